//! The minutes in the window: a page of their own scheme, under a policy of its own, in a frame that can do nothing.

use crate::entente::{Entente, Home};
use serde_json::json;

#[test]
fn the_minutes_are_shown_as_they_leave() {
    let home = Home::new();
    let entente = Entente::launch(&home);
    let link = entente.window.find("nav.rail a[href='#/minutes']").expect("the place is in the rail");
    entente.window.click(&link).expect("it can be clicked");
    let frame = entente.window.find("iframe[src^='minutes://']").expect("the frame asks the minutes' own scheme");
    let sandbox = "return arguments[0].getAttribute('sandbox')";
    assert_eq!(entente.window.run(sandbox, json!([frame.reference()])).expect("it ran"), "");
    entente.keep_picture("minutes");
    entente.window.enter_frame(&frame).expect("the frame is there");
    let heading = entente.window.find("h1").expect("the page came");
    assert!(!entente.window.words(&heading).expect("words").is_empty());
    // Mail needs its styles inline; the window's own policy would refuse them.
    let family = "return getComputedStyle(arguments[0]).fontFamily";
    let font = entente.window.run(family, json!([heading.reference()])).expect("it ran");
    assert!(font.as_str().is_some_and(|font| font.contains("Inter")), "the styles were refused: {font}");
}
