//! Launching: the first time, with a file, after being killed, a second time.

use crate::entente::{Entente, Home, ask, built, until};
use serde_json::{Value, json};
use std::process::Command;

/// The team name of marketing in the open workspace.
fn marketing(entente: &Entente) -> Value {
    ask(entente, "workspace.state", json!({}))["status"]["workspace"]["teams"]["marketing"].clone()
}

#[test]
fn the_first_launch_shows_the_sample_with_its_places() {
    let home = Home::new();
    let entente = Entente::launch(&home);
    assert_eq!(entente.window.find_all("nav.rail a").expect("the rail").len(), 5);
    let state = ask(&entente, "workspace.state", json!({}));
    assert_eq!(state["status"]["workspace"]["sample"], true, "{state}");
    for place in ["leads", "content", "actions", "minutes", "meeting"] {
        let link = entente.window.find(&format!("nav.rail a[href='#/{place}']")).expect("each place is in the rail");
        entente.window.click(&link).expect("it can be clicked");
        let current = entente.window.find(&format!("nav.rail a[href='#/{place}'][aria-current=page]"));
        current.expect("a click in the rail leads to the place");
        let heading = entente.window.find("main h1").expect("a place says what it is");
        assert!(!entente.window.words(&heading).expect("words").is_empty(), "{place}");
    }
    entente.keep_picture("first-launch");
    entente.close();
}

#[test]
fn what_was_acknowledged_is_there_after_a_kill() {
    let home = Home::new();
    let entente = Entente::launch(&home);
    ask(&entente, "workspace.setTeams", json!({ "marketing": "Lantern", "sales": "Quay" }));
    entente.kill();
    let entente = Entente::launch(&home);
    assert_eq!(marketing(&entente), "Lantern");
}

#[test]
fn a_file_given_at_launch_is_opened_or_its_fault_is_said() {
    let home = Home::new();
    let file = home.path().join("Ours.entente");
    let path = file.to_str().expect("Unicode");
    let made =
        Command::new(built("entente-cli")).args(["--workspace", path, "init"]).status().expect("entente-cli is built");
    assert!(made.success());
    let entente = Entente::launch_with(&home, &[path]);
    let state = ask(&entente, "workspace.state", json!({}));
    assert_eq!(state["status"]["workspace"]["file"], "Ours.entente", "{state}");
    entente.close();

    let foreign = home.path().join("Letter.entente");
    std::fs::write(&foreign, "Dear Sir or Madam").expect("written");
    let entente = Entente::launch_with(&home, &[foreign.to_str().expect("Unicode")]);
    entente.window.find("main.fault h1").expect("the window says why nothing is open");
    assert_eq!(std::fs::read_to_string(&foreign).expect("it is still there"), "Dear Sir or Madam");
    entente.close();
}

#[test]
fn a_second_launch_gives_its_file_to_the_first_and_ends() {
    let home = Home::new();
    let entente = Entente::launch(&home);
    let file = home.path().join("Ours.entente");
    let path = file.to_str().expect("Unicode");
    let made =
        Command::new(built("entente-cli")).args(["--workspace", path, "init"]).status().expect("entente-cli is built");
    assert!(made.success());
    let second = Command::new(built("entente")).arg(path).env("ENTENTE_HOME", home.path()).status().expect("it starts");
    assert!(second.success(), "the second launch ends by itself: {second}");
    let opened = || {
        let state = ask(&entente, "workspace.state", json!({}));
        (state["status"]["workspace"]["file"] == "Ours.entente").then_some(())
    };
    until("the first window shows the second one's file", opened).expect("opened");
}

#[test]
fn the_window_can_reach_nothing_but_its_own_page() {
    let home = Home::new();
    let entente = Entente::launch(&home);
    let fetched = "return fetch('http://127.0.0.1:1/').then(() => 'answered', error => error.name)";
    assert_eq!(entente.window.run(fetched, json!([])).expect("it ran"), "TypeError", "the policy forbids it");
    let outside = "return window.__TAURI_INTERNALS__.invoke('plugin:dialog|open', {}).then(() => 'done', String)";
    let answer = entente.window.run(outside, json!([])).expect("it ran");
    assert!(answer.as_str().is_some_and(|answer| answer.contains("not allowed")), "{answer}");
    entente.window.run("location.href = 'https://example.org/'", json!([])).expect("it ran");
    entente.window.find("nav.rail").expect("the window stays where it is");
}
