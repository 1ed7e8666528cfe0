//! A sheet of an XLSX workbook as records: put down once, row by row, in a temporary file that goes away, and read from
//! there as delimited text of which each record brings the number of its row.
//!
//! Knows zip archives, sheets and cells; must not know what a lead is.

mod cell;
mod guard;
mod sheet;
mod watched;

pub use sheet::Sheet;

/// How many bytes a workbook may have unpacked: its shared strings are held in memory.
pub const MAX_UNPACKED: u64 = 200 << 20;

/// Why a workbook can't be read.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    /// The system failed to read, or to keep what was read.
    #[error("reading failed: {0}")]
    Io(#[from] std::io::Error),
    /// Whoever hears the progress broke off.
    #[error("cancelled")]
    Cancelled,
    /// It asks for a password.
    #[error("protected by a password")]
    Password,
    /// Over [`MAX_UNPACKED`], or as much again put down.
    #[error("too large")]
    TooLarge,
    /// A zip archive with something else in it.
    #[error("no workbook")]
    NotAWorkbook,
    /// Cut off or damaged: what was found.
    #[error("broken: {0}")]
    Broken(String),
    /// It has no such sheet.
    #[error("no such sheet")]
    NoSuchSheet {
        /// The sheets that it has.
        sheets: Vec<String>,
    },
}

type Result<T, E = WorkbookError> = std::result::Result<T, E>;
