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
    /// The system names no home folder for this user.
    #[error(
        "this system names no home folder for you; set ENTENTE_HOME to the folder that workspaces shall be kept in"
    )]
    NoHome,
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

/// The parts of a host that are the same on every real machine: clock, ids, zone, language, folders, file tokens.
///
/// The shell, the devserver and the command line build their [`Host`] on it; it is the one place that reads the clock,
/// makes ids and asks the system where its user's data are.
pub struct SystemHost {
    began: Instant,
    folders: Folders,
    files: Mutex<HashMap<String, PathBuf>>,
}

#[expect(clippy::disallowed_methods, reason = "Host is the one room that reads the clock and makes ids")]
impl SystemHost {
    /// Starts counting now. The folders are this system's; the environment variable `ENTENTE_HOME` overrides both.
    ///
    /// Fails where the system names no home folder for this user and `ENTENTE_HOME` is not set.
    pub fn new() -> Result<Self, HostError> {
        let home = std::env::var_os("ENTENTE_HOME").filter(|home| !home.is_empty()).map(PathBuf::from);
        let folders = match home {
            Some(home) => Folders { data: home.clone(), state: home },
            None => system_folders().ok_or(HostError::NoHome)?,
        };
        Ok(Self::at(folders))
    }

    /// As [`Self::new`], with these folders.
    pub fn at(folders: Folders) -> Self {
        Self { began: Instant::now(), folders, files: Mutex::default() }
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

    /// The zone of this computer; UTC where it names none that we know.
    pub fn zone(&self) -> Tz {
        iana_time_zone::get_timezone().ok().and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC)
    }

    /// The language of this computer, of those we speak: Chinese in whatever script or region, else English.
    pub fn language(&self) -> Language {
        let chinese = |locale: String| locale.split(['-', '_', '.']).next().is_some_and(|word| word == "zh");
        if sys_locale::get_locale().is_some_and(chinese) { Language::Chinese } else { Language::English }
    }

    /// Where workspaces, backups and drafts are kept.
    pub fn folders(&self) -> Folders {
        self.folders.clone()
    }

    /// How this process is called, for the lock: its program's name as the user knows it, and its number.
    pub fn process(&self, program: &str) -> String {
        format!("{program}, process {}", std::process::id())
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

/// `<user data>/entente` and `<user state>/entente` (Windows and macOS have no folder for state: local data).
fn system_folders() -> Option<Folders> {
    let base = directories::BaseDirs::new()?;
    let state = base.state_dir().unwrap_or_else(|| base.data_local_dir());
    Some(Folders { data: base.data_dir().join("entente"), state: state.join("entente") })
}
