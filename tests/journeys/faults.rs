//! The file's faults (FAULTS.md "The file"): clear words, and the file untouched.

use entente_app::{App, Mode};
use entente_tests::harness::{Bench, TestHost};
use serde_json::json;
use std::{
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

const MORNING: &str = "2026-11-26T08:38:00Z";

/// A folder with a sound workspace that is closed.
fn closed() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Own.entente");
    App::init(TestHost::new(folder.path(), MORNING), Some(path.clone()), false).unwrap().shutdown().unwrap();
    (folder, path)
}

/// Opens as the window does, and answers the fault it shows.
fn fault(folder: &Path, path: &Path) -> serde_json::Value {
    let app = App::start(TestHost::new(folder, MORNING), Some(path.to_owned()));
    let mut state = app.call("workspace.state", json!({}), "test").unwrap();
    assert_eq!(state["answer"]["status"]["kind"], "fault", "{state}");
    let other = app.call("meeting.place", json!({}), "test").unwrap_err();
    assert_eq!(json!(other), state["answer"]["status"]["failure"], "every call says why");
    state["answer"]["status"].take()
}

fn overwrite(path: &Path, at: u64, bytes: &[u8]) {
    let mut file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(bytes).unwrap();
}

/// Makes a fault, and sees that it is named and that the file stays as it was.
fn refused(code: &str, spoil: impl FnOnce(&Path)) {
    let (folder, path) = closed();
    spoil(&path);
    let before = std::fs::read(&path).unwrap();
    let fault = fault(folder.path(), &path);
    assert_eq!(fault["failure"]["code"], code);
    assert!(fault["failure"]["message"].as_str().unwrap().contains("Own.entente"), "{fault}");
    assert!(!fault["failure"]["hint"].as_str().unwrap().is_empty());
    assert_eq!(std::fs::read(&path).unwrap(), before, "the file was touched");
    let logs = ["-wal", "-shm"].iter().any(|log| folder.path().join(format!("Own.entente{log}")).exists());
    assert!(!logs, "the engine opened a file that it should not have");
}

#[test]
fn an_empty_file_is_refused() {
    refused("workspace_empty", |path| std::fs::write(path, b"").unwrap());
}

#[test]
fn a_file_that_is_no_database_is_refused() {
    refused("workspace_not_ours", |path| std::fs::write(path, "name,company\nAnneke,Veldt\n".repeat(50)).unwrap());
}

#[test]
fn another_applications_database_is_refused() {
    refused("workspace_foreign", |path| overwrite(path, 68, &0_u32.to_be_bytes()));
}

#[test]
fn a_newer_schema_is_refused() {
    refused("workspace_newer", |path| overwrite(path, 60, &4711_u32.to_be_bytes()));
}

#[test]
fn a_truncated_file_is_refused() {
    refused("workspace_truncated", |path| {
        let length = std::fs::metadata(path).unwrap().len();
        std::fs::OpenOptions::new().write(true).open(path).unwrap().set_len(length / 2).unwrap();
    });
}

#[test]
fn a_file_cut_off_within_its_header_is_refused() {
    refused("workspace_truncated", |path| {
        std::fs::OpenOptions::new().write(true).open(path).unwrap().set_len(40).unwrap();
    });
}

#[test]
fn a_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Own.entente");
    std::fs::create_dir(&path).unwrap();
    assert_eq!(fault(folder.path(), &path)["failure"]["code"], "workspace_not_a_file");
}

#[test]
fn a_missing_file_is_never_replaced_by_an_empty_one() {
    let bench = Bench::own(MORNING);
    let own = bench.folder().join("data").join("Entente.entente");
    bench.app.shutdown().unwrap();
    for log in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{log}", own.display()));
    }
    let bench = bench.restart();
    let state = bench.ask("workspace.state", json!({}));
    assert_eq!(state["status"]["failure"]["code"], "workspace_missing", "{state}");
    assert!(!own.exists());
    assert_eq!(bench.refused("workspace.retry", json!({})).code, "workspace_missing");
}

#[test]
fn two_at_once_are_told_who_has_it_and_readers_go_on() {
    let (folder, path) = closed();
    let first = App::open(TestHost::new(folder.path(), MORNING), Some(path.clone()), Mode::Write).unwrap();
    let second = App::open(TestHost::new(folder.path(), MORNING), Some(path.clone()), Mode::Write).err().unwrap();
    assert_eq!(second.code, "workspace_in_use");
    assert!(second.message.contains("the test"), "{}", second.message);
    let reader = App::open(TestHost::new(folder.path(), MORNING), Some(path.clone()), Mode::Read).unwrap();
    reader.call("people.page", json!({}), "test").unwrap();
    let refused = reader.call("workspace.setTeams", json!({ "marketing": "A", "sales": "B" }), "test").unwrap_err();
    assert_eq!(refused.code, "workspace_read_only");
    drop(first);
    App::open(TestHost::new(folder.path(), MORNING), Some(path), Mode::Write).unwrap();
}

#[test]
fn damage_within_a_page_is_found_by_check() {
    let (folder, path) = closed();
    let length = std::fs::metadata(&path).unwrap().len();
    overwrite(&path, length - 4096, &[0xA5; 2048]);
    let app = App::open(TestHost::new(folder.path(), MORNING), Some(path), Mode::Read).unwrap();
    let verdict = app.check().unwrap();
    assert!(verdict.problems.iter().any(|problem| problem.code == "damaged"), "{verdict:?}");
}

#[test]
fn minutes_that_were_changed_behind_our_back_are_found_by_check() {
    let bench = Bench::own(MORNING);
    let meeting = bench.meeting();
    bench.ask("meeting.start", json!({ "id": meeting }));
    bench.write("/d Sales decides within 24 hours");
    bench.ask("meeting.close", json!({ "id": meeting }));
    bench.app.shutdown().unwrap();
    let own = bench.folder().join("data").join("Entente.entente");
    let changed = std::process::Command::new("sqlite3")
        .arg(&own)
        .arg("UPDATE minutes SET document = replace(document, '24 hours', '48 hours')")
        .status()
        .expect("sqlite3 is installed by `cargo xtask test`");
    assert!(changed.success());
    let verdict = bench.app.check().unwrap();
    assert_eq!(verdict.problems.len(), 1);
    assert_eq!(verdict.problems[0].code, "minutes_changed");
}

#[test]
fn a_backup_is_whole_while_the_app_goes_on() {
    let bench = Bench::own(MORNING);
    bench.ask(
        "action.add",
        json!({ "text": [{ "kind": "words", "words": "Call them" }], "owner": null, "dueOn": null }),
    );
    let copy = bench.folder().join("copy.entente");
    bench.app.backup(&copy).unwrap();
    assert_eq!(bench.app.backup(&copy).unwrap_err().code, "workspace_exists", "nothing is overwritten");
    let other = tempfile::tempdir().unwrap();
    let reader = App::open(TestHost::new(other.path(), MORNING), Some(copy), Mode::Read).unwrap();
    assert!(reader.check().unwrap().problems.is_empty());
    let place = reader.call("action.place", json!({}), "test").unwrap();
    assert_eq!(place["answer"]["open"].as_array().unwrap().len(), 1);
}
