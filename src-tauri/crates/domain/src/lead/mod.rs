//! Leads: what marketing hands to sales, and what happens to them (PRODUCT.md "History of a lead").

pub mod reason;
pub mod row;
