//! Leads: the list, one lead's history, decisions.

use super::{content::FeedbackRow, meeting::ImportBrief, shape::*};
use entente_domain::lead::{reason::ReasonClass as DomainClass, row as domain_row};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

twin! {
    /// What sales decided on a lead.
    Decision of domain_row::Decision {
        Accepted = "accepted", Qualified = "qualified", Rejected = "rejected", Recycled = "recycled",
    }
}
twin! {
    /// Class of a reason.
    ReasonClass of DomainClass { Fit = "fit", Unreachable = "unreachable", Timing = "timing", Other = "other" }
}

/// Which leads the list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum LeadFilter {
    /// All, by latest handover, newest first.
    All,
    /// Handed over and undecided, oldest first.
    Undecided,
    /// Undecided or accepted, without an owner.
    NoOwner,
    /// Undecided or accepted, without a context note.
    NoNote,
    /// Rejected without a reason.
    NoReason,
    /// Recycled and the date is past.
    RecycleDue,
    /// Accepted.
    Accepted,
    /// Qualified.
    Qualified,
    /// Rejected.
    Rejected,
    /// Recycled.
    Recycled,
    /// Never handed over.
    NotHandedOver,
}

/// Asks for leads.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListLeads {
    /// Which.
    pub filter: LeadFilter,
    /// Words that all occur (names, company, e-mail, notes, extra fields); empty for all.
    #[serde(default)]
    pub search: String,
    /// Where the page before ended.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<String>,
}

/// The Leads place.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LeadsPlace {
    /// A page of rows.
    pub leads: Vec<LeadRow>,
    /// Ask with it for the next page; none: this was the last.
    pub after: Option<String>,
    /// How many leads there are for each filter.
    pub counts: LeadCounts,
    /// The last import.
    pub last_import: Option<ImportBrief>,
}

/// How many leads each filter has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "named like the filters")]
pub struct LeadCounts {
    pub all: u64,
    pub undecided: u64,
    pub no_owner: u64,
    pub no_note: u64,
    pub no_reason: u64,
    pub recycle_due: u64,
    pub accepted: u64,
    pub qualified: u64,
    pub rejected: u64,
    pub recycled: u64,
    pub not_handed_over: u64,
    /// Decided in the CRM, date unknown.
    pub date_unknown: u64,
}

/// A lead in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LeadRow {
    /// Id, name, company.
    pub lead: LeadBrief,
    /// Owner by the CRM's name.
    pub owner: Option<String>,
    /// Source.
    pub source: Option<String>,
    /// Segment.
    pub segment: Option<String>,
    /// Latest handover.
    pub handed_over: Option<Moment>,
    /// Whole days since then.
    pub days: Option<i32>,
    /// Latest decision that belongs to it.
    pub decision: Option<Decision>,
    /// When.
    pub decided: Option<Moment>,
    /// Its reason.
    pub reason: Option<String>,
    /// When a recycled lead comes back.
    pub comes_back: Option<Day>,
    /// Whether a context note came with it.
    pub has_note: bool,
    /// Last touch.
    pub last_touch: Option<Moment>,
    /// Decided in the CRM, date unknown.
    pub date_unknown: bool,
}

/// One lead with all that happened.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LeadPage {
    /// As in the list.
    pub row: LeadRow,
    /// E-mail.
    pub email: Option<String>,
    /// System and record ID, for each system.
    pub record_ids: Vec<RecordId>,
    /// Lifecycle stage in the CRM's words.
    pub lifecycle_stage: Option<String>,
    /// Lead status in the CRM's words.
    pub lead_status: Option<String>,
    /// Context note.
    pub context_note: Option<String>,
    /// Score in the CRM's words.
    pub fit_score: Option<String>,
    /// Further fields, as imported.
    pub extra: Vec<ExtraField>,
    /// History, newest first.
    pub history: Vec<HistoryRow>,
    /// Assets it met, with what was said.
    pub assets: Vec<MetAsset>,
}

/// A lead's id in a CRM.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct RecordId {
    /// System.
    pub system: String,
    /// Record ID.
    pub id: String,
}

/// A field we have no place for.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ExtraField {
    /// Header.
    pub header: String,
    /// Value.
    pub value: String,
}

/// One event of a lead.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct HistoryRow {
    /// When it happened.
    pub happened: Moment,
    /// Whether only the date is known.
    pub date_only: bool,
    /// When we learned it.
    pub learned: Moment,
    /// System it came from (`Entente`, `hubspot`, …).
    pub system: String,
    /// The import's file, if one.
    pub import: Option<String>,
    /// What happened.
    pub what: Happened,
}

/// What happened to a lead.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Happened {
    /// The CRM made the record.
    Created,
    /// Marketing handed it over.
    HandedOver {
        /// What sales should know.
        note: Option<String>,
    },
    /// Sales decided.
    Decided {
        /// What.
        decision: Decision,
        /// Why.
        reason: Option<String>,
        /// Class of the reason.
        class: Option<ReasonClass>,
        /// When it comes back.
        comes_back: Option<Day>,
        /// Who decided, if in Entente.
        by: Option<Uuid>,
    },
    /// It met an asset.
    Engaged {
        /// Asset.
        asset: Uuid,
        /// Title.
        title: String,
    },
    /// Somebody said what an asset did.
    Said {
        /// Feedback.
        feedback: Box<FeedbackRow>,
    },
    /// Sales touched it.
    Touched,
}

/// An asset a lead met.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MetAsset {
    /// Asset.
    pub asset: Uuid,
    /// Title.
    pub title: String,
    /// When it met it last.
    pub met: Option<Moment>,
    /// What was said, latest first.
    pub feedback: Vec<FeedbackRow>,
}

/// Sales decides on a lead.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DecideLead {
    /// Lead.
    pub lead: Uuid,
    /// Decision.
    pub decision: Decision,
    /// Reason, by name from the list; mandatory for rejected and recycled.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
    /// Free text; mandatory where the reason is of class `other`.
    #[serde(default)]
    #[ts(optional)]
    pub words: Option<String>,
    /// When it comes back; mandatory for recycled.
    #[serde(default)]
    #[ts(optional)]
    pub comes_back: Option<Day>,
    /// Who decided.
    #[serde(default)]
    #[ts(optional)]
    pub by: Option<Uuid>,
    /// When it happened, if not now.
    #[serde(default)]
    #[ts(optional)]
    pub at: Option<chrono::DateTime<chrono::Utc>>,
}

/// Hands a lead over (again) by hand.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HandOver {
    /// Lead.
    pub lead: Uuid,
    /// What sales should know.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// Sets owner or context note of a lead by hand. What is left out stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeLead {
    /// Lead.
    pub lead: Uuid,
    /// Owner's name.
    #[serde(default)]
    #[ts(optional)]
    pub owner: Option<String>,
    /// Context note.
    #[serde(default)]
    #[ts(optional)]
    pub context_note: Option<String>,
}

/// The list of reasons.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Reasons {
    /// In order.
    pub reasons: Vec<Reason>,
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reason {
    /// Name: a default's word (`wrong target`), or the user's own.
    pub name: String,
    /// Class.
    pub class: ReasonClass,
}

/// Replaces the list of reasons.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetReasons {
    /// In order.
    pub reasons: Vec<Reason>,
}

/// Finds leads by the beginning of a name, company or address.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindLeads {
    /// What was typed.
    pub query: String,
}

/// Leads found.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FoundLeads {
    /// Eight at most.
    pub leads: Vec<LeadBrief>,
}
