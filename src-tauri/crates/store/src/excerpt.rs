//! What is shown of a text that a search found: a piece around the first hit, its hits marked. Cut here, because the
//! index holds no text; by the same words as the index (see `words`).

use crate::words::{fold, typed_words};

/// How much of a text is shown before the first hit, and in all, in characters.
const BEFORE: usize = 50;
const SHOWN: usize = 220;

/// Runs of a text: words, and whether they are what was searched for.
///
/// ```
/// let runs = entente_store::excerpt("Jonas tries one hour on Wednesdays.", "wednes");
/// assert_eq!(runs[1], ("Wednes".to_owned(), true));
/// ```
pub fn excerpt(text: &str, typed: &str) -> Vec<(String, bool)> {
    let letters: Vec<char> = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
    let folded: Vec<String> = letters.iter().map(|letter| fold(*letter)).collect();
    let mut marked = vec![false; letters.len()];
    for (cjk, word, open) in typed_words(typed) {
        let needle: Vec<String> = word.chars().map(fold).collect();
        if mark(&letters, &folded, &needle, cjk, open, &mut marked) || !cjk {
            continue;
        }
        // The pairs of a Chinese word may stand apart.
        for pair in needle.windows(2) {
            mark(&letters, &folded, pair, cjk, open, &mut marked);
        }
    }
    let first = marked.iter().position(|hit| *hit).unwrap_or(0);
    let from = if first <= BEFORE || letters.len() <= SHOWN { 0 } else { beginning(&letters, first - BEFORE) };
    let to = (from + SHOWN).min(letters.len());
    let mut runs: Vec<(String, bool)> = Vec::new();
    if from > 0 {
        runs.push(("… ".to_owned(), false));
    }
    for (letter, hit) in letters[from..to].iter().zip(&marked[from..to]) {
        match runs.last_mut() {
            Some((words, kind)) if kind == hit => words.push(*letter),
            _ => runs.push((letter.to_string(), *hit)),
        }
    }
    if to < letters.len() {
        match runs.last_mut() {
            Some((words, false)) => words.push_str(" …"),
            _ => runs.push((" …".to_owned(), false)),
        }
    }
    runs
}

/// The beginning of the word that stands at a place, if it is near.
fn beginning(letters: &[char], at: usize) -> usize {
    let near = at.saturating_sub(20);
    letters[near..at].iter().rposition(|letter| *letter == ' ').map_or(at, |space| near + space + 1)
}

/// Marks every occurrence of a word; one that is written with spaces must begin at the beginning of a word, and end at
/// the end of one unless it is still being typed.
fn mark(letters: &[char], folded: &[String], needle: &[String], cjk: bool, open: bool, marked: &mut [bool]) -> bool {
    let mut found = false;
    for at in 0..(letters.len() + 1).saturating_sub(needle.len().max(1)) {
        let end = at + needle.len();
        let begins = cjk || at == 0 || !letters[at - 1].is_alphanumeric();
        let ends = cjk || open || end == letters.len() || !letters[end].is_alphanumeric();
        if begins && ends && !needle.is_empty() && folded[at..end] == *needle {
            marked[at..end].fill(true);
            found = true;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, typed: &str) -> String {
        excerpt(text, typed).into_iter().map(|(words, hit)| if hit { format!("[{words}]") } else { words }).collect()
    }

    #[test]
    fn whole_words_are_marked_and_the_last_one_from_its_beginning() {
        assert_eq!(
            shown("On Wednesdays we decide, on fridays not.", "on wednes"),
            "[On] [Wednes]days we decide, [on] fridays not."
        );
        assert_eq!(shown("Upon one", "on "), "Upon [on]e");
        assert_eq!(shown("Upon one", "one on"), "Upon [one]");
    }

    #[test]
    fn marks_and_case_do_not_matter() {
        assert_eq!(shown("Leïla ruft an.", "LEILA an"), "[Leïla] ruft [an].");
    }

    #[test]
    fn chinese_words_are_marked_where_they_stand_or_in_pairs() {
        assert_eq!(shown("Ravi 每周三 9 点提醒", "周三"), "Ravi 每[周三] 9 点提醒");
        assert_eq!(shown("每周三，下午三点", "周三下午"), "每[周三]，[下午]三点");
    }

    #[test]
    fn a_long_text_is_cut_around_its_first_hit() {
        let text = format!("{} Wednesday {}", "word ".repeat(60), "more ".repeat(60));
        let shown = shown(&text, "wednesday");
        assert!(shown.starts_with("… word"), "{shown}");
        assert!(shown.contains("[Wednesday]") && shown.ends_with('…') && shown.chars().count() < 260, "{shown}");
    }

    #[test]
    fn nothing_typed_marks_nothing() {
        assert_eq!(shown("a  b", " ,"), "a b");
        assert_eq!(shown("", "x"), "");
    }
}
