//! The page after its process ended: short of memory, killed, a mistake in the web view. It is loaded again where it was
//! and says so; nothing is lost, since every keystroke that was acknowledged is in the file.
//!
//! Linux and macOS tell when it happens. Windows' web view shows a page of its own with a button to load again.

use std::time::Duration;
use tauri::Url;
#[cfg(any(target_os = "linux", target_os = "macos"))]
use {
    crate::host::ShellHost,
    entente_app::Host,
    std::sync::{Arc, Mutex, PoisonError},
    tauri::Manager,
};

/// By this in its address the page knows that it was loaded again, and says so.
const AGAIN: &str = "again";

/// A page that ends this often...
const MOST: u8 = 3;

/// ... within this time ends whenever it is loaded; to go on would only keep the machine busy.
const WITHIN: Duration = Duration::from_secs(10);

/// How often the page ended lately.
#[derive(Debug, Default)]
pub struct Endings {
    since: Duration,
    times: u8,
}

impl Endings {
    /// Counts one more; whether the page shall be loaded again.
    fn one_more(&mut self, now: Duration) -> bool {
        if now.saturating_sub(self.since) > WITHIN {
            *self = Self { since: now, times: 0 };
        }
        self.times = self.times.saturating_add(1);
        self.times <= MOST
    }
}

/// The same place of the page, marked as loaded again.
fn again(address: &str) -> Option<Url> {
    let mut address = Url::parse(address).ok()?;
    address.set_query(Some(AGAIN));
    Some(address)
}

/// Where to load the page again, if it shall be.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn after_ending(app: &impl Manager<tauri::Wry>, address: &str) -> Option<Url> {
    let now = app.state::<Arc<ShellHost>>().monotonic();
    let endings = app.state::<Mutex<Endings>>();
    let goes_on = endings.lock().unwrap_or_else(PoisonError::into_inner).one_more(now);
    again(address).filter(|_| goes_on)
}

/// Loads the page again whenever its process ends.
#[cfg(target_os = "linux")]
pub fn watch(window: &tauri::WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;
    let app = window.clone();
    window.with_webview(move |webview| {
        webview.inner().connect_web_process_terminated(move |view, _| {
            if let Some(address) = view.uri().and_then(|address| after_ending(&app, &address)) {
                view.load_uri(address.as_str());
            }
        });
    })
}

/// Loads the page again whenever its process ends.
#[cfg(target_os = "macos")]
pub fn ended(webview: &tauri::Webview) {
    if let Some(address) = webview.url().ok().and_then(|address| after_ending(webview, address.as_str())) {
        // Refused only where the window is gone.
        let _ = webview.navigate(address);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_comes_back_where_it_was() {
        let address = |was: &str| again(was).map(String::from);
        assert_eq!(
            address("tauri://localhost/#/leads/7?x=1").as_deref(),
            Some("tauri://localhost/?again#/leads/7?x=1")
        );
        assert_eq!(address("tauri://localhost/?again#/leads").as_deref(), Some("tauri://localhost/?again#/leads"));
    }

    #[test]
    fn a_page_that_ends_at_once_is_not_loaded_for_ever() {
        let mut endings = Endings::default();
        let at = |second| Duration::from_secs(second);
        let loaded: Vec<bool> = [100, 101, 102, 103, 110, 111, 120].map(|second| endings.one_more(at(second))).into();
        assert_eq!(loaded, [true, true, true, false, false, true, true]);
    }
}
