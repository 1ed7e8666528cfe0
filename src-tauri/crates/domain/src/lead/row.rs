//! What one row of a CRM's export says about one lead, before it meets what the workspace knows.

use crate::when::When;
use serde::{Deserialize, Serialize};

crate::words! {
    /// What sales decided on a lead.
    Decision, "decision" {
        /// Sales took it (SAL).
        Accepted = "accepted",
        /// Sales qualified it (SQL).
        Qualified = "qualified",
        /// Sales gave it back for good, with a reason.
        Rejected = "rejected",
        /// Sales gave it back for now, with a reason and a date to come back.
        Recycled = "recycled",
    }
}

crate::words! {
    /// What a lifecycle or status value of a CRM stands for.
    StatusMeaning, "meaning of a status" {
        /// Sales took it.
        Accepted = "accepted",
        /// Sales qualified it.
        Qualified = "qualified",
        /// Sales gave it back for good.
        Rejected = "rejected",
        /// Sales gave it back for now.
        Recycled = "recycled",
        /// No decision yet.
        Undecided = "undecided",
    }
}

impl StatusMeaning {
    /// The decision it stands for, if it stands for one.
    pub const fn decision(self) -> Option<Decision> {
        match self {
            Self::Accepted => Some(Decision::Accepted),
            Self::Qualified => Some(Decision::Qualified),
            Self::Rejected => Some(Decision::Rejected),
            Self::Recycled => Some(Decision::Recycled),
            Self::Undecided => None,
        }
    }
}

/// One readable row. `None` means that the file says nothing about it: an empty cell never erases.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct LeadRow {
    /// The physical line on which the record begins, counted from 1.
    pub line: u64,
    /// The CRM's own id.
    pub record_id: Option<String>,
    /// The address as written, trimmed; compared by [`email_key`].
    pub email: Option<String>,
    /// Addresses of earlier rows of the file about this lead that a later one replaced: it had them, so they still name it.
    pub former_emails: Vec<String>,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name; or the whole name where the file has only one column for it.
    pub last_name: Option<String>,
    /// Company.
    pub company: Option<String>,
    /// Who in sales owns it, by the CRM's name.
    pub owner: Option<String>,
    /// Where it came from.
    pub source: Option<String>,
    /// Segment, industry.
    pub segment: Option<String>,
    /// The CRM's lifecycle stage, as written.
    pub lifecycle_stage: Option<String>,
    /// The CRM's lead status, as written.
    pub lead_status: Option<String>,
    /// The CRM's score, as written.
    pub fit_score: Option<String>,
    /// What marketing wrote for sales at the handover.
    pub context_note: Option<String>,
    /// The first conversion ("Page: Form").
    pub first_conversion: Option<String>,
    /// The latest conversion.
    pub recent_conversion: Option<String>,
    /// When the CRM made the record.
    pub created_at: Option<When>,
    /// When it became an MQL: the handover.
    pub handed_over_at: Option<When>,
    /// When sales accepted it.
    pub accepted_at: Option<When>,
    /// When sales qualified it.
    pub qualified_at: Option<When>,
    /// When sales rejected it.
    pub rejected_at: Option<When>,
    /// Why it was rejected or recycled, in the CRM's words.
    pub reject_reason: Option<String>,
    /// What its stage or status stands for by the status table.
    pub status: Option<StatusMeaning>,
    /// When that decision was made.
    pub decided_at: Option<When>,
    /// When a recycled lead comes back.
    pub come_back_at: Option<When>,
    /// The last time sales touched it.
    pub last_touch_at: Option<When>,
    /// What has no field of ours: header and value, in the file's order, empty values left out.
    pub extra: Vec<(String, String)>,
}

impl LeadRow {
    /// The forms of all its addresses by which leads are known again: the one it has first, each once.
    pub fn email_keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        for address in self.email.iter().chain(self.former_emails.iter().rev()) {
            let key = email_key(address);
            if !key.is_empty() && !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }
}

/// The form by which two e-mail addresses are the same: trimmed, NFC, case-folded (FORMATS.md "Identity").
pub fn email_key(address: &str) -> String {
    folded(address)
}

/// Trimmed, NFC, case-folded: so are the words of two files compared.
pub(crate) fn folded(word: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let word = word.trim();
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfc().flat_map(char::to_lowercase).nfc().collect()
}
