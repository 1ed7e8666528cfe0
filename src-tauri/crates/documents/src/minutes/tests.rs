use super::{file_name, html, html_fragment, json, markdown, subject, text};
use entente_domain::{
    Side,
    minutes::{Audience, Minutes, MinutesItem, Redacted, Teams, Trade, redact},
    text::Text,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const ENGLISH: &str = include_str!("tests/fixtures/en.json");
const CHINESE: &str = include_str!("tests/fixtures/zh.json");

fn minutes(json: &str) -> Minutes {
    serde_json::from_str(json).unwrap()
}

fn everyone(minutes: &Minutes) -> Redacted {
    redact(minutes, Audience::Everyone, false)
}

/// Every format of a copy, by its extension.
fn formats(copy: &Redacted) -> Vec<(&'static str, String)> {
    vec![
        ("html", html(copy).unwrap()),
        ("fragment", html_fragment(copy).unwrap()),
        ("md", markdown(copy).unwrap()),
        ("txt", text(copy).unwrap()),
        ("json", json(copy).unwrap()),
        ("subject", subject(copy).unwrap()),
        ("name", file_name(copy, "html").unwrap()),
    ]
}

/// The same minutes in which every free text is `words`.
fn saying(words: &str) -> Minutes {
    let mut minutes = minutes(ENGLISH);
    let text = Text::words(words);
    minutes.series = words.into();
    minutes.teams = Teams { marketing: words.into(), sales: words.into() };
    minutes.decisions.iter_mut().for_each(|made| made.text = text.clone());
    for action in &mut minutes.actions {
        action.text = text.clone();
        action.dropped_because = action.dropped_because.as_ref().map(|_| text.clone());
        action.owner.iter_mut().for_each(|owner| owner.name = words.into());
    }
    for of in &mut minutes.trade.feedback {
        of.asset = words.into();
        of.said.iter_mut().for_each(|said| {
            said.why = text.clone();
            said.stage = Some(words.into());
        });
    }
    minutes.trade.news.iter_mut().for_each(|of| of.asset = words.into());
    for item in &mut minutes.items {
        item.title = text.clone();
        item.notes = vec![text.clone(), text.clone()];
    }
    minutes.attendance.iter_mut().for_each(|attendee| attendee.name = words.into());
    minutes.not_reached = vec![text];
    minutes.leads.iter_mut().for_each(|lead| lead.segment = Some(words.into()));
    minutes
}

fn empty() -> Minutes {
    let mut empty = minutes(ENGLISH);
    empty.decisions.clear();
    empty.actions.clear();
    empty.trade = Trade::default();
    empty.items.clear();
    empty.attendance.clear();
    (empty.rating, empty.next) = (None, None);
    empty.not_reached.clear();
    empty.leads.clear();
    empty
}

#[test]
fn the_whole_copy_reads_like_this() {
    for (name, fixture) in [("en", ENGLISH), ("zh", CHINESE)] {
        let copy = everyone(&minutes(fixture));
        insta::assert_snapshot!(format!("{name}.txt"), text(&copy).unwrap());
        insta::assert_snapshot!(format!("{name}.md"), markdown(&copy).unwrap());
        insta::assert_snapshot!(format!("{name}.html"), html(&copy).unwrap());
        insta::assert_snapshot!(format!("{name}.json"), json(&copy).unwrap());
    }
}

#[test]
fn readers_outside_get_this() {
    let copy = redact(&minutes(ENGLISH), Audience::External, false);
    insta::assert_snapshot!("external.txt", text(&copy).unwrap());
}

#[test]
fn empty_minutes_say_so() {
    let copy = everyone(&empty());
    insta::assert_snapshot!("empty.txt", text(&copy).unwrap());
    assert!(formats(&copy).iter().all(|(_, bytes)| !bytes.is_empty()));
}

#[test]
fn nothing_redacted_is_in_any_formats_bytes() {
    for fixture in [ENGLISH, CHINESE] {
        let given = minutes(fixture);
        let owner = given.actions[0].owner.as_ref().unwrap().person;
        let audiences = [Audience::Everyone, Audience::Side(Side::Sales), Audience::External, Audience::Owner(owner)];
        for (format, bytes) in audiences.into_iter().flat_map(|audience| formats(&redact(&given, audience, false))) {
            let low = bytes.to_lowercase();
            for lead in &given.leads {
                let hidden = [&lead.full_name].into_iter().chain(&lead.company).chain(&lead.emails).chain(&lead.phones);
                for secret in hidden.chain(&lead.record_ids) {
                    assert!(!low.contains(&secret.to_lowercase()), "{secret} in {format}");
                }
                assert!(!low.contains(&lead.id.to_string()));
            }
            assert!(!low.contains("00000000-0000-7000"), "an id in {format}");
        }
        assert!(html(&redact(&given, Audience::Everyone, true)).unwrap().contains(&given.leads[0].full_name));
    }
}

#[test]
fn the_subject_counts_by_the_languages_rules() {
    let mut given = minutes(ENGLISH);
    assert_eq!(subject(&everyone(&given)).unwrap(), "Two decisions, two actions");
    given.decisions.truncate(1);
    given.actions.truncate(1);
    assert_eq!(subject(&everyone(&given)).unwrap(), "One decision, one action");
    let one = given.decisions[0].clone();
    given.decisions = vec![one; 21];
    assert_eq!(subject(&everyone(&given)).unwrap(), "21 decisions, one action");
    assert_eq!(subject(&everyone(&empty())).unwrap(), "Nothing decided, nothing to do");
    assert_eq!(subject(&everyone(&minutes(CHINESE))).unwrap(), "2 项决定，2 项行动");
    let owner = given.actions[0].owner.as_ref().unwrap().person;
    let copy = redact(&given, Audience::Owner(owner), false);
    assert_eq!(subject(&copy).unwrap(), "Ines Castel: one action, 21 decisions");
}

#[test]
fn script_is_text_in_html() {
    let hostile = "<script>alert(1)</script><img src=x onerror=\"alert('1')\">&lt;b&gt;]]><!--";
    let copy = everyone(&saying(hostile));
    for page in [html(&copy).unwrap(), html_fragment(&copy).unwrap()] {
        assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("onerror=\""));
        assert!(page.contains("&#60;script&#62;") || page.contains("&lt;script&gt;"));
        assert!(!page.contains("http") && !page.contains("@import") && !page.contains("<link"));
    }
    assert!(html(&copy).unwrap().contains("<html lang=\"en\">"));
    assert!(html(&everyone(&minutes(CHINESE))).unwrap().contains("<html lang=\"zh-CN\">"));
}

#[test]
fn no_user_text_becomes_markdown() {
    let hostile = [
        "# heading",
        "- list",
        "+ list",
        "1. list",
        "12) list",
        "> quote",
        "    code",
        "```",
        "---",
        "===",
        "***",
        "~~~",
        "[a](javascript:alert(1))",
        "![a](b)",
        "<javascript:alert(1)>",
        "<b>x</b>",
        "&copy;",
        "https://evil.example",
        "www.evil.example",
        "a@b.example",
        "@everyone #1",
        "**bold** _em_ `code` ~~del~~",
        "a | b\n--- | ---",
        "[a]: b",
        "$x$ {#id}",
        "\\[a](b)",
    ];
    for words in hostile {
        let copy = everyone(&saying(words));
        let written = markdown(&copy).unwrap();
        for line in written.lines() {
            // What is ours: headings, list markers, marks of the sides, hard breaks.
            let line = line.trim_start().trim_end_matches('\\');
            let line = line.strip_prefix("## ").or(line.strip_prefix("# ")).or(line.strip_prefix("- ")).unwrap_or(line);
            let line = line.replace("**M**", "").replace("**S**", "");
            let line = line.trim_start();
            assert!(!line.starts_with(['#', '-', '+', '=', '>', '`', '~', '|']), "{words:?}: {line:?}");
            let mut before = ' ';
            for c in line.chars() {
                assert!(!"[]<>*_`&|$#@~{".contains(c) || before == '\\', "{words:?}: {line:?}");
                before = if before == '\\' && c == '\\' { ' ' } else { c };
            }
            let line = line.replace("\\:", "").replace("\\.", "");
            assert!(
                !line.contains("://") && !line.contains("www.") && !line.contains("script:"),
                "{words:?}: {line:?}"
            );
        }
    }
}

#[test]
fn right_to_left_text_is_isolated_and_overrides_are_gone() {
    let copy = everyone(&saying("\u{202e}gpj.exe\u{2066} שלום עולם\u{200b}"));
    for (format, bytes) in formats(&copy) {
        assert!(!bytes.contains(['\u{202e}', '\u{2066}']), "{format}");
        assert_eq!(bytes.matches('\u{2068}').count(), bytes.matches('\u{2069}').count(), "{format}");
    }
    assert!(text(&copy).unwrap().contains("\u{2068}gpj.exe שלום עולם\u{2069}"));
}

#[test]
fn floods_and_very_long_words_are_borne() {
    let flood = format!("Z{}\0\u{7}", "\u{336}\u{302}".repeat(2000));
    let word = "x".repeat(20_000);
    let copy = everyone(&saying(&format!("{flood} {word}\r\nnext\rlast")));
    for (format, bytes) in formats(&copy) {
        assert!(!bytes.contains(['\0', '\u{7}', '\r']), "{format}");
        assert!(!bytes.contains(&"\u{336}\u{302}".repeat(20)), "{format}");
    }
    assert!(html(&copy).unwrap().contains("next<br>last"));
    assert!(html(&copy).unwrap().contains("overflow-wrap:anywhere"));
}

#[test]
fn a_file_name_is_safe_everywhere() {
    let long = "长".repeat(300);
    for words in
        ["../../etc/passwd", "CON", "NUL.txt", "a/b\\c:d*e?f\"g<h>i|j", "", "...", "\u{202e}gpj", &long, "a\nb"]
    {
        let copy = everyone(&saying(words));
        for extension in ["html", "../x", "MD", ""] {
            let name = file_name(&copy, extension).unwrap();
            assert!(name.starts_with("2026-11-26 ") && name.len() <= 255, "{name}");
            assert!(!name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\n', '\u{202e}']), "{name}");
            assert!(!name.contains("..") && !name.ends_with([' ', '.']), "{name}");
        }
    }
    assert_eq!(file_name(&everyone(&minutes(ENGLISH)), "html").unwrap(), "2026-11-26 Thursday weekly minutes.html");
    assert_eq!(
        file_name(&redact(&minutes(CHINESE), Audience::External, false), "md").unwrap(),
        "2026-11-26 周四例会 决定与行动.md"
    );
}

#[test]
fn times_are_those_of_the_meetings_zone_on_its_own_day() {
    let mut given = minutes(ENGLISH);
    given.zone = chrono_tz::America::Sao_Paulo;
    let written = text(&everyone(&given)).unwrap();
    assert!(written.contains("Thursday 26 November 2026, 06:00 to 06:46"), "{written}");
    assert!(written.contains("10:00 to 10:45, Berlin"), "the next meeting keeps the zone in which it was arranged");
    assert!(text(&everyone(&minutes(CHINESE))).unwrap().contains("2026年11月26日 星期四"));
    assert!(text(&everyone(&minutes(CHINESE))).unwrap().contains("2027年1月7日 星期四"), "another year is said");
}

#[test]
fn the_words_are_complete_in_both_languages() {
    let read = |file: &str| -> BTreeMap<String, BTreeSet<String>> {
        let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut key = String::new();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '}'])) {
                key = name.to_owned();
                messages.entry(key.clone()).or_default();
            }
            for variable in line.split("{ $").skip(1) {
                let name = variable.split(|c: char| !c.is_alphanumeric()).next().unwrap().to_owned();
                messages.get_mut(&key).unwrap().insert(name);
            }
        }
        messages
    };
    let english = read(include_str!("../../locales/en/minutes.ftl"));
    let chinese = read(include_str!("../../locales/zh-CN/minutes.ftl"));
    assert!(english.len() > 40);
    assert_eq!(english.keys().collect::<Vec<_>>(), chinese.keys().collect::<Vec<_>>());
    for (key, variables) in &english {
        // A day may be written without its weekday's or year's place, never with what the other does not know.
        assert!(chinese[key] == *variables, "{key}: {variables:?} and {:?}", chinese[key]);
    }
}

#[test]
fn blank_titles_and_notes_leave_no_hole() {
    let mut given = minutes(ENGLISH);
    given.items =
        vec![MinutesItem { title: Text::default(), notes: vec![Text::words(" \n ")], ..given.items[0].clone() }];
    let written = text(&everyone(&given)).unwrap();
    assert!(!written.contains("Noted") && written.contains("- – (12 of 10 min)"), "{written}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_text_is_rendered_and_breaks_out_of_nothing(words in "(?s)[<>&\"'\\[\\]()*_`#@!|\\\\/:.~ \n\r\u{202e}\u{2029}\u{301}a-cא伟]{0,40}|(?s).{0,40}") {
        let plain = html(&everyone(&saying("x"))).unwrap();
        let copy = everyone(&saying(&words));
        for (_, bytes) in formats(&copy) {
            let hostile = ['\0', '\u{202e}', '\u{2029}', '\r'];
            prop_assert!(!bytes.contains(hostile));
        }
        let tags = |page: &str| page.matches('<').count() - page.matches("<br>").count();
        let page = html(&copy).unwrap();
        if !words.trim().is_empty() && copy.labels().len() == 2 && !copy.decisions[0].text.is_blank() {
            prop_assert!(tags(&page) <= tags(&plain), "{} and {}", tags(&page), tags(&plain));
        }
        prop_assert!(serde_json::from_str::<serde_json::Value>(&json(&copy).unwrap()).is_ok());
    }
}
