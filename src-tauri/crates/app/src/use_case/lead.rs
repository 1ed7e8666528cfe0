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

// NEEDED BY THE MEETING (keep these four when you write this file; used by workspace.rs, prepare.rs, evidence.rs):

/// Leads that need attention, for the badge on the rail: undecided or accepted ones without an owner or a context note.
pub(crate) fn needing_attention(_: &Reader<'_>, _: &Context) -> Result<u32, Failure> {
    Ok(0)
}

/// How many leads each filter has.
pub(crate) fn counts(_: &Reader<'_>, _: &Context) -> Result<lead::LeadCounts, Failure> {
    Ok(lead::LeadCounts::default())
}

/// The first rows of a filter, in its order.
pub(crate) fn rows(_: &Reader<'_>, _: &Context, _: lead::LeadFilter, _limit: u32) -> Result<Vec<lead::LeadRow>, Failure> {
    Ok(Vec::new())
}

/// Leads handed over after an instant, newest first, with how many there are in all and how many of these are undecided.
pub(crate) fn handed_over_since(
    _: &Reader<'_>,
    _: &Context,
    _: chrono::DateTime<chrono::Utc>,
    _limit: u32,
) -> Result<(Vec<lead::LeadRow>, u32, u32), Failure> {
    Ok((Vec::new(), 0, 0))
}

/// The last import of leads.
pub(crate) fn last_import(_: &Reader<'_>, _: &Context) -> Result<Option<contract::meeting::ImportBrief>, Failure> {
    Ok(None)
}

/// One row.
pub(crate) fn row(_: &Reader<'_>, _: &Context, _: entente_domain::LeadId) -> Result<lead::LeadRow, Failure> {
    Err(Failure::internal("not yet"))
}

/// One lead as lists show it (NEEDED BY trade.rs too: keep it).
pub(crate) fn row(reader: &Reader<'_>, context: &Context, id: entente_domain::LeadId) -> Result<lead::LeadRow, Failure> {
    let zone = context.zone(reader)?;
    let line = reader.lead_line(id)?;
    let decided = line.standing.decided.as_ref();
    Ok(lead::LeadRow {
        lead: LeadBrief { id: line.id.0, name: line.name, company: line.company },
        owner: line.owner,
        source: line.source,
        segment: line.segment,
        handed_over: line.standing.handed_over_at.map(|at| crate::view::moment(at, zone)),
        days: line.standing.handed_over_at.map(|at| i32::try_from((context.now - at).num_days()).unwrap_or(i32::MAX)),
        decision: decided.map(|decided| decided.decision.into()),
        decided: decided.map(|decided| crate::view::moment(decided.at, zone)),
        reason: decided.and_then(|decided| decided.reason.clone()),
        comes_back: decided.and_then(|decided| decided.come_back_on),
        has_note: line.has_note,
        last_touch: line.last_touch_at.map(|at| crate::view::moment(at, zone)),
        date_unknown: line.standing.date_unknown,
    })
}
