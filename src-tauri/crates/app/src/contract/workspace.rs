//! The workspace: which file is open, or why none is.

use super::shape::*;
use crate::Failure;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// What every screen needs to know around itself.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct WorkspaceState {
    /// Version of the program.
    pub version: String,
    /// Now, in the workspace's zone (this computer's while none is open).
    pub now: Moment,
    /// Language of the UI.
    pub language: Language,
    /// The open workspace, or the fault that kept it closed.
    pub status: WorkspaceStatus,
}

/// Open, or not and why.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum WorkspaceStatus {
    /// A workspace is open.
    Open {
        /// Which.
        workspace: Box<OpenWorkspace>,
    },
    /// The file could not be opened; it was not touched.
    Fault {
        /// Name of the file, without its folder.
        file: String,
        /// Why.
        failure: Failure,
    },
}

/// The open workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct OpenWorkspace {
    /// Name of the file, without its folder.
    pub file: String,
    /// Whether it is the sample.
    pub sample: bool,
    /// Whether *Start my own* is offered (only over the sample).
    pub can_start_own: bool,
    /// Whether changes cannot be kept (the file is open as a private copy).
    pub read_only: bool,
    /// The team names.
    pub teams: Teams,
    /// Everybody, active first, by name.
    pub people: Vec<Person>,
    /// Buyer stages in order.
    pub stages: Vec<String>,
    /// The running meeting, if one runs.
    pub running: Option<RunningBadge>,
    /// Figures on the rail.
    pub badges: Badges,
    /// When something was last stored.
    pub saved: Option<Moment>,
}

/// The running meeting, beside the workspace's name in every other place.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct RunningBadge {
    /// The meeting.
    pub meeting: Uuid,
    /// Title of the current item.
    pub item: Option<String>,
    /// Its clock.
    pub clock: super::meeting::Clock,
}

/// Figures on the rail: what waits in each place.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Badges {
    /// Leads that need attention.
    pub leads: u32,
    /// Open actions.
    pub actions: u32,
}

/// Start my own, in four answers.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartOwn {
    /// 1: the team names.
    pub teams: Teams,
    /// 2: when you meet.
    pub weekday: Weekday,
    /// 2: local time, `HH:MM`.
    pub time: String,
    /// 2: IANA zone.
    pub zone: String,
    /// 3: who comes.
    pub people: Vec<NewPerson>,
    /// Language of the workspace and its minutes.
    pub language: Language,
}

/// What *Start my own* would do: shown below the four answers.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct StartOwnPreview {
    /// When the first meeting would be.
    pub first: Moment,
}

/// Asks what the first meeting would be.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhenFirst {
    /// Day of the week.
    pub weekday: Weekday,
    /// Local time, `HH:MM`.
    pub time: String,
    /// IANA zone.
    pub zone: String,
}

/// All zones, for choosing one.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Zones {
    /// This computer's.
    pub here: String,
    /// Every IANA name.
    pub names: Vec<String>,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the days of the week")]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

/// Somebody who comes.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewPerson {
    /// Full name.
    pub name: String,
    /// Side, if any.
    pub side: Option<Side>,
    /// E-mail address, if known.
    #[serde(default)]
    pub email: Option<String>,
}

/// Changes a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangePerson {
    /// Whom.
    pub id: Uuid,
    /// Full name.
    pub name: String,
    /// Side, if any.
    pub side: Option<Side>,
    /// E-mail address, if known.
    pub email: Option<String>,
    /// Whether they still take part.
    pub active: bool,
}

/// The people page.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PeoplePage {
    /// The team names.
    pub teams: Teams,
    /// Everybody.
    pub people: Vec<PersonRow>,
}

/// A person with what hangs on them.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PersonRow {
    /// Who.
    pub person: Person,
    /// Their open actions (offered for reassigning when they leave).
    pub open_actions: u32,
}

/// Changes the language of the UI.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetLanguage {
    /// The new one.
    pub language: Language,
}

/// Opens another workspace file that a dialog, a drop or an argument named.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenFile {
    /// The host's token for the file.
    pub file: String,
}

/// A meeting rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "every", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Rule {
    /// Each week.
    Week {
        /// On this day.
        weekday: Weekday,
    },
    /// Every second week.
    Fortnight {
        /// On this day.
        weekday: Weekday,
        /// A day on which a meeting is.
        anchor: Day,
    },
    /// Once a month.
    Month {
        /// On this day.
        weekday: Weekday,
        /// Which of the month: 1 to 4, or 5 for the last.
        nth: u8,
    },
}

/// A recurring meeting with its template.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Series {
    /// Id.
    pub id: Uuid,
    /// Name ("Thursday entente").
    pub name: String,
    /// When.
    pub rule: Rule,
    /// Local time, `HH:MM`.
    pub time: String,
    /// IANA zone.
    pub zone: String,
    /// Minutes.
    pub duration: u16,
    /// Language of its minutes.
    pub language: Language,
    /// Its standing items, in order.
    pub template: Vec<TemplateItem>,
    /// The next three meetings by the rule.
    pub next: Vec<Moment>,
}

/// A standing item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TemplateItem {
    /// Title.
    pub title: String,
    /// Kind.
    pub kind: super::meeting::ItemKind,
    /// Purpose.
    pub purpose: super::meeting::Purpose,
    /// Timebox.
    pub minutes: u16,
    /// Who presents.
    pub presenter: Option<Uuid>,
    /// From side.
    pub from: Option<Side>,
    /// To side.
    pub to: Option<Side>,
}

/// Changes a series and redrafts its planned meetings' standing items where untouched.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeSeries {
    /// Which.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// When.
    pub rule: Rule,
    /// Local time, `HH:MM`.
    pub time: String,
    /// IANA zone.
    pub zone: String,
    /// Minutes.
    pub duration: u16,
    /// Language of its minutes.
    pub language: Language,
    /// Its standing items, in order.
    pub template: Vec<TemplateItem>,
}

/// All series.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SeriesPage {
    /// By name.
    pub series: Vec<Series>,
}
