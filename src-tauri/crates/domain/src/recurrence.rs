//! When a series meets (PRODUCT.md "series"): local time + zone; weekly, fortnightly, or monthly on the nth or last
//! weekday.
//!
//! Calendar dates first, instants last: the local time stays the same over summer time. It knows no meeting that was
//! moved, skipped or held ad hoc.

use crate::local;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

crate::words! {
    /// Which of a month's days of one weekday. A fifth does not always exist, the last always does.
    Nth, "nth weekday" {
        /// The first.
        First = "first",
        /// The second.
        Second = "second",
        /// The third.
        Third = "third",
        /// The fourth.
        Fourth = "fourth",
        /// The last, be it the fourth or the fifth.
        Last = "last",
    }
}

/// The days on which a series meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "every", rename_all = "camelCase")]
pub enum Rule {
    /// Every week.
    Weekly {
        /// On this day.
        weekday: Weekday,
    },
    /// Every other week.
    Fortnightly {
        /// On this day.
        weekday: Weekday,
        /// The first such day at or after this one is a day of the series, and so is every second one before and after.
        anchor: NaiveDate,
    },
    /// Every month.
    Monthly {
        /// On this day.
        weekday: Weekday,
        /// Which of them.
        nth: Nth,
    },
}

impl Rule {
    /// The first day of the rule at or after `day`; `None` only where the calendar ends.
    fn at_or_after(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Weekly { weekday } => weekday_at_or_after(day, weekday),
            Self::Fortnightly { weekday, anchor } => {
                let candidate = weekday_at_or_after(day, weekday)?;
                let first = weekday_at_or_after(anchor, weekday)?;
                let odd = (candidate - first).num_weeks().rem_euclid(2) == 1;
                if odd { candidate.checked_add_days(Days::new(7)) } else { Some(candidate) }
            }
            Self::Monthly { weekday, nth } => {
                let this_month = day_of_month(day, weekday, nth)?;
                if this_month >= day {
                    return Some(this_month);
                }
                day_of_month(day.with_day(1)?.checked_add_months(Months::new(1))?, weekday, nth)
            }
        }
    }
}

fn weekday_at_or_after(day: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(weekday.days_since(day.weekday()).into()))
}

/// The nth given weekday of the month in which `day` lies.
fn day_of_month(day: NaiveDate, weekday: Weekday, nth: Nth) -> Option<NaiveDate> {
    let number = |n| NaiveDate::from_weekday_of_month_opt(day.year(), day.month(), weekday, n);
    match nth {
        Nth::First => number(1),
        Nth::Second => number(2),
        Nth::Third => number(3),
        Nth::Fourth => number(4),
        Nth::Last => number(5).or_else(|| number(4)),
    }
}

/// When a series meets, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Schedule {
    /// On which days.
    pub rule: Rule,
    /// At which local time.
    pub time: NaiveTime,
    /// Of which zone.
    pub zone: Tz,
    /// How long, in minutes that pass.
    pub duration_minutes: u16,
}

/// One time at which a series meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Occurrence {
    /// The day of the rule. (Where that day or hour does not exist locally, `starts_at` lies after the gap.)
    pub date: NaiveDate,
    /// When it starts.
    pub starts_at: DateTime<Utc>,
    /// When it is scheduled to end.
    pub ends_at: DateTime<Utc>,
}

/// The years between which a schedule answers: far from the ends of the calendar, so that every question has an answer.
const FIRST_YEAR: i32 = 0;
const LAST_YEAR: i32 = 9999;

impl Schedule {
    /// The first occurrence that starts after `after`, not at it.
    ///
    /// An instant beyond the year 9999 is taken as its end, one before the year 0 as its beginning.
    pub fn next_after(&self, after: DateTime<Utc>) -> Occurrence {
        let year = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN).and_utc();
        let after = after.clamp(year(FIRST_YEAR), year(LAST_YEAR + 1));
        // Two days before, since a gap may move a start past local midnight, or (Samoa) past a whole day.
        let local = local::on_local_date(after, self.zone);
        let mut day = local.checked_sub_days(Days::new(2)).unwrap_or(local);
        loop {
            let date = self.rule.at_or_after(day).unwrap_or(day);
            let occurrence = self.on(date);
            if occurrence.starts_at > after {
                return occurrence;
            }
            day = date.succ_opt().unwrap_or(date);
        }
    }

    /// The occurrences that start after `from`, in order.
    pub fn occurrences(&self, from: DateTime<Utc>) -> impl Iterator<Item = Occurrence> + use<> {
        let schedule = *self;
        std::iter::successors(Some(schedule.next_after(from)), move |last| {
            let next = schedule.next_after(last.starts_at);
            (next.starts_at > last.starts_at).then_some(next)
        })
    }

    fn on(&self, date: NaiveDate) -> Occurrence {
        let starts_at = local::resolve(date.and_time(self.time), self.zone).at;
        let length = TimeDelta::minutes(self.duration_minutes.into());
        Occurrence { date, starts_at, ends_at: starts_at.checked_add_signed(length).unwrap_or(starts_at) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{Africa, America, Asia, Europe, Pacific};

    fn schedule(rule: Rule, time: &str, zone: Tz) -> Schedule {
        Schedule { rule, time: NaiveTime::parse_from_str(time, "%H:%M").unwrap(), zone, duration_minutes: 45 }
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn dates(schedule: &Schedule, from: &str, count: usize) -> Vec<String> {
        schedule.occurrences(at(from)).take(count).map(|occurrence| occurrence.date.to_string()).collect()
    }

    const THURSDAYS: Rule = Rule::Weekly { weekday: Weekday::Thu };

    #[test]
    fn the_next_meeting_is_after_the_instant_and_not_at_it() {
        let series = schedule(THURSDAYS, "10:00", Europe::Berlin);
        let first = series.next_after(at("2026-11-26T08:59:59Z"));
        assert_eq!((first.date, first.starts_at), (day("2026-11-26"), at("2026-11-26T09:00:00Z")));
        assert_eq!(first.ends_at, at("2026-11-26T09:45:00Z"));
        assert_eq!(series.next_after(first.starts_at).date, day("2026-12-03"));
    }

    #[test]
    fn the_local_time_stays_over_summer_time() {
        let series = schedule(THURSDAYS, "10:00", Europe::Berlin);
        let starts: Vec<_> = series.occurrences(at("2026-10-20T00:00:00Z")).take(2).map(|o| o.starts_at).collect();
        assert_eq!(starts, [at("2026-10-22T08:00:00Z"), at("2026-10-29T09:00:00Z")]);
    }

    #[test]
    fn a_start_in_a_gap_moves_and_one_in_a_fold_is_the_earlier() {
        let sundays = schedule(Rule::Weekly { weekday: Weekday::Sun }, "02:30", Europe::Berlin);
        assert_eq!(sundays.next_after(at("2026-03-28T00:00:00Z")).starts_at, at("2026-03-29T01:30:00Z"));
        let fold = sundays.next_after(at("2026-10-24T12:00:00Z"));
        assert_eq!(fold.starts_at, at("2026-10-25T00:30:00Z"));
        // between its two readings the next one is a week later, not the second reading
        assert_eq!(sundays.next_after(at("2026-10-25T01:00:00Z")).date, day("2026-11-01"));
        // and a midnight that does not exist
        let fridays = schedule(Rule::Weekly { weekday: Weekday::Fri }, "00:00", Africa::Cairo);
        assert_eq!(fridays.next_after(at("2026-04-23T12:00:00Z")).starts_at, at("2026-04-23T22:00:00Z"));
    }

    #[test]
    fn the_friday_that_samoa_skipped_is_met_for_once_on_saturday() {
        let fridays = schedule(Rule::Weekly { weekday: Weekday::Fri }, "10:00", Pacific::Apia);
        assert_eq!(dates(&fridays, "2011-12-22T00:00:00Z", 3), ["2011-12-23", "2011-12-30", "2012-01-06"]);
        assert_eq!(fridays.next_after(at("2011-12-30T12:00:00Z")).starts_at, at("2011-12-30T20:00:00Z"));
    }

    #[test]
    fn a_meeting_late_in_the_evening_is_on_its_local_day() {
        let late = schedule(THURSDAYS, "23:30", America::Los_Angeles);
        let occurrence = late.next_after(at("2026-11-26T20:00:00Z"));
        assert_eq!((occurrence.date, occurrence.starts_at), (day("2026-11-26"), at("2026-11-27T07:30:00Z")));
    }

    #[test]
    fn every_other_week_counts_from_its_anchor_in_both_directions_and_over_years() {
        let rule = Rule::Fortnightly { weekday: Weekday::Thu, anchor: day("2026-12-01") }; // so from Thu 3 Dec
        let series = schedule(rule, "10:00", Asia::Shanghai);
        assert_eq!(
            dates(&series, "2026-11-01T00:00:00Z", 5),
            ["2026-11-05", "2026-11-19", "2026-12-03", "2026-12-17", "2026-12-31"]
        );
        assert_eq!(dates(&series, "2026-12-31T02:00:00Z", 1), ["2027-01-14"]); // over ISO week 53
    }

    #[test]
    fn the_last_weekday_of_a_month_is_its_fourth_or_fifth() {
        let last = schedule(Rule::Monthly { weekday: Weekday::Mon, nth: Nth::Last }, "09:00", Europe::Berlin);
        assert_eq!(dates(&last, "2027-12-28T00:00:00Z", 4), ["2028-01-31", "2028-02-28", "2028-03-27", "2028-04-24"]);
        let last_tuesday = schedule(Rule::Monthly { weekday: Weekday::Tue, nth: Nth::Last }, "09:00", Europe::Berlin);
        assert_eq!(dates(&last_tuesday, "2028-02-01T00:00:00Z", 1), ["2028-02-29"]);
    }

    #[test]
    fn the_nth_weekday_goes_on_over_the_years_end() {
        let second = schedule(Rule::Monthly { weekday: Weekday::Wed, nth: Nth::Second }, "09:00", Europe::Berlin);
        assert_eq!(dates(&second, "2026-11-11T08:00:00Z", 3), ["2026-12-09", "2027-01-13", "2027-02-10"]);
        let first = schedule(Rule::Monthly { weekday: Weekday::Wed, nth: Nth::First }, "09:00", Europe::Berlin);
        assert_eq!(dates(&first, "2026-12-31T23:59:00Z", 1), ["2027-01-06"]);
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        let anchor = NaiveDate::MAX;
        for rule in [
            THURSDAYS,
            Rule::Fortnightly { weekday: Weekday::Thu, anchor },
            Rule::Monthly { weekday: Weekday::Sun, nth: Nth::Last },
        ] {
            let series = schedule(rule, "23:59", Pacific::Kiritimati);
            let last = series.next_after(DateTime::<Utc>::MAX_UTC);
            assert!(last.starts_at > at("9999-12-30T00:00:00Z"));
            assert_eq!(series.occurrences(DateTime::<Utc>::MAX_UTC).count(), 1);
            let _ = series.next_after(DateTime::<Utc>::MIN_UTC);
        }
    }

    #[test]
    fn a_schedule_has_one_written_form() {
        let rule = Rule::Monthly { weekday: Weekday::Thu, nth: Nth::Last };
        let json = serde_json::to_string(&schedule(rule, "10:00", Europe::Berlin)).unwrap();
        assert_eq!(
            json,
            r#"{"rule":{"every":"monthly","weekday":"Thu","nth":"last"},"time":"10:00:00","zone":"Europe/Berlin","durationMinutes":45}"#
        );
        assert_eq!(serde_json::from_str::<Schedule>(&json).unwrap().rule, rule);
    }
}
