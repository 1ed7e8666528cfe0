//! Journeys in the real window: the built shell, WebKitGTK, a screen and a bus (`cargo xtask test` gives them).
//!
//! They are few, because each launches the program: that it starts, a whole meeting, being killed and coming back,
//! opening a file, what is shared with the rest of the desktop. What can be shown in Chromium against devserver is shown there (tests/browser).
#![cfg(target_os = "linux")] // WebKitWebDriver is the only driver that drives the very web view that Tauri embeds.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says so where it cannot go on")]

mod driver;
mod entente;
mod launch;
mod meeting;
mod minutes;
mod outside;
mod process;
mod screen;
