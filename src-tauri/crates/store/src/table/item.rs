//! Agenda items and the intervals that make up their time.

use crate::{
    Reader, StoreError, Writer,
    access::Result,
    sql::{RowExt, all, millis, one, run},
};
use chrono::{DateTime, Utc};
use entente_domain::{
    ItemId, MeetingId, PersonId, SeriesId, Side, TopicId,
    agenda::{ItemKind, ItemState, Purpose},
    timer::{Interval, Timeline},
};

/// An agenda item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemRow {
    /// Id.
    pub id: ItemId,
    /// Its meeting.
    pub meeting: MeetingId,
    /// Title.
    pub title: String,
    /// Kind.
    pub kind: ItemKind,
    /// Purpose.
    pub purpose: Purpose,
    /// Timebox in minutes.
    pub minutes: u16,
    /// Who presents.
    pub presenter: Option<PersonId>,
    /// From side.
    pub from: Option<Side>,
    /// To side.
    pub to: Option<Side>,
    /// State.
    pub state: ItemState,
    /// Whether it comes from the template.
    pub standing: bool,
    /// How often it was carried over.
    pub carried_count: u32,
    /// The item of the meeting before that it continues.
    pub carried_from: Option<ItemId>,
    /// Whether it fitted into the duration at the start.
    pub fitted: bool,
    /// Who proposed it.
    pub proposed_by: Option<PersonId>,
    /// When it was proposed.
    pub proposed_at: Option<DateTime<Utc>>,
    /// Key of the suggestion that it came from.
    pub suggestion: Option<String>,
}

/// A topic that waits for a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicRow {
    /// Id.
    pub id: TopicId,
    /// For which series.
    pub series: SeriesId,
    /// Title.
    pub title: String,
    /// From side.
    pub from: Option<Side>,
    /// To side.
    pub to: Option<Side>,
    /// Minutes asked for.
    pub minutes: u16,
    /// Who proposed it.
    pub proposed_by: Option<PersonId>,
    /// When it was proposed or parked.
    pub proposed_at: DateTime<Utc>,
    /// Whether it was parked.
    pub parked: bool,
    /// The item that was parked, if it was one.
    pub parked_item: Option<ItemId>,
}

impl Reader<'_> {
    /// One item.
    pub fn item(&self, id: ItemId) -> Result<ItemRow> {
        one(self.sql, "SELECT * FROM agenda_item WHERE id = ?1", [id.to_string()], read_item)?
            .ok_or(StoreError::NotFound("item"))
    }

    /// A meeting's items in order. Served by `agenda_item_by_meeting`.
    pub fn agenda(&self, meeting: MeetingId) -> Result<Vec<ItemRow>> {
        let sql = "SELECT * FROM agenda_item WHERE meeting = ?1 ORDER BY position, id";
        all(self.sql, sql, [meeting.to_string()], read_item)
    }

    /// A meeting's intervals. Served by `item_interval_by_meeting`.
    pub fn timeline(&self, meeting: MeetingId) -> Result<Timeline> {
        let sql = "SELECT * FROM item_interval WHERE meeting = ?1 ORDER BY started_at, row";
        let intervals = all(self.sql, sql, [meeting.to_string()], |row| {
            Ok(Interval {
                item: row.parsed("item")?,
                started_at: row.instant("started_at")?,
                ended_at: row.instant_or_none("ended_at")?,
            })
        })?;
        Timeline::try_from(intervals).map_err(|error| StoreError::illegal("timeline", error))
    }

    /// Topics that wait for a meeting of a series, in the order in which they came. Served by `topic_waiting`.
    pub fn waiting_topics(&self, series: SeriesId) -> Result<Vec<TopicRow>> {
        let sql =
            "SELECT * FROM topic WHERE series = ?1 AND taken_by IS NULL AND withdrawn = 0 ORDER BY proposed_at, id";
        all(self.sql, sql, [series.to_string()], read_topic)
    }

    /// One topic that waits.
    pub fn waiting_topic(&self, id: TopicId) -> Result<TopicRow> {
        let sql = "SELECT * FROM topic WHERE id = ?1 AND taken_by IS NULL AND withdrawn = 0";
        one(self.sql, sql, [id.to_string()], read_topic)?.ok_or(StoreError::NotFound("topic"))
    }
}

fn read_item(row: &rusqlite::Row<'_>) -> Result<ItemRow> {
    Ok(ItemRow {
        id: row.parsed("id")?,
        meeting: row.parsed("meeting")?,
        title: row.plain("title")?,
        kind: row.parsed("kind")?,
        purpose: row.parsed("purpose")?,
        minutes: row.plain("minutes")?,
        presenter: row.parsed_or_none("presenter")?,
        from: row.side_or_none("from_side")?,
        to: row.side_or_none("to_side")?,
        state: row.parsed("state")?,
        standing: row.plain("standing")?,
        carried_count: row.plain("carried_count")?,
        carried_from: row.parsed_or_none("carried_from")?,
        fitted: row.plain("fitted")?,
        proposed_by: row.parsed_or_none("proposed_by")?,
        proposed_at: row.instant_or_none("proposed_at")?,
        suggestion: row.plain("suggestion")?,
    })
}

fn read_topic(row: &rusqlite::Row<'_>) -> Result<TopicRow> {
    Ok(TopicRow {
        id: row.parsed("id")?,
        series: row.parsed("series")?,
        title: row.plain("title")?,
        from: row.side_or_none("from_side")?,
        to: row.side_or_none("to_side")?,
        minutes: row.plain("minutes")?,
        proposed_by: row.parsed_or_none("proposed_by")?,
        proposed_at: row.instant("proposed_at")?,
        parked: row.plain("parked")?,
        parked_item: row.parsed_or_none("parked_item")?,
    })
}

impl Writer<'_> {
    /// Adds an item at the end, or changes the one of that id where it stands.
    pub fn put_item(&mut self, item: &ItemRow) -> Result<()> {
        run(
            self.sql,
            "INSERT INTO agenda_item
                 (id, meeting, position, title, kind, purpose, minutes, presenter, from_side, to_side, state, standing,
                  carried_count, carried_from, fitted, proposed_by, proposed_at, suggestion)
             VALUES (?1, ?2, (SELECT coalesce(max(position) + 1, 0) FROM agenda_item WHERE meeting = ?2),
                 ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
             ON CONFLICT (id) DO UPDATE SET title = excluded.title, purpose = excluded.purpose,
                 minutes = excluded.minutes, presenter = excluded.presenter, from_side = excluded.from_side,
                 to_side = excluded.to_side, state = excluded.state, fitted = excluded.fitted",
            rusqlite::params![
                item.id.to_string(),
                item.meeting.to_string(),
                item.title,
                item.kind.as_str(),
                item.purpose.as_str(),
                item.minutes,
                item.presenter.map(|person| person.to_string()),
                item.from.map(Side::as_str),
                item.to.map(Side::as_str),
                item.state.as_str(),
                item.standing,
                item.carried_count,
                item.carried_from.map(|from| from.to_string()),
                item.fitted,
                item.proposed_by.map(|person| person.to_string()),
                item.proposed_at.map(millis),
                item.suggestion,
            ],
        )
        .map(drop)
    }

    /// Puts a meeting's items into this order.
    pub fn order_items(&mut self, order: &[ItemId]) -> Result<()> {
        for (position, item) in (0i64..).zip(order) {
            run(
                self.sql,
                "UPDATE agenda_item SET position = ?2 WHERE id = ?1 AND position <> ?2",
                (item.to_string(), position),
            )?;
        }
        Ok(())
    }

    /// Sets an item's state.
    pub fn set_item_state(&mut self, item: ItemId, state: ItemState) -> Result<()> {
        run(self.sql, "UPDATE agenda_item SET state = ?2 WHERE id = ?1", [&item.to_string(), state.as_str()]).map(drop)
    }

    /// Removes an item; a topic that it came from waits again.
    pub fn remove_item(&mut self, item: ItemId) -> Result<()> {
        self.forget_passage(&item.to_string())?;
        run(self.sql, "DELETE FROM agenda_item WHERE id = ?1", [item.to_string()]).map(drop)
    }

    /// Stores a meeting's intervals in place of those before.
    pub fn put_timeline(&mut self, meeting: MeetingId, timeline: &Timeline) -> Result<()> {
        run(self.sql, "DELETE FROM item_interval WHERE meeting = ?1", [meeting.to_string()])?;
        for interval in timeline.intervals() {
            run(
                self.sql,
                "INSERT INTO item_interval (meeting, item, started_at, ended_at) VALUES (?1, ?2, ?3, ?4)",
                (
                    meeting.to_string(),
                    interval.item.to_string(),
                    millis(interval.started_at),
                    interval.ended_at.map(millis),
                ),
            )?;
        }
        Ok(())
    }

    /// Adds a topic that waits.
    pub fn add_topic(&mut self, topic: &TopicRow) -> Result<()> {
        run(
            self.sql,
            "INSERT INTO topic
                 (id, series, title, from_side, to_side, minutes, proposed_by, proposed_at, parked, parked_item)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            (
                topic.id.to_string(),
                topic.series.to_string(),
                &topic.title,
                topic.from.map(Side::as_str),
                topic.to.map(Side::as_str),
                topic.minutes,
                topic.proposed_by.map(|person| person.to_string()),
                millis(topic.proposed_at),
                topic.parked,
                topic.parked_item.map(|item| item.to_string()),
            ),
        )
        .map(drop)
    }

    /// An item took the topic.
    pub fn take_topic(&mut self, topic: TopicId, item: ItemId) -> Result<()> {
        run(self.sql, "UPDATE topic SET taken_by = ?2 WHERE id = ?1", [topic.to_string(), item.to_string()]).map(drop)
    }

    /// Takes back the topics that a meeting's parked items became, unless another meeting took them already.
    pub fn unpark_items_of(&mut self, meeting: MeetingId) -> Result<()> {
        run(
            self.sql,
            "DELETE FROM topic WHERE taken_by IS NULL
                 AND parked_item IN (SELECT id FROM agenda_item WHERE meeting = ?1)",
            [meeting.to_string()],
        )
        .map(drop)
    }

    /// Topics that a meeting's items had taken wait again.
    pub fn release_topics_of(&mut self, meeting: MeetingId) -> Result<()> {
        run(
            self.sql,
            "UPDATE topic SET taken_by = NULL WHERE taken_by IN (SELECT id FROM agenda_item WHERE meeting = ?1)",
            [meeting.to_string()],
        )
        .map(drop)
    }

    /// Nobody wants it any more.
    pub fn withdraw_topic(&mut self, topic: TopicId) -> Result<()> {
        run(self.sql, "UPDATE topic SET withdrawn = 1 WHERE id = ?1", [topic.to_string()]).map(drop)
    }
}

impl Writer<'_> {
    /// Makes an item's title findable; for meetings that are held.
    pub fn put_item_passage(&mut self, item: &ItemRow) -> Result<()> {
        self.put_passage("item", &item.id.to_string(), item.meeting, &item.title)
    }
}
