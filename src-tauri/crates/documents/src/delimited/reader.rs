//! Records of delimited text, one by one, with constant memory.
//!
//! csv-core splits the bytes; beside it stand what it does not tell: the line a record begins on for every kind of line
//! end, fields too long to keep, NUL and broken bytes, a quote that never closes.

use super::{Flaw, Layout, OnProgress, Progress, ReadError, Record, Source, decode::Decode};
use csv_core::ReadFieldResult;

/// The longest field that is read.
pub const MAX_FIELD: usize = 1 << 20;

/// The longest record that is read: a thousand fields of 1 MiB each would not be constant memory.
pub const MAX_RECORD: usize = 16 << 20;

/// How many fields of one record are kept; far more than the columns a file may have, so a longer row stays too long.
pub const MAX_KEPT_FIELDS: usize = 4_096;

/// What is kept of a field that is too long: it stays too long when it is written out and read again.
const KEPT_OF_TOO_LONG: usize = MAX_FIELD + 4;

const PROGRESS_ROWS: u64 = 1_024;

/// Reads records.
pub struct Reader<'a> {
    input: Decode<'a>,
    at: usize,
    core: csv_core::Reader,
    delimiter: u8,
    fields: Vec<u8>,
    record: Record,
    line: u64,
    after_return: bool,
    numbered: bool,
    rows: u64,
    /// How many fields the first record has.
    width: Option<usize>,
    /// The fields of this record that end in an unquoted backslash.
    backslashes: Vec<usize>,
}

impl<'a> Reader<'a> {
    /// Opens a source at its beginning; a `sep=` line is passed over.
    ///
    /// # Errors
    /// What the system or the progress says.
    pub fn open(source: &'a dyn Source, layout: Layout, progress: OnProgress<'_>) -> Result<Self, ReadError> {
        let mut reader = Self {
            input: Decode::new(source.open()?, layout.encoding),
            at: 0,
            core: csv_core::ReaderBuilder::new().delimiter(layout.delimiter.byte()).build(),
            delimiter: layout.delimiter.byte(),
            fields: vec![0; 16 * 1024],
            record: Record::default(),
            line: 1,
            after_return: false,
            numbered: layout.numbered,
            rows: 0,
            width: None,
            backslashes: Vec::new(),
        };
        if layout.separator_line {
            reader.read(progress)?;
            reader.width = None;
        }
        Ok(reader)
    }

    /// How much is read.
    pub const fn progress(&self) -> Progress {
        Progress { bytes: self.input.bytes, rows: self.rows }
    }

    /// A number that two full passes over the same bytes share.
    pub fn digest(&self) -> u64 {
        self.input.digest()
    }

    /// The next record, or none at the end. Blank lines are passed over.
    ///
    /// # Errors
    /// A quote that never closes, and what the system or the progress says.
    pub fn read(&mut self, progress: OnProgress<'_>) -> Result<Option<&Record>, ReadError> {
        loop {
            if !self.skip_line_ends(progress)? {
                return Ok(None);
            }
            self.read_one(progress)?;
            if self.record.count > 1 || self.record.flaw.is_some() || !self.record.text.trim().is_empty() {
                break;
            }
        }
        if self.numbered {
            self.record.take_number();
        }
        match self.width {
            None => self.width = Some(self.record.count),
            Some(width) => self.record.rejoin(&self.backslashes, width, self.delimiter),
        }
        self.rows += 1;
        if self.rows.is_multiple_of(PROGRESS_ROWS) && progress(self.progress()).is_break() {
            return Err(ReadError::Cancelled);
        }
        Ok(Some(&self.record))
    }

    /// Goes to the first byte that is no line end; false at the end of the input.
    fn skip_line_ends(&mut self, progress: OnProgress<'_>) -> Result<bool, ReadError> {
        loop {
            while let Some(byte @ (b'\r' | b'\n')) = self.input.out.get(self.at) {
                if *byte == b'\r' || !self.after_return {
                    self.line += 1;
                }
                self.after_return = *byte == b'\r';
                self.at += 1;
            }
            if self.at < self.input.out.len() {
                self.after_return = false;
                return Ok(true);
            }
            if !self.refill(progress)? {
                return Ok(false);
            }
        }
    }

    fn refill(&mut self, progress: OnProgress<'_>) -> Result<bool, ReadError> {
        self.at = 0;
        self.input.fill(self.rows, progress)
    }

    fn read_one(&mut self, progress: OnProgress<'_>) -> Result<(), ReadError> {
        self.record.clear(self.line);
        self.backslashes.clear();
        let mut before = 0; // the byte before what csv-core reads next
        let (mut written, mut field_start) = (0, 0);
        // Bytes that are thrown away because their field is too long or one of too many.
        let mut waste = [0_u8; 4 * 1024];
        let mut wasting = false;
        loop {
            // An empty input would tell csv-core that the end is reached.
            if self.at == self.input.out.len() && !self.refill(progress)? {
                self.end_last_field()?;
                self.end_field(&mut written, field_start);
                break;
            }
            let input = &self.input.out[self.at..];
            let output = if wasting { &mut waste[..] } else { &mut self.fields[written..] };
            let (result, read, wrote) = self.core.read_field(input, output);
            self.line += line_ends(&input[..read], &mut self.after_return);
            self.at += read;
            // In a quoted field a quote stands there.
            let last = if read > 1 { input[read - 2] } else { before };
            before = if read > 0 { input[read - 1] } else { before };
            if last == b'\\' && matches!(result, ReadFieldResult::Field { record_end: false }) {
                self.backslashes.push(self.record.count);
            }
            written += if wasting { 0 } else { wrote };
            match result {
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull => {
                    if !wasting && written - field_start <= MAX_FIELD && self.fields.len() < MAX_RECORD {
                        let room = (self.fields.len() * 2).min(MAX_RECORD);
                        self.fields.resize(room, 0);
                    } else {
                        wasting = true;
                        self.flaw_too_long(&mut written, field_start);
                    }
                }
                ReadFieldResult::Field { record_end } => {
                    self.end_field(&mut written, field_start);
                    if record_end {
                        break;
                    }
                    wasting = self.record.ends.len() >= MAX_KEPT_FIELDS;
                    field_start = written;
                }
                ReadFieldResult::End => break,
            }
        }
        self.record.set(&self.fields[..written]);
        Ok(())
    }

    fn flaw_too_long(&mut self, written: &mut usize, field_start: usize) {
        if self.record.count >= MAX_KEPT_FIELDS {
            return; // it is not kept anyway; too many fields are told by their number
        }
        *written = (*written).min(field_start + KEPT_OF_TOO_LONG);
        if self.record.flaw.is_none() {
            self.record.flaw = Some(Flaw::TooLong(self.record.count));
        }
    }

    fn end_field(&mut self, written: &mut usize, field_start: usize) {
        if *written - field_start > MAX_FIELD {
            self.flaw_too_long(written, field_start);
        }
        self.record.count += 1;
        if self.record.ends.len() < MAX_KEPT_FIELDS {
            self.record.ends.push(*written);
        } else {
            *written = field_start;
        }
    }

    /// At the end of the input: one more delimiter ends the last field, unless a quote is still open. csv-core itself
    /// does not tell.
    fn end_last_field(&mut self) -> Result<(), ReadError> {
        let (result, ..) = self.core.read_field(&[self.delimiter], &mut [0; 8]);
        match result {
            ReadFieldResult::Field { .. } => Ok(()),
            _ => Err(ReadError::UnclosedQuote { line: self.record.line, field: self.record.count }),
        }
    }
}

/// How many lines end in these bytes; a return at the end of the bytes before belongs to a line feed that follows.
fn line_ends(bytes: &[u8], after_return: &mut bool) -> u64 {
    let Some(last) = bytes.last() else { return 0 };
    let mut lines = 0;
    if *after_return || bytes.contains(&b'\r') {
        for byte in bytes {
            lines += u64::from(*byte == b'\r' || (*byte == b'\n' && !*after_return));
            *after_return = *byte == b'\r';
        }
    } else if bytes.contains(&b'\n') {
        lines = bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
    }
    *after_return = *last == b'\r';
    lines
}
