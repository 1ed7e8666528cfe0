//! A small W3C WebDriver client (https://www.w3.org/TR/webdriver2/) over loopback: what the journeys need, no more.

use base64::{Engine, prelude::BASE64_STANDARD as BASE64};
use serde_json::{Value, json};
use std::{path::Path, time::Duration};
use ureq::Agent;

/// The key under which an element's reference is sent (WebDriver §11).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long the driver looks for an element before it says that there is none.
const PATIENCE: Duration = Duration::from_secs(15);

/// Why a journey could not go on.
#[derive(Debug)]
pub struct Stuck(pub String);

/// A session with one window.
pub struct Session {
    agent: Agent,
    base: String,
}

/// An element of the page.
#[derive(Debug, Clone)]
pub struct Element(String);

impl Element {
    /// How it is named in the arguments of a script.
    pub fn reference(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

/// Enter, as WebDriver writes it (§17.4.2).
pub const ENTER: &str = "\u{E007}";

impl Session {
    /// Asks the driver at that port to start a program and to drive its window.
    pub fn start(port: u16, program: &Path, arguments: &[&str]) -> Result<Self, Stuck> {
        let config = Agent::config_builder().http_status_as_error(false).timeout_global(Some(Duration::from_secs(90)));
        let agent = config.build().new_agent();
        let options = json!({ "binary": program, "args": arguments });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let root = format!("http://127.0.0.1:{port}/session");
        let started = value(agent.post(&root).send_json(wanted))?;
        let id = started["sessionId"].as_str().ok_or_else(|| Stuck(format!("no session: {started}")))?;
        let session = Self { base: format!("{root}/{id}"), agent };
        session.post("timeouts", json!({ "implicit": PATIENCE.as_millis(), "script": PATIENCE.as_millis() }))?;
        Ok(session)
    }

    /// The first element of a CSS selector; waits for it.
    pub fn find(&self, css: &str) -> Result<Element, Stuck> {
        let found = self.post("element", json!({ "using": "css selector", "value": css }))?;
        element(&found).ok_or_else(|| Stuck(format!("no `{css}`: {found}")))
    }

    /// The first element of an XPath; waits for it. For what CSS cannot say: an element with these words.
    pub fn find_path(&self, path: &str) -> Result<Element, Stuck> {
        let found = self.post("element", json!({ "using": "xpath", "value": path }))?;
        element(&found).ok_or_else(|| Stuck(format!("no `{path}`: {found}")))
    }

    /// All elements of a CSS selector; waits for the first.
    pub fn find_all(&self, css: &str) -> Result<Vec<Element>, Stuck> {
        let found = self.post("elements", json!({ "using": "css selector", "value": css }))?;
        Ok(found.as_array().into_iter().flatten().filter_map(element).collect())
    }

    /// The visible words of an element. Not by WebDriver's own `text`, for which WebKitGTK finds none inside a button.
    pub fn words(&self, element: &Element) -> Result<String, Stuck> {
        self.get(&format!("element/{}/property/innerText", element.0))
            .map(|words| words.as_str().unwrap_or_default().to_owned())
    }

    /// What follows is asked inside that frame.
    pub fn enter_frame(&self, frame: &Element) -> Result<(), Stuck> {
        self.post("frame", json!({ "id": frame.reference() })).map(drop)
    }

    /// A click in its middle, as a pointer does it.
    pub fn click(&self, element: &Element) -> Result<(), Stuck> {
        self.post(&format!("element/{}/click", element.0), json!({})).map(drop)
    }

    /// Types into an element.
    pub fn write(&self, element: &Element, text: &str) -> Result<(), Stuck> {
        self.post(&format!("element/{}/value", element.0), json!({ "text": text })).map(drop)
    }

    /// Presses keys one after another, wherever the focus is.
    pub fn press(&self, keys: &str) -> Result<(), Stuck> {
        let press = |key: char| {
            [
                json!({ "type": "keyDown", "value": key.to_string() }),
                json!({ "type": "keyUp", "value": key.to_string() }),
            ]
        };
        let actions: Vec<Value> = keys.chars().flat_map(press).collect();
        self.post("actions", json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] })).map(drop)
    }

    /// Runs a function's body in the page; a promise that it returns is waited for.
    pub fn run(&self, body: &str, arguments: Value) -> Result<Value, Stuck> {
        self.post("execute/sync", json!({ "script": body, "args": arguments }))
    }

    /// What the window shows, as PNG.
    pub fn screenshot(&self) -> Result<Vec<u8>, Stuck> {
        let picture = self.get("screenshot")?;
        BASE64.decode(picture.as_str().unwrap_or_default()).map_err(|error| Stuck(format!("no picture: {error}")))
    }

    /// Ends the session and with it the program.
    pub fn end(&self) -> Result<(), Stuck> {
        value(self.agent.delete(&self.base).call()).map(drop)
    }

    fn get(&self, place: &str) -> Result<Value, Stuck> {
        value(self.agent.get(format!("{}/{place}", self.base)).call())
    }

    fn post(&self, place: &str, body: Value) -> Result<Value, Stuck> {
        value(self.agent.post(format!("{}/{place}", self.base)).send_json(body))
    }
}

/// The value of an answer; an error of the protocol is told by name and words.
fn value(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value, Stuck> {
    let mut answer = answer.map_err(|error| Stuck(format!("the driver does not answer: {error}")))?;
    let status = answer.status();
    let body: Value = answer.body_mut().read_json().map_err(|error| Stuck(format!("no JSON: {error}")))?;
    let value = &body["value"];
    if status.is_success() {
        Ok(value.clone())
    } else {
        Err(Stuck(format!("{}: {}", value["error"], value["message"])))
    }
}

fn element(value: &Value) -> Option<Element> {
    value[ELEMENT].as_str().map(|id| Element(id.to_owned()))
}
