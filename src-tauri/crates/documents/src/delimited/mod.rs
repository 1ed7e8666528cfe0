//! Delimited text, as programs really write it: encodings, delimiters, quotes, line ends (FORMATS.md §1 "Reading").
//!
//! Streams with constant memory, whatever the file holds. Knows bytes, records and lines; must not know what a lead is.

mod decode;
mod encoding;
mod error;
mod layout;
mod reader;
mod record;
mod source;

pub use encoding::Encoding;
pub use error::{NotText, ReadError};
pub use layout::{Delimiter, Layout, recognise};
pub use reader::{MAX_FIELD, MAX_KEPT_FIELDS, MAX_RECORD, Reader};
pub use record::{Flaw, Record};
pub use source::{FileSource, OnProgress, Progress, Source};
