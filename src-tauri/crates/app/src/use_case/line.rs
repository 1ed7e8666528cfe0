//! The one input line of a running meeting: understood while it is typed, written on Enter, never lost between.

use super::{lead, meeting, run, topic};
use crate::{
    Context, Failure,
    contract::{
        lead::FindLeads,
        meeting::{Completion, KeepDraft, Line, LineKind, ProposeTopic, UnderstoodLine},
        shape::{Done, Made},
    },
    view,
};
use entente_domain::{
    ActionId, ItemId, MeetingId, OutcomeId, Side,
    agenda::MeetingState,
    input_line::{self, CompletionKind, LineKind as Kind, Person, Span, Understood},
};
use entente_store::{ActionRow, ActionState, ItemRow, MeetingRow, OutcomeKind, OutcomeRow, Reader, Writer};

/// How many completions are offered.
const OFFERED: usize = 6;
/// The longest line, in bytes: that of a text.
const LONGEST: usize = 1 << 20;
/// Minutes of a topic that a line parks.
const PARKED_MINUTES: u16 = 5;

/// What Enter would make of a line, and what can be completed.
pub(crate) fn understand(reader: &Reader<'_>, context: &Context, request: Line) -> Result<UnderstoodLine, Failure> {
    let (_, _, understood) = parse(reader, context, &request)?;
    let text = view::pieces(reader, &understood.body)?;
    Ok(UnderstoodLine {
        completions: completions(reader, context, &request.line, &understood)?,
        complete: understood.kind == Kind::Park || !understood.body.is_blank(),
        kind: match understood.kind {
            Kind::Decision => LineKind::Decision,
            Kind::Action => LineKind::Action,
            Kind::Note => LineKind::Note,
            Kind::Park => LineKind::Park,
        },
        text,
        owner: understood.owner.map(|owner| owner.0),
        unknown_owner: understood.unknown_owner,
        due_on: understood.due,
    })
}

/// Writes a line under its item. The draft it was typed as is cleared in the same transaction.
pub(crate) fn write(writer: &mut Writer<'_>, context: &Context, request: Line) -> Result<Made, Failure> {
    let (meeting, item, understood) = parse(writer, context, &request)?;
    writer.put_draft(meeting.id, "")?;
    if understood.kind == Kind::Park && understood.body.is_blank() {
        run::park_item(writer, context, item.id)?;
        return Ok(Made { id: item.id.0 });
    }
    let text = view::checked(writer, understood.body)?;
    match understood.kind {
        Kind::Note => outcome(writer, context, &item, text, OutcomeKind::Note),
        // A decision under an item that goes from one side to the other is that other side's to keep.
        Kind::Decision => outcome(writer, context, &item, text, OutcomeKind::Decision { side: item.to, ends_on: None }),
        Kind::Action => {
            let action = ActionRow {
                id: ActionId(context.new_id()),
                meeting: Some(meeting.id),
                item: Some(item.id),
                text,
                owner: understood.owner,
                due_on: understood.due,
                state: ActionState::Open,
                carried_count: 0,
                counted_in: None,
                made_at: context.now,
            };
            writer.put_action(&action)?;
            Ok(Made { id: action.id.0 })
        }
        Kind::Park => {
            let title = writer.plain_text(&text)?;
            let parked = ProposeTopic {
                series: Some(meeting.series.0),
                title,
                by: None,
                from: item.from.map(Into::into),
                to: item.to.map(Into::into),
                minutes: PARKED_MINUTES,
            };
            topic::propose(writer, context, parked)
        }
    }
}

fn outcome(
    writer: &mut Writer<'_>,
    context: &Context,
    item: &ItemRow,
    text: entente_domain::text::Text,
    what: OutcomeKind,
) -> Result<Made, Failure> {
    let id = OutcomeId(context.new_id());
    writer.put_outcome(&OutcomeRow {
        id,
        meeting: item.meeting,
        item: item.id,
        what,
        text,
        written_at: context.now,
    })?;
    Ok(Made { id: id.0 })
}

/// Stores text that is being typed.
pub(crate) fn keep_draft(writer: &mut Writer<'_>, _: &Context, request: KeepDraft) -> Result<Done, Failure> {
    let meeting = meeting::in_state(writer, MeetingId(request.meeting), MeetingState::Running)?;
    if request.text.len() > LONGEST {
        return Err(too_long());
    }
    writer.put_draft(meeting.id, &request.text)?;
    Ok(Done {})
}

fn too_long() -> Failure {
    Failure::new("text_too_long", "The line is over 1 MiB.", "Keep it in a file and name the file here.")
}

fn parse(reader: &Reader<'_>, context: &Context, request: &Line) -> Result<(MeetingRow, ItemRow, Understood), Failure> {
    if request.line.len() > LONGEST {
        return Err(too_long());
    }
    let item = reader.item(ItemId(request.item))?;
    let meeting = meeting::in_state(reader, item.meeting, MeetingState::Running)?;
    let people = reader
        .people()?
        .into_iter()
        .filter(|person| person.active)
        .map(|person| Person { id: person.id, name: person.name })
        .collect();
    let today = view::day(context.now, reader.series(meeting.series)?.zone);
    let understood = input_line::parse(&request.line, &input_line::Context { people, today });
    Ok((meeting, item, understood))
}

fn completions(
    reader: &Reader<'_>,
    context: &Context,
    line: &str,
    understood: &Understood,
) -> Result<Vec<Completion>, Failure> {
    let Some(wanted) = &understood.completion else { return Ok(Vec::new()) };
    let whole = |chosen: &str| replaced(line, wanted.span, &format!("{chosen} "));
    match wanted.kind {
        CompletionKind::Person => {
            let query = wanted.query.to_lowercase();
            let workspace = reader.workspace()?;
            let starts = |name: &str| {
                let name = name.to_lowercase();
                name.starts_with(&query) || name.split_whitespace().any(|word| word.starts_with(&query))
            };
            Ok(view::people(reader.people()?)
                .into_iter()
                .filter(|person| person.active && starts(&person.name))
                .take(OFFERED)
                .map(|person| Completion {
                    line: whole(&format!("@{}", person.name)),
                    detail: person.side.map(|side| match Side::from(side) {
                        Side::Marketing => workspace.marketing_team.clone(),
                        Side::Sales => workspace.sales_team.clone(),
                    }),
                    side: person.side,
                    label: person.name,
                })
                .collect())
        }
        CompletionKind::Lead => {
            let found = lead::find(reader, context, FindLeads { query: wanted.query.clone() })?;
            Ok(found
                .leads
                .into_iter()
                .take(OFFERED)
                .map(|lead| Completion {
                    line: whole(&format!("#{{{}}}", lead.id)),
                    label: lead.name,
                    detail: lead.company,
                    side: None,
                })
                .collect())
        }
    }
}

/// A line with a span (in UTF-16 code units) replaced.
fn replaced(line: &str, span: Span, by: &str) -> String {
    let mut units = 0;
    let (mut before, mut after) = (String::new(), String::new());
    for character in line.chars() {
        if units < span.start {
            before.push(character);
        } else if units >= span.end {
            after.push(character);
        }
        units += character.len_utf16();
    }
    format!("{before}{by}{}", after.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_completion_replaces_what_was_typed_of_it() {
        assert_eq!(
            replaced("/a 给 @in 打电话", Span { start: 5, end: 8 }, "@Ines Castel "),
            "/a 给 @Ines Castel 打电话"
        );
    }
}
