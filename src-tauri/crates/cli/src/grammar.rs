//! What can be typed (FORMATS.md §2). Knows words and options; must not know what they do.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Entente without a window: the same use cases over the same workspace file.
#[derive(Debug, Parser)]
#[command(name = "entente-cli", version, about, max_term_width = 100)]
pub(crate) struct Grammar {
    /// The workspace file; without it the desktop app's default file.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) workspace: Option<PathBuf>,
    /// Answer in JSON; errors too, on standard error.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a workspace; an existing file is never overwritten.
    Init {
        /// Fill it with the sample.
        #[arg(long)]
        sample: bool,
    },
    /// Import a file that a CRM exported.
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Write the minutes of a closed meeting.
    Minutes(MinutesArgs),
    /// Show which content helped, ranked.
    Content {
        /// As of an instant (RFC 3339), or a date (its end).
        #[arg(long, value_name = "T")]
        as_of: Option<String>,
    },
    /// Set or show what the sides agreed.
    Agreement {
        #[command(subcommand)]
        what: Agreement,
    },
    /// Show who kept what was promised.
    Scorecard {
        /// As of an instant (RFC 3339), or a date (its end).
        #[arg(long, value_name = "T")]
        as_of: Option<String>,
        /// How many finished periods.
        #[arg(long, value_name = "N", default_value_t = 13)]
        periods: u16,
    },
    /// Show the leads that slip.
    Slipping {
        /// As of an instant (RFC 3339), or a date (its end).
        #[arg(long, value_name = "T")]
        as_of: Option<String>,
    },
    /// Copy the workspace consistently, also while the app runs.
    Backup {
        /// Where to; an existing file is not overwritten.
        file: PathBuf,
    },
    /// Check the file and the figures in it.
    Check,
    /// Make any call of the contract.
    Call {
        /// Name of the call ("lead.list").
        #[arg(required_unless_present = "list")]
        name: Option<String>,
        /// Its request; `-` reads it from standard input. A file token is a path.
        #[arg(value_name = "JSON")]
        request: Option<String>,
        /// Print the names, kinds and JSON Schemas of all calls.
        #[arg(long, conflicts_with_all = ["name", "request"])]
        list: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Agreement {
    /// Make a new version, marked as signed off outside a meeting.
    Set {
        /// The terms, as JSON; `-` reads them from standard input.
        file: PathBuf,
    },
    /// Show the version in force.
    Show {
        /// As of an instant (RFC 3339), or a date (its end).
        #[arg(long, value_name = "T")]
        as_of: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// Leads.
    Leads(ImportArgs),
    /// What marketing made: titles, kinds, owners, dates.
    Content(ImportArgs),
    /// Who downloaded or was sent what, when; form submissions of HubSpot's among them.
    Engagements(ImportArgs),
}

#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// The file.
    pub(crate) file: PathBuf,
    /// Whose file it is (hubspot-contacts, salesforce, pipedrive, zoho, dynamics, mailchimp, hubspot-forms, generic); without it, recognised.
    #[arg(long, value_name = "P")]
    pub(crate) profile: Option<String>,
    /// Which column fills a field.
    #[arg(long, value_name = "FIELD=HEADER", value_parser = pair_first)]
    pub(crate) map: Vec<(String, String)>,
    /// What a status value stands for: accepted, qualified, rejected, recycled, undecided.
    #[arg(long, value_name = "VALUE=DECISION", value_parser = pair_last)]
    pub(crate) status: Vec<(String, String)>,
    /// The system whose record IDs these are.
    #[arg(long, value_name = "NAME")]
    pub(crate) system: Option<String>,
    /// IANA zone of local times; without it, the series'.
    #[arg(long, value_name = "ZONE")]
    pub(crate) zone: Option<String>,
    /// Order of dates that could be read both ways.
    #[arg(long, value_name = "ORDER")]
    pub(crate) date_order: Option<Order>,
    /// utf-8, utf-16le, utf-16be, windows-1252; without it, recognised.
    #[arg(long, value_name = "E")]
    pub(crate) encoding: Option<String>,
    /// One sign; without it, recognised.
    #[arg(long, value_name = "D")]
    pub(crate) delimiter: Option<String>,
    /// A workbook's sheet; without it, the first.
    #[arg(long, value_name = "S")]
    pub(crate) sheet: Option<String>,
    /// A value that means nothing.
    #[arg(long, value_name = "VALUE")]
    pub(crate) empty: Vec<String>,
    /// Report what would happen and write nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Import nothing if any row is rejected.
    #[arg(long)]
    pub(crate) strict: bool,
    /// Write the rejected rows with their reasons to a file.
    #[arg(long, value_name = "FILE")]
    pub(crate) rejects: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Order {
    /// Day first.
    Dmy,
    /// Month first.
    Mdy,
    /// Year first.
    Ymd,
}

#[derive(Debug, Args)]
pub(crate) struct MinutesArgs {
    /// The meeting's id, or `latest`.
    pub(crate) meeting: String,
    /// What to write.
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Format,
    /// Who reads it: everyone, marketing, sales, external, owner:NAME.
    #[arg(long, default_value = "everyone", value_name = "AUDIENCE")]
    pub(crate) audience: String,
    /// Put the names of leads in; without it they become labels.
    #[arg(long)]
    pub(crate) with_lead_names: bool,
    /// Where to; without it, standard output.
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    Html,
    Md,
    Txt,
    Eml,
    Json,
}

/// `FIELD=HEADER`: a header may hold `=`.
fn pair_first(text: &str) -> Result<(String, String), &'static str> {
    text.split_once('=').map(|(field, header)| (field.to_owned(), header.to_owned())).ok_or("write it as FIELD=HEADER")
}

/// `VALUE=DECISION`: a value may hold `=`.
fn pair_last(text: &str) -> Result<(String, String), &'static str> {
    text.rsplit_once('=')
        .map(|(value, decision)| (value.to_owned(), decision.to_owned()))
        .ok_or("write it as VALUE=DECISION")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grammar_is_sound() {
        use clap::CommandFactory;
        Grammar::command().debug_assert();
    }
}
