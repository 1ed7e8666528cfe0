//! The sample workspace: on first launch, rebuilt while nobody touched it, and never the default once another exists.

use chrono::TimeDelta;
use entente_tests::harness::Bench;
use serde_json::{Value, json};

const MORNING: &str = "2026-11-26T08:38:00Z";

fn day_of_next_meeting(bench: &Bench) -> String {
    let place = bench.ask("meeting.place", json!({}));
    place["meeting"]["starts"]["local"].as_str().unwrap()[..10].to_owned()
}

#[test]
fn the_first_launch_opens_a_sample_with_a_meeting_today() {
    let bench = Bench::sample(MORNING);
    let workspace = bench.ask("workspace.state", json!({}))["status"]["workspace"].take();
    assert_eq!((&workspace["sample"], &workspace["canStartOwn"]), (&json!(true), &json!(true)));
    assert_eq!(day_of_next_meeting(&bench), "2026-11-26");
    assert_eq!(bench.ask("minutes.place", json!({}))["count"], 12);
    assert!(bench.app.check().unwrap().problems.is_empty());
}

#[test]
fn an_untouched_sample_is_rebuilt_so_that_today_stays_true() {
    let bench = Bench::sample(MORNING);
    bench.ask("workspace.setLanguage", json!({ "language": "en" }));
    bench.host.pass(TimeDelta::days(5));
    let bench = bench.restart();
    assert_eq!(day_of_next_meeting(&bench), "2026-12-01");
}

#[test]
fn a_touched_sample_is_kept() {
    let bench = Bench::sample(MORNING);
    bench.ask("topic.propose", json!({ "title": "Keep me", "by": null, "from": null, "to": null, "minutes": 5 }));
    bench.host.pass(TimeDelta::days(5));
    let bench = bench.restart();
    assert_eq!(day_of_next_meeting(&bench), "2026-11-26");
    let suggestions = bench.ask("meeting.prepare", json!({}))["suggestions"].take();
    let kept = |suggestion: &Value| suggestion["about"]["title"] == "Keep me";
    assert!(suggestions.as_array().unwrap().iter().any(kept));
}

#[test]
fn once_there_is_an_own_workspace_it_is_the_one_that_opens() {
    let bench = Bench::sample(MORNING);
    let own = json!({ "teams": { "marketing": "Brightwork", "sales": "Riverside" }, "weekday": "fri", "time": "09:30",
                      "zone": "Asia/Shanghai", "language": "zh-CN", "people": [] });
    let first = bench.ask("workspace.first", json!({ "weekday": "fri", "time": "09:30", "zone": "Asia/Shanghai" }));
    assert_eq!(first["first"]["local"], "2026-11-27T09:30:00");
    bench.ask("workspace.startOwn", own.clone());
    let bench = bench.restart();
    let workspace = bench.ask("workspace.state", json!({}))["status"]["workspace"].take();
    assert_eq!((&workspace["sample"], &workspace["teams"]["sales"]), (&json!(false), &json!("Riverside")));
    assert_eq!(bench.refused("workspace.startOwn", own).code, "workspace_exists", "nothing is overwritten");
}
