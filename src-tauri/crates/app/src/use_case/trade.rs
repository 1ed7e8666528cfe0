//! Content trade: marketing says what is new, sales says what helped.

use super::content::{asset_row, feedback_row};
use crate::{
    Context, Failure,
    contract::content::{Brought, FeedbackRow, News, TradeAsset, TradeLead, TradeView},
    view::{self, moment},
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use entente_domain::{AssetId, LeadId, MeetingId, local};
use entente_store::{Asset, MeetingRow, Reader, Untold};
use std::collections::{BTreeMap, HashMap};

/// How many leads with something to answer are shown.
const LEADS: u32 = 60;
/// How many whys are offered.
const WHYS: u32 = 6;

/// Since when something is new to a meeting: the start of the latest closed meeting of its series before it, else seven
/// days before its own.
pub(crate) fn since(reader: &Reader<'_>, context: &Context, meeting: &MeetingRow) -> Result<DateTime<Utc>, Failure> {
    let begins = meeting.started_at.unwrap_or(meeting.starts_at.max(context.now));
    let latest = reader.latest_closed_before(meeting.series, begins)?.and_then(|closed| closed.started_at);
    Ok(latest.unwrap_or(begins.min(context.now) - TimeDelta::days(7)))
}

/// What happened to an asset after `since`, up to `today`.
///
/// Days have no hours: of those of the day on which `since` falls, what was entered later is news.
pub(crate) fn news_of(asset: &Asset, since: DateTime<Utc>, since_day: NaiveDate, today: NaiveDate) -> Option<News> {
    let happened = |day: Option<NaiveDate>| {
        day.is_some_and(|day| day <= today && (day > since_day || (day == since_day && asset.dated_at > since)))
    };
    if happened(asset.retired_on) {
        Some(News::Retired)
    } else if asset.retired_on.is_some_and(|day| day <= today) {
        None
    } else if happened(asset.published_on) {
        Some(News::New)
    } else if happened(asset.updated_on) {
        Some(News::Updated)
    } else {
        None
    }
}

/// What marketing brings, in order new, updated, retired, each newest first.
pub(crate) fn news(
    reader: &Reader<'_>,
    context: &Context,
    meeting: &MeetingRow,
) -> Result<Vec<(News, Asset)>, Failure> {
    let zone = reader.series(meeting.series)?.zone;
    let since = since(reader, context, meeting)?;
    let (since_day, today) = (local::on_local_date(since, zone), local::on_local_date(context.now, zone));
    let mut brought: Vec<(News, Asset)> = reader
        .assets()?
        .into_iter()
        .filter_map(|asset| news_of(&asset, since, since_day, today).map(|news| (news, asset)))
        .collect();
    let place = |news: News, asset: &Asset| match news {
        News::New => (0, std::cmp::Reverse(asset.published_on)),
        News::Updated => (1, std::cmp::Reverse(asset.updated_on)),
        News::Retired => (2, std::cmp::Reverse(asset.retired_on)),
    };
    brought.sort_by_key(|(news, asset)| place(*news, asset));
    Ok(brought)
}

/// The trade of a meeting: what marketing brought since the latest closed one, and the leads that moved since with the
/// assets they met of which nothing was said yet, or something in this meeting.
pub(crate) fn trade(reader: &Reader<'_>, context: &Context, meeting: MeetingId) -> Result<TradeView, Failure> {
    let meeting = reader.meeting(meeting)?;
    let zone = reader.series(meeting.series)?.zone;
    let today = local::on_local_date(context.now, zone);
    let since = since(reader, context, &meeting)?;
    let due = reader.feedback_due(since, context.now)?;
    let tallies = reader.tallies()?;
    let brought = news(reader, context, &meeting)?
        .into_iter()
        .map(|(news, asset)| {
            let tally = tallies.get(&asset.id).copied().unwrap_or_default();
            let due = due.by_asset.get(&asset.id).copied().unwrap_or(0);
            Brought { asset: asset_row(asset, tally, due, today), news }
        })
        .collect();

    let assets: HashMap<AssetId, Asset> = reader.assets()?.into_iter().map(|asset| (asset.id, asset)).collect();
    let titles: BTreeMap<AssetId, String> = assets.values().map(|asset| (asset.id, asset.title.clone())).collect();
    let mut leads: BTreeMap<LeadId, BTreeMap<AssetId, Option<FeedbackRow>>> = BTreeMap::new();
    for Untold { lead, asset, .. } in reader.untold(since, context.now, LEADS)? {
        leads.entry(lead).or_default().insert(asset, None);
    }
    let unanswered_leads = view::count(&leads.keys().collect::<Vec<_>>());
    for said in reader.feedback_of_meeting(meeting.id)? {
        let (lead, asset) = (said.lead, said.asset);
        leads.entry(lead).or_default().insert(asset, Some(feedback_row(reader, zone, &titles, said)?));
    }

    let mut shown = Vec::with_capacity(leads.len());
    let mut answered = 0;
    for (lead, touched) in leads {
        let complete = touched.values().all(Option::is_some);
        answered += u32::from(complete);
        let row = super::lead::one(reader, context, lead)?;
        let moved = row.handed_over.iter().chain(&row.decided).map(|moment| moment.at).max();
        let own = reader.feedback_of_lead(lead, 20)?.into_iter().find_map(|said| said.stage);
        let touched: Vec<TradeAsset> = touched
            .into_iter()
            .filter_map(|(asset, said)| {
                let asset = assets.get(&asset)?;
                Some(TradeAsset { asset: asset.id.0, title: asset.title.clone(), stage: asset.stage.clone(), said })
            })
            .collect();
        let stage = own.or_else(|| touched.iter().find_map(|asset| asset.stage.clone()));
        shown.push((moved, TradeLead { lead: row, stage, assets: touched }));
    }
    shown.sort_by(|(one, _), (other, _)| other.cmp(one));
    Ok(TradeView {
        since: Some(moment(since, zone)),
        brought,
        // Leads with something left are counted whole, those shown or not.
        count: answered + due.leads.max(unanswered_leads),
        leads: shown.into_iter().map(|(_, lead)| lead).collect(),
        answered,
        whys: reader.recent_whys(WHYS)?,
    })
}
