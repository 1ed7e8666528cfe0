//! Running a meeting: which item is on, and its time.

use super::{evidence, meeting, prepare};
use crate::{
    Context, Failure,
    contract::{
        meeting::{
            ChangedItem, Clock, CorrectStart, CorrectStartPreview, Drift as ShownDrift, Run, SettleDrift, WhichMeeting,
        },
        shape::{ById, Done},
    },
    view,
};
use chrono::{DateTime, TimeDelta, Utc};
use entente_domain::{
    ItemId, MeetingId, TopicId,
    agenda::{Entry, ItemState, MeetingState, go_on, jump_to, next_item},
    timer::{self, ItemClock, Timeline, TimerError},
};
use entente_store::{ItemRow, MeetingRow, Reader, SeriesRow, TopicRow, Writer};

/// A meeting with its agenda and times.
pub(crate) struct Live {
    /// The meeting.
    pub meeting: MeetingRow,
    /// Its series.
    pub series: SeriesRow,
    /// Its agenda in order.
    pub agenda: Vec<ItemRow>,
    /// Its intervals.
    pub timeline: Timeline,
}

impl Live {
    /// Reads them.
    pub(crate) fn of(reader: &Reader<'_>, meeting: MeetingRow) -> Result<Self, Failure> {
        Ok(Self {
            series: reader.series(meeting.series)?,
            agenda: reader.agenda(meeting.id)?,
            timeline: reader.timeline(meeting.id)?,
            meeting,
        })
    }

    /// The running meeting of that id.
    fn running(reader: &Reader<'_>, id: MeetingId) -> Result<Self, Failure> {
        Self::of(reader, meeting::in_state(reader, id, MeetingState::Running)?)
    }

    /// The item that is on.
    pub(crate) fn current(&self) -> Option<&ItemRow> {
        self.agenda.iter().find(|item| item.state == ItemState::Current)
    }

    fn entries(&self) -> Vec<Entry> {
        self.agenda.iter().map(|item| Entry { id: item.id, state: item.state }).collect()
    }

    fn pending_fitted(&self) -> impl Iterator<Item = u16> + '_ {
        self.agenda.iter().filter(|item| item.state == ItemState::Pending && item.fitted).map(|item| item.minutes)
    }

    fn left(&self, timeline: &Timeline, now: DateTime<Utc>) -> TimeDelta {
        self.current()
            .map_or_else(TimeDelta::zero, |item| ItemClock::of(item.minutes, timeline.elapsed(item.id, now)).left)
    }

    fn behind(&self, timeline: &Timeline, now: DateTime<Utc>) -> TimeDelta {
        let left = self.left(timeline, now);
        timer::behind(now, left, self.pending_fitted(), self.meeting.starts_at, self.meeting.duration)
    }

    fn ends(&self, timeline: &Timeline, now: DateTime<Utc>) -> DateTime<Utc> {
        timer::ends_at(now, self.left(timeline, now), self.pending_fitted())
    }

    /// The clock as of now; that of a closed meeting stands at its closing.
    pub(crate) fn clock(&self, context: &Context) -> Clock {
        let now = self.meeting.closed_at.unwrap_or(context.now);
        let current = self.current();
        let zone = self.series.zone;
        let drift = context.drift().filter(|drift| {
            self.meeting.state == MeetingState::Running
                && self.meeting.started_at.is_some_and(|started| started <= drift.from)
                && self.timeline.running().is_some()
        });
        Clock {
            item: current.map(|item| item.id.0),
            running: self.timeline.running().is_some(),
            elapsed: current.map_or(0, |item| self.timeline.elapsed(item.id, now).num_milliseconds()),
            timebox: current.map_or(0, |item| i64::from(item.minutes) * 60_000),
            behind: self.behind(&self.timeline, now).num_milliseconds(),
            ends: Some(view::moment(self.ends(&self.timeline, now), zone)),
            item_began: current.and_then(|item| self.timeline.began_at(item.id)).map(|began| view::moment(began, zone)),
            began: self.meeting.started_at.map(|began| view::moment(began, zone)),
            drift: drift.map(|drift| ShownDrift {
                from: view::moment(drift.from, zone),
                to: view::moment(drift.to, zone),
                by: (drift.to - drift.from).num_milliseconds() - drift.expected.num_milliseconds(),
            }),
        }
    }

    /// Stores the states that changed, and the times.
    fn store(&self, writer: &mut Writer<'_>, entries: &[Entry], timeline: &Timeline) -> Result<(), Failure> {
        let changed = |entry: &&Entry| self.agenda.iter().any(|item| item.id == entry.id && item.state != entry.state);
        // The one that stops being current goes first: an agenda has one current item at most.
        let (starting, stopping): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().filter(changed).partition(|entry| entry.state == ItemState::Current);
        for entry in stopping.into_iter().chain(starting) {
            writer.set_item_state(entry.id, entry.state)?;
        }
        writer.put_timeline(self.meeting.id, timeline)?;
        Ok(())
    }
}

/// The focus view.
pub(crate) fn run(reader: &Reader<'_>, context: &Context, request: WhichMeeting) -> Result<Run, Failure> {
    let meeting = meeting::asked(reader, request.meeting)?;
    let live = Live::of(reader, meeting)?;
    let rows = prepare::agenda_rows(reader, context, &live)?;
    let current = live.current();
    let outcomes = super::outcome::of_meeting(reader, &live)?;
    Ok(Run {
        meeting: view::head_in(&live.series, &live.meeting),
        current: current.map(|item| item.id.0),
        number: current.and_then(|item| number(&live.agenda, item.id)),
        next: next_item(&live.entries()).map(|item| item.0),
        clock: live.clock(context),
        outcome_count: view::count(&outcomes),
        outcomes: outcomes
            .into_iter()
            .filter(|outcome| current.is_some_and(|item| item.id.0 == outcome.item))
            .collect(),
        evidence: evidence::of(reader, context, &live)?,
        attendance: super::attendance::shown(reader, &live)?,
        draft: reader.draft(live.meeting.id)?,
        agenda: rows,
    })
}

/// An item's number on the agenda, from 1.
pub(crate) fn number(agenda: &[ItemRow], item: ItemId) -> Option<u32> {
    agenda.iter().position(|other| other.id == item).and_then(|at| u32::try_from(at + 1).ok())
}

/// Stops the item's time; the meeting's goes on.
pub(crate) fn pause(writer: &mut Writer<'_>, context: &Context, request: ById) -> Result<Done, Failure> {
    let live = Live::running(writer, MeetingId(request.id))?;
    let mut timeline = live.timeline.clone();
    timeline.pause(context.now);
    writer.put_timeline(live.meeting.id, &timeline)?;
    Ok(Done {})
}

/// Goes on with the current item.
pub(crate) fn resume(writer: &mut Writer<'_>, context: &Context, request: ById) -> Result<Done, Failure> {
    let live = Live::running(writer, MeetingId(request.id))?;
    let current = live.current().ok_or_else(|| Failure::conflict("No item is on.", "Choose an item."))?;
    let mut timeline = live.timeline.clone();
    timeline.start(current.id, context.now);
    writer.put_timeline(live.meeting.id, &timeline)?;
    Ok(Done {})
}

/// The current item is done, the next pending one is on.
pub(crate) fn next(writer: &mut Writer<'_>, context: &Context, request: ById) -> Result<Done, Failure> {
    let live = Live::running(writer, MeetingId(request.id))?;
    advance(writer, context, &live, live.entries())
}

fn advance(writer: &mut Writer<'_>, context: &Context, live: &Live, mut entries: Vec<Entry>) -> Result<Done, Failure> {
    let mut timeline = live.timeline.clone();
    match go_on(&mut entries) {
        Some(next) => timeline.start(next, context.now),
        None => timeline.pause(context.now),
    }
    live.store(writer, &entries, &timeline)?;
    Ok(Done {})
}

/// Jumps to an item; the current one stays pending.
pub(crate) fn start_item(writer: &mut Writer<'_>, context: &Context, request: ById) -> Result<Done, Failure> {
    let item = writer.item(ItemId(request.id))?;
    let live = Live::running(writer, item.meeting)?;
    let mut entries = live.entries();
    jump_to(&mut entries, item.id);
    let mut timeline = live.timeline.clone();
    timeline.start(item.id, context.now);
    live.store(writer, &entries, &timeline)?;
    Ok(Done {})
}

/// Parks an item: it comes back as a suggestion. If it was on, the next one is.
pub(crate) fn park(writer: &mut Writer<'_>, context: &Context, request: ById) -> Result<Done, Failure> {
    park_item(writer, context, ItemId(request.id))
}

pub(crate) fn park_item(writer: &mut Writer<'_>, context: &Context, id: ItemId) -> Result<Done, Failure> {
    let item = writer.item(id)?;
    let live = Live::running(writer, item.meeting)?;
    if item.state == ItemState::Done {
        return Err(Failure::conflict("This item is done.", "Go to it again to park it."));
    }
    let next = next_item(&live.entries()).filter(|_| item.state == ItemState::Current);
    let mut entries = live.entries();
    for entry in &mut entries {
        if entry.id == id {
            entry.state = ItemState::Parked;
        } else if Some(entry.id) == next {
            entry.state = ItemState::Current;
        }
    }
    let mut timeline = live.timeline.clone();
    match (item.state, next) {
        (ItemState::Current, Some(next)) => timeline.start(next, context.now),
        (ItemState::Current, None) => timeline.pause(context.now),
        _ => {}
    }
    live.store(writer, &entries, &timeline)?;
    Ok(Done {})
}

/// Parked items of a meeting that closes wait as topics.
pub(crate) fn park_for_next(writer: &mut Writer<'_>, context: &Context, live: &Live) -> Result<(), Failure> {
    for item in live.agenda.iter().filter(|item| item.state == ItemState::Parked) {
        writer.add_topic(&TopicRow {
            id: TopicId(context.new_id()),
            series: live.series.id,
            title: item.title.clone(),
            from: item.from,
            to: item.to,
            minutes: item.minutes,
            proposed_by: item.proposed_by.or(item.presenter),
            proposed_at: context.now,
            parked: true,
            parked_item: Some(item.id),
        })?;
    }
    Ok(())
}

/// What correcting a start would do.
pub(crate) fn preview_start(
    reader: &Reader<'_>,
    context: &Context,
    request: CorrectStart,
) -> Result<CorrectStartPreview, Failure> {
    let (live, item, corrected) = corrected(reader, context, &request)?;
    let now = context.now;
    let zone = live.series.zone;
    let (earliest, latest) = bounds(&live, item.id, now)?;
    let began = live.timeline.began_at(item.id).unwrap_or(now);
    let before = live
        .timeline
        .intervals()
        .iter()
        .rev()
        .find(|interval| interval.item != item.id && interval.started_at <= began);
    let before = before.and_then(|interval| live.agenda.iter().find(|other| other.id == interval.item));
    let elapsed = |timeline: &Timeline, item: &ItemRow| timeline.elapsed(item.id, now).num_milliseconds();
    Ok(CorrectStartPreview {
        elapsed: [elapsed(&live.timeline, &item), elapsed(&corrected, &item)],
        timebox: i64::from(item.minutes) * 60_000,
        before: before.map(|before| ChangedItem {
            title: before.title.clone(),
            elapsed: [elapsed(&live.timeline, before), elapsed(&corrected, before)],
        }),
        behind: [live.behind(&live.timeline, now).num_milliseconds(), live.behind(&corrected, now).num_milliseconds()],
        ends: view::moment(live.ends(&corrected, now), zone),
        range: [view::moment(earliest, zone), view::moment(latest, zone)],
    })
}

/// Corrects when an item began; the one before ends there.
pub(crate) fn correct_start(
    writer: &mut Writer<'_>,
    context: &Context,
    request: CorrectStart,
) -> Result<Done, Failure> {
    let (live, _, corrected) = corrected(writer, context, &request)?;
    writer.put_timeline(live.meeting.id, &corrected)?;
    Ok(Done {})
}

fn corrected(
    reader: &Reader<'_>,
    context: &Context,
    request: &CorrectStart,
) -> Result<(Live, ItemRow, Timeline), Failure> {
    let item = reader.item(ItemId(request.item))?;
    let live = Live::running(reader, item.meeting)?;
    let (earliest, latest) = bounds(&live, item.id, context.now)?;
    let started = live.meeting.started_at.unwrap_or(live.meeting.starts_at);
    let corrected = live.timeline.correct_start(item.id, request.began, started, context.now).map_err(|error| {
        let zone = live.series.zone;
        let clock = |at: DateTime<Utc>| at.with_timezone(&zone).format("%H:%M:%S").to_string();
        let range = format!("Choose a time from {} to {}.", clock(earliest), clock(latest));
        match error {
            TimerError::NotBegun => not_begun(),
            TimerError::TooEarly { .. } => {
                Failure::new("start_too_early", "The item cannot have begun before the one before it.", range)
            }
            TimerError::TooLate { .. } => Failure::new("start_too_late", "The item had begun by then.", range),
            TimerError::Overlap => Failure::internal(error),
        }
    })?;
    Ok((live, item, corrected))
}

fn bounds(live: &Live, item: ItemId, now: DateTime<Utc>) -> Result<(DateTime<Utc>, DateTime<Utc>), Failure> {
    let started = live.meeting.started_at.unwrap_or(live.meeting.starts_at);
    live.timeline.start_bounds(item, started, now).ok_or_else(not_begun)
}

fn not_begun() -> Failure {
    Failure::conflict("The item has not begun.", "Begin it first.")
}

/// Answers "asleep or clock changed by 12 min: keep or take out?".
pub(crate) fn settle_drift(writer: &mut Writer<'_>, context: &Context, request: SettleDrift) -> Result<Done, Failure> {
    let mut live = Live::running(writer, MeetingId(request.meeting))?;
    let Some(drift) = context.drift() else { return Ok(Done {}) };
    let by = timer::drift(drift.to - drift.from, drift.expected);
    if let (true, Some(by)) = (request.take_out, by) {
        let timeline = live.timeline.without(by, drift.from);
        if by.kind == timer::DriftKind::Back {
            live.meeting.started_at = live.meeting.started_at.map(|started| started - by.by);
            writer.put_meeting(&live.meeting)?;
        }
        writer.put_timeline(live.meeting.id, &timeline)?;
    }
    context.forget_drift();
    Ok(Done {})
}
