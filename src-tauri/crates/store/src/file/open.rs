//! Opening and making workspaces, and the two ways through which all of them is reached.

use super::{header, lock::Lock};
use crate::{Reader, StoreError, Writer, access::Result, schema};
use chrono::{DateTime, Utc};
use entente_domain::{Language, WorkspaceId};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::{
    path::{Path, PathBuf},
    sync::Mutex,
    time::Duration,
};

/// What a door wants to do with the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Read and write: takes the lock.
    Write,
    /// Read only, beside a running writer.
    Read,
}

/// What a new workspace begins with.
#[derive(Debug, Clone)]
pub struct NewWorkspace {
    /// Its id.
    pub id: WorkspaceId,
    /// When it is made.
    pub made_at: DateTime<Utc>,
    /// Language of its defaults.
    pub language: Language,
    /// What marketing calls itself.
    pub marketing_team: String,
    /// What sales calls itself.
    pub sales_team: String,
    /// Whether it is the sample.
    pub sample: bool,
}

/// An open workspace file.
pub struct Store {
    path: PathBuf,
    mode: Mode,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    _lock: Option<Lock>,
}

impl Store {
    /// Opens a workspace.
    ///
    /// Every refusal leaves the file as it was. `process` names this process to others that want the file; `backups` is
    /// where a copy goes before a migration.
    pub fn open(path: &Path, mode: Mode, process: &str, backups: &Path) -> Result<Self> {
        engine_is_sound()?;
        let found = header::inspect(path)?;
        if mode == Mode::Write {
            writable(path)?;
        } else if found < schema::VERSION {
            // A reader can't migrate, so a writer does it first.
            drop(Self::open(path, Mode::Write, process, backups)?);
        }
        let lock = (mode == Mode::Write).then(|| Lock::take(path, process)).transpose()?;
        let mut connection = connect(path, mode).map_err(|error| damaged(path, error))?;
        // The header may have been stale: the write-ahead log can hold a newer schema.
        let found: u32 = connection
            .query_row("PRAGMA user_version", [], |row| row.get(0))
            .map_err(|error| damaged(path, error.into()))?;
        if found > schema::VERSION {
            return Err(StoreError::Newer { path: path.to_owned(), found, known: schema::VERSION });
        }
        if found < schema::VERSION && mode == Mode::Write {
            super::backup::before_migration(&connection, path, backups, found)?;
            migrate(&mut connection)?;
        }
        Ok(Self { path: path.to_owned(), mode, writer: Mutex::new(connection), readers: Mutex::default(), _lock: lock })
    }

    /// Makes a workspace where no file stands, and opens it for writing.
    ///
    /// It is built under another name and renamed when whole, so that a crash never leaves half a workspace.
    pub fn create(path: &Path, process: &str, new: &NewWorkspace) -> Result<Self> {
        Self::create_with(path, process, new, |_| Ok::<(), StoreError>(()))
    }

    /// Like [`Store::create`], with a first transaction that fills it before anybody can see it.
    pub fn create_with<E: From<StoreError>>(
        path: &Path,
        process: &str,
        new: &NewWorkspace,
        fill: impl FnOnce(&mut Writer<'_>) -> std::result::Result<(), E>,
    ) -> std::result::Result<Self, E> {
        engine_is_sound()?;
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()).into());
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(StoreError::io("making the folder", folder))?;
        }
        let lock = Lock::take(path, process)?;
        let building = header::sibling(path, ".new");
        remove_with_logs(&building)?;
        {
            let mut connection = Connection::open(&building).map_err(StoreError::from)?;
            settings(&connection, Mode::Write)?;
            connection.pragma_update(None, "application_id", schema::APPLICATION_ID).map_err(StoreError::from)?;
            migrate(&mut connection)?;
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
            let mut writer = Writer::new(&transaction);
            writer.begin_workspace(new)?;
            fill(&mut writer)?;
            writer.stamp_touched()?;
            transaction.commit().map_err(StoreError::from)?;
            checkpoint(&connection)?;
        }
        sync(&building)?;
        std::fs::rename(&building, path).map_err(StoreError::io("renaming", &building))?;
        if let Some(folder) = path.parent() {
            sync(folder)?;
        }
        let connection = connect(path, Mode::Write)?;
        Ok(Self {
            path: path.to_owned(),
            mode: Mode::Write,
            writer: Mutex::new(connection),
            readers: Mutex::default(),
            _lock: Some(lock),
        })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How it was opened.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Runs `f` on a consistent view of the file. Never waits for a writer.
    pub fn read<T, E: From<StoreError>>(
        &self,
        f: impl FnOnce(&Reader<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let pooled = self.readers.lock().map_err(|_| StoreError::Poisoned)?.pop();
        let connection = match pooled {
            Some(connection) => connection,
            None => connect(&self.path, Mode::Read)?,
        };
        let result = {
            let snapshot = connection.unchecked_transaction().map_err(StoreError::from)?;
            let result = f(&Reader { sql: &snapshot });
            snapshot.commit().map_err(StoreError::from)?;
            result
        };
        self.readers.lock().map_err(|_| StoreError::Poisoned)?.push(connection);
        result
    }

    /// Runs `f` in the one transaction that writes; what it answers is on disk. An error undoes all of it.
    pub fn write<T, E: From<StoreError>>(
        &self,
        f: impl FnOnce(&mut Writer<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        if self.mode == Mode::Read {
            return Err(StoreError::ReadOnly(self.path.clone()).into());
        }
        let mut connection = self.writer.lock().map_err(|_| StoreError::Poisoned)?;
        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let mut writer = Writer::new(&transaction);
        let answer = f(&mut writer)?;
        writer.stamp_touched()?;
        drop(writer);
        transaction.commit().map_err(StoreError::from)?;
        Ok(answer)
    }

    /// Brings the write-ahead log into the file (at closing a meeting, and on quit).
    pub fn checkpoint(&self) -> Result<()> {
        if self.mode == Mode::Read {
            return Ok(());
        }
        checkpoint(&*self.writer.lock().map_err(|_| StoreError::Poisoned)?)
    }

    /// A second connection for staging work that must not hold the writer's.
    pub(crate) fn reading_connection(&self) -> Result<Connection> {
        connect(&self.path, Mode::Read)
    }
}

/// Copies a workspace that can only be read to `copy`, so that it can be looked at as if it could be written.
pub fn private_copy(path: &Path, copy: &Path) -> Result<()> {
    header::inspect(path)?;
    remove_with_logs(copy)?;
    if let Some(folder) = copy.parent() {
        std::fs::create_dir_all(folder).map_err(StoreError::io("making the folder", folder))?;
    }
    std::fs::copy(path, copy).map_err(StoreError::io("copying", path))?;
    let log = header::sibling(path, "-wal");
    if log.exists() {
        std::fs::copy(&log, header::sibling(copy, "-wal")).map_err(StoreError::io("copying", &log))?;
    }
    let mut rights = std::fs::metadata(copy).map_err(StoreError::io("looking at", copy))?.permissions();
    #[expect(clippy::permissions_set_readonly_false, reason = "it is a private copy in the user's own folder")]
    rights.set_readonly(false);
    std::fs::set_permissions(copy, rights).map_err(StoreError::io("making writable", copy))
}

/// Removes a workspace file with its logs, where there is one. Only for the sample and for unfinished ones.
pub fn remove_with_logs(path: &Path) -> Result<()> {
    for suffix in ["", "-wal", "-shm"] {
        let file = header::sibling(path, suffix);
        match std::fs::remove_file(&file) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(StoreError::io("removing", &file)(error)),
        }
    }
    Ok(())
}

fn engine_is_sound() -> Result<()> {
    // Before 3.51.3 a reset of the write-ahead log could race with a checkpoint and damage the file.
    if rusqlite::version_number() < 3_051_003 {
        return Err(StoreError::OldEngine(rusqlite::version()));
    }
    Ok(())
}

fn writable(path: &Path) -> Result<()> {
    match std::fs::OpenOptions::new().write(true).open(path) {
        Ok(_) => Ok(()),
        Err(error)
            if matches!(
                error.kind(),
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem
            ) =>
        {
            Err(StoreError::ReadOnly(path.to_owned()))
        }
        Err(error) => Err(StoreError::io("opening", path)(error)),
    }
}

fn connect(path: &Path, mode: Mode) -> Result<Connection> {
    let access = match mode {
        Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Mode::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    settings(&connection, mode)?;
    Ok(connection)
}

fn settings(connection: &Connection, mode: Mode) -> Result<()> {
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    connection.pragma_update(None, "cache_size", -8_192)?;
    connection.set_prepared_statement_cache_capacity(128);
    if mode == Mode::Write {
        connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
        // Acknowledged means on disk, also after a power cut.
        connection.pragma_update(None, "synchronous", "full")?;
        connection.pragma_update(None, "foreign_keys", true)?;
    } else {
        connection.pragma_update(None, "query_only", true)?;
    }
    Ok(())
}

fn migrate(connection: &mut Connection) -> Result<()> {
    schema::MIGRATIONS.to_latest(connection).map_err(|error| StoreError::illegal("schema", error))?;
    checkpoint(connection)
}

fn checkpoint(connection: &Connection) -> Result<()> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

fn sync(path: &Path) -> Result<()> {
    std::fs::File::open(path).and_then(|file| file.sync_all()).map_err(StoreError::io("storing", path))
}

fn damaged(path: &Path, error: StoreError) -> StoreError {
    match error {
        StoreError::Engine(engine) => StoreError::Damaged { path: path.to_owned(), what: engine.to_string() },
        other => other,
    }
}
