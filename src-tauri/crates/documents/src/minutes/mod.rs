//! The minutes as documents: HTML, Markdown, plain text and JSON of one redacted copy (FORMATS.md §3).
//!
//! Each renderer writes the same [`Page`](page::Page): sections in the law's order, words from
//! `locales/<language>/minutes.ftl`, dates in the meeting's zone. What the users wrote is escaped by each format's own
//! rule and can become no markup of it. Knows no lead and no audience's rights: what it gets is redacted.

mod date;
mod file_name;
mod html;
mod json;
mod markdown;
mod page;
mod rich;
mod text;
mod words;

#[cfg(test)]
mod tests;

pub use file_name::file_name;
pub use html::{html, html_fragment};
pub use json::json;
pub use markdown::markdown;
pub use page::subject;
pub use text::text;

/// Why a copy could not be written. Neither depends on what users wrote: both are faults of this crate's own files.
#[derive(Debug, thiserror::Error)]
pub enum MinutesError {
    /// A message is missing in a language's file, or lacks a variable.
    #[error("the words of the minutes lack `{0}`")]
    Words(String),
    /// A template failed.
    #[error("the template of the minutes failed: {0}")]
    Template(#[from] askama::Error),
    /// The JSON could not be written.
    #[error("the minutes could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}
