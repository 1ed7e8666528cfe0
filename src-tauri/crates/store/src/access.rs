//! How the file is reached: one connection writes, others read, and neither shows SQL to the outside.

use crate::StoreError;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// A consistent view of the file. Each table's reading functions are `impl Reader` in its file under `table/`.
pub struct Reader<'a> {
    pub(crate) sql: &'a Connection,
}

/// The one transaction that writes. Reads through [`Reader`] (it derefs to it); each table's writing functions are
/// `impl Writer` in its file under `table/`.
pub struct Writer<'a> {
    reader: Reader<'a>,
    /// Days whose handovers this transaction changed; written down before it is committed.
    pub(crate) touched: BTreeSet<i64>,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(sql: &'a Connection) -> Self {
        Self { reader: Reader { sql }, touched: BTreeSet::new() }
    }
}

impl<'a> std::ops::Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

/// Shorthand of this crate.
pub(crate) type Result<T> = std::result::Result<T, StoreError>;
