//! Markdown (CommonMark, and nothing that GitHub's tables, links or mentions would make of it).

use super::{
    MinutesError,
    page::{Page, Row, Section},
    rich::Bit,
};
use entente_domain::{Side, minutes::Redacted};

/// The copy as Markdown.
///
/// # Errors
/// See [`MinutesError`].
pub fn markdown(copy: &Redacted) -> Result<String, MinutesError> {
    let page = Page::of(copy)?;
    let mut blocks: Vec<String> = vec![format!("# {}", escape(&page.title))];
    let mut head = vec![escape(&page.when)];
    if !page.series.is_empty() {
        head.insert(0, inline(&page.series, "\\\n"));
    }
    blocks.push(head.join("\\\n"));
    let intro = &page.intro;
    blocks.push(format!(
        "{}**M** {}{}**S** {}{}",
        escape_inside(&intro.before),
        escape_inside(&intro.marketing),
        escape_inside(&intro.between),
        escape_inside(&intro.sales),
        escape_inside(&intro.after)
    ));
    for one in &page.sections {
        section(one, &page, &mut blocks);
    }
    blocks.extend(paragraph(&page.next));
    blocks.extend(paragraph(&page.facts));
    if let Some(time) = &page.time {
        section(time, &page, &mut blocks);
    }
    blocks.push(escape(&page.footer));
    Ok(format!("{}\n", blocks.join("\n\n")))
}

fn paragraph(lines: &[Vec<Bit>]) -> Option<String> {
    (!lines.is_empty()).then(|| lines.iter().map(|line| inline(line, "\\\n")).collect::<Vec<_>>().join("\\\n"))
}

fn section(section: &Section, page: &Page, blocks: &mut Vec<String>) {
    blocks.push(format!("## {}", escape(&section.heading)));
    if section.rows.is_empty() {
        blocks.extend(section.empty.as_deref().map(escape));
    } else {
        let rows: Vec<String> = section.rows.iter().map(|one| row(one, page)).collect();
        blocks.push(rows.join("\n"));
    }
}

fn row(row: &Row, page: &Page) -> String {
    const BREAK: &str = "\\\n  ";
    let marks: Vec<&str> = row
        .marks
        .iter()
        .map(|side| match side {
            Side::Marketing => "**M**",
            Side::Sales => "**S**",
        })
        .collect();
    if !row.title.is_empty() && row.texts.len() > 1 {
        // Several notes under one title are a list of their own.
        let notes = row.texts.iter().map(|text| format!("\n  - {}", inline(text, "\\\n    ")));
        return format!("- {}{}", inline(&row.title, BREAK), notes.collect::<String>());
    }
    let mut lines: Vec<String> = Vec::new();
    if !row.title.is_empty() {
        lines.push(inline(&row.title, BREAK));
    }
    lines.extend(row.texts.iter().map(|text| inline(text, BREAK)));
    if let (Some(first), false) = (lines.first_mut(), marks.is_empty()) {
        *first = format!("{} {first}", marks.join(" "));
    }
    if let (Some(first), Some(end)) = (lines.first_mut(), &row.end) {
        first.push_str(&format!(" ({})", escape(end)));
    }
    let mut below = row.below.iter().map(|line| inline(line, BREAK));
    if let Some(who) = &row.who {
        let facts: Vec<String> = [escape(who)].into_iter().chain(below.next()).collect();
        lines.push(facts.join(&escape_inside(&page.separator)));
    }
    lines.extend(below);
    format!("- {}", lines.join(BREAK))
}

fn inline(bits: &[Bit], line_break: &str) -> String {
    let mut inline = String::new();
    let mut begins = true;
    for bit in bits {
        match bit {
            Bit::Words(text) | Bit::Label(text) => {
                inline.push_str(&if begins { escape(text) } else { escape_inside(text) });
                begins = false;
            }
            Bit::Break => {
                inline.push_str(line_break);
                begins = true;
            }
        }
    }
    inline
}

/// Text that may begin a line: nothing in it can begin a heading, list, rule, quote or code block.
fn escape(text: &str) -> String {
    let text = text.trim_start();
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let rest = &text[digits..];
    if digits > 0 && rest.starts_with(['.', ')']) {
        return format!("{}\\{}", &text[..digits], escape_inside(rest));
    }
    if text.starts_with(['-', '+', '=', ':']) {
        return format!("\\{}", escape_inside(text));
    }
    escape_inside(text)
}

/// Text within a line. Escaped is what CommonMark or GitHub could read as markup, HTML, an entity, a link (`://`,
/// `www.`, an address), a mention or an issue; other punctuation stays readable.
fn escape_inside(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '<' | '>' | '&' | '~' | '|' | '$' | '^' | '#' | '@' => {
                true
            }
            ':' => next.is_some_and(|next| next == '/' || next.is_alphabetic()),
            '.' => before == "www",
            '!' => next == Some('['),
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(c);
        if c.is_alphanumeric() {
            before.extend(c.to_lowercase());
        } else {
            before.clear();
        }
    }
    escaped
}
