//! Texts with linked leads in plain words.

use crate::{
    Reader,
    access::Result,
    sql::{RowExt, one},
};
use entente_domain::{LeadId, text::Text};
use std::collections::HashMap;

impl Reader<'_> {
    /// A text in plain words, each linked lead by its name as of today.
    pub fn plain_text(&self, text: &Text) -> Result<String> {
        let mut names = HashMap::new();
        for lead in text.leads() {
            names.insert(lead, self.lead_name(lead)?);
        }
        Ok(text.plain(|lead| names.get(&lead).cloned().unwrap_or_default()))
    }

    /// A lead's name: full name, else e-mail address, else company. Empty for one that is not there.
    pub fn lead_name(&self, lead: LeadId) -> Result<String> {
        let sql = "SELECT trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) AS name, email, company
                   FROM lead WHERE id = ?1";
        let name = one(self.sql, sql, [lead.to_string()], |row| {
            let name: String = row.plain("name")?;
            let email: Option<String> = row.plain("email")?;
            let company: Option<String> = row.plain("company")?;
            Ok(Some(name).filter(|name| !name.is_empty()).or(email).or(company))
        })?;
        Ok(name.flatten().unwrap_or_default())
    }
}
