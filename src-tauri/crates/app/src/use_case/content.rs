//! Content: assets, who met them, and what sales says of them.

use crate::{
    Context, Failure,
    contract::{
        content::{
            AddAsset, AddEngagement, AsOf, AssetPage, AssetRow, ChangeAsset, ContentPlace, ContentReport, Counts,
            FeedbackRow, GiveFeedback, MetLead, ReportRow,
        },
        shape::{ById, Done, LeadBrief, Made, Nothing},
    },
    view::{self, moment},
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use entente_domain::{
    AssetId, EngagementId, FeedbackId, LeadId, MeetingId,
    agenda::MeetingState,
    content::{self, Tally},
    local, wilson,
};
use entente_store::{Asset, Engagement, Feedback, Reader, Writer};
use std::collections::{BTreeMap, BTreeSet};

/// How many rows a list on an asset's page has.
const ROWS: u32 = 200;

/// Counts by PRODUCT.md rule 9.
fn counts(tally: Tally) -> Counts {
    let bounds = wilson::interval(tally.helped, tally.n());
    Counts {
        helped: tally.helped,
        no_difference: tally.no_difference,
        hurt: tally.hurt,
        not_used: tally.not_used,
        n: tally.n(),
        lower: bounds.map(|bounds| bounds.lower),
        upper: bounds.map(|bounds| bounds.upper),
    }
}

/// An asset as lists show it.
pub(super) fn asset_row(asset: Asset, tally: Tally, due: u32, today: NaiveDate) -> AssetRow {
    AssetRow {
        id: asset.id.0,
        review_due: asset.retired_on.is_none() && asset.review_by.is_some_and(|by| by <= today),
        title: asset.title,
        kind: asset.kind,
        stage: asset.stage,
        owner: asset.owner.map(|owner| owner.0),
        location: asset.location,
        published_on: asset.published_on,
        updated_on: asset.updated_on,
        review_by: asset.review_by,
        retired_on: asset.retired_on,
        counts: counts(tally),
        due,
    }
}

/// Something somebody said, as lists show it.
pub(crate) fn feedback_row(
    reader: &Reader<'_>,
    zone: Tz,
    titles: &BTreeMap<AssetId, String>,
    said: Feedback,
) -> Result<FeedbackRow, Failure> {
    Ok(FeedbackRow {
        id: said.id.0,
        lead: brief(reader, said.lead)?,
        asset: said.asset.0,
        title: titles.get(&said.asset).cloned().unwrap_or_default(),
        answer: said.answer.into(),
        stage: said.stage,
        why: said.why,
        person: said.person.map(|person| person.0),
        at: moment(said.said_at, zone),
        counts: said.current,
    })
}

/// What was said with one lead, latest first; for the lead's own page.
pub(crate) fn feedback_of_lead(
    reader: &Reader<'_>,
    context: &Context,
    lead: LeadId,
) -> Result<Vec<FeedbackRow>, Failure> {
    let zone = context.zone(reader)?;
    let titles = titles(reader)?;
    let said = reader.feedback_of_lead(lead, ROWS)?;
    said.into_iter().map(|said| feedback_row(reader, zone, &titles, said)).collect()
}

/// A lead in one line.
pub(crate) fn brief(reader: &Reader<'_>, lead: LeadId) -> Result<LeadBrief, Failure> {
    let (name, company) = reader.lead_brief(lead)?;
    Ok(LeadBrief { id: lead.0, name, company })
}

/// Title of every asset.
pub(crate) fn titles(reader: &Reader<'_>) -> Result<BTreeMap<AssetId, String>, Failure> {
    Ok(reader.assets()?.into_iter().map(|asset| (asset.id, asset.title)).collect())
}

/// Since when leads count as having moved: the start of the latest closed meeting, else seven days ago.
fn since(reader: &Reader<'_>, context: &Context) -> Result<DateTime<Utc>, Failure> {
    let latest = reader.latest_closed()?.and_then(|meeting| meeting.started_at);
    Ok(latest.unwrap_or(context.now - TimeDelta::days(7)))
}

/// The Content place: assets ranked by what is safe to say of them.
pub(crate) fn place(reader: &Reader<'_>, context: &Context, _: Nothing) -> Result<ContentPlace, Failure> {
    let today = local::on_local_date(context.now, context.zone(reader)?);
    let due = reader.feedback_due(since(reader, context)?, context.now)?;
    let tallies = reader.tallies()?;
    let assets = reader.assets()?;
    let kinds: BTreeSet<&str> =
        assets.iter().map(|asset| asset.kind.as_str()).filter(|kind| !kind.is_empty()).collect();
    let kinds = kinds.into_iter().map(str::to_owned).collect();
    let mut total = Tally::default();
    for tally in tallies.values() {
        total.helped += tally.helped;
        total.no_difference += tally.no_difference;
        total.hurt += tally.hurt;
        total.not_used += tally.not_used;
    }
    let tally_of = |asset: AssetId| tallies.get(&asset).copied().unwrap_or_default();
    let (retired, live): (Vec<Asset>, Vec<Asset>) =
        assets.into_iter().partition(|asset| asset.retired_on.is_some_and(|day| day <= today));
    let row = |asset: Asset| {
        let (tally, due) = (tally_of(asset.id), due.by_asset.get(&asset.id).copied().unwrap_or(0));
        asset_row(asset, tally, due, today)
    };
    let places = content::rank(live.iter().map(|asset| (asset.id, tally_of(asset.id), asset.title.clone())).collect());
    let mut live: BTreeMap<AssetId, Asset> = live.into_iter().map(|asset| (asset.id, asset)).collect();
    Ok(ContentPlace {
        assets: places.into_iter().filter_map(|place| live.remove(&place.asset)).map(row).collect(),
        retired: retired.into_iter().map(row).collect(),
        total: counts(total),
        kinds,
    })
}

/// One asset with what was said of it and whom it met.
pub(crate) fn show(reader: &Reader<'_>, context: &Context, which: ById) -> Result<AssetPage, Failure> {
    let zone = context.zone(reader)?;
    let asset = reader.asset(which.id.into())?;
    let (id, tally) = (asset.id, reader.tally(asset.id)?);
    let due = reader.feedback_due(since(reader, context)?, context.now)?;
    let titles = BTreeMap::from([(id, asset.title.clone())]);
    let said = reader.feedback_of_asset(id, ROWS)?;
    let met = reader.leads_met(id, ROWS)?;
    Ok(AssetPage {
        row: asset_row(
            asset,
            tally,
            due.by_asset.get(&id).copied().unwrap_or(0),
            local::on_local_date(context.now, zone),
        ),
        feedback: said
            .into_iter()
            .map(|said| feedback_row(reader, zone, &titles, said))
            .collect::<Result<_, Failure>>()?,
        met: met
            .into_iter()
            .map(|(lead, at)| Ok(MetLead { lead: brief(reader, lead)?, met: moment(at, zone) }))
            .collect::<Result<_, Failure>>()?,
    })
}

/// The ranking as counts, as of an instant or a local day's end (FORMATS.md §2 `content`).
pub(crate) fn report(reader: &Reader<'_>, context: &Context, asked: AsOf) -> Result<ContentReport, Failure> {
    let as_of = match asked.as_of.as_deref() {
        None => context.now,
        Some(text) => view::as_of(text, context.zone(reader)?)?,
    };
    let mut tallies = reader.tallies_as_of(as_of)?;
    let assets = reader.assets()?.into_iter().map(|asset| {
        let tally = tallies.remove(&asset.id).unwrap_or_default();
        (asset.id, tally, asset.title)
    });
    let ranked = content::rank(assets.collect());
    Ok(ContentReport {
        as_of,
        assets: ranked
            .into_iter()
            .map(|place| ReportRow {
                id: place.asset.0,
                title: place.title,
                helped: place.tally.helped,
                no_difference: place.tally.no_difference,
                hurt: place.tally.hurt,
                not_used: place.tally.not_used,
                n: place.tally.n(),
                lower: place.lower,
            })
            .collect(),
    })
}

/// Adds an asset.
pub(crate) fn add(writer: &mut Writer<'_>, context: &Context, new: AddAsset) -> Result<Made, Failure> {
    let id = AssetId(context.new_id());
    let asset = Asset {
        id,
        title: view::title(&new.title, "title")?,
        kind: view::optional(Some(&new.kind), "kind")?.unwrap_or_default(),
        stage: stage(writer, new.stage)?,
        owner: view::known_person(writer, new.owner)?,
        location: view::optional(new.location.as_deref(), "location")?,
        published_on: new.published_on,
        updated_on: None,
        review_by: new.review_by,
        retired_on: None,
        made_at: context.now,
        dated_at: context.now,
    };
    writer.add_asset(&asset)?;
    Ok(Made { id: id.0 })
}

/// Changes what is said of an asset.
pub(crate) fn change(writer: &mut Writer<'_>, context: &Context, said: ChangeAsset) -> Result<Done, Failure> {
    let mut asset = writer.asset(said.id.into())?;
    let dates = |asset: &Asset| (asset.published_on, asset.updated_on, asset.retired_on);
    let before = dates(&asset);
    if let Some(title) = said.title {
        asset.title = view::title(&title, "title")?;
    }
    if let Some(kind) = said.kind {
        asset.kind = view::title(&kind, "kind")?;
    }
    // A stage that the list has lost meanwhile may stay where it is.
    if let Some(stage_said) = said.stage
        && stage_said != asset.stage
    {
        asset.stage = stage(writer, stage_said)?;
    }
    if let Some(owner) = said.owner {
        asset.owner = view::known_person(writer, owner)?;
    }
    if let Some(location) = said.location {
        asset.location = view::optional(location.as_deref(), "location")?;
    }
    asset.published_on = said.published_on.unwrap_or(asset.published_on);
    asset.updated_on = said.updated_on.unwrap_or(asset.updated_on);
    asset.review_by = said.review_by.unwrap_or(asset.review_by);
    asset.retired_on = said.retired_on.unwrap_or(asset.retired_on);
    if dates(&asset) != before {
        asset.dated_at = context.now;
    }
    writer.change_asset(&asset)?;
    Ok(Done {})
}

/// Notes that a lead met an asset.
pub(crate) fn engage(writer: &mut Writer<'_>, context: &Context, met: AddEngagement) -> Result<Made, Failure> {
    let happened_at = met.at.unwrap_or(context.now);
    if happened_at > context.now {
        return Err(Failure::invalid("A lead cannot have met an asset in the future."));
    }
    let id = EngagementId(context.new_id());
    let asset = writer.asset(met.asset.into())?.id;
    writer.add_engagement(&Engagement {
        id,
        lead: met.lead.into(),
        asset,
        happened_at,
        learned_at: context.now,
        system: "Entente".to_owned(),
    })?;
    Ok(Made { id: id.0 })
}

/// Says what an asset did with a lead. The latest of a person, lead, asset and stage counts.
pub(crate) fn give_feedback(writer: &mut Writer<'_>, context: &Context, given: GiveFeedback) -> Result<Made, Failure> {
    let meeting = given.meeting.map(MeetingId);
    if let Some(meeting) = meeting
        && writer.meeting(meeting)?.state != MeetingState::Running
    {
        return Err(Failure::conflict(
            "The meeting does not run.",
            "Say it without the meeting, or reopen the meeting first.",
        ));
    }
    let asset = writer.asset(given.asset.into())?.id;
    if let Some(replaced) = given.replaces {
        let replaced = writer.feedback(replaced.into())?;
        if (replaced.lead, replaced.asset) != (given.lead.into(), asset) {
            return Err(Failure::invalid("What is to be replaced was said of another lead or asset."));
        }
        writer.remove_feedback(&replaced)?;
    }
    let id = FeedbackId(context.new_id());
    let said = Feedback {
        id,
        lead: given.lead.into(),
        asset,
        stage: stage(writer, given.stage)?,
        person: view::known_person(writer, given.person)?,
        answer: given.answer.into(),
        why: view::optional(given.why.as_deref(), "why")?,
        said_at: context.now,
        meeting,
        current: true,
    };
    writer.add_feedback(&said)?;
    Ok(Made { id: id.0 })
}

/// Takes an answer back; the one before it of the same person, lead, asset and stage counts again. Closed minutes keep
/// what was said.
pub(crate) fn remove_feedback(writer: &mut Writer<'_>, _: &Context, which: ById) -> Result<Done, Failure> {
    let said = writer.feedback(which.id.into())?;
    writer.remove_feedback(&said)?;
    Ok(Done {})
}

/// A buyer stage of the workspace's own list.
fn stage(reader: &Reader<'_>, stage: Option<String>) -> Result<Option<String>, Failure> {
    match stage {
        Some(stage) if !reader.stages()?.contains(&stage) => {
            Err(Failure::invalid("There is no such buyer stage in this workspace."))
        }
        stage => Ok(stage),
    }
}
