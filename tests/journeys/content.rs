//! The feedback loop: from the meeting's trade to the ranking, on the sample.

use chrono::TimeDelta;
use entente_tests::harness::Bench;
use serde_json::{Value, json};

/// Thursday 26 November 2026, 09:38 in Berlin.
const MORNING: &str = "2026-11-26T08:38:00Z";

/// The sample's meeting of today, with its content trade on.
fn trading() -> (Bench, Value) {
    let bench = Bench::sample(MORNING);
    let meeting = bench.meeting();
    bench.host.pass(TimeDelta::minutes(22));
    bench.ask("meeting.start", json!({ "id": meeting }));
    for _ in 0..3 {
        bench.host.pass(TimeDelta::minutes(5));
        bench.ask("item.next", json!({ "id": meeting }));
    }
    (bench, meeting)
}

fn trade(bench: &Bench) -> Value {
    let evidence = bench.ask("meeting.run", json!({}))["evidence"].take();
    assert_eq!(evidence["kind"], "trade", "{evidence}");
    evidence["trade"].clone()
}

fn lead<'a>(trade: &'a Value, name: &str) -> &'a Value {
    let leads = trade["leads"].as_array().unwrap();
    leads.iter().find(|lead| lead["lead"]["lead"]["name"] == name).unwrap_or_else(|| panic!("{name} is not there"))
}

fn asset(bench: &Bench, title: &str) -> Value {
    let place = bench.ask("content.place", json!({}));
    let assets = place["assets"].as_array().unwrap();
    assets.iter().find(|asset| asset["title"] == title).unwrap().clone()
}

#[test]
fn marketing_brings_what_is_new_updated_and_retired_since_the_last_meeting() {
    let (bench, _) = trading();
    let trade = trade(&bench);
    assert_eq!(trade["since"]["local"].as_str().unwrap().get(..10), Some("2026-11-19"));
    let brought: Vec<(&str, &str)> = trade["brought"]
        .as_array()
        .unwrap()
        .iter()
        .map(|brought| (brought["news"].as_str().unwrap(), brought["asset"]["title"].as_str().unwrap()))
        .collect();
    assert_eq!(
        brought,
        [
            ("new", "Guide: night-shift alarms for small teams"),
            ("new", "Case study: Brightwell Dairy, 31% less downtime"),
            ("updated", "Security and IT one-pager"),
            ("retired", "Trends report 2025"),
        ]
    );
}

#[test]
fn sales_answers_for_the_leads_that_moved_until_nothing_is_left() {
    let (bench, meeting) = trading();
    let before = trade(&bench);
    assert_eq!((&before["count"], &before["answered"]), (&json!(9), &json!(0)));
    assert_eq!(before["leads"].as_array().unwrap().len(), 9);
    assert!(!before["whys"].as_array().unwrap().is_empty());

    let rosa = lead(&before, "Rosa Lima");
    let touched: Vec<&str> = rosa["assets"].as_array().unwrap().iter().map(|a| a["title"].as_str().unwrap()).collect();
    assert_eq!(touched.len(), 2, "{touched:?}");
    assert!(touched.contains(&"Downtime calculator") && touched.contains(&"Case study: Halden Packaging"));
    let ranked = asset(&bench, "Downtime calculator")["counts"].clone();
    assert_eq!((&ranked["helped"], &ranked["n"]), (&json!(21), &json!(24)));

    for (answer, touched) in ["helped", "noDifference"].iter().zip(rosa["assets"].as_array().unwrap()) {
        bench.host.pass(TimeDelta::seconds(5));
        bench.ask(
            "feedback.give",
            json!({ "lead": rosa["lead"]["lead"]["id"], "asset": touched["asset"], "answer": answer,
                    "stage": rosa["stage"], "why": "Same industry", "person": bench.person("Jonas"), "meeting": meeting }),
        );
    }
    let after = trade(&bench);
    assert_eq!((&after["count"], &after["answered"]), (&json!(9), &json!(1)), "answered ones stay on the screen");
    let said = &lead(&after, "Rosa Lima")["assets"][0]["said"];
    assert_eq!((&said["why"], &said["counts"]), (&json!("Same industry"), &json!(true)));
    let place = bench.ask("content.place", json!({}));
    assert_eq!(place["total"]["n"], 165);

    // A corrected tap replaces what it corrects, whatever stage it has.
    let stages = bench.ask("workspace.state", json!({}))["status"]["workspace"]["stages"].clone();
    bench.ask(
        "feedback.give",
        json!({ "lead": said["lead"]["id"], "asset": said["asset"], "answer": "hurt", "stage": stages[3],
                "person": said["person"], "meeting": meeting, "replaces": said["id"] }),
    );
    assert_eq!(bench.ask("content.place", json!({}))["total"]["n"], 165);
    assert_eq!(
        bench.ask("content.place", json!({}))["total"]["hurt"],
        json!(place["total"]["hurt"].as_u64().unwrap() + 1)
    );
}

#[test]
fn the_latest_answer_counts_and_an_earlier_one_comes_back() {
    let bench = Bench::sample(MORNING);
    let found = bench.ask("lead.find", json!({ "query": "Tom Ashby" }));
    let (lead, asset) = (&found["leads"][0]["id"], &asset(&bench, "Rollout plan template")["id"]);
    let counts = || bench.ask("asset.show", json!({ "id": asset }))["row"]["counts"].clone();
    let say = |answer: &str, person: &Value| {
        bench.host.pass(TimeDelta::minutes(1));
        let request = json!({ "lead": lead, "asset": asset, "answer": answer, "stage": "Signing", "person": person });
        bench.ask("feedback.give", request)["id"].clone()
    };
    assert_eq!(counts()["n"], 1);
    let (ravi, clara) = (bench.person("Ravi"), bench.person("Clara"));
    say("helped", &ravi);
    let second = say("hurt", &ravi);
    say("noDifference", &clara);
    let after = counts();
    assert_eq!((&after["helped"], &after["hurt"], &after["noDifference"]), (&json!(1), &json!(1), &json!(1)));
    bench.ask("feedback.remove", json!({ "id": second }));
    let after = counts();
    assert_eq!((&after["helped"], &after["hurt"], &after["n"]), (&json!(2), &json!(0), &json!(3)));
    let page = bench.ask("asset.show", json!({ "id": asset }));
    assert_eq!(page["feedback"].as_array().unwrap().len(), 3);
    assert_eq!(page["feedback"][0]["answer"], "noDifference", "latest first");
}

#[test]
fn the_report_counts_what_had_been_said_by_then() {
    let bench = Bench::sample(MORNING);
    let report = |request: Value| bench.ask("content.report", request);
    let sum = |report: &Value, what: &str| -> u64 {
        report["assets"].as_array().unwrap().iter().map(|asset| asset[what].as_u64().unwrap()).sum()
    };
    let now = report(json!({}));
    assert_eq!((sum(&now, "helped"), sum(&now, "n")), (104, 163));
    assert_eq!(now["assets"][0]["title"], "Downtime calculator");
    let lower = now["assets"][0]["lower"].as_f64().unwrap();
    assert!((lower - 0.689_961).abs() < 1e-6, "{lower}");
    let by_day = report(json!({ "asOf": "2026-11-18" }));
    assert_eq!(by_day["asOf"], "2026-11-18T22:59:59.999Z");
    let at_end = report(json!({ "asOf": "2026-11-18T22:59:59.999Z" }));
    assert_eq!(by_day["assets"], at_end["assets"]);
    let last_week = sum(&now, "n") - sum(&by_day, "n");
    assert!((5..25).contains(&last_week), "{last_week}");
    assert_eq!(sum(&report(json!({ "asOf": "2020-01-01" })), "n"), 0);
    assert_eq!(bench.refused("content.report", json!({ "asOf": "next week" })).code, "invalid_request");
}

#[test]
fn an_asset_is_added_changed_and_retired() {
    let bench = Bench::sample(MORNING);
    let id = bench.ask(
        "asset.add",
        json!({ "title": "  One page on “we already have an ERP” ", "kind": "sheet", "stage": "Comparing", "owner": bench.person("Mei"),
                "location": "", "publishedOn": "2026-11-26", "reviewBy": "2026-11-26" }),
    )["id"]
        .clone();
    let row = bench.ask("asset.show", json!({ "id": id }))["row"].clone();
    assert_eq!(row["title"], "One page on “we already have an ERP”");
    assert_eq!((&row["location"], &row["reviewDue"]), (&Value::Null, &json!(true)));
    let change = json!({ "id": id, "retiredOn": "2026-11-26" });
    bench.ask("asset.change", change.clone());
    let place = bench.ask("content.place", json!({}));
    assert!(place["retired"].as_array().unwrap().iter().any(|asset| asset["id"] == id));
    assert!(place["assets"].as_array().unwrap().iter().all(|asset| asset["id"] != id));

    for (field, value) in
        [("stage", json!("Nirvana")), ("owner", json!("019abcde-0000-7000-8000-000000000000")), ("title", json!(" "))]
    {
        let mut wrong = change.clone();
        wrong[field] = value;
        bench.refused("asset.change", wrong);
    }
    let after = bench.ask("asset.show", json!({ "id": id }))["row"].clone();
    assert_eq!(after["stage"], "Comparing", "a refusal changes nothing");
    assert_eq!(
        (&after["owner"], &after["publishedOn"]),
        (&row["owner"], &row["publishedOn"]),
        "what is not said stays"
    );
}

#[test]
fn nobody_meets_an_asset_in_the_future_or_one_that_is_not_there() {
    let bench = Bench::sample(MORNING);
    let lead = bench.ask("lead.find", json!({ "query": "Erik Sand" }))["leads"][0]["id"].clone();
    let asset = asset(&bench, "Product brochure")["id"].clone();
    bench.ask("engagement.add", json!({ "lead": lead, "asset": asset }));
    assert_eq!(bench.ask("asset.show", json!({ "id": asset }))["met"][0]["lead"]["name"], "Erik Sand");
    let future = json!({ "lead": lead, "asset": asset, "at": "2026-11-27T00:00:00Z" });
    assert_eq!(bench.refused("engagement.add", future).code, "invalid_request");
    let nobody = json!({ "lead": asset, "asset": asset });
    assert_eq!(bench.refused("engagement.add", nobody).code, "not_found");
    let nothing = json!({ "lead": lead, "asset": lead });
    assert_eq!(bench.refused("engagement.add", nothing).code, "not_found");
}

#[test]
fn what_is_said_in_a_meeting_is_said_while_it_runs() {
    let bench = Bench::sample(MORNING);
    let lead = bench.ask("lead.find", json!({ "query": "Erik Sand" }))["leads"][0]["id"].clone();
    let asset = asset(&bench, "Product brochure")["id"].clone();
    let request = json!({ "lead": lead, "asset": asset, "answer": "hurt", "meeting": bench.meeting() });
    assert_eq!(bench.refused("feedback.give", request).code, "conflict");
}
