//! Journeys through the contract, on a real file, with a clock that the test holds.

mod minutes;
mod content;
mod contract;
mod faults;
mod import;
mod meeting;
