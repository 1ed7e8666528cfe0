//! A meeting in the real window, through a flat battery: what was written is there, what was being typed too.

use crate::{
    driver::ENTER,
    entente::{Entente, Home, ask, until},
};
use serde_json::json;

const LINE: &str = "footer.dock input[role=combobox]";
const OUTCOME: &str = "footer.dock .outcome .text";

#[test]
fn a_killed_meeting_comes_back_running_with_every_word() {
    let home = Home::new();
    let entente = Entente::launch(&home);
    let window = &entente.window;
    let start = window.find_path("//main//button[starts-with(normalize-space(.), 'Start meeting')]");
    window.click(&start.expect("today's meeting can be started")).expect("a click");

    let line = window.find(LINE).expect("a running meeting has its line");
    window.click(&line).expect("a click");
    window.write(&line, "/d We call within 24 hours").expect("typing");
    window.press(ENTER).expect("Enter");
    let decision = window.find(OUTCOME).expect("what was written is shown");
    assert_eq!(window.words(&decision).expect("words"), "We call within 24 hours");

    window.press("/n The fair in Ja").expect("typing, with the focus still in the line");
    let run = || {
        let run = ask(&entente, "meeting.run", json!({}));
        (run["draft"] == "/n The fair in Ja").then_some(run)
    };
    let before = until("what is typed is kept within a second", run).expect("kept");
    entente.keep_picture("meeting");
    entente.kill();

    let entente = Entente::launch(&home);
    let line = entente.window.find(LINE).expect("it comes back in the meeting");
    let typed = entente.window.run(&format!("return document.querySelector('{LINE}').value"), json!([]));
    assert_eq!(typed.expect("it ran"), "/n The fair in Ja");
    let decision = entente.window.find(OUTCOME).expect("what was written is still shown");
    assert_eq!(entente.window.words(&decision).expect("words"), "We call within 24 hours");
    let after = ask(&entente, "meeting.run", json!({}));
    assert_eq!(after["current"], before["current"], "the same item runs");
    assert_eq!(after["clock"]["running"], true, "{}", after["clock"]);

    entente.window.write(&line, "nuary").expect("typing goes on");
    entente.window.press(ENTER).expect("Enter");
    let written =
        entente.window.find_path("//footer[contains(@class, 'dock')]//*[normalize-space(.)='The fair in January']");
    written.expect("the sentence is whole");
    entente.close();
}
