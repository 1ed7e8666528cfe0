//! What a starting meeting takes over from the one before (PRODUCT.md "Carry-over").
//!
//! Computed when the meeting starts and previewed before by the same function, which knows only ids, states and
//! counts; titles, owners and timeboxes are copied by whoever asks.

use crate::{
    ActionId, ItemId, MeetingId,
    agenda::{ItemKind, ItemState},
};
use serde::Serialize;

/// An item of the latest closed meeting of the series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PreviousItem {
    /// Which item.
    pub id: ItemId,
    /// Where it stood at closing.
    pub state: ItemState,
    /// Whether it was ever on: whether it has an interval, however short.
    pub begun: bool,
    /// Whether it came from the template.
    pub standing: bool,
    /// How often it had been carried over.
    pub carried: u32,
}

/// An action that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenAction {
    /// Which action.
    pub id: ActionId,
    /// The meeting that made it, if it was made in one.
    pub made_in: Option<MeetingId>,
    /// The latest meeting whose start raised its count.
    pub counted_in: Option<MeetingId>,
    /// How often it was carried over.
    pub carried: u32,
}

/// The meeting that starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Starting {
    /// Which meeting.
    pub id: MeetingId,
    /// The items of the previous meeting that it has already taken over, as items or as accepted suggestions.
    pub taken: Vec<ItemId>,
}

/// An item that comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CarriedItem {
    /// The item of the previous meeting.
    pub from: ItemId,
    /// How often it is carried over, this time included.
    pub carried: u32,
}

/// An action whose count rises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CountedAction {
    /// Which action.
    pub id: ActionId,
    /// How often it was carried over, this time included.
    pub carried: u32,
}

/// What a starting meeting takes over.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct CarryOver {
    /// Items never begun, in their order; they go before new topics (see [`place_of_carried`]).
    pub items: Vec<CarriedItem>,
    /// Parked items, in their order: suggestions.
    pub suggestions: Vec<ItemId>,
    /// Open actions whose count rises.
    pub actions: Vec<CountedAction>,
}

/// What a meeting takes over when it starts.
///
/// `previous` are the items of the latest closed meeting of its series (none for the first), `actions` the open actions
/// that this series' meetings made. Whatever the meeting has taken before is not taken again, so that a start that is
/// computed twice, or previewed, changes nothing.
pub fn carry_over(previous: &[PreviousItem], actions: &[OpenAction], starting: &Starting) -> CarryOver {
    let mut returned: Vec<ItemId> = starting.taken.clone();
    let mut carry = CarryOver::default();
    for item in previous.iter().filter(|item| !item.standing) {
        let returns = match item.state {
            ItemState::Pending => !item.begun,
            ItemState::Parked => true,
            ItemState::Current | ItemState::Done => false,
        };
        if !returns || returned.contains(&item.id) {
            continue;
        }
        returned.push(item.id);
        if item.state == ItemState::Parked {
            carry.suggestions.push(item.id);
        } else {
            carry.items.push(CarriedItem { from: item.id, carried: item.carried.saturating_add(1) });
        }
    }
    for action in actions {
        let counted = action.made_in == Some(starting.id) || action.counted_in == Some(starting.id);
        if !counted && carry.actions.iter().all(|seen| seen.id != action.id) {
            carry.actions.push(CountedAction { id: action.id, carried: action.carried.saturating_add(1) });
        }
    }
    carry
}

/// Where carried items go in an agenda: before its first new topic; without one, after the time kept for topics or
/// before what closes the meeting. `agenda` has each item's kind and whether it was itself carried over.
pub fn place_of_carried(agenda: &[(ItemKind, bool)]) -> usize {
    let first = |wanted: fn(&(ItemKind, bool)) -> bool| agenda.iter().position(wanted);
    first(|&(kind, carried)| kind == ItemKind::Topic && !carried)
        .or_else(|| first(|&(kind, _)| kind == ItemKind::Topics).map(|topics| topics + 1))
        .or_else(|| first(|&(kind, _)| matches!(kind, ItemKind::Decisions | ItemKind::Rating)))
        .unwrap_or(agenda.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn item(id: u128, state: ItemState, begun: bool, standing: bool, carried: u32) -> PreviousItem {
        PreviousItem { id: Uuid::from_u128(id).into(), state, begun, standing, carried }
    }

    fn meeting(id: u128) -> MeetingId {
        Uuid::from_u128(id).into()
    }

    #[test]
    fn items_never_begun_return_and_parked_ones_are_suggested() {
        let previous = [
            item(1, ItemState::Pending, false, true, 0), // standing: the next meeting has its own
            item(2, ItemState::Done, true, false, 0),    // had its time
            item(3, ItemState::Pending, true, false, 0), // begun and jumped away from
            item(4, ItemState::Current, true, false, 0), // current at closing is done
            item(5, ItemState::Parked, true, false, 1),  // parked
            item(6, ItemState::Pending, false, false, 2), // not reached, the third time
            item(7, ItemState::Parked, false, true, 0),  // standing, though parked
        ];
        let carry = carry_over(&previous, &[], &Starting { id: meeting(9), taken: vec![] });
        assert_eq!(carry.items, [CarriedItem { from: previous[5].id, carried: 3 }]);
        assert_eq!(carry.suggestions, [previous[4].id]);
    }

    #[test]
    fn an_open_actions_count_rises_at_each_later_start_and_once() {
        let action = |id: u128, made_in, counted_in| OpenAction {
            id: Uuid::from_u128(id).into(),
            made_in,
            counted_in,
            carried: 1,
        };
        let here = Starting { id: meeting(9), taken: vec![] };
        let actions = [
            action(1, Some(meeting(8)), None),
            action(2, Some(meeting(9)), None), // prepared in the meeting that starts
            action(3, Some(meeting(7)), Some(meeting(9))), // counted already
            action(4, Some(meeting(7)), Some(meeting(8))),
            action(5, None, None),
        ];
        let counted = carry_over(&[], &actions, &here).actions;
        assert_eq!(
            counted.iter().map(|action| action.id).collect::<Vec<_>>(),
            [actions[0].id, actions[3].id, actions[4].id]
        );
        assert!(counted.iter().all(|action| action.carried == 2));
    }

    #[test]
    fn carried_items_go_before_new_topics() {
        use ItemKind::*;
        let standing = |kinds: &[ItemKind]| kinds.iter().map(|&kind| (kind, false)).collect::<Vec<_>>();
        assert_eq!(place_of_carried(&standing(&[Actions, Promises, Topic, Topic, Rating])), 2);
        assert_eq!(place_of_carried(&[(Actions, false), (Topic, true), (Topic, false)]), 2);
        assert_eq!(place_of_carried(&standing(&[Actions, Topics, Decisions, Rating])), 2);
        assert_eq!(place_of_carried(&standing(&[Actions, Decisions, Rating])), 1);
        assert_eq!(place_of_carried(&standing(&[Actions])), 1);
        assert_eq!(place_of_carried(&[]), 0);
    }
}
