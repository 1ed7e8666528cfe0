//! Makes the copy of the minutes for one audience.
//!
//! Every free text goes through one [`Scribe`], in the order of the document, so that a label's number is the place of
//! its lead's first appearance in the copy for everyone, whichever copy is made.

use super::{
    audience::Audience,
    clean::{clean, clean_line},
    model::{ActionEnd, LeadRef, Minutes, MinutesAction, Owner, Teams},
    redacted::{
        Flag, Held, OwnerName, Part, Redacted, RedactedAction, RedactedAttendee, RedactedDecision, RedactedFeedback,
        RedactedItem, RedactedNews, RedactedSaid, RedactedTrade, Run, Runs,
    },
    veil::{Find, Veil},
};
use crate::{
    Language, LeadId, PersonId, Side,
    rating::SHOWN_FROM,
    text::{Segment, Text},
};
use chrono::NaiveDate;
use std::{cmp::Reverse, collections::HashMap};

/// The copy of `minutes` for `audience`, with the leads' names only if `with_lead_names`.
pub fn redact(minutes: &Minutes, audience: Audience, with_lead_names: bool) -> Redacted {
    let veil = Veil::over(&minutes.leads);
    let numbers = numbers(minutes, &veil);
    let mut scribe = Scribe::new(minutes, &veil, numbers, with_lead_names);
    copy(minutes, audience, &mut scribe)
}

impl Minutes {
    /// The same minutes with a number for every lead, in order of first appearance in the copy for everyone; numbers
    /// given before are kept. Store this, so that a later version can [keep](Self::keep_numbers_of) them.
    #[must_use]
    pub fn numbered(mut self) -> Self {
        let numbers = numbers(&self, &Veil::over(&self.leads));
        for (lead, number) in self.leads.iter_mut().zip(numbers) {
            lead.number = number;
        }
        self
    }

    /// Takes over the numbers that an earlier version of the same meeting gave, so that "Lead 3" is one lead for ever.
    pub fn keep_numbers_of(&mut self, earlier: &Self) {
        let given: HashMap<LeadId, u32> =
            earlier.leads.iter().filter_map(|lead| Some((lead.id, lead.number?))).collect();
        for lead in &mut self.leads {
            lead.number = given.get(&lead.id).copied().or(lead.number);
        }
        // A lead that only the earlier version knew keeps its number: it is never given to another.
        let known: Vec<LeadId> = self.leads.iter().map(|lead| lead.id).collect();
        self.leads.extend(earlier.leads.iter().filter(|lead| !known.contains(&lead.id)).cloned());
    }
}

/// Every lead's number, in the table's order.
fn numbers(minutes: &Minutes, veil: &Veil) -> Vec<Option<u32>> {
    let given = minutes.leads.iter().map(|lead| lead.number).collect();
    let mut scribe = Scribe::new(minutes, veil, given, false);
    copy(minutes, Audience::Everyone, &mut scribe);
    for place in 0..minutes.leads.len() {
        scribe.number(place);
    }
    scribe.numbers
}

/// The copy for one audience (PRODUCT.md "Audiences"). Texts are written in the order of the document: the fields of
/// each literal below stand in it.
fn copy(minutes: &Minutes, audience: Audience, scribe: &mut Scribe<'_>) -> Redacted {
    let whole = matches!(audience, Audience::Everyone | Audience::Side(_));
    let external = audience == Audience::External;
    let owner = match audience {
        Audience::Owner(owner) => Some(owner),
        _ => None,
    };
    Redacted {
        audience: named(minutes, &audience),
        lead_names: scribe.with_names,
        series: scribe.at(Part::Series, 0).line(&minutes.series),
        language: minutes.language,
        zone: minutes.zone,
        teams: Teams { marketing: clean_line(&minutes.teams.marketing), sales: clean_line(&minutes.teams.sales) },
        ordinal: minutes.ordinal,
        version: minutes.version,
        scheduled_at: minutes.scheduled_at,
        held: whole.then_some(Held {
            started_at: minutes.started_at,
            ended_at: minutes.ended_at,
            planned_minutes: minutes.planned_minutes,
        }),
        decisions: decisions(minutes, external, scribe),
        actions: ordered(minutes, &audience)
            .into_iter()
            .filter(|action| owner.is_none() || action.owner.as_ref().map(|owner| owner.person) == owner)
            .enumerate()
            .map(|(index, action)| redacted_action(action, external, scribe.at(Part::Action, index)))
            .collect(),
        trade: whole.then(|| trade(minutes, scribe)).filter(|trade| *trade != RedactedTrade::default()),
        items: if whole { items(minutes, scribe) } else { Vec::new() },
        attendance: if whole { attendance(minutes) } else { Vec::new() },
        rating: minutes.rating.filter(|rating| whole && rating.n as usize >= SHOWN_FROM),
        next: minutes.next.filter(|_| whole || external),
        not_reached: if whole {
            let topics = minutes.not_reached.iter().enumerate();
            topics.map(|(index, topic)| scribe.at(Part::NotReached, index).title(topic)).collect()
        } else {
            Vec::new()
        },
        flags: std::mem::take(&mut scribe.flags),
    }
}

fn named(minutes: &Minutes, audience: &Audience) -> Audience<String> {
    match audience {
        Audience::Everyone => Audience::Everyone,
        Audience::Side(side) => Audience::Side(*side),
        Audience::External => Audience::External,
        Audience::Owner(person) => Audience::Owner(clean_line(name_of(minutes, *person).unwrap_or_default())),
    }
}

fn name_of(minutes: &Minutes, person: PersonId) -> Option<&str> {
    let owners = minutes.actions.iter().filter_map(|action| action.owner.as_ref());
    let owners = owners.map(|owner: &Owner| (owner.person, owner.name.as_str()));
    let attendees = minutes.attendance.iter().map(|attendee| (attendee.person, attendee.name.as_str()));
    attendees.chain(owners).find(|(id, _)| *id == person).map(|(_, name)| name)
}

fn decisions(minutes: &Minutes, external: bool, scribe: &mut Scribe<'_>) -> Vec<RedactedDecision> {
    let made = minutes.decisions.iter().enumerate();
    made.map(|(index, made)| {
        let scribe = scribe.at(Part::Decision, index);
        RedactedDecision {
            item: made.item.as_ref().filter(|_| !external).map(|item| scribe.title(item)),
            text: scribe.text(&made.text),
            sides: Side::ALL.iter().copied().filter(|side| made.sides.contains(side)).collect(),
            ends_on: made.ends_on,
        }
    })
    .collect()
}

fn redacted_action(action: &MinutesAction, external: bool, scribe: &mut Scribe<'_>) -> RedactedAction {
    RedactedAction {
        item: action.item.as_ref().filter(|_| !external).map(|item| scribe.title(item)),
        text: scribe.text(&action.text),
        owner: action.owner.as_ref().map(|owner| OwnerName { name: clean_line(&owner.name), side: owner.side }),
        due_on: action.due_on,
        // How often the house carried it over, and why it gave it up, is the house's own.
        carried: if external { 0 } else { action.carried },
        state: action.state,
        dropped_because: action.dropped_because.as_ref().filter(|_| !external).map(|why| scribe.text(why)),
        made_here: action.made_here,
    }
}

/// The actions in the order in which `audience` reads them: open before done before dropped; one side's own first;
/// then by owner, the owner with the earliest due date first, what nobody owns last.
fn ordered<'a>(minutes: &'a Minutes, audience: &Audience) -> Vec<&'a MinutesAction> {
    let mut earliest: HashMap<(ActionEnd, PersonId), Option<NaiveDate>> = HashMap::new();
    let due = |action: &MinutesAction| (action.due_on.is_none(), action.due_on);
    for action in &minutes.actions {
        if let Some(owner) = &action.owner {
            let first = earliest.entry((action.state, owner.person)).or_insert(action.due_on);
            if action.due_on.is_some_and(|day| first.is_none_or(|first| day < first)) {
                *first = action.due_on;
            }
        }
    }
    let mut actions: Vec<&MinutesAction> = minutes.actions.iter().collect();
    actions.sort_by_cached_key(|action| {
        let owner = action.owner.as_ref();
        let own = matches!(audience, Audience::Side(side) if owner.and_then(|owner| owner.side) == Some(*side));
        let first = owner.and_then(|owner| earliest.get(&(action.state, owner.person)).copied().flatten());
        (
            action.state,
            Reverse(own),
            owner.is_none(),
            (first.is_none(), first),
            owner.map(|owner| (owner.name.clone(), owner.person)),
            due(action),
        )
    });
    actions
}

fn trade(minutes: &Minutes, scribe: &mut Scribe<'_>) -> RedactedTrade {
    RedactedTrade {
        feedback: minutes
            .trade
            .feedback
            .iter()
            .enumerate()
            .map(|(index, of)| {
                let scribe = scribe.at(Part::Feedback, index);
                RedactedFeedback {
                    asset: scribe.line(&of.asset),
                    counts: of.counts,
                    said: of
                        .said
                        .iter()
                        .map(|said| RedactedSaid {
                            lead: scribe.lead(said.lead),
                            answer: said.answer,
                            stage: said.stage.as_deref().map(|stage| scribe.line(stage)),
                            why: scribe.text(&said.why),
                        })
                        .collect(),
                }
            })
            .collect(),
        news: minutes
            .trade
            .news
            .iter()
            .enumerate()
            .map(|(index, of)| {
                let scribe = scribe.at(Part::News, index);
                RedactedNews {
                    asset: scribe.line(&of.asset),
                    news: of.news,
                    stage: of.stage.as_deref().map(|stage| scribe.line(stage)),
                }
            })
            .collect(),
    }
}

fn items(minutes: &Minutes, scribe: &mut Scribe<'_>) -> Vec<RedactedItem> {
    let items = minutes.items.iter().enumerate();
    items
        .map(|(index, item)| {
            let scribe = scribe.at(Part::Item, index);
            RedactedItem {
                title: scribe.title(&item.title),
                planned_minutes: item.planned_minutes,
                used_seconds: item.used_seconds,
                state: item.state,
                from: item.from,
                to: item.to,
                notes: item.notes.iter().map(|note| scribe.text(note)).collect(),
            }
        })
        .collect()
}

fn attendance(minutes: &Minutes) -> Vec<RedactedAttendee> {
    let attendees = minutes.attendance.iter();
    attendees
        .map(|attendee| RedactedAttendee {
            name: clean_line(&attendee.name),
            side: attendee.side,
            present: attendee.present,
            arrived_at: attendee.arrived_at,
        })
        .collect()
}

/// Writes texts without what would give a lead away, and remembers what it saw.
struct Scribe<'a> {
    leads: &'a [LeadRef],
    places: HashMap<LeadId, usize>,
    veil: &'a Veil,
    language: Language,
    with_names: bool,
    numbers: Vec<Option<u32>>,
    next: u32,
    part: Part,
    index: usize,
    flags: Vec<Flag>,
}

impl<'a> Scribe<'a> {
    fn new(minutes: &'a Minutes, veil: &'a Veil, numbers: Vec<Option<u32>>, with_names: bool) -> Self {
        Self {
            leads: &minutes.leads,
            places: minutes.leads.iter().enumerate().map(|(place, lead)| (lead.id, place)).collect(),
            veil,
            language: minutes.language,
            with_names,
            next: numbers.iter().flatten().max().copied().unwrap_or(0).saturating_add(1),
            numbers,
            part: Part::Series,
            index: 0,
            flags: Vec::new(),
        }
    }

    /// The same scribe, writing there.
    fn at(&mut self, part: Part, index: usize) -> &mut Self {
        (self.part, self.index) = (part, index);
        self
    }

    fn number(&mut self, place: usize) -> u32 {
        *self.numbers[place].get_or_insert_with(|| {
            let number = self.next;
            self.next = self.next.saturating_add(1);
            number
        })
    }

    fn text(&mut self, text: &Text) -> Runs {
        self.segments(text, clean)
    }

    fn title(&mut self, text: &Text) -> Runs {
        self.segments(text, one_line)
    }

    fn line(&mut self, words: &str) -> Runs {
        self.segments(&Text::words(words), clean_line)
    }

    fn segments(&mut self, text: &Text, clean: impl Fn(&str) -> String) -> Runs {
        let mut runs = Runs::default();
        let flagged = self.flags.len();
        for segment in text.segments() {
            match segment {
                Segment::Words { words } => self.words(&clean(words), &mut runs),
                Segment::Lead { lead } => runs.push(self.reference(*lead)),
            }
        }
        for flag in self.flags.iter_mut().skip(flagged) {
            flag.context = runs.plain();
        }
        runs
    }

    fn lead(&mut self, lead: LeadId) -> Runs {
        let mut runs = Runs::default();
        runs.push(self.reference(lead));
        runs
    }

    /// A linked lead: its label, or its name where names were asked for.
    fn reference(&mut self, lead: LeadId) -> Run {
        match self.places.get(&lead).copied() {
            Some(place) if self.with_names => match name(&self.leads[place], self.language) {
                Some(name) => Run::Words(name),
                None => Run::Label(self.label(place)),
            },
            Some(place) => Run::Label(self.label(place)),
            None => Run::Label(lead_word(self.language).to_owned()),
        }
    }

    fn words(&mut self, words: &str, runs: &mut Runs) {
        if self.with_names {
            runs.push(Run::Words(words.to_owned()));
            return;
        }
        let finds = self.veil.find(words);
        let mut from = 0;
        for Find { range, leads } in finds.hidden {
            runs.push(Run::Words(words[from..range.start].to_owned()));
            if let Some(place) = self.meant(&leads) {
                runs.push(Run::Label(self.label(place)));
            }
            from = range.end;
        }
        runs.push(Run::Words(words[from..].to_owned()));
        for Find { range, leads } in finds.lone {
            // A lone name gives no number: it may mean somebody else.
            if let Some(place) = self.meant(&leads).filter(|place| self.numbers[*place].is_some()) {
                let label = self.label(place);
                let word = words[range].to_owned();
                self.flags.push(Flag { part: self.part, index: self.index, word, context: String::new(), label });
            }
        }
    }

    /// Of several leads that a string may mean (one company), the one that appeared first.
    fn meant(&self, leads: &[usize]) -> Option<usize> {
        leads.iter().copied().min_by_key(|place| self.numbers[*place].map_or((true, 0), |number| (false, number)))
    }

    fn label(&mut self, place: usize) -> String {
        let number = self.number(place);
        let word = lead_word(self.language);
        let segment = self.leads[place].segment.as_deref().map(clean_line).unwrap_or_default();
        if segment.is_empty() || !self.veil.find(&segment).hidden.is_empty() {
            return format!("{word} {number}");
        }
        format!("{word} {number} · {segment}")
    }
}

/// One line, its outer spaces kept: what stands beside it may be a label.
fn one_line(words: &str) -> String {
    let line = clean_line(words);
    let edge = |spaced: bool| if spaced && !line.is_empty() { " " } else { "" };
    if line.is_empty() {
        return if words.is_empty() { String::new() } else { " ".to_owned() };
    }
    format!("{}{line}{}", edge(words.starts_with(char::is_whitespace)), edge(words.ends_with(char::is_whitespace)))
}

/// PRODUCT.md's word for a lead.
const fn lead_word(language: Language) -> &'static str {
    match language {
        Language::English => "Lead",
        Language::Chinese => "线索",
    }
}

/// "Anneke Vos (Veldt Foods)"; what is known of it.
fn name(lead: &LeadRef, language: Language) -> Option<String> {
    let name = clean_line(&lead.full_name);
    let company = lead.company.as_deref().map(clean_line).unwrap_or_default();
    match (name.is_empty(), company.is_empty(), language) {
        (true, true, _) => None,
        (true, false, _) => Some(company),
        (false, true, _) => Some(name),
        (false, false, Language::English) => Some(format!("{name} ({company})")),
        (false, false, Language::Chinese) => Some(format!("{name}（{company}）")),
    }
}
