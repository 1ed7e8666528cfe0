//! Outcomes of a meeting: notes and decisions, and the actions made in it.

use super::{action, run::Live};
use crate::{
    Context, Failure,
    contract::{
        action::ChangeAction,
        meeting::{ChangeOutcome, Outcome, OutcomeWhat},
        shape::{ById, Done},
    },
    view,
};
use entente_domain::{ActionId, ItemId, MeetingId, OutcomeId, agenda::MeetingState};
use entente_store::{OutcomeKind, Reader, Writer};

/// All outcomes of a meeting in the order in which they were written.
pub(crate) fn of_meeting(reader: &Reader<'_>, live: &Live) -> Result<Vec<Outcome>, Failure> {
    let zone = live.series.zone;
    let title =
        |id: ItemId| live.agenda.iter().find(|item| item.id == id).map_or_else(String::new, |item| item.title.clone());
    let mut list = Vec::new();
    for outcome in reader.outcomes(live.meeting.id)? {
        list.push(Outcome {
            id: outcome.id.0,
            item: outcome.item.0,
            item_title: title(outcome.item),
            written: view::moment(outcome.written_at, zone),
            what: match outcome.what {
                OutcomeKind::Note => OutcomeWhat::Note,
                OutcomeKind::Decision { side, ends_on } => {
                    OutcomeWhat::Decision { side: side.map(Into::into), ends_on }
                }
            },
            text: view::pieces(reader, &outcome.text)?,
        });
    }
    for action in reader.actions_made_in(live.meeting.id)? {
        let Some(item) = action.item else { continue };
        list.push(Outcome {
            id: action.id.0,
            item: item.0,
            item_title: title(item),
            written: view::moment(action.made_at, zone),
            what: OutcomeWhat::Action { owner: action.owner.map(|owner| owner.0), due_on: action.due_on },
            text: view::pieces(reader, &action.text)?,
        });
    }
    list.sort_by_key(|outcome| (outcome.written.at, outcome.id));
    Ok(list)
}

/// Changes the words of an outcome, or what it says beside them. Its kind stays.
pub(crate) fn change(writer: &mut Writer<'_>, _: &Context, request: ChangeOutcome) -> Result<Done, Failure> {
    let ChangeOutcome { id, text, side, ends_on, owner, due_on } = request;
    let foreign = |what: &str| Failure::invalid(format!("{what}, so this cannot be said of it."));
    if let Some(mut outcome) = writer.outcome_if_any(OutcomeId(id))? {
        still_open(writer, outcome.meeting)?;
        if owner.is_some() || due_on.is_some() {
            return Err(foreign("Only an action has an owner and a due date"));
        }
        match &mut outcome.what {
            OutcomeKind::Note if side.is_some() || ends_on.is_some() => {
                return Err(foreign("Only a decision belongs to a side and ends"));
            }
            OutcomeKind::Note => {}
            OutcomeKind::Decision { side: its_side, ends_on: its_end } => {
                if let Some(side) = side {
                    *its_side = side.map(Into::into);
                }
                if let Some(ends_on) = ends_on {
                    *its_end = ends_on;
                }
            }
        }
        if let Some(text) = text {
            outcome.text = view::text(writer, text)?;
        }
        writer.put_outcome(&outcome)?;
        return Ok(Done {});
    }
    let action = writer.action_if_any(ActionId(id))?.ok_or_else(|| Failure::not_found("outcome"))?;
    if side.is_some() || ends_on.is_some() {
        return Err(foreign("Only a decision belongs to a side and ends"));
    }
    action::say(writer, action, ChangeAction { id, text, owner, due_on })
}

/// Removes an outcome that was written by mistake, while its meeting is open.
pub(crate) fn remove(writer: &mut Writer<'_>, _: &Context, request: ById) -> Result<Done, Failure> {
    if let Some(outcome) = writer.outcome_if_any(OutcomeId(request.id))? {
        still_open(writer, outcome.meeting)?;
        writer.remove_outcome(outcome.id)?;
        return Ok(Done {});
    }
    let action = writer.action_if_any(ActionId(request.id))?.ok_or_else(|| Failure::not_found("outcome"))?;
    let Some(meeting) = action.meeting else {
        return Err(Failure::conflict("This action was made outside a meeting.", "Drop it with a reason."));
    };
    still_open(writer, meeting)?;
    writer.remove_action(action.id)?;
    Ok(Done {})
}

/// What a closed meeting wrote stands; a reopened one can be corrected.
fn still_open(reader: &Reader<'_>, meeting: MeetingId) -> Result<(), Failure> {
    if reader.meeting(meeting)?.state == MeetingState::Closed {
        return Err(Failure::conflict(
            "This meeting is closed, and its minutes stand.",
            "Reopen it, if it is the latest one, or note the correction in the next meeting.",
        ));
    }
    Ok(())
}
