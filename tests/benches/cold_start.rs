//! Cold start of the window: from the start of the process until its places are there, against an empty Tauri window of
//! the same versions in the same run, as a ratio.
//!
//! Both are driven in the same way (WebKitWebDriver) and built in the same profile; the files of both are in the system's
//! cache, since nobody but root may empty it. Build the two, then run it on a screen and a bus of its own:
//!
//! ```text
//! cargo build --package entente --features bench --bin entente --example empty_window
//! dbus-run-session -- xvfb-run --auto-servernum cargo bench --package entente-tests --features window --bench cold_start
//! ```
#![allow(clippy::expect_used, reason = "a bench says so where it cannot go on")]
#![expect(clippy::print_stdout, reason = "a bench speaks on the terminal")]

#[allow(dead_code, reason = "the window's tests take the rest")]
#[path = "../window/driver.rs"]
mod driver;
mod measure;
#[path = "../window/process.rs"]
mod process;

use driver::Session;
use measure::{Times, middle, size, timed};
use process::alive;
use serde_json::json;
use std::{
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, SystemTime},
};

/// Pairs of launches; the middle counts.
const PAIRS: usize = 7;

/// When the page was first painted with something in it, in milliseconds since 1970.
const PAINTED: &str = "return new Promise((done) => {
    const tell = (entries) => entries.length > 0 && (done(performance.timeOrigin + entries[0].startTime), true);
    if (!PerformanceObserver.supportedEntryTypes.includes('paint')) done(null);
    else if (!tell(performance.getEntriesByName('first-contentful-paint')))
        new PerformanceObserver((list) => tell(list.getEntriesByName('first-contentful-paint')))
            .observe({ type: 'paint', buffered: true });
})";

/// A program and how one knows that its page is ready.
struct Program {
    path: PathBuf,
    ready: &'static str,
}

/// How one launch went.
struct Launched {
    ready: Duration,
    painted: Option<Duration>,
}

fn main() {
    let pairs = size(PAIRS);
    let home = tempfile::tempdir().expect("a temporary folder");
    let entente = Program { path: built("entente"), ready: "nav.rail a" };
    let empty = Program { path: built("examples/empty_window"), ready: "p" };

    let first = entente.launch(home.path());
    empty.launch(home.path());
    println!("cold start of the window, dev profile, {pairs} pairs");
    println!("  the very first launch, which makes the sample: {}", millis(first.ready));
    let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for pair in 0..pairs {
        // In turn, so that a machine that grows slower or faster favours neither.
        let (one, other) = if pair % 2 == 0 {
            let one = entente.launch(home.path());
            (one, empty.launch(home.path()))
        } else {
            let other = empty.launch(home.path());
            (entente.launch(home.path()), other)
        };
        ratios.push(one.ready.as_secs_f64() / other.ready.as_secs_f64());
        ours.push(one);
        theirs.push(other);
    }
    println!("  {:<16} {:>10} {:>10} {:>14}", "", "shortest", "median", "first paint");
    for (name, launches) in [("Entente", &ours), ("an empty window", &theirs)] {
        let ready = Times::new(launches.iter().map(|launched| launched.ready).collect());
        let painted: Option<Vec<Duration>> = launches.iter().map(|launched| launched.painted).collect();
        let painted = painted.map_or("-".to_owned(), |times| millis(Times::new(times).median()));
        println!("  {name:<16} {} {} {painted:>14}", millis(ready.shortest()), millis(ready.median()));
    }
    println!("  median ratio {:.2}", middle(ratios));
}

impl Program {
    fn launch(&self, home: &Path) -> Launched {
        assert!(self.path.is_file(), "{} is not built: see the head of this bench", self.path.display());
        let (mut driver, port) = driver(home);
        #[expect(clippy::disallowed_methods, reason = "the page tells its first paint by the wall clock")]
        let began = SystemTime::now();
        let (ready, window) = timed(|| {
            let window = Session::start(port, &self.path, &[]).expect("it starts");
            window.find(self.ready).expect("its page gets ready");
            window
        });
        let painted = window.run(PAINTED, json!([])).ok().and_then(|at| at.as_f64()).map(|at| {
            let painted = SystemTime::UNIX_EPOCH + Duration::from_secs_f64(at / 1000.0);
            painted.duration_since(began).unwrap_or_default()
        });
        let program = child_of(driver.id());
        window.end().expect("the window closes");
        // A launch while another Entente still ends would only ask that one to come to the front, and get no answer: its
        // name on the bus goes with its last thread, not with its first.
        while alive(program) {
            std::thread::yield_now();
        }
        driver.kill().and_then(|()| driver.wait()).expect("the driver ends");
        Launched { ready, painted }
    }
}

/// A driver of its own for each launch, listening before the time runs.
fn driver(home: &Path) -> (Child, u16) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback is there");
    let port = listener.local_addr().expect("it has an address").port();
    drop(listener);
    let driver = Command::new("WebKitWebDriver")
        .args(["--host=127.0.0.1", &format!("--port={port}")])
        .env("ENTENTE_HOME", home)
        .env("TAURI_AUTOMATION", "true")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("NO_AT_BRIDGE", "1")
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null())
        .spawn()
        .expect("WebKitWebDriver starts (Debian's webkit2gtk-driver)");
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        std::thread::yield_now();
    }
    (driver, port)
}

/// The process that a driver started.
fn child_of(driver: u32) -> u32 {
    let children = std::fs::read_to_string(format!("/proc/{driver}/task/{driver}/children")).expect("the driver lives");
    children.split_whitespace().find_map(|word| word.parse().ok()).expect("the program lives")
}

/// A program of this checkout in the dev profile.
fn built(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("../debug").join(name)
}

fn millis(time: Duration) -> String {
    format!("{:>7.0} ms", time.as_secs_f64() * 1000.0)
}
