//! The one narrow trait by which the outside is reached: clock, ids, folders, files, the user's other programs.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use entente_domain::Language;
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};
use uuid::Uuid;

/// Where this system keeps a user's data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Workspaces (default `<user data>/entente`).
    pub data: PathBuf,
    /// Backups and drafts (default `<user state>/entente`).
    pub state: PathBuf,
}

/// The outside did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum HostError {
    /// No program of the user's opens such a file.
    #[error("no program opened {path}: {reason}")]
    NotOpened {
        /// The file.
        path: PathBuf,
        /// The system's words.
        reason: String,
    },
}

/// What the outside must provide. Tests provide another one.
pub trait Host: Send + Sync + 'static {
    /// What time it is.
    fn now(&self) -> DateTime<Utc>;
    /// Time since some fixed moment of this process that no setting of the clock moves.
    fn monotonic(&self) -> Duration;
    /// A new id: UUIDv7.
    fn new_id(&self) -> Uuid;
    /// The zone of this computer.
    fn zone(&self) -> Tz;
    /// The language of this computer, of those we speak.
    fn language(&self) -> Language;
    /// Where workspaces, backups and drafts are kept.
    fn folders(&self) -> Folders;
    /// The file behind a token that a dialog, a drop or an argument gave. No call takes a path from a window.
    fn file(&self, token: &str) -> Option<PathBuf>;
    /// Opens a file in the user's own program for its kind.
    fn open(&self, path: &Path) -> Result<(), HostError>;
    /// How this process is called, for the lock ("Entente, process 4711").
    fn process(&self) -> String;
}

/// The parts of a host that are the same on every real machine: clock, ids, file tokens.
///
/// The shell, the devserver and the command line build their [`Host`] on it; it is the one place that reads the clock
/// and makes ids.
pub struct SystemHost {
    began: Instant,
    files: Mutex<HashMap<String, PathBuf>>,
}

impl Default for SystemHost {
    fn default() -> Self {
        Self::new()
    }
}

#[expect(clippy::disallowed_methods, reason = "Host is the one room that reads the clock and makes ids")]
impl SystemHost {
    /// Starts counting now.
    pub fn new() -> Self {
        Self { began: Instant::now(), files: Mutex::default() }
    }

    /// What time it is.
    pub fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    /// Time since this value was made.
    pub fn monotonic(&self) -> Duration {
        self.began.elapsed()
    }

    /// A new UUIDv7.
    pub fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    /// Remembers a file and answers the token by which calls may name it.
    pub fn admit(&self, path: PathBuf) -> String {
        let token = self.new_id().to_string();
        self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(token.clone(), path);
        token
    }

    /// The file behind a token.
    pub fn file(&self, token: &str) -> Option<PathBuf> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).get(token).cloned()
    }
}
