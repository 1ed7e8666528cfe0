//! Periods: from one cut-off to the next (PRODUCT.md rules 1 and 7).

use super::{Agreement, Terms};
use crate::local;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use std::ops::Range;

/// From one moved cut-off to the next; the cohort of a period is the leads first handed over within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The cut-off before it: the first instant that is in it.
    pub from: DateTime<Utc>,
    /// Its own cut-off: the first instant that is no longer in it.
    pub cut_off: DateTime<Utc>,
    /// The day that the rule named, before it moved.
    pub nominal: NaiveDate,
    /// Which version of the agreement judges it, for ever: the one in force at its cut-off.
    pub agreement: u32,
}

impl Period {
    /// The ISO week of its nominal cut-off: `2018-W22`.
    pub fn label(&self) -> String {
        let week = self.nominal.iso_week();
        format!("{:04}-W{:02}", week.year(), week.week())
    }

    /// Whether it still runs: it has ended at an instant equal to its cut-off.
    pub fn runs_at(&self, as_of: DateTime<Utc>) -> bool {
        as_of < self.cut_off
    }
}

/// A cut-off after moving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct CutOff {
    at: DateTime<Utc>,
    nominal: NaiveDate,
}

/// All versions of an agreement, with the spans of time in which each is in force.
#[derive(Debug, Clone)]
pub struct Agreements {
    /// In order of force, those only that are in force at some time, with when that ends.
    spans: Vec<(Agreement, Range<DateTime<Utc>>)>,
}

impl Agreements {
    /// Of two from the same day the later made is in force (rule 7), also where its zone begins that day earlier: it takes
    /// the place of the one before it, so that a wrong zone can be mended.
    pub fn new(mut versions: Vec<Agreement>) -> Self {
        versions.sort_by_key(|agreement| (agreement.terms.in_force_from, agreement.version));
        let mut spans = Vec::new();
        let mut end = DateTime::<Utc>::MAX_UTC;
        for agreement in versions.into_iter().rev() {
            let span = agreement.terms.starts()..end;
            if !span.is_empty() {
                end = span.start;
                spans.push((agreement, span));
            }
        }
        spans.reverse();
        Self { spans }
    }

    /// The version in force at an instant.
    pub fn in_force_at(&self, at: DateTime<Utc>) -> Option<&Agreement> {
        self.spans.iter().find(|(_, span)| span.contains(&at)).map(|(agreement, _)| agreement)
    }

    /// The version that is in force first.
    pub fn first(&self) -> Option<&Agreement> {
        self.spans.first().map(|(agreement, _)| agreement)
    }

    /// The version of that number, if it is in force at some time.
    pub fn version(&self, version: u32) -> Option<&Agreement> {
        self.spans.iter().map(|(agreement, _)| agreement).find(|agreement| agreement.version == version)
    }

    /// Every period whose cut-off is at or before `as_of`, oldest first, then the running one.
    ///
    /// The sequence of cut-offs is that of each agreement while it is in force. A period begins at the cut-off before
    /// it, whichever agreement made that; the first begins where the same rule would have put one.
    pub fn periods(&self, as_of: DateTime<Utc>) -> Vec<Period> {
        let mut periods: Vec<Period> = Vec::new();
        for (agreement, span) in &self.spans {
            for cut_off in cut_offs(&agreement.terms, span.start).take_while(|cut_off| cut_off.at < span.end) {
                let before = periods.last().map(|period| period.cut_off);
                let from = before.unwrap_or_else(|| cut_off_before(&agreement.terms, cut_off.at));
                if as_of < from {
                    return periods;
                }
                periods.push(Period {
                    from,
                    cut_off: cut_off.at,
                    nominal: cut_off.nominal,
                    agreement: agreement.version,
                });
                if as_of < cut_off.at {
                    return periods;
                }
            }
        }
        periods
    }
}

/// The cut-offs of terms at or after an instant, in order. Nominal ones that move to one instant are the later one.
fn cut_offs(terms: &Terms, from: DateTime<Utc>) -> impl Iterator<Item = CutOff> {
    let day = local::on_local_date(from, terms.zone);
    let early = day.checked_sub_days(Days::new(terms.calendar.longest_move() + 8)).unwrap_or(day);
    let mut nominal = Some(terms.cut_off.day_at_or_after(early));
    let mut moved = std::iter::from_fn(move || {
        let day = nominal?;
        nominal = day.checked_add_days(Days::new(7));
        Some(CutOff { at: terms.cut_off.on(day, &terms.calendar, terms.zone), nominal: day })
    })
    .peekable();
    std::iter::from_fn(move || {
        let mut cut_off = moved.next()?;
        while let Some(later) = moved.next_if(|next| next.at == cut_off.at) {
            cut_off = later;
        }
        Some(cut_off)
    })
    .skip_while(move |cut_off| cut_off.at < from)
}

/// The last cut-off of terms before an instant, as if they had always been in force.
fn cut_off_before(terms: &Terms, at: DateTime<Utc>) -> DateTime<Utc> {
    // One of any two weeks' nominal cut-offs lies before, and it moves at most as far as holidays reach.
    let reach = i64::try_from(terms.calendar.longest_move()).unwrap_or(i64::MAX).saturating_add(15);
    let early = local::days_after(at, -reach, terms.zone);
    cut_offs(terms, early).take_while(|cut_off| cut_off.at < at).last().map_or(early, |cut_off| cut_off.at)
}

#[cfg(test)]
mod tests;
