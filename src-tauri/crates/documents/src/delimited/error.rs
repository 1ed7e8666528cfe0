//! Why reading delimited text stops before its end.

use std::io;

/// Why reading stopped.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The system failed to read.
    #[error("reading failed: {0}")]
    Io(#[from] io::Error),
    /// Whoever hears the progress broke off.
    #[error("cancelled")]
    Cancelled,
    /// The input ended inside a quoted field of the record that begins on this line, in the field counted from 0.
    #[error("the quote that opens in the record of line {line} never closes")]
    UnclosedQuote {
        /// The physical line on which the record begins.
        line: u64,
        /// The field, counted from 0.
        field: usize,
    },
    /// It is no text that we can read: what it seems to be.
    #[error("no text: {0}")]
    NotText(NotText),
}

/// What a file that is no readable text seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotText {
    /// A zip file, such as an XLSX workbook.
    Zip,
    /// An old Excel workbook or another OLE file.
    Ole,
    /// Text in UTF-32.
    Utf32,
    /// Full of control characters: binary, or UTF-16 without a byte order mark.
    Binary,
}

impl std::fmt::Display for NotText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Zip => "a workbook (XLSX) or a zip archive",
            Self::Ole => "an old Excel workbook",
            Self::Utf32 => "text in UTF-32",
            Self::Binary => "binary data, or UTF-16 without a byte order mark",
        })
    }
}
