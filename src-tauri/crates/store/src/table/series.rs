//! Series and their agenda templates.

use crate::{
    Reader, StoreError, Writer,
    access::Result,
    sql::{RowExt, all, millis, one, run, to_json},
};
use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use entente_domain::{
    Language, PersonId, SeriesId, Side,
    agenda::{ItemKind, Purpose},
    recurrence::{Rule, Schedule},
};

/// A recurring meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesRow {
    /// Id.
    pub id: SeriesId,
    /// Name.
    pub name: String,
    /// When.
    pub rule: Rule,
    /// Local time.
    pub time: NaiveTime,
    /// Its zone.
    pub zone: Tz,
    /// Minutes.
    pub duration: u16,
    /// Language of its minutes.
    pub language: Language,
}

impl SeriesRow {
    /// Its rule with time, zone and duration.
    pub fn schedule(&self) -> Schedule {
        Schedule { rule: self.rule, time: self.time, zone: self.zone, duration_minutes: self.duration }
    }
}

/// A standing item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateRow {
    /// Title.
    pub title: String,
    /// Kind.
    pub kind: ItemKind,
    /// Purpose.
    pub purpose: Purpose,
    /// Timebox.
    pub minutes: u16,
    /// Who presents.
    pub presenter: Option<PersonId>,
    /// From side.
    pub from: Option<Side>,
    /// To side.
    pub to: Option<Side>,
}

impl Reader<'_> {
    /// Zone of the series made first: the workspace's zone.
    pub fn first_series_zone(&self) -> Result<Option<Tz>> {
        one(self.sql, "SELECT zone FROM series ORDER BY made_at, id LIMIT 1", [], |row| row.zone("zone"))
    }

    /// All series, the one made first before others.
    pub fn series_list(&self) -> Result<Vec<SeriesRow>> {
        all(self.sql, "SELECT * FROM series ORDER BY made_at, id", [], read_series)
    }

    /// One series.
    pub fn series(&self, id: SeriesId) -> Result<SeriesRow> {
        one(self.sql, "SELECT * FROM series WHERE id = ?1", [id.to_string()], read_series)?
            .ok_or(StoreError::NotFound("series"))
    }

    /// Its standing items in order.
    pub fn template(&self, series: SeriesId) -> Result<Vec<TemplateRow>> {
        let sql = "SELECT * FROM template_item WHERE series = ?1 ORDER BY position";
        all(self.sql, sql, [series.to_string()], |row| {
            Ok(TemplateRow {
                title: row.plain("title")?,
                kind: row.parsed("kind")?,
                purpose: row.parsed("purpose")?,
                minutes: row.plain("minutes")?,
                presenter: row.parsed_or_none("presenter")?,
                from: row.side_or_none("from_side")?,
                to: row.side_or_none("to_side")?,
            })
        })
    }
}

fn read_series(row: &rusqlite::Row<'_>) -> Result<SeriesRow> {
    Ok(SeriesRow {
        id: row.parsed("id")?,
        name: row.plain("name")?,
        rule: row.json("rule")?,
        time: row.time("time")?,
        zone: row.zone("zone")?,
        duration: row.plain("duration")?,
        language: row.parsed("language")?,
    })
}

impl Writer<'_> {
    /// Adds a series, or changes the one of that id.
    pub fn put_series(&mut self, series: &SeriesRow, now: DateTime<Utc>) -> Result<()> {
        run(
            self.sql,
            "INSERT INTO series (id, name, rule, time, zone, duration, language, made_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, rule = excluded.rule, time = excluded.time,
                 zone = excluded.zone, duration = excluded.duration, language = excluded.language",
            (
                series.id.to_string(),
                &series.name,
                to_json(&series.rule)?,
                series.time.format("%H:%M").to_string(),
                series.zone.name(),
                series.duration,
                series.language.as_str(),
                millis(now),
            ),
        )
        .map(drop)
    }

    /// Replaces its standing items.
    pub fn put_template(&mut self, series: SeriesId, items: &[TemplateRow]) -> Result<()> {
        run(self.sql, "DELETE FROM template_item WHERE series = ?1", [series.to_string()])?;
        for (position, item) in (0i64..).zip(items) {
            run(
                self.sql,
                "INSERT INTO template_item
                     (series, position, title, kind, purpose, minutes, presenter, from_side, to_side)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                (
                    series.to_string(),
                    position,
                    &item.title,
                    item.kind.as_str(),
                    item.purpose.as_str(),
                    item.minutes,
                    item.presenter.map(|person| person.to_string()),
                    item.from.map(Side::as_str),
                    item.to.map(Side::as_str),
                ),
            )?;
        }
        Ok(())
    }
}
