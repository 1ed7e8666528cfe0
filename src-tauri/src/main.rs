//! The desktop shell: one window, the system's dialogs and one thin `call`.

fn main() {
    let built = tauri::Builder::default().run(tauri::generate_context!());
    if built.is_err() {
        std::process::exit(1);
    }
}
