//! A table of which each column fills one field: mapped, checked whole, then read row by row.

use crate::{
    delimited::{self, Layout, OnProgress, Reader, Record, Source},
    leads::{
        Issue, Options, REASON_HEADER, Refused, RefusedCode, RowsError,
        cell::{self, Dates},
        check::decide,
        date::{DateOrder, Evidence},
        header,
        mapping::find,
        profile::key,
        recognise::{Empties, is_readable, refused},
    },
};
use entente_domain::when::When;

/// A field that a column may fill.
pub trait TableField: Copy + Ord + 'static {
    /// All of them, in order.
    const EVERY: &'static [Self];
    /// Its written name.
    fn word(self) -> &'static str;
    /// Whether its values are dates or moments.
    fn is_date(self) -> bool;
    /// What its column is usually called: lower case, words apart.
    fn headers(self) -> &'static [&'static str];
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column<F> {
    /// Its header.
    pub header: String,
    /// The field it fills.
    pub field: Option<F>,
    /// Its first value that is not empty.
    pub sample: Option<String>,
    /// In how many readable rows it has a value.
    pub filled: u64,
    order: Option<DateOrder>,
    place: usize,
}

/// A file that was read once and may be read again.
#[derive(Debug, Clone)]
pub struct Table<F> {
    /// How it is laid out.
    pub layout: Layout,
    /// Its columns, but for that of our own reasons.
    pub columns: Vec<Column<F>>,
    /// How many records it has beside the header.
    pub rows: u64,
    options: Options,
    width: usize,
    reason: Option<usize>,
    bytes: u64,
    digest: u64,
}

impl<F: TableField> Table<F> {
    /// The header of the column that fills a field.
    pub fn header(&self, field: F) -> Option<&str> {
        self.columns.iter().find(|column| column.field == Some(field)).map(|column| column.header.as_str())
    }
}

/// What the cells of a row say; those that say nothing are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells<F> {
    texts: Vec<(F, String)>,
    dates: Vec<(F, When)>,
}

impl<F: TableField> Cells<F> {
    /// The text of a field.
    pub fn text(&self, field: F) -> Option<&str> {
        self.texts.iter().find(|(filled, _)| *filled == field).map(|(_, text)| text.as_str())
    }

    /// The moment of a field.
    pub fn when(&self, field: F) -> Option<When> {
        self.dates.iter().find(|(filled, _)| *filled == field).map(|(_, when)| *when)
    }
}

/// A record.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRow<F> {
    /// The line on which it begins; of a workbook the row.
    pub line: u64,
    /// Its fields as they stand in the file, in the order of [`Table::columns`].
    pub original: Vec<String>,
    /// What it says and what was noticed, or why it is rejected.
    pub said: Result<(Cells<F>, Vec<Issue>), Issue>,
}

/// Reads the whole file once: maps its columns and decides the date order of each. `map` is the user's word, an empty
/// header taking a field away.
///
/// # Errors
/// Why the file is refused.
pub fn check<F: TableField>(
    source: &dyn Source,
    options: &Options,
    map: &[(F, String)],
    progress: OnProgress<'_>,
) -> Result<Table<F>, Refused> {
    let layout = delimited::recognise(source, options.encoding, options.delimiter, progress)?;
    let mut reader = Reader::open(source, layout, progress)?;
    let Some(first) = reader.read(progress)? else {
        return Err(Refused::new(RefusedCode::EmptyFile, "The file is empty. Export it again."));
    };
    let headers = header::read(first)?;
    let reason = header::reason_column(&headers);
    let mapping = mapping(&headers, reason, map)?;
    let field_of = |place: usize| mapping.iter().find(|(_, column)| *column == place).map(|(field, _)| *field);
    let column = |(place, header): (usize, &String)| Column {
        header: header.clone(),
        field: field_of(place),
        sample: None,
        filled: 0,
        order: None,
        place,
    };
    let mut columns: Vec<Column<F>> =
        headers.iter().enumerate().filter(|(place, _)| Some(*place) != reason).map(column).collect();
    let empties = Empties::new(options);
    let mut evidence = vec![Evidence::default(); columns.len()];
    let mut rows = 0;
    while let Some(record) = reader.read(progress).map_err(|error| refused(error, &headers))? {
        rows += 1;
        if !is_readable(record, headers.len()) {
            continue;
        }
        for (column, evidence) in columns.iter_mut().zip(&mut evidence) {
            let Some(value) = empties.value(record, column.place) else { continue };
            column.filled += 1;
            column.sample.get_or_insert_with(|| crate::leads::issue::shown(value));
            if column.field.is_some_and(F::is_date) && options.date_order.is_none() {
                evidence.take(record.line(), value);
            }
        }
    }
    for (column, evidence) in columns.iter_mut().zip(&evidence) {
        if column.field.is_some_and(F::is_date) {
            column.order = decide(evidence, options.date_order, &column.header)?;
        }
    }
    let (bytes, digest) = (reader.progress().bytes, reader.digest());
    Ok(Table { layout, columns, rows, options: options.clone(), width: headers.len(), reason, bytes, digest })
}

fn mapping<F: TableField>(
    headers: &[String],
    reason: Option<usize>,
    map: &[(F, String)],
) -> Result<Vec<(F, usize)>, Refused> {
    let mut mapping = Vec::new();
    for (field, header) in map.iter().filter(|(_, header)| !header.trim().is_empty()) {
        mapping.push((*field, find(headers, header)?));
    }
    let keys: Vec<String> = headers.iter().map(|header| key(header)).collect();
    for field in F::EVERY.iter().filter(|field| map.iter().all(|(said, _)| said != *field)) {
        let is_free = |place: &usize| Some(*place) != reason && mapping.iter().all(|(_, taken)| taken != place);
        let place = field
            .headers()
            .iter()
            .find_map(|name| (0..keys.len()).find(|place| keys[*place] == *name && is_free(place)));
        mapping.extend(place.map(|place| (*field, place)));
    }
    Ok(mapping)
}

/// Reads a checked file and hands out each record in the file's order.
///
/// # Errors
/// `file_changed` where the bytes are not those that were checked; what the system, the progress or `sink` says.
pub fn rows<F: TableField, E>(
    source: &dyn Source,
    table: &Table<F>,
    progress: OnProgress<'_>,
    mut sink: impl FnMut(TableRow<F>) -> Result<(), E>,
) -> Result<(), RowsError<E>> {
    let mut headers = vec![REASON_HEADER; table.width];
    table.columns.iter().for_each(|column| headers[column.place] = &column.header);
    let empties = Empties::new(&table.options);
    let mut reader = Reader::open(source, table.layout, progress).map_err(Refused::from)?;
    reader.read(progress).map_err(Refused::from)?; // the header
    while let Some(record) = reader.read(progress).map_err(crate::leads::rows::refused)? {
        let fields = record.iter().enumerate().filter(|(place, _)| Some(*place) != table.reason);
        let row = TableRow {
            line: record.line(),
            original: fields.map(|(_, field)| field.to_owned()).collect(),
            said: cells(table, &headers, &empties, record).map_err(|issue| *issue),
        };
        sink(row).map_err(RowsError::Sink)?;
    }
    if (reader.progress().bytes, reader.digest()) != (table.bytes, table.digest) {
        return Err(crate::leads::rows::file_changed().into());
    }
    Ok(())
}

fn cells<F: TableField>(
    table: &Table<F>,
    headers: &[&str],
    empties: &Empties,
    record: &Record,
) -> Result<(Cells<F>, Vec<Issue>), Box<Issue>> {
    cell::refuse_shape(record, headers)?;
    let mut cells = Cells { texts: Vec::new(), dates: Vec::new() };
    let mut notices = Vec::new();
    for column in &table.columns {
        let (Some(field), Some(value)) = (column.field, empties.value(record, column.place)) else { continue };
        if field.is_date() {
            let dates = Dates { zone: table.options.zone, utc_midnight_is_date: false };
            let (when, notice) = dates.read(record.line(), &column.header, column.order, value)?;
            notices.extend(notice);
            cells.dates.push((field, when));
        } else {
            cells.texts.push((field, value.to_owned()));
        }
    }
    Ok((cells, notices))
}
