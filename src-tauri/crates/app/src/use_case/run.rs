//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn run(_: &Reader<'_>, _: &Context, _: meeting::WhichMeeting) -> Result<meeting::Run, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn pause(_: &mut Writer<'_>, _: &Context, _: ById) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn resume(_: &mut Writer<'_>, _: &Context, _: ById) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn settle_drift(_: &mut Writer<'_>, _: &Context, _: meeting::SettleDrift) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn start_item(_: &mut Writer<'_>, _: &Context, _: ById) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn next(_: &mut Writer<'_>, _: &Context, _: ById) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn park(_: &mut Writer<'_>, _: &Context, _: ById) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn preview_start(_: &Reader<'_>, _: &Context, _: meeting::CorrectStart) -> Result<meeting::CorrectStartPreview, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn correct_start(_: &mut Writer<'_>, _: &Context, _: meeting::CorrectStart) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

