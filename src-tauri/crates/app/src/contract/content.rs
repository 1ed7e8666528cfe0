//! Content: assets, engagements, feedback.

use super::shape::*;
use entente_domain::content as domain_content;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

twin! {
    /// What an asset did with a lead.
    Answer of domain_content::Answer {
        Helped = "helped", NoDifference = "noDifference", Hurt = "hurt", NotUsed = "notUsed",
    }
}

/// Counts by PRODUCT.md rule 9.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Helped.
    pub helped: u32,
    /// Made no difference.
    pub no_difference: u32,
    /// Hurt.
    pub hurt: u32,
    /// Not used; not in `n`.
    pub not_used: u32,
    /// helped + no difference + hurt.
    pub n: u32,
    /// Lower end of the Wilson interval, 0 to 1; none where n is 0.
    pub lower: Option<f64>,
    /// Upper end.
    pub upper: Option<f64>,
}

/// An asset in the ranking.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct AssetRow {
    /// Id.
    pub id: Uuid,
    /// Title.
    pub title: String,
    /// Kind in the user's words ("case study").
    pub kind: String,
    /// Buyer stage.
    pub stage: Option<String>,
    /// Owner.
    pub owner: Option<Uuid>,
    /// Where it is (a link or a folder, as text).
    pub location: Option<String>,
    /// Published.
    pub published_on: Option<Day>,
    /// Updated.
    pub updated_on: Option<Day>,
    /// Review by.
    pub review_by: Option<Day>,
    /// Whether the review is due.
    pub review_due: bool,
    /// Retired.
    pub retired_on: Option<Day>,
    /// Counts.
    pub counts: Counts,
    /// Leads with feedback due on it.
    pub due: u32,
}

/// The Content place.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ContentPlace {
    /// Live assets, ranked.
    pub assets: Vec<AssetRow>,
    /// Retired ones, by title.
    pub retired: Vec<AssetRow>,
    /// Over all live and retired assets.
    pub total: Counts,
    /// Kinds in use, for completing.
    pub kinds: Vec<String>,
}

/// One asset with what was said.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct AssetPage {
    /// As in the ranking.
    pub row: AssetRow,
    /// What was said, latest first, 200 at most.
    pub feedback: Vec<FeedbackRow>,
    /// Leads that met it, latest first, 200 at most.
    pub met: Vec<MetLead>,
}

/// A lead that met an asset.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MetLead {
    /// Lead.
    pub lead: LeadBrief,
    /// When.
    pub met: Moment,
}

/// Something somebody said.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FeedbackRow {
    /// Id.
    pub id: Uuid,
    /// Lead.
    pub lead: LeadBrief,
    /// Asset.
    pub asset: Uuid,
    /// Its title.
    pub title: String,
    /// Answer.
    pub answer: Answer,
    /// Stage.
    pub stage: Option<String>,
    /// Why.
    pub why: Option<String>,
    /// Who.
    pub person: Option<Uuid>,
    /// When.
    pub at: Moment,
    /// Whether it counts (a later one of the same person, lead, asset and stage replaces it).
    pub counts: bool,
}

/// Adds an asset.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddAsset {
    /// Title.
    pub title: String,
    /// Kind.
    pub kind: String,
    /// Buyer stage.
    pub stage: Option<String>,
    /// Owner.
    pub owner: Option<Uuid>,
    /// Where it is.
    pub location: Option<String>,
    /// Published.
    pub published_on: Option<Day>,
    /// Review by.
    pub review_by: Option<Day>,
}

/// Changes what is said of an asset, and leaves the rest.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeAsset {
    /// Which.
    pub id: Uuid,
    /// Title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub title: Option<String>,
    /// Kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub kind: Option<String>,
    /// Buyer stage.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub stage: Change<String>,
    /// Owner.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub owner: Change<Uuid>,
    /// Where it is.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub location: Change<String>,
    /// Published.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub published_on: Change<Day>,
    /// Updated.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub updated_on: Change<Day>,
    /// Review by.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub review_by: Change<Day>,
    /// Retired.
    #[serde(default, deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub retired_on: Change<Day>,
}

/// A lead met an asset.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddEngagement {
    /// Lead.
    pub lead: Uuid,
    /// Asset.
    pub asset: Uuid,
    /// When, if not now.
    #[serde(default)]
    #[ts(optional)]
    pub at: Option<chrono::DateTime<chrono::Utc>>,
}

/// Says what an asset did with a lead.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GiveFeedback {
    /// Lead.
    pub lead: Uuid,
    /// Asset.
    pub asset: Uuid,
    /// Answer.
    pub answer: Answer,
    /// Stage; none where the asset was not used.
    #[serde(default)]
    #[ts(optional)]
    pub stage: Option<String>,
    /// Why, short.
    #[serde(default)]
    #[ts(optional)]
    pub why: Option<String>,
    /// Who says it.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<Uuid>,
    /// The meeting in which it was said.
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<Uuid>,
    /// An answer of the same lead and asset that this one corrects: it is taken back in the same step.
    #[serde(default)]
    #[ts(optional)]
    pub replaces: Option<Uuid>,
}

/// Asks for the ranking at a moment.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AsOf {
    /// RFC 3339, or a date: the last instant before the next local midnight. Without it: now.
    #[serde(default)]
    #[ts(optional)]
    pub as_of: Option<String>,
}

/// The ranking as counts.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ContentReport {
    /// As of when.
    pub as_of: chrono::DateTime<chrono::Utc>,
    /// Every asset, ranked.
    pub assets: Vec<ReportRow>,
}

/// An asset in the report.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ReportRow {
    /// Id.
    pub id: Uuid,
    /// Title.
    pub title: String,
    /// Helped.
    pub helped: u32,
    /// Made no difference.
    pub no_difference: u32,
    /// Hurt.
    pub hurt: u32,
    /// Not used; not in `n`.
    pub not_used: u32,
    /// helped + no difference + hurt.
    pub n: u32,
    /// Lower end of the Wilson interval; none where n is 0.
    pub lower: Option<f64>,
}

/// Content trade: what each side brings.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TradeView {
    /// Since when.
    pub since: Option<Moment>,
    /// What marketing brings, in order new, updated, retired.
    pub brought: Vec<Brought>,
    /// Leads that moved and the assets they touched; unanswered and answered in this meeting. Those that moved last
    /// come first, 60 unanswered ones at most.
    pub leads: Vec<TradeLead>,
    /// How many such leads there are in all.
    pub count: u32,
    /// Of these, with nothing left to answer.
    pub answered: u32,
    /// Recent whys, most used first, six at most.
    pub whys: Vec<String>,
}

/// An asset marketing brings.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Brought {
    /// Asset.
    pub asset: AssetRow,
    /// What happened to it.
    pub news: News,
}

/// What happened to an asset since the last meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum News {
    /// Published.
    New,
    /// Updated.
    Updated,
    /// Retired.
    Retired,
}

/// A lead about whose assets sales can say something.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TradeLead {
    /// Lead.
    pub lead: super::lead::LeadRow,
    /// The buyer stage that its own past feedback or assets suggest.
    pub stage: Option<String>,
    /// Assets it touched.
    pub assets: Vec<TradeAsset>,
}

/// An asset a lead touched, with what was said in this meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TradeAsset {
    /// Asset.
    pub asset: Uuid,
    /// Title.
    pub title: String,
    /// Its own buyer stage.
    pub stage: Option<String>,
    /// What was said in this meeting.
    pub said: Option<FeedbackRow>,
}
