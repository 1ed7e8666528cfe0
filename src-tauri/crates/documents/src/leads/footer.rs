//! Lines below the last row that are no rows: a report's totals, copyright and the name of who made it.

use super::profile::Footer;
use crate::delimited::Record;
use std::collections::VecDeque;

/// How many lines such a footer may have; rows that look like some of it are held back no longer.
const MOST: usize = 16;

/// Holds back what may be a footer until the next row or the end of the file tells.
pub(super) struct Held {
    footer: Option<&'static Footer>,
    records: VecDeque<Record>,
}

impl Held {
    pub(super) const fn new(footer: Option<&'static Footer>) -> Self {
        Self { footer, records: VecDeque::new() }
    }

    /// Takes in a record; gives out those of which it is known by now that they are rows.
    pub(super) fn take(&mut self, record: &Record, mut row: impl FnMut(&Record)) {
        let Some(footer) = self.footer else { return row(record) };
        if is_marked(footer, record) || is_bare(record) {
            self.records.push_back(record.clone());
            if self.records.len() > MOST
                && let Some(first) = self.records.pop_front()
            {
                row(&first);
            }
            return;
        }
        self.records.drain(..).for_each(|held| row(&held));
        row(record);
    }

    /// At the end of the file: gives out the rows that are left, and answers on which line the footer begins.
    pub(super) fn end(self, row: impl FnMut(&Record)) -> Option<u64> {
        let footer = self.footer?;
        let first = self.records.iter().position(|record| is_marked(footer, record));
        // The report's name stands in one cell above its copyright.
        let begins = first.map(|first| if first > 0 && self.records[first - 1].len() == 1 { first - 1 } else { first });
        self.records.iter().take(begins.unwrap_or(usize::MAX)).for_each(row);
        begins.and_then(|place| self.records.get(place)).map(Record::line)
    }
}

/// Whether the first cell that is not empty says that this is part of a footer.
pub(super) fn is_marked(footer: &Footer, record: &Record) -> bool {
    record.iter().find(|cell| !cell.trim().is_empty()).is_some_and(|cell| footer.marks(cell))
}

/// Whether nothing but the first cell says anything.
fn is_bare(record: &Record) -> bool {
    record.flaw().is_none() && record.iter().skip(1).all(|cell| cell.trim().is_empty())
}
