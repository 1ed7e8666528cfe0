//! The sample workspace (EXPERIENCE.md "First five minutes"): made from a seed by the product's own use cases, so that
//! it is coherent by construction. Its clock is shifted week by week up to today.

mod agreed;
mod cast;
mod feedback;
mod leads;
mod library;
mod names;
mod outside;
mod stage;
mod story;

#[cfg(test)]
mod tests;

use crate::{Context, Failure};
use chrono::{DateTime, Days, NaiveTime, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use entente_domain::{Language, local};
use entente_store::Writer;
use outside::{Dice, Outside};
use stage::Stage;

/// From this everything random of the sample comes. Another one makes another sample.
const SEED: u64 = 0x00E4_7E47;
/// How many meetings were closed.
const CLOSED: usize = story::SCENES.len();

/// The names of the sample's teams.
pub(crate) fn teams(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::English => ("Lighthouse", "Harbour"),
        Language::Chinese => ("灯塔", "港湾"),
    }
}

/// When today's meeting begins: at ten, or at the next half hour that leaves twenty minutes for preparing it.
fn begins(now: DateTime<Utc>, zone: Tz) -> chrono::NaiveDateTime {
    let there = now.with_timezone(&zone).naive_local();
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
    let soonest = there + TimeDelta::minutes(20);
    let time = if soonest.time() <= at(10, 0) && soonest.date() == there.date() {
        at(10, 0)
    } else {
        let halves = soonest.time().num_seconds_from_midnight().div_ceil(1_800);
        // Late in the evening it is the last half hour of today, be it soon or just gone.
        let halves = if soonest.date() > there.date() { 47 } else { halves.min(47) };
        at(halves / 2, halves % 2 * 30)
    };
    there.date().and_time(time)
}

/// Fills a new workspace.
pub(crate) fn fill(writer: &mut Writer<'_>, context: &Context, language: Language) -> Result<(), Failure> {
    let zone = context.host().zone();
    let now = context.now;
    let today = begins(now, zone);
    let week = |before: u64| today.checked_sub_days(Days::new(7 * before)).unwrap_or(today);
    let meetings: [DateTime<Utc>; CLOSED + 1] =
        std::array::from_fn(|number| local::resolve(week((CLOSED - number) as u64), zone).at);
    // Half an hour before each meeting its facilitator imported the CRM's export; today by now at the latest.
    let imports = meetings.map(|at| (at - TimeDelta::minutes(29)).min(now - TimeDelta::minutes(7)));
    let outside = Outside::of(context, language, meetings[0] - TimeDelta::days(6), SEED);

    let mut stage = Stage::set(writer, &outside, language, zone, meetings, imports, now, Dice::of(SEED))?;
    for number in 0..CLOSED {
        stage.week(number)?;
        stage.meeting(number)?;
    }
    stage.week(CLOSED)?;
    stage.today()?;
    Ok(())
}
