//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn place(_: &Reader<'_>, _: &Context, _: Nothing) -> Result<action::ActionsPlace, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn add(_: &mut Writer<'_>, _: &Context, _: action::AddAction) -> Result<Made, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn change(_: &mut Writer<'_>, _: &Context, _: action::ChangeAction) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn done(_: &mut Writer<'_>, _: &Context, _: ById) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn reopen(_: &mut Writer<'_>, _: &Context, _: ById) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn drop_it(_: &mut Writer<'_>, _: &Context, _: action::DropAction) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

