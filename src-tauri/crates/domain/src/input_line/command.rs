//! The kind of a line: a slash and a word before the text.

use super::{
    LineKind,
    glyphs::{fold, skip_spaces, unspaced},
};
use std::ops::Range;

/// A kind that a line begins with.
pub(super) struct Command {
    /// Which.
    pub kind: LineKind,
    /// The bytes from the slash to the end of the word.
    pub range: Range<usize>,
}

/// The words for each kind. One Chinese character alone needs a space after it: 停车位 is no order to park.
const WORDS: &[(LineKind, &[&str])] = &[
    (LineKind::Decision, &["d", "decision", "decide", "decided", "决定", "决议", "决"]),
    (LineKind::Action, &["a", "action", "todo", "行动", "待办", "任务"]),
    (LineKind::Note, &["n", "note", "记录", "备注", "笔记", "记"]),
    (LineKind::Park, &["p", "park", "停", "搁置", "暂放", "稍后再议"]),
];

/// The longest word and its slash, in characters; more of a line is not looked at.
const REACH: usize = 32;

/// The kind that a line begins with, if it begins with one.
pub(super) fn leading(line: &str) -> Option<Command> {
    let begin = line.len() - line.trim_start().len();
    let reach = line[begin..].char_indices().nth(REACH).map_or(line.len(), |(at, _)| begin + at);
    let glyphs = fold(line, begin..reach);
    // The key of `/` types 、 with a Chinese input method.
    if !matches!(glyphs.first()?.c, '/' | '、') {
        return None;
    }
    let word = skip_spaces(&glyphs, 1);
    let ends = |end: usize, word: &str| {
        let short = word.chars().count() == 1;
        glyphs.get(end).is_none_or(|next| {
            let spaced = !next.c.is_alphanumeric();
            let chinese = word.chars().all(unspaced);
            spaced || if chinese { !short } else { unspaced(next.c) }
        })
    };
    let found = WORDS.iter().flat_map(|(kind, words)| words.iter().map(|word| (*kind, *word)));
    let found = found.filter_map(|(kind, name)| {
        let end = super::glyphs::after(&glyphs, word, name).filter(|&end| ends(end, name))?;
        Some((end, kind))
    });
    let (end, kind) = found.max_by_key(|(end, _)| *end)?;
    let end = if matches!(glyphs.get(end).map(|glyph| glyph.c), Some(':')) { end + 1 } else { end };
    Some(Command { kind, range: begin..glyphs[end - 1].end })
}
