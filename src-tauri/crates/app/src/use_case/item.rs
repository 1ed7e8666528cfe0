//! Items of an agenda, while the meeting is planned or runs.

use crate::{
    Context, Failure,
    contract::{
        meeting::{AddItem, ChangeItem, MoveItem},
        shape::{ById, Done, Made},
    },
    view,
};
use entente_domain::{
    ItemId, MeetingId,
    agenda::{ItemKind, ItemState, MeetingState, move_item},
};
use entente_store::{ItemRow, MeetingRow, Reader, Writer};

/// The most items one agenda may have.
const MOST: usize = 5_000;

/// Adds an item, before those that close the meeting.
pub(crate) fn add(writer: &mut Writer<'_>, context: &Context, request: AddItem) -> Result<Made, Failure> {
    let meeting = open(writer, MeetingId(request.meeting))?;
    let item = ItemRow {
        id: ItemId(context.new_id()),
        meeting: meeting.id,
        title: view::title(&request.title, "title")?,
        kind: ItemKind::Topic,
        purpose: request.purpose.into(),
        minutes: view::minutes(request.minutes, 600)?,
        presenter: view::known_person(writer, request.presenter)?,
        from: request.from.map(Into::into),
        to: request.to.map(Into::into),
        state: ItemState::Pending,
        standing: false,
        carried_count: 0,
        carried_from: None,
        fitted: false,
        proposed_by: None,
        proposed_at: None,
        suggestion: None,
    };
    insert(writer, &meeting, &item)?;
    Ok(Made { id: item.id.0 })
}

/// Puts a new item before those that close the meeting (decisions, rating).
pub(crate) fn insert(writer: &mut Writer<'_>, meeting: &MeetingRow, item: &ItemRow) -> Result<(), Failure> {
    let agenda = writer.agenda(meeting.id)?;
    if agenda.len() >= MOST {
        return Err(Failure::invalid(format!("An agenda has at most {MOST} items.")));
    }
    let closing = |item: &ItemRow| item.standing && matches!(item.kind, ItemKind::Decisions | ItemKind::Rating);
    let closes = agenda.iter().rev().take_while(|item| closing(item)).count();
    let mut order: Vec<ItemId> = agenda.iter().map(|item| item.id).collect();
    order.insert(agenda.len() - closes, item.id);
    writer.put_item(item)?;
    if meeting.state == MeetingState::Running {
        writer.put_item_passage(item)?;
    }
    writer.order_items(&order)?;
    Ok(())
}

/// Changes what is said of an item.
pub(crate) fn change(writer: &mut Writer<'_>, _: &Context, request: ChangeItem) -> Result<Done, Failure> {
    let mut item = writer.item(ItemId(request.item))?;
    let meeting = open(writer, item.meeting)?;
    if let Some(title) = request.title {
        item.title = view::title(&title, "title")?;
    }
    if let Some(purpose) = request.purpose {
        item.purpose = purpose.into();
    }
    if let Some(minutes) = request.minutes {
        item.minutes = view::minutes(minutes, 600)?;
    }
    if let Some(presenter) = request.presenter {
        item.presenter = view::known_person(writer, presenter)?;
    }
    if let Some(from) = request.from {
        item.from = from.map(Into::into);
    }
    if let Some(to) = request.to {
        item.to = to.map(Into::into);
    }
    writer.put_item(&item)?;
    if meeting.state == MeetingState::Running {
        writer.put_item_passage(&item)?;
    }
    Ok(Done {})
}

/// Moves an item to another place on the agenda.
pub(crate) fn move_to(writer: &mut Writer<'_>, _: &Context, request: MoveItem) -> Result<Done, Failure> {
    let item = writer.item(ItemId(request.item))?;
    let meeting = open(writer, item.meeting)?;
    let order: Vec<ItemId> = writer.agenda(meeting.id)?.iter().map(|item| item.id).collect();
    let to = usize::try_from(request.to).unwrap_or(usize::MAX);
    writer.order_items(&move_item(&order, &item.id, to))?;
    Ok(Done {})
}

/// Removes an item that nobody began; a topic it came from waits again.
pub(crate) fn remove(writer: &mut Writer<'_>, _: &Context, request: ById) -> Result<Done, Failure> {
    let item = writer.item(ItemId(request.id))?;
    let meeting = open(writer, item.meeting)?;
    if item.state == ItemState::Current || writer.timeline(meeting.id)?.begun(item.id) {
        return Err(Failure::conflict("This item has begun.", "Park it, or go on to the next one."));
    }
    let outcomes = writer.outcomes(meeting.id)?.iter().any(|outcome| outcome.item == item.id)
        || writer.actions_made_in(meeting.id)?.iter().any(|action| action.item == Some(item.id));
    if outcomes {
        return Err(Failure::conflict("Something is written under this item.", "Remove that first, or park the item."));
    }
    writer.remove_item(item.id)?;
    Ok(Done {})
}

/// A meeting whose agenda can still change.
fn open(reader: &Reader<'_>, id: MeetingId) -> Result<MeetingRow, Failure> {
    let meeting = reader.meeting(id)?;
    match meeting.state {
        MeetingState::Planned | MeetingState::Running => Ok(meeting),
        MeetingState::Closed | MeetingState::Cancelled => Err(Failure::new(
            "wrong_meeting_state",
            format!("This meeting is {}; its agenda stands.", meeting.state),
            "Reopen it, or put the item on the next agenda.",
        )),
    }
}
