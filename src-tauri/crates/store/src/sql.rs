//! How domain values stand in columns: instants as milliseconds, days and ids as text, words as themselves.

use crate::StoreError;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use entente_domain::{Side, text::Text};
use rusqlite::Row;
use std::str::FromStr;

type Result<T> = std::result::Result<T, StoreError>;

/// Milliseconds since 1970-01-01 UTC.
pub(crate) fn millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

/// The instant of a count of milliseconds.
pub(crate) fn instant(millis: i64) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp_millis(millis).ok_or_else(|| StoreError::illegal("instant", millis))
}

/// Reads columns of a row as domain values.
pub(crate) trait RowExt {
    /// A column that the engine converts itself.
    fn plain<T: rusqlite::types::FromSql>(&self, column: &str) -> Result<T>;

    /// A text that parses.
    fn parsed<T: FromStr<Err: std::fmt::Display>>(&self, column: &'static str) -> Result<T> {
        parse(column, &self.plain::<String>(column)?)
    }

    /// A text that parses, or nothing.
    fn parsed_or_none<T: FromStr<Err: std::fmt::Display>>(&self, column: &'static str) -> Result<Option<T>> {
        self.plain::<Option<String>>(column)?.map(|text| parse(column, &text)).transpose()
    }

    /// An instant.
    fn instant(&self, column: &str) -> Result<DateTime<Utc>> {
        instant(self.plain(column)?)
    }

    /// An instant, or none.
    fn instant_or_none(&self, column: &str) -> Result<Option<DateTime<Utc>>> {
        self.plain::<Option<i64>>(column)?.map(instant).transpose()
    }

    /// A local day, or none.
    fn day_or_none(&self, column: &'static str) -> Result<Option<NaiveDate>> {
        self.parsed_or_none(column)
    }

    /// A side, or none.
    fn side_or_none(&self, column: &'static str) -> Result<Option<Side>> {
        self.parsed_or_none(column)
    }

    /// A zone.
    fn zone(&self, column: &'static str) -> Result<Tz> {
        self.parsed(column)
    }

    /// A local time `HH:MM`.
    fn time(&self, column: &'static str) -> Result<NaiveTime> {
        NaiveTime::parse_from_str(&self.plain::<String>(column)?, "%H:%M")
            .map_err(|error| StoreError::illegal(column, error))
    }

    /// A value kept as JSON.
    fn json<T: serde::de::DeserializeOwned>(&self, column: &'static str) -> Result<T> {
        serde_json::from_str(&self.plain::<String>(column)?).map_err(|error| StoreError::illegal(column, error))
    }

    /// A text that a user wrote.
    fn text(&self, column: &'static str) -> Result<Text> {
        self.json(column)
    }
}

impl RowExt for Row<'_> {
    fn plain<T: rusqlite::types::FromSql>(&self, column: &str) -> Result<T> {
        Ok(self.get(column)?)
    }
}

fn parse<T: FromStr<Err: std::fmt::Display>>(column: &'static str, text: &str) -> Result<T> {
    text.parse().map_err(|error: T::Err| StoreError::illegal(column, error))
}

/// A value as JSON for a column.
pub(crate) fn to_json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::illegal("JSON", error))
}

/// All rows of a statement, each read by `read`.
pub(crate) fn all<T>(
    sql: &rusqlite::Connection,
    statement: &str,
    parameters: impl rusqlite::Params,
    read: impl FnMut(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    let mut read = read;
    let mut statement = sql.prepare_cached(statement)?;
    let mut rows = statement.query(parameters)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// The one row of a statement, or none.
pub(crate) fn one<T>(
    sql: &rusqlite::Connection,
    statement: &str,
    parameters: impl rusqlite::Params,
    read: impl FnOnce(&Row<'_>) -> Result<T>,
) -> Result<Option<T>> {
    let mut statement = sql.prepare_cached(statement)?;
    let mut rows = statement.query(parameters)?;
    rows.next()?.map(read).transpose()
}

/// Runs a statement that changes rows; answers how many.
pub(crate) fn run(sql: &rusqlite::Connection, statement: &str, parameters: impl rusqlite::Params) -> Result<usize> {
    Ok(sql.prepare_cached(statement)?.execute(parameters)?)
}
