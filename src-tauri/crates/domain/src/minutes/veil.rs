//! Finds in free text what would give a lead away: full names, addresses, phones, record ids and company names.
//!
//! Two texts are the same here if they are the same after NFC, case folding, and with every kind of space, dash and
//! apostrophe as one. A find begins and ends at a word's boundary; scripts written without spaces have none to ask for.

use super::{clean::clean, model::LeadRef};
use std::{collections::HashMap, ops::Range};
use unicode_normalization::UnicodeNormalization;

/// What would give the leads of one meeting away.
#[derive(Debug, Default)]
pub struct Veil {
    /// Folded strings to hide, by their first character, the longest first, each with the leads it belongs to.
    hidden: HashMap<char, Vec<Needle>>,
    /// Folded strings that are only pointed at.
    lone: HashMap<char, Vec<Needle>>,
    /// Phone numbers as digits.
    phones: Vec<(Vec<char>, usize)>,
}

#[derive(Debug)]
struct Needle {
    folded: Vec<char>,
    leads: Vec<usize>,
}

/// A find: bytes of the cleaned text, and the leads (places in the table) that it may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find {
    /// Where, in bytes.
    pub range: Range<usize>,
    /// Whom it may mean, in the table's order.
    pub leads: Vec<usize>,
}

/// What a text holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Finds {
    /// What must be replaced; in order, none overlapping another.
    pub hidden: Vec<Find>,
    /// What is only pointed at: a lone first or last name.
    pub lone: Vec<Find>,
}

/// A folded character and the bytes of the text it stands for.
#[derive(Debug, Clone, Copy)]
struct Folded {
    c: char,
    start: usize,
    end: usize,
}

impl Veil {
    /// The veil over these leads.
    pub fn over(leads: &[LeadRef]) -> Self {
        let mut hidden: HashMap<Vec<char>, Vec<usize>> = HashMap::new();
        let mut lone: HashMap<Vec<char>, Vec<usize>> = HashMap::new();
        let mut phones = Vec::new();
        let put = |to: &mut HashMap<Vec<char>, Vec<usize>>, folded: Vec<char>, lead: usize| {
            let leads = to.entry(folded).or_default();
            if leads.last() != Some(&lead) {
                leads.push(lead);
            }
        };
        for (place, lead) in leads.iter().enumerate() {
            for name in full_names(lead) {
                let folded = folded_words(&name);
                let whole = folded.contains(&' ') || folded.iter().all(|c| is_unspaced(*c));
                put(if whole && tells(&folded) { &mut hidden } else { &mut lone }, folded, place);
            }
            let others = lead.emails.iter().chain(&lead.phones).chain(&lead.record_ids);
            for text in lead.company.iter().chain(others) {
                let folded = folded_words(text);
                put(if tells(&folded) { &mut hidden } else { &mut lone }, folded, place);
            }
            for name in [&lead.first_name, &lead.last_name].into_iter().flatten() {
                put(&mut lone, folded_words(name), place);
            }
            for phone in &lead.phones {
                let digits: Vec<char> = folded_words(phone).into_iter().filter(char::is_ascii_digit).collect();
                if digits.len() >= Self::PHONE {
                    phones.push((digits, place));
                }
            }
        }
        lone.retain(|folded, _| folded.len() > 1 && !hidden.contains_key(folded));
        Self { hidden: by_first(hidden), lone: by_first(lone), phones }
    }

    /// From how many digits on a phone number is known however it is written.
    const PHONE: usize = 7;
    /// How many last digits of a phone number must be there in any way of writing it.
    const CORE: usize = 8;

    /// What `text` holds; it must be clean already (see [`clean`]).
    pub fn find(&self, text: &str) -> Finds {
        let folded = fold(text);
        let mut finds = Finds::default();
        let mut at = 0;
        while at < folded.len() {
            let named = longest(&self.hidden, &folded, at);
            let phone = self.phone(&folded, at);
            let found = match (named, phone) {
                (Some(named), Some(phone)) if phone.0 > named.0 => Some(phone),
                (named, phone) => named.or(phone),
            };
            if let Some((length, leads)) = found {
                finds.hidden.push(Find { range: range(&folded, at, length), leads });
                at += length;
                continue;
            }
            if let Some((length, leads)) = longest(&self.lone, &folded, at) {
                finds.lone.push(Find { range: range(&folded, at, length), leads });
            }
            at += 1;
        }
        let hidden = &finds.hidden;
        finds.lone.retain(|lone| {
            !hidden.iter().any(|find| find.range.start < lone.range.end && lone.range.start < find.range.end)
        });
        finds
    }

    /// The longest phone number of a lead that begins at `at`, however its digits are grouped and whether or not it
    /// carries its country and trunk prefix.
    fn phone(&self, folded: &[Folded], at: usize) -> Option<(usize, Vec<usize>)> {
        if self.phones.is_empty() {
            return None;
        }
        let first = folded[at].c;
        let before = at.checked_sub(1).map(|before| folded[before].c);
        if !(first.is_ascii_digit() || first == '+' || first == '(')
            || before.is_some_and(|c| c == '+' || (is_word(c) && !is_unspaced(c)))
        {
            return None;
        }
        let mut digits: Vec<char> = Vec::new();
        let mut gap = 0;
        let mut best: Option<(usize, Vec<usize>)> = None;
        for (step, Folded { c, .. }) in folded[at..].iter().enumerate() {
            if c.is_ascii_digit() {
                digits.push(*c);
                gap = 0;
                if is_boundary(folded, at + step + 1) {
                    let leads: Vec<usize> = self
                        .phones
                        .iter()
                        .filter(|(phone, _)| same_phone(phone, &digits, first))
                        .map(|(_, lead)| *lead)
                        .collect();
                    if !leads.is_empty() {
                        best = Some((step + 1, leads));
                    }
                }
                if digits.len() > 20 {
                    break;
                }
            } else if " -.()/+".contains(*c) && gap < 3 {
                gap += 1;
            } else {
                break;
            }
        }
        best
    }
}

/// Whether the digits `written` are the number `phone`: the same last digits, and before them nothing that contradicts
/// (national or international prefix, trunk zero).
fn same_phone(phone: &[char], written: &[char], first: char) -> bool {
    let core = phone.len().min(Veil::CORE);
    if written.len() < core || !written.ends_with(&phone[phone.len() - core..]) {
        return false;
    }
    let prefix = |digits: &[char]| -> Vec<char> {
        digits[..digits.len() - core].iter().copied().filter(|digit| *digit != '0').collect()
    };
    let (known, seen) = (prefix(phone), prefix(written));
    if written.len() > phone.len() && !(first == '+' || first == '(' || first == '0') {
        return false;
    }
    known.ends_with(&seen) || seen.ends_with(&known)
}

/// Every way in which the whole name is written: as shown, first and last, last and first.
fn full_names(lead: &LeadRef) -> Vec<String> {
    let mut names = vec![lead.full_name.clone()];
    if let (Some(first), Some(last)) = (&lead.first_name, &lead.last_name) {
        let (first, last) = (first.trim(), last.trim());
        if !first.is_empty() && !last.is_empty() {
            names.extend([format!("{first} {last}"), format!("{last} {first}"), format!("{last}, {first}")]);
            if format!("{last}{first}").chars().all(is_unspaced) {
                names.extend([format!("{last}{first}"), format!("{first}{last}")]);
            }
        }
    }
    names
}

/// Whether a string is long enough to mean somebody: two characters, three where they are all digits (a record id of
/// one or two digits can't be told from a number and is only pointed at).
fn tells(folded: &[char]) -> bool {
    folded.len() >= if folded.iter().all(char::is_ascii_digit) { 3 } else { 2 }
}

fn by_first(needles: HashMap<Vec<char>, Vec<usize>>) -> HashMap<char, Vec<Needle>> {
    let mut by_first: HashMap<char, Vec<Needle>> = HashMap::new();
    for (folded, leads) in needles {
        if let Some(first) = folded.first() {
            by_first.entry(*first).or_default().push(Needle { folded, leads });
        }
    }
    for needles in by_first.values_mut() {
        needles.sort_by(|a, b| b.folded.len().cmp(&a.folded.len()).then_with(|| a.folded.cmp(&b.folded)));
    }
    by_first
}

fn longest(needles: &HashMap<char, Vec<Needle>>, folded: &[Folded], at: usize) -> Option<(usize, Vec<usize>)> {
    let needle = needles.get(&folded[at].c)?.iter().find(|needle| {
        let end = at + needle.folded.len();
        end <= folded.len()
            && needle.folded.iter().zip(&folded[at..end]).all(|(c, folded)| *c == folded.c)
            && is_boundary(folded, at)
            && is_boundary(folded, end)
    })?;
    Some((needle.folded.len(), needle.leads.clone()))
}

fn range(folded: &[Folded], at: usize, length: usize) -> Range<usize> {
    folded[at].start..folded[at + length - 1].end
}

/// Whether a word may begin or end before `at`.
fn is_boundary(folded: &[Folded], at: usize) -> bool {
    if at == 0 || at >= folded.len() {
        return true;
    }
    let (before, after) = (folded[at - 1].c, folded[at].c);
    !(is_word(before) && is_word(after)) || is_unspaced(before) || is_unspaced(after)
}

/// A mark that composes with its letter has made another letter already; one that doesn't hides no name.
fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}

/// Scripts that put no space between words: Han, kana, Hangul (whose particles cling to names), Thai, Lao, Khmer,
/// Burmese, Bopomofo.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{312f}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Characters that neither show nor count in a comparison: joiners, strokes laid over, variation selectors.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{335}'..='\u{338}' | '\u{fe00}'..='\u{fe0f}')
}

fn fold(text: &str) -> Vec<Folded> {
    let mut folded: Vec<Folded> = Vec::with_capacity(text.len());
    for (start, c) in text.char_indices().filter(|(_, c)| !is_ignorable(*c)) {
        let end = start + c.len_utf8();
        for c in std::iter::once(c).nfkc() {
            match c {
                c if c.is_whitespace() => {
                    if folded.last().is_none_or(|last| last.c != ' ') {
                        folded.push(Folded { c: ' ', start, end });
                    }
                }
                '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ff0d}' => folded.push(Folded { c: '-', start, end }),
                '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}' => folded.push(Folded { c: '\'', start, end }),
                // Upper and then lower is as near to Unicode's case folding as std comes: ß meets SS, ς meets Σ.
                c => folded.extend(c.to_uppercase().flat_map(char::to_lowercase).map(|c| Folded { c, start, end })),
            }
        }
    }
    folded
}

fn folded_words(text: &str) -> Vec<char> {
    fold(clean(text).trim()).into_iter().map(|folded| folded.c).collect()
}
