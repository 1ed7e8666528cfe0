//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn check(_: &App, _: &Context, _: import::ImportFile) -> Result<import::JobStarted, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn run(_: &App, _: &Context, _: import::ImportFile) -> Result<import::JobStarted, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn save_rejects(_: &App, _: &Context, _: import::SaveRejects) -> Result<import::JobStarted, Failure> {
    Err(Failure::internal("not yet"))
}

