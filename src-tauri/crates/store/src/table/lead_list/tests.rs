use super::*;
use crate::{Origin, Writer, table::lead_import::tests::in_memory};
use entente_domain::{
    EventId,
    lead::history::EventKind,
    when::{Precision, When},
};
use uuid::Uuid;

fn plan(sql: &rusqlite::Connection, statement: &str) -> String {
    let mut explain = sql.prepare(&format!("EXPLAIN QUERY PLAN {statement}")).unwrap();
    let (mut lines, mut found) = (explain.raw_query(), Vec::<String>::new());
    while let Some(line) = lines.next().unwrap() {
        found.push(line.get("detail").unwrap());
    }
    found.join("; ")
}

#[test]
fn every_list_is_served_by_its_index_in_order() {
    let sql = in_memory();
    for filter in LeadFilter::ALL.iter().copied() {
        let index = match filter {
            LeadFilter::All | LeadFilter::NeedsAttention => "lead_by_handover",
            LeadFilter::NoOwner => "lead_without_owner",
            LeadFilter::NoNote => "lead_without_note",
            LeadFilter::NoReason => "lead_without_reason",
            LeadFilter::RecycleDue => "lead_coming_back",
            _ => "lead_by_state",
        };
        for statement in [statement(filter), walk_statement(filter)] {
            let plan = plan(&sql, statement);
            assert!(plan.contains(index), "{filter}: {plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{filter}: {plan}");
        }
    }
}

#[test]
fn a_search_for_rare_words_goes_from_the_index_of_words_to_rows() {
    let sql = in_memory();
    for filter in LeadFilter::ALL.iter().copied() {
        let plan = plan(&sql, search_statement(filter));
        let steps: Vec<&str> = plan.split("; ").collect();
        assert!(steps[0].starts_with("SCAN t VIRTUAL TABLE INDEX"), "{filter}: {plan}");
        assert!(steps[1].starts_with("SEARCH l USING INTEGER PRIMARY KEY"), "{filter}: {plan}");
    }
}

fn lead(writer: &mut Writer<'_>, number: u128, name: &str, events: &[(EventKind, i64)]) {
    let mut fields = Fields::default();
    fields.set(TextField::LastName, Some(name.to_owned()));
    let events: Vec<_> = events
        .iter()
        .enumerate()
        .map(|(place, (kind, at))| {
            let when = When { at: DateTime::from_timestamp(*at, 0).unwrap(), precision: Precision::Second };
            let event = Event::new(*kind, when, "crm", when.at);
            (EventId(Uuid::from_u128(number * 10 + place as u128)), event, Origin::default())
        })
        .collect();
    writer.add_lead(LeadId(Uuid::from_u128(number)), &fields, &[], &events, DateTime::UNIX_EPOCH).unwrap();
}

fn names(mut next: impl FnMut(Option<&str>) -> LeadLines) -> Vec<String> {
    let (mut names, mut after) = (Vec::new(), None);
    loop {
        let page = next(after.as_deref());
        names.extend(page.leads.into_iter().map(|lead| lead.name));
        after = page.after;
        if after.is_none() {
            return names;
        }
    }
}

#[test]
fn pages_of_any_size_show_each_lead_once_in_order() {
    let sql = in_memory();
    let mut writer = Writer::new(&sql);
    lead(&mut writer, 1, "a", &[(EventKind::Handover, 100)]);
    lead(&mut writer, 2, "b", &[(EventKind::Handover, 300)]);
    lead(&mut writer, 3, "never", &[]);
    lead(&mut writer, 4, "c", &[(EventKind::Handover, 200), (EventKind::Accepted, 250)]);
    lead(&mut writer, 5, "never too", &[]);
    lead(&mut writer, 6, "d", &[(EventKind::Handover, 300)]);
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    for size in 1..8 {
        let list = |filter: LeadFilter| names(|after| writer.leads(filter, today, after, size).unwrap());
        assert_eq!(list(LeadFilter::All), ["d", "b", "c", "a", "never too", "never"], "pages of {size}");
        assert_eq!(list(LeadFilter::Undecided), ["a", "b", "d"]);
        assert_eq!(list(LeadFilter::NoOwner), ["d", "b", "c", "a"]);
        let found = names(|after| writer.search_leads("neV", LeadFilter::All, today, after, size).unwrap());
        assert_eq!(found, ["never too", "never"]);
    }
    assert_eq!(writer.lead_count(LeadFilter::NoOwner, today).unwrap(), 4);
    assert_eq!(writer.lead_count(LeadFilter::All, today).unwrap(), 6);
}

#[test]
fn what_is_typed_reaches_no_syntax_of_the_index() {
    let sql = in_memory();
    let mut writer = Writer::new(&sql);
    lead(&mut writer, 1, "O'Brien \"Acme\" AND", &[]);
    lead(&mut writer, 2, "王小明", &[]);
    for typed in ["o'brien", "\"acme", "AND", "who:", "acme*", "(", "NEAR(", "rest : acme", "小明", "王", "-acme"] {
        writer.find_leads(typed, 8).unwrap();
    }
    assert_eq!(writer.find_leads("o'bri", 8).unwrap().len(), 1);
    assert_eq!(writer.find_leads("小明", 8).unwrap().len(), 1);
    assert_eq!(writer.find_leads("明小", 8).unwrap().len(), 0);
}

/// A search as [`Reader::search_leads`] answers it, by the index of words alone.
fn by_index(reader: &Reader<'_>, typed: &str, filter: LeadFilter, today: NaiveDate) -> Vec<String> {
    let search = Search { typed, who_only: false, filter, today, after: None, limit: 1_000 };
    let rows = reader.rows_with(&search, &query_words(typed).unwrap()).unwrap();
    rows.into_iter().map(|row| reader.line_of(row).unwrap().name).collect()
}

#[test]
fn going_along_a_list_finds_what_the_index_of_words_finds_in_the_same_order() {
    let sql = in_memory();
    let mut writer = Writer::new(&sql);
    let kinds = [EventKind::Accepted, EventKind::Qualified, EventKind::Rejected, EventKind::Recycled];
    for number in 0..60_u128 {
        let at = i64::try_from(number * 37 % 41).unwrap() * 1_000;
        let mut events = vec![(EventKind::Handover, at)];
        events.truncate(usize::from(number % 5 > 0));
        events.extend(kinds.get(usize::try_from(number % 7).unwrap()).map(|kind| (*kind, at + 500)));
        lead(&mut writer, number + 1, &format!("Nguyễn{} {} 王小明", number % 3, number), &events);
    }
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    for filter in LeadFilter::ALL.iter().copied().filter(|filter| *filter != LeadFilter::NeedsAttention) {
        for typed in ["nguyen", "NGUYÊN1", "3", "小明 1", "王", "nobody", "1 nguyen2"] {
            let expected = by_index(&writer, typed, filter, today);
            for size in [1, 7, 200] {
                let found = names(|after| writer.search_leads(typed, filter, today, after, size).unwrap());
                assert_eq!(found, expected, "“{typed}” in {filter}, pages of {size}");
            }
        }
    }
    assert!(!by_index(&writer, "nguyen", LeadFilter::Accepted, today).is_empty());
}

#[test]
fn a_rare_word_is_found_behind_more_leads_than_a_search_goes_along() {
    let sql = in_memory();
    let mut writer = Writer::new(&sql);
    for number in 1..=SHORT as u128 + 200 {
        let name = if number % 600 == 7 { "Zoë" } else { "Kim" };
        lead(
            &mut writer,
            number,
            &format!("{name} {number}"),
            &[(EventKind::Handover, i64::try_from(number).unwrap())],
        );
    }
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    for size in [1, 2] {
        let found = names(|after| writer.search_leads("zoe", LeadFilter::All, today, after, size).unwrap());
        assert_eq!(found, ["Zoë 607", "Zoë 7"]);
    }
    assert_eq!(writer.find_leads("zo", 8).unwrap().len(), 2);
}
