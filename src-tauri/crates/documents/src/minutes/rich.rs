//! What users wrote, in pieces that every format can show: words, labels of leads, line breaks.

use entente_domain::minutes::{Run, Runs, clean_line};

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bit {
    /// Words on one line.
    Words(String),
    /// The label of a lead: shown as a chip where a format can.
    Label(String),
    /// A new line.
    Break,
}

/// A text in pieces. Empty for a text of nothing but white space.
pub type Bits = Vec<Bit>;

/// The pieces of a redacted text; a line with letters that run from right to left is isolated from what surrounds it.
pub fn bits(runs: &Runs) -> Bits {
    let mut lines: Vec<Bits> = vec![Vec::new()];
    for run in runs.runs() {
        match run {
            Run::Label(label) => push(&mut lines, Bit::Label(label.clone())),
            Run::Words(words) => {
                for (n, line) in words.split('\n').enumerate() {
                    if n > 0 {
                        lines.push(Vec::new());
                    }
                    if !line.is_empty() {
                        push(&mut lines, Bit::Words(line.to_owned()));
                    }
                }
            }
        }
    }
    let lines: Vec<Bits> = lines.into_iter().map(trimmed).filter(|line| !line.is_empty()).collect();
    let mut bits = Vec::new();
    for (n, line) in lines.into_iter().enumerate() {
        if n > 0 {
            bits.push(Bit::Break);
        }
        bits.extend(isolated(line));
    }
    bits
}

fn push(lines: &mut [Bits], bit: Bit) {
    if let Some(line) = lines.last_mut() {
        line.push(bit);
    }
}

/// A line without white space at its ends; empty if there was nothing else.
fn trimmed(mut line: Bits) -> Bits {
    if let Some(Bit::Words(words)) = line.first_mut() {
        *words = words.trim_start().to_owned();
    }
    if let Some(Bit::Words(words)) = line.last_mut() {
        *words = words.trim_end().to_owned();
    }
    line.retain(|bit| !matches!(bit, Bit::Words(words) if words.is_empty()));
    line
}

fn isolated(line: Bits) -> Bits {
    let right_to_left = |bit: &Bit| matches!(bit, Bit::Words(text) | Bit::Label(text) if runs_right_to_left(text));
    if !line.iter().any(right_to_left) {
        return line;
    }
    let mut isolated = vec![Bit::Words('\u{2068}'.to_string())];
    isolated.extend(line);
    isolated.push(Bit::Words('\u{2069}'.to_string()));
    isolated
}

/// A short string of users (a name of a person or team) to stand inside a sentence of ours.
pub fn isolate(text: &str) -> String {
    let text = clean_line(text);
    if runs_right_to_left(&text) { format!("\u{2068}{text}\u{2069}") } else { text }
}

/// Plain words as one text.
pub fn said(words: impl Into<String>) -> Bits {
    vec![Bit::Words(words.into())]
}

/// The text on one line, labels as words.
pub fn plain(bits: &[Bit]) -> String {
    let plain = bits.iter().map(|bit| match bit {
        Bit::Words(text) | Bit::Label(text) => text.as_str(),
        Bit::Break => " ",
    });
    plain.collect()
}

/// Whether any letter belongs to a script that is written from right to left (Unicode blocks of strong R and AL).
fn runs_right_to_left(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}
