//! One record and one cell: what is wrong with its shape, and what date it says.

use super::{
    DateOrder, Issue, IssueCode,
    date::{self, NotADate, Notice, Written},
    issue::shown,
};
use crate::delimited::{Flaw, MAX_FIELD, Record};
use chrono::NaiveTime;
use chrono_tz::Tz;
use entente_domain::when::When;

/// Rejects a record that can't be read, or has not as many fields as there are headers.
pub(crate) fn refuse_shape(record: &Record, headers: &[&str]) -> Result<(), Box<Issue>> {
    let line = record.line();
    if let Some(flaw) = record.flaw() {
        let field = flaw.field();
        let (code, message) = match flaw {
            Flaw::Nul(_) => (IssueCode::NulByte, "The value holds a NUL byte. Take it out, or export the row again.".to_owned()),
            Flaw::TooLong(_) => (
                IssueCode::FieldTooLong,
                format!("The value is over {} MiB, or the row over 16 MiB. Shorten it.", MAX_FIELD >> 20),
            ),
            Flaw::Encoding(_) => (
                IssueCode::InvalidEncoding,
                "The value holds bytes that the file's encoding does not allow. Choose another encoding, or mend the value."
                    .to_owned(),
            ),
        };
        return Err(issue(line, headers.get(field).copied(), code, message, Some(record.get(field))));
    }
    let (have, want) = (record.len(), headers.len());
    if have < want {
        let message =
            format!("The row has {have} fields and the header {want}. Look for a missing delimiter or a broken line.");
        return Err(issue(line, headers.get(have).copied(), IssueCode::TooFewFields, message, None));
    }
    if have > want {
        let message =
            format!("The row has {have} fields and the header {want}. Look for a delimiter inside an unquoted value.");
        return Err(issue(line, None, IssueCode::TooManyFields, message, Some(record.get(want))));
    }
    Ok(())
}

/// Something about a row, boxed as it is rare and large.
pub(crate) fn issue(
    line: u64,
    column: Option<&str>,
    code: IssueCode,
    message: String,
    value: Option<&str>,
) -> Box<Issue> {
    Box::new(Issue { line, column: column.map(str::to_owned), code, message, value: value.map(shown) })
}

/// How a file's dates are meant.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dates {
    /// The zone of local times and days.
    pub(crate) zone: Tz,
    /// Whether midnight in UTC, written as such, is a date and not a moment.
    pub(crate) utc_midnight_is_date: bool,
}

impl Dates {
    /// Reads a date, and what is to be told about it.
    pub(crate) fn read(
        self,
        line: u64,
        header: &str,
        order: Option<DateOrder>,
        value: &str,
    ) -> Result<(When, Option<Issue>), Box<Issue>> {
        let written = match date::date_of(value, order) {
            Ok(Written::Instant(at, _)) if self.utc_midnight_is_date && at.time() == NaiveTime::MIN => {
                Written::Date(at.date_naive())
            }
            Ok(written) => written,
            Err(why) => {
                let (code, message) = match why {
                    NotADate::Unreadable => (
                        IssueCode::NotADate,
                        format!(
                            "“{}” is not a date. Write it like 2026-11-25 or 2026-11-25 14:10, or leave the cell empty.",
                            shown(value)
                        ),
                    ),
                    NotADate::Year => (
                        IssueCode::YearOutOfRange,
                        format!(
                            "“{}” is not between 1990 and 2100. Correct the year, or leave the cell empty.",
                            shown(value)
                        ),
                    ),
                };
                return Err(issue(line, Some(header), code, message, Some(value)));
            }
        };
        let (when, notice) = date::to_when(written, self.zone);
        let notice = notice.map(|notice| {
            let (code, message) = match notice {
                Notice::Gap => (
                    IssueCode::TimeInGap,
                    format!(
                        "{} did not exist in {}: the clocks went forward. It is moved forward by as much.",
                        shown(value),
                        self.zone
                    ),
                ),
                Notice::Fold => (
                    IssueCode::TimeTwice,
                    format!(
                        "{} came twice in {}: the clocks went back. The earlier of the two is taken.",
                        shown(value),
                        self.zone
                    ),
                ),
            };
            *issue(line, Some(header), code, message, Some(value))
        });
        Ok((when, notice))
    }
}
