//! What can go wrong with the file, and where.

use std::path::PathBuf;

/// A fault of the workspace file, or a value in it that is not legal.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No file where one was expected.
    #[error("there is no workspace at {}", .0.display())]
    Missing(PathBuf),
    /// A file stands where a new one was to be made.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// A folder, a device, a pipe.
    #[error("{} is not a file", .0.display())]
    NotAFile(PathBuf),
    /// The file has no bytes.
    #[error("{} is empty (0 bytes)", .0.display())]
    Empty(PathBuf),
    /// The file is no SQLite database.
    #[error("{} is not an Entente workspace", .0.display())]
    NotADatabase(PathBuf),
    /// A database of another application.
    #[error("{} belongs to another application", .0.display())]
    Foreign(PathBuf),
    /// A newer Entente wrote it.
    #[error("{} was written by a newer Entente: it has schema {found}, this version knows {known}", .path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema.
        found: u32,
        /// Ours.
        known: u32,
    },
    /// The file is shorter than it says.
    #[error("{} is cut off: it should have {expected} bytes and has {found}", .path.display())]
    Truncated {
        /// The file.
        path: PathBuf,
        /// Bytes its header speaks of.
        expected: u64,
        /// Bytes there are.
        found: u64,
    },
    /// The file cannot be written.
    #[error("{} can only be read", .0.display())]
    ReadOnly(PathBuf),
    /// Another process has it open for writing.
    #[error("{} is open in {process}", .path.display())]
    InUse {
        /// The file.
        path: PathBuf,
        /// How that process called itself.
        process: String,
    },
    /// The engine found damage.
    #[error("{} is damaged: {what}", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the engine says.
        what: String,
    },
    /// Ours is an engine with a known fault.
    #[error("the built-in SQLite {0} is older than 3.51.3")]
    OldEngine(&'static str),
    /// The file system refused.
    #[error("{doing} {}: {source}", .path.display())]
    Io {
        /// What was tried.
        doing: &'static str,
        /// On which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The thing asked for is not there.
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// A stored value is not legal; `check` names it.
    #[error("the workspace holds an illegal {what}: {why}")]
    Illegal {
        /// Which value.
        what: &'static str,
        /// Why it is not.
        why: String,
    },
    /// The engine refused.
    #[error("the workspace could not be read or written: {0}")]
    Engine(#[source] EngineError),
    /// The lock of a connection is poisoned: a writer died.
    #[error("an earlier failure left the workspace connection unusable")]
    Poisoned,
}

/// An error of the engine, its type kept inside this crate.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct EngineError(rusqlite::Error);

impl StoreError {
    /// A stored value that is not legal.
    pub(crate) fn illegal(what: &'static str, why: impl std::fmt::Display) -> Self {
        Self::Illegal { what, why: why.to_string() }
    }

    pub(crate) fn io(doing: &'static str, path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { doing, path, source }
    }

    /// Whether the engine found the file damaged.
    pub(crate) fn is_damage(&self) -> bool {
        matches!(self, Self::Engine(EngineError(error))
            if matches!(error.sqlite_error_code(), Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase)))
    }

    /// Whether the disk was full.
    pub fn is_full(&self) -> bool {
        matches!(self, Self::Engine(EngineError(error))
            if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull))
            || matches!(self, Self::Io { source, .. } if source.kind() == std::io::ErrorKind::StorageFull)
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound("row"),
            error => Self::Engine(EngineError(error)),
        }
    }
}
