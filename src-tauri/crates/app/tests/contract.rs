//! The generated contract is up to date. `cargo xtask codegen` runs this with `UPDATE_CONTRACT=1`, which writes it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says so where it cannot go on")]

use entente_app::contract::{CALLS, json_schemas, typescript};
use std::path::Path;

fn compare(path: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE_CONTRACT").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, expected).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == expected, "{} is out of date: run `cargo xtask codegen` and commit it", path.display());
}

#[test]
fn generated_typescript_is_up_to_date() {
    compare("../../../ui/src/contract/contract.gen.ts", &typescript());
}

#[test]
fn generated_json_schemas_are_up_to_date() {
    compare("contract.schema.json", &format!("{}\n", serde_json::to_string_pretty(&json_schemas()).unwrap()));
}

#[test]
fn every_call_has_a_name_of_its_own() {
    let mut names: Vec<&str> = CALLS.iter().map(|call| call.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), CALLS.len());
}
