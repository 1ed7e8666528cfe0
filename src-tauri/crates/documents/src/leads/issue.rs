//! What is said about one row: why it was rejected, or what was noticed although it goes in.

use serde::Serialize;

entente_domain::words! {
    /// The stable name of what is said about a row.
    IssueCode, "issue" {
        /// Rejected: the row has fewer fields than the header.
        TooFewFields = "too_few_fields",
        /// Rejected: the row has more fields than the header.
        TooManyFields = "too_many_fields",
        /// Rejected: a NUL byte.
        NulByte = "nul_byte",
        /// Rejected: a field over 1 MiB, or a row over 16 MiB.
        FieldTooLong = "field_too_long",
        /// Rejected: bytes that the file's encoding does not allow.
        InvalidEncoding = "invalid_encoding",
        /// Rejected: a mapped value that is no date.
        NotADate = "not_a_date",
        /// Rejected: a year outside 1990–2100.
        YearOutOfRange = "year_out_of_range",
        /// Rejected: an ID that a spreadsheet turned into a rounded number.
        DamagedBySpreadsheet = "damaged_by_spreadsheet",
        /// Warning: a local time that does not exist; moved forward by the gap.
        TimeInGap = "time_in_gap",
        /// Warning: a local time that came twice; the earlier one is taken.
        TimeTwice = "time_twice",
        /// Warning: a value holds U+FFFD: some program lost its letters before us.
        DamagedText = "damaged_text",
    }
}

/// One thing said about one row (FORMATS.md "Import report").
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Issue {
    /// The physical line on which the record begins, counted from 1.
    pub line: u64,
    /// The header of the column it is about; none where it is about the whole row.
    pub column: Option<String>,
    /// What it is.
    pub code: IssueCode,
    /// What it is and what to do, in English.
    pub message: String,
    /// The value it is about, cut to 64 characters, so that a message can be made in another language.
    pub value: Option<String>,
}

/// A value as it stands in a message: at most 64 characters.
pub(crate) fn shown(value: &str) -> String {
    let mut short: String = value.chars().take(64).collect();
    if short.len() < value.len() {
        short.push('…');
    }
    short
}
