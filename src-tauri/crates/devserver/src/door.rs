//! The routes. Each knows how to ask the application and nothing else; only programs on this computer are answered.

use crate::{events, files, host::DevHost, ui};
use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, RawQuery, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use chrono::{DateTime, Utc};
use entente_app::{App, Failure, PAGE_POLICY};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{io, path::PathBuf, sync::Arc, time::Duration};

/// As much as one call may carry: FAULTS.md wants an outcome of 1 MB to work, and a larger one refused by the
/// application, not by the door.
const LARGEST_CALL: usize = 16 * 1024 * 1024;

/// What every route may use.
#[derive(Clone)]
pub struct Door {
    pub app: App,
    pub host: Arc<DevHost>,
    pub events: events::Broadcast,
    pub ui: PathBuf,
}

/// All routes.
pub fn routes(app: App, host: Arc<DevHost>, ui: PathBuf) -> io::Result<Router> {
    let events = events::broadcast(&app)?;
    let door = Door { app, host, events, ui };
    Ok(Router::new()
        .route("/call/{name}", post(call).layer(DefaultBodyLimit::max(LARGEST_CALL)))
        .route("/events", get(events::stream))
        .route("/files", post(files::upload))
        .route("/files/{token}", get(files::download))
        .route("/opened", get(opened))
        .route("/minutes", get(minutes))
        .route("/clock", post(clock))
        .fallback(ui::file)
        .layer(from_fn(only_this_computer))
        .with_state(door))
}

/// A failure over HTTP: the same JSON as everywhere.
pub fn refused(status: StatusCode, failure: Failure) -> Response {
    (status, Json(failure)).into_response()
}

/// Does what may block, off the threads that serve.
pub async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Response> {
    tokio::task::spawn_blocking(work).await.map_err(|error| {
        let message = format!("Entente made a mistake: {error}.");
        refused(StatusCode::INTERNAL_SERVER_ERROR, Failure::new("internal", message, "Please report this."))
    })
}

/// A call of the contract.
async fn call(State(door): State<Door>, Path(name): Path<String>, body: Bytes) -> Result<Json<Value>, Response> {
    let request = if body.is_empty() { Ok(json!({})) } else { serde_json::from_slice(&body) };
    let request = request
        .map_err(|error| refused(StatusCode::BAD_REQUEST, Failure::invalid(format!("This is no JSON: {error}."))))?;
    let answer = blocking(move || door.app.call(&name, request, "browser")).await?;
    answer.map(Json).map_err(|failure| refused(StatusCode::UNPROCESSABLE_ENTITY, failure))
}

/// The page of the minutes' frame.
async fn minutes(State(door): State<Door>, RawQuery(query): RawQuery) -> Result<Response, Response> {
    let uri = Uri::builder().path_and_query(format!("/minutes?{}", query.unwrap_or_default())).build();
    let pairs = uri.ok().and_then(|uri| axum::extract::Query::<Vec<(String, String)>>::try_from_uri(&uri).ok());
    let pairs = pairs
        .ok_or_else(|| refused(StatusCode::BAD_REQUEST, Failure::invalid("The address has no readable query.")))?;
    let page = blocking(move || door.app.minutes_page(pairs.0)).await?;
    let page = page.map_err(|failure| refused(StatusCode::NOT_FOUND, failure))?;
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, PAGE_POLICY),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, page).into_response())
}

/// Moves the stopped clock.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
enum MoveClock {
    /// Time passes.
    AdvanceMs(u64),
    /// Somebody sets the clock.
    Set(DateTime<Utc>),
}

async fn clock(State(door): State<Door>, Json(how): Json<MoveClock>) -> Result<Json<Value>, Response> {
    let now = match how {
        MoveClock::AdvanceMs(by) => door.host.advance(Duration::from_millis(by)),
        MoveClock::Set(now) => door.host.set(now),
    };
    now.map(|now| Json(json!({ "now": now }))).ok_or_else(|| {
        refused(StatusCode::CONFLICT, Failure::new("clock_runs", "This clock runs by itself.", "Start with `--now`."))
    })
}

/// The files that the desktop would have opened in the user's own program.
async fn opened(State(door): State<Door>) -> Json<Vec<Value>> {
    let file = |token: String| json!({ "name": files::name_of(&*door.host, &token), "token": token });
    Json(door.host.opened().into_iter().map(file).collect())
}

/// Refuses what did not come from this computer: another site's page in the same browser may reach loopback too.
async fn only_this_computer(request: Request, next: Next) -> Response {
    if is_local(request.headers()) {
        let mut response = next.run(request).await;
        response.headers_mut().insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        response
    } else {
        let failure = Failure::new("not_local", "Only this computer is answered.", "Use http://127.0.0.1.");
        refused(StatusCode::FORBIDDEN, failure)
    }
}

fn is_local(headers: &HeaderMap) -> bool {
    let word = |name| headers.get(name).map(|value: &HeaderValue| value.to_str().unwrap_or_default());
    let host = word(header::HOST).is_some_and(is_loopback);
    let origin = word(header::ORIGIN).is_none_or(|origin| origin.strip_prefix("http://").is_some_and(is_loopback));
    host && origin
}

/// `127.0.0.1`, `localhost` or `[::1]`, with or without a port.
fn is_loopback(authority: &str) -> bool {
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| {
        authority.strip_prefix(name).is_some_and(|rest| {
            rest.is_empty() || rest.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(host: &str, origin: Option<&str>) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, host.parse().expect("a header"));
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, origin.parse().expect("a header"));
        }
        is_local(&headers)
    }

    #[test]
    fn this_computer_is_answered() {
        assert!(local("127.0.0.1:4173", None));
        assert!(local("localhost:4173", Some("http://localhost:5173")));
        assert!(local("[::1]:4173", Some("http://[::1]:4173")));
    }

    #[test]
    fn another_site_in_the_same_browser_is_refused() {
        assert!(!local("127.0.0.1:4173", Some("https://example.org")));
        assert!(!local("127.0.0.1:4173", Some("null")));
        assert!(!local("127.0.0.1:4173", Some("http://127.0.0.1.example.org")));
    }

    #[test]
    fn a_name_that_was_bent_to_loopback_is_refused() {
        assert!(!local("example.org:4173", None));
        assert!(!local("127.0.0.1.example.org", None));
        assert!(!local("127.0.0.1:4173@example.org", None));
    }
}
