//! Files as a CRM would write them, made from a seed: the quirks of FORMATS.md §1, with the counts they must come to.
//!
//! Knows how HubSpot writes; must not use our own exporter or reader, or a test would only compare us with ourselves.

use chrono::{Days, NaiveDate};

/// What an import of a generated file must come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// Records beside the header.
    pub rows: u64,
    /// Rows that are rejected, by line and code.
    pub rejected: Vec<(u64, &'static str)>,
    /// Different leads in the readable rows.
    pub leads: u64,
    /// Rows that speak again of a lead of an earlier row of the file (same Record ID).
    pub merged: u64,
    /// Leads that became an MQL.
    pub handed_over: u64,
    /// Leads whose e-mail another lead of the file has, in other case.
    pub same_email: u64,
    /// The status value that no table knows, and its rows.
    pub unmapped: (&'static str, u64),
    /// How many of the columns have a place among our fields.
    pub mapped_columns: usize,
}

/// The headers of [`hubspot_contacts`]; the last four have no place among our fields.
pub const HUBSPOT_HEADERS: [&str; 20] = [
    "Record ID",
    "First Name",
    "Last Name",
    "Email",
    "Company Name",
    "Contact owner",
    "Create Date",
    "Lifecycle Stage",
    "Lead Status",
    "Lead Status Date",
    "Became a Marketing Qualified Lead Date",
    "Became a Sales Qualified Lead Date",
    "Original Source",
    "Industry",
    "Recent Conversion",
    "Last Activity Date",
    "Number of Pageviews",
    "Marketing contact status",
    "Associated Deal",
    "Merged Contact IDs",
];

const FIRST: [&str; 12] =
    ["Anneke", "João", "Zoë", "Lars", "Мария", "Ayşe", "François", "Mei", "王伟", "Siobhán", "Jürgen", "Olu"];
const LAST: [&str; 10] =
    ["Vos", "O'Neil", "Müller", "da Silva", "Ørsted", "García", "Novák", "李", "Smith-Jones", "Nguyễn"];
const COMPANY: [&str; 8] = [
    "Veldt Foods",
    "Harbour \"Blue\" Ltd",
    "Acme, Inc.",
    "Nordlicht GmbH & Co. KG",
    "甲乙公司",
    "Ben; Sons",
    "Über-Werk AG",
    "=Plus Ventures",
];
const OWNER: [&str; 4] = ["Clara Osei", "Tom Brandt", "Inês Prado", ""];
const SOURCE: [&str; 6] =
    ["Organic Search", "Paid Search", "Direct Traffic", "Offline Sources", "Email Marketing", "Social Media"];
const INDUSTRY: [&str; 5] = ["FOOD_PRODUCTION", "MACHINERY", "COMPUTER_SOFTWARE", "", "RETAIL"];
const CONVERSION: [&str; 4] =
    ["Webinar in 40 minutes: Register", "Guide – choosing a supplier: Download", "", "Contact us: \"Talk to sales\""];
/// Lifecycle, status; weighted by repetition.
const STAGE: [(&str, &str); 9] = [
    ("Lead", "New"),
    ("Marketing Qualified Lead", "Open"),
    ("Marketing Qualified Lead", "Attempted to contact"),
    ("Marketing Qualified Lead", "Connected"),
    ("Marketing Qualified Lead", "Unqualified"),
    ("Marketing Qualified Lead", "Bad timing"),
    ("Sales Qualified Lead", "Open deal"),
    ("Marketing Qualified Lead", ""),
    ("Marketing Qualified Lead", "Nurture"),
];

/// An export of contacts: every field quoted, LF, no byte order mark, times of the account's zone, `117.0`, empty cells,
/// line breaks and quotes in cells, associations and merged IDs joined by `;`. Every 97th row is broken in turn (a date
/// "next week", a Record ID that a spreadsheet rounded, a row cut short); every 101st repeats the lead before it, every
/// 103rd brings its e-mail in capitals under a new ID. No handover is later than `today`; the same arguments make the
/// same bytes.
pub fn hubspot_contacts(rows: usize, seed: u64, today: NaiveDate) -> (Vec<u8>, Expected) {
    let mut random = Random(seed ^ 0x9E37_79B9_7F4A_7C15);
    let mut file = Vec::with_capacity(rows * 400);
    write_record(&mut file, &HUBSPOT_HEADERS.map(str::to_owned));
    let mut expected = Expected {
        rows: rows as u64,
        rejected: Vec::new(),
        leads: 0,
        merged: 0,
        handed_over: 0,
        same_email: 0,
        unmapped: ("Nurture", 0),
        mapped_columns: 16,
    };
    let mut line = 2;
    let mut before: Option<[String; 20]> = None;
    for row in 1..=rows {
        let mut cells = contact(row, &mut random, today);
        if row % 97 == 0 {
            let code = spoil(&mut cells, row / 97);
            expected.rejected.push((line, code));
            let kept = if code == "too_few_fields" { 7 } else { cells.len() };
            if kept == cells.len() && cells[8] == expected.unmapped.0 {
                expected.unmapped.1 += 1;
            }
            line += write_record(&mut file, &cells[..kept]);
            continue;
        }
        match &before {
            Some(lead) if row % 101 == 0 => {
                cells = lead.clone();
                cells[16] = "999.0".into();
                expected.merged += 1;
            }
            Some(lead) if row % 103 == 0 => {
                cells[3] = lead[3].to_uppercase();
                expected.same_email += 1;
                expected.leads += 1;
                expected.handed_over += u64::from(!cells[10].is_empty());
            }
            _ => {
                expected.leads += 1;
                expected.handed_over += u64::from(!cells[10].is_empty());
            }
        }
        if cells[8] == expected.unmapped.0 {
            expected.unmapped.1 += 1;
        }
        line += write_record(&mut file, &cells);
        before = Some(cells);
    }
    (file, expected)
}

fn contact(row: usize, random: &mut Random, today: NaiveDate) -> [String; 20] {
    let (first, last) = (random.pick(&FIRST), random.pick(&LAST));
    let (lifecycle, status) = random.pick(&STAGE);
    let created = 30 + random.below(400);
    // From the newest back: the handover lies between creation and today, what follows it also.
    let handed_over = 1 + random.below(created - 20);
    let decided = 1 + random.below(handed_over);
    // Hours that come in this order also on one day.
    let moment = |days: u64, hour: u64, random: &mut Random| {
        let date = today.checked_sub_days(Days::new(days)).unwrap_or(today);
        format!("{date} {:02}:{:02}", hour + random.below(3), random.below(60))
    };
    let is_mql = lifecycle != "Lead";
    let or_empty = |filled: bool, text: String| if filled { text } else { String::new() };
    [
        format!("{}", 48_120_000_000_u64 + row as u64),
        first.to_owned(),
        last.to_owned(),
        format!("contact{row}@company{}.example", random.below(900)),
        random.pick(&COMPANY).to_owned(),
        random.pick(&OWNER).to_owned(),
        moment(created, 6, random),
        lifecycle.to_owned(),
        status.to_owned(),
        or_empty(is_mql && !status.is_empty(), moment(decided, 15, random)),
        or_empty(is_mql, moment(handed_over, 10, random)),
        or_empty(lifecycle == "Sales Qualified Lead", moment(decided, 15, random)),
        random.pick(&SOURCE).to_owned(),
        random.pick(&INDUSTRY).to_owned(),
        random.pick(&CONVERSION).to_owned(),
        // HubSpot writes a date property without time.
        or_empty(random.below(3) > 0, moment(decided, 15, random)[..10].to_owned()),
        format!("{}.0", random.below(300)),
        ["Marketing contact", "Non-marketing contact"][random.below(2) as usize].to_owned(),
        or_empty(random.below(4) == 0, "Deal A;Deal B,\nsecond line".to_owned()),
        or_empty(random.below(9) == 0, format!("{};{}", 76_000_000 + row, 77_000_000 + row)),
    ]
}

fn spoil(cells: &mut [String; 20], turn: usize) -> &'static str {
    match turn % 3 {
        1 => {
            cells[15] = "next week".into();
            "not_a_date"
        }
        2 => {
            cells[0] = "4.81E+10".into();
            "damaged_by_spreadsheet"
        }
        _ => "too_few_fields",
    }
}

/// Writes a record with every field quoted; answers how many physical lines it takes.
fn write_record(file: &mut Vec<u8>, cells: &[String]) -> u64 {
    let mut lines = 1;
    for (place, cell) in cells.iter().enumerate() {
        file.extend_from_slice(if place == 0 { b"\"" } else { b",\"" });
        file.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
        file.push(b'"');
        lines += cell.matches('\n').count() as u64;
    }
    file.push(b'\n');
    lines
}

/// SplitMix64: small, good enough for names, and the same everywhere for ever.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[(self.next() % from.len() as u64) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entente_documents::leads::{Field, Options, ProfileName, Row, check, rows};
    use std::{collections::HashSet, ops::ControlFlow};

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()
    }

    #[test]
    fn the_same_arguments_make_the_same_file() {
        assert_eq!(hubspot_contacts(500, 7, today()), hubspot_contacts(500, 7, today()));
        assert_ne!(hubspot_contacts(500, 7, today()).0, hubspot_contacts(500, 8, today()).0);
    }

    #[test]
    fn a_hubspot_export_reads_as_its_counts_say() {
        let (file, expected) = hubspot_contacts(5_000, 1, today());
        let quiet = &mut |_| ControlFlow::Continue(());
        let checked = check(&file, &Options::new(chrono_tz::Europe::Berlin), quiet).unwrap();
        assert_eq!(checked.recognised.profile, ProfileName::HubspotContacts);
        assert_eq!(checked.rows, expected.rows);
        assert_eq!(checked.recognised.mapping().len(), expected.mapped_columns);
        assert_eq!(checked.recognised.mapping()[0], (Field::RecordId, "Record ID"));
        let unmapped: Vec<_> = checked.unmapped_values().map(|value| (value.value.as_str(), value.rows)).collect();
        assert_eq!(unmapped, [expected.unmapped]);
        let (mut rejected, mut ids, mut emails) = (Vec::new(), HashSet::new(), HashSet::new());
        let (mut again, mut same_email, mut handed_over) = (0, 0, 0);
        let read = rows(&file, &checked, quiet, |row| {
            match row {
                Row::Rejected { issue, .. } => rejected.push((issue.line, issue.code.as_str())),
                Row::Lead { row, warnings } => {
                    assert_eq!(warnings, []);
                    if ids.insert(row.record_id.unwrap()) {
                        same_email += u64::from(!emails.insert(row.email.unwrap().to_lowercase()));
                        handed_over += u64::from(row.handed_over_at.is_some());
                    } else {
                        again += 1;
                    }
                }
            }
            Ok::<(), std::convert::Infallible>(())
        })
        .unwrap();
        assert_eq!(rejected, expected.rejected);
        assert_eq!(read.rejected, rejected.len() as u64);
        assert_eq!((ids.len() as u64, again, same_email), (expected.leads, expected.merged, expected.same_email));
        assert_eq!(handed_over, expected.handed_over);
        assert!(rejected.len() > 40 && again > 40 && same_email > 40);
    }
}
