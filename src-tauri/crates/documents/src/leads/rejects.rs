//! The file of rejected rows: their original columns and the reason, ready to mend and import again.

use super::Issue;
use std::io::{self, Write};

/// The header of the column of reasons, which is passed over when the file is imported again. It comes first, so that a
/// row with too few or too many fields stays what it was: rejected until it is mended.
pub const REASON_HEADER: &str = "Entente: why rejected";

/// Writes rejected rows as CSV: UTF-8 with byte order mark, so that a spreadsheet reads the letters, and CRLF. Values are
/// written as they were: this file goes back into an import and is no export (FORMATS.md §1 "Import report").
pub struct Rejects<W: Write> {
    csv: csv::Writer<W>,
}

impl<W: Write> Rejects<W> {
    /// Begins the file with its header.
    ///
    /// # Errors
    /// What the system says.
    pub fn new<'a>(mut out: W, headers: impl Iterator<Item = &'a str>) -> io::Result<Self> {
        out.write_all("\u{FEFF}".as_bytes())?;
        let mut csv = csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(out);
        csv.write_record(std::iter::once(REASON_HEADER).chain(headers))?;
        Ok(Self { csv })
    }

    /// Writes one row.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&mut self, issue: &Issue, original: &[String]) -> io::Result<()> {
        self.write_reason(issue.line, issue.column.as_deref(), &issue.message, original)
    }

    /// Writes one row that was rejected for a reason outside of its file (it names nobody).
    ///
    /// # Errors
    /// What the system says.
    pub fn write_reason(
        &mut self,
        line: u64,
        column: Option<&str>,
        message: &str,
        original: &[String],
    ) -> io::Result<()> {
        let place = column.map(|column| format!(", {column}")).unwrap_or_default();
        let reason = format!("Line {line}{place}: {message}");
        self.csv.write_record(std::iter::once(reason.as_str()).chain(original.iter().map(String::as_str)))?;
        Ok(())
    }

    /// Ends the file and gives back what it was written to.
    ///
    /// # Errors
    /// What the system says.
    pub fn finish(self) -> io::Result<W> {
        self.csv.into_inner().map_err(|error| io::Error::new(error.error().kind(), error.to_string()))
    }
}
