//! Importing who downloaded or was sent what, when. A lead is known by its record ID or e-mail address and an asset by its
//! title; what names neither is rejected and never made up.

use super::{
    Purpose,
    intake::{FORMS, GENERIC, Intake, Taken, Titles, Way, issue, profile_of},
    system,
};
use crate::{
    Failure,
    contract::import::{ImportIssue, ImportOptions, ImportPreview},
    jobs::{JobHandle, Stop},
    view,
};
use chrono::{DateTime, Utc};
use entente_documents::content::{Cells, EngagementField, form_of};
use entente_domain::{AssetId, EngagementId, LeadId, lead::row::email_key};
use entente_store::{Engagement, Reader, Writer};
use std::{collections::HashSet, path::Path};

/// Imports engagements.
pub(super) fn engagements(
    job: &mut JobHandle,
    path: &Path,
    said: ImportOptions,
    purpose: &Purpose,
    by: &str,
) -> Result<ImportPreview, Stop> {
    let mut way = Way::begin(job, path, said, purpose, by)?;
    let form = form_of(&way.name).map(str::to_owned);
    let profile = match profile_of(&way.said, &[FORMS, GENERIC])? {
        Some(FORMS) => FORMS,
        None if form.is_some() => FORMS,
        _ => GENERIC,
    };
    let system = system(&way.said, if profile == FORMS { "hubspot" } else { "" }, purpose)?;
    let table = way.check::<EngagementField>()?;
    use EngagementField::{Asset as Title, Email, HappenedAt, RecordId};
    let header = |field| table.header(field).map(str::to_owned);
    let (email, record_id, asset, happened_at) = (header(Email), header(RecordId), header(Title), header(HappenedAt));
    if email.is_none() && record_id.is_none() {
        return Err(way.missing("email", "whom it is about"));
    }
    if happened_at.is_none() {
        return Err(way.missing("happenedAt", "when it happened"));
    }
    // A form's own file says by its name which form it was.
    let form = form.filter(|_| asset.is_none());
    if asset.is_none() && form.is_none() {
        return Err(way.missing("asset", "what was downloaded or sent"));
    }
    let context = way.app.context(by);
    let now = context.now;
    let titles = way.app.read(by, |reader, _| Ok(Titles::of(&reader.assets()?)))?;
    let mut intake = EngagementIntake {
        system: system.clone(),
        titles,
        form,
        email,
        record_id,
        asset,
        happened_at,
        now,
        new_id: Box::new(move || EngagementId(context.new_id())),
        seen: HashSet::new(),
        new: Vec::new(),
    };
    way.end(profile, &system, &table, &mut intake)
}

/// A lead met an asset at an instant.
type Met = (LeadId, AssetId, DateTime<Utc>);

struct EngagementIntake {
    system: String,
    titles: Titles,
    form: Option<String>,
    email: Option<String>,
    record_id: Option<String>,
    asset: Option<String>,
    happened_at: Option<String>,
    now: DateTime<Utc>,
    new_id: Box<dyn Fn() -> EngagementId + Send>,
    seen: HashSet<Met>,
    new: Vec<Met>,
}

impl EngagementIntake {
    fn asset(&self, line: u64, cells: &Cells<EngagementField>) -> Result<AssetId, ImportIssue> {
        let column = self.asset.as_deref();
        let Some(title) = cells.text(EngagementField::Asset).or(self.form.as_deref()) else {
            let message = "The row does not say what was downloaded or sent. Fill it in.".to_owned();
            return Err(issue(line, column, "no_asset", message));
        };
        match self.titles.find(title) {
            [asset] => Ok(*asset),
            [] => {
                let message = format!(
                    "No asset is called “{}”. Add it to the library, or correct the title, and import the row again.",
                    view::short(title)
                );
                Err(issue(line, column, "unknown_asset", message))
            }
            _ => {
                let message =
                    format!("Several assets are called “{}”. Give them different titles first.", view::short(title));
                Err(issue(line, column, "several_assets", message))
            }
        }
    }

    fn lead(
        &self,
        reader: &Reader<'_>,
        line: u64,
        cells: &Cells<EngagementField>,
    ) -> Result<Result<(LeadId, Option<ImportIssue>), ImportIssue>, Failure> {
        let record_id = cells.text(EngagementField::RecordId);
        let address = cells.text(EngagementField::Email);
        let key = address.map(email_key);
        let column = if address.is_some() { self.email.as_deref() } else { self.record_id.as_deref() };
        let Some(named) = address.or(record_id) else {
            let message = "Neither a record ID nor an e-mail address says whom this is about. Fill in one of them.";
            return Ok(Err(issue(line, None, "no_identity", message.to_owned())));
        };
        Ok(match reader.lead_that_met(&self.system, record_id, key.as_deref())? {
            Some((lead, false)) => Ok((lead, None)),
            Some((lead, true)) => {
                let message = format!(
                    "Several leads have the address {}. The one handed over last is taken.",
                    view::short(named)
                );
                Ok((lead, Some(issue(line, column, "several_leads", message))))
            }
            None => {
                let message = format!(
                    "No lead is known by “{}”. Import the leads first, then this file again.",
                    view::short(named)
                );
                Err(issue(line, column, "unknown_lead", message))
            }
        })
    }
}

impl Intake<EngagementField> for EngagementIntake {
    fn take(&mut self, reader: &Reader<'_>, line: u64, cells: &Cells<EngagementField>) -> Result<Taken, Failure> {
        let column = self.happened_at.as_deref();
        let Some(when) = cells.when(EngagementField::HappenedAt) else {
            let message = "The row does not say when it happened. Fill it in.".to_owned();
            return Ok(Taken::Rejected(issue(line, column, "no_date", message)));
        };
        if when.at > self.now {
            let message = "It lies in the future. Correct the date, or the zone of the file (--zone).".to_owned();
            return Ok(Taken::Rejected(issue(line, column, "in_the_future", message)));
        }
        let (lead, notice) = match self.lead(reader, line, cells)? {
            Ok(found) => found,
            Err(issue) => return Ok(Taken::Rejected(issue)),
        };
        let asset = match self.asset(line, cells) {
            Ok(asset) => asset,
            Err(issue) => return Ok(Taken::Rejected(issue)),
        };
        let met = (lead, asset, when.at);
        if !self.seen.insert(met) {
            return Ok(Taken::Joined);
        }
        if !reader.has_met(lead, asset, when.at)? {
            self.new.push(met);
        }
        Ok(Taken::In(notice.into_iter().collect()))
    }

    fn waiting(&self) -> u64 {
        self.new.len() as u64
    }

    fn write(&self, writer: &mut Writer<'_>) -> Result<(), Failure> {
        for (lead, asset, happened_at) in self.new.iter().copied() {
            // Somebody may have entered it since the file was read.
            if writer.has_met(lead, asset, happened_at)? {
                continue;
            }
            let (id, learned_at, system) = ((self.new_id)(), self.now, self.system.clone());
            writer.add_engagement(&Engagement { id, lead, asset, happened_at, learned_at, system })?;
        }
        Ok(())
    }

    fn counts(&self) -> (u64, u64, u64) {
        let new = self.new.len() as u64;
        (new, 0, (self.seen.len() as u64).saturating_sub(new))
    }
}
