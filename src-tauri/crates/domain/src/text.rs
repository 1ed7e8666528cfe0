//! Text that a user wrote, in which leads are references and not names.
//!
//! A lead is linked with `#` while typing and stored as its id, so that minutes can leave the name out
//! (PRODUCT.md "Redaction") and so that a renamed or erased lead is right everywhere.

use crate::LeadId;
use serde::{Deserialize, Serialize};

/// A piece of a [`Text`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Segment {
    /// Words as they were typed.
    Words {
        /// The words.
        words: String,
    },
    /// A lead that was linked.
    Lead {
        /// Which one.
        lead: LeadId,
    },
}

/// What a user wrote, as pieces in order. Two word pieces never stand side by side, and none is empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Segment>", into = "Vec<Segment>")]
pub struct Text(Vec<Segment>);

impl Text {
    /// Text without a reference.
    pub fn words(words: impl Into<String>) -> Self {
        Self::from(vec![Segment::Words { words: words.into() }])
    }

    /// The pieces in order.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// Whether there is nothing but white space in it.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|segment| matches!(segment, Segment::Words { words } if words.trim().is_empty()))
    }

    /// The leads it links, in order, repeated where the text repeats them.
    pub fn leads(&self) -> impl Iterator<Item = LeadId> + '_ {
        self.0.iter().filter_map(|segment| match segment {
            Segment::Lead { lead } => Some(*lead),
            Segment::Words { .. } => None,
        })
    }

    /// The text in plain words, each reference replaced by what `name` answers for it.
    pub fn plain(&self, mut name: impl FnMut(LeadId) -> String) -> String {
        self.0
            .iter()
            .map(|segment| match segment {
                Segment::Words { words } => words.clone(),
                Segment::Lead { lead } => name(*lead),
            })
            .collect()
    }
}

impl From<Vec<Segment>> for Text {
    fn from(segments: Vec<Segment>) -> Self {
        let mut joined: Vec<Segment> = Vec::with_capacity(segments.len());
        for segment in segments {
            match (joined.last_mut(), segment) {
                (_, Segment::Words { words }) if words.is_empty() => {}
                (Some(Segment::Words { words: before }), Segment::Words { words }) => before.push_str(&words),
                (_, segment) => joined.push(segment),
            }
        }
        Self(joined)
    }
}

impl From<Text> for Vec<Segment> {
    fn from(text: Text) -> Self {
        text.0
    }
}
