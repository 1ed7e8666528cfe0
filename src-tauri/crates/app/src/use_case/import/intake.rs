//! Files about content on their way in, whatever they hold: read and checked without the write lock, then put in within
//! one transaction. What a row means is for the intake to say.

use super::{Purpose, QUICK, Talk, json, options, parse, refused, rejects::RejectsFile, still_open, wait_for_meeting};
use crate::{
    App, Failure,
    contract::{
        Topic,
        import::{ImportColumn, ImportIssue, ImportOptions, ImportPreview, ImportReport, Progress},
    },
    jobs::{JobHandle, Stop},
    view,
};
use entente_documents::{
    content::{Cells, Table, TableField, TableRow, check, rows},
    leads::{FileSource, Opened, Options, RowsError, header_key, open},
};
use entente_domain::{AssetId, ImportId, lead::row::email_key};
use entente_store::{Asset, Reader, Writer};
use std::{
    collections::{BTreeMap, HashMap},
    ops::ControlFlow,
    path::Path,
};

pub(super) const FORMS: &str = "hubspot-forms";
pub(super) const GENERIC: &str = "generic";

/// What one kind of file comes to while its rows are read.
pub(super) trait Intake<F> {
    /// Takes a readable row; why it is rejected, or whether it was joined into an earlier one, and what was noticed.
    fn take(&mut self, reader: &Reader<'_>, line: u64, cells: &Cells<F>) -> Result<Taken, Failure>;
    /// How many changes wait to be written.
    fn waiting(&self) -> u64;
    /// What is written, in one transaction.
    fn write(&self, writer: &mut Writer<'_>) -> Result<(), Failure>;
    /// How many would be or are new, changed and unchanged.
    fn counts(&self) -> (u64, u64, u64);
}

pub(super) enum Taken {
    In(Vec<ImportIssue>),
    Joined,
    Rejected(ImportIssue),
}

pub(super) fn issue(line: u64, column: Option<&str>, code: &str, message: String) -> ImportIssue {
    ImportIssue { line, column: column.map(str::to_owned), code: code.to_owned(), message }
}

/// A file on its way in, as far as assets and engagements go the same way.
pub(super) struct Way<'a> {
    job: &'a mut JobHandle,
    pub(super) app: App,
    by: &'a str,
    pub(super) name: String,
    pub(super) said: ImportOptions,
    purpose: &'a Purpose,
    source: Opened,
    pub(super) options: Options,
    progress: Progress,
}

impl<'a> Way<'a> {
    pub(super) fn begin(
        job: &'a mut JobHandle,
        path: &Path,
        said: ImportOptions,
        purpose: &'a Purpose,
        by: &'a str,
    ) -> Result<Self, Stop> {
        let app = job.app().clone();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let zone = app.read(by, |reader, context| context.zone(reader))?;
        let size = std::fs::metadata(path).map(|file| file.len()).unwrap_or(0);
        let source = {
            let mut quiet = |_| if job.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
            open(FileSource(path.to_owned()), said.sheet.as_deref(), &mut quiet).map_err(refused)?
        };
        // Profiles and fields of leads are others.
        let general = ImportOptions { profile: None, map: BTreeMap::new(), ..said.clone() };
        let options = options(&general, &name, zone)?;
        let progress = Progress { of_bytes: size.saturating_mul(2), ..Progress::default() };
        Ok(Self { job, app, by, name, said, purpose, source, options, progress })
    }

    pub(super) fn check<F>(&mut self) -> Result<Table<F>, Stop>
    where
        F: TableField + std::str::FromStr<Err = entente_domain::side::Unknown>,
    {
        let mut map = Vec::new();
        for (field, header) in &self.said.map {
            map.push((parse::<F>("field", field)?, header.clone()));
        }
        let (progress, job) = (&mut self.progress, &mut *self.job);
        let mut tell = |read: entente_documents::leads::Progress| {
            progress.bytes = read.bytes;
            job.progress(progress)
        };
        check(&self.source, &self.options, &map, &mut tell).map_err(refused)
    }

    pub(super) fn missing(&self, field: &str, what: &str) -> Stop {
        Stop::Failed(Failure::new(
            "missing_column",
            format!("No column of this file says {what}."),
            format!("Nothing was imported. Choose the column (--map {field}=HEADER)."),
        ))
    }

    pub(super) fn end<F: TableField>(
        mut self,
        profile: &str,
        system: &str,
        table: &Table<F>,
        intake: &mut impl Intake<F>,
    ) -> Result<ImportPreview, Stop> {
        let mut talk = Talk::default();
        let mut merged = 0;
        let mut rejects = match self.purpose {
            Purpose::Rejects(to) => {
                Some(RejectsFile::new(to, table.columns.iter().map(|column| column.header.as_str()))?)
            }
            Purpose::Preview | Purpose::Import => None,
        };
        let read_for = self.app.store()?;
        {
            let size = self.progress.of_bytes / 2;
            let (progress, job) = (&mut self.progress, &mut *self.job);
            let mut tell = |read: entente_documents::leads::Progress| {
                progress.bytes = size.saturating_add(read.bytes);
                progress.rows = read.rows.saturating_sub(1);
                job.progress(progress)
            };
            read_for.read(|reader| {
                let sink = |row: TableRow<F>| -> Result<(), Failure> {
                    let taken = match &row.said {
                        Ok((cells, notices)) => {
                            notices.iter().for_each(|notice| talk.warn(notice.into()));
                            intake.take(reader, row.line, cells)?
                        }
                        Err(issue) => Taken::Rejected(issue.into()),
                    };
                    match taken {
                        Taken::In(notices) => notices.into_iter().for_each(|notice| talk.warn(notice)),
                        Taken::Joined => merged += 1,
                        Taken::Rejected(issue) => {
                            if let Some(rejects) = &mut rejects {
                                rejects.write(&issue, &row.original)?;
                            }
                            talk.reject(issue);
                        }
                    }
                    Ok(())
                };
                rows(&self.source, table, &mut tell, sink).map_err(|error| match error {
                    RowsError::Refused(refusal) => refused(refusal),
                    RowsError::Sink(failure) => Stop::Failed(failure),
                })
            })?;
        }
        if let Some(rejects) = rejects {
            rejects.finish()?;
        }
        let strictly_refused = self.said.strict && talk.rejected_count > 0;
        let writes = matches!(self.purpose, Purpose::Import) && !strictly_refused;
        let mut preview = self.preview(profile, system, table, intake, talk, merged);
        if writes {
            if intake.waiting() > QUICK {
                wait_for_meeting(self.job, self.by)?;
            }
            if self.job.is_cancelled() {
                return Err(Stop::Cancelled);
            }
            let context = self.app.context(self.by);
            let import = ImportId(context.new_id());
            preview.import = Some(import.0);
            preview.written = true;
            still_open(&self.app, &read_for)?.write(|writer| {
                writer.begin_import(import, &self.name, system, context.now)?;
                intake.write(writer)?;
                writer.end_import(import, &json(&preview.report)?)?;
                writer.mark_saved(context.now)?;
                Ok::<_, Failure>(())
            })?;
            self.app.changed(&[Topic::Content, Topic::Leads, Topic::Meeting], self.by);
        }
        Ok(preview)
    }

    fn preview<F: TableField>(
        &self,
        profile: &str,
        system: &str,
        table: &Table<F>,
        intake: &impl Intake<F>,
        talk: Talk,
        merged: u64,
    ) -> ImportPreview {
        let (created, updated, unchanged) = intake.counts();
        let mapping: BTreeMap<String, String> = F::EVERY
            .iter()
            .filter_map(|field| Some((field.word().to_owned(), table.header(*field)?.to_owned())))
            .collect();
        let layout = table.layout;
        let unmapped = table.columns.iter().filter(|column| column.field.is_none());
        let report = ImportReport {
            file: self.name.clone(),
            profile: profile.to_owned(),
            encoding: layout.encoding.as_str().to_owned(),
            delimiter: if layout.numbered { String::new() } else { layout.delimiter.character().to_string() },
            rows: table.rows,
            created,
            updated,
            unchanged,
            merged,
            rejected_count: talk.rejected_count,
            rejected: talk.rejected,
            warning_count: talk.warning_count,
            warnings: talk.warnings,
            mapping: mapping.clone(),
            unmapped: unmapped.map(|column| column.header.clone()).collect(),
            unmapped_values: Vec::new(),
        };
        let sheet = self.source.sheet();
        let understood = ImportOptions {
            profile: Some(profile.to_owned()),
            map: mapping,
            system: Some(system.to_owned()).filter(|system| !system.is_empty()),
            zone: Some(self.options.zone.name().to_owned()),
            sheet: sheet.map(|(name, _)| name.to_owned()),
            encoding: sheet.is_none().then(|| report.encoding.clone()),
            delimiter: sheet.is_none().then(|| report.delimiter.clone()),
            ..self.said.clone()
        };
        let columns = table.columns.iter().map(|column| ImportColumn {
            header: column.header.clone(),
            sample: column.sample.clone(),
            filled: column.filled,
            field: column.field.map(|field| field.word().to_owned()),
        });
        ImportPreview {
            report,
            written: false,
            import: None,
            options: understood,
            columns: columns.collect(),
            statuses: Vec::new(),
            weeks: Vec::new(),
            fields: F::EVERY.iter().map(|field| field.word().to_owned()).collect(),
            profiles: vec![FORMS.to_owned(), GENERIC.to_owned()],
            sheets: sheet.map(|(_, sheets)| sheets.to_vec()).unwrap_or_default(),
        }
    }
}

/// The profile that was named, of those that such files may have.
pub(super) fn profile_of<'a>(said: &'a ImportOptions, known: &[&'a str]) -> Result<Option<&'a str>, Failure> {
    match said.profile.as_deref() {
        None => Ok(None),
        Some(profile) if known.contains(&profile) => Ok(Some(profile)),
        Some(profile) => Err(Failure::new(
            "unknown_profile",
            format!("`{}` is no profile of such files. It can be {}.", view::short(profile), known.join(" or ")),
            "Leave it out: the file is recognised.",
        )),
    }
}

/// Assets by title: as it is written, and by its words alone, as a file's name keeps them.
pub(super) struct Titles {
    written: HashMap<String, Vec<AssetId>>,
    words: HashMap<String, Vec<AssetId>>,
}

impl Titles {
    pub(super) fn of(assets: &[Asset]) -> Self {
        let mut titles = Self { written: HashMap::new(), words: HashMap::new() };
        assets.iter().for_each(|asset| titles.add(&asset.title, asset.id));
        titles
    }

    pub(super) fn add(&mut self, title: &str, id: AssetId) {
        self.written.entry(email_key(title)).or_default().push(id);
        self.words.entry(header_key(title)).or_default().push(id);
    }

    /// The assets that a title may mean.
    pub(super) fn find(&self, title: &str) -> &[AssetId] {
        let written = self.written.get(&email_key(title));
        written.or_else(|| self.words.get(&header_key(title))).map_or(&[], Vec::as_slice)
    }
}
