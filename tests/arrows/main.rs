//! The house holds: who may know whom (ARCHITECTURE.md "Arrows"), what may be shipped, and a README in each room.

mod house;
mod licences;
mod readmes;
mod rooms;
