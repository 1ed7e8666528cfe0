//! Files of others, read in place; where they are absent the test says that it is skipped.

use crate::support::*;
use entente_documents::leads::*;
use entente_domain::lead::row::StatusMeaning;
use std::{collections::BTreeMap, path::PathBuf};

#[expect(clippy::print_stderr, reason = "a test that is skipped must say so")]
fn data(path: &str) -> Option<FileSource> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../../shared/data"));
    let file = folder.join(path);
    if !file.exists() {
        eprintln!("SKIPPED: {path} is not there");
        return None;
    }
    Some(FileSource(file))
}

const SAO_PAULO: chrono_tz::Tz = chrono_tz::America::Sao_Paulo;

#[test]
fn eight_thousand_opportunities_read_the_same_in_both_ways_of_writing_dates() {
    let (Some(iso), Some(dmy)) = (
        data("maven-crm-sales-opportunities/sales_pipeline.csv"),
        data("maven-crm-sales-opportunities/variant-ddmmyyyy/sales_pipeline.csv"),
    ) else {
        return;
    };
    let options = Options::new(SAO_PAULO);
    let (checked, iso) = read(&iso, &options).unwrap();
    assert_eq!(
        checked.recognised.mapping(),
        [
            (Field::RecordId, "opportunity_id"),
            (Field::Company, "account"),
            (Field::Owner, "sales_agent"),
            (Field::HandedOverAt, "engage_date"),
            (Field::LeadStatus, "deal_stage"),
            (Field::DecidedAt, "close_date"),
        ]
    );
    assert_eq!((checked.rows, checked.unmapped_values().count()), (8_800, 0));
    let values: Vec<_> = checked.values.iter().map(|value| (value.value.as_str(), value.rows, value.meaning)).collect();
    use StatusMeaning::{Qualified, Rejected, Undecided};
    assert_eq!(
        values,
        [
            ("Won", 4_238, Some(Qualified)),
            ("Lost", 2_473, Some(Rejected)),
            ("Engaging", 1_589, Some(Undecided)),
            ("Prospecting", 500, Some(Undecided)),
        ]
    );
    let (checked, dmy) = read(&dmy, &options).unwrap();
    let orders: Vec<_> = checked.recognised.columns.iter().filter_map(|column| column.date_order).collect();
    assert_eq!(orders, [DateOrder::DayMonthYear; 2]);
    let dates = |rows: Vec<Row>| -> BTreeMap<String, _> {
        rows.into_iter()
            .map(lead)
            .map(|row| (row.record_id.unwrap(), (row.handed_over_at, row.decided_at, row.status)))
            .collect()
    };
    let (iso, dmy) = (dates(iso), dates(dmy));
    assert_eq!(iso.len(), 8_800);
    assert_eq!(iso, dmy);
    assert_eq!(iso.values().filter(|(handed_over, ..)| handed_over.is_none()).count(), 500);
}

#[test]
fn a_table_of_hubspot_s_contacts_in_the_api_s_names_is_read() {
    let Some(file) = data("hubspot-fivetran-apache2/contact_data.csv") else { return };
    let (checked, rows) = read(&file, &berlin()).unwrap();
    let mapping: Vec<_> = checked.recognised.mapping().into_iter().take(5).collect();
    assert_eq!(
        mapping,
        [
            (Field::RecordId, "id"),
            (Field::Email, "property_email"),
            (Field::FirstName, "property_firstname"),
            (Field::LastName, "property_lastname"),
            (Field::Company, "property_company"),
        ]
    );
    let first = lead(rows[0].clone());
    assert_eq!(first.record_id.as_deref(), Some("78971951"));
    assert_eq!(first.created_at.unwrap().at, utc("2021-04-01T15:32:47Z"));
    let merged = ("property_hs_merged_object_ids".to_owned(), "76340251;46897301;76226001".to_owned());
    assert!(first.extra.contains(&merged), "{:?}", first.extra);
    assert_eq!(rejected(&rows), []);
}

#[test]
fn salesforce_s_own_edge_cases_are_read() {
    let folder = "salesforce-dataloader-bsd3/import-edge-cases";
    let cells = |name: &str| -> Option<(String, Vec<Vec<String>>)> {
        let (checked, rows) = read(&data(&format!("{folder}/{name}"))?, &berlin()).unwrap();
        let extra = |row: Row| lead(row).extra.into_iter().map(|(_, value)| value).collect();
        Some((checked.recognised.layout.encoding.to_string(), rows.into_iter().map(extra).collect()))
    };
    let plain = [["row1-1", "row1-2", "row1-3"], ["row2-1", "row2-2", "row2-3"]]
        .map(|row| row.map(str::to_owned).to_vec())
        .to_vec();
    for (name, encoding) in [
        ("csvtext.csv", "utf-8"),
        ("csvtext_BOM_UTF8.csv", "utf-8"),
        ("csvtext_BOM_UTF16LE.csv", "utf-16le"),
        ("csvtext_BOM_UTF16BE.csv", "utf-16be"),
    ] {
        let Some(read) = cells(name) else { return };
        assert_eq!(read, (encoding.to_owned(), plain.clone()), "{name}");
    }
    let quotes = cells("csvEscapedQuotes.csv").unwrap().1;
    assert_eq!(
        quotes,
        [["\"The Best\" Account", "bla"], ["The \"Best\" Account", "bla"]].map(|row| row.map(str::to_owned).to_vec())
    );
    for name in ["csvtext_BOM_UTF32LE.csv", "csvtext_BOM_UTF32BE.csv"] {
        let refused = checked(&data(&format!("{folder}/{name}")).unwrap(), &berlin()).unwrap_err();
        assert_eq!(refused.code, RefusedCode::NotText);
    }
    assert_eq!(cells("hardDeleteEmptyCsvFileTemplate.csv").unwrap().1, Vec::<Vec<String>>::new());
}

#[test]
fn salesforce_s_dates_with_zones_are_read_and_its_wrong_ones_rejected() {
    let mut options = berlin();
    options.map = vec![(Field::CreatedAt, "Date".into())];
    let folder = "salesforce-dataloader-bsd3/import-edge-cases";
    let Some(good) = data(&format!("{folder}/timeZoneFormatTesting.csv")) else { return };
    let (_, rows) = read(&good, &options).unwrap();
    assert_eq!(rejected(&rows), []);
    let bad = data(&format!("{folder}/timeZoneFormatTestingWithErrors.csv")).unwrap();
    let (_, rows) = read(&bad, &options).unwrap();
    assert_eq!(rejected(&rows), [(3, Some("Date"), "not_a_date"), (4, Some("Date"), "not_a_date")]);
}

#[test]
fn latin_1_of_salesforce_and_every_other_file_there_never_panics() {
    let Some(sample) = data("salesforce-dataloader-bsd3/accountData.csv") else { return };
    let root = sample.0.parent().unwrap().parent().unwrap().to_owned();
    let mut folders = vec![root];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "csv") {
                let options = Options { date_order: Some(DateOrder::MonthDayYear), ..berlin() };
                if let Err(refused) = read(&FileSource(path.clone()), &options) {
                    assert!(
                        matches!(
                            refused.code,
                            RefusedCode::NotText | RefusedCode::NoHeader | RefusedCode::DuplicateHeader
                        ),
                        "{path:?}: {refused}"
                    );
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 30);
}

/// Every table of other people's, and what it comes to: profile, rows, rejected rows and warnings; or why it is refused.
#[test]
fn every_file_of_others_has_its_outcome() {
    let Some(root) = data("README.md") else { return };
    let root = root.0.parent().unwrap().to_owned();
    let mut outcomes = Vec::new();
    for folder in [
        "atomic-crm-mit",
        "hubspot-fivetran-apache2",
        "marketo-fivetran-apache2",
        "pardot-fivetran-apache2",
        "salesforce-dataloader-bsd3",
        "salesforce-dataloader-bsd3/import-edge-cases",
        "salesforce-fivetran-apache2",
    ] {
        let mut names: Vec<_> =
            std::fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
        names.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
        names.sort();
        for path in names {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let outcome = match read(&FileSource(path.clone()), &berlin()) {
                Ok((checked, rows)) => format!(
                    "{} {} rows, {} rejected, {} warned of, {} columns in {} fields",
                    checked.recognised.profile,
                    checked.rows,
                    rejected(&rows).len(),
                    warnings(&rows).len(),
                    checked.recognised.columns.len(),
                    checked.recognised.mapping().len()
                ),
                Err(refused) => format!("refused: {}", refused.code),
            };
            outcomes.push(format!("{folder}/{name}: {outcome}"));
        }
    }
    insta::assert_snapshot!(outcomes.join("\n"));
}
