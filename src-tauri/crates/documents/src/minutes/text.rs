//! Plain text: for mail programs that show no HTML, and for reading aloud.

use super::{
    MinutesError,
    page::{Page, Row, Section},
    rich::{Bit, plain},
};
use entente_domain::{Side, minutes::Redacted};

/// The copy as plain text; lines end with `\n` and are not wrapped.
///
/// # Errors
/// See [`MinutesError`].
pub fn text(copy: &Redacted) -> Result<String, MinutesError> {
    let page = Page::of(copy)?;
    let mut lines: Vec<String> = Vec::new();
    if !page.series.is_empty() {
        lines.push(plain(&page.series));
    }
    lines.extend([page.when.clone(), String::new(), page.title.clone(), intro(&page)]);
    for one in &page.sections {
        section(one, &page, &mut lines);
    }
    if !page.next.is_empty() {
        lines.push(String::new());
        lines.extend(page.next.iter().map(|line| plain(line)));
    }
    if !page.facts.is_empty() {
        lines.push(String::new());
        lines.extend(page.facts.iter().map(|line| plain(line)));
    }
    if let Some(time) = &page.time {
        section(time, &page, &mut lines);
    }
    lines.extend([String::new(), page.footer.clone(), String::new()]);
    Ok(lines.join("\n"))
}

fn intro(page: &Page) -> String {
    let intro = &page.intro;
    format!("{}{}{}{}{}", intro.before, intro.marketing, intro.between, intro.sales, intro.after)
}

fn section(section: &Section, page: &Page, lines: &mut Vec<String>) {
    lines.extend([String::new(), section.heading.clone()]);
    if section.rows.is_empty() {
        lines.extend(section.empty.clone());
    }
    for one in &section.rows {
        row(one, page, lines);
    }
}

fn row(row: &Row, page: &Page, lines: &mut Vec<String>) {
    let mut first = String::from("- ");
    if row.who.is_none() && !row.marks.is_empty() {
        let teams: Vec<&str> = row
            .marks
            .iter()
            .map(|side| match side {
                Side::Marketing => page.intro.marketing.as_str(),
                Side::Sales => page.intro.sales.as_str(),
            })
            .collect();
        first.push_str(&format!("[{}] ", teams.join(&page.separator)));
    }
    let mut texts = row.texts.iter();
    let head = if row.title.is_empty() { texts.next() } else { Some(&row.title) };
    if let Some(head) = head {
        first.push_str(&indented(head));
    }
    if let Some(end) = &row.end {
        first.push_str(&format!(" ({end})"));
    }
    lines.push(first);
    // Several notes under one title are a list of their own.
    let bullet = if texts.len() > 1 { "- " } else { "" };
    lines.extend(
        texts.map(|text| format!("  {bullet}{}", indented(text).replace("\n", &format!("\n{:1$}", "", bullet.len())))),
    );
    let mut below = row.below.iter().map(|line| indented(line));
    if let Some(who) = &row.who {
        let facts: Vec<String> = [who.clone()].into_iter().chain(below.next()).collect();
        lines.push(format!("  {}", facts.join(&page.separator)));
    }
    lines.extend(below.map(|line| format!("  {line}")));
}

/// A text whose further lines stand under its first.
fn indented(bits: &[Bit]) -> String {
    let indented = bits.iter().map(|bit| match bit {
        Bit::Words(text) | Bit::Label(text) => text.as_str(),
        Bit::Break => "\n  ",
    });
    indented.collect()
}
