//! Preparing a meeting: its agenda, what the data calls for, what will be carried over.

use super::{lead, meeting, promises, run::Live, trade};
use crate::{
    Context, Failure,
    contract::{
        content::News,
        meeting::{
            AddSuggestion, AgendaRow, Carried, CarriedItem, ItemFacts, LeftOut, Prepare, Suggestion, SuggestionAbout,
            WhichMeeting,
        },
        shape::Made,
    },
    view,
};
use chrono::{DateTime, TimeDelta, Utc};
use entente_domain::{
    ItemId, MeetingId, TopicId,
    agenda::{ItemKind, ItemState, MeetingState, Purpose, running_sums},
    agreement::Verdict,
};
use entente_store::{ItemRow, Reader, TopicRow, Writer};

/// Days before and after the meeting within which the end of a decision is worth a suggestion.
const DECISION_ENDS_WITHIN: i64 = 7;
/// Titles that a suggestion of new content names.
const TITLES: usize = 3;
/// Minutes of an item that a suggestion becomes.
const SUGGESTED_MINUTES: u16 = 5;

/// Everything that preparing shows.
pub(crate) fn prepare(reader: &Reader<'_>, context: &Context, request: WhichMeeting) -> Result<Prepare, Failure> {
    let live = Live::of(reader, meeting::asked(reader, request.meeting)?)?;
    let agenda = agenda_rows(reader, context, &live)?;
    let fitting = agenda.iter().filter(|row| row.fits);
    Ok(Prepare {
        meeting: view::head_in(&live.series, &live.meeting),
        fit: u32::try_from(fitting.clone().count()).unwrap_or(u32::MAX),
        fit_minutes: fitting.map(|row| u32::from(row.minutes)).sum(),
        left_out: super::item::left_out(&reader.template(live.series.id)?, &live.agenda)
            .into_iter()
            .map(|(_, row)| LeftOut { kind: row.kind.into(), title: row.title.clone(), minutes: row.minutes })
            .collect(),
        suggestions: suggestions(reader, context, &live)?,
        carried: carried(reader, context, &live)?,
        blocked_by: reader
            .running_meeting()?
            .filter(|running| running.id != live.meeting.id)
            .map(|running| running.id.0),
        last_import: lead::last_import(reader, context)?,
        agenda,
    })
}

/// An agenda with running sums and the facts under each title.
pub(crate) fn agenda_rows(reader: &Reader<'_>, context: &Context, live: &Live) -> Result<Vec<AgendaRow>, Failure> {
    let minutes: Vec<u16> = live.agenda.iter().map(|item| item.minutes).collect();
    let now = live.meeting.closed_at.unwrap_or(context.now);
    let zone = live.series.zone;
    live.agenda
        .iter()
        .zip(running_sums(&minutes, live.meeting.duration))
        .map(|(item, sum)| {
            let before = TimeDelta::minutes(i64::from(sum.sum) - i64::from(item.minutes));
            Ok(AgendaRow {
                id: item.id.0,
                title: item.title.clone(),
                kind: item.kind.into(),
                purpose: item.purpose.into(),
                minutes: item.minutes,
                sum: sum.sum,
                fits: sum.fits,
                begins: view::moment(live.meeting.starts_at + before, zone),
                presenter: item.presenter.map(|person| person.0),
                from: item.from.map(Into::into),
                to: item.to.map(Into::into),
                state: item.state.into(),
                standing: item.standing,
                carried_count: item.carried_count,
                proposed_by: item.proposed_by.map(|person| person.0),
                proposed: item.proposed_at.map(|at| view::moment(at, zone)),
                elapsed: live.timeline.elapsed(item.id, now).num_milliseconds(),
                facts: facts(reader, context, live, item)?,
            })
        })
        .collect()
}

/// When the meeting before started; things "since the last meeting" are counted from there.
pub(crate) fn since_last(reader: &Reader<'_>, live: &Live) -> Result<Option<DateTime<Utc>>, Failure> {
    let before = live.meeting.started_at.unwrap_or(DateTime::<Utc>::MAX_UTC);
    Ok(reader.latest_closed_before(live.series.id, before)?.and_then(|meeting| meeting.started_at))
}

/// The seven days before the meeting: the week whose leads its promises item lists.
pub(crate) fn week_before(live: &Live) -> DateTime<Utc> {
    live.meeting.starts_at - TimeDelta::days(7)
}

fn facts(reader: &Reader<'_>, context: &Context, live: &Live, item: &ItemRow) -> Result<ItemFacts, Failure> {
    Ok(match item.kind {
        ItemKind::Actions => {
            let today = view::day(context.now, live.series.zone);
            let open = reader.open_actions()?;
            let late = open.iter().filter(|action| action.due_on.is_some_and(|due| due < today)).count();
            let done = match since_last(reader, live)? {
                Some(since) => view::count(&reader.actions_ended_since(since)?),
                None => 0,
            };
            ItemFacts::Actions { done, open: view::count(&open), late: u32::try_from(late).unwrap_or(u32::MAX) }
        }
        ItemKind::Promises => {
            let last = promises::last_finished(reader, context)?;
            if let Some(last) = last {
                let count = |verdict| {
                    let same = last.promises.iter().filter(|(_, judged, _)| judged.verdict == verdict);
                    u32::try_from(same.count()).unwrap_or(u32::MAX)
                };
                let (kept, broken, open) = (count(Verdict::Kept), count(Verdict::Broken), count(Verdict::Open));
                return Ok(ItemFacts::Promises { kept, broken, open });
            }
            let (_, handed_over, undecided) = lead::handed_over_since(reader, context, week_before(live), 0)?;
            ItemFacts::Leads { handed_over, undecided }
        }
        ItemKind::Handover => {
            let counts = lead::counts(reader, context)?;
            let count = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
            ItemFacts::Attention { no_owner: count(counts.no_owner), no_note: count(counts.no_note) }
        }
        ItemKind::ContentTrade => {
            let news = NewsCounts::of(reader, context, live)?;
            let since = trade::since(reader, context, &live.meeting)?;
            let due = reader.feedback_due(since, context.now)?;
            ItemFacts::Trade { due: due.leads, new: news.new, updated: news.updated, retired: news.retired }
        }
        ItemKind::Topics => ItemFacts::Topics { waiting: view::count(&reader.waiting_topics(live.series.id)?) },
        ItemKind::Decisions | ItemKind::Rating | ItemKind::Topic => ItemFacts::None,
    })
}

/// What the data calls for: broken promises, overdue actions, leads without owner or note, feedback due, new
/// content, decisions that end, topics.
pub(crate) fn suggestions(reader: &Reader<'_>, context: &Context, live: &Live) -> Result<Vec<Suggestion>, Failure> {
    let mut list = Vec::new();
    let zone = live.series.zone;
    let today = view::day(context.now, zone);
    let covered = |kind: ItemKind| live.agenda.iter().find(|item| item.kind == kind).map(|item| item.id);
    let mut add = |key: String, about: SuggestionAbout, standing: Option<ItemId>| {
        let own = live.agenda.iter().find(|item| item.suggestion.as_deref() == Some(&key)).map(|item| item.id);
        let item = own.or(standing);
        list.push(Suggestion {
            item_number: item.and_then(|item| super::run::number(&live.agenda, item)),
            item: item.map(|item| item.0),
            key,
            about,
        });
    };

    for (promise, about) in promises::broken(reader, context, zone)? {
        add(promises::suggestion_key(&promise), about, None);
    }

    let late: Vec<_> = reader
        .open_actions()?
        .into_iter()
        .filter_map(|action| Some((action.due_on.filter(|due| *due < today)?, action.text)))
        .collect();
    if let Some((due, text)) = late.first() {
        let about = SuggestionAbout::Overdue {
            actions: view::count(&late),
            days: u32::try_from((today - *due).num_days()).unwrap_or(u32::MAX),
            latest: reader.plain_text(text)?,
        };
        add("overdue".to_owned(), about, covered(ItemKind::Actions));
    }

    let counts = lead::counts(reader, context)?;
    let count = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    if counts.no_owner > 0 {
        let about = SuggestionAbout::NoOwner { leads: count(counts.no_owner) };
        add("noOwner".to_owned(), about, covered(ItemKind::Handover));
    }
    if counts.no_note > 0 {
        let about = SuggestionAbout::NoNote { leads: count(counts.no_note) };
        add("noNote".to_owned(), about, covered(ItemKind::Handover));
    }

    let since = trade::since(reader, context, &live.meeting)?;
    let due = reader.feedback_due(since, context.now)?;
    if due.leads > 0 {
        let about = SuggestionAbout::FeedbackDue {
            leads: due.leads,
            touches: due.touches,
            assets: u32::try_from(due.by_asset.len()).unwrap_or(u32::MAX),
        };
        add("feedbackDue".to_owned(), about, covered(ItemKind::ContentTrade));
    }
    let news = NewsCounts::of(reader, context, live)?;
    if news.new + news.updated > 0 {
        let about = SuggestionAbout::NewContent { titles: news.titles, count: news.new + news.updated };
        add("newContent".to_owned(), about, covered(ItemKind::ContentTrade));
    }

    let meeting_day = view::day(live.meeting.starts_at, zone);
    let within = TimeDelta::days(DECISION_ENDS_WITHIN);
    for decision in reader.decisions_ending(live.series.id, meeting_day - within, meeting_day + within)? {
        let ends_on = match decision.what {
            entente_store::OutcomeKind::Decision { ends_on: Some(day), .. } => day,
            _ => continue,
        };
        let about = SuggestionAbout::DecisionEnds {
            outcome: decision.id.0,
            text: view::pieces(reader, &decision.text)?,
            ends_on,
        };
        add(format!("decision:{}", decision.id), about, None);
    }

    for topic in reader.waiting_topics(live.series.id)? {
        let key = format!("topic:{}", topic.id);
        add(key, about_topic(&topic, zone), None);
    }
    Ok(list)
}

/// How much marketing brings.
#[derive(Default)]
struct NewsCounts {
    new: u32,
    updated: u32,
    retired: u32,
    /// Of new and updated ones, newest first.
    titles: Vec<String>,
}

impl NewsCounts {
    fn of(reader: &Reader<'_>, context: &Context, live: &Live) -> Result<Self, Failure> {
        let mut counts = Self::default();
        for (news, asset) in trade::news(reader, context, &live.meeting)? {
            match news {
                News::New => counts.new += 1,
                News::Updated => counts.updated += 1,
                News::Retired => {
                    counts.retired += 1;
                    continue;
                }
            }
            if counts.titles.len() < TITLES {
                counts.titles.push(asset.title);
            }
        }
        Ok(counts)
    }
}

fn about_topic(topic: &TopicRow, zone: chrono_tz::Tz) -> SuggestionAbout {
    let at = view::moment(topic.proposed_at, zone);
    if topic.parked {
        SuggestionAbout::Parked { topic: topic.id.0, title: topic.title.clone(), parked: at }
    } else {
        SuggestionAbout::Topic {
            topic: topic.id.0,
            title: topic.title.clone(),
            proposed_by: topic.proposed_by.map(|person| person.0),
            proposed: at,
            from: topic.from.map(Into::into),
            to: topic.to.map(Into::into),
            minutes: topic.minutes,
        }
    }
}

fn carried(reader: &Reader<'_>, context: &Context, live: &Live) -> Result<Carried, Failure> {
    if live.meeting.state != MeetingState::Planned {
        return Ok(Carried::default());
    }
    let inheritance = meeting::inheritance(reader, &live.meeting)?;
    let items = inheritance
        .carry
        .items
        .iter()
        .filter_map(|carried| {
            let item = inheritance.items.iter().find(|item| item.id == carried.from)?;
            Some(CarriedItem {
                item: item.id.0,
                title: item.title.clone(),
                minutes: item.minutes,
                count: carried.carried,
            })
        })
        .collect();
    let counted: Vec<_> = inheritance
        .actions
        .into_iter()
        .filter_map(|mut action| {
            let counted = inheritance.carry.actions.iter().find(|counted| counted.id == action.id)?;
            action.carried_count = counted.carried;
            Some(action)
        })
        .collect();
    let ended = match since_last(reader, live)? {
        Some(since) => view::count(&reader.actions_ended_since(since)?),
        None => 0,
    };
    let of = view::count(&counted).saturating_add(ended);
    Ok(Carried { items, actions: view::actions(reader, counted, context.now, live.series.zone)?, of })
}

/// Adds a suggestion as an item.
pub(crate) fn add_suggestion(
    writer: &mut Writer<'_>,
    context: &Context,
    request: AddSuggestion,
) -> Result<Made, Failure> {
    let meeting = writer.meeting(MeetingId(request.meeting))?;
    let live = Live::of(writer, meeting)?;
    if !matches!(live.meeting.state, MeetingState::Planned | MeetingState::Running) {
        return Err(Failure::conflict("This meeting is over.", "Add it to the next one."));
    }
    let suggestion = suggestions(writer, context, &live)?
        .into_iter()
        .find(|suggestion| suggestion.key == request.key)
        .ok_or_else(|| Failure::not_found("suggestion"))?;
    if live.agenda.iter().any(|item| item.suggestion.as_deref() == Some(&request.key)) {
        return Err(Failure::conflict("It stands on the agenda already.", "Change that item instead."));
    }
    let (from, to, minutes, proposed_by, proposed_at, topic) = match &suggestion.about {
        SuggestionAbout::Topic { topic, .. } | SuggestionAbout::Parked { topic, .. } => {
            let topic = writer.waiting_topic(TopicId(*topic))?;
            (topic.from, topic.to, topic.minutes, topic.proposed_by, Some(topic.proposed_at), Some(topic.id))
        }
        _ => (None, None, SUGGESTED_MINUTES, None, None, None),
    };
    let item = ItemRow {
        id: ItemId(context.new_id()),
        meeting: live.meeting.id,
        title: view::title(&request.title, "title")?,
        kind: ItemKind::Topic,
        purpose: Purpose::Discuss,
        minutes,
        presenter: proposed_by,
        from,
        to,
        state: ItemState::Pending,
        standing: false,
        carried_count: 0,
        carried_from: None,
        fitted: false,
        proposed_by,
        proposed_at,
        suggestion: Some(request.key),
    };
    super::item::insert(writer, &live.meeting, &item)?;
    if let Some(topic) = topic {
        writer.take_topic(topic, item.id)?;
    }
    Ok(Made { id: item.id.0 })
}
