//! The sections of a page, each a list of rows of one shape.

use super::super::{
    MinutesError,
    date::day_short,
    rich::{Bit, Bits, bits, isolate, said},
    words::Words,
};
use entente_domain::{
    Side,
    minutes::{ActionEnd, Redacted, RedactedAction, RedactedFeedback, Runs},
};

/// A heading and its rows.
pub struct Section {
    /// The heading.
    pub heading: String,
    /// The rows.
    pub rows: Vec<Row>,
    /// What stands there if there is no row.
    pub empty: Option<String>,
}

impl Section {
    /// Whether its rows have a place for the sides' marks.
    pub fn marked(&self) -> bool {
        self.rows.iter().any(|row| !row.marks.is_empty())
    }

    /// Whether its rows have a place at the end of the line.
    pub fn ends(&self) -> bool {
        self.rows.iter().any(|row| row.end.is_some())
    }
}

/// One entry of a section.
#[derive(Default)]
pub struct Row {
    /// The sides it is about, each shown by letter and shape.
    pub marks: Vec<Side>,
    /// What the entry is about, if that is not the text itself: an item's title, an asset's.
    pub title: Bits,
    /// The text; several where several notes stand under one title.
    pub texts: Vec<Bits>,
    /// Who owns it.
    pub who: Option<String>,
    /// Small print below: the owner's team, facts.
    pub below: Vec<Bits>,
    /// What stands at the end of the line: a due day, minutes.
    pub end: Option<String>,
}

/// The sections before the next meeting.
pub fn all(copy: &Redacted, words: &Words, this_year: i32) -> Result<Vec<Section>, MinutesError> {
    let mut sections = vec![decided(copy, words, this_year)?];
    for (key, state) in [("to-do", ActionEnd::Open), ("done", ActionEnd::Done), ("dropped", ActionEnd::Dropped)] {
        let rows = copy.actions.iter().filter(|action| action.state == state);
        let rows: Vec<Row> = rows.map(|one| action(one, copy, words, this_year)).collect::<Result<_, _>>()?;
        let empty = (state == ActionEnd::Open).then(|| words.word("to-do-nothing")).transpose()?;
        if !rows.is_empty() || empty.is_some() {
            sections.push(Section { heading: words.word(key)?, rows, empty });
        }
    }
    sections.extend(trade(copy, words)?);
    sections.extend(noted(copy, words)?);
    Ok(sections)
}

fn decided(copy: &Redacted, words: &Words, this_year: i32) -> Result<Section, MinutesError> {
    let mut rows = Vec::new();
    for made in &copy.decisions {
        let below = match made.ends_on {
            Some(day) => {
                let day = day_short(words, day, Some(this_year))?;
                vec![said(words.say("until", &[("day", day.into())])?)]
            }
            None => Vec::new(),
        };
        rows.push(Row { marks: made.sides.clone(), texts: vec![bits(&made.text)], below, ..Row::default() });
    }
    Ok(Section { heading: words.word("decided")?, rows, empty: Some(words.word("decided-nothing")?) })
}

fn action(action: &RedactedAction, copy: &Redacted, words: &Words, this_year: i32) -> Result<Row, MinutesError> {
    let side = action.owner.as_ref().and_then(|owner| owner.side);
    let mut facts: Vec<String> = side.map(|side| isolate(copy.teams.name(side))).into_iter().collect();
    if action.carried > 0 {
        facts.push(words.say("carried", &[("count", action.carried.into())])?);
    }
    let mut below = Vec::new();
    if !facts.is_empty() {
        below.push(said(words.list(&facts, "fact-separator")?));
    }
    if let Some(why) = action.dropped_because.as_ref().filter(|why| !why.is_blank()) {
        let mut line = said(words.word("dropped-because")?);
        line.extend(bits(why));
        below.push(line);
    }
    Ok(Row {
        marks: side.into_iter().collect(),
        texts: vec![bits(&action.text)],
        who: Some(match &action.owner {
            Some(owner) => isolate(&owner.name),
            None => words.word("nobody")?,
        }),
        below,
        end: match (action.due_on, action.state) {
            (Some(day), ActionEnd::Open) => Some(day_short(words, day, Some(this_year))?),
            (None, ActionEnd::Open) => Some(words.word("no-date")?),
            _ => None,
        },
        ..Row::default()
    })
}

fn trade(copy: &Redacted, words: &Words) -> Result<Option<Section>, MinutesError> {
    let Some(trade) = &copy.trade else {
        return Ok(None);
    };
    let mut rows = Vec::new();
    for of in &trade.feedback {
        rows.push(feedback(of, words)?);
    }
    for of in &trade.news {
        let mut text = said(words.say("news", &[("news", of.news.as_str().into())])?);
        if let Some(stage) = of.stage.as_ref().filter(|stage| !stage.is_blank()) {
            text.extend(said(words.word("fact-separator")?));
            text.extend(bits(stage));
        }
        rows.push(Row { title: bits(&of.asset), texts: vec![text], ..Row::default() });
    }
    Ok(Some(Section { heading: words.word("trade")?, rows, empty: None }))
}

fn feedback(of: &RedactedFeedback, words: &Words) -> Result<Row, MinutesError> {
    let mut counts = Vec::new();
    if of.counts.n() > 0 {
        counts.push(words.say("helped", &[("count", of.counts.helped.into()), ("of", of.counts.n().into())])?);
    }
    for (key, count) in [("hurt", of.counts.hurt), ("not-used", of.counts.not_used)] {
        if count > 0 {
            counts.push(words.say(key, &[("count", count.into())])?);
        }
    }
    let mut below = Vec::new();
    for said_of in &of.said {
        let mut line = bits(&said_of.lead);
        let answer = words.say("answer", &[("answer", said_of.answer.as_str().into())])?;
        line.extend(said(" "));
        match said_of.stage.as_ref().filter(|stage| !stage.is_blank()) {
            Some(stage) => line.extend(with_stage(words, answer, stage)?),
            None => line.extend(said(answer)),
        }
        if !said_of.why.is_blank() {
            line.extend(said(words.word("because")?));
            line.extend(bits(&said_of.why));
        }
        below.push(line);
    }
    let text = words.list(&counts, "fact-separator")?;
    let texts = if text.is_empty() { Vec::new() } else { vec![said(text)] };
    Ok(Row { title: bits(&of.asset), texts, below, ..Row::default() })
}

fn with_stage(words: &Words, answer: String, stage: &Runs) -> Result<Bits, MinutesError> {
    let mut line = said(answer);
    line.extend(said(words.word("fact-separator")?));
    line.extend(bits(stage));
    Ok(line)
}

fn noted(copy: &Redacted, words: &Words) -> Result<Option<Section>, MinutesError> {
    let rows = copy.items.iter().filter_map(|item| {
        let texts: Vec<Bits> = item.notes.iter().filter(|note| !note.is_blank()).map(bits).collect();
        (!texts.is_empty()).then(|| Row { title: bits(&item.title), texts, ..Row::default() })
    });
    let rows: Vec<Row> = rows.collect();
    if rows.is_empty() {
        return Ok(None);
    }
    Ok(Some(Section { heading: words.word("noted")?, rows, empty: None }))
}

/// Time used against planned, item by item.
pub fn time(copy: &Redacted, words: &Words) -> Result<Option<Section>, MinutesError> {
    let mut rows = Vec::new();
    for item in &copy.items {
        let used = item.used_seconds.saturating_add(30) / 60;
        let args =
            [("state", item.state.as_str().into()), ("used", used.into()), ("planned", item.planned_minutes.into())];
        let mut text = bits(&item.title);
        if text.is_empty() {
            text.push(Bit::Words("–".to_owned()));
        }
        rows.push(Row { texts: vec![text], end: Some(words.say("time-item", &args)?), ..Row::default() });
    }
    if rows.is_empty() {
        return Ok(None);
    }
    Ok(Some(Section { heading: words.word("time")?, rows, empty: None }))
}
