//! The agenda of a meeting: its items, their order, their sums, and the one that is on (PRODUCT.md "agenda item").
//!
//! It knows the states of items and not the time that they took; that is `timer`'s.

use crate::{ItemId, Language, Side};
use serde::{Deserialize, Serialize};

crate::words! {
    /// What an agenda item is about, and so which evidence it shows.
    ItemKind, "kind of item" {
        /// Last week's actions.
        Actions = "actions",
        /// The promises between the sides.
        Promises = "promises",
        /// Slipping leads and the handover.
        Handover = "handover",
        /// What content helped, and what is new.
        ContentTrade = "contentTrade",
        /// The time kept for topics of both sides.
        Topics = "topics",
        /// Decisions and new actions.
        Decisions = "decisions",
        /// Was it worth it?
        Rating = "rating",
        /// An ordinary topic.
        Topic = "topic",
    }
}

crate::words! {
    /// What an item is to end in.
    Purpose, "purpose" {
        /// Everybody knows.
        Inform = "inform",
        /// Everybody was heard.
        Discuss = "discuss",
        /// Something is decided.
        Decide = "decide",
    }
}

crate::words! {
    /// Where an item of a meeting stands.
    ItemState, "state of an item" {
        /// Not yet, or left for later.
        Pending = "pending",
        /// It is on.
        Current = "current",
        /// Over.
        Done = "done",
        /// Put aside; it comes back as a suggestion.
        Parked = "parked",
    }
}

crate::words! {
    /// Where a meeting stands.
    MeetingState, "state of a meeting" {
        /// It is to come.
        Planned = "planned",
        /// It runs.
        Running = "running",
        /// It is finalised.
        Closed = "closed",
        /// It will not be.
        Cancelled = "cancelled",
    }
}

/// An item of a series' template. Every meeting of the series gets its own: it is *standing*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateItem {
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub kind: ItemKind,
    /// What it is to end in.
    pub purpose: Purpose,
    /// Its timebox.
    pub minutes: u16,
    /// The side that brings it; `None` is both.
    pub from: Option<Side>,
    /// The side that it is for; `None` is both.
    pub to: Option<Side>,
}

/// How long the default agenda takes, in minutes.
pub const DEFAULT_DURATION: u16 = 45;

/// PRODUCT.md's default agenda of 45 minutes, in the words of a language.
pub fn default_template(language: Language) -> Vec<TemplateItem> {
    use {ItemKind as Kind, Purpose::*};
    let item = |kind, purpose, minutes, english: &str, chinese: &str| {
        let title = match language {
            Language::English => english.to_owned(),
            Language::Chinese => chinese.to_owned(),
        };
        TemplateItem { title, kind, purpose, minutes, from: None, to: None }
    };
    vec![
        item(Kind::Actions, Inform, 5, "Last week’s actions", "上周的行动"),
        item(Kind::Promises, Discuss, 5, "Promises", "承诺"),
        item(Kind::Handover, Decide, 10, "Slipping leads and handover", "滞留线索与交接"),
        item(Kind::ContentTrade, Discuss, 10, "Content trade", "内容交流"),
        item(Kind::Topics, Discuss, 10, "Topics from both sides", "双方议题"),
        item(Kind::Decisions, Decide, 3, "Decisions and new actions", "决定与新行动"),
        item(Kind::Rating, Inform, 2, "Was it worth it?", "这次会议值得吗？"),
    ]
}

/// The running sum of an agenda at one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// The minutes up to and with this item.
    pub sum: u32,
    /// Whether it ends within the duration. Once one doesn't, none after it does.
    pub fits: bool,
}

/// The running sums of timeboxes in order, against the meeting's duration; all in minutes.
pub fn running_sums(minutes: &[u16], duration: u16) -> Vec<Sum> {
    minutes
        .iter()
        .scan(0_u32, |sum, &minutes| {
            *sum = sum.saturating_add(minutes.into());
            Some(Sum { sum: *sum, fits: *sum <= u32::from(duration) })
        })
        .collect()
}

/// An item of an agenda, as far as its order and state go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Which item.
    pub id: ItemId,
    /// Where it stands.
    pub state: ItemState,
}

/// The item that is on.
pub fn current_item(agenda: &[Entry]) -> Option<ItemId> {
    agenda.iter().find(|entry| entry.state == ItemState::Current).map(|entry| entry.id)
}

/// What *Next* goes to: the first pending item after the current one, or else the first that was jumped over.
pub fn next_item(agenda: &[Entry]) -> Option<ItemId> {
    let pending = |entries: &[Entry]| entries.iter().find(|entry| entry.state == ItemState::Pending).map(|e| e.id);
    let current = agenda.iter().position(|entry| entry.state == ItemState::Current);
    match current {
        Some(current) => pending(&agenda[current..]).or_else(|| pending(agenda)),
        None => pending(agenda),
    }
}

/// *Next*: the current item is done, and [`next_item`] is on. Answers which, if any was left.
pub fn go_on(agenda: &mut [Entry]) -> Option<ItemId> {
    let next = next_item(agenda);
    for entry in agenda.iter_mut() {
        if entry.state == ItemState::Current {
            entry.state = ItemState::Done;
        }
        if Some(entry.id) == next {
            entry.state = ItemState::Current;
        }
    }
    next
}

/// Jumping to an item leaves the current one pending. Answers whether the agenda has the item; if not, nothing changes.
pub fn jump_to(agenda: &mut [Entry], to: ItemId) -> bool {
    if agenda.iter().all(|entry| entry.id != to) {
        return false;
    }
    for entry in agenda {
        if entry.id == to {
            entry.state = ItemState::Current;
        } else if entry.state == ItemState::Current {
            entry.state = ItemState::Pending;
        }
    }
    true
}

/// Closing a meeting: the current item is done; what is pending stays so, for the next meeting to carry over.
pub fn close(agenda: &mut [Entry]) {
    for entry in agenda {
        if entry.state == ItemState::Current {
            entry.state = ItemState::Done;
        }
    }
}

/// The order with one item moved to a place, counted from 0 in the new order; past the end means last. An item that
/// is not in the order moves nothing.
pub fn move_item<T: PartialEq + Clone>(order: &[T], id: &T, to: usize) -> Vec<T> {
    let mut moved = order.to_vec();
    if let Some(at) = moved.iter().position(|item| item == id) {
        let item = moved.remove(at);
        moved.insert(to.min(moved.len()), item);
    }
    moved
}

/// The item of the template that each standing item of an agenda was made from, by its place in the template. One that was
/// renamed by hand is known by its kind.
pub fn template_items_of(template: &[(ItemKind, &str)], standing: &[(ItemKind, &str)]) -> Vec<Option<usize>> {
    let mut found = vec![None; standing.len()];
    let mut free: Vec<bool> = vec![true; template.len()];
    for by_title in [true, false] {
        for (item, found) in standing.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
            let fits = |row: &(ItemKind, &str)| row.0 == item.0 && (!by_title || row.1 == item.1);
            *found = template.iter().zip(&free).position(|(row, free)| *free && fits(row));
            if let Some(at) = *found {
                free[at] = false;
            }
        }
    }
    found
}

/// Where an item of the template belongs on an agenda, whose items each say which item of the template they are: before
/// the next one of the template that is there, else after the last one before it. What closes the meeting stays last.
pub fn place_of_standing(template: &[ItemKind], at: usize, agenda: &[Option<usize>]) -> usize {
    let there = || agenda.iter().enumerate().filter_map(|(place, item)| Some((place, (*item)?)));
    let next = there().filter(|(_, item)| *item > at).min_by_key(|(_, item)| *item);
    if let Some((place, _)) = next {
        return place;
    }
    if template.get(at).is_some_and(|kind| matches!(kind, ItemKind::Decisions | ItemKind::Rating)) {
        return agenda.len();
    }
    there().filter(|(_, item)| *item < at).max_by_key(|(_, item)| *item).map_or(0, |(place, _)| place + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ItemState::*;
    use uuid::Uuid;

    fn id(number: usize) -> ItemId {
        Uuid::from_u128(number as u128).into()
    }

    fn agenda(states: &[ItemState]) -> Vec<Entry> {
        states.iter().enumerate().map(|(number, &state)| Entry { id: id(number), state }).collect()
    }

    fn states(agenda: &[Entry]) -> Vec<ItemState> {
        agenda.iter().map(|entry| entry.state).collect()
    }

    #[test]
    fn the_default_agenda_fills_45_minutes_in_both_languages() {
        for &language in Language::ALL {
            let minutes: Vec<u16> = default_template(language).iter().map(|item| item.minutes).collect();
            assert_eq!(minutes, [5, 5, 10, 10, 10, 3, 2]);
            assert_eq!(minutes.iter().sum::<u16>(), DEFAULT_DURATION);
        }
    }

    #[test]
    fn what_ends_after_the_duration_is_not_got_to() {
        let sums = running_sums(&[5, 5, 10, 10, 5, 5, 3, 2, 5, 0], 45);
        assert_eq!(sums.iter().map(|sum| sum.sum).collect::<Vec<_>>(), [5, 10, 20, 30, 35, 40, 43, 45, 50, 50]);
        assert_eq!(sums.iter().filter(|sum| sum.fits).count(), 8);
        assert!(!sums[9].fits, "an item without minutes after the line is after the line");
    }

    #[test]
    fn next_marks_the_item_done() {
        let mut items = agenda(&[Done, Current, Parked, Pending]);
        assert_eq!(go_on(&mut items), Some(id(3)));
        assert_eq!(states(&items), [Done, Done, Parked, Current]);
        assert_eq!(go_on(&mut items), None);
        assert_eq!(states(&items), [Done, Done, Parked, Done]);
    }

    #[test]
    fn jumping_elsewhere_leaves_the_item_pending_and_next_comes_back_to_it() {
        let mut items = agenda(&[Current, Pending, Pending]);
        assert!(jump_to(&mut items, id(2)));
        assert_eq!(states(&items), [Pending, Pending, Current]);
        assert_eq!(go_on(&mut items), Some(id(0)));
        assert!(!jump_to(&mut items, id(9)));
        assert_eq!(states(&items), [Current, Pending, Done]);
    }

    #[test]
    fn the_current_item_at_closing_is_done() {
        let mut items = agenda(&[Pending, Current, Parked]);
        close(&mut items);
        assert_eq!(states(&items), [Pending, Done, Parked]);
    }

    #[test]
    fn a_standing_item_is_known_by_its_title_and_else_by_its_kind() {
        use ItemKind as Kind;
        let template =
            [(Kind::Actions, "Actions"), (Kind::Topic, "News"), (Kind::Topic, "Numbers"), (Kind::Rating, "Worth it?")];
        let of = |standing: &[(ItemKind, &str)]| template_items_of(&template, standing);
        assert_eq!(of(&template), [Some(0), Some(1), Some(2), Some(3)]);
        assert_eq!(of(&[(Kind::Topic, "Numbers"), (Kind::Topic, "All the news")]), [Some(2), Some(1)]);
        assert_eq!(of(&[(Kind::Rating, "How was it?"), (Kind::Handover, "Leads")]), [Some(3), None]);
        assert_eq!(
            of(&[(Kind::Topic, "News"), (Kind::Topic, "News"), (Kind::Topic, "News")]),
            [Some(1), Some(2), None]
        );
    }

    #[test]
    fn a_standing_item_belongs_where_the_template_has_it() {
        use ItemKind as Kind;
        let template = [Kind::Actions, Kind::Promises, Kind::Topics, Kind::Decisions, Kind::Rating];
        let place = |at, agenda: &[Option<usize>]| place_of_standing(&template, at, agenda);
        assert_eq!(place(1, &[Some(0), Some(2), None, Some(3), Some(4)]), 1);
        assert_eq!(place(3, &[Some(0), Some(2), None, Some(4)]), 3, "after own items, before what comes next");
        assert_eq!(place(4, &[Some(0), Some(3), None]), 3, "what closes the meeting is last");
        assert_eq!(place(2, &[Some(0), Some(1), None]), 2);
        assert_eq!(place(1, &[Some(4), Some(0)]), 0, "an agenda in another order keeps it");
        assert_eq!(place(2, &[]), 0);
    }

    #[test]
    fn an_item_moves_to_the_place_it_is_given() {
        assert_eq!(move_item(&["a", "b", "c"], &"a", 1), ["b", "a", "c"]);
        assert_eq!(move_item(&["a", "b", "c"], &"c", 0), ["c", "a", "b"]);
        assert_eq!(move_item(&["a", "b", "c"], &"a", 99), ["b", "c", "a"]);
        assert_eq!(move_item(&["a", "b"], &"x", 0), ["a", "b"]);
        assert!(move_item(&[], &"x", 0).is_empty());
    }
}
