//! Mailchimp's export of an audience, by Mailchimp's documentation of exporting contacts: merge tags in capitals beside
//! labels. It knows who signed up, not what sales decided.

use super::{Profile, ProfileName};
use crate::leads::Field;

pub(super) const PROFILE: Profile = Profile {
    name: ProfileName::Mailchimp,
    system: "mailchimp",
    file_prefix: None,
    signature: (
        &["OPTIN_TIME", "MEMBER_RATING", "LEID", "EUID"],
        &[
            "Email Address",
            "MEMBER_RATING",
            "OPTIN_TIME",
            "OPTIN_IP",
            "CONFIRM_TIME",
            "CONFIRM_IP",
            "LAST_CHANGED",
            "LEID",
            "EUID",
            "GMTOFF",
            "TAGS",
        ],
    ),
    headers: &[
        (Field::RecordId, &["euid", "leid"]),
        (Field::Email, &["email address", "email"]),
        (Field::FirstName, &["first name", "fname"]),
        (Field::LastName, &["last name", "lname"]),
        (Field::Company, &["company"]),
        (Field::CreatedAt, &["optin time", "confirm time"]),
        (Field::ContextNote, &["handover note", "context note"]),
    ],
    statuses: &[],
    with_generic: true,
    footer: None,
    numbers_with_point: false,
    utc_midnight_is_date: false,
};
