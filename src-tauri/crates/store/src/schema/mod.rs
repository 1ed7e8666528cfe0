//! Schema versions, in order. A released one is never edited.

use crate::Writer;
use rusqlite_migration::{HookError, M, Migrations};
use std::sync::LazyLock;

/// `application_id` of a workspace: "Entt".
pub(crate) const APPLICATION_ID: u32 = 0x456E_7474;

/// The steps from an empty file to today's schema.
pub(crate) static MIGRATIONS: LazyLock<Migrations<'static>> = LazyLock::new(|| {
    let failed = |error: crate::StoreError| HookError::Hook(error.to_string());
    Migrations::new(vec![
        M::up(include_str!("0001_workspace.sql")),
        M::up_with_hook(include_str!("0002_addresses.sql"), move |step| {
            Writer::new(step).index_leads().map_err(failed)
        }),
        M::up_with_hook(include_str!("0003_agreement.sql"), move |step| {
            Writer::new(step).project_all().map_err(failed)
        }),
    ])
});

/// Today's schema.
pub(crate) const VERSION: u32 = 3;

#[cfg(test)]
mod tests {
    #[test]
    fn todays_schema_is_that_of_the_last_step() {
        let sql = crate::table::in_memory();
        let version: u32 = sql.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        assert_eq!(version, super::VERSION);
    }
}
