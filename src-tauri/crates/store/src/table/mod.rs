//! Each table with its queries.

mod action;
mod agreement;
mod asset;
#[cfg(test)]
mod content_test;
mod engagement;
mod feedback;
mod handover_fact;
mod import;
mod item;
mod lead;
mod lead_import;
mod lead_list;
mod lead_staged;
mod meeting;
mod minutes;
mod outcome;
mod passage;
mod series;
mod slipping;
mod text;
mod workspace;

pub use action::*;
pub use agreement::*;
pub use asset::*;
pub use engagement::*;
pub use feedback::*;
pub use handover_fact::LeadKey;
pub use import::*;
pub use item::*;
pub use lead::*;
pub use lead_import::*;
pub use lead_list::*;
pub use lead_staged::*;
pub use meeting::*;
pub use minutes::*;
pub use outcome::*;
pub use passage::*;
pub use series::*;
pub use slipping::*;
pub use workspace::*;

#[cfg(test)]
pub(crate) use lead_import::tests::in_memory;
