//! The fields of an engagement that a file may fill, HubSpot's form submissions among them.

use super::TableField;

entente_domain::words! {
    /// A field of an engagement that a column of a file may be mapped to.
    EngagementField, "field of an engagement" {
        /// The CRM's ID of the lead.
        RecordId = "recordId",
        /// The lead's e-mail address.
        Email = "email",
        /// The asset's title.
        Asset = "asset",
        /// When the lead met it.
        HappenedAt = "happenedAt",
    }
}

impl TableField for EngagementField {
    const EVERY: &'static [Self] = Self::ALL;

    fn word(self) -> &'static str {
        self.as_str()
    }

    fn is_date(self) -> bool {
        matches!(self, Self::HappenedAt)
    }

    fn headers(self) -> &'static [&'static str] {
        match self {
            Self::RecordId => {
                &["record id", "record id contact", "contact id", "lead id", "person id", "recordid", "线索编号"]
            }
            Self::Email => &[
                "email",
                "e mail",
                "email address",
                "e mail address",
                "work email",
                "contact email",
                "lead email",
                "邮箱",
                "电子邮件",
            ],
            Self::Asset => &[
                "asset",
                "asset title",
                "content",
                "content title",
                "title",
                "document",
                "download",
                "form",
                "form name",
                "form title",
                "conversion title",
                "资料",
                "资料名称",
                "内容",
                "表单",
            ],
            Self::HappenedAt => &[
                "happened at",
                "conversion date",
                "submission date",
                "submission time",
                "submitted at",
                "submitted on",
                "date submitted",
                "download date",
                "downloaded at",
                "sent at",
                "timestamp",
                "date",
                "time",
                "when",
                "datum",
                "日期",
                "时间",
                "提交时间",
                "下载时间",
            ],
        }
    }
}

/// How HubSpot's files of form submissions begin.
const FORM_PREFIX: &str = "hubspot-form-submissions-";

/// The form of which a file with this name holds the submissions, as far as the name tells:
/// `hubspot-form-submissions-<form>-<date>.csv`. A browser may have put `(1)` behind it.
pub fn form_of(file_name: &str) -> Option<&str> {
    let begins = file_name.get(..FORM_PREFIX.len())?.eq_ignore_ascii_case(FORM_PREFIX);
    let rest = file_name.get(FORM_PREFIX.len()..).filter(|_| begins)?;
    let stem = rest.rsplit_once('.').map_or(rest, |(stem, _)| stem);
    let stem = stem.split_once(" (").map_or(stem, |(stem, _)| stem);
    let is_dated = |date: &str| {
        date.len() == 11
            && date.bytes().enumerate().all(|(place, byte)| match place {
                0 | 5 | 8 => byte == b'-',
                _ => byte.is_ascii_digit(),
            })
    };
    let cut = stem.len().checked_sub(11).filter(|at| stem.is_char_boundary(*at) && is_dated(&stem[*at..]));
    Some(cut.map_or(stem, |at| &stem[..at])).filter(|form| !form.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_told_by_its_file_s_name() {
        for (name, form) in [
            ("hubspot-form-submissions-downtime-calculator-2026-11-26.csv", Some("downtime-calculator")),
            ("HubSpot-Form-Submissions-Downtime calculator-2026-11-26 (1).csv", Some("Downtime calculator")),
            ("hubspot-form-submissions-计算器.csv", Some("计算器")),
            ("hubspot-form-submissions--2026-11-26.csv", None),
            ("hubspot-crm-exports-all-2026-11-26.csv", None),
        ] {
            assert_eq!(form_of(name), form, "{name}");
        }
    }
}
