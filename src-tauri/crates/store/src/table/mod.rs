//! Each table with its queries.

mod action;
mod asset;
#[cfg(test)]
mod content_test;
mod engagement;
mod feedback;
mod item;
mod meeting;
mod minutes;
mod outcome;
mod passage;
mod series;
mod text;
mod workspace;

pub use action::*;
pub use asset::*;
pub use engagement::*;
pub use feedback::*;
pub use item::*;
pub use meeting::*;
pub use minutes::*;
pub use outcome::*;
pub use passage::*;
pub use series::*;
pub use workspace::*;
