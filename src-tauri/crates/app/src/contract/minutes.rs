//! Minutes: past meetings, preview, export, mail draft.

use super::{meeting::MeetingHead, shape::*};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Asks for closed meetings and what was said in them.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct FindMinutes {
    /// Words that all occur; empty: no search.
    pub search: String,
}

/// The Minutes place.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MinutesPlace {
    /// Closed meetings, newest first, 104 at most.
    pub meetings: Vec<PastMeeting>,
    /// How many in all.
    pub count: u32,
    /// The first one ever closed.
    pub since: Option<Moment>,
    /// What the search found, newest first, 100 at most.
    pub hits: Vec<Hit>,
    /// Meetings with a hit.
    pub hit_meetings: u32,
}

/// A closed meeting in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PastMeeting {
    /// Meeting.
    pub meeting: MeetingHead,
    /// Decisions.
    pub decisions: u32,
    /// Actions.
    pub actions: u32,
    /// Notes.
    pub notes: u32,
    /// Mean rating in tenths.
    pub mean_tenths: Option<u32>,
    /// Versions of its minutes.
    pub versions: u32,
    /// Whether it can be reopened (the latest of its series, none running).
    pub can_reopen: bool,
}

/// What a search found.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    /// `decision`, `action`, `note` or `item`.
    pub kind: String,
    /// Id of the outcome, action or item.
    pub id: Uuid,
    /// Meeting.
    pub meeting: Uuid,
    /// Scheduled start of the meeting.
    pub at: Moment,
    /// The meeting's number in its series.
    pub ordinal: u32,
    /// Text in runs, hits marked.
    pub excerpt: Vec<ExcerptRun>,
    /// Title of the item.
    pub item_title: Option<String>,
    /// Side of a decision, or of an action's owner.
    pub side: Option<Side>,
    /// Owner of an action.
    pub owner: Option<Uuid>,
}

/// A run of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ExcerptRun {
    /// Words.
    pub words: String,
    /// Whether they are what was searched for.
    pub hit: bool,
}

/// A copy of the minutes: for whom, with names or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Copy {
    /// Meeting: closed (the stored minutes), or running (as they would be).
    pub meeting: Uuid,
    /// Version; none: the latest.
    #[serde(default)]
    #[ts(optional)]
    pub version: Option<u32>,
    /// `everyone`, `marketing`, `sales`, `external`, or `owner:<id or name>`.
    pub audience: String,
    /// Whether lead names are put in.
    #[serde(default)]
    pub lead_names: bool,
}

/// What exactly leaves.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MinutesPreview {
    /// Subject line.
    pub subject: String,
    /// Self-contained HTML page (for a sandboxed frame).
    pub html: String,
    /// Plain text.
    pub text: String,
    /// Leads shown as labels.
    pub redacted: u32,
    /// Lone first or last names that were not replaced, with where they stand.
    pub flags: Vec<Flag>,
    /// Version.
    pub version: u32,
    /// Versions there are (0 while the meeting runs).
    pub versions: u32,
    /// Whether the meeting is closed, so that copies can be made.
    pub closed: bool,
    /// To whom a draft would go.
    pub recipients: u32,
}

/// A name to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Flag {
    /// The name as it stands there.
    pub name: String,
    /// The sentence.
    pub context: String,
}

/// Format of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// HTML.
    Html,
    /// Markdown.
    Md,
    /// Plain text.
    Txt,
    /// JSON.
    Json,
    /// Mail draft.
    Eml,
}

/// Writes a copy to a file that a dialog named.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportMinutes {
    /// Which copy.
    pub copy: Copy,
    /// Format.
    pub format: Format,
    /// Where to write, a token of the host.
    pub to: String,
}

/// The bytes of a copy, for a door that writes them itself (the command line, the clipboard).
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RenderMinutes {
    /// Which copy.
    pub copy: Copy,
    /// Format.
    pub format: Format,
}

/// A rendered copy.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Rendered {
    /// A safe file name.
    pub file_name: String,
    /// The text.
    pub content: String,
}

/// A draft was made and given to the user's mail program.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Drafted {
    /// File name.
    pub file_name: String,
    /// Folder it stands in, for the case that no program answers.
    pub folder: String,
    /// Whether a program took it.
    pub opened: bool,
    /// How many recipients it has.
    pub recipients: u32,
}
