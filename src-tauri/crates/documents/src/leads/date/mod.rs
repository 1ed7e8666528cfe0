//! Dates and moments as files write them (FORMATS.md §1 "Dates").
//!
//! `written` reads the text, `order` decides day-month or month-day for a column, `local` puts it into a zone.

mod local;
mod order;
mod written;

pub use local::{Notice, start_of_day, to_when};
pub use order::{Evidence, Verdict};
pub use written::{NotADate, Written, could_be_date, date_of, parts};

entente_domain::words! {
    /// In which order a column writes day, month and year.
    DateOrder, "date order" {
        /// 15/11/2023
        DayMonthYear = "dmy",
        /// 11/15/2023
        MonthDayYear = "mdy",
        /// 2023-11-15
        YearMonthDay = "ymd",
    }
}
