//! The slowest query of each place at 200,000 leads, through the contract, against the same at 2,000: what a place shows
//! is bounded, so its time may not grow with all leads.
//!
//! The workspace is the sample (twelve closed meetings, content, feedback) with a HubSpot export imported into it and
//! content met by the leads that moved last. `cargo bench --bench places -- all` prints every query.
#![allow(clippy::expect_used, reason = "a bench says so where it cannot go on")]
#![expect(clippy::print_stdout, reason = "a bench speaks on the terminal")]

mod measure;

use chrono::TimeDelta;
use entente_tests::harness::Bench;
use measure::{MORNING, Times, export, import, size, thousands};
use serde_json::{Value, json};
use std::time::Duration;

/// Calls of each query that are timed.
const CALLS: usize = 60;

/// Leads that met an asset, beside those of the sample.
const MET: usize = 300;

/// A person waits for a place; longer than this is felt.
const FELT: Duration = Duration::from_millis(50);

/// One query of one place.
struct Query {
    place: &'static str,
    name: String,
    call: &'static str,
    request: Value,
}

/// A query and how long it took.
struct Measured {
    query: Query,
    times: Times,
}

fn main() {
    let leads = size(200_000);
    let (few, many) = (measured(leads / 100), measured(leads));
    let all = std::env::args().any(|word| word == "all");
    println!("queries of each place, {CALLS} calls each: {} leads, {} leads", thousands(leads / 100), thousands(leads));
    println!(
        "  {:<10} {:<44} {:>10} {:>10} {:>10} {:>10} {:>7}",
        "", "", "median", "shortest", "median", "p95", "ratio"
    );
    // A short list has no second page.
    let same = |many: &Measured| {
        few.iter().find(|few| few.query.place == many.query.place && few.query.name == many.query.name)
    };
    let mut rows: Vec<(Option<&Measured>, &Measured)> = many.iter().map(|many| (same(many), many)).collect();
    if !all {
        // Slowest first, and of each place only the first; then in the order of the rail again.
        rows.sort_by_key(|(_, many)| std::cmp::Reverse(many.times.median()));
        let mut places = Vec::new();
        rows.retain(|(_, many)| {
            let new = !places.contains(&many.query.place);
            places.push(many.query.place);
            new
        });
        rows.sort_by_key(|(_, slowest)| many.iter().position(|other| other.query.place == slowest.query.place));
    }
    for (few, many) in rows {
        let (before, after) = (few.map(|few| few.times.median()), many.times.median());
        let ratio = before.map(|before| after.as_secs_f64() / before.as_secs_f64());
        println!(
            "  {:<10} {:<44} {:>10} {} {} {} {:>7}{}",
            many.query.place,
            many.query.name,
            before.map(millis).unwrap_or_default(),
            millis(many.times.shortest()),
            millis(after),
            millis(many.times.p95()),
            ratio.map(|ratio| format!("{ratio:.1}")).unwrap_or_default(),
            match many.times.calls() {
                CALLS if after <= FELT => String::new(),
                CALLS => "  felt".to_owned(),
                calls => format!("  felt ({calls} calls)"),
            }
        );
    }
}

fn millis(time: Duration) -> String {
    format!("{:>7.2} ms", time.as_secs_f64() * 1000.0)
}

/// Every query of every place, in a workspace with that many leads.
fn measured(leads: usize) -> Vec<Measured> {
    let bench = Bench::sample(MORNING);
    let report = import(&bench, &export(bench.folder(), leads));
    assert!(report["created"].as_u64() > Some(leads as u64 * 9 / 10), "{report}");
    meet_content(&bench);
    let mut measured: Vec<Measured> = before_the_meeting(&bench).into_iter().map(|query| ask(&bench, query)).collect();

    bench.host.pass(TimeDelta::minutes(22));
    let meeting = bench.meeting();
    bench.ask("meeting.start", json!({ "id": meeting }));
    bench.write("/d Sales decides within a working day");
    bench.write("/a Send the calculator to the five of last week @mei fri");
    bench.write("/n The trade fair brought few leads");
    let agenda = bench.ask("meeting.run", json!({}))["agenda"].take();
    for item in agenda.as_array().expect("an agenda") {
        bench.ask("item.start", json!({ "id": item["id"] }));
        let name = format!("the item of kind {}", item["kind"].as_str().expect("a kind"));
        measured.push(ask(&bench, query("Meeting", name, "meeting.run", json!({}))));
    }
    let copy = json!({ "meeting": meeting, "audience": "everyone" });
    for late in [
        query(
            "Meeting",
            "a line understood, with a lead",
            "line.understand",
            json!({ "item": bench.current(), "line": "/n #con" }),
        ),
        query("Meeting", "close: the review", "meeting.review", json!({})),
        query("Actions", "open and ended, in a meeting", "action.place", json!({})),
        query("Minutes", "preview of the running meeting", "minutes.preview", copy),
    ] {
        measured.push(ask(&bench, late));
    }
    measured
}

/// Leads that moved last meet an asset, and of some of them somebody says something.
fn meet_content(bench: &Bench) {
    let assets = bench.ask("content.place", json!({}))["assets"].take();
    let assets: Vec<&Value> = assets.as_array().expect("assets").iter().map(|asset| &asset["id"]).collect();
    let mut after = Value::Null;
    let mut met = 0;
    while met < MET {
        let mut request = json!({ "filter": "all" });
        if !after.is_null() {
            request["after"] = after;
        }
        let mut page = bench.ask("lead.list", request);
        for lead in page["leads"].as_array().expect("leads") {
            let (lead, asset) = (&lead["lead"]["id"], assets[met % assets.len()]);
            bench.ask("engagement.add", json!({ "lead": lead, "asset": asset }));
            if met % 3 == 0 {
                bench.ask("feedback.give", json!({ "lead": lead, "asset": asset, "answer": "helped" }));
            }
            met += 1;
        }
        after = page["after"].take();
    }
}

fn query(place: &'static str, name: impl Into<String>, call: &'static str, request: Value) -> Query {
    Query { place, name: name.into(), call, request }
}

fn ask(bench: &Bench, query: Query) -> Measured {
    let times = Times::of(CALLS, || drop(bench.ask(query.call, query.request.clone())));

    Measured { query, times }
}

fn before_the_meeting(bench: &Bench) -> Vec<Query> {
    let mut queries = vec![
        query("Rail", "which workspace, badges", "workspace.state", json!({})),
        query("Meeting", "prepare", "meeting.prepare", json!({})),
    ];
    queries.extend(leads(bench));

    let content = bench.ask("content.place", json!({}));
    let most = content["assets"].as_array().expect("assets").iter().max_by_key(|asset| asset["due"].as_u64());
    let asset = most.expect("an asset")["id"].clone();
    queries.push(query("Content", "ranked", "content.place", json!({})));
    queries.push(query("Content", "one asset", "asset.show", json!({ "id": asset })));
    queries.push(query("Content", "the report", "content.report", json!({})));
    queries.push(query("Actions", "open and ended", "action.place", json!({})));

    let latest = bench.ask("minutes.place", json!({}))["meetings"][0]["meeting"]["id"].clone();
    queries.push(query("Minutes", "closed meetings", "minutes.place", json!({})));
    for words in ["wednesday", "the", "t", "周三"] {
        queries.push(query("Minutes", format!("search “{words}”"), "minutes.place", json!({ "search": words })));
    }
    for audience in ["everyone", "external"] {
        let copy = json!({ "meeting": latest, "audience": audience });
        queries.push(query("Minutes", format!("preview for {audience}"), "minutes.preview", copy));
    }
    queries.push(query("People", "everybody", "people.page", json!({})));
    queries
}

/// Every list of leads with its second page, searches of rare and of common words, one lead.
fn leads(bench: &Bench) -> Vec<Query> {
    const FILTERS: [&str; 11] = [
        "all",
        "undecided",
        "noOwner",
        "noNote",
        "noReason",
        "recycleDue",
        "accepted",
        "qualified",
        "rejected",
        "recycled",
        "notHandedOver",
    ];
    let mut queries = Vec::new();
    for filter in FILTERS {
        queries.push(query("Leads", filter, "lead.list", json!({ "filter": filter })));
        let after = bench.ask("lead.list", json!({ "filter": filter }))["after"].take();
        if !after.is_null() {
            let request = json!({ "filter": filter, "after": after });
            queries.push(query("Leads", format!("{filter}, second page"), "lead.list", request));
        }
    }
    // One lead of all; one in a thousand; one in twelve; all of them; beginnings of one and two letters; Chinese.
    let words = ["contact77", "company77", "novák", "example", "e", "co", "甲乙", "王", "nobody-of-that-name"];
    for filter in ["all", "undecided", "noOwner", "recycleDue"] {
        for words in words {
            let request = json!({ "filter": filter, "search": words });
            queries.push(query("Leads", format!("{filter}, search “{words}”"), "lead.list", request));
        }
    }
    for words in ["contact77", "novák", "example", "e", "co", "甲乙"] {
        queries.push(query("Leads", format!("offered for “{words}”"), "lead.find", json!({ "query": words })));
    }
    let lead = bench.ask("lead.list", json!({ "filter": "all" }))["leads"][0]["lead"]["id"].clone();
    queries.push(query("Leads", "one lead", "lead.show", json!({ "id": lead })));
    queries
}
