//! The workspace file: the sole owner of SQLite.
//!
//! What is about the file only (opening, lock, backup, check) is in [`file`]; each table's queries are beside it under
//! `table/`, as functions of [`Reader`] and [`Writer`]. No SQL and no type of the engine shows in a public signature.

mod access;
mod error;
mod excerpt;
pub mod file;
mod schema;
mod sql;
mod table;
mod words;

pub use access::{Reader, Writer};
pub use error::StoreError;
pub use excerpt::excerpt;
pub use file::{Mode, Store};
pub use table::*;
