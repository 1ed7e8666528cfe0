//! The agreement between the sides, and the scorecard that says who kept it (FORMATS.md §2).

use super::{lead::Reason, shape::*, workspace::Weekday};
use chrono::{DateTime, Utc};
use entente_domain::agreement;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

twin! {
    /// Whose a promise is.
    PromiseSide of agreement::PromiseSide { Marketing = "marketing", Sales = "sales", Both = "both" }
}
twin! {
    /// Which figure a promise is about.
    MeasureName of agreement::MeasureName {
        Delivered = "delivered", Fit = "fit", DecidedInTime = "decidedInTime", Conversion = "conversion",
    }
}
twin! {
    /// How a step of the handover process is measured.
    StepMeasureName of agreement::StepMeasureName {
        ContextNote = "contextNote", Owner = "owner", FirstTouch = "firstTouch", DecidedInTime = "decidedInTime",
        Reason = "reason", TakenBack = "takenBack",
    }
}
twin! {
    /// How a promise of a period is judged.
    Verdict of agreement::Verdict {
        Kept = "kept", Broken = "broken", Open = "open", NothingToJudge = "nothingToJudge",
    }
}

/// What was agreed: FORMATS.md "Agreement".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Terms {
    /// In force from this local day on.
    pub in_force_from: Day,
    /// IANA zone of all its figures.
    pub zone: String,
    /// Weekdays that are worked.
    pub working_days: Vec<Weekday>,
    /// Days off.
    #[serde(default)]
    pub holidays: Vec<Day>,
    /// Days that are worked although their weekday is not.
    #[serde(default)]
    pub extra_working_days: Vec<Day>,
    /// When a period ends.
    pub cut_off: WeekTime,
    /// What was promised.
    pub promises: Vec<Promise>,
    /// Reasons that are added to the workspace's list.
    #[serde(default)]
    pub reasons: Vec<Reason>,
    /// What MQL, SAL and SQL mean in this house's words.
    #[serde(default)]
    pub words: Words,
    /// Who does what at a handover.
    #[serde(default)]
    pub process: Vec<Step>,
}

/// A time of the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WeekTime {
    /// On which day.
    pub weekday: Weekday,
    /// At which local time: `09:00`.
    pub time: String,
}

/// One promise; it is its id across versions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Promise {
    /// Names it for ever.
    pub id: String,
    /// Whose it is.
    pub side: PromiseSide,
    /// Which figure it is about.
    pub measure: MeasureName,
    /// A number of leads for `delivered`, else a share from 0 to 1 with up to four decimals.
    pub at_least: f64,
    /// About which leads, by what they say today, case-folded; without it, all.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub about: Option<Narrowing>,
    /// For `decidedInTime`: the deadline, the first such time after the cut-off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub deadline: Option<WeekTime>,
    /// For `conversion`: within how many calendar days after its own handover.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub within_days: Option<u16>,
}

/// Leads that a promise is about; an empty list is no condition.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Narrowing {
    /// Segments.
    pub segment: Vec<String>,
    /// Sources.
    pub source: Vec<String>,
    /// Owners.
    pub owner: Vec<String>,
}

/// What MQL, SAL and SQL mean.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Words {
    /// Marketing says it is ready.
    pub mql: String,
    /// Sales accepted it.
    pub sal: String,
    /// Sales qualified it.
    pub sql: String,
}

/// A step of the handover process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Step {
    /// What is done.
    pub step: String,
    /// Which side does it.
    pub side: Side,
    /// How it is measured; without it, not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub measure: Option<StepMeasureName>,
    /// For `firstTouch`: within how many hours of the handover.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub within_hours: Option<u16>,
}

/// Makes a new version, signed off outside a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetAgreement {
    /// What was agreed.
    pub terms: Terms,
}

/// The version that was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct AgreementMade {
    /// Its number, from 1.
    pub version: u32,
}

/// The version in force at a moment.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct AgreementShown {
    /// Its number, from 1.
    pub version: u32,
    /// When it was made.
    pub made: Moment,
    /// The meeting in which it was signed; none: outside a meeting.
    pub meeting: Option<uuid::Uuid>,
    /// What was agreed.
    pub terms: Terms,
}

twin! {
    /// In which way a lead slips.
    SlipName of agreement::Slip {
        Undecided = "undecided", NoOwner = "noOwner", NoNote = "noNote", NoReason = "noReason", NoTouch = "noTouch",
        RecycleDue = "recycleDue",
    }
}

/// The exceptions: FORMATS.md `slipping`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Slipping {
    /// As of when.
    pub as_of: DateTime<Utc>,
    /// Each lead once, the one that slips longest first.
    pub leads: Vec<SlippingLead>,
    /// Kinds whose field nothing has ever filled, or that nothing was promised about.
    pub not_measured: Vec<SlipName>,
    /// Leads decided in the CRM without a date, which are no exceptions.
    pub date_unknown: u64,
}

/// A lead that slips.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SlippingLead {
    /// Id.
    pub id: uuid::Uuid,
    /// Its record ID in the CRM.
    pub record_id: Option<String>,
    /// Name.
    pub name: String,
    /// Company.
    pub company: Option<String>,
    /// Owner by the CRM's name.
    pub owner: Option<String>,
    /// All its kinds.
    pub kinds: Vec<SlipName>,
    /// Since when the first of them is so.
    pub since: DateTime<Utc>,
}

/// Asks for the scorecard.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskScorecard {
    /// RFC 3339, or a date: the last instant before the next local midnight. Without it: now.
    #[serde(default)]
    #[ts(optional)]
    pub as_of: Option<String>,
    /// How many finished periods, latest first counted; 13 if not said.
    #[serde(default)]
    #[ts(optional)]
    pub periods: Option<u16>,
}

/// Who kept what was promised: FORMATS.md "Scorecard".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Scorecard {
    /// As of when.
    pub as_of: DateTime<Utc>,
    /// The zone of the agreement in force then (or of the first one to come).
    pub zone: String,
    /// Finished periods, oldest first, then the running one.
    pub periods: Vec<ScoredPeriod>,
}

/// A period with its cohort and its promises.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ScoredPeriod {
    /// ISO week of the nominal cut-off: `2018-W22`.
    pub label: String,
    /// Its first instant.
    pub from: DateTime<Utc>,
    /// Its cut-off: the first instant after it.
    pub cut_off: DateTime<Utc>,
    /// Whether it still runs.
    pub running: bool,
    /// The version of the agreement that judges it.
    pub agreement: u32,
    /// Leads handed over within it.
    pub delivered: u64,
    /// Of these.
    pub fit: FitCounts,
    /// Of the undecided ones: decided in the CRM without a date.
    pub date_unknown: u64,
    /// Its promises, in the agreement's order.
    pub promises: Vec<ScoredPromise>,
}

/// Fit of a cohort (PRODUCT.md rule 3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FitCounts {
    /// Accepted or qualified.
    pub fitting: u64,
    /// Rejected with a reason of class `fit`.
    pub unfit: u64,
    /// Without a decision.
    pub undecided: u64,
}

/// A number of leads, or a share.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Figure {
    /// Leads.
    Leads(u64),
    /// A share from 0 to 1, rounded to six places.
    Share(f64),
}

/// A promise in a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ScoredPromise {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub side: PromiseSide,
    /// Which figure it is about.
    pub measure: MeasureName,
    /// What was promised at least.
    #[ts(as = "f64")]
    pub target: Figure,
    /// The figure so far, in leads.
    pub count: u64,
    /// Of how many: the target for `delivered`, else the cohort.
    pub of: u64,
    /// For `decidedInTime`.
    pub deadline: Option<DateTime<Utc>>,
    /// For `conversion`.
    pub within_days: Option<u16>,
    /// For `conversion`: whether the windows of all its leads are past; before, the figure is "so far".
    pub mature: Option<bool>,
    /// The least that it can still end at; none where there is nothing to judge.
    #[ts(as = "Option<f64>")]
    pub lower: Option<Figure>,
    /// The most; none where there is nothing to judge, or no bound.
    #[ts(as = "Option<f64>")]
    pub upper: Option<Figure>,
    /// How it is judged.
    pub verdict: Verdict,
    /// How many judged periods in a row have that verdict, ending at the latest judged one.
    pub streak: u32,
    /// Which verdict; none before anything was judged.
    pub streak_verdict: Option<Verdict>,
    /// Whose decisions keep it open; none: nobody's.
    pub waiting_for: Option<Side>,
}
