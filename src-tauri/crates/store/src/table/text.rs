//! Texts with linked leads in plain words.

use crate::{
    Reader,
    access::Result,
    sql::{RowExt, all, one},
};
use entente_domain::{LeadId, minutes::LeadRef, text::Text};
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

    /// A lead's name as in [`Reader::lead_name`], and its company.
    pub fn lead_brief(&self, lead: LeadId) -> Result<(String, Option<String>)> {
        let company: Option<Option<String>> =
            one(self.sql, "SELECT company FROM lead WHERE id = ?1", [lead.to_string()], |row| row.plain("company"))?;
        Ok((self.lead_name(lead)?, company.flatten()))
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

    /// Whether there is such a lead.
    pub fn knows_lead(&self, lead: LeadId) -> Result<bool> {
        Ok(one(self.sql, "SELECT 1 FROM lead WHERE id = ?1", [lead.to_string()], |_| Ok(()))?.is_some())
    }

    /// What a text must not show of a lead when its name is left out; none for one that is not there.
    pub fn lead_ref(&self, lead: LeadId) -> Result<Option<LeadRef>> {
        let found = one(self.sql, "SELECT * FROM lead WHERE id = ?1", [lead.to_string()], |row| {
            let first_name: Option<String> = row.plain("first_name")?;
            let last_name: Option<String> = row.plain("last_name")?;
            let extra: std::collections::BTreeMap<String, String> = row.json("extra")?;
            let full_name = [&first_name, &last_name].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
            Ok((
                row.plain::<i64>("row")?,
                LeadRef {
                    id: lead,
                    number: None,
                    segment: row.plain("segment")?,
                    full_name,
                    first_name,
                    last_name,
                    company: row.plain("company")?,
                    emails: row.plain::<Option<String>>("email")?.into_iter().collect(),
                    phones: extra.into_iter().filter(|(header, _)| is_phone(header)).map(|(_, value)| value).collect(),
                    record_ids: Vec::new(),
                },
            ))
        })?;
        let Some((row, mut lead)) = found else { return Ok(None) };
        let sql = "SELECT record_id FROM lead_identity WHERE lead = ?1 ORDER BY system, record_id";
        lead.record_ids = all(self.sql, sql, [row], |row| row.plain("record_id"))?;
        Ok(Some(lead))
    }
}

/// Whether a CRM's column holds telephone numbers, by its header.
fn is_phone(header: &str) -> bool {
    let header = header.to_lowercase();
    ["phone", "mobile", "telefon", "fax", "手机", "电话"].iter().any(|word| header.contains(word))
}
