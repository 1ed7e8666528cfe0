//! What the status values of a CRM stand for: the profile's table, and the user's before it.

use super::profile::Profile;
use entente_domain::lead::row::StatusMeaning;
use std::collections::HashMap;

/// Which value stands for which decision; values are compared without case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StatusTable(HashMap<String, StatusMeaning>);

impl StatusTable {
    /// The profile's table with the user's entries before it.
    pub fn new(profile: &Profile, user: &[(String, StatusMeaning)]) -> Self {
        let defaults = profile.statuses.iter().map(|(value, meaning)| (Self::key(value), *meaning));
        let given = user.iter().map(|(value, meaning)| (Self::key(value), *meaning));
        Self(defaults.chain(given).collect())
    }

    /// What a value stands for; none if the table lacks it.
    pub fn meaning(&self, value: &str) -> Option<StatusMeaning> {
        self.0.get(&Self::key(value)).copied()
    }

    /// The form by which two values are the same.
    pub fn key(value: &str) -> String {
        value.trim().to_lowercase()
    }
}
