//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn propose(_: &mut Writer<'_>, _: &Context, _: meeting::ProposeTopic) -> Result<Made, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn withdraw(_: &mut Writer<'_>, _: &Context, _: ById) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

