//! Door for developers and browser tests: the contract over loopback, the built UI, and a clock that a test can set.
//! Never shipped.

mod door;
mod events;
mod files;
mod host;
mod ui;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use clap::Parser;
use entente_app::{App, Language};
use host::{DevHost, Machine};
use std::{error::Error, net::Ipv4Addr, path::PathBuf, sync::Arc};
use tokio::net::TcpListener;

/// Answers Entente's contract on 127.0.0.1. `ENTENTE_HOME` says where workspaces are kept.
#[derive(Debug, Parser)]
#[command(version)]
struct Options {
    /// The workspace; without it the user's own, else the sample.
    #[arg(long)]
    workspace: Option<PathBuf>,
    /// Makes that workspace first, filled with the sample.
    #[arg(long, requires = "workspace")]
    sample: bool,
    /// Stops the clock at this instant (RFC 3339); `POST /clock` moves it.
    #[arg(long)]
    now: Option<DateTime<Utc>>,
    /// This computer's zone, if it shall be another one.
    #[arg(long)]
    zone: Option<Tz>,
    /// This computer's language, if it shall be another one: `en` or `zh-CN`.
    #[arg(long, value_parser = language)]
    language: Option<Language>,
    /// The port; 0 takes a free one. The address is printed as one line.
    #[arg(long, default_value_t = 4173)]
    port: u16,
    /// The built UI.
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/dist"))]
    ui: PathBuf,
}

fn language(word: &str) -> Result<Language, String> {
    match word {
        "en" => Ok(Language::English),
        "zh-CN" => Ok(Language::Chinese),
        other => Err(format!("`{other}` is neither `en` nor `zh-CN`")),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let machine = Machine { now: options.now, zone: options.zone, language: options.language };
    let host = Arc::new(DevHost::new(machine)?);
    if options.sample {
        // The file is closed again at once, so that it is opened below as any other.
        App::init(host.clone(), options.workspace.clone(), true)?.shutdown()?;
    }
    let app = App::start(host.clone(), options.workspace);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await?;
    let address = listener.local_addr()?;
    #[expect(clippy::print_stdout, reason = "whoever started this reads the chosen port")]
    {
        println!("http://{address}");
    }
    let served = axum::serve(listener, door::routes(app.clone(), host, options.ui)?);
    tokio::select! {
        ended = served => ended?,
        () = told_to_stop() => {}
    }
    app.shutdown()?;
    Ok(())
}

/// Ends on Ctrl-C, or when the test that started this asks it to.
async fn told_to_stop() {
    #[cfg(unix)]
    if let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = terminate.recv() => return,
            _ = tokio::signal::ctrl_c() => return,
        }
    }
    // Where no signal can be heard, waiting for one ends at once: then serve until killed.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
