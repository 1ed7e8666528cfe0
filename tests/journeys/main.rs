//! Journeys through the contract, on a real file, with a clock that the test holds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says so where it cannot go on")]

mod content;
mod contract;
mod engagements;
mod faults;
mod import;
mod import_faults;
mod meeting;
mod minutes;
mod promises;
mod sample;
mod second_computation;
mod shapes;
