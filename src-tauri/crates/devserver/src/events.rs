//! Commits and jobs as server-sent events.

use crate::door::Door;
use axum::{
    extract::State,
    response::sse::{Event as Sent, KeepAlive, Sse},
};
use entente_app::{App, Event};
use futures_util::{Stream, stream::unfold};
use std::{convert::Infallible, io};
use tokio::sync::broadcast;

/// As many events as a slow page may lag behind; beyond it is cut off, connects again and asks for everything.
const BACKLOG: usize = 1024;

/// Every event for whoever listens.
pub type Broadcast = broadcast::Sender<Event>;

/// Passes the application's events on.
pub fn broadcast(app: &App) -> io::Result<Broadcast> {
    let (sender, _) = broadcast::channel(BACKLOG);
    let (events, to) = (app.subscribe(), sender.clone());
    std::thread::Builder::new().name("events".into()).spawn(move || {
        for event in events {
            // Fails while nobody listens.
            let _ = to.send(event);
        }
    })?;
    Ok(sender)
}

/// The events from now on.
pub async fn stream(State(door): State<Door>) -> Sse<impl Stream<Item = Result<Sent, Infallible>>> {
    let events = unfold(door.events.subscribe(), |mut events| async move {
        let event = events.recv().await.ok()?;
        let sent = Sent::default().json_data(event).ok()?;
        Some((Ok(sent), events))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}
