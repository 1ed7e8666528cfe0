//! The program as scripts see it: exit codes, standard output and error, real files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says so where it cannot go on")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};
use tempfile::TempDir;

struct Place {
    folder: TempDir,
}

struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Place {
    fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    fn with_workspace() -> Self {
        let place = Self::new();
        assert_eq!(place.run(&["init"]).code, 0);
        place
    }

    fn file(&self, name: &str, content: &str) -> String {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Said {
        let output: Output = Command::new(env!("CARGO_BIN_EXE_entente-cli"))
            .env("ENTENTE_HOME", self.folder.path())
            .env("LC_ALL", "en_GB.UTF-8")
            .env("LANG", "en_GB.UTF-8")
            .args(arguments)
            .output()
            .unwrap();
        Said {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Said {
    fn json(&self) -> serde_json::Value {
        assert!(!self.out.is_empty(), "{}", self.err);
        serde_json::from_str(&self.out).unwrap()
    }

    fn failure(&self) -> serde_json::Value {
        serde_json::from_str(&self.err).unwrap()
    }
}

const LEADS: &str = "Record ID,Email,Last Name,Company Name,Became a Marketing Qualified Lead Date,Lifecycle Stage\n\
    \"1\",ann@acme.example,Ann,Acme,2026-11-17 11:20,marketingqualifiedlead\n\
    \"2\",bob@acme.example,Bob,Acme,2026-11-18 09:00,marketingqualifiedlead\n\
    \"3\",eve@acme.example,Eve,Acme,next week,marketingqualifiedlead\n";

#[test]
fn a_workspace_is_made_once_and_never_overwritten() {
    let place = Place::with_workspace();
    assert!(place.path("Entente.entente").exists());
    let again = place.run(&["--json", "init"]);
    assert_eq!((again.code, again.failure()["code"].as_str()), (1, Some("workspace_exists")));
}

#[test]
fn leads_are_imported_once_and_the_same_file_changes_nothing() {
    let place = Place::with_workspace();
    let file = place.file("leads.csv", LEADS);
    let rejects = place.path("rejects.csv");
    let said =
        place.run(&["--json", "import", "leads", &file, "--system", "crm", "--rejects", rejects.to_str().unwrap()]);
    assert_eq!(said.code, 0, "{}", said.err);
    let report = said.json();
    assert_eq!(
        (report["rows"].as_u64(), report["created"].as_u64(), report["rejectedCount"].as_u64()),
        (Some(3), Some(2), Some(1))
    );
    assert_eq!(
        (report["rejected"][0]["line"].as_u64(), report["rejected"][0]["code"].as_str()),
        (Some(4), Some("not_a_date"))
    );
    assert!(fs::read_to_string(&rejects).unwrap().contains("eve@acme.example"));

    let again = place.run(&["--json", "import", "leads", &file, "--system", "crm"]).json();
    assert_eq!(
        (again["created"].as_u64(), again["updated"].as_u64(), again["unchanged"].as_u64()),
        (Some(0), Some(0), Some(2))
    );

    let list = place.run(&["call", "lead.list", r#"{"filter":"undecided"}"#]).json();
    assert_eq!(list["counts"]["undecided"], 2);
    assert_eq!(list["leads"][0]["lead"]["name"], "Ann");
    let checked = place.run(&["--json", "check"]);
    assert_eq!((checked.code, checked.json()["ok"].as_bool()), (0, Some(true)));
}

#[test]
fn a_dry_run_and_a_strict_import_write_nothing() {
    let place = Place::with_workspace();
    let file = place.file("leads.csv", LEADS);
    let dry = place.run(&["--json", "import", "leads", &file, "--system", "crm", "--dry-run"]);
    assert_eq!((dry.code, dry.json()["created"].as_u64()), (0, Some(2)));
    let strict = place.run(&["--json", "import", "leads", &file, "--system", "crm", "--strict"]);
    assert_eq!((strict.code, strict.json()["rejectedCount"].as_u64()), (1, Some(1)));
    assert_eq!(place.run(&["call", "lead.list", r#"{"filter":"all"}"#]).json()["counts"]["all"], 0);
}

#[test]
fn a_file_of_no_known_program_must_name_its_system() {
    let place = Place::with_workspace();
    let file = place.file("list.csv", "id,mail,name\n7,ann@acme.example,Ann\n");
    for more in [&[][..], &["--dry-run"][..]] {
        let said = place.run(&[&["--json", "import", "leads", &file][..], more].concat());
        assert_eq!((said.code, said.failure()["code"].as_str()), (1, Some("system_required")), "{}", said.out);
    }
}

#[test]
fn what_cannot_be_imported_says_so() {
    let place = Place::with_workspace();
    let missing = place.path("nothing.csv");
    let said = place.run(&["--json", "import", "leads", missing.to_str().unwrap(), "--system", "crm"]);
    assert_eq!((said.code, said.failure()["code"].as_str()), (1, Some("file_not_found")));
    let ambiguous = place.file("dates.csv", "id,Became MQL\n1,05/06/2024\n2,07/08/2024\n");
    let map = ["--map", "recordId=id", "--map", "handedOverAt=Became MQL"];
    let said = place.run(&[&["--json", "import", "leads", &ambiguous, "--system", "crm"][..], &map].concat());
    assert_eq!((said.code, said.failure()["code"].as_str()), (1, Some("date_order_unknown")), "{}", said.err);
    let said = place.run(
        &[&["--json", "import", "leads", &ambiguous, "--system", "crm", "--date-order", "dmy"][..], &map].concat(),
    );
    assert_eq!((said.code, said.json()["created"].as_u64()), (0, Some(2)));
}

#[test]
fn wrong_usage_is_2_and_help_and_version_are_0() {
    let place = Place::new();
    assert_eq!(place.run(&["nonsense"]).code, 2);
    let json = place.run(&["--json", "nonsense"]);
    assert_eq!((json.code, json.failure()["code"].as_str()), (2, Some("usage")));
    assert_eq!(place.run(&["--help"]).code, 0);
    let version = place.run(&["--version"]);
    assert_eq!((version.code, version.out.starts_with("entente-cli ")), (0, true));
}

#[test]
fn without_a_workspace_nothing_is_made() {
    let place = Place::new();
    let said = place.run(&["--json", "check"]);
    assert_eq!((said.code, said.failure()["code"].as_str()), (1, Some("workspace_missing")));
    assert!(!place.path("Entente.entente").exists());
}

#[test]
fn a_backup_is_a_workspace_and_overwrites_nothing() {
    let place = Place::with_workspace();
    let copy = place.path("copy.entente");
    let copy = copy.to_str().unwrap();
    assert_eq!(place.run(&["backup", copy]).code, 0);
    assert_eq!(place.run(&["--workspace", copy, "check"]).code, 0);
    assert_eq!(place.run(&["backup", copy]).code, 1);
}

#[test]
fn every_call_is_listed_and_wrong_ones_fail_in_json() {
    let place = Place::with_workspace();
    let list = place.run(&["call", "--list"]).json();
    assert!(list["calls"].as_array().unwrap().iter().any(|call| call["name"] == "lead.decide"));
    for (name, request, code) in [
        ("no.such", "{}", "unknown_call"),
        ("lead.list", "{\"filter\":7}", "invalid_request"),
        ("lead.list", "{", "invalid_request"),
    ] {
        let said = place.run(&["--json", "call", name, request]);
        assert_eq!((said.code, said.failure()["code"].as_str()), (1, Some(code)), "{}", said.err);
    }
}

#[test]
fn sales_decides_with_a_reason_from_the_list() {
    let place = Place::with_workspace();
    let file = place.file("leads.csv", LEADS);
    place.run(&["import", "leads", &file, "--system", "crm"]);
    let found = place.run(&["call", "lead.find", r#"{"query":"an"}"#]).json();
    let lead = found["leads"][0]["id"].as_str().unwrap().to_owned();
    let decide = |rest: &str| place.run(&["--json", "call", "lead.decide", &format!(r#"{{"lead":"{lead}",{rest}}}"#)]);
    let code = |said: Said| said.failure()["code"].as_str().unwrap().to_owned();
    assert_eq!(code(decide(r#""decision":"rejected""#)), "reason_required");
    assert_eq!(code(decide(r#""decision":"rejected","reason":"made up""#)), "unknown_reason");
    assert_eq!(code(decide(r#""decision":"rejected","reason":"other""#)), "words_required");
    assert_eq!(code(decide(r#""decision":"recycled","reason":"not now""#)), "date_required");
    assert_eq!(decide(r#""decision":"rejected","reason":"Wrong Target""#).code, 0);
    let page = place.run(&["call", "lead.show", &format!(r#"{{"id":"{lead}"}}"#)]).json();
    assert_eq!(
        (page["history"][0]["what"]["kind"].as_str(), page["history"][0]["what"]["class"].as_str()),
        (Some("decided"), Some("fit"))
    );
    assert_eq!(page["row"]["decision"], "rejected");
}

#[test]
fn rows_that_name_nobody_are_rejected_with_their_original_columns() {
    let place = Place::with_workspace();
    let file = place.file("leads.csv", "Record ID,Email,Last Name\n1,,Ann\n,,\"Bob, the second\"\n");
    let rejects = place.path("rejects.csv");
    let said =
        place.run(&["--json", "import", "leads", &file, "--system", "crm", "--rejects", rejects.to_str().unwrap()]);
    assert_eq!(said.json()["rejected"][0]["code"], "no_identity");
    let text = fs::read_to_string(Path::new(&rejects)).unwrap();
    assert!(text.contains(",,,\"Bob, the second\""), "{text}");
}

#[test]
fn the_samples_minutes_leave_in_every_format_and_without_lead_names() {
    let place = Place::new();
    assert_eq!(place.run(&["init", "--sample"]).code, 0);
    for format in ["html", "md", "txt", "json", "eml"] {
        let to = place.path(&format!("minutes.{format}"));
        let to = to.to_str().unwrap();
        let said = place.run(&["minutes", "latest", "--format", format, "--audience", "external", "--output", to]);
        assert_eq!(said.code, 0, "{format}: {}", said.err);
        assert!(fs::metadata(to).unwrap().len() > 200, "{format}");
    }
    let text = |more: &[&str]| place.run(&[&["minutes", "latest", "--format", "txt"], more].concat()).out;
    let (labels, names) = (text(&[]), text(&["--with-lead-names"]));
    assert!(labels.contains("Lead 1") && !names.contains("Lead 1"), "{names}");
    let nobody = place.run(&["--json", "minutes", "latest", "--format", "txt", "--audience", "owner:Nobody At All"]);
    assert_eq!(nobody.code, 1);
    assert!(!nobody.failure()["code"].as_str().unwrap().is_empty());
}

#[test]
fn what_marketing_made_and_who_met_it_are_imported_once() {
    let place = Place::with_workspace();
    let leads = place.file("leads.csv", "id,email\n1,ann@acme.example\n");
    assert_eq!(place.run(&["import", "leads", &leads, "--system", "crm"]).code, 0);
    let library = place.file("library.csv", "Name;Art\nChoosing a supplier;guide\n");
    let said = place.run(&["--json", "import", "content", &library]);
    assert_eq!((said.code, said.json()["created"].as_u64()), (0, Some(1)), "{}", said.err);
    let downloads = place.file("downloads.csv", "who,what,when\nann@acme.example,Choosing a supplier,2024-05-06 10:00\nx@y.example,Choosing a supplier,2024-05-06\n");
    let map = ["--map", "email=who", "--map", "asset=what", "--system", "crm"];
    let import =
        |more: &[&str]| place.run(&[&["--json", "import", "engagements", &downloads][..], &map, more].concat());
    let strict = import(&["--strict"]);
    assert_eq!(strict.code, 1);
    assert!(strict.out.contains("unknown_lead"), "{}", strict.err);
    let rejects = place.path("rejects.csv");
    let first = import(&["--rejects", rejects.to_str().unwrap()]);
    assert_eq!(
        (first.code, first.json()["created"].as_u64()),
        (0, Some(1)),
        "nothing was written before: {}",
        first.err
    );
    assert!(fs::read_to_string(&rejects).unwrap().contains("x@y.example,Choosing a supplier,2024-05-06"));
    let again = import(&[]).json();
    assert_eq!((again["created"].as_u64(), again["unchanged"].as_u64()), (Some(0), Some(1)));
    let lost = place.run(&["--json", "import", "engagements", &downloads, "--system", "crm"]);
    assert_eq!((lost.code, lost.failure()["code"].as_str()), (1, Some("missing_column")));
}

#[test]
fn content_is_ranked_by_what_is_safe_to_say() {
    let place = Place::new();
    assert_eq!(place.run(&["init", "--sample"]).code, 0);
    let report = place.run(&["--json", "content"]).json();
    let assets = report["assets"].as_array().unwrap();
    let lower: Vec<f64> = assets.iter().filter_map(|asset| asset["lower"].as_f64()).collect();
    assert!(lower.len() > 5 && lower.windows(2).all(|pair| pair[0] >= pair[1]), "{lower:?}");
    assert_eq!(assets[0]["n"].as_u64(), Some(24));
    assert!(place.run(&["content"]).out.contains("Downtime calculator"));
}

#[test]
fn a_writer_is_told_who_has_the_file_and_a_reader_goes_on() {
    let place = Place::with_workspace();
    // Somebody else holds the sidecar lock, as the running app does.
    let lock = fs::OpenOptions::new().write(true).open(place.path("Entente.entente.lock")).unwrap();
    lock.lock().unwrap();
    fs::write(place.path("Entente.entente.lock"), "Entente, process 4711\n").unwrap();
    let said = place.run(&["--json", "call", "person.add", r#"{"name":"Ann","side":"sales"}"#]);
    assert_eq!((said.code, said.failure()["code"].as_str()), (1, Some("workspace_in_use")));
    assert!(said.failure()["message"].as_str().unwrap().contains("process 4711"));
    assert_eq!(place.run(&["call", "people.page"]).code, 0);
    assert_eq!(place.run(&["check"]).code, 0);
}

const TERMS: &str = r#"{"inForceFrom":"2026-11-02","zone":"Europe/Berlin","workingDays":["mon","tue","wed","thu","fri"],
 "cutOff":{"weekday":"mon","time":"09:00"},
 "promises":[{"id":"volume","side":"marketing","measure":"delivered","atLeast":2},
             {"id":"fit","side":"marketing","measure":"fit","atLeast":0.6}]}"#;

#[test]
fn what_was_agreed_is_set_shown_and_judged() {
    let place = Place::with_workspace();
    let none = place.run(&["--json", "agreement", "show"]);
    assert_eq!((none.code, none.failure()["code"].as_str()), (1, Some("no_agreement")));
    let file = place.file("terms.json", TERMS);
    assert_eq!(place.run(&["--json", "agreement", "set", &file]).json()["version"], 1);
    let shown = place.run(&["agreement", "show"]).json();
    assert_eq!(shown["promises"][1]["atLeast"], 0.6);
    let leads = place.file("leads.csv", LEADS);
    place.run(&["import", "leads", &leads, "--zone", "Europe/Berlin"]);
    let card = place.run(&["--json", "scorecard", "--as-of", "2026-11-24"]).json();
    let labels: Vec<&str> =
        card["periods"].as_array().unwrap().iter().map(|period| period["label"].as_str().unwrap()).collect();
    assert_eq!(labels, ["2026-W45", "2026-W46", "2026-W47", "2026-W48", "2026-W49"]);
    let week = &card["periods"][3]["promises"];
    assert_eq!(
        (&week[0]["target"].to_string()[..], &week[0]["lower"].to_string()[..], &week[0]["verdict"]),
        ("2", "2", &"kept".into())
    );
    assert_eq!((&week[1]["verdict"], &week[1]["waitingFor"]), (&"open".into(), &"sales".into()));
    let told = place.run(&["scorecard", "--as-of", "2026-11-24", "--periods", "1"]).out;
    assert!(told.contains("2026-W48 · 2 leads\n  ✓ kept · volume · 2 of 2\n  ○ open · fit · 0 of 2"), "{told}");
    // Nothing filled an owner or a note, and nobody promised to decide: not measured, so no exception.
    let slipping = place.run(&["--json", "slipping", "--as-of", "2026-11-24"]).json();
    assert_eq!((&slipping["leads"], &slipping["dateUnknown"]), (&serde_json::json!([]), &0.into()));
    assert_eq!(slipping["notMeasured"].as_array().unwrap().len(), 6, "{slipping}");
    let promised = place.file(
        "promised.json",
        &TERMS.replace(
            "0.6}]",
            r#"0.6},{"id":"decide","side":"sales","measure":"decidedInTime","atLeast":1,
                "deadline":{"weekday":"wed","time":"18:00"}}]"#,
        ),
    );
    place.run(&["agreement", "set", &promised]);
    let told = |as_of: &str| place.run(&["slipping", "--as-of", as_of]).out;
    assert!(told("2026-11-25T16:59:59Z").starts_with("No lead slips.\nNot measured: without an owner · "));
    assert!(told("2026-11-25T17:00:00Z").starts_with("Ann · Acme\n  undecided past the deadline\nBob · Acme\n"));
    let wrong = place.file("wrong.json", &TERMS.replace("0.6", "60"));
    let refused = place.run(&["--json", "agreement", "set", &wrong]);
    assert_eq!((refused.code, refused.failure()["code"].as_str()), (1, Some("invalid_agreement")));
}
