//! Reading a file in one line.

use entente_documents::leads::*;
use entente_domain::lead::row::LeadRow;
use std::{convert::Infallible, ops::ControlFlow};

pub const BERLIN: chrono_tz::Tz = chrono_tz::Europe::Berlin;

pub fn berlin() -> Options {
    Options::new(BERLIN)
}

pub fn quiet(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub fn checked(file: &dyn Source, options: &Options) -> Result<Checked, Refused> {
    check(file, options, &mut quiet)
}

/// Both passes.
pub fn read(file: &dyn Source, options: &Options) -> Result<(Checked, Vec<Row>), Refused> {
    let checked = checked(file, options)?;
    let mut all = Vec::new();
    let sink = |row| {
        all.push(row);
        Ok::<(), Infallible>(())
    };
    match rows(file, &checked, &mut quiet, sink) {
        Ok(read) => {
            assert_eq!((read.rows, read.rows), (checked.rows, read.leads + read.rejected));
            Ok((checked, all))
        }
        Err(RowsError::Refused(refused)) => Err(refused),
        Err(RowsError::Sink(never)) => match never {},
    }
}

pub fn all_rows(file: impl AsRef<[u8]>) -> Vec<Row> {
    read(&file.as_ref(), &berlin()).unwrap().1
}

pub fn refusal(file: impl AsRef<[u8]>) -> Refused {
    read(&file.as_ref(), &berlin()).unwrap_err()
}

/// The readable rows; fails if there is another.
pub fn leads(file: impl AsRef<[u8]>) -> Vec<LeadRow> {
    all_rows(file).into_iter().map(lead).collect()
}

pub fn lead(row: Row) -> LeadRow {
    match row {
        Row::Lead { row, .. } => *row,
        Row::Rejected { issue, .. } => panic!("rejected: {issue:?}"),
    }
}

/// Line, column and code of each rejected row.
pub fn rejected(rows: &[Row]) -> Vec<(u64, Option<&str>, &str)> {
    let issues = rows.iter().filter_map(|row| match row {
        Row::Rejected { issue, .. } => Some(issue),
        Row::Lead { .. } => None,
    });
    issues.map(|issue| (issue.line, issue.column.as_deref(), issue.code.as_str())).collect()
}

/// Line, column and code of each warning.
pub fn warnings(rows: &[Row]) -> Vec<(u64, Option<&str>, &str)> {
    let issues = rows.iter().flat_map(|row| match row {
        Row::Lead { warnings, .. } => warnings.as_slice(),
        Row::Rejected { .. } => &[],
    });
    issues.map(|issue| (issue.line, issue.column.as_deref(), issue.code.as_str())).collect()
}

/// An instant in UTC.
pub fn utc(text: &str) -> chrono::DateTime<chrono::Utc> {
    text.parse().unwrap()
}
