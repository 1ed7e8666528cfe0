//! What a date says, before any zone: calendar date, time of day, offset, or an instant.

use super::DateOrder;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use entente_domain::when::Precision;
use std::ops::RangeInclusive;

const YEARS: RangeInclusive<i32> = 1990..=2100;

/// The day that Excel counts from, so that day 60 and later are right (Excel believes in 29 Feb 1900).
const EXCEL_EPOCH: NaiveDate = match NaiveDate::from_ymd_opt(1899, 12, 30) {
    Some(date) => date,
    None => NaiveDate::MIN,
};

/// Why a text is no date of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotADate {
    /// It is no date, or none of the calendar.
    Unreadable,
    /// Its year is outside 1990–2100.
    Year,
}

/// A time of day and how precisely it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// The time.
    pub time: NaiveTime,
    /// Minutes or seconds.
    pub precision: Precision,
}

/// What a text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// A calendar date.
    Date(NaiveDate),
    /// A local time; its zone is the file's.
    Local(NaiveDate, Time),
    /// An instant.
    Instant(DateTime<Utc>, Precision),
}

/// Three numbers that a slash, dot or hyphen keeps apart, the year last: the order of the first two must be known.
pub fn parts(text: &str) -> Option<(u32, u32)> {
    let (first, second, ..) = split(text.trim())?;
    (first.len() <= 2).then(|| Some((first.parse().ok()?, second.parse().ok()?)))?
}

/// Whether a text looks like a date that is written as one, not as a bare number.
pub fn could_be_date(text: &str) -> bool {
    let text = text.trim();
    split(text).is_some()
        && (date_of(text, Some(DateOrder::DayMonthYear)).is_ok()
            || date_of(text, Some(DateOrder::MonthDayYear)).is_ok())
}

/// Reads a date. Where the order matters and is not known, a date that reads the same both ways is read, no other.
///
/// # Errors
/// What is no date of ours.
pub fn date_of(text: &str, order: Option<DateOrder>) -> Result<Written, NotADate> {
    let text = text.trim();
    if let Some((first, second, third, rest)) = split(text) {
        let (year, month, day) = if first.len() >= 4 {
            (first, second, third)
        } else {
            match order {
                Some(DateOrder::DayMonthYear) => (third, second, first),
                Some(DateOrder::MonthDayYear) => (third, first, second),
                None if first.parse::<u32>() == second.parse() => (third, second, first),
                Some(DateOrder::YearMonthDay) | None => return Err(NotADate::Unreadable),
            }
        };
        return with_time(calendar(year, month, day)?, rest);
    }
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return calendar(&text[..4], &text[4..6], &text[6..]).map(Written::Date);
    }
    number(text)
}

/// Splits `1-2-2023 rest` or `2023/1/2Trest` at two equal separators.
fn split(text: &str) -> Option<(&str, &str, &str, &str)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(text);
    let separator = *text.as_bytes().get(first).filter(|byte| matches!(byte, b'-' | b'/' | b'.'))?;
    let after_first = &text[first + 1..];
    let second = digits(after_first);
    if after_first.as_bytes().get(second) != Some(&separator) {
        return None;
    }
    let after_second = &after_first[second + 1..];
    let third = digits(after_second);
    let lengths = [first, second, third];
    let year_first = matches!(lengths, [4..=6, 1..=2, 1..=2]);
    let year_last = matches!(lengths, [1..=2, 1..=2, 4..=6]);
    (year_first || year_last)
        .then(|| (&text[..first], &after_first[..second], &after_second[..third], &after_second[third..]))
}

fn calendar(year: &str, month: &str, day: &str) -> Result<NaiveDate, NotADate> {
    let year: i32 = year.parse().map_err(|_| NotADate::Unreadable)?;
    let month: u32 = month.parse().map_err(|_| NotADate::Unreadable)?;
    let day: u32 = day.parse().map_err(|_| NotADate::Unreadable)?;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return Err(NotADate::Unreadable);
    }
    if !YEARS.contains(&year) {
        return Err(NotADate::Year);
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(NotADate::Unreadable)
}

fn with_time(date: NaiveDate, rest: &str) -> Result<Written, NotADate> {
    if rest.is_empty() {
        return Ok(Written::Date(date));
    }
    let rest = rest.strip_prefix(['T', 't', ' ', ',']).ok_or(NotADate::Unreadable)?.trim_start();
    read_time(date, rest).ok_or(NotADate::Unreadable)
}

fn read_time(date: NaiveDate, text: &str) -> Option<Written> {
    // Chinese locales say the half of the day before the time.
    let (chinese, text) = match (text.strip_prefix("上午"), text.strip_prefix("下午")) {
        (Some(text), _) => (Some("am"), text.trim_start()),
        (_, Some(text)) => (Some("pm"), text.trim_start()),
        (None, None) => (None, text),
    };
    let (hour, rest) = digits(text, 1..=2)?;
    let (minute, mut rest) = digits(rest.strip_prefix(':')?, 2..=2)?;
    let (mut second, mut nanos, mut precision) = (0, 0, Precision::Minute);
    if let Some(after) = rest.strip_prefix(':') {
        (second, rest) = digits(after, 2..=2)?;
        precision = Precision::Second;
        if let Some(after) = rest.strip_prefix(['.', ',']) {
            let length = after.bytes().take_while(u8::is_ascii_digit).count();
            let fraction: String = after[..length].chars().chain("000000000".chars()).take(9).collect();
            nanos = fraction.parse().ok().filter(|_| length > 0)?;
            rest = &after[length..];
        }
    }
    let rest = rest.trim_start();
    let written = rest.get(..2).map(str::to_ascii_lowercase).filter(|half| half == "am" || half == "pm");
    let after = if written.is_some() { &rest[2..] } else { rest };
    let (hour, rest) = match chinese.or(written.as_deref()) {
        Some("am") if (1..=12).contains(&hour) => (hour % 12, after),
        Some("pm") if (1..=12).contains(&hour) => (hour % 12 + 12, after),
        _ => (hour, rest),
    };
    let time = NaiveTime::from_hms_nano_opt(hour, minute, second, nanos)?;
    match rest.trim_start() {
        "" => Some(Written::Local(date, Time { time, precision })),
        rest => {
            let local = NaiveDateTime::new(date, time).and_local_timezone(offset(rest)?).single()?;
            Some(Written::Instant(local.with_timezone(&Utc), precision))
        }
    }
}

fn digits(text: &str, lengths: RangeInclusive<usize>) -> Option<(u32, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    lengths.contains(&length).then(|| Some((text[..length].parse().ok()?, &text[length..])))?
}

fn offset(text: &str) -> Option<FixedOffset> {
    if text.eq_ignore_ascii_case("z") || text.eq_ignore_ascii_case("utc") || text.eq_ignore_ascii_case("gmt") {
        return FixedOffset::east_opt(0);
    }
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let digits: String = rest.chars().filter(|character| *character != ':').collect();
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) || rest.len() - digits.len() > 1 {
        return None;
    }
    let (hours, minutes): (i32, i32) = match digits.len() {
        2 => (digits.parse().ok()?, 0),
        4 => (digits[..2].parse().ok()?, digits[2..].parse().ok()?),
        _ => return None,
    };
    // The widest offsets in use are -12:00 and +14:00.
    (hours <= 14 && minutes < 60).then(|| FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60)))?
}

/// Excel's days, or the seconds or milliseconds of Unix: told apart by size, as each stays within 1990–2100.
fn number(text: &str) -> Result<Written, NotADate> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 15 || fraction.len() > 17 || !plain(whole) || !plain(fraction) {
        return Err(NotADate::Unreadable);
    }
    let number: i64 = whole.parse().map_err(|_| NotADate::Unreadable)?;
    match whole.len() {
        5 => serial(number, fraction),
        9 | 10 => instant(number.checked_mul(1_000), Precision::Second),
        12 | 13 => instant(Some(number), Precision::Second),
        _ => Err(NotADate::Unreadable),
    }
}

fn serial(days: i64, fraction: &str) -> Result<Written, NotADate> {
    let share: f64 = format!("0.{fraction}0").parse().map_err(|_| NotADate::Unreadable)?;
    let seconds = (share * 86_400.0).round();
    let moment = EXCEL_EPOCH
        .and_time(NaiveTime::MIN)
        .checked_add_signed(chrono::TimeDelta::seconds(days * 86_400 + seconds as i64))
        .ok_or(NotADate::Unreadable)?;
    if !YEARS.contains(&chrono::Datelike::year(&moment)) {
        return Err(NotADate::Year);
    }
    if fraction.bytes().all(|byte| byte == b'0') {
        return Ok(Written::Date(moment.date()));
    }
    let time = moment.time().with_nanosecond(0).unwrap_or(moment.time());
    Ok(Written::Local(moment.date(), Time { time, precision: Precision::Second }))
}

fn instant(milliseconds: Option<i64>, precision: Precision) -> Result<Written, NotADate> {
    let moment = milliseconds.and_then(DateTime::from_timestamp_millis).ok_or(NotADate::Unreadable)?;
    if !YEARS.contains(&chrono::Datelike::year(&moment)) {
        return Err(NotADate::Year);
    }
    Ok(Written::Instant(moment, precision))
}
