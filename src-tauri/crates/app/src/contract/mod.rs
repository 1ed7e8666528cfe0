//! The contract as data: every call by name, kind, request, answer and the topics that it changes.
//!
//! Dispatch, TypeScript, JSON Schema and the HTTP routes come from the one table below. Adding a call is one line here
//! and one function in [`crate::use_case`].

pub mod action;
pub mod agreement;
pub mod content;
mod generate;
pub mod import;
pub mod lead;
pub mod meeting;
pub mod minutes;
pub mod promises;
pub mod shape;
pub mod workspace;

pub use generate::{json_schemas, typescript};

use crate::{App, Failure, use_case};
use chrono::{DateTime, Utc};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use shape::{ById, Done, Made, Nothing};
use ts_rs::TS;

/// What a call does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// Answers and changes nothing.
    Query,
    /// Changes, in one transaction.
    Command,
    /// Answers `{job}` at once and goes on in the background.
    Job,
}

/// What a view is about; a commit names those that it changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Topic {
    /// Which file is open, teams, language.
    Workspace,
    /// People.
    People,
    /// Series and templates.
    Series,
    /// Meetings, agendas, outcomes, timers.
    Meeting,
    /// Action items.
    Actions,
    /// Leads, decisions, imports.
    Leads,
    /// Assets, engagements, feedback.
    Content,
    /// Closed minutes.
    Minutes,
    /// What the sides agreed.
    Agreement,
    /// Text being typed.
    Draft,
}

/// What is told to every door.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Event {
    /// Something was committed. A gap in `seq` means: ask again.
    Changed {
        /// Rises by one with each commit.
        seq: u64,
        /// What it changed.
        topics: Vec<Topic>,
        /// Which door made it.
        by: String,
    },
    /// A job moved, ended or failed.
    Job {
        /// The job.
        job: uuid::Uuid,
        /// How it stands.
        status: import::JobStatus,
    },
}

/// What a call answers: every answer says what time it is.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answered {
    /// When it was answered.
    pub now: DateTime<Utc>,
    /// The answer.
    pub answer: Value,
    /// Topics that it changed.
    pub changed: Vec<Topic>,
}

/// One call of the contract.
pub struct Call {
    /// Its name: noun, dot, verb.
    pub name: &'static str,
    /// What it does.
    pub kind: Kind,
    /// The topics that it changes.
    pub changes: &'static [Topic],
    pub(crate) run: fn(&App, Value, &Call, &str) -> Result<Value, Failure>,
    schema: fn(&mut SchemaGenerator) -> (Schema, Schema),
    declare: fn(&mut generate::Declarations) -> (String, String),
}

/// The call of that name.
pub fn find(name: &str) -> Option<&'static Call> {
    CALLS.iter().find(|call| call.name == name)
}

/// Reads a request; whatever is wrong with it is a [`Failure`] that names the place.
fn request<T: DeserializeOwned>(value: Value) -> Result<T, Failure> {
    let value = match value {
        Value::Null => Value::Object(serde_json::Map::new()),
        value @ Value::Object(_) => value,
        // serde would take a list for a struct, field by field.
        _ => return Err(Failure::invalid("The request is no JSON object.")),
    };
    serde_json::from_value(value).map_err(|error| Failure::invalid(format!("The request cannot be read: {error}.")))
}

fn answer<T: Serialize>(value: T) -> Result<Value, Failure> {
    serde_json::to_value(value).map_err(Failure::internal)
}

/// How each kind of line in the table is run.
///
/// - `query`: `fn(&Reader, &Context, Request) -> Result<Answer, Failure>`, on a consistent snapshot.
/// - `command`: `fn(&mut Writer, &Context, Request) -> Result<Answer, Failure>`, in one transaction, published on commit.
/// - `door_query`, `door_command`, `job`: `fn(&App, &Context, Request)`, for what is about the file itself or outlives the call.
macro_rules! run {
    (query $request:ty, $function:path) => {
        |app, value, _call, by| {
            let request: $request = request(value)?;
            answer(app.read(by, |reader, context| $function(reader, context, request))?)
        }
    };
    (command $request:ty, $function:path) => {
        |app, value, call, by| {
            let request: $request = request(value)?;
            answer(app.write(by, call.changes, |writer, context| $function(writer, context, request))?)
        }
    };
    ($other:ident $request:ty, $function:path) => {
        |app, value, _call, by| {
            let request: $request = request(value)?;
            answer($function(app, &app.context(by), request)?)
        }
    };
}

macro_rules! kind {
    (query) => {
        Kind::Query
    };
    (door_query) => {
        Kind::Query
    };
    (command) => {
        Kind::Command
    };
    (door_command) => {
        Kind::Command
    };
    (job) => {
        Kind::Job
    };
}

macro_rules! calls {
    ($($kind:ident $name:literal: $request:ty => $answer:ty, $function:path $(, changes $($topic:ident)+)?;)+) => {
        /// Every call there is.
        pub static CALLS: &[Call] = &[$(Call {
            name: $name,
            kind: kind!($kind),
            changes: &[$($(Topic::$topic),+)?],
            run: run!($kind $request, $function),
            schema: |generator| (generator.subschema_for::<$request>(), generator.subschema_for::<$answer>()),
            declare: |declarations| (declarations.add::<$request>(), declarations.add::<$answer>()),
        }),+];
    };
}

calls! {
    door_query "workspace.state": Nothing => workspace::WorkspaceState, use_case::workspace::state;
    door_query "workspace.zones": Nothing => workspace::Zones, use_case::workspace::zones;
    door_query "workspace.first": workspace::WhenFirst => workspace::StartOwnPreview, use_case::workspace::first;
    door_command "workspace.startOwn": workspace::StartOwn => Done, use_case::workspace::start_own,
        changes Workspace People Series Meeting Actions Leads Content Minutes;
    door_command "workspace.open": workspace::OpenFile => Done, use_case::workspace::open,
        changes Workspace People Series Meeting Actions Leads Content Minutes;
    door_command "workspace.retry": Nothing => Done, use_case::workspace::retry,
        changes Workspace People Series Meeting Actions Leads Content Minutes;
    command "workspace.setTeams": shape::Teams => Done, use_case::workspace::set_teams, changes Workspace;
    door_command "workspace.setLanguage": workspace::SetLanguage => Done, use_case::workspace::set_language,
        changes Workspace;

    query "people.page": Nothing => workspace::PeoplePage, use_case::people::page;
    command "person.add": workspace::NewPerson => Made, use_case::people::add, changes People Workspace;
    command "person.change": workspace::ChangePerson => Done, use_case::people::change, changes People Workspace Actions;

    query "series.page": Nothing => workspace::SeriesPage, use_case::series::page;
    command "series.change": workspace::ChangeSeries => Done, use_case::series::change, changes Series Meeting;

    query "meeting.place": Nothing => meeting::MeetingPlace, use_case::meeting::place;
    query "meeting.prepare": meeting::WhichMeeting => meeting::Prepare, use_case::prepare::prepare;
    query "meeting.run": meeting::WhichMeeting => meeting::Run, use_case::run::run;
    query "meeting.review": meeting::WhichMeeting => meeting::Review, use_case::close::review;
    command "meeting.plan": meeting::PlanMeeting => Made, use_case::meeting::plan, changes Meeting;
    command "meeting.move": meeting::MoveMeeting => Done, use_case::meeting::move_to, changes Meeting;
    command "meeting.skip": ById => Done, use_case::meeting::skip, changes Meeting;
    command "meeting.start": ById => Done, use_case::meeting::start, changes Meeting Actions Workspace;
    command "meeting.pause": ById => Done, use_case::run::pause, changes Meeting;
    command "meeting.resume": ById => Done, use_case::run::resume, changes Meeting;
    command "meeting.settleDrift": meeting::SettleDrift => Done, use_case::run::settle_drift, changes Meeting;
    door_command "meeting.close": ById => meeting::Closed, use_case::close::close, changes Meeting Minutes Actions Workspace Draft;
    command "meeting.reopen": ById => Done, use_case::close::reopen, changes Meeting Minutes Workspace;

    command "item.add": meeting::AddItem => Made, use_case::item::add, changes Meeting;
    command "item.addStanding": meeting::AddStanding => Made, use_case::item::add_standing, changes Meeting;
    command "item.change": meeting::ChangeItem => Done, use_case::item::change, changes Meeting;
    command "item.move": meeting::MoveItem => Done, use_case::item::move_to, changes Meeting;
    command "item.remove": ById => Done, use_case::item::remove, changes Meeting;
    command "item.start": ById => Done, use_case::run::start_item, changes Meeting;
    command "item.next": ById => Done, use_case::run::next, changes Meeting;
    command "item.park": ById => Done, use_case::run::park, changes Meeting;
    query "item.previewStart": meeting::CorrectStart => meeting::CorrectStartPreview, use_case::run::preview_start;
    command "item.correctStart": meeting::CorrectStart => Done, use_case::run::correct_start, changes Meeting;

    command "suggestion.add": meeting::AddSuggestion => Made, use_case::prepare::add_suggestion, changes Meeting;
    command "topic.propose": meeting::ProposeTopic => Made, use_case::topic::propose, changes Meeting;
    command "topic.withdraw": ById => Done, use_case::topic::withdraw, changes Meeting;

    query "line.understand": meeting::Line => meeting::UnderstoodLine, use_case::line::understand;
    command "line.write": meeting::Line => Made, use_case::line::write, changes Meeting Actions Draft;
    command "draft.keep": meeting::KeepDraft => Done, use_case::line::keep_draft, changes Draft;
    command "outcome.change": meeting::ChangeOutcome => Done, use_case::outcome::change, changes Meeting Actions;
    command "outcome.remove": ById => Done, use_case::outcome::remove, changes Meeting Actions;
    command "attendance.set": meeting::SetAttendance => Done, use_case::attendance::set, changes Meeting;
    command "rating.set": meeting::Rate => Done, use_case::attendance::rate, changes Meeting;

    query "action.place": Nothing => action::ActionsPlace, use_case::action::place;
    command "action.add": action::AddAction => Made, use_case::action::add, changes Actions Meeting;
    command "action.change": action::ChangeAction => Done, use_case::action::change, changes Actions Meeting;
    command "action.done": ById => Done, use_case::action::done, changes Actions Meeting;
    command "action.reopen": ById => Done, use_case::action::reopen, changes Actions Meeting;
    command "action.drop": action::DropAction => Done, use_case::action::drop_it, changes Actions Meeting;

    query "lead.list": lead::ListLeads => lead::LeadsPlace, use_case::lead::list;
    query "lead.show": ById => lead::LeadPage, use_case::lead::show;
    query "lead.find": lead::FindLeads => lead::FoundLeads, use_case::lead::find;
    command "lead.decide": lead::DecideLead => Made, use_case::lead::decide, changes Leads Meeting;
    command "lead.handOver": lead::HandOver => Made, use_case::lead::hand_over, changes Leads Meeting;
    command "lead.change": lead::ChangeLead => Done, use_case::lead::change, changes Leads Meeting;
    query "reason.list": Nothing => lead::Reasons, use_case::lead::reasons;
    command "reason.set": lead::SetReasons => Done, use_case::lead::set_reasons, changes Leads;

    job "import.check": import::ImportFile => import::JobStarted, use_case::import::check;
    job "import.run": import::ImportFile => import::JobStarted, use_case::import::run, changes Leads Meeting Content;
    job "import.saveRejects": import::SaveRejects => import::JobStarted, use_case::import::save_rejects;
    door_query "job.status": import::WhichJob => import::JobStatus, use_case::job::status;
    door_command "job.cancel": import::WhichJob => Done, use_case::job::cancel;

    command "agreement.set": agreement::SetAgreement => agreement::AgreementMade, use_case::agreement::set,
        changes Agreement Leads;
    query "agreement.show": content::AsOf => agreement::AgreementShown, use_case::agreement::show;
    query "scorecard.show": agreement::AskScorecard => agreement::Scorecard, use_case::scorecard::scorecard;
    query "slipping.show": content::AsOf => agreement::Slipping, use_case::slipping::slipping;

    query "promises.place": promises::AskPromises => promises::PromisesPlace, use_case::promises::place;
    query "promises.leads": promises::LeadsBehind => promises::LeadsFound, use_case::promises::leads;

    query "content.place": Nothing => content::ContentPlace, use_case::content::place;
    query "content.report": content::AsOf => content::ContentReport, use_case::content::report;
    query "asset.show": ById => content::AssetPage, use_case::content::show;
    command "asset.add": content::AddAsset => Made, use_case::content::add, changes Content Meeting;
    command "asset.change": content::ChangeAsset => Done, use_case::content::change, changes Content Meeting;
    command "engagement.add": content::AddEngagement => Made, use_case::content::engage, changes Content Leads Meeting;
    command "feedback.give": content::GiveFeedback => Made, use_case::content::give_feedback,
        changes Content Leads Meeting;
    command "feedback.remove": ById => Done, use_case::content::remove_feedback, changes Content Leads Meeting;

    query "minutes.place": minutes::FindMinutes => minutes::MinutesPlace, use_case::minutes::place;
    query "minutes.preview": minutes::Copy => minutes::MinutesPreview, use_case::minutes::preview;
    query "minutes.render": minutes::RenderMinutes => minutes::Rendered, use_case::minutes::render;
    door_command "minutes.export": minutes::ExportMinutes => Done, use_case::minutes::export;
    door_command "minutes.draft": minutes::Copy => minutes::Drafted, use_case::minutes::draft;
}
