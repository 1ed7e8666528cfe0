//! Minutes: past meetings and what was said in them, copies for each audience, and how a copy leaves.

use super::close;
use crate::{
    App, Context, Failure,
    contract::{
        minutes::{
            Copy, Drafted, ExcerptRun, ExportMinutes, FindMinutes, Flag, Format, Hit, MinutesPlace, MinutesPreview,
            PastMeeting, RenderMinutes, Rendered,
        },
        shape::Done,
    },
    files, view,
};
use entente_documents::minutes as documents;
use entente_domain::{
    MeetingId, PersonId,
    agenda::MeetingState,
    minutes::{Audience, Minutes, Redacted, Run, redact},
};
use entente_mail::{MailError, Mailbox, Message};
use entente_store::Reader;
use std::collections::{BTreeSet, HashMap};

/// How many past meetings are listed: two years of weeks.
const MEETINGS: u32 = 104;
/// How many hits are shown.
const HITS: u32 = 100;

/// Closed meetings, and what a search finds in what was said.
pub(crate) fn place(reader: &Reader<'_>, _: &Context, asked: FindMinutes) -> Result<MinutesPlace, Failure> {
    let series: HashMap<_, _> = reader.series_list()?.into_iter().map(|series| (series.id, series)).collect();
    let mut meetings = Vec::new();
    for closed in reader.minutes_list(MEETINGS)? {
        let meeting = reader.meeting(closed.meeting)?;
        let Some(series) = series.get(&meeting.series) else { continue };
        meetings.push(PastMeeting {
            meeting: view::head_in(series, &meeting),
            decisions: closed.decisions,
            actions: closed.actions,
            notes: closed.notes,
            mean_tenths: closed.mean_tenths,
            versions: closed.versions,
            can_reopen: closed.can_reopen,
        });
    }
    let (count, since) = reader.closed_count()?;
    let zone = series.values().next().map_or(chrono_tz::UTC, |series| series.zone);
    let found = reader.search_passages(&asked.search, HITS)?;
    let mut hits = Vec::with_capacity(found.found.len());
    for passage in found.found {
        let meeting = reader.meeting(passage.meeting)?;
        let zone = series.get(&meeting.series).map_or(zone, |series| series.zone);
        let text = reader.plain_text(&passage.text)?;
        hits.push(Hit {
            kind: passage.kind.as_str().to_owned(),
            id: passage.subject,
            meeting: meeting.id.0,
            at: view::moment(meeting.starts_at, zone),
            ordinal: meeting.ordinal,
            excerpt: entente_store::excerpt(&text, &asked.search)
                .into_iter()
                .map(|(words, hit)| ExcerptRun { words, hit })
                .collect(),
            item_title: passage.item_title,
            side: passage.side.map(Into::into),
            owner: passage.owner.map(|owner| owner.0),
        });
    }
    Ok(MinutesPlace {
        meetings,
        count,
        since: since.map(|since| view::moment(since, zone)),
        hits,
        hit_meetings: found.meetings,
    })
}

/// What exactly would leave: the same copy, in the same words, that export, draft and clipboard take.
pub(crate) fn preview(reader: &Reader<'_>, context: &Context, asked: Copy) -> Result<MinutesPreview, Failure> {
    let made = copy(reader, context, &asked)?;
    let labels: BTreeSet<&str> = made
        .redacted
        .texts()
        .flat_map(|text| text.runs())
        .filter_map(|run| match run {
            Run::Label(label) => Some(label.as_str()),
            Run::Words(_) => None,
        })
        .collect();
    Ok(MinutesPreview {
        subject: documents::subject(&made.redacted)?,
        html: documents::html(&made.redacted)?,
        text: documents::text(&made.redacted)?,
        redacted: u32::try_from(labels.len()).unwrap_or(u32::MAX),
        flags: made
            .redacted
            .flags
            .iter()
            .map(|flag| Flag { name: flag.word.clone(), context: flag.context.clone() })
            .collect(),
        version: made.redacted.version,
        versions: reader.minutes_versions(made.meeting)?,
        closed: made.closed,
        recipients: view::count(&recipients(reader, &made.audience)?),
    })
}

/// The bytes of a copy.
pub(crate) fn render(reader: &Reader<'_>, context: &Context, asked: RenderMinutes) -> Result<Rendered, Failure> {
    let made = copy(reader, context, &asked.copy)?;
    write(reader, context, &made, asked.format)
}

/// Writes a copy to a file that a dialog named: whole, or not at all.
pub(crate) fn export(app: &App, context: &Context, asked: ExportMinutes) -> Result<Done, Failure> {
    let to = context.host().file(&asked.to).ok_or_else(|| Failure::not_found("file"))?;
    let rendered = app.read(&context.by, |reader, context| {
        let made = copy(reader, context, &asked.copy)?;
        write(reader, context, &made, asked.format)
    })?;
    files::write_whole(&to, rendered.content.as_bytes())?;
    Ok(Done {})
}

/// Makes a mail draft and gives it to the user's own mail program. Where none answers, the draft stays in its folder.
pub(crate) fn draft(app: &App, context: &Context, asked: Copy) -> Result<Drafted, Failure> {
    let (rendered, recipients) = app.read(&context.by, |reader, context| {
        let made = copy(reader, context, &asked)?;
        Ok((write(reader, context, &made, Format::Eml)?, recipients(reader, &made.audience)?))
    })?;
    let folder = context.host().folders().state.join("drafts");
    let path = folder.join(&rendered.file_name);
    files::write_whole(&path, rendered.content.as_bytes())?;
    Ok(Drafted {
        opened: context.host().open(&path).is_ok(),
        file_name: rendered.file_name,
        folder: folder.display().to_string(),
        recipients: view::count(&recipients),
    })
}

/// A copy of a meeting's minutes, ready to be written.
struct Made {
    meeting: MeetingId,
    audience: Audience,
    redacted: Redacted,
    closed: bool,
}

fn copy(reader: &Reader<'_>, context: &Context, asked: &Copy) -> Result<Made, Failure> {
    let meeting = reader.meeting(asked.meeting.into())?;
    let stored =
        |version| reader.minutes(meeting.id, version)?.ok_or_else(|| Failure::not_found("version of these minutes"));
    let (document, closed) = match (meeting.state, asked.version) {
        (MeetingState::Closed, version) => (stored(version)?, true),
        // Reopened: what was closed before stays readable.
        (MeetingState::Running, Some(version)) => (stored(Some(version))?, true),
        (MeetingState::Running, None) => (close::document(reader, context, meeting.id)?, false),
        (MeetingState::Planned | MeetingState::Cancelled, _) => {
            return Err(Failure::conflict("This meeting has no minutes.", "Minutes are made while it runs."));
        }
    };
    let audience = audience(reader, &document, &asked.audience)?;
    let redacted = redact(&document, audience.clone(), asked.lead_names);
    Ok(Made { meeting: meeting.id, audience, redacted, closed })
}

/// Reads for whom a copy is: an owner by id, or by name as in the minutes or among the people.
fn audience(reader: &Reader<'_>, document: &Minutes, text: &str) -> Result<Audience, Failure> {
    let named: Audience<String> = text
        .parse()
        .map_err(|_| Failure::invalid("The audience is everyone, marketing, sales, external or owner:<name>."))?;
    named.owner_by(|name| {
        if let Ok(id) = name.parse::<PersonId>() {
            return Ok(reader.person(id)?.id);
        }
        let folded = name.to_lowercase();
        let owners = document.actions.iter().filter_map(|action| action.owner.as_ref());
        let known = owners.map(|owner| (owner.person, owner.name.clone()));
        let people = reader.people()?.into_iter().map(|person| (person.id, person.name));
        let found: BTreeSet<PersonId> =
            known.chain(people).filter(|(_, name)| name.to_lowercase() == folded).map(|(person, _)| person).collect();
        match found.len() {
            0 => Err(Failure::not_found("person")),
            1 => Ok(found.into_iter().next().unwrap_or(PersonId(uuid::Uuid::nil()))),
            _ => Err(Failure::invalid("Several people bear that name; give the id.")),
        }
    })
}

/// Who of the people gets a copy: those who are active, of that audience, and have an address. Readers outside are for
/// the user to name.
fn recipients(reader: &Reader<'_>, audience: &Audience) -> Result<Vec<(String, String)>, Failure> {
    let people = reader.people()?.into_iter().filter(|person| person.active).filter(|person| match audience {
        Audience::Everyone => true,
        Audience::Side(side) => person.side.is_none_or(|of| of == *side),
        Audience::External => false,
        Audience::Owner(owner) => person.id == *owner,
    });
    Ok(people.filter_map(|person| Some((person.name, person.email?))).collect())
}

fn write(reader: &Reader<'_>, context: &Context, made: &Made, format: Format) -> Result<Rendered, Failure> {
    let copy = &made.redacted;
    let (extension, content) = match format {
        Format::Html => ("html", documents::html(copy)?),
        Format::Md => ("md", documents::markdown(copy)?),
        Format::Txt => ("txt", documents::text(copy)?),
        Format::Json => ("json", documents::json(copy)?),
        Format::Eml => ("eml", mail(reader, context, made)?),
    };
    Ok(Rendered { file_name: documents::file_name(copy, extension)?, content })
}

/// The copy as a message. Its ids are drawn for it: none of the workspace's leaves.
fn mail(reader: &Reader<'_>, context: &Context, made: &Made) -> Result<String, Failure> {
    let copy = &made.redacted;
    let to = recipients(reader, &made.audience)?.into_iter().map(|(name, address)| Mailbox::new(&name, &address));
    let message = Message {
        from: None,
        to: to.collect::<Result<_, _>>()?,
        subject: documents::subject(copy)?,
        text: documents::text(copy)?,
        html: documents::html(copy)?,
        date: context.now,
        message_id: format!("{}@entente.invalid", context.new_id().simple()),
        boundary: format!("=_{}", context.new_id().simple()),
    };
    String::from_utf8(entente_mail::draft(&message)?).map_err(Failure::internal)
}

impl From<MailError> for Failure {
    fn from(error: MailError) -> Self {
        match error {
            MailError::Address(_) => {
                Self::new("invalid_address", format!("{error}."), "Correct the address of that person, then try again.")
            }
            MailError::MessageId(_) | MailError::Boundary(_) => Self::internal(error),
        }
    }
}

impl From<documents::MinutesError> for Failure {
    fn from(error: documents::MinutesError) -> Self {
        Self::internal(error)
    }
}
