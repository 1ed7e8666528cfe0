//! The one line that takes every outcome of a meeting: `/d we call within 24 h`, `/a write the case study @ines fri`,
//! `/n …`, `/p park this`; in Chinese as well, whatever language the screen speaks.
//!
//! It understands a line while it is typed, and says what it understood and where. It knows people by name and no
//! leads: these stand in the line as `#{id}`, put there when a completion was chosen. No string makes it fail: what it
//! does not understand stays text.

mod body;
mod command;
mod due;
mod due_chinese;
mod due_english;
mod glyphs;
mod person;

use crate::{PersonId, text::Text};
use chrono::NaiveDate;
use serde::Serialize;
use std::ops::Range;

crate::words! {
    /// What a line becomes.
    LineKind, "kind of line" {
        /// A decision.
        Decision = "decision",
        /// An action item.
        Action = "action",
        /// A note: also any line without a slash.
        Note = "note",
        /// Something to park as a topic.
        Park = "park",
    }
}

/// Somebody a line can name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// Their whole name.
    pub name: String,
}

/// What a line is understood by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// Who can be named.
    pub people: Vec<Person>,
    /// The local day of the meeting.
    pub today: NaiveDate,
}

/// A part of the line, in UTF-16 code units as the web view counts them; half-open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Span {
    /// Where it starts.
    pub start: usize,
    /// Where it has ended.
    pub end: usize,
}

crate::words! {
    /// What a completion offers.
    CompletionKind, "kind of completion" {
        /// People, after `@`.
        Person = "person",
        /// Leads, after `#`.
        Lead = "lead",
    }
}

/// A name that is being typed at the end of the line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Completion {
    /// Of what.
    pub kind: CompletionKind,
    /// What was typed of it, without the sign.
    pub query: String,
    /// What a chosen completion replaces, the sign included.
    pub span: Span,
}

/// What was understood of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Understood {
    /// What the line becomes.
    pub kind: LineKind,
    /// Where that was said; `None` for a note without a slash.
    pub kind_span: Option<Span>,
    /// The text, without the kind, the owner and the date.
    pub body: Text,
    /// Who owns the action.
    pub owner: Option<PersonId>,
    /// The name of an action's owner whom nobody, or more than one, is called; it stays in the text.
    pub unknown_owner: Option<String>,
    /// Where the owner was named, known or not.
    pub owner_span: Option<Span>,
    /// When the action is due.
    pub due: Option<NaiveDate>,
    /// Where that was said.
    pub due_span: Option<Span>,
    /// The name that is being typed.
    pub completion: Option<Completion>,
}

/// What a line means. Owner and due date are understood in actions only; a word is a date only at the end of the line
/// or beside the owner, so that no sentence loses its words.
pub fn parse(line: &str, context: &Context) -> Understood {
    let command = command::leading(line);
    let (kind, text) = command.as_ref().map_or((LineKind::Note, 0), |command| (command.kind, command.range.end));
    let names = person::Names::of(&context.people);

    let mention = (kind == LineKind::Action).then(|| person::owner(line, text, &names)).flatten();
    let (mut owner, mut unknown_owner) = (None, None);
    match mention.as_ref().map(|mention| &mention.who) {
        Some(person::Who::Known(person)) => owner = Some(*person),
        Some(person::Who::Unknown(name)) => unknown_owner = Some(name.clone()),
        None => {}
    }
    let owner_range = mention.map(|mention| mention.range);
    let due = (kind == LineKind::Action)
        .then(|| due::find(line, text..line.len(), owner_range.clone(), context.today))
        .flatten();

    let mut cuts: Vec<Range<usize>> = due.iter().map(|due| due.range.clone()).collect();
    if owner.is_some() {
        cuts.extend(owner_range.clone());
    }
    let span = |range: Range<usize>| span(line, range);
    let completion = person::completion(line, text, &names).or_else(|| body::lead_completion(line, text));
    Understood {
        kind,
        kind_span: command.map(|command| span(command.range)),
        body: body::text(line, text..line.len(), cuts),
        owner,
        unknown_owner,
        owner_span: owner_range.map(span),
        due: due.as_ref().map(|due| due.date),
        due_span: due.map(|due| span(due.range)),
        completion: completion.map(|(kind, range)| {
            let sign = line[range.clone()].chars().next().map_or(0, char::len_utf8);
            Completion { kind, query: line[range.start + sign..range.end].to_owned(), span: span(range) }
        }),
    }
}

fn span(line: &str, range: Range<usize>) -> Span {
    let units = |end: usize| line[..end].chars().map(char::len_utf16).sum();
    Span { start: units(range.start), end: units(range.end) }
}

#[cfg(test)]
mod tests;
