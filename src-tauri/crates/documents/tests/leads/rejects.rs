//! "Rejects": every rejected row with its original columns and the reason, ready to mend and import again.

use crate::support::*;
use entente_documents::leads::*;

fn rejects_of(file: &[u8]) -> Vec<u8> {
    let (checked, rows) = read(&file, &berlin()).unwrap();
    let mut out = Rejects::new(Vec::new(), checked.recognised.headers()).unwrap();
    for row in &rows {
        if let Row::Rejected { issue, original } = row {
            out.write(issue, original).unwrap();
        }
    }
    out.finish().unwrap()
}

const FILE: &str = "Record ID,Email,Contact owner,Create Date,Note\n\
    1,a@b.example,Ann,2024-01-01,fine\n\
    2,c@d.example,Ann,next week,\"=1+1, \"\"x\"\"\ny\"\n\
    1.23E+17,e@f.example,Ann,2024-01-01,\n\
    3,g@h.example\n\
    4,i@j.example,Ann,2024-01-01,x,y\n";

#[test]
fn the_file_of_rejects_says_why_and_holds_the_cells_as_they_were() {
    let text = String::from_utf8(rejects_of(FILE.as_bytes())).unwrap();
    let text = text.strip_prefix('\u{FEFF}').unwrap();
    assert!(text.starts_with("Entente: why rejected,Record ID,Email,Contact owner,Create Date,Note\r\n"));
    assert!(text.contains("Line 3, Create Date: “next week” is not a date."));
    assert!(text.contains(",2,c@d.example,Ann,next week,\"=1+1, \"\"x\"\"\ny\"\r\n"));
}

#[test]
fn rejects_that_nobody_mended_are_rejected_again_for_the_same_reasons() {
    let again = rejects_of(FILE.as_bytes());
    let (checked, rows) = read(&again, &berlin()).unwrap();
    assert_eq!(checked.recognised.profile, ProfileName::HubspotContacts);
    assert!(checked.recognised.unmapped().iter().all(|header| *header == "Note"));
    let codes: Vec<_> = rejected(&rows).into_iter().map(|(.., code)| code).collect();
    assert_eq!(codes, ["not_a_date", "damaged_by_spreadsheet", "too_few_fields", "too_many_fields"]);
    let reasons = |file: &[u8]| String::from_utf8(rejects_of(file)).unwrap().lines().count();
    assert_eq!(reasons(&again), reasons(FILE.as_bytes()), "and their file has one column of reasons");
}

#[test]
fn mended_rejects_go_in_without_the_reasons() {
    let mended = String::from_utf8(rejects_of(FILE.as_bytes())).unwrap().replace("next week,", "2024-01-08,");
    let (_, rows) = read(&mended.into_bytes(), &berlin()).unwrap();
    let row = lead(rows[0].clone());
    assert_eq!(row.record_id.as_deref(), Some("2"));
    assert_eq!(row.extra, [("Note".to_owned(), "=1+1, \"x\"\ny".to_owned())]);
}

#[test]
fn a_field_that_is_too_long_or_holds_a_nul_stays_so() {
    let file = format!("id,name\n1,{}\n2,a\0b\n", "é".repeat(1 << 20));
    let (_, rows) = read(&rejects_of(file.as_bytes()), &berlin()).unwrap();
    let codes: Vec<_> = rejected(&rows).into_iter().map(|(.., code)| code).collect();
    assert_eq!(codes, ["field_too_long", "nul_byte"]);
}
