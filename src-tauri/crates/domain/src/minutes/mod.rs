//! The document model of one closed meeting, and what of it may leave the house (PRODUCT.md "Redaction", "Audiences").
//!
//! [`Minutes`] is complete and self-contained: stored at closing, before redaction. [`redact`] makes the copy for one
//! audience, and only a [`Redacted`] is ever given to a renderer. Knows no format and no word of the rendered page but
//! the label of a lead.

mod audience;
mod clean;
mod model;
mod redact;
mod redacted;
mod veil;

#[cfg(test)]
mod tests;

pub use audience::{Audience, NoAudience};
pub use clean::{clean, clean_line};
pub use model::{
    ActionEnd, AssetFeedback, AssetNews, Attendee, DecisionMade, ItemEnd, LeadRef, Minutes, MinutesAction, MinutesItem,
    NewsOfAsset, NextMeeting, Owner, Rating, Said, Teams, Trade,
};
pub use redact::redact;
pub use redacted::{
    Flag, Held, OwnerName, Part, Redacted, RedactedAction, RedactedAttendee, RedactedDecision, RedactedFeedback,
    RedactedItem, RedactedNews, RedactedSaid, RedactedTrade, Run, Runs,
};
