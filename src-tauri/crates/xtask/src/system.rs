//! System packages: installed through apt where that is possible, else named so that they can be pasted.

use crate::steps::{Failed, Task, run, said};
use std::collections::BTreeSet;

/// What the work needs of the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// To build the shell and open its window.
    Build,
    /// To run every test as well.
    Test,
}

/// To build on Debian and Ubuntu: a C compiler for SQLite, and what the window is made of there.
const BUILD: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev"];

/// To test: the window's driver, a screen and a bus for it, a browser, a Chinese font for screenshots, and the sqlite3
/// that an import is measured against.
const TEST: &[&str] = &["webkit2gtk-driver", "xvfb", "xauth", "dbus-x11", "chromium", "fonts-noto-cjk", "sqlite3"];

/// Makes sure that the system has what is needed.
pub fn packages(need: Need) -> Result<(), Failed> {
    if cfg!(target_os = "linux") { linux(need) } else { other() }
}

fn linux(need: Need) -> Result<(), Failed> {
    let Some(_) = said("dpkg-query", &["--version"]) else { return without_apt() };
    let missing = missing(need, &installed(need));
    if missing.is_empty() {
        println!("all there");
        return Ok(());
    }
    // Where nobody says who we are, we may not be root.
    if said("id", &["-u"]).is_none_or(|user| user.trim() != "0") {
        return Err(to_paste(&missing));
    }
    run(&Task::new("apt-get", &["update", "-q"]))?;
    let install = ["install", "-y", "-q", "--no-install-recommends"];
    let task = missing.iter().fold(Task::new("apt-get", &install), |task, package| task.and(package));
    run(&task.with("DEBIAN_FRONTEND", "noninteractive"))
}

/// What somebody who is not root pastes: one line.
fn to_paste(missing: &[&str]) -> Failed {
    Failed(format!(
        "Packages are missing. Install them, then repeat this command:\n  sudo apt-get update && sudo apt-get install -y {}",
        missing.join(" ")
    ))
}

fn all(need: Need) -> impl Iterator<Item = &'static str> {
    let test: &[&str] = if need == Need::Test { TEST } else { &[] };
    BUILD.iter().chain(test).copied()
}

/// Which of the packages are installed whole.
fn installed(need: Need) -> BTreeSet<String> {
    let is_there = |package: &&str| {
        said("dpkg-query", &["-W", "-f=${db:Status-Status}", package]).is_some_and(|status| status == "installed")
    };
    all(need).filter(is_there).map(str::to_owned).collect()
}

fn missing(need: Need, installed: &BTreeSet<String>) -> Vec<&'static str> {
    all(need).filter(|&package| !installed.contains(package)).collect()
}

/// Other Linux systems: the libraries are looked for by what a build looks for.
fn without_apt() -> Result<(), Failed> {
    if said("pkg-config", &["--exists", "webkit2gtk-4.1"]).is_some() {
        println!("WebKitGTK is there");
        return Ok(());
    }
    Err(Failed(
        "WebKitGTK 4.1 is missing. On Fedora:\n  sudo dnf install gcc pkgconf-pkg-config webkit2gtk4.1-devel webkit2gtk-driver xorg-x11-server-Xvfb dbus-x11 chromium google-noto-sans-cjk-fonts sqlite"
            .into(),
    ))
}

/// macOS and Windows bring the web view along; what builds it may be missing.
fn other() -> Result<(), Failed> {
    if cfg!(target_os = "macos") && said("xcode-select", &["-p"]).is_none() {
        return Err(Failed("Apple's command line tools are missing:\n  xcode-select --install".into()));
    }
    if cfg!(windows) {
        println!(
            "needed: Visual Studio's C++ build tools and the WebView2 runtime (both come with Windows 11 developer set-ups)"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_not_root_gets_one_line_to_paste() {
        let Failed(why) = to_paste(&["xvfb", "chromium"]);
        let line = why.lines().last().map(str::trim);
        assert_eq!(line, Some("sudo apt-get update && sudo apt-get install -y xvfb chromium"));
    }

    #[test]
    fn only_what_is_missing_is_installed() {
        let there = all(Need::Test).filter(|&package| package != "xvfb").map(str::to_owned).collect();
        assert_eq!(missing(Need::Test, &there), ["xvfb"]);
        assert!(missing(Need::Build, &there).is_empty(), "building needs no screen");
    }
}
