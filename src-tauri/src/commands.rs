//! What the window may ask the shell for: a call of the contract, and the system's two file dialogs.

use crate::{entente::Entente, files::Picked, host::ShellHost};
use entente_app::Failure;
use serde::Deserialize;
use serde_json::Value;
use std::sync::Arc;
use tauri::{State, WebviewWindow, async_runtime::spawn_blocking};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// A call of the contract, off the main thread: a slow one never freezes the window.
#[tauri::command]
pub async fn call(entente: State<'_, Entente>, name: String, request: Value) -> Result<Value, Failure> {
    let entente = entente.inner().clone();
    spawn_blocking(move || entente.wait()?.call(&name, request, "window")).await.map_err(ended)?
}

/// What a file is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Purpose {
    /// A CRM's export.
    Leads,
    /// Another workspace.
    Workspace,
}

/// Asks for a file to read; nothing where the user changed their mind.
#[tauri::command]
pub async fn pick_file(
    window: WebviewWindow,
    host: State<'_, Arc<ShellHost>>,
    purpose: Purpose,
) -> Result<Option<Picked>, Failure> {
    let dialog = dialog(&window);
    let dialog = match purpose {
        Purpose::Leads => dialog.add_filter("CSV, XLSX", &["csv", "tsv", "txt", "xlsx", "CSV", "TSV", "TXT", "XLSX"]),
        Purpose::Workspace => dialog.add_filter("Entente", &["entente"]),
    };
    let chosen = spawn_blocking(move || dialog.blocking_pick_file()).await.map_err(ended)?;
    picked(&host, chosen)
}

/// Asks where to write; nothing where the user changed their mind.
#[tauri::command]
pub async fn save_file(
    window: WebviewWindow,
    host: State<'_, Arc<ShellHost>>,
    suggested_name: String,
) -> Result<Option<Picked>, Failure> {
    let dialog = dialog(&window).set_file_name(suggested_name);
    let chosen = spawn_blocking(move || dialog.blocking_save_file()).await.map_err(ended)?;
    picked(&host, chosen)
}

fn dialog(window: &WebviewWindow) -> FileDialogBuilder<tauri::Wry> {
    window.dialog().file().set_parent(window)
}

fn picked(host: &ShellHost, chosen: Option<FilePath>) -> Result<Option<Picked>, Failure> {
    let Some(chosen) = chosen else { return Ok(None) };
    let path = chosen.into_path().map_err(|error| {
        Failure::new("not_a_file", format!("What was chosen is no file: {error}."), "Choose a file on this computer.")
    })?;
    Ok(Some(Picked::admit(host, path)))
}

/// The thread that worked on it ended before it answered.
fn ended(error: tauri::Error) -> Failure {
    Failure::new("internal", format!("Entente made a mistake: {error}."), "Nothing was stored. Please report this.")
}
