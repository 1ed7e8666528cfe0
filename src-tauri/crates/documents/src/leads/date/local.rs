//! Local times as instants: gaps and folds of daylight saving (PRODUCT.md "Time").

use super::Written;
use chrono::{DateTime, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use entente_domain::when::{Precision, When};

/// What is to be told about a local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// It does not exist there; it was moved forward by the gap.
    Gap,
    /// It came twice; the earlier one is taken.
    Fold,
}

/// The first instant of a local day.
pub fn start_of_day(date: NaiveDate, zone: Tz) -> DateTime<Utc> {
    resolve(date.and_time(NaiveTime::MIN), zone).0
}

/// What was written, as a moment. A date is the start of its local day, and nothing is told about it.
pub fn to_when(written: Written, zone: Tz) -> (When, Option<Notice>) {
    match written {
        Written::Date(date) => (When { at: start_of_day(date, zone), precision: Precision::Date }, None),
        Written::Local(date, time) => {
            let (at, notice) = resolve(date.and_time(time.time), zone);
            (When { at, precision: time.precision }, notice)
        }
        Written::Instant(at, precision) => (When { at, precision }, None),
    }
}

fn resolve(local: NaiveDateTime, zone: Tz) -> (DateTime<Utc>, Option<Notice>) {
    match zone.from_local_datetime(&local) {
        MappedLocalTime::Single(moment) => (moment.to_utc(), None),
        MappedLocalTime::Ambiguous(earlier, _) => (earlier.to_utc(), Some(Notice::Fold)),
        MappedLocalTime::None => {
            // Read with the offset from before the gap, it comes out moved forward by the gap. A day before is before:
            // the widest gap (Samoa leaving out a day) ends at most a day after any local time in it.
            let before = zone.offset_from_utc_datetime(&(local - TimeDelta::days(1))).fix();
            ((local - before).and_utc(), Some(Notice::Gap))
        }
    }
}
