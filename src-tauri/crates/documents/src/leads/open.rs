//! Any file that a user chose, as something that can be read twice: text as it is, a workbook by one of its sheets.

use super::refused::{Refused, RefusedCode};
use crate::{
    delimited::{FileSource, OnProgress, Source},
    workbook::{MAX_UNPACKED, Sheet, WorkbookError},
};
use std::{
    fs::File,
    io::{self, Read},
};

/// A file that was opened.
#[derive(Debug)]
pub enum Opened {
    /// Delimited text.
    Text(FileSource),
    /// A sheet of a workbook.
    Sheet(Box<Sheet>),
}

impl Opened {
    /// The sheet that is read, and all that its workbook has; none of text.
    pub fn sheet(&self) -> Option<(&str, &[String])> {
        match self {
            Self::Text(_) => None,
            Self::Sheet(sheet) => Some((&sheet.name, &sheet.sheets)),
        }
    }
}

impl Source for Opened {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        match self {
            Self::Text(file) => file.open(),
            Self::Sheet(sheet) => sheet.open(),
        }
    }

    fn is_numbered(&self) -> bool {
        matches!(self, Self::Sheet(_))
    }
}

/// What a zip archive and an OLE file begin with.
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
const OLE: &[u8] = b"\xD0\xCF\x11\xE0";

/// Opens a file by what it holds, whatever its name says; `sheet` names one of a workbook's sheets.
///
/// # Errors
/// What is no file; a workbook that is broken, protected, too large or lacks the sheet; a sheet asked of text.
pub fn open(file: FileSource, sheet: Option<&str>, progress: OnProgress<'_>) -> Result<Opened, Refused> {
    let mut first = Vec::with_capacity(4);
    file.open()?.take(4).read_to_end(&mut first)?;
    if ZIP.iter().any(|signature| first == *signature) {
        let sheet = Sheet::put_down(File::open(&file.0)?, sheet, progress)?;
        return Ok(Opened::Sheet(Box::new(sheet)));
    }
    if first == OLE && is_encrypted(&file, progress)? {
        return Err(WorkbookError::Password.into());
    }
    match sheet {
        Some(_) if first != OLE => Err(Refused::new(
            RefusedCode::UnknownSheet,
            "This is a text file, and text has no sheets. Leave the sheet out.",
        )),
        _ => Ok(Opened::Text(file)),
    }
}

/// Whether an OLE file holds an encrypted workbook: the name of its stream stands in its directory in UTF-16.
fn is_encrypted(file: &FileSource, progress: OnProgress<'_>) -> Result<bool, Refused> {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut input = file.open()?;
    let mut window = vec![0; 64 * 1024];
    let mut kept = 0;
    loop {
        let n = input.read(&mut window[kept..])?;
        let have = kept + n;
        if window[..have].windows(name.len()).any(|bytes| bytes == name) {
            return Ok(true);
        }
        if n == 0 {
            return Ok(false);
        }
        if progress(super::Progress::default()).is_break() {
            return Err(Refused::cancelled());
        }
        // The name may lie across two reads.
        let tail = have.min(name.len() - 1);
        window.copy_within(have - tail..have, 0);
        kept = tail;
    }
}

impl From<WorkbookError> for Refused {
    fn from(error: WorkbookError) -> Self {
        match error {
            WorkbookError::Io(error) => error.into(),
            WorkbookError::Cancelled => Self::cancelled(),
            WorkbookError::Password => Self::new(
                RefusedCode::PasswordProtected,
                "The workbook is protected by a password. Open it, save it without the password, and import that.",
            ),
            WorkbookError::TooLarge => Self::new(
                RefusedCode::WorkbookTooLarge,
                format!(
                    "The workbook has over {} MB unpacked. Save the sheet as CSV in UTF-8, which may be of any size.",
                    MAX_UNPACKED >> 20
                ),
            ),
            WorkbookError::NotAWorkbook => Self::new(
                RefusedCode::NotText,
                "This is a zip archive and no XLSX workbook. Unpack it, and import the file in it.",
            ),
            WorkbookError::Broken(what) => Self::new(
                RefusedCode::BrokenWorkbook,
                format!("The workbook is cut off or damaged ({what}). Export it again, or save it as CSV in UTF-8."),
            ),
            WorkbookError::NoSuchSheet { sheets } => {
                let shown: Vec<String> =
                    sheets.iter().take(20).map(|sheet| format!("“{}”", super::issue::shown(sheet))).collect();
                let message = match shown.is_empty() {
                    true => "The workbook has no sheet with cells.".to_owned(),
                    false => format!("The workbook has no such sheet. It has {}.", shown.join(", ")),
                };
                Self::new(RefusedCode::UnknownSheet, message)
            }
        }
    }
}
