//! Every call of the contract with malformed, missing, extra, huge and wrong-type input: a failure, and nothing changed.

use entente_app::contract::CALLS;
use entente_tests::harness::Bench;
use serde_json::{Map, Value, json};

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

/// The top-level properties of a call's request, by its JSON Schema.
fn properties(schemas: &Value, name: &str) -> Vec<(String, Value)> {
    let call = schemas["calls"].as_array().unwrap().iter().find(|call| call["name"] == name).unwrap();
    let mut schema = &call["request"];
    while let Some(reference) = schema["$ref"].as_str() {
        schema = &schemas["$defs"][reference.trim_start_matches("#/$defs/")];
    }
    schema["properties"].as_object().cloned().unwrap_or_default().into_iter().collect()
}

/// A value of about the right form, which names nothing that is there.
fn plausible(schemas: &Value, schema: &Value) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        let definition = &schemas["$defs"][reference.trim_start_matches("#/$defs/")];
        let fields = definition["properties"].as_object().cloned().unwrap_or_default();
        if let Some(word) =
            definition["enum"].get(0).or_else(|| definition["oneOf"].get(0).and_then(|one| one.get("const")))
        {
            return word.clone();
        }
        return Value::Object(fields.iter().map(|(key, field)| (key.clone(), plausible(schemas, field))).collect());
    }
    if let Some(any) = schema["anyOf"].as_array() {
        return any.first().map_or(Value::Null, |first| plausible(schemas, first));
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"].get(0).and_then(Value::as_str)).unwrap_or("null");
    match (kind, schema["format"].as_str()) {
        ("string", Some("uuid")) => json!("01920000-0000-7000-8000-0000000000ff"),
        ("string", Some("date")) => json!("2026-11-26"),
        ("string", Some("date-time")) => json!("2026-11-26T08:00:00Z"),
        ("string", _) => json!("x"),
        ("integer" | "number", _) => json!(5),
        ("boolean", _) => json!(false),
        ("array", _) => json!([]),
        ("object", _) => json!({}),
        _ => Value::Null,
    }
}

/// All that a person can see, to compare before and after.
fn everything(bench: &Bench) -> Vec<Value> {
    let mut seen: Vec<Value> = ["people.page", "series.page", "meeting.prepare", "action.place", "content.place"]
        .iter()
        .map(|name| bench.ask(name, json!({})))
        .collect();
    seen.push(bench.ask("lead.list", json!({ "filter": "all" })));
    seen.push(bench.ask("reason.list", json!({})));
    seen
}

#[test]
fn every_call_answers_or_refuses_whatever_comes() {
    let bench = Bench::own(MORNING);
    let schemas = entente_app::contract::json_schemas();
    let mut refused = 0;
    for call in CALLS {
        let ask = |request: Value| bench.app.call(call.name, request, "test");
        let fields = properties(&schemas, call.name);
        for malformed in [json!([]), json!("text"), json!(7), json!(true)] {
            assert_eq!(ask(malformed).unwrap_err().code, "invalid_request", "{}", call.name);
        }
        assert_eq!(
            ask(json!({ "noSuchField": 1 })).unwrap_err().code,
            "invalid_request",
            "{} with an extra field",
            call.name
        );
        let whole: Map<String, Value> =
            fields.iter().map(|(key, schema)| (key.clone(), plausible(&schemas, schema))).collect();
        for (key, _) in &fields {
            for value in wrong() {
                let mut request = whole.clone();
                request.insert(key.clone(), value);
                // Answers are fine where nothing is wrong for this field; panics and half-done work are not.
                if let Err(failure) = ask(Value::Object(request)) {
                    assert!(!failure.code.is_empty() && failure.code != "internal", "{}: {failure:?}", call.name);
                    assert!(!failure.message.is_empty() && !failure.hint.is_empty());
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > 300, "only {refused} refusals: the schemas say too little");
    assert!(bench.app.check().unwrap().problems.is_empty());
}

#[test]
fn a_refused_command_changes_nothing() {
    let bench = Bench::own(MORNING);
    let meeting = bench.meeting();
    let nobody = json!("01920000-0000-7000-8000-0000000000ff");
    let before = everything(&bench);
    for (name, request) in [
        (
            "item.add",
            json!({ "meeting": meeting, "title": " ", "purpose": "decide", "minutes": 5, "presenter": null, "from": null, "to": null }),
        ),
        (
            "item.add",
            json!({ "meeting": meeting, "title": "A", "purpose": "decide", "minutes": 0, "presenter": null, "from": null, "to": null }),
        ),
        (
            "item.add",
            json!({ "meeting": meeting, "title": "A", "purpose": "decide", "minutes": 5, "presenter": nobody, "from": null, "to": null }),
        ),
        ("item.move", json!({ "item": nobody, "to": 0 })),
        ("meeting.move", json!({ "meeting": meeting, "local": "2026-13-01T10:00", "duration": 45 })),
        ("meeting.move", json!({ "meeting": meeting, "local": "2026-12-01T10:00", "duration": 0 })),
        ("meeting.close", json!({ "id": meeting })),
        ("meeting.reopen", json!({ "id": meeting })),
        ("meeting.pause", json!({ "id": meeting })),
        ("person.add", json!({ "name": "Ana Ruiz", "side": "sales" })),
        ("person.add", json!({ "name": "Eve", "side": "sales", "email": "no address" })),
        ("action.add", json!({ "text": [], "owner": null, "dueOn": null })),
        ("action.add", json!({ "text": [{ "kind": "lead", "lead": nobody }], "owner": null, "dueOn": null })),
        ("action.drop", json!({ "id": nobody, "reason": "" })),
        ("lead.decide", json!({ "lead": nobody, "decision": "accepted" })),
        (
            "asset.add",
            json!({ "title": "", "kind": "guide", "stage": null, "owner": null, "location": null, "publishedOn": null, "reviewBy": null }),
        ),
        ("rating.set", json!({ "meeting": meeting, "person": bench.person("Ana"), "score": 11 })),
        ("draft.keep", json!({ "meeting": meeting, "text": "not running" })),
    ] {
        bench.refused(name, request);
    }
    assert_eq!(everything(&bench), before);
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
