//! An empty window of the same versions, against which the cold start of Entente is measured
//! (`cargo bench --package entente-tests --features window --bench cold_start`).
//!
//! It has what any Tauri program has, and a page of one word; nothing of Entente.

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> Result<(), tauri::Error> {
    tauri::Builder::default()
        .setup(|app| {
            // The size of Entente's window: a larger one takes longer to paint.
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Empty")
                .inner_size(1440.0, 900.0)
                .center()
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("examples/empty_window/tauri.conf.json"))
}
