//! Importing leads from a CRM's file: preview, import, and the file of rejected rows. One pipeline for the three: read and
//! check, stage, and only then put in.

mod asset;
mod engagement;
mod intake;
mod rejects;

use crate::{
    App, Context, Failure,
    contract::{
        Topic,
        import::{
            DateOrder, ImportColumn, ImportFile, ImportIssue, ImportOptions, ImportPreview, ImportReport, ImportWhat,
            JobStarted, Progress, SaveRejects, StatusValue, UnmappedValue, WeekCount,
        },
    },
    jobs::{JobHandle, Stop},
    view,
};
use chrono_tz::Tz;
use entente_documents::{
    delimited::Reader as Records,
    leads::{
        Checked, Delimiter, Encoding, Field, FileSource, Issue, Opened, Options, ProfileName, Recognised, Refused,
        RefusedCode, Row, RowsError, check as check_file, open, recognise, rows,
    },
};
use entente_domain::{
    ImportId,
    lead::{history::ENTENTE, notice::Notice},
};
use entente_store::{ImportTally, ImportTerms, ImportWatch, Staging, Store};
use rejects::RejectsFile;
use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// How many rejected rows and warnings a report names.
const NAMED: usize = 100;

/// As many leads are put in within 500 ms on a slow laptop; more wait for a running meeting to close.
const QUICK: u64 = 2_000;

/// How soon a waiting import looks whether somebody cancelled it.
const LOOK: Duration = Duration::from_millis(200);

/// What is to be done with the file.
enum Purpose {
    Preview,
    Import,
    Rejects(PathBuf),
}

/// Starts a preview: everything but writing.
pub(crate) fn check(app: &App, context: &Context, request: ImportFile) -> Result<JobStarted, Failure> {
    start(app, context, &request.file, request.what, request.options, Purpose::Preview)
}

/// Starts an import.
pub(crate) fn run(app: &App, context: &Context, request: ImportFile) -> Result<JobStarted, Failure> {
    start(app, context, &request.file, request.what, request.options, Purpose::Import)
}

/// Starts writing the rejected rows of a file to another.
pub(crate) fn save_rejects(app: &App, context: &Context, request: SaveRejects) -> Result<JobStarted, Failure> {
    let to = file(context, &request.to)?;
    start(app, context, &request.file, request.what, request.options, Purpose::Rejects(to))
}

fn file(context: &Context, token: &str) -> Result<PathBuf, Failure> {
    context.host().file(token).ok_or_else(|| {
        Failure::new("file_unknown", "The file was not chosen in this session.", "Choose the file again.")
    })
}

fn start(
    app: &App,
    context: &Context,
    token: &str,
    what: ImportWhat,
    said: ImportOptions,
    purpose: Purpose,
) -> Result<JobStarted, Failure> {
    let path = file(context, token)?;
    let into = app.store()?; // says at once where no workspace is open
    let by = context.by.clone();
    let job = app.start_job(context, move |job| match what {
        ImportWhat::Leads => import(job, &into, &path, said, &purpose, &by),
        ImportWhat::Content => asset::assets(job, &path, said, &purpose, &by),
        ImportWhat::Engagements => engagement::engagements(job, &path, said, &purpose, &by),
    })?;
    Ok(JobStarted { job })
}

/// The whole way of a file.
fn import(
    job: &mut JobHandle,
    into: &Arc<Store>,
    path: &Path,
    said: ImportOptions,
    purpose: &Purpose,
    by: &str,
) -> Result<ImportPreview, Stop> {
    let app = job.app().clone();
    let context = app.context(by);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let workspace_zone = app.read(by, |reader, context| context.zone(reader))?;
    let size = std::fs::metadata(path).map(|file| file.len()).unwrap_or(0);

    let mut progress = Progress { of_bytes: size.saturating_mul(2), ..Progress::default() };
    let source = {
        let mut quiet = |_| if job.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        open(FileSource(path.to_owned()), said.sheet.as_deref(), &mut quiet).map_err(refused)?
    };
    let first = options(&said, &name, workspace_zone)?;
    let recognised = {
        let mut quiet = |_| if job.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        recognise(&source, &first, &mut quiet).map_err(refused)?
    };
    let headers = header_set(&recognised);
    let said = remembered(&app, by, said, &headers)?;
    let options = options(&said, &name, workspace_zone)?;
    let checked = {
        let mut tell = |read: entente_documents::leads::Progress| {
            progress.bytes = read.bytes;
            job.progress(&progress)
        };
        check_file(&source, &options, &mut tell).map_err(refused)?
    };
    let system = system(&said, checked.recognised.profile.system(), purpose)?;

    let mut talk = Talk::new(&checked.recognised);
    let mut staging = Staging::new()?;
    let rejects = match purpose {
        Purpose::Rejects(to) => Some(LeadRejects::new(to, &source, &checked)?),
        Purpose::Preview | Purpose::Import => None,
    };
    let mut reading = Reading { rows: 0, merged: 0, rejects };
    {
        progress.bytes = size;
        let mut tell = |read: entente_documents::leads::Progress| {
            progress.bytes = size.saturating_add(read.bytes);
            progress.rows = read.rows.saturating_sub(1);
            job.progress(&progress)
        };
        let taken = rows(&source, &checked, &mut tell, |row| reading.take(row, &mut staging, &mut talk));
        taken.map_err(|error| match error {
            RowsError::Refused(refusal) => refused(refusal),
            RowsError::Sink(failure) => Stop::Failed(failure),
        })?;
    }
    if let Some(rejects) = reading.rejects.take() {
        rejects.file.finish()?;
    }

    let import = ImportId(context.new_id());
    let new_id = || context.new_id();
    let terms = ImportTerms { system: &system, zone: options.zone, now: context.now, import, new_id: &new_id };
    let strictly_refused = said.strict && talk.rejected_count > 0;
    let writes = matches!(purpose, Purpose::Import) && !strictly_refused;
    if writes && staging.len()? > QUICK {
        wait_for_meeting(job, by)?;
    }
    progress.bytes = progress.of_bytes;
    progress.rows = reading.rows;
    progress.rejected = talk.rejected_count;
    let mut complete = said.clone();
    complete.profile = Some(checked.recognised.profile.as_str().to_owned());
    complete.map = checked.recognised.mapping().into_iter().map(field_and_header).collect();
    complete.zone = Some(options.zone.name().to_owned());
    complete.encoding = Some(checked.recognised.layout.encoding.as_str().to_owned());
    complete.delimiter = Some(checked.recognised.layout.delimiter.character().to_string());
    if let Some((sheet, _)) = source.sheet() {
        complete.sheet = Some(sheet.to_owned());
        (complete.encoding, complete.delimiter) = (None, None);
    }
    complete.system = Some(system.clone()).filter(|system| !system.is_empty());

    let finish = |tally: &ImportTally, talk: Talk| preview(&name, &checked, &reading, tally, talk, complete.clone());
    let mut watch = Watch { job, progress, talk };
    let mut preview = if writes {
        let preview = still_open(&app, into)?.write(|writer| {
            writer.begin_import(import, &name, &system, context.now)?;
            let tally = writer.import_leads(&mut staging, &terms, &mut watch)?.ok_or(Stop::Cancelled)?;
            let mut preview = finish(&tally, std::mem::take(&mut watch.talk));
            preview.import = Some(import.0);
            preview.written = true;
            writer.end_import(import, &json(&preview.report)?)?;
            writer.remember_mapping(&headers, &json(&ImportOptions { strict: false, ..said.clone() })?)?;
            writer.mark_saved(context.now)?;
            Ok::<_, Stop>(preview)
        })?;
        app.changed(&[Topic::Leads, Topic::Meeting, Topic::Content], by);
        preview
    } else {
        let tally = app
            .store()?
            .read(|reader| reader.preview_import(&mut staging, &terms, &mut watch))?
            .ok_or(Stop::Cancelled)?;
        finish(&tally, std::mem::take(&mut watch.talk))
    };
    preview.options.strict = said.strict;
    if let Some((_, sheets)) = source.sheet() {
        preview.sheets = sheets.to_vec();
    }
    Ok(preview)
}

/// The workspace that an import was asked for, if it is still the open one: it never goes into another.
fn still_open(app: &App, into: &Arc<Store>) -> Result<Arc<Store>, Stop> {
    let store = app.store()?;
    if Arc::ptr_eq(&store, into) {
        return Ok(store);
    }
    Err(Stop::Failed(Failure::conflict(
        "Another workspace was opened before this import could go in.",
        "Nothing was imported. Open the first one again, or import the file here.",
    )))
}

fn json(value: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(Failure::internal)
}

/// The headers by which a user's own mapping is remembered.
fn header_set(recognised: &Recognised) -> String {
    let mut headers: Vec<&str> = recognised.columns.iter().map(|column| column.header.as_str()).collect();
    headers.sort_unstable();
    headers.join("\n")
}

/// What was said, and where nothing was, what was said of the last file with these headers.
fn remembered(app: &App, by: &str, said: ImportOptions, headers: &str) -> Result<ImportOptions, Failure> {
    let Some(before) = app.read(by, |reader, _| Ok(reader.import_mapping(headers)?))? else { return Ok(said) };
    // A mapping of an older version that can't be read any more is as if there were none.
    let Ok(before) = serde_json::from_str::<ImportOptions>(&before) else { return Ok(said) };
    Ok(ImportOptions {
        profile: said.profile.or(before.profile),
        map: if said.map.is_empty() { before.map } else { said.map },
        status: if said.status.is_empty() { before.status } else { said.status },
        system: said.system.or(before.system),
        zone: said.zone.or(before.zone),
        date_order: said.date_order.or(before.date_order),
        empty: if said.empty.is_empty() { before.empty } else { said.empty },
        encoding: said.encoding,
        delimiter: said.delimiter,
        sheet: said.sheet,
        strict: said.strict,
    })
}

/// The system whose record IDs these are; empty in a preview of a file of no known program, until the user says.
fn system(said: &ImportOptions, default: &str, purpose: &Purpose) -> Result<String, Failure> {
    let named = said.system.as_deref().map(str::trim).filter(|system| !system.is_empty());
    match (named, default) {
        (Some(system), _) if system.to_lowercase() == ENTENTE.to_lowercase() => Err(Failure::new(
            "system_reserved",
            "“Entente” names what people decide here, so no import may correct it.",
            "Name the system that the file comes from.",
        )),
        (Some(system), _) => view::title(system, "name of the system"),
        (None, "") if matches!(purpose, Purpose::Import) => Err(Failure::new(
            "system_required",
            "Nothing in this file says which system its record IDs belong to.",
            "Name it with --system, always the same for files of one system, so that its leads are known again.",
        )),
        (None, default) => Ok(default.to_owned()),
    }
}

fn options(said: &ImportOptions, name: &str, workspace_zone: Tz) -> Result<Options, Failure> {
    let zone = said.zone.as_deref().map(view::zone).transpose()?.unwrap_or(workspace_zone);
    let mut options = Options::new(zone);
    options.file_name = Some(name.to_owned());
    options.profile = said.profile.as_deref().map(|word| parse::<ProfileName>("profile", word)).transpose()?;
    for (field, header) in &said.map {
        options.map.push((parse::<Field>("field", field)?, header.clone()));
    }
    options.status = said.status.iter().map(|(value, meaning)| (value.clone(), (*meaning).into())).collect();
    options.date_order = said.date_order.map(|order| match order {
        DateOrder::Dmy => entente_documents::leads::DateOrder::DayMonthYear,
        DateOrder::Mdy => entente_documents::leads::DateOrder::MonthDayYear,
        DateOrder::Ymd => entente_documents::leads::DateOrder::YearMonthDay,
    });
    options.encoding = said.encoding.as_deref().map(|word| parse::<Encoding>("encoding", word)).transpose()?;
    options.delimiter = said.delimiter.as_deref().map(delimiter).transpose()?;
    options.empty = said.empty.clone();
    Ok(options)
}

fn parse<T: std::str::FromStr<Err = entente_domain::side::Unknown>>(what: &str, word: &str) -> Result<T, Failure> {
    word.parse().map_err(|error| {
        Failure::new(format!("unknown_{what}"), format!("{error}."), "`call --list` and --help name them all.")
    })
}

fn delimiter(text: &str) -> Result<Delimiter, Failure> {
    let mut characters = if text == "\\t" { "\t".chars() } else { text.chars() };
    let delimiter = characters.next().filter(|_| characters.next().is_none()).and_then(Delimiter::new);
    delimiter.ok_or_else(|| Failure::invalid("A delimiter is one sign such as a comma, semicolon, tab or bar."))
}

fn refused(refusal: Refused) -> Stop {
    if refusal.code == RefusedCode::Cancelled {
        return Stop::Cancelled;
    }
    let hint = match refusal.code {
        RefusedCode::DateOrderUnknown | RefusedCode::DateOrderContradicts => {
            "Nothing was imported. Say which order is meant (--date-order dmy, mdy or ymd)."
        }
        _ => "Nothing was imported.",
    };
    Stop::Failed(Failure::new(refusal.code.as_str(), refusal.message, hint))
}

/// A big import waits until no meeting runs: a merge must not hold up what people type.
fn wait_for_meeting(job: &JobHandle, by: &str) -> Result<(), Stop> {
    let events = job.app().subscribe();
    let runs = || job.app().read(by, |reader, _| Ok(reader.running_meeting()?.is_some()));
    let mut told = false;
    while runs()? {
        if !told {
            told = true;
            job.waits();
        }
        loop {
            if job.is_cancelled() {
                return Err(Stop::Cancelled);
            }
            match events.recv_timeout(LOOK) {
                Ok(crate::Event::Changed { .. }) => break,
                Ok(crate::Event::Job { .. }) | Err(_) => {}
            }
        }
    }
    Ok(())
}

/// What is said about the rows, and by which headers.
#[derive(Default)]
struct Talk {
    headers: BTreeMap<&'static str, String>,
    rejected: Vec<ImportIssue>,
    rejected_count: u64,
    warnings: Vec<ImportIssue>,
    warning_count: u64,
}

impl Talk {
    fn new(recognised: &Recognised) -> Self {
        let headers = recognised.mapping().into_iter().map(|(field, header)| (field.as_str(), header.to_owned()));
        Self { headers: headers.collect(), ..Self::default() }
    }

    fn reject(&mut self, issue: ImportIssue) {
        self.rejected_count += 1;
        if self.rejected.len() < NAMED {
            self.rejected.push(issue);
        }
    }

    fn warn(&mut self, issue: ImportIssue) {
        self.warning_count += 1;
        if self.warnings.len() < NAMED {
            self.warnings.push(issue);
        }
    }

    fn notice(&mut self, line: u64, notice: Notice) {
        let column = self.headers.get(notice.field).cloned();
        self.warn(ImportIssue {
            line,
            column,
            code: notice.code.as_str().to_owned(),
            message: notice.code.message().to_owned(),
        });
    }
}

impl From<&Issue> for ImportIssue {
    fn from(issue: &Issue) -> Self {
        Self {
            line: issue.line,
            column: issue.column.clone(),
            code: issue.code.as_str().to_owned(),
            message: issue.message.clone(),
        }
    }
}

/// The pass over the rows.
struct Reading<'a> {
    rows: u64,
    merged: u64,
    rejects: Option<LeadRejects<'a>>,
}

impl Reading<'_> {
    fn take(&mut self, row: Row, staging: &mut Staging, talk: &mut Talk) -> Result<(), Failure> {
        self.rows += 1;
        let original = match &mut self.rejects {
            Some(rejects) => rejects.original()?,
            None => Vec::new(),
        };
        match row {
            Row::Rejected { issue, original } => {
                talk.reject((&issue).into());
                self.write_reject(&ImportIssue::from(&issue), &original)
            }
            Row::Lead { row, warnings } => {
                let line = row.line;
                match staging.stage(*row)? {
                    None => {
                        let issue = ImportIssue {
                            line,
                            column: None,
                            code: "no_identity".to_owned(),
                            message: "Neither a record ID nor an e-mail address says whom this is about. Fill in one of them."
                                .to_owned(),
                        };
                        talk.reject(issue.clone());
                        self.write_reject(&issue, &original)
                    }
                    Some(staged) => {
                        warnings.iter().for_each(|issue| talk.warn(issue.into()));
                        staged.notices.iter().for_each(|notice| talk.notice(line, *notice));
                        self.merged += u64::from(staged.joined);
                        Ok(())
                    }
                }
            }
        }
    }

    fn write_reject(&mut self, issue: &ImportIssue, original: &[String]) -> Result<(), Failure> {
        self.rejects.as_mut().map_or(Ok(()), |rejects| rejects.file.write(issue, original))
    }
}

/// The same records once more, as they stand: a row that is readable and names nobody is kept as it was.
struct LeadRejects<'a> {
    file: RejectsFile,
    records: Records<'a>,
    columns: usize,
}

impl<'a> LeadRejects<'a> {
    fn new(to: &Path, source: &'a Opened, checked: &Checked) -> Result<Self, Failure> {
        let file = RejectsFile::new(to, checked.recognised.headers())?;
        let mut quiet = |_| ControlFlow::Continue(());
        let mut records = Records::open(source, checked.recognised.layout, &mut quiet).map_err(Failure::internal)?;
        records.read(&mut quiet).map_err(Failure::internal)?; // the header
        Ok(Self { file, records, columns: checked.recognised.columns.len() })
    }

    fn original(&mut self) -> Result<Vec<String>, Failure> {
        let record = self.records.read(&mut |_| ControlFlow::Continue(())).map_err(Failure::internal)?;
        // The column of reasons of our own earlier file stands first and is not written again.
        let reasons = record.as_ref().map_or(0, |record| record.iter().count().saturating_sub(self.columns));
        Ok(record.map(|record| record.iter().skip(reasons).map(str::to_owned).collect()).unwrap_or_default())
    }
}

/// Hears of the merge.
struct Watch<'a> {
    job: &'a mut JobHandle,
    progress: Progress,
    talk: Talk,
}

impl ImportWatch for Watch<'_> {
    fn progress(&mut self, tally: &ImportTally) -> ControlFlow<()> {
        self.progress.created = tally.created;
        self.progress.updated = tally.updated;
        self.progress.unchanged = tally.unchanged;
        self.job.progress(&self.progress)
    }

    fn notice(&mut self, line: u64, notice: Notice) {
        self.talk.notice(line, notice);
    }
}

fn field_and_header((field, header): (Field, &str)) -> (String, String) {
    (field.as_str().to_owned(), header.to_owned())
}

/// The character between fields; none in a workbook.
fn delimiter_shown(recognised: &Recognised) -> String {
    let layout = recognised.layout;
    if layout.numbered { String::new() } else { layout.delimiter.character().to_string() }
}

fn preview(
    name: &str,
    checked: &Checked,
    reading: &Reading<'_>,
    tally: &ImportTally,
    talk: Talk,
    options: ImportOptions,
) -> ImportPreview {
    let recognised = &checked.recognised;
    let report = ImportReport {
        file: name.to_owned(),
        profile: recognised.profile.as_str().to_owned(),
        encoding: recognised.layout.encoding.as_str().to_owned(),
        delimiter: delimiter_shown(recognised),
        rows: reading.rows,
        created: tally.created,
        updated: tally.updated,
        unchanged: tally.unchanged,
        merged: reading.merged + tally.merged,
        rejected_count: talk.rejected_count,
        rejected: talk.rejected,
        warning_count: talk.warning_count,
        warnings: talk.warnings,
        mapping: recognised.mapping().into_iter().map(field_and_header).collect(),
        unmapped: recognised.unmapped().into_iter().map(str::to_owned).collect(),
        unmapped_values: checked
            .unmapped_values()
            .map(|value| UnmappedValue { column: value.column.clone(), value: value.value.clone(), rows: value.rows })
            .collect(),
    };
    let columns = recognised.columns.iter().map(|column| ImportColumn {
        header: column.header.clone(),
        sample: column.sample.clone(),
        filled: column.filled.unwrap_or(0),
        field: column.fields.first().map(|field| field.as_str().to_owned()),
    });
    let statuses = checked.values.iter().map(|value| StatusValue {
        column: value.column.clone(),
        value: value.value.clone(),
        rows: value.rows,
        meaning: value.meaning.map(Into::into),
    });
    let weeks = tally.weeks.iter().rev().take(6);
    ImportPreview {
        report,
        written: false,
        import: None,
        options,
        columns: columns.collect(),
        statuses: statuses.collect(),
        weeks: weeks
            .map(|((year, week), leads)| WeekCount { week: format!("{year}-W{week:02}"), leads: *leads })
            .collect(),
        fields: Field::ALL.iter().map(|field| field.as_str().to_owned()).collect(),
        sheets: Vec::new(),
        profiles: ProfileName::ALL.iter().map(|profile| profile.as_str().to_owned()).collect(),
    }
}
