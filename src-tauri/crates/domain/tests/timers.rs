//! Timers on random meetings, with clocks that jump and hours that do not exist.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use chrono::{DateTime, TimeDelta, Utc};
use entente_domain::{
    ItemId,
    timer::{ItemClock, Timeline, TimerError, behind, drift, ends_at},
};
use proptest::prelude::*;
use uuid::Uuid;

#[derive(Debug, Clone)]
enum Command {
    Start(u128),
    Pause,
    Correct(u128, i64),
    TakeOut(i64, i64),
    Sleep(i64),
    ClockBack(i64),
}

fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        4 => (0..4_u128).prop_map(Command::Start),
        2 => Just(Command::Pause),
        3 => ((0..4_u128), -2_000..2_000_i64).prop_map(|(item, by)| Command::Correct(item, by)),
        1 => (-2_000..2_000_i64, 0..2_000_i64).prop_map(|(from, length)| Command::TakeOut(from, length)),
        1 => (61..40_000_i64).prop_map(Command::Sleep),
        1 => (61..5_000_i64).prop_map(Command::ClockBack),
    ]
}

fn item(number: u128) -> ItemId {
    Uuid::from_u128(number).into()
}

/// Instants around the end and the start of Berlin's summer time and a turn of the year: to a timer they are all alike.
fn start() -> impl Strategy<Value = DateTime<Utc>> {
    prop_oneof![
        Just("2026-03-29T00:40:00Z"),
        Just("2026-10-25T00:30:00Z"),
        Just("2026-12-31T22:50:00Z"),
        Just("2026-11-26T09:00:00Z"),
    ]
    .prop_map(|text| text.parse().unwrap())
}

/// A second, simpler computation: walks the intervals pair by pair.
fn overlaps(timeline: &Timeline) -> bool {
    let all = timeline.intervals();
    let end = |index: usize| all[index].ended_at.unwrap_or(DateTime::<Utc>::MAX_UTC);
    (0..all.len()).any(|one| {
        (0..all.len()).any(|other| one < other && all[one].started_at < end(other) && all[other].started_at < end(one))
            || end(one) < all[one].started_at
    })
}

proptest! {
    #[test]
    fn no_two_items_are_ever_on_at_once(
        start in start(),
        commands in prop::collection::vec((0..900_i64, command()), 0..40),
    ) {
        let mut meeting = start;
        let mut now = start;
        let mut timeline = Timeline::default();
        for (passed, command) in commands {
            now += TimeDelta::seconds(passed);
            match command {
                Command::Start(number) => timeline.start(item(number), now),
                Command::Pause => timeline.pause(now),
                Command::Correct(number, by) => {
                    let wanted = now + TimeDelta::seconds(by);
                    let begun = timeline.begun(item(number));
                    let bounds = timeline.start_bounds(item(number), meeting, now);
                    match timeline.correct_start(item(number), wanted, meeting, now) {
                        Ok(corrected) => {
                            prop_assert_eq!(corrected.began_at(item(number)), Some(wanted));
                            timeline = corrected;
                        }
                        Err(TimerError::NotBegun) => prop_assert!(!begun),
                        Err(TimerError::TooEarly { earliest }) => {
                            prop_assert!(wanted < earliest);
                            prop_assert_eq!(bounds.unwrap().0, earliest);
                        }
                        Err(TimerError::TooLate { latest }) => {
                            prop_assert!(wanted > latest);
                            prop_assert_eq!(bounds.unwrap().1, latest);
                        }
                        Err(TimerError::Overlap) => prop_assert!(false, "a correction cannot overlap"),
                    }
                }
                Command::TakeOut(from, length) => {
                    let from = now + TimeDelta::seconds(from);
                    let until = (from + TimeDelta::seconds(length)).min(now);
                    let without = timeline.take_out(from, until);
                    for number in 0..4 {
                        let kept = (timeline.begun(item(number)), timeline.elapsed(item(number), now));
                        prop_assert_eq!(without.begun(item(number)), kept.0);
                        prop_assert!(without.elapsed(item(number), now) <= kept.1);
                    }
                    timeline = without;
                }
                Command::Sleep(seconds) => {
                    let before: Vec<_> = (0..4).map(|number| timeline.elapsed(item(number), now)).collect();
                    let seen = now;
                    now += TimeDelta::seconds(seconds);
                    let asleep = drift(TimeDelta::seconds(seconds), TimeDelta::zero()).unwrap();
                    timeline = timeline.without(asleep, seen);
                    let after: Vec<_> = (0..4).map(|number| timeline.elapsed(item(number), now)).collect();
                    prop_assert_eq!(before, after, "what was slept is in no item");
                }
                Command::ClockBack(seconds) => {
                    let before: Vec<_> = (0..4).map(|number| timeline.elapsed(item(number), now)).collect();
                    let by = TimeDelta::seconds(seconds);
                    let back = drift(-by, TimeDelta::zero()).unwrap();
                    timeline = timeline.without(back, now);
                    now -= by;
                    meeting -= by;
                    let after: Vec<_> = (0..4).map(|number| timeline.elapsed(item(number), now)).collect();
                    prop_assert_eq!(before, after, "a clock set back takes no time from an item");
                }
            }
            prop_assert!(!overlaps(&timeline), "{:?}", timeline);
            let items: TimeDelta = (0..4).map(|number| timeline.elapsed(item(number), now)).sum();
            prop_assert!((0..4).all(|number| timeline.elapsed(item(number), now) >= TimeDelta::zero()));
            prop_assert!(items <= timeline.meeting_elapsed(meeting, now));
            let stored = Timeline::try_from(timeline.intervals().to_vec());
            prop_assert_eq!(stored.as_ref(), Ok(&timeline), "what is stored is read back");
        }
    }

    #[test]
    fn no_timer_goes_below_zero_when_the_clock_jumps_unasked(
        start in start(),
        commands in prop::collection::vec((-5_000..5_000_i64, 0..5_u128), 0..40),
    ) {
        let mut now = start;
        let mut timeline = Timeline::default();
        for (passed, number) in commands {
            now += TimeDelta::seconds(passed);
            if number == 4 { timeline.pause(now) } else { timeline.start(item(number), now) }
            let times: Vec<_> = (0..4).map(|number| timeline.elapsed(item(number), now)).collect();
            prop_assert!(times.iter().all(|time| *time >= TimeDelta::zero()));
            prop_assert!(times.into_iter().sum::<TimeDelta>() <= timeline.meeting_elapsed(start, now));
            prop_assert!(!overlaps(&timeline));
        }
    }

    #[test]
    fn what_is_left_and_what_is_over_are_never_both(minutes in any::<u16>(), elapsed in 0..10_000_000_i64) {
        let elapsed = TimeDelta::seconds(elapsed);
        let clock = ItemClock::of(minutes, elapsed);
        prop_assert!(clock.left.is_zero() || clock.over.is_zero());
        prop_assert_eq!(clock.left - clock.over, TimeDelta::minutes(minutes.into()) - elapsed);
    }

    #[test]
    fn behind_is_the_end_against_the_scheduled_end(
        start in start(), passed in -10_000..10_000_i64, left in -500..5_000_i64,
        pending in prop::collection::vec(any::<u16>(), 0..10), duration in any::<u16>(),
    ) {
        let now = start + TimeDelta::seconds(passed);
        let seconds = passed + left.max(0) + pending.iter().map(|&minutes| i64::from(minutes) * 60).sum::<i64>()
            - i64::from(duration) * 60;
        let left = TimeDelta::seconds(left);
        prop_assert_eq!(behind(now, left, pending.iter().copied(), start, duration), TimeDelta::seconds(seconds));
        prop_assert!(ends_at(now, left, pending) >= now);
    }
}
