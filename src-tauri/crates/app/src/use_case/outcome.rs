//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn change(_: &mut Writer<'_>, _: &Context, _: meeting::ChangeOutcome) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn remove(_: &mut Writer<'_>, _: &Context, _: ById) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

