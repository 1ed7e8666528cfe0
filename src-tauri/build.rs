//! Generates what Tauri needs at build time. Says plainly when the web UI has not been built yet, because Tauri embeds it.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let index = std::path::Path::new("../ui/dist/index.html");
    println!("cargo::rerun-if-changed=../ui/dist");
    if !index.is_file() {
        return Err("ui/dist is not built: `npm --prefix ui ci && npm --prefix ui run build`, or `cargo xtask run`, which does all of it".into());
    }
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(&[
        "call",
        "pick_file",
        "save_file",
    ])))?;
    Ok(())
}
