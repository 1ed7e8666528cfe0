//! What a file seems to be, from a sample of it: shown to the user before anything is read whole.

use super::{
    DateOrder, Field, Options, ProfileName, StatusTable,
    date::Evidence,
    footer::is_marked,
    header, mapping,
    profile::Profile,
    refused::{Refused, RefusedCode},
};
use crate::delimited::{self, Layout, OnProgress, ReadError, Reader, Record, Source};
use serde::Serialize;
use std::collections::HashSet;

/// How many records the sample has.
const SAMPLE_RECORDS: usize = 200;

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Column {
    /// Its header.
    pub header: String,
    /// The fields it fills; none: its values are kept with the lead as they are.
    pub fields: Vec<Field>,
    /// Its first value that is not empty, cut to 64 characters: of the sample, after [`super::check`] of the file.
    pub sample: Option<String>,
    /// In how many of the readable rows it has a value; known after [`super::check`].
    pub filled: Option<u64>,
    /// The order in which it writes dates; known after [`super::check`], and none where nothing in it needs one.
    pub date_order: Option<DateOrder>,
    /// Its place in the file, counted from 0.
    #[serde(skip)]
    pub(super) place: usize,
}

/// What a file seems to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Recognised {
    /// Whose file it is.
    pub profile: ProfileName,
    /// Encoding, delimiter, `sep=` line.
    #[serde(flatten)]
    pub layout: Layout,
    /// Its columns in the file's order; the column of reasons of our own file of rejects is left out.
    pub columns: Vec<Column>,
    /// What its status values stand for: the profile's table, the user's before it.
    #[serde(skip)]
    pub statuses: StatusTable,
    /// How many fields a record has.
    #[serde(skip)]
    pub(super) width: usize,
    #[serde(skip)]
    pub(super) reason: Option<usize>,
}

impl Recognised {
    /// Each mapped field and its header, in the order of the fields.
    pub fn mapping(&self) -> Vec<(Field, &str)> {
        self.mapped().into_iter().map(|(field, column)| (field, column.header.as_str())).collect()
    }

    /// The headers of its columns, in the file's order.
    pub fn headers(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|column| column.header.as_str())
    }

    /// The headers that fill no field.
    pub fn unmapped(&self) -> Vec<&str> {
        let unmapped = self.columns.iter().filter(|column| column.fields.is_empty());
        unmapped.map(|column| column.header.as_str()).collect()
    }

    pub(super) fn mapped(&self) -> Vec<(Field, &Column)> {
        let mut mapped: Vec<(Field, &Column)> =
            self.columns.iter().flat_map(|column| column.fields.iter().map(move |field| (*field, column))).collect();
        mapped.sort_by_key(|(field, _)| *field);
        mapped
    }
}

/// Looks at a sample of the file.
///
/// # Errors
/// Why the file can't be read, as far as the sample shows it; a mapping to a header that the file lacks.
pub fn recognise(source: &dyn Source, options: &Options, progress: OnProgress<'_>) -> Result<Recognised, Refused> {
    let layout = delimited::recognise(source, options.encoding, options.delimiter, progress)?;
    let mut reader = Reader::open(source, layout, progress)?;
    let Some(first) = reader.read(progress)? else {
        let message = "The file is empty. Export it again from the CRM.";
        return Err(Refused::new(RefusedCode::EmptyFile, message));
    };
    let headers = header::read(first)?;
    let reason = header::reason_column(&headers);
    let by_headers = Profile::recognise(None, &headers);
    let profile = match options.profile {
        Some(name) => Profile::of(name),
        None => Profile::recognise(options.file_name.as_deref(), &headers),
    };
    let empties = Empties::new(options);
    let is_footer = |record: &Record| profile.footer.as_ref().is_some_and(|footer| is_marked(footer, record));
    let mut values: Vec<Vec<String>> = vec![Vec::new(); headers.len()];
    for _ in 0..SAMPLE_RECORDS {
        match reader.read(progress) {
            Ok(Some(record)) if is_readable(record, headers.len()) && !is_footer(record) => {
                for (column, values) in values.iter_mut().enumerate() {
                    values.extend(empties.value(record, column).map(short));
                }
            }
            Ok(Some(_)) => {}
            Ok(None) => break,
            Err(error) => return Err(refused(error, &headers)),
        }
    }
    let statuses = StatusTable::new(profile, &options.status);
    let sampled = mapping::Sampled { headers: &headers, values: &values, reason };
    let mapping = mapping::decide(profile, by_headers.name == profile.name, &sampled, options, &statuses)?;
    let column = |(place, header): (usize, &String)| Column {
        header: header.clone(),
        fields: mapping.iter().filter(|(_, column)| *column == place).map(|(field, _)| *field).collect(),
        sample: values[place].first().map(|value| super::issue::shown(value)),
        filled: None,
        date_order: None,
        place,
    };
    let columns = headers.iter().enumerate().filter(|(place, _)| Some(*place) != reason).map(column).collect();
    Ok(Recognised { profile: profile.name, layout, columns, statuses, width: headers.len(), reason })
}

/// Whether a record can be read: it has no flaw and as many fields as the header.
pub(crate) fn is_readable(record: &Record, width: usize) -> bool {
    record.flaw().is_none() && record.len() == width
}

/// As much of a value as a guess needs.
fn short(value: &str) -> String {
    value.chars().take(200).collect()
}

/// Why reading stopped, in the user's words.
pub(crate) fn refused(error: ReadError, headers: &[String]) -> Refused {
    match error {
        ReadError::UnclosedQuote { line, field } => {
            let column = headers.get(field);
            let place =
                column.map(|header| format!(" in the column “{}”", super::issue::shown(header))).unwrap_or_default();
            let message = format!(
                "A quote opens in the row that begins on line {line}{place} and never closes: the end of the file is missing, \
                 or the quote is one too many. Export the file again, or close the quote."
            );
            Refused { column: column.cloned(), ..Refused::new(RefusedCode::UnclosedQuote, message).at(line) }
        }
        ReadError::Io(error) => error.into(),
        ReadError::Cancelled => Refused::cancelled(),
        ReadError::NotText(what) => Refused::new(
            RefusedCode::NotText,
            format!("This is no text file but {what}. Save it as CSV in UTF-8 and import that."),
        ),
    }
}

impl From<ReadError> for Refused {
    fn from(error: ReadError) -> Self {
        refused(error, &[])
    }
}

/// What counts as an empty cell.
pub(crate) struct Empties(HashSet<String>);

impl Empties {
    pub(crate) fn new(options: &Options) -> Self {
        Self(options.empty.iter().map(|value| value.trim().to_owned()).collect())
    }

    /// A cell's value without the white space around it; none where it says nothing.
    pub(crate) fn value<'r>(&self, record: &'r Record, column: usize) -> Option<&'r str> {
        let value = record.get(column).trim();
        (!value.is_empty() && (self.0.is_empty() || !self.0.contains(value))).then_some(value)
    }
}

/// What the sample shows of the order of a column's dates is not enough: [`super::check`] asks the whole file.
pub(super) fn evidence_for(recognised: &Recognised) -> Vec<(usize, Evidence)> {
    let dates = recognised.columns.iter().filter(|column| column.fields.iter().any(|field| field.is_date()));
    dates.map(|column| (column.place, Evidence::default())).collect()
}
