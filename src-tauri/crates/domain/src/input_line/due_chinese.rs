//! Dates as Chinese says them.

use super::{
    due::{
        Unit, ahead, day_of_month, day_of_year, end_of_month, figures_begin, first_of_month, next_weekday,
        weekday_of_this_week, weekday_of_week,
    },
    glyphs::{Glyph, after, after_any, number, skip_spaces},
};
use chrono::{Datelike, NaiveDate, Weekday};

/// What may stand before a date and belongs to it.
const PREPOSITIONS: &[&str] = &["在", "于", "到", "至", "截至", "截止", "截止到", "截至到", "最晚", "最迟"];
/// What may stand after it and belongs to it: a due date is one by then.
const BEFORE: &[&str] = &["前", "之前", "以前", "为止"];
const WEEK: &[&str] = &["周", "星期", "礼拜"];

/// The places where the date itself may begin, if something that belongs to it begins at `start`.
pub(super) fn cores(glyphs: &[Glyph], start: usize) -> Vec<usize> {
    let before = start.checked_sub(1).and_then(|before| glyphs.get(before));
    // 每周五, 上周五, 从周五: a habit or the past
    if before.is_some_and(|before| matches!(before.c, '每' | '上' | '从' | '自' | '大' | '下' | '本' | '这' | '个'))
    {
        return Vec::new();
    }
    let preposition = after_any(glyphs, start, PREPOSITIONS).map(|(end, _)| skip_spaces(glyphs, end));
    std::iter::once(start).chain(preposition).collect()
}

/// Where the word for "by then" has ended, if it stands there.
pub(super) fn before(glyphs: &[Glyph], at: usize) -> Option<usize> {
    after_any(glyphs, at, BEFORE).map(|(end, _)| end)
}

/// The dates that begin at a place, each with where it has ended.
pub(super) fn dates(glyphs: &[Glyph], at: usize, today: NaiveDate) -> Vec<(usize, NaiveDate)> {
    let mut dates: Vec<_> = [named(glyphs, at, today), of_week(glyphs, at, today), of_month(glyphs, at, today)]
        .into_iter()
        .flatten()
        .collect();
    if figures_begin(glyphs, at) {
        dates.extend(in_a_while(glyphs, at, today));
        dates.extend(month_and_day(glyphs, at, today));
    }
    dates
}

/// 今天, 明天, 后天, 大后天
fn named(glyphs: &[Glyph], at: usize, today: NaiveDate) -> Option<(usize, NaiveDate)> {
    let days = [&["今天", "今日"][..], &["明天", "明日"], &["后天"], &["大后天"]];
    let (count, end) = (0..).zip(days).find_map(|(count, words)| Some((count, after_any(glyphs, at, words)?.0)))?;
    Some((end, ahead(today, count, Unit::Day)?))
}

/// 周五, 本周五, 下周五, 下下星期一
fn of_week(glyphs: &[Glyph], at: usize, today: NaiveDate) -> Option<(usize, NaiveDate)> {
    let (start, which) = after_any(glyphs, at, &["本", "这", "这个", "下", "下个", "下下", "下下个"])
        .map_or((at, None), |(end, which)| (end, Some(which)));
    let (end, _) = after_any(glyphs, start, WEEK)?;
    let weekday = match glyphs.get(end)?.c {
        '一' | '1' => Weekday::Mon,
        '二' | '2' => Weekday::Tue,
        '三' | '3' => Weekday::Wed,
        '四' | '4' => Weekday::Thu,
        '五' | '5' => Weekday::Fri,
        '六' | '6' => Weekday::Sat,
        '日' | '天' | '7' => Weekday::Sun,
        _ => return None,
    };
    let date = match which {
        None => next_weekday(today, weekday),
        Some(0..=2) => weekday_of_this_week(today, weekday),
        Some(3 | 4) => weekday_of_week(today, weekday, 1),
        Some(_) => weekday_of_week(today, weekday, 2),
    };
    Some((end + 1, date?))
}

/// 月底, 本月底, 下个月末, 下月3日
fn of_month(glyphs: &[Glyph], at: usize, today: NaiveDate) -> Option<(usize, NaiveDate)> {
    let (start, which) =
        after_any(glyphs, at, &["本", "这个", "下", "下个"]).map_or((at, None), |(end, which)| (end, Some(which)));
    let months = u32::from(matches!(which, Some(2 | 3)));
    let end = after(glyphs, start, "月")?;
    if let Some((end, _)) = after_any(glyphs, end, &["底", "末"]) {
        return Some((end, end_of_month(today, months)?));
    }
    let _named = which?;
    let (end, day) = figure(glyphs, end)?;
    let (end, _) = after_any(glyphs, end, &["日", "号"])?;
    let date = first_of_month(today, months)?.with_day(day)?;
    (date >= today).then_some((end, date))
}

/// 3天后, 两周后, 一个月内
fn in_a_while(glyphs: &[Glyph], at: usize, today: NaiveDate) -> Option<(usize, NaiveDate)> {
    let (end, count) = figure(glyphs, at)?;
    let end = skip_spaces(glyphs, end);
    let units = ["天", "日", "周", "星期", "个星期", "个礼拜", "个月"];
    let (end, unit) = after_any(glyphs, end, &units)?;
    let unit = [Unit::Day, Unit::Day, Unit::Week, Unit::Week, Unit::Week, Unit::Week, Unit::Month][unit];
    let (end, _) = after_any(glyphs, end, &["后", "以后", "之后", "内", "以内", "之内"])?;
    Some((end, ahead(today, count, unit)?))
}

/// 2026年11月26日, 11月26日, 十一月二十六号, 11月26, 26日
fn month_and_day(glyphs: &[Glyph], at: usize, today: NaiveDate) -> Option<(usize, NaiveDate)> {
    let of_day = |end: usize| after_any(glyphs, end, &["日", "号"]).map(|(end, _)| end);
    let (end, first) = figure(glyphs, at)?;
    if let Some(end) = of_day(end) {
        return Some((end, day_of_month(today, first)?));
    }
    let year = after(glyphs, end, "年").map(|end| (end, first));
    let (end, month) = match year {
        Some((end, _)) => figure(glyphs, end)?,
        None => (end, first),
    };
    let (end, day) = figure(glyphs, after(glyphs, end, "月")?)?;
    // 11月26 may be said; a figure that goes on is another
    let end = of_day(end).or_else(|| glyphs.get(end).is_none_or(|next| next.c == ' ').then_some(end))?;
    Some((end, day_of_year(today, year.map(|(_, year)| year), month, day)?))
}

/// A number in figures, or to 99 in characters.
fn figure(glyphs: &[Glyph], at: usize) -> Option<(usize, u32)> {
    if let Some((end, _, value)) = number(glyphs, at) {
        return Some((end, value));
    }
    let digit = |at: usize| {
        let c = glyphs.get(at)?.c;
        let index = "一二三四五六七八九".chars().position(|digit| digit == c);
        index.map_or(if c == '两' { Some(2) } else { None }, |index| u32::try_from(index + 1).ok())
    };
    let tens = digit(at);
    let after_tens = at + usize::from(tens.is_some());
    if glyphs.get(after_tens).is_some_and(|glyph| glyph.c == '十') {
        let ones = digit(after_tens + 1);
        let end = after_tens + 1 + usize::from(ones.is_some());
        return Some((end, tens.unwrap_or(1) * 10 + ones.unwrap_or(0)));
    }
    tens.map(|value| (after_tens, value))
}
