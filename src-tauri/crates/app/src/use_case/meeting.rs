//! Meetings: planned from their series, moved, skipped, started.

use crate::{
    Context, Failure,
    contract::{
        meeting::{MeetingPlace, MoveMeeting, PlanMeeting},
        shape::{ById, Done, Made, Nothing},
    },
    view,
};
use chrono::{DateTime, Utc};
use entente_domain::{
    ItemId, MeetingId, SeriesId, TopicId,
    agenda::{ItemKind, ItemState, MeetingState, running_sums},
    carry::{CarryOver, OpenAction, PreviousItem, Starting, carry_over, place_of_carried},
    timer::Timeline,
};
use entente_store::{ActionRow, AttendanceRow, ItemRow, MeetingRow, Reader, SeriesRow, TemplateRow, TopicRow, Writer};

/// The meeting that runs or is next, and the latest closed one.
pub(crate) fn place(reader: &Reader<'_>, _: &Context, _: Nothing) -> Result<MeetingPlace, Failure> {
    let meeting = match reader.running_meeting()? {
        Some(running) => Some(running),
        None => reader.next_planned_meeting()?,
    };
    Ok(MeetingPlace {
        series: reader.series_list()?.first().map(|series| series.id.0),
        latest_closed: reader.latest_closed()?.map(|meeting| view::head(reader, &meeting)).transpose()?,
        meeting: meeting.map(|meeting| view::head(reader, &meeting)).transpose()?,
    })
}

/// The meeting a view asks for: the one named, else the running one, else the next planned one.
pub(crate) fn asked(reader: &Reader<'_>, named: Option<uuid::Uuid>) -> Result<MeetingRow, Failure> {
    if let Some(id) = named {
        return Ok(reader.meeting(MeetingId(id))?);
    }
    let meeting = match reader.running_meeting()? {
        Some(running) => Some(running),
        None => reader.next_planned_meeting()?,
    };
    meeting.ok_or_else(|| {
        Failure::new("no_meeting", "No meeting is planned.", "Plan one: by the series' rule, or at a time of your own.")
    })
}

/// A meeting in the state that a use case needs.
pub(crate) fn in_state(reader: &Reader<'_>, id: MeetingId, state: MeetingState) -> Result<MeetingRow, Failure> {
    let meeting = reader.meeting(id)?;
    if meeting.state == state {
        return Ok(meeting);
    }
    Err(Failure::new(
        "wrong_meeting_state",
        format!("This meeting is {}; that needs one that is {state}.", meeting.state),
        "Look at the meeting again; another window may have changed it.",
    ))
}

/// Plans a meeting by the rule, or ad hoc.
pub(crate) fn plan(writer: &mut Writer<'_>, context: &Context, request: PlanMeeting) -> Result<Made, Failure> {
    let series = writer.series(SeriesId(request.series))?;
    let id = match request.local {
        None => plan_next(writer, context, &series)?,
        Some(local) => {
            let starts_at = view::local(&local, series.zone)?;
            draft(writer, context, &series, None, starts_at, series.duration)?
        }
    };
    Ok(Made { id: id.0 })
}

/// Plans the next meeting by the rule: the first occurrence to come that had none yet.
pub(crate) fn plan_next(writer: &mut Writer<'_>, context: &Context, series: &SeriesRow) -> Result<MeetingId, Failure> {
    let last = writer.last_occurrence(series.id)?;
    let next = series
        .schedule()
        .occurrences(context.now)
        .find(|occurrence| last.is_none_or(|last| occurrence.date > last))
        .ok_or_else(|| Failure::internal("the calendar ends"))?;
    draft(writer, context, series, Some(next.date), next.starts_at, series.duration)
}

fn draft(
    writer: &mut Writer<'_>,
    context: &Context,
    series: &SeriesRow,
    occurrence: Option<chrono::NaiveDate>,
    starts_at: DateTime<Utc>,
    duration: u16,
) -> Result<MeetingId, Failure> {
    let id = MeetingId(context.new_id());
    writer.put_meeting(&MeetingRow {
        id,
        series: series.id,
        ordinal: writer.last_ordinal(series.id)? + 1,
        occurrence,
        starts_at,
        duration,
        state: MeetingState::Planned,
        started_at: None,
        closed_at: None,
    })?;
    for row in writer.template(series.id)? {
        writer.put_item(&standing_item(ItemId(context.new_id()), id, &row))?;
    }
    Ok(id)
}

/// Brings planned meetings into line with a changed series: those that stand where their rule put them move with it, and
/// standing items that nobody touched follow the template. What was changed, removed or added by hand stays so.
pub(crate) fn follow_series(
    writer: &mut Writer<'_>,
    context: &Context,
    before: &SeriesRow,
    after: &SeriesRow,
    old_template: &[TemplateRow],
) -> Result<(), Failure> {
    let moves = before.schedule() != after.schedule();
    let template = writer.template(after.id)?;
    let mut occurrences = after.schedule().occurrences(context.now);
    for mut meeting in writer.planned_meetings_of(after.id)? {
        let by_rule = meeting.occurrence.is_some_and(|date| {
            let wall = meeting.starts_at.with_timezone(&before.zone).naive_local();
            wall.date() == date && wall.time() == before.time
        });
        if moves
            && by_rule
            && let Some(next) = occurrences.next()
        {
            meeting.occurrence = Some(next.date);
            meeting.starts_at = next.starts_at;
            meeting.duration = after.duration;
            writer.put_meeting(&meeting)?;
        }
        if template != old_template {
            follow_template(writer, context, meeting.id, old_template, &template)?;
        }
    }
    Ok(())
}

fn follow_template(
    writer: &mut Writer<'_>,
    context: &Context,
    meeting: MeetingId,
    old: &[TemplateRow],
    new: &[TemplateRow],
) -> Result<(), Failure> {
    let (mut standing, own): (Vec<ItemRow>, Vec<ItemRow>) =
        writer.agenda(meeting)?.into_iter().partition(|item| item.standing);
    let same = |item: &ItemRow, row: &TemplateRow| item.kind == row.kind && item.title == row.title;
    let mut order = Vec::new();
    for row in new {
        let found = standing.iter().position(|item| same(item, row));
        if let Some(at) = found {
            let mut item = standing.remove(at);
            let was = old.iter().find(|old| same(&item, old));
            // A timebox or presenter that was set by hand stays; one that still is the template's follows it.
            if was.is_some_and(|was| drafted_from(&item, was)) {
                item = standing_item(item.id, meeting, row);
                writer.put_item(&item)?;
            }
            order.push(item.id);
        } else if !old.contains(row) {
            let item = standing_item(ItemId(context.new_id()), meeting, row);
            writer.put_item(&item)?;
            order.push(item.id);
        }
    }
    for item in standing {
        if old.iter().any(|old| drafted_from(&item, old)) {
            writer.remove_item(item.id)?;
        } else {
            order.push(item.id);
        }
    }
    let agenda = writer.agenda(meeting)?;
    let closing = |id: &&ItemId| {
        agenda.iter().any(|item| item.id == **id && matches!(item.kind, ItemKind::Decisions | ItemKind::Rating))
    };
    let closes = order.iter().rev().take_while(closing).count();
    let place = order.len() - closes;
    order.splice(place..place, own.iter().map(|item| item.id));
    writer.order_items(&order)?;
    Ok(())
}

/// Whether an item still is as the template drafted it.
fn drafted_from(item: &ItemRow, row: &TemplateRow) -> bool {
    *item == standing_item(item.id, item.meeting, row)
}

/// A standing item as the template has it.
pub(crate) fn standing_item(id: ItemId, meeting: MeetingId, row: &TemplateRow) -> ItemRow {
    ItemRow {
        id,
        meeting,
        title: row.title.clone(),
        kind: row.kind,
        purpose: row.purpose,
        minutes: row.minutes,
        presenter: row.presenter,
        from: row.from,
        to: row.to,
        state: ItemState::Pending,
        standing: true,
        carried_count: 0,
        carried_from: None,
        fitted: false,
        proposed_by: None,
        proposed_at: None,
        suggestion: None,
    }
}

/// Moves a planned meeting.
pub(crate) fn move_to(writer: &mut Writer<'_>, _: &Context, request: MoveMeeting) -> Result<Done, Failure> {
    let mut meeting = in_state(writer, MeetingId(request.meeting), MeetingState::Planned)?;
    let series = writer.series(meeting.series)?;
    meeting.starts_at = view::local(&request.local, series.zone)?;
    meeting.duration = view::minutes(request.duration, 1440)?;
    writer.put_meeting(&meeting)?;
    Ok(Done {})
}

/// Skips a planned meeting: it is cancelled, its topics wait for the next, and that one is planned.
pub(crate) fn skip(writer: &mut Writer<'_>, context: &Context, request: ById) -> Result<Done, Failure> {
    let mut meeting = in_state(writer, MeetingId(request.id), MeetingState::Planned)?;
    let series = writer.series(meeting.series)?;
    meeting.state = MeetingState::Cancelled;
    writer.put_meeting(&meeting)?;
    writer.release_topics_of(meeting.id)?;
    let waiting: Vec<String> = writer.waiting_topics(series.id)?.into_iter().map(|topic| topic.title).collect();
    for item in writer.agenda(meeting.id)? {
        // A topic that an item had taken waits again already.
        if !item.standing && !waiting.contains(&item.title) {
            writer.add_topic(&TopicRow {
                id: TopicId(context.new_id()),
                series: series.id,
                title: item.title,
                from: item.from,
                to: item.to,
                minutes: item.minutes,
                proposed_by: item.proposed_by.or(item.presenter),
                proposed_at: item.proposed_at.unwrap_or(context.now),
                parked: false,
                parked_item: None,
            })?;
        }
    }
    if writer.planned_meetings_of(series.id)?.is_empty() {
        plan_next(writer, context, &series)?;
    }
    Ok(Done {})
}

/// What the latest closed meeting leaves to the one that starts: PRODUCT.md "Carry-over".
pub(crate) struct Inheritance {
    /// By the rule.
    pub carry: CarryOver,
    /// The items of the meeting before.
    pub items: Vec<ItemRow>,
    /// The open actions of the series.
    pub actions: Vec<ActionRow>,
}

/// Computes the carry-over; the preview and the start both ask here.
pub(crate) fn inheritance(reader: &Reader<'_>, meeting: &MeetingRow) -> Result<Inheritance, Failure> {
    let items = match reader.latest_closed_of(meeting.series)? {
        Some(previous) => reader.agenda(previous.id)?,
        None => Vec::new(),
    };
    let timeline = match items.first() {
        Some(item) => reader.timeline(item.meeting)?,
        None => Timeline::default(),
    };
    let previous: Vec<PreviousItem> = items
        .iter()
        .map(|item| PreviousItem {
            id: item.id,
            state: item.state,
            begun: timeline.begun(item.id),
            standing: item.standing,
            carried: item.carried_count,
        })
        .collect();
    let actions = reader.open_actions_of(meeting.series)?;
    let open: Vec<OpenAction> = actions
        .iter()
        .map(|action| OpenAction {
            id: action.id,
            made_in: action.meeting,
            counted_in: action.counted_in,
            carried: action.carried_count,
        })
        .collect();
    let taken = reader.agenda(meeting.id)?.into_iter().filter_map(|item| item.carried_from).collect();
    let carry = carry_over(&previous, &open, &Starting { id: meeting.id, taken });
    Ok(Inheritance { carry, items, actions })
}

/// Starts a planned meeting: carries over, notes what fits, counts everybody as here, and begins the first item.
pub(crate) fn start(writer: &mut Writer<'_>, context: &Context, request: ById) -> Result<Done, Failure> {
    let mut meeting = in_state(writer, MeetingId(request.id), MeetingState::Planned)?;
    if let Some(running) = writer.running_meeting()? {
        let head = view::head(writer, &running)?;
        return Err(Failure::conflict(
            format!("{} of {} runs.", head.series_name, head.starts.local),
            "Close it first.",
        ));
    }
    take_over(writer, context, &meeting)?;
    let agenda = writer.agenda(meeting.id)?;
    let minutes: Vec<u16> = agenda.iter().map(|item| item.minutes).collect();
    let sums = running_sums(&minutes, meeting.duration);
    let mut timeline = Timeline::default();
    for (at, (mut item, sum)) in agenda.into_iter().zip(sums).enumerate() {
        item.fitted = sum.fits;
        if at == 0 {
            item.state = ItemState::Current;
            timeline.start(item.id, context.now);
        }
        writer.put_item(&item)?;
        writer.put_item_passage(&item)?;
    }
    meeting.state = MeetingState::Running;
    meeting.started_at = Some(context.now);
    writer.put_meeting(&meeting)?;
    writer.put_timeline(meeting.id, &timeline)?;
    for person in writer.people()?.into_iter().filter(|person| person.active) {
        let here = AttendanceRow { person: person.id, present: true, arrived_at: None };
        writer.put_attendance(meeting.id, &here)?;
    }
    Ok(Done {})
}

fn take_over(writer: &mut Writer<'_>, context: &Context, meeting: &MeetingRow) -> Result<(), Failure> {
    let Inheritance { carry, items, actions } = inheritance(writer, meeting)?;
    let agenda = writer.agenda(meeting.id)?;
    let shape: Vec<(ItemKind, bool)> = agenda.iter().map(|item| (item.kind, item.carried_count > 0)).collect();
    let mut order: Vec<ItemId> = agenda.iter().map(|item| item.id).collect();
    let place = place_of_carried(&shape);
    for (offset, carried) in carry.items.iter().enumerate() {
        let Some(from) = items.iter().find(|item| item.id == carried.from) else { continue };
        let id = ItemId(context.new_id());
        writer.put_item(&ItemRow {
            id,
            meeting: meeting.id,
            state: ItemState::Pending,
            carried_count: carried.carried,
            carried_from: Some(from.id),
            fitted: false,
            suggestion: None,
            ..from.clone()
        })?;
        order.insert((place + offset).min(order.len()), id);
    }
    writer.order_items(&order)?;
    for counted in &carry.actions {
        if let Some(action) = actions.iter().find(|action| action.id == counted.id) {
            let action = ActionRow { carried_count: counted.carried, counted_in: Some(meeting.id), ..action.clone() };
            writer.put_action(&action)?;
        }
    }
    Ok(())
}
