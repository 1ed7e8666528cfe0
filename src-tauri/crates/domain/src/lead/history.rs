//! What happened to a lead, and how it stands (PRODUCT.md "History of a lead").
//!
//! Handovers, then decisions. A decision belongs to the latest handover at or before it; one before the first handover
//! does not count. A decision of which only the date is known, on the day of its handover, counts as made at the handover.

use super::{
    reason::ReasonClass,
    row::{Decision, StatusMeaning},
};
use crate::when::{Precision, When};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// The system whose events people made in Entente itself; no import may call itself so.
pub const ENTENTE: &str = "Entente";

crate::words! {
    /// What happened to a lead.
    EventKind, "event of a lead" {
        /// Marketing handed it over.
        Handover = "handover",
        /// Sales took it.
        Accepted = "accepted",
        /// Sales qualified it.
        Qualified = "qualified",
        /// Sales gave it back for good.
        Rejected = "rejected",
        /// Sales gave it back for now.
        Recycled = "recycled",
    }
}

impl EventKind {
    /// The decision it is, if it is one.
    pub const fn decision(self) -> Option<Decision> {
        match self {
            Self::Handover => None,
            Self::Accepted => Some(Decision::Accepted),
            Self::Qualified => Some(Decision::Qualified),
            Self::Rejected => Some(Decision::Rejected),
            Self::Recycled => Some(Decision::Recycled),
        }
    }

    /// Whether a reason belongs to it.
    pub const fn has_reason(self) -> bool {
        matches!(self, Self::Rejected | Self::Recycled)
    }
}

impl From<Decision> for EventKind {
    fn from(decision: Decision) -> Self {
        match decision {
            Decision::Accepted => Self::Accepted,
            Decision::Qualified => Self::Qualified,
            Decision::Rejected => Self::Rejected,
            Decision::Recycled => Self::Recycled,
        }
    }
}

/// One thing that happened to a lead, as we know and have corrected it today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What.
    pub kind: EventKind,
    /// When it happened.
    pub happened: When,
    /// Where only the date is known: when that local day ends.
    pub day_ends: Option<DateTime<Utc>>,
    /// When we learned it.
    pub learned_at: DateTime<Utc>,
    /// The system it came from.
    pub system: String,
    /// Why it was rejected or recycled.
    pub reason: Option<String>,
    /// Class of the reason when it was given.
    pub class: Option<ReasonClass>,
    /// Free words beside the reason.
    pub words: Option<String>,
    /// When a recycled lead comes back.
    pub come_back_on: Option<NaiveDate>,
    /// What sales should know, said at a handover.
    pub note: Option<String>,
}

impl Event {
    /// An event without a reason.
    pub fn new(kind: EventKind, happened: When, system: &str, learned_at: DateTime<Utc>) -> Self {
        Self {
            kind,
            happened,
            day_ends: None,
            learned_at,
            system: system.to_owned(),
            reason: None,
            class: None,
            words: None,
            come_back_on: None,
            note: None,
        }
    }
}

/// A handover with the decisions that belong to it, as places in the list of events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// The handover.
    pub event: usize,
    /// When.
    pub at: DateTime<Utc>,
    /// Its decisions in order of time, each with the time at which it counts.
    pub decisions: Vec<(usize, DateTime<Utc>)>,
}

/// The handovers in order of time, each with its decisions. Decisions before the first handover are in none.
pub fn handovers(events: &[Event]) -> Vec<Handover> {
    let mut found: Vec<Handover> = events
        .iter()
        .enumerate()
        .filter(|(_, event)| event.kind == EventKind::Handover)
        .map(|(place, event)| Handover { event: place, at: event.happened.at, decisions: Vec::new() })
        .collect();
    found.sort_by_key(|handover| (handover.at, events[handover.event].learned_at));
    for (place, event) in events.iter().enumerate() {
        if event.kind != EventKind::Handover
            && let Some((owner, at)) = owner(event, &found)
        {
            found[owner].decisions.push((place, at));
        }
    }
    for handover in &mut found {
        // Of two at one moment the one further on comes last, then the one we learned later.
        handover.decisions.sort_by_key(|(place, at)| (*at, events[*place].kind, events[*place].learned_at));
    }
    found
}

/// The handover that a decision belongs to, and the time at which it counts.
fn owner(event: &Event, handovers: &[Handover]) -> Option<(usize, DateTime<Utc>)> {
    let at = event.happened.at;
    let before = handovers.iter().rposition(|handover| handover.at <= at).map(|place| (place, at));
    if event.happened.precision != Precision::Date {
        return before;
    }
    // A day without its end (no import said its zone) is 24 hours long.
    let ends = event.day_ends.unwrap_or(at + TimeDelta::hours(24));
    let that_day = |handover: &&Handover| at < handover.at && handover.at < ends;
    // Given back and handed over again on one day: given back comes first.
    let place = match (event.kind, before) {
        (EventKind::Recycled, Some(before)) => return Some(before),
        (EventKind::Recycled, None) => handovers.iter().position(|handover| that_day(&handover)),
        _ => handovers.iter().rposition(|handover| that_day(&handover)),
    };
    place.map(|place| (place, handovers[place].at)).or(before)
}

/// How a lead stands: the projection that the file keeps beside its events.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// Its latest handover.
    pub handed_over_at: Option<DateTime<Utc>>,
    /// The latest decision that belongs to it.
    pub decided: Option<Decided>,
    /// Decided in the CRM, and nothing says when.
    pub date_unknown: bool,
}

/// The latest decision on a lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// What.
    pub decision: Decision,
    /// The time at which it counts.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: Option<String>,
    /// When it comes back.
    pub come_back_on: Option<NaiveDate>,
}

/// How a lead stands by its events and by what its CRM's status stands for.
pub fn standing(events: &[Event], stated: Option<StatusMeaning>) -> Standing {
    let handovers = handovers(events);
    let latest = handovers.last();
    let decided = latest.and_then(|handover| handover.decisions.last()).and_then(|(place, at)| {
        let event = &events[*place];
        Some(Decided {
            decision: event.kind.decision()?,
            at: *at,
            reason: event.reason.clone(),
            come_back_on: event.come_back_on,
        })
    });
    let date_unknown = decided.is_none() && is_undated(stated, events);
    Standing { handed_over_at: latest.map(|handover| handover.at), decided, date_unknown }
}

/// Whether the CRM's status stands for a decision of which nothing says when (FORMATS.md "Fields of a lead"). One that the
/// history has, belongs where its date is: a lead that was given back and handed over again waits for sales, though its
/// CRM still says what was decided then.
pub fn is_undated(stated: Option<StatusMeaning>, events: &[Event]) -> bool {
    stated
        .and_then(StatusMeaning::decision)
        .is_some_and(|decision| events.iter().all(|event| event.kind.decision() != Some(decision)))
}

crate::words! {
    /// Where a lead stands, in one word.
    State, "state of a lead" {
        /// Never handed over.
        NotHandedOver = "notHandedOver",
        /// Handed over; sales has not decided.
        Undecided = "undecided",
        /// Sales took it.
        Accepted = "accepted",
        /// Sales qualified it.
        Qualified = "qualified",
        /// Sales gave it back for good.
        Rejected = "rejected",
        /// Sales gave it back for now.
        Recycled = "recycled",
        /// Decided in the CRM, date unknown.
        DateUnknown = "dateUnknown",
    }
}

impl State {
    /// Whether it waits for sales: owner, note and touch matter only then (PRODUCT.md rule 11).
    pub const fn is_with_sales(self) -> bool {
        matches!(self, Self::Undecided | Self::Accepted)
    }
}

impl Standing {
    /// The state in one word.
    pub fn state(&self) -> State {
        match (&self.decided, self.handed_over_at) {
            (_, None) => State::NotHandedOver,
            (None, Some(_)) if self.date_unknown => State::DateUnknown,
            (None, Some(_)) => State::Undecided,
            (Some(decided), Some(_)) => match decided.decision {
                Decision::Accepted => State::Accepted,
                Decision::Qualified => State::Qualified,
                Decision::Rejected => State::Rejected,
                Decision::Recycled => State::Recycled,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(kind: EventKind, at: &str) -> Event {
        let (text, precision) = if at.len() == 10 {
            (format!("{at}T00:00:00Z"), Precision::Date)
        } else {
            (format!("{at}:00Z"), Precision::Minute)
        };
        let at: DateTime<Utc> = text.parse().unwrap();
        let mut event = Event::new(kind, When { at, precision }, "crm", at);
        if precision == Precision::Date {
            event.day_ends = Some(at + TimeDelta::hours(24));
        }
        event
    }

    use EventKind::{Accepted, Handover as HandedOver, Qualified, Recycled, Rejected};

    fn stands(events: &[(EventKind, &str)]) -> State {
        let events: Vec<Event> = events.iter().map(|(kind, at)| event(*kind, at)).collect();
        standing(&events, None).state()
    }

    #[test]
    fn a_decision_belongs_to_the_latest_handover_at_or_before_it() {
        assert_eq!(stands(&[(HandedOver, "2026-05-01T09:00"), (Accepted, "2026-05-01T09:00")]), State::Accepted);
        assert_eq!(
            stands(&[
                (HandedOver, "2026-05-01T09:00"),
                (Recycled, "2026-05-10T09:00"),
                (HandedOver, "2026-06-01T09:00")
            ]),
            State::Undecided
        );
    }

    #[test]
    fn a_decision_before_the_first_handover_does_not_count() {
        assert_eq!(stands(&[(HandedOver, "2026-05-02T09:00"), (Qualified, "2026-05-01T09:00")]), State::Undecided);
        assert_eq!(stands(&[(Qualified, "2026-05-01T09:00")]), State::NotHandedOver);
    }

    #[test]
    fn a_decision_given_as_a_date_on_the_handovers_day_counts_as_made_at_the_handover() {
        let events = [event(HandedOver, "2026-05-01T14:00"), event(Rejected, "2026-05-01")];
        let standing = standing(&events, None);
        assert_eq!(standing.state(), State::Rejected);
        assert_eq!(standing.decided.unwrap().at, events[0].happened.at);
    }

    #[test]
    fn given_back_and_handed_over_again_on_one_day_is_open_again() {
        assert_eq!(
            stands(&[(HandedOver, "2026-05-01T09:00"), (Recycled, "2026-05-10"), (HandedOver, "2026-05-10T14:00")]),
            State::Undecided
        );
    }

    #[test]
    fn of_two_decisions_of_one_day_the_one_further_on_is_the_latest() {
        assert_eq!(
            stands(&[(HandedOver, "2026-05-01"), (Qualified, "2026-05-03"), (Accepted, "2026-05-03")]),
            State::Qualified
        );
    }

    #[test]
    fn a_status_without_a_date_makes_no_decision_and_is_counted_apart() {
        let events = [event(HandedOver, "2026-05-01T09:00")];
        let standing = standing(&events, Some(StatusMeaning::Qualified));
        assert_eq!((standing.state(), standing.decided), (State::DateUnknown, None));
    }

    #[test]
    fn a_status_whose_date_is_known_says_nothing_of_a_later_handover() {
        let events = [
            event(HandedOver, "2026-05-01T09:00"),
            event(Recycled, "2026-05-10"),
            event(HandedOver, "2026-06-01T09:00"),
        ];
        assert_eq!(standing(&events, Some(StatusMeaning::Recycled)).state(), State::Undecided);
        // What its CRM says since then, and dates nowhere, is of the later one.
        assert_eq!(standing(&events, Some(StatusMeaning::Qualified)).state(), State::DateUnknown);
    }
}
