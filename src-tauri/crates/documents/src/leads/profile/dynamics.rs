//! Dynamics 365's export of leads to Excel: three leading columns that are hidden and not to be modified, by Microsoft's
//! documentation of exporting to Excel and of the columns of a lead.

use super::{Profile, ProfileName};
use crate::leads::Field;
use entente_domain::lead::row::StatusMeaning::{self, Accepted, Qualified, Rejected, Undecided};

pub(super) const PROFILE: Profile = Profile {
    name: ProfileName::Dynamics,
    system: "dynamics",
    file_prefix: None,
    signature: (
        &["do not modify lead", "do not modify contact", "do not modify opportunity"],
        &["do not modify row checksum", "do not modify modified on"],
    ),
    headers: &[
        (Field::RecordId, &["do not modify lead", "do not modify contact", "do not modify opportunity"]),
        (Field::Email, &["email", "email address", "e mail"]),
        (Field::FirstName, &["first name"]),
        (Field::LastName, &["last name", "name", "full name"]),
        (Field::Company, &["company name", "company", "account", "parent account for lead"]),
        (Field::Owner, &["owner"]),
        (Field::Source, &["lead source"]),
        (Field::Segment, &["segment", "industry"]),
        (Field::CreatedAt, &["created on"]),
        (Field::QualifiedAt, &["sql date", "qualified on"]),
        (Field::LeadStatus, &["status reason", "status"]),
        (Field::LifecycleStage, &["status"]),
        (Field::DecidedAt, &["status reason date", "status date", "actual close date", "actual end"]),
        (Field::FitScore, &["lead score", "score"]),
        (Field::LastTouchAt, &["last activity", "last activity date", "last interaction"]),
        (Field::ContextNote, &["handover note", "context note"]),
    ],
    statuses: STATUSES,
    with_generic: true,
    footer: None,
    numbers_with_point: false,
    utc_midnight_is_date: false,
};

/// Status and status reason of a lead.
const STATUSES: &[(&str, StatusMeaning)] = &[
    ("Open", Undecided),
    ("New", Undecided),
    ("Contacted", Accepted),
    ("Qualified", Qualified),
    ("Disqualified", Rejected),
    ("Lost", Rejected),
    ("Cannot Contact", Rejected),
    ("No Longer Interested", Rejected),
    ("Canceled", Rejected),
];
