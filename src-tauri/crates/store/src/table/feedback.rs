//! What somebody says an asset did with a lead. `current` marks the answers that count; every writing function keeps it
//! in the same transaction.

use crate::{
    Reader, StoreError, Writer,
    access::Result,
    sql::{RowExt, all, millis, one, run},
};
use chrono::{DateTime, Utc};
use entente_domain::{AssetId, FeedbackId, LeadId, MeetingId, PersonId, content::Answer};
use rusqlite::{Row, params};

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// Which.
    pub id: FeedbackId,
    /// With which lead.
    pub lead: LeadId,
    /// Of which asset.
    pub asset: AssetId,
    /// At which buyer stage.
    pub stage: Option<String>,
    /// Who says it.
    pub person: Option<PersonId>,
    /// What.
    pub answer: Answer,
    /// Why, short.
    pub why: Option<String>,
    /// When it was said.
    pub said_at: DateTime<Utc>,
    /// In which meeting.
    pub meeting: Option<MeetingId>,
    /// Whether it counts. Not read where one is added: the store finds it out.
    pub current: bool,
}

impl Reader<'_> {
    /// One answer.
    pub fn feedback(&self, id: FeedbackId) -> Result<Feedback> {
        one(
            self.sql,
            "SELECT f.*, l.id AS lead_id FROM feedback f JOIN lead l ON l.row = f.lead WHERE f.id = ?1",
            [id.to_string()],
            read_feedback,
        )?
        .ok_or(StoreError::NotFound("feedback"))
    }

    /// What was said of an asset, latest first.
    pub fn feedback_of_asset(&self, asset: AssetId, limit: u32) -> Result<Vec<Feedback>> {
        all(
            self.sql,
            "SELECT f.*, l.id AS lead_id FROM feedback f JOIN lead l ON l.row = f.lead
             WHERE f.asset = ?1 ORDER BY f.said_at DESC, f.id DESC LIMIT ?2",
            params![asset.to_string(), limit],
            read_feedback,
        )
    }

    /// What was said with a lead, latest first.
    pub fn feedback_of_lead(&self, lead: LeadId, limit: u32) -> Result<Vec<Feedback>> {
        all(
            self.sql,
            "SELECT f.*, l.id AS lead_id FROM lead l JOIN feedback f ON f.lead = l.row
             WHERE l.id = ?1 ORDER BY f.said_at DESC, f.id DESC LIMIT ?2",
            params![lead.to_string(), limit],
            read_feedback,
        )
    }

    /// What was said in a meeting, in the order in which it was said.
    pub fn feedback_of_meeting(&self, meeting: MeetingId) -> Result<Vec<Feedback>> {
        all(
            self.sql,
            "SELECT f.*, l.id AS lead_id FROM feedback f JOIN lead l ON l.row = f.lead
             WHERE f.meeting = ?1 ORDER BY f.said_at, f.id",
            [meeting.to_string()],
            read_feedback,
        )
    }

    /// Re-derives which answers count; names those of which the file says otherwise.
    pub(crate) fn wrong_answers(&self) -> Result<Vec<String>> {
        all(
            self.sql,
            "SELECT id, current, place FROM (SELECT id, current, row_number() OVER (
                 PARTITION BY lead, asset, person, stage ORDER BY said_at DESC, id DESC) AS place FROM feedback)
             WHERE current <> (place = 1)",
            [],
            |row| {
                Ok(format!(
                    "Feedback {} is wrongly marked as the one that counts, or as none.",
                    row.plain::<String>("id")?
                ))
            },
        )
    }

    /// The reasons given most often among the latest 200 that were given.
    pub fn recent_whys(&self, limit: u32) -> Result<Vec<String>> {
        all(
            self.sql,
            "SELECT why FROM (SELECT why, said_at FROM feedback WHERE why IS NOT NULL ORDER BY said_at DESC LIMIT 200)
             GROUP BY why ORDER BY count(*) DESC, max(said_at) DESC, why LIMIT ?1",
            [limit],
            |row| row.plain("why"),
        )
    }
}

impl Writer<'_> {
    /// Adds an answer. It counts unless a later one of the same person, lead, asset and stage is there.
    pub fn add_feedback(&mut self, said: &Feedback) -> Result<()> {
        let lead = self.row_of_lead(said.lead)?;
        run(
            self.sql,
            "INSERT INTO feedback (id, lead, asset, stage, person, answer, why, said_at, meeting, current)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0)",
            params![
                said.id.to_string(),
                lead,
                said.asset.to_string(),
                said.stage,
                said.person.map(|person| person.to_string()),
                said.answer.as_str(),
                said.why,
                millis(said.said_at),
                said.meeting.map(|meeting| meeting.to_string()),
            ],
        )?;
        self.settle(lead, said)
    }

    /// Removes an answer; the one before it of the same key counts again.
    pub fn remove_feedback(&mut self, said: &Feedback) -> Result<()> {
        run(self.sql, "DELETE FROM feedback WHERE id = ?1", [said.id.to_string()])?;
        let lead = self.row_of_lead(said.lead)?;
        self.settle(lead, said)
    }

    /// Marks the latest answer of a key, and only it.
    fn settle(&mut self, lead: i64, of: &Feedback) -> Result<()> {
        let (asset, person) = (of.asset.to_string(), of.person.map(|person| person.to_string()));
        let latest: Option<String> = one(
            self.sql,
            "SELECT id FROM feedback WHERE lead = ?1 AND asset = ?2 AND person IS ?3 AND stage IS ?4
             ORDER BY said_at DESC, id DESC LIMIT 1",
            params![lead, asset, person, of.stage],
            |row| row.plain("id"),
        )?;
        let Some(latest) = latest else { return Ok(()) };
        run(
            self.sql,
            "UPDATE feedback SET current = (id = ?5)
             WHERE lead = ?1 AND asset = ?2 AND person IS ?3 AND stage IS ?4 AND current <> (id = ?5)",
            params![lead, asset, person, of.stage, latest],
        )
        .map(drop)
    }
}

fn read_feedback(row: &Row<'_>) -> Result<Feedback> {
    Ok(Feedback {
        id: row.parsed("id")?,
        lead: row.parsed("lead_id")?,
        asset: row.parsed("asset")?,
        stage: row.plain("stage")?,
        person: row.parsed_or_none("person")?,
        answer: row.parsed("answer")?,
        why: row.plain("why")?,
        said_at: row.instant("said_at")?,
        meeting: row.parsed_or_none("meeting")?,
        current: row.plain("current")?,
    })
}
