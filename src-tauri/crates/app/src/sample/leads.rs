//! Thirteen weeks of leads: when they were handed over, to whom, and what sales decided on them.

use super::{
    agreed,
    cast::Who,
    names::{COMPANIES, DUE, Due, FIRST, LAST, NOTES, SEGMENTS, SOURCES},
    outside::Dice,
};
use chrono::{DateTime, Datelike, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use entente_domain::{
    EventId, Language, LeadId, PersonId,
    lead::{
        fields::{Fields, TextField},
        history::{Event, EventKind},
        reason::{Reason, ReasonClass},
    },
    local,
    when::{Precision, When},
};
use uuid::Uuid;

/// Leads handed over in each of the thirteen weeks before today's meeting, the first one first.
pub(super) const VOLUMES: [usize; 13] = [38, 41, 40, 44, 43, 51, 53, 50, 53, 51, 44, 41, 34];
/// Leads that marketing has not handed over.
const NOT_YET: usize = 18;
/// The system they come from.
const CRM: &str = "hubspot";

/// A lead as it will be stored.
pub(super) struct Planned {
    pub id: LeadId,
    pub record_id: String,
    /// Its segment's place.
    pub segment: usize,
    pub owner: Option<Who>,
    pub fields: Fields,
    pub events: Vec<(EventId, Event)>,
    pub handed_over: Option<DateTime<Utc>>,
    /// The last time it moved.
    pub moved: DateTime<Utc>,
    /// Assets of which feedback is due today.
    pub due: &'static [usize],
    /// When we learned of it.
    pub learned: DateTime<Utc>,
}

/// What the leads are made by.
pub(super) struct Maker<'a> {
    pub dice: Dice,
    pub new_id: &'a dyn Fn() -> Uuid,
    pub language: Language,
    pub zone: Tz,
    pub reasons: &'a [Reason],
    /// Starts of the thirteen meetings, today's last.
    pub meetings: &'a [DateTime<Utc>; 13],
    /// When the export of each week was imported.
    pub imports: &'a [DateTime<Utc>; 13],
    pub now: DateTime<Utc>,
    pub made: usize,
}

impl Maker<'_> {
    /// The leads of each week; the last one holds those not handed over too.
    pub(super) fn weeks(mut self) -> Vec<Vec<Planned>> {
        (0..VOLUMES.len())
            .map(|week| {
                let mut leads: Vec<Planned> = (0..VOLUMES[week]).map(|number| self.lead(week, number)).collect();
                if week == VOLUMES.len() - 1 {
                    leads.extend((0..NOT_YET).map(|_| self.waiting()));
                }
                leads
            })
            .collect()
    }

    fn word(&self, words: [&'static str; 2]) -> String {
        words[usize::from(self.language == Language::Chinese)].to_owned()
    }

    /// A working hour of the week that is cut off before a meeting.
    fn working_hour(&mut self, week: usize) -> DateTime<Utc> {
        let cut_off = agreed::cut_off(self.meetings[week]);
        let (from, to) = (local::days_after(cut_off, -7, self.zone), cut_off.min(self.imports[week]));
        for _ in 0..64 {
            let minutes = (to - from).num_minutes() - 20;
            let at = from + TimeDelta::minutes(self.dice.between(10, minutes.max(11)));
            let there = at.with_timezone(&self.zone);
            use chrono::Timelike;
            if !matches!(there.weekday(), Weekday::Sat | Weekday::Sun) && (8..18).contains(&there.hour()) {
                return at;
            }
        }
        from + TimeDelta::minutes(30)
    }

    fn event(&self, kind: EventKind, at: DateTime<Utc>) -> Event {
        let learned = self.imports.iter().copied().find(|import| *import >= at).unwrap_or(self.now).max(at);
        Event::new(kind, When { at, precision: Precision::Minute }, CRM, learned)
    }

    /// Who it is.
    fn person(&mut self, due: Option<usize>) -> (usize, Fields) {
        let number = self.made;
        self.made += 1;
        let mut fields = Fields::default();
        let (first, last, company, segment, source) = match due {
            Some(place) => {
                let Due { name: (first, last), company, segment, source, .. } = DUE[place];
                (first, last, company.to_owned(), segment, source)
            }
            None => {
                let (mut roll, mut segment) = (self.dice.below(100), 0);
                while roll >= SEGMENTS[segment].share {
                    roll -= SEGMENTS[segment].share;
                    segment += 1;
                }
                let company = format!("{} {}", self.dice.one(&COMPANIES), self.dice.one(&SEGMENTS[segment].companies));
                (
                    FIRST[number % FIRST.len()],
                    LAST[number % LAST.len()],
                    company,
                    segment,
                    self.dice.below(SOURCES.len()),
                )
            }
        };
        let domain: String = company.to_lowercase().split(' ').collect();
        fields.set(TextField::FirstName, Some(first.to_owned()));
        fields.set(TextField::LastName, Some(last.to_owned()));
        fields.set(
            TextField::Email,
            Some(format!("{}.{}@{domain}.example.com", first.to_lowercase(), last.to_lowercase())),
        );
        fields.set(TextField::Company, Some(company));
        fields.set(TextField::Segment, Some(self.word(SEGMENTS[segment].name)));
        fields.set(TextField::Source, Some(self.word(SOURCES[source])));
        (segment, fields)
    }

    fn lead(&mut self, week: usize, number: usize) -> Planned {
        let this_week = week == VOLUMES.len() - 1;
        let due = (this_week && number < DUE.len()).then_some(number);
        let (segment, mut fields) = self.person(due);
        let at = self.working_hour(week);
        // Those that slip: two came without an owner, three without a note, some wait for a decision.
        let slips = |of: &[usize]| this_week && of.contains(&number);
        let owner = (!slips(&[12, 21])).then(|| self.dice.one(&Who::SALES));
        if !slips(&[14, 17, 25]) {
            let note = self.word(self.dice.clone().one(&NOTES));
            self.dice.roll();
            fields.set(TextField::ContextNote, Some(note));
        }
        fields.set(TextField::Owner, owner.map(|owner| owner.name().to_owned()));
        fields.set(TextField::LifecycleStage, Some("Marketing Qualified Lead".to_owned()));
        let created = at - TimeDelta::hours(self.dice.between(2, 900));
        fields.created_at = Some(When { at: created, precision: Precision::Minute });

        let id = LeadId((self.new_id)());
        let mut events = vec![self.event(EventKind::Handover, at)];
        events[0].note = fields.text(TextField::ContextNote).map(str::to_owned);
        let waits = if this_week {
            due.is_none() && number.is_multiple_of(4) || slips(&[12, 14, 17, 21, 25])
        } else {
            week == 11 && number % 20 == 7
        };
        if !waits {
            self.decide(&mut events, at);
        }
        let touched = events.iter().map(|event| event.happened.at).max().filter(|moved| *moved > at);
        if let Some(touched) = touched {
            fields.last_touch_at = Some(When { at: touched, precision: Precision::Minute });
        }
        Planned {
            id,
            record_id: format!("{}", 50_100 + self.made * 7),
            segment,
            owner,
            moved: touched.unwrap_or(at),
            learned: self.imports.iter().copied().find(|import| *import >= at).unwrap_or(self.now),
            events: events.into_iter().map(|event| (EventId((self.new_id)()), event)).collect(),
            handed_over: Some(at),
            due: due.map_or(&[], |place| DUE[place].met),
            fields,
        }
    }

    /// One that marketing still keeps.
    fn waiting(&mut self) -> Planned {
        let (segment, mut fields) = self.person(None);
        let at = self.now - TimeDelta::days(self.dice.between(2, 60));
        fields.created_at = Some(When { at, precision: Precision::Minute });
        fields.set(TextField::LifecycleStage, Some("Lead".to_owned()));
        Planned {
            id: LeadId((self.new_id)()),
            record_id: format!("{}", 50_100 + self.made * 7),
            segment,
            owner: None,
            fields,
            events: Vec::new(),
            handed_over: None,
            moved: at,
            due: &[],
            learned: self.imports[VOLUMES.len() - 1],
        }
    }

    /// What sales decided after a handover, as far as it happened by now.
    fn decide(&mut self, events: &mut Vec<Event>, handed_over: DateTime<Utc>) {
        let first = handed_over + TimeDelta::minutes(self.dice.between(60, 60 * 44));
        // A lead that is to be decided is so by now, be it of this morning.
        let first = if first < self.now { first } else { handed_over + (self.now - handed_over) / 2 };
        let roll = self.dice.below(100);
        if roll < 55 {
            events.push(self.event(EventKind::Accepted, first));
            let later = first + TimeDelta::minutes(self.dice.between(3 * 1440, 24 * 1440));
            if later < self.now {
                match self.dice.below(100) {
                    0..45 => events.push(self.event(EventKind::Qualified, later)),
                    45..70 => {
                        let event = self.rejected(later);
                        events.push(event);
                    }
                    _ => {}
                }
            }
        } else if roll < 88 {
            let event = self.rejected(first);
            events.push(event);
        } else {
            let mut event = self.event(EventKind::Recycled, first);
            let reason = self.reason(|class| class == ReasonClass::Timing);
            (event.reason, event.class) = (Some(reason.name), Some(reason.class));
            let days = if self.dice.hits(8) { 20 } else { self.dice.between(95, 150) };
            event.come_back_on = Some(local::on_local_date(local::days_after(first, days, self.zone), self.zone));
            events.push(event);
        }
    }

    fn rejected(&mut self, at: DateTime<Utc>) -> Event {
        let mut event = self.event(EventKind::Rejected, at);
        if !self.dice.hits(3) {
            let fit = self.dice.hits(60);
            let reason =
                self.reason(|class| if fit { class == ReasonClass::Fit } else { class == ReasonClass::Unreachable });
            (event.reason, event.class) = (Some(reason.name), Some(reason.class));
        }
        event
    }

    fn reason(&mut self, of: impl Fn(ReasonClass) -> bool) -> Reason {
        let fitting: Vec<&Reason> = self.reasons.iter().filter(|reason| of(reason.class)).collect();
        fitting[self.dice.below(fitting.len())].clone()
    }
}

/// Who of sales says something of a lead: its owner, else the one on duty.
pub(super) fn speaker(lead: &Planned, people: &[PersonId; 8]) -> PersonId {
    lead.owner.unwrap_or(Who::Ravi).id(people)
}
