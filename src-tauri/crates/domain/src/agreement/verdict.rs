//! Who kept what was promised: judged by bounds of where a figure can still end (PRODUCT.md rules 2 to 7).

use super::{Boundaries, Measure, Period, Promise, Share, Tally, Terms, Window};
use crate::{Side, local};
use chrono::{DateTime, Utc};

crate::words! {
    /// How a promise of a period is judged.
    Verdict, "verdict" {
        /// The lower bound reaches the target.
        Kept = "kept",
        /// The upper bound can't.
        Broken = "broken",
        /// Between.
        Open = "open",
        /// An empty finished cohort has no share.
        NothingToJudge = "nothingToJudge",
    }
}

impl Verdict {
    /// Whether it says who kept what: such periods make a streak, others are skipped.
    pub const fn is_judged(self) -> bool {
        matches!(self, Self::Kept | Self::Broken)
    }
}

/// Where a figure can still end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bounds {
    /// A number of leads; without an upper bound while the period runs.
    Leads {
        /// At least.
        lower: u64,
        /// At most.
        upper: Option<u64>,
    },
    /// Shares of a finished cohort: counts of its leads.
    Share {
        /// At least.
        lower: u64,
        /// At most.
        upper: u64,
        /// The cohort.
        of: u64,
    },
    /// A share of a running period: anything from none to all.
    Whole,
    /// A share of an empty cohort.
    None,
}

/// A promise in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// The figure so far, in leads.
    pub count: u64,
    /// Of how many: the promised number for what is delivered, else the cohort.
    pub of: u64,
    /// The fewest that keep the promise.
    pub needed: u64,
    /// Where it can still end.
    pub bounds: Bounds,
    /// How it is judged.
    pub verdict: Verdict,
    /// Whose decisions keep an open promise of a finished period open; none: nobody's.
    pub waiting_for: Option<Side>,
    /// Leads whose decisions keep it open.
    pub waiting: u64,
    /// For conversion: whether the windows of all its leads are past.
    pub mature: Option<bool>,
    /// For conversion: when they are.
    pub matures: Option<DateTime<Utc>>,
    /// For decided in time: the deadline.
    pub deadline: Option<DateTime<Utc>>,
}

/// Between which instants a promise's cohort is counted.
pub fn boundaries(promise: &Promise, period: &Period, terms: &Terms, as_of: DateTime<Utc>) -> Boundaries {
    let (deadline, window) = match promise.measure {
        Measure::Delivered { .. } | Measure::Fit { .. } => (None, None),
        Measure::DecidedInTime { deadline, .. } => {
            (Some(deadline.after(period.cut_off, &terms.calendar, terms.zone)), None)
        }
        Measure::Conversion { within_days, .. } => (None, Some(Window::of(period, within_days, terms.zone))),
    };
    Boundaries { as_of, deadline, window }
}

/// When all windows of a period's leads are past, for a promise that has windows (rule 5).
pub fn matures(promise: &Promise, period: &Period, terms: &Terms) -> Option<DateTime<Utc>> {
    match promise.measure {
        Measure::Conversion { within_days, .. } => {
            Some(local::days_after(period.cut_off, within_days.into(), terms.zone))
        }
        Measure::Delivered { .. } | Measure::Fit { .. } | Measure::DecidedInTime { .. } => None,
    }
}

/// Judges a promise by the tally of its cohort within its [`boundaries`].
pub fn judge(promise: &Promise, period: &Period, terms: &Terms, as_of: DateTime<Utc>, tally: &Tally) -> Judgement {
    let runs = period.runs_at(as_of);
    // Nothing waits for those of whom nothing says when they were decided.
    let undecided = tally.undecided - tally.date_unknown;
    let share = |at_least: Share, count: u64, upper: u64, waiting: u64| {
        let of = tally.delivered;
        let (bounds, verdict) = match (runs, of) {
            (true, _) => (Bounds::Whole, Verdict::Open),
            (false, 0) => (Bounds::None, Verdict::NothingToJudge),
            (false, _) if at_least.is_reached_by(count, of) => {
                (Bounds::Share { lower: count, upper, of }, Verdict::Kept)
            }
            (false, _) if !at_least.is_reached_by(upper, of) => {
                (Bounds::Share { lower: count, upper, of }, Verdict::Broken)
            }
            (false, _) => (Bounds::Share { lower: count, upper, of }, Verdict::Open),
        };
        let waiting = if !runs && verdict == Verdict::Open { waiting } else { 0 };
        let waiting_for = (waiting > 0).then_some(Side::Sales);
        let needed = at_least.fewest_of(of);
        Judgement {
            count,
            of,
            needed,
            bounds,
            verdict,
            waiting_for,
            waiting,
            mature: None,
            matures: None,
            deadline: None,
        }
    };
    match promise.measure {
        Measure::Delivered { at_least } => {
            let (count, of) = (tally.delivered, u64::from(at_least));
            let verdict = match (count >= of, runs) {
                (true, _) => Verdict::Kept,
                (false, true) => Verdict::Open,
                (false, false) => Verdict::Broken,
            };
            let bounds = Bounds::Leads { lower: count, upper: (!runs).then_some(count) };
            Judgement {
                count,
                of,
                needed: of,
                bounds,
                verdict,
                waiting_for: None,
                waiting: 0,
                mature: None,
                matures: None,
                deadline: None,
            }
        }
        Measure::Fit { at_least } => {
            let possible = tally.delivered - tally.unfit;
            share(at_least, tally.fitting, possible, undecided + tally.rejected_without_reason)
        }
        Measure::DecidedInTime { at_least, deadline } => {
            let deadline = deadline.after(period.cut_off, &terms.calendar, terms.zone);
            let still = as_of < deadline;
            let upper = tally.in_time + if still { tally.undecided } else { tally.date_unknown };
            let judged = share(at_least, tally.in_time, upper, if still { undecided } else { 0 });
            Judgement { deadline: Some(deadline), ..judged }
        }
        Measure::Conversion { at_least, .. } => {
            let matures = matures(promise, period, terms);
            let upper = tally.converted + tally.convertible;
            let judged = share(at_least, tally.converted, upper, tally.convertible_with_sales);
            Judgement { mature: matures.map(|matures| as_of >= matures), matures, ..judged }
        }
    }
}

/// How many judged periods in a row, up to now, had the same verdict (rule 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Streak {
    /// How many.
    pub periods: u32,
    /// Which verdict; none before anything was judged.
    pub verdict: Option<Verdict>,
}

impl Streak {
    /// The streak after one more period.
    pub fn then(self, verdict: Verdict) -> Self {
        match self.verdict {
            _ if !verdict.is_judged() => self,
            Some(same) if same == verdict => Self { periods: self.periods + 1, ..self },
            _ => Self { periods: 1, verdict: Some(verdict) },
        }
    }
}

#[cfg(test)]
mod tests;
