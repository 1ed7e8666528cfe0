//! Entente as a user has it: launched, killed, launched again, always with the same folder of data.

use crate::{
    driver::{Session, Stuck},
    process::alive,
};
use serde_json::{Value, json};
use std::{
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// How long anything outside the page may take: two cores may be busy with a build.
const PATIENCE: Duration = Duration::from_secs(60);

/// A user's folder of data, gone with the test.
pub struct Home(TempDir);

impl Home {
    /// Empty: the first launch.
    pub fn new() -> Self {
        Self(TempDir::new().expect("a folder for the test"))
    }

    /// Where workspaces are kept.
    pub fn path(&self) -> &Path {
        self.0.path()
    }
}

/// A running Entente and the session that drives its window.
pub struct Entente {
    /// The window.
    pub window: Session,
    driver: Child,
}

impl Entente {
    /// Launches the built program.
    pub fn launch(home: &Home) -> Self {
        Self::launch_with(home, &[])
    }

    /// Launches the built program with arguments, such as a file.
    pub fn launch_with(home: &Home, arguments: &[&str]) -> Self {
        Self::launch_in(home, arguments, &[])
    }

    /// Launches the built program in surroundings of its own: variables that say where the rest of the desktop is.
    pub fn launch_in(home: &Home, arguments: &[&str], surroundings: &[(&str, &Path)]) -> Self {
        let program = built("entente");
        assert!(program.is_file(), "{} is not built: `cargo build -p entente`", program.display());
        let port = free_port();
        let mut driver = Command::new("WebKitWebDriver")
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .env("ENTENTE_HOME", home.path())
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("NO_AT_BRIDGE", "1")
            .env("LC_ALL", "C.UTF-8")
            .envs(surroundings.iter().copied())
            .stdin(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts (Debian's webkit2gtk-driver)");
        let listens = || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok();
        let started = until("the driver listens", listens).and_then(|_| Session::start(port, &program, arguments));
        match started {
            Ok(window) => Self { window, driver },
            Err(Stuck(why)) => {
                let _ = driver.kill();
                let _ = driver.wait();
                panic!("Entente could not be launched: {why}");
            }
        }
    }

    /// Keeps what the window shows as `<name>.png` beside the other results of tests, for people to look at.
    pub fn keep_picture(&self, name: &str) {
        // Two frames later all that was asked for is painted.
        const PAINTED: &str =
            "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))";
        self.window.run(PAINTED, json!([])).expect("the page paints");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("window");
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        let picture = self.window.screenshot().expect("a picture");
        std::fs::write(folder.join(format!("{name}.png")), picture).expect("the picture is written");
    }

    /// Ends the program at once, as a flat battery does: it gets no chance to store anything more.
    pub fn kill(self) {
        let process = self.process();
        let killed = Command::new("kill").args(["-KILL", &process.to_string()]).status().expect("kill runs");
        assert!(killed.success(), "process {process} could not be killed");
        wait_for_the_end(process);
        // The driver goes with `self`; its session has nobody to talk to any more.
    }

    /// Has the driver end the program, and waits until it has ended.
    pub fn close(self) {
        let process = self.process();
        self.window.end().expect("the window closes");
        wait_for_the_end(process);
    }

    /// Ends the process that shows the page, and nothing else of the program.
    pub fn kill_page(&self) {
        let page = until("the page has a process", || page_of(self.process())).expect("it has");
        let killed = Command::new("kill").args(["-KILL", &page.to_string()]).status().expect("kill runs");
        assert!(killed.success(), "process {page} could not be killed");
        wait_for_the_end(page);
    }

    /// The number of the program's process.
    fn process(&self) -> u32 {
        self.running().expect("the program lives")
    }

    /// The program that the driver started, while it runs.
    fn running(&self) -> Option<u32> {
        let driver = self.driver.id();
        let children = std::fs::read_to_string(format!("/proc/{driver}/task/{driver}/children")).ok()?;
        let program = |process: &u32| {
            std::fs::read_to_string(format!("/proc/{process}/comm")).is_ok_and(|name| name.trim() == "entente")
        };
        children.split_whitespace().filter_map(|word| word.parse().ok()).find(program)
    }
}

impl Drop for Entente {
    fn drop(&mut self) {
        // After a failed test each of these may fail too; what counts is that nothing is left running.
        let running = self.running();
        let _ = self.window.end();
        if let Some(process) = running.filter(|&process| alive(process)) {
            let _ = Command::new("kill").args(["-KILL", &process.to_string()]).status();
            let _ = until("the program has ended", || (!alive(process)).then_some(()));
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// A call of the contract from inside the window, by the very bridge that the UI uses.
pub fn ask(entente: &Entente, name: &str, request: Value) -> Value {
    const ASK: &str = "return window.__TAURI_INTERNALS__.invoke('call', { name: arguments[0], request: arguments[1] })";
    entente.window.run(ASK, json!([name, request])).expect("the window may call")["answer"].clone()
}

/// A program of this checkout. Tests are built into the same target folder as the doors.
pub fn built(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("../debug").join(name)
}

/// Asks again until there is an answer. Only for what tells nobody when it is ready; the page is waited for by the
/// driver.
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> Result<T, Stuck> {
    #[expect(clippy::disallowed_methods, reason = "a deadline, so that a broken test ends")]
    let now = Instant::now;
    let end = now() + PATIENCE;
    loop {
        if let Some(answer) = ask() {
            return Ok(answer);
        }
        if now() > end {
            return Err(Stuck(format!("not within {} s: {what}", PATIENCE.as_secs())));
        }
        #[expect(clippy::disallowed_methods, reason = "neither a port nor a process of others tells when it is ready")]
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The process in which WebKitGTK shows a program's page.
fn page_of(program: u32) -> Option<u32> {
    let threads = std::fs::read_dir(format!("/proc/{program}/task")).ok()?.flatten();
    let children = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok());
    let children: Vec<u32> = children
        .flat_map(|line| line.split_whitespace().filter_map(|word| word.parse().ok()).collect::<Vec<_>>())
        .collect();
    children.into_iter().find(|child| {
        let name = std::fs::read_to_string(format!("/proc/{child}/comm")).unwrap_or_default();
        name.starts_with("WebKitWebProces") && alive(*child)
    })
}

fn wait_for_the_end(process: u32) {
    let gone = || (!alive(process)).then_some(());
    until("the program has ended", gone).expect("it ends");
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback is there");
    listener.local_addr().expect("it has an address").port()
}
