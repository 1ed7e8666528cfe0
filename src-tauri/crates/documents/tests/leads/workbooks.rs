//! Workbooks (XLSX): the same as text, with rows for lines; and what is refused of them (FAULTS.md "Imports").

use crate::support::*;
use entente_documents::{leads::*, workbook::MAX_UNPACKED};
use entente_domain::{lead::row::StatusMeaning::*, when::Precision};
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use std::{io::Write, ops::ControlFlow, path::Path};
use zip::{ZipWriter, write::SimpleFileOptions};

/// Opens bytes as a file that a user chose, and reads it.
fn read_file(bytes: &[u8], sheet: Option<&str>) -> Result<(Checked, Vec<Row>), Refused> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chosen");
    std::fs::write(&path, bytes).unwrap();
    let opened = open(FileSource(path), sheet, &mut quiet)?;
    read(&opened, &berlin())
}

fn code(bytes: &[u8]) -> RefusedCode {
    read_file(bytes, None).unwrap_err().code
}

fn one_sheet(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

fn write(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        sheet.write(row, u16::try_from(column).unwrap(), *cell).unwrap();
    }
}

#[test]
fn numbers_are_ids_without_a_point_and_dates_are_read_however_a_cell_holds_them() {
    let date = Format::new().set_num_format("dd.mm.yyyy hh:mm");
    let file = one_sheet(|sheet| {
        write(sheet, 0, &["Lead ID", "Email", "MQL date", "Score"]);
        sheet.write(1, 0, 48_120_000_001_f64).unwrap();
        sheet.write(1, 1, "ann@acme.example").unwrap();
        sheet.write(1, 2, 45_123.75).unwrap(); // a bare number
        sheet.write(1, 3, 0.1 + 0.2).unwrap();
        sheet.write(2, 0, 7).unwrap();
        sheet.write_with_format(2, 2, 45_123.75, &date).unwrap();
        sheet.write(3, 0, "00012").unwrap();
        sheet.write_with_format(3, 2, 45_123, &date).unwrap();
        sheet.write(4, 0, true).unwrap();
        sheet.write(4, 2, "2023-07-16 18:00").unwrap();
        // 7:40:00 is no exact share of a day.
        sheet.write(5, 0, 8).unwrap();
        sheet.write_with_format(5, 2, 45_123.0 + 7.0 / 24.0 + 40.0 / 1_440.0, &date).unwrap();
    });
    let (checked, rows) = read_file(&file, None).unwrap();
    assert_eq!(checked.recognised.mapping()[2], (Field::HandedOverAt, "MQL date"));
    let rows: Vec<_> = rows.into_iter().map(lead).collect();
    let ids: Vec<_> = rows.iter().map(|row| row.record_id.as_deref().unwrap()).collect();
    assert_eq!(ids, ["48120000001", "7", "00012", "TRUE", "8"]);
    let moments: Vec<_> = rows.iter().map(|row| row.handed_over_at.unwrap()).collect();
    let evening = utc("2023-07-16T16:00:00Z");
    assert_eq!((moments[0].at, moments[1].at, moments[3].at), (evening, evening, evening));
    assert_eq!((moments[2].at, moments[2].precision), (utc("2023-07-15T22:00:00Z"), Precision::Date));
    assert_eq!(moments[4].at, utc("2023-07-16T05:40:00Z"));
    assert_eq!(rows[0].fit_score.as_deref(), Some("0.30000000000000004"));
}

#[test]
fn a_number_with_more_digits_than_a_spreadsheet_keeps_is_damaged() {
    let file = one_sheet(|sheet| {
        write(sheet, 0, &["Lead ID", "Email"]);
        sheet.write(1, 0, 4_150_868_000_000_224_001_f64).unwrap();
        sheet.write(2, 0, 1e17).unwrap();
        sheet.write(3, 0, 999_999_999_999_999_f64).unwrap();
    });
    let (_, rows) = read_file(&file, None).unwrap();
    let damaged = |line| (line, Some("Lead ID"), "damaged_by_spreadsheet");
    assert_eq!(rejected(&rows), [damaged(2), damaged(3)]);
}

#[test]
fn the_row_is_the_line_and_blank_rows_are_none() {
    let file = one_sheet(|sheet| {
        write(sheet, 2, &["Lead ID", "Email", "MQL date"]);
        write(sheet, 4, &["1", "two\nlines", "2026-11-02"]);
        write(sheet, 8, &["2", "b@b.example", "next week"]);
        write(sheet, 9, &["3", "", "", "beyond"]);
        write(sheet, 11, &["4"]);
        write(sheet, 13, &[" ", "  "]);
    });
    let (checked, rows) = read_file(&file, None).unwrap();
    assert_eq!(checked.rows, 4);
    assert_eq!(rejected(&rows), [(9, Some("MQL date"), "not_a_date"), (10, None, "too_many_fields")]);
    assert_eq!(lead(rows[0].clone()).line, 5);
    assert_eq!(lead(rows[3].clone()).line, 12);
}

#[test]
fn the_first_sheet_is_read_or_the_named_one() {
    let mut workbook = Workbook::new();
    for (name, id) in [("Leads", "1"), ("Übersicht", "2")] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        write(sheet, 0, &["id", "name"]);
        write(sheet, 1, &[id, "a"]);
    }
    let file = workbook.save_to_buffer().unwrap();
    let id = |sheet| lead(read_file(&file, sheet).unwrap().1.remove(0)).record_id.unwrap();
    assert_eq!((id(None), id(Some("leads")), id(Some("übersicht"))), ("1".into(), "1".into(), "2".into()));
    let refused = read_file(&file, Some("Contacts")).unwrap_err();
    assert_eq!(refused.code, RefusedCode::UnknownSheet);
    assert!(refused.message.contains("“Leads”, “Übersicht”"), "{}", refused.message);
    assert_eq!(read_file(b"id,name\n1,a\n", Some("Leads")).unwrap_err().code, RefusedCode::UnknownSheet);
}

#[test]
fn an_export_of_dynamics_is_recognised_by_its_three_columns_not_to_be_modified() {
    let date = Format::new().set_num_format("m/d/yyyy h:mm");
    let file = one_sheet(|sheet| {
        let headers = [
            "(Do Not Modify) Lead",
            "(Do Not Modify) Row Checksum",
            "(Do Not Modify) Modified On",
            "Name",
            "Email",
            "Company Name",
            "Owner",
            "Status Reason",
            "Created On",
            "MQL Date",
        ];
        write(sheet, 0, &headers);
        write(
            sheet,
            1,
            &[
                "5d4c0e5a-0001-ee11-8847-000d3a2a2a2a",
                "q8/7==",
                "",
                "Anneke Vos",
                "a@veldt.example",
                "Veldt Foods",
                "Clara Osei",
                "No Longer Interested",
            ],
        );
        for column in [2, 8, 9] {
            sheet.write_with_format(1, column, 45_123.75, &date).unwrap();
        }
    });
    let (checked, rows) = read_file(&file, None).unwrap();
    assert_eq!((checked.recognised.profile, checked.recognised.profile.system()), (ProfileName::Dynamics, "dynamics"));
    let row = lead(rows[0].clone());
    assert_eq!(row.record_id.as_deref(), Some("5d4c0e5a-0001-ee11-8847-000d3a2a2a2a"));
    assert_eq!((row.status, row.handed_over_at), (Some(Rejected), row.created_at));
    assert_eq!(row.handed_over_at.unwrap().at, utc("2023-07-16T16:00:00Z"));
    // What has no field is kept, these two also.
    assert_eq!(row.extra.len(), 2);
}

#[test]
fn a_workbook_cut_off_anywhere_is_refused() {
    let file = one_sheet(|sheet| write(sheet, 0, &["id", "name"]));
    for end in (4..file.len()).step_by(97) {
        assert_eq!(code(&file[..end]), RefusedCode::BrokenWorkbook, "cut at {end}");
    }
}

#[test]
fn damaged_bytes_of_a_workbook_never_panic() {
    let file = one_sheet(|sheet| {
        write(sheet, 0, &["id", "name", "created"]);
        (1..40).for_each(|row| write(sheet, row, &["1", "a", "2026-11-02"]));
    });
    for seed in 0..1_000_usize {
        let mut damaged = file.clone();
        for hit in 0..1 + seed % 4 {
            let place = (seed * 7_919 + hit * 104_729) % damaged.len();
            damaged[place] ^= u8::try_from(1 + (seed + hit) % 255).unwrap();
        }
        if let Err(refused) = read_file(&damaged, None) {
            let expected = [
                RefusedCode::BrokenWorkbook,
                RefusedCode::NotText,
                RefusedCode::PasswordProtected,
                RefusedCode::UnknownSheet,
                RefusedCode::NoHeader,
            ];
            assert!(expected.contains(&refused.code), "seed {seed}: {refused}");
        }
    }
}

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn other_archives_are_no_workbooks() {
    assert_eq!(code(&archive(&[("leads.csv", b"id\n1\n")])), RefusedCode::NotText);
    assert_eq!(code(&archive(&[])), RefusedCode::NotText);
    assert_eq!(code(&archive(&[("xl/workbook.xml", b"<workbook")])), RefusedCode::BrokenWorkbook);
}

#[test]
fn a_workbook_of_more_than_200_mb_unpacked_is_refused_before_it_is_held() {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    zip.write_all(b"<workbook/>").unwrap();
    zip.start_file("xl/sharedStrings.xml", SimpleFileOptions::default()).unwrap();
    let block = vec![b'x'; 1 << 20];
    (0..=MAX_UNPACKED >> 20).for_each(|_| zip.write_all(&block).unwrap());
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 4 << 20, "it is small: {}", bomb.len());
    assert_eq!(code(&bomb), RefusedCode::WorkbookTooLarge);
    // What it says of its own sizes is not believed.
    let mut lying = bomb.clone();
    let size = u32::try_from(((MAX_UNPACKED >> 20) + 1) << 20).unwrap().to_le_bytes();
    let places: Vec<usize> = (0..lying.len() - 4).filter(|place| lying[*place..*place + 4] == size).collect();
    assert!(!places.is_empty());
    for place in places {
        lying[place..place + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert!(matches!(code(&lying), RefusedCode::WorkbookTooLarge | RefusedCode::BrokenWorkbook));
}

#[test]
fn one_long_text_in_many_cells_is_refused_too() {
    let text = "x".repeat(1 << 20);
    let strings = format!(
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>{text}</t></si></sst>"
    );
    let rows: String =
        (1..=1_100).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>")).collect();
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    );
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let workbook = format!(
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{relation}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let relations = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    let office = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let file = archive(&[
        ("_rels/.rels", office.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ]);
    let refused = read_file(&file, None).unwrap_err();
    assert_eq!(refused.code, RefusedCode::WorkbookTooLarge, "{refused}");
}

#[test]
fn a_protected_workbook_and_an_old_one_are_told_apart() {
    let mut protected = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    // The name lies across two of the pieces in which the file is read.
    protected.resize(64 * 1024 - 7, 0);
    protected.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    protected.resize(70_000, 0);
    assert_eq!(code(&protected), RefusedCode::PasswordProtected);
    let mut old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    old.resize(70_000, 0);
    assert_eq!(code(&old), RefusedCode::NotText);
}

#[test]
fn cancelling_is_heard_while_a_workbook_is_unpacked() {
    let file = one_sheet(|sheet| {
        (0..30_000).for_each(|row| write(sheet, row, &["id", "name of somebody", "2026-11-02"]));
    });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leads.xlsx");
    std::fs::write(&path, file).unwrap();
    let asked = |stop: usize| {
        let mut asked = 0;
        let mut progress = |_| {
            asked += 1;
            if asked == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let opened = open(FileSource(path.clone()), None, &mut progress);
        (asked, opened.map(|_| ()).map_err(|refused| refused.code))
    };
    let (calls, whole) = asked(usize::MAX);
    assert_eq!(whole, Ok(()));
    assert!(calls > 20, "{calls}");
    for stop in (1..=calls).step_by(7) {
        assert_eq!(asked(stop).1, Err(RefusedCode::Cancelled), "at {stop} of {calls}");
    }
}

#[test]
fn a_workbook_by_another_name_is_a_workbook_and_no_file_is_told_at_once() {
    let refused = |path: &Path| open(FileSource(path.to_owned()), None, &mut quiet).unwrap_err().code;
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(refused(&folder.path().join("none.xlsx")), RefusedCode::NotFound);
    assert_eq!(refused(folder.path()), RefusedCode::NotAFile);
}
