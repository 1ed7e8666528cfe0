//! Watches wall clock and monotonic time, to notice that the laptop slept or its clock was changed.

use crate::app::guard;
use chrono::{DateTime, TimeDelta, Utc};
use entente_domain::timer::drift;
use std::{sync::Mutex, time::Duration};

/// A time in which the two clocks drifted apart by over a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Drifted {
    /// The wall clock when both were last read together.
    pub from: DateTime<Utc>,
    /// The wall clock afterwards.
    pub to: DateTime<Utc>,
    /// How long it really was, by the monotonic clock.
    pub expected: TimeDelta,
}

/// Both clocks as they were last read, and the drift nobody has answered for yet.
#[derive(Default)]
pub(crate) struct ClockWatch {
    last: Mutex<Option<(DateTime<Utc>, Duration)>>,
    drifted: Mutex<Option<Drifted>>,
}

impl ClockWatch {
    /// Compares both clocks with their last reading. Every call of the contract asks here.
    pub(crate) fn observe(&self, wall: DateTime<Utc>, monotonic: Duration) {
        let Some((last_wall, last_monotonic)) = guard(&self.last).replace((wall, monotonic)) else { return };
        let expected = TimeDelta::from_std(monotonic.saturating_sub(last_monotonic)).unwrap_or(TimeDelta::MAX);
        if drift(wall - last_wall, expected).is_some() {
            *guard(&self.drifted) = Some(Drifted { from: last_wall, to: wall, expected });
        }
    }

    /// The latest drift nobody has answered for.
    pub(crate) fn drifted(&self) -> Option<Drifted> {
        *guard(&self.drifted)
    }

    /// It was answered for.
    pub(crate) fn forget(&self) {
        *guard(&self.drifted) = None;
    }
}
