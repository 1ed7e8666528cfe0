//! Backups: a consistent copy under a temporary name, checked, synced, then renamed.

use super::{Store, header};
use crate::{StoreError, access::Result};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

impl Store {
    /// Writes a consistent, verified copy to `to`, where no file may stand. The app may go on meanwhile.
    pub fn backup(&self, to: &Path) -> Result<()> {
        if to.exists() {
            return Err(StoreError::Exists(to.to_owned()));
        }
        let connection = self.reading_connection()?;
        // The copy is written by the engine; the workspace itself is open for reading only.
        connection.pragma_update(None, "query_only", false)?;
        copy_into(&connection, to)
    }
}

/// A copy before a migration: `<backups>/<name>-schema-<n>.entente`, with a number where one stands already.
pub(crate) fn before_migration(connection: &Connection, path: &Path, backups: &Path, version: u32) -> Result<PathBuf> {
    let stem = path.file_stem().map_or_else(|| "Entente".into(), |stem| stem.to_string_lossy().into_owned());
    let to = (1u32..)
        .map(|number| match number {
            1 => backups.join(format!("{stem}-schema-{version}.entente")),
            number => backups.join(format!("{stem}-schema-{version}-{number}.entente")),
        })
        .find(|candidate| !candidate.exists())
        .unwrap_or_else(|| backups.join(format!("{stem}-schema-{version}.entente")));
    copy_into(connection, &to)?;
    Ok(to)
}

fn copy_into(connection: &Connection, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(StoreError::io("making the folder", folder))?;
    }
    let unfinished = header::sibling(to, ".part");
    super::open::remove_with_logs(&unfinished)?;
    let name = unfinished.to_str().ok_or_else(|| StoreError::illegal("file name", "it is not Unicode"))?;
    connection.execute("VACUUM INTO ?1", [name])?;
    {
        let copy = Connection::open_with_flags(&unfinished, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let verdict: String = copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if verdict != "ok" {
            return Err(StoreError::Damaged { path: unfinished, what: verdict });
        }
    }
    let synced = std::fs::File::open(&unfinished).and_then(|file| file.sync_all());
    synced.map_err(StoreError::io("storing", &unfinished))?;
    std::fs::rename(&unfinished, to).map_err(StoreError::io("renaming", &unfinished))
}
