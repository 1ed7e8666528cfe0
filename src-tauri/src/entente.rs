//! The application behind the window, which stands before it is ready.
//!
//! Opening a workspace may copy, migrate, back up or make the sample. None of that keeps the window from showing: the
//! page loads meanwhile, and what it asks waits here.

use entente_app::{App, Failure};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, OnceLock},
};

/// The application, once it has started.
#[derive(Clone, Default)]
pub struct Entente(Arc<OnceLock<Result<App, Failure>>>);

impl Entente {
    /// Starts it, here. Whoever waits is answered also where starting stopped in the middle.
    pub fn start(&self, start: impl FnOnce() -> App) {
        let started = catch_unwind(AssertUnwindSafe(start)).map_err(|_| {
            Failure::new(
                "internal",
                "Entente made a mistake while it opened the workspace.",
                "Nothing was stored. Please report this.",
            )
        });
        // Started once in a process; a second start would change nothing.
        self.0.get_or_init(|| started);
    }

    /// Waits until it has started. Never to be asked on the main thread.
    pub fn wait(&self) -> Result<&App, Failure> {
        self.0.wait().as_ref().map_err(Clone::clone)
    }

    /// The application, if it has started by now.
    pub fn now(&self) -> Option<&App> {
        self.0.get().and_then(|started| started.as_ref().ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_that_stops_in_the_middle_is_answered_and_not_waited_for() {
        let entente = Entente::default();
        assert!(entente.now().is_none());
        let waiting = std::thread::spawn({
            let entente = entente.clone();
            move || entente.wait().err().map(|failure| failure.code)
        });
        entente.start(|| panic!("the test stops it"));
        assert_eq!(waiting.join().expect("it waited").as_deref(), Some("internal"));
        assert!(entente.now().is_none());
    }
}
