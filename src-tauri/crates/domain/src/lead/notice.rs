//! What an import notices about a lead although the row goes in.

crate::words! {
    /// The stable name of a warning.
    NoticeCode, "warning" {
        /// The record ID is one lead's, the e-mail address another's; the ID was taken.
        EmailOfAnother = "email_of_another_lead",
        /// Several leads have this e-mail address; the one handed over last was taken.
        SeveralLeads = "several_leads_with_email",
        /// A new record ID with an e-mail address that another lead of this system has.
        NewIdKnownEmail = "new_id_known_email",
        /// Two rows about one lead contradict each other; the later one was taken.
        RowsContradict = "rows_contradict",
        /// A decision dated before the lead's first handover; it does not count.
        DecisionBeforeHandover = "decision_before_handover",
        /// A decision on a lead that was never handed over; it does not count.
        DecisionWithoutHandover = "decision_without_handover",
    }
}

impl NoticeCode {
    /// Whether it says that the address is another lead's too. One such warning of a row is enough.
    pub const fn is_of_another(self) -> bool {
        matches!(self, Self::EmailOfAnother | Self::NewIdKnownEmail)
    }

    /// What it means and what to do, in English.
    pub const fn message(self) -> &'static str {
        match self {
            Self::EmailOfAnother => {
                "The record ID belongs to one lead and the e-mail address to another. The record ID was taken; check the address."
            }
            Self::SeveralLeads => {
                "Several leads have this e-mail address and the row has no record ID. The one handed over last was taken."
            }
            Self::NewIdKnownEmail => {
                "Another lead of this system has the same e-mail address. This is kept as a lead of its own; merge them in your CRM if they are one person."
            }
            Self::RowsContradict => "An earlier row about the same lead says something else. The later row was taken.",
            Self::DecisionBeforeHandover => {
                "The decision is dated before the lead's first handover. It is kept and does not count; correct one of the dates in your CRM."
            }
            Self::DecisionWithoutHandover => {
                "There is a decision but no handover, so the decision is kept and does not count. Map the column that says when marketing handed the lead over."
            }
        }
    }
}

/// A warning, and the field it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    /// What it is.
    pub code: NoticeCode,
    /// FORMATS.md's name of the field.
    pub field: &'static str,
}
