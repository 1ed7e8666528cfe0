//! Notes and decisions under an item.

use crate::{
    Reader, StoreError, Writer,
    access::Result,
    sql::{RowExt, all, millis, one, run, to_json},
};
use chrono::{DateTime, NaiveDate, Utc};
use entente_domain::{ItemId, MeetingId, OutcomeId, SeriesId, Side, text::Text};

/// A note or a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeRow {
    /// Id.
    pub id: OutcomeId,
    /// Meeting.
    pub meeting: MeetingId,
    /// Item.
    pub item: ItemId,
    /// What it is.
    pub what: OutcomeKind,
    /// Its words.
    pub text: Text,
    /// When it was written.
    pub written_at: DateTime<Utc>,
}

/// What an outcome is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutcomeKind {
    /// A note.
    Note,
    /// A decision.
    Decision {
        /// Whose; none: both.
        side: Option<Side>,
        /// Ends on.
        ends_on: Option<NaiveDate>,
    },
}

impl OutcomeKind {
    /// Its written form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Decision { .. } => "decision",
        }
    }
}

impl Reader<'_> {
    /// One outcome.
    pub fn outcome(&self, id: OutcomeId) -> Result<OutcomeRow> {
        self.outcome_if_any(id)?.ok_or(StoreError::NotFound("outcome"))
    }

    /// One outcome, or none of that id.
    pub fn outcome_if_any(&self, id: OutcomeId) -> Result<Option<OutcomeRow>> {
        one(self.sql, "SELECT * FROM outcome WHERE id = ?1", [id.to_string()], read_outcome)
    }

    /// A meeting's notes and decisions in order. Served by `outcome_by_meeting`.
    pub fn outcomes(&self, meeting: MeetingId) -> Result<Vec<OutcomeRow>> {
        let sql = "SELECT * FROM outcome WHERE meeting = ?1 ORDER BY written_at, id";
        all(self.sql, sql, [meeting.to_string()], read_outcome)
    }

    /// The last decision written under an item that came from a suggestion; served by agenda_item_by_suggestion.
    pub fn last_decision_about(&self, suggestion: &str) -> Result<Option<(Text, DateTime<Utc>)>> {
        let sql = "SELECT o.body, o.written_at FROM agenda_item i JOIN outcome o ON o.item = i.id
                   WHERE i.suggestion = ?1 AND o.kind = 'decision' ORDER BY o.written_at DESC, o.id DESC LIMIT 1";
        one(self.sql, sql, [suggestion], |row| Ok((row.text("body")?, row.instant("written_at")?)))
    }

    /// Decisions of a series' closed meetings that end within these days, both included. Served by `outcome_by_end`.
    pub fn decisions_ending(&self, series: SeriesId, from: NaiveDate, to: NaiveDate) -> Result<Vec<OutcomeRow>> {
        let sql = "SELECT outcome.* FROM outcome JOIN meeting ON meeting.id = outcome.meeting
                   WHERE outcome.ends_on BETWEEN ?2 AND ?3 AND meeting.series = ?1 AND meeting.state = 'closed'
                   ORDER BY outcome.ends_on, outcome.written_at";
        all(self.sql, sql, (series.to_string(), from.to_string(), to.to_string()), read_outcome)
    }
}

fn read_outcome(row: &rusqlite::Row<'_>) -> Result<OutcomeRow> {
    let what = match row.plain::<String>("kind")?.as_str() {
        "note" => OutcomeKind::Note,
        "decision" => OutcomeKind::Decision { side: row.side_or_none("side")?, ends_on: row.day_or_none("ends_on")? },
        other => return Err(StoreError::illegal("kind of outcome", other)),
    };
    Ok(OutcomeRow {
        id: row.parsed("id")?,
        meeting: row.parsed("meeting")?,
        item: row.parsed("item")?,
        what,
        text: row.text("body")?,
        written_at: row.instant("written_at")?,
    })
}

impl Writer<'_> {
    /// Adds an outcome, or changes the one of that id, and keeps the search in step.
    pub fn put_outcome(&mut self, outcome: &OutcomeRow) -> Result<()> {
        let (side, ends_on) = match outcome.what {
            OutcomeKind::Note => (None, None),
            OutcomeKind::Decision { side, ends_on } => (side, ends_on),
        };
        run(
            self.sql,
            "INSERT INTO outcome (id, meeting, item, kind, body, side, ends_on, written_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET body = excluded.body, side = excluded.side, ends_on = excluded.ends_on",
            (
                outcome.id.to_string(),
                outcome.meeting.to_string(),
                outcome.item.to_string(),
                outcome.what.as_str(),
                to_json(&outcome.text)?,
                side.map(Side::as_str),
                ends_on.map(|day| day.to_string()),
                millis(outcome.written_at),
            ),
        )?;
        let words = self.plain_text(&outcome.text)?;
        self.put_passage(outcome.what.as_str(), &outcome.id.to_string(), outcome.meeting, &words)
    }

    /// Removes an outcome.
    pub fn remove_outcome(&mut self, id: OutcomeId) -> Result<()> {
        self.forget_passage(&id.to_string())?;
        run(self.sql, "DELETE FROM outcome WHERE id = ?1", [id.to_string()]).map(drop)
    }
}
