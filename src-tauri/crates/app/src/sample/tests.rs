//! The sample is coherent, the same each time, and true today.

use super::*;
use crate::{
    Folders, Host, HostError,
    contract::{
        content::ContentPlace,
        lead::LeadCounts,
        meeting::{Prepare, SuggestionAbout},
        minutes::MinutesPlace,
    },
    use_case, workspace,
};
use entente_store::Store;
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use uuid::Uuid;

struct Still {
    now: DateTime<Utc>,
    zone: Tz,
    language: Language,
    root: PathBuf,
    ids: AtomicU64,
}

impl Host for Still {
    fn now(&self) -> DateTime<Utc> {
        self.now
    }
    fn monotonic(&self) -> Duration {
        Duration::ZERO
    }
    fn new_id(&self) -> Uuid {
        Uuid::from_u64_pair(1, self.ids.fetch_add(1, Ordering::SeqCst))
    }
    fn zone(&self) -> Tz {
        self.zone
    }
    fn language(&self) -> Language {
        self.language
    }
    fn folders(&self) -> Folders {
        Folders { data: self.root.join("data"), state: self.root.join("state") }
    }
    fn file(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn open(&self, path: &Path) -> Result<(), HostError> {
        Err(HostError::NotOpened { path: path.to_owned(), reason: "a test".to_owned() })
    }
    fn process(&self) -> String {
        "the test".to_owned()
    }
}

struct Made {
    host: Arc<dyn Host>,
    store: Store,
    folder: tempfile::TempDir,
}

fn made(now: &str, zone: Tz, language: Language) -> Made {
    let folder = tempfile::tempdir().unwrap();
    let (now, root) = (now.parse().unwrap(), folder.path().to_owned());
    let host: Arc<dyn Host> = Arc::new(Still { now, zone, language, root, ids: AtomicU64::new(1) });
    let store = workspace::make_sample(&host, &folder.path().join("Sample.entente")).unwrap();
    Made { host, store, folder }
}

impl Made {
    fn ask<T>(&self, f: impl FnOnce(&entente_store::Reader<'_>, &Context) -> Result<T, Failure>) -> T {
        let context = Context::new(self.host.clone(), "test");
        self.store.read(|reader| f(reader, &context)).unwrap()
    }

    fn prepare(&self) -> Prepare {
        self.ask(|reader, context| use_case::prepare::prepare(reader, context, Default::default()))
    }

    fn content(&self) -> ContentPlace {
        self.ask(|reader, context| use_case::content::place(reader, context, crate::contract::shape::Nothing {}))
    }

    fn counts(&self) -> LeadCounts {
        self.ask(use_case::lead::counts)
    }

    fn minutes(&self, search: &str) -> MinutesPlace {
        let search = search.to_owned();
        self.ask(|reader, context| {
            use_case::minutes::place(reader, context, crate::contract::minutes::FindMinutes { search })
        })
    }
}

const THURSDAY: &str = "2026-11-26T08:38:00Z";

#[test]
fn the_same_seed_and_clock_make_the_same_file() {
    let bytes = |made: Made| {
        let path = made.folder.path().join("Sample.entente");
        drop(made.store);
        std::fs::read(path).unwrap()
    };
    let one = bytes(made(THURSDAY, chrono_tz::Europe::Berlin, Language::English));
    let other = bytes(made(THURSDAY, chrono_tz::Europe::Berlin, Language::English));
    assert!(one == other, "two samples of one seed and clock differ");
}

#[test]
fn it_passes_its_own_check() {
    for language in [Language::English, Language::Chinese] {
        let made = made(THURSDAY, chrono_tz::Europe::Berlin, language);
        assert_eq!(made.store.check().unwrap().problems, vec![]);
    }
}

#[test]
fn one_meeting_is_planned_for_today_and_has_what_the_data_calls_for() {
    let made = made(THURSDAY, chrono_tz::Europe::Berlin, Language::English);
    let prepare = made.prepare();
    assert_eq!(prepare.meeting.starts.local, "2026-11-26T10:00:00");
    assert_eq!(prepare.meeting.series_name, "Thursday entente");
    assert_eq!(prepare.meeting.ordinal, 13);
    assert_eq!(prepare.agenda.iter().map(|item| u32::from(item.minutes)).sum::<u32>(), 45);
    assert_eq!(prepare.carried.actions.len(), 6);
    assert_eq!(prepare.carried.of, 10);
    let due: Vec<i32> = prepare.carried.actions.iter().filter_map(|action| action.due_in).collect();
    assert_eq!(due, [-6, -2, -1, 1, 1, 7]);
    assert_eq!(prepare.carried.actions[0].carried_count, 3);
    let about: Vec<&SuggestionAbout> = prepare.suggestions.iter().map(|suggestion| &suggestion.about).collect();
    assert!(
        about.iter().any(|about| matches!(about, SuggestionAbout::FeedbackDue { leads: 9, touches: 14, assets: 6 })),
        "{about:?}"
    );
    assert!(about.iter().any(|about| matches!(about, SuggestionAbout::NewContent { count: 3, .. })), "{about:?}");
    assert!(
        about.iter().any(|about| matches!(about, SuggestionAbout::Overdue { actions: 3, days: 6, .. })),
        "{about:?}"
    );
    assert_eq!(about.iter().filter(|about| matches!(about, SuggestionAbout::Topic { .. })).count(), 2);
}

#[test]
fn content_helped_104_of_163_times() {
    let made = made(THURSDAY, chrono_tz::Europe::Berlin, Language::English);
    let content = made.content();
    assert_eq!((content.total.helped, content.total.n), (104, 163));
    assert_eq!((content.assets.len(), content.retired.len()), (13, 1));
    let first: Vec<(&str, u32, u32)> =
        content.assets[..3].iter().map(|asset| (asset.title.as_str(), asset.counts.helped, asset.counts.n)).collect();
    assert_eq!(
        first,
        [
            ("Downtime calculator", 21, 24),
            ("Case study: Halden Packaging", 15, 17),
            ("Maintenance audit checklist", 17, 22)
        ]
    );
    let due: Vec<(&str, u32)> = content.assets[11..].iter().map(|asset| (asset.title.as_str(), asset.due)).collect();
    assert_eq!(
        due,
        [("Case study: Brightwell Dairy, 31% less downtime", 2), ("Guide: night-shift alarms for small teams", 1)]
    );
}

#[test]
fn twelve_meetings_are_closed_and_what_was_said_in_them_is_found() {
    for (language, word) in [(Language::English, "wednesday"), (Language::Chinese, "周三")] {
        let made = made(THURSDAY, chrono_tz::Europe::Berlin, language);
        let place = made.minutes(word);
        assert_eq!((place.count, place.meetings.len()), (12, 12));
        assert!(place.hit_meetings >= 4, "{}", place.hit_meetings);
        assert!(place.hits.iter().all(|hit| hit.excerpt.iter().any(|run| run.hit)), "{:?}", place.hits);
        let decided: Vec<u32> = place.meetings.iter().map(|meeting| meeting.decisions).collect();
        assert_eq!(decided, [3, 2, 1, 2, 2, 3, 2, 1, 2, 2, 1, 2]);
        assert!(place.meetings.iter().all(|meeting| meeting.mean_tenths.is_some_and(|mean| (58..85).contains(&mean))));
        assert_eq!(place.meetings.iter().filter(|meeting| meeting.can_reopen).count(), 1);
    }
}

#[test]
fn leads_rise_fall_and_some_slip() {
    let counts = made(THURSDAY, chrono_tz::Europe::Berlin, Language::English).counts();
    assert_eq!(counts.all, 601);
    assert_eq!(counts.not_handed_over, 18);
    assert_eq!(counts.no_owner, 2);
    assert_eq!(counts.no_note, 3);
    assert!((8..20).contains(&counts.undecided), "{counts:?}");
    assert!(counts.accepted > 60 && counts.qualified > 50 && counts.rejected > 100, "{counts:?}");
    assert!(counts.recycled > 40 && counts.recycle_due > 0 && counts.no_reason > 0, "{counts:?}");
}

#[test]
fn today_is_today_at_every_hour_and_in_every_zone() {
    for (now, zone, expected) in [
        ("2026-11-26T03:00:00Z", chrono_tz::Europe::Berlin, "2026-11-26T10:00:00"),
        ("2026-11-26T08:41:00Z", chrono_tz::Europe::Berlin, "2026-11-26T10:30:00"),
        ("2026-11-26T14:02:00Z", chrono_tz::Europe::Berlin, "2026-11-26T15:30:00"),
        ("2026-11-26T22:20:00Z", chrono_tz::Europe::Berlin, "2026-11-26T23:30:00"),
        ("2026-11-26T22:50:00Z", chrono_tz::Europe::Berlin, "2026-11-26T23:30:00"),
        ("2026-03-29T00:30:00Z", chrono_tz::Europe::Berlin, "2026-03-29T10:00:00"),
        ("2026-11-26T04:00:00Z", chrono_tz::Asia::Kathmandu, "2026-11-26T10:30:00"),
        ("2026-11-26T11:30:00Z", chrono_tz::Pacific::Kiritimati, "2026-11-27T10:00:00"),
    ] {
        let made = made(now, zone, Language::English);
        assert_eq!(made.prepare().meeting.starts.local, expected, "{now}");
        assert_eq!(made.minutes("").count, 12, "{now}");
    }
}
