//! Rows of an import on their way into the workspace: kept in a file of their own that goes away, so that memory does not
//! grow with the import and the workspace is not locked while its file is read.

use crate::{
    StoreError,
    access::Result,
    sql::{all, one, run},
};
use chrono::DateTime;
use entente_domain::{
    lead::{
        fields::TextField,
        identity::{Identified, SameEmail, identify},
        merge::join,
        notice::{Notice, NoticeCode},
        row::{LeadRow, StatusMeaning},
    },
    when::{Precision, When},
};
use rusqlite::{Connection, params};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Rows that were read and checked, those about one lead joined.
pub struct Staging {
    pub(super) sql: Connection,
}

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staged {
    /// Whether it was joined into an earlier row about the same lead.
    pub joined: bool,
    /// What was noticed.
    pub notices: Vec<Notice>,
}

impl Staging {
    /// An empty one, in a file that goes away with it.
    pub fn new() -> Result<Self> {
        // An empty name is SQLite's temporary file: deleted on closing, spilled to disk only beyond its cache.
        let sql = Connection::open("")?;
        sql.execute_batch(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
             PRAGMA cache_size = -4096;
             CREATE TABLE staged (
                 n INTEGER PRIMARY KEY, record_id TEXT, handed_over_at INTEGER, line INTEGER NOT NULL, row BLOB NOT NULL,
                 warned INTEGER NOT NULL, lead INTEGER, seen INTEGER
             ) STRICT;
             CREATE INDEX staged_by_id ON staged (record_id) WHERE record_id IS NOT NULL;
             CREATE UNIQUE INDEX staged_by_lead ON staged (lead) WHERE lead IS NOT NULL;
             -- Every address of its rows, also those that a later row replaced.
             CREATE TABLE staged_address (
                 email_key TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (email_key, n)
             ) STRICT, WITHOUT ROWID;
             -- What the rows without a record ID said, before they were joined with others about the same lead.
             CREATE TABLE staged_alone (email_key TEXT PRIMARY KEY, n INTEGER NOT NULL, said INTEGER NOT NULL) STRICT;
             CREATE INDEX staged_alone_by_row ON staged_alone (n);
             BEGIN;",
        )?;
        sql.set_prepared_statement_cache_capacity(32);
        Ok(Self { sql })
    }

    /// Takes in a row; none where it names nobody.
    pub fn stage(&mut self, row: LeadRow) -> Result<Option<Staged>> {
        let keys = row.email_keys();
        let by_id = match &row.record_id {
            Some(id) => {
                one(&self.sql, "SELECT n FROM staged WHERE record_id = ?1", [id], |row| Ok(row.get::<_, i64>(0)?))?
            }
            None => None,
        };
        let by_email = match keys.first() {
            Some(key) => all(
                &self.sql,
                "SELECT s.n, s.record_id IS NOT NULL, s.handed_over_at FROM staged_address a JOIN staged s ON s.n = a.n
                 WHERE a.email_key = ?1 ORDER BY a.n LIMIT 100",
                [key],
                |row| {
                    Ok(SameEmail {
                        lead: row.get::<_, i64>(0)?,
                        has_id: row.get(1)?,
                        handed_over_at: row.get::<_, Option<i64>>(2)?.and_then(DateTime::from_timestamp_millis),
                    })
                },
            )?,
            None => Vec::new(),
        };
        let about = |code: Option<NoticeCode>| code.map(|code| Notice { code, field: "email" }).into_iter().collect();
        match identify(row.record_id.is_some(), !keys.is_empty(), by_id, &by_email) {
            Identified::Nobody => Ok(None),
            Identified::New(code) => {
                self.insert(&row, &keys, code.is_some_and(NoticeCode::is_of_another))?;
                Ok(Some(Staged { joined: false, notices: about(code) }))
            }
            Identified::Known(n, code) => {
                let mut notices: Vec<Notice> = about(code);
                let mut earlier = self.row(n)?;
                let contradicts = join(&mut earlier, row);
                notices.extend(contradicts.into_iter().map(|field| Notice { code: NoticeCode::RowsContradict, field }));
                self.replace(n, &earlier)?;
                for key in keys.iter().filter(|_| by_email.iter().all(|same| same.lead != n)) {
                    self.address(key, n)?;
                }
                if code.is_some_and(NoticeCode::is_of_another) {
                    run(&self.sql, "UPDATE staged SET warned = 1 WHERE n = ?1", [n])?;
                }
                Ok(Some(Staged { joined: true, notices }))
            }
        }
    }

    fn insert(&mut self, row: &LeadRow, keys: &[String], warned: bool) -> Result<()> {
        run(
            &self.sql,
            "INSERT INTO staged (record_id, handed_over_at, line, row, warned) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                row.record_id,
                row.handed_over_at.map(|when| when.at.timestamp_millis()),
                i64::try_from(row.line).unwrap_or(i64::MAX),
                written(row),
                warned,
            ],
        )?;
        let n = self.sql.last_insert_rowid();
        for key in keys {
            run(&self.sql, "INSERT INTO staged_address (email_key, n) VALUES (?1, ?2)", params![key, n])?;
        }
        Ok(())
    }

    fn address(&mut self, key: &str, n: i64) -> Result<()> {
        run(&self.sql, "INSERT OR IGNORE INTO staged_address (email_key, n) VALUES (?1, ?2)", params![key, n]).map(drop)
    }

    pub(super) fn replace(&mut self, n: i64, row: &LeadRow) -> Result<()> {
        run(
            &self.sql,
            "UPDATE staged SET record_id = ?2, handed_over_at = ?3, row = ?4 WHERE n = ?1",
            params![n, row.record_id, row.handed_over_at.map(|when| when.at.timestamp_millis()), written(row)],
        )
        .map(drop)
    }

    /// Keeps what a row without a record ID says on its own, before it may be joined.
    pub(super) fn alone(&mut self, key: &str, n: i64, said: i64) -> Result<()> {
        // A second look at the same staging finds joined what was alone at the first.
        let sql = "INSERT OR IGNORE INTO staged_alone (email_key, n, said) VALUES (?1, ?2, ?3)";
        run(&self.sql, sql, params![key, n, said]).map(drop)
    }

    /// The addresses and digests of the rows without a record ID that are joined in one.
    pub(super) fn were_alone(&self, n: i64) -> Result<Vec<(String, i64)>> {
        let sql = "SELECT email_key, said FROM staged_alone WHERE n = ?1 ORDER BY email_key";
        all(&self.sql, sql, [n], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    pub(super) fn row(&self, n: i64) -> Result<LeadRow> {
        one(&self.sql, "SELECT row, line FROM staged WHERE n = ?1", [n], |row| {
            let mut read = read(row.get_ref(0)?.as_blob().map_err(|error| StoreError::illegal("staged row", error))?)?;
            read.line = row.get::<_, i64>(1)?.unsigned_abs();
            Ok(read)
        })?
        .ok_or(StoreError::NotFound("row"))
    }

    /// Joins the row of `n` into the earlier one of `into`; both turned out to be about one lead.
    pub(super) fn join(&mut self, n: i64, into: i64) -> Result<Vec<&'static str>> {
        let mut earlier = self.row(into)?;
        let later = self.row(n)?;
        for key in later.email_keys() {
            run(&self.sql, "DELETE FROM staged_address WHERE email_key = ?1 AND n = ?2", params![key, n])?;
            self.address(&key, into)?;
        }
        run(&self.sql, "UPDATE staged_alone SET n = ?2 WHERE n = ?1", [n, into])?;
        let contradicts = join(&mut earlier, later);
        run(&self.sql, "DELETE FROM staged WHERE n = ?1", [n])?;
        self.replace(into, &earlier)?;
        Ok(contradicts)
    }

    /// How many leads it has rows for.
    pub fn len(&self) -> Result<u64> {
        Ok(one(&self.sql, "SELECT count(*) FROM staged", [], |row| Ok(row.get::<_, i64>(0)?.unsigned_abs()))?
            .unwrap_or(0))
    }

    /// Whether nothing was taken in.
    pub fn is_empty(&self) -> Result<bool> {
        Ok(self.len()? == 0)
    }
}

/// A digest of what a row says, by which the same row is known again. Kept in the file: should the hash ever change, each
/// row is compared field by field once.
pub(super) fn digest(blob: &[u8], zone: &str) -> i64 {
    let mut hasher = DefaultHasher::new();
    zone.hash(&mut hasher);
    hasher.write(blob);
    hasher.finish().cast_signed()
}

/// A row as bytes, without its line: each text with its length, each moment with its precision.
fn written(row: &LeadRow) -> Vec<u8> {
    let mut out = Vec::with_capacity(512);
    let mut text = |text: Option<&str>| match text {
        None => out.extend_from_slice(&u32::MAX.to_le_bytes()),
        Some(text) => {
            out.extend_from_slice(&u32::try_from(text.len()).unwrap_or(u32::MAX - 1).to_le_bytes());
            out.extend_from_slice(text.as_bytes());
        }
    };
    text(row.record_id.as_deref());
    for field in TextField::ALL.iter().copied() {
        text(row.text(field));
    }
    text(row.reject_reason.as_deref());
    text(row.status.map(StatusMeaning::as_str));
    for moment in moments(row) {
        match moment {
            None => out.push(0),
            Some(when) => {
                out.push(1 + when.precision as u8);
                out.extend_from_slice(&when.at.timestamp_millis().to_le_bytes());
            }
        }
    }
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes();
    out.extend_from_slice(&count(row.former_emails.len()));
    out.extend_from_slice(&count(row.extra.len()));
    let extra = row.extra.iter().flat_map(|(header, value)| [header, value]);
    for text in row.former_emails.iter().chain(extra) {
        out.extend_from_slice(&u32::try_from(text.len()).unwrap_or(u32::MAX - 1).to_le_bytes());
        out.extend_from_slice(text.as_bytes());
    }
    out
}

fn moments(row: &LeadRow) -> [Option<When>; 8] {
    [
        row.created_at,
        row.handed_over_at,
        row.accepted_at,
        row.qualified_at,
        row.rejected_at,
        row.decided_at,
        row.come_back_at,
        row.last_touch_at,
    ]
}

/// The row of [`written`].
pub(super) fn read(bytes: &[u8]) -> Result<LeadRow> {
    let mut bytes = Bytes(bytes);
    let mut row = LeadRow { record_id: bytes.text()?, ..LeadRow::default() };
    for field in TextField::ALL.iter().copied() {
        *row.text_mut(field) = bytes.text()?;
    }
    row.reject_reason = bytes.text()?;
    row.status = bytes.text()?.and_then(|word| word.parse().ok());
    for moment in [
        &mut row.created_at,
        &mut row.handed_over_at,
        &mut row.accepted_at,
        &mut row.qualified_at,
        &mut row.rejected_at,
        &mut row.decided_at,
        &mut row.come_back_at,
        &mut row.last_touch_at,
    ] {
        *moment = bytes.moment()?;
    }
    let (former_emails, extra) = (bytes.number()?, bytes.number()?);
    for _ in 0..former_emails {
        row.former_emails.push(bytes.text()?.unwrap_or_default());
    }
    for _ in 0..extra {
        row.extra.push((bytes.text()?.unwrap_or_default(), bytes.text()?.unwrap_or_default()));
    }
    Ok(row)
}

struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let (taken, rest) =
            self.0.split_at_checked(count).ok_or_else(|| StoreError::illegal("staged row", "cut off"))?;
        self.0 = rest;
        Ok(taken)
    }

    fn number(&mut self) -> Result<u32> {
        let bytes = self.take(4)?;
        Ok(bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
    }

    fn text(&mut self) -> Result<Option<String>> {
        match self.number()? {
            u32::MAX => Ok(None),
            length => {
                let bytes = self.take(usize::try_from(length).unwrap_or(usize::MAX))?;
                let text = std::str::from_utf8(bytes).map_err(|error| StoreError::illegal("staged row", error))?;
                Ok(Some(text.to_owned()))
            }
        }
    }

    fn moment(&mut self) -> Result<Option<When>> {
        let precision = match self.take(1)? {
            [0] => return Ok(None),
            [1] => Precision::Date,
            [2] => Precision::Minute,
            _ => Precision::Second,
        };
        let millis = self.take(8)?.iter().rev().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        let at = DateTime::from_timestamp_millis(millis.cast_signed())
            .ok_or_else(|| StoreError::illegal("staged row", "no such moment"))?;
        Ok(Some(When { at, precision }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_read_as_it_was_written() {
        let when = |precision| Some(When { at: DateTime::from_timestamp_millis(-5).unwrap(), precision });
        let row = LeadRow {
            record_id: Some("7".into()),
            email: Some("ann@acme.example".into()),
            former_emails: vec!["a.lee@acme.example".into()],
            company: Some("艾克米".into()),
            status: Some(StatusMeaning::Recycled),
            handed_over_at: when(Precision::Date),
            last_touch_at: when(Precision::Second),
            come_back_at: when(Precision::Minute),
            extra: vec![("Colour".into(), "blue".into()), (String::new(), "x".into())],
            ..LeadRow::default()
        };
        assert_eq!(read(&written(&row)).unwrap(), row);
        assert!(read(&written(&row)[..9]).is_err());
    }
}
