//! What stands beside the current item, inline and workable.

use super::{attendance, lead, outcome, prepare, promises, run::Live, trade};
use crate::{
    Context, Failure,
    contract::{
        lead::LeadFilter,
        meeting::{Evidence, SuggestionAbout},
        promises::AskPromises,
    },
    view,
};
use entente_domain::agenda::ItemKind;
use entente_store::Reader;

/// Rows of leads in a list beside an item: what fits on a screen and a little more; the count says the rest.
const ROWS: u32 = 100;

/// The evidence of the current item.
pub(crate) fn of(reader: &Reader<'_>, context: &Context, live: &Live) -> Result<Evidence, Failure> {
    match live.current() {
        Some(item) => of_kind(reader, context, live, item.kind),
        None => Ok(Evidence::None),
    }
}

/// The evidence of an item of a kind.
pub(crate) fn of_kind(
    reader: &Reader<'_>,
    context: &Context,
    live: &Live,
    kind: ItemKind,
) -> Result<Evidence, Failure> {
    let zone = live.series.zone;
    Ok(match kind {
        ItemKind::Actions => {
            let mut actions = reader.open_actions()?;
            if let Some(since) = prepare::since_last(reader, live)? {
                actions.extend(reader.actions_ended_since(since)?);
            }
            Evidence::Actions { actions: view::actions(reader, actions, context.now, zone)? }
        }
        ItemKind::Promises => {
            let place = promises::place(reader, context, AskPromises::default())?;
            if !place.periods.is_empty() {
                return Ok(Evidence::Promises { place });
            }
            let since = prepare::week_before(live);
            let (leads, count, _) = lead::handed_over_since(reader, context, since, ROWS)?;
            Evidence::Leads { since: view::moment(since, zone), leads, count }
        }
        ItemKind::Handover => {
            let counts = lead::counts(reader, context)?;
            let mut incomplete = lead::rows(reader, context, LeadFilter::NoOwner, ROWS)?;
            for row in lead::rows(reader, context, LeadFilter::NoNote, ROWS)? {
                if incomplete.iter().all(|other| other.lead.id != row.lead.id) {
                    incomplete.push(row);
                }
            }
            Evidence::Attention {
                undecided: lead::rows(reader, context, LeadFilter::Undecided, ROWS)?,
                undecided_count: u32::try_from(counts.undecided).unwrap_or(u32::MAX),
                incomplete_count: lead::needing_attention(reader, context)?,
                incomplete,
            }
        }
        ItemKind::ContentTrade => Evidence::Trade { trade: trade::trade(reader, context, live.meeting.id)? },
        ItemKind::Topics => {
            let topics = prepare::suggestions(reader, context, live)?
                .into_iter()
                .filter(|suggestion| {
                    matches!(suggestion.about, SuggestionAbout::Topic { .. } | SuggestionAbout::Parked { .. })
                })
                .collect();
            Evidence::Topics { topics }
        }
        ItemKind::Decisions => Evidence::Outcomes { outcomes: outcome::of_meeting(reader, live)? },
        ItemKind::Rating => Evidence::Rating { rating: attendance::rating(reader, live)? },
        ItemKind::Topic => Evidence::None,
    })
}
