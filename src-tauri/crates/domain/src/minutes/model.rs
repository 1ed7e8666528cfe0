//! What one closed meeting says, complete: names resolved, leads as references beside the table that names them.

use crate::{
    Language, LeadId, PersonId, Side,
    content::{Answer, Tally},
    rating::{self, SHOWN_FROM},
    text::Text,
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

crate::words! {
    /// How an agenda item stood when the meeting was closed.
    ItemEnd, "end of an item" {
        /// It was talked about.
        Done = "done",
        /// It was put aside and comes back as a suggestion.
        Parked = "parked",
        /// It was never begun.
        NotReached = "notReached",
    }
}

crate::words! {
    /// How an action stood when the meeting was closed.
    ActionEnd, "end of an action" {
        /// Still to be done.
        Open = "open",
        /// Done since the meeting before, or in this one.
        Done = "done",
        /// Given up, with a reason.
        Dropped = "dropped",
    }
}

crate::words! {
    /// What happened to an asset since the meeting before.
    AssetNews, "news of an asset" {
        /// Marketing brought it.
        New = "new",
        /// Marketing changed it.
        Updated = "updated",
        /// Marketing took it out of use.
        Retired = "retired",
    }
}

/// The minutes of one closed meeting, before redaction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Minutes {
    /// The series' name.
    pub series: String,
    /// The language of the minutes: the series'.
    pub language: Language,
    /// The zone in which times are written: the series'.
    pub zone: Tz,
    /// What the two teams call themselves.
    pub teams: Teams,
    /// Which meeting of its series it was, from 1.
    pub ordinal: u32,
    /// Which closing of this meeting, from 1.
    pub version: u32,
    /// When it was to begin.
    pub scheduled_at: DateTime<Utc>,
    /// How long it was to last, in minutes.
    pub planned_minutes: u32,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it was closed.
    pub ended_at: DateTime<Utc>,
    /// What was decided, in the order of the meeting.
    pub decisions: Vec<DecisionMade>,
    /// What is to be done, in any order: a copy orders them by owner and due date.
    pub actions: Vec<MinutesAction>,
    /// What sales said of marketing's content, and what marketing brought.
    pub trade: Trade,
    /// The agenda as it was held, with the notes.
    pub items: Vec<MinutesItem>,
    /// Who was expected, and who came.
    pub attendance: Vec<Attendee>,
    /// Whether it was worth it; `None` below three raters.
    pub rating: Option<Rating>,
    /// The next meeting of the series.
    pub next: Option<NextMeeting>,
    /// Topics that nobody got to, in the order of the agenda.
    pub not_reached: Vec<Text>,
    /// The meeting's leads: every one that a text or the trade refers to, and those that were on its screens.
    pub leads: Vec<LeadRef>,
}

/// What the two teams call themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Teams {
    /// Marketing's name.
    pub marketing: String,
    /// Sales' name.
    pub sales: String,
}

impl Teams {
    /// The name of one side's team.
    pub fn name(&self, side: Side) -> &str {
        match side {
            Side::Marketing => &self.marketing,
            Side::Sales => &self.sales,
        }
    }
}

/// A decision of this meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DecisionMade {
    /// The title of the item under which it was written.
    pub item: Option<Text>,
    /// What was decided.
    pub text: Text,
    /// Whom it binds: one side or both.
    pub sides: Vec<Side>,
    /// The last local day on which it holds.
    pub ends_on: Option<NaiveDate>,
}

/// An action that this meeting made, or found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MinutesAction {
    /// The title of the item under which it was written, if it was in this meeting.
    pub item: Option<Text>,
    /// What is to be done.
    pub text: Text,
    /// Whose it is; `None` while nobody took it.
    pub owner: Option<Owner>,
    /// The local day by which it is due.
    pub due_on: Option<NaiveDate>,
    /// How often it was carried over.
    pub carried: u32,
    /// How it stood at closing.
    pub state: ActionEnd,
    /// Why it was dropped.
    pub dropped_because: Option<Text>,
    /// Whether this meeting made it, or an earlier one.
    pub made_here: bool,
}

/// The one person who owns an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Owner {
    /// Who.
    pub person: PersonId,
    /// The name as it was at closing.
    pub name: String,
    /// The side; `None` for a facilitator of neither.
    pub side: Option<Side>,
}

/// The content trade of this meeting.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Trade {
    /// Feedback given in this meeting, by asset.
    pub feedback: Vec<AssetFeedback>,
    /// Assets that came or went since the meeting before.
    pub news: Vec<NewsOfAsset>,
}

/// What was said of one asset in this meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AssetFeedback {
    /// The asset's title.
    pub asset: String,
    /// How often each thing was said; counted once per person, lead and stage (PRODUCT.md "Content").
    pub counts: Tally,
    /// What was said with which lead, in the order in which it was said.
    pub said: Vec<Said>,
}

/// One thing said of an asset with one lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Said {
    /// With which lead.
    pub lead: LeadId,
    /// What.
    pub answer: Answer,
    /// At which buyer stage, in the workspace's words.
    pub stage: Option<String>,
    /// Why; blank where nothing was said.
    pub why: Text,
}

/// An asset that came or went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NewsOfAsset {
    /// The asset's title.
    pub asset: String,
    /// What happened to it.
    pub news: AssetNews,
    /// Its buyer stage, in the workspace's words.
    pub stage: Option<String>,
}

/// An item of the agenda as it was held.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MinutesItem {
    /// Its title.
    pub title: Text,
    /// Its timebox in minutes.
    pub planned_minutes: u32,
    /// The time that was spent on it, in seconds.
    pub used_seconds: u32,
    /// How it stood at closing.
    pub state: ItemEnd,
    /// From which side it comes.
    pub from: Option<Side>,
    /// To which side it goes.
    pub to: Option<Side>,
    /// Notes written under it, in order.
    pub notes: Vec<Text>,
}

/// Somebody who was expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attendee {
    /// Who.
    pub person: PersonId,
    /// The name as it was at closing.
    pub name: String,
    /// The side; `None` for a facilitator of neither.
    pub side: Option<Side>,
    /// Whether they came.
    pub present: bool,
    /// When they came, if late.
    pub arrived_at: Option<DateTime<Utc>>,
}

/// Whether the meeting was worth it: shown as mean and n from three raters on, never by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rating {
    /// The mean in tenths: 81 is 8.1 of 10.
    pub mean_tenths: u32,
    /// How many rated.
    pub n: u32,
}

impl Rating {
    /// The mean to one decimal, halves up; `None` below three raters.
    pub fn of(ratings: &[rating::Rating]) -> Option<Self> {
        if ratings.len() < SHOWN_FROM {
            return None;
        }
        let n = ratings.len() as u64;
        let sum: u64 = ratings.iter().map(|rating| u64::from(rating.get())).sum();
        let mean_tenths = u32::try_from((sum * 20 + n) / (n * 2)).ok()?;
        Some(Self { mean_tenths, n: u32::try_from(n).ok()? })
    }
}

/// The next meeting of the series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NextMeeting {
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// How long it lasts, in minutes.
    pub planned_minutes: u32,
    /// The zone in which it was arranged.
    pub zone: Tz,
}

/// A lead of the meeting: what must not be seen of it, and the label that is seen instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeadRef {
    /// Which lead.
    pub id: LeadId,
    /// Its number in this meeting's labels, once given; see [`Minutes::numbered`].
    pub number: Option<u32>,
    /// Segment or industry, shown in the label.
    pub segment: Option<String>,
    /// The whole name, as the workspace shows it.
    pub full_name: String,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// Company.
    pub company: Option<String>,
    /// Every address known.
    pub emails: Vec<String>,
    /// Every phone number known.
    pub phones: Vec<String>,
    /// The ids that other systems know it by.
    pub record_ids: Vec<String>,
}
