//! Handovers as the figures see them: a projection of each lead's events, and the cohorts that are read from it.
//!
//! Which leads belong to a cohort and how they stand is domain's to say; here is what lies between two instants.

use super::lead_list::Moved;
use crate::{
    Reader, StoreError, Writer,
    access::Result,
    sql::{RowExt, all, millis, one, run},
};
use chrono::{DateTime, Utc};
use entente_domain::{
    agreement::{Entry, FactSays, HandoverFact, Latest, Narrowing, handover_facts},
    lead::{history::Event, row::StatusMeaning},
};
use rusqlite::{Row, named_params, params};
use std::ops::Range;

/// The day of an instant, as spans are counted.
fn day(millis: i64) -> i64 {
    millis.div_euclid(86_400_000)
}

macro_rules! facts {
    ($and:literal, $from:literal) => {
        concat!(
            "SELECT f.at, f.lead, f.previous_at, f.next_at, f.first_decided_at, f.first_qualified_at,
                    f.last_decided_at, f.decision, f.class, f.date_unknown",
            $and,
            " FROM handover_fact f",
            $from
        )
    };
}

/// A span of the primary key.
pub(super) const COHORT: &str = facts!("", " WHERE f.at >= :from AND f.at < :until");

/// The same, with what a promise may be narrowed by.
const NARROWED: &str =
    facts!(", l.segment, l.source, l.owner", " JOIN lead l ON l.row = f.lead WHERE f.at >= :from AND f.at < :until");

/// Served by handover_fact_by_lead.
const OF_LEAD: &str = facts!("", " WHERE f.lead = ?1 ORDER BY f.place");

/// A lead in the file, for as long as one looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LeadKey(pub(crate) i64);

impl Reader<'_> {
    /// Every lead of a cohort as of a moment, once: those first handed over in a period, of which a promise is about.
    pub fn each_of_cohort(
        &self,
        period: &Range<DateTime<Utc>>,
        as_of: DateTime<Utc>,
        about: &Narrowing,
        mut each: impl FnMut(LeadKey, &Entry),
    ) -> Result<()> {
        // What happened after the moment is in no cohort.
        let until = millis(period.end).min(millis(as_of).saturating_add(1));
        let mut statement = self.sql.prepare_cached(if about.is_all() { COHORT } else { NARROWED })?;
        let mut rows = statement.query(named_params! { ":from": millis(period.start), ":until": until })?;
        while let Some(row) = rows.next()? {
            if !about.is_all() {
                let word = |place: usize| row.get::<_, Option<String>>(place);
                if !about.admits(word(10)?.as_deref(), word(11)?.as_deref(), word(12)?.as_deref()) {
                    continue;
                }
            }
            match read_fact(row)?.says(period, as_of) {
                FactSays::Nothing => {}
                FactSays::All(entry) => each(LeadKey(row.get(1)?), &entry),
                FactSays::AskEvents => {
                    let lead = row.get(1)?;
                    let events: Vec<Event> = self.lead_events(lead)?.into_iter().map(|kept| kept.event).collect();
                    if let Some(entry) = Entry::of(&events, self.stated(lead)?, period, as_of) {
                        each(LeadKey(lead), &entry);
                    }
                }
            }
        }
        Ok(())
    }

    /// What changes whenever handovers of a period, or words of their leads, do; none of two answers with the same stamp
    /// differ in them.
    pub fn cohort_stamp(&self, period: &Range<DateTime<Utc>>) -> Result<i64> {
        let sql = "SELECT coalesce(max(stamp), 0) AS stamp FROM handover_touched WHERE span BETWEEN ?1 AND ?2";
        let days = [day(millis(period.start)), day(millis(period.end))];
        Ok(one(self.sql, sql, days, |row| row.plain("stamp"))?.unwrap_or(0))
    }

    /// When the last thing of a period's cohort happened, also if that is to come.
    pub fn cohort_ends(&self, period: &Range<DateTime<Utc>>) -> Result<Option<DateTime<Utc>>> {
        let sql =
            "SELECT max(max(at, coalesce(last_decided_at, at))) AS last FROM handover_fact WHERE at >= ?1 AND at < ?2";
        let span = [millis(period.start), millis(period.end)];
        one(self.sql, sql, span, |row| row.instant_or_none("last")).map(Option::flatten)
    }

    fn stated(&self, lead: i64) -> Result<Option<StatusMeaning>> {
        let stated =
            one(self.sql, "SELECT stated FROM lead WHERE row = ?1", [lead], |row| row.parsed_or_none("stated"))?;
        Ok(stated.flatten())
    }

    pub(crate) fn handover_facts(&self, lead: i64) -> Result<Vec<HandoverFact>> {
        all(self.sql, OF_LEAD, [lead], read_fact)
    }
}

pub(super) fn read_fact(row: &Row<'_>) -> Result<HandoverFact> {
    // By place: a cohort has many.
    let at = |place: usize| -> Result<Option<DateTime<Utc>>> {
        row.get::<_, Option<i64>>(place)?.map(crate::sql::instant).transpose()
    };
    let word = |place: usize| -> Result<Option<&str>> {
        row.get_ref(place)?.as_str_or_null().map_err(|error| StoreError::illegal("fact", error))
    };
    let illegal = |error: entente_domain::side::Unknown| StoreError::illegal("fact", error);
    let decision = word(7)?.map(str::parse).transpose().map_err(illegal)?;
    let class = word(8)?.map(str::parse).transpose().map_err(illegal)?;
    Ok(HandoverFact {
        at: crate::sql::instant(row.get(0)?)?,
        previous_at: at(2)?,
        next_at: at(3)?,
        first_decided_at: at(4)?,
        first_qualified_at: at(5)?,
        last_decided_at: at(6)?,
        latest: decision.map(|decision| Latest { decision, class }),
        date_unknown: row.get(9)?,
    })
}

impl Writer<'_> {
    /// Brings the handovers of a lead to what its history says.
    pub(crate) fn project_handovers(
        &mut self,
        lead: i64,
        events: &[Event],
        stated: Option<StatusMeaning>,
    ) -> Result<()> {
        let facts = handover_facts(events, stated);
        let before = self.handover_facts(lead)?;
        if before == facts {
            return Ok(());
        }
        self.touched.extend(before.iter().map(|fact| day(millis(fact.at))));
        run(self.sql, "DELETE FROM handover_fact WHERE lead = ?1", [lead])?;
        self.insert_handovers(lead, &facts)
    }

    /// Writes the handovers of a lead that has none yet.
    pub(crate) fn insert_handovers(&mut self, lead: i64, facts: &[HandoverFact]) -> Result<()> {
        for (place, fact) in (0i64..).zip(facts) {
            self.touched.insert(day(millis(fact.at)));
            run(
                self.sql,
                "INSERT INTO handover_fact (at, lead, place, previous_at, next_at, first_decided_at,
                     first_qualified_at, last_decided_at, decision, class, date_unknown)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                params![
                    millis(fact.at),
                    lead,
                    place,
                    fact.previous_at.map(millis),
                    fact.next_at.map(millis),
                    fact.first_decided_at.map(millis),
                    fact.first_qualified_at.map(millis),
                    fact.last_decided_at.map(millis),
                    fact.latest.map(|latest| latest.decision.as_str()),
                    fact.latest.and_then(|latest| latest.class).map(|class| class.as_str()),
                    fact.date_unknown,
                ],
            )?;
        }
        Ok(())
    }

    /// Says that figures of a lead's cohorts may have changed without its history: a promise may be about its words.
    pub(crate) fn touch_handovers(&mut self, lead: i64) -> Result<()> {
        let at = all(self.sql, "SELECT at FROM handover_fact WHERE lead = ?1", [lead], |row| row.plain::<i64>("at"))?;
        self.touched.extend(at.into_iter().map(day));
        Ok(())
    }

    /// Writes down which days this transaction touched.
    pub(crate) fn stamp_touched(&mut self) -> Result<()> {
        if self.touched.is_empty() {
            return Ok(());
        }
        let sql = "SELECT coalesce(max(stamp), 0) + 1 AS stamp FROM handover_touched";
        let stamp: i64 = one(self.sql, sql, [], |row| row.plain("stamp"))?.unwrap_or(1);
        for span in std::mem::take(&mut self.touched) {
            run(self.sql, "INSERT OR REPLACE INTO handover_touched (span, stamp) VALUES (?1, ?2)", [span, stamp])?;
        }
        Ok(())
    }

    /// Derives how every lead stands and its handovers anew, for a file that was made before they were kept so.
    pub(crate) fn project_all(&mut self) -> Result<()> {
        let mut moved = Moved::default();
        let leads: Vec<i64> = all(self.sql, "SELECT row FROM lead ORDER BY row", [], |row| row.plain("row"))?;
        for lead in leads {
            let fields = self.lead_parts(lead)?.fields;
            self.project(lead, &fields, &mut moved)?;
        }
        self.count_moved(&moved)
    }
}
