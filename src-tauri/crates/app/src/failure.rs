//! What a call answers when it cannot do what was asked: a stable code, what happened, and what to do.

use serde::{Deserialize, Serialize};

/// A refusal or failure. Nothing was written (unless the message says otherwise).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error, ts_rs::TS, schemars::JsonSchema)]
#[error("{message}")]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// Stable, snake_case; the UI's text for it is `failure-<code>` with `_` as `-`.
    pub code: String,
    /// What happened, in English, for logs and the command line.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

impl Failure {
    /// A failure with its three parts.
    pub fn new(code: impl Into<String>, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into(), hint: hint.into() }
    }

    /// The request is not of the call's form, or holds a value that is not legal.
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new("invalid_request", message, "Correct the request; `call --list` shows the form of every call.")
    }

    /// Something that can't happen did.
    pub(crate) fn internal(error: impl std::fmt::Display) -> Self {
        Self::new("internal", format!("Entente made a mistake: {error}."), "Nothing was stored. Please report this.")
    }

    /// What was asked for is not there (any more).
    pub fn not_found(noun: &str) -> Self {
        Self::new("not_found", format!("There is no such {noun}."), "It may have been removed meanwhile; look again.")
    }

    /// It is there, but in a state that does not allow this.
    pub fn conflict(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new("conflict", message, hint)
    }
}
