//! A meeting from its draft to the next one.

use chrono::TimeDelta;
use entente_tests::harness::Bench;
use serde_json::{Value, json};

/// Thursday 26 November 2026, 09:38 in Berlin.
const MORNING: &str = "2026-11-26T08:38:00Z";

fn titles(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap()).collect()
}

#[test]
fn the_first_meeting_is_drafted_from_the_default_template() {
    let bench = Bench::own(MORNING);
    let prepare = bench.ask("meeting.prepare", json!({}));
    assert_eq!(prepare["meeting"]["starts"]["local"], "2026-11-26T10:00:00");
    assert_eq!(prepare["meeting"]["duration"], 45);
    assert_eq!(prepare["fit"], 7);
    assert_eq!(prepare["fitMinutes"], 45);
    assert_eq!(prepare["agenda"][3]["begins"]["local"], "2026-11-26T10:20:00");
    assert_eq!(titles(&prepare["agenda"])[0], "Last week’s actions");
}

#[test]
fn what_does_not_fit_is_said_before_the_meeting() {
    let bench = Bench::own(MORNING);
    let item = bench.ask(
        "item.add",
        json!({ "meeting": bench.meeting(), "title": "  Trade-fair leads arrive\nwithout a note ", "purpose": "decide",
                "minutes": 5, "presenter": bench.person("Chidi"), "from": "sales", "to": "marketing" }),
    );
    let agenda = bench.ask("meeting.prepare", json!({}))["agenda"].take();
    assert_eq!(agenda[5]["title"], "Trade-fair leads arrive without a note", "before what closes the meeting");
    let fits: Vec<bool> = agenda.as_array().unwrap().iter().map(|row| row["fits"].as_bool().unwrap()).collect();
    assert_eq!(fits, [true, true, true, true, true, true, false, false]);
    bench.ask("item.move", json!({ "item": item["id"], "to": 7 }));
    let prepare = bench.ask("meeting.prepare", json!({}));
    assert_eq!(prepare["agenda"][7]["id"], item["id"]);
    assert_eq!(prepare["fit"], 7);
}

#[test]
fn a_meeting_runs_overruns_and_is_carried_over() {
    let bench = Bench::own(MORNING);
    let meeting = bench.meeting();
    let left = |title: &str| {
        let request = json!({ "meeting": meeting, "title": title, "purpose": "discuss", "minutes": 5,
                              "presenter": null, "from": null, "to": null });
        let id = bench.ask("item.add", request)["id"].clone();
        bench.ask("item.move", json!({ "item": id, "to": 99 }));
    };
    left("The new price page");
    left("Who covers weeks 52 and 53?");

    bench.host.pass(TimeDelta::minutes(22));
    bench.ask("meeting.start", json!({ "id": meeting }));
    let run = bench.ask("meeting.run", json!({}));
    assert_eq!(run["number"], 1);
    assert_eq!(run["clock"]["behind"], 0);

    // The item's time runs, pauses and goes on; the meeting's never pauses.
    bench.host.pass(TimeDelta::minutes(2));
    bench.ask("meeting.pause", json!({ "id": meeting }));
    bench.host.pass(TimeDelta::minutes(3));
    bench.ask("meeting.resume", json!({ "id": meeting }));
    bench.host.pass(TimeDelta::minutes(1));
    let clock = bench.ask("meeting.run", json!({}))["clock"].take();
    assert_eq!(clock["elapsed"], 3 * 60_000);
    assert_eq!(clock["behind"], 3 * 60_000);

    bench.ask("item.next", json!({ "id": meeting }));
    let decision = bench.write("/d Sales decides within 24 hours");
    let action = bench.write("/a Write the case study @ben fri");
    bench.write("/n The Benelux campaign stopped");
    let outcomes = bench.ask("meeting.run", json!({}))["outcomes"].take();
    assert_eq!(outcomes[0]["id"], decision);
    assert_eq!(outcomes[0]["what"]["kind"], "decision");
    assert_eq!(outcomes[1]["id"], action);
    assert_eq!(outcomes[1]["what"], json!({ "kind": "action", "owner": bench.person("Ben"), "dueOn": "2026-11-27" }));
    assert_eq!(outcomes[1]["text"][0]["words"], "Write the case study");
    bench.write("/a Somebody should call them");

    // Overtime: twelve minutes into a box of five.
    bench.host.pass(TimeDelta::minutes(12));
    let clock = bench.ask("meeting.run", json!({}))["clock"].take();
    assert_eq!(clock["elapsed"], 12 * 60_000);
    assert_eq!(clock["timebox"], 5 * 60_000);
    assert_eq!(
        clock["behind"],
        (3 - 2 + 7 + 3 - 3) * 60_000,
        "two minutes were saved on the first item, seven lost here"
    );

    bench.ask("item.next", json!({ "id": meeting }));
    bench.ask("item.park", json!({ "id": bench.current() }));
    let review = bench.ask("meeting.review", json!({}));
    assert_eq!(review["incomplete"].as_array().unwrap().len(), 1, "one action lacks owner and date");
    assert_eq!(review["notReached"], json!(["The new price page", "Who covers weeks 52 and 53?"]));
    for (name, score) in [("Ana", 8), ("Ben", 7), ("Chidi", 9)] {
        bench.ask("rating.set", json!({ "meeting": meeting, "person": bench.person(name), "score": score }));
    }
    assert_eq!(bench.ask("meeting.review", json!({}))["rating"]["meanTenths"], 80);
    bench.ask("meeting.close", json!({ "id": meeting }));

    // The next one is drafted, and says before it starts what it will take over.
    let prepare = bench.ask("meeting.prepare", json!({}));
    assert_eq!(prepare["meeting"]["starts"]["local"], "2026-12-03T10:00:00");
    assert_eq!(titles(&prepare["carried"]["items"]), ["The new price page", "Who covers weeks 52 and 53?"]);
    assert_eq!(prepare["carried"]["actions"].as_array().unwrap().len(), 2);
    let parked = prepare["suggestions"].as_array().unwrap().iter().find(|s| s["about"]["kind"] == "parked").unwrap();
    bench.ask(
        "suggestion.add",
        json!({ "meeting": bench.meeting(), "key": parked["key"], "title": parked["about"]["title"] }),
    );

    bench.host.pass(TimeDelta::days(7));
    let next = bench.meeting();
    bench.ask("meeting.start", json!({ "id": next }));
    let run = bench.ask("meeting.run", json!({}));
    let carried: Vec<&Value> =
        run["agenda"].as_array().unwrap().iter().filter(|row| row["carriedCount"] == 1).collect();
    assert_eq!(carried.len(), 2);
    let actions = bench.ask("action.place", json!({}));
    assert!(actions["open"].as_array().unwrap().iter().all(|action| action["carriedCount"] == 1));
    assert_eq!(actions["late"], 1);
    assert!(bench.app.check().unwrap().problems.is_empty());
}

#[test]
fn a_crash_in_the_middle_loses_nothing() {
    let bench = Bench::own(MORNING);
    let meeting = bench.meeting();
    bench.ask("meeting.start", json!({ "id": meeting }));
    bench.host.pass(TimeDelta::seconds(90));
    bench.ask("draft.keep", json!({ "meeting": meeting, "text": "/d we call within" }));
    let bench = bench.restart();
    bench.host.pass(TimeDelta::seconds(30));
    let run = bench.ask("meeting.run", json!({}));
    assert_eq!(run["draft"], "/d we call within");
    assert_eq!(run["clock"]["elapsed"], 120_000, "the time went on while the program was gone");
    bench.write("/d we call within 24 h");
    assert_eq!(bench.ask("meeting.run", json!({}))["draft"], "", "Enter clears what was being typed");
}

#[test]
fn a_start_is_corrected_with_its_effect_shown_before() {
    let bench = Bench::own(MORNING);
    let meeting = bench.meeting();
    bench.ask("meeting.start", json!({ "id": meeting }));
    bench.host.pass(TimeDelta::minutes(10));
    bench.ask("item.next", json!({ "id": meeting }));
    bench.host.pass(TimeDelta::minutes(1));
    let item = bench.current();
    let request = json!({ "item": item, "began": "2026-11-26T08:43:00Z" });
    let preview = bench.ask("item.previewStart", request.clone());
    assert_eq!(preview["elapsed"], json!([60_000, 360_000]));
    assert_eq!(preview["before"]["elapsed"], json!([600_000, 300_000]));
    bench.ask("item.correctStart", request);
    assert_eq!(bench.ask("meeting.run", json!({}))["clock"]["elapsed"], 360_000);
    let early = bench.refused("item.correctStart", json!({ "item": item, "began": "2026-11-26T08:00:00Z" }));
    assert_eq!(early.code, "start_too_early");
}

#[test]
fn sleep_is_noticed_and_can_be_taken_out() {
    let bench = Bench::own(MORNING);
    let meeting = bench.meeting();
    bench.ask("meeting.start", json!({ "id": meeting }));
    bench.host.pass(TimeDelta::minutes(2));
    bench.ask("meeting.run", json!({}));
    bench.host.jump(TimeDelta::minutes(12));
    let clock = bench.ask("meeting.run", json!({}))["clock"].take();
    assert_eq!(clock["elapsed"], 14 * 60_000);
    assert_eq!(clock["drift"]["by"], 12 * 60_000);
    bench.ask("meeting.settleDrift", json!({ "meeting": meeting, "takeOut": true }));
    let clock = bench.ask("meeting.run", json!({}))["clock"].take();
    assert_eq!(clock["elapsed"], 2 * 60_000);
    assert_eq!(clock["drift"], Value::Null);
}

#[test]
fn a_skipped_meeting_passes_its_topics_on() {
    let bench = Bench::own(MORNING);
    let meeting = bench.meeting();
    bench.ask(
        "item.add",
        json!({ "meeting": meeting, "title": "Are distributors in or out?", "purpose": "decide", "minutes": 5,
                "presenter": null, "from": "marketing", "to": "sales" }),
    );
    bench.ask("meeting.skip", json!({ "id": meeting }));
    let prepare = bench.ask("meeting.prepare", json!({}));
    assert_eq!(prepare["meeting"]["starts"]["local"], "2026-12-03T10:00:00");
    assert_eq!(prepare["suggestions"][0]["about"]["title"], "Are distributors in or out?");
}

#[test]
fn a_closed_meeting_reopens_while_it_is_the_latest() {
    let bench = Bench::own(MORNING);
    let meeting = bench.meeting();
    bench.ask("meeting.start", json!({ "id": meeting }));
    let note = bench.write("We met");
    bench.host.pass(TimeDelta::minutes(5));
    bench.ask("meeting.close", json!({ "id": meeting }));
    let words = json!([{ "kind": "words", "words": "We met, and agreed" }]);
    let change = json!({ "id": note, "text": words });
    assert_eq!(bench.refused("outcome.change", change.clone()).code, "conflict", "closed minutes stand");

    bench.ask("meeting.reopen", json!({ "id": meeting }));
    bench.ask("outcome.change", change);
    bench.ask("meeting.close", json!({ "id": meeting }));
    let minutes = |version: u32| {
        let copy = json!({ "meeting": meeting, "version": version, "audience": "everyone" });
        bench.ask("minutes.render", json!({ "copy": copy, "format": "txt" }))["content"].to_string()
    };
    assert!(minutes(1).contains("We met") && !minutes(1).contains("and agreed"));
    assert!(minutes(2).contains("We met, and agreed"));
    let drafted = bench.ask("meeting.place", json!({}))["meeting"]["starts"]["local"].clone();
    assert_eq!(drafted, "2026-12-03T10:00:00", "one next meeting, not two");
}

#[test]
fn a_planned_meeting_follows_its_series_where_nobody_touched_it() {
    let bench = Bench::own(MORNING);
    let meeting = bench.meeting();
    let agenda = bench.ask("meeting.prepare", json!({}))["agenda"].take();
    let ana = bench.person("Ana");
    // One item is changed by hand, one removed, one added.
    bench.ask(
        "item.change",
        json!({ "item": agenda[0]["id"], "purpose": "inform", "minutes": 7, "presenter": ana, "from": null, "to": null }),
    );
    bench.ask("item.remove", json!({ "id": agenda[3]["id"] }));
    bench.ask(
        "item.add",
        json!({ "meeting": meeting, "title": "Own topic", "purpose": "discuss", "minutes": 5, "presenter": null,
                "from": null, "to": null }),
    );
    let mut series = bench.ask("series.page", json!({}))["series"][0].take();
    let fields = series.as_object_mut().unwrap();
    fields.remove("next");
    fields.insert("time".into(), json!("14:30"));
    let template = fields["template"].as_array_mut().unwrap();
    template[1]["minutes"] = json!(8);
    template.remove(4);
    bench.ask("series.change", series);

    let prepare = bench.ask("meeting.prepare", json!({}));
    assert_eq!(prepare["meeting"]["starts"]["local"], "2026-11-26T14:30:00");
    let shown: Vec<(&str, u64)> = prepare["agenda"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["title"].as_str().unwrap(), row["minutes"].as_u64().unwrap()))
        .collect();
    assert_eq!(
        shown,
        [
            ("Last week’s actions", 7),
            ("Promises", 8),
            ("Slipping leads and handover", 10),
            ("Own topic", 5),
            ("Decisions and new actions", 3),
            ("Was it worth it?", 2),
        ]
    );
}

/// Two people, or one with quick fingers, change two things of one row before either has seen the other's change.
#[test]
fn quick_changes_of_one_thing_do_not_take_each_other_back() {
    let bench = Bench::own(MORNING);
    let meeting = bench.meeting();
    let (ana, chidi) = (bench.person("Ana"), bench.person("Chidi"));
    let item = bench.ask("meeting.prepare", json!({}))["agenda"][0]["id"].clone();
    bench.ask("item.change", json!({ "item": item, "presenter": ana }));
    bench.ask("item.change", json!({ "item": item, "minutes": 9 }));
    bench.ask("item.change", json!({ "item": item, "from": "sales", "to": "marketing" }));
    bench.ask("item.change", json!({ "item": item, "title": "Last week" }));
    let row = bench.ask("meeting.prepare", json!({}))["agenda"][0].clone();
    assert_eq!((&row["presenter"], &row["minutes"], &row["from"]), (&ana, &json!(9), &json!("sales")));
    assert_eq!(row["title"], "Last week");
    bench.ask("item.change", json!({ "item": item, "presenter": null }));
    assert_eq!(bench.ask("meeting.prepare", json!({}))["agenda"][0]["presenter"], json!(null), "null empties");

    bench.ask("meeting.start", json!({ "id": meeting }));
    let (action, decision, note) = (bench.write("/a call back"), bench.write("/d within 24 h"), bench.write("fine"));
    for change in ["outcome.change", "action.change"] {
        bench.ask(change, json!({ "id": action, "owner": chidi }));
        bench.ask(change, json!({ "id": action, "dueOn": "2026-12-03" }));
        bench.ask(change, json!({ "id": action, "text": [{ "kind": "words", "words": "call all back" }] }));
        let row = bench.ask("action.place", json!({}))["open"][0].clone();
        assert_eq!((&row["owner"], &row["dueOn"]), (&chidi, &json!("2026-12-03")), "{change}");
        assert_eq!(row["text"][0]["words"], "call all back", "{change}");
        bench.ask(change, json!({ "id": action, "owner": null, "dueOn": null }));
    }
    bench.ask("outcome.change", json!({ "id": decision, "side": "sales" }));
    bench.ask("outcome.change", json!({ "id": decision, "endsOn": "2026-12-31" }));
    let decided = bench.ask("meeting.review", json!({}))["decisions"][0].clone();
    assert_eq!(decided["what"], json!({ "kind": "decision", "side": "sales", "endsOn": "2026-12-31" }));
    for (id, field, value) in [
        (&action, "side", json!("sales")),
        (&action, "endsOn", json!(null)),
        (&decision, "owner", ana.clone()),
        (&decision, "dueOn", json!("2026-12-03")),
        (&note, "side", json!(null)),
        (&note, "owner", json!(null)),
    ] {
        let failure = bench.refused("outcome.change", json!({ "id": id, field: value }));
        assert!(failure.message.starts_with("Only "), "{}", failure.message);
    }
}

#[test]
fn a_standing_item_that_was_removed_is_put_back_as_and_where_the_template_has_it() {
    let bench = Bench::own(MORNING);
    let meeting = bench.meeting();
    let mut series = bench.ask("series.page", json!({}))["series"][0].take();
    let fields = series.as_object_mut().unwrap();
    fields.remove("next");
    fields["template"][3]["minutes"] = json!(12);
    fields["template"][3]["presenter"] = bench.person("Ben");
    fields["template"][3]["from"] = json!("marketing");
    fields["template"][3]["to"] = json!("sales");
    bench.ask("series.change", series);
    let whole = bench.ask("meeting.prepare", json!({}));
    assert_eq!(whole["leftOut"], json!([]));

    // Two are removed, one is renamed for this meeting, and an own one is there.
    for at in [3, 5] {
        bench.ask("item.remove", json!({ "id": whole["agenda"][at]["id"] }));
    }
    let renamed = &whole["agenda"][4];
    bench.ask(
        "item.change",
        json!({ "item": renamed["id"], "title": "Two topics", "purpose": "discuss", "minutes": 10, "presenter": null,
                "from": null, "to": null }),
    );
    bench.ask(
        "item.add",
        json!({ "meeting": meeting, "title": "Own topic", "purpose": "discuss", "minutes": 5, "presenter": null,
                "from": null, "to": null }),
    );
    let prepare = bench.ask("meeting.prepare", json!({}));
    assert_eq!(
        prepare["leftOut"],
        json!([
            { "kind": "contentTrade", "title": "Content trade", "minutes": 12 },
            { "kind": "decisions", "title": "Decisions and new actions", "minutes": 3 },
        ])
    );

    for left_out in prepare["leftOut"].as_array().unwrap() {
        let request = json!({ "meeting": meeting, "kind": left_out["kind"], "title": left_out["title"] });
        bench.ask("item.addStanding", request.clone());
        assert_eq!(bench.refused("item.addStanding", request).code, "conflict", "it stands there already");
    }
    let prepare = bench.ask("meeting.prepare", json!({}));
    assert_eq!(prepare["leftOut"], json!([]));
    assert_eq!(
        titles(&prepare["agenda"]),
        [
            "Last week’s actions",
            "Promises",
            "Slipping leads and handover",
            "Content trade",
            "Two topics",
            "Own topic",
            "Decisions and new actions",
            "Was it worth it?",
        ]
    );
    let back = &prepare["agenda"][3];
    let was = &whole["agenda"][3];
    for field in ["title", "kind", "purpose", "minutes", "presenter", "from", "to", "standing", "carriedCount"] {
        assert_eq!(back[field], was[field], "{field}");
    }
    assert_eq!(back["standing"], true);

    // A closed meeting takes none.
    bench.ask("meeting.start", json!({ "id": meeting }));
    bench.ask("meeting.close", json!({ "id": meeting }));
    let refused = bench
        .refused("item.addStanding", json!({ "meeting": meeting, "kind": "contentTrade", "title": "Content trade" }));
    assert_eq!(refused.code, "wrong_meeting_state");
}
