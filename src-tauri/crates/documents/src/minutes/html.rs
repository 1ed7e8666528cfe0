//! HTML: self-contained and safe for mail programs, which keep tables and inline styles and little else. No script, no
//! image, no web font, no link. Askama escapes what users wrote.

use super::{MinutesError, page::Page, rich::Bit};
use askama::Template;
use entente_domain::{Side, minutes::Redacted};

#[derive(Template)]
#[template(path = "minutes/page.html")]
struct Document<'a> {
    page: &'a Page,
}

#[derive(Template)]
#[template(path = "minutes/fragment.html")]
struct Fragment<'a> {
    page: &'a Page,
}

/// A whole document: for a file, a mail, a preview in a sandboxed frame.
///
/// # Errors
/// See [`MinutesError`].
pub fn html(copy: &Redacted) -> Result<String, MinutesError> {
    Ok(Document { page: &Page::of(copy)? }.render()?)
}

/// The same without the document around it: for the clipboard's rich text.
///
/// # Errors
/// See [`MinutesError`].
pub fn html_fragment(copy: &Redacted) -> Result<String, MinutesError> {
    Ok(Fragment { page: &Page::of(copy)? }.render()?)
}
