//! Slipping leads: store follows each lead by its latest handover, domain says in which ways it slips.

use super::agreement;
use crate::{
    Context, Failure,
    contract::{
        agreement::{Slipping, SlippingLead},
        content::AsOf,
    },
    view,
};
use entente_domain::agreement::{Deadlines, SLIPPING_PERIODS, Slip};
use entente_store::Reader;
use std::collections::BTreeSet;

/// The exceptions of the last finished periods and the running one, as of a moment.
pub(crate) fn slipping(reader: &Reader<'_>, context: &Context, request: AsOf) -> Result<Slipping, Failure> {
    let agreements = reader.agreements()?;
    let zone = agreement::zone(&agreements, reader, context, context.now)?;
    let as_of = request.as_of.as_deref().map_or(Ok(context.now), |text| view::as_of(text, zone))?;
    let periods = agreements.periods(as_of);
    let finished = periods.iter().filter(|period| !period.runs_at(as_of)).count();
    let mut not_measured = BTreeSet::new();
    for slip in Slip::ALL.iter().copied() {
        if !reader.is_measured(slip)? {
            not_measured.insert(slip);
        }
    }
    let (mut leads, mut date_unknown, mut promised) = (Vec::new(), 0, false);
    for period in periods.into_iter().skip(finished.saturating_sub(SLIPPING_PERIODS)) {
        let Some(agreement) = agreements.version(period.agreement) else { continue };
        let deadlines = Deadlines::of(&agreement.terms, &period);
        promised |= !deadlines.is_empty();
        reader.each_followed(&(period.from..period.cut_off), as_of, |lead| {
            date_unknown += u64::from(lead.followed.date_unknown);
            let deadline = deadlines.first(lead.segment.as_deref(), lead.source.as_deref(), lead.owner.as_deref());
            let mut slips = lead.followed.slips(deadline, agreement.terms.zone, as_of);
            slips.retain(|(slip, _)| !not_measured.contains(slip));
            if let Some(since) = slips.iter().map(|(_, since)| *since).min() {
                leads.push(SlippingLead {
                    id: lead.id.0,
                    record_id: lead.record_id,
                    name: lead.name,
                    company: lead.company,
                    owner: lead.owner,
                    kinds: slips.into_iter().map(|(slip, _)| slip.into()).collect(),
                    since,
                });
            }
        })?;
    }
    if !promised {
        not_measured.insert(Slip::Undecided);
    }
    leads.sort_by_key(|lead| (lead.since, lead.id));
    Ok(Slipping { as_of, leads, not_measured: not_measured.into_iter().map(Into::into).collect(), date_unknown })
}
