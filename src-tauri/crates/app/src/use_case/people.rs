//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn page(_: &Reader<'_>, _: &Context, _: Nothing) -> Result<workspace::PeoplePage, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn add(_: &mut Writer<'_>, _: &Context, _: workspace::NewPerson) -> Result<Made, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn change(_: &mut Writer<'_>, _: &Context, _: workspace::ChangePerson) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

