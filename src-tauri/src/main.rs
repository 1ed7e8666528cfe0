//! The desktop shell: one window, the system's dialogs, files that are dropped or opened, and one thin `call`.
//!
//! It knows the application only by `App::call`: no rule, no SQL, no path that a window names.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod entente;
mod files;
mod host;
mod preview;
mod recover;
mod window;

use entente::Entente;
use entente_app::App;
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::PathBuf,
    sync::{Arc, Mutex},
};
use tauri::{AppHandle, Emitter, Manager, RunEvent, Wry, plugin::TauriPlugin};

/// The program's name among others, as in `tauri.conf.json`.
const IDENTIFIER: &str = "app.entente.desktop";

/// The event by which the window hears of every commit and job.
const EVENT: &str = "entente";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let shell = tauri::Builder::default();
    #[cfg(target_os = "macos")]
    let shell = shell.on_web_content_process_terminate(recover::ended);
    let shell = shell
        // First of all plugins: a second launch must end before anything of it starts.
        .plugin(single_instance())
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol(preview::SCHEME, preview::answer)
        .invoke_handler(tauri::generate_handler![commands::call, commands::pick_file, commands::save_file])
        .setup(|app| start(app.handle()))
        .build(tauri::generate_context!())?;
    shell.run(|app, event| match event {
        RunEvent::Exit => end(app),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            if let Some(path) = urls.iter().find_map(|url| url.to_file_path().ok()) {
                files::open_workspace(app, path);
            }
        }
        _ => {}
    });
    Ok(())
}

/// A second launch brings the first one's window to the front and gives it its file.
fn single_instance() -> TauriPlugin<Wry> {
    let plugin = tauri_plugin_single_instance::Builder::new().callback(|app, arguments, folder| {
        window::to_front(app);
        if let Some(path) = files::argument(arguments.into_iter().skip(1).map(Into::into), &PathBuf::from(folder)) {
            files::open_workspace(app, path);
        }
    });
    match std::env::var_os("ENTENTE_HOME").filter(|home| !home.is_empty()) {
        // Folders of its own make it another Entente, which must not be mistaken for this one.
        Some(home) => {
            let mut hash = DefaultHasher::new();
            home.hash(&mut hash);
            plugin.dbus_id(format!("{IDENTIFIER}.Home{:x}", hash.finish())).build()
        }
        None => plugin.build(),
    }
}

/// Shows the window, and beside it opens the workspace and starts forwarding events.
fn start(app: &AppHandle) -> Result<(), Box<dyn std::error::Error>> {
    let host = Arc::new(host::ShellHost::new()?);
    let folder = std::env::current_dir().unwrap_or_default();
    let named = files::argument(std::env::args_os().skip(1), &folder);
    let entente = Entente::default();
    app.manage(host.clone());
    app.manage(entente.clone());
    app.manage(Mutex::<recover::Endings>::default());
    let to = app.clone();
    std::thread::Builder::new().name("entente".into()).spawn(move || {
        entente.start(|| App::start(host, named));
        // Where it did not start, every call says so.
        let Some(events) = entente.now().map(App::subscribe) else { return };
        for event in events {
            // Fails only when no window is left to hear it.
            let _ = to.emit(EVENT, event);
        }
    })?;
    window::open(app)?;
    Ok(())
}

/// Brings everything into the one file. What was acknowledged is in it or in its log already, so a failure loses
/// nothing: the next start reads the log.
fn end(app: &AppHandle) {
    // From here on nobody answers a second launch; it shall start by itself.
    tauri_plugin_single_instance::destroy(app);
    // Still opening: nothing was acknowledged yet, and a file that is being made is whole or not there.
    if let Some(entente) = app.try_state::<Entente>()
        && let Some(entente) = entente.now()
        && let Err(failure) = entente.shutdown()
    {
        #[expect(clippy::print_stderr, reason = "the window is gone; a terminal may still listen")]
        {
            eprintln!("entente: {failure} {}", failure.hint);
        }
    }
}
