//! One record as a row about a lead, or why it is rejected.

use super::{
    Checked, DateOrder, Field, Issue, IssueCode, StatusTable,
    cell::{self, Dates},
    issue::shown,
    profile::Profile,
    recognise::Empties,
};
use crate::delimited::Record;
use entente_domain::{
    lead::row::{LeadRow, StatusMeaning},
    when::When,
};

/// What turns records into rows, made once a file.
pub(super) struct Convert<'a> {
    profile: &'static Profile,
    headers: Vec<&'a str>,
    columns: Vec<Target<'a>>,
    statuses: &'a StatusTable,
    dates: Dates,
    empties: Empties,
}

struct Target<'a> {
    place: usize,
    header: &'a str,
    order: Option<DateOrder>,
    fields: &'a [Field],
}

/// A readable row and what was noticed about it.
pub(super) type Converted = (LeadRow, Vec<Issue>);

impl<'a> Convert<'a> {
    pub(super) fn new(checked: &'a Checked) -> Self {
        let recognised = &checked.recognised;
        let profile = Profile::of(recognised.profile);
        let mut headers = vec![super::REASON_HEADER; recognised.width];
        for column in &recognised.columns {
            headers[column.place] = &column.header;
        }
        let target = |column: &'a super::Column| Target {
            place: column.place,
            header: &column.header,
            order: column.date_order,
            fields: &column.fields,
        };
        Self {
            profile,
            headers,
            columns: recognised.columns.iter().map(target).collect(),
            statuses: &recognised.statuses,
            dates: Dates { zone: checked.options.zone, utc_midnight_is_date: profile.utc_midnight_is_date },
            empties: Empties::new(&checked.options),
        }
    }

    /// Reads a record.
    pub(super) fn convert(&self, record: &Record) -> Result<Converted, Box<Issue>> {
        cell::refuse_shape(record, &self.headers)?;
        let mut row = LeadRow { line: record.line(), ..LeadRow::default() };
        let mut notices = Vec::new();
        let mut meanings = (None, None);
        for target in &self.columns {
            let Some(value) = self.empties.value(record, target.place) else { continue };
            if target.fields.is_empty() {
                row.extra.push((target.header.to_owned(), value.to_owned()));
            }
            for field in target.fields {
                if field.is_date() {
                    let (when, notice) = self.dates.read(record.line(), target.header, target.order, value)?;
                    notices.extend(notice);
                    *date_slot(&mut row, *field) = Some(when);
                    continue;
                }
                match field {
                    Field::LeadStatus => meanings.0 = self.statuses.meaning(value),
                    Field::LifecycleStage => meanings.1 = self.statuses.meaning(value),
                    _ => {}
                }
                *text_slot(&mut row, *field) = Some(match field {
                    Field::RecordId => self.record_id(record.line(), target, value)?,
                    _ => value.to_owned(),
                });
            }
        }
        decide(&mut row, meanings);
        if record.contains('\u{FFFD}') {
            notices.push(self.damaged(record));
        }
        Ok((row, notices))
    }

    fn record_id(&self, line: u64, target: &Target<'_>, value: &str) -> Result<String, Box<Issue>> {
        if is_rounded_number(value) {
            let message = format!(
                "“{}” was damaged by a spreadsheet. Export the row again from the CRM, and don't save it in a spreadsheet.",
                shown(value)
            );
            return Err(cell::issue(line, Some(target.header), IssueCode::DamagedBySpreadsheet, message, Some(value)));
        }
        let whole = value
            .strip_suffix(".0")
            .or_else(|| value.strip_suffix(",0"))
            .filter(|whole| whole.bytes().all(|byte| byte.is_ascii_digit()) && !whole.is_empty());
        Ok(whole.filter(|_| self.profile.numbers_with_point).unwrap_or(value).to_owned())
    }

    fn damaged(&self, record: &Record) -> Issue {
        let place = (0..record.len()).find(|place| record.get(*place).contains('\u{FFFD}')).unwrap_or_default();
        let value = record.get(place);
        let message = format!("“{}” has lost letters (�) in some program before. Correct it in the CRM.", shown(value));
        *cell::issue(record.line(), self.headers.get(place).copied(), IssueCode::DamagedText, message, Some(value))
    }
}

/// What status and lifecycle together stand for. The lead status speaks of this handover and goes first; the lifecycle
/// speaks where the status makes no decision, and then the date of the status is not its date.
fn decide(row: &mut LeadRow, (status, lifecycle): (Option<StatusMeaning>, Option<StatusMeaning>)) {
    let decides = |meaning: &StatusMeaning| meaning.decision().is_some();
    row.status = match (status.filter(decides), lifecycle.filter(decides)) {
        (Some(status), _) => Some(status),
        (None, Some(lifecycle)) => {
            if row.lead_status.is_some() {
                row.decided_at = None;
            }
            Some(lifecycle)
        }
        (None, None) => status.or(lifecycle),
    };
}

/// `1.23E+17`: what a spreadsheet leaves of a long number.
fn is_rounded_number(value: &str) -> bool {
    let Some((mantissa, exponent)) = value.split_once(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    let signed = exponent.strip_prefix(['+', '-']);
    // `12E3` without point or sign may be somebody's ID.
    (signed.is_some() || mantissa.len() > whole.len())
        && digits(whole)
        && digits(fraction)
        && digits(signed.unwrap_or(exponent))
}

fn date_slot(row: &mut LeadRow, field: Field) -> &mut Option<When> {
    match field {
        Field::HandedOverAt => &mut row.handed_over_at,
        Field::AcceptedAt => &mut row.accepted_at,
        Field::QualifiedAt => &mut row.qualified_at,
        Field::RejectedAt => &mut row.rejected_at,
        Field::DecidedAt => &mut row.decided_at,
        Field::ComeBackAt => &mut row.come_back_at,
        Field::LastTouchAt => &mut row.last_touch_at,
        _ => &mut row.created_at,
    }
}

fn text_slot(row: &mut LeadRow, field: Field) -> &mut Option<String> {
    match field {
        Field::RecordId => &mut row.record_id,
        Field::Email => &mut row.email,
        Field::FirstName => &mut row.first_name,
        Field::LastName => &mut row.last_name,
        Field::Company => &mut row.company,
        Field::Owner => &mut row.owner,
        Field::Source => &mut row.source,
        Field::Segment => &mut row.segment,
        Field::RejectReason => &mut row.reject_reason,
        Field::LifecycleStage => &mut row.lifecycle_stage,
        Field::LeadStatus => &mut row.lead_status,
        Field::FitScore => &mut row.fit_score,
        Field::FirstConversion => &mut row.first_conversion,
        Field::RecentConversion => &mut row.recent_conversion,
        _ => &mut row.context_note,
    }
}
