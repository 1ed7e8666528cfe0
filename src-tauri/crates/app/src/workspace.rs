//! Which file is open: the default one, the sample, a named one, or none and why.

use crate::{Failure, Host, app::Context, sample};
use entente_domain::{Language, WorkspaceId};
use entente_store::{
    Mode, Store, StoreError,
    file::{NewWorkspace, private_copy, remove_with_logs},
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// The file that all calls are about.
pub(crate) enum Current {
    /// Open.
    Open(Arc<Store>, Opened),
    /// Not open.
    Fault {
        /// The file.
        path: PathBuf,
        /// Why.
        failure: Failure,
    },
}

/// How it was opened.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Opened {
    /// A private copy of a file that can only be read: changes are not kept in it.
    pub private_copy: bool,
}

/// The default workspace: `<user data>/Entente.entente`.
pub(crate) fn default_path(host: &Arc<dyn Host>) -> PathBuf {
    host.folders().data.join("Entente.entente")
}

/// The sample: a file of its own, never the default.
pub(crate) fn sample_path(host: &Arc<dyn Host>) -> PathBuf {
    host.folders().data.join("Sample.entente")
}

/// Where copies go before a migration.
pub(crate) fn backups(host: &Arc<dyn Host>) -> PathBuf {
    host.folders().state.join("backups")
}

/// Remembers that an own workspace was made or opened: from then on its absence is a fault, never a fresh sample.
fn memory(host: &Arc<dyn Host>) -> PathBuf {
    host.folders().state.join("last-workspace.txt")
}

/// The file this computer used last, if it is not the sample.
fn remembered(host: &Arc<dyn Host>) -> Option<PathBuf> {
    let text = std::fs::read_to_string(memory(host)).ok()?;
    let path = PathBuf::from(text.trim_end_matches('\n'));
    (!path.as_os_str().is_empty()).then_some(path)
}

/// Remembers a file as the one to open next time.
pub(crate) fn remember(host: &Arc<dyn Host>, path: &Path) -> Result<(), Failure> {
    let file = memory(host);
    let text = path.to_str().ok_or_else(|| Failure::invalid("The file's name is not Unicode."))?;
    let written = std::fs::create_dir_all(host.folders().state).and_then(|()| std::fs::write(&file, text));
    written.map_err(|error| {
        Failure::new("file_failed", format!("{} could not be written: {error}.", file.display()), "Try again.")
    })
}

/// What is open when the program starts.
pub(crate) fn at_start(host: &Arc<dyn Host>, named: Option<PathBuf>) -> Current {
    let own = named.or_else(|| remembered(host)).or_else(|| Some(default_path(host)).filter(|path| path.exists()));
    match own {
        Some(path) => open(host, &path),
        None => open_sample(host),
    }
}

/// Opens a file for writing; one that can only be read is opened as a private copy.
pub(crate) fn open(host: &Arc<dyn Host>, path: &Path) -> Current {
    let opened = Store::open(path, Mode::Write, &host.process(), &backups(host));
    let opened = match opened {
        Err(StoreError::ReadOnly(_)) => {
            let copy = host.folders().state.join("read-only").join(path.file_name().unwrap_or(path.as_os_str()));
            private_copy(path, &copy)
                .and_then(|()| Store::open(&copy, Mode::Write, &host.process(), &backups(host)))
                .map(|store| (store, Opened { private_copy: true }))
        }
        other => other.map(|store| (store, Opened::default())),
    };
    match opened {
        Ok((store, opened)) => Current::Open(Arc::new(store), opened),
        Err(error) => Current::Fault { path: path.to_owned(), failure: error.into() },
    }
}

/// Opens the sample, rebuilt while nobody touched it, so that its "today" stays true.
pub(crate) fn open_sample(host: &Arc<dyn Host>) -> Current {
    let path = sample_path(host);
    let made = (|| {
        if path.exists() {
            let store = Store::open(&path, Mode::Write, &host.process(), &backups(host))?;
            if store.read(|reader| reader.is_touched())? {
                return Ok(store);
            }
            drop(store);
            remove_with_logs(&path)?;
        }
        make_sample(host, &path)
    })();
    match made {
        Ok(store) => Current::Open(Arc::new(store), Opened::default()),
        Err(failure) => Current::Fault { path, failure },
    }
}

/// Makes the sample workspace.
pub(crate) fn make_sample(host: &Arc<dyn Host>, path: &Path) -> Result<Store, Failure> {
    let context = Context::new(host.clone(), "sample");
    let language = host.language();
    let (marketing_team, sales_team) = sample::teams(language);
    let new = new_workspace(&context, language, marketing_team.to_owned(), sales_team.to_owned(), true);
    Store::create_with(path, &host.process(), &new, |writer| sample::fill(writer, &context, language))
}

/// Makes an empty workspace with the default team names.
pub(crate) fn make_empty(host: &Arc<dyn Host>, path: &Path) -> Result<Store, Failure> {
    let context = Context::new(host.clone(), "init");
    let language = host.language();
    let (marketing, sales) = match language {
        Language::English => ("Marketing", "Sales"),
        Language::Chinese => ("市场", "销售"),
    };
    let new = new_workspace(&context, language, marketing.to_owned(), sales.to_owned(), false);
    Ok(Store::create(path, &host.process(), &new)?)
}

/// What a new workspace begins with.
pub(crate) fn new_workspace(
    context: &Context,
    language: Language,
    marketing_team: String,
    sales_team: String,
    sample: bool,
) -> NewWorkspace {
    NewWorkspace {
        id: WorkspaceId(context.new_id()),
        made_at: context.now,
        language,
        marketing_team,
        sales_team,
        sample,
    }
}
