//! HubSpot's export of contacts, by HubSpot's documentation of exports, default contact properties and lifecycle stages.

use super::{Profile, ProfileName};
use crate::leads::Field;
use entente_domain::lead::row::StatusMeaning::{self, Accepted, Qualified, Recycled, Rejected, Undecided};

pub(super) const PROFILE: Profile = Profile {
    name: ProfileName::HubspotContacts,
    system: "hubspot",
    file_prefix: Some("hubspot-crm-exports-"),
    signature: (
        &["record id", "contact id", "record id contact"],
        &[
            "contact owner",
            "lifecycle stage",
            "create date",
            "original source",
            "original traffic source",
            "latest source",
            "first conversion",
            "recent conversion",
            "became a marketing qualified lead date",
            "became a sales qualified lead date",
            "marketing contact status",
        ],
    ),
    headers: &[
        (Field::RecordId, &["record id", "record id contact", "contact id"]),
        (Field::Email, &["email", "work email"]),
        (Field::FirstName, &["first name"]),
        (Field::LastName, &["last name"]),
        (Field::Company, &["company name", "associated company primary", "associated company"]),
        (Field::Owner, &["contact owner"]),
        (Field::Source, &["original source", "original traffic source", "original source type"]),
        (Field::Segment, &["segment", "industry"]),
        (Field::CreatedAt, &["create date"]),
        (
            Field::HandedOverAt,
            &[
                "became a marketing qualified lead date",
                "date entered marketing qualified lead lifecycle stage pipeline",
            ],
        ),
        (Field::AcceptedAt, &["sales accepted date", "became a sales accepted lead date"]),
        (
            Field::QualifiedAt,
            &["became a sales qualified lead date", "date entered sales qualified lead lifecycle stage pipeline"],
        ),
        (Field::RejectedAt, &["rejection date", "rejected date", "disqualified date"]),
        (Field::RejectReason, &["rejection reason", "reject reason", "disqualification reason", "unqualified reason"]),
        (Field::LifecycleStage, &["lifecycle stage"]),
        (Field::LeadStatus, &["lead status"]),
        (Field::DecidedAt, &["lead status date", "lead status changed date", "date of lead status"]),
        (Field::ComeBackAt, &["recycle until", "come back date", "recycle date"]),
        (Field::FitScore, &["hub spot score", "hubspot score", "fit score", "lead score", "contact score"]),
        (Field::LastTouchAt, &["last activity date", "last contacted"]),
        (Field::ContextNote, &["handover note", "context note"]),
        (Field::FirstConversion, &["first conversion"]),
        (Field::RecentConversion, &["recent conversion"]),
    ],
    statuses: STATUSES,
    with_generic: false,
    footer: None,
    numbers_with_point: true,
    utc_midnight_is_date: true,
};

/// Labels and internal values of Lead Status and Lifecycle Stage. A lifecycle beyond sales qualified was qualified.
const STATUSES: &[(&str, StatusMeaning)] = &[
    ("New", Undecided),
    ("Open", Undecided),
    ("In progress", Undecided),
    ("IN_PROGRESS", Undecided),
    ("Open deal", Qualified),
    ("OPEN_DEAL", Qualified),
    ("Unqualified", Rejected),
    ("Attempted to contact", Undecided),
    ("ATTEMPTED_TO_CONTACT", Undecided),
    ("Connected", Accepted),
    ("Bad timing", Recycled),
    ("BAD_TIMING", Recycled),
    ("Subscriber", Undecided),
    ("Lead", Undecided),
    ("Marketing qualified lead", Undecided),
    ("marketingqualifiedlead", Undecided),
    ("Sales qualified lead", Qualified),
    ("salesqualifiedlead", Qualified),
    ("Opportunity", Qualified),
    ("Customer", Qualified),
    ("Evangelist", Undecided),
    ("Other", Undecided),
];
