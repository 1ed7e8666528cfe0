//! What the window shares with the rest of the desktop: files dropped on it, the system's dialogs, the clipboard, full
//! screen, the user's mail program.

use crate::{
    driver::Session,
    entente::{Entente, Home, ask, built, until},
    screen::{ESCAPE, RETURN, Screen},
};
use serde_json::json;
use std::{path::Path, process::Command};

/// Two leads as any CRM could write them.
const LEADS: &str = "id,name,mql date\n1,Ada,2026-11-20\n2,Grace,2026-11-21\n";

fn go(window: &Session, place: &str) {
    let link = window.find(&format!("nav.rail a[href='#/{place}']")).expect("the place is in the rail");
    window.click(&link).expect("a click");
    window.find(&format!("nav.rail a[href='#/{place}'][aria-current=page]")).expect("the place");
}

/// An element with these words somewhere in it.
fn says(window: &Session, words: &str) {
    window.find_path(&format!("//*[contains(normalize-space(.), '{words}')]")).expect("the window says so");
}

#[test]
fn a_dropped_file_is_taken_or_refused_with_words() {
    let home = Home::new();
    let leads = home.path().join("leads of ours.csv");
    std::fs::write(&leads, LEADS).expect("written");
    let letter = home.path().join("Letter.entente");
    std::fs::write(&letter, "Dear Sir or Madam").expect("written");
    let ours = home.path().join("Ours.entente");
    let made = Command::new(built("entente-cli")).arg("--workspace").arg(&ours).arg("init").status();
    assert!(made.expect("entente-cli is built").success());

    let entente = Entente::launch(&home);
    let window = &entente.window;
    window.find("nav.rail").expect("the frame is there");
    let screen = Screen::connect().expect("a screen");
    let target = screen.window().expect("the window");

    // In a place that knows nothing of files.
    screen.drop_files(target, &[&leads]).expect("dropped");
    window.find_path("//main//h1[contains(., '2 of 2')]").expect("what the import would do is shown");
    entente.keep_picture("dropped-leads");

    screen.drop_files(target, &[home.path()]).expect("dropped");
    says(window, "no file");

    screen.drop_files(target, &[&letter]).expect("dropped");
    says(window, "is not an Entente workspace");
    assert_eq!(std::fs::read_to_string(&letter).expect("it is still there"), "Dear Sir or Madam");

    screen.drop_files(target, &[&ours]).expect("dropped");
    let opened = || {
        let state = ask(&entente, "workspace.state", json!({}));
        (state["status"]["workspace"]["file"] == "Ours.entente").then_some(())
    };
    until("the dropped workspace is open", opened).expect("opened");
    entente.close();
}

#[test]
fn the_systems_dialogs_open_leads_and_save_minutes_and_can_be_left() {
    let home = Home::new();
    let leads = home.path().join("leads.csv");
    std::fs::write(&leads, LEADS).expect("written");
    let entente = Entente::launch(&home);
    let window = &entente.window;
    let screen = Screen::connect().expect("a screen");

    go(window, "leads");
    window.press("i").expect("the key of an import");
    let dialog = screen.dialog().expect("the system asks for a file");
    screen.press(dialog, ESCAPE).expect("Escape");
    screen.no_dialog().expect("it goes");
    window.find("nav.rail a[href='#/leads'][aria-current=page]").expect("nothing else happened");
    assert_eq!(heading(window), heading(window), "the place still answers");

    window.press("i").expect("the key of an import");
    choose(&screen, &leads);
    window.find_path("//main//h1[contains(., '2 of 2')]").expect("what the import would do is shown");

    go(window, "minutes");
    let to = home.path().join("minutes.txt");
    for leave in [true, false] {
        press_button(window, "Save as");
        press_button(window, "Plain text");
        let dialog = screen.dialog().expect("the system asks where to");
        if leave {
            screen.press(dialog, ESCAPE).expect("Escape");
            screen.no_dialog().expect("it goes");
            assert!(!to.exists(), "nothing is written where somebody changed their mind");
        } else {
            choose(&screen, &to);
        }
    }
    says(window, "Minutes saved");
    let saved = std::fs::read_to_string(&to).expect("the minutes are where they were asked for");
    assert!(saved.contains("Lighthouse"), "{saved}");
    entente.close();
}

#[test]
fn copied_minutes_are_on_the_clipboard_as_rich_and_as_plain_text() {
    let home = Home::new();
    let entente = Entente::launch(&home);
    let window = &entente.window;
    go(window, "minutes");
    press_button(window, "Copy");
    says(window, "Minutes copied");
    let screen = Screen::connect().expect("a screen");
    let form = |name| {
        let pasted = screen.clipboard(name).expect("the clipboard answers").unwrap_or_else(|| panic!("no {name}"));
        String::from_utf8_lossy(&pasted).into_owned()
    };
    let (rich, plain) = (form("text/html"), form("UTF8_STRING"));
    assert!(rich.contains("<h1") && rich.contains("Lighthouse"), "{rich}");
    assert!(plain.contains("Lighthouse") && !plain.contains("<h1"), "{plain}");
    entente.close();
}

#[test]
fn a_meeting_takes_the_full_screen_and_gives_it_back() {
    let home = Home::new();
    let entente = Entente::launch(&home);
    let window = &entente.window;
    let screen = Screen::connect().expect("a screen");
    let ours = screen.window().expect("the window");
    press_button(window, "Start meeting");
    window.find("footer.dock").expect("the meeting runs");
    screen.stand_in_for_the_window_manager().expect("there is none");
    for full in [true, false] {
        window.press("f").expect("the key of the full screen");
        screen.grant_full_screen(ours, full).expect("the window asks for it");
        let is_so = || {
            let page = "return [document.fullscreenElement !== null, innerWidth === screen.width]";
            (window.run(page, json!([])).expect("it ran") == json!([full, full])).then_some(())
        };
        until("the page follows", is_so).expect("it does");
    }
    entente.close();
}

#[test]
fn a_draft_goes_to_the_users_own_mail_program_or_says_where_it_lies() {
    let home = Home::new();
    let desk = home.path().join("desk");
    let received = home.path().join("received.txt");
    let program = home.path().join("mail program");
    std::fs::create_dir_all(desk.join("applications")).expect("a folder");
    std::fs::write(&program, format!("#!/bin/sh\nprintf %s \"$1\" > '{}'\n", received.display())).expect("written");
    let may_run = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&program, may_run).expect("it may run");

    let nothing = Path::new("/bin/false");
    // No desktop, so that the system's own rules decide; no browser, which would take what nobody else takes.
    let surroundings = [("XDG_DATA_HOME", &*desk), ("XDG_CONFIG_HOME", &*desk), ("BROWSER", nothing)];
    let entente = Entente::launch_in(&home, &[], &surroundings);
    let window = &entente.window;
    go(window, "minutes");
    press_button(window, "Open a mail draft");
    says(window, "No mail program answered");
    let drafts = home.path().join("drafts");
    says(window, &drafts.display().to_string());
    assert_eq!(std::fs::read_dir(&drafts).expect("the folder it names").count(), 1);

    let entry = format!(
        "[Desktop Entry]\nType=Application\nName=Mail\nExec=\"{}\" %f\nMimeType=message/rfc822;\n",
        program.display()
    );
    std::fs::write(desk.join("applications/mail.desktop"), entry).expect("written");
    std::fs::write(desk.join("mimeapps.list"), "[Default Applications]\nmessage/rfc822=mail.desktop\n")
        .expect("written");
    press_button(window, "Open a mail draft");
    let given = until("the mail program is given the draft", || {
        std::fs::read_to_string(&received).ok().filter(|path| !path.is_empty())
    });
    let given = given.expect("given");
    assert!(given.starts_with(drafts.to_str().expect("Unicode")) && given.ends_with(".eml"), "{given}");
    let draft = std::fs::read_to_string(&given).expect("it can be read");
    assert!(draft.contains("X-Unsent: 1"), "{draft}");
    entente.close();
}

fn heading(window: &Session) -> String {
    let heading = window.find("main h1").expect("a place says what it is");
    window.words(&heading).expect("words")
}

/// Presses the button with these words.
fn press_button(window: &Session, words: &str) {
    let button =
        window.find_path(&format!("//button[starts-with(normalize-space(.), '{words}')]")).expect("the button");
    window.click(&button).expect("a click");
}

/// Names a file in the dialog that is open, and waits until that is gone.
fn choose(screen: &Screen, file: &Path) {
    let dialog = screen.dialog().expect("the system asks for a file");
    screen.write_over(dialog, file.to_str().expect("Unicode")).expect("typing");
    screen.press(dialog, RETURN).expect("Enter");
    screen.no_dialog().expect("it goes");
}
