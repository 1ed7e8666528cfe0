//! Leads as CRMs export them: the main job on real input.

use chrono::{NaiveDate, TimeDelta};
use entente_tests::{fixtures::hubspot_contacts, harness::Bench};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const MORNING: &str = "2026-11-26T08:38:00Z";

fn today() -> NaiveDate {
    "2026-11-26".parse().unwrap()
}

/// Opportunities of a fictitious vendor. Read in place; where the folder is not there the test says so.
#[expect(clippy::print_stdout, reason = "a skipped part says so")]
pub fn maven() -> Option<(PathBuf, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/maven-crm-sales-opportunities");
    if !folder.exists() {
        println!("skipped: {} is not there", folder.display());
        return None;
    }
    Some((folder.join("sales_pipeline.csv"), folder.join("variant-ddmmyyyy/sales_pipeline.csv")))
}

pub fn maven_options() -> Value {
    json!({
        "profile": "generic", "system": "maven", "zone": "America/Sao_Paulo",
        "map": { "recordId": "opportunity_id", "company": "account", "owner": "sales_agent", "segment": "product",
                 "handedOverAt": "engage_date", "leadStatus": "deal_stage", "decidedAt": "close_date" },
        "status": { "Won": "qualified", "Lost": "rejected", "Engaging": "undecided", "Prospecting": "undecided" },
    })
}

fn counts(bench: &Bench) -> Value {
    bench.ask("lead.list", json!({ "filter": "all" }))["counts"].take()
}

#[test]
fn both_date_formats_of_the_same_opportunities_give_the_same_leads() {
    let Some((iso, dmy)) = maven() else { return };
    let (first, second) = (Bench::own(MORNING), Bench::own(MORNING));
    let report = first.import(&iso, maven_options());
    assert_eq!((&report["rows"], &report["created"]), (&json!(8800), &json!(8800)), "{report}");
    assert_eq!(report["rejectedCount"], 0);
    second.import(&dmy, maven_options());
    let seen = counts(&first);
    assert_eq!(seen, counts(&second));
    assert_eq!(seen["qualified"], 4238);
    assert_eq!(seen["rejected"], 2473);
    assert_eq!(seen["undecided"], 1589);
    assert_eq!(seen["notHandedOver"], 500);

    let again = first.import(&iso, maven_options());
    assert_eq!(again["unchanged"], 8800, "{again}");
    let other = first.import(&dmy, maven_options());
    assert_eq!(other["created"], 0);
    assert_eq!(counts(&first), seen);
    assert!(first.app.check().unwrap().problems.is_empty());
}

#[test]
fn a_file_whose_dates_could_be_either_way_stops_and_asks() {
    let bench = Bench::own(MORNING);
    let file = bench.folder().join("ambiguous.csv");
    std::fs::write(&file, "id,mql date\n1,05/06/2026\n2,07/06/2026\n").unwrap();
    let options =
        json!({ "profile": "generic", "system": "crm", "map": { "recordId": "id", "handedOverAt": "mql date" } });
    let token = bench.host.admit(file);
    let status = bench.job("import.run", json!({ "file": token, "options": options }));
    assert_eq!(status["kind"], "failed", "{status}");
    assert_eq!(status["failure"]["code"], "date_order_unknown");
    assert_eq!(counts(&bench)["all"], 0);
}

/// Seven of Pardot's hundred opportunities were closed before they were created.
#[test]
fn opportunities_closed_before_they_were_created_are_named_one_by_one() {
    let Some((maven, _)) = maven() else { return };
    let file = maven.ancestors().nth(2).unwrap().join("pardot-fivetran-apache2/pardot_opportunity_data.csv");
    let bench = Bench::own(MORNING);
    let options = json!({
        "profile": "generic", "system": "pardot",
        "map": { "recordId": "id", "handedOverAt": "created_at", "leadStatus": "status", "decidedAt": "closed_at" },
    });
    let report = bench.import(file, options);
    assert_eq!((&report["rows"], &report["created"], &report["rejectedCount"]), (&json!(100), &json!(100), &json!(0)));
    let before = report["warnings"].as_array().unwrap().iter().filter(|one| one["code"] == "decision_before_handover");
    assert_eq!(before.count(), 7, "{report}");
}

#[test]
fn a_mapping_of_translated_headers_is_remembered_by_the_set_of_headers() {
    let bench = Bench::own(MORNING);
    let write = |name: &str, text: &str| {
        let file = bench.folder().join(name);
        std::fs::write(&file, text).unwrap();
        file
    };
    let first = write(
        "hubspot-crm-exports-alle-2026-11-25.csv",
        "Datensatz-ID;E-Mail;Wurde MQL am;Stand\n1,0;ann@acme.example;02.11.2026 09:00;Passt\n",
    );
    let options = json!({ "map": { "handedOverAt": "Wurde MQL am", "leadStatus": "Stand" }, "status": { "Passt": "accepted" },
                          "dateOrder": "dmy" });
    let report = bench.import(first, options);
    assert_eq!((&report["created"], &report["delimiter"]), (&json!(1), &json!(";")), "{report}");
    // The columns come in another order, under another name, and nobody says anything.
    let second = write(
        "hubspot-crm-exports-neu-2026-11-26.csv",
        "E-Mail;Stand;Datensatz-ID;Wurde MQL am\nbob@acme.example;Passt;2,0;03.11.2026 09:00\n",
    );
    let report = bench.import(second, json!({}));
    assert_eq!(report["mapping"]["handedOverAt"], "Wurde MQL am", "{report}");
    assert_eq!((&report["created"], &report["unmappedValues"]), (&json!(1), &json!([])), "{report}");
    // The status is understood both times; without a date it makes no decision and is counted apart.
    assert_eq!((&counts(&bench)["all"], &counts(&bench)["dateUnknown"]), (&json!(2), &json!(2)));
    // Another header more is another set: nothing of it is remembered, and what is not known is said.
    let third = write(
        "hubspot-crm-exports-x.csv",
        "E-Mail;Stand;Datensatz-ID;Wurde MQL am;Ort\nc@acme.example;Passt;3;13.11.2026;X\n",
    );
    let report = bench.import(third, json!({}));
    assert!(report["unmapped"].as_array().unwrap().contains(&json!("Wurde MQL am")), "{report}");
}

#[test]
fn a_hubspot_export_goes_in_and_a_whole_meeting_is_held_over_it() {
    let bench = Bench::own(MORNING);
    let (bytes, expected) = hubspot_contacts(5000, 7, today());
    let file = bench.folder().join("hubspot-crm-exports-mqls-2026-11-26.csv");
    std::fs::write(&file, bytes).unwrap();

    let token = bench.host.admit(&file);
    let check = bench.job("import.check", json!({ "file": token }));
    assert_eq!(check["kind"], "finished", "{check}");
    assert_eq!(check["report"]["written"], false);
    assert_eq!(counts(&bench)["all"], 0, "a preview writes nothing");
    let preview = &check["report"]["report"];
    assert_eq!(preview["profile"], "hubspot-contacts");

    let report = bench.import(&file, json!({}));
    assert_eq!(report["rows"], expected.rows, "{report}");
    assert_eq!(report["created"], expected.leads);
    assert_eq!(report["merged"], expected.merged);
    assert_eq!(report["rejectedCount"], expected.rejected.len());
    for field in ["created", "updated", "unchanged", "merged", "rejectedCount"] {
        assert_eq!(preview[field], report[field], "the preview said otherwise of {field}");
    }
    let again = bench.import(&file, json!({}));
    assert_eq!((&again["created"], &again["updated"]), (&json!(0), &json!(0)), "{again}");

    // The rejected rows come back as a file to mend.
    let rejects = bench.folder().join("rejects.csv");
    let to = bench.host.admit(&rejects);
    bench.job("import.saveRejects", json!({ "file": token, "to": to }));
    let lines = std::fs::read_to_string(&rejects).unwrap();
    assert!(lines.lines().count() > expected.rejected.len(), "{lines}");

    hold_a_meeting(&bench);
    assert!(bench.app.check().unwrap().problems.is_empty());
}

#[test]
fn the_same_file_again_changes_nothing_where_it_was_warned_of_the_first_time() {
    let bench = Bench::own(MORNING);
    let file = |name: &str, rows: &str| {
        let path = bench.folder().join(name);
        std::fs::write(&path, format!("id,email,company,mql date\n{rows}")).unwrap();
        path
    };
    let options = json!({ "profile": "generic", "system": "crm", "dateOrder": "ymd",
                          "map": { "recordId": "id", "email": "email", "company": "company", "handedOverAt": "mql date" } });
    bench.import(file("earlier.csv", "1,ann@acme.example,Acme,2026-11-02\n"), options.clone());
    // An address of several leads, one that a later row replaces, and rows that name their lead by an address alone.
    let rows = "2,ann@acme.example,Acme,2026-11-03\n3,bo@base.example,Base,2026-11-04\n3,bo.lee@base.example,,\n\
                ,bo@base.example,Base Ltd,2026-11-05\n,ann@acme.example,Acme Inc,2026-11-06\n4,bo@base.example,,2026-11-07\n";
    let path = file("twice.csv", rows);
    let first = bench.import(&path, options.clone());
    assert_eq!((&first["created"], &first["merged"]), (&json!(3), &json!(3)), "{first}");
    let everything = |bench: &Bench| {
        let list = bench.ask("lead.list", json!({ "filter": "all" }));
        let leads = list["leads"].as_array().unwrap().iter();
        let shown: Vec<Value> = leads.map(|row| bench.ask("lead.show", json!({ "id": row["lead"]["id"] }))).collect();
        (list["counts"].clone(), list["leads"].clone(), shown)
    };
    let stands = everything(&bench);
    for _ in 0..2 {
        let again = bench.import(&path, options.clone());
        assert_eq!((&again["created"], &again["updated"]), (&json!(0), &json!(0)), "{again}");
        assert_eq!((&again["unchanged"], &again["merged"]), (&json!(3), &json!(3)));
        assert_eq!(again["warningCount"], first["warningCount"], "{first} {again}");
        assert!(everything(&bench) == stands, "something changed");
    }
    assert!(bench.app.check().unwrap().problems.is_empty());
}

/// Prepares, runs, decides on imported leads, logs feedback on them, closes, exports, and starts the next meeting.
fn hold_a_meeting(bench: &Bench) {
    let asset = bench.ask(
        "asset.add",
        json!({ "title": "Downtime calculator", "kind": "calculator", "stage": "Comparing", "owner": null,
                "location": null, "publishedOn": "2026-11-20", "reviewBy": null }),
    )["id"]
        .clone();
    let undecided = bench.ask("lead.list", json!({ "filter": "undecided" }))["leads"].take();
    let lead = undecided[0]["lead"]["id"].clone();
    let name = undecided[0]["lead"]["name"].as_str().unwrap().to_owned();
    bench.ask("engagement.add", json!({ "lead": lead, "asset": asset }));

    let meeting = bench.meeting();
    let suggestions = bench.ask("meeting.prepare", json!({}))["suggestions"].take();
    let kinds: Vec<&str> =
        suggestions.as_array().unwrap().iter().map(|s| s["about"]["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"noOwner") && kinds.contains(&"newContent"), "{kinds:?}");

    bench.host.pass(TimeDelta::minutes(22));
    bench.ask("meeting.start", json!({ "id": meeting }));
    bench.host.pass(TimeDelta::minutes(6));
    bench.ask("item.next", json!({ "id": meeting }));
    bench.ask("item.next", json!({ "id": meeting }));
    let evidence = bench.ask("meeting.run", json!({}))["evidence"].take();
    assert_eq!(evidence["kind"], "attention");
    let before = counts(bench);
    bench.ask("lead.decide", json!({ "lead": lead, "decision": "accepted" }));
    let other = undecided[1]["lead"]["id"].clone();
    assert_eq!(bench.refused("lead.decide", json!({ "lead": other, "decision": "rejected" })).code, "reason_required");
    bench.ask("lead.decide", json!({ "lead": other, "decision": "rejected", "reason": "no need" }));
    let after = counts(bench);
    assert_eq!(after["undecided"], before["undecided"].as_u64().unwrap() - 2);

    bench.ask("item.next", json!({ "id": meeting }));
    let trade = bench.ask("meeting.run", json!({}))["evidence"]["trade"].take();
    assert!(trade["leads"].as_array().unwrap().iter().any(|row| row["lead"]["lead"]["id"] == lead), "{trade}");
    bench.ask(
        "feedback.give",
        json!({ "lead": lead, "asset": asset, "answer": "helped", "stage": "Comparing", "why": "right numbers",
                "person": bench.person("Chidi"), "meeting": meeting }),
    );
    bench.write(&format!("/n The calculator helped #{{{}}}, says Chidi", lead.as_str().unwrap()));
    bench.write("/d Marketing puts the calculator first");
    bench.write("/a Send it to the other two @chidi tomorrow");
    // Overrun by far.
    bench.host.pass(TimeDelta::minutes(60));
    assert!(bench.ask("meeting.run", json!({}))["clock"]["behind"].as_i64().unwrap() > 0);
    bench.ask("meeting.close", json!({ "id": meeting }));

    for format in ["html", "md", "txt", "json", "eml"] {
        let copy = |names: bool| {
            let copy = json!({ "meeting": meeting, "audience": "everyone", "leadNames": names });
            let to = bench.folder().join(format!("minutes-{names}.{format}"));
            let token = bench.host.admit(&to);
            bench.ask("minutes.export", json!({ "copy": copy, "format": format, "to": token }));
            std::fs::read_to_string(to).unwrap()
        };
        assert!(!copy(false).contains(&name), "{format} shows {name}");
        // A mail encodes its parts; the others show the name as it is, where it is plain.
        if format != "eml" && name.is_ascii() && !name.contains(['&', '\'', '"', '-']) {
            assert!(copy(true).contains(&name), "{format} was asked for names and has none");
        }
    }
    let drafted = bench.ask("minutes.draft", json!({ "meeting": meeting, "audience": "everyone" }));
    assert_eq!(drafted["opened"], true);
    assert_eq!(bench.host.opened.lock().unwrap().len(), 1);

    bench.host.pass(TimeDelta::days(7));
    bench.ask("meeting.start", json!({ "id": bench.meeting() }));
    let actions = bench.ask("action.place", json!({}))["open"].take();
    assert_eq!(actions[0]["carriedCount"], 1);
    let ranked = bench.ask("content.place", json!({}))["assets"].take();
    assert_eq!(ranked[0]["counts"]["helped"], 1);
}

#[test]
fn a_cancelled_import_writes_nothing() {
    let bench = Bench::own(MORNING);
    let (bytes, _) = hubspot_contacts(50_000, 3, today());
    let file = bench.folder().join("hubspot-crm-exports-all-2026-11-26.csv");
    std::fs::write(&file, bytes).unwrap();
    let events = bench.app.subscribe();
    let job = bench.ask("import.run", json!({ "file": bench.host.admit(&file) }))["job"].clone();
    bench.ask("job.cancel", json!({ "job": job }));
    let end = loop {
        let event = serde_json::to_value(events.recv_timeout(std::time::Duration::from_secs(60)).unwrap()).unwrap();
        if event["kind"] == "job" && event["job"] == job && event["status"]["kind"] != "running" {
            break event["status"]["kind"].clone();
        }
    };
    assert_eq!(end, "cancelled");
    assert_eq!(counts(&bench)["all"], 0);
}

/// A job and what is heard of it.
struct Heard {
    job: Value,
    events: std::sync::mpsc::Receiver<entente_app::Event>,
}

impl Heard {
    /// Starts an import of that many contacts.
    fn import(bench: &Bench, rows: usize) -> Self {
        let file = bench.folder().join(format!("hubspot-crm-exports-{rows}-2026-11-26.csv"));
        std::fs::write(&file, hubspot_contacts(rows, 11, today()).0).unwrap();
        let events = bench.app.subscribe();
        let job = bench.ask("import.run", json!({ "file": bench.host.admit(&file) }))["job"].clone();
        Self { job, events }
    }

    /// The next status that says more than how far it is.
    fn next(&self) -> Value {
        loop {
            let event = self.events.recv_timeout(std::time::Duration::from_secs(60)).expect("it is heard of");
            let event = serde_json::to_value(event).unwrap();
            if event["kind"] == "job" && event["job"] == self.job && event["status"]["kind"] != "running" {
                return event["status"].clone();
            }
        }
    }
}

#[test]
fn a_big_import_waits_until_the_meeting_is_closed_and_a_small_one_does_not() {
    let bench = Bench::own(MORNING);
    let meeting = bench.meeting();
    bench.ask("meeting.start", json!({ "id": meeting }));

    let big = Heard::import(&bench, 2_600);
    assert_eq!(big.next()["kind"], "waiting");
    assert_eq!(
        bench.ask("job.status", json!({ "job": big.job }))["kind"],
        "waiting",
        "whoever asks later hears it too"
    );
    assert_eq!(counts(&bench)["all"], 0);

    // Meanwhile the meeting goes on, and so does a file that goes in at once.
    bench.write("/d We call within 24 hours");
    bench.ask("item.next", json!({ "id": meeting }));
    let small = Heard::import(&bench, 300);
    assert_eq!(small.next()["kind"], "finished");
    let first = counts(&bench)["all"].as_u64().unwrap();
    assert!(first > 250, "{first} of the small file");
    assert_eq!(bench.ask("job.status", json!({ "job": big.job }))["kind"], "waiting");

    bench.ask("meeting.close", json!({ "id": meeting }));
    let end = big.next();
    assert_eq!(end["kind"], "finished", "{end}");
    assert_eq!(end["report"]["written"], true);
    assert!(counts(&bench)["all"].as_u64().unwrap() > 2_500);
    let minutes = bench.ask("minutes.place", json!({ "search": "within 24 hours" }));
    assert_eq!(minutes["hits"].as_array().map(Vec::len), Some(1), "what was written meanwhile is in the minutes");
    assert!(bench.app.check().unwrap().problems.is_empty());
}

#[test]
fn an_import_cancelled_while_it_waits_writes_nothing_and_lets_the_meeting_go_on() {
    let bench = Bench::own(MORNING);
    let meeting = bench.meeting();
    bench.ask("meeting.start", json!({ "id": meeting }));
    let big = Heard::import(&bench, 2_600);
    assert_eq!(big.next()["kind"], "waiting");
    bench.ask("job.cancel", json!({ "job": big.job }));
    assert_eq!(big.next()["kind"], "cancelled");
    bench.write("/d We call within 24 hours");
    bench.ask("meeting.close", json!({ "id": meeting }));
    assert_eq!(counts(&bench)["all"], 0, "closing releases nothing that was cancelled");
    assert!(bench.app.check().unwrap().problems.is_empty());
}

#[test]
fn what_waits_is_measured_by_leads_and_not_by_rows() {
    let bench = Bench::own(MORNING);
    bench.ask("meeting.start", json!({ "id": bench.meeting() }));
    // As a CRM writes a lead once for each of its activities: many rows, joined before anything is put in.
    let file = bench.folder().join("activities.csv");
    let rows: String = (0..5_000).map(|row| format!("{},Ada,2026-11-20\n", row % 7)).collect();
    std::fs::write(&file, format!("id,name,mql date\n{rows}")).unwrap();
    let report = bench.import(&file, json!({ "profile": "generic", "system": "crm" }));
    assert_eq!((&report["rows"], &report["created"], &report["merged"]), (&json!(5000), &json!(7), &json!(4993)));
}

#[test]
fn an_import_that_waited_never_goes_into_another_workspace() {
    let bench = Bench::own(MORNING);
    bench.ask("meeting.start", json!({ "id": bench.meeting() }));
    let big = Heard::import(&bench, 2_600);
    assert_eq!(big.next()["kind"], "waiting");
    let other = bench.folder().join("other.entente");
    entente_app::App::init(bench.host.clone(), Some(other.clone()), false).unwrap();
    bench.ask("workspace.open", json!({ "file": bench.host.admit(&other) }));
    let end = big.next();
    assert_eq!((&end["kind"], &end["failure"]["code"]), (&json!("failed"), &json!("conflict")), "{end}");
    assert_eq!(counts(&bench)["all"], 0);
}
