//! What each command does, in order: cheap and telling steps first, so that a mistake is told in seconds.

use crate::{
    npm,
    steps::{Failed, Steps, Task, root},
    system::{self, Need},
};

/// How much is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// Without the window and the browser.
    Quick,
}

const UI: &str = "ui";
const BROWSER: &str = "tests/browser";

/// Builds Entente and opens it.
pub fn run(steps: &mut Steps, file: Option<&str>) -> Result<(), Failed> {
    steps.step("system packages", || system::packages(Need::Build))?;
    ui(steps)?;
    steps.run("the window", &cargo(&["build", "--package", "entente"]))?;
    // Without a file the first launch opens the sample by itself, and later ones what the user made of it.
    let program = root().join("target/debug/entente").display().to_string();
    let launch = file.map_or(Task::new(&program, &[]), |file| Task::new(&program, &[file]));
    steps.run("Entente", &launch)
}

/// Runs the tests.
pub fn test(steps: &mut Steps, extent: Extent) -> Result<(), Failed> {
    let whole = extent == Extent::Whole;
    if whole {
        steps.step("system packages", || system::packages(Need::Test))?;
    }
    steps.run("format", &cargo(&["fmt", "--all", "--check"]))?;
    ui(steps)?;
    let npm = |script: &str| Task::new("npm", &["run", "--silent", script]).within(UI);
    steps.run("UI: types, arrows, catalogues", &npm("check"))?;
    steps.run("UI: tests", &npm("test"))?;
    // Denied on the command line and not in the manifests: while one writes, a warning is enough.
    let deny = ["--", "--deny", "warnings"];
    let clippy = deny.iter().fold(cargo(&["clippy", "--all-targets"]), |task, word| task.and(word));
    steps.run("clippy", &clippy)?;
    // Rules, file, contract up to date, journeys, arrows, licences.
    steps.run("tests", &cargo(&["test"]))?;
    if !whole {
        return Ok(());
    }
    let clippy = ["clippy", "--package", "entente", "--package", "entente-tests", "--features", "entente-tests/window"];
    let clippy = deny.iter().fold(cargo(&clippy).and("--all-targets"), |task, word| task.and(word));
    steps.run("clippy: the window", &clippy)?;
    let doors = ["build", "--package", "entente", "--package", "entente-devserver", "--package", "entente-cli"];
    steps.run("build the doors", &cargo(&doors))?;
    steps.run("tests: the window's parts", &cargo(&["test", "--package", "entente"]))?;
    steps.step("npm packages of the browser tests", || npm::install(BROWSER))?;
    steps.run("tests: browser", &Task::new("npm", &["test", "--silent"]).within(BROWSER))?;
    steps.run("tests: window", &window())
}

/// Writes what is generated from the contract.
pub fn codegen(steps: &mut Steps) -> Result<(), Failed> {
    let write = cargo(&["test", "--package", "entente-app", "--test", "contract"]);
    steps.run("contract", &write.with("UPDATE_CONTRACT", "1"))
}

/// Runs the benches.
pub fn bench(steps: &mut Steps) -> Result<(), Failed> {
    steps.run("benches", &cargo(&["bench", "--package", "entente-tests"]))
}

/// The web UI, which the window embeds.
fn ui(steps: &mut Steps) -> Result<(), Failed> {
    steps.step("npm packages of the UI", || npm::node().and_then(|()| npm::install(UI)))?;
    steps.run("build the UI", &Task::new("npm", &["run", "--silent", "build"]).within(UI))
}

/// The real window on a screen and a bus of its own. On other systems there is no driver for the web view that Tauri
/// embeds: there this checks only that the tests compile.
fn window() -> Task {
    // Of the same members as the other tests: for one package alone Cargo would choose other features of what all of them
    // stand on, and build it once more.
    let test = ["test", "--features", "entente-tests/window", "--test", "window"];
    let alone = ["--", "--test-threads", "1"];
    // The screen around the bus: what the bus starts (the portal of file dialogs) needs the screen too.
    let screen = ["--auto-servernum", "--server-args", "-screen 0 1600x1000x24", "dbus-run-session", "--", "cargo"];
    let (program, before): (&str, &[&str]) =
        if cfg!(target_os = "linux") { ("xvfb-run", &screen) } else { ("cargo", &[]) };
    let words: Vec<&str> = before.iter().chain(&test).chain(&alone).copied().collect();
    Task::new(program, &words)
}

fn cargo(words: &[&str]) -> Task {
    // The lock is committed: a test that changed it would test something else than what was written.
    let (first, rest) = words.split_first().map_or(("", [].as_slice()), |(first, rest)| (*first, rest));
    let words: Vec<&str> = match first {
        "fmt" => words.to_vec(),
        _ => [&[first, "--locked"], rest].concat(),
    };
    Task::new("cargo", &words)
}
