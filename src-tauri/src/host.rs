//! The outside as a desktop gives it: the system's clock and folders, and the user's own programs.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use entente_app::{Folders, Host, HostError, Language, SystemHost};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};
use uuid::Uuid;

/// The shell's [`Host`].
pub struct ShellHost {
    system: SystemHost,
}

impl ShellHost {
    /// Fails where the system names no folder for its user's data.
    pub fn new() -> Result<Self, HostError> {
        Ok(Self { system: SystemHost::new()? })
    }

    /// Remembers a file that a dialog, a drop or an argument named; answers the token by which calls may name it.
    pub fn admit(&self, path: PathBuf) -> String {
        self.system.admit(path)
    }
}

impl Host for ShellHost {
    fn now(&self) -> DateTime<Utc> {
        self.system.now()
    }

    fn monotonic(&self) -> Duration {
        self.system.monotonic()
    }

    fn new_id(&self) -> Uuid {
        self.system.new_id()
    }

    fn zone(&self) -> Tz {
        self.system.zone()
    }

    fn language(&self) -> Language {
        self.system.language()
    }

    fn folders(&self) -> Folders {
        self.system.folders()
    }

    fn file(&self, token: &str) -> Option<PathBuf> {
        self.system.file(token)
    }

    fn open(&self, path: &Path) -> Result<(), HostError> {
        tauri_plugin_opener::open_path(path, None::<&str>)
            .map_err(|error| HostError::NotOpened { path: path.to_owned(), reason: error.to_string() })
    }

    fn process(&self) -> String {
        self.system.process("Entente")
    }
}
