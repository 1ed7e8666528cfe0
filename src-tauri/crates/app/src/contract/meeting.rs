//! The meeting: prepare, run, close.

use super::{
    action::ActionRow,
    content::TradeView,
    lead::LeadRow,
    promises::{PromiseSentence, PromisesPlace},
    shape::*,
};
use crate::Failure;
use entente_domain::agenda;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

twin! {
    /// Kind of an agenda item; it decides which evidence stands beside it.
    ItemKind of agenda::ItemKind {
        Actions = "actions", Promises = "promises", Handover = "handover", ContentTrade = "contentTrade",
        Topics = "topics", Decisions = "decisions", Rating = "rating", Topic = "topic",
    }
}
twin! {
    /// What an item is for.
    Purpose of agenda::Purpose { Inform = "inform", Discuss = "discuss", Decide = "decide" }
}
twin! {
    /// Where an item stands.
    ItemState of agenda::ItemState { Pending = "pending", Current = "current", Done = "done", Parked = "parked" }
}
twin! {
    /// Where a meeting stands.
    MeetingState of agenda::MeetingState {
        Planned = "planned", Running = "running", Closed = "closed", Cancelled = "cancelled",
    }
}

/// A meeting in one line.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MeetingHead {
    /// Id.
    pub id: Uuid,
    /// Its series.
    pub series: Uuid,
    /// Name of its series.
    pub series_name: String,
    /// Scheduled start.
    pub starts: Moment,
    /// Scheduled end.
    pub ends: Moment,
    /// Minutes.
    pub duration: u16,
    /// ISO week of the start.
    pub week: u32,
    /// Which meeting of its series, from 1.
    pub ordinal: u32,
    /// State.
    pub state: MeetingState,
    /// When it really started.
    pub started: Option<Moment>,
    /// When it was closed.
    pub closed: Option<Moment>,
}

/// The Meeting place: the meeting that is next or runs, and how it stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MeetingPlace {
    /// The running meeting, else the next planned one.
    pub meeting: Option<MeetingHead>,
    /// The latest closed meeting.
    pub latest_closed: Option<MeetingHead>,
    /// The series a meeting could be planned of.
    pub series: Option<Uuid>,
}

/// Prepare: the agenda, what the data calls for, what is carried over.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Prepare {
    /// The meeting.
    pub meeting: MeetingHead,
    /// The agenda in order. Items that will be carried over at the start stand in `carried`.
    pub agenda: Vec<AgendaRow>,
    /// How many items fit into the duration.
    pub fit: u32,
    /// Minutes of the items that fit.
    pub fit_minutes: u32,
    /// Items of the series' template that this agenda leaves out, in the template's order.
    pub left_out: Vec<LeftOut>,
    /// What the data calls for.
    pub suggestions: Vec<Suggestion>,
    /// Items and actions that are carried over if the meeting starts now.
    pub carried: Carried,
    /// Whether another meeting of the series runs, so that this one cannot start.
    pub blocked_by: Option<Uuid>,
    /// The last import of leads.
    pub last_import: Option<ImportBrief>,
}

/// A standing item that was removed from one meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LeftOut {
    /// Kind.
    pub kind: ItemKind,
    /// Title.
    pub title: String,
    /// Timebox.
    pub minutes: u16,
}

/// An import in one line.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ImportBrief {
    /// File name.
    pub file: String,
    /// When.
    pub at: Moment,
    /// New leads.
    pub created: u64,
    /// Changed leads.
    pub updated: u64,
    /// Unchanged leads.
    pub unchanged: u64,
    /// Rejected rows.
    pub rejected: u64,
}

/// One item on the agenda.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct AgendaRow {
    /// Id.
    pub id: Uuid,
    /// Title.
    pub title: String,
    /// Kind.
    pub kind: ItemKind,
    /// Purpose.
    pub purpose: Purpose,
    /// Timebox in minutes.
    pub minutes: u16,
    /// Running sum of minutes up to and with this item.
    pub sum: u32,
    /// Whether it fits into the duration.
    pub fits: bool,
    /// When it would begin.
    pub begins: Moment,
    /// Who presents.
    pub presenter: Option<Uuid>,
    /// From side.
    pub from: Option<Side>,
    /// To side.
    pub to: Option<Side>,
    /// State.
    pub state: ItemState,
    /// Whether it comes from the template.
    pub standing: bool,
    /// How often it was carried over.
    pub carried_count: u32,
    /// Who proposed it.
    pub proposed_by: Option<Uuid>,
    /// When it was proposed.
    pub proposed: Option<Moment>,
    /// Time used so far, in milliseconds.
    pub elapsed: i64,
    /// What its evidence says in short, as figures.
    pub facts: ItemFacts,
}

/// Figures under an item's title; the UI words them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "about", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ItemFacts {
    /// Nothing to say.
    None,
    /// Actions: how many were done since the last meeting, how many are open, how many of these late.
    Actions {
        /// Done since the last meeting started.
        done: u32,
        /// Open.
        open: u32,
        /// Open and past their date.
        late: u32,
    },
    /// The week's leads: how many were handed over in the seven days before the meeting.
    Leads {
        /// Handed over.
        handed_over: u32,
        /// Of these, undecided.
        undecided: u32,
    },
    /// Promises: how the last finished week's stand.
    Promises {
        /// Kept.
        kept: u32,
        /// Broken.
        broken: u32,
        /// Open.
        open: u32,
    },
    /// Leads that need attention.
    Attention {
        /// Without an owner.
        no_owner: u32,
        /// Without a context note.
        no_note: u32,
    },
    /// Content trade.
    Trade {
        /// Leads with feedback due.
        due: u32,
        /// New assets since the last meeting.
        new: u32,
        /// Updated.
        updated: u32,
        /// Retired.
        retired: u32,
    },
    /// Topics that wait.
    Topics {
        /// Proposed, not yet on the agenda.
        waiting: u32,
    },
}

/// What the data calls for. The key is what `suggestion.add` takes.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    /// Names it.
    pub key: String,
    /// What it is about.
    pub about: SuggestionAbout,
    /// The item of this agenda that already covers it, if any.
    pub item: Option<Uuid>,
    /// That item's number, from 1.
    pub item_number: Option<u32>,
}

/// The kinds of suggestion that need no agreement.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum SuggestionAbout {
    /// Leads that moved and met assets nobody said anything about.
    FeedbackDue {
        /// Leads.
        leads: u32,
        /// Touches.
        touches: u32,
        /// Assets.
        assets: u32,
    },
    /// New or updated assets since the last meeting.
    NewContent {
        /// Their titles, newest first, three at most.
        titles: Vec<String>,
        /// How many in all.
        count: u32,
    },
    /// Leads without an owner.
    NoOwner {
        /// How many.
        leads: u32,
    },
    /// Leads handed over without a context note.
    NoNote {
        /// How many.
        leads: u32,
    },
    /// Open actions past their date.
    Overdue {
        /// How many.
        actions: u32,
        /// Days of the one that is latest.
        days: u32,
        /// Text of the one that is latest.
        latest: String,
    },
    /// A promise that the last finished week broke.
    Broken {
        /// The promise.
        promise: String,
        /// What it says.
        sentence: PromiseSentence,
        /// How many judged weeks in a row.
        streak: u32,
        /// The figure, in leads.
        count: u64,
        /// Of how many.
        of: u64,
        /// The week of the cut-off.
        week: u32,
        /// The last decision written under an item about it.
        last_decision: Option<DecidedBefore>,
        /// Actions from such items that are still open.
        unfinished: u32,
    },
    /// A topic somebody proposed.
    Topic {
        /// The topic.
        topic: Uuid,
        /// Title.
        title: String,
        /// Who.
        proposed_by: Option<Uuid>,
        /// When.
        proposed: Moment,
        /// From side.
        from: Option<Side>,
        /// To side.
        to: Option<Side>,
        /// Minutes asked for.
        minutes: u16,
    },
    /// An item that was parked.
    Parked {
        /// The topic it waits as.
        topic: Uuid,
        /// Title.
        title: String,
        /// When it was parked.
        parked: Moment,
    },
    /// A decision that ends about now.
    DecisionEnds {
        /// The decision.
        outcome: Uuid,
        /// Its words.
        text: Vec<Piece>,
        /// On which day.
        ends_on: Day,
    },
}

/// A decision of an earlier meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct DecidedBefore {
    /// Its words.
    pub text: Vec<Piece>,
    /// When it was written.
    pub at: Moment,
}

/// What a start would carry over.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Carried {
    /// Items never begun, with the count they would have.
    pub items: Vec<CarriedItem>,
    /// Open actions whose count would rise.
    pub actions: Vec<ActionRow>,
    /// Actions that were open at the last meeting's start or made in it.
    pub of: u32,
}

/// An item that would return.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CarriedItem {
    /// The earlier item.
    pub item: Uuid,
    /// Title.
    pub title: String,
    /// Timebox.
    pub minutes: u16,
    /// The count it would have.
    pub count: u32,
}

/// The meeting's and the current item's clock, as of the answer's `now`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Clock {
    /// The current item.
    pub item: Option<Uuid>,
    /// Whether its time runs (else it is paused, or there is none).
    pub running: bool,
    /// Time used on it, in milliseconds.
    pub elapsed: i64,
    /// Its timebox, in milliseconds.
    pub timebox: i64,
    /// Milliseconds behind (positive) or ahead (negative). Grows with time while paused or over.
    pub behind: i64,
    /// When the meeting would end as things stand.
    pub ends: Option<Moment>,
    /// When the current item began.
    pub item_began: Option<Moment>,
    /// When the meeting began.
    pub began: Option<Moment>,
    /// Set where wall clock and monotonic time drifted apart by over a minute during the current item.
    pub drift: Option<Drift>,
}

/// "Asleep or clock changed by 12 min: keep or take out?"
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Drift {
    /// From when.
    pub from: Moment,
    /// To when.
    pub to: Moment,
    /// By how many milliseconds the wall clock is ahead (negative: it was set back).
    pub by: i64,
}

/// Run: the focus view.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Run {
    /// The meeting.
    pub meeting: MeetingHead,
    /// The agenda.
    pub agenda: Vec<AgendaRow>,
    /// The item on screen: the current one.
    pub current: Option<Uuid>,
    /// Its number, from 1.
    pub number: Option<u32>,
    /// The item that *next* would begin.
    pub next: Option<Uuid>,
    /// Clock.
    pub clock: Clock,
    /// Outcomes of the current item, in order.
    pub outcomes: Vec<Outcome>,
    /// Outcomes in the whole meeting so far.
    pub outcome_count: u32,
    /// What stands beside the current item.
    pub evidence: Evidence,
    /// Who is here.
    pub attendance: Vec<Attendance>,
    /// Text that was being typed.
    pub draft: String,
}

/// The evidence of an item, inline and workable.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[allow(clippy::large_enum_variant, reason = "made once per answer")]
pub enum Evidence {
    /// None: an ordinary topic.
    None,
    /// Last week's actions.
    Actions {
        /// Open ones first, late before due; then those done since the last meeting.
        actions: Vec<ActionRow>,
    },
    /// Who kept what was agreed.
    Promises {
        /// As of now, as the Promises place shows it.
        place: PromisesPlace,
    },
    /// The week's leads, while nothing is agreed.
    Leads {
        /// From.
        since: Moment,
        /// Handed over since, newest first, 200 at most.
        leads: Vec<LeadRow>,
        /// How many in all.
        count: u32,
    },
    /// Leads that need attention.
    Attention {
        /// Undecided ones, oldest first, 100 at most.
        undecided: Vec<LeadRow>,
        /// How many in all.
        undecided_count: u32,
        /// Without owner or note, oldest first, 100 at most.
        incomplete: Vec<LeadRow>,
        /// How many in all.
        incomplete_count: u32,
    },
    /// Content trade.
    Trade {
        /// What each side brings.
        trade: TradeView,
    },
    /// Topics that wait.
    Topics {
        /// Proposed ones.
        topics: Vec<Suggestion>,
    },
    /// What was decided so far.
    Outcomes {
        /// In order.
        outcomes: Vec<Outcome>,
    },
    /// The rating.
    Rating {
        /// How it stands.
        rating: RatingView,
    },
}

/// A note, decision or action under an item.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// Id (an action's id for an action).
    pub id: Uuid,
    /// Item.
    pub item: Uuid,
    /// Title of the item.
    pub item_title: String,
    /// When it was written.
    pub written: Moment,
    /// What it is.
    pub what: OutcomeWhat,
    /// Its words.
    pub text: Vec<Piece>,
}

/// What an outcome is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum OutcomeWhat {
    /// A note.
    Note,
    /// A decision.
    Decision {
        /// Whose: one side, or both where empty.
        side: Option<Side>,
        /// Ends on.
        ends_on: Option<Day>,
    },
    /// An action.
    Action {
        /// Owner.
        owner: Option<Uuid>,
        /// Due.
        due_on: Option<Day>,
    },
}

/// Somebody's presence.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Attendance {
    /// Who.
    pub person: Uuid,
    /// Whether they are (or were) here.
    pub present: bool,
    /// When they came, if after the start.
    pub arrived: Option<Moment>,
}

/// Ratings, never by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct RatingView {
    /// How many rated.
    pub n: u32,
    /// How many are here.
    pub here: u32,
    /// Mean of 1 to 10 with one decimal, in tenths; from three raters on.
    pub mean_tenths: Option<u32>,
    /// People here who have not rated yet.
    pub missing: Vec<Uuid>,
    /// Means of the closed meetings before, oldest first, twelve at most.
    pub before: Vec<PastRating>,
}

/// A closed meeting's rating.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PastRating {
    /// When.
    pub at: Moment,
    /// Mean in tenths.
    pub mean_tenths: u32,
}

/// Close: everything on one page.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Review {
    /// The meeting.
    pub meeting: MeetingHead,
    /// Clock.
    pub clock: Clock,
    /// Items done.
    pub done: u32,
    /// Items in all.
    pub items: u32,
    /// Items never begun.
    pub not_reached: Vec<String>,
    /// Actions of this meeting that lack owner or date.
    pub incomplete: Vec<Outcome>,
    /// Decisions.
    pub decisions: Vec<Outcome>,
    /// Complete actions of this meeting.
    pub actions: Vec<Outcome>,
    /// Notes.
    pub notes: Vec<Outcome>,
    /// Rating.
    pub rating: RatingView,
    /// When the next meeting would be.
    pub next: Option<Moment>,
    /// Minutes version that closing would make.
    pub version: u32,
    /// Who is here.
    pub attendance: Vec<Attendance>,
}

/// A meeting was closed; its minutes are stored.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Closed {
    /// What failed after the closing, which stands nevertheless.
    pub afterwards: Option<Failure>,
}

/// Names a meeting; without one, the running or next one.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichMeeting {
    /// Which.
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<Uuid>,
}

/// Plans a meeting: by the rule, or ad hoc at an instant.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanMeeting {
    /// Of which series.
    pub series: Uuid,
    /// Local date and time in the series' zone (`2026-11-26T10:00`); without it the next by the rule.
    #[serde(default)]
    #[ts(optional)]
    pub local: Option<String>,
}

/// Moves a planned meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveMeeting {
    /// Which.
    pub meeting: Uuid,
    /// Local date and time in the series' zone (`2026-11-26T10:00`).
    pub local: String,
    /// Minutes.
    pub duration: u16,
}

/// Adds an item.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddItem {
    /// To which meeting.
    pub meeting: Uuid,
    /// Title.
    pub title: String,
    /// Purpose.
    pub purpose: Purpose,
    /// Timebox.
    pub minutes: u16,
    /// Who presents.
    pub presenter: Option<Uuid>,
    /// From side.
    pub from: Option<Side>,
    /// To side.
    pub to: Option<Side>,
}

/// Puts a standing item that was removed back on the agenda, as the template has it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddStanding {
    /// Of which meeting.
    pub meeting: Uuid,
    /// Kind in the template.
    pub kind: ItemKind,
    /// Title in the template.
    pub title: String,
}

/// Changes what is said of an item, and leaves the rest.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeItem {
    /// Which.
    pub item: Uuid,
    /// Title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub title: Option<String>,
    /// Purpose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub purpose: Option<Purpose>,
    /// Timebox.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub minutes: Option<u16>,
    /// Who presents.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub presenter: Change<Uuid>,
    /// From side.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Change<Side>,
    /// To side.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub to: Change<Side>,
}

/// Moves an item to a place on the agenda.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveItem {
    /// Which.
    pub item: Uuid,
    /// Index from 0 that it has afterwards.
    pub to: u32,
}

/// Adds a suggestion as an item.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddSuggestion {
    /// To which meeting.
    pub meeting: Uuid,
    /// The suggestion's key.
    pub key: String,
    /// The item's title, worded by the door in the meeting's language.
    pub title: String,
}

/// Proposes a topic for a coming meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProposeTopic {
    /// For which series; without it the only or first one.
    #[serde(default)]
    #[ts(optional)]
    pub series: Option<Uuid>,
    /// Title, best written as the problem.
    pub title: String,
    /// Who proposes it.
    pub by: Option<Uuid>,
    /// From side.
    pub from: Option<Side>,
    /// To side.
    pub to: Option<Side>,
    /// Minutes asked for.
    pub minutes: u16,
}

/// Corrects when the current item began.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectStart {
    /// The item.
    pub item: Uuid,
    /// When it really began.
    pub began: chrono::DateTime<chrono::Utc>,
}

/// What correcting a start would do; shown before.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CorrectStartPreview {
    /// This item: time used, before and after, in milliseconds.
    pub elapsed: [i64; 2],
    /// Its timebox in milliseconds.
    pub timebox: i64,
    /// The item before, if there is one.
    pub before: Option<ChangedItem>,
    /// Milliseconds behind, before and after.
    pub behind: [i64; 2],
    /// When the meeting would end.
    pub ends: Moment,
    /// Earliest and latest start that can be chosen.
    pub range: [Moment; 2],
}

/// An item whose time changes with a correction.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChangedItem {
    /// Title.
    pub title: String,
    /// Time used, before and after, in milliseconds.
    pub elapsed: [i64; 2],
}

/// Answers the question about a drift.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SettleDrift {
    /// The meeting.
    pub meeting: Uuid,
    /// Whether the time is taken out of the item (else it is kept).
    pub take_out: bool,
}

/// The one input line.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Line {
    /// The item it is written under.
    pub item: Uuid,
    /// The line as typed; a chosen lead stands as `#{id}`.
    pub line: String,
}

/// What was understood of a line, before Enter.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UnderstoodLine {
    /// What Enter would make.
    pub kind: LineKind,
    /// Its words.
    pub text: Vec<Piece>,
    /// Owner.
    pub owner: Option<Uuid>,
    /// An `@name` that is nobody.
    pub unknown_owner: Option<String>,
    /// Due.
    pub due_on: Option<Day>,
    /// What can be completed at the end of the line, best first.
    pub completions: Vec<Completion>,
    /// Whether Enter would store anything.
    pub complete: bool,
}

/// What a line makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum LineKind {
    /// A decision.
    Decision,
    /// An action.
    Action,
    /// A note.
    Note,
    /// Parks this, with the line as the topic (empty: the current item).
    Park,
}

/// A completion of the line.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Completion {
    /// What is offered ("Ines Castel", "Rosa Lima").
    pub label: String,
    /// What stands beside it (team, company).
    pub detail: Option<String>,
    /// The whole line after choosing it.
    pub line: String,
    /// Side of a person.
    pub side: Option<Side>,
}

/// Changes what is said of an outcome at review or while running, and leaves the rest. Its kind stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeOutcome {
    /// Which.
    pub id: Uuid,
    /// Its words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub text: Option<Vec<Piece>>,
    /// Whose a decision is: one side, or both where empty.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub side: Change<Side>,
    /// When a decision ends.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub ends_on: Change<Day>,
    /// Owner of an action.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub owner: Change<Uuid>,
    /// When an action is due.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub due_on: Change<Day>,
}

/// Stores text that is being typed, so that a crash loses nothing. Empty text clears it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepDraft {
    /// The meeting.
    pub meeting: Uuid,
    /// The text.
    pub text: String,
}

/// Says who is here.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetAttendance {
    /// The meeting.
    pub meeting: Uuid,
    /// Who.
    pub person: Uuid,
    /// Whether they are here.
    pub present: bool,
}

/// Rates a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rate {
    /// The meeting.
    pub meeting: Uuid,
    /// Who rates.
    pub person: Uuid,
    /// 1 to 10; none takes it back.
    pub score: Option<u8>,
}
