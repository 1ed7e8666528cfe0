//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn place(_: &Reader<'_>, _: &Context, _: minutes::FindMinutes) -> Result<minutes::MinutesPlace, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn preview(_: &Reader<'_>, _: &Context, _: minutes::Copy) -> Result<minutes::MinutesPreview, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn render(_: &Reader<'_>, _: &Context, _: minutes::RenderMinutes) -> Result<minutes::Rendered, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn export(_: &App, _: &Context, _: minutes::ExportMinutes) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn draft(_: &App, _: &Context, _: minutes::Copy) -> Result<minutes::Drafted, Failure> {
    Err(Failure::internal("not yet"))
}

