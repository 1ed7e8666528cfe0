//! For whom a copy of the minutes is made.

use crate::{PersonId, Side, side::Unknown};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

/// For whom a copy is made (PRODUCT.md "Audiences"). `P` says how an owner is named: by id inside the house, by name
/// at its doors (`owner:Ines Castel`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Audience<P = PersonId> {
    /// All who were invited: everything.
    Everyone,
    /// One side: everything, its own actions first.
    Side(Side),
    /// Readers outside: decisions, actions with owner, the next meeting.
    External,
    /// One person: their actions and the decisions.
    Owner(P),
}

/// A text that names no audience, or a name that nobody bears.
pub type NoAudience = Unknown;

impl<P> Audience<P> {
    /// The same audience with its owner named in another way.
    ///
    /// # Errors
    /// What `by` answers for a name it does not know.
    pub fn owner_by<Q, E>(self, by: impl FnOnce(P) -> Result<Q, E>) -> Result<Audience<Q>, E> {
        Ok(match self {
            Self::Everyone => Audience::Everyone,
            Self::Side(side) => Audience::Side(side),
            Self::External => Audience::External,
            Self::Owner(owner) => Audience::Owner(by(owner)?),
        })
    }
}

impl<P: fmt::Display> fmt::Display for Audience<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everyone => f.write_str("everyone"),
            Self::Side(side) => side.fmt(f),
            Self::External => f.write_str("external"),
            Self::Owner(owner) => write!(f, "owner:{owner}"),
        }
    }
}

impl FromStr for Audience<String> {
    type Err = NoAudience;

    /// `everyone`, `marketing`, `sales`, `external` or `owner:NAME` (FORMATS.md §2).
    fn from_str(text: &str) -> Result<Self, NoAudience> {
        match text {
            "everyone" => Ok(Self::Everyone),
            "external" => Ok(Self::External),
            _ => match text.strip_prefix("owner:").map(str::trim) {
                Some(name) if !name.is_empty() => Ok(Self::Owner(name.to_owned())),
                Some(_) => Err(Unknown { noun: "audience", text: text.chars().take(64).collect() }),
                None => text
                    .parse()
                    .map(Self::Side)
                    .map_err(|_| Unknown { noun: "audience", text: text.chars().take(64).collect() }),
            },
        }
    }
}

impl Serialize for Audience<String> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Audience<String> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_audience_is_read_back_as_it_is_written() {
        for text in ["everyone", "marketing", "sales", "external", "owner:Ines Castel", "owner:王伟"] {
            assert_eq!(text.parse::<Audience<String>>().unwrap().to_string(), text);
        }
        for text in ["", "Everyone", "owner:", "owner: ", "owners:x", "side"] {
            assert!(text.parse::<Audience<String>>().is_err(), "{text}");
        }
    }
}
