//! Shapes that several calls share.

use chrono::{DateTime, NaiveDate, Utc};
use entente_domain as domain;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// The contract's twin of a domain enum: same values, same words, and known to TypeScript and JSON Schema.
macro_rules! twin {
    ($(#[$doc:meta])* $name:ident of $of:path { $($variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
        pub enum $name { $(#[doc = $word] #[serde(rename = $word)] $variant),+ }

        impl From<$of> for $name {
            fn from(value: $of) -> Self {
                use $of as Of;
                match value { $(Of::$variant => Self::$variant),+ }
            }
        }

        impl From<$name> for $of {
            fn from(value: $name) -> Self {
                use $of as Of;
                match value { $($name::$variant => Of::$variant),+ }
            }
        }
    };
}
pub(crate) use twin;

twin! {
    /// One of the two parties.
    Side of domain::Side { Marketing = "marketing", Sales = "sales" }
}
twin! {
    /// A language of the UI and of minutes.
    Language of domain::Language { English = "en", Chinese = "zh-CN" }
}

/// A request without content.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// The id of a thing that was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Made {
    /// Its id.
    pub id: Uuid,
}

/// A command did what was asked.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Done {}

/// An instant with its local form, so that nobody else converts zones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Moment {
    /// The instant, RFC 3339 in UTC.
    pub at: DateTime<Utc>,
    /// Wall time in `zone`: `2026-11-26T10:00:00`.
    pub local: String,
    /// IANA zone of `local`.
    pub zone: String,
}

/// One side's team name for each side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Teams {
    /// What marketing calls itself.
    pub marketing: String,
    /// What sales calls itself.
    pub sales: String,
}

/// A person as named on a screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Id.
    pub id: Uuid,
    /// Full name.
    pub name: String,
    /// Shortest name that is unique among the active people.
    pub short_name: String,
    /// Side; none for somebody who stands between (a facilitator).
    pub side: Option<Side>,
    /// E-mail address, for the minutes.
    pub email: Option<String>,
    /// Whether they still take part.
    pub active: bool,
}

/// A piece of text that a user wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Piece {
    /// Words as typed.
    Words {
        /// The words.
        words: String,
    },
    /// A linked lead.
    Lead {
        /// Its id.
        lead: Uuid,
        /// Its name as of today (in requests it may be left empty: only the id counts).
        #[serde(default)]
        name: String,
    },
}

/// A lead in one line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LeadBrief {
    /// Id.
    pub id: Uuid,
    /// Full name, or the e-mail address, or the record ID.
    pub name: String,
    /// Company, if known.
    pub company: Option<String>,
}

/// A local calendar day.
pub type Day = NaiveDate;

/// Names one thing by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ById {
    /// Its id.
    pub id: Uuid,
}

/// A field of a partial change that can be empty: left out it stays, null empties it, a value replaces it. So two quick
/// changes of one thing never take each other back.
pub type Change<T> = Option<Option<T>>;

/// Reads a [`Change`] that is not left out; serde alone would take null for left out.
pub fn said<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Change<T>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}
