//! Topics that wait for a meeting.

use crate::{
    Context, Failure,
    contract::{
        meeting::ProposeTopic,
        shape::{ById, Done, Made},
    },
    view,
};
use entente_domain::{SeriesId, TopicId};
use entente_store::{TopicRow, Writer};

/// Proposes a topic for a coming meeting.
pub(crate) fn propose(writer: &mut Writer<'_>, context: &Context, request: ProposeTopic) -> Result<Made, Failure> {
    let series = match request.series {
        Some(series) => writer.series(SeriesId(series))?.id,
        None => writer.series_list()?.first().map(|series| series.id).ok_or_else(|| Failure::not_found("series"))?,
    };
    let topic = TopicRow {
        id: TopicId(context.new_id()),
        series,
        title: view::title(&request.title, "topic")?,
        from: request.from.map(Into::into),
        to: request.to.map(Into::into),
        minutes: view::minutes(request.minutes, 600)?,
        proposed_by: view::known_person(writer, request.by)?,
        proposed_at: context.now,
        parked: false,
        parked_item: None,
    };
    writer.add_topic(&topic)?;
    Ok(Made { id: topic.id.0 })
}

/// Nobody wants it any more.
pub(crate) fn withdraw(writer: &mut Writer<'_>, _: &Context, request: ById) -> Result<Done, Failure> {
    let topic = writer.waiting_topic(TopicId(request.id))?;
    writer.withdraw_topic(topic.id)?;
    Ok(Done {})
}
