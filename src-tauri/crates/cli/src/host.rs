//! The outside of the command line: a file token is a path, because whoever types here may read files anyway.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use entente_app::{Folders, Host, HostError, Language, SystemHost};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};
use uuid::Uuid;

/// The command line's outside.
pub(crate) struct CommandHost {
    system: SystemHost,
}

impl CommandHost {
    /// This computer's.
    pub(crate) fn new() -> Result<Self, HostError> {
        Ok(Self { system: SystemHost::new()? })
    }
}

impl Host for CommandHost {
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
        Some(PathBuf::from(token))
    }

    /// Nothing is started from a script; who asked is told where the file stands.
    fn open(&self, path: &Path) -> Result<(), HostError> {
        Err(HostError::NotOpened { path: path.to_owned(), reason: "the command line opens no programs".to_owned() })
    }

    fn process(&self) -> String {
        self.system.process("entente-cli")
    }
}
