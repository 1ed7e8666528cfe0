//! The scorecard a second time, as plainly as it can be said: loops over the events of each lead, for each period and each
//! promise anew.
//!
//! Written from PRODUCT.md "How the figures are computed" and FORMATS.md "Scorecard"; must not call any rule of ours, or the
//! comparison would say nothing.

use chrono::{
    DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc, Weekday,
};
use chrono_tz::Tz;
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
pub struct Terms {
    pub in_force_from: NaiveDate,
    pub zone: Tz,
    pub working_days: Vec<Weekday>,
    pub holidays: Vec<NaiveDate>,
    pub extra_working_days: Vec<NaiveDate>,
    pub cut_off: (Weekday, NaiveTime),
    pub promises: Vec<Promise>,
}

#[derive(Clone, Debug)]
pub struct Promise {
    pub id: String,
    pub side: &'static str,
    /// Leads, or ten-thousandths of a share.
    pub at_least: u64,
    pub measure: Measure,
    /// Segment, source, owner.
    pub about: [Vec<String>; 3],
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Measure {
    Delivered,
    Fit,
    DecidedInTime(Weekday, NaiveTime),
    Conversion(u16),
}

/// In the order in which they stand where two have only one date.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    Handover,
    Accepted,
    Qualified,
    Rejected,
    Recycled,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Why {
    Nothing,
    Fit,
    Else,
}

#[derive(Clone, Debug)]
pub struct Event {
    pub kind: Kind,
    pub at: DateTime<Utc>,
    /// Where only the date was given: when that day ended.
    pub day_ends: Option<DateTime<Utc>>,
    pub why: Why,
}

#[derive(Clone)]
pub struct Lead {
    pub name: String,
    /// Segment, source, owner.
    pub says: [String; 3],
    pub events: Vec<Event>,
    /// What the CRM's status stands for today.
    pub status: Option<Kind>,
}

impl Lead {
    /// "A status without any date": it stands for a decision of which nothing says when.
    pub fn has_undated_status(&self) -> bool {
        self.status.is_some_and(|status| self.events.iter().all(|event| event.kind != status))
    }
}

struct Period {
    nominal: NaiveDate,
    from: DateTime<Utc>,
    cut_off: DateTime<Utc>,
    agreement: usize,
}

/// A lead in a cohort: its first handover there, and what of its decisions had happened.
struct Member<'a> {
    lead: &'a Lead,
    handed_over: DateTime<Utc>,
    decisions: Vec<(DateTime<Utc>, &'a Event)>,
    date_unknown: bool,
}

/// "A local time that does not exist moves forward by the gap; of two, the earlier is meant."
pub fn instant(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    if let Some(at) = zone.from_local_datetime(&local).earliest() {
        return at.to_utc();
    }
    let mut before = local;
    loop {
        before -= TimeDelta::minutes(15);
        if let Some(at) = zone.from_local_datetime(&before).latest() {
            return (local - TimeDelta::seconds(at.offset().fix().local_minus_utc().into())).and_utc();
        }
    }
}

/// "N days after X" is the same local time N calendar days later.
pub fn days_after(at: DateTime<Utc>, days: u16, zone: Tz) -> DateTime<Utc> {
    instant(at.with_timezone(&zone).naive_local() + Days::new(days.into()), zone)
}

/// "A date given for T means the last instant before the next local midnight"; the file keeps milliseconds.
pub fn last_instant_of(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    instant((day + Days::new(1)).and_time(NaiveTime::MIN), zone) - TimeDelta::milliseconds(1)
}

/// The agreement in force: the one whose day came last; of two from one day, the later made.
pub fn in_force(agreements: &[Terms], at: DateTime<Utc>) -> Option<usize> {
    let begun = (0..agreements.len()).filter(|place| begins(&agreements[*place]) <= at);
    begun.max_by_key(|place| (agreements[*place].in_force_from, *place))
}

fn begins(terms: &Terms) -> DateTime<Utc> {
    instant(terms.in_force_from.and_time(NaiveTime::MIN), terms.zone)
}

/// "One on a non-working day moves to the same time on the next working day."
fn moved(terms: &Terms, nominal: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let works = |day: NaiveDate| {
        terms.extra_working_days.contains(&day)
            || (terms.working_days.contains(&day.weekday()) && !terms.holidays.contains(&day))
    };
    let mut day = nominal;
    while !works(day) {
        day = day + Days::new(1);
    }
    instant(day.and_time(time), terms.zone)
}

/// The moved cut-offs of one agreement as if it had always been in force, each with its (latest) nominal day.
fn cut_offs(terms: &Terms, until: DateTime<Utc>) -> BTreeMap<DateTime<Utc>, NaiveDate> {
    let mut found = BTreeMap::new();
    let mut day = terms.in_force_from - Days::new(120);
    while day < until.date_naive() + Days::new(120) {
        if day.weekday() == terms.cut_off.0 {
            found.insert(moved(terms, day, terms.cut_off.1), day);
        }
        day = day + Days::new(1);
    }
    found
}

/// All periods with a cut-off until some weeks after `until`, in order.
fn periods(agreements: &[Terms], until: DateTime<Utc>) -> Vec<Period> {
    let mut sequence: BTreeMap<DateTime<Utc>, (NaiveDate, usize)> = BTreeMap::new();
    for (place, terms) in agreements.iter().enumerate() {
        for (at, nominal) in cut_offs(terms, until) {
            if in_force(agreements, at) == Some(place) {
                sequence.insert(at, (nominal, place));
            }
        }
    }
    let mut found: Vec<Period> = Vec::new();
    for (cut_off, (nominal, agreement)) in sequence {
        let from = match found.last() {
            Some(before) => before.cut_off,
            None => *cut_offs(&agreements[agreement], until).range(..cut_off).next_back().expect("a cut-off before").0,
        };
        found.push(Period { nominal, from, cut_off, agreement });
    }
    found
}

/// "The first given weekday and time after the moved cut-off, itself moved if not a working day."
fn deadline(terms: &Terms, cut_off: DateTime<Utc>, weekday: Weekday, time: NaiveTime) -> DateTime<Utc> {
    let mut day = cut_off.with_timezone(&terms.zone).date_naive() - Days::new(1);
    while day.weekday() != weekday || instant(day.and_time(time), terms.zone) <= cut_off {
        day = day + Days::new(1);
    }
    moved(terms, day, time)
}

/// Every cut-off and deadline until some weeks after `until`: where figures change without an event.
pub fn boundaries(agreements: &[Terms], until: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let mut found = Vec::new();
    for period in periods(agreements, until) {
        let terms = &agreements[period.agreement];
        found.push(period.cut_off);
        for promise in &terms.promises {
            match promise.measure {
                Measure::DecidedInTime(weekday, time) => found.push(deadline(terms, period.cut_off, weekday, time)),
                Measure::Conversion(days) => found.push(days_after(period.cut_off, days, terms.zone)),
                Measure::Delivered | Measure::Fit => {}
            }
        }
    }
    found.retain(|at| *at < until + TimeDelta::days(14));
    found
}

/// The handover that a decision belongs to, and when it counts: the latest at or before it; one given as a date, on the day
/// of its handover, counts as made at the handover. (Given back on a day of a new handover: given back comes first.)
fn belongs(decision: &Event, handovers: &[DateTime<Utc>]) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let before = handovers.iter().copied().filter(|at| *at <= decision.at).max();
    let that_day =
        handovers.iter().copied().filter(|at| decision.day_ends.is_some_and(|ends| decision.at < *at && *at < ends));
    let handover = match decision.kind {
        Kind::Recycled => before.or(that_day.min()),
        _ => that_day.max().or(before),
    }?;
    Some((handover, decision.at.max(handover)))
}

fn cohort<'a>(period: &Period, leads: &'a [Lead], as_of: DateTime<Utc>) -> Vec<Member<'a>> {
    let within = |at: DateTime<Utc>| period.from <= at && at < period.cut_off;
    let mut members = Vec::new();
    for lead in leads {
        let handovers: Vec<DateTime<Utc>> =
            lead.events.iter().filter(|event| event.kind == Kind::Handover).map(|event| event.at).collect();
        let Some(handed_over) = handovers.iter().copied().filter(|at| within(*at) && *at <= as_of).min() else {
            continue;
        };
        let latest = handovers.iter().copied().max();
        let mut decisions = Vec::new();
        let mut latest_is_dated = false;
        for event in lead.events.iter().filter(|event| event.kind != Kind::Handover) {
            let Some((handover, at)) = belongs(event, &handovers) else { continue };
            latest_is_dated |= Some(handover) == latest;
            if within(handover) && at <= as_of {
                decisions.push((at, event));
            }
        }
        decisions.sort_by_key(|(at, event)| (*at, event.kind));
        // What the CRM says today, it says of the latest handover.
        let date_unknown =
            lead.has_undated_status() && !latest_is_dated && latest.is_some_and(within) && decisions.is_empty();
        members.push(Member { lead, handed_over, decisions, date_unknown });
    }
    members
}

impl Member<'_> {
    fn latest(&self) -> Option<&Event> {
        self.decisions.last().map(|(_, event)| *event)
    }
    fn is_fitting(&self) -> bool {
        self.latest().is_some_and(|event| matches!(event.kind, Kind::Accepted | Kind::Qualified))
    }
    fn is_unfit(&self) -> bool {
        self.latest().is_some_and(|event| event.kind == Kind::Rejected && event.why == Why::Fit)
    }
    fn is_undecided(&self) -> bool {
        self.decisions.is_empty()
    }
    fn window_ends(&self, days: u16, zone: Tz) -> DateTime<Utc> {
        days_after(self.handed_over, days, zone)
    }
    fn qualified(&self) -> Option<DateTime<Utc>> {
        self.decisions.iter().find(|(_, event)| event.kind == Kind::Qualified).map(|(at, _)| *at)
    }
    fn is_about(&self, promise: &Promise) -> bool {
        (0..3).all(|field| {
            let said = self.lead.says[field].to_lowercase();
            promise.about[field].is_empty() || promise.about[field].iter().any(|wanted| wanted.to_lowercase() == said)
        })
    }
}

fn count<'a>(members: &[&Member<'a>], is: impl Fn(&Member<'a>) -> bool) -> u64 {
    members.iter().filter(|member| is(member)).count() as u64
}

/// What one promise comes to in one period, without its streak.
fn judged(promise: &Promise, terms: &Terms, period: &Period, members: &[Member<'_>], as_of: DateTime<Utc>) -> Value {
    let members: Vec<&Member<'_>> = members.iter().filter(|member| member.is_about(promise)).collect();
    let delivered = members.len() as u64;
    let running = as_of < period.cut_off;
    let waits = |member: &Member<'_>| member.is_undecided() && !member.date_unknown;
    let (mut due, mut within_days, mut mature) = (Value::Null, Value::Null, Value::Null);
    // The count so far, the most it can end at, and whether sales could still move it.
    let (so_far, most, waiting) = match promise.measure {
        Measure::Delivered => (delivered, delivered, false),
        Measure::Fit => (
            count(&members, |member| member.is_fitting()),
            delivered - count(&members, |member| member.is_unfit()),
            members.iter().any(|member| {
                waits(member)
                    || member.latest().is_some_and(|event| event.kind == Kind::Rejected && event.why == Why::Nothing)
            }),
        ),
        Measure::DecidedInTime(weekday, time) => {
            let ends = deadline(terms, period.cut_off, weekday, time);
            due = json!(ends);
            let in_time = count(&members, |member| member.decisions.first().is_some_and(|(at, _)| *at <= ends));
            let possible = count(&members, |member| member.is_undecided() && (as_of < ends || member.date_unknown));
            (in_time, in_time + possible, as_of < ends && members.iter().any(|member| waits(member)))
        }
        Measure::Conversion(days) => {
            within_days = json!(days);
            mature = json!(as_of >= days_after(period.cut_off, days, terms.zone));
            let ends = |member: &Member<'_>| member.window_ends(days, terms.zone);
            let converted = count(&members, |member| member.qualified().is_some_and(|at| at <= ends(member)));
            let still = |member: &Member<'_>| member.qualified().is_none() && as_of < ends(member);
            let possible = count(&members, |member| still(member) || member.date_unknown);
            let accepted = |member: &Member<'_>| member.latest().is_some_and(|event| event.kind == Kind::Accepted);
            (
                converted,
                converted + possible,
                members.iter().any(|member| still(member) && (waits(member) || accepted(member))),
            )
        }
    };
    let is_count = promise.measure == Measure::Delivered;
    let reaches = |figure: u64| match is_count {
        true => figure >= promise.at_least,
        false => figure * 10_000 >= promise.at_least * delivered,
    };
    let verdict = match (running, is_count) {
        (true, true) if reaches(so_far) => "kept",
        (true, _) => "open",
        (false, false) if delivered == 0 => "nothingToJudge",
        (false, _) if reaches(so_far) => "kept",
        (false, _) if !reaches(most) => "broken",
        (false, _) => "open",
    };
    // Rounded to six places in whole numbers.
    let share = |figure: u64| json!(((figure * 2_000_000 + delivered) / (2 * delivered)) as f64 / 1e6);
    let (lower, upper) = match (running, is_count) {
        (true, true) => (json!(so_far), Value::Null),
        (true, false) => (json!(0), json!(1)),
        (false, true) => (json!(so_far), json!(so_far)),
        (false, false) if delivered == 0 => (Value::Null, Value::Null),
        (false, false) => (share(so_far), share(most)),
    };
    json!({
        "id": promise.id, "side": promise.side,
        "measure": match promise.measure {
            Measure::Delivered => "delivered",
            Measure::Fit => "fit",
            Measure::DecidedInTime(..) => "decidedInTime",
            Measure::Conversion(_) => "conversion",
        },
        "target": if is_count { json!(promise.at_least) } else { json!(promise.at_least as f64 / 10_000.0) },
        "count": so_far, "of": if is_count { promise.at_least } else { delivered },
        "deadline": due, "withinDays": within_days, "mature": mature, "lower": lower, "upper": upper,
        "verdict": verdict,
        "waitingFor": if !running && verdict == "open" && waiting { json!("sales") } else { Value::Null },
    })
}

/// The answer of `scorecard.show`.
pub fn scorecard(agreements: &[Terms], leads: &[Lead], as_of: DateTime<Utc>, shown: usize) -> Value {
    let all = periods(agreements, as_of);
    let known: Vec<&Period> = all.iter().filter(|period| period.from <= as_of).collect();
    let finished = known.iter().filter(|period| period.cut_off <= as_of).count();
    let mut verdicts: Vec<Vec<(String, String)>> = Vec::new();
    let mut answers = Vec::new();
    for period in known {
        let terms = &agreements[period.agreement];
        let members = cohort(period, leads, as_of);
        let everyone: Vec<&Member<'_>> = members.iter().collect();
        let mut promises = Vec::new();
        for promise in &terms.promises {
            promises.push(judged(promise, terms, period, &members, as_of));
        }
        verdicts.push(
            promises
                .iter()
                .map(|judged| {
                    (
                        judged["id"].as_str().expect("an id").into(),
                        judged["verdict"].as_str().expect("a verdict").into(),
                    )
                })
                .collect(),
        );
        for judged in &mut promises {
            let (streak, verdict) = streak(&verdicts, judged["id"].as_str().expect("an id"));
            judged["streak"] = json!(streak);
            judged["streakVerdict"] = json!(verdict);
        }
        let week = period.nominal.iso_week();
        answers.push(json!({
            "label": format!("{}-W{:02}", week.year(), week.week()),
            "from": period.from, "cutOff": period.cut_off, "running": as_of < period.cut_off,
            "agreement": period.agreement + 1, "delivered": members.len(),
            "fit": {
                "fitting": count(&everyone, |member| member.is_fitting()),
                "unfit": count(&everyone, |member| member.is_unfit()),
                "undecided": count(&everyone, |member| member.is_undecided()),
            },
            "dateUnknown": count(&everyone, |member| member.date_unknown),
            "promises": promises,
        }));
    }
    let first_to_come = (0..agreements.len()).min_by_key(|place| (begins(&agreements[*place]), usize::MAX - place));
    let zone = agreements[in_force(agreements, as_of).or(first_to_come).expect("an agreement")].zone;
    json!({ "asOf": as_of, "zone": zone.name(), "periods": answers.split_off(finished.saturating_sub(shown)) })
}

/// Rule 11, of the kinds that a history of ours fills: a line a lead with its kinds and since when, and how many are of
/// unknown date.
pub fn slipping(agreements: &[Terms], leads: &[Lead], as_of: DateTime<Utc>) -> (Vec<String>, u64) {
    let all = periods(agreements, as_of);
    let known: Vec<&Period> = all.iter().filter(|period| period.from <= as_of).collect();
    let finished = known.iter().filter(|period| period.cut_off <= as_of).count();
    let (mut lines, mut unknown) = (Vec::new(), 0);
    for lead in leads {
        let handovers: Vec<DateTime<Utc>> =
            lead.events.iter().filter(|event| event.kind == Kind::Handover).map(|event| event.at).collect();
        let Some(latest) = handovers.iter().copied().filter(|at| *at <= as_of).max() else { continue };
        let recent = known.iter().skip(finished.saturating_sub(13));
        let Some(period) = recent.copied().find(|period| period.from <= latest && latest < period.cut_off) else {
            continue;
        };
        let terms = &agreements[period.agreement];
        let mut decisions = Vec::new();
        let mut is_dated = handovers.iter().any(|at| *at > latest);
        for event in lead.events.iter().filter(|event| event.kind != Kind::Handover) {
            let Some((handover, at)) = belongs(event, &handovers) else { continue };
            is_dated |= handover == latest;
            if handover == latest && at <= as_of {
                decisions.push((at, event));
            }
        }
        decisions.sort_by_key(|(at, event)| (*at, event.kind));
        let date_unknown = lead.has_undated_status() && !is_dated;
        unknown += u64::from(date_unknown);
        let member = Member { lead, handed_over: latest, decisions, date_unknown };
        let mut slips: Vec<(&str, DateTime<Utc>)> = Vec::new();
        let undecided = member.is_undecided() && !date_unknown;
        let deadlines = terms.promises.iter().filter(|promise| member.is_about(promise)).filter_map(|promise| {
            match promise.measure {
                Measure::DecidedInTime(weekday, time) => Some(deadline(terms, period.cut_off, weekday, time)),
                _ => None,
            }
        });
        if let Some(past) = deadlines.min().filter(|at| undecided && *at <= as_of) {
            slips.push(("undecided", past));
        }
        let accepted = member.latest().is_some_and(|event| event.kind == Kind::Accepted);
        if (undecided || accepted) && lead.says[2].is_empty() {
            slips.push(("noOwner", latest));
        }
        if let Some((at, event)) = member.decisions.last()
            && event.kind == Kind::Rejected
            && event.why == Why::Nothing
        {
            slips.push(("noReason", *at));
        }
        if let Some(since) = slips.iter().map(|(_, since)| *since).min() {
            let kinds: Vec<&str> = slips.iter().map(|(kind, _)| *kind).collect();
            lines.push(format!("{} {} since {since}", lead.name, kinds.join(" ")));
        }
    }
    lines.sort();
    (lines, unknown)
}

/// "How many periods in a row, ending at the latest judged one, have the same verdict; others are skipped."
fn streak(verdicts: &[Vec<(String, String)>], id: &str) -> (u64, Option<String>) {
    let mut judged: Vec<&String> = Vec::new();
    for period in verdicts {
        judged.extend(
            period
                .iter()
                .filter(|(other, verdict)| other == id && (verdict == "kept" || verdict == "broken"))
                .map(|(_, verdict)| verdict),
        );
    }
    let Some(last) = judged.last() else { return (0, None) };
    let length = judged.iter().rev().take_while(|verdict| verdict == &last).count() as u64;
    (length, Some((*last).clone()))
}
