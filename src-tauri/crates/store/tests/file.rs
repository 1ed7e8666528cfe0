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

#[test]
fn an_older_schema_is_copied_before_it_is_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.entente");
    let backups = folder.path().join("backups");
    // Schema 0: ours by its mark, from before there was any table.
    let old = rusqlite::Connection::open(&path).unwrap();
    old.execute_batch(
        "PRAGMA application_id = 0x456E7474; CREATE TABLE remembered (what TEXT); DROP TABLE remembered;",
    )
    .unwrap();
    drop(old);
    assert!(matches!(Store::open(&path, Mode::Read, "the test", &backups), Err(StoreError::ReadOnly(_))));
    assert!(!backups.exists(), "a reader changes nothing");

    let store = Store::open(&path, Mode::Write, "the test", &backups).unwrap();
    assert_eq!(names(&backups), ["old-schema-0.entente"]);
    assert!(store.check().unwrap().problems.is_empty());
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
