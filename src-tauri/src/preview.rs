//! The minutes for the window's sandboxed frame, by a URI scheme of their own, so that their inline styles (mail needs
//! them) never loosen the window's policy: `minutes://localhost/?meeting=…&audience=…&leadNames=…&version=…`
//! (on Windows `http://minutes.localhost/?…`).

use crate::entente::Entente;
use entente_app::PAGE_POLICY;
use tauri::{
    Manager, Runtime, UriSchemeContext, UriSchemeResponder, Url,
    http::{Request, Response, StatusCode, header},
};

/// The scheme.
pub const SCHEME: &str = "minutes";

/// Answers one page, off the main thread.
pub fn answer<R: Runtime>(context: UriSchemeContext<'_, R>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let entente = context.app_handle().try_state::<Entente>().map(|entente| entente.inner().clone());
    let uri = request.uri().to_string();
    tauri::async_runtime::spawn_blocking(move || {
        let asked = entente.zip(Url::parse(&uri).ok());
        let page = asked.map(|(entente, url)| entente.wait()?.minutes_page(url.query_pairs()));
        let (status, kind, body) = match page {
            Some(Ok(html)) => (StatusCode::OK, "text/html; charset=utf-8", html),
            Some(Err(failure)) => (StatusCode::NOT_FOUND, "text/plain; charset=utf-8", failure.to_string()),
            None => (StatusCode::BAD_REQUEST, "text/plain; charset=utf-8", String::new()),
        };
        let mut response = Response::new(body.into_bytes());
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
        headers.insert(header::CONTENT_SECURITY_POLICY, header::HeaderValue::from_static(PAGE_POLICY));
        headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
        responder.respond(response);
    });
}
