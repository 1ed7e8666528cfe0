//! Putting staged rows into the workspace: which lead each is about, and what it changes. The same way for a preview,
//! which writes nothing, and for the import, which does all in one transaction.

use super::{
    lead::{LeadEvent, Origin},
    lead_list::Moved,
    lead_staged::{Staging, digest, read},
};
use crate::{
    Reader, StoreError, Writer,
    access::Result,
    sql::{RowExt, all, one, run},
};
use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;
use entente_domain::{
    EventId, ImportId, LeadId,
    agreement::handover_facts,
    lead::{
        history::{Event, EventKind, standing},
        identity::{Identified, SameEmail, identify},
        merge::{Changes, Known, Said, merge},
        notice::{Notice, NoticeCode},
        reason::ReasonClass,
        row::LeadRow,
    },
    local,
};
use rusqlite::params;
use std::{collections::BTreeMap, ops::ControlFlow};
use uuid::Uuid;

/// What an import says about itself.
pub struct ImportTerms<'a> {
    /// The system whose record IDs these are.
    pub system: &'a str,
    /// The zone of its dates.
    pub zone: Tz,
    /// When it is.
    pub now: DateTime<Utc>,
    /// Its id.
    pub import: ImportId,
    /// Makes ids.
    pub new_id: &'a dyn Fn() -> Uuid,
}

/// What an import comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportTally {
    /// New leads.
    pub created: u64,
    /// Changed leads.
    pub updated: u64,
    /// Leads about which nothing new was said.
    pub unchanged: u64,
    /// Rows that turned out to be about a lead of an earlier row.
    pub merged: u64,
    /// Handovers of new leads by ISO year and week.
    pub weeks: BTreeMap<(i32, u32), u64>,
}

/// Hears of progress and of warnings with their line; breaking off cancels.
pub trait ImportWatch {
    /// So far.
    fn progress(&mut self, tally: &ImportTally) -> ControlFlow<()>;
    /// A warning.
    fn notice(&mut self, line: u64, notice: Notice);
}

/// How many leads are put in between two looks at the clock or the cancel button.
const STEP: u64 = 128;

/// How many staged rows are in memory at a time.
const PAGE: i64 = 512;

impl Reader<'_> {
    /// What an import would come to; writes nothing. None: cancelled.
    pub fn preview_import(
        &self,
        staging: &mut Staging,
        terms: &ImportTerms<'_>,
        watch: &mut dyn ImportWatch,
    ) -> Result<Option<ImportTally>> {
        let none = &mut |_: &Reader<'_>, _: Outcome<'_>| Ok(());
        put_in(self, staging, terms, watch, none)
    }

    /// The lead with a record ID in a system, and what that system said of it last; served by the primary key.
    fn lead_by_record_id(&self, system: &str, record_id: &str) -> Result<Option<(i64, Option<i64>)>> {
        let sql = "SELECT lead, seen FROM lead_identity WHERE system = ?1 AND record_id = ?2";
        one(self.sql, sql, [system, record_id], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Leads that have or had an e-mail address, the one that had it first in front; served by the primary key.
    fn leads_by_email(&self, system: &str, key: &str) -> Result<Vec<SameEmail<i64>>> {
        let sql = "SELECT l.row, l.handed_over_at, a.learned_at,
                          EXISTS (SELECT 1 FROM lead_identity i WHERE i.lead = l.row AND i.system = ?2) AS has_id
                   FROM lead_address a JOIN lead l ON l.row = a.lead WHERE a.email_key = ?1 ORDER BY a.lead LIMIT 100";
        let mut found = all(self.sql, sql, [key, system], |row| {
            let same = SameEmail {
                lead: row.plain("row")?,
                has_id: row.plain("has_id")?,
                handed_over_at: row.instant_or_none("handed_over_at")?,
            };
            Ok((row.plain::<i64>("learned_at")?, same))
        })?;
        found.sort_by_key(|(learned_at, _)| *learned_at);
        Ok(found.into_iter().map(|(_, same)| same).collect())
    }

    /// The lead that a row without a record ID was about, if this system said the same then: the lead, and whether there
    /// was nothing to warn of; served by the primary key.
    fn lead_by_email_alone(&self, system: &str, key: &str, said: i64) -> Result<Option<(i64, bool)>> {
        let sql = "SELECT lead, quiet FROM lead_identity_by_email WHERE system = ?1 AND email_key = ?2 AND said = ?3";
        one(self.sql, sql, params![system, key, said], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    fn known(&self, lead: i64) -> Result<(Known, Vec<LeadEvent>)> {
        let fields = self.lead_parts(lead)?.fields;
        let kept = self.lead_events(lead)?;
        let events = kept.iter().map(|kept| kept.event.clone()).collect();
        Ok((Known { fields, events }, kept))
    }
}

impl Writer<'_> {
    /// Puts staged rows in. None: cancelled; the caller undoes the transaction.
    pub fn import_leads(
        &mut self,
        staging: &mut Staging,
        terms: &ImportTerms<'_>,
        watch: &mut dyn ImportWatch,
    ) -> Result<Option<ImportTally>> {
        let mut moved = Moved::default();
        let origin = Origin { person: None, import: Some(terms.import) };
        let new_event = || EventId((terms.new_id)());
        let sql = self.sql;
        let tally = put_in(&Reader { sql }, staging, terms, watch, &mut |_, outcome| match outcome {
            Outcome::New { named, addresses, changes } => {
                let fields = changes.fields.clone().unwrap_or_default();
                let standing = standing(&changes.added, fields.stated);
                let id = LeadId((terms.new_id)());
                let lead = self.insert_lead(id, &fields, &standing, terms.now, &mut moved)?;
                self.insert_handovers(lead, &handover_facts(&changes.added, fields.stated))?;
                for key in &addresses {
                    self.insert_address(key, lead, terms.now)?;
                }
                for event in &changes.added {
                    self.insert_event(lead, new_event(), event, origin)?;
                }
                if let Some(record_id) = named.record_id {
                    self.insert_identity(terms.system, record_id, lead, named.seen)?;
                }
                self.see_alone(terms.system, lead, &named)
            }
            Outcome::Changed { lead, named, addresses, changes, kept } => {
                for key in &addresses {
                    self.insert_address(key, lead, terms.now)?;
                }
                for event in &changes.added {
                    self.insert_event(lead, new_event(), event, origin)?;
                }
                for (place, event) in &changes.corrected {
                    if let Some(old) = kept.get(*place) {
                        self.correct_event(lead, old, new_event(), event, origin)?;
                    }
                }
                match &changes.fields {
                    Some(fields) => self.update_fields(lead, fields, &mut moved)?,
                    None if !changes.is_nothing() => {
                        let fields = self.lead_parts(lead)?.fields;
                        self.project(lead, &fields, &mut moved)?;
                    }
                    None => {}
                }
                if let Some(record_id) = named.record_id {
                    self.see_identity(terms.system, record_id, lead, named.seen)?;
                }
                self.see_alone(terms.system, lead, &named)
            }
        })?;
        if tally.is_some() {
            self.count_moved(&moved)?;
        }
        Ok(tally)
    }

    /// Keeps which lead rows without a record ID were about. Nothing is written where that is known already.
    fn see_alone(&mut self, system: &str, lead: i64, named: &Named<'_>) -> Result<()> {
        for (key, said, quiet) in &named.alone {
            let sql = "SELECT lead, said, quiet FROM lead_identity_by_email WHERE system = ?1 AND email_key = ?2";
            let known = one(self.sql, sql, [system, key], |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, bool>(2)?))
            })?;
            let sql = match known {
                Some(known) if known == (lead, *said, *quiet) => continue,
                Some(_) => {
                    "UPDATE lead_identity_by_email SET lead = ?3, said = ?4, quiet = ?5
                     WHERE system = ?1 AND email_key = ?2"
                }
                None => {
                    "INSERT INTO lead_identity_by_email (system, email_key, lead, said, quiet)
                     VALUES (?1, ?2, ?3, ?4, ?5)"
                }
            };
            run(self.sql, sql, params![system, key, lead, said, quiet])?;
        }
        Ok(())
    }
}

/// By what a staged row names its lead, and the digests by which the same is known again.
struct Named<'a> {
    record_id: Option<&'a str>,
    /// Of the row with a record ID; none where there is something to warn of again.
    seen: Option<i64>,
    /// Of each row without one: its address, its digest, and whether the same again is passed over.
    alone: Vec<(String, i64, bool)>,
}

/// What a row comes to; `addresses` are those that the lead did not have.
enum Outcome<'a> {
    New { named: Named<'a>, addresses: Vec<String>, changes: Changes },
    Changed { lead: i64, named: Named<'a>, addresses: Vec<String>, changes: Changes, kept: Vec<LeadEvent> },
}

type Sink<'a> = &'a mut dyn FnMut(&Reader<'_>, Outcome<'_>) -> Result<()>;

fn put_in(
    reader: &Reader<'_>,
    staging: &mut Staging,
    terms: &ImportTerms<'_>,
    watch: &mut dyn ImportWatch,
    sink: Sink<'_>,
) -> Result<Option<ImportTally>> {
    let mut tally = ImportTally::default();
    let first = one(reader.sql, "SELECT 1 FROM lead LIMIT 1", [], |_| Ok(()))?.is_none();
    if !first && resolve(reader, staging, terms, watch, &mut tally)?.is_break() {
        return Ok(None);
    }
    let classes: BTreeMap<String, ReasonClass> =
        reader.reasons()?.into_iter().map(|reason| (reason.name.to_lowercase(), reason.class)).collect();
    let class_of = |name: &str| classes.get(&name.to_lowercase()).copied().unwrap_or(ReasonClass::Other);
    let said = Said { system: terms.system, learned_at: terms.now, zone: terms.zone, class_of: &class_of };
    let mut done = 0;
    let mut after = 0;
    loop {
        let page = page(staging, after)?;
        let Some(last) = page.last() else { break };
        after = last.n;
        for staged in page {
            let said_now = digest(&staged.blob, terms.zone.name());
            if staged.lead.is_some() && staged.seen == Some(said_now) {
                tally.unchanged += 1;
            } else {
                let row = LeadRow { line: staged.line, ..read(&staged.blob)? };
                let (known, kept) = match staged.lead {
                    Some(lead) => reader.known(lead)?,
                    None => Default::default(),
                };
                let changes = merge(&known, &row, said);
                changes.notices.iter().for_each(|notice| watch.notice(staged.line, *notice));
                let mut addresses = row.email_keys();
                // What is warned of is not remembered: it is to be warned of again.
                let quiet = changes.notices.is_empty();
                let alone = match (first, &staged.record_id) {
                    (true, Some(_)) => Vec::new(),
                    (true, None) => addresses.iter().map(|key| (key.clone(), said_now, quiet)).collect(),
                    (false, _) => {
                        let alone = staging.were_alone(staged.n)?.into_iter();
                        alone.map(|(key, said)| (key, said, quiet && said == said_now)).collect()
                    }
                };
                let named =
                    Named { record_id: staged.record_id.as_deref(), seen: Some(said_now).filter(|_| quiet), alone };
                let outcome = match staged.lead {
                    Some(lead) => {
                        for at in (0..addresses.len()).rev() {
                            if reader.has_address(lead, &addresses[at])? {
                                addresses.remove(at);
                            }
                        }
                        if changes.is_nothing() && addresses.is_empty() {
                            tally.unchanged += 1;
                        } else {
                            tally.updated += 1;
                        }
                        Outcome::Changed { lead, named, addresses, changes, kept }
                    }
                    None => {
                        tally.created += 1;
                        if let Some(week) = week_of(&changes.added, terms.zone) {
                            *tally.weeks.entry(week).or_default() += 1;
                        }
                        Outcome::New { named, addresses, changes }
                    }
                };
                sink(reader, outcome)?;
            }
            done += 1;
            if done % STEP == 0 && watch.progress(&tally).is_break() {
                return Ok(None);
            }
        }
    }
    Ok(if watch.progress(&tally).is_break() { None } else { Some(tally) })
}

fn week_of(events: &[Event], zone: Tz) -> Option<(i32, u32)> {
    let handover = events.iter().find(|event| event.kind == EventKind::Handover)?;
    let week = local::on_local_date(handover.happened.at, zone).iso_week();
    Some((week.year(), week.week()))
}

struct StagedRow {
    n: i64,
    line: u64,
    record_id: Option<String>,
    blob: Vec<u8>,
    lead: Option<i64>,
    seen: Option<i64>,
}

fn page(staging: &Staging, after: i64) -> Result<Vec<StagedRow>> {
    let sql = "SELECT n, line, record_id, row, lead, seen FROM staged WHERE n > ?1 ORDER BY n LIMIT ?2";
    all(&staging.sql, sql, [after, PAGE], |row| {
        Ok(StagedRow {
            n: row.get(0)?,
            line: row.get::<_, i64>(1)?.unsigned_abs(),
            record_id: row.get(2)?,
            blob: row.get(3)?,
            lead: row.get(4)?,
            seen: row.get(5)?,
        })
    })
}

/// Tells for each staged row which known lead it is about; two about one lead are joined.
fn resolve(
    reader: &Reader<'_>,
    staging: &mut Staging,
    terms: &ImportTerms<'_>,
    watch: &mut dyn ImportWatch,
    tally: &mut ImportTally,
) -> Result<ControlFlow<()>> {
    run(&staging.sql, "UPDATE staged SET lead = NULL, seen = NULL WHERE lead IS NOT NULL", [])?;
    let mut after = 0;
    loop {
        let sql = "SELECT n, record_id, line, row, warned FROM staged WHERE n > ?1 ORDER BY n LIMIT ?2";
        let page: Vec<Unresolved> = all(&staging.sql, sql, [after, PAGE], |row| {
            Ok(Unresolved {
                n: row.get(0)?,
                record_id: row.get(1)?,
                line: row.get::<_, i64>(2)?.unsigned_abs(),
                blob: row.get(3)?,
                warned: row.get(4)?,
            })
        })?;
        let Some(last) = page.last() else { return Ok(ControlFlow::Continue(())) };
        after = last.n;
        if watch.progress(tally).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        for Unresolved { n, record_id, line, blob, warned } in page {
            let by_id = match &record_id {
                Some(id) => reader.lead_by_record_id(terms.system, id)?,
                None => None,
            };
            let keys = read(&blob)?.email_keys();
            let (mut lead, mut code) =
                about(reader, terms.system, record_id.is_some(), by_id.map(|(lead, _)| lead), &keys)?;
            let mut seen = by_id.and_then(|(_, seen)| seen);
            if let (None, Some(key)) = (&record_id, keys.first()) {
                let said = digest(&blob, terms.zone.name());
                staging.alone(key, n, said)?;
                if let Some((before, quiet)) = reader.lead_by_email_alone(terms.system, key, said)? {
                    lead = Some(before);
                    seen = Some(said).filter(|_| quiet);
                }
            }
            let earlier: Option<(i64, Option<String>)> = match lead {
                Some(lead) => one(&staging.sql, "SELECT n, record_id FROM staged WHERE lead = ?1", [lead], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?,
                None => None,
            };
            // Two record IDs of one system are two leads.
            let other_id = earlier.as_ref().is_some_and(|(_, earlier)| {
                by_id.is_none() && earlier.is_some() && record_id.is_some() && *earlier != record_id
            });
            if other_id {
                code = Some(NoticeCode::NewIdKnownEmail);
            }
            if let Some(code) = code.filter(|code| !(warned && code.is_of_another())) {
                watch.notice(line, Notice { code, field: "email" });
            }
            let Some(lead) = lead.filter(|_| !other_id) else { continue };
            match earlier {
                Some((earlier, _)) => {
                    for field in staging.join(n, earlier)? {
                        watch.notice(line, Notice { code: NoticeCode::RowsContradict, field });
                    }
                    tally.merged += 1;
                }
                None => {
                    run(&staging.sql, "UPDATE staged SET lead = ?2, seen = ?3 WHERE n = ?1", params![n, lead, seen])?;
                }
            }
        }
    }
}

/// A staged row of which it is not yet known whom it is about.
struct Unresolved {
    n: i64,
    record_id: Option<String>,
    line: u64,
    blob: Vec<u8>,
    warned: bool,
}

/// The known lead that a staged row is about, by its record ID or any of its addresses, the one it has first; and what is
/// to be warned of.
fn about(
    reader: &Reader<'_>,
    system: &str,
    has_id: bool,
    by_id: Option<i64>,
    keys: &[String],
) -> Result<(Option<i64>, Option<NoticeCode>)> {
    let mut about = (by_id, None);
    let mut owners = Vec::new();
    for key in keys {
        let by_email = reader.leads_by_email(system, key)?;
        owners.extend(by_email.first().map(|first| first.lead));
        match identify(has_id, true, by_id, &by_email) {
            Identified::Known(lead, code) if about.0.is_none() => about = (Some(lead), code),
            Identified::New(code) if about.0.is_none() => about.1 = about.1.or(code),
            Identified::Known(..) | Identified::New(_) => {}
            Identified::Nobody => return Err(StoreError::NotFound("identity of a staged row")),
        }
    }
    // As it will be when the same file comes again and the record ID is known.
    if has_id && about.1.is_none() && about.0.is_some_and(|lead| owners.iter().any(|owner| *owner != lead)) {
        about.1 = Some(NoticeCode::EmailOfAnother);
    }
    Ok(about)
}

#[cfg(test)]
pub(super) mod tests;
