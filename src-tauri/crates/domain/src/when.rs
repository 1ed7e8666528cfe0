//! Moments as a file writes them, with the precision it had.

use chrono::{DateTime, Utc};

crate::words! {
    /// How precisely a moment was written. Less precise is less.
    Precision, "precision" {
        /// A date only: the start of its local day.
        Date = "date",
        /// Hours and minutes.
        Minute = "minute",
        /// Seconds or finer.
        Second = "second",
    }
}

/// A moment and how precisely it was written (FORMATS.md "Dates": a date keeps that precision).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct When {
    /// The instant; for a date the start of its local day in the import's zone.
    pub at: DateTime<Utc>,
    /// How precisely it was written.
    pub precision: Precision,
}
