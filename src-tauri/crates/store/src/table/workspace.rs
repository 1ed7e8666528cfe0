//! The workspace's own row, its buyer stages, and people.

use crate::{
    Reader, StoreError, Writer,
    access::Result,
    file::NewWorkspace,
    sql::{RowExt, all, millis, one, run},
};
use chrono::{DateTime, Utc};
use entente_domain::{Language, PersonId, Side, content::DefaultStage, lead::reason::default_reasons};

/// What the workspace is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceRow {
    /// Language of the UI.
    pub language: Language,
    /// What marketing calls itself.
    pub marketing_team: String,
    /// What sales calls itself.
    pub sales_team: String,
    /// Whether it is the sample.
    pub sample: bool,
    /// When something was last stored.
    pub saved_at: DateTime<Utc>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Id.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// Side, if any.
    pub side: Option<Side>,
    /// E-mail address, if known.
    pub email: Option<String>,
    /// Whether they still take part.
    pub active: bool,
}

impl Reader<'_> {
    /// The workspace's own row.
    pub fn workspace(&self) -> Result<WorkspaceRow> {
        one(self.sql, "SELECT * FROM workspace", [], |row| {
            Ok(WorkspaceRow {
                language: row.parsed("language")?,
                marketing_team: row.plain("marketing_team")?,
                sales_team: row.plain("sales_team")?,
                sample: row.plain("sample")?,
                saved_at: row.instant("saved_at")?,
            })
        })?
        .ok_or(StoreError::NotFound("workspace"))
    }

    /// Whether anybody changed anything since the file was made.
    pub fn is_touched(&self) -> Result<bool> {
        Ok(one(self.sql, "SELECT touched FROM workspace", [], |row| row.plain("touched"))?.unwrap_or(false))
    }

    /// Buyer stages in order.
    pub fn stages(&self) -> Result<Vec<String>> {
        all(self.sql, "SELECT name FROM stage ORDER BY position", [], |row| row.plain("name"))
    }

    /// Everybody: active first, then by name.
    pub fn people(&self) -> Result<Vec<PersonRow>> {
        all(self.sql, "SELECT * FROM person ORDER BY active DESC, name COLLATE NOCASE, id", [], read_person)
    }

    /// One person.
    pub fn person(&self, id: PersonId) -> Result<PersonRow> {
        one(self.sql, "SELECT * FROM person WHERE id = ?1", [id.to_string()], read_person)?
            .ok_or(StoreError::NotFound("person"))
    }
}

fn read_person(row: &rusqlite::Row<'_>) -> Result<PersonRow> {
    Ok(PersonRow {
        id: row.parsed("id")?,
        name: row.plain("name")?,
        side: row.side_or_none("side")?,
        email: row.plain("email")?,
        active: row.plain("active")?,
    })
}

impl Writer<'_> {
    /// The first rows of a new file.
    pub(crate) fn begin_workspace(&mut self, new: &NewWorkspace) -> Result<()> {
        run(
            self.sql,
            "INSERT INTO workspace (one, id, made_at, language, marketing_team, sales_team, sample, saved_at)
             VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?2)",
            (
                new.id.to_string(),
                millis(new.made_at),
                new.language.as_str(),
                &new.marketing_team,
                &new.sales_team,
                new.sample,
            ),
        )?;
        for (position, stage) in (0i64..).zip(DefaultStage::ALL) {
            run(self.sql, "INSERT INTO stage (position, name) VALUES (?1, ?2)", (position, stage.name(new.language)))?;
        }
        for (position, reason) in (0i64..).zip(default_reasons(new.language)) {
            run(
                self.sql,
                "INSERT INTO reason (position, name, class) VALUES (?1, ?2, ?3)",
                (position, &reason.name, reason.class.as_str()),
            )?;
        }
        Ok(())
    }

    /// Notes when something was stored, and that the file is no longer as it was made.
    pub fn mark_saved(&mut self, now: DateTime<Utc>) -> Result<()> {
        run(self.sql, "UPDATE workspace SET saved_at = ?1, touched = 1", [millis(now)]).map(drop)
    }

    /// Changes the team names.
    pub fn set_teams(&mut self, marketing: &str, sales: &str) -> Result<()> {
        run(self.sql, "UPDATE workspace SET marketing_team = ?1, sales_team = ?2", [marketing, sales]).map(drop)
    }

    /// Changes the language of the UI; this alone does not count as touching the sample.
    pub fn set_language(&mut self, language: Language) -> Result<()> {
        run(self.sql, "UPDATE workspace SET language = ?1", [language.as_str()]).map(drop)
    }

    /// Adds a person.
    pub fn add_person(&mut self, person: &PersonRow) -> Result<()> {
        run(
            self.sql,
            "INSERT INTO person (id, name, side, email, active) VALUES (?1, ?2, ?3, ?4, ?5)",
            (
                person.id.to_string(),
                &person.name,
                person.side.map(Side::as_str),
                person.email.as_deref(),
                person.active,
            ),
        )
        .map(drop)
    }

    /// Changes a person.
    pub fn change_person(&mut self, person: &PersonRow) -> Result<()> {
        let changed = run(
            self.sql,
            "UPDATE person SET name = ?2, side = ?3, email = ?4, active = ?5 WHERE id = ?1",
            (
                person.id.to_string(),
                &person.name,
                person.side.map(Side::as_str),
                person.email.as_deref(),
                person.active,
            ),
        )?;
        if changed == 0 { Err(StoreError::NotFound("person")) } else { Ok(()) }
    }
}
