//! Journeys through the contract, on a real file, with a clock that the test holds.

mod meeting;
