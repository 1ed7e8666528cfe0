//! Drafts, read back with another hand than wrote them.
#![expect(clippy::unwrap_used, reason = "a test may stop where it fails; clippy spares only functions marked as tests")]

use entente_mail::{MailError, Mailbox, Message, draft};
use mail_parser::{HeaderValue, MessageParser, MimeHeaders};
use proptest::prelude::*;

fn message(subject: &str, name: &str, text: &str, html: &str) -> Message {
    Message {
        from: Some(Mailbox::new("Nora Fell", "nora@lighthouse.example").unwrap()),
        to: vec![
            Mailbox::new(name, "clara@harbour.example").unwrap(),
            Mailbox::new("", "ines@lighthouse.example").unwrap(),
        ],
        subject: subject.into(),
        text: text.into(),
        html: html.into(),
        date: "2026-11-26T09:47:00Z".parse().unwrap(),
        message_id: "0199.minutes@entente.invalid".into(),
        boundary: "=_entente_0199".into(),
    }
}

fn lines(bytes: &[u8]) -> Vec<String> {
    String::from_utf8(bytes.to_vec()).unwrap().split("\r\n").map(ToOwned::to_owned).collect()
}

#[test]
fn a_draft_is_read_back_as_it_was_written() {
    let text = "Decided\n- 每周三 14:00\n";
    let html = "<!doctype html><p>Zoë &amp; 王伟</p>\n";
    let bytes = draft(&message("四项决定, five actions", "Clara Osei, 销售", text, html)).unwrap();
    let read = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(read.subject(), Some("四项决定, five actions"));
    assert_eq!(read.header("X-Unsent").and_then(HeaderValue::as_text), Some("1"));
    assert_eq!(read.message_id(), Some("0199.minutes@entente.invalid"));
    assert_eq!(read.date().map(|date| date.to_rfc3339()), Some("2026-11-26T09:47:00Z".into()));
    assert_eq!(
        read.from().and_then(|from| from.first()).and_then(|from| from.address()),
        Some("nora@lighthouse.example")
    );
    let to = read.to().unwrap();
    assert_eq!(to.first().and_then(|to| to.name()), Some("Clara Osei, 销售"));
    assert_eq!(
        to.iter().map(|to| to.address().unwrap()).collect::<Vec<_>>(),
        ["clara@harbour.example", "ines@lighthouse.example"]
    );
    assert!(
        read.content_type().is_some_and(|kind| kind.ctype() == "multipart" && kind.subtype() == Some("alternative"))
    );
    assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), text);
    assert_eq!(read.body_html(0).unwrap().replace("\r\n", "\n"), html);
    assert_eq!(read.attachment_count(), 0);
}

#[test]
fn the_same_message_is_the_same_bytes() {
    let given = message("Four decisions", "Clara", "t\n", "<p>h</p>");
    assert_eq!(draft(&given).unwrap(), draft(&given).unwrap());
    let bytes = draft(&given).unwrap();
    assert!(String::from_utf8(bytes).unwrap().contains("Date: Thu, 26 Nov 2026 09:47:00 +0000\r\n"));
}

#[test]
fn every_line_ends_with_cr_lf_and_is_short_enough() {
    let long = "word ".repeat(4000) + &"x".repeat(5000) + "\r\nnext\rlast\n";
    let bytes =
        draft(&message(&"很长的主题 ".repeat(60), &"Leïla ".repeat(40), &long, &format!("<p>{long}</p>"))).unwrap();
    assert!(!bytes.windows(2).any(|pair| pair[1] == b'\n' && pair[0] != b'\r'), "a lone LF");
    assert!(!bytes.windows(2).any(|pair| pair[0] == b'\r' && pair[1] != b'\n'), "a lone CR");
    assert!(lines(&bytes).iter().all(|line| line.len() <= 998));
    assert!(bytes.is_ascii());
    let read = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), long.replace("\r\n", "\n").replace('\r', "\n"));
}

#[test]
fn no_name_and_no_subject_can_begin_a_header() {
    let hostile = "Clara\r\nBcc: thief@evil.example\r\n\r\n<script>\0\u{2028}X-Evil: 1";
    let bytes = draft(&message(hostile, hostile, "t", "h")).unwrap();
    let read = MessageParser::default().parse(&bytes).unwrap();
    assert!(read.bcc().is_none() && read.header("X-Evil").is_none());
    assert_eq!(read.to().unwrap().iter().count(), 2);
    let names: Vec<&str> = read.headers_raw().map(|(name, _)| name).collect();
    assert_eq!(names, ["X-Unsent", "Date", "Message-ID", "From", "To", "Subject", "MIME-Version", "Content-Type"]);
    assert_eq!(read.subject(), Some("Clara Bcc: thief@evil.example <script> X-Evil: 1"));
}

#[test]
fn only_an_address_is_an_address() {
    for email in ["clara@harbour.example", " a.b+c@d-e.example ", "王伟@例子.公司", "o'neil@x.example", "a@b"] {
        assert!(Mailbox::new("n", email).is_ok(), "{email}");
    }
    let long = format!("{}@x.example", "a".repeat(300));
    for email in [
        "",
        "@",
        "a@",
        "@b",
        "a b@c.example",
        "a@b@c",
        "a@b.example>\r\nBcc: c@d",
        "<a@b>",
        "a@b,c@d",
        "a@b;c",
        "a..b@c",
        "\"a b\"@c",
        "a@[127.0.0.1]",
        "a\u{0}@b",
        "a\u{202e}@b",
        &long,
    ] {
        assert!(matches!(Mailbox::new("n", email), Err(MailError::Address(_))), "{email:?}");
    }
}

#[test]
fn message_ids_and_boundaries_that_are_none_are_refused() {
    let given = message("s", "n", "text with =_entente_0199 in it", "h");
    assert!(matches!(draft(&given), Err(MailError::Boundary(_))));
    for boundary in ["", "a b", "a\r\nb", "\"", &"b".repeat(71)] {
        let given = Message { boundary: boundary.into(), ..message("s", "n", "t", "h") };
        assert!(matches!(draft(&given), Err(MailError::Boundary(_))), "{boundary:?}");
    }
    for id in ["", "a", "a@", "a@b>\r\nBcc: c", "<a@b>", "a@b@c"] {
        let given = Message { message_id: id.into(), ..message("s", "n", "t", "h") };
        assert!(matches!(draft(&given), Err(MailError::MessageId(_))), "{id:?}");
    }
}

proptest! {
    #[test]
    fn any_message_is_read_back_with_its_own_headers_only(subject in "(?s).{0,120}", name in "(?s).{0,80}", text in "(?s).{0,200}", html in "(?s).{0,200}") {
        let bytes = draft(&message(&subject, &name, &text, &html)).unwrap();
        let read = MessageParser::default().parse(&bytes).unwrap();
        prop_assert_eq!(read.headers_raw().count(), 8);
        prop_assert_eq!(read.to().unwrap().iter().count(), 2);
        let line_ends = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "");
        prop_assert_eq!(line_ends(&read.body_text(0).unwrap()), line_ends(&text));
        prop_assert_eq!(line_ends(&read.body_html(0).unwrap()), line_ends(&html));
        let subject = entente_domain::minutes::clean_line(&subject);
        prop_assert_eq!(read.subject().unwrap_or_default().trim(), subject.trim());
    }
}
