//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn status(_: &App, _: &Context, _: import::WhichJob) -> Result<import::JobStatus, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn cancel(_: &App, _: &Context, _: import::WhichJob) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

