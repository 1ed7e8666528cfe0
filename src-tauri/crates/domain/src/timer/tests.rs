//! What must be true of timers, by example; `tests/timers.rs` has it on random meetings.

use super::*;
use crate::local::resolve;
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::{Europe, Tz};
use uuid::Uuid;

fn item(number: u128) -> ItemId {
    Uuid::from_u128(number).into()
}

/// Minutes (and hundredths for seconds) after ten.
fn at(minute: i64, second: i64) -> DateTime<Utc> {
    "2026-11-26T10:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::seconds(minute * 60 + second)
}

fn min(minutes: i64) -> TimeDelta {
    TimeDelta::minutes(minutes)
}

fn shown(timeline: &Timeline) -> Vec<(u128, String, String)> {
    let time = |at: DateTime<Utc>| at.format("%H:%M").to_string();
    timeline
        .intervals()
        .iter()
        .map(|interval| {
            let end = interval.ended_at.map_or("on".to_owned(), time);
            (interval.item.0.as_u128(), time(interval.started_at), end)
        })
        .collect()
}

fn own(rows: &[(u128, &str, &str)]) -> Vec<(u128, String, String)> {
    rows.iter().map(|&(item, start, end)| (item, start.to_owned(), end.to_owned())).collect()
}

/// Item 1 from 10:00 to 10:06, then item 2.
fn two_items() -> Timeline {
    let mut timeline = Timeline::default();
    timeline.start(item(1), at(0, 0));
    timeline.start(item(2), at(6, 0));
    timeline
}

#[test]
fn an_items_time_is_the_sum_of_its_intervals() {
    let mut timeline = two_items();
    timeline.pause(at(8, 0));
    timeline.start(item(1), at(9, 0));
    assert_eq!(timeline.elapsed(item(1), at(10, 30)), TimeDelta::seconds(6 * 60 + 90));
    assert_eq!(timeline.elapsed(item(2), at(10, 30)), min(2));
    assert_eq!(timeline.elapsed(item(3), at(10, 30)), TimeDelta::zero());
}

#[test]
fn a_pause_stops_the_item_and_not_the_meeting() {
    let mut timeline = two_items();
    timeline.pause(at(8, 0));
    assert_eq!(timeline.running(), None);
    assert_eq!(timeline.elapsed(item(2), at(20, 0)), min(2));
    assert_eq!(timeline.meeting_elapsed(at(0, 0), at(20, 0)), min(20));
    timeline.pause(at(21, 0));
    assert_eq!(timeline.elapsed(item(2), at(21, 0)), min(2), "a second pause changes nothing");
}

#[test]
fn starting_what_is_on_changes_nothing() {
    let mut timeline = two_items();
    timeline.start(item(2), at(7, 0));
    assert_eq!(timeline, two_items());
}

#[test]
fn a_clock_set_back_makes_no_negative_time_and_no_overlap() {
    let mut timeline = two_items();
    assert_eq!(timeline.elapsed(item(2), at(-60, 0)), TimeDelta::zero());
    timeline.start(item(3), at(-60, 0));
    timeline.pause(at(-59, 0));
    assert_eq!(shown(&timeline), own(&[(1, "10:00", "10:06"), (2, "10:06", "10:06"), (3, "10:06", "10:06")]));
    assert_eq!(timeline.meeting_elapsed(at(0, 0), at(-60, 0)), min(6));
    // back between the start of the meeting and that of its first item
    let mut timeline = Timeline::default();
    timeline.start(item(1), at(-10, 0));
    assert_eq!(timeline.meeting_elapsed(at(0, 0), at(1, 0)), min(11));
}

#[test]
fn correcting_a_start_moves_the_end_of_the_one_before() {
    let timeline = two_items();
    let earlier = timeline.correct_start(item(2), at(4, 0), at(0, 0), at(10, 0)).unwrap();
    assert_eq!(shown(&earlier), own(&[(1, "10:00", "10:04"), (2, "10:04", "on")]));
    let later = timeline.correct_start(item(2), at(9, 0), at(0, 0), at(10, 0)).unwrap();
    assert_eq!(shown(&later), own(&[(1, "10:00", "10:09"), (2, "10:09", "on")]));
}

#[test]
fn the_mockups_correction_comes_out_as_drawn() {
    // meeting-run-overtime.png: handover (10 min) began 10:10, now 10:21:20; it really began at 10:12
    let mut timeline = Timeline::default();
    timeline.start(item(1), at(6, 0));
    timeline.start(item(2), at(10, 0));
    let now = at(21, 20);
    assert_eq!(ItemClock::of(10, timeline.elapsed(item(2), now)).over, TimeDelta::seconds(80));
    let corrected = timeline.correct_start(item(2), at(12, 0), at(0, 0), now).unwrap();
    let clock = ItemClock::of(10, corrected.elapsed(item(2), now));
    assert_eq!((clock.left, clock.over), (TimeDelta::seconds(40), TimeDelta::zero()));
    assert_eq!(timeline.elapsed(item(1), now), min(4));
    assert_eq!(corrected.elapsed(item(1), now), min(6));
}

#[test]
fn a_start_stays_between_the_start_before_and_now() {
    let timeline = two_items();
    let correct = |start| timeline.correct_start(item(2), start, at(0, 0), at(10, 0));
    assert_eq!(correct(at(-1, 0)), Err(TimerError::TooEarly { earliest: at(0, 0) }));
    assert_eq!(correct(at(10, 1)), Err(TimerError::TooLate { latest: at(10, 0) }));
    assert_eq!(shown(&correct(at(0, 0)).unwrap()), own(&[(1, "10:00", "10:00"), (2, "10:00", "on")]));
    assert_eq!(timeline.correct_start(item(3), at(1, 0), at(0, 0), at(9, 0)), Err(TimerError::NotBegun));
    // the first item: not before the meeting
    let first = timeline.correct_start(item(1), at(-5, 0), at(-2, 0), at(10, 0));
    assert_eq!(first, Err(TimerError::TooEarly { earliest: at(-2, 0) }));
}

#[test]
fn a_later_start_does_not_fill_the_pause_of_the_one_before() {
    let mut timeline = Timeline::default();
    timeline.start(item(1), at(0, 0));
    timeline.pause(at(5, 0));
    timeline.start(item(2), at(10, 0));
    let correct = |minute| shown(&timeline.correct_start(item(2), at(minute, 0), at(0, 0), at(20, 0)).unwrap());
    assert_eq!(correct(7), own(&[(1, "10:00", "10:05"), (2, "10:07", "on")]));
    assert_eq!(correct(3), own(&[(1, "10:00", "10:03"), (2, "10:03", "on")]));
    assert_eq!(correct(12), own(&[(1, "10:00", "10:05"), (2, "10:12", "on")]));
}

#[test]
fn the_start_of_an_item_that_was_paused_is_its_first() {
    let mut timeline = two_items();
    timeline.pause(at(8, 0));
    timeline.start(item(2), at(9, 0));
    assert_eq!(timeline.began_at(item(2)), Some(at(6, 0)));
    let corrected = timeline.correct_start(item(2), at(5, 0), at(0, 0), at(10, 0)).unwrap();
    assert_eq!(shown(&corrected), own(&[(1, "10:00", "10:05"), (2, "10:05", "10:08"), (2, "10:09", "on")]));
    let latest = timeline.correct_start(item(2), at(8, 30), at(0, 0), at(10, 0));
    assert_eq!(latest, Err(TimerError::TooLate { latest: at(8, 0) }));
}

#[test]
fn sleep_is_taken_out_by_splitting_the_interval() {
    let timeline = two_items();
    let asleep = drift(min(13), min(1)).unwrap();
    assert_eq!(asleep, Drift { by: min(12), kind: DriftKind::AsleepOrForward });
    let awake = timeline.without(asleep, at(8, 0));
    assert_eq!(shown(&awake), own(&[(1, "10:00", "10:06"), (2, "10:06", "10:08"), (2, "10:20", "on")]));
    assert_eq!(awake.elapsed(item(2), at(21, 0)), min(3));
    assert_eq!(awake.meeting_elapsed(at(0, 0), at(21, 0)), min(21));
}

#[test]
fn an_item_that_began_in_a_time_taken_out_has_still_begun() {
    let mut timeline = two_items();
    timeline.pause(at(7, 0));
    let without = timeline.take_out(at(5, 0), at(8, 0));
    assert_eq!(shown(&without), own(&[(1, "10:00", "10:05"), (2, "10:08", "10:08")]));
    assert_eq!(timeline.take_out(at(8, 0), at(5, 0)), timeline, "no time is no change");
}

#[test]
fn after_a_clock_set_back_the_items_keep_their_times() {
    let timeline = two_items();
    let back = drift(min(-59), min(1)).unwrap();
    assert_eq!(back, Drift { by: min(60), kind: DriftKind::Back });
    let now = at(-50, 0); // really 10:10
    let corrected = timeline.without(back, at(9, 0));
    assert_eq!((corrected.elapsed(item(1), now), corrected.elapsed(item(2), now)), (min(6), min(4)));
    assert_eq!(corrected.meeting_elapsed(at(0, 0) - min(60), now), min(10));
}

#[test]
fn a_minute_of_drift_is_no_question() {
    assert_eq!(drift(TimeDelta::seconds(120), TimeDelta::seconds(60)), None);
    assert_eq!(drift(TimeDelta::seconds(-60), TimeDelta::zero()), None);
    assert!(drift(TimeDelta::milliseconds(60_001), TimeDelta::zero()).is_some());
    assert_eq!(drift(TimeDelta::MIN, TimeDelta::MAX), None);
}

#[test]
fn minutes_behind_are_counted_against_the_scheduled_end() {
    // 45 minutes from 10:00; at 10:08:22, 1:38 are left of promises, and 35 minutes pend that fitted
    let behind_by = behind(at(8, 22), TimeDelta::seconds(98), [10, 10, 5, 5, 3, 2], at(0, 0), 45);
    assert_eq!(behind_by, TimeDelta::zero());
    // what is over the timebox is in `now` already
    assert_eq!(behind(at(11, 20), min(-3), [35], at(0, 0), 45), TimeDelta::seconds(80));
    // begun on time, one item left early
    assert_eq!(behind(at(5, 0), min(5), [30], at(0, 0), 45), min(-5));
    assert_eq!(ends_at(at(8, 22), TimeDelta::seconds(98), [35]), at(45, 0));
}

#[test]
fn a_meeting_over_midnight_and_over_summer_time_counts_the_minutes_that_pass() {
    let start = |date: &str, time: &str, zone: Tz| {
        resolve(date.parse::<NaiveDate>().unwrap().and_time(time.parse::<NaiveTime>().unwrap()), zone).at
    };
    for (from, to, minutes) in [
        (("2026-11-26", "23:45:00"), ("2026-11-27", "00:30:00"), 45),
        (("2026-03-29", "01:45:00"), ("2026-03-29", "03:15:00"), 30),
        (("2026-10-25", "01:45:00"), ("2026-10-25", "03:15:00"), 150),
        (("2026-12-31", "23:30:00"), ("2027-01-01", "00:10:00"), 40),
    ] {
        let (from, to) = (start(from.0, from.1, Europe::Berlin), start(to.0, to.1, Europe::Berlin));
        let mut timeline = Timeline::default();
        timeline.start(item(1), from);
        assert_eq!(timeline.elapsed(item(1), to), min(minutes));
    }
}

#[test]
fn intervals_that_overlap_are_refused() {
    let interval = |from, to| Interval { item: item(1), started_at: at(from, 0), ended_at: to };
    let refused = |intervals| assert_eq!(Timeline::try_from(intervals), Err(TimerError::Overlap));
    refused(vec![interval(0, Some(at(5, 0))), interval(4, None)]);
    refused(vec![interval(0, None), interval(4, None)]);
    refused(vec![interval(5, Some(at(4, 0)))]);
    let empty_first = vec![interval(5, None), interval(5, Some(at(5, 0))), interval(0, Some(at(5, 0)))];
    assert_eq!(Timeline::try_from(empty_first).unwrap().intervals().len(), 3);
}
