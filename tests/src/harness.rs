//! A whole application on a real file, with a clock, ids and folders that the test holds.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use entente_app::{App, Failure, Folders, Host, HostError};
use entente_domain::Language;
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use uuid::Uuid;

/// A host whose clock stands until the test moves it.
pub struct TestHost {
    now: Mutex<DateTime<Utc>>,
    monotonic: Mutex<Duration>,
    ids: AtomicU64,
    root: PathBuf,
    files: Mutex<HashMap<String, PathBuf>>,
    /// Files that were opened in the user's own programs.
    pub opened: Mutex<Vec<PathBuf>>,
    zone: Tz,
    language: Language,
}

impl TestHost {
    /// A host in Berlin, at an instant, with its folders under `root`.
    pub fn new(root: &Path, now: &str) -> Arc<Self> {
        Arc::new(Self {
            now: Mutex::new(now.parse().expect("an RFC 3339 instant")),
            monotonic: Mutex::default(),
            ids: AtomicU64::new(1),
            root: root.to_owned(),
            files: Mutex::default(),
            opened: Mutex::default(),
            zone: chrono_tz::Europe::Berlin,
            language: Language::English,
        })
    }

    /// Lets time pass.
    pub fn pass(&self, time: TimeDelta) {
        *self.now.lock().expect("no test panicked with it") += time;
        *self.monotonic.lock().expect("no test panicked with it") += time.to_std().expect("time passes forward");
    }

    /// Sets the wall clock alone, as sleep or a changed clock does.
    pub fn jump(&self, time: TimeDelta) {
        *self.now.lock().expect("no test panicked with it") += time;
    }

    /// Gives a file a token, as a dialog does.
    pub fn admit(&self, path: impl Into<PathBuf>) -> String {
        let token = format!("token-{}", self.ids.fetch_add(1, Ordering::SeqCst));
        self.files.lock().expect("no test panicked with it").insert(token.clone(), path.into());
        token
    }
}

impl Host for TestHost {
    fn now(&self) -> DateTime<Utc> {
        *self.now.lock().expect("no test panicked with it")
    }

    fn monotonic(&self) -> Duration {
        *self.monotonic.lock().expect("no test panicked with it")
    }

    fn new_id(&self) -> Uuid {
        // In order of time, as UUIDv7 are.
        let number = u128::from(self.ids.fetch_add(1, Ordering::SeqCst));
        let millis = u128::try_from(self.now().timestamp_millis()).expect("after 1970");
        Uuid::from_u128((millis << 80) | (0x7 << 76) | (0x8 << 60) | number)
    }

    fn zone(&self) -> Tz {
        self.zone
    }

    fn language(&self) -> Language {
        self.language
    }

    fn folders(&self) -> Folders {
        Folders { data: self.root.join("data"), state: self.root.join("state") }
    }

    fn file(&self, token: &str) -> Option<PathBuf> {
        self.files.lock().expect("no test panicked with it").get(token).cloned()
    }

    fn open(&self, path: &Path) -> Result<(), HostError> {
        self.opened.lock().expect("no test panicked with it").push(path.to_owned());
        Ok(())
    }

    fn process(&self) -> String {
        "the test".to_owned()
    }
}

/// An application in a folder of its own, which goes away with it.
pub struct Bench {
    /// The outside.
    pub host: Arc<TestHost>,
    /// The application.
    pub app: App,
    _folder: tempfile::TempDir,
}

impl Bench {
    /// An application that opens on the sample.
    pub fn sample(now: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let host = TestHost::new(folder.path(), now);
        let app = App::start(host.clone(), None);
        Self { host, app, _folder: folder }
    }

    /// An own, empty workspace with two people of each side, meeting on Thursdays at 10:00 in Berlin.
    pub fn own(now: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let host = TestHost::new(folder.path(), now);
        App::init(host.clone(), Some(folder.path().join("first.entente")), false).expect("a first workspace");
        let app = App::start(host.clone(), Some(folder.path().join("first.entente")));
        let bench = Self { host, app, _folder: folder };
        bench.ask(
            "workspace.startOwn",
            json!({
                "teams": { "marketing": "Brightwork", "sales": "Riverside" },
                "weekday": "thu", "time": "10:00", "zone": "Europe/Berlin", "language": "en",
                "people": [
                    { "name": "Ana Ruiz", "side": "marketing", "email": "ana@brightwork.example" },
                    { "name": "Ben Holt", "side": "marketing", "email": "ben@brightwork.example" },
                    { "name": "Chidi Eze", "side": "sales", "email": "chidi@riverside.example" },
                    { "name": "Dora Lang", "side": "sales", "email": null },
                ],
            }),
        );
        bench
    }

    /// The folder that everything is in.
    pub fn folder(&self) -> &Path {
        self._folder.path()
    }

    /// A call that must succeed; its answer.
    #[track_caller]
    pub fn ask(&self, name: &str, request: Value) -> Value {
        match self.app.call(name, request, "test") {
            Ok(mut answered) => answered["answer"].take(),
            Err(failure) => panic!("{name}: {} ({})", failure.message, failure.code),
        }
    }

    /// A call that must be refused; why.
    #[track_caller]
    pub fn refused(&self, name: &str, request: Value) -> Failure {
        match self.app.call(name, request, "test") {
            Ok(answered) => panic!("{name} was not refused: {answered}"),
            Err(failure) => failure,
        }
    }

    /// Closes the application and opens the same file again, as after a crash.
    pub fn restart(self) -> Self {
        let Self { host, app, _folder } = self;
        drop(app);
        let app = App::start(host.clone(), None);
        Self { host, app, _folder }
    }

    /// The next or running meeting's id.
    #[track_caller]
    pub fn meeting(&self) -> Value {
        self.ask("meeting.place", json!({}))["meeting"]["id"].clone()
    }

    /// The current item's id.
    #[track_caller]
    pub fn current(&self) -> Value {
        self.ask("meeting.run", json!({}))["current"].clone()
    }

    /// Writes a line under the current item.
    #[track_caller]
    pub fn write(&self, line: &str) -> Value {
        self.ask("line.write", json!({ "item": self.current(), "line": line }))["id"].clone()
    }

    /// A person's id by the beginning of their name.
    #[track_caller]
    pub fn person(&self, name: &str) -> Value {
        let page = self.ask("people.page", json!({}));
        let rows = page["people"].as_array().expect("people").iter();
        let found =
            rows.map(|row| &row["person"]).find(|person| person["name"].as_str().is_some_and(|n| n.starts_with(name)));
        found.unwrap_or_else(|| panic!("nobody is called {name}"))["id"].clone()
    }
}

impl Bench {
    /// Runs a job to its end; its status.
    #[track_caller]
    pub fn job(&self, name: &str, request: Value) -> Value {
        let events = self.app.subscribe();
        let job = self.ask(name, request)["job"].clone();
        loop {
            // The job runs on a thread of its own: what is waited for is its end, and a minute is only a last resort.
            let event = events.recv_timeout(Duration::from_secs(60)).expect("a job ends");
            let event = serde_json::to_value(event).expect("an event is JSON");
            if event["kind"] == "job" && event["job"] == job && event["status"]["kind"] != "running" {
                return event["status"].clone();
            }
        }
    }

    /// Imports leads; the report.
    #[track_caller]
    pub fn import(&self, file: impl Into<PathBuf>, options: Value) -> Value {
        let file = self.host.admit(file);
        let mut status = self.job("import.run", json!({ "file": file, "options": options }));
        assert_eq!(status["kind"], "finished", "{status}");
        status["report"]["report"].take()
    }
}
