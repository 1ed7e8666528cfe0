//! What closings stored: the documents, never changed afterwards.

use crate::{
    Reader, StoreError, Writer,
    access::Result,
    file::hash_of,
    sql::{RowExt, all, millis, one, run, to_json},
};
use chrono::{DateTime, Utc};
use entente_domain::{MeetingId, minutes::Minutes};
use rusqlite::params;

/// A closed meeting, in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedMeeting {
    /// Which.
    pub meeting: MeetingId,
    /// How many versions its minutes have.
    pub versions: u32,
    /// Decisions of the latest.
    pub decisions: u32,
    /// Actions that it made.
    pub actions: u32,
    /// Notes of the latest.
    pub notes: u32,
    /// Mean rating in tenths, from three raters on.
    pub mean_tenths: Option<u32>,
    /// Whether it can be reopened: the latest of its series, while none of it runs.
    pub can_reopen: bool,
}

impl Reader<'_> {
    /// The stored minutes of a meeting: one version, or the latest. Refuses a document that is not what was closed.
    pub fn minutes(&self, meeting: MeetingId, version: Option<u32>) -> Result<Option<Minutes>> {
        let stored = one(
            self.sql,
            "SELECT version, document, hash FROM minutes
             WHERE meeting = ?1 AND (?2 IS NULL OR version = ?2) ORDER BY version DESC LIMIT 1",
            params![meeting.to_string(), version],
            |row| {
                let document: String = row.plain("document")?;
                if hash_of(&document) != row.plain::<String>("hash")? {
                    return Err(StoreError::illegal("minutes", "they are not what was closed"));
                }
                serde_json::from_str(&document).map_err(|error| StoreError::illegal("minutes", error))
            },
        )?;
        Ok(stored)
    }

    /// How many versions the minutes of a meeting have.
    pub fn minutes_versions(&self, meeting: MeetingId) -> Result<u32> {
        let versions = one(
            self.sql,
            "SELECT coalesce(max(version), 0) AS versions FROM minutes WHERE meeting = ?1",
            [meeting.to_string()],
            |row| row.plain("versions"),
        )?;
        Ok(versions.unwrap_or(0))
    }

    /// Closed meetings with what their minutes hold, newest first.
    pub fn minutes_list(&self, limit: u32) -> Result<Vec<ClosedMeeting>> {
        all(
            self.sql,
            "WITH closed AS (SELECT id, series, starts_at, closed_at FROM meeting WHERE state = 'closed'
                             ORDER BY starts_at DESC LIMIT ?1)
             SELECT c.id, n.version, n.decisions, n.actions, n.notes, n.mean_tenths,
                    NOT EXISTS (SELECT 1 FROM meeting o
                                WHERE o.series = c.series AND o.id <> c.id
                                  AND (o.state = 'running' OR (o.state = 'closed' AND o.closed_at > c.closed_at)))
                        AS can_reopen
             FROM closed c JOIN minutes n ON n.meeting = c.id
                  AND n.version = (SELECT max(version) FROM minutes WHERE meeting = c.id)
             ORDER BY c.starts_at DESC, c.id",
            [limit],
            |row| {
                Ok(ClosedMeeting {
                    meeting: row.parsed("id")?,
                    versions: row.plain("version")?,
                    decisions: row.plain("decisions")?,
                    actions: row.plain("actions")?,
                    notes: row.plain("notes")?,
                    mean_tenths: row.plain("mean_tenths")?,
                    can_reopen: row.plain("can_reopen")?,
                })
            },
        )
    }

    /// How many meetings are closed, and when the first of them began.
    pub fn closed_count(&self) -> Result<(u32, Option<DateTime<Utc>>)> {
        let counted = one(
            self.sql,
            "SELECT count(*) AS n, min(starts_at) AS first FROM meeting WHERE state = 'closed'",
            [],
            |row| Ok((row.plain("n")?, row.instant_or_none("first")?)),
        )?;
        Ok(counted.unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Stores what a closing says, as the version that the document bears.
    pub fn add_minutes(&mut self, meeting: MeetingId, minutes: &Minutes) -> Result<()> {
        let document = to_json(minutes)?;
        run(
            self.sql,
            "INSERT INTO minutes (meeting, version, closed_at, document, hash, decisions, actions, notes, mean_tenths)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                meeting.to_string(),
                minutes.version,
                millis(minutes.ended_at),
                document,
                hash_of(&document),
                count(minutes.decisions.len()),
                count(minutes.actions.iter().filter(|action| action.made_here).count()),
                count(minutes.items.iter().map(|item| item.notes.len()).sum()),
                minutes.rating.map(|rating| rating.mean_tenths),
            ],
        )
        .map(drop)
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
