//! Pipedrive's export of leads and deals: each header names the kind of item before a hyphen, by Pipedrive's
//! documentation of exporting data and of default fields.

use super::{Profile, ProfileName};
use crate::leads::Field;
use entente_domain::lead::row::StatusMeaning::{self, Qualified, Rejected, Undecided};

pub(super) const PROFILE: Profile = Profile {
    name: ProfileName::Pipedrive,
    system: "pipedrive",
    file_prefix: None,
    signature: (
        &[
            "Person - Name",
            "Deal - Stage",
            "Deal - Title",
            "Deal - Status",
            "Lead - Title",
            "Person - Email",
            "Person - Email - Work",
        ],
        &[
            "Person - Name",
            "Person - ID",
            "Person - Email",
            "Person - Email - Work",
            "Person - Organization",
            "Organization - Name",
            "Deal - ID",
            "Deal - Title",
            "Deal - Stage",
            "Deal - Status",
            "Deal - Owner",
            "Deal - Deal created",
            "Deal - Lead created",
            "Lead - ID",
            "Lead - Title",
            "Lead - Owner",
            "Lead - Lead created",
        ],
    ),
    headers: &[
        (Field::RecordId, &["deal id", "lead id", "person id"]),
        (Field::Email, &["person email", "person email work", "person email home", "person email other"]),
        (Field::FirstName, &["person first name"]),
        (Field::LastName, &["person last name", "person name", "deal contact person", "lead contact person"]),
        (Field::Company, &["person organization", "organization name", "deal organization", "lead organization"]),
        (Field::Owner, &["deal owner", "lead owner", "person owner"]),
        (
            Field::Source,
            &[
                "deal source",
                "lead source",
                "deal lead source",
                "person lead source",
                "deal source channel",
                "lead source channel",
            ],
        ),
        (
            Field::Segment,
            &["organization industry", "deal segment", "lead segment", "person segment", "organization segment"],
        ),
        (
            Field::CreatedAt,
            &["deal lead created", "lead lead created", "lead created", "person person created", "deal deal created"],
        ),
        (Field::HandedOverAt, &["deal mql date", "lead mql date", "person mql date", "deal handed over at"]),
        (Field::QualifiedAt, &["deal sql date", "lead sql date", "person sql date"]),
        (Field::RejectedAt, &["deal lost time"]),
        (Field::RejectReason, &["deal lost reason"]),
        (Field::LeadStatus, &["deal status", "lead status", "deal stage"]),
        (Field::LifecycleStage, &["deal stage"]),
        (Field::DecidedAt, &["deal deal closed on", "deal closed on", "deal won time"]),
        (Field::LastTouchAt, &["deal last activity date", "lead last activity date", "person last activity date"]),
        (Field::ContextNote, &["deal handover note", "lead handover note", "lead note", "deal context note"]),
    ],
    statuses: STATUSES,
    with_generic: true,
    footer: None,
    numbers_with_point: false,
    utc_midnight_is_date: false,
};

/// The states of a deal and the stages of the pipeline that Pipedrive begins with. Its first stage is called "Qualified"
/// and holds whatever came in, so it makes no decision until the house says so.
const STATUSES: &[(&str, StatusMeaning)] = &[
    ("Open", Undecided),
    ("Won", Qualified),
    ("Lost", Rejected),
    ("Qualified", Undecided),
    ("Contact Made", Undecided),
    ("Demo Scheduled", Undecided),
    ("Proposal Made", Undecided),
    ("Negotiations Started", Undecided),
];
