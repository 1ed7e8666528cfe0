//! Random agreements and lead histories: how they are told to the application (files of three systems), what they mean
//! for the second computation, and how a failing one is written down.

use super::figures::{Event, Kind, Lead, Measure, Promise, Terms, Why, boundaries, days_after, instant};
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use entente_tests::harness::Bench;
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Value, json};
use std::fmt::{self, Debug, Formatter};

/// How many weeks a history has.
const WEEKS: i64 = 10;

/// Zones, each with a day on which its clocks do something (Kathmandu's, 45 minutes off, never do).
const PLACES: [(Tz, &str); 10] = [
    (chrono_tz::America::Sao_Paulo, "2017-10-15"),
    (chrono_tz::America::Sao_Paulo, "2018-02-18"),
    (chrono_tz::Europe::Berlin, "2018-03-25"),
    (chrono_tz::Europe::Berlin, "2018-10-28"),
    (chrono_tz::Pacific::Apia, "2011-12-30"),
    (chrono_tz::Pacific::Apia, "2012-04-01"),
    (chrono_tz::Asia::Kathmandu, "2020-12-30"),
    (chrono_tz::Australia::Lord_Howe, "2018-04-01"),
    (chrono_tz::Australia::Lord_Howe, "2018-10-07"),
    (chrono_tz::America::New_York, "2024-03-10"),
];

const TIMES: [&str; 8] = ["00:00", "00:30", "01:45", "02:15", "02:30", "09:00", "18:00", "23:45"];
const SEGMENTS: [&str; 4] = ["", "Food", "ÉNERGIE", "机械"];
const SOURCES: [&str; 3] = ["", "Organic Search", "Webinar"];
const OWNERS: [&str; 3] = ["", "Dora Lang", "Chidi Eze"];
/// Reason as a file writes it, and what it speaks of.
const REASONS: [(&str, Why); 6] = [
    ("", Why::Nothing),
    ("no need", Why::Fit),
    ("Wrong Target", Why::Fit),
    ("ÜBERFORDERT", Why::Fit),
    ("no budget", Why::Else),
    ("nobody knows", Why::Else),
];
/// A moment, before agreements and handovers say where it lies.
#[derive(Clone, Debug)]
pub enum Point {
    /// Minutes after the beginning.
    Minute(i64),
    /// At a boundary of the scorecard, or a second beside it.
    Boundary(prop::sample::Index, i64),
    /// A local day alone.
    Day(i64),
    /// A local day and time.
    Local(i64, &'static str),
    /// Minutes after the handover of the same row (before it, if negative).
    After(i64),
    /// Just that many calendar days after the handover, or a second beside it.
    DaysAfter(u16, i64),
    /// The handover's day alone, or one after it.
    DayOfHandover(i64),
}

/// What one system's file says of a lead.
#[derive(Clone, Debug)]
pub struct Row {
    handed_over: Option<Point>,
    accepted: Option<Point>,
    qualified: Option<Point>,
    rejected: Option<Point>,
    reason: usize,
    /// A status, with a date or without.
    status: Option<(Kind, Option<Point>)>,
}

/// What people do with a lead in Entente.
#[derive(Clone, Debug)]
pub struct Act {
    pub lead: prop::sample::Index,
    /// A handover, or a decision.
    pub kind: Kind,
    /// How long before it is entered it was made.
    pub minutes_ago: i64,
    /// The time that passes before.
    pub hours: i64,
}

#[derive(Clone)]
pub struct Case {
    pub zone: Tz,
    pub begins: NaiveDate,
    pub agreements: Vec<Terms>,
    leads: Vec<([usize; 3], Vec<Option<Row>>)>,
    pub acts: Vec<Act>,
    pub asked: Vec<Point>,
    /// The zone in which each system writes its local times.
    zones: Vec<Tz>,
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").expect("a time")
}

fn any_weekday() -> impl Strategy<Value = Weekday> {
    select(vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun])
}

fn any_time() -> impl Strategy<Value = NaiveTime> {
    select(TIMES.map(time).to_vec())
}

// Boxed, because a test's stack does not hold so many kinds of strategy in a debug build.
fn any_promise() -> BoxedStrategy<Promise> {
    let measure = prop_oneof![
        Just(Measure::Delivered),
        Just(Measure::Fit),
        (any_weekday(), any_time()).prop_map(|(weekday, time)| Measure::DecidedInTime(weekday, time)),
        select(vec![1, 3, 7, 14, 30]).prop_map(Measure::Conversion),
    ];
    // The first of each is "nothing said".
    let words = |of: &'static [&'static str]| {
        let word = select(&of[1..]).prop_map(|word| word.to_lowercase());
        prop_oneof![4 => Just(Vec::new()), 1 => vec(word, 1..3)]
    };
    let share = prop_oneof![select(vec![0, 1, 2_500, 3_333, 5_000, 6_667, 7_500, 9_999, 10_000]), 0..=10_000_u64];
    (
        measure,
        select(vec!["marketing", "sales", "both"]),
        0..9_u64,
        share,
        words(&SEGMENTS),
        words(&SOURCES),
        words(&OWNERS),
    )
        .prop_map(|(measure, side, leads, share, segment, source, owner)| Promise {
            id: String::new(),
            side,
            at_least: if measure == Measure::Delivered { leads } else { share },
            measure,
            about: [segment, source, owner],
        })
        .boxed()
}

/// Terms with their day counted from the beginning; whole weeks off, single holidays, days worked all the same.
fn any_terms() -> BoxedStrategy<(i64, Option<usize>, Terms)> {
    let weeks = vec![
        vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri],
        vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri],
        vec![Weekday::Sun, Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu],
        vec![Weekday::Wed],
    ];
    let elsewhere = prop_oneof![3 => Just(None), 1 => (0..PLACES.len()).prop_map(Some)];
    (
        0..WEEKS * 7,
        elsewhere,
        select(weeks),
        vec(0..WEEKS * 7, 0..6),
        option::of(0..WEEKS),
        vec(0..WEEKS * 7, 0..4),
        (any_weekday(), any_time()),
        (vec(any_promise(), 2..7), any::<prop::sample::Index>()),
    )
        .prop_map(|(day, elsewhere, working_days, off, week_off, extra, cut_off, (mut promises, first))| {
            // Ids that other versions have too, also for another measure.
            let first = first.index(4);
            for (place, promise) in promises.iter_mut().enumerate() {
                promise.id = format!("p{}", (first + place) % 9);
            }
            let epoch = NaiveDate::default();
            let whole_week = week_off.into_iter().flat_map(|week| (0..7).map(move |day| week * 7 + day));
            let days = |days: Vec<i64>| days.into_iter().map(|day| epoch + TimeDelta::days(day)).collect();
            let terms = Terms {
                in_force_from: epoch,
                zone: Tz::UTC,
                working_days,
                holidays: days(off.into_iter().chain(whole_week).collect()),
                extra_working_days: days(extra),
                cut_off,
                promises,
            };
            (day, elsewhere, terms)
        })
        .boxed()
}

fn any_handover() -> BoxedStrategy<Point> {
    prop_oneof![
        4 => (0..WEEKS * 7 * 1440).prop_map(Point::Minute),
        2 => (any::<prop::sample::Index>(), -1..=1_i64).prop_map(|(place, beside)| Point::Boundary(place, beside)),
        1 => (0..WEEKS * 7).prop_map(Point::Day),
        2 => (0..WEEKS * 7, select(TIMES.to_vec())).prop_map(|(day, time)| Point::Local(day, time)),
    ]
    .boxed()
}

fn any_decision() -> BoxedStrategy<Point> {
    prop_oneof![
        5 => (-2 * 1440..21 * 1440_i64).prop_map(Point::After),
        2 => (any::<prop::sample::Index>(), -1..=1_i64).prop_map(|(place, beside)| Point::Boundary(place, beside)),
        2 => (select(vec![1, 3, 7, 14, 30]), -1..=1_i64).prop_map(|(days, beside)| Point::DaysAfter(days, beside)),
        2 => (0..3_i64).prop_map(Point::DayOfHandover),
        1 => (0..WEEKS * 7, select(TIMES.to_vec())).prop_map(|(day, time)| Point::Local(day, time)),
        1 => (0..WEEKS * 7).prop_map(Point::Day),
    ]
    .boxed()
}

fn any_row() -> BoxedStrategy<Row> {
    let sometimes = || prop_oneof![3 => Just(None), 2 => any_decision().prop_map(Some)];
    let kinds = vec![Kind::Accepted, Kind::Qualified, Kind::Rejected, Kind::Recycled, Kind::Recycled];
    let status = option::weighted(0.4, (select(kinds), option::weighted(0.7, any_decision())));
    (option::weighted(0.85, any_handover()), sometimes(), sometimes(), sometimes(), 0..REASONS.len(), status)
        .prop_map(|(handed_over, accepted, qualified, rejected, reason, status)| {
            // The date of a decision stands in one place, and a reason speaks of one decision.
            let (mut accepted, mut qualified, mut rejected) = (accepted, qualified, rejected);
            match status {
                Some((Kind::Accepted, _)) => accepted = None,
                Some((Kind::Qualified, _)) => qualified = None,
                Some((Kind::Rejected | Kind::Recycled, _)) => rejected = None,
                _ => {}
            }
            let given = rejected.is_some() || matches!(status, Some((Kind::Rejected | Kind::Recycled, Some(_))));
            Row { handed_over, accepted, qualified, rejected, reason: if given { reason } else { 0 }, status }
        })
        .boxed()
}

pub fn any_case(leads: usize) -> BoxedStrategy<Case> {
    let lead = (
        (0..SEGMENTS.len(), 0..SOURCES.len(), 0..OWNERS.len()).prop_map(|(a, b, c)| [a, b, c]),
        (any_row(), option::weighted(0.4, any_row()), option::weighted(0.15, any_row()))
            .prop_map(|(first, second, third)| vec![Some(first), second, third])
            .boxed(),
    )
        .boxed();
    let kinds = vec![Kind::Handover, Kind::Handover, Kind::Recycled, Kind::Accepted, Kind::Qualified, Kind::Rejected];
    let act = (any::<prop::sample::Index>(), select(kinds), 0..3_000_i64, 0..60_i64)
        .prop_map(|(lead, kind, minutes_ago, hours)| Act { lead, kind, minutes_ago, hours });
    let asked = prop_oneof![
        2 => (-1440..WEEKS * 7 * 1440).prop_map(Point::Minute),
        5 => (any::<prop::sample::Index>(), -1..=0_i64).prop_map(|(place, beside)| Point::Boundary(place, beside)),
    ];
    (
        // First, because what stands first is made small first; each lead can go.
        vec(option::weighted(0.99, lead), leads),
        (0..PLACES.len(), 7..50_u64),
        vec(any_terms(), 1..5),
        any::<bool>(),
        vec(act, 0..14),
        vec(asked, 7),
        vec(0..PLACES.len(), 3),
    )
        .prop_map(|(leads, (place, before), drawn, twins, acts, asked, zones)| {
            let (zone, day) = PLACES[place];
            let begins = day.parse::<NaiveDate>().expect("a day") - Days::new(before);
            let mut agreements: Vec<Terms> = Vec::new();
            for (day, elsewhere, mut terms) in drawn {
                let from_epoch = |day: &NaiveDate| begins + (*day - NaiveDate::default());
                terms.zone = elsewhere.map_or(zone, |place| PLACES[place].0);
                terms.holidays = terms.holidays.iter().map(from_epoch).collect();
                terms.extra_working_days = terms.extra_working_days.iter().map(from_epoch).collect();
                // No day is both.
                terms.holidays.retain(|day| !terms.extra_working_days.contains(day));
                // The first is in force from early on; two may be from one day.
                terms.in_force_from = match agreements.last() {
                    None => begins + TimeDelta::days(day % 10),
                    Some(before) if twins && day % 2 == 0 => before.in_force_from,
                    Some(_) => begins + TimeDelta::days(day),
                };
                agreements.push(terms);
            }
            let zones = zones.into_iter().enumerate().map(|(n, at)| if n == 0 { zone } else { PLACES[at].0 }).collect();
            let leads = leads.into_iter().flatten().collect();
            Case { zone, begins, agreements, leads, acts, asked, zones }
        })
        .boxed()
}

/// A moment as a file writes it, and as it is meant.
struct Said {
    cell: String,
    at: DateTime<Utc>,
    day_ends: Option<DateTime<Utc>>,
}

impl Case {
    /// When the application is asked first; histories go on beyond it.
    pub fn now(&self) -> DateTime<Utc> {
        instant((self.begins + TimeDelta::days(WEEKS * 7 - 5)).and_time(time("09:41")), self.zone)
    }

    /// The moments for which figures are asked.
    pub fn moments(&self) -> Vec<DateTime<Utc>> {
        let boundaries = boundaries(&self.agreements, self.now());
        self.asked.iter().map(|point| self.say(point, self.zone, &boundaries, None).at).collect()
    }

    fn say(&self, point: &Point, zone: Tz, boundaries: &[DateTime<Utc>], handover: Option<DateTime<Utc>>) -> Said {
        let begins = instant(self.begins.and_time(NaiveTime::MIN), self.zone);
        let exactly =
            |at: DateTime<Utc>| Said { cell: at.format("%Y-%m-%dT%H:%M:%SZ").to_string(), at, day_ends: None };
        let day = |day: NaiveDate| Said {
            cell: day.to_string(),
            at: instant(day.and_time(NaiveTime::MIN), zone),
            day_ends: Some(instant((day + Days::new(1)).and_time(NaiveTime::MIN), zone)),
        };
        let handover = handover.unwrap_or(begins);
        match point {
            Point::Minute(minute) => exactly(begins + TimeDelta::minutes(*minute)),
            Point::Boundary(place, beside) if !boundaries.is_empty() => {
                exactly(*place.get(boundaries) + TimeDelta::seconds(*beside))
            }
            Point::Boundary(..) => exactly(begins),
            Point::Day(days) => day(self.begins + TimeDelta::days(*days)),
            Point::Local(days, at) => {
                let local: NaiveDateTime = (self.begins + TimeDelta::days(*days)).and_time(time(at));
                Said { cell: local.format("%Y-%m-%d %H:%M").to_string(), at: instant(local, zone), day_ends: None }
            }
            Point::After(minutes) => exactly(handover + TimeDelta::minutes(*minutes)),
            Point::DaysAfter(days, beside) => {
                exactly(days_after(handover, *days, self.agreements[0].zone) + TimeDelta::seconds(*beside))
            }
            Point::DayOfHandover(days) => day(handover.with_timezone(&zone).date_naive() + TimeDelta::days(*days)),
        }
    }

    /// The same without a word of sales.
    pub fn silent(&self) -> Self {
        let mut silent = self.clone();
        for row in silent.leads.iter_mut().flat_map(|(_, rows)| rows).flatten() {
            *row = Row {
                handed_over: row.handed_over.clone(),
                accepted: None,
                qualified: None,
                rejected: None,
                reason: 0,
                status: None,
            };
        }
        silent
    }

    /// The files of the three systems, and what they say.
    fn told(&self) -> (Vec<String>, Vec<Lead>) {
        let boundaries = boundaries(&self.agreements, self.now());
        let head = "id,email,last name,segment,source,owner,mql,accepted,sql,rejected,reason,status,decided\n";
        let mut files = vec![head.to_owned(); self.zones.len()];
        let mut leads = Vec::new();
        for (number, (says, rows)) in self.leads.iter().enumerate() {
            let says = [SEGMENTS[says[0]], SOURCES[says[1]], OWNERS[says[2]]].map(str::to_owned);
            let mut lead = Lead { name: format!("L{number}"), says: says.clone(), events: Vec::new(), status: None };
            for (system, row) in rows.iter().enumerate() {
                let Some(row) = row else { continue };
                let zone = self.zones[system];
                let mut cells: Vec<String> =
                    vec![format!("{number}"), format!("l{number}@x.example"), lead.name.clone()];
                cells.extend(says.iter().cloned());
                let mut handover = None;
                let (reason, why) = REASONS[row.reason];
                let mut tell = |kind: Kind, point: Option<&Point>, handover: Option<DateTime<Utc>>| {
                    let Some(point) = point else { return (String::new(), None) };
                    let said = self.say(point, zone, &boundaries, handover);
                    let why = if matches!(kind, Kind::Rejected | Kind::Recycled) { why } else { Why::Nothing };
                    lead.events.push(Event { kind, at: said.at, day_ends: said.day_ends, why });
                    (said.cell, Some(said.at))
                };
                for (kind, point) in [
                    (Kind::Handover, row.handed_over.as_ref()),
                    (Kind::Accepted, row.accepted.as_ref()),
                    (Kind::Qualified, row.qualified.as_ref()),
                    (Kind::Rejected, row.rejected.as_ref()),
                ] {
                    let (cell, at) = tell(kind, point, handover);
                    handover = handover.or(at);
                    cells.push(cell);
                }
                cells.push(reason.to_owned());
                match &row.status {
                    None => cells.extend([String::new(), String::new()]),
                    Some((kind, point)) => {
                        cells.push(format!("is {kind:?}"));
                        cells.push(tell(*kind, point.as_ref(), handover).0);
                        lead.status = Some(*kind);
                    }
                }
                files[system].push_str(&cells.join(","));
                files[system].push('\n');
            }
            leads.push(lead);
        }
        (files, leads)
    }

    /// An application that was told all of it; and the leads as they are meant.
    pub fn tell(&self) -> (Bench, Vec<Lead>) {
        let bench = Bench::own(&(self.now() - TimeDelta::minutes(3)).to_rfc3339());
        for terms in &self.agreements {
            bench.ask("agreement.set", json!({ "terms": terms.json() }));
        }
        let (files, leads) = self.told();
        for (system, text) in files.iter().enumerate() {
            // Of two decisions at one moment, the one we learned later is the latest.
            bench.host.pass(TimeDelta::minutes(1));
            let file = bench.folder().join(format!("system{system}.csv"));
            std::fs::write(&file, text).expect("a file");
            let report = bench.import(
                file,
                json!({
                    "profile": "generic", "system": format!("crm{system}"), "zone": self.zones[system].name(),
                    "map": { "recordId": "id", "email": "email", "lastName": "last name", "segment": "segment",
                             "source": "source", "owner": "owner", "handedOverAt": "mql", "acceptedAt": "accepted",
                             "qualifiedAt": "sql", "rejectedAt": "rejected", "rejectReason": "reason",
                             "leadStatus": "status", "decidedAt": "decided" },
                    "status": { "is Accepted": "accepted", "is Qualified": "qualified", "is Rejected": "rejected",
                                "is Recycled": "recycled" },
                }),
            );
            assert_eq!(report["rejectedCount"], 0, "{report}");
            assert_eq!(report["unmappedValues"], json!([]), "{report}");
        }
        (bench, leads)
    }
}

fn weekday(day: Weekday) -> String {
    day.to_string().to_lowercase()
}

impl Terms {
    pub fn json(&self) -> Value {
        let at = |(day, time): (Weekday, NaiveTime)| json!({ "weekday": weekday(day), "time": time.format("%H:%M").to_string() });
        let promises: Vec<Value> = self
            .promises
            .iter()
            .map(|promise| {
                let mut said = json!({ "id": promise.id, "side": promise.side });
                let share = json!(promise.at_least as f64 / 10_000.0);
                let (measure, at_least) = match promise.measure {
                    Measure::Delivered => ("delivered", json!(promise.at_least)),
                    Measure::Fit => ("fit", share),
                    Measure::DecidedInTime(day, time) => {
                        said["deadline"] = at((day, time));
                        ("decidedInTime", share)
                    }
                    Measure::Conversion(days) => {
                        said["withinDays"] = json!(days);
                        ("conversion", share)
                    }
                };
                (said["measure"], said["atLeast"]) = (json!(measure), at_least);
                let [segment, source, owner] = &promise.about;
                if promise.about.iter().any(|words| !words.is_empty()) {
                    said["where"] = json!({ "segment": segment, "source": source, "owner": owner });
                }
                said
            })
            .collect();
        json!({
            "inForceFrom": self.in_force_from, "zone": self.zone.name(),
            "workingDays": self.working_days.iter().copied().map(weekday).collect::<Vec<_>>(),
            "holidays": self.holidays, "extraWorkingDays": self.extra_working_days, "cutOff": at(self.cut_off),
            "promises": promises, "reasons": [{ "name": "überfordert", "class": "fit" }],
        })
    }
}

/// A lead on one line: what happened, in order of time.
impl Debug for Lead {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let mut events: Vec<&Event> = self.events.iter().collect();
        events.sort_by_key(|event| (event.at, event.kind));
        write!(out, "{} {:?}", self.name, self.says)?;
        for event in events {
            let until = event.day_ends.map(|ends| format!("..{}", ends.format("%d %H:%M"))).unwrap_or_default();
            let why = if event.why == Why::Nothing { String::new() } else { format!(" ({:?})", event.why) };
            write!(
                out,
                " | {} {}{until} {:?}{why}",
                event.at.date_naive().weekday(),
                event.at.format("%F %T"),
                event.kind
            )?;
        }
        self.status.map_or(Ok(()), |status| write!(out, " | in the CRM today {status:?}"))
    }
}

impl Debug for Case {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        writeln!(out, "from {} in {}, now {}", self.begins, self.zone, self.now())?;
        self.agreements.iter().try_for_each(|terms| writeln!(out, "  {}", terms.json()))?;
        let leads = self.told().1;
        match leads.len() {
            // Those that a failure is about are named with it.
            9.. => writeln!(out, "  {} leads", leads.len())?,
            _ => leads.iter().try_for_each(|lead| writeln!(out, "  {lead:?}"))?,
        }
        self.acts.iter().try_for_each(|act| writeln!(out, "  {act:?}"))
    }
}
