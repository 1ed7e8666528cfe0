//! Files about content: what marketing made, and who downloaded or was sent it, when (FORMATS.md §2 `import content` and
//! `import engagements`).
//!
//! Reads like [`crate::leads`], a row at a time and twice; knows which column is which, and must not know which lead or
//! asset is meant.

mod asset;
mod engagement;
mod table;

pub use asset::AssetField;
pub use engagement::{EngagementField, form_of};
pub use table::{Cells, Column, Table, TableField, TableRow, check, rows};
