//! Import of 200,000 rows: through the contract, against the `sqlite3` program's `.import` of the same file in the same
//! run, as a ratio; and whether peak memory is flat: bounded by SQLite's caches (8 MiB for the workspace, 4 MiB for the staged
//! rows), whatever the rows.
//!
//! The other side only stores the cells as text. Ours reads every date and status, joins rows about one lead, indexes all
//! words, and derives how each lead stands: the ratio says what that costs, on any machine.
#![allow(clippy::expect_used, reason = "a bench says so where it cannot go on")]
#![expect(clippy::print_stdout, reason = "a bench speaks on the terminal")]

mod measure;

use entente_tests::harness::Bench;
use measure::{MORNING, export, import, middle, peak_memory, size, thousands, timed};
use std::{
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

/// Pairs of runs; the middle counts.
const PAIRS: usize = 3;

/// The word by which this program, started by itself, knows that it is to import one file and tell how it went.
const CHILD: &str = "import-one";

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [CHILD, file] = words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return child(Path::new(file));
    }
    let rows = size(200_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let [few, half, many] = [rows / 10, rows / 2, rows].map(|rows| export(folder.path(), rows));
    let bytes = std::fs::metadata(&many).expect("it was written").len();
    println!("import of {} rows of a HubSpot export, {:.1} MB", thousands(rows), bytes as f64 / 1e6);
    println!("  pair      entente   sqlite3   ratio    rows/s");

    let (small, middling) = (entente(&few), entente(&half));
    let (mut ratios, mut peaks) = (Vec::new(), Vec::new());
    for pair in 1..=PAIRS {
        // In turn, so that a machine that grows slower or faster favours neither.
        let (ours, theirs) = if pair % 2 == 0 {
            let theirs = sqlite3(&many, folder.path());
            (entente(&many), theirs)
        } else {
            let ours = entente(&many);
            (ours, sqlite3(&many, folder.path()))
        };
        let ratio = ours.took.as_secs_f64() / theirs.as_secs_f64();
        let rate = rows as f64 / ours.took.as_secs_f64();
        println!(
            "  {pair:<6} {:>8.2} s {:>7.2} s {ratio:>7.2} {rate:>9.0}",
            ours.took.as_secs_f64(),
            theirs.as_secs_f64()
        );
        ratios.push(ratio);
        peaks.push(ours);
    }
    println!("  median ratio {:.2}", middle(ratios));

    let large = peaks.iter().filter_map(|ran| ran.peak).max();
    let (Some(before), Some(large)) = (small.before, large) else {
        println!("peak memory: this system does not tell it");
        return;
    };
    let mib = |kib: u64| kib as f64 / 1024.0;
    println!("peak memory of the process ({:.1} MiB before an import)", mib(before));
    let tenth = (rows / 10, small.peak.unwrap_or(large));
    for (rows, peak) in [tenth, (rows / 2, middling.peak.unwrap_or(large)), (rows, large)] {
        println!(
            "  {:>8} rows {:>8.1} MiB, {:.2} of the tenth",
            thousands(rows),
            mib(peak),
            peak as f64 / tenth.1 as f64
        );
    }
}

/// How one import went.
struct Ran {
    took: Duration,
    before: Option<u64>,
    peak: Option<u64>,
}

/// Imports in a process of its own, whose memory is then that of one import.
fn entente(file: &Path) -> Ran {
    let program = std::env::current_exe().expect("this program");
    let output = Command::new(program)
        .arg(CHILD)
        .arg(file)
        .stderr(Stdio::inherit())
        .output()
        .expect("this program can be started");
    assert!(output.status.success(), "the import failed: {}", output.status);
    let said = String::from_utf8(output.stdout).expect("figures");
    let mut figures = said.split_whitespace();
    let mut next = || figures.next().and_then(|figure| figure.parse::<u64>().ok());
    Ran { took: Duration::from_millis(next().expect("a time")), before: next(), peak: next() }
}

/// The same program as a child: one import into a workspace of its own, then three figures.
fn child(file: &Path) {
    let bench = Bench::own(MORNING);
    let before = peak_memory();
    let (took, report) = timed(|| import(&bench, file));
    assert!(report["created"].as_u64() > Some(0), "{report}");
    let figure = |kib: Option<u64>| kib.map_or_else(|| "-".to_owned(), |kib| kib.to_string());
    println!("{} {} {}", took.as_millis(), figure(before), figure(peak_memory()));
}

/// Imports with SQLite's own program into a fresh database, on the same disk.
fn sqlite3(file: &Path, folder: &Path) -> Duration {
    let database = folder.join("theirs.db");
    let (took, status) = timed(|| {
        Command::new("sqlite3")
            .arg(&database)
            .arg(".mode csv")
            .arg(format!(".import '{}' leads", file.display()))
            // It tells of each row that was cut short.
            .stderr(Stdio::null())
            .status()
    });
    let status = status.expect("the sqlite3 program (Debian: apt install sqlite3)");
    assert!(status.success(), "sqlite3 failed: {status}");
    std::fs::remove_file(&database).expect("it made the database");
    took
}
