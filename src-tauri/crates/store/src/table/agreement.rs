//! Versions of the agreement.

use crate::{
    Reader, Writer,
    access::Result,
    sql::{RowExt, all, millis, one, run, to_json},
};
use chrono::{DateTime, Utc};
use entente_domain::{
    MeetingId,
    agreement::{Agreement, Agreements, Terms},
};

/// A version with how it came to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementRow {
    /// The version.
    pub agreement: Agreement,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The meeting in which it was signed; none: outside a meeting.
    pub meeting: Option<MeetingId>,
}

impl Reader<'_> {
    /// Every version, in the order in which they were made.
    pub fn agreement_rows(&self) -> Result<Vec<AgreementRow>> {
        all(self.sql, "SELECT version, terms, made_at, meeting FROM agreement ORDER BY version", [], |row| {
            Ok(AgreementRow {
                agreement: Agreement { version: row.plain("version")?, terms: row.json("terms")? },
                made_at: row.instant("made_at")?,
                meeting: row.parsed_or_none("meeting")?,
            })
        })
    }

    /// Every version with its span of time.
    pub fn agreements(&self) -> Result<Agreements> {
        Ok(Agreements::new(self.agreement_rows()?.into_iter().map(|row| row.agreement).collect()))
    }
}

impl Writer<'_> {
    /// Adds a version; answers its number.
    pub fn add_agreement(&mut self, terms: &Terms, made_at: DateTime<Utc>, meeting: Option<MeetingId>) -> Result<u32> {
        let version: u32 =
            one(self.sql, "SELECT coalesce(max(version), 0) + 1 AS version FROM agreement", [], |row| {
                row.plain("version")
            })?
            .unwrap_or(1);
        run(
            self.sql,
            "INSERT INTO agreement (version, terms, made_at, meeting) VALUES (?1, ?2, ?3, ?4)",
            (version, to_json(terms)?, millis(made_at), meeting.map(|meeting| meeting.to_string())),
        )?;
        Ok(version)
    }
}
