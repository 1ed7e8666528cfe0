//! How the files of one program look, as data: one small table a file.
//!
//! A profile knows header names and status values; it must not know how a file is read.

pub mod generic;
mod hubspot_contacts;

use super::Field;
use entente_domain::lead::row::StatusMeaning;

entente_domain::words! {
    /// A profile, by its written name.
    ProfileName, "profile" {
        /// HubSpot's export of contacts.
        HubspotContacts = "hubspot-contacts",
        /// Any other file: guessed from names and contents.
        Generic = "generic",
    }
}

/// How the files of one program look.
#[derive(Debug)]
pub struct Profile {
    /// Its name.
    pub name: ProfileName,
    /// How its files' names begin, where that tells them.
    pub file_prefix: Option<&'static str>,
    /// Headers (as [`key`] writes them) of which the first group has one and of the second two are in each such file.
    pub signature: (&'static [&'static str], &'static [&'static str]),
    /// Which headers (as [`key`] writes them) fill a field; of several the first that the file has.
    pub headers: &'static [(Field, &'static [&'static str])],
    /// What its status values stand for.
    pub statuses: &'static [(&'static str, StatusMeaning)],
    /// Whether whole numbers are written `117.0`, record IDs too.
    pub numbers_with_point: bool,
    /// Whether midnight in UTC, written as such, is a date and not a moment.
    pub utc_midnight_is_date: bool,
}

impl Profile {
    /// A profile by its name.
    pub const fn of(name: ProfileName) -> &'static Self {
        match name {
            ProfileName::HubspotContacts => &hubspot_contacts::PROFILE,
            ProfileName::Generic => &generic::PROFILE,
        }
    }

    /// The profile of a file with this name and these headers.
    pub fn recognise(file_name: Option<&str>, headers: &[String]) -> &'static Self {
        let keys: Vec<String> = headers.iter().map(|header| key(header)).collect();
        ProfileName::ALL
            .iter()
            .map(|name| Self::of(*name))
            .find(|profile| profile.fits(file_name, &keys))
            .unwrap_or(&generic::PROFILE)
    }

    fn fits(&self, file_name: Option<&str>, keys: &[String]) -> bool {
        let named = match (self.file_prefix, file_name) {
            (Some(prefix), Some(name)) => name.to_lowercase().starts_with(prefix),
            _ => false,
        };
        let have = |signs: &[&str]| signs.iter().filter(|sign| keys.iter().any(|key| key == **sign)).count();
        named || (have(self.signature.0) >= 1 && have(self.signature.1) >= 2)
    }
}

/// The form by which two headers are the same to a profile: lower case, words apart, nothing but letters and digits.
pub fn key(header: &str) -> String {
    let mut key = String::with_capacity(header.len());
    let mut after_lower = false;
    for character in header.trim().chars() {
        if !character.is_alphanumeric() {
            if !key.ends_with(' ') && !key.is_empty() {
                key.push(' ');
            }
        } else {
            if after_lower && character.is_uppercase() {
                key.push(' ');
            }
            key.extend(character.to_lowercase());
        }
        after_lower = character.is_lowercase();
    }
    key.truncate(key.trim_end().len());
    key
}
