use super::*;
use crate::agreement::{Narrowing, PromiseSide, WeekTime, WorkingCalendar};
use chrono::Weekday::{Fri, Mon, Thu, Tue, Wed};
use chrono_tz::America::Sao_Paulo;

fn at(text: &str) -> DateTime<Utc> {
    let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    local::resolve(local, Sao_Paulo).at
}

fn terms() -> Terms {
    let calendar = WorkingCalendar::new([Mon, Tue, Wed, Thu, Fri], [], []).unwrap();
    let cut_off = WeekTime { weekday: Mon, time: "09:00:00".parse().unwrap() };
    Terms::new("2018-01-01".parse().unwrap(), Sao_Paulo, calendar, cut_off)
}

/// 2018-W22: from Monday the 21st to Monday the 28th of May.
fn period() -> Period {
    Period {
        from: at("2018-05-21 09:00"),
        cut_off: at("2018-05-28 09:00"),
        nominal: "2018-05-28".parse().unwrap(),
        agreement: 1,
    }
}

const RUNS: &str = "2018-05-28 08:59";
const ENDED: &str = "2018-05-28 09:00";
const DEADLINE: &str = "2018-05-30 18:00";
const MATURE: &str = "2018-06-27 09:00";

fn share(points: u16) -> Share {
    Share::from_basis_points(points).unwrap()
}

fn judged(measure: Measure, as_of: &str, tally: Tally) -> Judgement {
    let promise = Promise { id: "p".to_owned(), side: PromiseSide::Both, measure, about: Narrowing::default() };
    judge(&promise, &period(), &terms(), at(as_of), &tally)
}

fn fit() -> Measure {
    Measure::Fit { at_least: share(6_000) }
}

fn in_time() -> Measure {
    let deadline = WeekTime { weekday: Wed, time: "18:00:00".parse().unwrap() };
    Measure::DecidedInTime { at_least: share(9_000), deadline }
}

fn conversion() -> Measure {
    Measure::Conversion { at_least: share(1_000), within_days: 30 }
}

#[test]
fn rule_2_delivered_counts_against_the_promised_number() {
    let promised = Measure::Delivered { at_least: 50 };
    let of = |delivered: u64, as_of: &str| judged(promised, as_of, Tally { delivered, ..Tally::default() });
    let running = of(34, RUNS);
    assert_eq!((running.count, running.of, running.verdict), (34, 50, Verdict::Open));
    assert_eq!(running.bounds, Bounds::Leads { lower: 34, upper: None });
    assert_eq!(of(50, RUNS).verdict, Verdict::Kept, "a running period can be kept already");
    assert_eq!(of(49, ENDED).verdict, Verdict::Broken);
    assert_eq!(of(0, ENDED).verdict, Verdict::Broken, "none is a number, not nothing to judge");
    assert_eq!(of(50, ENDED).bounds, Bounds::Leads { lower: 50, upper: Some(50) });
}

#[test]
fn rule_6_every_share_of_a_running_period_is_open_from_none_to_all() {
    let all = Tally { delivered: 10, fitting: 10, in_time: 10, converted: 10, ..Tally::default() };
    for measure in [fit(), in_time(), conversion()] {
        for tally in [all, Tally::default()] {
            let judged = judged(measure, RUNS, tally);
            assert_eq!((judged.bounds, judged.verdict, judged.waiting_for), (Bounds::Whole, Verdict::Open, None));
        }
    }
}

#[test]
fn rule_6_an_empty_finished_cohort_has_nothing_to_judge() {
    for measure in [fit(), in_time(), conversion()] {
        let judged = judged(measure, ENDED, Tally::default());
        assert_eq!((judged.bounds, judged.verdict), (Bounds::None, Verdict::NothingToJudge));
        assert!(!judged.verdict.is_judged());
    }
}

#[test]
fn rule_6_silence_by_sales_never_breaks_marketings_promise() {
    let silent = Tally { delivered: 50, undecided: 50, ..Tally::default() };
    let judged = judged(fit(), "2020-01-01 00:00", silent);
    assert_eq!((judged.verdict, judged.waiting_for), (Verdict::Open, Some(Side::Sales)));
    assert_eq!(judged.bounds, Bounds::Share { lower: 0, upper: 50, of: 50 });
}

#[test]
fn rule_6_fit_is_judged_by_its_proven_and_its_possible_share() {
    let of = |fitting, unfit, undecided, rejected_without_reason| {
        let tally = Tally { delivered: 50, fitting, unfit, undecided, rejected_without_reason, ..Tally::default() };
        let judged = judged(fit(), ENDED, tally);
        (judged.verdict, judged.waiting_for)
    };
    assert_eq!(of(30, 20, 0, 0), (Verdict::Kept, None));
    assert_eq!(of(29, 21, 0, 0), (Verdict::Broken, None));
    assert_eq!(of(29, 20, 1, 0), (Verdict::Open, Some(Side::Sales)));
    assert_eq!(of(29, 20, 0, 1), (Verdict::Open, Some(Side::Sales)), "a rejection without a reason is waited for");
    assert_eq!(of(29, 20, 0, 0), (Verdict::Open, None), "1 lead was neither");
}

#[test]
fn rule_6_decided_in_time_can_still_end_well_until_the_deadline() {
    let tally = Tally { delivered: 10, in_time: 8, undecided: 2, ..Tally::default() };
    let before = judged(in_time(), "2018-05-30 17:59", tally);
    assert_eq!((before.verdict, before.waiting_for), (Verdict::Open, Some(Side::Sales)));
    assert_eq!(before.bounds, Bounds::Share { lower: 8, upper: 10, of: 10 });
    let after = judged(in_time(), DEADLINE, tally);
    assert_eq!((after.verdict, after.waiting_for), (Verdict::Broken, None), "ended at an instant equal to it");
    assert_eq!(after.deadline, Some(at(DEADLINE)));
    assert_eq!(judged(in_time(), DEADLINE, Tally { in_time: 9, undecided: 1, ..tally }).verdict, Verdict::Kept);
}

#[test]
fn rule_11_leads_of_unknown_date_are_possible_never_proven_and_not_waited_for() {
    let tally = Tally { delivered: 10, in_time: 8, undecided: 2, date_unknown: 2, convertible: 2, ..Tally::default() };
    let decided = judged(in_time(), DEADLINE, tally);
    assert_eq!((decided.verdict, decided.waiting_for), (Verdict::Open, None));
    assert_eq!(decided.bounds, Bounds::Share { lower: 8, upper: 10, of: 10 });
    let fitting = judged(fit(), MATURE, Tally { fitting: 5, ..tally });
    assert_eq!((fitting.verdict, fitting.waiting_for), (Verdict::Open, None));
    let converted = judged(conversion(), MATURE, tally);
    assert_eq!((converted.verdict, converted.waiting_for, converted.mature), (Verdict::Open, None, Some(true)));
}

#[test]
fn rule_5_conversion_is_so_far_until_its_cohort_is_mature() {
    let tally = Tally { delivered: 20, converted: 1, convertible: 3, convertible_with_sales: 2, ..Tally::default() };
    let young = judged(conversion(), "2018-06-27 08:59", tally);
    assert_eq!((young.mature, young.verdict, young.waiting_for), (Some(false), Verdict::Open, Some(Side::Sales)));
    assert_eq!(young.bounds, Bounds::Share { lower: 1, upper: 4, of: 20 });
    let grown = judged(conversion(), MATURE, Tally { convertible: 0, convertible_with_sales: 0, ..tally });
    assert_eq!((grown.mature, grown.verdict), (Some(true), Verdict::Broken));
    let given_back = judged(conversion(), ENDED, Tally { convertible_with_sales: 0, ..tally });
    assert_eq!((given_back.verdict, given_back.waiting_for), (Verdict::Open, None), "whatever else was decided");
}

#[test]
fn rule_7_a_streak_skips_what_is_not_judged() {
    use Verdict::{Broken, Kept, NothingToJudge, Open};
    let streak = |verdicts: &[Verdict]| {
        let streak = verdicts.iter().fold(Streak::default(), |streak, verdict| streak.then(*verdict));
        (streak.periods, streak.verdict)
    };
    assert_eq!(streak(&[Open, NothingToJudge]), (0, None));
    assert_eq!(streak(&[Broken, Kept, Open, Kept, NothingToJudge]), (2, Some(Kept)));
    assert_eq!(streak(&[Kept, Kept, Broken]), (1, Some(Broken)));
}
