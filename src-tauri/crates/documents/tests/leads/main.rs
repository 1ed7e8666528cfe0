//! What reading a CRM's export must do (FORMATS.md §1, FAULTS.md "Imports").

#[cfg(test)]
mod support;

#[cfg(test)]
mod columns;
#[cfg(test)]
mod dates;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod profiles;
#[cfg(test)]
mod random;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod real_files;
#[cfg(test)]
mod rejects;
#[cfg(test)]
mod workbooks;
