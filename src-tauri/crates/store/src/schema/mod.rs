//! Schema versions, in order. A released one is never edited.

use rusqlite_migration::{M, Migrations};

/// `application_id` of a workspace: "Entt".
pub(crate) const APPLICATION_ID: u32 = 0x456E_7474;

const STEPS: &[M<'static>] = &[M::up(include_str!("0001_workspace.sql"))];

/// The steps from an empty file to today's schema.
pub(crate) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

/// Today's schema.
pub(crate) const VERSION: u32 = STEPS.len() as u32;
