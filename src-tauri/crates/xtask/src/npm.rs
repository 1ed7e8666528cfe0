//! npm packages: installed exactly by their lock, and only when the lock changed.

use crate::steps::{Failed, Task, root, run};
use std::fs;

/// The oldest Node that the tools run on.
const NODE: u32 = 20;

/// Node and npm must be there; they are the one thing besides Rust that a machine brings along.
pub fn node() -> Result<(), Failed> {
    let version = crate::steps::said("node", &["--version"]).unwrap_or_default();
    match major(&version) {
        Some(major) if major >= NODE => Ok(()),
        Some(_) => Err(Failed(format!("Node {} is too old: {NODE} or newer is needed.", version.trim()))),
        None => Err(Failed(format!("Node {NODE} or newer is needed, with npm: https://nodejs.org"))),
    }
}

/// Brings a package's dependencies to what its lock says.
pub fn install(folder: &str) -> Result<(), Failed> {
    let place = root().join(folder);
    let lock = fs::read(place.join("package-lock.json"))
        .map_err(|error| Failed(format!("{folder}/package-lock.json could not be read: {error}.")))?;
    // A copy of the lock that was installed: exact, where times of files are not (a checkout makes them new).
    let installed = place.join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|installed| installed == lock) {
        println!("{folder}: up to date with its lock");
        return Ok(());
    }
    run(&Task::new("npm", &["ci", "--no-audit", "--no-fund"]).within(folder))?;
    fs::write(&installed, lock)
        .map_err(|error| Failed(format!("{} could not be written: {error}.", installed.display())))
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major(""), None);
    }
}
