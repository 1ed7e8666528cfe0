//! What the first hundred bytes say, read without the engine, so that a foreign or newer file is never touched.
//!
//! Offsets: SQLite "Database File Format" §1.3.

use crate::{StoreError, access::Result, schema};
use std::{fs::File, io::Read, path::Path};

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Refuses what is not an openable workspace; answers its schema version.
pub(crate) fn inspect(path: &Path) -> Result<u32> {
    let metadata = match std::fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(StoreError::Missing(path.to_owned())),
        Err(error) => return Err(StoreError::io("looking at", path)(error)),
    };
    if !metadata.is_file() {
        return Err(StoreError::NotAFile(path.to_owned()));
    }
    if metadata.len() == 0 {
        return Err(StoreError::Empty(path.to_owned()));
    }
    let mut header = Vec::with_capacity(100);
    File::open(path)
        .and_then(|file| file.take(100).read_to_end(&mut header))
        .map_err(StoreError::io("reading", path))?;
    if !header.starts_with(&MAGIC[..header.len().min(16)]) || header.len() < 16 {
        return Err(StoreError::NotADatabase(path.to_owned()));
    }
    let number = |at: usize| -> u32 {
        header.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes)
    };
    if header.len() < 100 {
        return Err(StoreError::Truncated { path: path.to_owned(), expected: 100, found: metadata.len() });
    }
    if number(68) != schema::APPLICATION_ID {
        return Err(StoreError::Foreign(path.to_owned()));
    }
    let found = number(60);
    if found > schema::VERSION {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: schema::VERSION });
    }
    let page = match u64::from(u16::from_be_bytes([header[16], header[17]])) {
        1 => 65_536,
        size => size,
    };
    let expected = page * u64::from(number(28));
    // A crash in the middle of a checkpoint can leave the file short while the write-ahead log still holds the rest.
    let log = std::fs::metadata(sibling(path, "-wal")).map_or(0, |metadata| metadata.len());
    if metadata.len() < expected && log == 0 {
        return Err(StoreError::Truncated { path: path.to_owned(), expected, found: metadata.len() });
    }
    Ok(found)
}

/// The path with something appended to its name.
pub(crate) fn sibling(path: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
