//! Which content helped: answers, what counts of them, and the ranking (PRODUCT.md rule 9).
//!
//! It knows answers by their ids and counts them; it never says what caused what.

use crate::{AssetId, FeedbackId, Language, LeadId, PersonId, wilson};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::{cmp::Ordering, collections::BTreeMap};

crate::words! {
    /// What somebody says an asset did with a lead.
    Answer, "answer" {
        /// It helped.
        Helped = "helped",
        /// It made no difference.
        NoDifference = "noDifference",
        /// It hurt.
        Hurt = "hurt",
        /// It was not used. Not in the share of what helped.
        NotUsed = "notUsed",
    }
}

crate::words! {
    /// The buyer stages that a new workspace begins with; afterwards the list is the workspace's own.
    DefaultStage, "default buyer stage" {
        /// The buyer notices a problem.
        Noticing = "noticing",
        /// The buyer compares ways to solve it.
        Comparing = "comparing",
        /// The buyer justifies the purchase to others.
        Justifying = "justifying",
        /// The buyer signs.
        Signing = "signing",
    }
}

impl DefaultStage {
    /// Its name, as the workspace's list begins with it.
    pub const fn name(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Noticing, Language::English) => "Noticing",
            (Self::Comparing, Language::English) => "Comparing",
            (Self::Justifying, Language::English) => "Justifying",
            (Self::Signing, Language::English) => "Signing",
            (Self::Noticing, Language::Chinese) => "发现问题",
            (Self::Comparing, Language::Chinese) => "比较方案",
            (Self::Justifying, Language::Chinese) => "说服内部",
            (Self::Signing, Language::Chinese) => "签约",
        }
    }
}

/// One answer that somebody gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Feedback {
    /// Its id; of two answers given at one instant, the later made counts.
    pub id: FeedbackId,
    /// Who says so.
    pub person: PersonId,
    /// With which lead.
    pub lead: LeadId,
    /// What.
    pub asset: AssetId,
    /// At which buyer stage, of the workspace's own list.
    pub stage: String,
    /// What it did.
    pub answer: Answer,
    /// When it was said.
    pub at: DateTime<Utc>,
}

/// The answers that count: the latest of each person × lead × asset × stage, in order of that key.
pub fn latest<'a>(answers: impl IntoIterator<Item = &'a Feedback>) -> Vec<&'a Feedback> {
    let mut kept: BTreeMap<_, &Feedback> = BTreeMap::new();
    for answer in answers {
        let key = (answer.asset, answer.lead, answer.person, answer.stage.as_str());
        let later = |kept: &Feedback| (answer.at, answer.id) > (kept.at, kept.id);
        if kept.get(&key).is_none_or(|kept| later(kept)) {
            kept.insert(key, answer);
        }
    }
    kept.into_values().collect()
}

/// How often each answer was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// It helped.
    pub helped: u32,
    /// It made no difference.
    pub no_difference: u32,
    /// It hurt.
    pub hurt: u32,
    /// It was not used.
    pub not_used: u32,
}

impl Tally {
    /// The tally of answers that count already (see [`latest`]).
    pub fn of(answers: impl IntoIterator<Item = Answer>) -> Self {
        let mut tally = Self::default();
        answers.into_iter().for_each(|answer| tally.add(answer));
        tally
    }

    /// Counts one answer more.
    pub fn add(&mut self, answer: Answer) {
        let count = match answer {
            Answer::Helped => &mut self.helped,
            Answer::NoDifference => &mut self.no_difference,
            Answer::Hurt => &mut self.hurt,
            Answer::NotUsed => &mut self.not_used,
        };
        *count = count.saturating_add(1);
    }

    /// Of how many the share is: helped, no difference and hurt. "Not used" is not in it.
    pub const fn n(self) -> u32 {
        self.helped.saturating_add(self.no_difference).saturating_add(self.hurt)
    }

    /// What is safe to say: the lower end of the Wilson interval. `None` while nobody answered.
    pub fn lower(self) -> Option<f64> {
        wilson::lower_bound(self.helped, self.n())
    }
}

/// An asset in its place.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ranked {
    /// Which one.
    pub asset: AssetId,
    /// Its answers.
    pub tally: Tally,
    /// Its title.
    pub title: String,
    /// What it is ranked by; `None` while nobody answered.
    pub lower: Option<f64>,
}

/// Assets by the lower end of their interval, then by how many answered, then by title; those without an answer last.
pub fn rank(assets: Vec<(AssetId, Tally, String)>) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> =
        assets.into_iter().map(|(asset, tally, title)| Ranked { asset, tally, title, lower: tally.lower() }).collect();
    ranked.sort_by(|one, other| {
        let by_lower = match (one.lower, other.lower) {
            (Some(one), Some(other)) => other.total_cmp(&one),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        };
        by_lower
            .then_with(|| other.tally.n().cmp(&one.tally.n()))
            .then_with(|| one.title.to_lowercase().cmp(&other.title.to_lowercase()))
            .then_with(|| one.asset.cmp(&other.asset))
    });
    ranked
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn feedback(id: u128, lead: u128, stage: &str, minute: i64, answer: Answer) -> Feedback {
        Feedback {
            id: Uuid::from_u128(id).into(),
            person: Uuid::from_u128(1).into(),
            lead: Uuid::from_u128(lead).into(),
            asset: Uuid::from_u128(1).into(),
            stage: stage.into(),
            answer,
            at: DateTime::from_timestamp(minute * 60, 0).unwrap(),
        }
    }

    fn tally(answers: &[Feedback]) -> Tally {
        Tally::of(latest(answers).into_iter().map(|feedback| feedback.answer))
    }

    #[test]
    fn the_latest_answer_of_a_person_lead_asset_and_stage_counts() {
        let answers = [
            feedback(2, 7, "comparing", 5, Answer::Hurt),
            feedback(1, 7, "comparing", 3, Answer::Helped),
            feedback(3, 7, "signing", 1, Answer::Helped),
            feedback(4, 8, "comparing", 1, Answer::NoDifference),
        ];
        assert_eq!(tally(&answers), Tally { helped: 1, no_difference: 1, hurt: 1, not_used: 0 });
    }

    #[test]
    fn of_two_answers_at_one_instant_the_later_made_counts() {
        let mut answers =
            [feedback(1, 7, "comparing", 5, Answer::Hurt), feedback(2, 7, "comparing", 5, Answer::Helped)];
        assert_eq!(tally(&answers).helped, 1);
        answers.reverse();
        assert_eq!(tally(&answers).helped, 1);
    }

    #[test]
    fn not_used_takes_an_earlier_answer_back_and_is_in_no_share() {
        let answers = [feedback(1, 7, "comparing", 1, Answer::Helped), feedback(2, 7, "comparing", 2, Answer::NotUsed)];
        assert_eq!((tally(&answers).n(), tally(&answers).lower()), (0, None));
    }

    #[test]
    fn the_mockups_library_is_in_order() {
        // content.png
        let counts =
            [(21, 24), (15, 17), (17, 22), (7, 8), (13, 18), (16, 29), (2, 2), (8, 16), (1, 1), (3, 14), (1, 12)];
        let mut assets: Vec<(AssetId, Tally, String)> = counts
            .iter()
            .map(|&(helped, n)| {
                let tally = Tally { helped, no_difference: n - helped, hurt: 0, not_used: 9 };
                (Uuid::from_u128(u128::from(n)).into(), tally, format!("{helped} of {n}"))
            })
            .collect();
        let expected: Vec<String> = assets.iter().map(|(_, _, title)| title.clone()).collect();
        assets.reverse();
        let shown: Vec<String> = rank(assets).into_iter().map(|ranked| ranked.title).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn those_without_an_answer_come_last_by_title() {
        let asset = |id: u128, tally, title: &str| (AssetId(Uuid::from_u128(id)), tally, title.to_owned());
        let unused = Tally { not_used: 3, ..Tally::default() };
        let hurt = Tally { hurt: 1, ..Tally::default() };
        let helped = Tally { helped: 1, ..Tally::default() };
        let titles: Vec<String> = rank(vec![
            asset(1, unused, "b"),
            asset(2, Tally::default(), "A"),
            asset(3, hurt, "c"),
            asset(4, helped, "e"),
            asset(5, helped, "d"),
            asset(6, Tally { hurt: 2, ..hurt }, "f"),
        ])
        .into_iter()
        .map(|ranked| ranked.title)
        .collect();
        assert_eq!(titles, ["d", "e", "f", "c", "A", "b"]);
    }
}
