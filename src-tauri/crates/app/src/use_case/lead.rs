//! placeholder: being written
#![allow(missing_docs, unused, clippy::needless_pass_by_value)]
use crate::{App, Context, Failure, contract::{self, *, shape::*}};
use entente_store::{Reader, Writer};

pub fn list(_: &Reader<'_>, _: &Context, _: lead::ListLeads) -> Result<lead::LeadsPlace, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn show(_: &Reader<'_>, _: &Context, _: ById) -> Result<lead::LeadPage, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn find(_: &Reader<'_>, _: &Context, _: lead::FindLeads) -> Result<lead::FoundLeads, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn decide(_: &mut Writer<'_>, _: &Context, _: lead::DecideLead) -> Result<Made, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn hand_over(_: &mut Writer<'_>, _: &Context, _: lead::HandOver) -> Result<Made, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn change(_: &mut Writer<'_>, _: &Context, _: lead::ChangeLead) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn reasons(_: &Reader<'_>, _: &Context, _: Nothing) -> Result<lead::Reasons, Failure> {
    Err(Failure::internal("not yet"))
}

pub fn set_reasons(_: &mut Writer<'_>, _: &Context, _: lead::SetReasons) -> Result<Done, Failure> {
    Err(Failure::internal("not yet"))
}

