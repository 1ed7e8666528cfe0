//! Imports that were made, mappings that a user made, and the list of reasons.

use crate::{
    Reader, Writer,
    access::Result,
    sql::{RowExt, all, millis, one, run},
};
use chrono::{DateTime, Utc};
use entente_domain::{ImportId, lead::reason::Reason};

/// An import that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// Its file's name.
    pub file: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Its report, FORMATS.md "Import report".
    pub report: String,
}

impl Reader<'_> {
    /// The last import; served by import_by_time.
    pub fn last_import(&self) -> Result<Option<ImportRow>> {
        one(self.sql, "SELECT file, at, report FROM import ORDER BY at DESC LIMIT 1", [], |row| {
            Ok(ImportRow { file: row.plain("file")?, at: row.instant("at")?, report: row.plain("report")? })
        })
    }

    /// What a user said about files with these headers, as JSON.
    pub fn import_mapping(&self, headers: &str) -> Result<Option<String>> {
        one(self.sql, "SELECT options FROM import_mapping WHERE headers = ?1", [headers], |row| row.plain("options"))
    }

    /// The reasons in order.
    pub fn reasons(&self) -> Result<Vec<Reason>> {
        all(self.sql, "SELECT name, class FROM reason ORDER BY position", [], |row| {
            Ok(Reason { name: row.plain("name")?, class: row.parsed("class")? })
        })
    }
}

impl Writer<'_> {
    /// Begins an import, so that events can name it.
    pub fn begin_import(&mut self, id: ImportId, file: &str, system: &str, at: DateTime<Utc>) -> Result<()> {
        run(
            self.sql,
            "INSERT INTO import (id, file, system, at, report) VALUES (?1, ?2, ?3, ?4, '{}')",
            (id.to_string(), file, system, millis(at)),
        )
        .map(drop)
    }

    /// Keeps an import's report.
    pub fn end_import(&mut self, id: ImportId, report: &str) -> Result<()> {
        run(self.sql, "UPDATE import SET report = ?2 WHERE id = ?1", [&id.to_string(), report]).map(drop)
    }

    /// Remembers what a user said about files with these headers.
    pub fn remember_mapping(&mut self, headers: &str, options: &str) -> Result<()> {
        run(
            self.sql,
            "INSERT INTO import_mapping (headers, options) VALUES (?1, ?2)
             ON CONFLICT (headers) DO UPDATE SET options = excluded.options",
            [headers, options],
        )
        .map(drop)
    }

    /// Replaces the list of reasons; classes kept with decisions stay.
    pub fn set_reasons(&mut self, reasons: &[Reason]) -> Result<()> {
        run(self.sql, "DELETE FROM reason", [])?;
        for (position, reason) in (0i64..).zip(reasons) {
            run(
                self.sql,
                "INSERT INTO reason (position, name, class) VALUES (?1, ?2, ?3)",
                (position, &reason.name, reason.class.as_str()),
            )?;
        }
        Ok(())
    }
}
