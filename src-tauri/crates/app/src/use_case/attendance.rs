//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn set(_: &mut Writer<'_>, _: &Context, _: meeting::SetAttendance) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn rate(_: &mut Writer<'_>, _: &Context, _: meeting::Rate) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

