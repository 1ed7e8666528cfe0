//! Where a line says when an action is due.
//!
//! A word counts as a date at the end of the line or beside the owner only. A weekday is the next one, never today;
//! a date without a year that is past is next year's.

use super::{
    due_chinese, due_english,
    glyphs::{Glyph, boundary, fold, skip_spaces},
};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use std::ops::Range;

/// The longest way to say a date, in characters, with room for the word before it.
const REACH: usize = 64;

/// A date and where it was said.
pub(super) struct Due {
    /// The day.
    pub date: NaiveDate,
    /// The bytes, its preposition included.
    pub range: Range<usize>,
}

/// The due date that a line gives: at its end, or else after or before the owner.
pub(super) fn find(line: &str, text: Range<usize>, owner: Option<Range<usize>>, today: NaiveDate) -> Option<Due> {
    let last = |range: Range<usize>| {
        let start = line[range.clone()].char_indices().rev().nth(REACH).map_or(range.start, |(at, _)| range.start + at);
        fold(line, start..range.end)
    };
    let after_owner = owner.as_ref().map_or(text.start, |owner| owner.end);
    let at_end = || ending(&last(after_owner..text.end), today);
    let beside = || {
        let owner = owner.as_ref()?;
        let reach = line[owner.end..].char_indices().nth(REACH).map_or(line.len(), |(at, _)| owner.end + at);
        beginning(&fold(line, owner.end..reach), today).or_else(|| ending(&last(text.start..owner.start), today))
    };
    at_end().or_else(beside)
}

const fn separates(c: char) -> bool {
    matches!(c, ' ' | ',' | '、' | ';' | ':' | '(')
}

fn beginning(glyphs: &[Glyph], today: NaiveDate) -> Option<Due> {
    let start = glyphs.iter().take_while(|glyph| separates(glyph.c)).count();
    let (end, date) = dates_at(glyphs, start, today).into_iter().max_by_key(|(end, _)| *end)?;
    Some(Due { date, range: glyphs.get(start)?.start..glyphs.get(end.checked_sub(1)?)?.end })
}

fn ending(glyphs: &[Glyph], today: NaiveDate) -> Option<Due> {
    let spaces = glyphs.iter().rev().take_while(|glyph| glyph.c == ' ').count();
    let end = glyphs.len() - spaces;
    let signs = glyphs[..end].iter().rev().take_while(|glyph| matches!(glyph.c, '.' | '!' | '。' | ')')).count();
    let separators = glyphs[..end].iter().rev().take_while(|glyph| separates(glyph.c)).count();
    // `26.11.` ends with its point; after any other date a point ends the sentence.
    [end, end - signs, end - separators].into_iter().find_map(|end| {
        (0..end).find_map(|start| {
            let (_, date) = dates_at(glyphs, start, today).into_iter().find(|(ends, _)| *ends == end)?;
            Some(Due { date, range: glyphs.get(start)?.start..glyphs.get(end.checked_sub(1)?)?.end })
        })
    })
}

/// Every date that begins at a place, each with where it has ended.
fn dates_at(glyphs: &[Glyph], start: usize, today: NaiveDate) -> Vec<(usize, NaiveDate)> {
    if start >= glyphs.len() || !boundary(glyphs, start) {
        return Vec::new();
    }
    let mut dates = Vec::new();
    for core in due_english::cores(glyphs, start) {
        dates.extend(due_english::dates(glyphs, core, today));
    }
    for core in due_chinese::cores(glyphs, start) {
        for (end, date) in due_chinese::dates(glyphs, core, today) {
            dates.push((end, date));
            dates.extend(due_chinese::before(glyphs, end).map(|end| (end, date)));
        }
    }
    dates.retain(|(end, _)| boundary(glyphs, *end));
    dates
}

/// Whether a date made of figures may begin at a place: not in the middle of a longer figure.
pub(super) fn figures_begin(glyphs: &[Glyph], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| glyphs.get(before));
    before.is_none_or(|before| {
        !matches!(before.c, '.' | '-' | '/' | ':' | '#' | '年' | '月' | '第' | '十') && skip_spaces(glyphs, at) == at
    })
}

/// The first such day after today.
pub(super) fn next_weekday(today: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let ahead = weekday.days_since(today.weekday());
    today.checked_add_days(Days::new(if ahead == 0 { 7 } else { ahead }.into()))
}

/// That day of the week (from Monday) that lies so many weeks ahead.
pub(super) fn weekday_of_week(today: NaiveDate, weekday: Weekday, weeks: u64) -> Option<NaiveDate> {
    let monday = today.checked_sub_days(Days::new(today.weekday().num_days_from_monday().into()))?;
    monday.checked_add_days(Days::new(weeks * 7 + u64::from(weekday.num_days_from_monday())))
}

/// That day of this week, if it is not past.
pub(super) fn weekday_of_this_week(today: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    weekday_of_week(today, weekday, 0).filter(|day| *day >= today)
}

/// The next such day of a month, today included; in the year that is given, if one is.
pub(super) fn day_of_year(today: NaiveDate, year: Option<u32>, month: u32, day: u32) -> Option<NaiveDate> {
    match year {
        Some(year) => NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day),
        // 29 February may be eight years away
        None => (0..=8)
            .filter_map(|ahead| NaiveDate::from_ymd_opt(today.year().checked_add(ahead)?, month, day))
            .find(|day| *day >= today),
    }
}

/// The next day with that number, today included.
pub(super) fn day_of_month(today: NaiveDate, day: u32) -> Option<NaiveDate> {
    (0..3).filter_map(|months| first_of_month(today, months)?.with_day(day)).find(|day| *day >= today)
}

/// The first day of the month so many months ahead.
pub(super) fn first_of_month(today: NaiveDate, months: u32) -> Option<NaiveDate> {
    today.with_day(1)?.checked_add_months(Months::new(months))
}

/// The last day of the month so many months ahead.
pub(super) fn end_of_month(today: NaiveDate, months: u32) -> Option<NaiveDate> {
    first_of_month(today, months.checked_add(1)?)?.pred_opt()
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
}

/// The day that lies so far ahead.
pub(super) fn ahead(today: NaiveDate, count: u32, unit: Unit) -> Option<NaiveDate> {
    match unit {
        Unit::Day => today.checked_add_days(Days::new(count.into())),
        Unit::Week => today.checked_add_days(Days::new(u64::from(count) * 7)),
        Unit::Month => today.checked_add_months(Months::new(count)),
    }
}
