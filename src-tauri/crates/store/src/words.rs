//! Text split for the full-text index, and what a user typed turned into a query of it.
//!
//! FTS5's `unicode61` takes a run of Chinese as one token, and `trigram` misses words of two characters. So a run of CJK
//! characters is indexed as each character and each overlapping pair; everything else is left to `unicode61`.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Whether a character belongs to a script that is written without spaces.
fn is_cjk(character: char) -> bool {
    matches!(character,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{ac00}'..='\u{d7af}' | '\u{20000}'..='\u{3134f}')
}

/// Words of a text: runs of letters and digits, CJK runs apart from others.
fn runs(text: &str) -> Vec<(bool, String)> {
    let mut runs: Vec<(bool, String)> = Vec::new();
    let mut open = false;
    for character in text.chars() {
        if !character.is_alphanumeric() {
            open = false;
            continue;
        }
        let cjk = is_cjk(character);
        match runs.last_mut() {
            Some((kind, run)) if open && *kind == cjk => run.push(character),
            _ => runs.push((cjk, character.to_string())),
        }
        open = true;
    }
    runs
}

fn pairs(run: &str) -> Vec<String> {
    let characters: Vec<char> = run.chars().collect();
    characters.windows(2).map(|pair| pair.iter().collect()).collect()
}

/// What stands in the index for a text. Written straight through: an import comes here twice for each lead.
pub(crate) fn index_words(text: &str) -> String {
    let mut words = String::with_capacity(text.len() + text.len() / 4);
    let mut before = None;
    for character in text.chars() {
        let cjk = is_cjk(character);
        match before {
            _ if !character.is_alphanumeric() => {
                before = None;
                continue;
            }
            Some(first) if cjk && is_cjk(first) => words.extend([' ', character, ' ', first, character]),
            Some(first) if cjk == is_cjk(first) => words.push(character),
            _ => words.extend((!words.is_empty()).then_some(' ').into_iter().chain([character])),
        }
        before = Some(character);
    }
    words
}

/// A letter as the index compares it: lower case, without marks.
pub(crate) fn fold(letter: char) -> String {
    letter.nfd().filter(|part| !is_combining_mark(*part)).flat_map(simple_lower).collect()
}

/// Lower case as the index has it: letters with two lower cases (σ and ς) are one, and none becomes two (ß).
fn simple_lower(letter: char) -> std::char::ToLowercase {
    let mut upper = letter.to_uppercase();
    match (upper.next(), upper.next()) {
        // A dotless i is a letter of its own although its capital is that of i.
        (Some(upper), None) if letter != 'ı' => upper.to_lowercase(),
        _ => letter.to_lowercase(),
    }
}

/// What a user typed, to be looked for in a text that is at hand: the same text is found as by [`query_words`] in the index.
pub(crate) struct Wanted(Vec<Word>);

enum Word {
    Whole(String),
    Beginning(String),
    /// A CJK character, or two that follow each other.
    Piece(String),
}

impl Wanted {
    /// None: nothing to search for.
    pub(crate) fn new(typed: &str) -> Option<Self> {
        let mut words = Vec::new();
        for (cjk, run, open) in typed_words(typed) {
            let pairs = if cjk { pairs(&run) } else { Vec::new() };
            match (cjk, pairs.is_empty(), open) {
                (true, true, _) => words.push(Word::Piece(run)),
                (true, false, _) => words.extend(pairs.into_iter().map(Word::Piece)),
                (false, _, true) => words.push(Word::Beginning(folded(&run))),
                (false, _, false) => words.push(Word::Whole(folded(&run))),
            }
        }
        (!words.is_empty()).then_some(Self(words))
    }

    /// Whether all words occur in the text.
    pub(crate) fn all_in(&self, text: &str) -> bool {
        let runs: Vec<(bool, String)> =
            runs(text).into_iter().map(|(cjk, run)| if cjk { (cjk, run) } else { (cjk, folded(&run)) }).collect();
        self.0.iter().all(|word| {
            runs.iter().any(|(cjk, run)| match word {
                Word::Whole(word) => !cjk && run == word,
                Word::Beginning(word) => !cjk && run.starts_with(word.as_str()),
                Word::Piece(piece) => *cjk && run.contains(piece.as_str()),
            })
        })
    }
}

fn folded(run: &str) -> String {
    if run.is_ascii() { run.to_ascii_lowercase() } else { run.chars().map(fold).collect() }
}

/// What a user typed as the words that [`query_words`] asks for: whether a word is CJK, the word, and whether it may go on.
pub(crate) fn typed_words(typed: &str) -> Vec<(bool, String, bool)> {
    let runs = runs(typed);
    let last = runs.len();
    (1..).zip(runs).map(|(at, (cjk, run))| (cjk, run, at == last && !cjk)).collect()
}

/// The query for what a user typed: all words, the last one as the beginning of a word. None: nothing to search for.
///
/// Every word is quoted, so that no syntax of the index is reachable.
pub(crate) fn query_words(typed: &str) -> Option<String> {
    let runs = runs(typed);
    let last = runs.len().checked_sub(1)?;
    let mut words = Vec::new();
    for (at, (cjk, run)) in runs.into_iter().enumerate() {
        let pairs = if cjk { pairs(&run) } else { Vec::new() };
        if pairs.is_empty() {
            // A word still being typed matches by its beginning; a lone CJK character stands for itself.
            let star = if at == last && !cjk { "*" } else { "" };
            words.push(format!("\"{run}\"{star}"));
        } else {
            words.extend(pairs.into_iter().map(|pair| format!("\"{pair}\"")));
        }
    }
    Some(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_text_at_hand_is_found_by_what_finds_it_in_the_index(
            text in "[a-dA-DéÉüøØßßẞıİσςΣжЖệ周三报価가나が 1-3'.-]{0,12}", typed in "[a-cA-CéüøßıiσςΣжệe周三报가が 1-2-]{0,4}",
        ) {
            let sql = crate::table::in_memory();
            sql.execute("INSERT INTO lead_text (rowid, who, rest) VALUES (1, ?1, '')", [index_words(&text)]).unwrap();
            let by_index = query_words(&typed).is_some_and(|words| {
                sql.query_row("SELECT count(*) FROM lead_text WHERE lead_text MATCH ?1", [words], |row| row.get::<_, bool>(0)).unwrap()
            });
            prop_assert_eq!(Wanted::new(&typed).is_some_and(|wanted| wanted.all_in(&text)), by_index);
        }
    }

    #[test]
    fn chinese_is_found_by_characters_and_pairs() {
        assert_eq!(index_words("每周三 Call 报价x-Y"), "每 周 每周 三 周三 Call 报 价 报价 x Y");
        assert_eq!(query_words("周三").as_deref(), Some("\"周三\""));
        assert_eq!(query_words("价").as_deref(), Some("\"价\""));
    }

    #[test]
    fn no_syntax_of_the_index_can_be_typed() {
        assert_eq!(query_words("a\" OR b* NEAR(").as_deref(), Some("\"a\" \"OR\" \"b\" \"NEAR\"*"));
        assert_eq!(query_words(" \"*^:- "), None);
    }
}
