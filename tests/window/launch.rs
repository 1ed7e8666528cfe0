//! Launching: the first time, with a file, after being killed, a second time.

use crate::{
    entente::{Entente, Home, ask, built, until},
    screen::{ESCAPE, RETURN, Screen},
};
use serde_json::{Value, json};
use std::{
    io::{ErrorKind, Read},
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::Command,
};

/// The team name of marketing in the open workspace.
fn marketing(entente: &Entente) -> Value {
    ask(entente, "workspace.state", json!({}))["status"]["workspace"]["teams"]["marketing"].clone()
}

#[test]
fn the_first_launch_shows_the_sample_with_its_places() {
    let home = Home::new();
    let entente = Entente::launch(&home);
    assert_eq!(entente.window.find_all("nav.rail a").expect("the rail").len(), 6);
    let state = ask(&entente, "workspace.state", json!({}));
    assert_eq!(state["status"]["workspace"]["sample"], true, "{state}");
    for place in ["promises", "leads", "content", "actions", "minutes", "meeting"] {
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
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback is there");
    listener.set_nonblocking(true).expect("it can be asked whether anybody came");
    let elsewhere = format!("http://{}/", listener.local_addr().expect("it has an address"));
    let opened = entente.window.run("return window.open(arguments[0]) === null", json!([elsewhere]));
    assert_eq!(opened.expect("it ran"), true, "no other window is opened");
    for way in [
        "location.href = arguments[0]",
        "location.replace(arguments[0])",
        "const link = document.createElement('a'); link.href = arguments[0]; document.body.append(link); link.click()",
        "const link = document.createElement('a'); link.href = arguments[0]; link.target = '_blank';
         document.body.append(link); link.click()",
        "const form = document.createElement('form'); form.action = arguments[0]; document.body.append(form); form.submit()",
    ] {
        entente.window.run(&format!("window.stays = true; {way}"), json!([elsewhere])).expect("it ran");
        // A question that the window itself answers: by then it has decided where the page may go.
        ask(&entente, "workspace.state", json!({}));
        let here = "return [location.origin, window.stays]";
        assert_eq!(entente.window.run(here, json!([])).expect("it ran"), json!(["tauri://localhost", true]), "{way}");
    }
    // WebKit gets a connection ready as soon as a link is pressed; nothing is asked over it.
    while let Ok((mut connection, _)) = listener.accept() {
        connection.set_nonblocking(true).expect("it can be asked whether anything came");
        let asked = connection.read(&mut [0; 1]).map_err(|error| error.kind());
        assert!(matches!(asked, Ok(0) | Err(ErrorKind::WouldBlock)), "the window asked another place");
    }
}

#[test]
fn a_page_whose_process_ends_comes_back_where_it_was_and_says_so() {
    let home = Home::new();
    let entente = Entente::launch(&home);
    let window = &entente.window;
    // What the window loads after the page's process has ended, told by its address.
    window.run("location.href = '/?again#/actions'", json!([])).expect("it ran");
    // The driver refuses to look while one page gives way to another.
    let said = || window.find_path("//*[@role='status']//*[contains(., 'was loaded again')]").ok();
    until("the page says that it was loaded again", said).expect("it says so");
    window.find("nav.rail a[href='#/actions'][aria-current=page]").expect("it is where it was");
    assert_eq!(window.run("return location.search", json!([])).expect("it ran"), "", "it says so once");

    // WebDriver gives a session up when its page's process ends. What goes on is seen as from outside: by the keyboard,
    // and by another program that reads the same file.
    let screen = Screen::connect().expect("a screen");
    let ours = screen.window().expect("the window");
    entente.kill_page();
    let written = || {
        let typed = [ESCAPE, u32::from('n')].into_iter().chain("Come back".chars().map(u32::from)).chain([RETURN]);
        typed.into_iter().try_for_each(|key| screen.press(ours, key)).expect("typing");
        let read = Command::new(built("entente-cli"))
            .arg("--workspace")
            .arg(home.path().join("Sample.entente"))
            .args(["call", "action.place"])
            .output()
            .expect("entente-cli is built");
        String::from_utf8_lossy(&read.stdout).contains("Come back").then_some(())
    };
    until("the page takes an action in the place where it was", written).expect("it is back");
}

#[test]
fn a_second_launch_without_a_bus_says_that_the_file_is_in_use() {
    let home = Home::new();
    let first = Entente::launch(&home);
    ask(&first, "workspace.state", json!({}));
    let second = Entente::launch_in(&home, &[], &[("DBUS_SESSION_BUS_ADDRESS", Path::new("unix:path=/nowhere"))]);
    let heading = second.window.find("main.fault h1").expect("the window says why nothing is open");
    assert_eq!(second.window.words(&heading).expect("words"), "This workspace is already open");
    let state = ask(&second, "workspace.state", json!({}));
    assert_eq!(state["status"]["failure"]["code"], "workspace_in_use", "{state}");
    second.close();
    ask(&first, "workspace.setTeams", json!({ "marketing": "Lantern", "sales": "Quay" }));
    assert_eq!(marketing(&first), "Lantern", "the first one is as it was");
    first.close();
}
