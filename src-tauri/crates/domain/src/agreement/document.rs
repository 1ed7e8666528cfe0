//! Terms as they are written down: the JSON of FORMATS.md "Agreement", in files and at every door.

use super::{
    Measure, Narrowing, NoCalendar, NoTerms, NotAShare, Promise, PromiseSide, Share, Step, StepMeasure, Terms,
    WeekTime, Words, WorkingCalendar,
};
use crate::{Side, lead::reason::Reason};
use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Why a document holds no terms.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum NotTerms {
    /// Its days make no calendar.
    #[error(transparent)]
    Calendar(#[from] NoCalendar),
    /// Its promises cannot be told apart.
    #[error(transparent)]
    Promises(#[from] NoTerms),
    /// A target is no share.
    #[error("promise `{id}`: {error}")]
    Share {
        /// The promise.
        id: String,
        /// What it says instead.
        error: NotAShare,
    },
    /// A promise lacks what its measure needs, or has what it has no use for.
    #[error("promise `{id}`: {what}")]
    Promise {
        /// The promise.
        id: String,
        /// What is wrong.
        what: &'static str,
    },
    /// A time of day that is none.
    #[error("`{0}` is no time of day; write it as 09:00")]
    Time(String),
    /// A day that no figure reaches.
    #[error("{0} is not between 1990 and 2100")]
    Year(NaiveDate),
    /// A step of the process lacks what its measure needs, or has what it has no use for.
    #[error("step `{step}`: {what}")]
    Step {
        /// The step.
        step: String,
        /// What is wrong.
        what: &'static str,
    },
}

crate::words! {
    /// A day of the week.
    Day, "day of the week" {
        /// Monday.
        Mon = "mon",
        /// Tuesday.
        Tue = "tue",
        /// Wednesday.
        Wed = "wed",
        /// Thursday.
        Thu = "thu",
        /// Friday.
        Fri = "fri",
        /// Saturday.
        Sat = "sat",
        /// Sunday.
        Sun = "sun",
    }
}

impl From<Weekday> for Day {
    fn from(day: Weekday) -> Self {
        Self::ALL[usize::try_from(day.num_days_from_monday()).unwrap_or(0)]
    }
}

impl From<Day> for Weekday {
    fn from(day: Day) -> Self {
        match day {
            Day::Mon => Self::Mon,
            Day::Tue => Self::Tue,
            Day::Wed => Self::Wed,
            Day::Thu => Self::Thu,
            Day::Fri => Self::Fri,
            Day::Sat => Self::Sat,
            Day::Sun => Self::Sun,
        }
    }
}

/// Terms as written.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Document {
    in_force_from: NaiveDate,
    zone: Tz,
    working_days: Vec<Day>,
    #[serde(default)]
    holidays: Vec<NaiveDate>,
    #[serde(default)]
    extra_working_days: Vec<NaiveDate>,
    cut_off: TimeWritten,
    promises: Vec<PromiseWritten>,
    #[serde(default)]
    reasons: Vec<Reason>,
    #[serde(default)]
    words: Words,
    #[serde(default)]
    process: Vec<StepWritten>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct TimeWritten {
    weekday: Day,
    time: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PromiseWritten {
    id: String,
    side: PromiseSide,
    measure: MeasureName,
    at_least: f64,
    #[serde(default, rename = "where", skip_serializing_if = "Narrowing::is_all")]
    about: Narrowing,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    deadline: Option<TimeWritten>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    within_days: Option<u16>,
}

crate::words! {
    /// Which figure a promise is about.
    MeasureName, "measure" {
        /// Leads handed over in a period.
        Delivered = "delivered",
        /// Leads that fit.
        Fit = "fit",
        /// Leads decided by a deadline.
        DecidedInTime = "decidedInTime",
        /// Leads qualified soon enough.
        Conversion = "conversion",
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct StepWritten {
    step: String,
    side: Side,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    measure: Option<StepMeasureName>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    within_hours: Option<u16>,
}

crate::words! {
    /// How a step is measured.
    StepMeasureName, "measure of a step" {
        /// A context note is there.
        ContextNote = "contextNote",
        /// An owner is there.
        Owner = "owner",
        /// Touched soon enough.
        FirstTouch = "firstTouch",
        /// Decided by the deadline.
        DecidedInTime = "decidedInTime",
        /// A reason is given.
        Reason = "reason",
        /// Taken back in time.
        TakenBack = "takenBack",
    }
}

impl TryFrom<TimeWritten> for WeekTime {
    type Error = NotTerms;

    fn try_from(written: TimeWritten) -> Result<Self, NotTerms> {
        let time = NaiveTime::parse_from_str(&written.time, "%H:%M").map_err(|_| NotTerms::Time(written.time))?;
        Ok(Self { weekday: written.weekday.into(), time })
    }
}

impl From<WeekTime> for TimeWritten {
    fn from(time: WeekTime) -> Self {
        Self { weekday: time.weekday.into(), time: time.time.format("%H:%M").to_string() }
    }
}

/// The most leads that anybody promised.
const MOST_LEADS: f64 = 1_000_000_000.0;
/// The most days in which a lead may be qualified: ten years.
const MOST_DAYS: u16 = 3_660;

impl TryFrom<PromiseWritten> for Promise {
    type Error = NotTerms;

    fn try_from(written: PromiseWritten) -> Result<Self, NotTerms> {
        let PromiseWritten { id, side, measure, at_least, about, deadline, within_days } = written;
        let wrong = |what| NotTerms::Promise { id: id.clone(), what };
        let share = || Share::try_from(at_least).map_err(|error| NotTerms::Share { id: id.clone(), error });
        if deadline.is_some() && measure != MeasureName::DecidedInTime {
            return Err(wrong("only decidedInTime has a deadline"));
        }
        if within_days.is_some() && measure != MeasureName::Conversion {
            return Err(wrong("only conversion has withinDays"));
        }
        let measure = match measure {
            MeasureName::Delivered => {
                if at_least.fract() != 0.0 || !(0.0..=MOST_LEADS).contains(&at_least) {
                    return Err(wrong("atLeast is a number of leads"));
                }
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number in range")]
                Measure::Delivered { at_least: at_least as u32 }
            }
            MeasureName::Fit => Measure::Fit { at_least: share()? },
            MeasureName::DecidedInTime => {
                let deadline = deadline.ok_or_else(|| wrong("decidedInTime needs a deadline"))?;
                Measure::DecidedInTime { at_least: share()?, deadline: deadline.try_into()? }
            }
            MeasureName::Conversion => match within_days {
                Some(within_days @ 0..=MOST_DAYS) => Measure::Conversion { at_least: share()?, within_days },
                _ => return Err(wrong("conversion needs withinDays, up to 3660")),
            },
        };
        Ok(Self { id, side, measure, about })
    }
}

impl From<&Promise> for PromiseWritten {
    fn from(promise: &Promise) -> Self {
        let (at_least, deadline, within_days) = match promise.measure {
            Measure::Delivered { at_least } => (at_least.into(), None, None),
            Measure::Fit { at_least } => (at_least.into(), None, None),
            Measure::DecidedInTime { at_least, deadline } => (at_least.into(), Some(deadline.into()), None),
            Measure::Conversion { at_least, within_days } => (at_least.into(), None, Some(within_days)),
        };
        let Promise { id, side, about, measure } = promise.clone();
        Self { id, side, measure: measure.name(), at_least, about, deadline, within_days }
    }
}

impl TryFrom<StepWritten> for Step {
    type Error = NotTerms;

    fn try_from(written: StepWritten) -> Result<Self, NotTerms> {
        let StepWritten { step, side, measure, within_hours } = written;
        let wrong = |what| NotTerms::Step { step: step.clone(), what };
        if within_hours.is_some() && measure != Some(StepMeasureName::FirstTouch) {
            return Err(wrong("only firstTouch has withinHours"));
        }
        let measure = match measure {
            None => None,
            Some(StepMeasureName::ContextNote) => Some(StepMeasure::ContextNote),
            Some(StepMeasureName::Owner) => Some(StepMeasure::Owner),
            Some(StepMeasureName::FirstTouch) => {
                let within_hours = within_hours.ok_or_else(|| wrong("firstTouch needs withinHours"))?;
                Some(StepMeasure::FirstTouch { within_hours })
            }
            Some(StepMeasureName::DecidedInTime) => Some(StepMeasure::DecidedInTime),
            Some(StepMeasureName::Reason) => Some(StepMeasure::Reason),
            Some(StepMeasureName::TakenBack) => Some(StepMeasure::TakenBack),
        };
        Ok(Self { step, side, measure })
    }
}

impl From<&Step> for StepWritten {
    fn from(step: &Step) -> Self {
        let (measure, within_hours) = match step.measure {
            None => (None, None),
            Some(StepMeasure::ContextNote) => (Some(StepMeasureName::ContextNote), None),
            Some(StepMeasure::Owner) => (Some(StepMeasureName::Owner), None),
            Some(StepMeasure::FirstTouch { within_hours }) => (Some(StepMeasureName::FirstTouch), Some(within_hours)),
            Some(StepMeasure::DecidedInTime) => (Some(StepMeasureName::DecidedInTime), None),
            Some(StepMeasure::Reason) => (Some(StepMeasureName::Reason), None),
            Some(StepMeasure::TakenBack) => (Some(StepMeasureName::TakenBack), None),
        };
        Self { step: step.step.clone(), side: step.side, measure, within_hours }
    }
}

impl TryFrom<Document> for Terms {
    type Error = NotTerms;

    fn try_from(written: Document) -> Result<Self, NotTerms> {
        if !(1990..=2100).contains(&written.in_force_from.year()) {
            return Err(NotTerms::Year(written.in_force_from));
        }
        let calendar = WorkingCalendar::new(
            written.working_days.into_iter().map(Into::into),
            written.holidays,
            written.extra_working_days,
        )?;
        let mut terms = Self::new(written.in_force_from, written.zone, calendar, written.cut_off.try_into()?);
        terms.reasons = written.reasons;
        terms.words = written.words;
        terms.process = written.process.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
        let promises = written.promises.into_iter().map(TryInto::try_into).collect::<Result<_, NotTerms>>()?;
        Ok(terms.with_promises(promises)?)
    }
}

impl From<Terms> for Document {
    fn from(terms: Terms) -> Self {
        Self {
            in_force_from: terms.in_force_from,
            zone: terms.zone,
            working_days: terms.calendar.working_days().map(Into::into).collect(),
            holidays: terms.calendar.holidays().collect(),
            extra_working_days: terms.calendar.extra_working_days().collect(),
            cut_off: terms.cut_off.into(),
            promises: terms.promises().iter().map(Into::into).collect(),
            process: terms.process.iter().map(Into::into).collect(),
            reasons: terms.reasons,
            words: terms.words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The document of FORMATS.md "Agreement".
    const WRITTEN: &str = r#"{"inForceFrom":"2018-01-01","zone":"America/Sao_Paulo",
 "workingDays":["mon","tue","wed","thu","fri"],"holidays":["2018-02-13"],"extraWorkingDays":[],
 "cutOff":{"weekday":"mon","time":"09:00"},
 "promises":[
  {"id":"volume","side":"marketing","measure":"delivered","atLeast":50},
  {"id":"fit","side":"marketing","measure":"fit","atLeast":0.6,"where":{"segment":["manufacturing"],"source":[],"owner":[]}},
  {"id":"decide","side":"sales","measure":"decidedInTime","atLeast":0.9,"deadline":{"weekday":"wed","time":"18:00"}},
  {"id":"convert","side":"both","measure":"conversion","atLeast":0.1,"withinDays":30}],
 "reasons":[{"name":"no budget","class":"timing"}],
 "words":{"mql":"a","sal":"b","sql":"c"},
 "process":[{"step":"writes what they asked for, and when to call","side":"marketing","measure":"contextNote"},
            {"step":"calls within a day","side":"sales","measure":"firstTouch","withinHours":24},
            {"step":"says thank you","side":"sales"}]}"#;

    fn changed(change: impl Fn(&mut serde_json::Value)) -> Result<Terms, String> {
        let mut written = serde_json::from_str(WRITTEN).unwrap();
        change(&mut written);
        serde_json::from_value(written).map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_written_is_read_and_written_again() {
        let terms: Terms = serde_json::from_str(WRITTEN).unwrap();
        assert_eq!(terms.promises().len(), 4);
        assert_eq!(terms.process[1].measure, Some(StepMeasure::FirstTouch { within_hours: 24 }));
        let again = serde_json::to_value(&terms).unwrap();
        assert_eq!(serde_json::from_value::<Terms>(again.clone()).unwrap(), terms);
        assert_eq!(again["promises"][2]["deadline"], serde_json::json!({ "weekday": "wed", "time": "18:00" }));
        assert_eq!(again["promises"][1]["atLeast"], 0.6);
        assert!(again["promises"][0].get("where").is_none());
    }

    #[test]
    fn what_makes_no_terms_is_named() {
        let wrong = |change: fn(&mut serde_json::Value)| changed(change).unwrap_err();
        assert!(wrong(|it| it["promises"][1]["atLeast"] = 60.into()).contains("promise `fit`: 60 is no share"));
        assert!(wrong(|it| it["promises"][0]["atLeast"] = 0.5.into()).contains("atLeast is a number of leads"));
        assert!(wrong(|it| it["promises"][1]["id"] = "volume".into()).contains("two promises are called `volume`"));
        assert!(wrong(|it| it["promises"][3]["withinDays"] = serde_json::Value::Null).contains("needs withinDays"));
        assert!(wrong(|it| it["promises"][1]["withinDays"] = 3.into()).contains("only conversion has withinDays"));
        assert!(wrong(|it| it["cutOff"]["time"] = "9".into()).contains("is no time of day"));
        assert!(wrong(|it| it["workingDays"] = serde_json::json!([])).contains("at least one working day"));
        assert!(wrong(|it| it["extraWorkingDays"] = serde_json::json!(["2018-02-13"])).contains("both a holiday"));
        assert!(wrong(|it| it["inForceFrom"] = "0018-01-01".into()).contains("not between 1990 and 2100"));
        assert!(wrong(|it| it["holiday"] = "2018-02-13".into()).contains("unknown field `holiday`"));
        assert!(wrong(|it| it["zone"] = "Mars/Olympus".into()).contains("Mars"));
    }
}
