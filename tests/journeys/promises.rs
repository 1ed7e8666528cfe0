//! Promises: what was agreed, and who kept it, on leads that other programs exported.

use crate::import::{maven, maven_options};
use entente_tests::harness::Bench;
use serde_json::{Value, json};
use std::path::Path;

const MORNING: &str = "2026-11-26T08:38:00Z";

/// Terms of a house whose leads are the opportunities of `maven`.
pub fn terms() -> Value {
    json!({
        "inForceFrom": "2016-10-01", "zone": "America/Sao_Paulo",
        "workingDays": ["mon", "tue", "wed", "thu", "fri"], "holidays": ["2017-02-27", "2017-02-28"],
        "cutOff": { "weekday": "mon", "time": "09:00" },
        "promises": [
            { "id": "volume", "side": "marketing", "measure": "delivered", "atLeast": 150 },
            { "id": "fit", "side": "marketing", "measure": "fit", "atLeast": 0.6 },
            { "id": "decide", "side": "sales", "measure": "decidedInTime", "atLeast": 0.2,
              "deadline": { "weekday": "wed", "time": "18:00" } },
            { "id": "convert", "side": "both", "measure": "conversion", "atLeast": 0.4, "withinDays": 60 },
            { "id": "basic", "side": "marketing", "measure": "delivered", "atLeast": 20,
              "where": { "segment": ["gtx BASIC"] } },
        ],
        "reasons": [{ "name": "No champion", "class": "fit" }],
    })
}

fn scorecard(bench: &Bench, as_of: &str, periods: u16) -> Value {
    bench.ask("scorecard.show", json!({ "asOf": as_of, "periods": periods }))
}

fn promise<'a>(period: &'a Value, id: &str) -> &'a Value {
    period["promises"].as_array().unwrap().iter().find(|promise| promise["id"] == id).unwrap()
}

/// Opportunities of one product that have a date, counted by hand.
fn basic(file: &Path) -> u64 {
    let text = std::fs::read_to_string(file).unwrap();
    let rows = text.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    rows.filter(|cells| cells[2] == "GTX Basic" && !cells[5].is_empty()).map(|_| 1).sum()
}

#[test]
fn both_date_formats_of_the_same_opportunities_give_the_same_scorecard() {
    let Some((iso, dmy)) = maven() else { return };
    let (first, second) = (Bench::own(MORNING), Bench::own(MORNING));
    for (bench, file) in [(&first, &iso), (&second, &dmy)] {
        assert_eq!(bench.ask("agreement.set", json!({ "terms": terms() }))["version"], 1);
        bench.import(file, maven_options());
    }
    for as_of in ["2017-01-01", "2017-08-01", "2018-03-01T12:00:00-03:00"] {
        let card = scorecard(&first, as_of, 520);
        assert_eq!(card.to_string(), scorecard(&second, as_of, 520).to_string(), "byte for byte");
    }
    let card = scorecard(&first, "2018-03-01", 520);
    let periods = card["periods"].as_array().unwrap();
    let sum = |count: &dyn Fn(&Value) -> u64| periods.iter().map(count).sum::<u64>();
    assert_eq!(sum(&|period| period["delivered"].as_u64().unwrap()), 8300, "each with a date once, none without");
    assert_eq!(sum(&|period| period["fit"]["fitting"].as_u64().unwrap()), 4238);
    assert_eq!(sum(&|period| period["fit"]["undecided"].as_u64().unwrap()), 1589);
    // "gtx BASIC" is written otherwise in the file: words are compared case-folded.
    assert_eq!(sum(&|period| promise(period, "basic")["count"].as_u64().unwrap()), basic(&iso));
}

#[test]
fn a_period_stays_judged_by_the_agreement_that_was_in_force() {
    let Some((iso, _)) = maven() else { return };
    let bench = Bench::own(MORNING);
    bench.ask("agreement.set", json!({ "terms": terms() }));
    bench.import(&iso, maven_options());
    let before = scorecard(&bench, "2017-06-05", 13);
    let mut higher = terms();
    higher["inForceFrom"] = json!("2017-06-01");
    higher["promises"][0]["atLeast"] = json!(10_000);
    assert_eq!(bench.ask("agreement.set", json!({ "terms": higher }))["version"], 2);
    let after = scorecard(&bench, "2017-06-05T13:00:00Z", 13);
    let volumes = |card: &Value| -> Vec<(Value, Value)> {
        let periods = card["periods"].as_array().unwrap().iter();
        periods.map(|period| (period["agreement"].clone(), promise(period, "volume")["verdict"].clone())).collect()
    };
    let (old, new) = (volumes(&before), volumes(&after));
    assert_eq!(old[1..12], new[1..12], "earlier periods keep their verdicts");
    assert_eq!(new[12], (json!(2), json!("broken")), "the one whose cut-off is later has the new terms");
    let shown = |as_of: &str| bench.ask("agreement.show", json!({ "asOf": as_of }))["version"].clone();
    assert_eq!((shown("2017-05-31"), shown("2017-06-01"), shown("2026-11-26")), (json!(1), json!(2), json!(2)));
    assert_eq!(bench.refused("agreement.show", json!({ "asOf": "2016-09-30" })).code, "no_agreement");
}

#[test]
fn an_agreement_that_makes_no_sense_is_refused_with_its_place() {
    let bench = Bench::own(MORNING);
    for (path, wrong, says) in [
        ("/promises/1/atLeast", json!(60), "Promise `fit`: 60 is no share"),
        ("/promises/1/id", json!("volume"), "Two promises are called `volume`"),
        ("/cutOff/time", json!("nine"), "`nine` is no time of day"),
        ("/zone", json!("Mars/Olympus"), "Mars"),
        ("/workingDays", json!([]), "A week needs at least one working day"),
    ] {
        let mut terms = terms();
        *terms.pointer_mut(path).unwrap() = wrong;
        let failure = bench.refused("agreement.set", json!({ "terms": terms }));
        assert_eq!(failure.code, "invalid_agreement", "{}", failure.message);
        assert!(failure.message.contains(says), "{}", failure.message);
    }
    assert_eq!(bench.refused("agreement.show", json!({})).code, "no_agreement");
    assert_eq!(bench.ask("scorecard.show", json!({}))["periods"], json!([]));
    assert_eq!(bench.refused("scorecard.show", json!({ "periods": 0 })).code, "invalid_request");
}

#[test]
fn an_agreement_brings_its_reasons_and_may_not_judge_anew_what_a_meeting_has_shown() {
    let bench = Bench::own(MORNING);
    bench.ask("agreement.set", json!({ "terms": terms() }));
    let reasons = bench.ask("reason.list", json!({}))["reasons"].take();
    assert!(reasons.as_array().unwrap().contains(&json!({ "name": "No champion", "class": "fit" })));
    let meeting = bench.meeting();
    bench.ask("meeting.start", json!({ "id": meeting }));
    bench.ask("meeting.close", json!({ "id": meeting }));
    let mut later = terms();
    assert_eq!(bench.refused("agreement.set", json!({ "terms": later })).code, "already_shown");
    later["inForceFrom"] = json!("2026-11-27");
    bench.ask("agreement.set", json!({ "terms": later }));
}

/// What slips, each lead as `name: kinds`.
fn slips(bench: &Bench, as_of: &str) -> Vec<String> {
    let shown = bench.ask("slipping.show", json!({ "asOf": as_of }));
    let words = |lead: &Value| {
        let kinds = lead["kinds"].as_array().unwrap().iter().map(|kind| kind.as_str().unwrap()).collect::<Vec<_>>();
        format!("{}: {}", lead["name"].as_str().unwrap(), kinds.join(" "))
    };
    shown["leads"].as_array().unwrap().iter().map(words).collect()
}

#[test]
fn rule_11_each_slipping_lead_is_shown_once_with_all_its_kinds() {
    let bench = Bench::own(MORNING);
    let mut agreed = terms();
    (agreed["inForceFrom"], agreed["zone"]) = (json!("2026-08-03"), json!("Europe/Berlin"));
    bench.ask("agreement.set", json!({ "terms": agreed }));
    let file = bench.folder().join("leads.csv");
    std::fs::write(
        &file,
        "id,last name,owner,note,touched,mql,accepted,rejected,reason,status,decided,back\n\
         1,Late,Dora,calls at nine,,2026-11-12 10:00,,,,,,\n\
         2,Bare,,,,2026-11-12 11:00,,,,,,\n\
         3,Accepted,Dora,,2026-11-03 10:00,2026-11-02 10:00,2026-11-02 12:00,,,,,\n\
         4,Mute,,,,2026-11-11 10:00,,2026-11-12 10:00,,,,\n\
         5,Said,,,,2026-11-11 10:00,,2026-11-12 10:00,no need,,,\n\
         6,Back,,,,2026-11-09 10:00,,,,given back,2026-11-10,2026-11-20\n\
         7,Won,,,,2026-11-12 10:00,,,,won,,\n\
         8,Old,,,,2026-08-03 10:00,,,,,,\n\
         9,Fresh,Dora,calls at ten,,2026-11-25 10:00,,,,,,\n",
    )
    .unwrap();
    bench.import(
        file,
        json!({
            "profile": "generic", "system": "crm", "zone": "Europe/Berlin",
            "map": { "recordId": "id", "lastName": "last name", "owner": "owner", "contextNote": "note",
                     "lastTouchAt": "touched", "handedOverAt": "mql", "acceptedAt": "accepted", "rejectedAt": "rejected",
                     "rejectReason": "reason", "leadStatus": "status", "decidedAt": "decided", "comeBackAt": "back" },
            "status": { "given back": "recycled", "won": "qualified" },
        }),
    );
    // "Old" was handed over before the last 13 periods; the one that slips longest is first.
    assert_eq!(
        slips(&bench, "2026-11-26"),
        [
            "Accepted: noNote noTouch",
            "Mute: noReason",
            "Bare: undecided noOwner noNote",
            "Late: undecided",
            "Back: recycleDue"
        ]
    );
    let shown = bench.ask("slipping.show", json!({}));
    assert_eq!((&shown["notMeasured"], &shown["dateUnknown"]), (&json!([]), &json!(1)));
    assert_eq!(shown["leads"][3]["since"], "2026-11-18T17:00:00Z", "its deadline");
    assert_eq!((&shown["leads"][3]["recordId"], &shown["leads"][3]["owner"]), (&json!("1"), &json!("Dora")));
    // Before the deadline, before 14 days, before the day on which it comes back.
    assert_eq!(slips(&bench, "2026-11-16T10:00:00Z"), ["Accepted: noNote", "Mute: noReason", "Bare: noOwner noNote"]);
    // Handed over again, it is followed by that handover alone.
    let back = bench.ask("lead.list", json!({ "filter": "recycled" }))["leads"][0]["lead"]["id"].clone();
    bench.ask("lead.handOver", json!({ "lead": back, "note": "asked for us again" }));
    assert!(slips(&bench, "2026-11-26").contains(&"Back: noOwner".to_owned()));
    assert!(slips(&bench, "2026-11-25").contains(&"Back: recycleDue".to_owned()), "as it was then");
}
