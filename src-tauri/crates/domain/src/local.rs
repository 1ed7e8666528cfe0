//! Local time and instants (PRODUCT.md "How the figures are computed", Time).
//!
//! The one place where a wall clock's reading becomes an instant. It knows zones, and nothing about meetings. A local
//! time that does not exist moves forward by the gap; of two, the earlier is meant.

use chrono::{DateTime, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

crate::words! {
    /// How a local time met the instants of its zone.
    Fit, "fit of a local time" {
        /// It exists once.
        Exact = "exact",
        /// It does not exist, and moved forward by the gap.
        Gap = "gap",
        /// It exists twice, and the earlier is meant.
        Fold = "fold",
    }
}

/// What a local time means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Resolved {
    /// The instant.
    pub at: DateTime<Utc>,
    /// Whether it had to be moved or chosen.
    pub kind: Fit,
}

/// The instant that a local time means in a zone.
///
/// ```
/// # use chrono::NaiveDate;
/// # use entente_domain::local::{Fit, resolve};
/// let skipped = NaiveDate::from_ymd_opt(2026, 3, 29).and_then(|day| day.and_hms_opt(2, 30, 0)).unwrap();
/// let resolved = resolve(skipped, chrono_tz::Europe::Berlin);
/// assert_eq!((resolved.at.to_rfc3339().as_str(), resolved.kind), ("2026-03-29T01:30:00+00:00", Fit::Gap));
/// ```
pub fn resolve(local: NaiveDateTime, zone: Tz) -> Resolved {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) => Resolved { at: at.to_utc(), kind: Fit::Exact },
        LocalResult::Ambiguous(one, other) => Resolved { at: one.to_utc().min(other.to_utc()), kind: Fit::Fold },
        LocalResult::None => {
            let before = offset_before_gap(local, zone);
            // At the very ends of the calendar there is no such instant; the nearest one has to do.
            let at = local.checked_sub_signed(before).unwrap_or(local).and_utc();
            Resolved { at, kind: Fit::Gap }
        }
    }
}

/// The offset in force just before the gap in which `local` lies: read with it, a local time moves by the gap.
fn offset_before_gap(local: NaiveDateTime, zone: Tz) -> TimeDelta {
    let offset =
        |at: NaiveDateTime| TimeDelta::seconds(zone.offset_from_utc_datetime(&at).fix().local_minus_utc().into());
    let shows = |at: NaiveDateTime| at.checked_add_signed(offset(at));
    // No zone was ever 17 hours from Greenwich (Manila and Alaska came nearest, with local mean time), so the jump
    // over `local` lies between these two. A gap is narrowed down, not probed for: two jumps may be a day apart.
    let reach = TimeDelta::hours(17);
    let mut before = local.checked_sub_signed(reach).unwrap_or(NaiveDateTime::MIN);
    let mut after = local.checked_add_signed(reach).unwrap_or(NaiveDateTime::MAX);
    while after - before > TimeDelta::seconds(1) {
        let middle = before + TimeDelta::seconds((after - before).num_seconds() / 2);
        if shows(middle).is_some_and(|shown| shown < local) { before = middle } else { after = middle }
    }
    offset(before)
}

/// The first instant of a local day; where the day begins with a gap, the end of the gap.
pub fn start_of_day(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    resolve(day.and_time(NaiveTime::MIN), zone).at
}

/// The last instant before the next local midnight: what a date given for "as of" means.
pub fn end_of_day(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    match day.succ_opt() {
        Some(next) => {
            let midnight = start_of_day(next, zone);
            midnight.checked_sub_signed(TimeDelta::nanoseconds(1)).unwrap_or(midnight)
        }
        None => DateTime::<Utc>::MAX_UTC,
    }
}

/// The same local time `days` calendar days later (earlier, if negative).
pub fn days_after(at: DateTime<Utc>, days: i64, zone: Tz) -> DateTime<Utc> {
    if days == 0 {
        return at; // the second reading of a doubled hour stays what it is
    }
    let local = zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc();
    let local = at.naive_utc().checked_add_signed(TimeDelta::seconds(local.into()));
    let count = Days::new(days.unsigned_abs());
    let moved =
        local.and_then(|local| if days < 0 { local.checked_sub_days(count) } else { local.checked_add_days(count) });
    match moved {
        Some(moved) => resolve(moved, zone).at,
        None if days < 0 => DateTime::<Utc>::MIN_UTC,
        None => DateTime::<Utc>::MAX_UTC,
    }
}

/// The local day on which an instant falls.
pub fn on_local_date(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
    let offset = zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc();
    at.naive_utc().checked_add_signed(TimeDelta::seconds(offset.into())).unwrap_or(at.naive_utc()).date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{Africa, America, Asia, Atlantic, Australia, Europe, Pacific};

    fn local(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn means(text: &str, zone: Tz) -> (String, Fit) {
        let resolved = resolve(local(text), zone);
        (resolved.at.format("%Y-%m-%d %H:%M").to_string(), resolved.kind)
    }

    #[test]
    fn an_ordinary_time_is_exact() {
        assert_eq!(means("2026-11-26 10:00", Europe::Berlin), ("2026-11-26 09:00".into(), Fit::Exact));
        assert_eq!(means("2026-11-26 10:00", Asia::Shanghai), ("2026-11-26 02:00".into(), Fit::Exact));
    }

    #[test]
    fn a_time_in_a_gap_moves_forward_by_the_gap() {
        assert_eq!(means("2026-03-29 02:30", Europe::Berlin), ("2026-03-29 01:30".into(), Fit::Gap)); // 03:30
        assert_eq!(means("2026-03-08 02:00", America::New_York), ("2026-03-08 07:00".into(), Fit::Gap)); // 03:00
        // half an hour only
        assert_eq!(means("2026-10-04 02:15", Australia::Lord_Howe), ("2026-10-03 15:45".into(), Fit::Gap)); // 02:45
    }

    #[test]
    fn of_two_readings_the_earlier_is_meant() {
        assert_eq!(means("2026-10-25 02:30", Europe::Berlin), ("2026-10-25 00:30".into(), Fit::Fold));
        assert_eq!(means("2026-11-01 01:30", America::New_York), ("2026-11-01 05:30".into(), Fit::Fold));
    }

    #[test]
    fn the_day_that_samoa_skipped_becomes_the_next() {
        assert_eq!(means("2011-12-30 10:00", Pacific::Apia), ("2011-12-30 20:00".into(), Fit::Gap));
        let moved = resolve(local("2011-12-30 10:00"), Pacific::Apia).at;
        assert_eq!(on_local_date(moved, Pacific::Apia), day("2011-12-31"));
        assert_eq!(start_of_day(day("2011-12-30"), Pacific::Apia), start_of_day(day("2011-12-31"), Pacific::Apia));
        assert!(end_of_day(day("2011-12-29"), Pacific::Apia) < start_of_day(day("2011-12-31"), Pacific::Apia));
    }

    #[test]
    fn zones_of_three_quarters_of_an_hour_resolve() {
        assert_eq!(means("2026-06-01 10:00", Asia::Kathmandu), ("2026-06-01 04:15".into(), Fit::Exact));
        assert_eq!(means("2026-09-27 02:50", Pacific::Chatham), ("2026-09-26 14:05".into(), Fit::Gap)); // 03:50
        assert_eq!(means("2026-04-05 03:00", Pacific::Chatham).1, Fit::Fold);
    }

    #[test]
    fn a_day_may_begin_after_midnight_or_twice() {
        // Cairo goes from 00:00 to 01:00 on the last Friday of April
        assert_eq!(start_of_day(day("2026-04-24"), Africa::Cairo).to_rfc3339(), "2026-04-23T22:00:00+00:00");
        // the Azores show 00:00 to 01:00 twice
        assert_eq!(resolve(local("2026-10-25 00:00"), Atlantic::Azores).kind, Fit::Fold);
        assert_eq!(start_of_day(day("2026-10-25"), Atlantic::Azores).to_rfc3339(), "2026-10-25T00:00:00+00:00");
    }

    #[test]
    fn n_days_after_keeps_the_local_time() {
        let at = resolve(local("2026-03-25 17:00"), Europe::Berlin).at;
        assert_eq!(days_after(at, 7, Europe::Berlin), resolve(local("2026-04-01 17:00"), Europe::Berlin).at);
        assert_eq!(days_after(at, -30, Europe::Berlin), resolve(local("2026-02-23 17:00"), Europe::Berlin).at);
        let second_reading = resolve(local("2026-10-25 02:30"), Europe::Berlin).at + TimeDelta::hours(1);
        assert_eq!(days_after(second_reading, 0, Europe::Berlin), second_reading);
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        for zone in [Europe::Berlin, Pacific::Apia, Pacific::Kiritimati, America::New_York] {
            for local in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
                let _ = resolve(local, zone);
                let _ = (start_of_day(local.date(), zone), end_of_day(local.date(), zone));
            }
            for at in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
                let _ = (on_local_date(at, zone), days_after(at, 1, zone), days_after(at, -1, zone));
                let _ = (days_after(at, i64::MAX, zone), days_after(at, i64::MIN, zone));
            }
        }
    }
}
