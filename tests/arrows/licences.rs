//! What we depend on may be shipped with us, and comes from where everybody looks.
//!
//! A test of our own and not cargo-deny: its three checks that need no network are the three below, and building it
//! takes minutes on every fresh machine.

use crate::house::{HOUSE, built_of, room};
use spdx::{Expression, ParseMode};

/// Licences that a program under MIT or Apache-2.0 may be shipped with. MPL-2.0 binds only its own files, which we do
/// not change.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// What must not come in, however far away, and why.
const BANNED: &[(&str, &str)] = &[
    ("openssl-sys", "another library of the system to install; rustls does it"),
    ("native-tls", "another TLS on each system; rustls does it"),
    ("curl-sys", "another library of the system to install"),
];

fn may_ship(licence: &str) -> Result<bool, String> {
    let expression = Expression::parse_mode(licence, ParseMode::LAX).map_err(|error| error.to_string())?;
    Ok(expression.evaluate(|one| one.license.id().is_some_and(|id| ALLOWED.contains(&id.name))))
}

#[test]
fn every_dependency_may_be_shipped() {
    let refused: Vec<String> = HOUSE
        .packages
        .iter()
        .filter_map(|package| {
            let licence = package.license.as_deref().unwrap_or("none said");
            (may_ship(licence) != Ok(true)).then(|| format!("{} {}: {licence}", package.name, package.version))
        })
        .collect();
    assert!(refused.is_empty(), "not on the list of licences:\n{}", refused.join("\n"));
}

#[test]
fn a_licence_that_binds_the_whole_program_is_refused() {
    assert_eq!(may_ship("GPL-3.0-only"), Ok(false));
    assert_eq!(may_ship("MIT AND LGPL-2.1-or-later"), Ok(false));
    assert_eq!(may_ship("MIT OR GPL-2.0-only"), Ok(true));
    assert_eq!(may_ship("Apache-2.0/MIT"), Ok(true));
    assert!(may_ship("none said").is_err());
}

#[test]
fn every_dependency_comes_from_crates_io() {
    for package in &HOUSE.packages {
        let ours = HOUSE.workspace_members.contains(&package.id);
        let well = package.source.as_ref().map_or(ours, |source| source.is_crates_io());
        assert!(well, "{} comes from {:?}", package.name, package.source);
    }
}

#[test]
fn nothing_banned_ships() {
    let ships = built_of(room("entente"));
    for (name, why) in BANNED {
        assert!(!ships.contains(name), "{name}: {why}");
    }
}
