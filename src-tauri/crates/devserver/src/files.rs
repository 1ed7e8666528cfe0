//! Files for a browser, which has no dialogs of ours: what it uploads gets a token, what a call wrote is downloaded.

use crate::door::{Door, blocking, refused};
use axum::{
    Json,
    body::Body,
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use entente_app::{Failure, Host};
use futures_util::StreamExt;
use serde::Deserialize;
use serde_json::{Value, json};
use std::{ffi::OsStr, path};
use tokio::{fs, io::AsyncWriteExt};

/// How the file is called where it comes from.
#[derive(Debug, Deserialize)]
pub struct Name {
    name: String,
}

/// Takes a file; answers its token and name. An empty one is a place to write to.
pub async fn upload(
    State(door): State<Door>,
    Query(Name { name }): Query<Name>,
    body: Body,
) -> Result<Json<Value>, Response> {
    // A name, never a way: what a browser says may hold separators.
    let name = path::Path::new(&name).file_name().and_then(OsStr::to_str).unwrap_or("file").to_owned();
    let folder = door.host.folders().state.join("uploads").join(door.host.new_id().to_string());
    let path = folder.join(&name);
    let written = async {
        fs::create_dir_all(&folder).await?;
        let mut file = fs::File::create(&path).await?;
        let mut pieces = body.into_data_stream();
        while let Some(piece) = pieces.next().await {
            file.write_all(&piece.map_err(std::io::Error::other)?).await?;
        }
        file.flush().await
    };
    written.await.map_err(|error: std::io::Error| {
        let failure = Failure::new("file_failed", format!("The file could not be taken: {error}."), "Try again.");
        refused(StatusCode::INTERNAL_SERVER_ERROR, failure)
    })?;
    Ok(Json(json!({ "token": door.host.admit(path), "name": name })))
}

/// Gives a file that has a token.
pub async fn download(State(door): State<Door>, Path(token): Path<String>) -> Result<Response, Response> {
    let missing = || refused(StatusCode::NOT_FOUND, Failure::not_found("file"));
    let path = door.host.file(&token).ok_or_else(missing)?;
    let bytes = blocking(move || std::fs::read(path)).await?.map_err(|_| missing())?;
    let headers = [(header::CONTENT_TYPE, "application/octet-stream"), (header::CONTENT_DISPOSITION, "attachment")];
    Ok((headers, bytes).into_response())
}

/// The name of a file, without its folder.
pub fn name_of(host: &dyn Host, token: &str) -> Option<String> {
    Some(host.file(token)?.file_name()?.to_string_lossy().into_owned())
}
