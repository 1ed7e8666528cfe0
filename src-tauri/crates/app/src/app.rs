//! The application: one open workspace, the doors' calls, and the broadcast of commits.

use crate::{
    Failure, Host,
    clock_watch::{ClockWatch, Drifted},
    contract::{Answered, Call, Event, Topic, find},
    jobs::Jobs,
    use_case::scorecard::Kept,
    workspace::{self, Current},
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use entente_store::{Mode, Reader, Store, StoreError, Writer};
use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
};
use uuid::Uuid;

/// The use cases over one workspace file. Cheap to clone; every clone is the same application.
#[derive(Clone)]
pub struct App {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) host: Arc<dyn Host>,
    pub(crate) current: Mutex<Current>,
    listeners: Mutex<Vec<Sender<Event>>>,
    seq: AtomicU64,
    pub(crate) jobs: Jobs,
    watch: Arc<ClockWatch>,
    pub(crate) kept: Arc<Kept>,
}

/// What a use case may know of the outside.
pub struct Context {
    host: Arc<dyn Host>,
    /// Now: the same instant for all of a call.
    pub now: DateTime<Utc>,
    /// Which door asks.
    pub by: String,
    watch: Arc<ClockWatch>,
    kept: Arc<Kept>,
}

impl Context {
    pub(crate) fn new(host: Arc<dyn Host>, by: &str) -> Self {
        Self { now: host.now(), host, by: by.to_owned(), watch: Arc::default(), kept: Arc::default() }
    }

    /// The time in which wall clock and monotonic time drifted apart, while nobody has answered for it.
    pub(crate) fn drift(&self) -> Option<Drifted> {
        self.watch.drifted()
    }

    /// Figures that were counted before.
    pub(crate) fn kept(&self) -> &Kept {
        &self.kept
    }

    /// It was answered for.
    pub(crate) fn forget_drift(&self) {
        self.watch.forget();
    }

    /// A new id.
    pub fn new_id(&self) -> Uuid {
        self.host.new_id()
    }

    /// The outside itself.
    pub fn host(&self) -> &dyn Host {
        &*self.host
    }

    /// The workspace's zone: its first series', else this computer's.
    pub fn zone(&self, reader: &Reader<'_>) -> Result<Tz, Failure> {
        Ok(reader.first_series_zone()?.unwrap_or_else(|| self.host.zone()))
    }
}

impl App {
    /// Starts with a workspace: the one named, else the default one, else the sample.
    ///
    /// Never fails: a file that cannot be opened is a state, which `workspace.state` answers.
    pub fn start(host: Arc<dyn Host>, named: Option<PathBuf>) -> Self {
        let current = workspace::at_start(&host, named);
        Self::with(host, current)
    }

    /// Opens one file, or says why not; for doors without a window.
    pub fn open(host: Arc<dyn Host>, path: Option<PathBuf>, mode: Mode) -> Result<Self, Failure> {
        let path = path.unwrap_or_else(|| workspace::default_path(&host));
        let store = Store::open(&path, mode, &host.process(), &workspace::backups(&host))?;
        Ok(Self::with(host, Current::Open(Arc::new(store), workspace::Opened::default())))
    }

    /// Makes a workspace; an existing file is never overwritten.
    pub fn init(host: Arc<dyn Host>, path: Option<PathBuf>, sample: bool) -> Result<Self, Failure> {
        let path = path.unwrap_or_else(|| workspace::default_path(&host));
        let store = if sample { workspace::make_sample(&host, &path)? } else { workspace::make_empty(&host, &path)? };
        Ok(Self::with(host, Current::Open(Arc::new(store), workspace::Opened::default())))
    }

    fn with(host: Arc<dyn Host>, current: Current) -> Self {
        Self {
            inner: Arc::new(Inner {
                host,
                current: Mutex::new(current),
                listeners: Mutex::default(),
                seq: AtomicU64::new(0),
                jobs: Jobs::default(),
                watch: Arc::default(),
                kept: Arc::default(),
            }),
        }
    }

    /// Answers a call of the contract. `by` names the door, for those who hear of the change.
    pub fn call(&self, name: &str, request: Value, by: &str) -> Result<Value, Failure> {
        let call = find(name).ok_or_else(|| {
            Failure::new(
                "unknown_call",
                format!("There is no call `{}`.", name.chars().take(64).collect::<String>()),
                "`call --list` prints all names.",
            )
        })?;
        let answer = self.run(call, request, by)?;
        let answered = Answered { now: self.inner.host.now(), answer, changed: call.changes.to_vec() };
        serde_json::to_value(answered).map_err(Failure::internal)
    }

    fn run(&self, call: &Call, request: Value, by: &str) -> Result<Value, Failure> {
        (call.run)(self, request, call, by)
    }

    /// Every commit and every step of a job from now on, whichever door made it.
    pub fn subscribe(&self) -> Receiver<Event> {
        let (sender, receiver) = channel();
        guard(&self.inner.listeners).push(sender);
        receiver
    }

    /// Tells every door. A door that went away is forgotten.
    pub(crate) fn publish(&self, event: &Event) {
        guard(&self.inner.listeners).retain(|listener| listener.send(event.clone()).is_ok());
    }

    /// Tells every door that topics changed.
    pub(crate) fn changed(&self, topics: &[Topic], by: &str) {
        let seq = self.inner.seq.fetch_add(1, Ordering::SeqCst) + 1;
        self.publish(&Event::Changed { seq, topics: topics.to_vec(), by: by.to_owned() });
    }

    pub(crate) fn context(&self, by: &str) -> Context {
        let context = Context {
            watch: self.inner.watch.clone(),
            kept: self.inner.kept.clone(),
            ..Context::new(self.inner.host.clone(), by)
        };
        self.inner.watch.observe(context.now, self.inner.host.monotonic());
        context
    }

    /// The open workspace, or the failure that keeps it closed.
    pub(crate) fn store(&self) -> Result<Arc<Store>, Failure> {
        match &*guard(&self.inner.current) {
            Current::Open(store, _) => Ok(store.clone()),
            Current::Fault { failure, .. } => Err(failure.clone()),
        }
    }

    pub(crate) fn read<T>(
        &self,
        by: &str,
        f: impl FnOnce(&Reader<'_>, &Context) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let context = self.context(by);
        self.store()?.read(|reader| f(reader, &context))
    }

    pub(crate) fn write<T>(
        &self,
        by: &str,
        topics: &[Topic],
        f: impl FnOnce(&mut Writer<'_>, &Context) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let context = self.context(by);
        let answer = self.store()?.write(|writer| {
            let answer = f(writer, &context)?;
            writer.mark_saved(context.now)?;
            Ok::<T, Failure>(answer)
        })?;
        self.changed(topics, by);
        Ok(answer)
    }

    /// Brings everything into the one file; to be called when the program quits.
    pub fn shutdown(&self) -> Result<(), Failure> {
        self.inner.jobs.cancel_all();
        match &*guard(&self.inner.current) {
            Current::Open(store, _) => Ok(store.checkpoint()?),
            Current::Fault { .. } => Ok(()),
        }
    }

    /// Where the open workspace is.
    pub fn path(&self) -> Result<PathBuf, Failure> {
        Ok(self.store()?.path().to_owned())
    }

    /// A consistent, verified copy; the app may go on meanwhile.
    pub fn backup(&self, to: &Path) -> Result<(), Failure> {
        Ok(self.store()?.backup(to)?)
    }

    /// Integrity of file, minutes and projections.
    pub fn check(&self) -> Result<entente_store::file::Verdict, Failure> {
        Ok(self.store()?.check()?)
    }
}

/// A lock whose holder died is still good here: every value behind one is replaced whole.
pub(crate) fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let full = error.is_full();
        let message = sentence(&error.to_string());
        let untouched = "The file was not touched.";
        match error {
            _ if full => Self::new("disk_full", message, "Nothing was stored. Make room on the disk and try again."),
            StoreError::Missing(_) => Self::new(
                "workspace_missing",
                message,
                "Nothing was made in its place. Put the file back, or open another one.",
            ),
            StoreError::Exists(_) => {
                Self::new("workspace_exists", message, "Nothing was overwritten. Choose another name.")
            }
            StoreError::NotAFile(_) => Self::new("workspace_not_a_file", message, "Choose a workspace file."),
            StoreError::Empty(_) => Self::new(
                "workspace_empty",
                message,
                format!("{untouched} A sync service may not have finished; else take a backup."),
            ),
            StoreError::NotADatabase(_) => {
                Self::new("workspace_not_ours", message, format!("{untouched} Choose a file that Entente made."))
            }
            StoreError::Foreign(_) => {
                Self::new("workspace_foreign", message, format!("{untouched} Choose a file that Entente made."))
            }
            StoreError::Newer { .. } => Self::new(
                "workspace_newer",
                message,
                format!("{untouched} Install the newer Entente, or open a backup made before."),
            ),
            StoreError::Truncated { .. } => Self::new(
                "workspace_truncated",
                message,
                format!("{untouched} A copy may not have finished; else take a backup."),
            ),
            StoreError::ReadOnly(_) => Self::new(
                "workspace_read_only",
                message,
                "Nothing is lost; changes cannot be kept here. Copy the file to a folder you can write to.",
            ),
            StoreError::InUse { .. } => Self::new(
                "workspace_in_use",
                message,
                "Two at once could lose work, so this one waits. Go to that window, or close it and try again.",
            ),
            StoreError::Damaged { .. } => {
                Self::new("workspace_damaged", message, format!("{untouched} Take the latest backup."))
            }
            StoreError::OldEngine(_) => Self::new("engine_too_old", message, "Install a newer Entente."),
            StoreError::NotFound(noun) => Self::not_found(noun),
            StoreError::Io { .. } => Self::new("file_failed", message, "Nothing was stored. Try again."),
            StoreError::Illegal { .. } | StoreError::Engine(_) | StoreError::Poisoned => Self::new(
                "store_failed",
                message,
                "Nothing was stored. Try again; `check` says whether the file is sound.",
            ),
        }
    }
}

/// Capital letter first, full stop last.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}
