//! Closing a meeting: everything on one page, then the minutes, for good.

use super::{
    attendance, evidence, meeting, outcome, prepare,
    run::{self, Live},
    trade,
};
use crate::{
    App, Context, Failure,
    contract::{
        Topic,
        content::News,
        lead::LeadRow,
        meeting::{Closed, Evidence, OutcomeWhat, Review, WhichMeeting},
        shape::{ById, Done},
    },
    view,
};
use chrono::{DateTime, Utc};
use entente_domain::{
    LeadId, MeetingId, PersonId, Side,
    agenda::{ItemKind, ItemState, MeetingState},
    content::Tally,
    minutes::{
        ActionEnd, AssetFeedback, AssetNews, Attendee, DecisionMade, ItemEnd, LeadRef, Minutes, MinutesAction,
        MinutesItem, NewsOfAsset, NextMeeting, Owner, Rating, Said, Teams, Trade,
    },
    text::Text,
};
use entente_store::{ActionRow, ActionState, OutcomeKind, PersonRow, Reader, Writer};
use std::collections::{BTreeMap, HashMap};

/// Everything decided, on one page; actions without owner or date first.
pub(crate) fn review(reader: &Reader<'_>, context: &Context, request: WhichMeeting) -> Result<Review, Failure> {
    let meeting = meeting::asked(reader, request.meeting)?;
    let live = Live::of(reader, meeting)?;
    let (mut incomplete, mut decisions, mut actions, mut notes) = (vec![], vec![], vec![], vec![]);
    for outcome in outcome::of_meeting(reader, &live)? {
        match &outcome.what {
            OutcomeWhat::Action { owner: Some(_), due_on: Some(_) } => actions.push(outcome),
            OutcomeWhat::Action { .. } => incomplete.push(outcome),
            OutcomeWhat::Decision { .. } => decisions.push(outcome),
            OutcomeWhat::Note => notes.push(outcome),
        }
    }
    let done = live.agenda.iter().filter(|item| matches!(item.state, ItemState::Done | ItemState::Current)).count();
    Ok(Review {
        meeting: view::head_in(&live.series, &live.meeting),
        clock: live.clock(context),
        done: u32::try_from(done).unwrap_or(u32::MAX),
        items: view::count(&live.agenda),
        not_reached: not_reached(&live).map(str::to_owned).collect(),
        incomplete,
        decisions,
        actions,
        notes,
        rating: attendance::rating(reader, &live)?,
        next: next_meeting(reader, context, &live)?.map(|at| view::moment(at, live.series.zone)),
        version: reader.minutes_versions(live.meeting.id)? + 1,
        attendance: attendance::shown(reader, &live)?,
    })
}

/// Items nobody began. Those that stand on every agenda are no topics left over.
fn not_reached(live: &Live) -> impl Iterator<Item = &str> {
    live.agenda
        .iter()
        .filter(|item| item.state == ItemState::Pending && !item.standing && !live.timeline.begun(item.id))
        .map(|item| &*item.title)
}

/// When the series meets next: as planned, else by its rule.
fn next_meeting(reader: &Reader<'_>, context: &Context, live: &Live) -> Result<Option<DateTime<Utc>>, Failure> {
    if let Some(planned) = reader.planned_meetings_of(live.series.id)?.first() {
        return Ok(Some(planned.starts_at));
    }
    let last = reader.last_occurrence(live.series.id)?;
    Ok(live
        .series
        .schedule()
        .occurrences(context.now)
        .find(|occurrence| last.is_none_or(|last| occurrence.date > last))
        .map(|occurrence| occurrence.starts_at))
}

/// Closes a running meeting: its minutes are stored with a hash, and the next meeting is drafted. Then everything is
/// brought into the one file; where that fails, the closing stands and the answer says what failed.
pub(crate) fn close(app: &App, context: &Context, request: ById) -> Result<Closed, Failure> {
    let topics = [Topic::Meeting, Topic::Minutes, Topic::Actions, Topic::Workspace, Topic::Draft];
    app.write(&context.by, &topics, |writer, context| close_in(writer, context, MeetingId(request.id)))?;
    let afterwards = app.store()?.checkpoint().err().map(|error| {
        Failure::new(
            "not_gathered",
            format!("The meeting is closed and its minutes are stored, but the file could not be brought up to date: {error}."),
            "Nothing is lost: the rest is in the file beside it that ends in -wal. Keep both together; it is tried again on quitting.",
        )
    });
    Ok(Closed { afterwards })
}

/// The closing itself, in a transaction.
pub(crate) fn close_in(writer: &mut Writer<'_>, context: &Context, id: MeetingId) -> Result<Done, Failure> {
    let mut meeting = meeting::in_state(writer, id, MeetingState::Running)?;
    let mut timeline = writer.timeline(meeting.id)?;
    timeline.pause(context.now);
    writer.put_timeline(meeting.id, &timeline)?;
    let live = Live::of(writer, meeting.clone())?;
    // What was on the screens is part of what minutes leave out; it is read before the item is done.
    let minutes = document(writer, context, meeting.id)?;
    if let Some(current) = live.current() {
        writer.set_item_state(current.id, ItemState::Done)?;
    }
    meeting.state = MeetingState::Closed;
    meeting.closed_at = Some(context.now);
    writer.put_meeting(&meeting)?;
    writer.put_draft(meeting.id, "")?;
    writer.add_minutes(meeting.id, &minutes)?;
    run::park_for_next(writer, context, &live)?;
    if writer.planned_meetings_of(live.series.id)?.is_empty() {
        meeting::plan_next(writer, context, &live.series)?;
    }
    Ok(Done {})
}

/// Reopens the latest closed meeting of its series, while no other of it runs. Its minutes stay readable; the next
/// closing makes a new version.
pub(crate) fn reopen(writer: &mut Writer<'_>, _: &Context, request: ById) -> Result<Done, Failure> {
    let mut meeting = meeting::in_state(writer, MeetingId(request.id), MeetingState::Closed)?;
    if writer.latest_closed_of(meeting.series)?.is_some_and(|latest| latest.id != meeting.id) {
        return Err(Failure::conflict(
            "Only the latest closed meeting of a series can be reopened.",
            "Note the correction in the next meeting.",
        ));
    }
    if writer.running_meeting()?.is_some() {
        return Err(Failure::conflict("A meeting runs.", "Close it first."));
    }
    meeting.state = MeetingState::Running;
    meeting.closed_at = None;
    writer.put_meeting(&meeting)?;
    writer.unpark_items_of(meeting.id)?;
    Ok(Done {})
}

/// The document of a meeting as it would be closed now, complete and before any redaction.
pub(crate) fn document(reader: &Reader<'_>, context: &Context, id: MeetingId) -> Result<Minutes, Failure> {
    let live = Live::of(reader, reader.meeting(id)?)?;
    let workspace = reader.workspace()?;
    let people: HashMap<PersonId, PersonRow> = reader.people()?.into_iter().map(|person| (person.id, person)).collect();
    let title = |item: entente_domain::ItemId| {
        live.agenda.iter().find(|other| other.id == item).map(|item| Text::words(&item.title))
    };
    let outcomes = reader.outcomes(id)?;
    let decisions = outcomes
        .iter()
        .filter_map(|outcome| match outcome.what {
            OutcomeKind::Note => None,
            OutcomeKind::Decision { side, ends_on } => Some(DecisionMade {
                item: title(outcome.item),
                text: outcome.text.clone(),
                sides: side.map_or_else(|| Side::ALL.to_vec(), |side| vec![side]),
                ends_on,
            }),
        })
        .collect();
    let items = live
        .agenda
        .iter()
        .map(|item| MinutesItem {
            title: Text::words(&item.title),
            planned_minutes: item.minutes.into(),
            used_seconds: u32::try_from(live.timeline.elapsed(item.id, context.now).num_seconds()).unwrap_or(0),
            state: match item.state {
                ItemState::Done | ItemState::Current => ItemEnd::Done,
                ItemState::Parked => ItemEnd::Parked,
                ItemState::Pending if live.timeline.begun(item.id) => ItemEnd::Done,
                ItemState::Pending => ItemEnd::NotReached,
            },
            from: item.from,
            to: item.to,
            notes: outcomes
                .iter()
                .filter(|outcome| outcome.item == item.id && outcome.what == OutcomeKind::Note)
                .map(|outcome| outcome.text.clone())
                .collect(),
        })
        .collect();
    let scores = attendance::scores(reader, id)?;
    let mut minutes = Minutes {
        series: live.series.name.clone(),
        language: live.series.language,
        zone: live.series.zone,
        teams: Teams { marketing: workspace.marketing_team, sales: workspace.sales_team },
        ordinal: live.meeting.ordinal,
        version: reader.minutes_versions(id)? + 1,
        scheduled_at: live.meeting.starts_at,
        planned_minutes: live.meeting.duration.into(),
        started_at: live.meeting.started_at.unwrap_or(live.meeting.starts_at),
        ended_at: context.now,
        decisions,
        actions: actions(reader, &live, &people)?,
        trade: what_was_traded(reader, context, &live)?,
        items,
        attendance: reader
            .attendance(id)?
            .into_iter()
            .filter_map(|row| {
                let person = people.get(&row.person)?;
                Some(Attendee {
                    person: person.id,
                    name: person.name.clone(),
                    side: person.side,
                    present: row.present,
                    arrived_at: row.arrived_at,
                })
            })
            .collect(),
        rating: Rating::of(&scores),
        next: next_meeting(reader, context, &live)?.map(|starts_at| NextMeeting {
            starts_at,
            planned_minutes: live.series.duration.into(),
            zone: live.series.zone,
        }),
        not_reached: not_reached(&live).map(Text::words).collect(),
        leads: Vec::new(),
    };
    minutes.leads = leads(reader, context, &live, &minutes)?;
    // A label is given once: "Lead 3" is the same lead in every version and audience.
    if let Some(earlier) = reader.minutes(id, None)? {
        minutes.keep_numbers_of(&earlier);
    }
    Ok(minutes.numbered())
}

/// Actions this meeting made, and those it found open or that ended since the one before.
fn actions(
    reader: &Reader<'_>,
    live: &Live,
    people: &HashMap<PersonId, PersonRow>,
) -> Result<Vec<MinutesAction>, Failure> {
    let mut rows = reader.actions_made_in(live.meeting.id)?;
    let mut found = reader.open_actions()?;
    if let Some(since) = prepare::since_last(reader, live)? {
        found.extend(reader.actions_ended_since(since)?);
    }
    for action in found {
        if rows.iter().all(|other| other.id != action.id) {
            rows.push(action);
        }
    }
    let entry = |action: ActionRow| {
        let made_here = action.meeting == Some(live.meeting.id);
        let item = action.item.filter(|_| made_here);
        let (state, dropped_because) = match action.state {
            ActionState::Open => (ActionEnd::Open, None),
            ActionState::Done { .. } => (ActionEnd::Done, None),
            ActionState::Dropped { reason, .. } => (ActionEnd::Dropped, Some(Text::words(reason))),
        };
        MinutesAction {
            item: item
                .and_then(|item| live.agenda.iter().find(|other| other.id == item))
                .map(|item| Text::words(&item.title)),
            text: action.text,
            owner: action.owner.and_then(|owner| people.get(&owner)).map(|person| Owner {
                person: person.id,
                name: person.name.clone(),
                side: person.side,
            }),
            due_on: action.due_on,
            carried: action.carried_count,
            state,
            dropped_because,
            made_here,
        }
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// What was said of content in this meeting, and what marketing brought.
fn what_was_traded(reader: &Reader<'_>, context: &Context, live: &Live) -> Result<Trade, Failure> {
    let mut by_asset: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for said in reader.feedback_of_meeting(live.meeting.id)?.into_iter().filter(|said| said.current) {
        by_asset.entry(said.asset).or_default().push(said);
    }
    let mut feedback = Vec::new();
    for (asset, said) in by_asset {
        let counts = Tally::of(said.iter().map(|said| said.answer));
        let said = said
            .into_iter()
            .map(|said| Said {
                lead: said.lead,
                answer: said.answer,
                stage: said.stage,
                why: Text::words(said.why.unwrap_or_default()),
            })
            .collect();
        feedback.push(AssetFeedback { asset: reader.asset(asset)?.title, counts, said });
    }
    let news = trade::news(reader, context, &live.meeting)?
        .into_iter()
        .map(|(news, asset)| NewsOfAsset {
            asset: asset.title,
            news: match news {
                News::New => AssetNews::New,
                News::Updated => AssetNews::Updated,
                News::Retired => AssetNews::Retired,
            },
            stage: asset.stage,
        })
        .collect();
    Ok(Trade { feedback, news })
}

/// The meeting's leads: linked in a text, talked about in the trade, or listed beside an item.
fn leads(reader: &Reader<'_>, context: &Context, live: &Live, minutes: &Minutes) -> Result<Vec<LeadRef>, Failure> {
    let texts = minutes
        .decisions
        .iter()
        .map(|decision| &decision.text)
        .chain(minutes.actions.iter().map(|action| &action.text))
        .chain(minutes.items.iter().flat_map(|item| &item.notes));
    let mut ids: Vec<LeadId> = texts.flat_map(Text::leads).collect();
    ids.extend(minutes.trade.feedback.iter().flat_map(|asset| &asset.said).map(|said| said.lead));
    for kind in [ItemKind::Promises, ItemKind::Handover, ItemKind::ContentTrade] {
        let row_id = |row: &LeadRow| LeadId(row.lead.id);
        match evidence::of_kind(reader, context, live, kind)? {
            Evidence::Leads { leads, .. } => ids.extend(leads.iter().map(row_id)),
            Evidence::Attention { undecided, incomplete, .. } => {
                ids.extend(undecided.iter().chain(&incomplete).map(row_id));
            }
            Evidence::Trade { trade } => ids.extend(trade.leads.iter().map(|lead| row_id(&lead.lead))),
            _ => {}
        }
    }
    let mut seen = std::collections::HashSet::new();
    ids.retain(|id| seen.insert(*id));
    let mut refs = Vec::with_capacity(ids.len());
    for id in ids {
        refs.extend(reader.lead_ref(id)?);
    }
    Ok(refs)
}
