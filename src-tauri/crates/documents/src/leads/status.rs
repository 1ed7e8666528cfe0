//! What the status values of a CRM stand for: the profile's table, and the user's before it.

use super::profile::{Profile, ProfileName};
use entente_domain::lead::row::StatusMeaning;
use std::collections::HashMap;

/// Which value stands for which decision; values are compared without case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StatusTable(HashMap<String, StatusMeaning>);

impl StatusTable {
    /// The profile's table with the user's entries before it; behind a vendor's values stand those that mean the same in
    /// most houses, where the vendor leaves names to the house.
    pub fn new(profile: &Profile, user: &[(String, StatusMeaning)]) -> Self {
        let common = if profile.with_generic { Profile::of(ProfileName::Generic).statuses } else { &[] };
        let defaults = common.iter().chain(profile.statuses).map(|(value, meaning)| (Self::key(value), *meaning));
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
