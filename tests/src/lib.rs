//! What the tests of the whole house share: made files.
//!
//! Knows how other programs write; must not know how we read.

#![allow(clippy::expect_used, clippy::panic, reason = "a test says so where it cannot go on")]

pub mod fixtures;
pub mod harness;
