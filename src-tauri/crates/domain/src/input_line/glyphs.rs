//! Text as it is compared: lower case, without accents, full-width signs as their plain ones; each glyph knows the
//! bytes that it came from.

use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A character as it is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glyph {
    /// What it compares as.
    pub c: char,
    /// The first of the bytes that it came from.
    pub start: usize,
    /// The byte after them.
    pub end: usize,
}

/// A sign of an input method in its plain form.
pub(super) fn plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '’' | '‘' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// The glyphs of a part of a line.
pub(super) fn fold(line: &str, range: Range<usize>) -> Vec<Glyph> {
    let mut glyphs: Vec<Glyph> = Vec::new();
    for (at, original) in line[range.clone()].char_indices() {
        let start = range.start + at;
        let end = start + original.len_utf8();
        let before = glyphs.len();
        for c in plain(original).to_lowercase().nfkd().filter(|&c| !is_combining_mark(c)) {
            match letters(c) {
                Some(letters) => glyphs.extend(letters.chars().map(|c| Glyph { c, start, end })),
                None => glyphs.push(Glyph { c, start, end }),
            }
        }
        // An accent of its own belongs to the letter before it.
        if glyphs.len() == before
            && let Some(last) = glyphs.last_mut()
        {
            last.end = end;
        }
    }
    glyphs
}

/// Letters with a stroke or of two, which no decomposition takes apart.
fn letters(c: char) -> Option<&'static str> {
    Some(match c {
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => return None,
    })
}

/// A name as it is compared: folded, with single spaces.
pub(super) fn folded_name(name: &str) -> Vec<char> {
    let spaced = name.split_whitespace().collect::<Vec<_>>().join(" ");
    fold(&spaced, 0..spaced.len()).into_iter().map(|glyph| glyph.c).collect()
}

/// Whether a character is of a script that puts no space between words.
pub(super) const fn unspaced(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a word can end before, and another begin at, a place.
pub(super) fn boundary(glyphs: &[Glyph], at: usize) -> bool {
    let (Some(before), Some(after)) = (at.checked_sub(1).and_then(|at| glyphs.get(at)), glyphs.get(at)) else {
        return true;
    };
    before.start != after.start
        && (!before.c.is_alphanumeric() || !after.c.is_alphanumeric() || unspaced(before.c) || unspaced(after.c))
}

/// Where `word` has ended, if it stands at a place.
pub(super) fn after(glyphs: &[Glyph], at: usize, word: &str) -> Option<usize> {
    let mut end = at;
    for c in word.chars() {
        if glyphs.get(end)?.c != c {
            return None;
        }
        end += 1;
    }
    Some(end)
}

/// The longest of `words` that stands at a place: where it has ended, and its index.
pub(super) fn after_any(glyphs: &[Glyph], at: usize, words: &[&str]) -> Option<(usize, usize)> {
    words.iter().enumerate().filter_map(|(index, word)| Some((after(glyphs, at, word)?, index))).max()
}

/// The place after any white space.
pub(super) fn skip_spaces(glyphs: &[Glyph], at: usize) -> usize {
    at + glyphs[at.min(glyphs.len())..].iter().take_while(|glyph| glyph.c == ' ').count()
}

/// The plain number that stands at a place: where it has ended, how many digits it has, and what it is. At most four
/// digits, since nothing here is larger.
pub(super) fn number(glyphs: &[Glyph], at: usize) -> Option<(usize, usize, u32)> {
    let digits: Vec<u32> = glyphs.get(at..)?.iter().map_while(|glyph| glyph.c.to_digit(10)).take(5).collect();
    let value = digits.iter().fold(0, |value, digit| value * 10 + digit);
    matches!(digits.len(), 1..=4).then(|| (at + digits.len(), digits.len(), value))
}

/// The lower-case Latin word that stands at a place, and where it has ended.
pub(super) fn word(glyphs: &[Glyph], at: usize) -> Option<(usize, String)> {
    let letters: String = glyphs.get(at..)?.iter().map(|glyph| glyph.c).take_while(char::is_ascii_alphabetic).collect();
    (!letters.is_empty()).then(|| (at + letters.len(), letters))
}
