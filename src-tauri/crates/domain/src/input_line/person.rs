//! Whom `@` names.
//!
//! Names are compared without case and accents, by whole name, first name or another word of it, or a beginning that
//! only one person's name has; the longest match counts. A Chinese name needs no space after it, and is known by its
//! given name too (芳 for 王芳).

use super::{
    CompletionKind, Person,
    glyphs::{Glyph, boundary, fold, folded_name, plain, unspaced},
};
use crate::PersonId;
use std::{collections::BTreeSet, ops::Range};

/// The longest name looked at, in characters.
const REACH: usize = 120;

/// Who is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Who {
    /// One person.
    Known(PersonId),
    /// Nobody, or more than one; as it was typed.
    Unknown(String),
}

/// A person named in the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// Who.
    pub who: Who,
    /// The bytes, the sign included.
    pub range: Range<usize>,
}

/// A form of somebody's name.
struct Alias {
    letters: Vec<char>,
    /// 0 is the whole name, 1 its beginning, 2 another part.
    rank: u8,
    person: PersonId,
}

/// The names that a line can use.
pub(super) struct Names {
    aliases: Vec<Alias>,
    whole: Vec<Vec<char>>,
}

impl Names {
    pub(super) fn of(people: &[Person]) -> Self {
        let mut names = Self { aliases: Vec::new(), whole: Vec::new() };
        for person in people {
            let whole = folded_name(&person.name);
            if whole.is_empty() {
                continue;
            }
            let mut add = |letters: &[char], rank| {
                names.aliases.push(Alias { letters: letters.to_vec(), rank, person: person.id });
            };
            add(&whole, 0);
            let ends = whole.iter().enumerate().filter(|(_, c)| **c == ' ').map(|(at, _)| at);
            ends.for_each(|end| add(&whole[..end], 1));
            whole.split(|&c| c == ' ').skip(1).for_each(|part| add(part, 2));
            if whole.len() > 1 && whole.iter().all(|&c| unspaced(c)) {
                add(&whole[1..], 2);
            }
            names.whole.push(whole);
        }
        names
    }

    /// The longest form of a name that stands at the beginning of `glyphs`: where it has ended, and whose it is.
    fn longest(&self, glyphs: &[Glyph]) -> Option<(usize, BTreeSet<PersonId>)> {
        let stands = |alias: &&Alias| {
            let letters = &alias.letters;
            glyphs.len() >= letters.len()
                && letters.iter().zip(glyphs).all(|(letter, glyph)| *letter == glyph.c)
                && boundary(glyphs, letters.len())
        };
        let standing: Vec<&Alias> = self.aliases.iter().filter(stands).collect();
        let key = |alias: &Alias| (alias.letters.len(), std::cmp::Reverse(alias.rank));
        let best = standing.iter().map(|alias| key(alias)).max()?;
        let people = standing.iter().filter(|alias| key(alias) == best).map(|alias| alias.person).collect();
        Some((best.0, people))
    }

    /// Whose names begin with `typed`: those whose whole name does, or else those of whose name another part does.
    fn beginning_with(&self, typed: &[Glyph]) -> BTreeSet<PersonId> {
        let begins = |alias: &&Alias| {
            alias.letters.len() >= typed.len()
                && typed.iter().zip(&alias.letters).all(|(glyph, letter)| glyph.c == *letter)
        };
        let people = |ranks: Range<u8>| -> BTreeSet<PersonId> {
            self.aliases
                .iter()
                .filter(|alias| ranks.contains(&alias.rank))
                .filter(begins)
                .map(|alias| alias.person)
                .collect()
        };
        let first = people(0..2);
        if first.is_empty() { people(2..3) } else { first }
    }
}

/// The person whom an action's line names as its owner: the first one known, or else the first name that isn't.
pub(super) fn owner(line: &str, from: usize, names: &Names) -> Option<Mention> {
    let mut unknown = None;
    for (at, after) in signs(line, from) {
        let Some(mention) = mention(line, at, after, names) else { continue };
        if matches!(mention.who, Who::Known(_)) {
            return Some(mention);
        }
        unknown = unknown.or(Some(mention));
    }
    unknown
}

/// The signs that can name somebody, each with the place after it; not those within an address or a word.
fn signs(line: &str, from: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut before = None;
    line[from..].char_indices().filter_map(move |(at, c)| {
        let within = before.replace(c).is_some_and(|before: char| before.is_alphanumeric() && !unspaced(before));
        (plain(c) == '@' && !within).then(|| (from + at, from + at + c.len_utf8()))
    })
}

/// What follows a sign, up to the next one.
fn tail(line: &str, after: usize) -> Vec<Glyph> {
    let end = line[after..].char_indices().take(REACH).find(|(_, c)| plain(*c) == '@').map(|(at, _)| at);
    let end = end.or_else(|| line[after..].char_indices().nth(REACH).map(|(at, _)| at));
    fold(line, after..end.map_or(line.len(), |end| after + end))
}

/// How many glyphs a name as typed takes: a word, or a run of Chinese characters.
fn typed_word(glyphs: &[Glyph]) -> usize {
    let Some(first) = glyphs.first() else { return 0 };
    let of_it = |glyph: &&Glyph| {
        if unspaced(first.c) {
            unspaced(glyph.c)
        } else {
            (glyph.c.is_alphanumeric() && !unspaced(glyph.c)) || matches!(glyph.c, '-' | '\'')
        }
    };
    if first.c.is_alphabetic() { glyphs.iter().take_while(of_it).count() } else { 0 }
}

fn mention(line: &str, at: usize, after: usize, names: &Names) -> Option<Mention> {
    let glyphs = tail(line, after);
    let named = |end: usize, people: &BTreeSet<PersonId>| {
        let range = at..glyphs.get(end.checked_sub(1)?)?.end;
        let who = match (people.first(), people.len()) {
            (Some(person), 1) => Who::Known(*person),
            _ => Who::Unknown(line[after..range.end].to_owned()),
        };
        Some(Mention { who, range })
    };
    if let Some((end, people)) = names.longest(&glyphs) {
        return named(end, &people);
    }
    let word = typed_word(&glyphs);
    // What follows a Chinese name may follow it without a space.
    let shortest = if glyphs.first().is_some_and(|glyph| unspaced(glyph.c)) { 1 } else { word };
    let beginning = (shortest..=word).rev().filter(|&end| end > 0 && boundary(&glyphs, end)).find_map(|end| {
        let people = names.beginning_with(&glyphs[..end]);
        (!people.is_empty()).then_some((end, people))
    });
    match beginning {
        Some((end, people)) => named(end, &people),
        None => named(word, &BTreeSet::new()),
    }
}

/// The name that is being typed at the end of the line.
pub(super) fn completion(line: &str, from: usize, names: &Names) -> Option<(CompletionKind, Range<usize>)> {
    let (at, after) = signs(line, from).last()?;
    if line[after..].chars().take(REACH + 1).count() > REACH || line[after..].ends_with(char::is_whitespace) {
        return None;
    }
    let glyphs = tail(line, after);
    let begins = |name: &&Vec<char>| {
        name.len() >= glyphs.len() && glyphs.iter().zip(name.iter()).all(|(glyph, letter)| glyph.c == *letter)
    };
    let beginning: Vec<&Vec<char>> = names.whole.iter().filter(begins).collect();
    let finished = beginning.len() == 1 && beginning[0].len() == glyphs.len();
    let typing = !beginning.is_empty() || typed_word(&glyphs) == glyphs.len();
    (typing && !finished).then_some((CompletionKind::Person, at..line.len()))
}
