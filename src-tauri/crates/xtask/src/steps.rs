//! Steps: each is announced, timed and remembered; the first that fails ends the run and says how to repeat it.

use std::{
    ffi::OsStr,
    fmt::Write as _,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

/// Why the run ended.
#[derive(Debug)]
pub struct Failed(pub String);

/// A program with its arguments, where it runs and what it is told.
pub struct Task {
    program: String,
    arguments: Vec<String>,
    folder: PathBuf,
    environment: Vec<(String, String)>,
}

impl Task {
    /// Runs in the root of the checkout, if nothing else is said.
    pub fn new(program: &str, arguments: &[&str]) -> Self {
        let arguments = arguments.iter().map(|&word| word.to_owned()).collect();
        Self { program: program.to_owned(), arguments, folder: root(), environment: Vec::new() }
    }

    /// Runs in a folder of the checkout.
    pub fn within(mut self, folder: &str) -> Self {
        self.folder = root().join(folder);
        self
    }

    /// Tells it a variable.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// One more argument.
    pub fn and(mut self, argument: &str) -> Self {
        self.arguments.push(argument.to_owned());
        self
    }

    /// The process, not yet started.
    fn command(&self) -> Command {
        let mut command = command(&self.program);
        command.args(&self.arguments).current_dir(&self.folder).envs(self.environment.iter().cloned());
        command
    }

    /// As a person would type it in the root of the checkout.
    fn line(&self) -> String {
        let mut line = String::new();
        let place = self.folder.strip_prefix(root()).unwrap_or(&self.folder);
        if !place.as_os_str().is_empty() {
            let _ = write!(line, "(cd {} && ", place.display());
        }
        for (name, value) in &self.environment {
            let _ = write!(line, "{name}={} ", quoted(value));
        }
        line.push_str(&self.program);
        for argument in &self.arguments {
            let _ = write!(line, " {}", quoted(argument));
        }
        if !place.as_os_str().is_empty() {
            line.push(')');
        }
        line
    }
}

/// What was done so far, and how long each took.
pub struct Steps {
    began: Instant,
    done: Vec<(String, Duration, bool)>,
}

impl Steps {
    /// Nothing done yet.
    pub fn new() -> Self {
        Self { began: now(), done: Vec::new() }
    }

    /// One step made of work of our own.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Result<(), Failed>) -> Result<(), Failed> {
        println!("\n── {name}");
        let began = now();
        let done = work();
        self.done.push((name.to_owned(), began.elapsed(), done.is_ok()));
        done
    }

    /// One step that is one program.
    pub fn run(&mut self, name: &str, task: &Task) -> Result<(), Failed> {
        self.step(name, || run(task))
    }

    /// Says how long each step took. The last line is the total.
    pub fn summary(&self) {
        println!();
        for (name, took, well) in &self.done {
            println!("{} {:>8} s  {name}", if *well { "ok    " } else { "FAILED" }, seconds(*took));
        }
        println!("total  {:>8} s", seconds(self.began.elapsed()));
    }
}

/// Runs a program; what it says goes to the terminal.
pub fn run(task: &Task) -> Result<(), Failed> {
    println!("{}", task.line());
    match task.command().status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failed(format!("Failed ({status}). To repeat it:\n  {}", task.line()))),
        Err(error) => Err(Failed(format!("{} could not be started: {error}.", task.program))),
    }
}

/// What a program says, if it is there and ends well.
pub fn said(program: &str, arguments: &[&str]) -> Option<String> {
    let output = command(program).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The root of the checkout.
pub fn root() -> PathBuf {
    // crates/xtask is three folders below it.
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).map(Path::to_owned).unwrap_or_default()
}

/// npm is a script on Windows, which only the command interpreter starts.
fn command(program: impl AsRef<OsStr>) -> Command {
    let program = program.as_ref();
    if cfg!(windows) && program == "npm" {
        let mut command = Command::new("cmd");
        command.args(["/C", "npm"]);
        return command;
    }
    Command::new(program)
}

fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "-_./=:+,".contains(letter);
    if !word.is_empty() && word.chars().all(plain) { word.to_owned() } else { format!("'{word}'") }
}

fn seconds(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64())
}

#[expect(clippy::disallowed_methods, reason = "times are for the developer; no rule of the product depends on them")]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_says_how_to_repeat_it() {
        let task = Task::new("cargo", &["no-such-command", "two words"]).within("ui").with("A", "b");
        let Failed(why) = run(&task).expect_err("cargo has no such command");
        assert!(why.ends_with("(cd ui && A=b cargo no-such-command 'two words')"), "{why}");
    }

    #[test]
    fn the_root_holds_the_workspace() {
        let manifest = std::fs::read_to_string(root().join("Cargo.toml")).expect("the root's manifest");
        assert!(manifest.contains("[workspace]"));
    }
}
