//! Leads: lists, one lead with its history, and what people do to one by hand.

use super::content;
use crate::{
    Context, Failure,
    contract::{
        import::ImportReport,
        lead::{
            ChangeLead, DecideLead, Decision, ExtraField, FindLeads, FoundLeads, HandOver, Happened, HistoryRow,
            LeadCounts, LeadFilter, LeadPage, LeadRow, LeadsPlace, ListLeads, MetAsset, Reason, Reasons, RecordId,
            SetReasons,
        },
        meeting::ImportBrief,
        shape::{ById, Done, LeadBrief, Made, Nothing},
    },
    view::{self, moment},
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use entente_domain::{
    AssetId, EventId, LeadId,
    lead::{
        fields::TextField,
        history::{ENTENTE, Event, EventKind, handovers},
        reason::{self, ReasonClass},
    },
    when::{Precision, When},
};
use entente_store::{Lead, LeadEvent, LeadFilter as List, LeadKey, LeadLine, Origin, Reader, Writer};
use std::collections::{BTreeMap, BTreeSet};

/// How many rows a page has.
const PAGE: u32 = 100;
/// How many meetings with assets a history shows.
const EVENTS: u32 = 500;
/// How many leads are offered while somebody types.
const OFFERED: u32 = 8;
/// How many reasons the list may have.
const REASONS: usize = 50;
/// The longest context note, in bytes.
const NOTE: usize = 1 << 20;

impl From<LeadFilter> for List {
    fn from(filter: LeadFilter) -> Self {
        match filter {
            LeadFilter::All => Self::All,
            LeadFilter::Undecided => Self::Undecided,
            LeadFilter::NoOwner => Self::NoOwner,
            LeadFilter::NoNote => Self::NoNote,
            LeadFilter::NoReason => Self::NoReason,
            LeadFilter::RecycleDue => Self::RecycleDue,
            LeadFilter::Accepted => Self::Accepted,
            LeadFilter::Qualified => Self::Qualified,
            LeadFilter::Rejected => Self::Rejected,
            LeadFilter::Recycled => Self::Recycled,
            LeadFilter::NotHandedOver => Self::NotHandedOver,
        }
    }
}

fn row(line: LeadLine, now: DateTime<Utc>, zone: Tz) -> LeadRow {
    let at = |at: DateTime<Utc>| moment(at, zone);
    let decided = line.standing.decided;
    LeadRow {
        lead: LeadBrief { id: line.id.0, name: line.name, company: line.company },
        owner: line.owner,
        source: line.source,
        segment: line.segment,
        days: line.standing.handed_over_at.map(|at| i32::try_from((now - at).num_days()).unwrap_or(i32::MAX)),
        handed_over: line.standing.handed_over_at.map(at),
        decision: decided.as_ref().map(|decided| decided.decision.into()),
        decided: decided.as_ref().map(|decided| at(decided.at)),
        comes_back: decided.as_ref().and_then(|decided| decided.come_back_on),
        reason: decided.and_then(|decided| decided.reason),
        has_note: line.has_note,
        last_touch: line.last_touch_at.map(at),
        date_unknown: line.standing.date_unknown,
    }
}

/// One lead as it stands in lists.
pub(crate) fn one(reader: &Reader<'_>, context: &Context, id: LeadId) -> Result<LeadRow, Failure> {
    Ok(row(reader.lead_line(id)?, context.now, context.zone(reader)?))
}

/// A page of the Leads place.
pub(crate) fn list(reader: &Reader<'_>, context: &Context, request: ListLeads) -> Result<LeadsPlace, Failure> {
    let zone = context.zone(reader)?;
    let today = view::day(context.now, zone);
    let (filter, after) = (request.filter.into(), request.after.as_deref());
    let page = if request.search.trim().is_empty() {
        reader.leads(filter, today, after, PAGE)?
    } else {
        reader.search_leads(&request.search, filter, today, after, PAGE)?
    };
    Ok(LeadsPlace {
        leads: page.leads.into_iter().map(|line| row(line, context.now, zone)).collect(),
        after: page.after,
        counts: counts(reader, context)?,
        last_import: last_import(reader, context)?,
    })
}

/// How many leads each filter has.
pub(crate) fn counts(reader: &Reader<'_>, context: &Context) -> Result<LeadCounts, Failure> {
    let today = view::day(context.now, context.zone(reader)?);
    let count = |filter| reader.lead_count(filter, today);
    Ok(LeadCounts {
        all: count(List::All)?,
        undecided: count(List::Undecided)?,
        no_owner: count(List::NoOwner)?,
        no_note: count(List::NoNote)?,
        no_reason: count(List::NoReason)?,
        recycle_due: count(List::RecycleDue)?,
        accepted: count(List::Accepted)?,
        qualified: count(List::Qualified)?,
        rejected: count(List::Rejected)?,
        recycled: count(List::Recycled)?,
        not_handed_over: count(List::NotHandedOver)?,
        date_unknown: count(List::DateUnknown)?,
    })
}

/// Leads that need attention, for the badge on the rail: undecided or accepted ones without an owner or a context note.
pub(crate) fn needing_attention(reader: &Reader<'_>, _: &Context) -> Result<u32, Failure> {
    Ok(u32::try_from(reader.lead_count(List::NeedsAttention, NaiveDate::MIN)?).unwrap_or(u32::MAX))
}

/// The first rows of a filter, in its order.
pub(crate) fn rows(
    reader: &Reader<'_>,
    context: &Context,
    filter: LeadFilter,
    limit: u32,
) -> Result<Vec<LeadRow>, Failure> {
    let zone = context.zone(reader)?;
    let page = reader.leads(filter.into(), view::day(context.now, zone), None, limit)?;
    Ok(page.leads.into_iter().map(|line| row(line, context.now, zone)).collect())
}

/// Leads by their keys.
pub(crate) fn by_keys(reader: &Reader<'_>, context: &Context, keys: &[LeadKey]) -> Result<Vec<LeadRow>, Failure> {
    let zone = context.zone(reader)?;
    Ok(reader.lead_lines(keys)?.into_iter().map(|line| row(line, context.now, zone)).collect())
}

/// Leads handed over after an instant, newest first, with how many there are in all and how many of these are undecided.
pub(crate) fn handed_over_since(
    reader: &Reader<'_>,
    context: &Context,
    since: DateTime<Utc>,
    limit: u32,
) -> Result<(Vec<LeadRow>, u32, u32), Failure> {
    let zone = context.zone(reader)?;
    let (lines, all, undecided) = reader.leads_handed_over_since(since, limit)?;
    Ok((lines.into_iter().map(|line| row(line, context.now, zone)).collect(), all, undecided))
}

/// The last import of leads.
pub(crate) fn last_import(reader: &Reader<'_>, context: &Context) -> Result<Option<ImportBrief>, Failure> {
    let Some(import) = reader.last_import()? else { return Ok(None) };
    let report: ImportReport = serde_json::from_str(&import.report).map_err(Failure::internal)?;
    Ok(Some(ImportBrief {
        file: import.file,
        at: moment(import.at, context.zone(reader)?),
        created: report.created,
        updated: report.updated,
        unchanged: report.unchanged,
        rejected: report.rejected_count,
    }))
}

/// One lead with all that happened.
pub(crate) fn show(reader: &Reader<'_>, context: &Context, which: ById) -> Result<LeadPage, Failure> {
    let zone = context.zone(reader)?;
    let id = LeadId(which.id);
    let line = reader.lead_line(id)?;
    let lead = reader.lead(id)?;
    let feedback = content::feedback_of_lead(reader, context, id)?;
    let titles = content::titles(reader)?;
    let title = |asset: AssetId| titles.get(&asset).cloned().unwrap_or_default();

    let met: BTreeMap<AssetId, DateTime<Utc>> = reader.assets_met(id)?.into_iter().collect();
    let told = feedback.iter().map(|said| AssetId(said.asset));
    let mut assets: Vec<MetAsset> = met
        .keys()
        .copied()
        .chain(told)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .map(|asset| MetAsset {
            asset: asset.0,
            title: title(asset),
            met: met.get(&asset).map(|at| moment(*at, zone)),
            feedback: feedback.iter().filter(|said| said.asset == asset.0).cloned().collect(),
        })
        .collect();
    assets.sort_by(|a, b| {
        let at = |asset: &MetAsset| asset.met.as_ref().map(|met| met.at);
        at(b).cmp(&at(a)).then_with(|| a.title.cmp(&b.title))
    });

    let mut history = decisions(&lead, zone);
    history.extend(reader.engagements_of_lead(id, EVENTS)?.into_iter().map(|met| HistoryRow {
        happened: moment(met.happened_at, zone),
        date_only: false,
        learned: moment(met.learned_at, zone),
        system: met.system,
        import: None,
        what: Happened::Engaged { asset: met.asset.0, title: title(met.asset) },
    }));
    history.extend(feedback.into_iter().map(|said| HistoryRow {
        happened: said.at.clone(),
        date_only: false,
        learned: said.at.clone(),
        system: ENTENTE.to_owned(),
        import: None,
        what: Happened::Said { feedback: Box::new(said) },
    }));
    // Stable: of things at one moment the one that came later stays in front.
    history.reverse();
    history.sort_by_key(|row| std::cmp::Reverse(row.happened.at));

    let text = |field: TextField| lead.fields.text(field).map(str::to_owned);
    Ok(LeadPage {
        email: text(TextField::Email),
        lifecycle_stage: text(TextField::LifecycleStage),
        lead_status: text(TextField::LeadStatus),
        context_note: text(TextField::ContextNote),
        fit_score: text(TextField::FitScore),
        extra: extra(&lead),
        record_ids: lead.record_ids.into_iter().map(|(system, id)| RecordId { system, id }).collect(),
        row: row(line, context.now, zone),
        history,
        assets,
    })
}

/// What is shown below our own fields: the conversions, then what has no field.
fn extra(lead: &Lead) -> Vec<ExtraField> {
    let ours = [TextField::FirstConversion, TextField::RecentConversion].into_iter().filter_map(|field| {
        Some(ExtraField { header: field.as_str().to_owned(), value: lead.fields.text(field)?.to_owned() })
    });
    let further = lead.fields.extra.iter();
    ours.chain(further.map(|(header, value)| ExtraField { header: header.clone(), value: value.clone() })).collect()
}

/// Record made, handovers, decisions and the last touch.
fn decisions(lead: &Lead, zone: Tz) -> Vec<HistoryRow> {
    // Where the record and its last touch came from: the CRM that knows the lead.
    let crm = lead.record_ids.first().map_or_else(|| ENTENTE.to_owned(), |(system, _)| system.clone());
    let field = |when: When, what: Happened| HistoryRow {
        happened: moment(when.at, zone),
        date_only: when.precision == Precision::Date,
        learned: moment(lead.learned_at, zone),
        system: crm.clone(),
        import: None,
        what,
    };
    let mut rows: Vec<HistoryRow> =
        lead.fields.created_at.map(|when| field(when, Happened::Created)).into_iter().collect();
    let events: Vec<Event> = lead.events.iter().map(|kept| kept.event.clone()).collect();
    let latest = handovers(&events).last().map(|handover| handover.event);
    rows.extend(lead.events.iter().enumerate().map(|(place, kept)| {
        // What the CRM's note says, sales was told at the latest handover.
        let note = lead.fields.text(TextField::ContextNote).filter(|_| Some(place) == latest);
        history_row(kept, note, zone)
    }));
    rows.extend(lead.fields.last_touch_at.map(|when| field(when, Happened::Touched)));
    rows
}

fn history_row(kept: &LeadEvent, note: Option<&str>, zone: Tz) -> HistoryRow {
    let event = &kept.event;
    let what = match event.kind.decision() {
        None => Happened::HandedOver { note: event.note.clone().or_else(|| note.map(str::to_owned)) },
        Some(decision) => Happened::Decided {
            decision: decision.into(),
            reason: match (&event.reason, &event.words) {
                (Some(reason), Some(words)) => Some(format!("{reason}: {words}")),
                (reason, words) => reason.clone().or_else(|| words.clone()),
            },
            class: event.class.map(Into::into),
            comes_back: event.come_back_on,
            by: kept.person.map(|person| person.0),
        },
    };
    HistoryRow {
        happened: moment(event.happened.at, zone),
        date_only: event.happened.precision == Precision::Date,
        learned: moment(event.learned_at, zone),
        system: event.system.clone(),
        import: kept.file.clone(),
        what,
    }
}

/// Leads by the beginning of a name, company or address.
pub(crate) fn find(reader: &Reader<'_>, _: &Context, request: FindLeads) -> Result<FoundLeads, Failure> {
    let found = reader.find_leads(&request.query, OFFERED)?;
    Ok(FoundLeads {
        leads: found
            .into_iter()
            .map(|line| LeadBrief { id: line.id.0, name: line.name, company: line.company })
            .collect(),
    })
}

/// When something happened that a person enters now: now, or a past moment of their own.
fn happened(at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<When, Failure> {
    let at = at.unwrap_or(now);
    // A minute of grace for clocks that differ.
    if at > now + TimeDelta::minutes(1) {
        return Err(Failure::new("in_the_future", "That moment has not come yet.", "Give a moment that is past."));
    }
    Ok(When { at, precision: Precision::Second })
}

/// Sales decides on a lead.
pub(crate) fn decide(writer: &mut Writer<'_>, context: &Context, request: DecideLead) -> Result<Made, Failure> {
    let lead = LeadId(request.lead);
    let when = happened(request.at, context.now)?;
    let person = view::known_person(writer, request.by)?;
    let events: Vec<Event> = writer.lead(lead)?.events.into_iter().map(|kept| kept.event).collect();
    if !events.iter().any(|event| event.kind == EventKind::Handover && event.happened.at <= when.at) {
        return Err(Failure::new(
            "not_handed_over",
            "This lead was not handed over by then, so there is nothing to decide.",
            "Hand it over first.",
        ));
    }
    let mut event = Event::new(domain_decision(request.decision).into(), when, ENTENTE, context.now);
    if event.kind.has_reason() {
        let reason = given_reason(writer, &request)?;
        event.class = Some(reason.class);
        event.reason = Some(reason.name);
    } else if request.reason.is_some() {
        return Err(Failure::invalid("Only a rejection or recycling has a reason."));
    }
    event.words = view::optional(request.words.as_deref(), "explanation")?;
    let zone = context.zone(writer)?;
    event.come_back_on = match (request.decision, request.comes_back) {
        (Decision::Recycled, None) => {
            return Err(Failure::new(
                "date_required",
                "A recycled lead needs a date to come back.",
                "Say when it comes back.",
            ));
        }
        (Decision::Recycled, Some(day)) if day < view::day(when.at, zone) => {
            return Err(Failure::new(
                "date_past",
                "It would come back before it was given back.",
                "Give a later date.",
            ));
        }
        (Decision::Recycled, Some(day)) => Some(day),
        (_, Some(_)) => return Err(Failure::invalid("Only a recycled lead comes back.")),
        (_, None) => None,
    };
    let id = EventId(context.new_id());
    writer.add_lead_event(lead, id, &event, Origin { person, import: None })?;
    Ok(Made { id: id.0 })
}

fn domain_decision(decision: Decision) -> entente_domain::lead::row::Decision {
    decision.into()
}

/// The reason of the list; one of class `other` needs words.
fn given_reason(reader: &Reader<'_>, request: &DecideLead) -> Result<reason::Reason, Failure> {
    let name = request.reason.as_deref().map(str::trim).filter(|name| !name.is_empty()).ok_or_else(|| {
        Failure::new("reason_required", "A rejection or recycling needs a reason.", "Choose one of the list.")
    })?;
    let known = reader.reasons()?.into_iter().find(|reason| reason.name.to_lowercase() == name.to_lowercase());
    let reason = known.ok_or_else(|| {
        Failure::new(
            "unknown_reason",
            "This reason is not in the list.",
            "Choose one of the list, or add it to the list first.",
        )
    })?;
    let wordless = request.words.as_deref().is_none_or(|words| words.trim().is_empty());
    if reason.class == ReasonClass::Other && wordless {
        return Err(Failure::new(
            "words_required",
            format!("“{}” says too little by itself.", reason.name),
            "Say in a few words what it was.",
        ));
    }
    Ok(reason)
}

/// Hands a lead over by hand: for the first time, or again after it was given back.
pub(crate) fn hand_over(writer: &mut Writer<'_>, context: &Context, request: HandOver) -> Result<Made, Failure> {
    let lead = LeadId(request.lead);
    let line = writer.lead_line(lead)?;
    if line.standing.state().is_with_sales() {
        return Err(Failure::conflict(
            "Sales has this lead already.",
            "Change its context note, or let sales give it back first.",
        ));
    }
    let note = note(request.note.as_deref())?;
    let mut event = Event::new(EventKind::Handover, happened(None, context.now)?, ENTENTE, context.now);
    event.note.clone_from(&note);
    let id = EventId(context.new_id());
    writer.add_lead_event(lead, id, &event, Origin::default())?;
    if let Some(note) = note {
        let mut fields = writer.lead(lead)?.fields;
        if fields.change_by_hand(TextField::ContextNote, &note) {
            writer.set_lead_fields(lead, &fields, context.now)?;
        }
    }
    Ok(Made { id: id.0 })
}

fn note(text: Option<&str>) -> Result<Option<String>, Failure> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    if text.is_some_and(|text| text.len() > NOTE) {
        return Err(Failure::new(
            "text_too_long",
            "The note is over 1 MiB.",
            "Keep it in a file and name the file here.",
        ));
    }
    Ok(text.map(str::to_owned))
}

/// Sets owner or context note by hand; an empty one takes it away.
pub(crate) fn change(writer: &mut Writer<'_>, context: &Context, request: ChangeLead) -> Result<Done, Failure> {
    let lead = LeadId(request.lead);
    let mut fields = writer.lead(lead)?.fields;
    let mut changed = false;
    if let Some(owner) = &request.owner {
        let owner = view::optional(Some(owner), "owner's name")?;
        changed |= fields.change_by_hand(TextField::Owner, owner.as_deref().unwrap_or_default());
    }
    if let Some(text) = &request.context_note {
        changed |= fields.change_by_hand(TextField::ContextNote, note(Some(text))?.as_deref().unwrap_or_default());
    }
    if changed {
        writer.set_lead_fields(lead, &fields, context.now)?;
    }
    Ok(Done {})
}

/// The list of reasons.
pub(crate) fn reasons(reader: &Reader<'_>, _: &Context, _: Nothing) -> Result<Reasons, Failure> {
    let reasons = reader.reasons()?.into_iter().map(|reason| Reason { name: reason.name, class: reason.class.into() });
    Ok(Reasons { reasons: reasons.collect() })
}

/// Replaces the list of reasons. The class that a decision was made with stays.
pub(crate) fn set_reasons(writer: &mut Writer<'_>, _: &Context, request: SetReasons) -> Result<Done, Failure> {
    if request.reasons.is_empty() || request.reasons.len() > REASONS {
        return Err(Failure::invalid(format!("The list must have from 1 to {REASONS} reasons.")));
    }
    let mut names = BTreeSet::new();
    let mut reasons = Vec::with_capacity(request.reasons.len());
    for reason in request.reasons {
        let name = view::title(&reason.name, "reason")?;
        if !names.insert(name.to_lowercase()) {
            return Err(Failure::invalid(format!("The reason “{name}” stands in the list twice.")));
        }
        reasons.push(reason::Reason { name, class: reason.class.into() });
    }
    writer.set_reasons(&reasons)?;
    Ok(Done {})
}
