//! The timers of a meeting (PRODUCT.md "Timers"): stored intervals and never counters, so that they survive a crash.
//!
//! Knows instants and item ids; which item is next, done or parked is `agenda`'s. No timer goes below zero, whatever
//! the clock of the laptop does.

use crate::ItemId;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// A time in which an item was on. Half-open: what ends at an instant has ended then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Interval {
    /// Which item.
    pub item: ItemId,
    /// When it went on.
    pub started_at: DateTime<Utc>,
    /// When it went off; `None` while it is on.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Interval {
    fn end_at(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        // The clock may have gone back behind the start.
        self.ended_at.unwrap_or(now).max(self.started_at)
    }
}

/// Why a timer cannot be what it was asked to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TimerError {
    /// Intervals overlap, end before they start, or one that is on is not the last.
    #[error("the intervals of a meeting overlap")]
    Overlap,
    /// The item has no interval, so no start to correct.
    #[error("the item has not begun")]
    NotBegun,
    /// The start would lie before the start of the item before, or of the meeting.
    #[error("the item cannot have begun before {earliest}")]
    TooEarly {
        /// The earliest start possible.
        earliest: DateTime<Utc>,
    },
    /// The start would lie in the future, or after the item was paused or left.
    #[error("the item cannot have begun after {latest}")]
    TooLate {
        /// The latest start possible.
        latest: DateTime<Utc>,
    },
}

/// The intervals of one meeting: in order, never overlapping, at most the last one still on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Interval>", into = "Vec<Interval>")]
pub struct Timeline(Vec<Interval>);

impl TryFrom<Vec<Interval>> for Timeline {
    type Error = TimerError;

    /// Takes intervals in any order; refuses those that overlap.
    fn try_from(mut intervals: Vec<Interval>) -> Result<Self, TimerError> {
        // Of two that start at one instant, the empty one came first.
        intervals.sort_by_key(|interval| (interval.started_at, interval.ended_at.unwrap_or(DateTime::<Utc>::MAX_UTC)));
        let ends_early = |interval: &Interval| interval.ended_at.is_some_and(|end| end < interval.started_at);
        let overlap = |pair: &[Interval]| pair[0].ended_at.is_none_or(|end| end > pair[1].started_at);
        if intervals.iter().any(ends_early) || intervals.windows(2).any(overlap) {
            return Err(TimerError::Overlap);
        }
        Ok(Self(intervals))
    }
}

impl From<Timeline> for Vec<Interval> {
    fn from(timeline: Timeline) -> Self {
        timeline.0
    }
}

impl Timeline {
    /// The intervals in order.
    pub fn intervals(&self) -> &[Interval] {
        &self.0
    }

    /// The item that is on; none while paused.
    pub fn running(&self) -> Option<ItemId> {
        self.0.last().filter(|last| last.ended_at.is_none()).map(|last| last.item)
    }

    /// Whether an item was ever on, however shortly.
    pub fn begun(&self, item: ItemId) -> bool {
        self.0.iter().any(|interval| interval.item == item)
    }

    /// An item's time: the sum of its intervals.
    pub fn elapsed(&self, item: ItemId, now: DateTime<Utc>) -> TimeDelta {
        let own = self.0.iter().filter(|interval| interval.item == item);
        own.map(|interval| interval.end_at(now) - interval.started_at).sum()
    }

    /// The meeting's time: since it started, pauses included. Never less than the items' times together.
    pub fn meeting_elapsed(&self, started_at: DateTime<Utc>, now: DateTime<Utc>) -> TimeDelta {
        // The clock may have gone back since the meeting started, or since the last item did.
        let first = self.0.first().map_or(started_at, |interval| interval.started_at.min(started_at));
        let last = self.0.last().map_or(first, |interval| interval.end_at(now));
        (now.max(last) - first).max(TimeDelta::zero())
    }

    /// Puts an item on, and off whichever was; goes on with it after a pause. One that is on already stays on.
    pub fn start(&mut self, item: ItemId, now: DateTime<Utc>) {
        if self.running() == Some(item) {
            return;
        }
        self.pause(now);
        // A clock that went back must not make them overlap.
        let started_at = self.0.last().and_then(|last| last.ended_at).map_or(now, |end| end.max(now));
        self.0.push(Interval { item, started_at, ended_at: None });
    }

    /// Stops the item that is on. The meeting's clock goes on.
    pub fn pause(&mut self, now: DateTime<Utc>) {
        if let Some(last) = self.0.last_mut()
            && last.ended_at.is_none()
        {
            last.ended_at = Some(last.end_at(now));
        }
    }

    /// When an item began: the start of the first interval of its latest run. (A pause does not end a run, another item
    /// does.)
    pub fn began_at(&self, item: ItemId) -> Option<DateTime<Utc>> {
        self.run_of(item).map(|run| self.0[run].started_at)
    }

    /// The earliest and the latest start that [`Self::correct_start`] takes.
    pub fn start_bounds(
        &self,
        item: ItemId,
        meeting_started_at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let run = self.run_of(item)?;
        let before = run.checked_sub(1).map(|before| self.0[before].started_at);
        let earliest = before.map_or(meeting_started_at, |before| before.max(meeting_started_at));
        // It may always stay where it is.
        let (earliest, latest) = (earliest.min(self.0[run].started_at), self.0[run].end_at(now));
        Some((earliest, latest.min(now).max(self.0[run].started_at)))
    }

    /// The timeline as it is when an item began at another instant: the interval before ends where this one starts.
    ///
    /// An earlier start takes time from the one before; a later one gives it back, unless that one was paused before it
    /// ended.
    ///
    /// # Errors
    /// Where the item has not begun, or the start is out of [`Self::start_bounds`].
    pub fn correct_start(
        &self,
        item: ItemId,
        new_start: DateTime<Utc>,
        meeting_started_at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Self, TimerError> {
        let run = self.run_of(item).ok_or(TimerError::NotBegun)?;
        let (earliest, latest) = self.start_bounds(item, meeting_started_at, now).ok_or(TimerError::NotBegun)?;
        if new_start < earliest {
            return Err(TimerError::TooEarly { earliest });
        }
        if new_start > latest {
            return Err(TimerError::TooLate { latest });
        }
        let mut corrected = self.clone();
        let old_start = std::mem::replace(&mut corrected.0[run].started_at, new_start);
        if let Some(before) = run.checked_sub(1).map(|before| &mut corrected.0[before])
            && let Some(end) = before.ended_at
        {
            before.ended_at = Some(if end == old_start { new_start } else { end.min(new_start) });
        }
        Ok(corrected)
    }

    /// The index of the first interval of the latest run of an item.
    fn run_of(&self, item: ItemId) -> Option<usize> {
        let last = self.0.iter().rposition(|interval| interval.item == item)?;
        let same = self.0[..last].iter().rev().take_while(|interval| interval.item == item).count();
        Some(last - same)
    }

    /// The timeline without the time from `from` to `until`, in which nobody met: what lies across it is split.
    ///
    /// The answer to "asleep by 12 min: keep or take out?". The meeting's own clock keeps it.
    pub fn take_out(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> Self {
        if until <= from {
            return self.clone();
        }
        let mut left = Vec::with_capacity(self.0.len() + 1);
        for &interval in &self.0 {
            let ends_before = interval.ended_at.is_some_and(|end| end <= from);
            if ends_before || interval.started_at >= until {
                left.push(interval);
                continue;
            }
            // An item that began meanwhile has begun, be it with an empty interval.
            let head = Interval { ended_at: Some(from.max(interval.started_at)), ..interval };
            let head = if interval.started_at < from { Some(head) } else { None };
            let tail = if interval.ended_at.is_none_or(|end| end > until) {
                Some(Interval { started_at: until, ..interval })
            } else if head.is_none() {
                Some(Interval { started_at: until, ended_at: Some(until), ..interval })
            } else {
                None
            };
            left.extend(head);
            left.extend(tail);
        }
        Self(left)
    }

    /// The timeline as a clock that went back by `by` would have written it from the start, so that the items keep the
    /// times that they had. The meeting's start moves by as much.
    pub fn set_back(&self, by: TimeDelta) -> Self {
        let moved = |at: DateTime<Utc>| at.checked_sub_signed(by).unwrap_or(at);
        let intervals = self.0.iter().map(|interval| Interval {
            started_at: moved(interval.started_at),
            ended_at: interval.ended_at.map(moved),
            ..*interval
        });
        Self(intervals.collect())
    }
}

/// What an item's timer shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemClock {
    /// Its time so far.
    pub elapsed: TimeDelta,
    /// What is left of its timebox, never below zero.
    pub left: TimeDelta,
    /// By how much it is over its timebox, never below zero.
    pub over: TimeDelta,
}

impl ItemClock {
    /// The timer of an item with a timebox, after some time.
    pub fn of(timebox_minutes: u16, elapsed: TimeDelta) -> Self {
        let left = TimeDelta::minutes(timebox_minutes.into()) - elapsed;
        Self { elapsed, left: left.max(TimeDelta::zero()), over: (-left).max(TimeDelta::zero()) }
    }
}

/// When the meeting ends if all goes as boxed: now, what is left of the current item, and the pending timeboxes (in
/// minutes) of the items that fitted into the duration at the start.
pub fn ends_at(
    now: DateTime<Utc>,
    left_of_current: TimeDelta,
    pending_fitted_minutes: impl IntoIterator<Item = u16>,
) -> DateTime<Utc> {
    let pending: i64 = pending_fitted_minutes.into_iter().map(i64::from).sum();
    let to_come = left_of_current.max(TimeDelta::zero()) + TimeDelta::minutes(pending);
    now.checked_add_signed(to_come).unwrap_or(now)
}

/// How far the meeting is behind (ahead, if negative): [`ends_at`] − (scheduled start + duration).
pub fn behind(
    now: DateTime<Utc>,
    left_of_current: TimeDelta,
    pending_fitted_minutes: impl IntoIterator<Item = u16>,
    scheduled_start: DateTime<Utc>,
    duration_minutes: u16,
) -> TimeDelta {
    let ends = ends_at(now, left_of_current, pending_fitted_minutes);
    ends - scheduled_start - TimeDelta::minutes(duration_minutes.into())
}

crate::words! {
    /// What made the two clocks of the laptop differ.
    DriftKind, "kind of drift" {
        /// The wall clock went further: the laptop was asleep, or its clock was set forward. (A monotonic clock stands
        /// still in sleep on some systems, so that they cannot be told apart.)
        AsleepOrForward = "asleepOrForward",
        /// The wall clock was set back.
        Back = "back",
    }
}

/// By how much wall clock and monotonic time differ, where that is worth a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drift {
    /// By how much; above zero.
    pub by: TimeDelta,
    /// In which direction.
    pub kind: DriftKind,
}

/// Up to where a drift is no question: clocks are adjusted a little all the time.
pub const DRIFT_IGNORED: TimeDelta = TimeDelta::seconds(60);

/// Whether the two clocks drifted apart by over 60 s since both were last read.
pub fn drift(wall_elapsed: TimeDelta, monotonic_elapsed: TimeDelta) -> Option<Drift> {
    let by = wall_elapsed.checked_sub(&monotonic_elapsed)?;
    let kind = if by > TimeDelta::zero() { DriftKind::AsleepOrForward } else { DriftKind::Back };
    (by.abs() > DRIFT_IGNORED).then(|| Drift { by: by.abs(), kind })
}

impl Timeline {
    /// The timeline without a drift that began at `last_seen`, the last reading of the wall clock before it.
    pub fn without(&self, drift: Drift, last_seen: DateTime<Utc>) -> Self {
        match drift.kind {
            DriftKind::AsleepOrForward => {
                self.take_out(last_seen, last_seen.checked_add_signed(drift.by).unwrap_or(last_seen))
            }
            DriftKind::Back => self.set_back(drift.by),
        }
    }
}

#[cfg(test)]
mod tests;
