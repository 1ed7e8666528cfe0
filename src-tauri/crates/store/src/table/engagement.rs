//! Leads that met assets, and those about which sales has something to say.

use crate::{
    Reader, StoreError, Writer,
    access::Result,
    sql::{RowExt, all, millis, one, run},
};
use chrono::{DateTime, Utc};
use entente_domain::{AssetId, EngagementId, LeadId};
use rusqlite::params;
use std::collections::BTreeMap;

/// A lead met an asset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engagement {
    /// Which.
    pub id: EngagementId,
    /// The lead.
    pub lead: LeadId,
    /// The asset.
    pub asset: AssetId,
    /// When.
    pub happened_at: DateTime<Utc>,
    /// When we learned of it.
    pub learned_at: DateTime<Utc>,
    /// From which system.
    pub system: String,
}

/// An asset and a lead about which nobody said anything yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Untold {
    /// The lead; it moved.
    pub lead: LeadId,
    /// When it moved: its latest handover or decision.
    pub moved_at: DateTime<Utc>,
    /// The asset it met.
    pub asset: AssetId,
    /// When it met it last.
    pub met_at: DateTime<Utc>,
}

/// How much feedback is due.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Due {
    /// Leads that moved and met an asset that nobody said anything about.
    pub leads: u32,
    /// Pairs of lead and asset.
    pub touches: u32,
    /// Leads for each asset.
    pub by_asset: BTreeMap<AssetId, u32>,
}

/// Pairs of lead and asset of which something could be said; like [`Reader::untold`], without times. Served by
/// `engagement_by_lead` in its order, a lead looked up for each.
const DUE: &str = "
    SELECT DISTINCT e.lead, e.asset
    FROM engagement e CROSS JOIN lead l ON l.row = e.lead
    WHERE e.happened_at <= ?2
      AND ((l.handed_over_at > ?1 AND l.handed_over_at <= ?2) OR (l.decided_at > ?1 AND l.decided_at <= ?2))
      AND NOT EXISTS (SELECT 1 FROM feedback f WHERE f.lead = e.lead AND f.asset = e.asset)
    ORDER BY e.lead";

impl Reader<'_> {
    /// The row by which a lead is joined.
    pub(crate) fn row_of_lead(&self, lead: LeadId) -> Result<i64> {
        one(self.sql, "SELECT row FROM lead WHERE id = ?1", [lead.to_string()], |row| row.plain("row"))?
            .ok_or(StoreError::NotFound("lead"))
    }

    /// Assets that a lead met, each with the latest time, latest first.
    pub fn assets_met(&self, lead: LeadId) -> Result<Vec<(AssetId, DateTime<Utc>)>> {
        all(
            self.sql,
            "SELECT e.asset, max(e.happened_at) AS met_at FROM lead l JOIN engagement e ON e.lead = l.row
             WHERE l.id = ?1 GROUP BY e.asset ORDER BY met_at DESC, e.asset",
            [lead.to_string()],
            |row| Ok((row.parsed("asset")?, row.instant("met_at")?)),
        )
    }

    /// The lead with a record ID in a system, else with an e-mail address (of several the one handed over last), and
    /// whether there are several. Served by the primary keys of `lead_identity` and `lead_address`.
    pub fn lead_that_met(
        &self,
        system: &str,
        record_id: Option<&str>,
        email_key: Option<&str>,
    ) -> Result<Option<(LeadId, bool)>> {
        if let Some(record_id) = record_id {
            let sql = "SELECT l.id FROM lead_identity i JOIN lead l ON l.row = i.lead
                       WHERE i.system = ?1 AND i.record_id = ?2";
            if let Some(lead) = one(self.sql, sql, [system, record_id], |row| row.parsed("id"))? {
                return Ok(Some((lead, false)));
            }
        }
        let Some(key) = email_key else { return Ok(None) };
        let sql = "SELECT l.id FROM lead_address a JOIN lead l ON l.row = a.lead WHERE a.email_key = ?1
                   ORDER BY l.handed_over_at IS NULL, l.handed_over_at DESC, l.row LIMIT 2";
        let found: Vec<LeadId> = all(self.sql, sql, [key], |row| row.parsed("id"))?;
        Ok(found.first().map(|lead| (*lead, found.len() > 1)))
    }

    /// Whether a lead met an asset at an instant, as far as we know; served by `engagement_by_lead`.
    pub fn has_met(&self, lead: LeadId, asset: AssetId, happened_at: DateTime<Utc>) -> Result<bool> {
        let sql = "SELECT 1 FROM lead l JOIN engagement e ON e.lead = l.row
                   WHERE l.id = ?1 AND e.asset = ?2 AND e.happened_at = ?3 LIMIT 1";
        let met = one(self.sql, sql, params![lead.to_string(), asset.to_string(), millis(happened_at)], |_| Ok(()))?;
        Ok(met.is_some())
    }

    /// Every time a lead met an asset, latest first.
    pub fn engagements_of_lead(&self, lead: LeadId, limit: u32) -> Result<Vec<Engagement>> {
        all(
            self.sql,
            "SELECT e.id, l.id AS lead_id, e.asset, e.happened_at, e.learned_at, e.system
             FROM lead l JOIN engagement e ON e.lead = l.row
             WHERE l.id = ?1 ORDER BY e.happened_at DESC, e.id DESC LIMIT ?2",
            params![lead.to_string(), limit],
            |row| {
                Ok(Engagement {
                    id: row.parsed("id")?,
                    lead: row.parsed("lead_id")?,
                    asset: row.parsed("asset")?,
                    happened_at: row.instant("happened_at")?,
                    learned_at: row.instant("learned_at")?,
                    system: row.plain("system")?,
                })
            },
        )
    }

    /// Leads that met an asset, each with the latest time, latest first.
    ///
    /// Only the latest `4 × limit` engagements are looked at, so that an asset everybody met is as quick as any.
    pub fn leads_met(&self, asset: AssetId, limit: u32) -> Result<Vec<(LeadId, DateTime<Utc>)>> {
        all(
            self.sql,
            "SELECT l.id AS lead_id, max(e.happened_at) AS met_at
             FROM (SELECT lead, happened_at FROM engagement WHERE asset = ?1 ORDER BY happened_at DESC LIMIT 4 * ?2) e
             JOIN lead l ON l.row = e.lead
             GROUP BY e.lead ORDER BY met_at DESC, l.id LIMIT ?2",
            params![asset.to_string(), limit],
            |row| Ok((row.parsed("lead_id")?, row.instant("met_at")?)),
        )
    }

    /// What sales could say something about: leads handed over or decided after `since` and up to `now`, and each asset
    /// they met by then of which nothing was said with them. Those that moved last come first; `leads` bounds them.
    ///
    /// Goes from engagements to leads (`CROSS JOIN` keeps the order): an import moves far more leads than ever met an asset.
    pub fn untold(&self, since: DateTime<Utc>, now: DateTime<Utc>, leads: u32) -> Result<Vec<Untold>> {
        all(
            self.sql,
            "WITH due AS (
                 SELECT e.lead, e.asset, max(e.happened_at) AS met_at,
                        max(coalesce(l.handed_over_at, 0), coalesce(l.decided_at, 0)) AS moved_at
                 FROM engagement e CROSS JOIN lead l ON l.row = e.lead
                 WHERE e.happened_at <= ?2
                   AND ((l.handed_over_at > ?1 AND l.handed_over_at <= ?2)
                        OR (l.decided_at > ?1 AND l.decided_at <= ?2))
                   AND NOT EXISTS (SELECT 1 FROM feedback f WHERE f.lead = e.lead AND f.asset = e.asset)
                 GROUP BY e.lead, e.asset),
             first AS (
                 SELECT lead FROM due GROUP BY lead ORDER BY max(moved_at) DESC, lead LIMIT ?3)
             SELECT l.id AS lead_id, d.moved_at, d.asset, d.met_at
             FROM first JOIN due d ON d.lead = first.lead JOIN lead l ON l.row = d.lead
             ORDER BY d.moved_at DESC, d.lead, d.met_at, d.asset",
            params![millis(since), millis(now), leads],
            |row| {
                Ok(Untold {
                    lead: row.parsed("lead_id")?,
                    moved_at: row.instant("moved_at")?,
                    asset: row.parsed("asset")?,
                    met_at: row.instant("met_at")?,
                })
            },
        )
    }

    /// How much of that there is.
    pub fn feedback_due(&self, since: DateTime<Utc>, now: DateTime<Utc>) -> Result<Due> {
        let mut due = Due::default();
        let mut before = None;
        let pairs: Vec<(i64, AssetId)> = all(self.sql, DUE, params![millis(since), millis(now)], |row| {
            Ok((row.plain("lead")?, row.parsed("asset")?))
        })?;
        for (lead, asset) in pairs {
            due.touches += 1;
            due.leads += u32::from(before.replace(lead) != Some(lead));
            *due.by_asset.entry(asset).or_default() += 1;
        }
        Ok(due)
    }
}

impl Writer<'_> {
    /// Adds an engagement.
    pub fn add_engagement(&mut self, engagement: &Engagement) -> Result<()> {
        let lead = self.row_of_lead(engagement.lead)?;
        run(
            self.sql,
            "INSERT INTO engagement (id, lead, asset, happened_at, learned_at, system)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                engagement.id.to_string(),
                lead,
                engagement.asset.to_string(),
                millis(engagement.happened_at),
                millis(engagement.learned_at),
                engagement.system,
            ],
        )
        .map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_due_is_found_without_looking_at_leads_that_met_nothing() {
        let mut sql = rusqlite::Connection::open_in_memory().unwrap();
        crate::schema::MIGRATIONS.to_latest(&mut sql).unwrap();
        let mut explain = sql.prepare(&format!("EXPLAIN QUERY PLAN {DUE}")).unwrap();
        let plan: Vec<String> =
            explain.query_map([0, 0], |line| line.get("detail")).unwrap().map(|detail| detail.unwrap()).collect();
        assert!(plan[0].contains("SCAN e USING COVERING INDEX engagement_by_lead"), "{plan:?}");
        let plan = plan.join("; ");
        assert!(plan.contains("SEARCH l USING INTEGER PRIMARY KEY"), "{plan}");
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
    }
}
