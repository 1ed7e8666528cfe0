//! What the benches share: a stopwatch, the middle of several runs, peak memory, an import waited for.
//!
//! Each bench makes its own input from a seed and prints a table; none is a test, because a time depends on the machine.

#![allow(dead_code, reason = "each bench takes what it needs")]

use chrono::NaiveDate;
use entente_tests::{fixtures::hubspot_contacts, harness::Bench};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// Thursday 26 November 2026, 09:38 in Berlin: a meeting of the sample is today at ten.
pub const MORNING: &str = "2026-11-26T08:38:00Z";

/// How long `work` takes, and what it answers.
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    #[expect(clippy::disallowed_methods, reason = "a bench measures time; no rule of the product depends on it")]
    let began = Instant::now();
    let answer = work();
    (began.elapsed(), answer)
}

/// Times of the same work, in order of length.
pub struct Times(Vec<Duration>);

impl Times {
    /// Of one run at least.
    pub fn new(mut times: Vec<Duration>) -> Self {
        assert!(!times.is_empty(), "nothing was measured");
        times.sort_unstable();
        Self(times)
    }

    /// Does the work `calls` times, after a few that warm the caches and don't count. Work that takes long is done less
    /// often: as often as it fits into ten seconds, and three times at least.
    pub fn of(calls: usize, mut work: impl FnMut()) -> Self {
        let warm = (0..3).map(|_| timed(&mut work).0).min().unwrap_or_default();
        let fitting = Duration::from_secs(10).as_nanos() / warm.as_nanos().max(1);
        let calls = usize::try_from(fitting).unwrap_or(usize::MAX).clamp(3, calls);
        Self::new((0..calls).map(|_| timed(&mut work).0).collect())
    }

    /// How many there are.
    pub fn calls(&self) -> usize {
        self.0.len()
    }

    /// The shortest: what the work itself takes on an idle machine.
    pub fn shortest(&self) -> Duration {
        self.0[0]
    }

    /// Half were shorter.
    pub fn median(&self) -> Duration {
        self.0[self.0.len() / 2]
    }

    /// 95 of 100 were shorter.
    pub fn p95(&self) -> Duration {
        self.0[(self.0.len() * 95 / 100).min(self.0.len() - 1)]
    }
}

/// The middle of some figures.
pub fn middle(mut figures: Vec<f64>) -> f64 {
    assert!(!figures.is_empty(), "nothing was measured");
    figures.sort_unstable_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// The most memory this process ever held, in KiB. None where the system has no `/proc`.
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim_end().parse().ok()
}

/// Writes a HubSpot export of that many contacts; its path.
pub fn export(folder: &Path, rows: usize) -> PathBuf {
    let today: NaiveDate = MORNING[..10].parse().expect("a day");
    let path = folder.join(format!("hubspot-crm-exports-{rows}.csv"));
    std::fs::write(&path, hubspot_contacts(rows, 7, today).0).expect("room for the export");
    path
}

/// Imports an export as the window does: a job of the contract, waited for by its events. Answers its report.
pub fn import(bench: &Bench, file: &Path) -> Value {
    let events = bench.app.subscribe();
    let job = bench.ask("import.run", json!({ "file": bench.host.admit(file) }))["job"].clone();
    loop {
        let event = events.recv_timeout(Duration::from_secs(1800)).expect("an import ends");
        let mut event = serde_json::to_value(event).expect("an event is JSON");
        if event["kind"] == "job" && event["job"] == job && event["status"]["kind"] != "running" {
            assert_eq!(event["status"]["kind"], "finished", "{event}");
            return event["status"]["report"]["report"].take();
        }
    }
}

/// A number with its thousands apart.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The number that the caller gave (`cargo bench --bench NAME -- 20000`), else the one of the bench.
pub fn size(default: usize) -> usize {
    std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(default)
}
