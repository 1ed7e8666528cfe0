//! What the two teams of the sample agreed: 40 leads a week at first, 50 since the fifth meeting.

use crate::Failure;
use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use entente_domain::{
    Language, Side,
    agreement::{
        Measure, Narrowing, Promise, PromiseSide, Share, Step, StepMeasure, Terms, WeekTime, Words, WorkingCalendar,
    },
    local,
};

/// After which meeting the second version was signed.
pub(super) const SIGNED_IN: usize = 4;
/// How long before a meeting its week is cut off, so that everybody comes with the same figures.
const BEFORE: TimeDelta = TimeDelta::hours(1);

/// The cut-off before a meeting.
pub(super) fn cut_off(meeting: DateTime<Utc>) -> DateTime<Utc> {
    meeting - BEFORE
}

/// The terms: `volume` leads a week, in force from a day on; the week ends before the meeting, each time.
pub(super) fn terms(
    from: NaiveDate,
    meeting: DateTime<Utc>,
    zone: Tz,
    volume: u32,
    language: Language,
) -> Result<Terms, Failure> {
    let ends = cut_off(meeting).with_timezone(&zone);
    let calendar = WorkingCalendar::new(
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, ends.weekday()],
        [],
        [],
    )
    .map_err(Failure::internal)?;
    let cut_off = WeekTime { weekday: ends.weekday(), time: ends.time() };
    // Two working days before the next meeting, at the end of the day.
    let day = local::on_local_date(meeting, zone);
    let deadline = (1..=5)
        .rev()
        .filter_map(|days| day.checked_add_days(Days::new(days)))
        .find(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
        .unwrap_or(day);
    let evening = chrono::NaiveTime::from_hms_opt(17, 0, 0).unwrap_or_default();
    let deadline = WeekTime { weekday: deadline.weekday(), time: evening };
    let share = |points| Share::from_basis_points(points).ok_or_else(|| Failure::internal("no share"));
    let promise = |id: &str, side, measure| Promise { id: id.to_owned(), side, measure, about: Narrowing::default() };
    let word = |words: [&str; 2]| words[usize::from(language == Language::Chinese)].to_owned();
    let step = |words, side, measure| Step { step: word(words), side, measure: Some(measure) };
    let mut terms = Terms::new(from, zone, calendar, cut_off)
        .with_promises(vec![
            promise("volume", PromiseSide::Marketing, Measure::Delivered { at_least: volume }),
            promise("fit", PromiseSide::Marketing, Measure::Fit { at_least: share(5_000)? }),
            promise("decide", PromiseSide::Sales, Measure::DecidedInTime { at_least: share(9_000)?, deadline }),
            promise("convert", PromiseSide::Sales, Measure::Conversion { at_least: share(1_500)?, within_days: 30 }),
        ])
        .map_err(Failure::internal)?;
    terms.words = Words {
        mql: word([
            "Runs machines that we can serve, and has asked for more than reading.",
            "有我们能服务的设备，并且问的不只是资料。",
        ]),
        sal: word(["Sales has read the note and takes the lead on.", "销售读过说明，并接手该线索。"]),
        sql: word(["A need, a budget and a date have been named to us.", "已向我们说明需求、预算和时间。"]),
    };
    terms.process = vec![
        step(
            ["Writes what they asked for and when to call.", "写明对方问了什么、何时致电。"],
            Side::Marketing,
            StepMeasure::ContextNote,
        ),
        step(["Gives the lead an owner.", "为线索指定负责人。"], Side::Sales, StepMeasure::Owner),
        step(
            ["Accepts, qualifies, rejects or recycles, with a reason.", "接受、认定、拒绝或退回培育，并说明理由。"],
            Side::Sales,
            StepMeasure::Reason,
        ),
        step(
            ["Takes a recycled lead back on its date.", "到期取回退回培育的线索。"],
            Side::Marketing,
            StepMeasure::TakenBack,
        ),
    ];
    Ok(terms)
}
