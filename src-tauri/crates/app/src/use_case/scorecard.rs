//! The scorecard: each period's cohort, counted by store between the boundaries that domain draws, and judged by domain.

use super::agreement;
use crate::{
    Context, Failure,
    contract::agreement::{AskScorecard, Figure, FitCounts, Scorecard, ScoredPeriod, ScoredPromise},
    view,
};
use chrono::{DateTime, Utc};
use entente_domain::agreement::{
    Agreements, Boundaries, Bounds, Judgement, Measure, Narrowing, Period, Promise, Streak, Tally, Terms, boundaries,
    judge,
};
use entente_store::Reader;
use std::collections::{BTreeMap, HashMap};

/// How many finished periods are shown if nobody says.
pub(crate) const SHOWN: u16 = 13;
/// The most that can be asked for: ten years.
const MOST: u16 = 520;

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
    let periods = figures(reader, &agreements, as_of, shown.into())?;
    Ok(Scorecard {
        as_of,
        zone: agreement::zone(&agreements, reader, context, as_of)?.name().to_owned(),
        periods: periods.iter().map(|figures| scored(figures, as_of)).collect(),
    })
}

/// The latest finished periods, oldest first, then the running one. Streaks are counted over all there are.
pub(crate) fn figures(
    reader: &Reader<'_>,
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
        let (tally, tallies) = count(reader, &period, terms, as_of)?;
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

/// Counts a period's whole cohort, and each promise's; one pass for all that are about the same leads.
fn count(
    reader: &Reader<'_>,
    period: &Period,
    terms: &Terms,
    as_of: DateTime<Utc>,
) -> Result<(Tally, Vec<Tally>), Failure> {
    let whole = Boundaries { as_of, deadline: None, window: None };
    let drawn: Vec<Boundaries> =
        terms.promises().iter().map(|promise| boundaries(promise, period, terms, as_of)).collect();
    let all = Narrowing::default();
    let mut passes: BTreeMap<&Narrowing, Vec<usize>> = BTreeMap::from([(&all, Vec::new())]);
    for (place, promise) in terms.promises().iter().enumerate() {
        passes.entry(&promise.about).or_default().push(place);
    }
    let mut tally = Tally::default();
    let mut tallies = vec![Tally::default(); drawn.len()];
    for (about, places) in passes {
        reader.each_of_cohort(&(period.from..period.cut_off), as_of, about, |_, entry| {
            if about.is_all() {
                tally.add(entry, &whole);
            }
            for place in &places {
                tallies[*place].add(entry, &drawn[*place]);
            }
        })?;
    }
    Ok((tally, tallies))
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
