//! The one window.

#[cfg(target_os = "linux")]
use crate::recover;
use crate::{files::Picked, host::ShellHost, preview};
use std::sync::Arc;
use tauri::{
    AppHandle, DragDropEvent, Emitter, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent,
    webview::NewWindowResponse,
};

const LABEL: &str = "main";

/// The event by which the window hears of each file that was dropped on it.
const DROPPED: &str = "entente-drop";

/// Opens the window. Its smallest size is that of a small projector, less the system's bars.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Entente")
        .inner_size(1440.0, 900.0)
        .min_inner_size(1024.0, 700.0)
        .center()
        // Copying asks the application for its words first; by then WebKitGTK no longer sees the press of the button.
        .enable_clipboard_access()
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    #[cfg(target_os = "linux")]
    recover::watch(&window)?;
    let listener = window.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
            let host = listener.state::<Arc<ShellHost>>();
            for path in paths {
                // Fails only when the window is gone.
                let _ = listener.emit(DROPPED, Picked::admit(&host, path.clone()));
            }
        }
    });
    Ok(())
}

/// Shows the window to somebody who launched Entente a second time.
pub fn to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // Each may be refused by the window manager; then the window stays where it is.
        let _: [tauri::Result<()>; 3] = [window.unminimize(), window.show(), WebviewWindow::set_focus(&window)];
    }
}

/// The bundled UI and the frame with the minutes; a link to anywhere else leads nowhere.
fn is_ours(url: &Url) -> bool {
    let ours = [String::from("tauri.localhost"), format!("{}.localhost", preview::SCHEME)];
    match url.scheme() {
        "tauri" => true,
        scheme if scheme == preview::SCHEME => true,
        "http" | "https" => url.host_str().is_some_and(|host| ours.iter().any(|name| name == host)),
        "about" => url.as_str() == "about:blank",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_to_no_other_origin() {
        let goes = |url: &str| is_ours(&Url::parse(url).expect("a URL"));
        assert!(
            goes("tauri://localhost/") && goes("http://tauri.localhost/") && goes("minutes://localhost/?meeting=x")
        );
        for foreign in [
            "https://example.org/",
            "http://127.0.0.1:4173/",
            "file:///etc/passwd",
            "data:text/html,x",
            "javascript:alert(1)",
            "about:srcdoc",
        ] {
            assert!(!goes(foreign), "{foreign}");
        }
    }
}
