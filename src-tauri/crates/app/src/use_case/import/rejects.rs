//! The file of rejected rows while it is written: beside its place, and renamed when whole.

use crate::{Failure, contract::import::ImportIssue};
use entente_documents::leads::Rejects;
use std::{
    fs::File,
    io::BufWriter,
    path::{Path, PathBuf},
};

/// Rejected rows on their way into a file.
pub(super) struct RejectsFile {
    to: PathBuf,
    building: PathBuf,
    out: Rejects<BufWriter<File>>,
}

impl RejectsFile {
    /// Begins the file with its header.
    pub(super) fn new<'a>(to: &Path, headers: impl Iterator<Item = &'a str>) -> Result<Self, Failure> {
        let mut name = to.as_os_str().to_owned();
        name.push(".new");
        let building = PathBuf::from(name);
        let out = File::create(&building).and_then(|file| Rejects::new(BufWriter::new(file), headers));
        let out = out.map_err(|error| failed(&building, &error))?;
        Ok(Self { to: to.to_owned(), building, out })
    }

    /// Writes a row and why it was rejected.
    pub(super) fn write(&mut self, issue: &ImportIssue, original: &[String]) -> Result<(), Failure> {
        let written = self.out.write_reason(issue.line, issue.column.as_deref(), &issue.message, original);
        written.map_err(|error| failed(&self.building, &error))
    }

    /// Puts the whole file in its place.
    pub(super) fn finish(self) -> Result<(), Failure> {
        let not_whole = |error| failed(&self.to, &error);
        let file = self.out.finish().and_then(|out| out.into_inner().map_err(std::io::IntoInnerError::into_error));
        file.and_then(|file| file.sync_all()).map_err(not_whole)?;
        std::fs::rename(&self.building, &self.to).map_err(not_whole)
    }
}

fn failed(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        "file_failed",
        format!("{} could not be written: {error}.", path.display()),
        "Choose another folder, or make room on the disk.",
    )
}
