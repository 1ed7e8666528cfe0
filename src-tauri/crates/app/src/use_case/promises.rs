//! The Promises place, and the leads behind its numbers.

use super::{
    agreement, lead,
    scorecard::{self, PeriodFigures},
};
use crate::{
    Context, Failure,
    contract::{
        agreement::{Figure, Narrowing, WeekTime},
        meeting::{DecidedBefore, SuggestionAbout},
        promises::{
            AgreementBrief, AskPromises, Closing, LeadsBehind, LeadsFound, PeriodHead, PromiseCard, PromiseSentence,
            PromiseWeek, PromisesPlace,
        },
    },
    view,
};
use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;
use entente_domain::agreement::{
    Agreement, Boundaries, Bounds, Judgement, Measure, Promise, Streak, Terms, Verdict, WeekTime as AtWeek, boundaries,
};
use entente_store::{LeadKey, Reader};

/// How many leads are shown behind a number.
const SHOWN: usize = 500;
/// How many closed meetings one can look back to.
const CLOSINGS: u32 = 13;

/// Who kept what was agreed, and what is still open.
pub(crate) fn place(reader: &Reader<'_>, context: &Context, asked: AskPromises) -> Result<PromisesPlace, Failure> {
    let agreements = reader.agreements()?;
    let zone = agreement::zone(&agreements, reader, context, context.now)?;
    let as_of = asked.as_of.as_deref().map_or(Ok(context.now), |text| view::as_of(text, zone))?;
    let figures = scorecard::figures(reader, context.kept(), &agreements, as_of, scorecard::SHOWN.into())?;
    let judging = figures.iter().rev().find_map(|figures| agreements.version(figures.period.agreement));
    let in_force = agreements.in_force_at(as_of);
    let cards = in_force.or(judging).map(|agreement| cards(agreement, &figures, zone, as_of)).unwrap_or_default();
    Ok(PromisesPlace {
        as_of: view::moment(as_of, zone),
        past: asked.as_of.is_some(),
        agreement: in_force
            .map(|agreement| AgreementBrief { version: agreement.version, since: agreement.terms.in_force_from }),
        closings: closings(reader, zone)?,
        periods: figures
            .iter()
            .map(|figures| PeriodHead {
                label: figures.period.label(),
                week: figures.period.nominal.iso_week().week(),
                from: view::moment(figures.period.from, zone),
                cut_off: view::moment(figures.period.cut_off, zone),
                running: figures.period.runs_at(as_of),
                delivered: figures.tally.delivered,
            })
            .collect(),
        promises: cards,
    })
}

fn closings(reader: &Reader<'_>, zone: Tz) -> Result<Vec<Closing>, Failure> {
    let mut closed: Vec<Closing> = reader
        .latest_closed_meetings(CLOSINGS)?
        .into_iter()
        .filter_map(|meeting| Some(Closing { meeting: meeting.id.0, closed: view::moment(meeting.closed_at?, zone) }))
        .collect();
    closed.sort_by_key(|closing| closing.closed.at);
    Ok(closed)
}

fn cards(agreement: &Agreement, figures: &[PeriodFigures], zone: Tz, as_of: DateTime<Utc>) -> Vec<PromiseCard> {
    agreement
        .terms
        .promises()
        .iter()
        .map(|promise| {
            let weeks: Vec<Option<&(Promise, Judgement, Streak)>> = figures
                .iter()
                .map(|figures| figures.promises.iter().find(|(other, _, _)| other.id == promise.id))
                .collect();
            let finished = |place: &usize| !figures[*place].period.runs_at(as_of);
            let open_and_young = |place: &usize| {
                weeks[*place]
                    .is_some_and(|(_, judged, _)| judged.mature == Some(false) && judged.verdict == Verdict::Open)
            };
            let latest = (0..weeks.len()).rev().find(finished);
            let shown = (0..weeks.len()).find(|place| finished(place) && open_and_young(place)).or(latest);
            PromiseCard {
                id: promise.id.clone(),
                sentence: sentence(promise, &agreement.terms),
                shown: shown.and_then(|place| u32::try_from(place).ok()),
                weeks: weeks.into_iter().map(|week| week.map(|week| promise_week(week, zone))).collect(),
            }
        })
        .collect()
}

fn sentence(promise: &Promise, terms: &Terms) -> PromiseSentence {
    let (deadline, within_days) = match promise.measure {
        Measure::Delivered { .. } | Measure::Fit { .. } => (None, None),
        Measure::DecidedInTime { deadline, .. } => (Some(week_time(deadline)), None),
        Measure::Conversion { within_days, .. } => (None, Some(within_days)),
    };
    let about = &promise.about;
    PromiseSentence {
        side: promise.side.into(),
        measure: promise.measure.name().into(),
        target: scorecard::target(promise.measure),
        cut_off: week_time(terms.cut_off),
        deadline,
        within_days,
        about: (!about.is_all()).then(|| Narrowing {
            segment: about.segment.clone(),
            source: about.source.clone(),
            owner: about.owner.clone(),
        }),
    }
}

fn week_time(at: AtWeek) -> WeekTime {
    WeekTime { weekday: at.weekday.into(), time: at.time.format("%H:%M").to_string() }
}

fn promise_week((promise, judged, streak): &(Promise, Judgement, Streak), zone: Tz) -> PromiseWeek {
    let is_share = !matches!(promise.measure, Measure::Delivered { .. });
    PromiseWeek {
        needed: judged.needed,
        possible: match judged.bounds {
            Bounds::Leads { upper, .. } => upper,
            Bounds::Share { upper, .. } => Some(upper),
            Bounds::Whole | Bounds::None => None,
        },
        share: match scorecard::share(judged.count, judged.of) {
            Figure::Share(share) if is_share && judged.of > 0 => Some(share),
            _ => None,
        },
        waiting: judged.waiting,
        matures: judged.matures.map(|at| view::moment(at, zone)),
        deadline: judged.deadline.map(|at| view::moment(at, zone)),
        judged: scorecard::scored_promise(promise, judged, *streak),
    }
}

/// The leads behind a number of a period.
pub(crate) fn leads(reader: &Reader<'_>, context: &Context, asked: LeadsBehind) -> Result<LeadsFound, Failure> {
    let agreements = reader.agreements()?;
    let zone = agreement::zone(&agreements, reader, context, context.now)?;
    let as_of = asked.as_of.as_deref().map_or(Ok(context.now), |text| view::as_of(text, zone))?;
    let periods = agreements.periods(as_of);
    let period =
        periods.iter().find(|period| period.cut_off == asked.cut_off).ok_or_else(|| Failure::not_found("period"))?;
    let agreement = agreements.version(period.agreement).ok_or_else(|| Failure::not_found("agreement"))?;
    let promise = match &asked.promise {
        None => None,
        Some(id) => Some(
            agreement
                .terms
                .promises()
                .iter()
                .find(|promise| promise.id == *id)
                .ok_or_else(|| Failure::not_found("promise"))?,
        ),
    };
    let whole = Boundaries { as_of, deadline: None, window: None };
    let drawn = promise.map_or(whole, |promise| boundaries(promise, period, &agreement.terms, as_of));
    let about = promise.map(|promise| promise.about.clone()).unwrap_or_default();
    let mut found: Vec<LeadKey> = Vec::new();
    let mut count = 0;
    let wanted = asked.count.into();
    reader.each_of_cohort(&(period.from..period.cut_off), as_of, &about, |lead, entry| {
        if entry.is_in(wanted, &drawn) {
            count += 1;
            if found.len() < SHOWN {
                found.push(lead);
            }
        }
    })?;
    Ok(LeadsFound { leads: lead::by_keys(reader, context, &found)?, count })
}

/// The latest finished period with its promises; none without an agreement.
pub(crate) fn last_finished(reader: &Reader<'_>, context: &Context) -> Result<Option<PeriodFigures>, Failure> {
    let agreements = reader.agreements()?;
    let figures = scorecard::figures(reader, context.kept(), &agreements, context.now, 1)?;
    Ok(figures.into_iter().find(|figures| !figures.period.runs_at(context.now)))
}

/// What an item is called by that came from a suggestion about a promise; what is written under it is about that promise.
pub(crate) fn suggestion_key(promise: &str) -> String {
    format!("promise:{promise}")
}

/// Promises that the latest finished period broke, with what was decided about them before.
pub(crate) fn broken(
    reader: &Reader<'_>,
    context: &Context,
    zone: Tz,
) -> Result<Vec<(String, SuggestionAbout)>, Failure> {
    let agreements = reader.agreements()?;
    let Some(last) = last_finished(reader, context)? else { return Ok(Vec::new()) };
    let Some(agreement) = agreements.version(last.period.agreement) else { return Ok(Vec::new()) };
    last.promises
        .iter()
        .filter(|(_, judged, _)| judged.verdict == Verdict::Broken)
        .map(|(promise, judged, streak)| {
            let key = suggestion_key(&promise.id);
            let last_decision = reader
                .last_decision_about(&key)?
                .map(|(text, at)| {
                    Ok::<_, Failure>(DecidedBefore { text: view::pieces(reader, &text)?, at: view::moment(at, zone) })
                })
                .transpose()?;
            let about = SuggestionAbout::Broken {
                promise: promise.id.clone(),
                sentence: sentence(promise, &agreement.terms),
                streak: streak.periods,
                count: judged.count,
                of: judged.of,
                week: last.period.nominal.iso_week().week(),
                last_decision,
                unfinished: reader.open_actions_about(&key)?,
            };
            Ok((promise.id.clone(), about))
        })
        .collect()
}
