//! Series: when a meeting recurs, and what always stands on its agenda.

use super::meeting;
use crate::{
    Context, Failure,
    contract::{
        shape::{Done, Nothing},
        workspace::{ChangeSeries, Rule, Series, SeriesPage, TemplateItem},
    },
    view,
};
use chrono::Weekday;
use entente_domain::{
    Language, PersonId, SeriesId,
    agenda::default_template,
    recurrence::{Nth, Rule as DomainRule},
};
use entente_store::{Reader, SeriesRow, TemplateRow, Writer};

/// Minutes of a meeting as PRODUCT.md drafts it.
pub(crate) const DURATION: u16 = 45;
/// The longest template; beyond it nobody meets any more.
const MOST_ITEMS: usize = 40;

/// All series with their templates.
pub(crate) fn page(reader: &Reader<'_>, context: &Context, _: Nothing) -> Result<SeriesPage, Failure> {
    let series = reader
        .series_list()?
        .into_iter()
        .map(|series| {
            let template = reader
                .template(series.id)?
                .into_iter()
                .map(|item| TemplateItem {
                    title: item.title,
                    kind: item.kind.into(),
                    purpose: item.purpose.into(),
                    minutes: item.minutes,
                    presenter: item.presenter.map(|person| person.0),
                    from: item.from.map(Into::into),
                    to: item.to.map(Into::into),
                })
                .collect();
            let next = series.schedule().occurrences(context.now).take(3);
            Ok(Series {
                id: series.id.0,
                name: series.name.clone(),
                rule: shown(series.rule),
                time: series.time.format("%H:%M").to_string(),
                zone: series.zone.name().to_owned(),
                duration: series.duration,
                language: series.language.into(),
                template,
                next: next.map(|occurrence| view::moment(occurrence.starts_at, series.zone)).collect(),
            })
        })
        .collect::<Result<_, Failure>>()?;
    Ok(SeriesPage { series })
}

/// Changes a series. A planned meeting by the rule moves with it while nobody has moved it by hand, and standing items
/// of planned meetings are drafted anew.
pub(crate) fn change(writer: &mut Writer<'_>, context: &Context, request: ChangeSeries) -> Result<Done, Failure> {
    let before = writer.series(SeriesId(request.id))?;
    let after = SeriesRow {
        id: before.id,
        name: view::title(&request.name, "series' name")?,
        rule: read(&request.rule)?,
        time: view::time(&request.time)?,
        zone: view::zone(&request.zone)?,
        duration: view::minutes(request.duration, 1440)?,
        language: request.language.into(),
    };
    if request.template.is_empty() || request.template.len() > MOST_ITEMS {
        return Err(Failure::invalid(format!("A template has from 1 to {MOST_ITEMS} items.")));
    }
    let template = request
        .template
        .into_iter()
        .map(|item| {
            Ok(TemplateRow {
                title: view::title(&item.title, "title")?,
                kind: item.kind.into(),
                purpose: item.purpose.into(),
                minutes: view::minutes(item.minutes, 600)?,
                presenter: view::known_person(writer, item.presenter)?,
                from: item.from.map(Into::into),
                to: item.to.map(Into::into),
            })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    let old_template = writer.template(before.id)?;
    writer.put_series(&after, context.now)?;
    writer.put_template(after.id, &template)?;
    meeting::follow_series(writer, context, &before, &after, &old_template)?;
    Ok(Done {})
}

/// A weekly series with the default agenda, not stored yet.
pub(crate) fn weekly(
    context: &Context,
    weekday: Weekday,
    time: &str,
    zone: &str,
    language: Language,
) -> Result<SeriesRow, Failure> {
    Ok(SeriesRow {
        id: SeriesId(context.new_id()),
        name: name_of(weekday, language).to_owned(),
        rule: DomainRule::Weekly { weekday },
        time: view::time(time)?,
        zone: view::zone(zone)?,
        duration: DURATION,
        language,
    })
}

/// Stores a new series with the default template and drafts its first meeting.
pub(crate) fn begin(writer: &mut Writer<'_>, context: &Context, series: &SeriesRow) -> Result<(), Failure> {
    writer.put_series(series, context.now)?;
    let template: Vec<TemplateRow> = default_template(series.language)
        .into_iter()
        .map(|item| TemplateRow {
            title: item.title,
            kind: item.kind,
            purpose: item.purpose,
            minutes: item.minutes,
            presenter: None::<PersonId>,
            from: item.from,
            to: item.to,
        })
        .collect();
    writer.put_template(series.id, &template)?;
    meeting::plan_next(writer, context, series)?;
    Ok(())
}

fn name_of(weekday: Weekday, language: Language) -> &'static str {
    match (language, weekday) {
        (Language::English, Weekday::Mon) => "Monday entente",
        (Language::English, Weekday::Tue) => "Tuesday entente",
        (Language::English, Weekday::Wed) => "Wednesday entente",
        (Language::English, Weekday::Thu) => "Thursday entente",
        (Language::English, Weekday::Fri) => "Friday entente",
        (Language::English, Weekday::Sat) => "Saturday entente",
        (Language::English, Weekday::Sun) => "Sunday entente",
        (Language::Chinese, Weekday::Mon) => "周一例会",
        (Language::Chinese, Weekday::Tue) => "周二例会",
        (Language::Chinese, Weekday::Wed) => "周三例会",
        (Language::Chinese, Weekday::Thu) => "周四例会",
        (Language::Chinese, Weekday::Fri) => "周五例会",
        (Language::Chinese, Weekday::Sat) => "周六例会",
        (Language::Chinese, Weekday::Sun) => "周日例会",
    }
}

fn shown(rule: DomainRule) -> Rule {
    match rule {
        DomainRule::Weekly { weekday } => Rule::Week { weekday: weekday.into() },
        DomainRule::Fortnightly { weekday, anchor } => Rule::Fortnight { weekday: weekday.into(), anchor },
        DomainRule::Monthly { weekday, nth } => Rule::Month {
            weekday: weekday.into(),
            nth: match nth {
                Nth::First => 1,
                Nth::Second => 2,
                Nth::Third => 3,
                Nth::Fourth => 4,
                Nth::Last => 5,
            },
        },
    }
}

fn read(rule: &Rule) -> Result<DomainRule, Failure> {
    Ok(match *rule {
        Rule::Week { weekday } => DomainRule::Weekly { weekday: weekday.into() },
        Rule::Fortnight { weekday, anchor } => DomainRule::Fortnightly { weekday: weekday.into(), anchor },
        Rule::Month { weekday, nth } => DomainRule::Monthly {
            weekday: weekday.into(),
            nth: match nth {
                1 => Nth::First,
                2 => Nth::Second,
                3 => Nth::Third,
                4 => Nth::Fourth,
                5 => Nth::Last,
                _ => return Err(Failure::invalid("A month has its 1st to 4th such day, or 5 for the last.")),
            },
        },
    })
}
