//! The minutes as a page of sections: what every format shows, in the order of FORMATS.md §3.

use super::{
    MinutesError,
    date::{city, day_long, day_of, day_plain, later, time},
    rich::{Bits, bits, isolate, said},
    words::Words,
};
use chrono::Datelike;
use entente_domain::{
    Side,
    minutes::{ActionEnd, Audience, Redacted, RedactedAttendee},
};

mod section;

pub use section::{Row, Section};

/// A copy of the minutes, in words.
pub struct Page {
    /// The language's tag.
    pub lang: &'static str,
    /// The document's own title, for a window or a list of files.
    pub document: String,
    /// The series' name.
    pub series: Bits,
    /// Day, and from when to when it was held.
    pub when: String,
    /// What came of it, in one sentence.
    pub title: String,
    /// The sentence around the two teams.
    pub intro: Intro,
    /// Decided, to do, done, dropped, content trade, noted.
    pub sections: Vec<Section>,
    /// The next meeting, and what was not reached.
    pub next: Vec<Bits>,
    /// Attendance, rating, time.
    pub facts: Vec<Bits>,
    /// Time used against planned, item by item.
    pub time: Option<Section>,
    /// What this copy is.
    pub footer: String,
    /// What stands between the facts of a line.
    pub separator: String,
}

/// "From the meeting of [M] Lighthouse and [S] Harbour."
pub struct Intro {
    /// Before marketing's mark.
    pub before: String,
    /// Marketing's name.
    pub marketing: String,
    /// Between them.
    pub between: String,
    /// Sales' name.
    pub sales: String,
    /// After sales' name.
    pub after: String,
}

/// The title of a copy, as the subject of its mail: "Four decisions, five actions".
///
/// # Errors
/// See [`MinutesError`].
pub fn subject(copy: &Redacted) -> Result<String, MinutesError> {
    title(copy, &Words::of(copy.language)?)
}

fn title(copy: &Redacted, words: &Words) -> Result<String, MinutesError> {
    let decisions = copy.decisions.len();
    if let Audience::Owner(name) = &copy.audience {
        let actions = copy.actions.iter().filter(|action| action.state == ActionEnd::Open).count();
        let args = [("name", isolate(name).into()), ("actions", actions.into()), ("decisions", decisions.into())];
        return words.say("title-owner", &args);
    }
    let actions = copy.actions_made();
    if decisions == 0 && actions == 0 {
        return words.word("title-nothing");
    }
    words.say("title", &[("decisions", decisions.into()), ("actions", actions.into())])
}

impl Page {
    /// The page of a copy.
    pub fn of(copy: &Redacted) -> Result<Self, MinutesError> {
        let words = &Words::of(copy.language)?;
        let day = day_of(copy.held.map_or(copy.scheduled_at, |held| held.started_at), copy.zone);
        let team = |side| isolate(copy.teams.name(side));
        let document = if copy.audience == Audience::External { "document-external" } else { "document" };
        Ok(Self {
            lang: copy.language.as_str(),
            document: words.say(
                document,
                &[
                    ("marketing", team(Side::Marketing).into()),
                    ("sales", team(Side::Sales).into()),
                    ("date", day_plain(words, day)?.into()),
                ],
            )?,
            series: bits(&copy.series),
            when: when(copy, words)?,
            title: title(copy, words)?,
            intro: Intro {
                before: words.word("intro-before")?,
                marketing: team(Side::Marketing),
                between: words.word("intro-between")?,
                sales: team(Side::Sales),
                after: words.word("intro-after")?,
            },
            sections: section::all(copy, words, day.year())?,
            next: next(copy, words)?,
            facts: facts(copy, words)?,
            time: section::time(copy, words)?,
            footer: footer(copy, words)?,
            separator: words.word("fact-separator")?,
        })
    }
}

fn when(copy: &Redacted, words: &Words) -> Result<String, MinutesError> {
    let Some(held) = copy.held else {
        return day_long(words, day_of(copy.scheduled_at, copy.zone), None);
    };
    let args = [
        ("day", day_long(words, day_of(held.started_at, copy.zone), None)?.into()),
        ("from", time(held.started_at, copy.zone).into()),
        ("to", time(held.ended_at, copy.zone).into()),
    ];
    words.say("span", &args)
}

fn next(copy: &Redacted, words: &Words) -> Result<Vec<Bits>, MinutesError> {
    let mut lines = Vec::new();
    if let Some(next) = copy.next {
        let this_year = day_of(copy.scheduled_at, copy.zone).year();
        let args = [
            ("day", day_long(words, day_of(next.starts_at, next.zone), Some(this_year))?.into()),
            ("from", time(next.starts_at, next.zone).into()),
            ("to", time(later(next.starts_at, next.planned_minutes), next.zone).into()),
            ("zone", city(next.zone).into()),
        ];
        let when = words.say("span-zone", &args)?;
        lines.push(said(words.say("next", &[("when", when.into())])?));
    }
    if !copy.not_reached.is_empty() {
        lines.push(listed(words, "not-reached", "topics", copy.not_reached.iter().map(bits).collect())?);
    }
    Ok(lines)
}

/// A sentence of ours around a list of theirs, whose labels stay labels.
fn listed(words: &Words, key: &str, variable: &str, parts: Vec<Bits>) -> Result<Bits, MinutesError> {
    // U+FFFC can stand in no text of users: it is taken out where theirs is made clean.
    let around = words.say(key, &[(variable, "\u{fffc}".into())])?;
    let (before, after) = around.split_once('\u{fffc}').ok_or_else(|| MinutesError::Words(key.to_owned()))?;
    let separator = words.word("list-separator")?;
    let mut line = said(before);
    for (n, part) in parts.into_iter().enumerate() {
        if n > 0 {
            line.extend(said(separator.clone()));
        }
        line.extend(part);
    }
    line.extend(said(after));
    Ok(line)
}

fn facts(copy: &Redacted, words: &Words) -> Result<Vec<Bits>, MinutesError> {
    let mut facts = Vec::new();
    for (key, present) in [("present", true), ("absent", false)] {
        let people = people(copy, words, |attendee| attendee.present == present)?;
        if !people.is_empty() {
            facts.push(said(words.say(key, &[("people", people.into())])?));
        }
    }
    if let Some(rating) = copy.rating {
        let mean = format!("{}.{}", rating.mean_tenths / 10, rating.mean_tenths % 10);
        facts.push(said(words.say("rated", &[("mean", mean.into()), ("n", rating.n.into())])?));
    }
    if let Some(held) = copy.held {
        let used = (held.ended_at - held.started_at).num_seconds().max(0);
        let args = [("used", ((used + 30) / 60).into()), ("planned", held.planned_minutes.into())];
        facts.push(said(words.say("took", &args)?));
    }
    Ok(facts)
}

/// "Ines Castel, Mei Lindqvist (Lighthouse); Clara Osei from 10:12 (Harbour); Nora Fell".
fn people(copy: &Redacted, words: &Words, whom: impl Fn(&RedactedAttendee) -> bool) -> Result<String, MinutesError> {
    let mut groups = Vec::new();
    for side in [Some(Side::Marketing), Some(Side::Sales), None] {
        let mut names = Vec::new();
        for attendee in copy.attendance.iter().filter(|attendee| attendee.side == side && whom(attendee)) {
            let name = isolate(&attendee.name);
            names.push(match attendee.arrived_at.filter(|_| attendee.present) {
                Some(at) => words.say("arrived", &[("name", name.into()), ("time", time(at, copy.zone).into())])?,
                None => name,
            });
        }
        if names.is_empty() {
            continue;
        }
        let names = words.list(&names, "list-separator")?;
        groups.push(match side {
            Some(side) => {
                let team = isolate(copy.teams.name(side));
                words.say("people-of", &[("people", names.into()), ("team", team.into())])?
            }
            None => names,
        });
    }
    words.list(&groups, "group-separator")
}

fn footer(copy: &Redacted, words: &Words) -> Result<String, MinutesError> {
    let version = words.say("version", &[("version", copy.version.into())])?;
    let about = if copy.lead_names {
        words.word("names")?
    } else if copy.labels().is_empty() {
        return Ok(version);
    } else {
        words.word("labels")?
    };
    let space = if about.is_ascii() { " " } else { "" };
    Ok(format!("{about}{space}{version}"))
}
