//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn prepare(_: &Reader<'_>, _: &Context, _: meeting::WhichMeeting) -> Result<meeting::Prepare, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn add_suggestion(_: &mut Writer<'_>, _: &Context, _: meeting::AddSuggestion) -> Result<Made, Failure> {
    Err(Failure::internal("not yet"))
}

