//! What each command does: calls of the contract, and their answers printed.

use crate::{
    grammar::{Agreement, Command, Format, Grammar, Import, ImportArgs, MinutesArgs, Order},
    host::CommandHost,
    words::Words,
};
use entente_app::{App, Event, Failure, Mode, contract};
use serde_json::{Value, json};
use std::{
    io::{self, IsTerminal, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{Arc, mpsc::Receiver},
};

/// How calls of this door are signed.
const BY: &str = "cli";

/// Why a command stopped.
pub(crate) enum Stop {
    /// It was refused or failed.
    Failed(Failure),
    /// Its answer could not be written.
    Output(io::Error),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

type Result<T> = std::result::Result<T, Stop>;

/// Does what was typed.
pub(crate) fn run(grammar: Grammar, host: Arc<CommandHost>, words: &Words) -> Result<ExitCode> {
    let door = Door { host, workspace: grammar.workspace, json: grammar.json, words };
    match grammar.command {
        Command::Init { sample } => door.init(sample),
        Command::Import { what: Import::Leads(arguments) } => door.import("leads", arguments),
        Command::Import { what: Import::Content(arguments) } => door.import("content", arguments),
        Command::Import { what: Import::Engagements(arguments) } => door.import("engagements", arguments),
        Command::Minutes(arguments) => door.minutes(&arguments),
        Command::Content { as_of } => door.content(as_of),
        Command::Agreement { what: Agreement::Set { file } } => door.set_agreement(&file),
        Command::Agreement { what: Agreement::Show { as_of } } => door.show_agreement(as_of),
        Command::Scorecard { as_of, periods } => door.scorecard(as_of, periods),
        Command::Slipping { as_of } => door.slipping(as_of),
        Command::Backup { file } => door.backup(&file),
        Command::Check => door.check(),
        Command::Call { list: true, .. } => door.print_json(&contract::json_schemas()),
        Command::Call { name, request, .. } => door.call_any(&name.unwrap_or_default(), request),
    }
}

struct Door<'a> {
    host: Arc<CommandHost>,
    workspace: Option<PathBuf>,
    json: bool,
    words: &'a Words,
}

impl Door<'_> {
    fn open(&self, mode: Mode) -> Result<App> {
        Ok(App::open(self.host.clone(), self.workspace.clone(), mode)?)
    }

    fn print(&self, line: &str) -> Result<()> {
        Ok(writeln!(io::stdout(), "{line}")?)
    }

    fn print_json(&self, value: &Value) -> Result<ExitCode> {
        self.print(&value.to_string())?;
        Ok(ExitCode::SUCCESS)
    }

    fn done(&self, message: &str, file: &Path) -> Result<ExitCode> {
        let file = file.display().to_string();
        if self.json { self.print_json(&json!({ "file": file })) } else { self.said(message) }
    }

    fn said(&self, message: &str) -> Result<ExitCode> {
        self.print(message)?;
        Ok(ExitCode::SUCCESS)
    }

    fn init(&self, sample: bool) -> Result<ExitCode> {
        let app = App::init(self.host.clone(), self.workspace.clone(), sample)?;
        app.shutdown()?;
        let file = app.path()?;
        self.done(&self.words.say("made", &[("file", file.display().to_string().into())]), &file)
    }

    fn backup(&self, to: &Path) -> Result<ExitCode> {
        self.open(Mode::Read)?.backup(to)?;
        self.done(&self.words.say("copied", &[("file", to.display().to_string().into())]), to)
    }

    fn check(&self) -> Result<ExitCode> {
        let verdict = self.open(Mode::Read)?.check()?;
        let ok = verdict.problems.is_empty();
        if self.json {
            let problems: Vec<Value> = verdict
                .problems
                .iter()
                .map(|problem| json!({ "code": problem.code, "message": problem.message }))
                .collect();
            self.print_json(&json!({ "ok": ok, "problems": problems }))?;
        } else if ok {
            self.print(&self.words.say("sound", &[]))?;
        } else {
            self.print(&self.words.say("unsound", &[("count", verdict.problems.len().into())]))?;
            for problem in &verdict.problems {
                self.print(&format!("- {}", problem.message))?;
            }
        }
        Ok(if ok { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    fn set_agreement(&self, file: &Path) -> Result<ExitCode> {
        let unreadable = |error: io::Error| {
            Failure::new(
                "file_failed",
                format!("{} could not be read: {error}.", file.display()),
                "Nothing was stored.",
            )
        };
        let text = if file == Path::new("-") {
            let mut text = String::new();
            io::stdin().read_to_string(&mut text).map_err(unreadable)?;
            text
        } else {
            std::fs::read_to_string(file).map_err(unreadable)?
        };
        let terms: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            let message = format!("{} is no JSON: {error}.", file.display());
            Failure::new("invalid_agreement", message, "Nothing was stored.")
        })?;
        let app = self.open(Mode::Write)?;
        let made = ask(&app, "agreement.set", json!({ "terms": terms }))?;
        app.shutdown()?;
        if self.json {
            return self.print_json(&made);
        }
        self.said(&self.words.say("agreed", &[("version", made["version"].as_u64().unwrap_or(0).into())]))
    }

    /// The terms in the form in which they are set, so that what is shown can be changed and set again.
    fn show_agreement(&self, as_of: Option<String>) -> Result<ExitCode> {
        let request = as_of.map_or_else(|| json!({}), |as_of| json!({ "asOf": as_of }));
        let shown = ask(&self.open(Mode::Read)?, "agreement.show", request)?;
        if self.json {
            return self.print_json(&shown);
        }
        let terms = serde_json::to_string_pretty(&shown["terms"]);
        self.said(&terms.map_err(|error| Failure::invalid(error.to_string()))?)
    }

    fn scorecard(&self, as_of: Option<String>, periods: u16) -> Result<ExitCode> {
        let mut request = json!({ "periods": periods });
        if let Some(as_of) = as_of {
            request["asOf"] = as_of.into();
        }
        let card = ask(&self.open(Mode::Read)?, "scorecard.show", request)?;
        if self.json {
            return self.print_json(&card);
        }
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let periods = list(&card["periods"]);
        if periods.is_empty() {
            return self.said(&self.words.say("no-periods", &[]));
        }
        for period in periods {
            let values = [
                ("label", period["label"].as_str().unwrap_or_default().to_owned().into()),
                ("delivered", period["delivered"].as_u64().unwrap_or(0).into()),
                ("running", period["running"].to_string().into()),
            ];
            self.print(&self.words.say("period", &values))?;
            for promise in list(&period["promises"]) {
                let text = |name: &str| promise[name].as_str().unwrap_or_default().to_owned();
                let number = |name: &str| promise[name].as_u64().unwrap_or(0);
                let values = [
                    ("id", text("id").into()),
                    ("verdict", text("verdict").into()),
                    ("count", number("count").into()),
                    ("of", number("of").into()),
                    ("streak", number("streak").into()),
                    ("streakVerdict", text("streakVerdict").into()),
                ];
                self.print(&format!("  {}", self.words.say("promise", &values)))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    fn slipping(&self, as_of: Option<String>) -> Result<ExitCode> {
        let request = as_of.map_or_else(|| json!({}), |as_of| json!({ "asOf": as_of }));
        let report = ask(&self.open(Mode::Read)?, "slipping.show", request)?;
        if self.json {
            return self.print_json(&report);
        }
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let kinds = |value: &Value| {
            let kinds = list(value);
            let said = kinds.iter().map(|kind| {
                let kind = kind.as_str().unwrap_or_default().to_owned();
                self.words.say("slip", &[("kind", kind.into())])
            });
            said.collect::<Vec<_>>().join(" · ")
        };
        let leads = list(&report["leads"]);
        if leads.is_empty() {
            self.print(&self.words.say("no-slipping", &[]))?;
        }
        for lead in &leads {
            let words: Vec<&str> =
                ["name", "company", "owner"].iter().filter_map(|name| lead[*name].as_str()).collect();
            self.print(&format!("{}\n  {}", words.join(" · "), kinds(&lead["kinds"])))?;
        }
        if !list(&report["notMeasured"]).is_empty() {
            let values = [("kinds", kinds(&report["notMeasured"]).into())];
            self.print(&self.words.say("not-measured", &values))?;
        }
        if let Some(count) = report["dateUnknown"].as_u64().filter(|count| *count > 0) {
            self.print(&self.words.say("date-unknown", &[("count", count.into())]))?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn content(&self, as_of: Option<String>) -> Result<ExitCode> {
        let request = as_of.map_or_else(|| json!({}), |as_of| json!({ "asOf": as_of }));
        let report = ask(&self.open(Mode::Read)?, "content.report", request)?;
        if self.json {
            return self.print_json(&report);
        }
        let assets = report["assets"].as_array().map(Vec::as_slice).unwrap_or_default();
        if assets.is_empty() {
            return self.said(&self.words.say("no-content", &[]));
        }
        self.print(&self.words.say("content-head", &[]))?;
        for asset in assets {
            let count = |name: &str| asset[name].as_u64().unwrap_or(0);
            self.print(&format!(
                "{:>4} {:>4} {:>4} {:>4}  {}",
                count("helped"),
                count("noDifference"),
                count("hurt"),
                count("notUsed"),
                asset["title"].as_str().unwrap_or_default()
            ))?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn minutes(&self, arguments: &MinutesArgs) -> Result<ExitCode> {
        let app = self.open(Mode::Read)?;
        let meeting = if arguments.meeting == "latest" {
            let place = ask(&app, "minutes.place", json!({}))?;
            place["meetings"][0]["meeting"]["id"].as_str().map(str::to_owned).ok_or_else(|| {
                Failure::new("no_minutes", "No meeting was closed yet.", "Minutes are made when a meeting is closed.")
            })?
        } else {
            arguments.meeting.clone()
        };
        let format = match arguments.format {
            Format::Html => "html",
            Format::Md => "md",
            Format::Txt => "txt",
            Format::Eml => "eml",
            Format::Json => "json",
        };
        let copy = json!({
            "meeting": meeting, "audience": arguments.audience, "leadNames": arguments.with_lead_names,
        });
        let rendered = ask(&app, "minutes.render", json!({ "copy": copy, "format": format }))?;
        let content = rendered["content"].as_str().unwrap_or_default();
        match &arguments.output {
            None => {
                io::stdout().write_all(content.as_bytes())?;
                Ok(ExitCode::SUCCESS)
            }
            Some(file) => {
                std::fs::write(file, content).map_err(|error| {
                    let message = format!("{} could not be written: {error}.", file.display());
                    Failure::new("file_failed", message, "Choose another folder, or make room on the disk.")
                })?;
                self.done(&self.words.say("written", &[("file", file.display().to_string().into())]), file)
            }
        }
    }

    fn call_any(&self, name: &str, request: Option<String>) -> Result<ExitCode> {
        let text = match request.as_deref() {
            None => "{}".to_owned(),
            Some("-") => {
                let mut text = String::new();
                io::stdin().read_to_string(&mut text).map_err(|error| Failure::invalid(format!("{error}.")))?;
                text
            }
            Some(text) => text.to_owned(),
        };
        let request: Value = serde_json::from_str(&text)
            .map_err(|error| Failure::invalid(format!("The request is no JSON: {error}.")))?;
        let kind = contract::find(name).map(|call| call.kind);
        let mode = if kind.is_none_or(|kind| kind == contract::Kind::Query) { Mode::Read } else { Mode::Write };
        let app = self.open(mode)?;
        let events = app.subscribe();
        let answer = ask(&app, name, request)?;
        let answer = match kind {
            Some(contract::Kind::Job) => self.wait(&app, &events, &answer)?,
            _ => answer,
        };
        app.shutdown()?;
        self.print_json(&answer)
    }

    fn import(&self, what: &str, arguments: ImportArgs) -> Result<ExitCode> {
        let app = self.open(if arguments.dry_run { Mode::Read } else { Mode::Write })?;
        let file =
            arguments.file.to_str().ok_or_else(|| Failure::invalid("The file's name is not Unicode."))?.to_owned();
        let request = json!({ "file": file, "what": what, "options": options(&arguments) });
        let events = app.subscribe();
        let call = if arguments.dry_run { "import.check" } else { "import.run" };
        let started = ask(&app, call, request)?;
        let preview = self.wait(&app, &events, &started)?;
        if what == "leads" && arguments.dry_run && preview["options"]["system"].is_null() {
            return Err(Failure::new(
                "system_required",
                "Nothing in this file says which system its record IDs belong to.",
                "Name it with --system, always the same for files of one system, so that its leads are known again.",
            )
            .into());
        }
        let report = &preview["report"];
        let rejected = report["rejectedCount"].as_u64().unwrap_or(0);
        if let Some(to) = &arguments.rejects
            && rejected > 0
        {
            let to = to.to_str().ok_or_else(|| Failure::invalid("The file's name is not Unicode."))?;
            let request = json!({ "file": file, "what": what, "options": options(&arguments), "to": to });
            let started = ask(&app, "import.saveRejects", request)?;
            self.wait(&app, &events, &started)?;
        }
        app.shutdown()?;
        if self.json {
            self.print_json(report)?;
        } else {
            self.print_report(report, arguments.dry_run, arguments.strict && rejected > 0)?;
        }
        Ok(if arguments.strict && rejected > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    fn print_report(&self, report: &Value, dry: bool, refused: bool) -> Result<()> {
        let number = |name: &str| report[name].as_u64().unwrap_or(0);
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let counts = [
            ("file", text(&report["file"]).into()),
            ("created", number("created").into()),
            ("updated", number("updated").into()),
            ("unchanged", number("unchanged").into()),
            ("merged", number("merged").into()),
            ("rejected", number("rejectedCount").into()),
        ];
        let line = match (refused, dry) {
            (true, _) => self.words.say("not-imported", &counts),
            (false, true) => self.words.say("would-import", &counts),
            (false, false) => self.words.say("imported", &counts),
        };
        self.print(&line)?;
        self.print_issues(&report["rejected"])?;
        let warnings = number("warningCount");
        if warnings > 0 {
            self.print(&self.words.say("warnings", &[("count", warnings.into())]))?;
            self.print_issues(&report["warnings"])?;
        }
        for value in report["unmappedValues"].as_array().map(Vec::as_slice).unwrap_or_default() {
            let values = [
                ("value", text(&value["value"]).into()),
                ("column", text(&value["column"]).into()),
                ("rows", value["rows"].as_u64().unwrap_or(0).into()),
            ];
            self.print(&self.words.say("unmapped-value", &values))?;
        }
        Ok(())
    }

    fn print_issues(&self, issues: &Value) -> Result<()> {
        for issue in issues.as_array().map(Vec::as_slice).unwrap_or_default() {
            let column = issue["column"].as_str().map(|column| format!(", {column}")).unwrap_or_default();
            let values = [
                ("line", issue["line"].as_u64().unwrap_or(0).to_string().into()),
                ("column", column.into()),
                ("message", issue["message"].as_str().unwrap_or_default().to_owned().into()),
            ];
            self.print(&format!("  {}", self.words.say("row-issue", &values)))?;
        }
        Ok(())
    }

    /// Waits for a job to end; its progress goes to standard error where that is a terminal.
    fn wait(&self, app: &App, events: &Receiver<Event>, started: &Value) -> Result<Value> {
        let job = started["job"].clone();
        let terminal = io::stderr().is_terminal();
        let mut shown = false;
        for event in events {
            let event = serde_json::to_value(&event).map_err(|error| Failure::invalid(error.to_string()))?;
            if event["job"] != job {
                continue;
            }
            let status = &event["status"];
            match status["kind"].as_str() {
                Some("running") if terminal => {
                    let progress = &status["progress"];
                    let number = |name: &str| progress[name].as_u64().unwrap_or(0);
                    let percent = number("bytes").saturating_mul(100).checked_div(number("ofBytes")).unwrap_or(0);
                    let values = [
                        ("percent", percent.into()),
                        ("rows", number("rows").into()),
                        ("rejected", number("rejected").into()),
                    ];
                    // Nobody has to see the progress for the import to go on.
                    let _ = write!(io::stderr(), "\r{}   ", self.words.say("progress", &values));
                    shown = true;
                    continue;
                }
                Some("waiting") => {
                    ask(app, "job.cancel", json!({ "job": job }))?;
                    return Err(Failure::new(
                        "meeting_running",
                        "A meeting runs, and an import of this size would hold it up. Nothing was imported.",
                        "Import it when the meeting is closed.",
                    )
                    .into());
                }
                Some("running") | None => continue,
                _ => {}
            }
            if shown {
                let _ = writeln!(io::stderr());
            }
            return match status["kind"].as_str() {
                Some("finished") => Ok(status["report"].clone()),
                Some("failed") => {
                    let failure = serde_json::from_value(status["failure"].clone());
                    Err(failure.unwrap_or_else(|error| Failure::invalid(error.to_string())).into())
                }
                _ => Err(Failure::new("cancelled", "The job was cancelled. Nothing was written.", "").into()),
            };
        }
        Err(Failure::new("internal", "The job went away without an end.", "Please report this.").into())
    }
}

fn options(arguments: &ImportArgs) -> Value {
    let pairs = |pairs: &[(String, String)]| -> Value {
        pairs
            .iter()
            .map(|(key, value)| (key.clone(), Value::from(value.clone())))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let order = arguments.date_order.map(|order| match order {
        Order::Dmy => "dmy",
        Order::Mdy => "mdy",
        Order::Ymd => "ymd",
    });
    json!({
        "profile": arguments.profile, "map": pairs(&arguments.map), "status": pairs(&arguments.status),
        "system": arguments.system, "zone": arguments.zone, "dateOrder": order, "encoding": arguments.encoding,
        "delimiter": arguments.delimiter, "sheet": arguments.sheet, "empty": arguments.empty, "strict": arguments.strict,
    })
}

/// The answer of a call, without what is around it.
fn ask(app: &App, name: &str, request: Value) -> Result<Value> {
    let mut answered = app.call(name, request, BY)?;
    Ok(answered["answer"].take())
}
