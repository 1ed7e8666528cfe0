//! Minutes: what is found, what is shown before it leaves, and what leaves.

use chrono::TimeDelta;
use entente_tests::harness::Bench;
use serde_json::{Value, json};

/// Thursday 26 November 2026, 09:38 in Berlin.
const MORNING: &str = "2026-11-26T08:38:00Z";

fn place(bench: &Bench, search: &str) -> Value {
    bench.ask("minutes.place", json!({ "search": search }))
}

fn latest(bench: &Bench) -> Value {
    place(bench, "")["meetings"][0]["meeting"]["id"].clone()
}

fn copy(meeting: &Value, audience: &str, names: bool) -> Value {
    json!({ "meeting": meeting, "audience": audience, "leadNames": names })
}

/// A message without its id and the line that separates its parts.
fn without_ids(mail: &str) -> Vec<&str> {
    let own = |line: &&str| !line.contains("Message-ID") && !line.contains("@entente.invalid") && !line.contains("=_");
    mail.lines().filter(own).collect()
}

#[test]
fn what_was_said_is_found_with_its_words_marked() {
    let bench = Bench::sample(MORNING);
    let found = place(&bench, "wednesday");
    let hits = found["hits"].as_array().unwrap();
    assert!(hits.len() >= 5, "{hits:?}");
    let at: Vec<&str> = hits.iter().map(|hit| hit["at"]["local"].as_str().unwrap()).collect();
    assert!(at.windows(2).all(|two| two[0] >= two[1]), "newest first: {at:?}");
    for hit in hits {
        let marked = hit["excerpt"].as_array().unwrap().iter().filter(|run| run["hit"] == true);
        assert!(marked.map(|run| run["words"].as_str().unwrap()).all(|words| words.eq_ignore_ascii_case("wednesday")));
    }
    let decision = hits.iter().find(|hit| hit["kind"] == "decision").unwrap();
    assert_eq!((&decision["side"], decision["itemTitle"].is_string()), (&json!("sales"), true));
    let none = place(&bench, "zebra");
    assert_eq!((none["hits"].as_array().unwrap().len(), &none["hitMeetings"]), (0, &json!(0)));
    assert_eq!(none["count"], 12, "the list stays");
}

#[test]
fn the_preview_is_what_leaves_in_every_format() {
    let bench = Bench::sample(MORNING);
    let meeting = latest(&bench);
    for audience in ["everyone", "marketing", "sales", "external", "owner:Ines Castel"] {
        let copy = copy(&meeting, audience, false);
        let preview = bench.ask("minutes.preview", copy.clone());
        assert_eq!(
            (&preview["closed"], &preview["version"], &preview["versions"]),
            (&json!(true), &json!(1), &json!(1))
        );
        for (format, shown) in [("html", &preview["html"]), ("txt", &preview["text"])] {
            let rendered = bench.ask("minutes.render", json!({ "copy": copy, "format": format }));
            assert_eq!(&rendered["content"], shown, "{audience} {format}");
        }
        for format in ["html", "md", "txt", "json", "eml"] {
            let rendered = bench.ask("minutes.render", json!({ "copy": copy, "format": format }));
            let name = rendered["fileName"].as_str().unwrap();
            assert!(name.ends_with(&format!(".{format}")) && !name.contains(['/', '\\']), "{name}");
            let path = bench.folder().join(format!("out.{format}"));
            let token = bench.host.admit(&path);
            bench.ask("minutes.export", json!({ "copy": copy, "format": format, "to": token }));
            let (written, rendered) = (std::fs::read_to_string(&path).unwrap(), rendered["content"].as_str().unwrap());
            if format == "eml" {
                // Two messages have two ids; all else is the same.
                assert_eq!(without_ids(&written), without_ids(rendered));
            } else {
                assert_eq!(written, rendered);
            }
        }
    }
}

#[test]
fn no_lead_of_the_meeting_leaves_by_name_unless_it_is_asked_for() {
    let bench = Bench::sample(MORNING);
    let meeting = latest(&bench);
    // The sample's last meeting has a note about a lead of the metal segment.
    let named = bench.ask("minutes.render", json!({ "copy": copy(&meeting, "everyone", true), "format": "txt" }));
    let named = named["content"].as_str().unwrap();
    let note = named.lines().find(|line| line.contains("laughed at the prices")).unwrap();
    let name = note.trim_start_matches(['-', '•', '*', ' ']).split(" laughed").next().unwrap().trim().to_owned();
    assert!(name.split(' ').count() >= 2, "{note}");
    let preview = bench.ask("minutes.preview", copy(&meeting, "everyone", false));
    assert!(preview["redacted"].as_u64().unwrap() > 0);
    for format in ["html", "md", "txt", "json", "eml"] {
        let request = json!({ "copy": copy(&meeting, "everyone", false), "format": format });
        let content = bench.ask("minutes.render", request)["content"].as_str().unwrap().to_owned();
        assert!(!content.contains(&name), "{format} names {name}");
    }
    assert!(preview["text"].as_str().unwrap().contains("· Metal"), "{}", preview["text"]);
}

#[test]
fn a_running_meeting_is_previewed_as_it_would_be_and_a_planned_one_has_none() {
    let bench = Bench::sample(MORNING);
    let meeting = bench.meeting();
    assert_eq!(bench.refused("minutes.preview", copy(&meeting, "everyone", false)).code, "conflict");
    bench.host.pass(TimeDelta::minutes(22));
    bench.ask("meeting.start", json!({ "id": meeting }));
    bench.write("/d Distributors with their own workshop fit");
    let before = bench.ask("minutes.preview", copy(&meeting, "external", false));
    assert_eq!((&before["closed"], &before["versions"], &before["recipients"]), (&json!(false), &json!(0), &json!(0)));
    assert!(before["text"].as_str().unwrap().contains("Distributors with their own workshop fit"));
    bench.ask("meeting.close", json!({ "id": meeting }));
    let after = bench.ask("minutes.preview", copy(&meeting, "external", false));
    assert_eq!((&after["text"], &after["closed"]), (&before["text"], &json!(true)));
    assert_eq!(place(&bench, "workshop")["hits"][0]["kind"], "decision");
}

#[test]
fn a_reopened_meeting_keeps_its_first_version_and_its_labels() {
    let bench = Bench::sample(MORNING);
    let meeting = latest(&bench);
    let first = bench.ask("minutes.preview", copy(&meeting, "everyone", false))["text"].clone();
    bench.ask("meeting.reopen", json!({ "id": meeting }));
    let mut old = copy(&meeting, "everyone", false);
    old["version"] = json!(1);
    assert_eq!(bench.ask("minutes.preview", old.clone())["text"], first);
    // A lead that nobody spoke of before is now decided about first of all.
    let agenda = bench.ask("meeting.run", json!({ "meeting": meeting }))["agenda"].clone();
    bench.ask("item.start", json!({ "id": agenda[0]["id"] }));
    let other = bench.ask("lead.find", json!({ "query": "Rosa Lima" }))["leads"][0]["id"].clone();
    bench.write(&format!("/d #{{{}}} gets a visit", other.as_str().unwrap()));
    bench.ask("meeting.close", json!({ "id": meeting }));
    assert_eq!(bench.ask("minutes.preview", old)["text"], first, "what was closed stays readable");
    let second = bench.ask("minutes.preview", copy(&meeting, "everyone", false));
    assert_eq!((&second["version"], &second["versions"]), (&json!(2), &json!(2)));
    let label = |text: &Value| {
        let text = text.as_str().unwrap();
        let at = text.find("· Metal").unwrap();
        text[..at].rsplit("Lead ").next().unwrap().trim().to_owned()
    };
    let leads = |text: &Value| text.as_str().unwrap().matches("Lead ").count();
    assert_eq!(leads(&second["text"]), leads(&first) + 1, "the new one is a label too");
    assert_eq!(label(&second["text"]), label(&first), "a lead's label is the same in every version");
    let past = &place(&bench, "")["meetings"][0];
    assert_eq!((&past["versions"], &past["canReopen"]), (&json!(2), &json!(true)));
    assert_eq!(
        bench.refused("minutes.preview", json!({ "meeting": meeting, "audience": "everyone", "version": 9 })).code,
        "not_found"
    );
}

#[test]
fn a_draft_is_a_message_to_those_of_the_audience() {
    let bench = Bench::sample(MORNING);
    let meeting = latest(&bench);
    let drafted = bench.ask("minutes.draft", copy(&meeting, "sales", false));
    assert_eq!(
        (&drafted["opened"], &drafted["recipients"]),
        (&json!(true), &json!(5)),
        "four of sales and the facilitator"
    );
    let path = bench.host.opened.lock().unwrap()[0].clone();
    assert_eq!(path.parent().unwrap(), bench.folder().join("state/drafts"));
    let mail = std::fs::read_to_string(&path).unwrap();
    let (head, body) = mail.split_once("\r\n\r\n").unwrap();
    let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let header = |name: &str| {
        head.lines()
            .find_map(|line| line.strip_prefix(&format!("{name}: ")))
            .unwrap_or_else(|| panic!("{name}: {head}"))
            .to_owned()
    };
    assert_eq!(header("X-Unsent"), "1");
    assert!(header("To").contains("ravi.menon@example.com"), "{}", header("To"));
    assert!(!head.contains("mei.lindqvist@example.com"));
    assert!(header("Content-Type").starts_with("multipart/alternative"), "{}", header("Content-Type"));
    assert!(body.contains("text/plain") && body.contains("text/html"));
    assert!(mail.lines().all(|line| line.len() <= 998));
}

#[test]
fn an_export_that_cannot_be_written_says_so_and_leaves_nothing() {
    let bench = Bench::sample(MORNING);
    let folder = bench.folder().join("taken.html");
    std::fs::create_dir_all(folder.join("inside")).unwrap();
    let request = |to: String| json!({ "copy": copy(&latest(&bench), "everyone", false), "format": "html", "to": to });
    assert_eq!(bench.refused("minutes.export", request(bench.host.admit(&folder))).code, "file_failed");
    assert_eq!(bench.refused("minutes.export", request("no token".to_owned())).code, "not_found");
    assert!(!bench.folder().join("taken.html.new").exists());
}

#[test]
fn an_audience_nobody_is_in_is_refused() {
    let bench = Bench::sample(MORNING);
    let meeting = latest(&bench);
    assert_eq!(bench.refused("minutes.preview", copy(&meeting, "press", false)).code, "invalid_request");
    assert_eq!(bench.refused("minutes.preview", copy(&meeting, "owner:Nobody", false)).code, "not_found");
    let by_id = format!("owner:{}", bench.person("Ines").as_str().unwrap());
    let by_name = bench.ask("minutes.preview", copy(&meeting, "owner:ines castel", false));
    assert_eq!(bench.ask("minutes.preview", copy(&meeting, &by_id, false))["text"], by_name["text"]);
}
