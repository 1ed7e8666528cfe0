//! Every call of the contract with malformed, missing, extra, huge and wrong-type input: a failure, and nothing changed.

use entente_app::{
    Failure,
    contract::{CALLS, Call},
};
use entente_tests::harness::Bench;
use serde_json::{Map, Value, json};
use std::{collections::BTreeMap, io::Read, path::PathBuf, sync::OnceLock};

const MORNING: &str = "2026-11-26T08:38:00Z";

/// Values of every wrong kind, to be put where another is expected.
fn wrong() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(1e300),
        json!(""),
        json!("'; DROP TABLE meeting; --"),
        json!("x".repeat(200_000)),
        json!("\u{0}\u{202e}\u{feff}<script>"),
        json!("01920000-0000-7000-8000-000000000000"),
        json!([]),
        json!([[[]]]),
        json!({ "kind": "nonsense" }),
    ]
}

/// A call's request, by its JSON Schema.
fn request_schema<'a>(schemas: &'a Value, name: &str) -> &'a Value {
    let call = schemas["calls"].as_array().unwrap().iter().find(|call| call["name"] == name).unwrap();
    resolved(schemas, &call["request"])
}

fn resolved<'a>(schemas: &'a Value, mut schema: &'a Value) -> &'a Value {
    while let Some(reference) = schema["$ref"].as_str() {
        schema = &schemas["$defs"][reference.trim_start_matches("#/$defs/")];
    }
    schema
}

/// A value of about the right form. What names a thing names the one in `things`, else nothing that is there.
fn plausible(schemas: &Value, schema: &Value, key: &str, things: &Map<String, Value>) -> Value {
    let schema = resolved(schemas, schema);
    if let Some(word) = schema.get("const").or_else(|| schema["enum"].get(0)) {
        return word.clone();
    }
    for several in ["oneOf", "anyOf"] {
        if let Some(first) = schema[several].get(0) {
            return plausible(schemas, first, key, things);
        }
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"].get(0).and_then(Value::as_str)).unwrap_or("null");
    match (kind, schema["format"].as_str()) {
        ("string", Some("uuid")) => things.get(key).cloned().unwrap_or(json!("01920000-0000-7000-8000-0000000000ff")),
        ("string", Some("date")) => json!("2026-11-26"),
        ("string", Some("date-time")) => json!("2026-11-26T08:00:00Z"),
        ("string", _) => json!("x"),
        ("integer" | "number", _) => json!(5),
        ("boolean", _) => json!(false),
        ("array", _) => json!([plausible(schemas, &schema["items"], key, things)]),
        ("object", _) => {
            let fields = schema["properties"].as_object().into_iter().flatten();
            Value::Object(fields.map(|(key, field)| (key.clone(), plausible(schemas, field, key, things))).collect())
        }
        _ => Value::Null,
    }
}

/// The places in a value, however deep, as JSON pointers.
fn places(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![(String::new(), value)];
    while let Some((place, value)) = waiting.pop() {
        if !place.is_empty() {
            found.push(place.clone());
        }
        match value {
            Value::Object(fields) => {
                waiting.extend(fields.iter().map(|(key, value)| (format!("{place}/{key}"), value)))
            }
            Value::Array(list) => waiting.extend(list.first().map(|first| (format!("{place}/0"), first))),
            _ => {}
        }
    }
    found
}

/// What every commit changes: the files there are, and the head of each write-ahead log's index, which counts commits
/// (SQLite's WAL-index header, <https://sqlite.org/walformat.html>).
fn fingerprint(bench: &Bench) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![bench.folder().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with("-shm") {
                let mut head = [0; 48];
                std::fs::File::open(&path).unwrap().read_exact(&mut head).unwrap();
                found.insert(path, head.to_vec());
            } else if !name.ends_with("-wal") {
                found.insert(path, Vec::new());
            }
        }
    }
    found
}

/// Asks what is refused or answered; a refusal is well worded and has changed nothing.
fn ask_anything(bench: &Bench, call: &str, request: Value) -> Option<Failure> {
    let events = bench.app.subscribe();
    let before = fingerprint(bench);
    let failure = bench.app.call(call, request.clone(), "test").err()?;
    let shown = || request.to_string().chars().take(400).collect::<String>();
    assert!(!failure.code.is_empty() && failure.code != "internal", "{call} {}: {failure:?}", shown());
    assert!(!failure.message.is_empty() && !failure.hint.is_empty(), "{call}: {failure:?}");
    assert_eq!(fingerprint(bench), before, "{call} {} was refused and changed something", shown());
    assert_eq!(events.try_iter().count(), 0, "{call} {} was refused and told of a change", shown());
    Some(failure)
}

#[test]
fn every_call_refuses_what_is_no_request() {
    let bench = Bench::own(MORNING);
    let before = fingerprint(&bench);
    bench.ask("workspace.setTeams", json!({ "marketing": "North", "sales": "South" }));
    assert_ne!(fingerprint(&bench), before, "a commit is seen, so that its absence is too");
    for call in CALLS {
        for malformed in [json!([]), json!("text"), json!(7), json!(true), json!({ "noSuchField": 1 })] {
            let failure = ask_anything(&bench, call.name, malformed);
            assert_eq!(failure.map(|failure| failure.code), Some("invalid_request".to_owned()), "{}", call.name);
        }
        let required = request_schema(entente_schemas(), call.name)["required"].as_array().is_some();
        let refused = ask_anything(&bench, call.name, json!({})).is_some();
        assert!(refused || !required, "{} takes nothing where something is required", call.name);
    }
}

fn entente_schemas() -> &'static Value {
    static SCHEMAS: OnceLock<Value> = OnceLock::new();
    SCHEMAS.get_or_init(entente_app::contract::json_schemas)
}

/// Every call with every wrong value in every place of its request, nested ones too. Answers are fine where nothing is
/// wrong; panics and half-done work are not.
fn try_everything(bench: &Bench, things: impl Fn(&str) -> Map<String, Value>) -> usize {
    let schemas = entente_schemas();
    let mut refused = 0;
    // Calls after which there is no running meeting, or no such file, come last.
    let ends =
        |call: &&Call| matches!(call.name, "meeting.close" | "meeting.skip" | "workspace.startOwn" | "workspace.open");
    for call in CALLS.iter().filter(|call| !ends(call)).chain(CALLS.iter().filter(ends)) {
        let whole = plausible(schemas, request_schema(schemas, call.name), "", &things(call.name));
        for place in places(&whole) {
            for value in wrong() {
                let mut request = whole.clone();
                *request.pointer_mut(&place).unwrap() = value;
                refused += usize::from(ask_anything(bench, call.name, request).is_some());
            }
        }
    }
    assert!(bench.app.check().unwrap().problems.is_empty());
    refused
}

#[test]
fn every_call_answers_or_refuses_whatever_comes_about_nothing() {
    let bench = Bench::own(MORNING);
    let refused = try_everything(&bench, |_| Map::new());
    assert!(refused > 1_500, "only {refused} refusals: the schemas say too little");
}

/// The same about things that are there, in a running meeting, so that no call stops at an id that it does not know.
#[test]
fn every_call_answers_or_refuses_whatever_comes_about_what_is_there() {
    let bench = Bench::sample(MORNING);
    bench.ask("meeting.start", json!({ "id": bench.meeting() }));
    let decision = bench.write("/d we call within 24 h");
    let action = bench.write("/a write the case study");
    let ask = |name: &str, request: Value| bench.app.call(name, request, "test").map(|it| it["answer"].clone());
    let things = |call: &str| {
        let mut things = Map::new();
        let mut put = |key: &str, value: Value| {
            if !value.is_null() {
                things.insert(key.to_owned(), value);
            }
        };
        let running = ask("meeting.run", json!({})).unwrap_or_default();
        let lead = ask("lead.list", json!({ "filter": "undecided" })).unwrap_or_default()["leads"][0]["id"].clone();
        let asset = ask("content.place", json!({})).unwrap_or_default()["assets"][0]["id"].clone();
        let person = ask("people.page", json!({})).unwrap_or_default()["people"][0]["person"]["id"].clone();
        put("meeting", running["meeting"]["id"].clone());
        put("series", running["meeting"]["series"].clone());
        put("item", running["agenda"][2]["id"].clone());
        put("lead", lead.clone());
        put("asset", asset.clone());
        for key in ["person", "presenter", "owner", "by"] {
            put(key, person.clone());
        }
        let id = match call.split('.').next().unwrap() {
            "meeting" => running["meeting"]["id"].clone(),
            "item" => running["current"].clone(),
            "action" => action.clone(),
            "outcome" => decision.clone(),
            "lead" => lead,
            "asset" => asset,
            "person" => person,
            "series" => running["meeting"]["series"].clone(),
            _ => Value::Null,
        };
        put("id", id);
        things
    };
    let refused = try_everything(&bench, things);
    assert!(refused > 1_500, "only {refused} refusals: the schemas say too little");
}

#[test]
fn an_unknown_call_is_named() {
    let bench = Bench::own(MORNING);
    let failure = bench.refused("meeting.explode", json!({}));
    assert_eq!(failure.code, "unknown_call");
    assert!(failure.message.contains("meeting.explode"));
}

#[test]
fn every_commit_is_told_to_every_door() {
    let bench = Bench::own(MORNING);
    let events = bench.app.subscribe();
    bench.ask("workspace.setTeams", json!({ "marketing": "North", "sales": "South" }));
    bench.refused("workspace.setTeams", json!({ "marketing": "", "sales": "South" }));
    let meeting = bench.meeting();
    bench.ask("meeting.start", json!({ "id": meeting }));
    bench.ask("item.next", json!({ "id": meeting }));
    let told: Vec<Value> = events.try_iter().map(|event| serde_json::to_value(event).unwrap()).collect();
    let seqs: Vec<u64> = told.iter().map(|event| event["seq"].as_u64().unwrap()).collect();
    assert_eq!(seqs.len(), 3, "refusals are no commits");
    assert!(seqs.windows(2).all(|pair| pair[1] == pair[0] + 1));
    assert_eq!(told[0]["topics"], json!(["workspace"]));
    assert_eq!(told[0]["by"], "test");
}
