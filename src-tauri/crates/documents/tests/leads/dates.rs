//! "Dates": how they are written, in which order, in which zone.

use crate::support::*;
use entente_documents::leads::*;
use entente_domain::when::{Precision, When};

fn file(dates: &[&str]) -> Vec<u8> {
    let rows: String = dates.iter().map(|date| format!("1,\"{date}\"\n")).collect();
    format!("id,handed over\n{rows}").into_bytes()
}

fn handed_over(dates: &[&str]) -> Vec<(String, &'static str)> {
    let told = |when: When| (when.at.format("%F %T").to_string(), when.precision.as_str());
    leads(file(dates)).into_iter().map(|row| told(row.handed_over_at.unwrap())).collect()
}

#[test]
fn every_way_of_writing_a_moment_is_read() {
    let written = [
        ("2023-11-15", "2023-11-14 23:00:00", "date"),
        ("2023/11/15", "2023-11-14 23:00:00", "date"),
        ("20231115", "2023-11-14 23:00:00", "date"),
        ("2023-11-15 20:09", "2023-11-15 19:09:00", "minute"),
        ("2023-11-15T20:09", "2023-11-15 19:09:00", "minute"),
        ("2021-01-07 6:49:18", "2021-01-07 05:49:18", "second"),
        ("2023-11-15T20:09:01.5Z", "2023-11-15 20:09:01", "second"),
        ("2023-11-15T20:09+05:30", "2023-11-15 14:39:00", "minute"),
        ("2023-11-15 20:09:00-0800", "2023-11-16 04:09:00", "second"),
        ("2024-07-01T00:00:00+00:00", "2024-07-01 00:00:00", "second"),
        ("2024-07-01T02:00:00+02", "2024-07-01 00:00:00", "second"),
        ("45123", "2023-07-15 22:00:00", "date"),
        ("45123.0", "2023-07-15 22:00:00", "date"),
        ("45123.75", "2023-07-16 16:00:00", "second"),
        ("45123,75", "2023-07-16 16:00:00", "second"),
        ("1700078940", "2023-11-15 20:09:00", "second"),
        ("1700078940123", "2023-11-15 20:09:00", "second"),
        ("13/11/2023", "2023-11-12 23:00:00", "date"),
        ("5.5.2024", "2024-05-04 22:00:00", "date"),
        ("15-11-2023 8:09 pm", "2023-11-15 19:09:00", "minute"),
        ("15/11/2023, 12:09 AM", "2023-11-14 23:09:00", "minute"),
    ];
    let dates: Vec<&str> = written.iter().map(|(date, ..)| *date).collect();
    let read = handed_over(&dates);
    for ((date, at, precision), read) in written.iter().zip(read) {
        assert_eq!((read.0.as_str(), read.1), (*at, *precision), "{date}");
    }
}

#[test]
fn a_value_over_12_decides_the_order_of_its_column() {
    assert_eq!(handed_over(&["01/02/2024", "13/02/2024"])[0].0, "2024-01-31 23:00:00");
    assert_eq!(handed_over(&["01/02/2024", "02/13/2024"])[0].0, "2024-01-01 23:00:00");
    assert_eq!(handed_over(&["01/02/2024 00:30", "13.02.2024"])[0].0, "2024-01-31 23:30:00", "whatever the separator");
}

#[test]
fn each_column_has_its_own_order_and_reports_it() {
    let file: &[u8] = b"id,handed over,created\n1,01/02/2024,01/02/2024\n2,13/02/2024,02/13/2024\n";
    let (checked, rows) = read(&file, &berlin()).unwrap();
    let orders: Vec<_> = checked.recognised.columns.iter().map(|column| column.date_order).collect();
    assert_eq!(orders, [None, Some(DateOrder::DayMonthYear), Some(DateOrder::MonthDayYear)]);
    let first = lead(rows[0].clone());
    assert_eq!(first.handed_over_at.unwrap().at, utc("2024-01-31T23:00:00Z"));
    assert_eq!(first.created_at.unwrap().at, utc("2024-01-01T23:00:00Z"));
}

#[test]
fn a_column_that_could_be_both_is_refused_naming_lines_until_the_order_is_said() {
    let refused = refusal(file(&["05/05/2024", "01/02/2024", "2024-05-06", "03/04/2024"]));
    assert_eq!(refused.code, RefusedCode::DateOrderUnknown);
    assert_eq!(refused.column.as_deref(), Some("handed over"));
    assert_eq!((refused.lines, refused.samples), (vec![3, 5], vec!["01/02/2024".into(), "03/04/2024".to_owned()]));
    let mut options = berlin();
    for (order, at) in
        [(DateOrder::DayMonthYear, "2024-01-31T23:00:00Z"), (DateOrder::MonthDayYear, "2024-01-01T23:00:00Z")]
    {
        options.date_order = Some(order);
        let (checked, rows) = read(&file(&["01/02/2024"]), &options).unwrap();
        assert_eq!(lead(rows[0].clone()).handed_over_at.unwrap().at, utc(at));
        assert_eq!(checked.recognised.columns[1].date_order, Some(order));
    }
}

#[test]
fn a_column_that_contradicts_itself_is_refused_naming_lines() {
    let refused = refusal(file(&["13/01/2024", "01/02/2024", "01/13/2024"]));
    assert_eq!(refused.code, RefusedCode::DateOrderContradicts);
    assert_eq!(refused.lines, [2, 4]);
    let mut options = berlin();
    options.date_order = Some(DateOrder::DayMonthYear);
    let (_, rows) = read(&file(&["13/01/2024", "01/13/2024"]), &options).unwrap();
    assert_eq!(rejected(&rows), [(3, Some("handed over"), "not_a_date")]);
}

#[test]
fn the_same_day_and_month_needs_no_order() {
    assert_eq!(handed_over(&["05/05/2024", "12.12.2024"])[1].0, "2024-12-11 23:00:00");
}

#[test]
fn the_order_is_decided_over_the_whole_file() {
    let mut dates = vec!["01/02/2024"; 5_000];
    dates.push("31/01/2024");
    assert_eq!(handed_over(&dates)[0].0, "2024-01-31 23:00:00");
}

#[test]
fn what_no_calendar_has_rejects_its_row() {
    let bad = [
        "29/02/2025",
        "31/04/2024",
        "00/00/2024",
        "2025-02-29",
        "2024-13-01",
        "next week",
        "2024-01-01 25:00",
        "2024-01-01 10:60",
        "0",
        "12",
        "1.1.24",
        "2009-07/14",
        "2009\\7\\14",
        "2024-01-01 13:00 pm",
        "2024-01-01T10:00+99:00",
        "2024-01-01x",
        "٢٠٢٤-٠١-٠١",
    ];
    let mut dates = bad.to_vec();
    dates.push("31/01/2024");
    let rows = all_rows(file(&dates));
    let expected: Vec<_> = (0..bad.len() as u64).map(|n| (n + 2, Some("handed over"), "not_a_date")).collect();
    assert_eq!(rejected(&rows), expected);
    assert_eq!(leads(file(&["29/02/2024", "29.02.2024"])).len(), 2);
}

#[test]
fn years_outside_1990_to_2100_reject_the_row() {
    let bad = [
        "1989-12-31",
        "2101-01-01",
        "20223-01-01",
        "9999-12-31",
        "15/11/20223",
        "99999",
        "20000",
        "100000000",
        "5000000000000",
    ];
    let rows = all_rows(file(&bad));
    assert_eq!(rejected(&rows).len(), bad.len());
    assert!(rejected(&rows).iter().all(|(.., code)| *code == "year_out_of_range"), "{rows:?}");
    assert_eq!(leads(file(&["1990-01-01", "2100-12-31", "2077-01-01"])).len(), 3, "future dates are dates");
}

#[test]
fn a_gap_moves_forward_a_fold_takes_the_earlier_and_both_are_warned_of() {
    let rows = all_rows(file(&["2024-03-31 02:30", "2024-10-27 02:30", "2024-10-27 04:30"]));
    let at: Vec<_> = rows.iter().map(|row| lead(row.clone()).handed_over_at.unwrap().at).collect();
    assert_eq!(at, ["2024-03-31T01:30:00Z", "2024-10-27T00:30:00Z", "2024-10-27T03:30:00Z"].map(utc));
    assert_eq!(warnings(&rows), [(2, Some("handed over"), "time_in_gap"), (3, Some("handed over"), "time_twice")]);
}

#[test]
fn a_date_is_the_start_of_its_local_day_even_where_midnight_is_missing() {
    for (zone, date, at) in [
        (chrono_tz::America::Sao_Paulo, "2017-10-15", "2017-10-15T03:00:00Z"), // 00:00 became 01:00
        (chrono_tz::Asia::Kathmandu, "2024-01-01", "2023-12-31T18:15:00Z"),
        (chrono_tz::Pacific::Apia, "2011-12-30", "2011-12-30T10:00:00Z"), // a day that was left out
    ] {
        let (_, rows) = read(&file(&[date]), &Options::new(zone)).unwrap();
        assert_eq!(warnings(&rows), []);
        assert_eq!(
            lead(rows[0].clone()).handed_over_at,
            Some(When { at: utc(at), precision: Precision::Date }),
            "{zone}"
        );
    }
}

#[test]
fn hubspot_s_midnight_in_utc_is_a_date_and_never_shifted() {
    let zone = chrono_tz::America::Los_Angeles;
    let file = b"Record ID,Contact owner,Create Date,Recycle until\n1,A,2023-11-15 00:00,2024-01-05T00:00:00Z\n2,A,2023-11-15,1704412800000\n";
    let (checked, rows) = read(&file.as_slice(), &Options::new(zone)).unwrap();
    assert_eq!(checked.recognised.profile, ProfileName::HubspotContacts);
    let fifth = When { at: utc("2024-01-05T08:00:00Z"), precision: Precision::Date };
    let rows: Vec<_> = rows.into_iter().map(lead).collect();
    assert_eq!([rows[0].come_back_at, rows[1].come_back_at], [Some(fifth), Some(fifth)]);
    assert_eq!(rows[0].created_at, Some(When { at: utc("2023-11-15T08:00:00Z"), precision: Precision::Minute }));
    assert_eq!(rows[1].created_at, Some(When { at: utc("2023-11-15T08:00:00Z"), precision: Precision::Date }));
}
