//! What a row of an import changes about a lead that is known (PRODUCT.md "History of a lead", FORMATS.md "Lead history").
//!
//! An import corrects only what the same system said before: another date of the same kind, with no recycling between.
//! What was decided in Entente stays. The same row twice changes nothing the second time.

use super::{
    fields::{Compared, Fields, TextField, compare, whole},
    history::{Event, EventKind, handovers},
    notice::{Notice, NoticeCode},
    reason::ReasonClass,
    row::{LeadRow, email_key},
};
use crate::{
    local,
    when::{Precision, When},
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// A lead as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// What is known beside its history.
    pub fields: Fields,
    /// Its history as corrected; what was corrected is not in it.
    pub events: Vec<Event>,
}

/// What an import tells about itself.
#[derive(Clone, Copy)]
pub struct Said<'a> {
    /// The system that speaks.
    pub system: &'a str,
    /// When we learn it.
    pub learned_at: DateTime<Utc>,
    /// The zone in which its dates have their days.
    pub zone: Tz,
    /// The class of a reason; one that the list lacks is `other`.
    pub class_of: &'a dyn Fn(&str) -> ReasonClass,
}

/// What a row changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// The fields, where any changed.
    pub fields: Option<Fields>,
    /// Events that are new.
    pub added: Vec<Event>,
    /// Events that are corrected: place in the known history, and what stands instead.
    pub corrected: Vec<(usize, Event)>,
    /// What was noticed, whether or not anything changed.
    pub notices: Vec<Notice>,
}

impl Changes {
    /// Whether the row says nothing new.
    pub fn is_nothing(&self) -> bool {
        self.fields.is_none() && self.added.is_empty() && self.corrected.is_empty()
    }
}

impl Known {
    /// Puts changes in.
    pub fn apply(&mut self, changes: &Changes) {
        if let Some(fields) = &changes.fields {
            self.fields = fields.clone();
        }
        for (place, event) in &changes.corrected {
            if let Some(known) = self.events.get_mut(*place) {
                *known = event.clone();
            }
        }
        self.events.extend(changes.added.iter().cloned());
    }
}

/// What a row changes about a known lead.
pub fn merge(known: &Known, row: &LeadRow, said: Said<'_>) -> Changes {
    let mut fields = known.fields.clone();
    let fields = fields.take(row).then_some(fields);
    let mut history = History { events: known.events.clone(), known: known.events.len(), corrected: Vec::new() };
    let told = told(row);
    // Given back comes first: it decides whether another handover date is a correction or a new handover.
    for first in [true, false] {
        for (kind, when, _) in told.iter().filter(|(kind, _, _)| (*kind == EventKind::Recycled) == first) {
            history.tell(*kind, *when, said);
        }
    }
    history.give_reason(row, &told, said);
    let notices = notices(&history.events, &told, said);
    history.corrected.sort_unstable();
    history.corrected.dedup();
    let corrected = history.corrected.iter().map(|place| (*place, history.events[*place].clone())).collect();
    let added = history.events.split_off(history.known);
    Changes { fields, added, corrected, notices }
}

/// The events that a row tells of, each with the field that says when.
fn told(row: &LeadRow) -> Vec<(EventKind, When, &'static str)> {
    let mut told: Vec<_> = [
        (EventKind::Handover, row.handed_over_at, "handedOverAt"),
        (EventKind::Accepted, row.accepted_at, "acceptedAt"),
        (EventKind::Qualified, row.qualified_at, "qualifiedAt"),
        (EventKind::Rejected, row.rejected_at, "rejectedAt"),
    ]
    .into_iter()
    .filter_map(|(kind, when, field)| Some((kind, whole(when?), field)))
    .collect();
    // The status' own column, where the file has one, says better when.
    if let (Some(decision), Some(when)) = (row.status.and_then(|status| status.decision()), row.decided_at) {
        let kind = EventKind::from(decision);
        if told.iter().all(|(other, _, _)| *other != kind) {
            told.push((kind, whole(when), "decidedAt"));
        }
    }
    told
}

/// A history while a row is put in.
struct History {
    events: Vec<Event>,
    /// How many of them were known before.
    known: usize,
    /// Places of known events that changed.
    corrected: Vec<usize>,
}

impl History {
    fn tell(&mut self, kind: EventKind, when: When, said: Said<'_>) {
        let own: Vec<usize> = (0..self.events.len())
            .filter(|place| self.events[*place].kind == kind && self.events[*place].system == said.system)
            .collect();
        let day_ends = (when.precision == Precision::Date).then(|| day_ends(when.at, said.zone));
        let compared = |place: &usize| compare_event(&self.events[*place], when, day_ends);
        if own.iter().any(|place| compared(place) == Compared::Same) {
            return;
        }
        let finer = own.iter().copied().find(|place| compared(place) == Compared::Finer);
        let distance = |place: &usize| (self.events[*place].happened.at - when.at).abs();
        let moved = finer.or_else(|| {
            own.into_iter()
                .filter(|place| !self.parted(kind, self.events[*place].happened.at, when.at))
                .min_by_key(distance)
        });
        match moved {
            Some(place) => {
                let event = &mut self.events[place];
                event.happened = when;
                event.day_ends = day_ends;
                event.learned_at = said.learned_at;
                self.corrected_at(place);
            }
            None => {
                let mut event = Event::new(kind, when, said.system, said.learned_at);
                event.day_ends = day_ends;
                self.events.push(event);
            }
        }
    }

    /// Whether two moments of one kind are two events: a recycling lies between (for a recycling itself: a handover).
    fn parted(&self, kind: EventKind, one: DateTime<Utc>, other: DateTime<Utc>) -> bool {
        let parting = if kind == EventKind::Recycled { EventKind::Handover } else { EventKind::Recycled };
        let (from, to) = (one.min(other), one.max(other));
        self.events.iter().any(|event| event.kind == parting && from < event.happened.at && event.happened.at <= to)
    }

    /// Reason and come-back date belong to what the row itself rejects or recycles, else to the latest such decision
    /// of the same system.
    fn give_reason(&mut self, row: &LeadRow, told: &[(EventKind, When, &'static str)], said: Said<'_>) {
        let told_here: Vec<EventKind> =
            told.iter().map(|(kind, _, _)| *kind).filter(|kind| kind.has_reason()).collect();
        let latest = |kinds: &dyn Fn(EventKind) -> bool| {
            (0..self.events.len())
                .filter(|place| self.events[*place].system == said.system && kinds(self.events[*place].kind))
                .max_by_key(|place| self.events[*place].happened.at)
        };
        let with_reason = match told_here.as_slice() {
            [] => latest(&EventKind::has_reason),
            kinds => latest(&|kind| kinds.contains(&kind)),
        };
        let recycled = latest(&|kind| kind == EventKind::Recycled);
        if let (Some(reason), Some(place)) = (&row.reject_reason, with_reason)
            && self.events[place].reason.as_ref() != Some(reason)
        {
            let event = &mut self.events[place];
            event.reason = Some(reason.clone());
            event.class = Some((said.class_of)(reason));
            event.learned_at = said.learned_at;
            self.corrected_at(place);
        }
        let day = row.come_back_at.map(|when| local::on_local_date(when.at, said.zone));
        if let (Some(day), Some(place)) = (day, recycled)
            && self.events[place].come_back_on != Some(day)
        {
            self.events[place].come_back_on = Some(day);
            self.events[place].learned_at = said.learned_at;
            self.corrected_at(place);
        }
    }

    fn corrected_at(&mut self, place: usize) {
        if place < self.known {
            self.corrected.push(place);
        }
    }
}

fn day_ends(start: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let day = local::on_local_date(start, zone);
    day.succ_opt().map_or(start, |next| local::start_of_day(next, zone))
}

/// How a moment that is said meets an event; days have the length that their zone gives them.
fn compare_event(event: &Event, said: When, said_day_ends: Option<DateTime<Utc>>) -> Compared {
    let within = |start: DateTime<Utc>, end: Option<DateTime<Utc>>, at| end.map(|end| (start..end).contains(&at));
    match (event.happened.precision, said.precision) {
        (Precision::Minute | Precision::Second, Precision::Date) => {
            match within(said.at, said_day_ends, event.happened.at) {
                Some(true) => Compared::Same,
                Some(false) => Compared::Other,
                None => compare(event.happened, said),
            }
        }
        (Precision::Date, Precision::Minute | Precision::Second) => {
            match within(event.happened.at, event.day_ends, said.at) {
                Some(true) => Compared::Finer,
                Some(false) => Compared::Other,
                None => compare(event.happened, said),
            }
        }
        _ => compare(event.happened, said),
    }
}

/// Warns of what the row tells and what does not count.
fn notices(events: &[Event], told: &[(EventKind, When, &'static str)], said: Said<'_>) -> Vec<Notice> {
    if told.iter().all(|(kind, _, _)| *kind == EventKind::Handover) {
        return Vec::new();
    }
    let handovers = handovers(events);
    let counts =
        |place: usize| handovers.iter().any(|handover| handover.decisions.iter().any(|(other, _)| *other == place));
    let code =
        if handovers.is_empty() { NoticeCode::DecisionWithoutHandover } else { NoticeCode::DecisionBeforeHandover };
    told.iter()
        .filter(|(kind, when, _)| {
            *kind != EventKind::Handover
                && events.iter().enumerate().any(|(place, event)| {
                    event.kind == *kind
                        && event.system == said.system
                        && compare(event.happened, *when) == Compared::Same
                        && !counts(place)
                })
        })
        .map(|(_, _, field)| Notice { code, field })
        .collect()
}

/// Joins a later row of one file into an earlier one about the same lead: the later row wins, and an address that it
/// replaces is kept as one that the lead had. Answers the fields in which they contradict each other.
pub fn join(earlier: &mut LeadRow, later: LeadRow) -> Vec<&'static str> {
    let mut contradicts = Vec::new();
    fn take<T: PartialEq>(
        earlier: &mut Option<T>,
        later: Option<T>,
        field: &'static str,
        contradicts: &mut Vec<&'static str>,
    ) {
        let Some(later) = later else { return };
        if earlier.as_ref().is_some_and(|earlier| *earlier != later) {
            contradicts.push(field);
        }
        *earlier = Some(later);
    }
    let mut later = later;
    let had = earlier.email.clone();
    for field in TextField::ALL.iter().copied() {
        take(earlier.text_mut(field), later.text_mut(field).take(), field.as_str(), &mut contradicts);
    }
    for address in had.into_iter().chain(later.former_emails) {
        if !earlier.email_keys().contains(&email_key(&address)) {
            earlier.former_emails.push(address);
        }
    }
    take(&mut earlier.record_id, later.record_id, "recordId", &mut contradicts);
    take(&mut earlier.reject_reason, later.reject_reason, "rejectReason", &mut contradicts);
    if later.status.is_some() {
        earlier.status = later.status; // said by lifecycleStage or leadStatus, which were compared above
    }
    for (place, said, field) in [
        (&mut earlier.created_at, later.created_at, "createdAt"),
        (&mut earlier.handed_over_at, later.handed_over_at, "handedOverAt"),
        (&mut earlier.accepted_at, later.accepted_at, "acceptedAt"),
        (&mut earlier.qualified_at, later.qualified_at, "qualifiedAt"),
        (&mut earlier.rejected_at, later.rejected_at, "rejectedAt"),
        (&mut earlier.decided_at, later.decided_at, "decidedAt"),
        (&mut earlier.come_back_at, later.come_back_at, "comeBackAt"),
        (&mut earlier.last_touch_at, later.last_touch_at, "lastTouchAt"),
    ] {
        let Some(said) = said else { continue };
        match place.map(|known| compare(known, said)) {
            Some(Compared::Same) => continue,
            Some(Compared::Other) => contradicts.push(field),
            Some(Compared::Finer) | None => {}
        }
        *place = Some(said);
    }
    for (header, value) in later.extra {
        match earlier.extra.iter_mut().find(|(known, _)| *known == header) {
            Some((_, known)) => *known = value,
            None => earlier.extra.push((header, value)),
        }
    }
    contradicts
}

#[cfg(test)]
mod tests;
