//! The headless door: the same use cases and the same file, without a window (FORMATS.md §2).
//!
//! Knows the contract; no rule and no SQL. Exit: 0 done; 1 refused or failed; 2 usage.

mod command;
mod grammar;
mod host;
mod words;

use clap::Parser;
use entente_app::{Failure, Host};
use grammar::Grammar;
use host::CommandHost;
use std::{
    io::{self, Write},
    process::ExitCode,
    sync::Arc,
};
use words::Words;

fn main() -> ExitCode {
    let json = std::env::args_os().any(|argument| argument == "--json");
    let grammar = match Grammar::try_parse() {
        Ok(grammar) => grammar,
        Err(error) => return usage(&error, json),
    };
    let host = match CommandHost::new() {
        Ok(host) => Arc::new(host),
        Err(error) => {
            let hint = "Name a folder in the environment variable ENTENTE_HOME.";
            let failure = Failure::new("no_home", format!("{error}."), hint);
            return fail(&failure, json, &Words::of(entente_app::Language::English));
        }
    };
    let words = Words::of(host.language());
    match command::run(grammar, host, &words) {
        Ok(code) => code,
        Err(command::Stop::Failed(failure)) => fail(&failure, json, &words),
        // Whoever read our output went away ("| head"): nothing is wrong.
        Err(command::Stop::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(command::Stop::Output(error)) => {
            fail(&Failure::new("output_failed", format!("The answer could not be written: {error}."), ""), json, &words)
        }
    }
}

/// Wrong usage, or help and version, which are asked for.
fn usage(error: &clap::Error, json: bool) -> ExitCode {
    if json && error.use_stderr() {
        let message = error.render().to_string();
        let failure = Failure::new("usage", message.trim_end(), "--help shows what can be typed.");
        print_error(&failure_json(&failure));
    } else if error.print().is_err() {
        return ExitCode::FAILURE;
    }
    if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

fn fail(failure: &Failure, json: bool, words: &Words) -> ExitCode {
    if json {
        print_error(&failure_json(failure));
    } else {
        print_error(&words.say("error", &[("message", failure.message.as_str().into())]));
        if !failure.hint.is_empty() {
            print_error(&failure.hint);
        }
    }
    ExitCode::FAILURE
}

fn failure_json(failure: &Failure) -> String {
    serde_json::json!({ "code": failure.code, "message": failure.message, "hint": failure.hint }).to_string()
}

/// Where standard error is closed there is nobody to tell; the exit code says it.
fn print_error(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}
