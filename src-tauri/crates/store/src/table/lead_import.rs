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

    /// Leads with an e-mail address; served by lead_by_email.
    fn leads_by_email(&self, system: &str, key: &str) -> Result<Vec<SameEmail<i64>>> {
        let sql = "SELECT row, handed_over_at,
                          EXISTS (SELECT 1 FROM lead_identity i WHERE i.lead = l.row AND i.system = ?2) AS has_id
                   FROM lead l WHERE email_key = ?1 ORDER BY row LIMIT 100";
        all(self.sql, sql, [key, system], |row| {
            Ok(SameEmail {
                lead: row.plain("row")?,
                has_id: row.plain("has_id")?,
                handed_over_at: row.instant_or_none("handed_over_at")?,
            })
        })
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
            Outcome::New { record_id, seen, changes } => {
                let fields = changes.fields.clone().unwrap_or_default();
                let standing = standing(&changes.added, fields.stated);
                let id = LeadId((terms.new_id)());
                let lead = self.insert_lead(id, &fields, &standing, terms.now, &mut moved)?;
                self.insert_handovers(lead, &handover_facts(&changes.added, fields.stated))?;
                for event in &changes.added {
                    self.insert_event(lead, new_event(), event, origin)?;
                }
                match record_id {
                    Some(record_id) => self.insert_identity(terms.system, record_id, lead, seen),
                    None => Ok(()),
                }
            }
            Outcome::Changed { lead, record_id, seen, changes, kept } => {
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
                match record_id {
                    Some(record_id) => self.see_identity(terms.system, record_id, lead, seen),
                    None => Ok(()),
                }
            }
        })?;
        if tally.is_some() {
            self.count_moved(&moved)?;
        }
        Ok(tally)
    }
}

/// What a row comes to.
enum Outcome<'a> {
    New { record_id: Option<&'a str>, seen: Option<i64>, changes: Changes },
    Changed { lead: i64, record_id: Option<&'a str>, seen: Option<i64>, changes: Changes, kept: Vec<LeadEvent> },
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
    let nobody = Known::default();
    let mut done = 0;
    let mut after = 0;
    loop {
        let page = page(staging, after)?;
        let Some(last) = page.last() else { break };
        after = last.n;
        for staged in page {
            let row = || -> Result<LeadRow> { Ok(LeadRow { line: staged.line, ..read(&staged.blob)? }) };
            let seen = staged.record_id.is_some().then(|| digest(&staged.blob, terms.zone.name()));
            let record_id = staged.record_id.as_deref();
            match staged.lead {
                Some(_) if staged.seen.is_some() && staged.seen == seen => tally.unchanged += 1,
                Some(lead) => {
                    let (known, kept) = reader.known(lead)?;
                    let changes = merge(&known, &row()?, said);
                    changes.notices.iter().for_each(|notice| watch.notice(staged.line, *notice));
                    if changes.is_nothing() {
                        tally.unchanged += 1
                    } else {
                        tally.updated += 1
                    }
                    // What is warned of is not remembered: it is to be warned of again.
                    let seen = seen.filter(|_| changes.notices.is_empty());
                    sink(reader, Outcome::Changed { lead, record_id, seen, changes, kept })?;
                }
                None => {
                    let changes = merge(&nobody, &row()?, said);
                    changes.notices.iter().for_each(|notice| watch.notice(staged.line, *notice));
                    tally.created += 1;
                    if let Some(week) = week_of(&changes.added, terms.zone) {
                        *tally.weeks.entry(week).or_default() += 1;
                    }
                    let seen = seen.filter(|_| changes.notices.is_empty());
                    sink(reader, Outcome::New { record_id, seen, changes })?;
                }
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
        let sql = "SELECT n, record_id, email_key, line FROM staged WHERE n > ?1 ORDER BY n LIMIT ?2";
        let page: Vec<(i64, Option<String>, Option<String>, u64)> = all(&staging.sql, sql, [after, PAGE], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, i64>(3)?.unsigned_abs()))
        })?;
        let Some((last, ..)) = page.last() else { return Ok(ControlFlow::Continue(())) };
        after = *last;
        if watch.progress(tally).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        for (n, record_id, key, line) in page {
            let by_id = match &record_id {
                Some(id) => reader.lead_by_record_id(terms.system, id)?,
                None => None,
            };
            let by_email = match &key {
                Some(key) => reader.leads_by_email(terms.system, key)?,
                None => Vec::new(),
            };
            let lead = by_id.map(|(lead, _)| lead);
            let (lead, code) = match identify(record_id.is_some(), key.is_some(), lead, &by_email) {
                Identified::Known(lead, code) => (Some(lead), code),
                Identified::New(code) => (None, code),
                Identified::Nobody => return Err(StoreError::NotFound("identity of a staged row")),
            };
            if let Some(code) = code {
                watch.notice(line, Notice { code, field: "email" });
            }
            let Some(lead) = lead else { continue };
            let earlier: Option<(i64, Option<String>)> =
                one(&staging.sql, "SELECT n, record_id FROM staged WHERE lead = ?1", [lead], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?;
            match earlier {
                // Two record IDs of one system are two leads; staging has warned of their address.
                Some((_, Some(other))) if record_id.as_ref().is_some_and(|id| *id != other) => {}
                Some((earlier, _)) => {
                    for field in staging.join(n, earlier)? {
                        watch.notice(line, Notice { code: NoticeCode::RowsContradict, field });
                    }
                    tally.merged += 1;
                }
                None => {
                    let seen = by_id.and_then(|(_, seen)| seen);
                    run(&staging.sql, "UPDATE staged SET lead = ?2, seen = ?3 WHERE n = ?1", params![n, lead, seen])?;
                }
            }
        }
    }
}

#[cfg(test)]
pub(super) mod tests;
