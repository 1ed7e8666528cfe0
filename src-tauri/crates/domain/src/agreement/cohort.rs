//! The leads of a period, and what of each of them a figure needs to know (PRODUCT.md rules 1 to 5).

use super::Period;
use crate::{
    lead::{
        history::{Event, Handover, handovers, is_undated},
        reason::ReasonClass,
        row::{Decision, StatusMeaning},
    },
    local,
};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use std::ops::Range;

/// A handover as the figures see it: a projection that the file keeps beside a lead's events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandoverFact {
    /// When it happened.
    pub at: DateTime<Utc>,
    /// The lead's handover before it.
    pub previous_at: Option<DateTime<Utc>>,
    /// The lead's handover after it.
    pub next_at: Option<DateTime<Utc>>,
    /// When the first of its decisions counts.
    pub first_decided_at: Option<DateTime<Utc>>,
    /// When the first that qualified counts.
    pub first_qualified_at: Option<DateTime<Utc>>,
    /// When the last of its decisions counts.
    pub last_decided_at: Option<DateTime<Utc>>,
    /// What that decision was.
    pub latest: Option<Latest>,
    /// Decided in the CRM, and nothing says when.
    pub date_unknown: bool,
}

/// The latest decision on a lead, as far as figures go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Latest {
    /// What.
    pub decision: Decision,
    /// The class of its reason; none where no reason is given.
    pub class: Option<ReasonClass>,
}

/// The handovers of a lead as the figures see them, in order of time.
pub fn handover_facts(events: &[Event], stated: Option<StatusMeaning>) -> Vec<HandoverFact> {
    let handovers = handovers(events);
    let unknown = unknown(&handovers, events, stated);
    let at = |place: Option<usize>| place.and_then(|place| handovers.get(place)).map(|handover| handover.at);
    handovers
        .iter()
        .enumerate()
        .map(|(place, handover)| {
            let decided = Decided::of(handover.decisions.iter().copied(), events);
            HandoverFact {
                at: handover.at,
                previous_at: at(place.checked_sub(1)),
                next_at: at(place.checked_add(1)),
                first_decided_at: decided.first_at,
                first_qualified_at: decided.first_qualified_at,
                last_decided_at: handover.decisions.last().map(|(_, at)| *at),
                latest: decided.latest,
                date_unknown: unknown && place + 1 == handovers.len(),
            }
        })
        .collect()
}

/// Decided in the CRM without a date: its status says so and nothing says when, and no decision belongs to its latest
/// handover (rule 11).
fn unknown(handovers: &[Handover], events: &[Event], stated: Option<StatusMeaning>) -> bool {
    is_undated(stated, events) && handovers.last().is_some_and(|handover| handover.decisions.is_empty())
}

/// What decisions in order of time come to.
#[derive(Default)]
struct Decided {
    first_at: Option<DateTime<Utc>>,
    first_qualified_at: Option<DateTime<Utc>>,
    latest: Option<Latest>,
}

impl Decided {
    fn of(decisions: impl Iterator<Item = (usize, DateTime<Utc>)>, events: &[Event]) -> Self {
        let mut decided = Self::default();
        for (place, at) in decisions {
            let event = &events[place];
            let Some(decision) = event.kind.decision() else { continue };
            decided.first_at.get_or_insert(at);
            if decision == Decision::Qualified {
                decided.first_qualified_at.get_or_insert(at);
            }
            decided.latest = Some(Latest { decision, class: event.reason.as_ref().and(event.class) });
        }
        decided
    }
}

/// One lead in the cohort of a period, as of a moment: its first handover there, and what follows until its first
/// handover in a later period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// When it was first handed over in the period.
    pub handed_over_at: DateTime<Utc>,
    /// When the first decision counts.
    pub first_decided_at: Option<DateTime<Utc>>,
    /// When it was first qualified.
    pub first_qualified_at: Option<DateTime<Utc>>,
    /// The latest decision.
    pub latest: Option<Latest>,
    /// Decided in the CRM, and nothing says when.
    pub date_unknown: bool,
}

impl Entry {
    /// The entry of a lead in a period, if it was handed over there at or before `as_of`.
    pub fn of(
        events: &[Event],
        stated: Option<StatusMeaning>,
        period: &Range<DateTime<Utc>>,
        as_of: DateTime<Utc>,
    ) -> Option<Self> {
        let handovers = handovers(events);
        let first = handovers.iter().position(|handover| period.contains(&handover.at))?;
        let handed_over_at = handovers[first].at;
        if handed_over_at > as_of {
            return None;
        }
        let after = handovers.iter().position(|handover| handover.at >= period.end).unwrap_or(handovers.len());
        let decisions = handovers[first..after].iter().flat_map(|handover| handover.decisions.iter().copied());
        let decided = Decided::of(decisions.filter(|(_, at)| *at <= as_of), events);
        Some(Self {
            handed_over_at,
            first_decided_at: decided.first_at,
            first_qualified_at: decided.first_qualified_at,
            latest: decided.latest,
            date_unknown: after == handovers.len() && unknown(&handovers, events, stated),
        })
    }
}

/// What a handover alone says of its lead's entry in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactSays {
    /// It makes none: another handover of the period came first, or it happened later than asked.
    Nothing,
    /// All of it.
    All(Entry),
    /// Not enough: other handovers of the period, or decisions before and after the moment, belong to it. Its lead's
    /// events say it ([`Entry::of`]).
    AskEvents,
}

impl HandoverFact {
    /// The entry that this handover makes in a period that it lies in, as of a moment.
    pub fn says(&self, period: &Range<DateTime<Utc>>, as_of: DateTime<Utc>) -> FactSays {
        if self.at > as_of || self.previous_at.is_some_and(|previous| previous >= period.start) {
            return FactSays::Nothing;
        }
        if self.next_at.is_some_and(|next| next < period.end) {
            return FactSays::AskEvents;
        }
        let entry = Entry {
            handed_over_at: self.at,
            first_decided_at: self.first_decided_at,
            first_qualified_at: self.first_qualified_at,
            latest: self.latest,
            date_unknown: self.date_unknown,
        };
        match (self.first_decided_at, self.last_decided_at) {
            (_, None) => FactSays::All(entry),
            (_, Some(last)) if last <= as_of => FactSays::All(entry),
            (Some(first), _) if first > as_of => {
                FactSays::All(Entry { first_decided_at: None, first_qualified_at: None, latest: None, ..entry })
            }
            _ => FactSays::AskEvents,
        }
    }
}

/// Between which instants a cohort is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boundaries {
    /// Events that happened later are not known.
    pub as_of: DateTime<Utc>,
    /// Decided by then is in time.
    pub deadline: Option<DateTime<Utc>>,
    /// How long each lead has to be qualified.
    pub window: Option<Window>,
}

/// When the window of each lead of a period ends: the same local time a number of calendar days after its handover.
///
/// How long that is changes only where a clock is changed, so a period has few spans of one length each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    spans: Vec<(Range<DateTime<Utc>>, TimeDelta)>,
}

impl Window {
    /// The windows of the leads of a period.
    pub fn of(period: &Period, within_days: u16, zone: Tz) -> Self {
        let length = |at: DateTime<Utc>| local::days_after(at, within_days.into(), zone) - at;
        let mut spans: Vec<(Range<DateTime<Utc>>, TimeDelta)> = Vec::new();
        let mut at = period.from;
        while at < period.cut_off {
            // No two clock changes were ever within an hour of each other.
            let until = (at + TimeDelta::hours(1)).min(period.cut_off);
            let (here, there) = (length(at), length(until));
            let change = if here == there { until } else { first_change(at, until, here, length) };
            match spans.last_mut() {
                Some((span, same)) if *same == here => span.end = change,
                _ => spans.push((at..change, here)),
            }
            at = change;
        }
        Self { spans }
    }

    /// Spans of handovers, each with how long their windows are.
    pub fn spans(&self) -> impl Iterator<Item = (Range<DateTime<Utc>>, TimeDelta)> {
        self.spans.iter().cloned()
    }

    /// When the window of a handover of the period ends, inclusive.
    pub fn ends(&self, handed_over_at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.spans.iter().find(|(span, _)| span.contains(&handed_over_at)).map(|(_, length)| handed_over_at + *length)
    }
}

/// The first millisecond in `(from, until]` whose length differs from `here`, by halving.
fn first_change(
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    here: TimeDelta,
    length: impl Fn(DateTime<Utc>) -> TimeDelta,
) -> DateTime<Utc> {
    let (mut same, mut differs) = (from, until);
    while differs - same > TimeDelta::milliseconds(1) {
        let middle = same + TimeDelta::milliseconds((differs - same).num_milliseconds() / 2);
        if length(middle) == here { same = middle } else { differs = middle }
    }
    differs
}

/// How the leads of a cohort stand: counts, from which bounds and verdicts come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Size of the cohort (rule 2).
    pub delivered: u64,
    /// Latest decision accepted or qualified (rule 3).
    pub fitting: u64,
    /// Latest decision rejected with a reason of class `fit`.
    pub unfit: u64,
    /// Without a decision; those of unknown date are among them.
    pub undecided: u64,
    /// Decided in the CRM, and nothing says when.
    pub date_unknown: u64,
    /// Latest decision rejected, without a reason.
    pub rejected_without_reason: u64,
    /// First decision at or before the deadline (rule 4).
    pub in_time: u64,
    /// First qualified within its own window (rule 5).
    pub converted: u64,
    /// Not qualified, and may still be.
    pub convertible: u64,
    /// Of these, those that sales has not brought to an end: undecided or accepted.
    pub convertible_with_sales: u64,
}

crate::words! {
    /// A number of a cohort, behind which stand leads.
    Count, "count of a cohort" {
        /// The cohort.
        Delivered = "delivered",
        /// Latest decision accepted or qualified.
        Fitting = "fitting",
        /// Latest decision rejected with a reason of class `fit`.
        Unfit = "unfit",
        /// Without a decision.
        Undecided = "undecided",
        /// Without a decision, decided in the CRM without a date.
        DateUnknown = "dateUnknown",
        /// First decision at or before the deadline.
        InTime = "inTime",
        /// First decision after the deadline, or none yet.
        NotInTime = "notInTime",
        /// First qualified within its own window.
        Converted = "converted",
        /// Not qualified, and may still be.
        Convertible = "convertible",
    }
}

/// In which counts a lead stands.
#[derive(Debug, Clone, Copy, Default)]
struct Marks {
    fitting: bool,
    unfit: bool,
    undecided: bool,
    date_unknown: bool,
    rejected_without_reason: bool,
    in_time: bool,
    converted: bool,
    convertible: bool,
    convertible_with_sales: bool,
}

impl Entry {
    fn marks(&self, boundaries: &Boundaries) -> Marks {
        let decision = self.latest.map(|latest| latest.decision);
        let reason = self.latest.and_then(|latest| latest.class);
        let rejected = decision == Some(Decision::Rejected);
        let accepted = decision == Some(Decision::Accepted);
        let undecided = decision.is_none();
        let unknown = undecided && self.date_unknown;
        let window_ends = boundaries.window.as_ref().and_then(|window| window.ends(self.handed_over_at));
        let converted = window_ends.zip(self.first_qualified_at).is_some_and(|(ends, at)| at <= ends);
        let open = window_ends.is_some_and(|ends| boundaries.as_of < ends) && !converted;
        Marks {
            fitting: accepted || decision == Some(Decision::Qualified),
            unfit: rejected && reason == Some(ReasonClass::Fit),
            undecided,
            date_unknown: unknown,
            rejected_without_reason: rejected && reason.is_none(),
            in_time: boundaries.deadline.zip(self.first_decided_at).is_some_and(|(deadline, at)| at <= deadline),
            converted,
            convertible: window_ends.is_some() && (open || unknown),
            convertible_with_sales: open && !unknown && (undecided || accepted),
        }
    }

    /// Whether it stands in a count.
    pub fn is_in(&self, count: Count, boundaries: &Boundaries) -> bool {
        let marks = self.marks(boundaries);
        match count {
            Count::Delivered => true,
            Count::Fitting => marks.fitting,
            Count::Unfit => marks.unfit,
            Count::Undecided => marks.undecided,
            Count::DateUnknown => marks.date_unknown,
            Count::InTime => marks.in_time,
            Count::NotInTime => !marks.in_time,
            Count::Converted => marks.converted,
            Count::Convertible => marks.convertible,
        }
    }
}

impl Tally {
    /// Counts a lead.
    pub fn add(&mut self, entry: &Entry, boundaries: &Boundaries) {
        let marks = entry.marks(boundaries);
        self.delivered += 1;
        self.fitting += u64::from(marks.fitting);
        self.unfit += u64::from(marks.unfit);
        self.undecided += u64::from(marks.undecided);
        self.date_unknown += u64::from(marks.date_unknown);
        self.rejected_without_reason += u64::from(marks.rejected_without_reason);
        self.in_time += u64::from(marks.in_time);
        self.converted += u64::from(marks.converted);
        self.convertible += u64::from(marks.convertible);
        self.convertible_with_sales += u64::from(marks.convertible_with_sales);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lead::history::EventKind;
    use crate::when::{Precision, When};
    use chrono_tz::Europe::Berlin;
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}:00Z").parse().unwrap()
    }

    fn event(kind: EventKind, when: &str) -> Event {
        Event::new(kind, When { at: at(when), precision: Precision::Minute }, "crm", at(when))
    }

    fn period(from: &str, cut_off: &str) -> Period {
        let cut_off = at(cut_off);
        Period { from: at(from), cut_off, nominal: cut_off.date_naive(), agreement: 1 }
    }

    fn entry(events: &[Event], period: Range<DateTime<Utc>>) -> Option<Entry> {
        Entry::of(events, None, &period, at("2027-01-01T00:00"))
    }

    use EventKind::{Accepted, Handover as HandedOver, Qualified, Recycled};

    #[test]
    fn rule_11_a_lead_handed_over_again_waits_for_sales_though_its_status_still_says_what_was_decided_before() {
        let events = [
            event(HandedOver, "2026-05-04T10:00"),
            event(Recycled, "2026-05-06T10:00"),
            event(HandedOver, "2026-06-01T10:00"),
        ];
        let unknown = |stated| -> Vec<bool> {
            handover_facts(&events, Some(stated)).iter().map(|fact| fact.date_unknown).collect()
        };
        assert_eq!(unknown(StatusMeaning::Recycled), [false, false]);
        assert_eq!(unknown(StatusMeaning::Qualified), [false, true]);
    }

    #[test]
    fn rule_1_a_lead_counts_once_in_a_period_by_its_first_handover_there() {
        let events = [
            event(HandedOver, "2026-05-04T10:00"),
            event(Recycled, "2026-05-05T10:00"),
            event(HandedOver, "2026-05-06T10:00"),
            event(Accepted, "2026-05-20T10:00"),
            event(HandedOver, "2026-06-01T10:00"),
            event(Qualified, "2026-06-02T10:00"),
        ];
        let first = entry(&events, at("2026-05-04T07:00")..at("2026-05-11T07:00")).unwrap();
        assert_eq!(first.handed_over_at, at("2026-05-04T10:00"));
        assert_eq!(first.first_decided_at, Some(at("2026-05-05T10:00")));
        assert_eq!(
            (first.latest.map(|latest| latest.decision), first.first_qualified_at),
            (Some(Decision::Accepted), None),
            "what follows until its first handover in a later period is its"
        );
        let later = entry(&events, at("2026-05-25T07:00")..at("2026-06-01T10:01")).unwrap();
        assert_eq!(later.first_qualified_at, Some(at("2026-06-02T10:00")));
        assert_eq!(entry(&events, at("2026-05-25T07:00")..at("2026-06-01T10:00")), None, "a cut-off is not in it");
    }

    #[test]
    fn as_of_a_moment_only_what_happened_by_then_counts() {
        let events = [event(HandedOver, "2026-05-04T10:00"), event(Accepted, "2026-05-06T10:00")];
        let week = at("2026-05-04T07:00")..at("2026-05-11T07:00");
        let stands = |as_of: &str| {
            let boundaries = Boundaries { as_of: at(as_of), deadline: Some(at("2026-05-06T10:00")), window: None };
            let entry = Entry::of(&events, None, &week, at(as_of))?;
            let mut tally = Tally::default();
            tally.add(&entry, &boundaries);
            Some((entry.latest.map(|latest| latest.decision), tally.in_time == 1))
        };
        assert_eq!(stands("2026-05-04T09:59"), None);
        assert_eq!(stands("2026-05-04T10:00"), Some((None, false)));
        assert_eq!(stands("2026-05-06T09:59"), Some((None, false)));
        assert_eq!(stands("2026-05-06T10:00"), Some((Some(Decision::Accepted), true)), "at the deadline is in time");
    }

    #[test]
    fn rule_5_a_window_is_calendar_days_also_where_a_clock_is_changed() {
        // Berlin goes from summer to winter on 25 October 2026: windows over it are an hour longer.
        let week = period("2026-09-21T07:00", "2026-09-28T07:00");
        let spans: Vec<_> = Window::of(&week, 30, Berlin).spans().collect();
        let change = local::days_after(at("2026-10-25T01:00"), -30, Berlin);
        assert_eq!(spans.len(), 2, "{spans:?}");
        // 02:00 to 03:00 comes twice, and the earlier is meant.
        assert!((spans[0].0.end - change).abs() <= TimeDelta::hours(1), "{spans:?}");
        assert_eq!((spans[0].1, spans[1].1), (TimeDelta::days(30), TimeDelta::days(30) + TimeDelta::hours(1)));
        let window = Window::of(&week, 30, Berlin);
        let mut handed_over = week.from;
        while handed_over < week.cut_off {
            assert_eq!(window.ends(handed_over), Some(local::days_after(handed_over, 30, Berlin)), "{handed_over}");
            handed_over += TimeDelta::minutes(7);
        }
    }

    /// A lead's events at random minutes of two weeks, with the odd date without a time.
    fn histories() -> impl Strategy<Value = Vec<Event>> {
        let one = (0usize..5, 0i64..20_160, proptest::bool::weighted(0.2)).prop_map(|(kind, minute, day)| {
            let moment = at("2026-05-04T00:00") + TimeDelta::minutes(minute);
            let start = local::start_of_day(local::on_local_date(moment, Berlin), Berlin);
            let (moment, precision) = if day { (start, Precision::Date) } else { (moment, Precision::Minute) };
            let mut event =
                Event::new(EventKind::ALL[kind], When { at: moment, precision }, "crm", at("2026-07-01T00:00"));
            event.day_ends = day.then(|| local::days_after(start, 1, Berlin));
            event
        });
        proptest::collection::vec(one, 0..9)
    }

    proptest! {
        #[test]
        fn facts_say_what_the_events_say_or_ask_them(
            events in histories(), from in 0i64..14, days in 1i64..9, as_of in 0i64..30_000,
            stated in prop::sample::select(vec![None, Some(StatusMeaning::Qualified)]),
        ) {
            let start = at("2026-05-04T07:00") + TimeDelta::days(from);
            let period = start..start + TimeDelta::days(days);
            let as_of = at("2026-05-04T00:00") + TimeDelta::minutes(as_of);
            let by_events = Entry::of(&events, stated, &period, as_of);
            let mut asked = false;
            let by_facts: Vec<Entry> = handover_facts(&events, stated)
                .iter()
                .filter(|fact| period.contains(&fact.at))
                .filter_map(|fact| match fact.says(&period, as_of) {
                    FactSays::Nothing => None,
                    FactSays::All(entry) => Some(entry),
                    FactSays::AskEvents => {
                        asked = true;
                        by_events
                    }
                })
                .collect();
            prop_assert_eq!(by_facts, by_events.into_iter().collect::<Vec<_>>(), "asked: {}", asked);
        }
    }
}
