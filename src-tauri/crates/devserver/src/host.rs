//! The outside as a test wants it: a clock that can be stopped and moved, and no other program that is started.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use entente_app::{Folders, Host, HostError, Language, SystemHost};
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use uuid::Uuid;

/// What of this computer shall be another than it is.
#[derive(Debug, Default)]
pub struct Machine {
    /// Where the clock stands.
    pub now: Option<DateTime<Utc>>,
    /// Its zone.
    pub zone: Option<Tz>,
    /// Its language.
    pub language: Option<Language>,
}

/// A clock that stands still.
#[derive(Debug, Clone, Copy)]
struct Stopped {
    now: DateTime<Utc>,
    monotonic: Duration,
}

/// The devserver's [`Host`].
pub struct DevHost {
    system: SystemHost,
    clock: Mutex<Option<Stopped>>,
    zone: Option<Tz>,
    language: Option<Language>,
    opened: Mutex<Vec<String>>,
}

impl DevHost {
    /// Fails where the system names no folder for its user's data.
    pub fn new(machine: Machine) -> Result<Self, HostError> {
        Ok(Self::on(SystemHost::new()?, machine))
    }

    /// As [`Self::new`], on this system.
    pub fn on(system: SystemHost, machine: Machine) -> Self {
        let stopped = machine.now.map(|now| Stopped { now, monotonic: Duration::ZERO });
        Self {
            system,
            clock: Mutex::new(stopped),
            zone: machine.zone,
            language: machine.language,
            opened: Mutex::default(),
        }
    }

    /// Lets time pass, as it passes for a person who waits: wall clock and monotonic time together. Answers what time
    /// it is then, or nothing if the clock was never stopped (then it can't be moved).
    pub fn advance(&self, by: Duration) -> Option<DateTime<Utc>> {
        let mut clock = guard(&self.clock);
        let stopped = clock.as_mut()?;
        stopped.now = TimeDelta::from_std(by).ok().and_then(|by| stopped.now.checked_add_signed(by))?;
        stopped.monotonic += by;
        Some(stopped.now)
    }

    /// Sets the wall clock alone, as a person or the network sets it.
    pub fn set(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut clock = guard(&self.clock);
        clock.as_mut()?.now = now;
        Some(now)
    }

    /// Remembers a file; answers the token by which calls may name it.
    pub fn admit(&self, path: PathBuf) -> String {
        self.system.admit(path)
    }

    /// Tokens of the files that would have been opened in the user's own program, oldest first.
    pub fn opened(&self) -> Vec<String> {
        guard(&self.opened).clone()
    }
}

impl Host for DevHost {
    fn now(&self) -> DateTime<Utc> {
        guard(&self.clock).map_or_else(|| self.system.now(), |stopped| stopped.now)
    }

    fn monotonic(&self) -> Duration {
        guard(&self.clock).map_or_else(|| self.system.monotonic(), |stopped| stopped.monotonic)
    }

    fn new_id(&self) -> Uuid {
        self.system.new_id()
    }

    fn zone(&self) -> Tz {
        self.zone.unwrap_or_else(|| self.system.zone())
    }

    fn language(&self) -> Language {
        self.language.unwrap_or_else(|| self.system.language())
    }

    fn folders(&self) -> Folders {
        self.system.folders()
    }

    fn file(&self, token: &str) -> Option<PathBuf> {
        self.system.file(token)
    }

    /// Nothing is started: a browser has no programs of its user's. What would have been opened is listed at `/opened`.
    fn open(&self, path: &Path) -> Result<(), HostError> {
        let token = self.system.admit(path.to_owned());
        guard(&self.opened).push(token);
        Ok(())
    }

    fn process(&self) -> String {
        self.system.process("Entente devserver")
    }
}

/// A value behind a lock whose holder died is still whole here: each is replaced in one step.
fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(now: Option<&str>) -> DevHost {
        let folders = Folders { data: "/nowhere".into(), state: "/nowhere".into() };
        let now = now.map(|now| now.parse().expect("an instant"));
        DevHost::on(SystemHost::at(folders), Machine { now, ..Machine::default() })
    }

    #[test]
    fn a_stopped_clock_moves_only_when_told() {
        let host = host(Some("2026-11-26T09:00:00Z"));
        assert_eq!(host.now(), host.now());
        host.advance(Duration::from_secs(90)).expect("the clock is stopped");
        assert_eq!(host.now().to_rfc3339(), "2026-11-26T09:01:30+00:00");
        assert_eq!(host.monotonic(), Duration::from_secs(90));
    }

    #[test]
    fn setting_the_clock_is_no_passing_of_time() {
        let host = host(Some("2026-11-26T09:00:00Z"));
        host.set("2026-11-26T08:00:00Z".parse().expect("an instant")).expect("the clock is stopped");
        assert_eq!(host.now().to_rfc3339(), "2026-11-26T08:00:00+00:00");
        assert_eq!(host.monotonic(), Duration::ZERO);
    }

    #[test]
    fn a_running_clock_can_not_be_moved() {
        assert_eq!(host(None).advance(Duration::from_secs(1)), None);
    }
}
