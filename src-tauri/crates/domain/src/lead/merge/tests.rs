use super::*;
use crate::lead::{
    history::{ENTENTE, State, standing},
    row::StatusMeaning,
};
use proptest::prelude::*;

fn when(text: &str) -> When {
    let zone = chrono_tz::Europe::Berlin;
    match text.len() {
        10 => When { at: local::start_of_day(text.parse().unwrap(), zone), precision: Precision::Date },
        16 => When { at: format!("{text}:00Z").parse().unwrap(), precision: Precision::Minute },
        _ => When { at: format!("{text}Z").parse().unwrap(), precision: Precision::Second },
    }
}

fn said(system: &str) -> Said<'_> {
    Said {
        system,
        learned_at: when("2026-11-26T10:00").at,
        zone: chrono_tz::Europe::Berlin,
        class_of: &|name| if name == "wrong target" { ReasonClass::Fit } else { ReasonClass::Other },
    }
}

fn handed_over(at: &str) -> LeadRow {
    LeadRow { record_id: Some("1".into()), handed_over_at: Some(when(at)), ..LeadRow::default() }
}

fn after(rows: &[(&str, LeadRow)]) -> Known {
    let mut known = Known::default();
    for (system, row) in rows {
        let changes = merge(&known, row, said(system));
        known.apply(&changes);
    }
    known
}

fn state(known: &Known) -> State {
    standing(&known.events, known.fields.stated).state()
}

#[test]
fn another_date_of_the_same_system_corrects_the_handover() {
    let known = after(&[("crm", handed_over("2026-05-01T09:00")), ("crm", handed_over("2026-05-07T09:00"))]);
    assert_eq!(known.events.len(), 1);
    assert_eq!(known.events[0].happened, when("2026-05-07T09:00"));
}

#[test]
fn another_system_does_not_correct_but_both_stand() {
    let known = after(&[("crm", handed_over("2026-05-01T09:00")), ("forms", handed_over("2026-05-07T09:00"))]);
    assert_eq!(known.events.len(), 2);
}

#[test]
fn a_new_handover_date_after_a_recycling_is_a_new_handover() {
    let mut known = after(&[("crm", handed_over("2026-05-01T09:00"))]);
    known.events.push(Event::new(EventKind::Recycled, when("2026-05-20T09:00"), ENTENTE, when("2026-05-20T09:00").at));
    let changes = merge(&known, &handed_over("2026-06-03T09:00"), said("crm"));
    assert_eq!((changes.added.len(), changes.corrected.len()), (1, 0));
    known.apply(&changes);
    assert_eq!(state(&known), State::Undecided);
    // the old export again, and the new one again
    assert!(merge(&known, &handed_over("2026-05-01T09:00"), said("crm")).is_nothing());
    assert!(merge(&known, &handed_over("2026-06-03T09:00"), said("crm")).is_nothing());
}

#[test]
fn what_was_decided_in_entente_stays() {
    let mut known = after(&[("crm", handed_over("2026-05-01T09:00"))]);
    known.events.push(Event::new(EventKind::Rejected, when("2026-05-20T09:00"), ENTENTE, when("2026-05-20T09:00").at));
    let row = LeadRow { rejected_at: Some(when("2026-05-18T09:00")), ..handed_over("2026-05-01T09:00") };
    let changes = merge(&known, &row, said("crm"));
    assert!(changes.corrected.is_empty());
    assert_eq!(changes.added.len(), 1, "both stand, in order of time");
}

#[test]
fn the_same_moment_written_less_precisely_changes_nothing() {
    let known = after(&[("crm", handed_over("2026-05-01T09:00:30"))]);
    assert!(merge(&known, &handed_over("2026-05-01T09:00"), said("crm")).is_nothing());
    assert!(merge(&known, &handed_over("2026-05-01"), said("crm")).is_nothing());
    assert!(!merge(&known, &handed_over("2026-05-02"), said("crm")).is_nothing());
}

#[test]
fn the_same_moment_written_more_precisely_is_taken_over() {
    let known = after(&[("crm", handed_over("2026-05-01")), ("crm", handed_over("2026-05-01T09:00"))]);
    assert_eq!(known.events.len(), 1);
    assert_eq!(known.events[0].happened.precision, Precision::Minute);
}

#[test]
fn an_empty_cell_says_nothing() {
    let full = LeadRow { company: Some("Acme".into()), ..handed_over("2026-05-01") };
    let known = after(&[("crm", full)]);
    let changes = merge(&known, &LeadRow { record_id: Some("1".into()), ..LeadRow::default() }, said("crm"));
    assert!(changes.is_nothing());
}

#[test]
fn a_status_with_its_date_makes_the_decision_and_without_any_date_makes_none() {
    let undated = LeadRow { status: Some(StatusMeaning::Qualified), ..handed_over("2026-05-01") };
    assert_eq!(state(&after(&[("crm", undated.clone())])), State::DateUnknown);
    let dated = LeadRow { decided_at: Some(when("2026-05-01")), ..undated };
    assert_eq!(state(&after(&[("crm", dated)])), State::Qualified);
}

#[test]
fn a_decision_before_the_first_handover_is_warned_of_and_does_not_count() {
    let row = LeadRow { qualified_at: Some(when("2026-04-30T09:00")), ..handed_over("2026-05-01T09:00") };
    let changes = merge(&Known::default(), &row, said("crm"));
    assert_eq!(changes.notices, [Notice { code: NoticeCode::DecisionBeforeHandover, field: "qualifiedAt" }]);
    assert_eq!(state(&after(&[("crm", row)])), State::Undecided);
}

#[test]
fn a_reason_added_later_corrects_its_decision_and_does_not_move_it() {
    let rejected = LeadRow { rejected_at: Some(when("2026-05-03T09:00")), ..handed_over("2026-05-01T09:00") };
    let known = after(&[("crm", rejected)]);
    let row = LeadRow { reject_reason: Some("wrong target".into()), ..handed_over("2026-05-01T09:00") };
    let changes = merge(&known, &row, said("crm"));
    assert_eq!(changes.corrected.len(), 1);
    let event = &changes.corrected[0].1;
    assert_eq!((event.class, event.happened), (Some(ReasonClass::Fit), when("2026-05-03T09:00")));
}

#[test]
fn what_was_changed_by_hand_stays_until_the_crm_says_something_new() {
    let row = |owner: &str| LeadRow { owner: Some(owner.into()), ..handed_over("2026-05-01") };
    let mut known = after(&[("crm", row("Jane"))]);
    assert!(known.fields.change_by_hand(TextField::Owner, "Ben"));
    assert!(merge(&known, &row("Jane"), said("crm")).is_nothing());
    known.apply(&merge(&known, &row("Kim"), said("crm")));
    assert_eq!(known.fields.text(TextField::Owner), Some("Kim"));
}

#[test]
fn rows_of_one_file_about_one_lead_are_joined_and_the_later_wins() {
    let mut earlier = LeadRow { company: Some("Acme".into()), owner: Some("Jane".into()), ..handed_over("2026-05-01") };
    let later = LeadRow { company: Some("Acme Ltd".into()), ..handed_over("2026-05-01T09:00") };
    assert_eq!(join(&mut earlier, later), ["company"]);
    assert_eq!(earlier.owner.as_deref(), Some("Jane"));
    assert_eq!(earlier.handed_over_at, Some(when("2026-05-01T09:00")));
}

prop_compose! {
    fn any_when()(day in 0i64..40, minute in 0i64..1440, precision in 0..3) -> When {
        let midnight = local::start_of_day("2026-03-10".parse().unwrap(), chrono_tz::Europe::Berlin);
        let midnight = local::days_after(midnight, day, chrono_tz::Europe::Berlin);
        match precision {
            0 => When { at: midnight, precision: Precision::Date },
            1 => When { at: midnight + chrono::TimeDelta::minutes(minute), precision: Precision::Minute },
            _ => When { at: midnight + chrono::TimeDelta::seconds(minute * 60 + 7), precision: Precision::Second },
        }
    }
}

prop_compose! {
    fn any_row()(
        handed_over_at in proptest::option::of(any_when()),
        accepted_at in proptest::option::of(any_when()),
        qualified_at in proptest::option::of(any_when()),
        rejected_at in proptest::option::of(any_when()),
        decided_at in proptest::option::of(any_when()),
        come_back_at in proptest::option::of(any_when()),
        last_touch_at in proptest::option::of(any_when()),
        status in proptest::option::of(proptest::sample::select(StatusMeaning::ALL)),
        reject_reason in proptest::option::of("[ab]"),
        company in proptest::option::of("[ab]"),
    ) -> LeadRow {
        LeadRow {
            handed_over_at, accepted_at, qualified_at, rejected_at, decided_at, come_back_at, last_touch_at, status,
            reject_reason, company, ..LeadRow::default()
        }
    }
}

proptest! {
    #[test]
    fn importing_the_same_row_twice_changes_nothing(before in proptest::collection::vec(any_row(), 0..3), row in any_row()) {
        let mut rows: Vec<(&str, LeadRow)> = before.into_iter().map(|row| ("crm", row)).collect();
        rows.push(("crm", row.clone()));
        let known = after(&rows);
        let again = merge(&known, &row, said("crm"));
        prop_assert!(again.is_nothing(), "{again:?}");
    }

    #[test]
    fn the_order_of_two_complementary_files_does_not_matter(row in any_row()) {
        let mut leads = row.clone();
        let decisions = LeadRow {
            qualified_at: leads.qualified_at.take(),
            accepted_at: leads.accepted_at.take(),
            ..LeadRow::default()
        };
        let one = after(&[("crm", leads.clone()), ("other", decisions.clone())]);
        let other = after(&[("other", decisions), ("crm", leads)]);
        prop_assert_eq!(standing(&one.events, one.fields.stated), standing(&other.events, other.fields.stated));
        prop_assert_eq!(one.fields, other.fields);
    }

    #[test]
    fn an_import_never_touches_what_another_system_said(rows in proptest::collection::vec(any_row(), 1..4), row in any_row()) {
        let rows: Vec<(&str, LeadRow)> = rows.into_iter().map(|row| (ENTENTE, row)).collect();
        let known = after(&rows);
        let mut merged = known.clone();
        merged.apply(&merge(&known, &row, said("crm")));
        prop_assert_eq!(&merged.events[..known.events.len()], &known.events[..]);
    }
}

#[test]
fn an_address_that_a_later_row_of_the_file_replaces_is_kept_as_one_that_the_lead_had() {
    let row = |email: &str| LeadRow { email: Some(email.to_owned()), ..handed_over("2026-05-01T09:00") };
    let mut joined = row("A@x.example");
    for email in ["a@x.example", "b@x.example", "c@x.example", "B@x.example"] {
        join(&mut joined, row(email));
    }
    assert_eq!(joined.email.as_deref(), Some("B@x.example"));
    assert_eq!(joined.email_keys(), ["b@x.example", "c@x.example", "a@x.example"]);
    let mut other = row("d@x.example");
    join(&mut other, joined);
    assert_eq!(other.email_keys(), ["b@x.example", "c@x.example", "a@x.example", "d@x.example"]);
}
