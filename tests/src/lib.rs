//! What the tests of the whole house share: made files.
//!
//! Knows how other programs write; must not know how we read.

pub mod fixtures;
