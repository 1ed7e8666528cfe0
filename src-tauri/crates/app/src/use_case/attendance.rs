//! Who is here, and what they thought of it.

use super::{meeting, run::Live};
use crate::{
    Context, Failure,
    contract::{
        meeting::{Attendance, PastRating, Rate, RatingView, SetAttendance},
        shape::Done,
    },
    view,
};
use entente_domain::{MeetingId, PersonId, agenda::MeetingState, minutes::Rating, rating};
use entente_store::{AttendanceRow, Reader, Writer};

/// How many closed meetings the line of ratings goes back.
const BEFORE: u32 = 12;

/// Who is here.
pub(crate) fn shown(reader: &Reader<'_>, live: &Live) -> Result<Vec<Attendance>, Failure> {
    Ok(reader
        .attendance(live.meeting.id)?
        .into_iter()
        .map(|row| Attendance {
            person: row.person.0,
            present: row.present,
            arrived: row.arrived_at.map(|at| view::moment(at, live.series.zone)),
        })
        .collect())
}

/// Says who is here. Somebody who was away and comes after the start is noted with the time.
pub(crate) fn set(writer: &mut Writer<'_>, context: &Context, request: SetAttendance) -> Result<Done, Failure> {
    let meeting = meeting::in_state(writer, MeetingId(request.meeting), MeetingState::Running)?;
    let person = writer.person(PersonId(request.person))?;
    let before = writer.attendance(meeting.id)?.into_iter().find(|row| row.person == person.id);
    let arrived_at = match (&before, request.present) {
        (Some(before), true) if before.present => before.arrived_at,
        (_, true) => Some(context.now),
        (_, false) => None,
    };
    writer.put_attendance(meeting.id, &AttendanceRow { person: person.id, present: request.present, arrived_at })?;
    Ok(Done {})
}

/// Takes a rating from 1 to 10, while the meeting runs.
pub(crate) fn rate(writer: &mut Writer<'_>, _: &Context, request: Rate) -> Result<Done, Failure> {
    let meeting = meeting::in_state(writer, MeetingId(request.meeting), MeetingState::Running)?;
    let person = writer.person(PersonId(request.person))?;
    if request.score.is_some_and(|score| !(1..=10).contains(&score)) {
        return Err(Failure::invalid("A rating is a whole number from 1 to 10."));
    }
    writer.put_rating(meeting.id, person.id, request.score)?;
    Ok(Done {})
}

/// The scores of a meeting.
pub(crate) fn scores(reader: &Reader<'_>, meeting: MeetingId) -> Result<Vec<rating::Rating>, Failure> {
    let rated = reader.ratings(meeting)?.into_iter();
    rated.map(|(_, score)| rating::Rating::try_from(i64::from(score)).map_err(Failure::internal)).collect()
}

/// The rating as it may be shown: mean and n, never by name, no mean below three.
pub(crate) fn rating(reader: &Reader<'_>, live: &Live) -> Result<RatingView, Failure> {
    let rated = reader.ratings(live.meeting.id)?;
    let here: Vec<PersonId> =
        reader.attendance(live.meeting.id)?.into_iter().filter(|row| row.present).map(|row| row.person).collect();
    let scores = scores(reader, live.meeting.id)?;
    let missing = here.iter().filter(|person| rated.iter().all(|(rater, _)| rater != *person)).map(|id| id.0).collect();
    let mut before: Vec<PastRating> = reader
        .past_means(live.series.id, live.meeting.starts_at, BEFORE)?
        .into_iter()
        .map(|(at, mean_tenths)| PastRating { at: view::moment(at, live.series.zone), mean_tenths })
        .collect();
    before.reverse();
    Ok(RatingView {
        n: view::count(&rated),
        here: view::count(&here),
        mean_tenths: Rating::of(&scores).map(|rating| rating.mean_tenths),
        missing,
        before,
    })
}
