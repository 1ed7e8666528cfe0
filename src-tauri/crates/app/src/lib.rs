//! The use cases of Entente, and the contract by which every door asks for them (ARCHITECTURE.md "One call's way").
//!
//! A door (window, command line, devserver, tests) gives a [`Host`] and calls [`App::call`] with a name and JSON. It
//! knows no rule and no SQL. What the outside must provide is the one narrow trait [`Host`].

mod app;
mod clock_watch;
pub mod contract;
mod failure;
mod files;
mod host;
mod jobs;
mod page;
mod sample;
mod use_case;
mod view;
mod workspace;

pub use app::{App, Context};
pub use contract::Event;
pub use entente_domain::Language;
pub use entente_store::{Mode, file::Verdict};
pub use failure::Failure;
pub use host::{Folders, Host, HostError, SystemHost};
pub use page::PAGE_POLICY;
