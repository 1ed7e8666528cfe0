//! What both sides agreed to: promises, working calendar, words and the handover process (PRODUCT.md "agreement").

use super::{
    Share, WeekTime, WorkingCalendar,
    document::{Document, MeasureName},
};
use crate::{
    Side,
    lead::{reason::Reason, row::folded},
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

crate::words! {
    /// Whose a promise is.
    PromiseSide, "side of a promise" {
        /// Marketing's to sales.
        Marketing = "marketing",
        /// Sales' to marketing.
        Sales = "sales",
        /// Of both to each other.
        Both = "both",
    }
}

/// Which figure a promise is about, and what was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Leads handed over in a period.
    Delivered {
        /// How many at least.
        at_least: u32,
    },
    /// Leads of a cohort that fit.
    Fit {
        /// Which share at least.
        at_least: Share,
    },
    /// Leads of a cohort that were decided by a deadline.
    DecidedInTime {
        /// Which share at least.
        at_least: Share,
        /// The deadline: the first such time after the cut-off.
        deadline: WeekTime,
    },
    /// Leads of a cohort that were qualified soon enough after their own handover.
    Conversion {
        /// Which share at least.
        at_least: Share,
        /// Within how many calendar days.
        within_days: u16,
    },
}

impl Measure {
    /// Which figure it is.
    pub const fn name(self) -> MeasureName {
        match self {
            Self::Delivered { .. } => MeasureName::Delivered,
            Self::Fit { .. } => MeasureName::Fit,
            Self::DecidedInTime { .. } => MeasureName::DecidedInTime,
            Self::Conversion { .. } => MeasureName::Conversion,
        }
    }
}

/// Leads that a promise is about, by what they say today, case-folded; an empty list is no condition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Narrowing {
    /// Segments.
    pub segment: Vec<String>,
    /// Sources.
    pub source: Vec<String>,
    /// Owners.
    pub owner: Vec<String>,
}

impl Narrowing {
    /// Whether it is about all leads.
    pub fn is_all(&self) -> bool {
        self.segment.is_empty() && self.source.is_empty() && self.owner.is_empty()
    }

    /// Whether a lead with these words is among them.
    pub fn admits(&self, segment: Option<&str>, source: Option<&str>, owner: Option<&str>) -> bool {
        let says = |wanted: &[String], word: Option<&str>| {
            wanted.is_empty() || word.map(folded).is_some_and(|word| wanted.iter().any(|one| folded(one) == word))
        };
        says(&self.segment, segment) && says(&self.source, source) && says(&self.owner, owner)
    }
}

/// One promise. It is its `id` across versions of the agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Names it for ever.
    pub id: String,
    /// Whose it is.
    pub side: PromiseSide,
    /// What was promised.
    pub measure: Measure,
    /// About which leads.
    pub about: Narrowing,
}

/// What MQL, SAL and SQL mean in this house's words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Words {
    /// Marketing says it is ready.
    pub mql: String,
    /// Sales accepted it.
    pub sal: String,
    /// Sales qualified it.
    pub sql: String,
}

/// How a step of the handover process is measured (PRODUCT.md rule 12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepMeasure {
    /// A context note is there.
    ContextNote,
    /// An owner is there.
    Owner,
    /// Touched soon enough.
    FirstTouch {
        /// Within how many hours of the handover.
        within_hours: u16,
    },
    /// Decided by the deadline of the promise.
    DecidedInTime,
    /// A reason is given with each rejection and recycling.
    Reason,
    /// Handed over again or decided by the come-back date.
    TakenBack,
}

/// A step of the handover process, with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub step: String,
    /// Which side does it.
    pub side: Side,
    /// How it is measured; none: "not measured".
    pub measure: Option<StepMeasure>,
}

/// The terms of an agreement: legal by construction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Document", into = "Document")]
pub struct Terms {
    /// From which local day on.
    pub in_force_from: NaiveDate,
    /// The zone of all its figures.
    pub zone: Tz,
    /// Which days are worked.
    pub calendar: WorkingCalendar,
    /// When a period ends.
    pub cut_off: WeekTime,
    promises: Vec<Promise>,
    /// Reasons it adds to the workspace's list.
    pub reasons: Vec<Reason>,
    /// What MQL, SAL and SQL mean.
    pub words: Words,
    /// Who does what at a handover.
    pub process: Vec<Step>,
}

/// Why promises make no terms.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoTerms {
    /// A promise is its id, for ever.
    #[error("two promises are called `{0}`")]
    SameId(String),
    /// Nobody could name it.
    #[error("a promise has no id")]
    NoId,
}

impl Terms {
    /// Terms with these promises, if each can be told from the others.
    pub fn with_promises(self, promises: Vec<Promise>) -> Result<Self, NoTerms> {
        for (place, promise) in promises.iter().enumerate() {
            if promise.id.trim().is_empty() {
                return Err(NoTerms::NoId);
            }
            if promises[..place].iter().any(|earlier| earlier.id == promise.id) {
                return Err(NoTerms::SameId(promise.id.clone()));
            }
        }
        Ok(Self { promises, ..self })
    }

    /// Terms without a promise yet.
    pub fn new(in_force_from: NaiveDate, zone: Tz, calendar: WorkingCalendar, cut_off: WeekTime) -> Self {
        Self {
            in_force_from,
            zone,
            calendar,
            cut_off,
            promises: Vec::new(),
            reasons: Vec::new(),
            words: Words::default(),
            process: Vec::new(),
        }
    }

    /// What was promised, in the order in which it is shown.
    pub fn promises(&self) -> &[Promise] {
        &self.promises
    }

    /// The first instant at which they are in force.
    pub fn starts(&self) -> DateTime<Utc> {
        crate::local::start_of_day(self.in_force_from, self.zone)
    }
}

/// A version of the agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Which version, from 1, in the order in which they were made.
    pub version: u32,
    /// What was agreed.
    pub terms: Terms,
}
