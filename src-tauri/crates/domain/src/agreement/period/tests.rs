use super::*;
use crate::agreement::{WeekTime, WorkingCalendar};
use chrono::{
    NaiveDateTime,
    Weekday::{self, Fri, Mon, Thu, Tue, Wed},
};
use chrono_tz::{America::Sao_Paulo, Europe::Berlin, Pacific::Apia, Tz};
use proptest::prelude::*;

const WEEK: [Weekday; 5] = [Mon, Tue, Wed, Thu, Fri];

fn at(text: &str, zone: Tz) -> DateTime<Utc> {
    local::resolve(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap(), zone).at
}

fn agreement(version: u32, from: &str, weekday: Weekday, time: &str, holidays: &[&str], zone: Tz) -> Agreement {
    let holidays = holidays.iter().map(|day| day.parse().unwrap());
    let calendar = WorkingCalendar::new(WEEK, holidays, []).unwrap();
    let cut_off = WeekTime { weekday, time: format!("{time}:00").parse().unwrap() };
    Agreement { version, terms: Terms::new(from.parse().unwrap(), zone, calendar, cut_off) }
}

/// Label, first instant and cut-off in local time.
fn shown(periods: &[Period], zone: Tz) -> Vec<String> {
    let local = |at: DateTime<Utc>| at.with_timezone(&zone).format("%m-%d %H:%M").to_string();
    periods.iter().map(|p| format!("{} {}..{}", p.label(), local(p.from), local(p.cut_off))).collect()
}

#[test]
fn rule_1_a_cut_off_on_a_day_off_moves_to_the_next_working_day() {
    let agreements =
        Agreements::new(vec![agreement(1, "2018-02-05", Mon, "09:00", &["2018-02-12", "2018-02-13"], Sao_Paulo)]);
    let periods = agreements.periods(at("2018-02-20 12:00", Sao_Paulo));
    assert_eq!(
        shown(&periods, Sao_Paulo),
        [
            "2018-W06 01-29 09:00..02-05 09:00",
            "2018-W07 02-05 09:00..02-14 09:00",
            "2018-W08 02-14 09:00..02-19 09:00",
            "2018-W09 02-19 09:00..02-26 09:00",
        ],
        "the first begins where the same rule would have put a cut-off, and the last one runs"
    );
}

#[test]
fn rule_1_cut_offs_that_move_to_one_instant_are_one_period_the_later_ones() {
    // A whole week off, Monday to Monday: both nominal cut-offs move to Tuesday the 17th.
    let off = ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13", "2026-03-16"];
    let agreements = Agreements::new(vec![agreement(1, "2026-03-02", Mon, "09:00", &off, Berlin)]);
    assert_eq!(
        shown(&agreements.periods(at("2026-03-17 09:00", Berlin)), Berlin),
        ["2026-W10 02-23 09:00..03-02 09:00", "2026-W12 03-02 09:00..03-17 09:00", "2026-W13 03-17 09:00..03-23 09:00"]
    );
}

#[test]
fn rule_7_each_period_has_the_agreement_in_force_at_its_cut_off() {
    let agreements = Agreements::new(vec![
        agreement(1, "2026-03-02", Mon, "09:00", &[], Berlin),
        agreement(2, "2026-03-12", Thu, "17:00", &[], Berlin),
    ]);
    let periods = agreements.periods(at("2026-03-20 00:00", Berlin));
    assert_eq!(
        shown(&periods, Berlin),
        [
            "2026-W10 02-23 09:00..03-02 09:00",
            "2026-W11 03-02 09:00..03-09 09:00",
            "2026-W11 03-09 09:00..03-12 17:00",
            "2026-W12 03-12 17:00..03-19 17:00",
            "2026-W13 03-19 17:00..03-26 17:00",
        ],
        "a period begins at the cut-off before it, whichever agreement made that"
    );
    assert_eq!(periods.iter().map(|period| period.agreement).collect::<Vec<_>>(), [1, 1, 2, 2, 2]);
}

#[test]
fn rule_7_of_two_from_one_day_the_later_made_is_in_force() {
    let agreements = Agreements::new(vec![
        agreement(2, "2026-03-02", Tue, "09:00", &[], Berlin),
        agreement(1, "2026-03-02", Mon, "09:00", &[], Berlin),
    ]);
    assert_eq!(agreements.in_force_at(at("2026-03-02 00:00", Berlin)).map(|one| one.version), Some(2));
    assert_eq!(agreements.in_force_at(at("2026-03-01 23:59", Berlin)), None);
    assert!(agreements.periods(at("2026-03-20 00:00", Berlin)).iter().all(|period| period.agreement == 2));
}

#[test]
fn rule_7_of_two_from_one_day_the_later_made_is_in_force_although_its_day_begins_earlier() {
    let (wrong, mended) = (
        agreement(1, "2026-03-02", Mon, "09:00", &[], Sao_Paulo),
        agreement(2, "2026-03-02", Mon, "09:00", &[], Berlin),
    );
    let version = |versions: &[&Agreement], text: &str, zone: Tz| {
        let agreements = Agreements::new(versions.iter().map(|agreement| (*agreement).clone()).collect());
        agreements.in_force_at(at(text, zone)).map(|agreement| agreement.version)
    };
    assert_eq!(version(&[&wrong, &mended], "2026-03-02 00:00", Berlin), Some(2));
    assert_eq!(version(&[&wrong, &mended], "2026-03-09 00:00", Sao_Paulo), Some(2));
    // Where its day begins later, the earlier one is in force until then.
    let later = Agreement { version: 3, ..wrong };
    assert_eq!(version(&[&mended, &later], "2026-03-02 00:00", Berlin), Some(2));
    assert_eq!(version(&[&mended, &later], "2026-03-02 00:00", Sao_Paulo), Some(3));
}

#[test]
fn a_period_has_ended_at_an_instant_equal_to_its_cut_off() {
    let agreements = Agreements::new(vec![agreement(1, "2026-03-02", Mon, "09:00", &[], Berlin)]);
    let last = |as_of| *agreements.periods(at(as_of, Berlin)).last().unwrap();
    assert_eq!(last("2026-03-09 08:59").label(), "2026-W11");
    assert_eq!(last("2026-03-09 09:00").label(), "2026-W12");
    assert_eq!(agreements.periods(at("2026-02-23 08:59", Berlin)), [], "before the first one begins there is none");
    assert_eq!(agreements.periods(at("2026-02-23 09:00", Berlin)).len(), 1);
}

#[test]
fn a_year_has_a_week_53_and_labels_follow_the_nominal_day() {
    let agreements = Agreements::new(vec![agreement(1, "2026-12-07", Mon, "09:00", &["2027-01-04"], Berlin)]);
    let periods = agreements.periods(at("2027-01-05 12:00", Berlin));
    let labels: Vec<String> = periods.iter().map(Period::label).collect();
    assert_eq!(labels, ["2026-W50", "2026-W51", "2026-W52", "2026-W53", "2027-W01", "2027-W02"]);
    assert_eq!(shown(&periods[4..5], Berlin), ["2027-W01 12-28 09:00..01-05 09:00"]);
}

#[test]
fn cut_offs_hold_their_local_time_over_a_clock_change_and_a_skipped_day() {
    let agreements = Agreements::new(vec![agreement(1, "2011-12-02", Fri, "09:00", &[], Apia)]);
    let periods = agreements.periods(at("2012-01-07 00:00", Apia));
    assert_eq!(
        shown(&periods[3..], Apia),
        [
            "2011-W51 12-16 09:00..12-23 09:00",
            "2011-W52 12-23 09:00..12-31 09:00",
            "2012-W01 12-31 09:00..01-06 09:00",
            "2012-W02 01-06 09:00..01-13 09:00"
        ],
        "Friday the 30th was skipped: its nine o'clock moves forward by the gap"
    );
}

proptest! {
    /// Periods follow each other without a gap or an overlap, whatever the holidays and however often terms change.
    #[test]
    fn periods_are_one_behind_the_other(
        changes in proptest::collection::vec((0i64..200, 0u8..7, 0u32..24, proptest::collection::btree_set(0i64..260, 0..60)), 1..5),
        days in 1i64..250,
        zone in prop::sample::select(vec![Sao_Paulo, Berlin, Apia]),
    ) {
        let first: NaiveDate = "2011-10-03".parse().unwrap();
        let versions = changes.into_iter().zip(1..).map(|((from, weekday, hour, off), version)| {
            let holidays = off.into_iter().map(|n| first + chrono::TimeDelta::days(n));
            let calendar = WorkingCalendar::new(WEEK, holidays, []).unwrap();
            let time = chrono::NaiveTime::from_hms_opt(hour, 30, 0).unwrap();
            let cut_off = WeekTime { weekday: Weekday::try_from(weekday).unwrap(), time };
            Agreement { version, terms: Terms::new(first + chrono::TimeDelta::days(from), zone, calendar, cut_off) }
        });
        let agreements = Agreements::new(versions.collect());
        let as_of = local::start_of_day(first + chrono::TimeDelta::days(days), zone);
        let periods = agreements.periods(as_of);
        for period in &periods {
            prop_assert!(period.from < period.cut_off);
            prop_assert_eq!(agreements.in_force_at(period.cut_off).map(|one| one.version), Some(period.agreement));
        }
        for pair in periods.windows(2) {
            prop_assert_eq!(pair[0].cut_off, pair[1].from);
        }
        if let Some((last, finished)) = periods.split_last() {
            prop_assert!(last.from <= as_of);
            prop_assert!(finished.iter().all(|period| !period.runs_at(as_of)));
            prop_assert!(last.runs_at(as_of) || agreements.in_force_at(as_of).is_none() || last.cut_off == as_of);
        }
    }
}
