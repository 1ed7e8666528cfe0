//! The house holds: who may know whom (ARCHITECTURE.md "Arrows"), what may be shipped, and a README in each room.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says so where it cannot go on")]

mod house;
mod licences;
mod readmes;
mod rooms;
