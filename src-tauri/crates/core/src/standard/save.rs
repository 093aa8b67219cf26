//! Writing a standard down, wording it anew, retiring it. What it said before stays.

use serde::Deserialize;
use ts_rs::TS;

use super::propose::{open, since};
use super::{Standard, StandardRow, of_team, view, wordings};
use crate::api::ById;
use crate::error::{Code, Error, Result};
use crate::id::StandardId;
use crate::recognition::RecognitionRow;
use crate::store::{Read, Tx};
use crate::text;
use crate::time::Day;

/// Criteria of one standard: more is no look, but an inspection.
const MOST_CRITERIA: usize = 10;

/// Writes a standard down, or words it anew.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct SaveStandard {
    /// None makes one.
    pub id: Option<StandardId>,
    /// At most 200 characters.
    pub text: String,
    /// At most 400 characters; may be empty.
    pub reason: String,
    /// At most 400 characters; may be empty.
    pub looks_like: String,
    /// At most 400 characters, and no longer than the standard with all that it says; may be empty.
    pub exceptions: String,
    /// Whether it is for when the baseline holds.
    pub higher: bool,
    /// At most 80 characters; may be empty.
    pub task: String,
    /// At most 200 characters; may be empty.
    pub question: String,
    /// At most ten of 200 characters; empty ones are left out.
    pub criteria: Vec<String>,
    /// From when it says this, today or later; none is today.
    pub adopted_on: Option<Day>,
    /// The theme of the stories that proposed it, which are its own then.
    pub theme: Option<String>,
}

/// Writes a standard down, or words it anew; where nothing is worded otherwise, nothing changes.
pub fn save(tx: &mut Tx<'_>, ask: SaveStandard) -> Result<Standard> {
    let before = ask.id.map(|id| wordings(tx, id)).transpose()?;
    let row = StandardRow {
        id: tx.id(),
        team_id: tx.team()?.id,
        text: text::line(&ask.text, text::LINE, "text")?,
        reason: text::optional_line(&ask.reason, text::SENTENCE, "reason")?,
        removed: false,
        of_id: ask.id,
        adopted_on: None,
        by_id: tx.session.person,
        looks_like: text::optional_paragraph(&ask.looks_like, text::SENTENCE, "looks_like")?,
        exceptions: text::optional_paragraph(&ask.exceptions, text::SENTENCE, "exceptions")?,
        higher: ask.higher,
        task: text::optional_line(&ask.task, text::NAME, "task")?,
        question: text::optional_line(&ask.question, text::LINE, "question")?,
        criteria: criteria(&ask.criteria)?,
    };
    let rest = [&row.text, &row.reason, &row.looks_like];
    let said: usize = rest.iter().map(|text| text::words(text)).sum();
    let otherwise = text::words(&row.exceptions);
    if otherwise > said {
        return Err(Error::new(Code::LongerException)
            .at("exceptions")
            .with("words", otherwise)
            .with("limit", said));
    }
    must_be_another(tx, &row)?;
    let today = tx.today()?;
    let row = StandardRow {
        adopted_on: Some(
            ask.adopted_on
                .unwrap_or(today)
                .not_over(today, "adopted_on")?,
        ),
        ..row
    };
    if let Some(before) = &before {
        if before.first().removed {
            return Err(Error::new(Code::Retired).at("id"));
        }
        let from = row.adopted_on.unwrap_or(today);
        let then = before.on(tx, from)?;
        if let Some(same) = then.filter(|then| says_the_same(then, &row)) {
            return view(tx, same);
        }
    }
    tx.put(&row)?;
    if let Some(theme) = ask.theme.filter(|theme| !theme.is_empty()) {
        prove(tx, row.standard(), &theme)?;
    }
    view(tx, &row)
}

/// Retires a standard; its stories keep it, and what it said stays to be read.
pub fn remove(tx: &mut Tx<'_>, ask: ById<StandardId>) -> Result<()> {
    let first = wordings(tx, ask.id)?.first().clone();
    tx.put(&StandardRow {
        removed: true,
        ..first
    })
}

/// Brings a retired standard back, as it was.
pub fn bring_back(tx: &mut Tx<'_>, ask: ById<StandardId>) -> Result<()> {
    let all = wordings(tx, ask.id)?;
    let first = all.first().clone();
    let now = all.on(tx, tx.today()?)?.unwrap_or(&first);
    must_be_another(tx, now)?;
    tx.put(&StandardRow {
        removed: false,
        ..first
    })
}

fn criteria(lines: &[String]) -> Result<String> {
    let mut kept = Vec::new();
    for line in lines {
        kept.push(text::optional_line(line, text::LINE, "criteria")?);
    }
    kept.retain(|line| !line.is_empty());
    if kept.len() > MOST_CRITERIA {
        return Err(Error::new(Code::TooLong)
            .at("criteria")
            .with("limit", MOST_CRITERIA));
    }
    Ok(kept.join("\n"))
}

/// No two standards say the same, today or from a day to come.
fn must_be_another(read: &Read<'_>, row: &StandardRow) -> Result<()> {
    let others = of_team(read)?;
    let others = others
        .iter()
        .filter(|other| other.first().id != row.standard());
    let today = read.today()?;
    for other in others {
        let now = other.on(read, today)?.unwrap_or_else(|| other.first());
        let last = other.all().last();
        if text::same(&now.text, &row.text)
            || last.is_some_and(|last| text::same(&last.text, &row.text))
        {
            return Err(Error::new(Code::AlreadyThere)
                .at("text")
                .with("name", row.text.clone()));
        }
    }
    Ok(())
}

/// Whether the words are the same, whoever wrote them and from whatever day.
fn says_the_same(then: &StandardRow, new: &StandardRow) -> bool {
    let words = StandardRow {
        id: new.id,
        of_id: new.of_id,
        adopted_on: new.adopted_on,
        by_id: new.by_id,
        removed: new.removed,
        ..then.clone()
    };
    words == *new
}

/// The stories of a theme that prove no standard yet prove this one.
fn prove(tx: &mut Tx<'_>, standard: StandardId, theme: &str) -> Result<()> {
    let stories: Vec<RecognitionRow> = tx.many(
        &format!("WHERE {} AND theme = ?3 ORDER BY id", open()),
        rusqlite::params![tx.team()?.id, since(tx)?, theme],
    )?;
    for story in stories {
        tx.put(&RecognitionRow {
            standard_id: Some(standard),
            ..story
        })?;
    }
    Ok(())
}
