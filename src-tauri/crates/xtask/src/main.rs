//! The two commands: `cargo xtask run` and `cargo xtask test` do everything from a bare checkout with Rust and Node.
//!
//! Knows the tools and in which order; depends on nothing, so that it starts in seconds.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command speaks on the terminal")]

mod npm;
mod plan;
mod steps;
mod system;

use std::process::ExitCode;
use steps::{Failed, Steps};

const USAGE: &str = "\
cargo xtask run [FILE]       builds Entente and opens it, with FILE or else the sample workspace
cargo xtask test [--quick]   every test; --quick leaves out what needs the window system or a browser
cargo xtask codegen          writes what is generated from the contract
cargo xtask bench            runs the benches";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut steps = Steps::new();
    let done = match words.as_slice() {
        ["run"] => plan::run(&mut steps, None),
        ["run", file] if !file.starts_with('-') => plan::run(&mut steps, Some(file)),
        ["test"] => plan::test(&mut steps, plan::Extent::Whole),
        ["test", "--quick"] => plan::test(&mut steps, plan::Extent::Quick),
        ["codegen"] => plan::codegen(&mut steps),
        ["bench"] => plan::bench(&mut steps),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    if let Err(Failed(why)) = &done {
        eprintln!("\n{why}");
    }
    steps.summary();
    if done.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
