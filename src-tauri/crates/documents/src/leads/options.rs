//! What a user said about a file beside the file itself.

use super::{DateOrder, Field, ProfileName};
use crate::delimited::{Delimiter, Encoding};
use chrono_tz::Tz;
use entente_domain::lead::row::StatusMeaning;

/// What a user said about a file; everything but the zone is optional and otherwise recognised.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// The file's name without its folder: HubSpot's names tell the profile even where headers are translated.
    pub file_name: Option<String>,
    /// `--profile`.
    pub profile: Option<ProfileName>,
    /// `--map FIELD=HEADER`; an empty header takes the field away from the column that was guessed for it.
    pub map: Vec<(Field, String)>,
    /// `--status VALUE=DECISION`, beside the profile's own table.
    pub status: Vec<(String, StatusMeaning)>,
    /// The zone in which times without an offset are meant, and in which a date has its day.
    pub zone: Tz,
    /// `--date-order`, for every date column.
    pub date_order: Option<DateOrder>,
    /// `--encoding`.
    pub encoding: Option<Encoding>,
    /// `--delimiter`.
    pub delimiter: Option<Delimiter>,
    /// `--empty VALUE`: values that a system writes for "nothing".
    pub empty: Vec<String>,
}

impl Options {
    /// Nothing said but the zone.
    pub fn new(zone: Tz) -> Self {
        Self {
            file_name: None,
            profile: None,
            map: Vec::new(),
            status: Vec::new(),
            zone,
            date_order: None,
            encoding: None,
            delimiter: None,
            empty: Vec::new(),
        }
    }
}
