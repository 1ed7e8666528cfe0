//! The header row: the names of the columns, or why the file is refused.

use super::{
    date,
    profile::generic::is_email,
    refused::{Refused, RefusedCode},
    rejects::REASON_HEADER,
};
use crate::delimited::{Flaw, Record};
use std::collections::HashMap;

/// How many columns a file may have.
pub(super) const MAX_COLUMNS: usize = 1_000;

/// The names of the columns, one for each field of the record. A column without a name is called by its place.
pub(crate) fn read(record: &Record) -> Result<Vec<String>, Refused> {
    let line = record.line();
    if record.len() > MAX_COLUMNS {
        let message = format!(
            "The file has {} columns; Entente reads up to {MAX_COLUMNS}. Export fewer columns, or choose another delimiter.",
            record.len()
        );
        return Err(Refused::new(RefusedCode::TooManyColumns, message).at(line));
    }
    match record.flaw() {
        None => {}
        Some(Flaw::TooLong(_)) => return Err(no_header("Its first row holds a name of over 1 MiB.").at(line)),
        Some(Flaw::Nul(_) | Flaw::Encoding(_)) => {
            let message = "The first row is no readable text. Choose the file's encoding, or save it as CSV in UTF-8.";
            return Err(Refused::new(RefusedCode::NotText, message).at(line));
        }
    }
    let cells: Vec<&str> = record.iter().map(str::trim).collect();
    if cells.iter().all(|cell| cell.is_empty()) {
        return Err(no_header("Its first row is empty.").at(line));
    }
    if let Some(data) = cells.iter().find(|cell| is_email(cell) || date::could_be_date(cell)) {
        return Err(no_header(&format!("Its first row holds data (“{}”).", super::issue::shown(data))).at(line));
    }
    if cells.iter().all(|cell| cell.is_empty() || cell.parse::<f64>().is_ok()) {
        return Err(no_header("Its first row holds only numbers.").at(line));
    }
    let named = cells.iter().enumerate().map(|(place, cell)| match *cell {
        "" => format!("column {}", place + 1),
        name => name.to_owned(),
    });
    let names: Vec<String> = named.collect();
    refuse_duplicates(&names).map_err(|refused| refused.at(line))?;
    Ok(names)
}

/// The place of the column of reasons that our own file of rejects brings along: it is no column of the CRM's.
pub(crate) fn reason_column(names: &[String]) -> Option<usize> {
    names.iter().position(|name| name == REASON_HEADER)
}

fn no_header(what: &str) -> Refused {
    let message = format!("The file has no header. {what} Add a first row with the names of the columns.");
    Refused::new(RefusedCode::NoHeader, message)
}

fn refuse_duplicates(names: &[String]) -> Result<(), Refused> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (place, name) in names.iter().enumerate() {
        if let Some(first) = places.insert(name, place) {
            let (first, second) = (first + 1, place + 1);
            let message = format!(
                "Columns {first} and {second} are both called “{}”. Rename one of them, or export the file without it.",
                super::issue::shown(name)
            );
            return Err(Refused::new(RefusedCode::DuplicateHeader, message).column(name.clone()));
        }
    }
    Ok(())
}
