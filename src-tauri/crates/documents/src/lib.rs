//! Bytes in and out: a CRM's files as rows, minutes as documents, lists as tables (ARCHITECTURE.md).
//!
//! Knows formats; must not know the store, the use cases, or who reads what: what it writes is already redacted.

pub mod content;
pub mod delimited;
pub mod leads;
pub mod minutes;
pub mod workbook;
