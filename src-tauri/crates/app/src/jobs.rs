//! Background work: a thread a job, progress as events, cancelled by a flag, the end kept until somebody asks.

use crate::{
    App, Context, Failure,
    app::guard,
    contract::{
        Event,
        import::{ImportPreview, JobStatus, Progress},
    },
};
use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use uuid::Uuid;

/// How often progress is told at most.
const TELL_EVERY: Duration = Duration::from_millis(100);

/// How many ended jobs are remembered.
const REMEMBERED: usize = 32;

/// Background work, running and ended.
#[derive(Default)]
pub(crate) struct Jobs {
    jobs: Mutex<BTreeMap<Uuid, Arc<Job>>>,
}

struct Job {
    cancelled: AtomicBool,
    status: Mutex<JobStatus>,
}

/// Why a job stopped before its end.
pub(crate) enum Stop {
    /// Somebody cancelled it.
    Cancelled,
    /// It failed.
    Failed(Failure),
}

impl<E: Into<Failure>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// What a job's work knows of itself.
pub(crate) struct JobHandle {
    app: App,
    id: Uuid,
    job: Arc<Job>,
    told: Option<Duration>,
}

impl Jobs {
    /// Asks every running job to stop.
    pub(crate) fn cancel_all(&self) {
        for job in guard(&self.jobs).values() {
            job.cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Asks one job to stop; false: there is none of that id.
    pub(crate) fn cancel(&self, id: Uuid) -> bool {
        guard(&self.jobs).get(&id).is_some_and(|job| {
            job.cancelled.store(true, Ordering::Relaxed);
            true
        })
    }

    /// How a job stands.
    pub(crate) fn status(&self, id: Uuid) -> Option<JobStatus> {
        guard(&self.jobs).get(&id).map(|job| guard(&job.status).clone())
    }

    fn add(&self, id: Uuid, job: Arc<Job>) {
        let mut jobs = guard(&self.jobs);
        let ended: Vec<Uuid> = jobs
            .iter()
            .filter(|(_, job)| !matches!(*guard(&job.status), JobStatus::Running { .. } | JobStatus::Waiting))
            .map(|(id, _)| *id)
            .collect();
        // Ids are in order of time: the oldest go first.
        for old in ended.iter().take(ended.len().saturating_sub(REMEMBERED)) {
            jobs.remove(old);
        }
        jobs.insert(id, job);
    }
}

impl App {
    /// Starts work in the background and answers its id at once.
    pub(crate) fn start_job(
        &self,
        context: &Context,
        work: impl FnOnce(&mut JobHandle) -> Result<ImportPreview, Stop> + Send + 'static,
    ) -> Result<Uuid, Failure> {
        let id = context.new_id();
        let job = Arc::new(Job {
            cancelled: AtomicBool::new(false),
            status: Mutex::new(JobStatus::Running { progress: Progress::default() }),
        });
        self.inner.jobs.add(id, job.clone());
        let mut handle = JobHandle { app: self.clone(), id, job: job.clone(), told: None };
        let spawned = std::thread::Builder::new().name("job".to_owned()).spawn(move || {
            // A mistake in the work must not leave the job running for ever.
            let status = match catch_unwind(AssertUnwindSafe(|| work(&mut handle))) {
                Ok(Ok(report)) => JobStatus::Finished { report: Box::new(report) },
                Ok(Err(Stop::Cancelled)) => JobStatus::Cancelled,
                Ok(Err(Stop::Failed(failure))) => JobStatus::Failed { failure },
                Err(_) => JobStatus::Failed { failure: Failure::internal("the job stopped in the middle") },
            };
            handle.tell(status);
        });
        match spawned {
            Ok(_) => Ok(id),
            Err(error) => {
                let failure = Failure::internal(error);
                *guard(&job.status) = JobStatus::Failed { failure: failure.clone() };
                Err(failure)
            }
        }
    }
}

impl JobHandle {
    /// Tells how far it is; breaks off where somebody cancelled.
    pub(crate) fn progress(&mut self, progress: &Progress) -> ControlFlow<()> {
        if self.is_cancelled() {
            return ControlFlow::Break(());
        }
        let now = self.app.inner.host.monotonic();
        if self.told.is_none_or(|told| now.saturating_sub(told) >= TELL_EVERY) {
            self.told = Some(now);
            self.tell(JobStatus::Running { progress: progress.clone() });
        }
        ControlFlow::Continue(())
    }

    /// Tells that it waits for the running meeting to close.
    pub(crate) fn waits(&self) {
        self.tell(JobStatus::Waiting);
    }

    /// Whether somebody cancelled it.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.job.cancelled.load(Ordering::Relaxed)
    }

    /// The application it works for.
    pub(crate) fn app(&self) -> &App {
        &self.app
    }

    fn tell(&self, status: JobStatus) {
        *guard(&self.job.status) = status.clone();
        self.app.publish(&Event::Job { job: self.id, status });
    }
}
