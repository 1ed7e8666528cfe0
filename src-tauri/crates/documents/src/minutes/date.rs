//! Days and times as the minutes' language writes them, in a zone.

use super::{MinutesError, words::Words};
use chrono::{DateTime, Datelike, Duration, NaiveDate, Utc};
use chrono_tz::Tz;

/// "Thursday 26 November 2026"; without the year where it is `this_year`.
pub fn day_long(words: &Words, day: NaiveDate, this_year: Option<i32>) -> Result<String, MinutesError> {
    written(words, "day-long", "weekday", "month", day, this_year)
}

/// "Fri 27 Nov"; with the year where it is not `this_year`.
pub fn day_short(words: &Words, day: NaiveDate, this_year: Option<i32>) -> Result<String, MinutesError> {
    written(words, "day-short", "weekday-short", "month-short", day, this_year)
}

/// "26 November 2026".
pub fn day_plain(words: &Words, day: NaiveDate) -> Result<String, MinutesError> {
    written(words, "day-plain", "weekday", "month", day, None)
}

fn written(
    words: &Words,
    key: &str,
    weekday: &str,
    month: &str,
    day: NaiveDate,
    this_year: Option<i32>,
) -> Result<String, MinutesError> {
    let weekday = words.say(weekday, &[("n", day.weekday().number_from_monday().into())])?;
    let month = words.say(month, &[("n", day.month().into())])?;
    // The year as text: a number would be a quantity to Fluent.
    let year = day.year().to_string();
    let key = if this_year == Some(day.year()) { format!("{key}-this-year") } else { key.to_owned() };
    let args = [
        ("weekday", weekday.into()),
        ("day", day.day().to_string().into()),
        ("month", month.into()),
        ("year", year.into()),
    ];
    words.say(&key, &args)
}

/// "10:12", in `zone`.
pub fn time(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format("%H:%M").to_string()
}

/// The local day of an instant.
pub fn day_of(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

/// The instant `minutes` later; a moment beyond the calendar's end stays where it is.
pub fn later(at: DateTime<Utc>, minutes: u32) -> DateTime<Utc> {
    at.checked_add_signed(Duration::minutes(minutes.into())).unwrap_or(at)
}

/// The city of a zone, as its name says it: "Berlin", "Buenos Aires".
pub fn city(zone: Tz) -> String {
    zone.name().rsplit('/').next().unwrap_or_default().replace('_', " ")
}
