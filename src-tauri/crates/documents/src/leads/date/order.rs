//! Day-month or month-day: decided once per column, over the whole file.

use super::{DateOrder, parts};
use crate::leads::refused::Refused;

/// What a column's values say about its order. Constant memory: a few lines of each kind are remembered.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    day_first: Vec<(u64, String)>,
    month_first: Vec<(u64, String)>,
    either: Vec<(u64, String)>,
    year_first: bool,
}

/// What the evidence comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The order, or none where nothing in the column needs one.
    Known(Option<DateOrder>),
    /// Every value could be both: lines and values.
    Unknown(Vec<(u64, String)>),
    /// Some are only day-month, others only month-day: lines and values.
    Contradicts(Vec<(u64, String)>),
}

impl Evidence {
    /// Takes in one value.
    pub fn take(&mut self, line: u64, value: &str) {
        let Some((first, second)) = parts(value) else {
            self.year_first = self.year_first || super::could_be_date(value);
            return;
        };
        let kind = match (first, second) {
            (13..=31, 1..=12) => &mut self.day_first,
            (1..=12, 13..=31) => &mut self.month_first,
            (1..=12, 1..=12) if first != second => &mut self.either,
            _ => return, // the same both ways, or no date at all: it says nothing
        };
        if kind.len() < Refused::SHOWN {
            kind.push((line, value.chars().take(64).collect()));
        }
    }

    /// What it comes to.
    pub fn verdict(&self) -> Verdict {
        match (self.day_first.is_empty(), self.month_first.is_empty()) {
            (false, true) => Verdict::Known(Some(DateOrder::DayMonthYear)),
            (true, false) => Verdict::Known(Some(DateOrder::MonthDayYear)),
            (false, false) => {
                let both = self.day_first.iter().take(2).chain(self.month_first.iter().take(2));
                Verdict::Contradicts(both.cloned().collect())
            }
            (true, true) if !self.either.is_empty() => Verdict::Unknown(self.either.clone()),
            (true, true) => Verdict::Known(self.year_first.then_some(DateOrder::YearMonthDay)),
        }
    }
}
