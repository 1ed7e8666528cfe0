//! Who may know whom.

use crate::house::{HOUSE, built_of, named, room};
use std::collections::BTreeSet;

/// The rooms that each room may know. A room that is not here has not been thought about.
const ARROWS: &[(&str, &[&str])] = &[
    ("entente-domain", &[]),
    ("entente-store", &["entente-domain"]),
    ("entente-documents", &["entente-domain"]),
    ("entente-mail", &["entente-domain"]),
    ("entente-app", &["entente-domain", "entente-store", "entente-documents", "entente-mail"]),
    ("entente-cli", &["entente-app"]),
    ("entente-devserver", &["entente-app"]),
    ("entente", &["entente-app"]),
    ("xtask", &[]),
];

/// Tests that cross rooms may open any of them.
const TESTS: &str = "entente-tests";

/// What only some rooms may name, and which.
const OWNED: &[(&str, &[&str])] = &[
    ("rusqlite", &["entente-store"]),
    ("rusqlite_migration", &["entente-store"]),
    ("ts-rs", &["entente-app"]),
    ("schemars", &["entente-app"]),
    ("tauri", &["entente"]),
    ("axum", &["entente-devserver"]),
    ("clap", &["entente-cli", "entente-devserver"]),
    ("mail-builder", &["entente-mail"]),
    ("askama", &["entente-documents"]),
];

/// All that the rules may stand on: nothing that reads, writes or asks.
const DOMAIN: &[&str] = &["chrono", "chrono-tz", "serde", "thiserror", "unicode-normalization", "uuid"];

/// A window system or a server, and what brings one along.
const WINDOWS_AND_SERVERS: &[&str] = &["tauri", "wry", "tao", "gtk", "webkit2gtk", "axum", "hyper", "tokio"];

#[test]
fn every_room_has_its_arrows() {
    let members: BTreeSet<&str> = HOUSE.workspace_packages().iter().map(|member| member.name.as_str()).collect();
    let known: BTreeSet<&str> = ARROWS.iter().map(|(name, _)| *name).chain([TESTS]).collect();
    assert_eq!(members, known);
}

#[test]
fn a_room_knows_only_the_rooms_that_it_may() {
    let rooms: BTreeSet<&str> = HOUSE.workspace_packages().iter().map(|member| member.name.as_str()).collect();
    for (name, may) in ARROWS {
        for known in named(room(name), true).intersection(&rooms) {
            assert!(may.contains(known), "{name} must not know {known}");
        }
    }
}

#[test]
fn what_one_room_owns_no_other_names() {
    for (name, _) in ARROWS {
        for (dependency, owners) in OWNED {
            let names = named(room(name), true).contains(dependency);
            assert!(!names || owners.contains(name), "{dependency} belongs to {owners:?}, not to {name}");
        }
    }
}

#[test]
fn the_rules_do_no_io() {
    let named = named(room("entente-domain"), false);
    let more: Vec<_> = named.iter().filter(|name| !DOMAIN.contains(name)).collect();
    assert!(more.is_empty(), "domain must not know {more:?}");
}

#[test]
fn the_rules_make_no_ids() {
    let uuid = room("entente-domain").dependencies.iter().find(|one| one.name == "uuid").expect("domain parses ids");
    assert!(!uuid.features.iter().any(|feature| feature.starts_with('v')), "domain parses ids, Host makes them");
}

#[test]
fn the_command_line_links_no_window_system_and_no_server() {
    for name in ["entente-app", "entente-cli"] {
        let built_of = built_of(room(name));
        let more: Vec<_> = WINDOWS_AND_SERVERS.iter().filter(|one| built_of.contains(**one)).collect();
        assert!(more.is_empty(), "{name} is built of {more:?}");
    }
}

#[test]
fn the_two_commands_start_at_once() {
    assert_eq!(named(room("xtask"), false), BTreeSet::new(), "xtask depends on nothing");
}
