//! The file itself: opening, lock, backup, check. Knows no noun of the product beyond its tables' names.

mod backup;
mod check;
mod header;
mod lock;
mod open;

pub(crate) use check::hash_of;
pub use check::{Problem, Verdict};
pub use open::{Mode, NewWorkspace, Store, private_copy, remove_with_logs};
