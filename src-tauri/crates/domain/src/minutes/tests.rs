use super::*;
use crate::{
    Language, LeadId, PersonId, Side,
    content::{Answer, Tally},
    text::{Segment, Text},
};
use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use uuid::Uuid;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn lead_id(n: u128) -> LeadId {
    LeadId(Uuid::from_u128(0x1ead_0000 + n))
}

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(0xbeef_0000 + n))
}

fn lead(n: u128, first: &str, last: &str, company: &str) -> LeadRef {
    LeadRef {
        id: lead_id(n),
        number: None,
        segment: Some("Food".into()),
        full_name: format!("{first} {last}"),
        first_name: Some(first.into()),
        last_name: Some(last.into()),
        company: Some(company.into()),
        emails: vec![],
        phones: vec![],
        record_ids: vec![],
    }
}

fn anneke() -> LeadRef {
    LeadRef {
        emails: vec!["anneke.vos@veldt.nl".into()],
        phones: vec!["+31 20 123 4567".into()],
        record_ids: vec!["90210".into()],
        ..lead(1, "Anneke", "Vos", "Veldt Foods")
    }
}

fn wang() -> LeadRef {
    LeadRef {
        full_name: "王伟".into(), segment: Some("制造业".into()), ..lead(2, "伟", "王", "海港食品有限公司")
    }
}

fn linked(before: &str, lead: LeadId, after: &str) -> Text {
    Text::from(vec![
        Segment::Words { words: before.into() },
        Segment::Lead { lead },
        Segment::Words { words: after.into() },
    ])
}

fn action(text: Text, owner: Option<(u128, &str, Side)>, due: Option<&str>) -> MinutesAction {
    MinutesAction {
        item: Some(Text::words("Topics")),
        text,
        owner: owner.map(|(n, name, side)| Owner { person: person(n), name: name.into(), side: Some(side) }),
        due_on: due.map(day),
        carried: 2,
        state: ActionEnd::Open,
        dropped_because: None,
        made_here: true,
    }
}

fn minutes(leads: Vec<LeadRef>, texts: &[Text]) -> Minutes {
    let text = |n: usize| texts.get(n % texts.len().max(1)).cloned().unwrap_or_default();
    let plain = |n: usize| text(n).plain(|_| "them".into());
    Minutes {
        series: plain(0),
        language: Language::English,
        zone: chrono_tz::Europe::Berlin,
        teams: Teams { marketing: "Lighthouse".into(), sales: "Harbour".into() },
        ordinal: 13,
        version: 1,
        scheduled_at: at("2026-11-26T09:00:00Z"),
        planned_minutes: 45,
        started_at: at("2026-11-26T09:00:00Z"),
        ended_at: at("2026-11-26T09:46:00Z"),
        decisions: vec![DecisionMade {
            item: Some(text(1)),
            text: text(2),
            sides: vec![Side::Sales, Side::Marketing],
            ends_on: None,
        }],
        actions: vec![
            action(text(3), Some((1, "Ines Castel", Side::Marketing)), Some("2026-12-01")),
            action(text(4), Some((2, "Clara Osei", Side::Sales)), Some("2026-11-27")),
            MinutesAction { state: ActionEnd::Dropped, dropped_because: Some(text(5)), ..action(text(6), None, None) },
        ],
        trade: Trade {
            feedback: vec![AssetFeedback {
                asset: plain(7),
                counts: Tally { helped: 1, ..Tally::default() },
                said: leads
                    .iter()
                    .map(|lead| Said { lead: lead.id, answer: Answer::Helped, stage: Some(plain(8)), why: text(9) })
                    .collect(),
            }],
            news: vec![NewsOfAsset { asset: plain(10), news: AssetNews::New, stage: Some(plain(11)) }],
        },
        items: vec![MinutesItem {
            title: text(12),
            planned_minutes: 10,
            used_seconds: 601,
            state: ItemEnd::Done,
            from: Some(Side::Marketing),
            to: Some(Side::Sales),
            notes: vec![text(13), text(14)],
        }],
        attendance: vec![Attendee {
            person: person(1),
            name: "Ines Castel".into(),
            side: Some(Side::Marketing),
            present: true,
            arrived_at: None,
        }],
        rating: Some(Rating { mean_tenths: 81, n: 8 }),
        next: Some(NextMeeting {
            starts_at: at("2026-12-03T09:00:00Z"),
            planned_minutes: 45,
            zone: chrono_tz::Europe::Berlin,
        }),
        not_reached: vec![text(15)],
        leads,
    }
}

/// What one note says after redaction, labels in brackets.
fn said(leads: Vec<LeadRef>, note: &str) -> String {
    let mut empty = minutes(leads, &[]);
    empty.trade = Trade::default();
    empty.decisions[0].text = Text::words(note);
    let copy = redact(&empty, Audience::Everyone, false);
    let runs = copy.decisions[0].text.runs();
    runs.iter()
        .map(|run| match run {
            Run::Words(words) => words.clone(),
            Run::Label(label) => format!("[{label}]"),
        })
        .collect()
}

#[test]
fn a_reference_becomes_its_label() {
    let text = linked("Call ", lead_id(1), " first");
    let copy = redact(&minutes(vec![anneke()], &[text]), Audience::External, false);
    assert_eq!(copy.decisions[0].text.plain(), "Call Lead 1 · Food first");
}

#[test]
fn names_addresses_phones_record_ids_and_companies_are_replaced_however_they_are_written() {
    for note in [
        "Anneke Vos",
        "ANNEKE VOS",
        "anneke\u{a0} vos",
        "Vos, Anneke",
        "Vos Anneke",
        "Anneke\u{200b} Vos",
        "Anneke\nVos",
        "Veldt Foods",
        "veldt foods",
        "anneke.vos@veldt.nl",
        "Anneke.Vos@VELDT.NL",
        "ａｎｎｅｋｅ.vos＠veldt.nl",
        "90210",
        "+31 20 123 4567",
        "+31201234567",
        "020-1234567",
        "0031 (0)20 123 45 67",
        "(020) 123.4567",
    ] {
        assert_eq!(said(vec![anneke()], &format!("Ask {note}, soon")), "Ask [Lead 1 · Food], soon", "{note}");
    }
}

#[test]
fn decomposed_letters_are_the_same_letters() {
    let leads = vec![lead(1, "Zoé", "Müller", "Çelik")];
    assert_eq!(said(leads, "Zoe\u{301} MU\u{308}LLER of C\u{327}elik"), "[Lead 1 · Food] of [Lead 1 · Food]");
}

#[test]
fn a_find_begins_and_ends_at_a_words_boundary() {
    let note = "Anneke Vossen of Veldt Foodstuffs, 902101, xanneke.vos@veldt.nl2, +31 20 123 45678";
    assert_eq!(said(vec![anneke()], note), note);
    assert_eq!(said(vec![anneke()], "(Veldt Foods's) \"Anneke Vos\"."), "([Lead 1 · Food]'s) \"[Lead 1 · Food]\".");
}

#[test]
fn chinese_names_are_replaced_from_two_characters_without_spaces_around_them() {
    assert_eq!(said(vec![wang()], "请王伟周五回电"), "请[Lead 1 · 制造业]周五回电");
    assert_eq!(said(vec![wang()], "海港食品有限公司的王牌"), "[Lead 1 · 制造业]的王牌");
    assert_eq!(said(vec![anneke()], "联系Anneke Vos确认"), "联系[Lead 1 · Food]确认");
}

#[test]
fn a_lone_first_or_last_name_is_flagged_and_stays() {
    let mut given = minutes(vec![anneke()], &[Text::words("Anneke said vos, and Veldt nothing")]);
    given.trade = Trade::default();
    let copy = redact(&given, Audience::External, false);
    assert_eq!(copy.decisions[0].text.plain(), "Anneke said vos, and Veldt nothing");
    let flags: Vec<_> = copy.flags.iter().filter(|flag| flag.part == Part::Decision).collect();
    assert_eq!(flags.iter().map(|flag| flag.word.as_str()).collect::<Vec<_>>(), ["Anneke", "vos"]);
    assert!(flags.iter().all(|flag| flag.label == "Lead 1 · Food" && flag.index == 0));
    assert!(flags.iter().all(|flag| flag.context == "Anneke said vos, and Veldt nothing"));
    assert!(redact(&given, Audience::External, true).flags.is_empty(), "with names there is nothing to look at");
}

#[test]
fn the_longer_of_two_overlapping_names_wins() {
    let leads = vec![lead(1, "Jan", "Berg", "Berg"), lead(2, "Jan", "Berg Holm", "Holm & Sons")];
    assert_eq!(
        said(leads, "Jan Berg Holm, Holm & Sons, Jan Berg, Berg"),
        "[Lead 1 · Food], [Lead 1 · Food], [Lead 2 · Food], [Lead 2 · Food]"
    );
}

#[test]
fn numbers_follow_first_appearance_and_are_the_same_for_every_audience() {
    let texts = [linked("x", lead_id(3), ""), Text::words("Veldt Foods"), linked("", lead_id(2), "")];
    let leads = vec![wang(), lead(3, "Bo", "Lind", "Hollin"), anneke()];
    let given = minutes(leads, &texts).numbered();
    let number = |n| given.leads.iter().find(|lead| lead.id == lead_id(n)).and_then(|lead| lead.number);
    // Series: plain words. Decision's item: Veldt Foods. Decision: a reference to Wang. Then the action's: Lind.
    assert_eq!((number(1), number(2), number(3)), (Some(1), Some(2), Some(3)));
    for audience in [Audience::Everyone, Audience::Side(Side::Sales), Audience::External, Audience::Owner(person(2))] {
        let copy = redact(&given, audience, false);
        assert_eq!(copy.decisions[0].text.plain(), "Lead 2 · 制造业");
    }
}

#[test]
fn a_later_version_keeps_the_numbers_of_the_earlier_one() {
    let first = minutes(vec![anneke(), wang()], &[linked("", lead_id(2), ""), linked("", lead_id(1), "")]).numbered();
    let mut second = minutes(
        vec![lead(9, "Bo", "Lind", "Hollin"), anneke()],
        &[linked("", lead_id(9), ""), linked("", lead_id(1), "")],
    );
    second.keep_numbers_of(&first);
    let second = second.numbered();
    let number = |of: &Minutes, n| of.leads.iter().find(|lead| lead.id == lead_id(n)).and_then(|lead| lead.number);
    assert_eq!(number(&second, 1), number(&first, 1));
    assert_eq!(number(&second, 2), number(&first, 2));
    assert_eq!(number(&second, 9), Some(3));
}

#[test]
fn names_come_back_only_when_asked_for() {
    let given = minutes(vec![anneke()], &[linked("Call ", lead_id(1), ""), Text::words("anneke.vos@veldt.nl")]);
    let copy = redact(&given, Audience::External, true);
    assert_eq!(copy.decisions[0].text.plain(), "Call Anneke Vos (Veldt Foods)");
    assert!(copy.lead_names && copy.labels().is_empty());
}

#[test]
fn a_segment_that_names_the_company_is_left_out_of_the_label() {
    let leads = vec![LeadRef { segment: Some("Veldt Foods, retail".into()), ..anneke() }];
    assert_eq!(said(leads, "Anneke Vos"), "[Lead 1]");
}

#[test]
fn each_audience_gets_its_own() {
    let given = minutes(vec![anneke()], &[Text::words("a"), Text::words("b")]);
    let owners = |copy: &Redacted| -> Vec<Option<String>> {
        copy.actions.iter().map(|action| action.owner.as_ref().map(|owner| owner.name.clone())).collect()
    };
    let (ines, clara) = (Some("Ines Castel".to_owned()), Some("Clara Osei".to_owned()));

    let everyone = redact(&given, Audience::Everyone, false);
    assert_eq!(owners(&everyone), [clara.clone(), ines.clone(), None], "the earliest due date first");
    assert!(everyone.held.is_some() && everyone.rating.is_some() && everyone.trade.is_some());

    let marketing = redact(&given, Audience::Side(Side::Marketing), false);
    assert_eq!(owners(&marketing), [ines.clone(), clara.clone(), None], "its own actions first");
    assert_eq!(marketing.items, everyone.items);

    let external = redact(&given, Audience::External, false);
    assert_eq!(external.decisions.len(), 1);
    assert_eq!(owners(&external).len(), 3);
    assert!(external.next.is_some());
    assert!(external.held.is_none() && external.rating.is_none() && external.trade.is_none());
    assert!(external.items.is_empty() && external.attendance.is_empty() && external.not_reached.is_empty());
    assert!(external.actions.iter().all(|action| action.carried == 0 && action.dropped_because.is_none()));

    let owner = redact(&given, Audience::Owner(person(1)), false);
    assert_eq!(owners(&owner), [ines]);
    assert_eq!(owner.audience.to_string(), "owner:Ines Castel");
    assert!(owner.decisions.len() == 1 && owner.next.is_none() && owner.items.is_empty());
}

fn rated(numbers: &[i64]) -> Vec<crate::rating::Rating> {
    numbers.iter().map(|number| (*number).try_into().unwrap()).collect()
}

#[test]
fn ratings_are_shown_from_three_raters_on() {
    assert_eq!(Rating::of(&rated(&[9, 10])), None);
    assert_eq!(Rating::of(&rated(&[8, 8, 9])), Some(Rating { mean_tenths: 83, n: 3 }));
    let mut given = minutes(vec![], &[]);
    given.rating = Some(Rating { mean_tenths: 80, n: 2 });
    assert_eq!(redact(&given, Audience::Everyone, false).rating, None);
}

#[test]
fn minutes_are_read_back_as_they_were_stored() {
    let given = minutes(vec![anneke(), wang()], &[linked("Call ", lead_id(1), " now")]).numbered();
    let stored = serde_json::to_string(&given).unwrap();
    assert_eq!(serde_json::from_str::<Minutes>(&stored).unwrap(), given);
    let copy = redact(&given, Audience::External, false);
    let json = serde_json::to_string(&copy).unwrap();
    assert_eq!(serde_json::from_str::<Redacted>(&json).unwrap(), Redacted { flags: vec![], ..copy });
}

/// Whether `hay` holds `needle` at word boundaries, found the slow way and in other words than the veil's.
fn survives(hay: &str, needle: &str) -> bool {
    let low = |text: &str| clean(text).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let (hay, needle) = (low(hay), low(needle));
    let chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let open = |a: Option<char>, b: Option<char>| match (a, b) {
        (Some(a), Some(b)) => !(a.is_alphanumeric() && b.is_alphanumeric()) || chinese(a) || chinese(b),
        _ => true,
    };
    !needle.is_empty()
        && hay.match_indices(&needle).any(|(start, found)| {
            let (before, after) = (hay[..start].chars().last(), hay[start + found.len()..].chars().next());
            open(before, found.chars().next()) && open(found.chars().last(), after)
        })
}

fn strings(json: &serde_json::Value, to: &mut Vec<String>) {
    match json {
        serde_json::Value::String(text) => to.push(text.clone()),
        serde_json::Value::Array(values) => values.iter().for_each(|value| strings(value, to)),
        serde_json::Value::Object(entries) => {
            entries.iter().filter(|(key, _)| *key != "label").for_each(|(_, value)| strings(value, to))
        }
        _ => {}
    }
}

fn some_lead(n: u128) -> impl Strategy<Value = LeadRef> {
    let first = prop_oneof![Just("Qa"), Just("Qa Qe"), Just("Zoë"), Just("O'Qil"), Just("Jean-Qi")];
    let last = prop_oneof![Just("Qe"), Just("Qe Qu"), Just("van der Qx"), Just("Straße"), Just("Qa")];
    let company = prop_oneof![
        proptest::sample::select(vec!["Qe Qu & Co.", "海港食品", "王伟", "Qa Qe"]).prop_map(ToOwned::to_owned),
        "[qQé伟 .!-]{2,8}"
    ];
    let chinese = prop_oneof![Just(None), Just(Some("王伟")), Just(Some("王伟伟"))];
    (first, last, company, chinese, "[a-c.]{1,4}@[a-c]{1,3}\\.qq", "\\+?[1-9][0-9 ]{7,12}[0-9]", "[0-9a-f]{6,9}")
        .prop_map(move |(first, last, company, chinese, email, phone, record)| LeadRef {
            segment: Some("seg".into()),
            full_name: chinese.map_or_else(|| format!("{first} {last}"), ToOwned::to_owned),
            emails: vec![email],
            phones: vec![phone],
            record_ids: vec![record],
            ..lead(n, first, last, &company)
        })
}

/// Texts that quote the leads in odd ways, between odd neighbours.
fn some_texts(leads: Vec<LeadRef>) -> impl Strategy<Value = Vec<Text>> {
    let mut words: Vec<String> = Vec::new();
    for lead in &leads {
        words.extend([
            lead.full_name.clone(),
            lead.company.clone().unwrap_or_default(),
            lead.first_name.clone().unwrap_or_default(),
        ]);
        words.extend(lead.emails.iter().chain(&lead.phones).chain(&lead.record_ids).cloned());
    }
    let ids: Vec<LeadId> = leads.iter().map(|lead| lead.id).collect();
    let quoted = (proptest::sample::select(words), 0..4usize).prop_map(|(word, how)| match how {
        0 => word,
        1 => word.to_uppercase(),
        2 => word.replace(' ', "  "),
        _ => word.chars().flat_map(|c| [c, '\u{200b}']).collect(),
    });
    let words = prop_oneof![3 => quoted, 2 => "[ ,.x伟()@\n]{0,3}", 1 => "\\PC{0,6}"]
        .prop_map(|words| Segment::Words { words });
    let segment = prop_oneof![5 => words, 1 => proptest::sample::select(ids).prop_map(|lead| Segment::Lead { lead })];
    proptest::collection::vec(proptest::collection::vec(segment, 0..8).prop_map(Text::from), 1..16)
}

fn some_minutes() -> impl Strategy<Value = Minutes> {
    (some_lead(1), some_lead(2), some_lead(3))
        .prop_flat_map(|(a, b, c)| {
            let leads = vec![a, b, c];
            (Just(leads.clone()), some_texts(leads))
        })
        .prop_map(|(leads, texts)| minutes(leads, &texts))
}

fn audiences() -> [Audience; 5] {
    [
        Audience::Everyone,
        Audience::Side(Side::Marketing),
        Audience::Side(Side::Sales),
        Audience::External,
        Audience::Owner(person(1)),
    ]
}

proptest! {
    // PROPTEST_CASES raises it; 1,500 were run when the rule was written.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_gives_a_lead_away_survives_in_any_copy(given in some_minutes()) {
        for audience in audiences() {
            let json = serde_json::to_value(redact(&given, audience, false)).unwrap();
            let mut all = Vec::new();
            strings(&json, &mut all);
            for lead in &given.leads {
                let names = lead.full_name.contains(' ') || lead.full_name.starts_with('王');
                let hidden = lead.emails.iter().chain(&lead.phones).chain(&lead.record_ids).chain(&lead.company);
                for needle in hidden.chain(names.then_some(&lead.full_name)).filter(|needle| clean_line(needle).chars().count() > 1) {
                    for text in &all {
                        prop_assert!(!survives(text, needle), "{needle:?} in {text:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn no_copy_holds_an_id(given in some_minutes(), names: bool) {
        for audience in audiences() {
            let json = serde_json::to_string(&redact(&given, audience, names)).unwrap();
            for id in given.leads.iter().map(|lead| lead.id.to_string()).chain([1, 2].map(|n| person(n).to_string())) {
                prop_assert!(!json.contains(&id));
            }
        }
    }

    #[test]
    fn one_lead_has_one_label_in_every_copy(given in some_minutes()) {
        let stored = given.clone().numbered();
        for audience in audiences() {
            prop_assert_eq!(redact(&given, audience.clone(), false), redact(&stored, audience, false));
        }
        let mut numbers: Vec<_> = stored.leads.iter().filter_map(|lead| lead.number).collect();
        numbers.sort_unstable();
        prop_assert_eq!(numbers, vec![1, 2, 3]);
    }

    #[test]
    fn redacting_what_was_redacted_changes_no_count_and_no_text(given in some_minutes()) {
        let once = redact(&given, Audience::Everyone, false);
        let mut again = given.numbered();
        let plain = |runs: &Runs| Text::words(runs.runs().iter().map(|run| match run { Run::Words(words) => words.as_str(), Run::Label(_) => "\u{25a1}" }).collect::<String>());
        for (made, redacted) in again.decisions.iter_mut().zip(&once.decisions) {
            made.text = plain(&redacted.text);
        }
        let twice = redact(&again, Audience::Everyone, false);
        prop_assert_eq!(once.decisions.len(), twice.decisions.len());
        prop_assert_eq!(once.actions.len(), twice.actions.len());
        for (once, twice) in once.decisions.iter().zip(&twice.decisions) {
            prop_assert_eq!(plain(&once.text), plain(&twice.text));
        }
    }

    #[test]
    fn any_text_can_be_redacted(words in "\\PC*|[\\x00-\\x1f\\u{202e}\\u{301}a]{0,40}") {
        let copy = redact(&minutes(vec![anneke(), wang()], &[Text::words(words)]), Audience::Everyone, false);
        for text in copy.texts() {
            let hostile = ['\0', '\r', '\u{202e}'];
            prop_assert!(!text.plain().contains(hostile));
        }
    }
}
