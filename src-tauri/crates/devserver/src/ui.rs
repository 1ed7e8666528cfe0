//! The built UI, so that a browser test needs no second server. Its policy is the window's, with HTTP for IPC.

use crate::door::{Door, blocking};
use axum::{
    extract::State,
    http::{StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use std::path::{Component, Path, PathBuf};

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; \
                      connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";

/// Gives a file of the built UI.
pub async fn file(State(door): State<Door>, uri: Uri) -> Result<Response, Response> {
    let missing =
        || (StatusCode::NOT_FOUND, "There is no such page. Is the UI built? (npm run build in ui)").into_response();
    let name = place(uri.path()).ok_or_else(missing)?;
    let kind = kind(&name);
    let path = door.ui.join(&name);
    let bytes = blocking(move || std::fs::read(path)).await?.map_err(|_| missing())?;
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, POLICY)], bytes).into_response())
}

/// Where in the built UI a path of an address leads; nowhere if it leaves it.
fn place(path: &str) -> Option<PathBuf> {
    let name = Path::new(path.trim_start_matches('/'));
    let inside = name.components().all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| if name.as_os_str().is_empty() { PathBuf::from("index.html") } else { name.to_owned() })
}

fn kind(name: &Path) -> &'static str {
    match name.extension().and_then(std::ffi::OsStr::to_str).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_the_page() {
        assert_eq!(place("/"), Some("index.html".into()));
        assert_eq!(place("/assets/index.css"), Some("assets/index.css".into()));
    }

    #[test]
    fn no_address_leaves_the_built_ui() {
        assert_eq!(place("/../Cargo.toml"), None);
        assert_eq!(place("/assets/../../x"), None);
    }
}
