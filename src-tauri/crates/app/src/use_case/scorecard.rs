//! The scorecard: each period's cohort, counted by store between the boundaries that domain draws, and judged by domain.

use super::agreement;
use crate::{
    Context, Failure,
    app::guard,
    contract::agreement::{AskScorecard, Figure, FitCounts, Scorecard, ScoredPeriod, ScoredPromise},
    view,
};
use chrono::{DateTime, Utc};
use entente_domain::agreement::{
    Agreements, Boundaries, Bounds, Judgement, Measure, Narrowing, Period, Promise, Streak, Tally, Terms, boundaries,
    judge, matures,
};
use entente_store::Reader;
use std::{
    collections::{BTreeMap, HashMap},
    sync::Mutex,
};

/// How many finished periods are shown if nobody says.
pub(crate) const SHOWN: u16 = 13;
/// The most that can be asked for: ten years.
const MOST: u16 = 520;

/// Tallies that were counted and are still good: periods whose handovers were not touched since. In memory only; what
/// says whether they are good is in the file, written by the transactions that touch it.
#[derive(Default)]
pub(crate) struct Kept(Mutex<HashMap<(u32, i64, i64), KeptTallies>>);

struct KeptTallies {
    stamp: i64,
    /// As of which moments they are the same.
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    whole: Tally,
    promises: Vec<Tally>,
}

impl Kept {
    /// For another file everything is counted anew.
    pub(crate) fn forget(&self) {
        guard(&self.0).clear();
    }

    fn get(&self, key: (u32, i64, i64), stamp: i64, as_of: DateTime<Utc>) -> Option<(Tally, Vec<Tally>)> {
        let kept = guard(&self.0);
        let found = kept.get(&key)?;
        let good = found.stamp == stamp && found.from <= as_of && as_of < found.until;
        good.then(|| (found.whole, found.promises.clone()))
    }
}

/// A period as it stands.
pub(crate) struct PeriodFigures {
    pub period: Period,
    pub tally: Tally,
    pub promises: Vec<(Promise, Judgement, Streak)>,
}

/// Who kept what, as of a moment.
pub(crate) fn scorecard(reader: &Reader<'_>, context: &Context, asked: AskScorecard) -> Result<Scorecard, Failure> {
    let agreements = reader.agreements()?;
    let zone = agreement::zone(&agreements, reader, context, context.now)?;
    let as_of = asked.as_of.as_deref().map_or(Ok(context.now), |text| view::as_of(text, zone))?;
    let shown = asked.periods.unwrap_or(SHOWN);
    if !(1..=MOST).contains(&shown) {
        return Err(Failure::invalid(format!("`periods` must be from 1 to {MOST}, not {shown}.")));
    }
    let periods = figures(reader, context.kept(), &agreements, as_of, shown.into())?;
    Ok(Scorecard {
        as_of,
        zone: agreement::zone(&agreements, reader, context, as_of)?.name().to_owned(),
        periods: periods.iter().map(|figures| scored(figures, as_of)).collect(),
    })
}

/// The latest finished periods, oldest first, then the running one. Streaks are counted over all there are.
pub(crate) fn figures(
    reader: &Reader<'_>,
    kept: &Kept,
    agreements: &Agreements,
    as_of: DateTime<Utc>,
    shown: usize,
) -> Result<Vec<PeriodFigures>, Failure> {
    let periods = agreements.periods(as_of);
    let finished = periods.iter().filter(|period| !period.runs_at(as_of)).count();
    let first_shown = finished.saturating_sub(shown);
    let mut streaks: HashMap<String, Streak> = HashMap::new();
    let mut figures = Vec::new();
    for (place, period) in periods.into_iter().enumerate() {
        let Some(agreement) = agreements.version(period.agreement) else { continue };
        let terms = &agreement.terms;
        let (tally, tallies) = count(reader, kept, &period, terms, as_of)?;
        let mut promises = Vec::with_capacity(tallies.len());
        for (promise, tally) in terms.promises().iter().zip(tallies) {
            let judgement = judge(promise, &period, terms, as_of, &tally);
            let streak = streaks.entry(promise.id.clone()).or_default();
            *streak = streak.then(judgement.verdict);
            promises.push((promise.clone(), judgement, *streak));
        }
        if place >= first_shown {
            figures.push(PeriodFigures { period, tally, promises });
        }
    }
    Ok(figures)
}

/// The tally of a period's whole cohort, and each promise's; counted where what is kept is no longer good.
fn count(
    reader: &Reader<'_>,
    kept: &Kept,
    period: &Period,
    terms: &Terms,
    as_of: DateTime<Utc>,
) -> Result<(Tally, Vec<Tally>), Failure> {
    let span = period.from..period.cut_off;
    let key = (period.agreement, period.from.timestamp_millis(), period.cut_off.timestamp_millis());
    let stamp = reader.cohort_stamp(&span)?;
    if let Some(found) = kept.get(key, stamp, as_of) {
        return Ok(found);
    }
    let counted = count_anew(reader, period, terms, as_of)?;
    let last = reader.cohort_ends(&span)?.unwrap_or(period.from);
    if last <= as_of {
        // All has happened that anybody knows of: from then on only windows that close change a count.
        let matures = terms.promises().iter().filter_map(|promise| matures(promise, period, terms)).max();
        let settled = matures.map_or(last, |matures| matures.max(last));
        let (from, until) = if settled <= as_of {
            (settled, DateTime::<Utc>::MAX_UTC)
        } else {
            (as_of, counted.next_close.unwrap_or(DateTime::<Utc>::MAX_UTC))
        };
        let (whole, promises) = (counted.whole, counted.promises.clone());
        guard(&kept.0).insert(key, KeptTallies { stamp, from, until, whole, promises });
    }
    Ok((counted.whole, counted.promises))
}

struct Counted {
    whole: Tally,
    promises: Vec<Tally>,
    /// When the next window closes of those that are open.
    next_close: Option<DateTime<Utc>>,
}

/// One pass for all promises that are about the same leads.
fn count_anew(reader: &Reader<'_>, period: &Period, terms: &Terms, as_of: DateTime<Utc>) -> Result<Counted, Failure> {
    let all_leads = Boundaries { as_of, deadline: None, window: None };
    let drawn: Vec<Boundaries> =
        terms.promises().iter().map(|promise| boundaries(promise, period, terms, as_of)).collect();
    let all = Narrowing::default();
    let mut passes: BTreeMap<&Narrowing, Vec<usize>> = BTreeMap::from([(&all, Vec::new())]);
    for (place, promise) in terms.promises().iter().enumerate() {
        passes.entry(&promise.about).or_default().push(place);
    }
    let mut whole = Tally::default();
    let mut promises = vec![Tally::default(); drawn.len()];
    let mut next_close: Option<DateTime<Utc>> = None;
    for (about, places) in passes {
        reader.each_of_cohort(&(period.from..period.cut_off), as_of, about, |_, entry| {
            if about.is_all() {
                whole.add(entry, &all_leads);
            }
            for place in &places {
                promises[*place].add(entry, &drawn[*place]);
                let closes = drawn[*place].window.as_ref().and_then(|window| window.ends(entry.handed_over_at));
                if let Some(closes) = closes.filter(|closes| *closes > as_of) {
                    next_close = Some(next_close.map_or(closes, |next| next.min(closes)));
                }
            }
        })?;
    }
    Ok(Counted { whole, promises, next_close })
}

fn scored(figures: &PeriodFigures, as_of: DateTime<Utc>) -> ScoredPeriod {
    let PeriodFigures { period, tally, promises } = figures;
    ScoredPeriod {
        label: period.label(),
        from: period.from,
        cut_off: period.cut_off,
        running: period.runs_at(as_of),
        agreement: period.agreement,
        delivered: tally.delivered,
        fit: FitCounts { fitting: tally.fitting, unfit: tally.unfit, undecided: tally.undecided },
        date_unknown: tally.date_unknown,
        promises: promises.iter().map(|(promise, judged, streak)| scored_promise(promise, judged, *streak)).collect(),
    }
}

/// A promise in a period, as every door shows it.
pub(crate) fn scored_promise(promise: &Promise, judged: &Judgement, streak: Streak) -> ScoredPromise {
    let (lower, upper) = match judged.bounds {
        Bounds::Leads { lower, upper } => (Some(Figure::Leads(lower)), upper.map(Figure::Leads)),
        Bounds::Share { lower, upper, of } => (Some(share(lower, of)), Some(share(upper, of))),
        Bounds::Whole => (Some(Figure::Share(0.0)), Some(Figure::Share(1.0))),
        Bounds::None => (None, None),
    };
    let within_days = match promise.measure {
        Measure::Conversion { within_days, .. } => Some(within_days),
        Measure::Delivered { .. } | Measure::Fit { .. } | Measure::DecidedInTime { .. } => None,
    };
    ScoredPromise {
        id: promise.id.clone(),
        side: promise.side.into(),
        measure: promise.measure.name().into(),
        target: target(promise.measure),
        count: judged.count,
        of: judged.of,
        deadline: judged.deadline,
        within_days,
        mature: judged.mature,
        lower,
        upper,
        verdict: judged.verdict.into(),
        streak: streak.periods,
        streak_verdict: streak.verdict.map(Into::into),
        waiting_for: judged.waiting_for.map(Into::into),
    }
}

/// What was promised at least.
pub(crate) fn target(measure: Measure) -> Figure {
    match measure {
        Measure::Delivered { at_least } => Figure::Leads(at_least.into()),
        Measure::Fit { at_least } | Measure::DecidedInTime { at_least, .. } | Measure::Conversion { at_least, .. } => {
            Figure::Share(at_least.into())
        }
    }
}

/// A share as it is shown: rounded to six places. Verdicts are judged on the counts.
#[expect(clippy::cast_precision_loss, reason = "no cohort has 2^53 leads")]
pub(crate) fn share(count: u64, of: u64) -> Figure {
    Figure::Share((count as f64 / of as f64 * 1e6).round() / 1e6)
}
