//! Which file is open; starting one's own in four answers.

use super::{lead, people, run, series};
use crate::{
    App, Context, Failure,
    app::guard,
    contract::{
        Topic,
        shape::{Done, Nothing, Teams},
        workspace::{
            Badges, OpenFile, OpenWorkspace, RunningBadge, SetLanguage, StartOwn, StartOwnPreview, WhenFirst,
            WorkspaceState, WorkspaceStatus, Zones,
        },
    },
    view,
    workspace::{self as files, Current},
};
use entente_domain::recurrence::{Rule, Schedule};
use entente_store::{Reader, Store, Writer};
use std::{path::Path, sync::Arc};

const ALL: &[Topic] = &[
    Topic::Workspace,
    Topic::People,
    Topic::Series,
    Topic::Meeting,
    Topic::Actions,
    Topic::Leads,
    Topic::Content,
    Topic::Minutes,
];

/// What every screen needs to know around itself.
pub(crate) fn state(app: &App, context: &Context, _: Nothing) -> Result<WorkspaceState, Failure> {
    let version = env!("CARGO_PKG_VERSION").to_owned();
    let here = view::moment(context.now, context.host().zone());
    let current = match &*guard(&app.inner.current) {
        Current::Open(store, opened) => Ok((store.clone(), *opened)),
        Current::Fault { path, failure } => Err((file_name(path), failure.clone())),
    };
    match current {
        Err((file, failure)) => Ok(WorkspaceState {
            version,
            now: here,
            language: context.host().language().into(),
            status: WorkspaceStatus::Fault { file, failure },
        }),
        Ok((store, opened)) => store.read(|reader| {
            let row = reader.workspace()?;
            let zone = context.zone(reader)?;
            let workspace = Box::new(OpenWorkspace {
                file: file_name(store.path()),
                sample: row.sample,
                can_start_own: row.sample,
                read_only: opened.private_copy,
                teams: Teams { marketing: row.marketing_team, sales: row.sales_team },
                people: view::people(reader.people()?),
                stages: reader.stages()?,
                running: running(reader, context)?,
                badges: Badges {
                    leads: lead::needing_attention(reader, context)?,
                    actions: reader.count_open_actions()?,
                },
                saved: Some(view::moment(row.saved_at, zone)),
            });
            Ok(WorkspaceState {
                version: version.clone(),
                now: view::moment(context.now, zone),
                language: row.language.into(),
                status: WorkspaceStatus::Open { workspace },
            })
        }),
    }
}

fn running(reader: &Reader<'_>, context: &Context) -> Result<Option<RunningBadge>, Failure> {
    let Some(meeting) = reader.running_meeting()? else { return Ok(None) };
    let live = run::Live::of(reader, meeting)?;
    Ok(Some(RunningBadge {
        meeting: live.meeting.id.0,
        item: live.current().map(|item| item.title.clone()),
        clock: live.clock(context),
    }))
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// Every zone there is, and this computer's.
pub(crate) fn zones(_: &App, context: &Context, _: Nothing) -> Result<Zones, Failure> {
    let names = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name().to_owned()).collect();
    Ok(Zones { here: context.host().zone().name().to_owned(), names })
}

/// When the first meeting would be.
pub(crate) fn first(_: &App, context: &Context, request: WhenFirst) -> Result<StartOwnPreview, Failure> {
    let zone = view::zone(&request.zone)?;
    let schedule = Schedule {
        rule: Rule::Weekly { weekday: request.weekday.into() },
        time: view::time(&request.time)?,
        zone,
        duration_minutes: series::DURATION,
    };
    Ok(StartOwnPreview { first: view::moment(schedule.next_after(context.now).starts_at, zone) })
}

/// Makes the user's own workspace from four answers and opens it.
pub(crate) fn start_own(app: &App, context: &Context, request: StartOwn) -> Result<Done, Failure> {
    let marketing = view::title(&request.teams.marketing, "marketing team's name")?;
    let sales = view::title(&request.teams.sales, "sales team's name")?;
    let language = request.language.into();
    let first = series::weekly(context, request.weekday.into(), &request.time, &request.zone, language)?;
    let path = files::default_path(&app.inner.host);
    let new = files::new_workspace(context, language, marketing, sales, false);
    let store = Store::create_with(&path, &app.inner.host.process(), &new, |writer| {
        for person in request.people {
            people::add(writer, context, person)?;
        }
        series::begin(writer, context, &first)
    })?;
    files::remember(&app.inner.host, &path)?;
    *guard(&app.inner.current) = Current::Open(Arc::new(store), files::Opened::default());
    app.inner.kept.forget();
    app.changed(ALL, &context.by);
    Ok(Done {})
}

/// Opens another workspace file.
pub(crate) fn open(app: &App, context: &Context, request: OpenFile) -> Result<Done, Failure> {
    let path = context.host().file(&request.file).ok_or_else(|| Failure::not_found("file"))?;
    // Looked at first, so that what is open stays open when the other one can't be.
    let is_open = matches!(&*guard(&app.inner.current), Current::Open(store, _) if store.path() == path);
    if is_open {
        return Ok(Done {});
    }
    match files::open(&app.inner.host, &path) {
        Current::Fault { failure, .. } => Err(failure),
        opened @ Current::Open(..) => {
            files::remember(&app.inner.host, &path)?;
            *guard(&app.inner.current) = opened;
            app.inner.kept.forget();
            app.changed(ALL, &context.by);
            Ok(Done {})
        }
    }
}

/// Tries the file again that could not be opened.
pub(crate) fn retry(app: &App, context: &Context, _: Nothing) -> Result<Done, Failure> {
    let path = match &*guard(&app.inner.current) {
        Current::Open(..) => return Ok(Done {}),
        Current::Fault { path, .. } => path.clone(),
    };
    let sample = path == files::sample_path(&app.inner.host);
    let again = if sample { files::open_sample(&app.inner.host) } else { files::open(&app.inner.host, &path) };
    let failed = match &again {
        Current::Fault { failure, .. } => Some(failure.clone()),
        Current::Open(..) => None,
    };
    *guard(&app.inner.current) = again;
    app.inner.kept.forget();
    match failed {
        Some(failure) => Err(failure),
        None => {
            app.changed(ALL, &context.by);
            Ok(Done {})
        }
    }
}

/// Changes the team names.
pub(crate) fn set_teams(writer: &mut Writer<'_>, _: &Context, request: Teams) -> Result<Done, Failure> {
    let marketing = view::title(&request.marketing, "marketing team's name")?;
    let sales = view::title(&request.sales, "sales team's name")?;
    writer.set_teams(&marketing, &sales)?;
    Ok(Done {})
}

/// Changes the language of the UI. Alone it does not touch the sample: an untouched one is made anew in that language.
pub(crate) fn set_language(app: &App, context: &Context, request: SetLanguage) -> Result<Done, Failure> {
    app.store()?.write(|writer| writer.set_language(request.language.into()).map_err(Failure::from))?;
    app.changed(&[Topic::Workspace], &context.by);
    Ok(Done {})
}
