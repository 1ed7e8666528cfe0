//! The scorecard against a second, naive computation of it on random histories: PRODUCT.md rules 1 to 8 and the leads
//! "decided, date unknown" of rule 11.

mod figures;
mod history;

use chrono::{DateTime, TimeDelta, Utc};
use entente_tests::harness::Bench;
use figures::{Event, Kind, Lead, Why, in_force, last_instant_of};
use history::{Case, any_case};
use proptest::{prelude::*, test_runner::TestCaseError};
use serde_json::{Value, json};
use std::collections::HashMap;

/// 50 cases of 45 leads, of which one in a hundred is left out: over 2,000 histories.
const CASES: u32 = 50;
const LEADS: usize = 45;

fn settings(cases: u32) -> ProptestConfig {
    // A failing case is made small, but not for minutes: each try opens a workspace.
    ProptestConfig { cases, max_shrink_iters: 120, failure_persistence: None, ..ProptestConfig::default() }
}

fn scorecard(bench: &Bench, as_of: Option<String>, periods: Option<usize>) -> Value {
    let mut request = json!({});
    if let Some(as_of) = as_of {
        request["asOf"] = json!(as_of);
    }
    if let Some(periods) = periods {
        request["periods"] = json!(periods);
    }
    bench.ask("scorecard.show", request)
}

/// The places where two answers differ; 0 and 0.0 are one number.
fn differences(expected: &Value, seen: &Value, place: String, found: &mut Vec<String>) {
    match (expected, seen) {
        (Value::Object(a), Value::Object(b)) if a.len() == b.len() => {
            for (name, value) in a {
                differences(value, b.get(name).unwrap_or(&Value::Null), format!("{place}/{name}"), found);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (n, (a, b)) in a.iter().zip(b).enumerate() {
                let name = ["label", "id"].iter().find_map(|name| a[name].as_str());
                differences(a, b, format!("{place}/{}", name.map_or(n.to_string(), str::to_owned)), found);
            }
        }
        (Value::Number(a), Value::Number(b)) if a.as_f64() == b.as_f64() => {}
        _ if expected == seen => {}
        _ => found.push(format!("{place}: by hand {expected}, shown {seen}")),
    }
}

/// Refuses an answer that differs, with the periods and the leads that it is about.
fn same(
    case: &Case,
    leads: &[Lead],
    as_of: DateTime<Utc>,
    expected: &Value,
    seen: &Value,
) -> Result<(), TestCaseError> {
    let mut found = Vec::new();
    differences(expected, seen, String::new(), &mut found);
    if found.is_empty() {
        return Ok(());
    }
    let mut said = format!("as of {as_of}\n  {}\n", found.join("\n  "));
    for period in expected["periods"].as_array().into_iter().flatten() {
        let label = period["label"].as_str().unwrap_or_default();
        if !found.iter().any(|place| place.contains(label)) {
            continue;
        }
        let edge = |name: &str| -> DateTime<Utc> { period[name].as_str().unwrap().parse().unwrap() };
        let within = |at: DateTime<Utc>| edge("from") <= at && at < edge("cutOff");
        said.push_str(&format!("{label} is from {} to {}\n", edge("from"), edge("cutOff")));
        for lead in leads.iter().filter(|lead| lead.events.iter().any(|e| e.kind == Kind::Handover && within(e.at))) {
            said.push_str(&format!("  {lead:?}\n"));
        }
    }
    Err(TestCaseError::fail(format!("{said}in {case:?}")))
}

/// What must be true of an answer whatever happened.
fn invariants(seen: &Value) -> Result<(), TestCaseError> {
    for period in seen["periods"].as_array().unwrap() {
        for promise in period["promises"].as_array().unwrap() {
            if let (Some(lower), Some(upper)) = (promise["lower"].as_f64(), promise["upper"].as_f64()) {
                prop_assert!(lower <= upper, "{promise}");
            }
            // Rule 6: only a rejection for fit breaks a promise of fit.
            if promise["measure"] == "fit" && promise["verdict"] == "broken" {
                prop_assert!(period["fit"]["unfit"].as_u64() > Some(0), "{period}");
            }
            if period["running"] == false && period["delivered"] == 0 && promise["measure"] != "delivered" {
                prop_assert_eq!(&promise["verdict"], "nothingToJudge");
            }
        }
    }
    Ok(())
}

/// Rule 6: as time goes on over one history, bounds of a finished period come closer and never go apart. (Of `fit` only
/// while nobody thinks better of a decision.)
fn tightens(cards: &[(DateTime<Utc>, Value)], once_decided: bool) -> Result<(), TestCaseError> {
    let mut bounds: HashMap<(String, String), (f64, f64)> = HashMap::new();
    let mut cards: Vec<_> = cards.iter().collect();
    cards.sort_by_key(|(as_of, _)| *as_of);
    for (as_of, card) in cards {
        for period in card["periods"].as_array().unwrap().iter().filter(|period| period["running"] == false) {
            for promise in period["promises"].as_array().unwrap() {
                let (Some(lower), Some(upper)) = (promise["lower"].as_f64(), promise["upper"].as_f64()) else {
                    continue;
                };
                if promise["measure"] == "fit" && !once_decided {
                    continue;
                }
                let key = (period["cutOff"].to_string(), promise["id"].to_string());
                if let Some((before_lower, before_upper)) = bounds.insert(key, (lower, upper)) {
                    prop_assert!(before_lower <= lower && upper <= before_upper, "as of {}: {}", as_of, promise);
                }
            }
        }
    }
    Ok(())
}

/// Refuses slipping leads that differ from those found by hand.
fn slips(case: &Case, bench: &Bench, leads: &[Lead], as_of: DateTime<Utc>) -> Result<(), TestCaseError> {
    let shown = bench.ask("slipping.show", json!({ "asOf": as_of.to_rfc3339() }));
    // A kind is left out where nothing ever filled its field: as in few or silent histories.
    let unmeasured: Vec<&str> =
        shown["notMeasured"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    if ["undecided", "noOwner", "noReason"].iter().any(|kind| unmeasured.contains(kind)) {
        return Ok(());
    }
    let line = |lead: &Value| {
        let kinds: Vec<&str> = lead["kinds"].as_array().unwrap().iter().map(|kind| kind.as_str().unwrap()).collect();
        let since: DateTime<Utc> = lead["since"].as_str().unwrap().parse().unwrap();
        format!("{} {} since {since}", lead["name"].as_str().unwrap(), kinds.join(" "))
    };
    let mut seen: Vec<String> = shown["leads"].as_array().unwrap().iter().map(line).collect();
    seen.sort();
    let (expected, unknown) = figures::slipping(&case.agreements, leads, as_of);
    let about = |name: &str| leads.iter().find(|lead| name.starts_with(&format!("{} ", lead.name)));
    let differ =
        expected.iter().filter(|line| !seen.contains(line)).chain(seen.iter().filter(|line| !expected.contains(line)));
    let differ: Vec<String> = differ.map(|line| format!("{line}: {:?}", about(line))).collect();
    prop_assert!(differ.is_empty(), "as of {}\n  {}\nin {:?}", as_of, differ.join("\n  "), case);
    prop_assert_eq!(&shown["dateUnknown"], unknown);
    Ok(())
}

/// Does in Entente what the case says; what was not refused is part of the histories.
fn act(case: &Case, bench: &Bench, leads: &mut [Lead]) -> Result<(Vec<DateTime<Utc>>, bool), TestCaseError> {
    let page = bench.ask("lead.list", json!({ "filter": "all" }));
    let ids: HashMap<String, Value> = page["leads"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["lead"]["name"].as_str().unwrap().to_owned(), row["lead"]["id"].clone()))
        .collect();
    let (mut done, mut dated) = (Vec::new(), false);
    let mut now = case.now();
    for act in &case.acts {
        bench.host.pass(TimeDelta::hours(act.hours));
        now += TimeDelta::hours(act.hours);
        if leads.is_empty() {
            continue;
        }
        let place = act.lead.index(leads.len());
        let lead = &mut leads[place];
        let id = &ids[&lead.name];
        let (at, why, call, request) = match act.kind {
            Kind::Handover => (now, Why::Nothing, "lead.handOver", json!({ "lead": id })),
            kind => {
                let at = now - TimeDelta::minutes(act.minutes_ago);
                let mut request = json!({ "lead": id, "decision": format!("{kind:?}").to_lowercase(), "at": at });
                let mut why = Why::Nothing;
                if matches!(kind, Kind::Rejected | Kind::Recycled) {
                    (request["reason"], why) = if act.minutes_ago % 2 == 0 {
                        (json!("duplicate"), Why::Fit)
                    } else {
                        (json!("not now"), Why::Else)
                    };
                }
                if kind == Kind::Recycled {
                    request["comesBack"] = json!("2030-01-01");
                }
                (at, why, "lead.decide", request)
            }
        };
        match bench.app.call(call, request, "test") {
            Ok(_) => {
                dated |= lead.has_undated_status();
                lead.events.push(Event { kind: act.kind, at, day_ends: None, why });
                done.push(at);
            }
            Err(failure) => prop_assert!(
                ["conflict", "not_handed_over"].contains(&failure.code.as_ref()),
                "{call}: {} ({})",
                failure.message,
                failure.code
            ),
        }
    }
    Ok((done, dated))
}

fn check(case: &Case) -> Result<(), TestCaseError> {
    let (bench, mut leads) = case.tell();
    let now = case.now();
    let mut cards = Vec::new();
    let mut moments = case.moments();
    // Long after all windows have ended.
    moments.push(now + TimeDelta::days(60));
    for as_of in moments {
        let seen = scorecard(&bench, Some(as_of.to_rfc3339()), Some(520));
        same(case, &leads, as_of, &figures::scorecard(&case.agreements, &leads, as_of, 520), &seen)?;
        invariants(&seen)?;
        slips(case, &bench, &leads, as_of)?;
        cards.push((as_of, seen));
    }
    let once_decided =
        leads.iter().all(|lead| lead.events.iter().filter(|event| event.kind != Kind::Handover).count() <= 1);
    tightens(&cards, once_decided)?;
    // Now; and as of a day, in the zone of the agreement that is in force.
    same(case, &leads, now, &figures::scorecard(&case.agreements, &leads, now, 13), &scorecard(&bench, None, None))?;
    let today = in_force(&case.agreements, now).map(|place| case.agreements[place].zone);
    if let Some(zone) = today {
        let day = now.with_timezone(&zone).date_naive();
        let as_of = last_instant_of(day, zone);
        let seen = scorecard(&bench, Some(day.to_string()), Some(3));
        same(case, &leads, as_of, &figures::scorecard(&case.agreements, &leads, as_of, 3), &seen)?;
    }
    // Handed over again, given back and decided in Entente, while time goes on.
    let (done, dated) = act(case, &bench, &mut leads)?;
    let later = bench.app.call("scorecard.show", json!({}), "test").unwrap()["answer"]["asOf"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    same(
        case,
        &leads,
        later,
        &figures::scorecard(&case.agreements, &leads, later, 13),
        &scorecard(&bench, None, None),
    )?;
    for (as_of, before) in &cards {
        let seen = scorecard(&bench, Some(as_of.to_rfc3339()), Some(520));
        same(case, &leads, *as_of, &figures::scorecard(&case.agreements, &leads, *as_of, 520), &seen)?;
        slips(case, &bench, &leads, *as_of)?;
        // What happened later changes no figure of before, unless it says when an undated decision was.
        if !dated && done.iter().all(|at| at > as_of) {
            prop_assert_eq!(before, &seen, "as of {} it was otherwise", as_of);
        }
    }
    let problems = bench.app.check().unwrap().problems;
    prop_assert!(problems.is_empty(), "{:?}", problems);
    Ok(())
}

proptest! {
    #![proptest_config(settings(CASES))]

    /// PRODUCT.md rules 1 to 7 and 11 (date unknown).
    #[test]
    fn the_scorecard_equals_a_second_computation_by_hand(case in any_case(LEADS)) {
        check(&case)?;
    }
}

proptest! {
    #![proptest_config(settings(6))]

    /// Rule 6: silence by sales leaves every promise of fit unbroken, and changes nothing that marketing delivered.
    #[test]
    fn silence_by_sales_never_breaks_marketings_promise(case in any_case(20)) {
        let (loud, leads) = case.tell();
        let (silent, _) = case.silent().tell();
        drop(leads);
        for as_of in case.moments() {
            let delivered = |bench: &Bench| {
                let card = scorecard(bench, Some(as_of.to_rfc3339()), Some(520));
                let periods = card["periods"].as_array().unwrap().clone();
                periods.into_iter().map(|period| (period["delivered"].clone(), period["promises"].clone())).collect::<Vec<_>>()
            };
            for ((silent, promises), (loud, _)) in delivered(&silent).iter().zip(delivered(&loud)) {
                prop_assert_eq!(silent, &loud);
                for promise in promises.as_array().unwrap().iter().filter(|promise| promise["measure"] == "fit") {
                    prop_assert_ne!(&promise["verdict"], "broken");
                }
            }
        }
    }
}
