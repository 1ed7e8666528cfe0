//! The name of a file of minutes: safe on every system, and as redacted as the copy.

use super::{MinutesError, date::day_of, words::Words};
use entente_domain::minutes::{Audience, Redacted};

/// How long a series' name may be in it, in characters; at most four bytes each keep the whole below 255 bytes.
const SERIES: usize = 40;

/// "2026-11-26 Weekly minutes v1.html": letters and digits of any script, spaces and hyphens; never a path, a reserved
/// name, or longer than a file name may be. The version is in it from the second on.
///
/// # Errors
/// See [`MinutesError`].
pub fn file_name(copy: &Redacted, extension: &str) -> Result<String, MinutesError> {
    let words = Words::of(copy.language)?;
    let day = day_of(copy.held.map_or(copy.scheduled_at, |held| held.started_at), copy.zone);
    let what = words.word(if copy.audience == Audience::External { "file-external" } else { "file" })?;
    let mut parts = vec![day.format("%Y-%m-%d").to_string(), safe(&copy.series.plain()), what];
    match &copy.audience {
        Audience::Everyone | Audience::External => {}
        Audience::Side(side) => parts.push(safe(copy.teams.name(*side))),
        Audience::Owner(name) => parts.push(safe(name)),
    }
    if copy.version > 1 {
        parts.push(format!("v{}", copy.version));
    }
    parts.retain(|part| !part.is_empty());
    let extension: String =
        extension.chars().filter(char::is_ascii_alphanumeric).take(8).map(|c| c.to_ascii_lowercase()).collect();
    let name = parts.join(" ");
    Ok(if extension.is_empty() { name } else { format!("{name}.{extension}") })
}

fn safe(text: &str) -> String {
    let kept: String = text.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).collect();
    let one_spaced = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut name = String::new();
    for c in one_spaced.chars().take(SERIES) {
        if name.len() + c.len_utf8() > 90 {
            break;
        }
        name.push(c);
    }
    name.trim().to_owned()
}
