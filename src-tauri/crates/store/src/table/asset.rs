//! What marketing made, and how often it helped.

use crate::{
    Reader, StoreError, Writer,
    access::Result,
    sql::{RowExt, all, millis, one, run},
};
use chrono::{DateTime, NaiveDate, Utc};
use entente_domain::{
    AssetId, PersonId,
    content::{Answer, Tally},
};
use rusqlite::{Row, params};
use std::collections::BTreeMap;

/// Something marketing made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Which.
    pub id: AssetId,
    /// Title.
    pub title: String,
    /// Kind, in the user's words ("case study").
    pub kind: String,
    /// Buyer stage, of the workspace's own list.
    pub stage: Option<String>,
    /// Who owns it.
    pub owner: Option<PersonId>,
    /// A link or a folder, as text.
    pub location: Option<String>,
    /// When it was published.
    pub published_on: Option<NaiveDate>,
    /// When it was last updated.
    pub updated_on: Option<NaiveDate>,
    /// By when it is to be reviewed.
    pub review_by: Option<NaiveDate>,
    /// When it was retired.
    pub retired_on: Option<NaiveDate>,
    /// When it was entered.
    pub made_at: DateTime<Utc>,
    /// When its published, updated or retired day was last entered.
    pub dated_at: DateTime<Utc>,
}

impl Reader<'_> {
    /// Every asset, by title.
    pub fn assets(&self) -> Result<Vec<Asset>> {
        all(self.sql, "SELECT * FROM asset ORDER BY title COLLATE NOCASE, id", [], read_asset)
    }

    /// One asset.
    pub fn asset(&self, id: AssetId) -> Result<Asset> {
        one(self.sql, "SELECT * FROM asset WHERE id = ?1", [id.to_string()], read_asset)?
            .ok_or(StoreError::NotFound("asset"))
    }

    /// The answers that count, per asset. Served by `feedback_counted` alone.
    pub fn tallies(&self) -> Result<BTreeMap<AssetId, Tally>> {
        self.counted("SELECT asset, answer, count(*) AS n FROM feedback WHERE current = 1 GROUP BY asset, answer", [])
    }

    /// The answers to one asset that count.
    pub fn tally(&self, asset: AssetId) -> Result<Tally> {
        let tallies = self.counted(
            "SELECT asset, answer, count(*) AS n FROM feedback WHERE current = 1 AND asset = ?1 GROUP BY asset, answer",
            [asset.to_string()],
        )?;
        Ok(tallies.get(&asset).copied().unwrap_or_default())
    }

    /// The answers that counted as of an instant: of those said at or before it, the latest of each key.
    pub fn tallies_as_of(&self, as_of: DateTime<Utc>) -> Result<BTreeMap<AssetId, Tally>> {
        self.counted(
            "SELECT asset, answer, count(*) AS n
             FROM (SELECT asset, answer, row_number() OVER (
                       PARTITION BY lead, asset, person, stage ORDER BY said_at DESC, id DESC) AS place
                   FROM feedback WHERE said_at <= ?1)
             WHERE place = 1 GROUP BY asset, answer",
            [millis(as_of)],
        )
    }

    fn counted(&self, statement: &str, parameters: impl rusqlite::Params) -> Result<BTreeMap<AssetId, Tally>> {
        let counts = all(self.sql, statement, parameters, |row| {
            Ok((row.parsed("asset")?, row.parsed("answer")?, row.plain("n")?))
        })?;
        let mut tallies: BTreeMap<AssetId, Tally> = BTreeMap::new();
        for (asset, answer, count) in counts {
            let tally = tallies.entry(asset).or_default();
            match answer {
                Answer::Helped => tally.helped = count,
                Answer::NoDifference => tally.no_difference = count,
                Answer::Hurt => tally.hurt = count,
                Answer::NotUsed => tally.not_used = count,
            }
        }
        Ok(tallies)
    }
}

impl Writer<'_> {
    /// Adds an asset.
    pub fn add_asset(&mut self, asset: &Asset) -> Result<()> {
        run(
            self.sql,
            "INSERT INTO asset (id, title, kind, stage, owner, location, published_on, updated_on, review_by,
                                retired_on, dated_at, made_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                asset.id.to_string(),
                asset.title,
                asset.kind,
                asset.stage,
                asset.owner.map(|owner| owner.to_string()),
                asset.location,
                asset.published_on.map(|day| day.to_string()),
                asset.updated_on.map(|day| day.to_string()),
                asset.review_by.map(|day| day.to_string()),
                asset.retired_on.map(|day| day.to_string()),
                millis(asset.dated_at),
                millis(asset.made_at),
            ],
        )
        .map(drop)
    }

    /// Writes an asset anew; when it was entered stays.
    pub fn change_asset(&mut self, asset: &Asset) -> Result<()> {
        run(
            self.sql,
            "UPDATE asset SET title = ?2, kind = ?3, stage = ?4, owner = ?5, location = ?6, published_on = ?7,
                              updated_on = ?8, review_by = ?9, retired_on = ?10, dated_at = ?11
             WHERE id = ?1",
            params![
                asset.id.to_string(),
                asset.title,
                asset.kind,
                asset.stage,
                asset.owner.map(|owner| owner.to_string()),
                asset.location,
                asset.published_on.map(|day| day.to_string()),
                asset.updated_on.map(|day| day.to_string()),
                asset.review_by.map(|day| day.to_string()),
                asset.retired_on.map(|day| day.to_string()),
                millis(asset.dated_at),
            ],
        )
        .map(drop)
    }
}

fn read_asset(row: &Row<'_>) -> Result<Asset> {
    Ok(Asset {
        id: row.parsed("id")?,
        title: row.plain("title")?,
        kind: row.plain("kind")?,
        stage: row.plain("stage")?,
        owner: row.parsed_or_none("owner")?,
        location: row.plain("location")?,
        published_on: row.day_or_none("published_on")?,
        updated_on: row.day_or_none("updated_on")?,
        review_by: row.day_or_none("review_by")?,
        retired_on: row.day_or_none("retired_on")?,
        made_at: row.instant("made_at")?,
        dated_at: row.instant("dated_at")?,
    })
}
