//! What is known of a lead beside its history: texts as its CRM wrote them, two moments, and what has no field of ours.

use super::row::{LeadRow, StatusMeaning};
use crate::when::{Precision, When};
use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use std::collections::BTreeMap;

crate::words! {
    /// A text that a CRM may say about a lead; named like FORMATS.md's fields.
    TextField, "text field of a lead" {
        /// E-mail address.
        Email = "email",
        /// Given name.
        FirstName = "firstName",
        /// Family name, or the whole name.
        LastName = "lastName",
        /// Company.
        Company = "company",
        /// Who in sales owns it.
        Owner = "owner",
        /// Where it came from.
        Source = "source",
        /// Segment, industry.
        Segment = "segment",
        /// The CRM's lifecycle stage.
        LifecycleStage = "lifecycleStage",
        /// The CRM's lead status.
        LeadStatus = "leadStatus",
        /// The CRM's score.
        FitScore = "fitScore",
        /// What marketing wrote for sales.
        ContextNote = "contextNote",
        /// The first conversion.
        FirstConversion = "firstConversion",
        /// The latest conversion.
        RecentConversion = "recentConversion",
    }
}

impl TextField {
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// Fields that people may change in Entente.
    pub const BY_HAND: [Self; 2] = [Self::Owner, Self::ContextNote];
}

impl LeadRow {
    /// What the row says in a text field.
    pub fn text(&self, field: TextField) -> Option<&str> {
        let text = match field {
            TextField::Email => &self.email,
            TextField::FirstName => &self.first_name,
            TextField::LastName => &self.last_name,
            TextField::Company => &self.company,
            TextField::Owner => &self.owner,
            TextField::Source => &self.source,
            TextField::Segment => &self.segment,
            TextField::LifecycleStage => &self.lifecycle_stage,
            TextField::LeadStatus => &self.lead_status,
            TextField::FitScore => &self.fit_score,
            TextField::ContextNote => &self.context_note,
            TextField::FirstConversion => &self.first_conversion,
            TextField::RecentConversion => &self.recent_conversion,
        };
        text.as_deref()
    }

    /// The place of a text field.
    pub fn text_mut(&mut self, field: TextField) -> &mut Option<String> {
        match field {
            TextField::Email => &mut self.email,
            TextField::FirstName => &mut self.first_name,
            TextField::LastName => &mut self.last_name,
            TextField::Company => &mut self.company,
            TextField::Owner => &mut self.owner,
            TextField::Source => &mut self.source,
            TextField::Segment => &mut self.segment,
            TextField::LifecycleStage => &mut self.lifecycle_stage,
            TextField::LeadStatus => &mut self.lead_status,
            TextField::FitScore => &mut self.fit_score,
            TextField::ContextNote => &mut self.context_note,
            TextField::FirstConversion => &mut self.first_conversion,
            TextField::RecentConversion => &mut self.recent_conversion,
        }
    }
}

/// What is known of a lead beside its history.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields {
    texts: [Option<String>; TextField::COUNT],
    /// What the CRM had said in a field when somebody changed it by hand: an import that still says so changes nothing.
    before_hand: [Option<String>; TextField::BY_HAND.len()],
    /// When the CRM made the record.
    pub created_at: Option<When>,
    /// The last time sales touched it.
    pub last_touch_at: Option<When>,
    /// Header and value of what has no field of ours.
    pub extra: BTreeMap<String, String>,
    /// What the CRM's status stands for, dated or not.
    pub stated: Option<StatusMeaning>,
}

impl Fields {
    /// A text field.
    pub fn text(&self, field: TextField) -> Option<&str> {
        self.texts[field as usize].as_deref()
    }

    /// Sets a text field as it is stored.
    pub fn set(&mut self, field: TextField, text: Option<String>) {
        self.texts[field as usize] = text;
    }

    /// What the CRM had said before a change by hand.
    pub fn before_hand(&self, field: TextField) -> Option<&str> {
        let place = TextField::BY_HAND.iter().position(|other| *other == field)?;
        self.before_hand[place].as_deref()
    }

    /// Sets what the CRM had said before a change by hand, as it is stored.
    pub fn set_before_hand(&mut self, field: TextField, text: Option<String>) {
        if let Some(place) = TextField::BY_HAND.iter().position(|other| *other == field) {
            self.before_hand[place] = text;
        }
    }

    /// Somebody changes a field in Entente; empty text takes the value away. Answers whether anything changed.
    pub fn change_by_hand(&mut self, field: TextField, text: &str) -> bool {
        let text = Some(text.trim()).filter(|text| !text.is_empty());
        if self.text(field) == text {
            return false;
        }
        if self.before_hand(field).is_none() {
            self.set_before_hand(field, self.text(field).map(str::to_owned));
        }
        self.set(field, text.map(str::to_owned));
        true
    }

    /// Takes over what a row says; an empty cell says nothing. Answers whether anything changed.
    pub fn take(&mut self, row: &LeadRow) -> bool {
        let mut changed = false;
        for field in TextField::ALL.iter().copied() {
            let Some(said) = row.text(field) else { continue };
            if self.text(field) == Some(said) || self.before_hand(field) == Some(said) {
                continue;
            }
            self.set(field, Some(said.to_owned()));
            self.set_before_hand(field, None);
            changed = true;
        }
        for (known, said) in [(&mut self.created_at, row.created_at), (&mut self.last_touch_at, row.last_touch_at)] {
            let Some(said) = said else { continue };
            if known.is_none_or(|known| compare(known, said) != Compared::Same) {
                *known = Some(whole(said));
                changed = true;
            }
        }
        for (header, value) in &row.extra {
            if self.extra.get(header) != Some(value) {
                self.extra.insert(header.clone(), value.clone());
                changed = true;
            }
        }
        if row.status.is_some() && self.stated != row.status {
            self.stated = row.status;
            changed = true;
        }
        changed
    }
}

/// How a moment that is said meets one that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Compared {
    /// The same, as precisely or less.
    Same,
    /// The same, more precisely.
    Finer,
    /// Another one.
    Other,
}

/// Compares a moment with a known one. A date is the start of its local day, so the day of a known time is the one that
/// begins with the date said at most 25 hours before (no local day is longer).
pub(super) fn compare(known: When, said: When) -> Compared {
    let known = whole(known);
    let said = whole(said);
    let (coarse, fine) = if said.precision <= known.precision { (said, known) } else { (known, said) };
    let fits = match coarse.precision {
        _ if coarse.precision == fine.precision => coarse.at == fine.at,
        Precision::Date => (TimeDelta::zero()..TimeDelta::hours(24)).contains(&(fine.at - coarse.at)),
        Precision::Minute | Precision::Second => fine.at - coarse.at < TimeDelta::minutes(1) && fine.at >= coarse.at,
    };
    match fits {
        false => Compared::Other,
        true if said.precision <= known.precision => Compared::Same,
        true => Compared::Finer,
    }
}

/// The moment as the file keeps it: whole milliseconds.
pub(super) fn whole(when: When) -> When {
    When { at: whole_instant(when.at), ..when }
}

fn whole_instant(at: DateTime<Utc>) -> DateTime<Utc> {
    at.duration_trunc(TimeDelta::milliseconds(1)).unwrap_or(at)
}
