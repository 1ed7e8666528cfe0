//! Action items.

use crate::{
    Reader, StoreError, Writer,
    access::Result,
    sql::{RowExt, all, millis, one, run, to_json},
};
use chrono::{DateTime, NaiveDate, Utc};
use entente_domain::{ActionId, ItemId, MeetingId, PersonId, SeriesId, text::Text};

/// An action item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionRow {
    /// Id.
    pub id: ActionId,
    /// The meeting it was made in.
    pub meeting: Option<MeetingId>,
    /// The item it was made under.
    pub item: Option<ItemId>,
    /// Its words.
    pub text: Text,
    /// Exactly one owner, once it is said.
    pub owner: Option<PersonId>,
    /// Due.
    pub due_on: Option<NaiveDate>,
    /// State.
    pub state: ActionState,
    /// How often it was carried over.
    pub carried_count: u32,
    /// The meeting at whose start the count last rose.
    pub counted_in: Option<MeetingId>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// Where an action stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionState {
    /// Open.
    Open,
    /// Done.
    Done {
        /// When.
        at: DateTime<Utc>,
    },
    /// Dropped.
    Dropped {
        /// When.
        at: DateTime<Utc>,
        /// Why; never empty.
        reason: String,
    },
}

const OPEN_FIRST: &str = "SELECT * FROM action WHERE state = 'open' ORDER BY due_on IS NULL, due_on, made_at, id";

impl Reader<'_> {
    /// How many actions are open that were made under an item that came from a suggestion; served by
    /// agenda_item_by_suggestion and action_by_item.
    pub fn open_actions_about(&self, suggestion: &str) -> Result<u32> {
        let sql = "SELECT count(*) AS n FROM agenda_item i JOIN action a ON a.item = i.id
                   WHERE i.suggestion = ?1 AND a.state = 'open'";
        Ok(one(self.sql, sql, [suggestion], |row| row.plain("n"))?.unwrap_or(0))
    }

    /// One action.
    pub fn action(&self, id: ActionId) -> Result<ActionRow> {
        self.action_if_any(id)?.ok_or(StoreError::NotFound("action"))
    }

    /// One action, or none of that id.
    pub fn action_if_any(&self, id: ActionId) -> Result<Option<ActionRow>> {
        one(self.sql, "SELECT * FROM action WHERE id = ?1", [id.to_string()], read_action)
    }

    /// Open actions, the one due first first, those without a date last. Served by `action_by_state`.
    pub fn open_actions(&self) -> Result<Vec<ActionRow>> {
        all(self.sql, OPEN_FIRST, [], read_action)
    }

    /// Open actions that meetings of a series made.
    pub fn open_actions_of(&self, series: SeriesId) -> Result<Vec<ActionRow>> {
        let sql = "SELECT action.* FROM action JOIN meeting ON meeting.id = action.meeting
                   WHERE action.state = 'open' AND meeting.series = ?1
                   ORDER BY action.due_on IS NULL, action.due_on, action.made_at, action.id";
        all(self.sql, sql, [series.to_string()], read_action)
    }

    /// How many actions are open.
    pub fn count_open_actions(&self) -> Result<u32> {
        let sql = "SELECT count(*) AS n FROM action WHERE state = 'open'";
        Ok(one(self.sql, sql, [], |row| row.plain("n"))?.unwrap_or(0))
    }

    /// How many open actions a person owns.
    pub fn count_open_actions_of(&self, owner: PersonId) -> Result<u32> {
        let sql = "SELECT count(*) AS n FROM action WHERE state = 'open' AND owner = ?1";
        Ok(one(self.sql, sql, [owner.to_string()], |row| row.plain("n"))?.unwrap_or(0))
    }

    /// Actions done or dropped after an instant, newest first, 200 at most. Served by `action_by_end`.
    pub fn actions_ended_since(&self, since: DateTime<Utc>) -> Result<Vec<ActionRow>> {
        let sql = "SELECT * FROM action WHERE ended_at IS NOT NULL AND ended_at > ?1
                   ORDER BY ended_at DESC, id LIMIT 200";
        all(self.sql, sql, [millis(since)], read_action)
    }

    /// Actions made in a meeting, in order. Served by `action_by_meeting`.
    pub fn actions_made_in(&self, meeting: MeetingId) -> Result<Vec<ActionRow>> {
        let sql = "SELECT * FROM action WHERE meeting = ?1 ORDER BY made_at, id";
        all(self.sql, sql, [meeting.to_string()], read_action)
    }
}

fn read_action(row: &rusqlite::Row<'_>) -> Result<ActionRow> {
    let ended = |what| row.instant_or_none("ended_at")?.ok_or_else(|| StoreError::illegal("action", what));
    let state = match row.plain::<String>("state")?.as_str() {
        "open" => ActionState::Open,
        "done" => ActionState::Done { at: ended("done at no time")? },
        "dropped" => ActionState::Dropped { at: ended("dropped at no time")?, reason: row.plain("drop_reason")? },
        other => return Err(StoreError::illegal("state of an action", other)),
    };
    Ok(ActionRow {
        id: row.parsed("id")?,
        meeting: row.parsed_or_none("meeting")?,
        item: row.parsed_or_none("item")?,
        text: row.text("body")?,
        owner: row.parsed_or_none("owner")?,
        due_on: row.day_or_none("due_on")?,
        state,
        carried_count: row.plain("carried_count")?,
        counted_in: row.parsed_or_none("counted_in")?,
        made_at: row.instant("made_at")?,
    })
}

impl Writer<'_> {
    /// Adds an action, or changes the one of that id, and keeps the search in step.
    pub fn put_action(&mut self, action: &ActionRow) -> Result<()> {
        let (state, ended_at, reason) = match &action.state {
            ActionState::Open => ("open", None, None),
            ActionState::Done { at } => ("done", Some(millis(*at)), None),
            ActionState::Dropped { at, reason } => ("dropped", Some(millis(*at)), Some(reason.as_str())),
        };
        run(
            self.sql,
            "INSERT INTO action (id, meeting, item, body, owner, due_on, state, ended_at, drop_reason, carried_count,
                 counted_in, made_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
             ON CONFLICT (id) DO UPDATE SET body = excluded.body, owner = excluded.owner, due_on = excluded.due_on,
                 state = excluded.state, ended_at = excluded.ended_at, drop_reason = excluded.drop_reason,
                 carried_count = excluded.carried_count, counted_in = excluded.counted_in",
            rusqlite::params![
                action.id.to_string(),
                action.meeting.map(|meeting| meeting.to_string()),
                action.item.map(|item| item.to_string()),
                to_json(&action.text)?,
                action.owner.map(|owner| owner.to_string()),
                action.due_on.map(|day| day.to_string()),
                state,
                ended_at,
                reason,
                action.carried_count,
                action.counted_in.map(|meeting| meeting.to_string()),
                millis(action.made_at),
            ],
        )?;
        match action.meeting {
            Some(meeting) => {
                let words = self.plain_text(&action.text)?;
                self.put_passage("action", &action.id.to_string(), meeting, &words)
            }
            None => Ok(()),
        }
    }

    /// Removes an action: only where it was written by mistake in the running meeting.
    pub fn remove_action(&mut self, id: ActionId) -> Result<()> {
        self.forget_passage(&id.to_string())?;
        run(self.sql, "DELETE FROM action WHERE id = ?1", [id.to_string()]).map(drop)
    }
}
