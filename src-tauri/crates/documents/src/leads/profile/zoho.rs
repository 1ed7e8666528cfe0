//! Zoho CRM's export of leads and contacts, by Zoho's documentation of exporting data and of standard lead fields.

use super::{Profile, ProfileName};
use crate::leads::Field;
use entente_domain::lead::row::StatusMeaning::{self, Accepted, Qualified, Recycled, Rejected, Undecided};

pub(super) const PROFILE: Profile = Profile {
    name: ProfileName::Zoho,
    system: "zoho",
    file_prefix: None,
    signature: (
        &["Lead Owner.id", "Contact Owner.id", "Created By.id", "Modified By.id"],
        &[
            "Record Id",
            "Lead Owner",
            "Lead Owner.id",
            "Contact Owner",
            "Contact Owner.id",
            "Lead Status",
            "Lead Source",
            "Created Time",
            "Modified Time",
            "Last Activity Time",
        ],
    ),
    headers: &[
        (Field::RecordId, &["record id"]),
        (Field::Email, &["email"]),
        (Field::FirstName, &["first name"]),
        (Field::LastName, &["last name", "lead name", "full name"]),
        (Field::Company, &["company", "account name"]),
        (Field::Owner, &["lead owner", "contact owner"]),
        (Field::Source, &["lead source"]),
        (Field::Segment, &["segment", "industry"]),
        (Field::CreatedAt, &["created time"]),
        (Field::QualifiedAt, &["sql date", "converted date time", "lead converted time", "converted time"]),
        (Field::LeadStatus, &["lead status"]),
        (Field::DecidedAt, &["lead status date", "lead status changed time"]),
        (Field::RejectReason, &["reason for loss", "lost reason", "rejection reason", "junk reason"]),
        (Field::FitScore, &["score", "lead score"]),
        (Field::LastTouchAt, &["last activity time"]),
        (Field::ContextNote, &["handover note", "context note"]),
    ],
    statuses: STATUSES,
    with_generic: true,
    footer: None,
    numbers_with_point: false,
    utc_midnight_is_date: false,
};

/// The lead statuses that Zoho begins with.
const STATUSES: &[(&str, StatusMeaning)] = &[
    ("-None-", Undecided),
    ("Not Contacted", Undecided),
    ("Attempted to Contact", Undecided),
    ("Contacted", Accepted),
    ("Contact in Future", Recycled),
    ("Pre-Qualified", Accepted),
    ("Qualified", Qualified),
    ("Not Qualified", Rejected),
    ("Junk Lead", Rejected),
    ("Lost Lead", Rejected),
    ("Converted", Qualified),
];
