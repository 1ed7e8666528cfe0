//! Files that come from outside the window: arguments, a second launch, drops. The window sees a token and a name.

use crate::{entente::Entente, host::ShellHost};
use serde::Serialize;
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    sync::Arc,
};
use tauri::{AppHandle, Manager};

/// A file as the window may know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Picked {
    /// By which calls name it.
    pub token: String,
    /// Its name, without its folder.
    pub name: String,
}

impl Picked {
    /// Admits a file to the host and answers what the window may know of it.
    pub fn admit(host: &ShellHost, path: PathBuf) -> Self {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Self { token: host.admit(path), name }
    }
}

/// The workspace file among a launch's arguments: the first that is no option, from the folder it was given in.
pub fn argument(arguments: impl Iterator<Item = OsString>, folder: &Path) -> Option<PathBuf> {
    arguments
        .into_iter()
        .find(|word| !word.is_empty() && !word.as_encoded_bytes().starts_with(b"-"))
        .map(|word| folder.join(word))
}

/// Opens a workspace in the running application. That it cannot be opened is a state, which the window shows.
pub fn open_workspace(app: &AppHandle, path: PathBuf) {
    let (host, entente) = (app.state::<Arc<ShellHost>>(), app.state::<Entente>().inner().clone());
    let token = host.admit(path);
    // Not on the main thread: opening may copy, migrate and back up.
    tauri::async_runtime::spawn_blocking(move || {
        // A refusal stays answered by `workspace.state`, and the call has told every door to ask for it.
        let _ =
            entente.wait().and_then(|app| app.call("workspace.open", serde_json::json!({ "file": token }), "shell"));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(words: &[&str]) -> Option<PathBuf> {
        argument(words.iter().map(Into::into), Path::new("/home/nora"))
    }

    #[test]
    fn a_file_is_found_from_the_folder_of_its_launch() {
        assert_eq!(named(&["Ours.entente"]), Some("/home/nora/Ours.entente".into()));
        assert_eq!(named(&["/tmp/Ours.entente"]), Some("/tmp/Ours.entente".into()));
    }

    #[test]
    fn an_option_is_no_file() {
        assert_eq!(named(&["--hidden", ""]), None);
        assert_eq!(named(&["--hidden", "a.entente"]), Some("/home/nora/a.entente".into()));
    }
}
