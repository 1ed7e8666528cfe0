//! The nouns and the rules of the weekly sales–marketing meeting (PRODUCT.md).
//!
//! Pure: no input or output, no clock, no ids made here, no SQL. A rule takes `now` or `as_of` as an argument; local
//! rules carry a zone. A value of a type of this crate is always legal: what comes from outside is parsed into it.

pub mod id;
pub mod lead;
pub mod minutes;
pub mod side;
pub mod text;
pub mod when;

pub use id::*;
pub use side::{Language, Side};
