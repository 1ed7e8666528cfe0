//! What must not break an import (FAULTS.md "Imports"), as far as it shows in the workspace: each with its outcome. What
//! shows in the reading alone is tested where files are read.

use entente_tests::{fixtures::hubspot_contacts, harness::Bench};
use serde_json::{Value, json};
use std::path::PathBuf;

const MORNING: &str = "2026-11-26T08:38:00Z";

fn file(bench: &Bench, name: &str, text: &str) -> PathBuf {
    let file = bench.folder().join(name);
    std::fs::write(&file, text).unwrap();
    file
}

fn options() -> Value {
    json!({ "system": "crm" })
}

fn import(bench: &Bench, text: &str) -> Value {
    bench.import(file(bench, "leads.csv", text), options())
}

fn counts(bench: &Bench) -> Value {
    bench.ask("lead.list", json!({ "filter": "all" }))["counts"].take()
}

fn said(rows: &Value) -> Vec<(u64, &str, &str)> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| (row["line"].as_u64().unwrap(), row["column"].as_str().unwrap_or(""), row["code"].as_str().unwrap()))
        .collect()
}

/// How the only lead is called.
fn name(bench: &Bench) -> String {
    let leads = bench.ask("lead.list", json!({ "filter": "all" }))["leads"].take();
    assert_eq!(leads.as_array().unwrap().len(), 1, "{leads}");
    leads[0]["lead"]["name"].as_str().unwrap().to_owned()
}

/// A file that is refused: its code, and that nothing was written.
#[track_caller]
fn refused(bench: &Bench, path: PathBuf) -> String {
    let status = bench.job("import.run", json!({ "file": bench.host.admit(path), "options": options() }));
    assert_eq!(status["kind"], "failed", "{status}");
    assert_eq!(counts(bench)["all"], 0, "nothing is written");
    status["failure"]["code"].as_str().unwrap().to_owned()
}

#[test]
fn an_address_in_other_case_or_decomposed_is_the_same_lead() {
    let bench = Bench::own(MORNING);
    import(&bench, "name,email\nZoe,zo\u{EB}@acme.example\n");
    let report = import(&bench, "name,email\nZoe,\u{20}ZOE\u{308}@ACME.example\n");
    assert_eq!((&report["created"], &counts(&bench)["all"]), (&json!(0), &json!(1)), "{report}");
}

#[test]
fn the_same_id_twice_is_one_lead_the_later_row_wins_and_a_contradiction_is_named() {
    let bench = Bench::own(MORNING);
    let report = import(&bench, "id,name,company\n1,Ann,Acme\n2,Bob,Ben\n1,Anna,\n");
    assert_eq!((&report["created"], &report["merged"]), (&json!(2), &json!(1)), "{report}");
    assert_eq!(said(&report["warnings"]), [(4, "name", "rows_contradict")]);
}

#[test]
fn an_id_that_only_one_of_two_files_has_is_joined_by_the_address_in_either_order() {
    let with_id = "id,name,email\n1,Ann,ann@acme.example\n";
    let without = "email,company\nann@acme.example,Acme\n";
    for (first, second) in [(with_id, without), (without, with_id)] {
        let bench = Bench::own(MORNING);
        import(&bench, first);
        let report = import(&bench, second);
        assert_eq!((&report["updated"], &counts(&bench)["all"]), (&json!(1), &json!(1)), "{report}");
        assert_eq!(name(&bench), "Ann");
    }
}

#[test]
fn an_id_and_an_address_of_two_leads_go_by_the_id_and_are_warned_of() {
    let bench = Bench::own(MORNING);
    import(&bench, "id,name,email\n1,Ann,ann@acme.example\n2,Bob,bob@ben.example\n");
    let report = import(&bench, "id,company,email\n1,Acme,bob@ben.example\n");
    assert_eq!(said(&report["warnings"]), [(2, "email", "email_of_another_lead")], "{report}");
    assert_eq!((&report["updated"], &counts(&bench)["all"]), (&json!(1), &json!(2)));
}

#[test]
fn a_decision_before_the_handover_is_warned_of_and_does_not_count() {
    let bench = Bench::own(MORNING);
    let report =
        import(&bench, "id,mql date,sql date\n1,2026-11-10,2026-11-09\n2,2026-11-10,2026-11-10\n3,,2026-11-09\n");
    assert_eq!(
        said(&report["warnings"]),
        [(2, "sql date", "decision_before_handover"), (4, "sql date", "decision_without_handover")],
        "{report}"
    );
    assert_eq!(
        (&counts(&bench)["qualified"], &counts(&bench)["all"]),
        (&json!(1), &json!(3)),
        "on the day of the handover it counts"
    );
}

#[test]
fn dates_that_no_calendar_has_and_years_far_away_reject_their_rows_alone() {
    let bench = Bench::own(MORNING);
    let report = import(
        &bench,
        "id,mql date\n1,29/02/2025\n2,31/04/2026\n3,00/00/2026\n4,13/11/20223\n5,13/11/2026\n6,next week\n7,31/12/1989\n",
    );
    let wrong = |line, code| (line, "mql date", code);
    assert_eq!(
        said(&report["rejected"]),
        [
            wrong(2, "not_a_date"),
            wrong(3, "not_a_date"),
            wrong(4, "not_a_date"),
            wrong(5, "year_out_of_range"),
            wrong(7, "not_a_date"),
            wrong(8, "year_out_of_range"),
        ]
    );
    assert_eq!((&report["created"], &counts(&bench)["all"]), (&json!(1), &json!(1)));
}

#[test]
fn a_handover_in_the_future_is_kept_as_it_is_said_and_counts_when_its_day_has_come() {
    let bench = Bench::own(MORNING);
    let report = import(&bench, "id,mql date\n1,2026-12-24\n");
    assert_eq!((&report["created"], &report["rejectedCount"]), (&json!(1), &json!(0)), "{report}");
    let terms = json!({
        "inForceFrom": "2026-09-01", "zone": "Europe/Berlin", "workingDays": ["mon", "tue", "wed", "thu", "fri"],
        "cutOff": { "weekday": "mon", "time": "09:00" },
        "promises": [{ "id": "volume", "side": "marketing", "measure": "delivered", "atLeast": 1 }],
    });
    bench.ask("agreement.set", json!({ "terms": terms }));
    let delivered = |as_of: &str| -> u64 {
        let card = bench.ask("scorecard.show", json!({ "asOf": as_of, "periods": 13 }));
        card["periods"].as_array().unwrap().iter().map(|period| period["delivered"].as_u64().unwrap()).sum()
    };
    assert_eq!((delivered("2026-11-26"), delivered("2026-12-31")), (0, 1));
}

#[test]
fn cells_that_a_spreadsheet_would_run_or_a_page_would_show_stay_text() {
    let bench = Bench::own(MORNING);
    import(&bench, "id,name\n1,\"=HYPERLINK(\"\"http://x.example\"\")\"\n");
    assert_eq!(name(&bench), "=HYPERLINK(\"http://x.example\")");
    import(&bench, "id,name\n1,<script>alert(1)</script>\n");
    assert_eq!(name(&bench), "<script>alert(1)</script>");
}

#[test]
fn what_is_no_file_or_no_table_is_refused_and_nothing_is_written() {
    let bench = Bench::own(MORNING);
    assert_eq!(refused(&bench, bench.folder().to_owned()), "not_a_file");
    assert_eq!(refused(&bench, bench.folder().join("gone.csv")), "file_not_found");
    for (text, code) in [
        ("", "empty_file"),
        ("1,2\n3,4\n", "no_header"),
        ("id,id\n1,2\n", "duplicate_header"),
        ("id,name\n1,a\n2,\"b\n", "unclosed_quote"),
        ("id,mql date\n1,05/06/2026\n", "date_order_unknown"),
        ("id,mql date\n1,13/06/2026\n2,06/13/2026\n", "date_order_contradicts"),
        ("PK\u{3}\u{4}truncated", "broken_workbook"),
    ] {
        assert_eq!(refused(&bench, file(&bench, "wrong.csv", text)), code, "{text:?}");
    }
    let wide: String = (0..10_000).map(|n| format!("c{n},")).collect();
    assert_eq!(refused(&bench, file(&bench, "wide.csv", &wide)), "too_many_columns");
    let report = import(&bench, "id,name\n");
    assert_eq!((&report["rows"], &report["created"]), (&json!(0), &json!(0)), "a header alone is no fault");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_without_waiting_for_a_writer() {
    let bench = Bench::own(MORNING);
    let pipe = bench.folder().join("pipe.csv");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert_eq!(refused(&bench, pipe), "not_a_file");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::own(MORNING);
    let secret = file(&bench, "secret.csv", "id,name\n1,a\n");
    std::fs::set_permissions(&secret, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::File::open(&secret).is_ok() {
        // Who may read everything sees no fault in it: the file goes in.
        assert_eq!(bench.import(secret, options())["created"], 1);
        return;
    }
    assert_eq!(refused(&bench, secret), "no_permission");
}

#[test]
fn cancelling_at_any_percent_writes_nothing() {
    let (bytes, expected) = hubspot_contacts(6_000, 11, "2026-11-26".parse().unwrap());
    for percent in [1, 25, 50, 75, 99] {
        let bench = Bench::own(MORNING);
        let path = bench.folder().join("hubspot-crm-exports-all-2026-11-26.csv");
        std::fs::write(&path, &bytes).unwrap();
        let events = bench.app.subscribe();
        let job = bench.ask("import.run", json!({ "file": bench.host.admit(path) }))["job"].clone();
        let end = loop {
            let event = serde_json::to_value(events.recv_timeout(std::time::Duration::from_secs(60)).unwrap()).unwrap();
            if event["kind"] != "job" || event["job"] != job {
                continue;
            }
            if event["status"]["kind"] != "running" {
                break event["status"]["kind"].clone();
            }
            let progress = &event["status"]["progress"];
            let (done, of) = (progress["bytes"].as_u64().unwrap(), progress["ofBytes"].as_u64().unwrap().max(1));
            if done * 100 / of >= percent {
                bench.ask("job.cancel", json!({ "job": job }));
            }
            // So that the next progress is told too.
            bench.host.pass(chrono::TimeDelta::milliseconds(200));
        };
        // Where it ended before it heard, all of it is there; otherwise nothing.
        let all = counts(&bench)["all"].as_u64().unwrap();
        match end.as_str() {
            Some("cancelled") => assert_eq!(all, 0, "cancelled at {percent} %"),
            Some("finished") => assert_eq!(all, expected.leads, "finished before {percent} %"),
            _ => panic!("{end}"),
        }
        assert!(bench.app.check().unwrap().problems.is_empty());
    }
}
