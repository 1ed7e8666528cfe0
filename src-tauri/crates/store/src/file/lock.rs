//! The sidecar lock `<name>.entente.lock`: one writer at a time.
//!
//! Never on the database itself: closing any handle to it would drop SQLite's own POSIX locks.

use super::header::sibling;
use crate::{StoreError, access::Result};
use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{Read, Seek, SeekFrom, Write},
    path::Path,
};

/// Held as long as it lives; the system frees it when the process dies.
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock, or says who has it.
    pub(crate) fn take(workspace: &Path, process: &str) -> Result<Self> {
        let path = sibling(workspace, ".lock");
        let failed = |doing| {
            let workspace = workspace.to_owned();
            let path = path.clone();
            move |error: std::io::Error| match error.kind() {
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                    StoreError::ReadOnly(workspace)
                }
                _ => StoreError::io(doing, &path)(error),
            }
        };
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(failed("making the lock"))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut process = String::new();
                // Who it is is a help, not a need: where it can't be read the refusal stands all the same.
                if file.read_to_string(&mut process).is_err() || process.trim().is_empty() {
                    process = "another process".to_owned();
                }
                return Err(StoreError::InUse { path: workspace.to_owned(), process: process.trim().to_owned() });
            }
            Err(TryLockError::Error(error)) => return Err(failed("taking the lock")(error)),
        }
        file.set_len(0)
            .and_then(|()| file.seek(SeekFrom::Start(0)))
            .and_then(|_| writeln!(file, "{process}"))
            .map_err(failed("writing the lock"))?;
        Ok(Self { _file: file })
    }
}
