//! "Reading": encodings, delimiters, line ends, quotes, lines.

use crate::support::*;
use entente_documents::leads::*;

fn names(file: impl AsRef<[u8]>) -> Vec<(u64, String)> {
    leads(file).into_iter().map(|row| (row.line, row.last_name.unwrap_or_default())).collect()
}

fn in_utf16(text: &str, little: bool) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(|unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

#[test]
fn every_encoding_reads_the_same_and_is_reported() {
    let text = "id,name\n1,Zoë Müller\n2,Ørsted\n";
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let files = [
        (text.as_bytes().to_vec(), "utf-8"),
        (format!("\u{FEFF}{text}").into_bytes(), "utf-8"),
        (in_utf16(text, true), "utf-16le"),
        (in_utf16(text, false), "utf-16be"),
        (latin, "windows-1252"),
    ];
    for (file, encoding) in files {
        let (checked, rows) = read(&file, &berlin()).unwrap();
        assert_eq!(checked.recognised.layout.encoding.as_str(), encoding);
        let names: Vec<_> = rows.into_iter().map(|row| lead(row).last_name.unwrap()).collect();
        assert_eq!(names, ["Zoë Müller", "Ørsted"], "{encoding}");
    }
}

#[test]
fn windows_1252_has_letters_where_latin_1_has_controls() {
    assert_eq!(names(b"id,name\n1,\x80uro \x96 \x93x\x94\n"), [(2, "€uro – “x”".into())]);
}

#[test]
fn the_first_umlaut_after_megabytes_of_ascii_still_tells_the_encoding() {
    let mut file = b"id,name\n".to_vec();
    for id in 0..200_000 {
        file.extend_from_slice(format!("{id},plain\n").as_bytes());
    }
    file.extend_from_slice(b"last,M\xFCller\n");
    let (checked, rows) = read(&file, &berlin()).unwrap();
    assert_eq!(checked.recognised.layout.encoding, Encoding::Windows1252);
    assert_eq!(lead(rows.into_iter().last().unwrap()).last_name.as_deref(), Some("Müller"));
}

#[test]
fn a_few_broken_bytes_do_not_turn_utf_8_into_windows_1252() {
    let rows = all_rows(b"id,name\n1,Zo\xC3\xAB\n2,M\xFCller\n3,\xC3\x98rsted \xC3\x98\n");
    assert_eq!(rejected(&rows), [(3, Some("name"), "invalid_encoding")]);
    let mut windows = berlin();
    windows.encoding = Some(Encoding::Windows1252);
    let file: &[u8] = b"id,name\n1,Zo\xC3\xAB\n2,M\xFCller\n";
    let (_, rows) = read(&file, &windows).unwrap();
    assert_eq!(lead(rows[1].clone()).last_name.as_deref(), Some("Müller"));
}

#[test]
fn half_a_surrogate_rejects_its_row_only() {
    let mut file = in_utf16("id,name\n1,a", true);
    file.extend_from_slice(&0xD800_u16.to_le_bytes());
    file.extend(in_utf16("b\n2,fine\n", true).into_iter().skip(2));
    assert_eq!(rejected(&all_rows(&file)), [(2, Some("name"), "invalid_encoding")]);
}

#[test]
fn every_delimiter_is_recognised_and_can_be_overridden() {
    for delimiter in [',', ';', '\t', '|'] {
        let file = format!("id{delimiter}name\n1{delimiter}\"a, b; c | d\te\"\n").into_bytes();
        let (checked, rows) = read(&file, &berlin()).unwrap();
        assert_eq!(checked.recognised.layout.delimiter.character(), delimiter);
        assert_eq!(lead(rows[0].clone()).last_name.as_deref(), Some("a, b; c | d\te"));
    }
    let mut options = berlin();
    options.delimiter = Delimiter::new('!');
    let file: &[u8] = b"id!name\n1!x,y\n";
    assert_eq!(lead(read(&file, &options).unwrap().1.remove(0)).last_name.as_deref(), Some("x,y"));
    assert_eq!(Delimiter::new('"').or(Delimiter::new('a')).or(Delimiter::new('\n')).or(Delimiter::new('é')), None);
}

#[test]
fn decimal_commas_do_not_make_the_comma_a_delimiter() {
    let file: &[u8] = b"id;score;name\n1;1,5;a\n2;2,5;b\n";
    assert_eq!(checked(&file, &berlin()).unwrap().recognised.layout.delimiter, Delimiter::SEMICOLON);
}

#[test]
fn a_sep_line_names_the_delimiter_and_is_no_row() {
    for file in ["sep=|\r\nid|name\r\n1|a,b\r\n", "\u{FEFF}SEP=|\nid|name\n1|a,b\n"] {
        assert_eq!(names(file), [(3, "a,b".into())]);
    }
}

#[test]
fn lines_are_counted_whatever_ends_them() {
    for end in ["\n", "\r\n", "\r"] {
        let file = ["id,name", "1,a", "", "2,\"x", "y\"", "", "", "3,c", ""].join(end);
        assert_eq!(names(&file), [(2, "a".into()), (4, format!("x{end}y")), (8, "c".into())], "{end:?}");
    }
    assert_eq!(
        names("id,name\r1,a\n2,b\r\n\r\n3,c\n\r4,d"),
        [(2, "a"), (3, "b"), (5, "c"), (7, "d")].map(|(l, n)| (l, n.into()))
    );
}

#[test]
fn lines_are_counted_across_the_reader_s_chunks() {
    // A line end falls on each place of the 64 KiB boundary.
    for shift in 0..8 {
        let mut file = format!("id,name{}\r\n", "x".repeat(shift)).into_bytes();
        let mut map = berlin();
        map.map = vec![(Field::LastName, format!("name{}", "x".repeat(shift)))];
        for _ in 0..20_000 {
            file.extend_from_slice(b"1,ab\r\n\r\n");
        }
        let (_, rows) = read(&file, &map).unwrap();
        let lines: Vec<u64> = rows.into_iter().map(|row| lead(row).line).collect();
        assert_eq!(lines, (0..20_000).map(|row| 2 + 2 * row).collect::<Vec<u64>>());
    }
}

#[test]
fn quotes_follow_rfc_4180_and_inside_an_unquoted_field_are_text() {
    assert_eq!(
        names("id,name\n1,\"a \"\"b\"\", c\"\n2,5\" disk\n3,O\"\"X\n4,\"\"\n"),
        [(2, "a \"b\", c".into()), (3, "5\" disk".into()), (4, "O\"\"X".into()), (5, String::new()),]
    );
}

#[test]
fn a_byte_order_mark_in_the_middle_is_text() {
    assert_eq!(names("id,name\n1,a\u{FEFF}b\n"), [(2, "a\u{FEFF}b".into())]);
}

#[test]
fn blank_lines_are_no_rows_and_a_header_alone_has_none() {
    assert_eq!(names("\n\n  \nid,name\n\n1,a\n   \n\n"), [(5 + 1, "a".into())]);
    for file in ["id,name", "id,name\n", "\"id\""] {
        assert_eq!(names(file), []);
    }
}

#[test]
fn the_last_line_needs_no_end() {
    assert_eq!(names("id,name\n1,a\n2,\"b\""), [(2, "a".into()), (3, "b".into())]);
}

#[test]
fn too_few_and_too_many_fields_reject_the_row() {
    let rows = all_rows("id,name,company\n1,a\n2,b,c\n3,d,e,f\n");
    assert_eq!(rejected(&rows), [(2, Some("company"), "too_few_fields"), (4, None, "too_many_fields")]);
}

#[test]
fn a_nul_byte_rejects_its_row() {
    assert_eq!(rejected(&all_rows("id,name\n1,a\n2,b\0c\n3,d\n")), [(3, Some("name"), "nul_byte")]);
}

#[test]
fn a_field_over_a_mebibyte_rejects_its_row_and_one_of_a_mebibyte_does_not() {
    let big = "x".repeat(1 << 20);
    let rows = all_rows(format!("id,name\n1,{big}\n2,{big}y\n3,\"{big}z\"\n4,d\n"));
    assert_eq!(rejected(&rows), [(3, Some("name"), "field_too_long"), (4, Some("name"), "field_too_long")]);
    assert_eq!(lead(rows[3].clone()).last_name.as_deref(), Some("d"));
}

#[test]
fn a_row_of_many_big_fields_is_rejected_without_keeping_them() {
    let big = "x".repeat(1 << 20);
    let header: Vec<String> = (0..20).map(|column| format!("c{column}")).collect();
    let file = format!("{}\n{}\n{}\n", header.join(","), vec![big.as_str(); 20].join(","), ["1"; 20].join(","));
    let rows = all_rows(file);
    assert_eq!(rejected(&rows), [(2, Some("c15"), "field_too_long")]);
    assert_eq!(rows.len(), 2);
}

#[test]
fn cells_like_formulas_and_html_are_text() {
    let cells = ["=1+1", "+49", "-x", "@a", "<script>alert(1)</script>"];
    let file = format!("id,name\n{}\n", cells.map(|cell| format!("1,{cell}")).join("\n"));
    assert_eq!(names(file).into_iter().map(|(_, name)| name).collect::<Vec<_>>(), cells);
}

#[test]
fn an_open_quote_refuses_the_file_and_says_where() {
    let refused = refusal("id,name\n1,a\n2,\"b\n3,c\n");
    assert_eq!((refused.code, refused.lines.as_slice()), (RefusedCode::UnclosedQuote, &[3][..]));
    assert_eq!(refused.column.as_deref(), Some("name"));
    assert_eq!(refusal("id,\"name\n1,a\n").code, RefusedCode::UnclosedQuote);
    assert_eq!(refusal("id,name\n1,\"").code, RefusedCode::UnclosedQuote);
    assert_eq!(names("id,name\n1,\"a\"\"\""), [(2, "a\"".into())], "a doubled quote at the end is closed");
}

#[test]
fn what_is_no_table_is_refused() {
    assert_eq!(refusal("").code, RefusedCode::EmptyFile);
    assert_eq!(refusal("\u{FEFF}\n \n").code, RefusedCode::EmptyFile);
    assert_eq!(refusal("id,name,id\n1,a,2\n").code, RefusedCode::DuplicateHeader);
    assert_eq!(refusal("7,ann@acme.example\n8,bob@acme.example\n").code, RefusedCode::NoHeader);
    assert_eq!(refusal("a,2024-01-31\n").code, RefusedCode::NoHeader);
    assert_eq!(refusal("1,2,3\n4,5,6\n").code, RefusedCode::NoHeader);
    assert_eq!(refusal(",,\n1,2,3\n").code, RefusedCode::NoHeader);
    assert_eq!(refusal("PK\x03\x04 a workbook").code, RefusedCode::NotText);
    assert_eq!(refusal(in_utf16("id,name\n1,a\n2,b\n", true).split_off(2)).code, RefusedCode::NotText);
    assert_eq!(refusal([0xFF_u8, 0xFE, 0, 0, b'i', 0, 0, 0]).code, RefusedCode::NotText);
    let columns = |n: usize| (0..n).map(|column| format!("c{column}")).collect::<Vec<_>>().join(",");
    assert_eq!(refusal(columns(1_001)).code, RefusedCode::TooManyColumns);
    assert_eq!(refusal(columns(10_000)).code, RefusedCode::TooManyColumns);
    assert_eq!(leads(columns(1_000)), []);
}

#[test]
fn a_column_without_a_name_is_called_by_its_place() {
    let file: &[u8] = b",id,name\n0,1,a\n";
    let checked = checked(&file, &berlin()).unwrap();
    assert_eq!(checked.recognised.unmapped(), ["column 1"]);
}
