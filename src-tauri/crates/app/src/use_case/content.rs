//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn place(_: &Reader<'_>, _: &Context, _: Nothing) -> Result<content::ContentPlace, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn show(_: &Reader<'_>, _: &Context, _: ById) -> Result<content::AssetPage, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn add(_: &mut Writer<'_>, _: &Context, _: content::AddAsset) -> Result<Made, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn change(_: &mut Writer<'_>, _: &Context, _: content::ChangeAsset) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn engage(_: &mut Writer<'_>, _: &Context, _: content::AddEngagement) -> Result<Made, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn give_feedback(_: &mut Writer<'_>, _: &Context, _: content::GiveFeedback) -> Result<Made, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn remove_feedback(_: &mut Writer<'_>, _: &Context, _: ById) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

