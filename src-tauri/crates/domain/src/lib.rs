//! The nouns and the rules of the weekly sales–marketing meeting (PRODUCT.md).
//!
//! Pure: no input or output, no clock, no ids made here, no SQL. A rule takes `now` or `as_of` as an argument; local
//! rules carry a zone. A value of a type of this crate is always legal: what comes from outside is parsed into it.

pub mod agenda;
pub mod agreement;
pub mod carry;
pub mod content;
pub mod id;
pub mod input_line;
pub mod lead;
pub mod local;
pub mod minutes;
pub mod rating;
pub mod recurrence;
pub mod side;
pub mod text;
pub mod timer;
pub mod when;
pub mod wilson;

pub use id::*;
pub use side::{Language, Side};
