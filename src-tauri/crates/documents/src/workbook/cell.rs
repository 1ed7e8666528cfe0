//! What a cell says, as text.

use calamine::{DataRef, ExcelDateTime};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

/// The day that Excel counts from, so that day 60 and later are right; in workbooks from 1904 days are told likewise.
const EPOCH: NaiveDate = match NaiveDate::from_ymd_opt(1899, 12, 30) {
    Some(date) => date,
    None => NaiveDate::MIN,
};

/// The day after the last that Excel knows.
const END: f64 = 2_958_466.0;

/// Days from one epoch of Excel's to the other.
const DAYS_TO_1904: i64 = 1_462;

/// From here on Excel keeps no more digits of a number, so that an ID is damaged.
const ROUNDED: f64 = 1e15;

/// Writes a cell as it would stand in a CSV file: dates in ISO, whole numbers without a point.
pub(super) fn text(value: &DataRef<'_>, from_1904: bool) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(value) => number(*value),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(moment) => self::moment(*moment, from_1904).unwrap_or_else(|| number(moment.as_f64())),
        DataRef::Error(error) => error.to_string(),
    }
}

fn number(value: f64) -> String {
    if value.abs() < ROUNDED {
        return value.to_string();
    }
    // As a spreadsheet writes it into a CSV file: whoever reads it sees the damage.
    let text = format!("{value:E}");
    match text.split_once('E') {
        Some((mantissa, exponent)) if !exponent.starts_with('-') => format!("{mantissa}E+{exponent}"),
        _ => text,
    }
}

fn moment(moment: ExcelDateTime, from_1904: bool) -> Option<String> {
    let value = moment.as_f64();
    if !moment.is_datetime() || !(0.0..END).contains(&value) {
        return None;
    }
    // Shares of a day are no exact numbers: to the second is what was meant.
    let (days, seconds) = (value.trunc() as i64, (value.fract() * 86_400.0).round() as i64);
    let days = if from_1904 { days + DAYS_TO_1904 } else { days };
    let at = EPOCH.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::seconds(days * 86_400 + seconds))?;
    Some(match (days, seconds) {
        (0, _) => at.format("%H:%M:%S").to_string(),
        (_, 0) => at.format("%Y-%m-%d").to_string(),
        _ => at.format("%Y-%m-%d %H:%M:%S").to_string(),
    })
}
