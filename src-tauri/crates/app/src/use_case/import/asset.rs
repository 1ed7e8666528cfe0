//! Importing what marketing made: an asset is known again by its title.

use super::{
    Purpose,
    intake::{GENERIC, Intake, Taken, Titles, Way, issue, profile_of},
};
use crate::{
    Failure,
    contract::import::{ImportIssue, ImportOptions, ImportPreview},
    jobs::{JobHandle, Stop},
    view,
};
use chrono::{DateTime, NaiveDate, Utc};
use entente_documents::content::{AssetField, Cells};
use entente_domain::{AssetId, PersonId, local, when::When};
use entente_store::{Asset, Reader, Writer};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::Path,
};

/// Imports assets.
pub(super) fn assets(
    job: &mut JobHandle,
    path: &Path,
    said: ImportOptions,
    purpose: &Purpose,
    by: &str,
) -> Result<ImportPreview, Stop> {
    let mut way = Way::begin(job, path, said, purpose, by)?;
    profile_of(&way.said, &[GENERIC])?;
    let table = way.check::<AssetField>()?;
    if table.header(AssetField::Title).is_none() {
        return Err(way.missing("title", "what the assets are called"));
    }
    let zone = way.options.zone;
    let new_id = {
        let context = way.app.context(by);
        move || AssetId(context.new_id())
    };
    let mut intake = way.app.read(by, |reader, context| {
        let stored = reader.assets()?;
        let known = Titles::of(&stored);
        let assets = stored.into_iter().map(|asset| (asset.id, asset)).collect();
        let people = reader.people()?.into_iter().map(|person| (person.name.to_lowercase(), person.id)).collect();
        let headers =
            AssetField::ALL.iter().filter_map(|field| Some((*field, table.header(*field)?.to_owned()))).collect();
        let day = Box::new(move |when: When| local::on_local_date(when.at, zone));
        Ok(AssetIntake {
            known,
            assets,
            people,
            stages: reader.stages()?,
            headers,
            day,
            new_id: Box::new(new_id),
            now: context.now,
            new: HashSet::new(),
            changed: HashSet::new(),
            seen: HashSet::new(),
        })
    })?;
    let system = way.said.system.clone().unwrap_or_default();
    way.end(GENERIC, &system, &table, &mut intake)
}

struct AssetIntake {
    known: Titles,
    assets: HashMap<AssetId, Asset>,
    people: HashMap<String, PersonId>,
    stages: Vec<String>,
    headers: BTreeMap<AssetField, String>,
    day: Box<dyn Fn(When) -> NaiveDate + Send>,
    new_id: Box<dyn Fn() -> AssetId + Send>,
    now: DateTime<Utc>,
    new: HashSet<AssetId>,
    changed: HashSet<AssetId>,
    seen: HashSet<AssetId>,
}

impl AssetIntake {
    fn header(&self, field: AssetField) -> Option<&str> {
        self.headers.get(&field).map(String::as_str)
    }

    /// The asset with what the row says of it; an empty cell says nothing.
    fn said_of(&self, mut asset: Asset, line: u64, cells: &Cells<AssetField>) -> Result<Asset, ImportIssue> {
        use AssetField::{Kind, Location, Owner, PublishedOn, RetiredOn, ReviewBy, Stage, UpdatedOn};
        if let Some(kind) = cells.text(Kind) {
            asset.kind = kind.to_owned();
        }
        if let Some(stage) = cells.text(Stage) {
            let known = self.stages.iter().find(|known| known.to_lowercase() == stage.to_lowercase());
            asset.stage = Some(known.cloned().ok_or_else(|| {
                let message = format!(
                    "There is no buyer stage “{}” here; there are {}.",
                    view::short(stage),
                    self.stages.join(", ")
                );
                issue(line, self.header(Stage), "unknown_stage", message)
            })?);
        }
        if let Some(owner) = cells.text(Owner) {
            asset.owner = Some(*self.people.get(&owner.to_lowercase()).ok_or_else(|| {
                let message = format!(
                    "Nobody here is called “{}”. Add the person first, or leave the cell empty.",
                    view::short(owner)
                );
                issue(line, self.header(Owner), "unknown_person", message)
            })?);
        }
        if let Some(location) = cells.text(Location) {
            asset.location = Some(location.to_owned());
        }
        for (field, slot) in [
            (PublishedOn, &mut asset.published_on),
            (UpdatedOn, &mut asset.updated_on),
            (ReviewBy, &mut asset.review_by),
            (RetiredOn, &mut asset.retired_on),
        ] {
            if let Some(when) = cells.when(field) {
                *slot = Some((self.day)(when));
            }
        }
        Ok(asset)
    }
}

impl Intake<AssetField> for AssetIntake {
    fn take(&mut self, _: &Reader<'_>, line: u64, cells: &Cells<AssetField>) -> Result<Taken, Failure> {
        let column = self.header(AssetField::Title).map(str::to_owned);
        let Some(title) = cells.text(AssetField::Title) else {
            let message = "The asset has no title, by which it would be known again. Fill it in.".to_owned();
            return Ok(Taken::Rejected(issue(line, column.as_deref(), "no_title", message)));
        };
        let Ok(title) = view::title(title, "title") else {
            let message = "The title is too long or no single line. Shorten it.".to_owned();
            return Ok(Taken::Rejected(issue(line, column.as_deref(), "no_title", message)));
        };
        let before = match self.known.find(&title) {
            [] => None,
            [id] => self.assets.get(id).cloned(),
            _ => {
                let message =
                    format!("Several assets are called “{}”. Give them different titles first.", view::short(&title));
                return Ok(Taken::Rejected(issue(line, column.as_deref(), "several_assets", message)));
            }
        };
        let asset = before.clone().unwrap_or_else(|| Asset {
            id: (self.new_id)(),
            title: title.clone(),
            kind: String::new(),
            stage: None,
            owner: None,
            location: None,
            published_on: None,
            updated_on: None,
            review_by: None,
            retired_on: None,
            made_at: self.now,
            dated_at: self.now,
        });
        let mut asset = match self.said_of(asset, line, cells) {
            Ok(asset) => asset,
            Err(issue) => return Ok(Taken::Rejected(issue)),
        };
        match &before {
            None => {
                self.known.add(&title, asset.id);
                self.new.insert(asset.id);
            }
            Some(before) if *before == asset => {}
            Some(before) => {
                let dates = |asset: &Asset| (asset.published_on, asset.updated_on, asset.retired_on);
                if dates(before) != dates(&asset) {
                    asset.dated_at = self.now;
                }
                if !self.new.contains(&asset.id) {
                    self.changed.insert(asset.id);
                }
            }
        }
        let joined = !self.seen.insert(asset.id);
        self.assets.insert(asset.id, asset);
        Ok(if joined { Taken::Joined } else { Taken::In(Vec::new()) })
    }

    fn waiting(&self) -> u64 {
        (self.new.len() + self.changed.len()) as u64
    }

    fn write(&self, writer: &mut Writer<'_>) -> Result<(), Failure> {
        let mut ids: Vec<&AssetId> = self.new.iter().chain(&self.changed).collect();
        ids.sort();
        for asset in ids.into_iter().filter_map(|id| self.assets.get(id)) {
            if self.new.contains(&asset.id) {
                writer.add_asset(asset)?;
            } else {
                writer.change_asset(asset)?;
            }
        }
        Ok(())
    }

    fn counts(&self) -> (u64, u64, u64) {
        let (new, changed) = (self.new.len() as u64, self.changed.len() as u64);
        (new, changed, (self.seen.len() as u64).saturating_sub(new + changed))
    }
}
