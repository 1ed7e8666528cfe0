//! A name and an address.

use crate::MailError;
use entente_domain::minutes::clean_line;

/// Somebody a message is from or to: always an address that can stand in a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    name: Option<String>,
    email: String,
}

impl Mailbox {
    /// The mailbox of `name` at `email`; a blank name is none.
    ///
    /// Quoted local parts and address literals are refused: no CRM and no mail program of our users writes them, and
    /// they can carry what a header must not hold.
    ///
    /// # Errors
    /// `email` is no address.
    ///
    /// ```
    /// use entente_mail::Mailbox;
    /// assert!(Mailbox::new("Clara Osei", "clara@harbour.example").is_ok());
    /// assert!(Mailbox::new("Clara", "clara@harbour.example>\r\nBcc: x@y.example").is_err());
    /// ```
    pub fn new(name: &str, email: &str) -> Result<Self, MailError> {
        let email = email.trim();
        if !is_address(email) {
            return Err(MailError::Address(email.chars().take(64).collect()));
        }
        let name = clean_line(name);
        Ok(Self { name: (!name.is_empty()).then_some(name), email: email.to_owned() })
    }

    /// The name.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The address.
    pub fn email(&self) -> &str {
        &self.email
    }
}

/// `local@domain` in dot-atoms (RFC 5322 §3.4.1, with the letters of RFC 6532), at most 254 bytes (RFC 5321).
fn is_address(email: &str) -> bool {
    let atoms = |text: &str, extra: &str| {
        !text.is_empty()
            && text.split('.').all(|atom| {
                !atom.is_empty() && atom.chars().all(|c| c.is_alphanumeric() || (c.is_ascii() && extra.contains(c)))
            })
    };
    email.len() <= 254
        && email
            .split_once('@')
            .is_some_and(|(local, domain)| atoms(local, "!#$%&'*+-/=?^_`{|}~") && atoms(domain, "-"))
}
