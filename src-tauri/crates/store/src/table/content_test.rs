//! Assets, engagements and feedback against slower, simpler computations.

use crate::{Asset, Engagement, Feedback, Reader, Writer, schema};
use chrono::{DateTime, Utc};
use entente_domain::{
    AssetId, FeedbackId, LeadId, PersonId,
    content::{self, Answer, Tally},
};
use proptest::prelude::*;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const LEADS: u128 = 3;

fn at(minute: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(minute * 60, 0).unwrap()
}

fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

/// A file in memory with leads 1 to 3, people 1 and 2 and assets 1 to 3.
fn workspace() -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    schema::MIGRATIONS.to_latest(&mut connection).unwrap();
    for lead in 1..=LEADS {
        let lead_id: LeadId = id(lead);
        connection.execute("INSERT INTO lead (id, learned_at) VALUES (?1, 0)", [lead_id.to_string()]).unwrap();
    }
    let mut writer = Writer::new(&connection);
    for person in 1..=2 {
        let (id, name) = (id(person), format!("Person {person}"));
        writer.add_person(&crate::PersonRow { id, name, side: None, email: None, active: true }).unwrap();
    }
    for asset in 1..=3 {
        writer
            .add_asset(&Asset {
                id: id(asset),
                title: format!("Asset {asset}"),
                kind: "guide".into(),
                stage: None,
                owner: None,
                location: None,
                published_on: None,
                updated_on: None,
                review_by: None,
                retired_on: None,
                made_at: at(0),
                dated_at: at(0),
            })
            .unwrap();
    }
    connection
}

fn said() -> impl Strategy<Value = Feedback> {
    (
        (1..=LEADS, 1..=3u128, proptest::option::of(1..=2u128)),
        proptest::option::of(prop_oneof!["Comparing", "Signing"]),
        prop_oneof![Just(Answer::Helped), Just(Answer::NoDifference), Just(Answer::Hurt), Just(Answer::NotUsed)],
        0..6i64,
    )
        .prop_map(|((lead, asset, person), stage, answer, minute)| Feedback {
            id: id(0),
            lead: id(lead),
            asset: id(asset),
            stage,
            person: person.map(id),
            answer,
            why: None,
            said_at: at(minute),
            meeting: None,
            current: false,
        })
}

/// The rule in the words of PRODUCT.md, without an index or a flag.
fn naive(all: &[Feedback]) -> BTreeMap<AssetId, Tally> {
    let nobody: PersonId = id(99);
    let answers: Vec<content::Feedback> = all
        .iter()
        .map(|said| content::Feedback {
            id: said.id,
            person: said.person.unwrap_or(nobody),
            lead: said.lead,
            asset: said.asset,
            stage: said.stage.clone().unwrap_or_default(),
            answer: said.answer,
            at: said.said_at,
        })
        .collect();
    let mut tallies: BTreeMap<AssetId, Tally> = BTreeMap::new();
    for answer in content::latest(&answers) {
        tallies.entry(answer.asset).or_default().add(answer.answer);
    }
    tallies
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_latest_answer_of_each_person_lead_asset_and_stage_counts_whatever_is_given_and_taken_back(
        given in proptest::collection::vec((said(), any::<prop::sample::Index>(), proptest::bool::weighted(0.25)), 1..30),
    ) {
        let connection = workspace();
        let mut writer = Writer::new(&connection);
        let mut there: Vec<Feedback> = Vec::new();
        for (number, (mut said, which, take_back)) in (1u128..).zip(given) {
            if take_back && !there.is_empty() {
                let gone = there.remove(which.index(there.len()));
                writer.remove_feedback(&gone).unwrap();
            } else {
                said.id = id::<FeedbackId>(number);
                writer.add_feedback(&said).unwrap();
                there.push(said);
            }
            prop_assert_eq!(writer.tallies().unwrap(), naive(&there));
        }
        for asset in 1..=3 {
            prop_assert_eq!(writer.tally(id(asset)).unwrap(), naive(&there).get(&id(asset)).copied().unwrap_or_default());
        }
        for minute in 0..6 {
            let until: Vec<Feedback> = there.iter().filter(|said| said.said_at <= at(minute)).cloned().collect();
            prop_assert_eq!(writer.tallies_as_of(at(minute)).unwrap(), naive(&until));
        }
    }

    #[test]
    fn feedback_is_due_where_a_lead_moved_met_an_asset_and_nobody_answered(
        moves in proptest::collection::vec((proptest::option::of(0..10i64), proptest::option::of(0..10i64)), 3),
        met in proptest::collection::vec((1..=LEADS, 1..=3u128, 0..10i64), 0..12),
        told in proptest::collection::vec(said(), 0..4),
    ) {
        let connection = workspace();
        for (lead, (handed_over, decided)) in (1u128..).zip(&moves) {
            let lead_id: LeadId = id(lead);
            connection.execute(
                "UPDATE lead SET handed_over_at = ?2, decided_at = ?3 WHERE id = ?1",
                (lead_id.to_string(), handed_over.map(|at| at * 60_000), decided.map(|at| at * 60_000)),
            ).unwrap();
        }
        let mut writer = Writer::new(&connection);
        for (number, (lead, asset, minute)) in (1u128..).zip(&met) {
            writer.add_engagement(&Engagement {
                id: id(number), lead: id(*lead), asset: id(*asset), happened_at: at(*minute), learned_at: at(*minute),
                system: "test".into(),
            }).unwrap();
        }
        for (number, said) in (1u128..).zip(&told) {
            writer.add_feedback(&Feedback { id: id(number), ..said.clone() }).unwrap();
        }
        let (since, now) = (at(3), at(7));
        let within = |minute: &Option<i64>| minute.is_some_and(|minute| at(minute) > since && at(minute) <= now);
        let expected: BTreeSet<(LeadId, AssetId)> = met.iter()
            .filter(|(lead, asset, minute)| {
                let (handed_over, decided) = &moves[usize::try_from(*lead).unwrap() - 1];
                (within(handed_over) || within(decided)) && at(*minute) <= now
                    && !told.iter().any(|said| said.lead == id(*lead) && said.asset == id(*asset))
            })
            .map(|(lead, asset, _)| (id(*lead), id(*asset)))
            .collect();
        let reader: &Reader<'_> = &writer;
        let untold = reader.untold(since, now, 100).unwrap();
        prop_assert_eq!(untold.iter().map(|pair| (pair.lead, pair.asset)).collect::<BTreeSet<_>>(), expected.clone());
        prop_assert_eq!(untold.len(), expected.len());
        let due = reader.feedback_due(since, now).unwrap();
        prop_assert_eq!(usize::try_from(due.touches).unwrap(), expected.len());
        let leads: BTreeSet<LeadId> = expected.iter().map(|(lead, _)| *lead).collect();
        prop_assert_eq!(usize::try_from(due.leads).unwrap(), leads.len());
        for (asset, count) in due.by_asset {
            prop_assert_eq!(usize::try_from(count).unwrap(), expected.iter().filter(|(_, of)| *of == asset).count());
        }
        let bounded: BTreeSet<LeadId> = reader.untold(since, now, 1).unwrap().iter().map(|pair| pair.lead).collect();
        prop_assert_eq!(bounded.len(), leads.len().min(1));
    }
}

#[test]
fn counting_reads_the_index_alone() {
    let connection = workspace();
    let plan: String = connection
        .query_row(
            "EXPLAIN QUERY PLAN SELECT asset, answer, count(*) AS n FROM feedback WHERE current = 1 GROUP BY asset, answer",
            [],
            |row| row.get(3),
        )
        .unwrap();
    assert!(plan.contains("USING COVERING INDEX feedback_counted"), "{plan}");
}

#[test]
fn a_wrong_mark_is_found() {
    let connection = workspace();
    let mut writer = Writer::new(&connection);
    for (number, answer) in [(1, Answer::Helped), (2, Answer::Hurt)] {
        let (person, stage) = (Some(id(1)), None);
        let said = Feedback {
            id: id(number),
            lead: id(1),
            asset: id(1),
            stage,
            person,
            answer,
            why: None,
            said_at: at(1),
            meeting: None,
            current: false,
        };
        writer.add_feedback(&said).unwrap();
    }
    assert_eq!(writer.wrong_answers().unwrap(), Vec::<String>::new());
    connection.execute("UPDATE feedback SET current = 1", []).unwrap();
    assert_eq!(writer.wrong_answers().unwrap().len(), 1);
}
