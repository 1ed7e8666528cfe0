//! One sheet, put down as delimited text: a record a row, its number first.

use super::{
    Result, WorkbookError, cell, guard,
    watched::{Happened, Watched},
};
use crate::delimited::{MAX_FIELD, OnProgress, Source};
use calamine::{Reader as _, SheetType, Xlsx, XlsxError};
use std::{
    cell::RefCell,
    fs::File,
    io::{self, BufWriter, Read, Seek, SeekFrom, Write},
    sync::{Mutex, PoisonError},
};

/// How much may be put down: cells that share one long string could be far more than the workbook.
const MAX_PUT_DOWN: u64 = 1 << 30;

/// A sheet's rows, ready to be read as often as they are asked for.
#[derive(Debug)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// The sheets of its workbook, in their order.
    pub sheets: Vec<String>,
    rows: Mutex<File>,
}

impl Sheet {
    /// Puts down a sheet of a workbook: the named one, or the first.
    ///
    /// # Errors
    /// Why the workbook can't be read.
    pub fn put_down(mut input: impl Read + Seek, wanted: Option<&str>, progress: OnProgress<'_>) -> Result<Self> {
        let happened = Happened::default();
        let progress = RefCell::new(progress);
        fn watched<'a, 'p, R>(
            input: R,
            happened: &'a Happened,
            progress: &'a RefCell<OnProgress<'p>>,
        ) -> Watched<'a, 'p, R> {
            Watched { input, happened, progress }
        }
        happened.unless(guard::look_through(watched(&mut input, &happened, &progress)))?;
        input.seek(SeekFrom::Start(0))?;
        happened.unless(put_down(watched(&mut input, &happened, &progress), wanted))
    }
}

fn put_down(input: impl Read + Seek, wanted: Option<&str>) -> Result<Sheet> {
    let mut workbook = Xlsx::new(input)?;
    let is_table = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet;
    let sheets: Vec<String> =
        workbook.sheets_metadata().iter().filter(is_table).map(|sheet| sheet.name.clone()).collect();
    let is_wanted =
        |sheet: &&String| wanted.is_none_or(|wanted| wanted.trim().to_lowercase() == sheet.trim().to_lowercase());
    let Some(name) = sheets.iter().find(is_wanted).cloned() else {
        return Err(WorkbookError::NoSuchSheet { sheets });
    };
    let from_1904 = workbook.has_1904_epoch();
    let mut cells = workbook.worksheet_cells_reader(&name)?;
    let mut rows = Rows::new(tempfile::tempfile()?);
    while let Some(cell) = cells.next_cell()? {
        let (row, column) = cell.get_position();
        rows.put(row, column, cell::text(cell.get_value(), from_1904))?;
    }
    Ok(Sheet { name, sheets, rows: Mutex::new(rows.end()?) })
}

impl From<XlsxError> for WorkbookError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::Password => Self::Password,
            error => Self::Broken(error.to_string()),
        }
    }
}

/// Writes rows. Those without a word are left out; those with fewer cells than the header are filled up.
struct Rows {
    out: csv::Writer<BufWriter<File>>,
    number: u32,
    cells: Vec<String>,
    width: Option<usize>,
    written: u64,
}

impl Rows {
    fn new(file: File) -> Self {
        let out = csv::WriterBuilder::new()
            .quote_style(csv::QuoteStyle::Always)
            .flexible(true)
            .from_writer(BufWriter::new(file));
        Self { out, number: 0, cells: Vec::new(), width: None, written: 0 }
    }

    fn put(&mut self, row: u32, column: u32, text: String) -> Result<()> {
        if row < self.number {
            return Err(WorkbookError::Broken(format!("row {} comes after row {}", row + 1, self.number + 1)));
        }
        if row > self.number {
            self.end_row()?;
            self.number = row;
        }
        if text.is_empty() {
            return Ok(());
        }
        let column = column as usize;
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = text;
        // One that is too long stays so.
        if self.cells[column].len() > MAX_FIELD {
            let end = self.cells[column].floor_char_boundary(MAX_FIELD + 4);
            self.cells[column].truncate(end);
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<()> {
        if self.cells.iter().any(|cell| !cell.trim().is_empty()) {
            let width = *self.width.get_or_insert(self.cells.len());
            if self.cells.len() < width {
                self.cells.resize(width, String::new());
            }
            self.written += self.cells.iter().map(|cell| cell.len() as u64 + 3).sum::<u64>();
            if self.written > MAX_PUT_DOWN {
                return Err(WorkbookError::TooLarge);
            }
            let number = (u64::from(self.number) + 1).to_string();
            let fields = std::iter::once(number.as_str()).chain(self.cells.iter().map(String::as_str));
            self.out.write_record(fields).map_err(io::Error::from)?;
        }
        self.cells.clear();
        Ok(())
    }

    fn end(mut self) -> Result<File> {
        self.end_row()?;
        let out = self.out.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
        let mut file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.flush()?;
        Ok(file)
    }
}

impl Source for Sheet {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(FromStart { rows: &self.rows, at: 0 }))
    }

    fn is_numbered(&self) -> bool {
        true
    }
}

/// Reads from a place of its own, whoever else reads.
struct FromStart<'a> {
    rows: &'a Mutex<File>,
    at: u64,
}

impl Read for FromStart<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut file = self.rows.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(self.at))?;
        let n = file.read(buffer)?;
        self.at += n as u64;
        Ok(n)
    }
}
