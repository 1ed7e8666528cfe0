//! What must not break it (FAULTS.md "Imports"): size, change, cancelling, things that are no files.

use crate::support::*;
use entente_documents::leads::*;
use std::{
    cell::Cell,
    io::{self, Read as _},
    ops::ControlFlow,
};

/// A header, a field of so many bytes, and a sound row; nothing of it is ever in memory.
struct HugeField {
    bytes: u64,
    closed: bool,
}

impl Source for HugeField {
    fn open(&self) -> io::Result<Box<dyn io::Read + '_>> {
        let field = io::repeat(b'x').take(self.bytes);
        let end: &[u8] = if self.closed { b"\"\n2,b\n" } else { b"" };
        Ok(Box::new((b"id,name\n1,\"" as &[u8]).chain(field).chain(end)))
    }
}

/// The most memory this process ever held, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kib| kib * 1024)
}

#[test]
fn a_field_of_a_gigabyte_is_passed_over_without_being_held() {
    let before = peak();
    let (checked, rows) = read(&HugeField { bytes: 1 << 30, closed: true }, &berlin()).unwrap();
    assert_eq!(rejected(&rows), [(2, Some("name"), "field_too_long")]);
    assert_eq!(lead(rows[1].clone()).record_id.as_deref(), Some("2"));
    assert!(checked.bytes > 1 << 30);
    if let (Some(before), Some(after)) = (before, peak()) {
        // Other tests of this binary run beside it; a field that was kept would show as a gigabyte.
        assert!(after - before < 400 << 20, "held {} MiB", (after - before) >> 20);
    }
}

#[test]
fn a_quote_that_never_closes_in_a_gigabyte_refuses_the_file() {
    let refused = checked(&HugeField { bytes: 1 << 28, closed: false }, &berlin()).unwrap_err();
    assert_eq!((refused.code, refused.lines), (RefusedCode::UnclosedQuote, vec![2]));
}

#[test]
fn cancelling_is_heard_inside_a_huge_field() {
    let huge = HugeField { bytes: u64::MAX / 2, closed: true };
    let mut options = berlin();
    // Told, as telling the encoding of an endless file would be the first to hear it.
    options.encoding = Some(Encoding::Utf8);
    let mut last = 0;
    let mut stop = |progress: Progress| {
        assert!(progress.bytes < last || progress.bytes - last <= 64 * 1024, "asked at each 64 KiB");
        last = progress.bytes;
        if progress.bytes > 3 << 20 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    assert_eq!(check(&huge, &options, &mut stop).unwrap_err().code, RefusedCode::Cancelled);
}

#[test]
fn cancelling_at_any_progress_hands_out_no_end() {
    let file: Vec<u8> = std::iter::once("id,name\n".to_owned())
        .chain((0..20_000).map(|id| format!("{id},a\n")))
        .collect::<String>()
        .into();
    let checked = checked(&file, &berlin()).unwrap();
    let calls = Cell::new(0);
    let count = rows(
        &file,
        &checked,
        &mut |_| {
            calls.set(calls.get() + 1);
            ControlFlow::Continue(())
        },
        |_| Ok::<_, ()>(()),
    );
    assert_eq!(count.unwrap().leads, 20_000);
    assert!(calls.get() >= 20);
    for stop in 1..=calls.get() {
        let seen = Cell::new(0);
        let mut progress = |_| {
            seen.set(seen.get() + 1);
            if seen.get() == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let result = rows(&file, &checked, &mut progress, |_| Ok::<_, ()>(()));
        assert!(matches!(result, Err(RowsError::Refused(refused)) if refused.code == RefusedCode::Cancelled));
    }
}

/// Other bytes each time it is opened.
struct Changing {
    opened: Cell<usize>,
    versions: Vec<&'static [u8]>,
}

impl Source for Changing {
    fn open(&self) -> io::Result<Box<dyn io::Read + '_>> {
        let n = self.opened.get();
        self.opened.set(n + 1);
        match self.versions.get(n).or(self.versions.last()) {
            Some(bytes) => Ok(Box::new(*bytes)),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }
}

#[test]
fn a_file_that_changes_between_the_passes_is_refused() {
    for after in ["id,name\n1,b\n", "id,name\n1,a\n2,c\n", "id,name\n1,\"a\n", ""] {
        let before: &[u8] = b"id,name\n1,a\n";
        let checked = checked(&before, &berlin()).unwrap();
        let changed = Changing { opened: Cell::new(0), versions: vec![after.as_bytes()] };
        let result = rows(&changed, &checked, &mut quiet, |_| Ok::<_, ()>(()));
        assert!(
            matches!(result, Err(RowsError::Refused(refused)) if refused.code == RefusedCode::FileChanged),
            "{after:?}"
        );
    }
}

/// There the first time, and gone afterwards.
struct Removed(Cell<bool>);

impl Source for Removed {
    fn open(&self) -> io::Result<Box<dyn io::Read + '_>> {
        if self.0.replace(true) {
            Err(io::ErrorKind::NotFound.into())
        } else {
            Ok(Box::new(b"id,name\n1,a\n" as &[u8]))
        }
    }
}

#[test]
fn a_file_that_is_removed_between_the_passes_says_so() {
    assert_eq!(checked(&Removed(Cell::new(false)), &berlin()).unwrap_err().code, RefusedCode::NotFound);
    let there: &[u8] = b"id,name\n1,a\n";
    let checked = checked(&there, &berlin()).unwrap();
    let result = rows(&Removed(Cell::new(true)), &checked, &mut quiet, |_| Ok::<_, ()>(()));
    assert!(matches!(result, Err(RowsError::Refused(refused)) if refused.code == RefusedCode::NotFound));
}

#[test]
fn a_file_that_changes_while_it_is_checked_never_panics() {
    let versions: Vec<&'static [u8]> =
        vec![b"id,name,a,b\n1,2,3,4\n", b"id;name\n", b"x\n1,2,3,4,5,6,7\n1,\"\n", b"\xFF\xFE1"];
    for turn in 0..versions.len() {
        let mut versions = versions.clone();
        versions.rotate_left(turn);
        let _ = read(&Changing { opened: Cell::new(0), versions }, &berlin());
    }
}

struct Failing(io::ErrorKind);

impl Source for Failing {
    fn open(&self) -> io::Result<Box<dyn io::Read + '_>> {
        struct Broken(io::ErrorKind);
        impl io::Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(self.0.into())
            }
        }
        Ok(Box::new((b"id,name\n1,a\n" as &[u8]).chain(Broken(self.0))))
    }
}

#[test]
fn what_the_system_says_is_passed_on() {
    let codes = [
        (io::ErrorKind::NotFound, RefusedCode::NotFound),
        (io::ErrorKind::PermissionDenied, RefusedCode::NoPermission),
        (io::ErrorKind::Other, RefusedCode::Unreadable),
    ];
    for (kind, code) in codes {
        assert_eq!(checked(&Failing(kind), &berlin()).unwrap_err().code, code);
    }
}

#[test]
fn folders_and_missing_files_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(checked(&FileSource(folder.path().into()), &berlin()).unwrap_err().code, RefusedCode::NotAFile);
    assert_eq!(checked(&FileSource(folder.path().join("no.csv")), &berlin()).unwrap_err().code, RefusedCode::NotFound);
    #[cfg(unix)]
    assert_eq!(checked(&FileSource("/dev/null".into()), &berlin()).unwrap_err().code, RefusedCode::NotAFile);
}

#[test]
fn a_failing_sink_stops_the_pass() {
    let file: &[u8] = b"id,name\n1,a\n2,b\n";
    let checked = checked(&file, &berlin()).unwrap();
    let mut taken = 0;
    let result = rows(&file, &checked, &mut quiet, |_| {
        taken += 1;
        Err("full")
    });
    assert!(matches!(result, Err(RowsError::Sink("full"))));
    assert_eq!(taken, 1);
}
