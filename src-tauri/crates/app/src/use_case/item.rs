//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn add(_: &mut Writer<'_>, _: &Context, _: meeting::AddItem) -> Result<Made, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn change(_: &mut Writer<'_>, _: &Context, _: meeting::ChangeItem) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn move_to(_: &mut Writer<'_>, _: &Context, _: meeting::MoveItem) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn remove(_: &mut Writer<'_>, _: &Context, _: ById) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

