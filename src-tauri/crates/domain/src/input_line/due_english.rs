//! Dates as English says them, and those in figures alone.

use super::{
    due::{Unit, ahead, day_of_year, end_of_month, figures_begin, next_weekday, weekday_of_this_week, weekday_of_week},
    glyphs::{Glyph, after, number, skip_spaces, word},
};
use chrono::{NaiveDate, Weekday};

/// What may stand before a date and belongs to it.
const PREPOSITIONS: &[&str] = &["by", "on", "before", "until", "till", "due"];
/// After these a date tells of the past or of a habit, and is not due.
const OTHERWISE: &[&str] =
    &["last", "past", "previous", "every", "each", "since", "from", "of", "than", "next", "this", "after"];
const NUMBERS: &[&str] =
    &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// The places where the date itself may begin, if something that belongs to it begins at `start`.
pub(super) fn cores(glyphs: &[Glyph], start: usize) -> Vec<usize> {
    if previous_word(glyphs, start).is_some_and(|word| OTHERWISE.contains(&word.as_str())) {
        return Vec::new();
    }
    let mut cores = vec![start];
    let mut at = start;
    while let Some((end, found)) = word(glyphs, at)
        && PREPOSITIONS.contains(&found.as_str())
        && cores.len() < 3
    {
        let next = skip_spaces(glyphs, end);
        if next == end {
            break;
        }
        cores.push(next);
        at = next;
    }
    cores
}

fn previous_word(glyphs: &[Glyph], at: usize) -> Option<String> {
    let spaces = glyphs.get(..at)?.iter().rev().take_while(|glyph| glyph.c == ' ').count();
    let end = at - spaces;
    let length = glyphs[..end].iter().rev().take_while(|glyph| glyph.c.is_ascii_alphabetic()).count();
    word(&glyphs[..end], end - length).map(|(_, word)| word)
}

/// The dates that begin at a place, each with where it has ended.
pub(super) fn dates(glyphs: &[Glyph], at: usize, today: NaiveDate) -> Vec<(usize, NaiveDate)> {
    let mut dates = Vec::new();
    if let Some((end, first)) = word(glyphs, at) {
        dates.extend(in_words(glyphs, end, &first, today));
        if let Some(month) = month(&first) {
            dates.extend(month_first(glyphs, end, month, today));
        }
    } else if figures_begin(glyphs, at) {
        dates.extend(day_first(glyphs, at, today));
        dates.extend(figures(glyphs, at));
        dates.extend(dotted(glyphs, at, today));
    }
    dates
}

fn in_words(glyphs: &[Glyph], end: usize, first: &str, today: NaiveDate) -> Option<(usize, NaiveDate)> {
    let next = |end: usize| word(glyphs, spaced(glyphs, end)?);
    let rest = |words: &[&str]| {
        words.iter().try_fold(end, |end, wanted| next(end).filter(|(_, found)| found == wanted).map(|(end, _)| end))
    };
    let found = match first {
        "today" => (end, Some(today)),
        "tomorrow" | "tmr" | "tmrw" => (end, ahead(today, 1, Unit::Day)),
        "day" => (rest(&["after", "tomorrow"])?, ahead(today, 2, Unit::Day)),
        "the" => (rest(&["day", "after", "tomorrow"])?, ahead(today, 2, Unit::Day)),
        "end" => (rest(&["of", "month"]).or_else(|| rest(&["of", "the", "month"]))?, end_of_month(today, 0)),
        "next" | "this" | "coming" => {
            let (end, day) = next(end)?;
            let day = weekday(&day)?;
            let date = match first {
                "next" => weekday_of_week(today, day, 1),
                "this" => weekday_of_this_week(today, day),
                _ => next_weekday(today, day),
            };
            (end, date)
        }
        "in" | "within" => {
            let (end, count) = count(glyphs, spaced(glyphs, end)?)?;
            let (end, unit) = next(end)?;
            let unit = match unit.as_str() {
                "day" | "days" => Unit::Day,
                "week" | "weeks" => Unit::Week,
                "month" | "months" => Unit::Month,
                _ => return None,
            };
            (end, ahead(today, count, unit))
        }
        day => (end, next_weekday(today, weekday(day)?)),
    };
    found.1.map(|date| (found.0, date))
}

/// The place after white space that has to be there.
fn spaced(glyphs: &[Glyph], at: usize) -> Option<usize> {
    Some(skip_spaces(glyphs, at)).filter(|next| *next > at)
}

fn count(glyphs: &[Glyph], at: usize) -> Option<(usize, u32)> {
    if let Some((end, _, count)) = number(glyphs, at) {
        return Some((end, count));
    }
    let (end, found) = word(glyphs, at)?;
    let index = match found.as_str() {
        "a" | "an" => 0,
        found => NUMBERS.iter().position(|number| *number == found)?,
    };
    Some((end, u32::try_from(index).ok()? + 1))
}

/// `nov 26`, `november 26th, 2026`
fn month_first(glyphs: &[Glyph], end: usize, month: u32, today: NaiveDate) -> Vec<(usize, NaiveDate)> {
    let end = after(glyphs, end, ".").unwrap_or(end);
    match number(glyphs, skip_spaces(glyphs, end)) {
        Some((end, 1 | 2, day)) => with_year(glyphs, ordinal(glyphs, end), month, day, today),
        _ => Vec::new(),
    }
}

/// `26 nov`, `26th of november 2026`, `26. nov`
fn day_first(glyphs: &[Glyph], at: usize, today: NaiveDate) -> Vec<(usize, NaiveDate)> {
    let Some((end, 1 | 2, day)) = number(glyphs, at) else { return Vec::new() };
    let end = after(glyphs, end, ".").unwrap_or_else(|| ordinal(glyphs, end));
    let mut next = word(glyphs, skip_spaces(glyphs, end));
    if let Some((end, of)) = &next
        && of == "of"
    {
        next = word(glyphs, skip_spaces(glyphs, *end));
    }
    match next.and_then(|(end, name)| Some((end, month(&name)?))) {
        Some((end, month)) => with_year(glyphs, end, month, day, today),
        None => Vec::new(),
    }
}

fn with_year(glyphs: &[Glyph], end: usize, month: u32, day: u32, today: NaiveDate) -> Vec<(usize, NaiveDate)> {
    let mut dates: Vec<_> = day_of_year(today, None, month, day).map(|date| (end, date)).into_iter().collect();
    let comma = after(glyphs, end, ",").unwrap_or(end);
    if let Some((end, 4, year)) = number(glyphs, skip_spaces(glyphs, comma)) {
        dates.extend(day_of_year(today, Some(year), month, day).map(|date| (end, date)));
    }
    dates
}

fn ordinal(glyphs: &[Glyph], end: usize) -> usize {
    ["st", "nd", "rd", "th"].iter().find_map(|ending| after(glyphs, end, ending)).unwrap_or(end)
}

/// `2026-11-26`, `2026/11/26`, `2026.11.26`
fn figures(glyphs: &[Glyph], at: usize) -> Option<(usize, NaiveDate)> {
    let (end, digits, year) = number(glyphs, at)?;
    let sign = glyphs.get(end)?.c;
    let (month_end, _, month) = number(glyphs, end + 1)?;
    let again = glyphs.get(month_end)?.c == sign;
    let (end, _, day) = number(glyphs, month_end + 1)?;
    if digits != 4 || !again || !matches!(sign, '-' | '/' | '.') {
        return None;
    }
    Some((end, NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?))
}

/// `26.11.` and `26.11.2026`; without the second point it may be any figure.
fn dotted(glyphs: &[Glyph], at: usize, today: NaiveDate) -> Vec<(usize, NaiveDate)> {
    let parts = || {
        let (end, _, day) = number(glyphs, at).filter(|(_, digits, _)| *digits < 3)?;
        let (end, _, month) = number(glyphs, after(glyphs, end, ".")?).filter(|(_, digits, _)| *digits < 3)?;
        Some((after(glyphs, end, ".")?, month, day))
    };
    match parts() {
        Some((end, month, day)) => match number(glyphs, end) {
            Some((end, 4, year)) => day_of_year(today, Some(year), month, day).map(|date| (end, date)),
            Some(_) => None,
            None => day_of_year(today, None, month, day).map(|date| (end, date)),
        },
        None => None,
    }
    .into_iter()
    .collect()
}

fn weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "mon" | "monday" => Weekday::Mon,
        "tue" | "tues" | "tuesday" => Weekday::Tue,
        "wed" | "weds" | "wednesday" => Weekday::Wed,
        "thu" | "thur" | "thurs" | "thursday" => Weekday::Thu,
        "fri" | "friday" => Weekday::Fri,
        "sat" | "saturday" => Weekday::Sat,
        "sun" | "sunday" => Weekday::Sun,
        _ => return None,
    })
}

fn month(name: &str) -> Option<u32> {
    Some(match name {
        "jan" | "january" => 1,
        "feb" | "february" => 2,
        "mar" | "march" => 3,
        "apr" | "april" => 4,
        "may" => 5,
        "jun" | "june" => 6,
        "jul" | "july" => 7,
        "aug" | "august" => 8,
        "sep" | "sept" | "september" => 9,
        "oct" | "october" => 10,
        "nov" | "november" => 11,
        "dec" | "december" => 12,
        _ => return None,
    })
}
