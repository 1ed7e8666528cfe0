//! How stored values become the contract's, and what comes in becomes legal values.

use crate::{
    Failure,
    contract::{
        action::{ActionRow, ActionState},
        meeting::MeetingHead,
        shape::{Moment, Person, Piece},
        workspace::Weekday,
    },
};
use chrono::{DateTime, Datelike, DurationRound, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use entente_domain::{
    LeadId, PersonId,
    local::{end_of_day, resolve},
    text::{Segment, Text},
};
use entente_store::{ActionRow as StoredAction, ActionState as StoredState, MeetingRow, PersonRow, Reader, SeriesRow};
use std::collections::HashMap;

/// The longest title, in characters.
const TITLE: usize = 300;
/// The longest text that one outcome or action may have, in bytes.
const TEXT: usize = 1 << 20;

/// An instant with its local form.
pub(crate) fn moment(at: DateTime<Utc>, zone: Tz) -> Moment {
    Moment { at, local: at.with_timezone(&zone).format("%Y-%m-%dT%H:%M:%S").to_string(), zone: zone.name().to_owned() }
}

/// The local day of an instant.
pub(crate) fn day(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

/// Reads a zone's IANA name.
pub(crate) fn zone(name: &str) -> Result<Tz, Failure> {
    name.parse().map_err(|_| Failure::invalid(format!("`{}` is no IANA zone.", short(name))))
}

/// Reads a local time `HH:MM`.
pub(crate) fn time(text: &str) -> Result<NaiveTime, Failure> {
    NaiveTime::parse_from_str(text, "%H:%M")
        .map_err(|_| Failure::invalid(format!("`{}` is no time of day; write it as 10:00.", short(text))))
}

/// Reads a local date and time `2026-11-26T10:00` in a zone.
pub(crate) fn local(text: &str, zone: Tz) -> Result<DateTime<Utc>, Failure> {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").map_err(|_| {
        Failure::invalid(format!("`{}` is no date and time; write it as 2026-11-26T10:00.", short(text)))
    })?;
    if !(1990..=2100).contains(&local.year()) {
        return Err(Failure::invalid("The year must be from 1990 to 2100."));
    }
    Ok(resolve(local, zone).at)
}

/// Reads a moment of the past: RFC 3339, or a date: the last millisecond before the next local midnight.
pub(crate) fn as_of(text: &str, zone: Tz) -> Result<DateTime<Utc>, Failure> {
    if let Ok(day) = text.parse::<NaiveDate>() {
        let end = end_of_day(day, zone);
        // Instants of the file have no more than milliseconds.
        return Ok(end.duration_trunc(TimeDelta::milliseconds(1)).unwrap_or(end));
    }
    DateTime::parse_from_rfc3339(text)
        .map(|at| at.with_timezone(&Utc))
        .map_err(|_| Failure::invalid("`asOf` is neither a date nor an instant as in RFC 3339."))
}

/// Reads a one-line title: trimmed, not empty, not endless.
pub(crate) fn title(text: &str, what: &str) -> Result<String, Failure> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.chars().count() {
        0 => Err(Failure::new("empty_text", format!("The {what} is empty."), "Write a few words.")),
        1..=TITLE => Ok(text),
        _ => Err(Failure::new("text_too_long", format!("The {what} is over {TITLE} characters."), "Shorten it.")),
    }
}

/// Reads a text that may be left out; blank is none.
pub(crate) fn optional(text: Option<&str>, what: &str) -> Result<Option<String>, Failure> {
    text.filter(|text| !text.trim().is_empty()).map(|text| title(text, what)).transpose()
}

/// Reads a timebox or duration in minutes.
pub(crate) fn minutes(minutes: u16, most: u16) -> Result<u16, Failure> {
    if (1..=most).contains(&minutes) {
        Ok(minutes)
    } else {
        Err(Failure::invalid(format!("Minutes must be from 1 to {most}, not {minutes}.")))
    }
}

/// A value as a message shows it.
pub(crate) fn short(text: &str) -> String {
    text.chars().take(64).collect()
}

/// A text with the names that its leads have today.
pub(crate) fn pieces(reader: &Reader<'_>, text: &Text) -> Result<Vec<Piece>, Failure> {
    text.segments()
        .iter()
        .map(|segment| {
            Ok(match segment {
                Segment::Words { words } => Piece::Words { words: words.clone() },
                Segment::Lead { lead } => Piece::Lead { lead: lead.0, name: reader.lead_name(*lead)? },
            })
        })
        .collect()
}

/// Reads a text; every linked lead must be there.
pub(crate) fn text(reader: &Reader<'_>, pieces: Vec<Piece>) -> Result<Text, Failure> {
    let mut segments = Vec::with_capacity(pieces.len());
    for piece in pieces {
        segments.push(match piece {
            Piece::Words { words } => Segment::Words { words },
            Piece::Lead { lead, .. } => Segment::Lead { lead: LeadId(lead) },
        });
    }
    checked(reader, Text::from(segments))
}

/// A text that may be stored: not blank, not endless, its leads known.
pub(crate) fn checked(reader: &Reader<'_>, text: Text) -> Result<Text, Failure> {
    if text.is_blank() {
        return Err(Failure::new("empty_text", "There is nothing written.", "Write a few words."));
    }
    let size: usize = text
        .segments()
        .iter()
        .map(|segment| match segment {
            Segment::Words { words } => words.len(),
            Segment::Lead { .. } => 36,
        })
        .sum();
    if size > TEXT {
        return Err(Failure::new(
            "text_too_long",
            "The text is over 1 MiB.",
            "Keep it in a file and name the file here.",
        ));
    }
    for lead in text.leads() {
        if !reader.knows_lead(lead)? {
            return Err(Failure::not_found("lead"));
        }
    }
    Ok(text)
}

/// People with the shortest name that is unique among the active ones.
pub(crate) fn people(rows: Vec<PersonRow>) -> Vec<Person> {
    let first = |name: &str| name.split_whitespace().next().unwrap_or(name).to_owned();
    let mut uses: HashMap<String, usize> = HashMap::new();
    for row in rows.iter().filter(|row| row.active) {
        *uses.entry(first(&row.name)).or_default() += 1;
    }
    rows.into_iter()
        .map(|row| {
            let first = first(&row.name);
            let short_name = if uses.get(&first).copied().unwrap_or(0) > 1 { row.name.clone() } else { first };
            Person {
                id: row.id.0,
                short_name,
                name: row.name,
                side: row.side.map(Into::into),
                email: row.email,
                active: row.active,
            }
        })
        .collect()
}

/// A person that must be there.
pub(crate) fn known_person(reader: &Reader<'_>, id: Option<uuid::Uuid>) -> Result<Option<PersonId>, Failure> {
    match id {
        Some(id) => Ok(Some(reader.person(PersonId(id))?.id)),
        None => Ok(None),
    }
}

/// A meeting in one line.
pub(crate) fn head(reader: &Reader<'_>, meeting: &MeetingRow) -> Result<MeetingHead, Failure> {
    Ok(head_in(&reader.series(meeting.series)?, meeting))
}

/// A meeting in one line, its series known.
pub(crate) fn head_in(series: &SeriesRow, meeting: &MeetingRow) -> MeetingHead {
    let zone = series.zone;
    MeetingHead {
        id: meeting.id.0,
        series: series.id.0,
        series_name: series.name.clone(),
        starts: moment(meeting.starts_at, zone),
        ends: moment(meeting.starts_at + TimeDelta::minutes(meeting.duration.into()), zone),
        duration: meeting.duration,
        week: day(meeting.starts_at, zone).iso_week().week(),
        ordinal: meeting.ordinal,
        state: meeting.state.into(),
        started: meeting.started_at.map(|at| moment(at, zone)),
        closed: meeting.closed_at.map(|at| moment(at, zone)),
    }
}

/// Actions in a list.
pub(crate) fn actions(
    reader: &Reader<'_>,
    rows: Vec<StoredAction>,
    now: DateTime<Utc>,
    zone: Tz,
) -> Result<Vec<ActionRow>, Failure> {
    let sides: HashMap<PersonId, _> = reader.people()?.into_iter().map(|person| (person.id, person.side)).collect();
    let today = day(now, zone);
    rows.into_iter()
        .map(|row| {
            Ok(ActionRow {
                id: row.id.0,
                text: pieces(reader, &row.text)?,
                owner: row.owner.map(|owner| owner.0),
                side: row.owner.and_then(|owner| sides.get(&owner).copied().flatten()).map(Into::into),
                due_on: row.due_on,
                due_in: row.due_on.map(|due| i32::try_from((due - today).num_days()).unwrap_or(i32::MAX)),
                state: match row.state {
                    StoredState::Open => ActionState::Open,
                    StoredState::Done { at } => ActionState::Done { at: moment(at, zone) },
                    StoredState::Dropped { at, reason } => ActionState::Dropped { at: moment(at, zone), reason },
                },
                carried_count: row.carried_count,
                meeting: row.meeting.map(|meeting| meeting.0),
                made: moment(row.made_at, zone),
            })
        })
        .collect()
}

/// How many of a list.
pub(crate) fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

impl From<Weekday> for chrono::Weekday {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Mon => Self::Mon,
            Weekday::Tue => Self::Tue,
            Weekday::Wed => Self::Wed,
            Weekday::Thu => Self::Thu,
            Weekday::Fri => Self::Fri,
            Weekday::Sat => Self::Sat,
            Weekday::Sun => Self::Sun,
        }
    }
}

impl From<chrono::Weekday> for Weekday {
    fn from(day: chrono::Weekday) -> Self {
        match day {
            chrono::Weekday::Mon => Self::Mon,
            chrono::Weekday::Tue => Self::Tue,
            chrono::Weekday::Wed => Self::Wed,
            chrono::Weekday::Thu => Self::Thu,
            chrono::Weekday::Fri => Self::Fri,
            chrono::Weekday::Sat => Self::Sat,
            chrono::Weekday::Sun => Self::Sun,
        }
    }
}
