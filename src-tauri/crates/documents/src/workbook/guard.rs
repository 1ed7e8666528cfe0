//! Looks through the archive before anything of it is held in memory: what an archive says of its own sizes is not to be
//! believed.

use super::{MAX_UNPACKED, Result, WorkbookError};
use std::io::{self, Read, Seek, Write};
use zip::{ZipArchive, result::ZipError};

/// Refuses what is no workbook, broken, protected or too large.
pub(super) fn look_through(input: impl Read + Seek) -> Result<()> {
    let mut archive = ZipArchive::new(input).map_err(broken)?;
    // Where exactly the workbook stands is for the archive to say; it is somewhere in this folder.
    let is_workbook = archive.file_names().any(|name| name.is_ok_and(|name| name.to_lowercase().starts_with("xl/")));
    let mut left = Left(MAX_UNPACKED);
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).map_err(broken)?;
        match io::copy(&mut entry, &mut left) {
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::StorageFull => return Err(WorkbookError::TooLarge),
            Err(error) => return Err(WorkbookError::Broken(error.to_string())),
        }
    }
    if is_workbook { Ok(()) } else { Err(WorkbookError::NotAWorkbook) }
}

fn broken(error: ZipError) -> WorkbookError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => WorkbookError::Password,
        error => WorkbookError::Broken(error.to_string()),
    }
}

/// Counts what is written and keeps nothing.
struct Left(u64);

impl Write for Left {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len() as u64).ok_or(io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
