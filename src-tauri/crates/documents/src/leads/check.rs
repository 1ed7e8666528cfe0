//! The first full pass: what only the whole file can tell, in constant memory.

use super::{
    DateOrder, Options,
    date::{Evidence, Verdict},
    footer::Held,
    profile::Profile,
    recognise::{Empties, Recognised, evidence_for, is_readable, recognise, refused},
    refused::{Refused, RefusedCode},
};
use crate::delimited::{OnProgress, Reader, Record, Source};
use entente_domain::lead::row::StatusMeaning;
use serde::Serialize;
use std::collections::HashMap;

/// How many different values of a status column are remembered.
const MAX_VALUES: usize = 1_000;

/// A value of a status column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StatusValue {
    /// The column's header.
    pub column: String,
    /// The value as it is first written, cut to 200 characters.
    pub value: String,
    /// In how many readable rows it stands.
    pub rows: u64,
    /// What it stands for; none if the table lacks it: then it makes no decision.
    pub meaning: Option<StatusMeaning>,
}

/// A file that was read once and may be read again.
#[derive(Debug, Clone)]
pub struct Checked {
    /// What it is, with samples, counts and date orders of the whole file.
    pub recognised: Recognised,
    /// How many records it has beside the header, readable or not.
    pub rows: u64,
    /// How many bytes it has.
    pub bytes: u64,
    /// The values of status columns, most frequent first; at most 1,000 different ones a column.
    pub values: Vec<StatusValue>,
    /// In how many rows stand values beyond those.
    pub values_left_out: u64,
    /// The line on which the footer begins, if there is one: from there on nothing is a row.
    pub(super) footer: Option<u64>,
    pub(super) digest: u64,
    pub(super) options: Options,
}

impl Checked {
    /// The values of status columns that the table lacks (`unmappedValues` of the report).
    pub fn unmapped_values(&self) -> impl Iterator<Item = &StatusValue> {
        self.values.iter().filter(|value| value.meaning.is_none())
    }
}

/// Reads the whole file once: counts, collects status values, and decides the date order of each column.
///
/// # Errors
/// Why the file is refused; `date_order_unknown` or `date_order_contradicts` with column, lines and values.
pub fn check(source: &dyn Source, options: &Options, progress: OnProgress<'_>) -> Result<Checked, Refused> {
    let mut recognised = recognise(source, options, progress)?;
    let headers: Vec<String> = recognised.columns.iter().map(|column| column.header.clone()).collect();
    let mut reader = Reader::open(source, recognised.layout, progress)?;
    reader.read(progress)?; // the header
    let mut pass = Pass::new(&recognised, options);
    let mut rows = 0;
    let width = recognised.width;
    let mut row = |record: &Record| {
        rows += 1;
        if is_readable(record, width) {
            pass.take(record);
        }
    };
    let mut held = Held::new(Profile::of(recognised.profile).footer.as_ref());
    while let Some(record) = reader.read(progress).map_err(|error| refused(error, &headers))? {
        held.take(record, &mut row);
    }
    let footer = held.end(&mut row);
    let (bytes, digest) = (reader.progress().bytes, reader.digest());
    let (values, values_left_out) = pass.values(&recognised);
    let Pass { filled, samples, evidence, .. } = pass;
    for column in &mut recognised.columns {
        column.filled = Some(filled[column.place]);
        column.sample = samples[column.place].as_deref().map(super::issue::shown);
    }
    for (place, evidence) in evidence {
        let header = recognised.columns.iter().find(|column| column.place == place).map_or("", |column| &column.header);
        let order = decide(&evidence, options.date_order, header)?;
        recognised
            .columns
            .iter_mut()
            .filter(|column| column.place == place)
            .for_each(|column| column.date_order = order);
    }
    Ok(Checked { recognised, rows, bytes, values, values_left_out, footer, digest, options: options.clone() })
}

/// The order of a column's dates: the user's word, or what they say themselves.
pub(crate) fn decide(evidence: &Evidence, said: Option<DateOrder>, header: &str) -> Result<Option<DateOrder>, Refused> {
    if said.is_some() {
        return Ok(said);
    }
    let (code, shown, what) = match evidence.verdict() {
        Verdict::Known(order) => return Ok(order),
        Verdict::Unknown(shown) => {
            (RefusedCode::DateOrderUnknown, shown, "could each be day-month-year or month-day-year")
        }
        Verdict::Contradicts(shown) => (
            RefusedCode::DateOrderContradicts,
            shown,
            "are partly day-month-year and partly month-day-year: a spreadsheet may have turned some of them round",
        ),
    };
    let (lines, samples): (Vec<u64>, Vec<String>) = shown.into_iter().unzip();
    let named: Vec<String> =
        lines.iter().zip(&samples).map(|(line, sample)| format!("{sample} on line {line}")).collect();
    let message = format!(
        "The dates in the column “{}” {what} ({}). Say which order is meant.",
        super::issue::shown(header),
        named.join(", ")
    );
    Err(Refused { lines, samples, ..Refused::new(code, message).column(header) })
}

struct Pass<'a> {
    empties: Empties,
    filled: Vec<u64>,
    samples: Vec<Option<String>>,
    evidence: Vec<(usize, Evidence)>,
    statuses: Vec<(usize, Seen)>,
    options: &'a Options,
}

#[derive(Default)]
struct Seen {
    /// By key: the value as first written, and its rows.
    values: HashMap<String, (String, u64)>,
    left_out: u64,
}

impl<'a> Pass<'a> {
    fn new(recognised: &Recognised, options: &'a Options) -> Self {
        let statuses = recognised.columns.iter().filter(|column| column.fields.iter().any(|field| field.is_status()));
        Self {
            empties: Empties::new(options),
            filled: vec![0; recognised.width],
            samples: vec![None; recognised.width],
            evidence: evidence_for(recognised),
            statuses: statuses.map(|column| (column.place, Seen::default())).collect(),
            options,
        }
    }

    fn take(&mut self, record: &Record) {
        for (place, filled) in self.filled.iter_mut().enumerate() {
            if let Some(value) = self.empties.value(record, place) {
                *filled += 1;
                if self.samples[place].is_none() {
                    self.samples[place] = Some(value.chars().take(65).collect());
                }
            }
        }
        if self.options.date_order.is_none() {
            for (place, evidence) in &mut self.evidence {
                if let Some(value) = self.empties.value(record, *place) {
                    evidence.take(record.line(), value);
                }
            }
        }
        for (place, seen) in &mut self.statuses {
            if let Some(value) = self.empties.value(record, *place) {
                seen.take(value);
            }
        }
    }

    fn values(&self, recognised: &Recognised) -> (Vec<StatusValue>, u64) {
        let mut values = Vec::new();
        for (place, seen) in &self.statuses {
            let header = recognised.columns.iter().find(|column| column.place == *place).map(|column| &column.header);
            values.extend(seen.values.values().map(|(value, rows)| StatusValue {
                column: header.cloned().unwrap_or_default(),
                value: value.clone(),
                rows: *rows,
                meaning: recognised.statuses.meaning(value),
            }));
        }
        values.sort_by(|a, b| (&a.column, b.rows, &a.value).cmp(&(&b.column, a.rows, &b.value)));
        (values, self.statuses.iter().map(|(_, seen)| seen.left_out).sum())
    }
}

impl Seen {
    fn take(&mut self, value: &str) {
        let cut = value.char_indices().nth(200).map_or(value, |(end, _)| &value[..end]);
        let key = super::StatusTable::key(cut);
        if let Some((_, rows)) = self.values.get_mut(&key) {
            *rows += 1;
        } else if self.values.len() < MAX_VALUES {
            self.values.insert(key, (cut.to_owned(), 1));
        } else {
            self.left_out += 1;
        }
    }
}
