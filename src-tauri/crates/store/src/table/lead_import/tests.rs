use super::*;
use crate::schema::MIGRATIONS;
use entente_domain::{
    lead::{history::ENTENTE, history::State, row::StatusMeaning},
    when::{Precision, When},
};
use proptest::prelude::*;
use rusqlite::Connection;
use std::cell::Cell;

pub(crate) fn in_memory() -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    connection.pragma_update(None, "foreign_keys", true).unwrap();
    MIGRATIONS.to_latest(&mut connection).unwrap();
    connection
}

#[derive(Default)]
struct Heard(Vec<(u64, NoticeCode)>);

impl ImportWatch for Heard {
    fn progress(&mut self, _: &ImportTally) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn notice(&mut self, line: u64, notice: Notice) {
        self.0.push((line, notice.code));
    }
}

thread_local! { static NEXT: Cell<u128> = const { Cell::new(1) }; }

fn new_id() -> Uuid {
    NEXT.set(NEXT.get() + 1);
    Uuid::from_u128(NEXT.get())
}

fn at(minutes: i64) -> When {
    let at = DateTime::from_timestamp(1_780_000_000 + minutes * 60, 0).unwrap();
    When { at, precision: Precision::Minute }
}

/// Imports rows; answers created, updated, unchanged, merged, nobody, and the warnings.
fn import(sql: &Connection, system: &str, rows: &[LeadRow]) -> ([u64; 5], Vec<NoticeCode>) {
    let mut staging = Staging::new().unwrap();
    let (mut merged, mut nobody, mut heard) = (0, 0, Heard::default());
    for (line, row) in (2..).zip(rows) {
        match staging.stage(LeadRow { line, ..row.clone() }).unwrap() {
            None => nobody += 1,
            Some(staged) => {
                merged += u64::from(staged.joined);
                heard.0.extend(staged.notices.iter().map(|notice| (line, notice.code)));
            }
        }
    }
    let import = ImportId(new_id());
    let mut writer = Writer::new(sql);
    writer.begin_import(import, "file.csv", system, at(0).at).unwrap();
    let now = at(100_000 + i64::try_from(NEXT.get()).unwrap()).at; // each import is later than the one before
    let terms = ImportTerms { system, zone: chrono_tz::Europe::Berlin, now, import, new_id: &new_id };
    let reader = Reader { sql };
    let mut heard_before = Heard::default();
    let preview = reader.preview_import(&mut staging, &terms, &mut heard_before).unwrap().unwrap();
    let counts = |tally: &ImportTally| [tally.created, tally.updated, tally.unchanged];
    let tally = if preview.merged == 0 {
        let tally = writer.import_leads(&mut staging, &terms, &mut heard).unwrap().unwrap();
        assert_eq!(counts(&tally), counts(&preview), "the preview says what the import does");
        tally
    } else {
        // The preview has joined rows in the staging and warned of them; so the import finds them joined.
        heard.0.append(&mut heard_before.0);
        let tally = writer.import_leads(&mut staging, &terms, &mut heard).unwrap().unwrap();
        ImportTally { merged: preview.merged, ..tally }
    };
    assert_eq!(reader.wrong_leads().unwrap(), Vec::<String>::new());
    let codes = heard.0.into_iter().map(|(_, code)| code).collect();
    ([tally.created, tally.updated, tally.unchanged, merged + tally.merged, nobody], codes)
}

fn row(id: &str, email: &str) -> LeadRow {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    LeadRow { record_id: some(id), email: some(email), handed_over_at: Some(at(0)), ..LeadRow::default() }
}

#[test]
fn the_same_file_again_changes_nothing_and_says_so() {
    let sql = in_memory();
    let rows = [row("1", "a@x.example"), row("2", "b@x.example"), row("", "c@x.example")];
    assert_eq!(import(&sql, "crm", &rows).0, [3, 0, 0, 0, 0]);
    assert_eq!(import(&sql, "crm", &rows).0, [0, 0, 3, 0, 0]);
}

/// All that is known of leads, as text; what an import leaves of itself (its report) is not in it.
fn tables(sql: &Connection) -> String {
    let mut stands = String::new();
    for table in ["lead", "lead_address", "lead_identity", "lead_identity_by_email", "lead_event", "lead_count"] {
        let mut statement = sql.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells: Vec<String> = (0..columns).map(|cell| format!("{:?}", row.get_ref(cell).unwrap())).collect();
            stands += &format!("{table}: {}\n", cells.join(" "));
        }
    }
    stands
}

#[test]
fn the_same_file_again_changes_nothing_where_an_address_is_shared_and_says_so_again() {
    let sql = in_memory();
    import(&sql, "mail", &[row("", "b@x.example")]);
    import(&sql, "crm", &[row("1", "a@x.example")]);
    // A new ID with a known address, a row that names one of the two by the address alone, and another that moves which
    // of them was handed over last.
    let rows = [row("2", "a@x.example"), row("", "a@x.example"), row("3", "b@x.example"), row("4", "b@x.example")];
    let first = import(&sql, "crm", &rows);
    assert_eq!(first, ([2, 1, 0, 1, 0], vec![NoticeCode::NewIdKnownEmail, NoticeCode::NewIdKnownEmail]));
    let stands = tables(&sql);
    let (counts, warnings) = import(&sql, "crm", &rows);
    assert_eq!(counts, [0, 0, 3, 1, 0]);
    assert_eq!(warnings, [NoticeCode::NewIdKnownEmail, NoticeCode::EmailOfAnother]);
    assert_eq!(tables(&sql), stands);
}

#[test]
fn a_row_that_names_one_of_several_by_an_address_alone_means_the_same_one_again() {
    let sql = in_memory();
    import(&sql, "crm", &[row("1", "a@x.example"), LeadRow { handed_over_at: Some(at(5)), ..row("2", "a@x.example") }]);
    // Of two it is the one handed over last: 2. By the next row the other one becomes the last.
    let named = |company: &str| LeadRow { company: Some(company.into()), ..row("", "a@x.example") };
    let rows = [LeadRow { handed_over_at: None, ..named("Acme") }];
    let (counts, warnings) = import(&sql, "mail", &rows);
    assert_eq!((counts, warnings), ([0, 1, 0, 0, 0], vec![NoticeCode::SeveralLeads]));
    import(&sql, "crm", &[LeadRow { handed_over_at: Some(at(10)), ..row("1", "") }]);
    let stands = tables(&sql);
    assert_eq!(import(&sql, "mail", &rows), ([0, 0, 1, 0, 0], vec![NoticeCode::SeveralLeads]));
    assert_eq!(tables(&sql), stands);
    // What it says anew is about the one that was handed over last.
    assert_eq!(import(&sql, "mail", &[LeadRow { handed_over_at: None, ..named("Base") }]).0, [0, 1, 0, 0, 0]);
    let companies: Vec<Option<String>> =
        all(&sql, "SELECT company FROM lead ORDER BY row", [], |row| row.plain("company")).unwrap();
    assert_eq!(companies, [Some("Base".to_owned()), Some("Acme".to_owned())]);
}

#[test]
fn a_lead_is_known_again_by_every_address_that_it_ever_had() {
    let sql = in_memory();
    // Replaced within a file, then by another file, then by another system.
    assert_eq!(
        import(&sql, "crm", &[row("1", "a@x.example"), row("1", "b@x.example"), row("", "a@x.example")]).0,
        [1, 0, 0, 2, 0]
    );
    import(&sql, "crm", &[row("1", "c@x.example")]);
    import(&sql, "mail", &[row("m1", "c@x.example")]);
    import(&sql, "mail", &[row("m1", "d@x.example")]);
    for address in ["A@x.example", "b@x.example", "c@x.example", "d@x.example"] {
        assert_eq!(import(&sql, "forms", &[row("", address)]).0[0], 0, "{address}");
    }
    // An address that is new to the lead is kept also where a later row takes its place with one that is known.
    let rows = [row("1", "e@x.example"), row("1", "d@x.example")];
    assert_eq!(import(&sql, "crm", &rows).0, [0, 1, 0, 1, 0]);
    assert_eq!(import(&sql, "crm", &rows).0, [0, 0, 1, 1, 0]);
    assert_eq!(import(&sql, "trade fair", &[row("", "e@x.example")]).0[0], 0);
}

#[test]
fn an_address_that_a_later_row_of_the_file_replaces_finds_the_lead_that_is_known_by_it() {
    let sql = in_memory();
    import(&sql, "mail", &[row("", "a@x.example")]);
    let rows = [row("1", "a@x.example"), row("1", "b@x.example")];
    assert_eq!(import(&sql, "crm", &rows).0, [0, 1, 0, 1, 0]);
    assert_eq!(import(&sql, "crm", &rows).0, [0, 0, 1, 1, 0]);
}

#[test]
fn an_address_that_was_another_leads_first_is_warned_of_each_time() {
    let sql = in_memory();
    import(&sql, "crm", &[row("1", "a@x.example"), row("2", "b@x.example")]);
    for updated in [1, 0, 0] {
        let (counts, warnings) = import(&sql, "crm", &[row("1", "b@x.example")]);
        assert_eq!((counts[1], warnings), (updated, vec![NoticeCode::EmailOfAnother]));
    }
    // Not of the one that had it first.
    assert_eq!(import(&sql, "crm", &[row("2", "b@x.example")]), ([0, 0, 1, 0, 0], Vec::new()));
}

#[test]
fn check_finds_a_lead_that_its_own_address_does_not_find() {
    let sql = in_memory();
    import(&sql, "crm", &[row("1", "a@x.example")]);
    sql.execute("DELETE FROM lead_address", []).unwrap();
    assert_eq!(Reader { sql: &sql }.wrong_leads().unwrap().len(), 1);
}

#[test]
fn a_known_email_of_another_system_is_the_same_lead() {
    let sql = in_memory();
    import(&sql, "crm", &[row("1", "Ann@X.example")]);
    let mail = LeadRow { company: Some("Acme".into()), ..row("m7", "ann@x.example ") };
    assert_eq!(import(&sql, "mail", &[mail]).0, [0, 1, 0, 0, 0]);
    assert_eq!(import(&sql, "mail", &[row("m7", "")]).0[..3], [0, 0, 1]);
}

#[test]
fn a_new_id_with_a_known_email_of_the_same_system_is_another_lead_with_a_warning() {
    let sql = in_memory();
    import(&sql, "crm", &[row("1", "a@x.example")]);
    let (counts, warnings) = import(&sql, "crm", &[row("2", "a@x.example")]);
    assert_eq!((counts, warnings), ([1, 0, 0, 0, 0], vec![NoticeCode::NewIdKnownEmail]));
}

#[test]
fn two_ids_in_one_file_are_two_leads_although_a_lead_without_an_id_has_their_email() {
    let sql = in_memory();
    import(&sql, "mail", &[row("", "a@x.example")]);
    let (counts, warnings) = import(&sql, "crm", &[row("1", "a@x.example"), row("2", "a@x.example")]);
    assert_eq!((counts, warnings), ([1, 1, 0, 0, 0], vec![NoticeCode::NewIdKnownEmail]));
}

#[test]
fn an_id_wins_over_an_email_with_a_warning() {
    let sql = in_memory();
    import(&sql, "crm", &[row("1", "a@x.example"), row("2", "b@x.example")]);
    let (counts, warnings) = import(&sql, "crm", &[row("1", "b@x.example")]);
    assert_eq!((counts, warnings), ([0, 1, 0, 0, 0], vec![NoticeCode::EmailOfAnother]));
}

#[test]
fn neither_id_nor_email_is_rejected() {
    assert_eq!(import(&in_memory(), "crm", &[row("", "")]).0, [0, 0, 0, 0, 1]);
}

#[test]
fn rows_of_one_file_about_one_lead_are_merged_first_also_where_only_the_workspace_knows_it() {
    let sql = in_memory();
    let twice = [row("1", "a@x.example"), LeadRow { company: Some("Acme".into()), ..row("1", "") }];
    assert_eq!(import(&sql, "crm", &twice).0, [1, 0, 0, 1, 0]);
    let rows = [row("1", ""), LeadRow { company: Some("Acme Ltd".into()), ..row("", "a@x.example") }];
    assert_eq!(import(&sql, "crm", &rows).0, [0, 1, 0, 1, 0]);
}

#[test]
fn a_correction_keeps_what_it_corrects_for_audit() {
    let sql = in_memory();
    import(&sql, "crm", &[row("1", "")]);
    import(&sql, "crm", &[LeadRow { handed_over_at: Some(at(60)), ..row("1", "") }]);
    let count = |sql: &Connection, statement: &str| sql.query_row(statement, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count(&sql, "SELECT count(*) FROM lead_event WHERE superseded_by IS NULL"), 1);
    assert_eq!(count(&sql, "SELECT count(*) FROM lead_event"), 2);
}

#[test]
fn check_finds_a_projection_that_is_not_what_the_history_says() {
    let sql = in_memory();
    import(&sql, "crm", &[row("1", "")]);
    sql.execute("UPDATE lead SET state = 'qualified'", []).unwrap();
    assert_eq!(Reader { sql: &sql }.wrong_leads().unwrap().len(), 1);
    sql.execute("UPDATE lead SET state = 'undecided'", []).unwrap();
    sql.execute("UPDATE lead_count SET leads = 7 WHERE list = 'undecided'", []).unwrap();
    assert_eq!(Reader { sql: &sql }.wrong_leads().unwrap().len(), 1);
}

#[test]
fn a_cancelled_import_says_so() {
    struct Impatient;
    impl ImportWatch for Impatient {
        fn progress(&mut self, _: &ImportTally) -> ControlFlow<()> {
            ControlFlow::Break(())
        }
        fn notice(&mut self, _: u64, _: Notice) {}
    }
    let sql = in_memory();
    let mut staging = Staging::new().unwrap();
    staging.stage(row("1", "")).unwrap();
    let terms =
        ImportTerms { system: "crm", zone: chrono_tz::UTC, now: at(0).at, import: ImportId(new_id()), new_id: &new_id };
    assert_eq!(Reader { sql: &sql }.preview_import(&mut staging, &terms, &mut Impatient).unwrap(), None);
}

prop_compose! {
    fn any_row()(
        id in 0..4u8, mail in 0..4u8, handed in proptest::option::of(0i64..4000), decided in proptest::option::of(0i64..4000),
        status in proptest::option::of(proptest::sample::select(StatusMeaning::ALL)), owner in proptest::option::of("[ab]"),
        reason in proptest::option::of("[ab]"),
    ) -> LeadRow {
        LeadRow {
            record_id: (id > 0).then(|| id.to_string()),
            email: (mail > 0).then(|| format!("{mail}@x.example")),
            handed_over_at: handed.map(at), decided_at: decided.map(at), status, owner, reject_reason: reason,
            ..LeadRow::default()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_imported_the_projection_is_what_the_history_says_and_the_same_file_again_changes_nothing(
        one in proptest::collection::vec(any_row(), 1..6), two in proptest::collection::vec(any_row(), 1..6),
    ) {
        let sql = in_memory();
        import(&sql, "crm", &one);
        import(&sql, "mail", &two);
        for (system, rows) in [("crm", &two), ("mail", &one), ("forms", &two)] {
            import(&sql, system, rows);
            let stands = tables(&sql);
            let ([created, updated, unchanged, merged, nobody], warnings) = import(&sql, system, rows);
            prop_assert_eq!((created, updated), (0, 0));
            prop_assert_eq!(unchanged + merged + nobody, rows.len() as u64);
            prop_assert_eq!(tables(&sql), stands);
            prop_assert_eq!(import(&sql, system, rows).1, warnings, "it warns of the same each time");
        }
    }

    #[test]
    fn decisions_and_changes_by_hand_keep_the_projection_right(rows in proptest::collection::vec(any_row(), 1..6), minutes in 0i64..5000) {
        let sql = in_memory();
        import(&sql, "crm", &rows);
        let reader = Reader { sql: &sql };
        let ids: Vec<LeadId> = all(&sql, "SELECT id FROM lead", [], |row| row.parsed("id")).unwrap();
        for id in ids {
            let mut writer = Writer::new(&sql);
            let event = Event::new(EventKind::Qualified, at(minutes), ENTENTE, at(minutes).at);
            writer.add_lead_event(id, EventId(new_id()), &event, Origin::default()).unwrap();
            let mut fields = reader.lead(id).unwrap().fields;
            fields.change_by_hand(entente_domain::lead::fields::TextField::Owner, "Kim");
            writer.set_lead_fields(id, &fields, at(minutes).at).unwrap();
            let line = reader.lead_line(id).unwrap();
            prop_assert_eq!(line.standing.handed_over_at.is_none(), line.standing.state() == State::NotHandedOver);
        }
        prop_assert_eq!(reader.wrong_leads().unwrap(), Vec::<String>::new());
    }
}
