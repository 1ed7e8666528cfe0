//! Leads: what marketing hands to sales, and what happens to them (PRODUCT.md "History of a lead").

pub mod fields;
pub mod history;
pub mod identity;
pub mod merge;
pub mod notice;
pub mod reason;
pub mod row;
