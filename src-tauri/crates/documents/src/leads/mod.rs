//! A CRM's export as rows about leads (FORMATS.md §1): what a file says, never invented, never lost.
//!
//! [`recognise`] looks at a sample, [`check`] reads the whole file once and decides what only the whole file can tell,
//! [`rows`] reads it again and hands out a [`Row`] for each record. Knows files and headers; must not know which lead is
//! which (identity), nor what the workspace holds already.
//!
//! ```
//! use entente_documents::leads::{Options, Row, check, rows};
//! use std::ops::ControlFlow;
//!
//! let file: &[u8] = b"Record ID,Email,MQL date\n7,ann@acme.example,2026-11-17 11:20\n8,bob@acme.example,next week\n";
//! let mut quiet = |_| ControlFlow::Continue(());
//! let checked = check(&file, &Options::new(chrono_tz::Europe::Berlin), &mut quiet)?;
//! let mut seen = Vec::new();
//! let read = rows(&file, &checked, &mut quiet, |row| {
//!     seen.push(row);
//!     Ok::<(), std::convert::Infallible>(())
//! });
//! assert!(matches!(&seen[0], Row::Lead { row, .. } if row.email.as_deref() == Some("ann@acme.example")));
//! assert!(matches!(&seen[1], Row::Rejected { issue, .. } if issue.code.as_str() == "not_a_date" && issue.line == 3));
//! assert_eq!(read.map(|read| (read.leads, read.rejected)).ok(), Some((1, 1)));
//! # Ok::<(), entente_documents::leads::Refused>(())
//! ```

pub(crate) mod cell;
pub(crate) mod check;
mod convert;
pub(crate) mod date;
mod field;
mod footer;
pub(crate) mod header;
pub(crate) mod issue;
pub(crate) mod mapping;
mod open;
mod options;
pub(crate) mod profile;
pub(crate) mod recognise;
mod refused;
mod rejects;
pub(crate) mod rows;
mod status;

pub use crate::delimited::{Delimiter, Encoding, FileSource, OnProgress, Progress, Source};
pub use check::{Checked, StatusValue, check};
pub use date::{DateOrder, start_of_day};
pub use field::Field;
pub use issue::{Issue, IssueCode};
pub use open::{Opened, open};
pub use options::Options;
pub use profile::{ProfileName, key as header_key};
pub use recognise::{Column, Recognised, recognise};
pub use refused::{Refused, RefusedCode};
pub use rejects::{REASON_HEADER, Rejects};
pub use rows::{Read, Row, RowsError, rows};
pub use status::StatusTable;
