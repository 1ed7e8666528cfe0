//! Working days, and times of the week that move where they fall on a day off (PRODUCT.md rules 1 and 4).

use crate::local;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Which local days are worked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingCalendar {
    working: BTreeSet<u8>,
    holidays: BTreeSet<NaiveDate>,
    extra: BTreeSet<NaiveDate>,
}

/// Why days make no calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoCalendar {
    /// Nothing could ever move to a working day.
    #[error("a week needs at least one working day")]
    NoWorkingDay,
    /// Nobody could tell which is meant.
    #[error("{0} is both a holiday and an extra working day")]
    Both(NaiveDate),
    /// A list that no wall ever held.
    #[error("there are over {0} holidays or extra working days")]
    TooMany(usize),
}

/// The most holidays, or extra working days, of one calendar.
const MOST: usize = 2_000;

impl WorkingCalendar {
    /// A calendar of weekdays, without the holidays and with the extra days.
    pub fn new(
        working_days: impl IntoIterator<Item = Weekday>,
        holidays: impl IntoIterator<Item = NaiveDate>,
        extra_working_days: impl IntoIterator<Item = NaiveDate>,
    ) -> Result<Self, NoCalendar> {
        let calendar = Self {
            working: working_days.into_iter().map(number).collect(),
            holidays: holidays.into_iter().collect(),
            extra: extra_working_days.into_iter().collect(),
        };
        if calendar.working.is_empty() {
            return Err(NoCalendar::NoWorkingDay);
        }
        if calendar.holidays.len() > MOST || calendar.extra.len() > MOST {
            return Err(NoCalendar::TooMany(MOST));
        }
        match calendar.holidays.intersection(&calendar.extra).next() {
            Some(day) => Err(NoCalendar::Both(*day)),
            None => Ok(calendar),
        }
    }

    /// The weekdays that are worked, Monday first.
    pub fn working_days(&self) -> impl Iterator<Item = Weekday> {
        self.working.iter().filter_map(|day| Weekday::try_from(*day).ok())
    }

    /// Days off, in order.
    pub fn holidays(&self) -> impl Iterator<Item = NaiveDate> {
        self.holidays.iter().copied()
    }

    /// Days that are worked although their weekday is not, in order.
    pub fn extra_working_days(&self) -> impl Iterator<Item = NaiveDate> {
        self.extra.iter().copied()
    }

    /// Whether a day is worked.
    pub fn is_worked(&self, day: NaiveDate) -> bool {
        self.extra.contains(&day) || (self.working.contains(&number(day.weekday())) && !self.holidays.contains(&day))
    }

    /// The day itself if it is worked, else the next one that is. Only where the calendar of the world ends: the day.
    pub fn worked_from(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().take(self.reach()).find(|day| self.is_worked(*day)).unwrap_or(day)
    }

    /// No working day is further away than this many days.
    fn reach(&self) -> usize {
        // Of seven days at least one is a working weekday; only as many of these are off as there are holidays.
        (self.holidays.len() + 1) * 7
    }

    /// How far back a day can lie that moves to another, in days.
    pub(super) fn longest_move(&self) -> u64 {
        u64::try_from(self.reach()).unwrap_or(u64::MAX)
    }
}

fn number(day: Weekday) -> u8 {
    u8::try_from(day.num_days_from_monday()).unwrap_or(0)
}

/// A time of the week: cut-off, deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WeekTime {
    /// On which day.
    pub weekday: Weekday,
    /// At which local time.
    pub time: NaiveTime,
}

impl WeekTime {
    /// The instant on a day, which is moved to the next working day if it is not one.
    pub fn on(self, day: NaiveDate, calendar: &WorkingCalendar, zone: Tz) -> DateTime<Utc> {
        local::resolve(calendar.worked_from(day).and_time(self.time), zone).at
    }

    /// The first such weekday and time after an instant, moved if that is no working day (rule 4, deadline).
    pub fn after(self, at: DateTime<Utc>, calendar: &WorkingCalendar, zone: Tz) -> DateTime<Utc> {
        let first = self.day_at_or_after(local::on_local_date(at, zone));
        let nominal = local::resolve(first.and_time(self.time), zone).at;
        let day = if nominal > at { first } else { first.checked_add_days(Days::new(7)).unwrap_or(first) };
        self.on(day, calendar, zone)
    }

    /// The first such weekday at or after a day.
    pub(super) fn day_at_or_after(self, day: NaiveDate) -> NaiveDate {
        let ahead = self.weekday.days_since(day.weekday());
        day.checked_add_days(Days::new(ahead.into())).unwrap_or(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Weekday::{Fri, Mon, Sat, Thu, Tue, Wed};
    use chrono_tz::America::Sao_Paulo;

    const WEEK: [Weekday; 5] = [Mon, Tue, Wed, Thu, Fri];

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        local::resolve(local, Sao_Paulo).at
    }

    fn time(weekday: Weekday, time: &str) -> WeekTime {
        WeekTime { weekday, time: time.parse().unwrap() }
    }

    #[test]
    fn holidays_are_off_and_extra_days_are_worked() {
        let calendar = WorkingCalendar::new(WEEK, [day("2018-02-12"), day("2018-02-13")], [day("2018-02-17")]).unwrap();
        assert!(calendar.is_worked(day("2018-02-14")) && calendar.is_worked(day("2018-02-17")));
        assert!(!calendar.is_worked(day("2018-02-13")) && !calendar.is_worked(day("2018-02-18")));
        assert_eq!(
            calendar.worked_from(day("2018-02-10")),
            day("2018-02-14"),
            "over a weekend and two days of carnival"
        );
    }

    #[test]
    fn a_calendar_that_contradicts_itself_or_never_works_is_refused() {
        let both = day("2018-02-13");
        assert_eq!(WorkingCalendar::new(WEEK, [both], [both]), Err(NoCalendar::Both(both)));
        assert_eq!(WorkingCalendar::new([], [], [both]), Err(NoCalendar::NoWorkingDay));
    }

    #[test]
    fn many_holidays_in_a_row_still_lead_to_a_working_day() {
        let first = day("2018-01-01");
        let holidays: Vec<NaiveDate> = first.iter_days().take(365).collect();
        let calendar = WorkingCalendar::new([Sat], holidays, []).unwrap();
        assert_eq!(calendar.worked_from(first), day("2019-01-05"));
    }

    #[test]
    fn a_deadline_is_the_first_such_time_strictly_after_and_moves_if_it_is_a_day_off() {
        let calendar = WorkingCalendar::new(WEEK, [day("2018-05-30")], []).unwrap();
        let wednesday = time(Wed, "18:00:00");
        assert_eq!(wednesday.after(at("2018-05-21 09:00"), &calendar, Sao_Paulo), at("2018-05-23 18:00"));
        assert_eq!(wednesday.after(at("2018-05-28 09:00"), &calendar, Sao_Paulo), at("2018-05-31 18:00"), "moved");
        let same = time(Mon, "09:00:00");
        assert_eq!(
            same.after(at("2018-05-21 09:00"), &calendar, Sao_Paulo),
            at("2018-05-28 09:00"),
            "not the same one"
        );
    }
}
