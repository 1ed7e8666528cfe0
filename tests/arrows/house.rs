//! The workspace as cargo sees it.

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};
use std::{
    collections::{BTreeSet, HashMap},
    path::Path,
    sync::LazyLock,
};

/// The whole house with everything it depends on, on every system.
pub static HOUSE: LazyLock<Metadata> = LazyLock::new(|| {
    MetadataCommand::new()
        .manifest_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml"))
        .other_options(vec!["--locked".to_owned()])
        .exec()
        .expect("cargo describes the workspace")
});

/// A member of the workspace by its package's name.
pub fn room(name: &str) -> &'static Package {
    HOUSE.workspace_packages().into_iter().find(|member| member.name.as_str() == name).expect("such a room")
}

/// What a room names in its manifest, tests included or not.
pub fn named(room: &Package, with_tests: bool) -> BTreeSet<&str> {
    let counts = |kind| with_tests || kind != DependencyKind::Development;
    room.dependencies.iter().filter(|one| counts(one.kind)).map(|one| one.name.as_str()).collect()
}

/// Everything that a room is built of, however far away; tests and build tools do not count.
pub fn built_of(room: &Package) -> BTreeSet<&'static str> {
    let resolve = HOUSE.resolve.as_ref().expect("cargo resolves the workspace");
    let nodes: HashMap<&PackageId, _> = resolve.nodes.iter().map(|node| (&node.id, node)).collect();
    let mut found: BTreeSet<&PackageId> = BTreeSet::new();
    let mut open = vec![&room.id];
    while let Some(id) = open.pop() {
        for one in &nodes[id].deps {
            let ships = one.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal);
            if ships && found.insert(&one.pkg) {
                open.push(&one.pkg);
            }
        }
    }
    found.into_iter().map(|id| HOUSE[id].name.as_str()).collect()
}
