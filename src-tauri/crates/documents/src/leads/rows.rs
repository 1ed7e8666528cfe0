//! The second full pass: a row for each record.

use super::{
    Checked, Issue,
    convert::Convert,
    refused::{Refused, RefusedCode},
};
use crate::delimited::{OnProgress, ReadError, Reader, Source};
use entente_domain::lead::row::LeadRow;
use serde::Serialize;

/// What a record came to.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// It speaks of a lead.
    Lead {
        /// What it says.
        row: Box<LeadRow>,
        /// What was noticed although it goes in.
        warnings: Vec<Issue>,
    },
    /// It is rejected whole.
    Rejected {
        /// Why: the first thing that was found.
        issue: Issue,
        /// Its fields as they stand in the file, in the order of [`super::Recognised::columns`]; there may be too few or
        /// too many of them, and one that is too long is cut just beyond the limit.
        original: Vec<String>,
    },
}

/// What the pass came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Read {
    /// Records beside the header.
    pub rows: u64,
    /// Of them readable.
    pub leads: u64,
    /// Of them rejected.
    pub rejected: u64,
    /// Warnings of readable rows.
    pub warnings: u64,
}

/// Why the pass stopped before its end.
#[derive(Debug, thiserror::Error)]
pub enum RowsError<E> {
    /// The file is refused: what was handed out must not be kept.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// Whoever takes the rows failed.
    #[error("taking a row failed")]
    Sink(E),
}

/// Reads a checked file and hands out each record in the file's order.
///
/// # Errors
/// `file_changed` where the bytes are not those that were checked (found at the end: keep nothing before `Ok`);
/// `cancelled`; what the system says; what `sink` says.
pub fn rows<E>(
    source: &dyn Source,
    checked: &Checked,
    progress: OnProgress<'_>,
    mut sink: impl FnMut(Row) -> Result<(), E>,
) -> Result<Read, RowsError<E>> {
    let convert = Convert::new(checked);
    let reason = checked.recognised.reason;
    let mut reader = Reader::open(source, checked.recognised.layout, progress).map_err(refused)?;
    reader.read(progress).map_err(refused)?; // the header
    let mut read = Read::default();
    while let Some(record) = reader.read(progress).map_err(refused)? {
        if checked.footer.is_some_and(|footer| record.line() >= footer) {
            continue; // to the end all the same, which tells whether the file is still the one that was checked
        }
        read.rows += 1;
        let row = match convert.convert(record) {
            Ok((row, warnings)) => {
                read.leads += 1;
                read.warnings += warnings.len() as u64;
                Row::Lead { row: Box::new(row), warnings }
            }
            Err(issue) => {
                read.rejected += 1;
                let fields = record.iter().enumerate().filter(|(place, _)| Some(*place) != reason);
                Row::Rejected { issue: *issue, original: fields.map(|(_, field)| field.to_owned()).collect() }
            }
        };
        sink(row).map_err(RowsError::Sink)?;
    }
    if (reader.progress().bytes, reader.digest()) != (checked.bytes, checked.digest) {
        return Err(file_changed().into());
    }
    Ok(read)
}

/// The check found no open quote, so one that is there now was put there since.
pub(crate) fn refused(error: ReadError) -> Refused {
    match error {
        ReadError::UnclosedQuote { .. } => file_changed(),
        error => error.into(),
    }
}

/// Other bytes than those that were checked.
pub(crate) fn file_changed() -> Refused {
    Refused::new(
        RefusedCode::FileChanged,
        "The file was changed while it was read. Nothing was written: wait until it is saved, and import it again.",
    )
}
