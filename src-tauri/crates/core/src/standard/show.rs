//! A standard's page: what it says, what it said before, the stories that prove it, and whether it is kept.

use serde::Serialize;
use ts_rs::TS;

use super::observe::{self, Observation, Trend};
use super::{Standard, is_quiet, view, wordings};
use crate::api::ById;
use crate::error::Result;
use crate::id::StandardId;
use crate::recognition::heard::{self, NextHuddle};
use crate::recognition::rows::{self, StoryRow};
use crate::recognition::{PRIVATE, SHOWN};
use crate::store::Read;
use crate::time::Day;

/// Stories on the page; the list has the others.
const STORIES: i64 = 3;
/// Looks on the page.
const LOOKS: usize = 20;

/// A standard and all that belongs to it.
#[derive(Debug, Serialize, TS)]
pub struct StandardView {
    /// What it says today; what it will say where its first day is to come.
    pub standard: Standard,
    /// What it will say from a day to come, the nearest first.
    pub coming: Vec<Standard>,
    /// What it said before, the newest first.
    pub before: Vec<Standard>,
    /// Whether it is retired.
    pub removed: bool,
    /// The newest stories that prove it.
    pub stories: Vec<StoryRow>,
    /// How many there are in all.
    #[ts(type = "number")]
    pub story_count: i64,
    /// The day of the newest.
    pub last_story_on: Option<Day>,
    /// Whether none did for ninety days, in which one could have.
    pub quiet: bool,
    /// Whether it is kept.
    pub trend: Trend,
    /// The newest looks at it.
    pub looks: Vec<Observation>,
    /// The next huddles, into which it can be put.
    pub next: Vec<NextHuddle>,
    /// The last day on which a huddle turned to it.
    pub shown_on: Option<Day>,
}

/// A standard and all that belongs to it.
pub fn show(read: &Read<'_>, ask: ById<StandardId>) -> Result<StandardView> {
    let all = wordings(read, ask.id)?;
    let today = read.today()?;
    let now = all.on(read, today)?.unwrap_or_else(|| all.first()).clone();
    let mut coming = Vec::new();
    let mut before = Vec::new();
    for row in all.all().iter().filter(|row| row.id != now.id) {
        if !all.says(read, row)? {
            continue;
        }
        let standard = view(read, row)?;
        if standard.adopted_on > today {
            coming.push(standard);
        } else {
            before.insert(0, standard);
        }
    }
    let proves = format!("standard_id = ?1 AND {SHOWN} AND id NOT IN ({PRIVATE})");
    let newest = read.many(
        &format!("WHERE {proves} ORDER BY happened_on DESC, sent_at DESC LIMIT {STORIES}"),
        [ask.id],
    )?;
    let stories = rows::rows(read, newest)?;
    let story_count = read.value(
        &format!("SELECT count(*) FROM recognition WHERE {proves}"),
        [ask.id],
    )?;
    let last_story_on = stories.first().map(|story| story.day);
    let looks = observe::all(read, &all)?;
    let trend = observe::trend(&looks, today);
    let newest = looks.into_iter().take(LOOKS);
    let looks = newest.map(|(row, wording)| observe::view(read, row, &wording));
    let mut shown_on: Option<Day> = None;
    for row in all.all() {
        let last: Option<Day> = read.value(
            "SELECT max(held_on) FROM huddle_item JOIN huddle ON huddle.id = huddle_id
             WHERE about_id = ?1 AND told_at IS NOT NULL",
            [row.id],
        )?;
        shown_on = shown_on.max(last);
    }
    Ok(StandardView {
        standard: view(read, &now)?,
        coming,
        before,
        removed: all.first().removed,
        stories,
        story_count,
        quiet: is_quiet(read, all.first(), last_story_on, today)?,
        last_story_on,
        trend,
        looks: looks.collect::<Result<_>>()?,
        next: heard::next(read, &ask.id.to_string())?,
        shown_on,
    })
}
