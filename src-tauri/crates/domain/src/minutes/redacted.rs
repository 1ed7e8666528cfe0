//! A copy of the minutes for one audience: what a renderer is given. It holds no id of the workspace.

use super::{
    audience::Audience,
    model::{ActionEnd, AssetNews, ItemEnd, NextMeeting, Rating, Teams},
};
use crate::{
    Language, Side,
    content::{Answer, Tally},
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A piece of a redacted text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Run {
    /// Words, clean (see [`clean`](fn@super::clean)); lines end with `\n`.
    Words(String),
    /// A lead's label, "Lead 3 · manufacturing".
    Label(String),
}

/// A redacted text: pieces in order. Two word pieces never stand side by side, and none is empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Runs(Vec<Run>);

impl Runs {
    /// The pieces in order.
    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    /// Whether there is nothing but white space in it.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|run| matches!(run, Run::Words(words) if words.trim().is_empty()))
    }

    /// The text with labels as words.
    pub fn plain(&self) -> String {
        self.0
            .iter()
            .map(|run| match run {
                Run::Words(text) | Run::Label(text) => text.as_str(),
            })
            .collect()
    }

    pub(super) fn push(&mut self, run: Run) {
        match (self.0.last_mut(), run) {
            (_, Run::Words(words)) if words.is_empty() => {}
            (Some(Run::Words(before)), Run::Words(words)) => before.push_str(&words),
            (_, run) => self.0.push(run),
        }
    }
}

/// The minutes of one meeting for one audience. What the audience doesn't get is not there: an empty list or `None`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Redacted {
    /// For whom.
    pub audience: Audience<String>,
    /// Whether the facilitator asked for the leads' names in this copy.
    pub lead_names: bool,
    /// The series' name.
    pub series: Runs,
    /// The language of the copy.
    pub language: Language,
    /// The zone in which its times are written.
    pub zone: Tz,
    /// What the two teams call themselves.
    pub teams: Teams,
    /// Which meeting of its series it was.
    pub ordinal: u32,
    /// Which closing of this meeting.
    pub version: u32,
    /// When it was to begin.
    pub scheduled_at: DateTime<Utc>,
    /// When it began and was closed, and how long it was to last.
    pub held: Option<Held>,
    /// What was decided.
    pub decisions: Vec<RedactedDecision>,
    /// What is to be done: open before done before dropped; by owner, the owner with the earliest due date first.
    pub actions: Vec<RedactedAction>,
    /// The content trade.
    pub trade: Option<RedactedTrade>,
    /// The agenda as it was held, with notes.
    pub items: Vec<RedactedItem>,
    /// Who was expected, and who came.
    pub attendance: Vec<RedactedAttendee>,
    /// Whether it was worth it.
    pub rating: Option<Rating>,
    /// The next meeting.
    pub next: Option<NextMeeting>,
    /// Topics that nobody got to.
    pub not_reached: Vec<Runs>,
    /// What the facilitator should look at before sending: for the preview, and in no copy.
    #[serde(skip)]
    pub flags: Vec<Flag>,
}

impl Redacted {
    /// The actions that this meeting made, dropped ones left out: what its title counts.
    pub fn actions_made(&self) -> usize {
        self.actions.iter().filter(|action| action.made_here && action.state != ActionEnd::Dropped).count()
    }

    /// The leads that are shown as labels, by label.
    pub fn labels(&self) -> BTreeSet<&str> {
        let runs = self.texts().flat_map(Runs::runs);
        runs.filter_map(|run| match run {
            Run::Label(label) => Some(label.as_str()),
            Run::Words(_) => None,
        })
        .collect()
    }

    /// Every free text of the copy.
    pub fn texts(&self) -> impl Iterator<Item = &Runs> {
        let decisions = self.decisions.iter().flat_map(|made| made.item.iter().chain([&made.text]));
        let actions = self
            .actions
            .iter()
            .flat_map(|action| action.item.iter().chain([&action.text]).chain(&action.dropped_because));
        let feedback = self.trade.iter().flat_map(|trade| &trade.feedback).flat_map(|of| {
            [&of.asset]
                .into_iter()
                .chain(of.said.iter().flat_map(|said| [&said.lead, &said.why].into_iter().chain(&said.stage)))
        });
        let news =
            self.trade.iter().flat_map(|trade| &trade.news).flat_map(|of| [&of.asset].into_iter().chain(&of.stage));
        let items = self.items.iter().flat_map(|item| [&item.title].into_iter().chain(&item.notes));
        [&self.series]
            .into_iter()
            .chain(decisions)
            .chain(actions)
            .chain(feedback)
            .chain(news)
            .chain(items)
            .chain(&self.not_reached)
    }
}

/// When a meeting was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Held {
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it was closed.
    pub ended_at: DateTime<Utc>,
    /// How long it was to last, in minutes.
    pub planned_minutes: u32,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RedactedDecision {
    /// The item under which it was written.
    pub item: Option<Runs>,
    /// What was decided.
    pub text: Runs,
    /// Whom it binds, marketing before sales.
    pub sides: Vec<Side>,
    /// The last local day on which it holds.
    pub ends_on: Option<NaiveDate>,
}

/// An action.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RedactedAction {
    /// The item under which it was written.
    pub item: Option<Runs>,
    /// What is to be done.
    pub text: Runs,
    /// Whose it is.
    pub owner: Option<OwnerName>,
    /// The local day by which it is due.
    pub due_on: Option<NaiveDate>,
    /// How often it was carried over.
    pub carried: u32,
    /// How it stood at closing.
    pub state: ActionEnd,
    /// Why it was dropped.
    pub dropped_because: Option<Runs>,
    /// Whether this meeting made it.
    pub made_here: bool,
}

/// An owner by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnerName {
    /// The name.
    pub name: String,
    /// The side; `None` for a facilitator of neither.
    pub side: Option<Side>,
}

/// The content trade.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RedactedTrade {
    /// What was said, by asset.
    pub feedback: Vec<RedactedFeedback>,
    /// What came and went.
    pub news: Vec<RedactedNews>,
}

/// What was said of one asset.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RedactedFeedback {
    /// The asset's title.
    pub asset: Runs,
    /// How often each thing was said.
    pub counts: Tally,
    /// What was said with which lead.
    pub said: Vec<RedactedSaid>,
}

/// One thing said with one lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RedactedSaid {
    /// The lead, by label, or by name where names were asked for.
    pub lead: Runs,
    /// What was said.
    pub answer: Answer,
    /// At which buyer stage.
    pub stage: Option<Runs>,
    /// Why; blank where nothing was said.
    pub why: Runs,
}

/// An asset that came or went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RedactedNews {
    /// The asset's title.
    pub asset: Runs,
    /// What happened to it.
    pub news: AssetNews,
    /// Its buyer stage.
    pub stage: Option<Runs>,
}

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RedactedItem {
    /// Its title.
    pub title: Runs,
    /// Its timebox in minutes.
    pub planned_minutes: u32,
    /// The time spent on it, in seconds.
    pub used_seconds: u32,
    /// How it stood at closing.
    pub state: ItemEnd,
    /// From which side it comes.
    pub from: Option<Side>,
    /// To which side it goes.
    pub to: Option<Side>,
    /// Notes written under it.
    pub notes: Vec<Runs>,
}

/// Somebody who was expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RedactedAttendee {
    /// The name.
    pub name: String,
    /// The side; `None` for a facilitator of neither.
    pub side: Option<Side>,
    /// Whether they came.
    pub present: bool,
    /// When they came, if late.
    pub arrived_at: Option<DateTime<Utc>>,
}

crate::words! {
    /// A part of a copy.
    Part, "part of the minutes" {
        /// The series' name.
        Series = "series",
        /// A decision.
        Decision = "decision",
        /// An action.
        Action = "action",
        /// The content trade: feedback.
        Feedback = "feedback",
        /// The content trade: what came and went.
        News = "news",
        /// An agenda item or a note under it.
        Item = "item",
        /// A topic that nobody got to.
        NotReached = "notReached",
    }
}

/// A lone first or last name of a lead that stands in a copy: it may mean the lead, or a colleague, or a word. It is
/// not replaced (PRODUCT.md "Redaction"); the facilitator decides.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Flag {
    /// In which part.
    pub part: Part,
    /// In which entry of that part, from 0, in the order of the copy.
    pub index: usize,
    /// The word as it stands there.
    pub word: String,
    /// The text in which it stands, redacted.
    pub context: String,
    /// The label of the lead that it may mean.
    pub label: String,
}
