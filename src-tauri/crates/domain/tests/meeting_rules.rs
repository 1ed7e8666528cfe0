//! Time, recurrence, carry-over and ranking on random data, each against a second, simpler computation.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::{TZ_VARIANTS, Tz};
use entente_domain::{
    ItemId, MeetingId,
    agenda::{Entry, ItemState, go_on, jump_to, move_item, next_item, running_sums},
    carry::{OpenAction, PreviousItem, Starting, carry_over},
    content::{Answer, Feedback, Tally, latest, rank},
    local::{Fit, days_after, end_of_day, on_local_date, resolve, start_of_day},
    recurrence::{Nth, Rule, Schedule},
    wilson::{Z, interval},
};
use proptest::{prelude::*, sample::select};
use std::collections::HashMap;
use uuid::Uuid;

fn zone() -> impl Strategy<Value = Tz> {
    select(TZ_VARIANTS.to_vec())
}

/// Any second from 1900 to 2100.
fn local() -> impl Strategy<Value = NaiveDateTime> {
    (-2_208_988_800_i64..4_102_444_800).prop_map(|at| DateTime::from_timestamp(at, 0).unwrap().naive_utc())
}

fn rule() -> impl Strategy<Value = Rule> {
    let weekday = || select((0..7_u8).map(|day| Weekday::try_from(day).unwrap()).collect::<Vec<_>>());
    prop_oneof![
        weekday().prop_map(|weekday| Rule::Weekly { weekday }),
        (weekday(), local()).prop_map(|(weekday, anchor)| Rule::Fortnightly { weekday, anchor: anchor.date() }),
        (weekday(), select(Nth::ALL)).prop_map(|(weekday, nth)| Rule::Monthly { weekday, nth }),
    ]
}

/// Whether a day is one of the rule's, by counting.
fn is_of(rule: Rule, day: NaiveDate) -> bool {
    match rule {
        Rule::Weekly { weekday } => day.weekday() == weekday,
        Rule::Fortnightly { weekday, anchor } => {
            let first = anchor.iter_days().find(|day| day.weekday() == weekday).unwrap();
            (day - first).num_days() % 14 == 0
        }
        Rule::Monthly { weekday, nth } => {
            let month = (1..=31).filter_map(|number| day.with_day(number)).filter(|day| day.weekday() == weekday);
            let days: Vec<NaiveDate> = month.collect();
            let chosen = match nth {
                Nth::First => days[0],
                Nth::Second => days[1],
                Nth::Third => days[2],
                Nth::Fourth => days[3],
                Nth::Last => *days.last().unwrap(),
            };
            day == chosen
        }
    }
}

proptest! {
    #[test]
    fn a_local_time_means_one_instant_in_every_zone(local in local(), zone in zone()) {
        let resolved = resolve(local, zone);
        let shown = resolved.at.with_timezone(&zone).naive_local();
        match resolved.kind {
            Fit::Exact => prop_assert_eq!(shown, local),
            Fit::Fold => {
                prop_assert_eq!(shown, local);
                prop_assert_eq!(zone.from_local_datetime(&local).earliest().unwrap().to_utc(), resolved.at);
            }
            Fit::Gap => prop_assert!(shown > local),
        }
    }

    #[test]
    fn a_local_day_ends_before_the_next_begins(local in local(), zone in zone()) {
        let (day, next) = (local.date(), local.date().succ_opt().unwrap());
        prop_assert!(end_of_day(day, zone) < start_of_day(next, zone));
        prop_assert_eq!(end_of_day(day, zone) + TimeDelta::nanoseconds(1), start_of_day(next, zone));
        prop_assert!(start_of_day(day, zone) <= start_of_day(next, zone));
    }

    #[test]
    fn n_days_after_is_the_same_local_time(local in local(), zone in zone(), days in -1_000..1_000_i64) {
        let at = resolve(local, zone).at;
        let shown = at.with_timezone(&zone).naive_local();
        let after = days_after(at, days, zone);
        let wanted = resolve(shown + TimeDelta::days(days), zone);
        if days != 0 {
            prop_assert_eq!(after, wanted.at);
        }
        if wanted.kind == Fit::Exact {
            prop_assert_eq!(after.with_timezone(&zone).time(), shown.time());
            prop_assert_eq!(on_local_date(after, zone), shown.date() + TimeDelta::days(days));
        }
    }

    #[test]
    fn the_next_occurrence_is_the_first_by_counting_days(
        rule in rule(), zone in zone(), minute in 0..1440_u32, after in local(), duration_minutes in any::<u16>(),
    ) {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap();
        let schedule = Schedule { rule, time, zone, duration_minutes };
        let after = after.and_utc();
        let found = schedule.next_after(after);
        let day = on_local_date(after, zone) - TimeDelta::days(3);
        let counted = day
            .iter_days()
            .filter(|day| is_of(rule, *day))
            .find(|day| resolve(day.and_time(time), zone).at > after)
            .unwrap();
        prop_assert_eq!(found.date, counted);
        prop_assert_eq!(found.starts_at, resolve(counted.and_time(time), zone).at);
        prop_assert_eq!(found.ends_at - found.starts_at, TimeDelta::minutes(duration_minutes.into()));
        let starts: Vec<_> = schedule.occurrences(after).take(5).map(|occurrence| occurrence.starts_at).collect();
        prop_assert!(starts.len() == 5 && starts.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn what_fits_is_the_beginning_of_the_agenda(
        minutes in prop::collection::vec(0..60_u16, 0..20), duration in 0..300_u16,
    ) {
        let sums = running_sums(&minutes, duration);
        for (at, sum) in sums.iter().enumerate() {
            let counted: u32 = minutes[..=at].iter().map(|&minutes| u32::from(minutes)).sum();
            prop_assert_eq!((sum.sum, sum.fits), (counted, counted <= u32::from(duration)));
            prop_assert!(sum.fits <= sums[..at].iter().all(|before| before.fits));
        }
    }

    #[test]
    fn moving_an_item_keeps_all_items(
        order in prop::collection::vec(any::<u16>(), 1..20), at in any::<prop::sample::Index>(), to in 0..25_usize,
    ) {
        let order: Vec<(usize, u16)> = order.into_iter().enumerate().collect();
        let moved = *at.get(&order);
        let new = move_item(&order, &moved, to);
        prop_assert_eq!(new.iter().position(|item| *item == moved), Some(to.min(order.len() - 1)));
        let rest = |items: &[(usize, u16)]| items.iter().filter(|item| **item != moved).copied().collect::<Vec<_>>();
        prop_assert_eq!(rest(&new), rest(&order));
    }

    #[test]
    fn at_most_one_item_is_on_and_next_ends_the_agenda(
        states in prop::collection::vec(select(vec![ItemState::Pending, ItemState::Done, ItemState::Parked]), 0..12),
        jumps in prop::collection::vec(0..14_usize, 0..6),
    ) {
        let id = |number: usize| ItemId(Uuid::from_u128(number as u128));
        let mut agenda: Vec<Entry> =
            states.iter().enumerate().map(|(at, &state)| Entry { id: id(at), state }).collect();
        for jump in jumps {
            prop_assert_eq!(jump_to(&mut agenda, id(jump)), jump < states.len());
        }
        let on = |agenda: &[Entry]| agenda.iter().filter(|entry| entry.state == ItemState::Current).count();
        for _ in 0..=states.len() {
            prop_assert!(on(&agenda) <= 1);
            let next = next_item(&agenda);
            prop_assert_eq!(go_on(&mut agenda), next);
        }
        prop_assert!(agenda.iter().all(|entry| matches!(entry.state, ItemState::Done | ItemState::Parked)));
    }

    #[test]
    fn carry_over_returns_each_item_once_and_never_a_standing_or_begun_one(
        previous in prop::collection::vec(
            (0..30_u128, select(ItemState::ALL), any::<bool>(), any::<bool>(), 0..5_u32), 0..30),
        actions in prop::collection::vec(
            (0..30_u128, prop::option::of(0..4_u128), prop::option::of(0..4_u128), 0..5_u32), 0..30),
    ) {
        let id = Uuid::from_u128;
        // One of each id, as the store has them.
        let seen: HashMap<ItemId, PreviousItem> = previous
            .into_iter()
            .map(|(number, state, begun, standing, carried)| {
                let id = ItemId(id(number));
                (id, PreviousItem { id, state, begun, standing, carried })
            })
            .collect();
        let previous: Vec<PreviousItem> = seen.values().copied().collect();
        let known: HashMap<u128, OpenAction> = actions
            .into_iter()
            .map(|(number, made, counted, carried)| {
                let meeting = |number: Option<u128>| number.map(|number| id(number).into());
                let (made_in, counted_in) = (meeting(made), meeting(counted));
                (number, OpenAction { id: id(number).into(), made_in, counted_in, carried })
            })
            .collect();
        let actions: Vec<OpenAction> = known.into_values().collect();
        let here: MeetingId = id(1).into();
        let fresh = Starting { id: here, taken: vec![] };
        let carry = carry_over(&previous, &actions, &fresh);
        prop_assert_eq!(&carry, &carry_over(&previous, &actions, &fresh), "previewing changes nothing");

        for item in &previous {
            let times = carry.items.iter().filter(|carried| carried.from == item.id).count();
            let suggested = carry.suggestions.iter().filter(|parked| **parked == item.id).count();
            let returns = !item.standing && !item.begun && item.state == ItemState::Pending;
            let parked = !item.standing && item.state == ItemState::Parked;
            prop_assert_eq!((times, suggested), (usize::from(returns), usize::from(parked)));
        }
        for carried in &carry.items {
            prop_assert_eq!(carried.carried, seen[&carried.from].carried + 1);
        }
        for action in &actions {
            let counted = carry.actions.iter().filter(|counted| counted.id == action.id).count();
            let not = action.made_in == Some(here) || action.counted_in == Some(here);
            prop_assert_eq!(counted, usize::from(!not));
        }

        // After it was done once, nothing is left to do.
        let taken = carry.items.iter().map(|item| item.from).chain(carry.suggestions.iter().copied()).collect();
        let counted: Vec<OpenAction> =
            actions.iter().map(|action| OpenAction { counted_in: Some(here), ..*action }).collect();
        prop_assert_eq!(carry_over(&previous, &counted, &Starting { id: here, taken }), Default::default());
    }

    #[test]
    fn the_wilson_interval_solves_its_equation(n in 1..100_000_u32, share in 0.0..=1.0_f64) {
        let hits = (f64::from(n) * share) as u32;
        let bounds = interval(hits, n).unwrap();
        let observed = f64::from(hits) / f64::from(n);
        prop_assert!(bounds.lower <= observed && observed <= bounds.upper);
        // its ends are where the score test just rejects: |p̂ - p| = z √(p(1-p)/n)
        for end in [bounds.lower, bounds.upper] {
            let reach = Z * (end * (1.0 - end) / f64::from(n)).sqrt();
            prop_assert!(((observed - end).abs() - reach).abs() < 1e-9, "{} of {}: {}", hits, n, end);
        }
    }

    #[test]
    fn the_latest_answer_counts_in_whatever_order_they_come(
        answers in prop::collection::vec(
            (0..3_u128, 0..3_u128, 0..2_u8, 0..4_i64, select(Answer::ALL)), 0..40),
        seed in any::<u64>(),
    ) {
        let of = |(at, &(person, lead, stage, minute, answer)): (usize, &(u128, u128, u8, i64, Answer))| Feedback {
            id: Uuid::from_u128(at as u128).into(),
            person: Uuid::from_u128(person).into(),
            lead: Uuid::from_u128(lead).into(),
            asset: Uuid::from_u128(0).into(),
            stage: stage.to_string(),
            answer,
            at: DateTime::<Utc>::from_timestamp(minute, 0).unwrap(),
        };
        let mut feedback: Vec<Feedback> = answers.iter().enumerate().map(of).collect();
        let mut by_hand = HashMap::new();
        feedback.sort_by_key(|one| (one.at, one.id));
        for one in &feedback {
            by_hand.insert((one.person, one.lead, one.stage.clone()), one.answer);
        }
        feedback.sort_by_key(|one| one.id.0.as_u128().wrapping_mul(u128::from(seed) | 1));
        let tally = Tally::of(latest(&feedback).into_iter().map(|one| one.answer));
        prop_assert_eq!(tally, Tally::of(by_hand.into_values()));
    }

    #[test]
    fn the_ranking_does_not_depend_on_the_order_it_is_given(
        tallies in prop::collection::vec((0..9_u32, 0..9_u32, 0..9_u32, 0..3_u32), 0..15),
    ) {
        let asset = |(at, (helped, no_difference, hurt, not_used)): (usize, (u32, u32, u32, u32))| {
            let tally = Tally { helped, no_difference, hurt, not_used };
            (Uuid::from_u128(at as u128).into(), tally, (at % 3).to_string())
        };
        let mut assets: Vec<_> = tallies.into_iter().enumerate().map(asset).collect();
        let ranked = rank(assets.clone());
        assets.reverse();
        prop_assert_eq!(&ranked, &rank(assets));
        prop_assert!(ranked.windows(2).all(|pair| pair[0].lower >= pair[1].lower), "None is less than any bound");
    }
}
