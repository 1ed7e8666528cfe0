//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn place(_: &Reader<'_>, _: &Context, _: Nothing) -> Result<meeting::MeetingPlace, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn plan(_: &mut Writer<'_>, _: &Context, _: meeting::PlanMeeting) -> Result<Made, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn move_to(_: &mut Writer<'_>, _: &Context, _: meeting::MoveMeeting) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn skip(_: &mut Writer<'_>, _: &Context, _: ById) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn start(_: &mut Writer<'_>, _: &Context, _: ById) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

