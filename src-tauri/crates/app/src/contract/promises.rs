//! The Promises place: who kept what was agreed, and what is still open.

use super::{
    agreement::{Figure, Narrowing, ScoredPromise, WeekTime},
    lead::LeadRow,
    shape::*,
};
use chrono::{DateTime, Utc};
use entente_domain::agreement;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// The Promises place, as of a moment.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PromisesPlace {
    /// As of when.
    pub as_of: Moment,
    /// Whether that moment was asked for; else it is now.
    pub past: bool,
    /// The version in force then, if any.
    pub agreement: Option<AgreementBrief>,
    /// When closed meetings were closed, oldest first: moments to look back to.
    pub closings: Vec<Closing>,
    /// The shown periods, oldest first; the last one may still run.
    pub periods: Vec<PeriodHead>,
    /// Promises of the version in force (or of the last one that judged a shown period).
    pub promises: Vec<PromiseCard>,
}

/// A version in one line.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct AgreementBrief {
    /// Its number.
    pub version: u32,
    /// In force since.
    pub since: Day,
}

/// A closed meeting to look back to.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Closing {
    /// The meeting.
    pub meeting: Uuid,
    /// When it was closed.
    pub closed: Moment,
}

/// A period in one line.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PeriodHead {
    /// ISO week of its nominal cut-off: `2018-W22`.
    pub label: String,
    /// The number of that week.
    pub week: u32,
    /// Its first instant.
    pub from: Moment,
    /// Its cut-off.
    pub cut_off: Moment,
    /// Whether it still runs.
    pub running: bool,
    /// Leads handed over within it.
    pub delivered: u64,
}

/// A promise over the shown periods.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PromiseCard {
    /// Its id.
    pub id: String,
    /// As it was agreed: whose, which figure, how much, by when.
    pub sentence: PromiseSentence,
    /// Place in `weeks` of the period it is shown by: the latest finished one; for a conversion the oldest one that is
    /// not mature yet, if it is open. None before the first cut-off.
    pub shown: Option<u32>,
    /// One a period, as in `periods`; none where that period's agreement has no such promise.
    pub weeks: Vec<Option<PromiseWeek>>,
}

/// What a promise says; doors put it into words.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PromiseSentence {
    /// Whose it is.
    pub side: super::agreement::PromiseSide,
    /// Which figure.
    pub measure: super::agreement::MeasureName,
    /// How much at least.
    #[ts(as = "f64")]
    pub target: Figure,
    /// When a period ends.
    pub cut_off: WeekTime,
    /// For `decidedInTime`.
    pub deadline: Option<WeekTime>,
    /// For `conversion`.
    pub within_days: Option<u16>,
    /// About which leads; none: all.
    pub about: Option<Narrowing>,
}

/// A promise in one period.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PromiseWeek {
    /// How it is judged.
    pub judged: ScoredPromise,
    /// The fewest leads that keep it.
    pub needed: u64,
    /// How many it can still come to; none while the period runs.
    pub possible: Option<u64>,
    /// The count as a share of its cohort, rounded to six places; none for `delivered`, or without a cohort.
    pub share: Option<f64>,
    /// Leads whose decisions keep it open.
    pub waiting: u64,
    /// For `conversion`: when all windows are past.
    pub matures: Option<Moment>,
    /// For `decidedInTime`.
    pub deadline: Option<Moment>,
}

/// Asks for the place.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskPromises {
    /// RFC 3339, or a date: the last instant before the next local midnight. Without it: now.
    #[serde(default)]
    #[ts(optional)]
    pub as_of: Option<String>,
}

twin! {
    /// A number of a cohort, behind which stand leads.
    CountName of agreement::Count {
        Delivered = "delivered", Fitting = "fitting", Unfit = "unfit", Undecided = "undecided",
        DateUnknown = "dateUnknown", InTime = "inTime", NotInTime = "notInTime", Converted = "converted",
        Convertible = "convertible",
    }
}

/// Asks for the leads behind a number.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LeadsBehind {
    /// The cut-off of the period.
    pub cut_off: DateTime<Utc>,
    /// Which promise; without it, the whole cohort.
    #[serde(default)]
    #[ts(optional)]
    pub promise: Option<String>,
    /// Which number.
    pub count: CountName,
    /// As in [`AskPromises`].
    #[serde(default)]
    #[ts(optional)]
    pub as_of: Option<String>,
}

/// The leads behind a number.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LeadsFound {
    /// By handover, oldest first, 500 at most; as they stand today.
    pub leads: Vec<LeadRow>,
    /// How many there are.
    pub count: u64,
}
