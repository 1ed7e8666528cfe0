//! Why a whole file is refused: nothing of it is written (FORMATS.md §1 "Reading", "Dates").

use serde::Serialize;

entente_domain::words! {
    /// The stable name of why a file is refused.
    RefusedCode, "refusal" {
        /// There is no such file.
        NotFound = "file_not_found",
        /// The system does not let us read it.
        NoPermission = "no_permission",
        /// A folder, a pipe or a device; an import reads its file twice.
        NotAFile = "not_a_file",
        /// Reading failed.
        Unreadable = "unreadable",
        /// No text: a workbook, an archive, UTF-32, an encoding without a byte order mark.
        NotText = "not_text",
        /// A workbook that asks for a password.
        PasswordProtected = "password_protected",
        /// A workbook that is cut off or damaged.
        BrokenWorkbook = "broken_workbook",
        /// A workbook of more than 200 MB unpacked.
        WorkbookTooLarge = "workbook_too_large",
        /// A sheet that the workbook lacks.
        UnknownSheet = "unknown_sheet",
        /// Nothing in it.
        EmptyFile = "empty_file",
        /// The first row holds data, not names.
        NoHeader = "no_header",
        /// Two columns have one name.
        DuplicateHeader = "duplicate_header",
        /// More than 1,000 columns.
        TooManyColumns = "too_many_columns",
        /// A quote that opens and never closes.
        UnclosedQuote = "unclosed_quote",
        /// A mapping names a header that the file lacks.
        UnknownHeader = "unknown_header",
        /// Every date of a column could be day-month or month-day.
        DateOrderUnknown = "date_order_unknown",
        /// A column has dates that are only day-month and others that are only month-day.
        DateOrderContradicts = "date_order_contradicts",
        /// The file was changed between checking and reading.
        FileChanged = "file_changed",
        /// The user cancelled.
        Cancelled = "cancelled",
    }
}

/// Why a file is refused, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{message}")]
pub struct Refused {
    /// Which refusal.
    pub code: RefusedCode,
    /// What it is and what to do, in English.
    pub message: String,
    /// The header of the column it is about.
    pub column: Option<String>,
    /// The physical lines that show it, at most [`Refused::SHOWN`].
    pub lines: Vec<u64>,
    /// The values on those lines, in the same order.
    pub samples: Vec<String>,
}

impl Refused {
    /// How many lines and samples are shown at most.
    pub const SHOWN: usize = 5;

    pub(crate) fn new(code: RefusedCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), column: None, lines: Vec::new(), samples: Vec::new() }
    }

    pub(crate) fn at(mut self, line: u64) -> Self {
        self.lines.push(line);
        self
    }

    pub(crate) fn column(mut self, header: impl Into<String>) -> Self {
        self.column = Some(header.into());
        self
    }

    pub(crate) fn cancelled() -> Self {
        Self::new(RefusedCode::Cancelled, "The import was cancelled. Nothing was written.")
    }
}

impl From<std::io::Error> for Refused {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::NotFound => Self::new(
                RefusedCode::NotFound,
                "The file is not there. It may have been moved or renamed: choose it again.",
            ),
            ErrorKind::PermissionDenied => Self::new(
                RefusedCode::NoPermission,
                "The system does not let Entente read this file. Copy it to your own folder, or ask its owner.",
            ),
            ErrorKind::IsADirectory | ErrorKind::NotSeekable => Self::not_a_file(),
            _ => Self::new(
                RefusedCode::Unreadable,
                format!("The file could not be read to its end ({error}). Copy it to this computer and try again."),
            ),
        }
    }
}

impl Refused {
    pub(crate) fn not_a_file() -> Self {
        Self::new(
            RefusedCode::NotAFile,
            "This is not a file but a folder, a pipe or a device. An import reads its file twice: save it to disk first.",
        )
    }
}
