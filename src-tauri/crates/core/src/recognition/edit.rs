//! Changing the wording of a story, and taking it back.

use serde::Deserialize;
use ts_rs::TS;

use super::rows::{self, StoryRow};
use super::tell::{TellStory, keep};
use super::{RecognitionRow, Status, join, see};
use crate::api::ById;
use crate::error::{Code, Error, Result};
use crate::id::RecognitionId;
use crate::store::Tx;
use crate::text;

/// Changes a story.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditStory {
    /// Which.
    pub id: RecognitionId,
    /// What it says from now on.
    pub telling: TellStory,
}

/// Changes the wording before it is read aloud.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RewordStory {
    /// Which.
    pub id: RecognitionId,
    /// What happened, in other words.
    pub text: String,
}

/// Says whether a story is worth hearing again.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepStory {
    /// Which.
    pub id: RecognitionId,
    /// Whether it is: such stories come back first.
    pub kept: bool,
}

/// Says whether a story is worth hearing again.
pub fn keep_story(tx: &mut Tx<'_>, ask: KeepStory) -> Result<StoryRow> {
    let row = RecognitionRow {
        kept: ask.kept,
        ..tx.get(ask.id)?
    };
    tx.put(&row)?;
    rows::row(tx, row)
}

/// Says what a story is about.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ThemeStory {
    /// Which.
    pub id: RecognitionId,
    /// A word or two, at most 80 characters; empty takes it away.
    pub theme: String,
}

/// Says what a story is about, in a word or two.
pub fn theme(tx: &mut Tx<'_>, ask: ThemeStory) -> Result<StoryRow> {
    let theme = text::optional_line(&ask.theme, text::NAME, "theme")?;
    // As it was written first: another case is no other theme.
    let themes = crate::standard::propose::themes(tx, crate::api::Nothing {})?;
    let known = themes.into_iter().find(|known| text::same(known, &theme));
    let row = RecognitionRow {
        theme: known.unwrap_or(theme),
        ..tx.get(ask.id)?
    };
    tx.put(&row)?;
    rows::row(tx, row)
}

/// Changes a story; what it said before stays in the log. Where whoever changes it is not whoever told it, the sender's words stay
/// to be read.
pub fn edit(tx: &mut Tx<'_>, ask: EditStory) -> Result<StoryRow> {
    let old: RecognitionRow = tx.get(ask.id)?;
    if !see::may_change(tx, &old)? {
        return Err(see::not_theirs());
    }
    let theirs = see::is_theirs(tx, &old)?;
    let before = old.text.clone();
    let row = keep(tx, Some(old), ask.telling)?;
    let row = match theirs {
        true => row,
        false => with_original(row, before),
    };
    tx.put(&row)?;
    rows::row(tx, row)
}

/// Changes the wording; the sender's words stay to be read.
pub fn reword(tx: &mut Tx<'_>, ask: RewordStory) -> Result<StoryRow> {
    let old: RecognitionRow = tx.get(ask.id)?;
    let before = old.text.clone();
    let text = text::paragraph(&ask.text, text::STORY, "text")?;
    let row = with_original(RecognitionRow { text, ..old }, before);
    tx.put(&row)?;
    rows::row(tx, row)
}

/// Keeps the first words of a story; who comes back to them has changed nothing.
fn with_original(row: RecognitionRow, before: String) -> RecognitionRow {
    let first = match row.original.is_empty() {
        true => before,
        false => row.original.clone(),
    };
    let original = match first == row.text {
        true => String::new(),
        false => first,
    };
    RecognitionRow { original, ..row }
}

/// Takes a story back, so that no huddle tells it; what was told already stays told.
pub fn withdraw(tx: &mut Tx<'_>, ask: ById<RecognitionId>) -> Result<StoryRow> {
    let row: RecognitionRow = tx.get(ask.id)?;
    if !see::may_take_back(tx, &row)? {
        return Err(see::not_theirs());
    }
    if row.status == Status::Told {
        return Err(Error::new(Code::AlreadyTold));
    }
    if row.status == Status::Joined {
        join::take_name_back(tx, &row)?;
    }
    join::give_back(tx, row.id)?;
    let row = RecognitionRow {
        status: Status::Withdrawn,
        ..row
    };
    tx.put(&row)?;
    rows::row(tx, row)
}
