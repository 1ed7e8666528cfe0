//! The text that stays: without what was understood elsewhere, with leads as references.

use super::{
    CompletionKind,
    glyphs::{plain, unspaced},
};
use crate::{
    LeadId,
    text::{Segment, Text},
};
use std::ops::Range;

/// The text of a line without the cuts, tidied where they were.
pub(super) fn text(line: &str, range: Range<usize>, mut cuts: Vec<Range<usize>>) -> Text {
    cuts.sort_by_key(|cut| cut.start);
    let mut kept = String::new();
    let mut from = range.start;
    for cut in cuts {
        join(&mut kept, &line[from..cut.start], from > range.start);
        from = cut.end;
    }
    join(&mut kept, &line[from..range.end], from > range.start);
    segments(kept.trim())
}

const COMMAS: [char; 5] = [',', '，', '、', ';', '；'];

/// Adds what follows, as one would have written it without the cut.
fn join(kept: &mut String, next: &str, after_cut: bool) {
    if !after_cut {
        kept.push_str(next);
        return;
    }
    let mut right = next.trim_start();
    let spaced = right.len() < next.len() || kept.ends_with(char::is_whitespace);
    kept.truncate(kept.trim_end().len());
    for (open, close) in [('(', ')'), ('（', '）')] {
        if let (Some(left), Some(rest)) = (kept.strip_suffix(open), right.strip_prefix(close)) {
            let left = left.trim_end().len();
            kept.truncate(left);
            right = rest.trim_start();
        }
    }
    if right.is_empty() || right.starts_with(COMMAS) {
        kept.truncate(kept.trim_end_matches(|c: char| COMMAS.contains(&c) || c.is_whitespace()).len());
    }
    if kept.trim().is_empty() {
        right = right.trim_start_matches(|c: char| COMMAS.contains(&c) || matches!(c, ':' | '：') || c.is_whitespace());
    }
    let closes = right.starts_with(|c: char| matches!(plain(c), '.' | ',' | ';' | ':' | '!' | '?' | ')' | '。' | '、'));
    let chinese = right.starts_with(unspaced) && kept.ends_with(unspaced);
    if spaced && !kept.is_empty() && !right.is_empty() && !closes && !chinese {
        kept.push(' ');
    }
    kept.push_str(right);
}

/// Words and `#{id}`, in order.
fn segments(text: &str) -> Text {
    let mut segments = Vec::new();
    let mut words = 0;
    for (at, _) in text.match_indices("#{") {
        if at < words {
            continue;
        }
        let id = at + 2;
        // an id has 36 characters, all of one byte
        let end = id + 36;
        if let Some(lead) = text.get(id..end).and_then(|id| id.parse::<LeadId>().ok())
            && text[end..].starts_with('}')
        {
            segments.push(Segment::Words { words: text[words..at].to_owned() });
            segments.push(Segment::Lead { lead });
            words = end + 1;
        }
    }
    segments.push(Segment::Words { words: text[words..].to_owned() });
    Text::from(segments)
}

/// The longest name of a lead that is completed, in characters and in words.
const REACH: usize = 60;
const WORDS: usize = 3;

/// The lead that is being typed at the end of the line.
pub(super) fn lead_completion(line: &str, from: usize) -> Option<(CompletionKind, Range<usize>)> {
    let (at, sign) = line[from..].char_indices().rev().take(REACH).find(|(_, c)| plain(*c) == '#')?;
    let (at, after) = (from + at, from + at + sign.len_utf8());
    let within = line[from..at].ends_with(|before: char| before.is_alphanumeric() && !unspaced(before));
    let typed = &line[after..];
    let name = !typed.starts_with(['{', ' ']) && !typed.ends_with(char::is_whitespace);
    (name && !within && typed.split_whitespace().count() <= WORDS).then_some((CompletionKind::Lead, at..line.len()))
}
