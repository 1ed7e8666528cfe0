//! Text as it may leave the house: composed (NFC), without characters that hide, reorder or flood.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// How many combining marks may stand on one letter. No living script needs more; floods need hundreds.
const MARKS: usize = 6;

/// Lines of text: NFC, line ends as `\n`, tabs as spaces, and no control, bidirectional control or invisible character.
/// The joiners U+200C and U+200D stay: Persian, Indic scripts and emoji are spelled with them.
pub fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut marks = 0;
    let mut after_return = false;
    for c in text.nfc() {
        let c = match c {
            '\n' if after_return => {
                after_return = false;
                continue;
            }
            '\r' => {
                after_return = true;
                cleaned.push('\n');
                continue;
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            '\t' => ' ',
            c => c,
        };
        after_return = false;
        if is_hidden(c) {
            continue;
        }
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        if marks <= MARKS {
            cleaned.push(c);
        }
    }
    // What was taken out may have stood between a letter and its mark.
    cleaned.nfc().collect()
}

/// One line of text: as [`clean`], with every run of white space as one space.
pub fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Controls, bidirectional controls, and characters without width that are not needed for spelling.
fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_hides_or_reorders_is_left() {
        let hostile = "a\u{0}b\u{202e}c\u{2066}d\u{200b}e\u{feff}f\u{7}g\u{ad}h\u{e0041}i";
        assert_eq!(clean(hostile), "abcdefghi");
    }

    #[test]
    fn every_line_end_is_one_newline() {
        assert_eq!(clean("a\r\nb\rc\u{2028}d\ne"), "a\nb\nc\nd\ne");
        assert_eq!(clean_line(" a\r\n\tb  c "), "a b c");
    }

    #[test]
    fn a_flood_of_marks_is_cut_and_real_spelling_is_not() {
        let flood = format!("Z{}", "\u{336}".repeat(500));
        assert_eq!(clean(&flood).chars().count(), 1 + MARKS);
        assert_eq!(clean("می‌خواهم 👩‍💻 Ngữ e\u{301}"), "می‌خواهم 👩‍💻 Ngữ é");
    }

    #[test]
    fn cleaning_twice_is_cleaning_once() {
        let once = clean("e\u{200b}\u{301} \r\r\n x\u{336}\u{e9}");
        assert_eq!(clean(&once), once);
    }
}
