//! Importing a CRM's file: recognise, preview, run.

use super::shape::*;
use entente_domain::lead::row as domain_row;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use uuid::Uuid;

twin! {
    /// What a status value stands for.
    StatusMeaning of domain_row::StatusMeaning {
        Accepted = "accepted", Qualified = "qualified", Rejected = "rejected", Recycled = "recycled",
        Undecided = "undecided",
    }
}

/// Order of day, month and year in dates written with numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum DateOrder {
    /// Day first.
    Dmy,
    /// Month first.
    Mdy,
    /// Year first.
    Ymd,
}

/// What a file is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum ImportWhat {
    /// Leads.
    #[default]
    Leads,
    /// What marketing made.
    Content,
    /// Who downloaded or was sent it, when.
    Engagements,
}

/// How a file is to be read. What is left out is recognised.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ImportOptions {
    /// Whose file it is: a name of [`ImportPreview::profiles`].
    pub profile: Option<String>,
    /// Field → header. A field that maps to an empty header has none.
    pub map: BTreeMap<String, String>,
    /// Status value → meaning.
    pub status: BTreeMap<String, StatusMeaning>,
    /// The system whose record IDs these are; default: the profile's.
    pub system: Option<String>,
    /// IANA zone of local times; default: the series'.
    pub zone: Option<String>,
    /// Order of dates that could be read both ways.
    pub date_order: Option<DateOrder>,
    /// `utf-8 utf-16le utf-16be windows-1252`.
    pub encoding: Option<String>,
    /// One character.
    pub delimiter: Option<String>,
    /// A workbook's sheet; default: the first.
    pub sheet: Option<String>,
    /// Values that mean nothing.
    pub empty: Vec<String>,
    /// Any rejected row: nothing imported.
    pub strict: bool,
}

/// Starts a check or an import of a file. Both are jobs.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportFile {
    /// The host's token for the file.
    pub file: String,
    /// What it is about.
    #[serde(default)]
    pub what: ImportWhat,
    /// How to read it.
    #[serde(default)]
    pub options: ImportOptions,
}

/// A job was started; what becomes of it comes as events, and `job.status` answers how it stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct JobStarted {
    /// The job.
    pub job: Uuid,
}

/// Names a job.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichJob {
    /// The job.
    pub job: Uuid,
}

/// How a job stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum JobStatus {
    /// It works.
    Running {
        /// How far.
        progress: Progress,
    },
    /// It waits for the running meeting to close before it writes.
    Waiting,
    /// It ended.
    Finished {
        /// What it found or did.
        report: Box<ImportPreview>,
    },
    /// It failed; nothing was written.
    Failed {
        /// Why.
        failure: crate::Failure,
    },
    /// It was cancelled; nothing was written.
    Cancelled,
}

/// How far a job is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Rows read.
    pub rows: u64,
    /// Bytes read.
    pub bytes: u64,
    /// Bytes in all.
    pub of_bytes: u64,
    /// New so far.
    pub created: u64,
    /// Changed so far.
    pub updated: u64,
    /// Unchanged so far.
    pub unchanged: u64,
    /// Rejected so far.
    pub rejected: u64,
}

/// FORMATS.md "Import report".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// File name.
    pub file: String,
    /// Profile.
    pub profile: String,
    /// Encoding.
    pub encoding: String,
    /// Delimiter; empty for a workbook, whose cells need none.
    pub delimiter: String,
    /// Rows of data.
    pub rows: u64,
    /// New leads.
    pub created: u64,
    /// Changed.
    pub updated: u64,
    /// Unchanged.
    pub unchanged: u64,
    /// Joined into an earlier row of this file.
    pub merged: u64,
    /// Rejected rows.
    pub rejected_count: u64,
    /// The first hundred.
    pub rejected: Vec<ImportIssue>,
    /// Warnings.
    pub warning_count: u64,
    /// The first hundred.
    pub warnings: Vec<ImportIssue>,
    /// Field → header.
    pub mapping: BTreeMap<String, String>,
    /// Headers without a field.
    pub unmapped: Vec<String>,
    /// Status values the table lacks.
    pub unmapped_values: Vec<UnmappedValue>,
}

/// What is wrong with a row, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ImportIssue {
    /// Physical line; of a workbook the row.
    pub line: u64,
    /// Header.
    pub column: Option<String>,
    /// Stable code.
    pub code: String,
    /// What and what to do.
    pub message: String,
}

/// A status value that the table lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UnmappedValue {
    /// Header.
    pub column: String,
    /// Value.
    pub value: String,
    /// Rows.
    pub rows: u64,
}

/// The preview: the report of a dry run with what was recognised.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// What it would do, or did.
    pub report: ImportReport,
    /// Whether it was written.
    pub written: bool,
    /// The batch, where written.
    pub import: Option<Uuid>,
    /// The options as understood, complete.
    pub options: ImportOptions,
    /// Every column, in the file's order.
    pub columns: Vec<ImportColumn>,
    /// Every status value, most rows first.
    pub statuses: Vec<StatusValue>,
    /// Leads handed over by ISO week ("2026-W48"), over new leads, latest first, six at most.
    pub weeks: Vec<WeekCount>,
    /// Fields that can be mapped, in order.
    pub fields: Vec<String>,
    /// Profiles that can be chosen.
    pub profiles: Vec<String>,
    /// The sheets of a workbook, in its order; none of text.
    pub sheets: Vec<String>,
}

/// A column of the file.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ImportColumn {
    /// Header.
    pub header: String,
    /// First value that is not empty.
    pub sample: Option<String>,
    /// Rows that have a value.
    pub filled: u64,
    /// Field it becomes; none: kept as it is.
    pub field: Option<String>,
}

/// A status value and what it counts as.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct StatusValue {
    /// Header.
    pub column: String,
    /// Value.
    pub value: String,
    /// Rows.
    pub rows: u64,
    /// Meaning; none: no decision, until the user says.
    pub meaning: Option<StatusMeaning>,
}

/// Leads of a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct WeekCount {
    /// ISO week.
    pub week: String,
    /// Leads.
    pub leads: u64,
}

/// Writes the rejected rows of a finished check or import into a file that a dialog named.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveRejects {
    /// The file that was imported.
    pub file: String,
    /// What it is about.
    #[serde(default)]
    pub what: ImportWhat,
    /// How it was read.
    #[serde(default)]
    pub options: ImportOptions,
    /// Where to write, a token of the host.
    pub to: String,
}
