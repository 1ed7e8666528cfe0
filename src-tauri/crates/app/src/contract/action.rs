//! Action items.

use super::shape::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Where an action stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ActionState {
    /// Open.
    Open,
    /// Done.
    Done {
        /// When.
        at: Moment,
    },
    /// Dropped.
    Dropped {
        /// When.
        at: Moment,
        /// Why.
        reason: String,
    },
}

/// An action in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ActionRow {
    /// Id.
    pub id: Uuid,
    /// Its words.
    pub text: Vec<Piece>,
    /// Exactly one owner, once it is said.
    pub owner: Option<Uuid>,
    /// The owner's side.
    pub side: Option<Side>,
    /// Due.
    pub due_on: Option<Day>,
    /// Days until it is due in the workspace's zone: negative is late.
    pub due_in: Option<i32>,
    /// State.
    pub state: ActionState,
    /// How often it was carried over.
    pub carried_count: u32,
    /// The meeting it was made in.
    pub meeting: Option<Uuid>,
    /// When it was made.
    pub made: Moment,
}

/// The Actions place.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ActionsPlace {
    /// Open ones, late first; of a side or of none.
    pub open: Vec<ActionRow>,
    /// Of these, past their date.
    pub late: u32,
    /// Done or dropped since the last meeting started, newest first.
    pub ended: Vec<ActionRow>,
    /// Start of the last closed meeting.
    pub since: Option<Moment>,
    /// How many will be carried over into the next meeting.
    pub will_carry: u32,
    /// When that is.
    pub next: Option<Moment>,
}

/// Makes an action outside a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddAction {
    /// Its words.
    pub text: Vec<Piece>,
    /// Owner.
    pub owner: Option<Uuid>,
    /// Due.
    pub due_on: Option<Day>,
}

/// Changes what is said of an open action, and leaves the rest.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeAction {
    /// Which.
    pub id: Uuid,
    /// Its words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub text: Option<Vec<Piece>>,
    /// Owner.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub owner: Change<Uuid>,
    /// Due.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub due_on: Change<Day>,
}

/// Drops an action with a reason.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DropAction {
    /// Which.
    pub id: Uuid,
    /// Why; mandatory.
    pub reason: String,
}
