//! `check`: integrity of the file, of what closings stored, and of every projection.

use super::Store;
use crate::{Reader, access::Result};
use sha2::{Digest, Sha256};

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Stable code.
    pub code: &'static str,
    /// What and where.
    pub message: String,
}

/// What `check` found; nothing: all is well.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// In the order in which they were found.
    pub problems: Vec<Problem>,
}

impl Store {
    /// Looks at every page, reference, stored hash and projection. Takes time with the size of the file.
    pub fn check(&self) -> Result<Verdict> {
        let judged: Result<Verdict> = self.read(|reader| {
            let mut problems = reader.engine_problems()?;
            // A file the engine finds damaged can't be judged further.
            if problems.is_empty() {
                problems.extend(reader.changed_minutes()?);
                let wrong = reader.wrong_leads()?;
                problems.extend(wrong.into_iter().map(|message| Problem { code: "lead_projection", message }));
                let wrong = reader.wrong_answers()?;
                problems.extend(wrong.into_iter().map(|message| Problem { code: "feedback_projection", message }));
            }
            Ok(Verdict { problems })
        });
        match judged {
            // Where what says which tables there are is damaged, not even the question can be asked.
            Err(error) if error.is_damage() => {
                Ok(Verdict { problems: vec![Problem { code: "damaged", message: error.to_string() }] })
            }
            judged => judged,
        }
    }
}

impl Reader<'_> {
    /// The settings of this connection that durability and safety rest on, in words.
    pub fn settings(&self) -> Result<String> {
        let ask =
            |pragma: &str| self.sql.pragma_query_value(None, pragma, |row| row.get::<_, rusqlite::types::Value>(0));
        let shown = |value| match value {
            rusqlite::types::Value::Text(text) => text,
            rusqlite::types::Value::Integer(number) => number.to_string(),
            other => format!("{other:?}"),
        };
        Ok(format!(
            "journal {}, synchronous {}, foreign keys {}, trusted schema {}",
            shown(ask("journal_mode")?),
            shown(ask("synchronous")?),
            shown(ask("foreign_keys")?),
            shown(ask("trusted_schema")?),
        ))
    }

    fn engine_problems(&self) -> Result<Vec<Problem>> {
        let mut problems = Vec::new();
        let mut integrity = self.sql.prepare("PRAGMA integrity_check(100)")?;
        for line in integrity.query_map([], |row| row.get::<_, String>(0))? {
            match line {
                Ok(line) if line == "ok" => {}
                Ok(message) => problems.push(Problem { code: "damaged", message }),
                Err(error) => problems.push(Problem { code: "damaged", message: error.to_string() }),
            }
        }
        // References through a damaged page can't be followed; to fail on that would hide what was found.
        if !problems.is_empty() {
            return Ok(problems);
        }
        let mut references = self.sql.prepare("PRAGMA foreign_key_check")?;
        let lost = references.query_map([], |row| {
            Ok(format!(
                "A row of {} names a row of {} that is not there.",
                row.get::<_, String>(0)?,
                row.get::<_, String>(2)?
            ))
        })?;
        for message in lost {
            problems.push(Problem { code: "lost_reference", message: message? });
        }
        Ok(problems)
    }

    fn changed_minutes(&self) -> Result<Vec<Problem>> {
        let mut statement = self.sql.prepare("SELECT meeting, version, document, hash FROM minutes")?;
        let rows = statement.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?, row.get::<_, String>(2)?, row.get::<_, String>(3)?))
        })?;
        let mut problems = Vec::new();
        for row in rows {
            let (meeting, version, document, hash) = row?;
            if hash_of(&document) != hash {
                problems.push(Problem {
                    code: "minutes_changed",
                    message: format!("Version {version} of the minutes of meeting {meeting} is not what was closed."),
                });
            }
        }
        Ok(problems)
    }
}

/// SHA-256, in hex.
pub(crate) fn hash_of(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
