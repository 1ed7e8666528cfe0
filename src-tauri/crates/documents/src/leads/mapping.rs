//! Which column fills which field: the user's word first, then the profile's names, then what stands in the columns.

use super::{
    Field, Options, StatusTable, date,
    profile::{Profile, ProfileName, generic, key},
    refused::{Refused, RefusedCode},
};

/// What is known of a column when its field is guessed.
pub(super) struct Sampled<'a> {
    pub(super) headers: &'a [String],
    /// The first values of each column that are not empty.
    pub(super) values: &'a [Vec<String>],
    /// The column of our own reasons, which fills nothing.
    pub(super) reason: Option<usize>,
}

/// Field and column, in the order of the fields.
pub(super) fn decide(
    profile: &Profile,
    by_headers: bool,
    sampled: &Sampled<'_>,
    options: &Options,
    statuses: &StatusTable,
) -> Result<Vec<(Field, usize)>, Refused> {
    let mut guess =
        Guess { sampled, mapping: Vec::new(), closed: Vec::new(), taken: sampled.reason.into_iter().collect() };
    for (field, header) in &options.map {
        guess.closed.push(*field);
        guess.mapping.retain(|(mapped, _)| mapped != field);
        if !header.trim().is_empty() {
            let column = find(sampled.headers, header)?;
            guess.mapping.push((*field, column));
            guess.taken.push(column);
        }
    }
    guess.by_names(profile);
    if profile.with_generic || (!by_headers && profile.name != ProfileName::Generic) {
        // Fields that a house added itself; or, known by the file's name only, translated headers.
        guess.by_names(Profile::of(ProfileName::Generic));
    }
    guess.by_contents(profile, statuses);
    guess.mapping.sort();
    Ok(guess.mapping)
}

/// The column that a user named.
pub(crate) fn find(headers: &[String], wanted: &str) -> Result<usize, Refused> {
    let wanted = wanted.trim();
    let exact = headers.iter().position(|header| header == wanted);
    exact
        .or_else(|| headers.iter().position(|header| key(header) == key(wanted) && !key(wanted).is_empty()))
        .ok_or_else(|| {
            let shown = super::issue::shown(wanted);
            let message = format!("The file has no column “{shown}”. Choose one of its headers for this field.");
            Refused::new(RefusedCode::UnknownHeader, message).column(shown)
        })
}

struct Guess<'a> {
    sampled: &'a Sampled<'a>,
    mapping: Vec<(Field, usize)>,
    /// Fields on which the user has spoken.
    closed: Vec<Field>,
    taken: Vec<usize>,
}

impl Guess<'_> {
    fn is_open(&self, field: Field) -> bool {
        !self.closed.contains(&field) && self.mapping.iter().all(|(mapped, _)| *mapped != field)
    }

    fn take(&mut self, field: Field, column: Option<usize>) {
        if let Some(column) = column {
            self.mapping.push((field, column));
            self.taken.push(column);
        }
    }

    fn free(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.sampled.headers.len()).filter(|column| !self.taken.contains(column))
    }

    fn by_names(&mut self, profile: &Profile) {
        let keys: Vec<String> = self.sampled.headers.iter().map(|header| key(header)).collect();
        for (field, names) in profile.headers {
            if !self.is_open(*field) {
                continue;
            }
            let fits = |column: &usize| {
                profile.name != ProfileName::Generic || !field.is_date() || may_be_dates(&self.sampled.values[*column])
            };
            let named = names.iter().find_map(|name| self.free().filter(fits).find(|column| keys[*column] == *name));
            self.take(*field, named);
        }
    }

    fn by_contents(&mut self, profile: &Profile, statuses: &StatusTable) {
        let sampled = self.sampled;
        let all = |column: &usize, test: &dyn Fn(&str) -> bool| {
            let values = &sampled.values[*column];
            !values.is_empty() && values.iter().all(|value| test(value))
        };
        if self.is_open(Field::Email) {
            let column = self.free().find(|column| all(column, &generic::is_email));
            self.take(Field::Email, column);
        }
        if profile.name != ProfileName::Generic {
            return;
        }
        if self.is_open(Field::LeadStatus) {
            let column = self.free().find(|column| all(column, &|value| statuses.meaning(value).is_some()));
            self.take(Field::LeadStatus, column);
        }
        if self.is_open(Field::RecordId) {
            // The first column, if it is called some kind of ID and no value comes twice.
            let column = self.free().next().filter(|column| {
                let values = &self.sampled.values[*column];
                let distinct: std::collections::HashSet<&String> = values.iter().collect();
                *column == 0 && key(&self.sampled.headers[0]).ends_with(" id") && distinct.len() == values.len()
            });
            self.take(Field::RecordId, column);
        }
    }
}

/// A column called "created" may hold names: it is one of dates if it is empty or one of its values is a date.
fn may_be_dates(values: &[String]) -> bool {
    let is_date = |value: &String| {
        let orders = [Some(date::DateOrder::DayMonthYear), Some(date::DateOrder::MonthDayYear)];
        orders.into_iter().any(|order| date::date_of(value, order) != Err(date::NotADate::Unreadable))
    };
    values.is_empty() || values.iter().any(is_date)
}
