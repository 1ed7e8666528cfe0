//! Mail: the draft of a message as a file that the user's own mail program opens (FORMATS.md §3, RFC 5322).
//!
//! Gets finished, already redacted bodies; knows no meeting. Deterministic: date, message id and boundary are given,
//! so no clock is read and nothing is drawn. No value can begin a header of its own.

mod draft;
mod mailbox;

pub use draft::{Message, draft};
pub use mailbox::Mailbox;

/// Why a message could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// It is no e-mail address.
    #[error("`{0}` is no e-mail address")]
    Address(String),
    /// It is no message id (`left@right`, without the angle brackets).
    #[error("`{0}` is no message id")]
    MessageId(String),
    /// It is no boundary, or stands in a body.
    #[error("`{0}` can't separate the parts of this message")]
    Boundary(String),
}
