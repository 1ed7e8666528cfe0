//! Background work, asked about and cancelled.

use crate::{
    App, Context, Failure,
    contract::{
        import::{JobStatus, WhichJob},
        shape::Done,
    },
};

/// How a job stands.
pub(crate) fn status(app: &App, _: &Context, which: WhichJob) -> Result<JobStatus, Failure> {
    app.inner.jobs.status(which.job).ok_or_else(|| Failure::not_found("job"))
}

/// Asks a job to stop. It ends as cancelled, unless it was done already.
pub(crate) fn cancel(app: &App, _: &Context, which: WhichJob) -> Result<Done, Failure> {
    if app.inner.jobs.cancel(which.job) { Ok(Done {}) } else { Err(Failure::not_found("job")) }
}
