//! The minutes as a page of their own, for the sandboxed frame of a window: the same for every door that shows one.

use crate::{App, Failure};
use serde_json::{Map, Value};

/// The content security policy of that page: nothing runs, nothing is fetched. Mail needs inline styles, so this page
/// alone may have them.
pub const PAGE_POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; sandbox";

impl App {
    /// The HTML of `minutes.preview` for a query such as `meeting=…&audience=everyone&leadNames=true&version=2`.
    /// Other keys are ignored, so that a window may add one to ask again.
    pub fn minutes_page<Key, Word>(&self, query: impl IntoIterator<Item = (Key, Word)>) -> Result<String, Failure>
    where
        Key: AsRef<str>,
        Word: AsRef<str>,
    {
        let mut request = Map::new();
        for (key, word) in query {
            let (key, word) = (key.as_ref(), word.as_ref());
            let value = match key {
                "meeting" | "audience" => Value::from(word),
                "leadNames" => Value::from(word == "true"),
                "version" => Value::from(word.parse::<u32>().map_err(|_| Failure::invalid("A version is a number."))?),
                _ => continue,
            };
            request.insert(key.to_owned(), value);
        }
        let answered = self.call("minutes.preview", Value::Object(request), "page")?;
        let html = answered.get("answer").and_then(|answer| answer.get("html")).and_then(Value::as_str);
        html.map(framed).ok_or_else(|| Failure::internal("minutes.preview answers no page"))
    }
}

/// As mail it has no tab stop; in a frame, whoever has no pointer scrolls it by keys, and sees that they do.
fn framed(html: &str) -> String {
    let focus = "<style>body:focus-visible{outline:3px solid #211d18;outline-offset:-3px}</style></head>";
    html.replacen("</head>", focus, 1).replacen("<body ", "<body tabindex=\"0\" ", 1)
}
