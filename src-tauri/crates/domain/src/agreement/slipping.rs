//! Slipping leads: exceptions by a lead's latest handover (PRODUCT.md rule 11).

use super::{HandoverFact, Measure, Narrowing, Period, Terms};
use crate::{
    lead::{
        history::{Event, handovers},
        row::Decision,
    },
    local,
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// How many finished periods are looked at, beside the running one.
pub const PERIODS: usize = 13;

/// An accepted lead slips when it was not touched for that many days.
const UNTOUCHED_DAYS: i64 = 14;

crate::words! {
    /// In which way a lead slips.
    Slip, "kind of slipping lead" {
        /// Undecided past the deadline.
        Undecided = "undecided",
        /// Nobody has it.
        NoOwner = "noOwner",
        /// Handed over without a context note.
        NoNote = "noNote",
        /// Rejected without a reason.
        NoReason = "noReason",
        /// Accepted, and not touched since.
        NoTouch = "noTouch",
        /// Recycled, and the date is past.
        RecycleDue = "recycleDue",
    }
}

/// The latest decision that belongs to a handover, as of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastDecision {
    /// What.
    pub decision: Decision,
    /// When it counts.
    pub at: DateTime<Utc>,
    /// Whether a reason is given.
    pub has_reason: bool,
    /// When a recycled lead comes back.
    pub come_back_on: Option<NaiveDate>,
}

impl LastDecision {
    /// By the history of the lead: the latest decision of its handover at an instant, of those made by then.
    pub fn of(events: &[Event], handed_over_at: DateTime<Utc>, as_of: DateTime<Utc>) -> Option<Self> {
        let handovers = handovers(events);
        // Of two handovers at one instant the last is the one that decisions belong to.
        let handover = handovers.iter().rfind(|handover| handover.at == handed_over_at)?;
        let (place, at) = handover.decisions.iter().rfind(|(_, at)| *at <= as_of)?;
        let event = &events[*place];
        Some(Self {
            decision: event.kind.decision()?,
            at: *at,
            has_reason: event.reason.is_some(),
            come_back_on: event.come_back_on,
        })
    }
}

impl HandoverFact {
    /// Whether its lead cannot slip by it, as of a moment, by what the fact alone says: a later handover has taken its place,
    /// or the lead was qualified, or rejected with a reason.
    pub fn is_settled(&self, as_of: DateTime<Utc>) -> bool {
        let replaced = self.next_at.is_some_and(|next| next <= as_of);
        let ended = self.latest.is_some_and(|latest| match latest.decision {
            Decision::Qualified => true,
            Decision::Rejected => latest.class.is_some(),
            Decision::Accepted | Decision::Recycled => false,
        });
        replaced || (ended && self.last_decided_at.is_some_and(|last| last <= as_of))
    }
}

/// A lead by its latest handover, as of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Followed {
    /// That handover.
    pub handed_over_at: DateTime<Utc>,
    /// The latest decision that belongs to it.
    pub decided: Option<LastDecision>,
    /// Decided in the CRM, and nothing says when.
    pub date_unknown: bool,
    /// Whether somebody has it, today.
    pub has_owner: bool,
    /// Whether a context note is there, today.
    pub has_note: bool,
    /// The last touch that we know.
    pub last_touch_at: Option<DateTime<Utc>>,
}

impl Followed {
    /// Every way in which it slips, each with since when. Decided without a date, it slips in none: it is counted apart.
    pub fn slips(&self, deadline: Option<DateTime<Utc>>, zone: Tz, as_of: DateTime<Utc>) -> Vec<(Slip, DateTime<Utc>)> {
        let mut slips = Vec::new();
        let mut slip = |kind: Slip, since: Option<DateTime<Utc>>| {
            slips.extend(since.filter(|since| *since <= as_of).map(|since| (kind, since)));
        };
        let decision = self.decided.map(|decided| decided.decision);
        let undecided = decision.is_none() && !self.date_unknown;
        slip(Slip::Undecided, deadline.filter(|_| undecided));
        // Owner, note and touch matter only while it is with sales.
        if undecided || decision == Some(Decision::Accepted) {
            slip(Slip::NoOwner, (!self.has_owner).then_some(self.handed_over_at));
            slip(Slip::NoNote, (!self.has_note).then_some(self.handed_over_at));
        }
        if let Some(decided) = self.decided {
            match decided.decision {
                Decision::Rejected => slip(Slip::NoReason, (!decided.has_reason).then_some(decided.at)),
                Decision::Accepted => {
                    let touched = self.last_touch_at.filter(|at| *at <= as_of).unwrap_or(decided.at).max(decided.at);
                    slip(Slip::NoTouch, Some(local::days_after(touched, UNTOUCHED_DAYS, zone)));
                }
                Decision::Recycled => {
                    slip(Slip::RecycleDue, decided.come_back_on.map(|day| local::start_of_day(day, zone)));
                }
                Decision::Qualified => {}
            }
        }
        slips
    }
}

/// By when the leads of a period are to be decided on: the deadlines of the promises about it, each about some leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadlines(Vec<(Narrowing, DateTime<Utc>)>);

impl Deadlines {
    /// Those that the terms set for a period (rule 4).
    pub fn of(terms: &Terms, period: &Period) -> Self {
        let deadlines = terms.promises().iter().filter_map(|promise| match promise.measure {
            Measure::DecidedInTime { deadline, .. } => {
                Some((promise.about.clone(), deadline.after(period.cut_off, &terms.calendar, terms.zone)))
            }
            _ => None,
        });
        Self(deadlines.collect())
    }

    /// Whether nothing was promised about deciding.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first for a lead with these words.
    pub fn first(&self, segment: Option<&str>, source: Option<&str>, owner: Option<&str>) -> Option<DateTime<Utc>> {
        self.0.iter().filter(|(about, _)| about.admits(segment, source, owner)).map(|(_, at)| *at).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        agreement::handover_facts,
        lead::{history::EventKind, reason::ReasonClass},
        when::{Precision, When},
    };
    use chrono_tz::Europe::Berlin;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}:00Z").parse().unwrap()
    }

    fn event(kind: EventKind, when: &str) -> Event {
        Event::new(kind, When { at: at(when), precision: Precision::Minute }, "crm", at(when))
    }

    use EventKind::{Accepted, Handover as HandedOver, Qualified, Recycled, Rejected};

    /// How the latest handover of a history slips, with owner and note there unless the test says otherwise.
    fn slips(events: &[Event], as_of: &str, change: impl Fn(&mut Followed)) -> Vec<String> {
        let handovers = handovers(events);
        let handed_over_at = handovers.iter().rfind(|handover| handover.at <= at(as_of)).unwrap().at;
        let mut followed = Followed {
            handed_over_at,
            decided: LastDecision::of(events, handed_over_at, at(as_of)),
            date_unknown: false,
            has_owner: true,
            has_note: true,
            last_touch_at: None,
        };
        change(&mut followed);
        let deadline = at("2026-05-13T16:00");
        let shown = |(slip, since): (Slip, DateTime<Utc>)| format!("{slip} {}", since.format("%m-%d %H:%M"));
        followed.slips(Some(deadline), Berlin, at(as_of)).into_iter().map(shown).collect()
    }

    #[test]
    fn rule_11_an_undecided_lead_slips_from_its_deadline_on() {
        let events = [event(HandedOver, "2026-05-08T10:00"), event(Accepted, "2026-05-14T10:00")];
        assert!(slips(&events, "2026-05-13T15:59", |_| {}).is_empty());
        assert_eq!(slips(&events, "2026-05-13T16:00", |_| {}), ["undecided 05-13 16:00"]);
        assert!(slips(&events, "2026-05-14T10:00", |_| {}).is_empty());
        assert!(slips(&events, "2026-05-13T16:00", |lead| lead.date_unknown = true).is_empty(), "counted apart");
    }

    #[test]
    fn rule_11_owner_and_note_matter_only_while_a_lead_is_undecided_or_accepted() {
        let bare = |lead: &mut Followed| (lead.has_owner, lead.has_note) = (false, false);
        let handed_over = event(HandedOver, "2026-05-08T10:00");
        let since = ["noOwner 05-08 10:00", "noNote 05-08 10:00"];
        assert_eq!(slips(std::slice::from_ref(&handed_over), "2026-05-09T10:00", bare), since);
        for (kind, slips_too) in [(Accepted, true), (Qualified, false), (Recycled, false)] {
            let events = [handed_over.clone(), event(kind, "2026-05-09T10:00")];
            assert_eq!(!slips(&events, "2026-05-10T10:00", bare).is_empty(), slips_too, "{kind}");
        }
    }

    #[test]
    fn rule_11_rejected_without_a_reason_and_recycled_with_its_date_past() {
        let handed_over = event(HandedOver, "2026-05-08T10:00");
        let mut rejected = event(Rejected, "2026-05-11T10:00");
        assert_eq!(
            slips(&[handed_over.clone(), rejected.clone()], "2026-05-12T10:00", |_| {}),
            ["noReason 05-11 10:00"]
        );
        rejected.reason = Some("no need".into());
        assert!(slips(&[handed_over.clone(), rejected], "2026-05-12T10:00", |_| {}).is_empty());
        let mut recycled = event(Recycled, "2026-05-11T10:00");
        recycled.come_back_on = "2026-06-01".parse().ok();
        let events = [handed_over, recycled, event(HandedOver, "2026-06-08T10:00")];
        // A date is the start of its local day.
        assert!(slips(&events, "2026-05-31T21:59", |_| {}).is_empty());
        assert_eq!(slips(&events, "2026-05-31T22:00", |_| {}), ["recycleDue 05-31 22:00"]);
        assert_eq!(slips(&events, "2026-06-08T10:00", |_| {}), ["undecided 05-13 16:00"], "by its latest handover");
    }

    #[test]
    fn rule_11_an_accepted_lead_slips_when_it_was_not_touched_for_14_days_since_acceptance_if_never() {
        let events = [event(HandedOver, "2026-03-20T10:00"), event(Accepted, "2026-03-20T11:00")];
        // Local days: the clocks go forward between.
        assert!(slips(&events, "2026-04-03T09:59", |_| {}).is_empty());
        assert_eq!(slips(&events, "2026-04-03T10:00", |_| {}), ["noTouch 04-03 10:00"]);
        let touched = |lead: &mut Followed| lead.last_touch_at = Some(at("2026-04-01T10:00"));
        assert!(slips(&events, "2026-04-14T10:00", touched).is_empty());
        assert_eq!(slips(&events, "2026-04-15T10:00", touched), ["noTouch 04-15 10:00"]);
    }

    #[test]
    fn a_fact_that_says_that_its_lead_is_settled_is_about_one_that_cannot_slip() {
        let mut rejected = event(Rejected, "2026-05-11T10:00");
        (rejected.reason, rejected.class) = (Some("no need".into()), Some(ReasonClass::Fit));
        let events = [event(HandedOver, "2026-05-08T10:00"), rejected, event(HandedOver, "2026-05-20T10:00")];
        let settled =
            |as_of| handover_facts(&events, None).iter().map(|it| it.is_settled(at(as_of))).collect::<Vec<_>>();
        assert!(!settled("2026-05-11T09:59")[0]);
        assert!(settled("2026-05-11T10:00")[0]);
        assert_eq!(settled("2026-05-20T10:00"), [true, false]);
    }
}
