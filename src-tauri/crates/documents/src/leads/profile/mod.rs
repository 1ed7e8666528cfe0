//! How the files of one program look, as data: one small table a file.
//!
//! A profile knows header names and status values; it must not know how a file is read.

mod dynamics;
pub mod generic;
mod hubspot_contacts;
mod mailchimp;
mod pipedrive;
mod salesforce;
mod zoho;

use super::Field;
use entente_domain::lead::row::StatusMeaning;

entente_domain::words! {
    /// A profile, by its written name.
    ProfileName, "profile" {
        /// HubSpot's export of contacts.
        HubspotContacts = "hubspot-contacts",
        /// Pipedrive's export of leads or deals.
        Pipedrive = "pipedrive",
        /// Zoho CRM's export.
        Zoho = "zoho",
        /// Dynamics 365's export to Excel.
        Dynamics = "dynamics",
        /// Mailchimp's export of an audience.
        Mailchimp = "mailchimp",
        /// A report of Salesforce's.
        Salesforce = "salesforce",
        /// Any other file: guessed from names and contents.
        Generic = "generic",
    }
}

impl ProfileName {
    /// The system whose record IDs its files bring; empty where nothing tells.
    pub const fn system(self) -> &'static str {
        Profile::of(self).system
    }
}

/// How the files of one program look.
#[derive(Debug)]
pub struct Profile {
    /// Its name.
    pub name: ProfileName,
    /// The system whose record IDs its files bring; empty where nothing tells.
    pub system: &'static str,
    /// How its files' names begin, where that tells them.
    pub file_prefix: Option<&'static str>,
    /// Headers of which the first group has one and of the second two are in each such file: as [`key`] writes them, or
    /// with capitals, and then to the letter, where others use the same words.
    pub signature: (&'static [&'static str], &'static [&'static str]),
    /// Which headers (as [`key`] writes them) fill a field; of several the first that the file has.
    pub headers: &'static [(Field, &'static [&'static str])],
    /// What its status values stand for.
    pub statuses: &'static [(&'static str, StatusMeaning)],
    /// Whether houses add fields and values of their own here as a rule, so that what people usually call them counts where
    /// the vendor's own names leave something open.
    pub with_generic: bool,
    /// How its files end below the last row.
    pub footer: Option<Footer>,
    /// Whether whole numbers are written `117.0`, record IDs too; saved again where the comma is the decimal sign, `117,0`.
    pub numbers_with_point: bool,
    /// Whether midnight in UTC, written as such, is a date and not a moment.
    pub utc_midnight_is_date: bool,
}

/// Lines below the last row that are no rows: what the report comes to, whose it is, who made it.
#[derive(Debug)]
pub struct Footer {
    /// How such lines begin, in lower case.
    pub marks: &'static [&'static str],
    /// Whose copyright such a line claims, in lower case.
    pub copyright: &'static str,
}

impl Footer {
    /// Whether a cell begins such a line.
    pub fn marks(&self, cell: &str) -> bool {
        let cell = cell.trim().to_lowercase();
        let marked = self.marks.iter().any(|mark| cell.starts_with(mark));
        // The © is lost in some encodings.
        marked || (cell.starts_with("copyright ") && cell.contains(self.copyright))
    }
}

impl Profile {
    /// A profile by its name.
    pub const fn of(name: ProfileName) -> &'static Self {
        match name {
            ProfileName::HubspotContacts => &hubspot_contacts::PROFILE,
            ProfileName::Pipedrive => &pipedrive::PROFILE,
            ProfileName::Zoho => &zoho::PROFILE,
            ProfileName::Dynamics => &dynamics::PROFILE,
            ProfileName::Mailchimp => &mailchimp::PROFILE,
            ProfileName::Salesforce => &salesforce::PROFILE,
            ProfileName::Generic => &generic::PROFILE,
        }
    }

    /// The profile of a file with this name and these headers.
    pub fn recognise(file_name: Option<&str>, headers: &[String]) -> &'static Self {
        let keys: Vec<String> = headers.iter().map(|header| key(header)).collect();
        ProfileName::ALL
            .iter()
            .map(|name| Self::of(*name))
            .find(|profile| profile.fits(file_name, headers, &keys))
            .unwrap_or(&generic::PROFILE)
    }

    fn fits(&self, file_name: Option<&str>, headers: &[String], keys: &[String]) -> bool {
        let named = match (self.file_prefix, file_name) {
            (Some(prefix), Some(name)) => name.to_lowercase().starts_with(prefix),
            _ => false,
        };
        let has = |sign: &str| keys.iter().any(|key| key == sign) || headers.iter().any(|header| header.trim() == sign);
        let have = |signs: &[&str]| signs.iter().filter(|sign| has(sign)).count();
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
