//! Reading that can be cancelled inside a library, and remembers why it failed.

use super::{Result, WorkbookError};
use crate::delimited::{OnProgress, Progress};
use std::{
    cell::{Cell, RefCell},
    io::{self, Read, Seek, SeekFrom},
};

/// What happened while a library read.
#[derive(Default)]
pub(super) struct Happened {
    cancelled: Cell<bool>,
    failed: RefCell<Option<io::Error>>,
}

impl Happened {
    /// What a library answered, unless the user cancelled or the system failed meanwhile: its error hides that, and where
    /// it reads a part that may be missing, so does its success.
    pub(super) fn unless<T>(&self, answer: Result<T>) -> Result<T> {
        match self.failed.take() {
            _ if self.cancelled.get() => Err(WorkbookError::Cancelled),
            Some(failed) => Err(WorkbookError::Io(failed)),
            None => answer,
        }
    }
}

/// Asks at each read whether to go on.
pub(super) struct Watched<'a, 'p, R> {
    pub(super) input: R,
    pub(super) happened: &'a Happened,
    pub(super) progress: &'a RefCell<OnProgress<'p>>,
}

impl<R: Read> Read for Watched<'_, '_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if (self.progress.borrow_mut())(Progress::default()).is_break() {
            self.happened.cancelled.set(true);
            return Err(io::Error::other("cancelled"));
        }
        self.input.read(buffer).inspect_err(|error| remember(self.happened, error))
    }
}

impl<R: Seek> Seek for Watched<'_, '_, R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.input.seek(to)
    }
}

fn remember(happened: &Happened, error: &io::Error) {
    *happened.failed.borrow_mut() = Some(io::Error::new(error.kind(), error.to_string()));
}
