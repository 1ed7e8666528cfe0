//! Leads by their latest handover within a span of time, as far as they may slip (PRODUCT.md rule 11). Whether one does is
//! domain's to say.

use super::{
    handover_fact::{COHORT, read_fact},
    lead_list::read_line,
};
use crate::{
    Reader, StoreError,
    access::Result,
    sql::{RowExt, millis, one},
};
use chrono::{DateTime, Utc};
use entente_domain::{
    LeadId,
    agreement::{Followed, HandoverFact, LastDecision, Slip},
    lead::history::Event,
};
use rusqlite::named_params;
use std::ops::Range;

/// A lead that may slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowedLead {
    /// Its id.
    pub id: LeadId,
    /// Its record ID, the first of several.
    pub record_id: Option<String>,
    /// Name, or what names it else.
    pub name: String,
    /// Company.
    pub company: Option<String>,
    /// Owner by the CRM's name.
    pub owner: Option<String>,
    /// Source.
    pub source: Option<String>,
    /// Segment.
    pub segment: Option<String>,
    /// How it stands.
    pub followed: Followed,
}

/// A lead by its row: the primary key.
const LEAD: &str = "SELECT l.row, l.id, l.first_name, l.last_name, l.email, l.company, l.owner, l.source, l.segment,
        l.context_note IS NOT NULL AS has_note, l.last_touch_at, l.handed_over_at, l.decision, l.decided_at, l.reason,
        l.come_back_on, l.date_unknown,
        (SELECT min(record_id) FROM lead_identity i WHERE i.lead = l.row) AS record_id
    FROM lead l WHERE l.row = ?1";

impl Reader<'_> {
    /// Every lead whose latest handover at or before `as_of` lies in a span, unless its fact says that it cannot slip.
    pub fn each_followed(
        &self,
        span: &Range<DateTime<Utc>>,
        as_of: DateTime<Utc>,
        mut each: impl FnMut(FollowedLead),
    ) -> Result<()> {
        let until = millis(span.end).min(millis(as_of).saturating_add(1));
        let mut statement = self.sql.prepare_cached(COHORT)?;
        let mut rows = statement.query(named_params! { ":from": millis(span.start), ":until": until })?;
        while let Some(row) = rows.next()? {
            let fact = read_fact(row)?;
            if !fact.is_settled(as_of) {
                each(self.followed(row.get(1)?, &fact, as_of)?);
            }
        }
        Ok(())
    }

    fn followed(&self, lead: i64, fact: &HandoverFact, as_of: DateTime<Utc>) -> Result<FollowedLead> {
        let line = one(self.sql, LEAD, [lead], |row| Ok((read_line(row)?, row.plain::<Option<String>>("record_id")?)))?;
        let (line, record_id) = line.ok_or(StoreError::NotFound("lead"))?;
        let decided = match (fact.first_decided_at, fact.last_decided_at, fact.latest) {
            (Some(first), _, _) if first > as_of => None,
            // The lead's own columns are about its latest handover.
            (_, Some(last), Some(latest)) if last <= as_of && fact.next_at.is_none() => Some(LastDecision {
                decision: latest.decision,
                at: last,
                has_reason: latest.class.is_some(),
                come_back_on: line.standing.decided.as_ref().and_then(|decided| decided.come_back_on),
            }),
            (None, _, _) => None,
            _ => {
                let events: Vec<Event> = self.lead_events(lead)?.into_iter().map(|kept| kept.event).collect();
                LastDecision::of(&events, fact.at, as_of)
            }
        };
        let followed = Followed {
            handed_over_at: fact.at,
            decided,
            date_unknown: fact.date_unknown && decided.is_none(),
            has_owner: line.owner.is_some(),
            has_note: line.has_note,
            last_touch_at: line.last_touch_at,
        };
        Ok(FollowedLead {
            id: line.id,
            record_id,
            name: line.name,
            company: line.company,
            owner: line.owner,
            source: line.source,
            segment: line.segment,
            followed,
        })
    }

    /// Whether anything ever filled the field that a kind of slipping is about; else it is not measured.
    pub fn is_measured(&self, slip: Slip) -> Result<bool> {
        // The first filled row answers; only where nothing fills a field all rows are looked at.
        let sql = match slip {
            Slip::Undecided => return Ok(true),
            Slip::NoOwner => "SELECT 1 FROM lead WHERE owner IS NOT NULL LIMIT 1",
            Slip::NoNote => "SELECT 1 FROM lead WHERE context_note IS NOT NULL LIMIT 1",
            Slip::NoTouch => "SELECT 1 FROM lead WHERE last_touch_at IS NOT NULL LIMIT 1",
            Slip::NoReason => "SELECT 1 FROM lead_event WHERE reason IS NOT NULL LIMIT 1",
            Slip::RecycleDue => "SELECT 1 FROM lead_event WHERE come_back_on IS NOT NULL LIMIT 1",
        };
        Ok(one(self.sql, sql, [], |_| Ok(()))?.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::lead_import::tests::in_memory;

    /// How a statement is answered, step by step.
    fn plan(statement: &str) -> Vec<String> {
        let sql = in_memory();
        let mut explain = sql.prepare(&format!("EXPLAIN QUERY PLAN {statement}")).unwrap();
        let (mut lines, mut found) = (explain.raw_query(), Vec::<String>::new());
        while let Some(line) = lines.next().unwrap() {
            found.push(line.get("detail").unwrap());
        }
        found
    }

    #[test]
    fn slipping_leads_are_looked_for_in_the_handovers_of_their_periods_alone() {
        assert_eq!(plan(COHORT), ["SEARCH f USING PRIMARY KEY (at>? AND at<?)"]);
        let steps = plan(LEAD);
        assert!(steps.iter().any(|step| step == "SEARCH l USING INTEGER PRIMARY KEY (rowid=?)"), "{steps:?}");
        assert!(steps.iter().any(|step| step.contains("lead_identity_by_lead")), "{steps:?}");
        assert!(steps.iter().all(|step| !step.starts_with("SCAN") && !step.contains("TEMP")), "{steps:?}");
    }
}
