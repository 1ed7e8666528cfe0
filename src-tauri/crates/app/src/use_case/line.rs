//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn understand(_: &Reader<'_>, _: &Context, _: meeting::Line) -> Result<meeting::UnderstoodLine, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn write(_: &mut Writer<'_>, _: &Context, _: meeting::Line) -> Result<Made, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn keep_draft(_: &mut Writer<'_>, _: &Context, _: meeting::KeepDraft) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

