//! Names of things: newtypes over UUIDs, so that ids of different nouns cannot be mixed up.
//!
//! Ids are made by the host only (UUIDv7, in order of time); here they are parsed and printed.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// A text that is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an id")]
pub struct NotAnId(pub String);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::parse_str(text).map(Self).map_err(|_| NotAnId(text.chars().take(64).collect()))
            }
        }
    )+};
}

ids! {
    /// A workspace: one file.
    WorkspaceId,
    /// A person of either side, or of none (the facilitator).
    PersonId,
    /// A recurring meeting.
    SeriesId,
    /// An item of a series' agenda template.
    TemplateItemId,
    /// One occurrence of a series.
    MeetingId,
    /// An item of one meeting's agenda.
    ItemId,
    /// A note or decision written under an item.
    OutcomeId,
    /// An action item.
    ActionId,
    /// A topic somebody proposed for a coming meeting, or a parked item that waits as one.
    TopicId,
    /// A person that marketing hands to sales.
    LeadId,
    /// One event of a lead's history.
    EventId,
    /// One import of one file.
    ImportId,
    /// Something marketing made.
    AssetId,
    /// A lead met an asset.
    EngagementId,
    /// Somebody said whether an asset helped with a lead.
    FeedbackId,
}
