//! Items of an agenda, while the meeting is planned or runs.

use crate::{
    Context, Failure,
    contract::{
        meeting::{AddItem, AddStanding, ChangeItem, MoveItem},
        shape::{ById, Done, Made},
    },
    view,
};
use entente_domain::{
    ItemId, MeetingId,
    agenda::{ItemKind, ItemState, MeetingState, move_item, place_of_standing, template_items_of},
};
use entente_store::{ItemRow, MeetingRow, Reader, TemplateRow, Writer};

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

/// Puts a standing item that was removed back, as the template has it and where it has it.
pub(crate) fn add_standing(writer: &mut Writer<'_>, context: &Context, request: AddStanding) -> Result<Made, Failure> {
    let meeting = open(writer, MeetingId(request.meeting))?;
    let template = writer.template(meeting.series)?;
    let agenda = writer.agenda(meeting.id)?;
    let kind: ItemKind = request.kind.into();
    let Some((at, row)) =
        left_out(&template, &agenda).into_iter().find(|(_, row)| row.kind == kind && row.title == request.title)
    else {
        return Err(Failure::conflict(
            "The template has no such item that this agenda leaves out.",
            "Look at the agenda again, or add an item of your own.",
        ));
    };
    let kinds: Vec<ItemKind> = template.iter().map(|row| row.kind).collect();
    let place = place_of_standing(&kinds, at, &places_in_template(&template, &agenda));
    let item = super::meeting::standing_item(ItemId(context.new_id()), meeting.id, row);
    insert_at(writer, &meeting, &agenda, &item, place)?;
    Ok(Made { id: item.id.0 })
}

/// The template's items that an agenda leaves out, each with its place in the template.
pub(crate) fn left_out<'a>(template: &'a [TemplateRow], agenda: &[ItemRow]) -> Vec<(usize, &'a TemplateRow)> {
    let there = places_in_template(template, agenda);
    template.iter().enumerate().filter(|(at, _)| !there.contains(&Some(*at))).collect()
}

/// Which item of the template each item of an agenda is.
fn places_in_template(template: &[TemplateRow], agenda: &[ItemRow]) -> Vec<Option<usize>> {
    let template: Vec<_> = template.iter().map(|row| (row.kind, row.title.as_str())).collect();
    let standing: Vec<_> =
        agenda.iter().filter(|item| item.standing).map(|item| (item.kind, item.title.as_str())).collect();
    let mut places = template_items_of(&template, &standing).into_iter();
    agenda.iter().map(|item| if item.standing { places.next().flatten() } else { None }).collect()
}

/// Puts a new item before those that close the meeting (decisions, rating).
pub(crate) fn insert(writer: &mut Writer<'_>, meeting: &MeetingRow, item: &ItemRow) -> Result<(), Failure> {
    let agenda = writer.agenda(meeting.id)?;
    let closing = |item: &ItemRow| item.standing && matches!(item.kind, ItemKind::Decisions | ItemKind::Rating);
    let closes = agenda.iter().rev().take_while(|item| closing(item)).count();
    insert_at(writer, meeting, &agenda, item, agenda.len() - closes)
}

fn insert_at(
    writer: &mut Writer<'_>,
    meeting: &MeetingRow,
    agenda: &[ItemRow],
    item: &ItemRow,
    place: usize,
) -> Result<(), Failure> {
    if agenda.len() >= MOST {
        return Err(Failure::invalid(format!("An agenda has at most {MOST} items.")));
    }
    let mut order: Vec<ItemId> = agenda.iter().map(|item| item.id).collect();
    order.insert(place.min(order.len()), item.id);
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
