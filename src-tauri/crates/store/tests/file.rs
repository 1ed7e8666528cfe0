//! The file: its settings, what happens before a migration, and a file that can only be read.

#![allow(clippy::unwrap_used, reason = "a test says so where it cannot go on")]

use entente_domain::{Language, WorkspaceId};
use entente_store::{
    Mode, Store, StoreError,
    file::{NewWorkspace, private_copy},
};
use std::path::Path;

fn new() -> NewWorkspace {
    NewWorkspace {
        id: WorkspaceId(uuid::Uuid::from_u128(1)),
        made_at: "2026-11-26T08:38:00Z".parse().unwrap(),
        language: Language::English,
        marketing_team: "Lighthouse".to_owned(),
        sales_team: "Harbour".to_owned(),
        sample: false,
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn acknowledged_means_on_disk() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("a.entente"), "the test", &new()).unwrap();
    let settings = store.write(|writer| writer.settings()).unwrap();
    assert_eq!(settings, "journal wal, synchronous 2, foreign keys 1, trusted schema 0");
}

#[test]
fn a_workspace_is_never_made_by_halves() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.entente");
    let failed = Store::create_with(&path, "the test", &new(), |_| Err::<(), _>(StoreError::NotFound("seed")));
    assert!(failed.is_err());
    assert!(!path.exists());
    Store::create(&path, "the test", &new()).unwrap();
    assert!(matches!(Store::create(&path, "the test", &new()), Err(StoreError::Exists(_))));
}

/// A file of schema 1 as Entente 0.1 made it, with a lead that was handed over twice.
fn of_schema_1(path: &Path) {
    let old = rusqlite::Connection::open(path).unwrap();
    old.execute_batch(include_str!("../src/schema/0001_workspace.sql")).unwrap();
    old.execute_batch(
        "PRAGMA application_id = 0x456E7474; PRAGMA user_version = 1;
         INSERT INTO workspace (one, id, made_at, language, marketing_team, sales_team, saved_at)
             VALUES (1, '00000000-0000-0000-0000-000000000001', 0, 'en', 'Lighthouse', 'Harbour', 0);
         INSERT INTO lead (row, id, learned_at, state, handed_over_at, decision, decided_at)
             VALUES (1, '00000000-0000-0000-0000-000000000002', 0, 'accepted', 3000, 'accepted', 4000);
         INSERT INTO lead_event (id, lead, kind, happened_at, precision, learned_at, system) VALUES
             ('00000000-0000-0000-0000-000000000003', 1, 'handover', 1000, 'second', 0, 'crm'),
             ('00000000-0000-0000-0000-000000000004', 1, 'recycled', 2000, 'second', 0, 'crm'),
             ('00000000-0000-0000-0000-000000000005', 1, 'handover', 3000, 'second', 0, 'crm'),
             ('00000000-0000-0000-0000-000000000006', 1, 'accepted', 4000, 'second', 0, 'crm');
         INSERT INTO lead_count (list, leads) VALUES ('all', 1), ('accepted', 1), ('noOwner', 1), ('noNote', 1),
             ('needsAttention', 1);",
    )
    .unwrap();
}

#[test]
fn an_older_schema_is_copied_before_it_is_changed() {
    for mode in [Mode::Write, Mode::Read] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.entente");
        let backups = folder.path().join("backups");
        of_schema_1(&path);
        let store = Store::open(&path, mode, "the test", &backups).unwrap();
        assert_eq!(names(&backups), ["old-schema-1.entente"]);
        assert_eq!(store.check().unwrap().problems, [], "every projection is derived");
        assert_eq!(store.read(|reader| reader.workspace()).unwrap().marketing_team, "Lighthouse");
    }
}

#[test]
fn an_older_file_that_somebody_has_open_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.entente");
    let other = folder.path().join("other.entente");
    of_schema_1(&path);
    let holder = Store::create(&other, "the older Entente", &new()).unwrap();
    // What the older one has locked is the file beside it, by name.
    std::fs::rename(folder.path().join("other.entente.lock"), folder.path().join("old.entente.lock")).unwrap();
    let before = std::fs::read(&path).unwrap();
    let refused = Store::open(&path, Mode::Read, "the test", folder.path());
    assert!(matches!(refused, Err(StoreError::InUse { .. })), "{:?}", refused.err());
    assert_eq!(std::fs::read(&path).unwrap(), before);
    drop(holder);
}

#[test]
fn a_file_of_schema_1_is_copied_and_its_leads_are_known_by_their_addresses_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.entente");
    let backups = folder.path().join("backups");
    let old = rusqlite::Connection::open(&path).unwrap();
    old.execute_batch("PRAGMA application_id = 0x456E7474; PRAGMA user_version = 1;").unwrap();
    old.execute_batch(include_str!("../src/schema/0001_workspace.sql")).unwrap();
    old.execute_batch(
        "INSERT INTO lead (row, id, last_name, email, email_key, learned_at) VALUES
             (1, '00000000-0000-7000-8000-000000000001', 'Vos', 'A@x.example', 'a@x.example', 5),
             (2, '00000000-0000-7000-8000-000000000002', 'Lee', NULL, NULL, 6),
             (3, '00000000-0000-7000-8000-000000000003', 'Ruiz', 'a@x.example', 'a@x.example', 7);
         INSERT INTO lead_count VALUES ('all', 3), ('notHandedOver', 3);",
    )
    .unwrap();
    drop(old);

    let store = Store::open(&path, Mode::Write, "the test", &backups).unwrap();
    assert_eq!(names(&backups), ["old-schema-1.entente"]);
    assert!(store.check().unwrap().problems.is_empty(), "each lead is found by the address that it has");
    let found = store.read(|reader| reader.find_leads("vo", 8)).unwrap();
    assert_eq!(found.len(), 1, "words are found again");
    assert_eq!(found[0].name, "Vos");
    drop(store);
    let read = |path: &Path, sql: &str| -> Vec<String> {
        let file = rusqlite::Connection::open(path).unwrap();
        let mut statement = file.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let addresses = "SELECT email_key || ' ' || lead || ' ' || learned_at FROM lead_address";
    assert_eq!(read(&path, addresses), ["a@x.example 1 5", "a@x.example 3 7"]);
    let before = read(&backups.join("old-schema-1.entente"), "SELECT email_key FROM lead WHERE email_key IS NOT NULL");
    assert_eq!(before.len(), 2, "the copy is the file as it was");
    assert!(Store::open(&path, Mode::Read, "another", &backups).is_ok(), "a reader knows the file again");
}

#[test]
fn a_private_copy_holds_what_was_not_yet_brought_into_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.entente");
    let store = Store::create(&path, "the test", &new()).unwrap();
    store.write(|writer| writer.set_teams("North", "South")).unwrap();
    let copy = folder.path().join("elsewhere/copy.entente");
    private_copy(&path, &copy).unwrap();
    let copied = Store::open(&copy, Mode::Write, "the test", folder.path()).unwrap();
    assert_eq!(copied.read(|reader| reader.workspace()).unwrap().marketing_team, "North");
    assert_eq!(store.read(|reader| reader.workspace()).unwrap().sales_team, "South");
}
