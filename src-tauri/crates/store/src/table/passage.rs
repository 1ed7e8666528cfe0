//! Search over what was said in meetings: outcomes, actions and item titles.
//!
//! The index holds no text of its own; what is shown of a hit is read where it stands.

use crate::{
    Reader, Writer,
    access::Result,
    sql::{RowExt, all, one, run},
    words::{index_words, query_words},
};
use chrono::NaiveDate;
use entente_domain::{ItemId, MeetingId, PersonId, Side, text::Text};
use rusqlite::params;
use uuid::Uuid;

entente_domain::words! {
    /// What a passage is.
    PassageKind, "kind of passage" {
        /// A decision.
        Decision = "decision",
        /// An action.
        Action = "action",
        /// A note.
        Note = "note",
        /// The title of an agenda item.
        Item = "item",
    }
}

/// A passage that a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// Id of the outcome, action or item.
    pub subject: Uuid,
    /// The meeting in which it was said.
    pub meeting: MeetingId,
    /// What it says; an item's title is in words only.
    pub text: Text,
    /// The item under which it was written.
    pub item: Option<ItemId>,
    /// Title of that item.
    pub item_title: Option<String>,
    /// Side of a decision, or of an action's owner.
    pub side: Option<Side>,
    /// Owner of an action.
    pub owner: Option<PersonId>,
    /// Until when a decision holds.
    pub ends_on: Option<NaiveDate>,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passages {
    /// Newest meeting first, as many as were asked for.
    pub found: Vec<Passage>,
    /// Meetings with a hit, all of them.
    pub meetings: u32,
}

impl Reader<'_> {
    /// Searches what was said in meetings that were held. All words must occur; none: nothing is found.
    pub fn search_passages(&self, words: &str, limit: u32) -> Result<Passages> {
        let Some(query) = query_words(words) else {
            return Ok(Passages::default());
        };
        let found = all(
            self.sql,
            "SELECT p.kind, p.subject, p.meeting,
                    coalesce(o.body, a.body, json_array(json_object('kind', 'words', 'words', i.title))) AS body,
                    coalesce(o.item, a.item) AS item, t.title AS item_title,
                    coalesce(o.side, w.side) AS side, a.owner, o.ends_on
             FROM passage_text x
             JOIN passage p ON p.row = x.rowid
             JOIN meeting m ON m.id = p.meeting AND m.state IN ('running', 'closed')
             LEFT JOIN outcome o ON p.kind IN ('decision', 'note') AND o.id = p.subject
             LEFT JOIN action a ON p.kind = 'action' AND a.id = p.subject
             LEFT JOIN agenda_item i ON p.kind = 'item' AND i.id = p.subject
             LEFT JOIN agenda_item t ON t.id = coalesce(o.item, a.item)
             LEFT JOIN person w ON w.id = a.owner
             WHERE passage_text MATCH ?1
             ORDER BY m.starts_at DESC, x.rowid LIMIT ?2",
            params![query, limit],
            |row| {
                Ok(Passage {
                    kind: row.parsed("kind")?,
                    subject: row.parsed("subject")?,
                    meeting: row.parsed("meeting")?,
                    text: row.text("body")?,
                    item: row.parsed_or_none("item")?,
                    item_title: row.plain("item_title")?,
                    side: row.side_or_none("side")?,
                    owner: row.parsed_or_none("owner")?,
                    ends_on: row.day_or_none("ends_on")?,
                })
            },
        )?;
        let meetings = one(
            self.sql,
            "SELECT count(DISTINCT p.meeting) AS n FROM passage_text x
             JOIN passage p ON p.row = x.rowid
             JOIN meeting m ON m.id = p.meeting AND m.state IN ('running', 'closed')
             WHERE passage_text MATCH ?1",
            [query],
            |row| row.plain("n"),
        )?;
        Ok(Passages { found, meetings: meetings.unwrap_or(0) })
    }
}

impl Writer<'_> {
    /// Makes a passage findable by its words, or by its new words.
    ///
    /// To be called wherever an outcome, action or item is written; `kind` is a [`PassageKind`]'s word, `words` its text
    /// in plain words.
    pub(crate) fn put_passage(&mut self, kind: &str, subject: &str, meeting: MeetingId, words: &str) -> Result<()> {
        let known: Option<i64> =
            one(self.sql, "SELECT row FROM passage WHERE subject = ?1", [subject], |row| row.plain("row"))?;
        let row = match known {
            Some(row) => {
                run(self.sql, "DELETE FROM passage_text WHERE rowid = ?1", [row])?;
                row
            }
            None => {
                run(
                    self.sql,
                    "INSERT INTO passage (kind, subject, meeting) VALUES (?1, ?2, ?3)",
                    [kind, subject, &meeting.to_string()],
                )?;
                self.sql.last_insert_rowid()
            }
        };
        run(self.sql, "INSERT INTO passage_text (rowid, text) VALUES (?1, ?2)", params![row, index_words(words)])
            .map(drop)
    }

    /// Forgets a passage, when what it stands for is removed.
    pub(crate) fn forget_passage(&mut self, subject: &str) -> Result<()> {
        run(
            self.sql,
            "DELETE FROM passage_text WHERE rowid = (SELECT row FROM passage WHERE subject = ?1)",
            [subject],
        )?;
        run(self.sql, "DELETE FROM passage WHERE subject = ?1", [subject]).map(drop)
    }
}
