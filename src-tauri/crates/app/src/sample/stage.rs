//! The stage on which the sample plays: what stands in the workspace so far, and the meetings as they are held.

use super::{
    CLOSED, agreed,
    cast::Who,
    feedback::{self, Answered},
    leads::{Maker, Planned, speaker},
    library::LIBRARY,
    names::PLACES,
    outside::{Dice, Outside},
    story::{End, Line, SCENES, Scene, Topic, WAITING, What, Words},
};
use crate::{
    Context, Failure,
    contract::{
        content::GiveFeedback,
        meeting::{AddSuggestion, Rate},
        shape::ById,
    },
    use_case::{attendance, close, content, meeting, prepare, run, series},
};
use chrono::{DateTime, Datelike, Days, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use entente_domain::{
    ActionId, AssetId, EngagementId, ImportId, ItemId, Language, LeadId, MeetingId, OutcomeId, PersonId, SeriesId,
    Side, TopicId,
    agenda::{ItemKind, default_template},
    local,
    text::{Segment, Text},
};
use entente_store::{
    ActionRow, ActionState, Asset, AttendanceRow, Engagement, Origin, OutcomeKind, OutcomeRow, PersonRow, TemplateRow,
    TopicRow, Writer,
};
use std::sync::Arc;

/// Everything the sample has made so far.
pub(super) struct Stage<'a, 'w> {
    writer: &'a mut Writer<'w>,
    outside: &'a Arc<Outside>,
    language: Language,
    zone: Tz,
    meetings: [DateTime<Utc>; CLOSED + 1],
    imports: [DateTime<Utc>; CLOSED + 1],
    now: DateTime<Utc>,
    dice: Dice,
    people: [PersonId; 8],
    series: SeriesId,
    assets: Vec<AssetId>,
    weeks: Vec<Vec<Planned>>,
    answers: Vec<Vec<Answered>>,
    /// Actions that end some day: when, and how.
    ends: Vec<(DateTime<Utc>, ActionId, End)>,
}

impl<'a, 'w> Stage<'a, 'w> {
    /// People, series, library; and what the weeks will bring.
    #[expect(clippy::too_many_arguments, reason = "all that a sample depends on, said once")]
    pub(super) fn set(
        writer: &'a mut Writer<'w>,
        outside: &'a Arc<Outside>,
        language: Language,
        zone: Tz,
        meetings: [DateTime<Utc>; CLOSED + 1],
        imports: [DateTime<Utc>; CLOSED + 1],
        now: DateTime<Utc>,
        dice: Dice,
    ) -> Result<Self, Failure> {
        let begun = outside.at(meetings[0] - TimeDelta::days(6));
        let people = Who::ALL.map(|_| PersonId(begun.new_id()));
        for who in Who::ALL {
            let (name, email) = (who.name().to_owned(), Some(who.email().to_owned()));
            writer.add_person(&PersonRow { id: who.id(&people), name, side: who.side(), email, active: true })?;
        }
        let last = meetings[CLOSED].with_timezone(&zone);
        let time = last.format("%H:%M").to_string();
        let row = series::weekly(&begun, last.weekday(), &time, zone.name(), language)?;
        let mut stage = Self {
            writer,
            outside,
            language,
            zone,
            meetings,
            imports,
            now,
            dice,
            people,
            series: row.id,
            assets: Vec::new(),
            weeks: Vec::new(),
            answers: Vec::new(),
            ends: Vec::new(),
        };
        stage.writer.put_series(&row, begun.now)?;
        stage.writer.put_template(row.id, &stage.template())?;
        meeting::plan_next(stage.writer, &begun, &row)?;
        stage.library()?;
        stage.agree(meetings[0] - TimeDelta::days(7), 40, None)?;
        let reasons = stage.writer.reasons()?;
        stage.weeks = Maker {
            dice: stage.dice.clone(),
            new_id: &|| begun.new_id(),
            language,
            zone,
            reasons: &reasons,
            meetings: &meetings,
            imports: &imports,
            now,
            made: 0,
        }
        .weeks();
        stage.answers = feedback::plan(&mut stage.dice, &stage.weeks, CLOSED);
        Ok(stage)
    }

    fn word(&self, words: Words) -> &'static str {
        words[usize::from(self.language == Language::Chinese)]
    }

    fn template(&self) -> Vec<TemplateRow> {
        let presenter = |kind| match kind {
            ItemKind::Actions | ItemKind::Promises | ItemKind::Decisions => Some(Who::Nora),
            ItemKind::Handover => Some(Who::Ravi),
            ItemKind::ContentTrade => Some(Who::Mei),
            ItemKind::Topics | ItemKind::Rating | ItemKind::Topic => None,
        };
        default_template(self.language)
            .into_iter()
            .map(|item| TemplateRow {
                presenter: presenter(item.kind).map(|who| who.id(&self.people)),
                title: item.title,
                kind: item.kind,
                purpose: item.purpose,
                minutes: item.minutes,
                from: item.from,
                to: item.to,
            })
            .collect()
    }

    fn library(&mut self) -> Result<(), Failure> {
        let today = local::on_local_date(self.now, self.zone);
        let years = (today.year().to_string(), (today.year() - 1).to_string());
        let ago = |days: i64| local::on_local_date(local::days_after(self.now, -days, self.zone), self.zone);
        let context = self.outside.at(self.meetings[0] - TimeDelta::days(5));
        for piece in &LIBRARY {
            let id = AssetId(context.new_id());
            let newest = piece.updated.or(piece.retired).unwrap_or(piece.published);
            self.writer.add_asset(&Asset {
                id,
                title: self.word(piece.title).replace("{year}", &years.0).replace("{last}", &years.1),
                kind: self.word(piece.kind).to_owned(),
                stage: Some(piece.stage.name(self.language).to_owned()),
                owner: Some(piece.owner.id(&self.people)),
                location: None,
                published_on: Some(ago(piece.published)),
                updated_on: piece.updated.map(ago),
                review_by: piece.review_in.map(|days| ago(-days)),
                retired_on: piece.retired.map(ago),
                made_at: local::days_after(self.now, -piece.published, self.zone),
                dated_at: local::days_after(self.now, -newest, self.zone),
            })?;
            self.assets.push(id);
        }
        Ok(())
    }

    /// What happened in the week before a meeting: actions done, leads imported, what they met.
    pub(super) fn week(&mut self, number: usize) -> Result<(), Failure> {
        let until = self.meetings[number].min(self.now);
        self.end_actions(until)?;
        let at = self.imports[number];
        let context = self.outside.at(at);
        let import = ImportId(context.new_id());
        let leads = std::mem::take(&mut self.weeks[number]);
        let day = local::on_local_date(at, self.zone);
        let file =
            format!("hubspot-crm-exports-{}-{day}.csv", if number == 0 { "all-contacts" } else { "new-contacts" });
        self.writer.begin_import(import, &file, "hubspot", at)?;
        let origin = Origin { person: None, import: Some(import) };
        for lead in &leads {
            let events: Vec<_> = lead.events.iter().map(|(id, event)| (*id, event.clone(), origin)).collect();
            self.writer.add_lead(lead.id, &lead.fields, &[("hubspot", &lead.record_id)], &events, lead.learned)?;
        }
        let known = self.dice.between(300, 460);
        let report = serde_json::json!({
            "file": file, "profile": "hubspot-contacts", "encoding": "utf-8", "delimiter": ",",
            "rows": leads.len() as i64 + known + 61, "created": leads.len(), "updated": 61, "unchanged": known,
            "merged": 0, "rejectedCount": 0, "rejected": [], "warningCount": 0, "warnings": [],
            "mapping": {}, "unmapped": [], "unmappedValues": [],
        });
        self.writer.end_import(import, &report.to_string())?;
        for lead in &leads {
            self.meets(&context, number, lead)?;
        }
        self.weeks[number] = leads;
        Ok(())
    }

    /// Assets that a lead met before it was handed over.
    fn meets(&mut self, context: &Context, week: usize, lead: &Planned) -> Result<(), Failure> {
        let Some(handed_over) = lead.handed_over else { return Ok(()) };
        let mut met: Vec<usize> = lead.due.to_vec();
        if let Some(answers) = self.answers.get(week) {
            met.extend(answers.iter().filter(|answer| answer.lead == lead.id).map(|answer| answer.asset));
            // Others met something too of which nobody asked; only where it is not due any more.
            if met.is_empty() && lead.moved <= self.meetings[CLOSED - 1] && self.dice.hits(45) {
                met.push(self.dice.below(feedback::ANSWERED));
            }
        }
        for asset in met {
            // What came out two or three days ago was met since.
            let newest = LIBRARY[asset].published <= 7;
            let earliest = local::days_after(self.now, -LIBRARY[asset].published, self.zone);
            let happened_at = handed_over - TimeDelta::minutes(self.dice.between(30, 12 * 1440));
            let happened_at = if newest { happened_at.max(earliest + (self.now - earliest) / 3) } else { happened_at };
            self.writer.add_engagement(&Engagement {
                id: EngagementId(context.new_id()),
                lead: lead.id,
                asset: self.assets[asset],
                happened_at,
                learned_at: happened_at.max(context.now),
                system: "hubspot".to_owned(),
            })?;
        }
        Ok(())
    }

    fn end_actions(&mut self, until: DateTime<Utc>) -> Result<(), Failure> {
        let (now, later) = std::mem::take(&mut self.ends).into_iter().partition(|(at, _, _)| *at <= until);
        self.ends = later;
        let now: Vec<(DateTime<Utc>, ActionId, End)> = now;
        for (at, id, end) in now {
            let action = self.writer.action(id)?;
            let state = match end {
                End::Open => continue,
                End::Done(_) => ActionState::Done { at },
                End::Dropped(_, why) => ActionState::Dropped { at, reason: self.word(why).to_owned() },
            };
            self.writer.put_action(&ActionRow { state, ..action })?;
        }
        Ok(())
    }

    /// Holds a meeting of the story.
    pub(super) fn meeting(&mut self, number: usize) -> Result<(), Failure> {
        let scene = &SCENES[number];
        let starts = self.meetings[number];
        let id = self.writer.next_planned_meeting()?.ok_or_else(|| Failure::internal("no meeting was planned"))?.id;
        if let Some(topic) = &scene.topic {
            self.propose(id, topic, starts)?;
        }
        let mut at = starts + TimeDelta::seconds(self.dice.between(5, 100));
        meeting::start(self.writer, &self.outside.at(at), ById { id: id.0 })?;
        self.attend(id, scene, at)?;
        let agenda = self.writer.agenda(id)?;
        for (place, item) in agenda.iter().enumerate() {
            let seconds = match item.kind {
                // A topic of its own leaves little for the others.
                ItemKind::Topics if scene.topic.is_some() => self.dice.between(35, 95),
                _ => i64::from(item.minutes) * self.dice.between(46, 66),
            };
            let lines: Vec<&Line> = scene.lines.iter().filter(|line| line.under == item.kind).collect();
            let step = TimeDelta::seconds(seconds / (lines.len() as i64 + 1));
            let mut written = at;
            for line in lines {
                written += step;
                self.write(number, id, item.id, line, written)?;
            }
            match item.kind {
                ItemKind::ContentTrade => self.trade(number, id, at, seconds)?,
                ItemKind::Rating => self.rate(id, scene, at)?,
                _ => {}
            }
            at += TimeDelta::seconds(seconds);
            if place + 1 < agenda.len() {
                run::next(self.writer, &self.outside.at(at), ById { id: id.0 })?;
            }
        }
        if number == agreed::SIGNED_IN {
            self.agree(at, 50, Some(id))?;
        }
        close::close_in(self.writer, &self.outside.at(at + TimeDelta::seconds(20)), id)?;
        Ok(())
    }

    /// Agrees on a number of leads a week, from the day after on.
    fn agree(&mut self, at: DateTime<Utc>, volume: u32, meeting: Option<MeetingId>) -> Result<(), Failure> {
        let day = local::on_local_date(at, self.zone);
        let from = day.succ_opt().unwrap_or(day);
        let terms = agreed::terms(from, self.meetings[CLOSED], self.zone, volume, self.language)?;
        self.writer.add_agreement(&terms, at, meeting)?;
        Ok(())
    }

    /// Somebody proposed a topic, and Nora put it on the agenda in the morning.
    fn propose(&mut self, meeting: MeetingId, topic: &Topic, starts: DateTime<Utc>) -> Result<(), Failure> {
        let side = topic.by.side();
        self.topic(topic, side, local::days_after(starts, -topic.days, self.zone))?;
        let context = self.outside.at(starts - TimeDelta::minutes(24));
        let waiting = self.writer.waiting_topics(self.series)?;
        for topic in waiting {
            let request = AddSuggestion { meeting: meeting.0, key: format!("topic:{}", topic.id), title: topic.title };
            prepare::add_suggestion(self.writer, &context, request)?;
        }
        Ok(())
    }

    fn topic(&mut self, topic: &Topic, from: Option<Side>, at: DateTime<Utc>) -> Result<(), Failure> {
        let context = self.outside.at(at - TimeDelta::minutes(95));
        self.writer.add_topic(&TopicRow {
            id: TopicId(context.new_id()),
            series: self.series,
            title: self.word(topic.title).to_owned(),
            from,
            to: from.map(Side::other),
            minutes: 5,
            proposed_by: Some(topic.by.id(&self.people)),
            proposed_at: context.now,
            parked: false,
            parked_item: None,
        })?;
        Ok(())
    }

    fn attend(&mut self, meeting: MeetingId, scene: &Scene, began: DateTime<Utc>) -> Result<(), Failure> {
        if let Some(away) = scene.away {
            let row = AttendanceRow { person: away.id(&self.people), present: false, arrived_at: None };
            self.writer.put_attendance(meeting, &row)?;
        }
        if let Some((late, minutes)) = scene.late {
            let arrived_at = Some(began + TimeDelta::minutes(minutes));
            let row = AttendanceRow { person: late.id(&self.people), present: true, arrived_at };
            self.writer.put_attendance(meeting, &row)?;
        }
        Ok(())
    }

    fn rate(&mut self, meeting: MeetingId, scene: &Scene, at: DateTime<Utc>) -> Result<(), Failure> {
        let context = self.outside.at(at + TimeDelta::seconds(30));
        let here: Vec<Who> = Who::ALL.into_iter().filter(|who| scene.away != Some(*who)).collect();
        // Whole numbers around the mean that the story wants.
        let raters = here.len() as u32;
        let mut left = (scene.worth * raters + 5) / 10;
        for (place, who) in (0..raters).zip(here) {
            let share = left / (raters - place);
            let sway = if place % 2 == 0 && place + 1 < raters { 1 } else { 0 };
            let score = (share + sway).min(10).min(left);
            left -= score;
            let request = Rate {
                meeting: meeting.0,
                person: who.id(&self.people).0,
                score: Some(u8::try_from(score.max(1)).unwrap_or(1)),
            };
            attendance::rate(self.writer, &context, request)?;
        }
        Ok(())
    }

    /// What sales said of content in a meeting.
    fn trade(&mut self, week: usize, meeting: MeetingId, at: DateTime<Utc>, seconds: i64) -> Result<(), Failure> {
        let answers = std::mem::take(&mut self.answers[week]);
        let step = TimeDelta::milliseconds(seconds * 900 / (answers.len() as i64 + 1));
        let mut said = at;
        for answer in &answers {
            said += step;
            let context = self.outside.at(said);
            let Some(lead) = self.weeks[week].iter().find(|lead| lead.id == answer.lead) else { continue };
            let request = GiveFeedback {
                lead: lead.id.0,
                asset: self.assets[answer.asset].0,
                answer: answer.answer.into(),
                stage: Some(LIBRARY[answer.asset].stage.name(self.language).to_owned()),
                why: answer.why.map(|why| self.word(why).to_owned()),
                person: Some(speaker(lead, &self.people).0),
                meeting: Some(meeting.0),
                replaces: None,
            };
            content::give_feedback(self.writer, &context, request)?;
        }
        self.answers[week] = answers;
        Ok(())
    }

    /// One line of the story.
    fn write(
        &mut self,
        week: usize,
        meeting: MeetingId,
        item: ItemId,
        line: &Line,
        at: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let context = self.outside.at(at);
        let text = self.text(week, self.word(line.words));
        let day = |days: i64| {
            let today = local::on_local_date(at, self.zone);
            today.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(today)
        };
        match line.what {
            What::Note | What::Decision(_) => {
                let what = match line.what {
                    What::Decision(side) => OutcomeKind::Decision { side, ends_on: None },
                    _ => OutcomeKind::Note,
                };
                let id = OutcomeId(context.new_id());
                self.writer.put_outcome(&OutcomeRow { id, meeting, item, what, text, written_at: at })?;
            }
            What::Action(who, due, end) => {
                let id = ActionId(context.new_id());
                self.writer.put_action(&ActionRow {
                    id,
                    meeting: Some(meeting),
                    item: Some(item),
                    text,
                    owner: Some(who.id(&self.people)),
                    due_on: Some(day(due)),
                    state: ActionState::Open,
                    carried_count: 0,
                    counted_in: None,
                    made_at: at,
                })?;
                if let End::Done(days) | End::Dropped(days, _) = end {
                    let hour = NaiveTime::from_hms_opt(9, 40, 0).unwrap_or_default();
                    self.ends.push((local::resolve(day(days).and_time(hour), self.zone).at, id, end));
                }
            }
        }
        Ok(())
    }

    /// A text with its leads linked.
    fn text(&mut self, week: usize, words: &str) -> Text {
        let mut segments = Vec::new();
        let mut rest = words;
        while let Some((at, segment)) =
            PLACES.iter().enumerate().filter_map(|(segment, place)| rest.find(place).map(|at| (at, segment))).min()
        {
            segments.push(Segment::Words { words: rest[..at].to_owned() });
            let chosen = self.lead_of(week, segment);
            segments.extend(chosen.map(|lead| Segment::Lead { lead }));
            rest = &rest[at + PLACES[segment].len()..];
        }
        segments.push(Segment::Words { words: rest.to_owned() });
        Text::from(segments)
    }

    /// A lead of that segment that moved in a week; where there is none, any.
    fn lead_of(&mut self, week: usize, segment: usize) -> Option<LeadId> {
        let fitting: Vec<LeadId> =
            self.weeks[week].iter().filter(|lead| lead.segment == segment).map(|lead| lead.id).collect();
        match fitting.len() {
            0 => self.weeks[week].first().map(|lead| lead.id),
            some => Some(fitting[self.dice.below(some)]),
        }
    }

    /// Topics that wait for today.
    pub(super) fn today(&mut self) -> Result<(), Failure> {
        self.end_actions(self.now)?;
        for (topic, side) in &WAITING {
            self.topic(topic, Some(*side), local::days_after(self.now, -topic.days, self.zone))?;
        }
        Ok(())
    }
}
