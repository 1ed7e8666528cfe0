//! Meetings: planned, running, closed, cancelled.

use crate::{
    Reader, StoreError, Writer,
    access::Result,
    sql::{RowExt, all, millis, one, run},
};
use chrono::{DateTime, NaiveDate, Utc};
use entente_domain::{MeetingId, PersonId, SeriesId, agenda::MeetingState};

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingRow {
    /// Id.
    pub id: MeetingId,
    /// Its series.
    pub series: SeriesId,
    /// Which of its series, from 1.
    pub ordinal: u32,
    /// Local day by the rule; none where held ad hoc.
    pub occurrence: Option<NaiveDate>,
    /// Scheduled start.
    pub starts_at: DateTime<Utc>,
    /// Minutes.
    pub duration: u16,
    /// State.
    pub state: MeetingState,
    /// When it really started.
    pub started_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
}

/// Somebody's presence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttendanceRow {
    /// Who.
    pub person: PersonId,
    /// Whether they are (or were) here.
    pub present: bool,
    /// When they came, if after the start.
    pub arrived_at: Option<DateTime<Utc>>,
}

impl Reader<'_> {
    /// One meeting.
    pub fn meeting(&self, id: MeetingId) -> Result<MeetingRow> {
        one(self.sql, "SELECT * FROM meeting WHERE id = ?1", [id.to_string()], read_meeting)?
            .ok_or(StoreError::NotFound("meeting"))
    }

    /// The running meeting, if one runs (of several series the one started last). Served by `meeting_by_state`.
    pub fn running_meeting(&self) -> Result<Option<MeetingRow>> {
        let sql = "SELECT * FROM meeting WHERE state = 'running' ORDER BY started_at DESC LIMIT 1";
        one(self.sql, sql, [], read_meeting)
    }

    /// The running meeting of a series.
    pub fn running_meeting_of(&self, series: SeriesId) -> Result<Option<MeetingRow>> {
        let sql = "SELECT * FROM meeting WHERE series = ?1 AND state = 'running'";
        one(self.sql, sql, [series.to_string()], read_meeting)
    }

    /// The planned meeting that begins first. Served by `meeting_by_state`.
    pub fn next_planned_meeting(&self) -> Result<Option<MeetingRow>> {
        let sql = "SELECT * FROM meeting WHERE state = 'planned' ORDER BY starts_at LIMIT 1";
        one(self.sql, sql, [], read_meeting)
    }

    /// Planned meetings of a series, the first one first.
    pub fn planned_meetings_of(&self, series: SeriesId) -> Result<Vec<MeetingRow>> {
        let sql = "SELECT * FROM meeting WHERE series = ?1 AND state = 'planned' ORDER BY starts_at";
        all(self.sql, sql, [series.to_string()], read_meeting)
    }

    /// The latest closed meeting of a series; `before` leaves out one that runs again.
    pub fn latest_closed_of(&self, series: SeriesId) -> Result<Option<MeetingRow>> {
        let sql = "SELECT * FROM meeting WHERE series = ?1 AND state = 'closed' ORDER BY closed_at DESC LIMIT 1";
        one(self.sql, sql, [series.to_string()], read_meeting)
    }

    /// The latest closed meeting of a series that started before an instant.
    pub fn latest_closed_before(&self, series: SeriesId, before: DateTime<Utc>) -> Result<Option<MeetingRow>> {
        let sql = "SELECT * FROM meeting WHERE series = ?1 AND state = 'closed' AND started_at < ?2
                   ORDER BY started_at DESC LIMIT 1";
        one(self.sql, sql, (series.to_string(), millis(before)), read_meeting)
    }

    /// The latest closed meeting of all.
    pub fn latest_closed(&self) -> Result<Option<MeetingRow>> {
        let sql = "SELECT * FROM meeting WHERE state = 'closed' ORDER BY starts_at DESC LIMIT 1";
        one(self.sql, sql, [], read_meeting)
    }

    /// Closed meetings, the latest first; served by meeting_by_state.
    pub fn latest_closed_meetings(&self, limit: u32) -> Result<Vec<MeetingRow>> {
        let sql = "SELECT * FROM meeting WHERE state = 'closed' ORDER BY starts_at DESC LIMIT ?1";
        all(self.sql, sql, [limit], read_meeting)
    }

    /// The highest number a meeting of the series has.
    pub fn last_ordinal(&self, series: SeriesId) -> Result<u32> {
        let sql = "SELECT coalesce(max(ordinal), 0) AS last FROM meeting WHERE series = ?1";
        Ok(one(self.sql, sql, [series.to_string()], |row| row.plain("last"))?.unwrap_or(0))
    }

    /// The latest local day of the series that has a meeting by the rule, cancelled ones too.
    pub fn last_occurrence(&self, series: SeriesId) -> Result<Option<NaiveDate>> {
        let sql = "SELECT max(occurrence) AS last FROM meeting WHERE series = ?1";
        Ok(one(self.sql, sql, [series.to_string()], |row| row.day_or_none("last"))?.flatten())
    }

    /// Who is here.
    pub fn attendance(&self, meeting: MeetingId) -> Result<Vec<AttendanceRow>> {
        let sql = "SELECT * FROM attendance WHERE meeting = ?1 ORDER BY person";
        all(self.sql, sql, [meeting.to_string()], |row| {
            Ok(AttendanceRow {
                person: row.parsed("person")?,
                present: row.plain("present")?,
                arrived_at: row.instant_or_none("arrived_at")?,
            })
        })
    }

    /// Who rated it, and how. Never shown by name.
    pub fn ratings(&self, meeting: MeetingId) -> Result<Vec<(PersonId, u8)>> {
        let sql = "SELECT person, score FROM rating WHERE meeting = ?1 ORDER BY person";
        all(self.sql, sql, [meeting.to_string()], |row| Ok((row.parsed("person")?, row.plain("score")?)))
    }

    /// Starts and mean ratings (in tenths) of the meetings of a series closed before one, newest first.
    pub fn past_means(&self, series: SeriesId, before: DateTime<Utc>, limit: u32) -> Result<Vec<(DateTime<Utc>, u32)>> {
        let sql = "SELECT m.starts_at, n.mean_tenths FROM meeting m
                   JOIN minutes n ON n.meeting = m.id
                        AND n.version = (SELECT max(version) FROM minutes WHERE meeting = m.id)
                   WHERE m.series = ?1 AND m.starts_at < ?2 AND m.state = 'closed' AND n.mean_tenths IS NOT NULL
                   ORDER BY m.starts_at DESC LIMIT ?3";
        all(self.sql, sql, (series.to_string(), millis(before), limit), |row| {
            Ok((row.instant("starts_at")?, row.plain("mean_tenths")?))
        })
    }

    /// Text that was being typed.
    pub fn draft(&self, meeting: MeetingId) -> Result<String> {
        let sql = "SELECT text FROM draft WHERE meeting = ?1";
        Ok(one(self.sql, sql, [meeting.to_string()], |row| row.plain("text"))?.unwrap_or_default())
    }
}

fn read_meeting(row: &rusqlite::Row<'_>) -> Result<MeetingRow> {
    Ok(MeetingRow {
        id: row.parsed("id")?,
        series: row.parsed("series")?,
        ordinal: row.plain("ordinal")?,
        occurrence: row.day_or_none("occurrence")?,
        starts_at: row.instant("starts_at")?,
        duration: row.plain("duration")?,
        state: row.parsed("state")?,
        started_at: row.instant_or_none("started_at")?,
        closed_at: row.instant_or_none("closed_at")?,
    })
}

impl Writer<'_> {
    /// Adds a meeting, or changes the one of that id.
    pub fn put_meeting(&mut self, meeting: &MeetingRow) -> Result<()> {
        run(
            self.sql,
            "INSERT INTO meeting
                 (id, series, ordinal, occurrence, starts_at, duration, state, started_at, closed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET occurrence = excluded.occurrence, starts_at = excluded.starts_at,
                 duration = excluded.duration, state = excluded.state, started_at = excluded.started_at,
                 closed_at = excluded.closed_at",
            (
                meeting.id.to_string(),
                meeting.series.to_string(),
                meeting.ordinal,
                meeting.occurrence.map(|day| day.to_string()),
                millis(meeting.starts_at),
                meeting.duration,
                meeting.state.as_str(),
                meeting.started_at.map(millis),
                meeting.closed_at.map(millis),
            ),
        )
        .map(drop)
    }

    /// Says who is here.
    pub fn put_attendance(&mut self, meeting: MeetingId, attendance: &AttendanceRow) -> Result<()> {
        run(
            self.sql,
            "INSERT INTO attendance (meeting, person, present, arrived_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (meeting, person) DO UPDATE SET present = excluded.present, arrived_at = excluded.arrived_at",
            (meeting.to_string(), attendance.person.to_string(), attendance.present, attendance.arrived_at.map(millis)),
        )
        .map(drop)
    }

    /// Rates a meeting; none takes it back.
    pub fn put_rating(&mut self, meeting: MeetingId, person: PersonId, score: Option<u8>) -> Result<()> {
        match score {
            Some(score) => run(
                self.sql,
                "INSERT INTO rating (meeting, person, score) VALUES (?1, ?2, ?3)
                 ON CONFLICT (meeting, person) DO UPDATE SET score = excluded.score",
                (meeting.to_string(), person.to_string(), score),
            ),
            None => run(
                self.sql,
                "DELETE FROM rating WHERE meeting = ?1 AND person = ?2",
                [meeting.to_string(), person.to_string()],
            ),
        }
        .map(drop)
    }

    /// Stores text that is being typed; empty text clears it.
    pub fn put_draft(&mut self, meeting: MeetingId, text: &str) -> Result<()> {
        if text.is_empty() {
            run(self.sql, "DELETE FROM draft WHERE meeting = ?1", [meeting.to_string()])
        } else {
            run(
                self.sql,
                "INSERT INTO draft (meeting, text) VALUES (?1, ?2)
                 ON CONFLICT (meeting) DO UPDATE SET text = excluded.text",
                [&meeting.to_string(), text],
            )
        }
        .map(drop)
    }
}
