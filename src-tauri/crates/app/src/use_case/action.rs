//! Action items, outside of the meeting that made them.

use super::{meeting, run::Live};
use crate::{
    Context, Failure,
    contract::{
        action::{ActionsPlace, AddAction, ChangeAction, DropAction},
        shape::{ById, Done, Made, Nothing},
    },
    view,
};
use chrono::{DateTime, Utc};
use entente_domain::ActionId;
use entente_store::{ActionRow, ActionState, Reader, Writer};

/// Who owes what by when.
pub(crate) fn place(reader: &Reader<'_>, context: &Context, _: Nothing) -> Result<ActionsPlace, Failure> {
    let zone = context.zone(reader)?;
    let today = view::day(context.now, zone);
    let open = reader.open_actions()?;
    let late = open.iter().filter(|action| action.due_on.is_some_and(|due| due < today)).count();
    let since = reader.latest_closed()?.and_then(|meeting| meeting.started_at);
    let next = reader.next_planned_meeting()?;
    let will_carry = match &next {
        Some(next) => view::count(&meeting::inheritance(reader, next)?.carry.actions),
        None => 0,
    };
    let ended = reader.actions_ended_since(since.unwrap_or(DateTime::<Utc>::UNIX_EPOCH))?;
    Ok(ActionsPlace {
        open: view::actions(reader, open, context.now, zone)?,
        late: u32::try_from(late).unwrap_or(u32::MAX),
        ended: view::actions(reader, ended, context.now, zone)?,
        since: since.map(|at| view::moment(at, zone)),
        will_carry,
        next: next.map(|next| view::moment(next.starts_at, zone)),
    })
}

/// Makes an action. While a meeting runs it is one of that meeting, under its current item.
pub(crate) fn add(writer: &mut Writer<'_>, context: &Context, request: AddAction) -> Result<Made, Failure> {
    let live = writer.running_meeting()?.map(|meeting| Live::of(writer, meeting)).transpose()?;
    let current = live.as_ref().and_then(Live::current);
    let action = ActionRow {
        id: ActionId(context.new_id()),
        meeting: current.map(|item| item.meeting),
        item: current.map(|item| item.id),
        text: view::text(writer, request.text)?,
        owner: view::known_person(writer, request.owner)?,
        due_on: request.due_on,
        state: ActionState::Open,
        carried_count: 0,
        counted_in: None,
        made_at: context.now,
    };
    writer.put_action(&action)?;
    Ok(Made { id: action.id.0 })
}

/// Changes what is said of an open action.
pub(crate) fn change(writer: &mut Writer<'_>, _: &Context, request: ChangeAction) -> Result<Done, Failure> {
    let action = open(writer, ActionId(request.id))?;
    say(writer, action, request)
}

/// Puts a partial change into an action.
pub(super) fn say(writer: &mut Writer<'_>, mut action: ActionRow, said: ChangeAction) -> Result<Done, Failure> {
    if let Some(text) = said.text {
        action.text = view::text(writer, text)?;
    }
    if let Some(owner) = said.owner {
        action.owner = view::known_person(writer, owner)?;
    }
    if let Some(due_on) = said.due_on {
        action.due_on = due_on;
    }
    writer.put_action(&action)?;
    Ok(Done {})
}

/// Ticks an action off. One that is done already stays as it is.
pub(crate) fn done(writer: &mut Writer<'_>, context: &Context, request: ById) -> Result<Done, Failure> {
    let mut action = writer.action(ActionId(request.id))?;
    if !matches!(action.state, ActionState::Done { .. }) {
        action.state = ActionState::Done { at: context.now };
        writer.put_action(&action)?;
    }
    Ok(Done {})
}

/// Opens an action again that was done or dropped.
pub(crate) fn reopen(writer: &mut Writer<'_>, _: &Context, request: ById) -> Result<Done, Failure> {
    let mut action = writer.action(ActionId(request.id))?;
    action.state = ActionState::Open;
    writer.put_action(&action)?;
    Ok(Done {})
}

/// Drops an open action, with a reason.
pub(crate) fn drop_it(writer: &mut Writer<'_>, context: &Context, request: DropAction) -> Result<Done, Failure> {
    let mut action = open(writer, ActionId(request.id))?;
    let reason = view::title(&request.reason, "reason")?;
    action.state = ActionState::Dropped { at: context.now, reason };
    writer.put_action(&action)?;
    Ok(Done {})
}

fn open(reader: &Reader<'_>, id: ActionId) -> Result<ActionRow, Failure> {
    let action = reader.action(id)?;
    if action.state == ActionState::Open {
        return Ok(action);
    }
    Err(Failure::conflict("This action is no longer open.", "Open it again first."))
}
