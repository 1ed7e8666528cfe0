//! Each room says what belongs in it, what does not, and where to start reading.

use crate::house::HOUSE;
use std::path::{Path, PathBuf};

/// Rooms that are no crates.
const OTHER_ROOMS: &[&str] =
    &["", "ui", "ui/src/contract", "ui/src/host", "ui/src/kit", "ui/src/features", "ui/src/views", "tests/browser"];

#[test]
fn every_room_has_a_readme() {
    let root: &Path = HOUSE.workspace_root.as_std_path();
    let crates = HOUSE.workspace_packages().into_iter().filter_map(|member| member.manifest_path.parent());
    let rooms = crates.map(|folder| folder.as_std_path().to_owned());
    let bare: Vec<PathBuf> = rooms
        .chain(OTHER_ROOMS.iter().map(|room| root.join(room)))
        .filter(|room| !std::fs::read_to_string(room.join("README.md")).is_ok_and(|text| text.lines().count() > 3))
        .collect();
    assert!(bare.is_empty(), "no README.md in {bare:?}");
}
