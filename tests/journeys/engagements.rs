//! What marketing made and who met it, from files (FORMATS.md §2 `import content` and `import engagements`).

use entente_tests::harness::Bench;
use serde_json::{Value, json};
use std::path::PathBuf;

const MORNING: &str = "2026-11-26T08:38:00Z";

fn file(bench: &Bench, name: &str, text: &str) -> PathBuf {
    let file = bench.folder().join(name);
    std::fs::write(&file, text).unwrap();
    file
}

fn job(bench: &Bench, call: &str, what: &str, file: &PathBuf, options: Value) -> Value {
    bench.job(call, json!({ "file": bench.host.admit(file), "what": what, "options": options }))
}

#[track_caller]
fn import(bench: &Bench, what: &str, file: &PathBuf, options: Value) -> Value {
    let mut status = job(bench, "import.run", what, file, options);
    assert_eq!(status["kind"], "finished", "{status}");
    status["report"]["report"].take()
}

fn said(rows: &Value) -> Vec<(u64, &str, &str)> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| (row["line"].as_u64().unwrap(), row["column"].as_str().unwrap_or(""), row["code"].as_str().unwrap()))
        .collect()
}

/// Ann, handed over, and two of the same address; and two assets.
fn house() -> Bench {
    let bench = Bench::own(MORNING);
    let leads = file(
        &bench,
        "leads.csv",
        "id,name,email,mql date\n1,Ann,ann@acme.example,2026-11-24 09:00\n2,Bob,info@ben.example,2026-11-10 09:00\n\
         3,Bea,info@ben.example,2026-11-23 09:00\n",
    );
    bench.import(leads, json!({ "system": "hubspot" }));
    let assets = file(
        &bench,
        "library.csv",
        "Title,Kind,Stage,Owner,URL,Published on\nDowntime calculator,calculator,comparing,Ana Ruiz,https://x.example,2026-11-20\n\
         Choosing a supplier,guide,,,,\n",
    );
    let report = import(&bench, "content", &assets, json!({}));
    assert_eq!((&report["created"], &report["rejectedCount"]), (&json!(2), &json!(0)), "{report}");
    bench
}

fn met(bench: &Bench, title: &str) -> Vec<(String, String)> {
    let assets = bench.ask("content.place", json!({}))["assets"].take();
    let asset = assets.as_array().unwrap().iter().find(|asset| asset["title"] == title).unwrap();
    let page = bench.ask("asset.show", json!({ "id": asset["id"] }));
    let met = page["met"].as_array().unwrap_or_else(|| panic!("{page}")).iter();
    met.map(|row| (row["lead"]["name"].as_str().unwrap().to_owned(), row["met"]["local"].as_str().unwrap().to_owned()))
        .collect()
}

#[test]
fn submissions_of_a_form_become_engagements_with_the_asset_of_its_name() {
    let bench = house();
    let form = file(
        &bench,
        "hubspot-form-submissions-downtime-calculator-2026-11-26.csv",
        "\"Email\",\"First Name\",\"Conversion Date\"\n\"ANN@acme.example\",\"Ann\",\"2026-11-24 20:09\"\n\
         \"info@ben.example\",\"Bea\",\"2026-11-25 08:00\"\n\"ann@acme.example\",\"Ann\",\"2026-11-24 20:09\"\n\
         \"nobody@else.example\",\"No\",\"2026-11-24 20:10\"\n\"ann@acme.example\",\"Ann\",\"next week\"\n\
         \"ann@acme.example\",\"Ann\",\"2027-01-01 08:00\"\n\"\",\"No\",\"2026-11-24 20:10\"\n",
    );
    let dry = job(&bench, "import.check", "engagements", &form, json!({ "profile": "hubspot-forms" }));
    assert_eq!(dry["report"]["written"], false, "{dry}");
    assert_eq!(met(&bench, "Downtime calculator"), []);

    let report = import(&bench, "engagements", &form, json!({}));
    assert_eq!(report["profile"], "hubspot-forms");
    let counts = ["rows", "created", "updated", "unchanged", "merged", "rejectedCount"]
        .map(|name| report[name].as_u64().unwrap());
    assert_eq!(counts, [7, 2, 0, 0, 1, 4], "{report}");
    assert_eq!(
        counts,
        ["rows", "created", "updated", "unchanged", "merged", "rejectedCount"]
            .map(|name| dry["report"]["report"][name].as_u64().unwrap())
    );
    assert_eq!(
        said(&report["rejected"]),
        [
            (5, "Email", "unknown_lead"),
            (6, "Conversion Date", "not_a_date"),
            (7, "Conversion Date", "in_the_future"),
            (8, "", "no_identity")
        ]
    );
    assert_eq!(said(&report["warnings"]), [(3, "Email", "several_leads")]);
    // Of two leads with one address it is the one handed over last.
    assert_eq!(
        met(&bench, "Downtime calculator"),
        [("Bea".to_owned(), "2026-11-25T08:00:00".to_owned()), ("Ann".to_owned(), "2026-11-24T20:09:00".to_owned())]
    );

    let again = import(&bench, "engagements", &form, json!({}));
    assert_eq!((&again["created"], &again["unchanged"]), (&json!(0), &json!(2)), "{again}");
    assert_eq!(met(&bench, "Downtime calculator").len(), 2);
    assert!(bench.app.check().unwrap().problems.is_empty());
}

#[test]
fn engagements_of_any_table_name_lead_and_asset_and_what_is_unknown_is_rejected() {
    let bench = house();
    let table = file(
        &bench,
        "downloads.csv",
        "Contact ID;Asset;Downloaded at\n1;CHOOSING a supplier;25.11.2026 08:00\n3;Choosing a supplier;24.11.2026\n\
         2;White paper;24.11.2026\n9;Choosing a supplier;24.11.2026\n",
    );
    let needs = job(&bench, "import.run", "engagements", &table, json!({}));
    assert_eq!(needs["failure"]["code"], "system_required", "{needs}");
    let options = json!({ "system": "hubspot" });
    let strict = json!({ "system": "hubspot", "strict": true });
    let refused = job(&bench, "import.run", "engagements", &table, strict);
    assert_eq!(refused["report"]["written"], false, "{refused}");
    assert_eq!(met(&bench, "Choosing a supplier"), []);
    let report = import(&bench, "engagements", &table, options.clone());
    assert_eq!(report["created"], 2, "{report}");
    assert_eq!(said(&report["rejected"]), [(4, "Asset", "unknown_asset"), (5, "Contact ID", "unknown_lead")]);
    assert_eq!(met(&bench, "Choosing a supplier").len(), 2);

    let to = bench.folder().join("rejects.csv");
    let token = bench.host.admit(&table);
    bench.job(
        "import.saveRejects",
        json!({ "file": token, "what": "engagements", "options": options, "to": bench.host.admit(&to) }),
    );
    let rejects = std::fs::read_to_string(to).unwrap();
    assert!(
        rejects.contains("2,White paper,24.11.2026") && rejects.contains("9,Choosing a supplier,24.11.2026"),
        "{rejects}"
    );
}

#[test]
fn a_file_that_lacks_whom_what_or_when_is_refused_and_says_which() {
    let bench = house();
    for (text, says) in [
        ("Asset,Date\nChoosing a supplier,2026-11-24\n", "whom"),
        ("Email,Asset\nann@acme.example,Choosing a supplier\n", "when"),
        ("Email,Date\nann@acme.example,2026-11-24\n", "downloaded"),
    ] {
        let table = file(&bench, "downloads.csv", text);
        let status = job(&bench, "import.run", "engagements", &table, json!({ "system": "hubspot" }));
        assert_eq!(status["failure"]["code"], "missing_column", "{status}");
        assert!(status["failure"]["message"].as_str().unwrap().contains(says), "{status}");
    }
    let library = file(&bench, "library.csv", "Kind,URL\nguide,x\n");
    let status = job(&bench, "import.run", "content", &library, json!({}));
    assert_eq!(status["failure"]["code"], "missing_column", "{status}");
}

#[test]
fn a_library_is_known_again_by_title_and_an_empty_cell_says_nothing() {
    let bench = house();
    let library = file(
        &bench,
        "library.csv",
        "Title,Kind,Stage,Owner,Review by\nDOWNTIME calculator,tool,,,2027-02-28\nChoosing a supplier,,,,\n\
         Panel at the fair,webinar,Signing,,\nA,x,Dreaming,,\nB,x,,Nobody Here,\n,x,,,\n",
    );
    let report = import(&bench, "content", &library, json!({}));
    let counts = ["created", "updated", "unchanged", "rejectedCount"].map(|name| report[name].as_u64().unwrap());
    assert_eq!(counts, [1, 1, 1, 3], "{report}");
    assert_eq!(
        said(&report["rejected"]),
        [(5, "Stage", "unknown_stage"), (6, "Owner", "unknown_person"), (7, "Title", "no_title")]
    );
    let assets = bench.ask("content.place", json!({}))["assets"].take();
    let calculator = assets.as_array().unwrap().iter().find(|asset| asset["title"] == "Downtime calculator").unwrap();
    assert_eq!(
        (
            &calculator["kind"],
            &calculator["stage"],
            &calculator["location"],
            &calculator["reviewBy"],
            &calculator["publishedOn"]
        ),
        (&json!("tool"), &json!("Comparing"), &json!("https://x.example"), &json!("2027-02-28"), &json!("2026-11-20"))
    );
    assert_eq!(calculator["owner"], bench.person("Ana"));
    let again = import(&bench, "content", &library, json!({}));
    assert_eq!(
        (&again["created"], &again["updated"], &again["unchanged"]),
        (&json!(0), &json!(0), &json!(3)),
        "{again}"
    );
}
