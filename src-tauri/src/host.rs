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
        open_with_its_program(path).map_err(|reason| HostError::NotOpened { path: path.to_owned(), reason })
    }

    fn process(&self) -> String {
        self.system.process("Entente")
    }
}

/// By GIO, which says at once where no program is set for such a file. `xdg-open` takes most of a second to find that
/// out, longer than tauri-plugin-opener waits for it, and takes a mail draft for plain text.
#[cfg(target_os = "linux")]
fn open_with_its_program(path: &Path) -> Result<(), String> {
    use gio::prelude::FileExt;
    let address = gio::File::for_path(path).uri();
    gio::AppInfo::launch_default_for_uri(&address, gio::AppLaunchContext::NONE).map_err(|error| error.to_string())
}

#[cfg(not(target_os = "linux"))]
fn open_with_its_program(path: &Path) -> Result<(), String> {
    tauri_plugin_opener::open_path(path, None::<&str>).map_err(|error| error.to_string())
}
