//! The input line on any text that a keyboard, a paste or a broken input method makes.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use chrono::NaiveDate;
use entente_domain::input_line::{Context, LineKind, Person, Span, parse};
use proptest::{prelude::*, sample::select};
use uuid::Uuid;

const NAMES: &[&str] =
    &["Ines Castel", "Ines Abt", "Leïla Ørsted", "王芳", "王小明", "Straße ß", " ", "é", "İbrahim Ö", "@x #y"];
const PIECES: &[&str] = &[
    "/",
    "／",
    "、",
    "a",
    "action",
    "行动",
    " ",
    "\u{3000}",
    "@",
    "＠",
    "#",
    "＃",
    "#{",
    "}",
    "ines",
    "Castel",
    "王",
    "芳",
    "leila",
    "fri",
    "by",
    "next",
    "in 3 days",
    "周五",
    "前",
    "下",
    "每",
    "26",
    "11",
    "月",
    "日",
    ".",
    "-",
    "nov",
    "2026",
    "9999",
    "两",
    "十",
    ",",
    "，",
    "(",
    ")",
    "\u{301}",
    "ß",
    "İ",
    "😀",
    "\u{202e}",
    "\u{0}",
    "\n",
    "0190a5d2-7c1e-7f3a-8b4c-1234567890ab",
    "write",
    "写案例",
    "ŉ",
    "ﬁ",
    "㋀",
    "℡",
];

fn context(today: NaiveDate) -> Context {
    let person = |(at, name): (usize, &&str)| Person { id: Uuid::from_u128(at as u128).into(), name: (*name).into() };
    Context { people: NAMES.iter().enumerate().map(person).collect(), today }
}

fn line() -> impl Strategy<Value = String> {
    let pieces = || prop::collection::vec(select(PIECES), 0..14).prop_map(|pieces| pieces.concat());
    prop_oneof![
        any::<String>(),
        pieces(),
        pieces().prop_map(|rest| format!("/a {rest}")),
        any::<String>().prop_map(|rest| format!("/a {rest}")),
    ]
}

fn today() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        9 => (719_163..767_009_i32).prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap()),
        1 => select(vec![NaiveDate::MIN, NaiveDate::MAX]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_line_makes_it_fail_and_spans_lie_within_the_line(line in line(), today in today()) {
        let understood = parse(&line, &context(today));
        let units: Vec<u16> = line.encode_utf16().collect();
        let completion = understood.completion.as_ref().map(|completion| completion.span);
        let spans = [understood.kind_span, understood.owner_span, understood.due_span, completion];
        for Span { start, end } in spans.into_iter().flatten() {
            prop_assert!(start < end && end <= units.len());
            prop_assert!(String::from_utf16(&units[start..end]).is_ok(), "a span cuts no character");
        }
        if let (Some(owner), Some(due)) = (understood.owner_span, understood.due_span) {
            prop_assert!(owner.end <= due.start || due.end <= owner.start);
        }
        prop_assert_eq!(understood.due.is_some(), understood.due_span.is_some());
        prop_assert!(!(understood.owner.is_some() && understood.unknown_owner.is_some()));
        if understood.kind != LineKind::Action {
            prop_assert!(understood.owner_span.is_none() && understood.due.is_none());
        }
    }

    #[test]
    fn a_line_without_a_slash_is_kept_as_typed(line in "[^/／、#]*") {
        let line = line.trim();
        let understood = parse(line, &context(NaiveDate::MIN));
        prop_assert_eq!(understood.kind, LineKind::Note);
        prop_assert_eq!(understood.body.plain(|_| String::new()), line);
    }

    #[test]
    fn the_words_of_an_action_survive_its_owner_and_date(
        words in prop::collection::vec("[a-z]{4,9}x", 1..8),
        owner_first: bool,
        date in select(vec!["fri", "by 26 nov", "周五前", "2026-12-01"]),
    ) {
        let words = words.join(" ");
        let line = match owner_first {
            true => format!("/a @王芳 {date} {words}"),
            false => format!("/a {words} @Ines Castel {date}"),
        };
        let understood = parse(&line, &context("2026-11-26".parse().unwrap()));
        prop_assert_eq!(understood.body.plain(|_| String::new()), words);
        prop_assert!(understood.owner.is_some() && understood.due.is_some());
    }

    #[test]
    fn a_date_is_read_however_it_is_written(days in 0..4_000_i64) {
        let today: NaiveDate = "2026-11-26".parse().unwrap();
        let date = today + chrono::TimeDelta::days(days);
        for format in ["%Y-%m-%d", "%-d.%-m.%Y", "%-d %b %Y", "%B %-d, %Y", "%Y年%-m月%-d日"] {
            let line = format!("/a x {}", date.format(format));
            let understood = parse(&line, &context(today));
            prop_assert_eq!(understood.due, Some(date), "{}", line);
            prop_assert_eq!(understood.body.plain(|_| String::new()), "x");
        }
    }
}
