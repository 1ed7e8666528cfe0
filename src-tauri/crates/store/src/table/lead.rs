//! Leads with their history. The columns that say how a lead stands are a projection of its events and change nowhere
//! but in [`Writer::project`].

use crate::{
    Reader, StoreError, Writer,
    access::Result,
    sql::{RowExt, all, instant, millis, one, run, to_json},
    table::lead_list::Moved,
    words::index_words,
};
use chrono::{DateTime, NaiveDate, Utc};
use entente_domain::{
    EventId, ImportId, LeadId, PersonId,
    agreement::handover_facts,
    lead::{
        fields::{Fields, TextField},
        history::{Event, Standing, standing},
        row::email_key,
    },
    when::{Precision, When},
};
use rusqlite::{Row, params};
use std::collections::BTreeMap;

/// An event of a lead's history as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadEvent {
    /// Its row, for corrections.
    pub(crate) row: i64,
    /// Its id.
    pub id: EventId,
    /// What happened.
    pub event: Event,
    /// Who decided, where somebody did in Entente.
    pub person: Option<PersonId>,
    /// The file it came from.
    pub file: Option<String>,
}

/// One lead with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// What is known beside its history.
    pub fields: Fields,
    /// System and record ID, for each system.
    pub record_ids: Vec<(String, String)>,
    /// Its history as corrected, in order of time.
    pub events: Vec<LeadEvent>,
    /// When we learned of it.
    pub learned_at: DateTime<Utc>,
}

pub(crate) struct LeadParts {
    pub(crate) fields: Fields,
    pub(crate) learned_at: DateTime<Utc>,
}

impl Reader<'_> {
    /// One lead.
    pub fn lead(&self, id: LeadId) -> Result<Lead> {
        let row = self.row_of_lead(id)?;
        let parts = self.lead_parts(row)?;
        // Served by lead_identity_by_lead.
        let sql = "SELECT system, record_id FROM lead_identity WHERE lead = ?1 ORDER BY system, record_id";
        let record_ids = all(self.sql, sql, [row], |row| Ok((row.plain("system")?, row.plain("record_id")?)))?;
        Ok(Lead { fields: parts.fields, record_ids, events: self.lead_events(row)?, learned_at: parts.learned_at })
    }

    pub(crate) fn lead_parts(&self, row: i64) -> Result<LeadParts> {
        one(self.sql, "SELECT * FROM lead WHERE row = ?1", [row], read_parts)?.ok_or(StoreError::NotFound("lead"))
    }

    /// The history of a lead as corrected, in order of time; served by lead_event_by_lead.
    pub(crate) fn lead_events(&self, lead: i64) -> Result<Vec<LeadEvent>> {
        let sql = "SELECT e.*, i.file FROM lead_event e LEFT JOIN import i ON i.id = e.import
                   WHERE e.lead = ?1 AND e.superseded_by IS NULL ORDER BY e.happened_at, e.row";
        all(self.sql, sql, [lead], read_event)
    }
}

fn read_parts(row: &Row<'_>) -> Result<LeadParts> {
    let mut fields = Fields::default();
    fields.created_at = when(row, "made_in_crm_at", "made_in_crm_precision")?;
    fields.last_touch_at = when(row, "last_touch_at", "last_touch_precision")?;
    fields.extra = row.json::<BTreeMap<String, String>>("extra")?;
    fields.stated = row.parsed_or_none("stated")?;
    for field in TextField::ALL.iter().copied() {
        fields.set(field, row.plain(column(field))?);
    }
    fields.set_before_hand(TextField::Owner, row.plain("owner_before")?);
    fields.set_before_hand(TextField::ContextNote, row.plain("context_note_before")?);
    Ok(LeadParts { fields, learned_at: row.instant("learned_at")? })
}

const fn column(field: TextField) -> &'static str {
    match field {
        TextField::Email => "email",
        TextField::FirstName => "first_name",
        TextField::LastName => "last_name",
        TextField::Company => "company",
        TextField::Owner => "owner",
        TextField::Source => "source",
        TextField::Segment => "segment",
        TextField::LifecycleStage => "lifecycle_stage",
        TextField::LeadStatus => "lead_status",
        TextField::FitScore => "fit_score",
        TextField::ContextNote => "context_note",
        TextField::FirstConversion => "first_conversion",
        TextField::RecentConversion => "recent_conversion",
    }
}

fn when(row: &Row<'_>, at: &'static str, precision: &'static str) -> Result<Option<When>> {
    let precision: Option<Precision> = row.parsed_or_none(precision)?;
    Ok(row.instant_or_none(at)?.zip(precision).map(|(at, precision)| When { at, precision }))
}

fn read_event(row: &Row<'_>) -> Result<LeadEvent> {
    Ok(LeadEvent {
        row: row.plain("row")?,
        id: row.parsed("id")?,
        event: Event {
            kind: row.parsed("kind")?,
            happened: When { at: row.instant("happened_at")?, precision: row.parsed("precision")? },
            day_ends: row.instant_or_none("day_ends")?,
            learned_at: row.instant("learned_at")?,
            system: row.plain("system")?,
            reason: row.plain("reason")?,
            class: row.parsed_or_none("reason_class")?,
            words: row.plain("words")?,
            come_back_on: row.day_or_none("come_back_on")?,
            note: row.plain("note")?,
        },
        person: row.parsed_or_none("person")?,
        file: row.plain("file")?,
    })
}

/// Where an event came from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Origin {
    /// Who decided, in Entente.
    pub person: Option<PersonId>,
    /// The import it came from.
    pub import: Option<ImportId>,
}

impl Writer<'_> {
    /// Adds a lead with its record IDs and its history.
    pub fn add_lead(
        &mut self,
        id: LeadId,
        fields: &Fields,
        record_ids: &[(&str, &str)],
        events: &[(EventId, Event, Origin)],
        learned_at: DateTime<Utc>,
    ) -> Result<()> {
        let mut moved = Moved::default();
        let history: Vec<Event> = events.iter().map(|(_, event, _)| event.clone()).collect();
        let row = self.insert_lead(id, fields, &standing(&history, fields.stated), learned_at, &mut moved)?;
        self.insert_handovers(row, &handover_facts(&history, fields.stated))?;
        self.remember_address(row, fields, learned_at)?;
        for (system, record_id) in record_ids {
            self.insert_identity(system, record_id, row, None)?;
        }
        for (id, event, origin) in events {
            self.insert_event(row, *id, event, *origin)?;
        }
        self.count_moved(&moved)
    }

    /// Adds an event to a lead's history, and how the lead stands then.
    pub fn add_lead_event(&mut self, lead: LeadId, id: EventId, event: &Event, origin: Origin) -> Result<()> {
        let row = self.row_of_lead(lead)?;
        self.insert_event(row, id, event, origin)?;
        let mut moved = Moved::default();
        let fields = self.lead_parts(row)?.fields;
        self.project(row, &fields, &mut moved)?;
        self.count_moved(&moved)
    }

    /// Replaces what is known of a lead beside its history.
    pub fn set_lead_fields(&mut self, lead: LeadId, fields: &Fields, now: DateTime<Utc>) -> Result<()> {
        let row = self.row_of_lead(lead)?;
        let mut moved = Moved::default();
        self.update_fields(row, fields, &mut moved)?;
        self.remember_address(row, fields, now)?;
        self.count_moved(&moved)
    }

    pub(crate) fn insert_lead(
        &mut self,
        id: LeadId,
        fields: &Fields,
        standing: &Standing,
        learned_at: DateTime<Utc>,
        moved: &mut Moved,
    ) -> Result<i64> {
        let extra = extra_json(fields)?;
        run(
            self.sql,
            "INSERT INTO lead (id, first_name, last_name, email, company, owner, owner_before, source,
                 segment, lifecycle_stage, lead_status, stated, fit_score, context_note, context_note_before,
                 first_conversion, recent_conversion, made_in_crm_at, made_in_crm_precision, last_touch_at,
                 last_touch_precision, extra, learned_at, state, handed_over_at, decision, decided_at, reason,
                 come_back_on, date_unknown)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
                 ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30)",
            params![
                id.to_string(),
                fields.text(TextField::FirstName),
                fields.text(TextField::LastName),
                fields.text(TextField::Email),
                fields.text(TextField::Company),
                fields.text(TextField::Owner),
                fields.before_hand(TextField::Owner),
                fields.text(TextField::Source),
                fields.text(TextField::Segment),
                fields.text(TextField::LifecycleStage),
                fields.text(TextField::LeadStatus),
                fields.stated.map(|stated| stated.as_str()),
                fields.text(TextField::FitScore),
                fields.text(TextField::ContextNote),
                fields.before_hand(TextField::ContextNote),
                fields.text(TextField::FirstConversion),
                fields.text(TextField::RecentConversion),
                fields.created_at.map(|when| millis(when.at)),
                fields.created_at.map(|when| when.precision.as_str()),
                fields.last_touch_at.map(|when| millis(when.at)),
                fields.last_touch_at.map(|when| when.precision.as_str()),
                extra,
                millis(learned_at),
                standing.state().as_str(),
                standing.handed_over_at.map(millis),
                standing.decided.as_ref().map(|decided| decided.decision.as_str()),
                standing.decided.as_ref().map(|decided| millis(decided.at)),
                standing.decided.as_ref().and_then(|decided| decided.reason.as_deref()),
                standing.decided.as_ref().and_then(|decided| decided.come_back_on).map(day_text),
                standing.date_unknown,
            ],
        )?;
        let row = self.sql.last_insert_rowid();
        self.index_lead(row, fields)?;
        moved.add(fields, standing, 1);
        Ok(row)
    }

    /// Writes the fields of a lead, and how it stands by them and by its history.
    pub(crate) fn update_fields(&mut self, row: i64, fields: &Fields, moved: &mut Moved) -> Result<()> {
        let extra = extra_json(fields)?;
        // Counted as it stood with the fields it had.
        let before = self.lead_parts(row)?.fields;
        let narrows = [TextField::Segment, TextField::Source, TextField::Owner];
        if narrows.iter().any(|field| before.text(*field) != fields.text(*field)) {
            self.touch_handovers(row)?;
        }
        let stood = self.stored_standing(row)?;
        moved.add(&before, &stood, -1);
        moved.add(fields, &stood, 1);
        run(
            self.sql,
            "UPDATE lead SET first_name = ?2, last_name = ?3, email = ?4, company = ?5, owner = ?6, owner_before = ?7,
                 source = ?8, segment = ?9, lifecycle_stage = ?10, lead_status = ?11, stated = ?12, fit_score = ?13,
                 context_note = ?14, context_note_before = ?15, first_conversion = ?16, recent_conversion = ?17,
                 made_in_crm_at = ?18, made_in_crm_precision = ?19, last_touch_at = ?20, last_touch_precision = ?21,
                 extra = ?22
             WHERE row = ?1",
            params![
                row,
                fields.text(TextField::FirstName),
                fields.text(TextField::LastName),
                fields.text(TextField::Email),
                fields.text(TextField::Company),
                fields.text(TextField::Owner),
                fields.before_hand(TextField::Owner),
                fields.text(TextField::Source),
                fields.text(TextField::Segment),
                fields.text(TextField::LifecycleStage),
                fields.text(TextField::LeadStatus),
                fields.stated.map(|stated| stated.as_str()),
                fields.text(TextField::FitScore),
                fields.text(TextField::ContextNote),
                fields.before_hand(TextField::ContextNote),
                fields.text(TextField::FirstConversion),
                fields.text(TextField::RecentConversion),
                fields.created_at.map(|when| millis(when.at)),
                fields.created_at.map(|when| when.precision.as_str()),
                fields.last_touch_at.map(|when| millis(when.at)),
                fields.last_touch_at.map(|when| when.precision.as_str()),
                extra,
            ],
        )?;
        run(self.sql, "DELETE FROM lead_text WHERE rowid = ?1", [row])?;
        self.index_lead(row, fields)?;
        self.project(row, fields, moved)
    }

    /// Writes how a lead stands by its history: the only place where the projection changes.
    pub(crate) fn project(&mut self, row: i64, fields: &Fields, moved: &mut Moved) -> Result<()> {
        let events: Vec<Event> = self.lead_events(row)?.into_iter().map(|kept| kept.event).collect();
        self.project_handovers(row, &events, fields.stated)?;
        let stands = standing(&events, fields.stated);
        let stood = self.stored_standing(row)?;
        if stands == stood {
            return Ok(());
        }
        moved.add(fields, &stood, -1);
        moved.add(fields, &stands, 1);
        let decided = stands.decided.as_ref();
        run(
            self.sql,
            "UPDATE lead SET state = ?2, handed_over_at = ?3, decision = ?4, decided_at = ?5, reason = ?6,
                 come_back_on = ?7, date_unknown = ?8
             WHERE row = ?1",
            params![
                row,
                stands.state().as_str(),
                stands.handed_over_at.map(millis),
                decided.map(|decided| decided.decision.as_str()),
                decided.map(|decided| millis(decided.at)),
                decided.and_then(|decided| decided.reason.as_deref()),
                decided.and_then(|decided| decided.come_back_on).map(day_text),
                stands.date_unknown,
            ],
        )
        .map(drop)
    }

    pub(crate) fn insert_event(&mut self, lead: i64, id: EventId, event: &Event, origin: Origin) -> Result<i64> {
        run(
            self.sql,
            "INSERT INTO lead_event (id, lead, kind, happened_at, precision, day_ends, learned_at, system, import, person,
                 reason, reason_class, words, come_back_on, note)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
            params![
                id.to_string(),
                lead,
                event.kind.as_str(),
                millis(event.happened.at),
                event.happened.precision.as_str(),
                event.day_ends.map(millis),
                millis(event.learned_at),
                event.system,
                origin.import.map(|import| import.to_string()),
                origin.person.map(|person| person.to_string()),
                event.reason,
                event.class.map(|class| class.as_str()),
                event.words,
                event.come_back_on.map(day_text),
                event.note,
            ],
        )?;
        Ok(self.sql.last_insert_rowid())
    }

    /// Puts a corrected event in the place of what was known; the old one is kept for audit.
    pub(crate) fn correct_event(
        &mut self,
        lead: i64,
        old: &LeadEvent,
        id: EventId,
        event: &Event,
        origin: Origin,
    ) -> Result<()> {
        let new = self.insert_event(lead, id, event, origin)?;
        run(self.sql, "UPDATE lead_event SET superseded_by = ?2 WHERE row = ?1", [old.row, new]).map(drop)
    }

    /// Keeps a record ID that is new.
    // Plain statements on purpose: an upsert on a table with a reference opens a savepoint, at each of which the index of
    // words writes itself to disk. Not in the path of every row of an import.
    pub(crate) fn insert_identity(
        &mut self,
        system: &str,
        record_id: &str,
        lead: i64,
        seen: Option<i64>,
    ) -> Result<()> {
        run(
            self.sql,
            "INSERT INTO lead_identity (system, record_id, lead, seen) VALUES (?1, ?2, ?3, ?4)",
            params![system, record_id, lead, seen],
        )
        .map(drop)
    }

    /// Keeps what a system said of a record ID, known or new. Nothing is written where it said the same before.
    pub(crate) fn see_identity(&mut self, system: &str, record_id: &str, lead: i64, seen: Option<i64>) -> Result<()> {
        let sql = "SELECT seen FROM lead_identity WHERE system = ?1 AND record_id = ?2";
        match one(self.sql, sql, [system, record_id], |row| Ok(row.get::<_, Option<i64>>(0)?))? {
            None => self.insert_identity(system, record_id, lead, seen),
            Some(before) if before == seen => Ok(()),
            Some(_) => run(
                self.sql,
                "UPDATE lead_identity SET seen = ?3 WHERE system = ?1 AND record_id = ?2",
                params![system, record_id, seen],
            )
            .map(drop),
        }
    }

    /// Keeps an address that the lead did not have.
    pub(crate) fn insert_address(&mut self, key: &str, lead: i64, learned_at: DateTime<Utc>) -> Result<()> {
        run(
            self.sql,
            "INSERT INTO lead_address (email_key, lead, learned_at) VALUES (?1, ?2, ?3)",
            params![key, lead, millis(learned_at)],
        )
        .map(drop)
    }

    fn remember_address(&mut self, lead: i64, fields: &Fields, learned_at: DateTime<Utc>) -> Result<()> {
        match fields.text(TextField::Email).map(email_key).filter(|key| !key.is_empty()) {
            Some(key) if !self.has_address(lead, &key)? => self.insert_address(&key, lead, learned_at),
            _ => Ok(()),
        }
    }

    pub(crate) fn index_lead(&mut self, row: i64, fields: &Fields) -> Result<()> {
        let (who, rest) = searched(fields);
        run(
            self.sql,
            "INSERT INTO lead_text (rowid, who, rest) VALUES (?1, ?2, ?3)",
            params![row, index_words(&who), index_words(&rest)],
        )
        .map(drop)
    }

    /// Makes all leads findable by their words, after the index of words was made anew. For the step to schema 2: what it
    /// reads is named here, because later steps change what a lead is read with.
    pub(crate) fn index_leads(&mut self) -> Result<()> {
        const PAGE: i64 = 512;
        let mut after = i64::MIN;
        loop {
            let sql = "SELECT row, first_name, last_name, company, email, context_note, owner, source, segment,
                              first_conversion, recent_conversion, extra
                       FROM lead WHERE row > ?1 ORDER BY row LIMIT ?2";
            let page: Vec<(i64, Fields)> = all(self.sql, sql, [after, PAGE], |row| {
                let mut fields = Fields::default();
                fields.extra = row.json("extra")?;
                for field in SEARCHED_WHO.iter().chain(&SEARCHED_REST).copied() {
                    fields.set(field, row.plain(column(field))?);
                }
                Ok((row.plain("row")?, fields))
            })?;
            let Some((last, _)) = page.last() else { return Ok(()) };
            after = *last;
            for (row, fields) in &page {
                self.index_lead(*row, fields)?;
            }
        }
    }

    /// Brings the counts of the lists to where the leads are now.
    pub(crate) fn count_moved(&mut self, moved: &Moved) -> Result<()> {
        for (list, by) in moved.changed() {
            run(
                self.sql,
                "INSERT INTO lead_count (list, leads) VALUES (?1, ?2)
                 ON CONFLICT (list) DO UPDATE SET leads = leads + excluded.leads",
                params![list, by],
            )?;
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// Whether a lead has or had an address; served by the primary key.
    pub(crate) fn has_address(&self, lead: i64, key: &str) -> Result<bool> {
        let sql = "SELECT 1 FROM lead_address WHERE email_key = ?1 AND lead = ?2";
        Ok(one(self.sql, sql, params![key, lead], |_| Ok(()))?.is_some())
    }

    pub(crate) fn stored_standing(&self, row: i64) -> Result<Standing> {
        let sql =
            "SELECT handed_over_at, decision, decided_at, reason, come_back_on, date_unknown FROM lead WHERE row = ?1";
        one(self.sql, sql, [row], read_standing)?.ok_or(StoreError::NotFound("lead"))
    }
}

pub(crate) fn read_standing(row: &Row<'_>) -> Result<Standing> {
    let decided = match (row.parsed_or_none("decision")?, row.plain::<Option<i64>>("decided_at")?) {
        (Some(decision), Some(at)) => Some(entente_domain::lead::history::Decided {
            decision,
            at: instant(at)?,
            reason: row.plain("reason")?,
            come_back_on: row.day_or_none("come_back_on")?,
        }),
        _ => None,
    };
    Ok(Standing {
        handed_over_at: row.instant_or_none("handed_over_at")?,
        decided,
        date_unknown: row.plain("date_unknown")?,
    })
}

pub(crate) const SEARCHED_WHO: [TextField; 4] =
    [TextField::FirstName, TextField::LastName, TextField::Company, TextField::Email];

pub(crate) const SEARCHED_REST: [TextField; 6] = [
    TextField::ContextNote,
    TextField::Owner,
    TextField::Source,
    TextField::Segment,
    TextField::FirstConversion,
    TextField::RecentConversion,
];

/// What a search looks for in a lead: names, company and address, and the rest.
fn searched(fields: &Fields) -> (String, String) {
    let join = |parts: &[TextField]| {
        let mut text = String::new();
        for part in parts.iter().filter_map(|field| fields.text(*field)) {
            text.push_str(part);
            text.push('\n');
        }
        text
    };
    let mut rest = join(&SEARCHED_REST);
    for value in fields.extra.values() {
        rest.push_str(value);
        rest.push('\n');
    }
    (join(&SEARCHED_WHO), rest)
}

fn day_text(day: NaiveDate) -> String {
    day.to_string()
}

fn extra_json(fields: &Fields) -> Result<String> {
    if fields.extra.is_empty() { Ok("{}".to_owned()) } else { to_json(&fields.extra) }
}
