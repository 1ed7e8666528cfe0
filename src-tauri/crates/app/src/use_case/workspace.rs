//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn state(_: &App, _: &Context, _: Nothing) -> Result<workspace::WorkspaceState, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn zones(_: &App, _: &Context, _: Nothing) -> Result<workspace::Zones, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn first(_: &App, _: &Context, _: workspace::WhenFirst) -> Result<workspace::StartOwnPreview, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn start_own(_: &App, _: &Context, _: workspace::StartOwn) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn open(_: &App, _: &Context, _: workspace::OpenFile) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn retry(_: &App, _: &Context, _: Nothing) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn set_teams(_: &mut Writer<'_>, _: &Context, _: shape::Teams) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn set_language(_: &App, _: &Context, _: workspace::SetLanguage) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

