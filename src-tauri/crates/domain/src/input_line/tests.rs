//! What must be understood, one line each. Today is Thursday 26 November 2026.

use super::*;
use uuid::Uuid;

const PEOPLE: &[&str] = &[
    "Ines Castel",
    "Mei Lin",
    "Ravi Menon",
    "Leïla Ørsted",
    "Anna Maria Lopez",
    "Anna Weber",
    "Tomasz Król",
    "王芳",
    "王小明",
    "李雷",
    "Nora Fell",
];
const LEAD: &str = "0190a5d2-7c1e-7f3a-8b4c-1234567890ab";

fn context() -> Context {
    let person = |(at, name): (usize, &&str)| Person { id: Uuid::from_u128(at as u128).into(), name: (*name).into() };
    Context { people: PEOPLE.iter().enumerate().map(person).collect(), today: "2026-11-26".parse().unwrap() }
}

/// `kind | text | owner | due`, as a line is understood.
fn read(line: &str) -> String {
    let context = context();
    let understood = parse(line, &context);
    let owner = understood.owner.map(|id| context.people.iter().find(|person| person.id == id).unwrap().name.clone());
    let owner = owner.or_else(|| understood.unknown_owner.map(|name| format!("?{name}"))).unwrap_or_default();
    let due = understood.due.map(|due| due.to_string()).unwrap_or_default();
    format!("{} | {} | {owner} | {due}", understood.kind, understood.body.plain(|_| "LEAD".into()))
}

#[track_caller]
fn all(rows: &[(&str, &str)]) {
    for (line, expected) in rows {
        assert_eq!(read(line), *expected, "{line}");
    }
}

/// The due date of an action that ends with these words, and whether they left the text.
#[track_caller]
fn due(rows: &[(&str, &str)]) {
    for (words, expected) in rows {
        assert_eq!(read(&format!("/a do it {words}")), format!("action | do it |  | {expected}"), "{words}");
        assert_eq!(
            read(&format!("/a do it @ravi {words}")),
            format!("action | do it | Ravi Menon | {expected}"),
            "{words}"
        );
        assert_eq!(
            read(&format!("/a do it {words} @ravi")),
            format!("action | do it | Ravi Menon | {expected}"),
            "{words}"
        );
        assert_eq!(
            read(&format!("/a @ravi {words} do it")),
            format!("action | do it | Ravi Menon | {expected}"),
            "{words}"
        );
    }
}

#[test]
fn the_examples_of_the_design_are_understood() {
    all(&[
        ("/d we call within 24 h", "decision | we call within 24 h |  | "),
        ("/a write the case study @ines fri", "action | write the case study | Ines Castel | 2026-11-27"),
        ("/n the card expired", "note | the card expired |  | "),
        ("/p park this", "park | park this |  | "),
        ("the card expired", "note | the card expired |  | "),
        ("/a 把12月活动预算转到再营销 @王芳 12月1日", "action | 把12月活动预算转到再营销 | 王芳 | 2026-12-01"),
    ]);
}

#[test]
fn the_kind_is_said_in_either_language() {
    all(&[
        ("/decision x", "decision | x |  | "),
        ("  /Action x", "action | x |  | "),
        ("/NOTE: x", "note | x |  | "),
        ("/park x", "park | x |  | "),
        ("／ａ x", "action | x |  | "),
        ("、d 每周三处理线索", "decision | 每周三处理线索 |  | "),
        ("/d我们先打电话", "decision | 我们先打电话 |  | "),
        ("、决定 x", "decision | x |  | "),
        ("/行动写案例", "action | 写案例 |  | "),
        ("/行动：写案例", "action | 写案例 |  | "),
        ("/记录 x", "note | x |  | "),
        ("/停 x", "park | x |  | "),
        ("/d", "decision |  |  | "),
        // no kind: text as typed
        ("/停车位", "note | /停车位 |  | "),
        ("/dx", "note | /dx |  | "),
        ("/and", "note | /and |  | "),
        ("/", "note | / |  | "),
        ("a x", "note | a x |  | "),
        ("", "note |  |  | "),
    ]);
}

#[test]
fn people_are_known_by_any_part_of_their_name_that_is_theirs_alone() {
    all(&[
        ("/a x @Ines Castel", "action | x | Ines Castel | "),
        ("/a x @INES", "action | x | Ines Castel | "),
        ("/a x @in", "action | x | Ines Castel | "),
        ("/a x @castel", "action | x | Ines Castel | "),
        ("/a x @leila", "action | x | Leïla Ørsted | "),
        ("/a x @Lei\u{308}la Orsted", "action | x | Leïla Ørsted | "),
        ("/a x @król", "action | x | Tomasz Król | "),
        ("/a @ines: call them", "action | call them | Ines Castel | "),
        ("/a call them, @ines, fri", "action | call them | Ines Castel | 2026-11-27"),
        ("/a call them (@ines) fri.", "action | call them. | Ines Castel | 2026-11-27"),
        ("/a @ines a plan", "action | a plan | Ines Castel | "),
        ("/a @ines call @ravi", "action | call @ravi | Ines Castel | "),
        ("/a @anna maria writes", "action | writes | Anna Maria Lopez | "),
        ("/a @anna maria lopez writes", "action | writes | Anna Maria Lopez | "),
        ("/a x ＠王芳", "action | x | 王芳 | "),
        ("/a @王芳周五前写案例", "action | 写案例 | 王芳 | 2026-11-27"),
        ("/a 写案例@李雷", "action | 写案例 | 李雷 | "),
        ("/a @李写案例", "action | 写案例 | 李雷 | "),
        ("/a @小明 写案例", "action | 写案例 | 王小明 | "),
        ("/a 周五前 @王芳 写案例", "action | 写案例 | 王芳 | 2026-11-27"),
    ]);
}

#[test]
fn a_name_of_nobody_or_of_two_is_unknown_and_stays() {
    all(&[
        ("/a x @anna fri", "action | x @anna | ?anna | 2026-11-27"),
        ("/a x @bob", "action | x @bob | ?bob | "),
        ("/a @bob 26 nov call", "action | @bob call | ?bob | 2026-11-26"),
        ("/a x @王", "action | x @王 | ?王 | "),
        ("/a @bob and @ravi", "action | @bob and | Ravi Menon | "),
        ("/a write to ines@castel.com", "action | write to ines@castel.com |  | "),
        ("/a meet @ 10, @10", "action | meet @ 10, @10 |  | "),
    ]);
}

#[test]
fn owners_and_dates_are_actions_only() {
    all(&[
        ("/n @ines called on friday", "note | @ines called on friday |  | "),
        ("/d decision hour is wednesday", "decision | decision hour is wednesday |  | "),
        ("/p who covers friday", "park | who covers friday |  | "),
    ]);
}

#[test]
fn english_dates_are_understood() {
    due(&[
        ("today", "2026-11-26"),
        ("tomorrow", "2026-11-27"),
        ("the day after tomorrow", "2026-11-28"),
        ("fri", "2026-11-27"),
        ("Friday", "2026-11-27"),
        ("thu", "2026-12-03"), // never today
        ("wed", "2026-12-02"),
        ("this fri", "2026-11-27"),
        ("next fri", "2026-12-04"),
        ("next mon", "2026-11-30"),
        ("by friday", "2026-11-27"),
        ("due on friday", "2026-11-27"),
        ("in 3 days", "2026-11-29"),
        ("in two weeks", "2026-12-10"),
        ("in a month", "2026-12-26"),
        ("within a week", "2026-12-03"),
        ("26 nov", "2026-11-26"),
        ("25 nov", "2027-11-25"), // past, so next year
        ("nov 26", "2026-11-26"),
        ("1st of Dec", "2026-12-01"),
        ("December 1st, 2027", "2027-12-01"),
        ("29 feb", "2028-02-29"),
        ("2026-11-30", "2026-11-30"),
        ("2026/12/1", "2026-12-01"),
        ("26.11.", "2026-11-26"),
        ("1.12.2026", "2026-12-01"),
        ("by end of month", "2026-11-30"),
    ]);
}

#[test]
fn chinese_dates_are_understood() {
    due(&[
        ("今天", "2026-11-26"),
        ("明天", "2026-11-27"),
        ("后天", "2026-11-28"),
        ("大后天", "2026-11-29"),
        ("周五", "2026-11-27"),
        ("星期五", "2026-11-27"),
        ("礼拜天", "2026-11-29"),
        ("周四", "2026-12-03"),
        ("本周五", "2026-11-27"),
        ("下周五", "2026-12-04"),
        ("下个星期一", "2026-11-30"),
        ("下下周一", "2026-12-07"),
        ("周五前", "2026-11-27"),
        ("最晚周五之前", "2026-11-27"),
        ("3天后", "2026-11-29"),
        ("３天后", "2026-11-29"),
        ("两周后", "2026-12-10"),
        ("一个月内", "2026-12-26"),
        ("11月26日", "2026-11-26"),
        ("11月25日", "2027-11-25"),
        ("十二月一日", "2026-12-01"),
        ("2027年1月5日", "2027-01-05"),
        ("26日", "2026-11-26"),
        ("25号", "2026-12-25"),
        ("下月3号", "2026-12-03"),
        ("月底", "2026-11-30"),
        ("下个月底", "2026-12-31"),
    ]);
    all(&[("/行动 更新对比表明天", "action | 更新对比表 |  | 2026-11-27")]);
}

#[test]
fn words_of_a_sentence_are_no_date() {
    for line in [
        "look at last friday",
        "book the room of every monday",
        "friday numbers to the sheet",
        "raise it to 26.11",
        "call them today about the price page",
        "order 3 days of training",
        "say what may happen",
        "版本 2026-13-45",
        "检查每周五",
        "看上周五",
        "第26日",
        "13月26日",
        "今天要做的事",
        "version 1.2026-11-26",
        "this wed", // past this week
    ] {
        assert_eq!(read(&format!("/a {line}")), format!("action | {line} |  | "), "{line}");
    }
}

#[test]
fn what_a_month_lacks_is_taken_from_the_next_that_has_it() {
    let mut context = context();
    context.today = "2027-02-10".parse().unwrap();
    assert_eq!(parse("/a x 31日", &context).due, "2027-03-31".parse().ok());
    context.today = "2026-12-31".parse().unwrap();
    assert_eq!(parse("/a x 月底", &context).due, "2026-12-31".parse().ok());
    assert_eq!(parse("/a x tomorrow", &context).due, "2027-01-01".parse().ok());
    context.today = "2027-01-31".parse().unwrap();
    assert_eq!(parse("/a x in 1 month", &context).due, "2027-02-28".parse().ok());
}

#[test]
fn leads_become_references() {
    let line = format!("/a call #{{{LEAD}}} back @ines fri");
    let body = parse(&line, &context()).body;
    let lead = LEAD.parse().unwrap();
    let words = |words: &str| crate::text::Segment::Words { words: words.into() };
    assert_eq!(body.segments(), [words("call "), crate::text::Segment::Lead { lead }, words(" back")]);
    assert_eq!(parse("/n #{not-an-id} and #{", &context()).body, Text::words("#{not-an-id} and #{"));
    let twice = format!("#{{{LEAD}}}#{{{LEAD}}}");
    assert_eq!(parse(&twice, &context()).body.leads().count(), 2);
}

#[test]
fn spans_are_counted_as_the_web_view_counts() {
    let line = "/a 😀 x @ines fri";
    let understood = parse(line, &context());
    assert_eq!(understood.kind_span, Some(Span { start: 0, end: 2 }));
    assert_eq!(understood.owner_span, Some(Span { start: 8, end: 13 }));
    assert_eq!(understood.due_span, Some(Span { start: 14, end: 17 }));
    assert_eq!(understood.body, Text::words("😀 x"));
}

/// What is being completed, as `kind query start-end`.
fn completing(line: &str) -> String {
    parse(line, &context()).completion.map_or_else(String::new, |completion| {
        format!("{} {} {}-{}", completion.kind, completion.query, completion.span.start, completion.span.end)
    })
}

#[test]
fn a_name_at_the_end_of_the_line_is_being_typed() {
    for (line, expected) in [
        ("/a x @", "person  5-6"),
        ("/a x @in", "person in 5-8"),
        ("/a x @ines ca", "person ines ca 5-13"),
        ("/n with @王", "person 王 8-10"),
        ("/n 和#海", "lead 海 4-6"),
        ("/n called #anneke vo", "lead anneke vo 10-20"),
        ("/n called ＃", "lead  10-11"),
        // finished, or no name
        ("/a x @Ines Castel", ""),
        ("/a x @ines ", ""),
        ("/a x @ines call", ""),
        ("/n a@b", ""),
        ("/n called #anneke who said that", ""),
        ("/n called #{0190", ""),
        ("/n called", ""),
    ] {
        assert_eq!(completing(line), expected, "{line}");
    }
    assert_eq!(completing(&format!("/n called #{{{LEAD}}}")), "");
}

#[test]
fn a_megabyte_is_read_at_once() {
    for unit in ["@", "@a ", "#{", "fri ", "，", "周五", "a"] {
        let line = format!("/a {}", unit.repeat(1_000_000 / unit.len()));
        assert_eq!(parse(&line, &context()).kind, LineKind::Action);
    }
}
