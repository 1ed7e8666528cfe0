//! Schema versions, in order. A released one is never edited.

use crate::Writer;
use rusqlite_migration::{HookError, M, Migrations};
use std::sync::LazyLock;

/// `application_id` of a workspace: "Entt".
pub(crate) const APPLICATION_ID: u32 = 0x456E_7474;

static STEPS: LazyLock<Vec<M<'static>>> = LazyLock::new(|| {
    vec![
        M::up(include_str!("0001_workspace.sql")),
        M::up(include_str!("0002_addresses.sql")),
        M::up_with_hook(include_str!("0003_agreement.sql"), |transaction| {
            Writer::new(transaction).project_all_handovers().map_err(|error| HookError::Hook(error.to_string()))
        }),
    ]
});

/// The steps from an empty file to today's schema.
pub(crate) static MIGRATIONS: LazyLock<Migrations<'static>> = LazyLock::new(|| Migrations::from_slice(&STEPS));

/// Today's schema.
pub(crate) const VERSION: u32 = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_counted_and_legal() {
        assert_eq!(STEPS.len(), VERSION as usize);
        MIGRATIONS.validate().expect("every step runs on an empty file");
    }
}
