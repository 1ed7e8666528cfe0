//! Lists of leads: a page of each filter, how many each has, and search. Each is served by an index; a test holds the
//! plans.

use super::{
    handover_fact::LeadKey,
    lead::{SEARCHED_REST, SEARCHED_WHO, read_standing},
};
use crate::{
    Reader, StoreError,
    access::Result,
    sql::{RowExt, all, one},
    words::{Wanted, query_words},
};
use chrono::{DateTime, NaiveDate, Utc};
use entente_domain::{
    LeadId,
    agreement::handover_facts,
    lead::{
        fields::{Fields, TextField},
        history::{Event, Standing, State, standing},
        row::email_key,
    },
};
use rusqlite::{Row, named_params};
use std::collections::BTreeMap;

entente_domain::words! {
    /// A list of leads.
    LeadFilter, "list of leads" {
        /// All, by latest handover, newest first.
        All = "all",
        /// Handed over and undecided, oldest first.
        Undecided = "undecided",
        /// Undecided or accepted, without an owner.
        NoOwner = "noOwner",
        /// Undecided or accepted, without a context note.
        NoNote = "noNote",
        /// Rejected without a reason.
        NoReason = "noReason",
        /// Recycled and the date is past.
        RecycleDue = "recycleDue",
        /// Accepted.
        Accepted = "accepted",
        /// Qualified.
        Qualified = "qualified",
        /// Rejected.
        Rejected = "rejected",
        /// Recycled.
        Recycled = "recycled",
        /// Never handed over.
        NotHandedOver = "notHandedOver",
        /// Decided in the CRM, date unknown; handed over or not.
        DateUnknown = "dateUnknown",
        /// Undecided or accepted, without an owner or without a context note.
        NeedsAttention = "needsAttention",
    }
}

/// A lead in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadLine {
    /// Where it stands in the file, for paging.
    row: i64,
    /// Which lead.
    pub id: LeadId,
    /// Full name, or the e-mail address, or the company, or the record ID.
    pub name: String,
    /// Company.
    pub company: Option<String>,
    /// Owner by the CRM's name.
    pub owner: Option<String>,
    /// Source.
    pub source: Option<String>,
    /// Segment.
    pub segment: Option<String>,
    /// Whether it has a context note.
    pub has_note: bool,
    /// Last touch.
    pub last_touch_at: Option<DateTime<Utc>>,
    /// How it stands.
    pub standing: Standing,
}

/// Leads that a list shows, and where the next page begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadLines {
    /// In order.
    pub leads: Vec<LeadLine>,
    /// Ask with it for the next page; none: this was the last.
    pub after: Option<String>,
}

impl LeadLines {
    /// The first `limit` of the leads, and where the next page begins if there are more.
    fn cut(filter: LeadFilter, mut leads: Vec<LeadLine>, limit: u32) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = leads.len() > limit;
        leads.truncate(limit);
        let after = leads.last().filter(|_| more).map(|lead| {
            let at = match (filter, lead.standing.handed_over_at) {
                (LeadFilter::RecycleDue, _) => lead
                    .standing
                    .decided
                    .as_ref()
                    .and_then(|decided| decided.come_back_on)
                    .map(|day| day.to_string())
                    .unwrap_or_default(),
                (_, Some(at)) => at.timestamp_millis().to_string(),
                (_, None) => "-".to_owned(),
            };
            format!("{at}:{}", lead.row)
        });
        Self { leads, after }
    }
}

/// A search in a list.
struct Search<'a> {
    typed: &'a str,
    /// Only in names, company and address.
    who_only: bool,
    filter: LeadFilter,
    today: NaiveDate,
    after: Option<&'a str>,
    limit: u32,
}

/// Puts the texts of a row that [`walk_statement`] reads into `text`.
fn read_searched(row: &Row<'_>, who_only: bool, text: &mut String) -> Result<()> {
    const FIRST: usize = 3; // behind the place
    let texts = if who_only { SEARCHED_WHO.len() } else { SEARCHED_WHO.len() + SEARCHED_REST.len() };
    text.clear();
    for column in FIRST..FIRST + texts {
        let value = row.get_ref(column)?.as_str_or_null().map_err(|error| StoreError::illegal("text", error))?;
        if let Some(value) = value {
            text.push_str(value);
            text.push('\n');
        }
    }
    if !who_only {
        for value in row.json::<BTreeMap<String, String>>("extra")?.into_values() {
            text.push_str(&value);
            text.push('\n');
        }
    }
    Ok(())
}

/// Where a page of a list begins: behind this lead.
struct Place {
    at: rusqlite::types::Value,
    row: i64,
    never_handed_over: bool,
}

impl Place {
    fn read(filter: LeadFilter, after: Option<&str>) -> Self {
        let (at, row) = after.and_then(|after| after.rsplit_once(':')).unwrap_or(("", ""));
        let beginning = match filter {
            LeadFilter::Undecided | LeadFilter::RecycleDue => i64::MIN,
            _ => i64::MAX,
        };
        Self {
            at: match (filter, at) {
                (LeadFilter::RecycleDue, day) => day.to_owned().into(),
                (_, "-") => i64::MIN.into(),
                (_, at) => at.parse().unwrap_or(beginning).into(),
            },
            row: row.parse().unwrap_or(beginning),
            never_handed_over: at == "-",
        }
    }

    /// Of a row that [`walk_statement`] reads.
    fn of(filter: LeadFilter, row: &Row<'_>) -> Result<Self> {
        let handed_over_at: Option<i64> = row.get(1)?;
        let at = match filter {
            LeadFilter::RecycleDue => row.get(2)?,
            _ => handed_over_at.unwrap_or(i64::MIN).into(),
        };
        Ok(Self { at, row: row.get(0)?, never_handed_over: handed_over_at.is_none() })
    }

    fn behind_handed_over() -> Self {
        Self { at: i64::MIN.into(), row: i64::MAX, never_handed_over: true }
    }
}

/// How far each list's count moved in one transaction.
#[derive(Default)]
pub(crate) struct Moved(BTreeMap<&'static str, i64>);

impl Moved {
    /// Counts a lead in (`1`) or out (`-1`) of every list that it is in.
    pub(crate) fn add(&mut self, fields: &Fields, standing: &Standing, by: i64) {
        let state = standing.state();
        let with_sales = state.is_with_sales();
        let reason = standing.decided.as_ref().and_then(|decided| decided.reason.as_ref());
        let mut count = |filter: LeadFilter| *self.0.entry(filter.as_str()).or_default() += by;
        count(LeadFilter::All);
        match state {
            State::NotHandedOver => count(LeadFilter::NotHandedOver),
            State::Undecided => count(LeadFilter::Undecided),
            State::Accepted => count(LeadFilter::Accepted),
            State::Qualified => count(LeadFilter::Qualified),
            State::Rejected => count(LeadFilter::Rejected),
            State::Recycled => count(LeadFilter::Recycled),
            State::DateUnknown => {}
        }
        if standing.date_unknown {
            count(LeadFilter::DateUnknown);
        }
        if with_sales && (fields.text(TextField::Owner).is_none() || fields.text(TextField::ContextNote).is_none()) {
            count(LeadFilter::NeedsAttention);
        }
        if with_sales && fields.text(TextField::Owner).is_none() {
            count(LeadFilter::NoOwner);
        }
        if with_sales && fields.text(TextField::ContextNote).is_none() {
            count(LeadFilter::NoNote);
        }
        if state == State::Rejected && reason.is_none() {
            count(LeadFilter::NoReason);
        }
    }

    pub(crate) fn changed(&self) -> impl Iterator<Item = (&'static str, i64)> + '_ {
        self.0.iter().filter(|(_, by)| **by != 0).map(|(list, by)| (*list, *by))
    }
}

/// What is read of a lead to show it.
macro_rules! shown {
    () => {
        "SELECT l.row, l.id, l.first_name, l.last_name, l.email, l.company, l.owner, l.source, l.segment,
                l.context_note IS NOT NULL AS has_note, l.last_touch_at, l.handed_over_at, l.decision,
                l.decided_at, l.reason, l.come_back_on, l.date_unknown,
                CASE WHEN coalesce(l.first_name, l.last_name, l.email, l.company) IS NULL
                     THEN (SELECT min(record_id) FROM lead_identity i WHERE i.lead = l.row) END AS record_id"
    };
}

/// What is read of a lead to look for words in it: its place in the list, then the texts of `SEARCHED_WHO` and
/// `SEARCHED_REST`.
macro_rules! searched {
    () => {
        "SELECT l.row, l.handed_over_at, l.come_back_on, l.first_name, l.last_name, l.company, l.email,
                l.context_note, l.owner, l.source, l.segment, l.first_conversion, l.recent_conversion, l.extra"
    };
}

macro_rules! page {
    ($read:ident, $from:literal, $list:literal, $after:literal, $order:literal) => {
        concat!($read!(), " FROM ", $from, " WHERE ", $list, " AND ", $after, " ORDER BY ", $order, " LIMIT :limit")
    };
}

macro_rules! newest {
    ($read:ident, $list:literal) => {
        newest!($read, "lead l", $list)
    };
    ($read:ident, $from:literal, $list:literal) => {
        page!($read, $from, $list, "(l.handed_over_at, l.row) < (:at, :row)", "l.handed_over_at DESC, l.row DESC")
    };
}

/// A list in its order, each served by its index; `:at` and `:row` are where the page before ended, `:today` is used by
/// one only.
macro_rules! in_list {
    ($read:ident, $filter:expr) => {
        match $filter {
            LeadFilter::All => newest!($read, "l.handed_over_at IS NOT NULL"), // lead_by_handover
            LeadFilter::Undecided => page!(
                $read,
                "lead l",
                "l.state = 'undecided'", // lead_by_state, as are the other states
                "(l.handed_over_at, l.row) > (:at, :row)",
                "l.handed_over_at, l.row"
            ),
            LeadFilter::Accepted => newest!($read, "l.state = 'accepted'"),
            LeadFilter::Qualified => newest!($read, "l.state = 'qualified'"),
            LeadFilter::Rejected => newest!($read, "l.state = 'rejected'"),
            LeadFilter::Recycled => newest!($read, "l.state = 'recycled'"),
            LeadFilter::DateUnknown => newest!($read, "l.state = 'dateUnknown'"),
            // A figure on the rail and no page of its own; lead_by_handover until a list shows it.
            LeadFilter::NeedsAttention => newest!(
                $read,
                "l.handed_over_at IS NOT NULL AND (l.owner IS NULL OR l.context_note IS NULL)
                 AND +l.state IN ('undecided', 'accepted')"
            ),
            // Of lead_by_state, whose order is that of rows only where the index knows that there is no handover.
            LeadFilter::NotHandedOver => page!(
                $read,
                "lead l",
                "l.state = 'notHandedOver' AND l.handed_over_at IS NULL",
                "l.row < :row",
                "l.row DESC"
            ),
            LeadFilter::NoOwner => newest!(
                $read,
                "lead l INDEXED BY lead_without_owner",
                "l.owner IS NULL AND l.state IN ('undecided', 'accepted')"
            ),
            LeadFilter::NoNote => newest!(
                $read,
                "lead l INDEXED BY lead_without_note",
                "l.context_note IS NULL AND l.state IN ('undecided', 'accepted')"
            ),
            LeadFilter::NoReason => {
                newest!($read, "lead l INDEXED BY lead_without_reason", "l.reason IS NULL AND l.state = 'rejected'")
            }
            LeadFilter::RecycleDue => page!(
                $read,
                "lead l INDEXED BY lead_coming_back",
                "l.state = 'recycled' AND l.come_back_on <= :today",
                "(l.come_back_on, l.row) > (:at, :row)",
                "l.come_back_on, l.row"
            ),
        }
    };
}

/// The statement of a list's page.
const fn statement(filter: LeadFilter) -> &'static str {
    in_list!(shown, filter)
}

/// The statement of a stretch of a list that a search goes along.
const fn walk_statement(filter: LeadFilter) -> &'static str {
    in_list!(searched, filter)
}

macro_rules! with_words {
    ($list:literal, $after:literal, $order:literal) => {
        concat!(
            "SELECT l.row FROM lead_text t CROSS JOIN lead l ON l.row = t.rowid WHERE t.lead_text MATCH :words AND ",
            $list,
            " AND ",
            $after,
            " ORDER BY ",
            $order,
            " LIMIT :limit"
        )
    };
}

/// The statement of a search that the index of words drives: for words that are rare, because all leads that have them
/// are looked at and put in the order of the list. One that was never handed over stands behind all that were.
const fn search_statement(filter: LeadFilter) -> &'static str {
    macro_rules! newest {
        ($list:literal) => {
            with_words!(
                $list,
                "(coalesce(l.handed_over_at, -9223372036854775808), l.row) < (:at, :row)",
                "l.handed_over_at DESC, l.row DESC" // nothing is less than anything
            )
        };
    }
    match filter {
        LeadFilter::All => newest!("TRUE"),
        LeadFilter::Undecided => {
            with_words!("l.state = 'undecided'", "(l.handed_over_at, l.row) > (:at, :row)", "l.handed_over_at, l.row")
        }
        LeadFilter::Accepted => newest!("l.state = 'accepted'"),
        LeadFilter::Qualified => newest!("l.state = 'qualified'"),
        LeadFilter::Rejected => newest!("l.state = 'rejected'"),
        LeadFilter::Recycled => newest!("l.state = 'recycled'"),
        LeadFilter::DateUnknown => newest!("l.state = 'dateUnknown'"),
        LeadFilter::NotHandedOver => newest!("l.state = 'notHandedOver'"),
        LeadFilter::NeedsAttention => {
            newest!("(l.owner IS NULL OR l.context_note IS NULL) AND l.state IN ('undecided', 'accepted')")
        }
        LeadFilter::NoOwner => newest!("l.owner IS NULL AND l.state IN ('undecided', 'accepted')"),
        LeadFilter::NoNote => newest!("l.context_note IS NULL AND l.state IN ('undecided', 'accepted')"),
        LeadFilter::NoReason => newest!("l.reason IS NULL AND l.state = 'rejected'"),
        LeadFilter::RecycleDue => with_words!(
            "l.state = 'recycled' AND l.come_back_on <= :today",
            "(l.come_back_on, l.row) > (:at, :row)",
            "l.come_back_on, l.row"
        ),
    }
}

/// A list with no more leads than this is read whole to search in it.
const SHORT: u64 = 1_000;

/// How many leads of a longer list are looked at, in stretches of so many at a time, as long as one in fifty of them has the
/// words. Where fewer have, the words are rare and the index of words names few leads.
const WALK: usize = 5_000;
const STRETCH: usize = 250;

pub(super) fn read_line(row: &Row<'_>) -> Result<LeadLine> {
    let first: Option<String> = row.plain("first_name")?;
    let last: Option<String> = row.plain("last_name")?;
    let company: Option<String> = row.plain("company")?;
    let name = match (first, last) {
        (Some(first), Some(last)) => Some(full_name(&first, &last)),
        (first, last) => first.or(last),
    };
    let name = match name {
        Some(name) => name,
        None => row
            .plain::<Option<String>>("email")?
            .or_else(|| company.clone())
            .map_or_else(|| row.plain("record_id").map(Option::unwrap_or_default), Ok)?,
    };
    Ok(LeadLine {
        row: row.plain("row")?,
        id: row.parsed("id")?,
        name,
        company,
        owner: row.plain("owner")?,
        source: row.plain("source")?,
        segment: row.plain("segment")?,
        has_note: row.plain("has_note")?,
        last_touch_at: row.instant_or_none("last_touch_at")?,
        standing: read_standing(row)?,
    })
}

/// Given and family name as one.
fn full_name(first: &str, last: &str) -> String {
    format!("{first} {last}")
}

impl Reader<'_> {
    /// A page of a list. `after` is what the page before answered; one that is none of ours begins anew.
    pub fn leads(&self, filter: LeadFilter, today: NaiveDate, after: Option<&str>, limit: u32) -> Result<LeadLines> {
        let place = Place::read(filter, after);
        // Those never handed over stand behind all others, in a list of their own.
        if filter == LeadFilter::All && place.never_handed_over {
            return self.page(LeadFilter::NotHandedOver, today, place, limit);
        }
        let mut page = self.page(filter, today, place, limit)?;
        let missing = limit.saturating_sub(u32::try_from(page.leads.len()).unwrap_or(u32::MAX));
        if filter == LeadFilter::All && page.after.is_none() && missing > 0 {
            let rest = self.page(LeadFilter::NotHandedOver, today, Place::behind_handed_over(), missing)?;
            page.leads.extend(rest.leads);
            page.after = rest.after;
        } else if filter == LeadFilter::All && page.after.is_none() {
            page.after = self.count(LeadFilter::NotHandedOver)?.gt(&0).then(|| format!("-:{}", i64::MAX));
        }
        Ok(page)
    }

    fn page(&self, filter: LeadFilter, today: NaiveDate, place: Place, limit: u32) -> Result<LeadLines> {
        let lines = self.stretch(statement(filter), filter, today, &place, limit.saturating_add(1), read_line)?;
        Ok(LeadLines::cut(filter, lines, limit))
    }

    /// The leads of a list behind a place, as one of its statements reads them.
    fn stretch<T>(
        &self,
        statement: &str,
        filter: LeadFilter,
        today: NaiveDate,
        Place { at, row, .. }: &Place,
        limit: u32,
        read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let today = today.to_string();
        let parameters: &[(&str, &dyn rusqlite::ToSql)] = match filter {
            LeadFilter::RecycleDue => named_params! { ":at": at, ":row": row, ":today": today, ":limit": limit },
            LeadFilter::NotHandedOver => named_params! { ":row": row, ":limit": limit },
            _ => named_params! { ":at": at, ":row": row, ":limit": limit },
        };
        all(self.sql, statement, parameters, read)
    }

    /// A page of the leads of a list in which all words occur, in the order of the list. Nothing typed: none.
    pub fn search_leads(
        &self,
        typed: &str,
        filter: LeadFilter,
        today: NaiveDate,
        after: Option<&str>,
        limit: u32,
    ) -> Result<LeadLines> {
        self.search(&Search { typed, who_only: false, filter, today, after, limit })
    }

    /// Leads by the beginning of a name, company or address, in the order of the list of all.
    pub fn find_leads(&self, typed: &str, limit: u32) -> Result<Vec<LeadLine>> {
        let (filter, today) = (LeadFilter::All, NaiveDate::MIN);
        Ok(self.search(&Search { typed, who_only: true, filter, today, after: None, limit })?.leads)
    }

    fn search(&self, search: &Search<'_>) -> Result<LeadLines> {
        let (Some(wanted), Some(words)) = (Wanted::new(search.typed), query_words(search.typed)) else {
            return Ok(LeadLines { leads: Vec::new(), after: None });
        };
        let rows = match self.walk(search, &wanted)? {
            Some(rows) => rows,
            None => self.rows_with(search, &words)?,
        };
        let lines = rows.into_iter().map(|row| self.line_of(row)).collect::<Result<Vec<LeadLine>>>()?;
        Ok(LeadLines::cut(search.filter, lines, search.limit))
    }

    /// Goes along the list and keeps what has the words, one more than asked for: that comes to the end of a short list,
    /// and fills a page at once where many leads have them. None: the words are rare, ask the index of words. So neither
    /// way grows with all leads.
    fn walk(&self, search: &Search<'_>, wanted: &Wanted) -> Result<Option<Vec<i64>>> {
        let whole = self.lead_count(search.filter, search.today)? <= SHORT;
        let enough = usize::try_from(search.limit).unwrap_or(usize::MAX).saturating_add(1);
        let (mut found, mut looked_at) = (Vec::new(), 0);
        let mut place = Place::read(search.filter, search.after);
        let mut text = String::new();
        loop {
            let list = match search.filter {
                LeadFilter::All if place.never_handed_over => LeadFilter::NotHandedOver,
                list => list,
            };
            let limit = u32::try_from(STRETCH).unwrap_or(u32::MAX);
            let stretch = self.stretch(walk_statement(list), list, search.today, &place, limit, |row| {
                read_searched(row, search.who_only, &mut text)?;
                let place = Place::of(search.filter, row)?;
                Ok((place, wanted.all_in(&text)))
            })?;
            looked_at += stretch.len();
            let at_end = stretch.len() < STRETCH;
            for (at, has_words) in stretch {
                if has_words {
                    found.push(at.row);
                }
                if found.len() == enough {
                    return Ok(Some(found));
                }
                place = at;
            }
            if at_end && (search.filter != LeadFilter::All || list == LeadFilter::NotHandedOver) {
                return Ok(Some(found));
            }
            if at_end {
                place = Place::behind_handed_over();
            }
            if !whole && (looked_at >= WALK || found.len() * 50 < looked_at) {
                return Ok(None);
            }
        }
    }

    /// The leads of a list that the index of words names, one more than asked for.
    fn rows_with(&self, search: &Search<'_>, words: &str) -> Result<Vec<i64>> {
        let words = if search.who_only { format!("who : ({words})") } else { words.to_owned() };
        let Place { at, row, .. } = Place::read(search.filter, search.after);
        let (today, limit) = (search.today.to_string(), search.limit.saturating_add(1));
        let parameters: &[(&str, &dyn rusqlite::ToSql)] = match search.filter {
            LeadFilter::RecycleDue => {
                named_params! { ":words": words, ":at": at, ":row": row, ":today": today, ":limit": limit }
            }
            _ => named_params! { ":words": words, ":at": at, ":row": row, ":limit": limit },
        };
        all(self.sql, search_statement(search.filter), parameters, |row| Ok(row.get(0)?))
    }

    fn line_of(&self, row: i64) -> Result<LeadLine> {
        const ONE: &str = page!(shown, "lead l", "l.row = :row", "TRUE", "l.row");
        one(self.sql, ONE, named_params! { ":row": row, ":limit": 1 }, read_line)?.ok_or(StoreError::NotFound("lead"))
    }

    /// One lead as a list shows it.
    pub fn lead_line(&self, id: LeadId) -> Result<LeadLine> {
        const ONE: &str = page!(shown, "lead l", "l.id = :id", "TRUE", "l.row");
        one(self.sql, ONE, named_params! { ":id": id.to_string(), ":limit": 1 }, read_line)?
            .ok_or(StoreError::NotFound("lead"))
    }

    /// Leads by their keys, as a list shows them, in the order of the keys.
    pub fn lead_lines(&self, keys: &[LeadKey]) -> Result<Vec<LeadLine>> {
        const BY_ROW: &str = page!(shown, "lead l", "l.row = :row", "TRUE", "l.row");
        let mut lines = Vec::with_capacity(keys.len());
        for LeadKey(row) in keys {
            lines.extend(one(self.sql, BY_ROW, named_params! { ":row": row, ":limit": 1 }, read_line)?);
        }
        Ok(lines)
    }

    /// Leads whose latest handover is after an instant, newest first, with how many there are in all and how many of
    /// these are undecided; served by lead_by_handover and lead_by_state.
    pub fn leads_handed_over_since(&self, since: DateTime<Utc>, limit: u32) -> Result<(Vec<LeadLine>, u32, u32)> {
        const SINCE: &str =
            page!(shown, "lead l", "l.handed_over_at > :since", "TRUE", "l.handed_over_at DESC, l.row DESC");
        let since = since.timestamp_millis();
        let lines = all(self.sql, SINCE, named_params! { ":since": since, ":limit": limit }, read_line)?;
        let count =
            |sql: &str| -> Result<u32> { Ok(one(self.sql, sql, [since], |row| row.plain("leads"))?.unwrap_or(0)) };
        let all = count("SELECT count(*) AS leads FROM lead WHERE handed_over_at > ?1")?;
        let undecided = count("SELECT count(*) AS leads FROM lead WHERE state = 'undecided' AND handed_over_at > ?1")?;
        Ok((lines, all, undecided))
    }

    /// How many leads a list has. All but one are kept; those due today are counted by lead_coming_back.
    pub fn lead_count(&self, filter: LeadFilter, today: NaiveDate) -> Result<u64> {
        match filter {
            LeadFilter::RecycleDue => {
                // Named, because lead_by_state looks as good to the planner and would read every recycled lead.
                let sql = "SELECT count(*) AS leads FROM lead INDEXED BY lead_coming_back
                           WHERE state = 'recycled' AND come_back_on <= ?1";
                Ok(one(self.sql, sql, [today.to_string()], |row| row.plain::<i64>("leads"))?
                    .unwrap_or(0)
                    .unsigned_abs())
            }
            kept => self.count(kept),
        }
    }

    fn count(&self, filter: LeadFilter) -> Result<u64> {
        let sql = "SELECT leads FROM lead_count WHERE list = ?1";
        Ok(one(self.sql, sql, [filter.as_str()], |row| row.plain::<i64>("leads"))?.unwrap_or(0).unsigned_abs())
    }

    /// What `check` finds: leads whose projection is not what their history says, and lists counted wrongly.
    pub(crate) fn wrong_leads(&self) -> Result<Vec<String>> {
        let mut problems = Vec::new();
        let mut counted = Moved::default();
        let rows: Vec<(i64, String)> = all(self.sql, "SELECT row, id FROM lead ORDER BY row", [], |row| {
            Ok((row.plain("row")?, row.plain("id")?))
        })?;
        for (row, id) in rows {
            let fields = self.lead_parts(row)?.fields;
            let events: Vec<Event> = self.lead_events(row)?.into_iter().map(|kept| kept.event).collect();
            let stands = standing(&events, fields.stated);
            let state: String =
                one(self.sql, "SELECT state FROM lead WHERE row = ?1", [row], |row| row.plain("state"))?
                    .unwrap_or_default();
            if self.handover_facts(row)? != handover_facts(&events, fields.stated) {
                problems.push(format!("The figures of lead {id} are not what its history says."));
            }
            if stands != self.stored_standing(row)? || stands.state().as_str() != state {
                problems.push(format!("Lead {id} does not stand as its history says."));
            }
            let key = fields.text(TextField::Email).map(email_key).filter(|key| !key.is_empty());
            if let Some(key) = key
                && !self.has_address(row, &key)?
            {
                problems.push(format!("Lead {id} is not found by the address that it has."));
            }
            counted.add(&fields, &stands, 1);
        }
        for filter in LeadFilter::ALL.iter().copied().filter(|filter| *filter != LeadFilter::RecycleDue) {
            let (kept, found) = (i64::try_from(self.count(filter)?).unwrap_or(i64::MAX), counted.of(filter));
            if kept != found {
                problems.push(format!("The list “{filter}” has {found} leads and says {kept}."));
            }
        }
        Ok(problems)
    }
}

impl Moved {
    fn of(&self, filter: LeadFilter) -> i64 {
        self.0.get(filter.as_str()).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests;
