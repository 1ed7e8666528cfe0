//! The draft of a message (`.eml`).

use crate::{MailError, Mailbox};
use chrono::{DateTime, Utc};
use entente_domain::minutes::clean_line;
use mail_builder::{
    MessageBuilder,
    headers::{HeaderType, address::Address, content_type::ContentType, raw::Raw},
    mime::MimePart,
};

/// A message to be drafted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Who writes; `None` where the mail program knows better.
    pub from: Option<Mailbox>,
    /// To whom.
    pub to: Vec<Mailbox>,
    /// The subject; made one line.
    pub subject: String,
    /// The body for programs that show no HTML.
    pub text: String,
    /// The body.
    pub html: String,
    /// When it was written.
    pub date: DateTime<Utc>,
    /// Its message id, `left@right` without the angle brackets.
    pub message_id: String,
    /// What separates its parts: up to 70 letters, digits, `-`, `_`, `.` or `=`; must not stand in a body.
    pub boundary: String,
}

/// The message as bytes: headers, then text and HTML as alternatives, lines ended by CR LF. `X-Unsent: 1` makes
/// programs that know it open the file for writing on.
///
/// # Errors
/// Message id or boundary are none.
pub fn draft(message: &Message) -> Result<Vec<u8>, MailError> {
    if !is_message_id(&message.message_id) {
        return Err(MailError::MessageId(message.message_id.chars().take(64).collect()));
    }
    let boundary = &message.boundary;
    if !is_boundary(boundary) || message.text.contains(boundary) || message.html.contains(boundary) {
        return Err(MailError::Boundary(boundary.chars().take(80).collect()));
    }
    let mut draft = MessageBuilder::new()
        .header("X-Unsent", Raw::new("1"))
        .date(message.date.timestamp())
        .message_id(message.message_id.as_str());
    if let Some(from) = &message.from {
        draft = draft.from(address(from));
    }
    if !message.to.is_empty() {
        draft = draft.to(Address::new_list(message.to.iter().map(address).collect()));
    }
    let parts = vec![MimePart::new("text/plain", body(&message.text)), MimePart::new("text/html", body(&message.html))];
    let alternative = ContentType::new("multipart/alternative").attribute("boundary", boundary.as_str());
    draft = draft.subject(clean_line(&message.subject)).body(MimePart {
        headers: vec![("Content-Type".into(), HeaderType::ContentType(alternative))],
        contents: parts.into(),
    });
    let mut bytes = Vec::new();
    draft.serialize(&mut bytes);
    Ok(bytes)
}

fn address(mailbox: &Mailbox) -> Address<'_> {
    Address::new_address(mailbox.name(), mailbox.email())
}

/// Every line end as LF, which the builder writes as CR LF; no NUL.
fn body(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "")
}

fn is_message_id(id: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.+".contains(c));
    id.len() <= 200 && id.split_once('@').is_some_and(|(left, right)| plain(left) && plain(right))
}

fn is_boundary(boundary: &str) -> bool {
    (1..=70).contains(&boundary.len()) && boundary.chars().all(|c| c.is_ascii_alphanumeric() || "-_.=".contains(c))
}
