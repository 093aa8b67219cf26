//! The huddle, from its plan to its record: planned, running, closed.
//!
//! `plan` says what could be told today and why; `start` freezes that into items; `run` steps through them and marks
//! what was told; `close` ends it. A closed huddle never changes. A planned row exists only once somebody chose
//! something for that day.

pub mod celebrate;
pub mod close;
pub mod plan;
pub mod prepare;
pub mod presenter;
pub mod record;
pub mod room;
pub mod run;
pub mod start;
pub mod steps;
pub mod today;

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use crate::error::{Code, Error, Result};
use crate::id::{
    HuddleAbsentId, HuddleId, HuddleItemId, HuddleLeftOutId, PersonId, PurposeId, RecognitionId,
    ShiftId, TeamId,
};
use crate::store::{Read, record, word};
use crate::time::{At, Day};

word! {
    /// Where a huddle stands.
    pub enum State {
        /// Something was chosen for it.
        Planned = "planned",
        /// It was started and not closed.
        Running = "running",
        /// It was held.
        Closed = "closed",
    }
}

word! {
    /// A part of the huddle, in the order of the huddle.
    pub enum Segment {
        /// Why we are here.
        Purpose = "purpose",
        /// One story, and its question.
        Story = "story",
        /// Thank you, one card at a time.
        Thanks = "thanks",
        /// One thing for today.
        Today = "today",
    }
}

record! {
    /// A huddle of a shift on a day.
    pub struct HuddleRecord of Huddle {
        /// Its id.
        pub id: HuddleId,
        /// Its team.
        pub team_id: TeamId,
        /// Its shift; none where the team has none.
        pub shift_id: Option<ShiftId>,
        /// Its civil day in the team's zone.
        pub held_on: Day,
        /// Where it stands.
        pub state: State,
        /// Who presents.
        pub presenter_id: Option<PersonId>,
        /// Whether somebody chose them; otherwise it is their turn.
        pub chosen: bool,
        /// The one thing for today; empty where a question stands in.
        pub one_thing: String,
        /// When it began.
        pub started_at: Option<At>,
        /// When it ended.
        pub closed_at: Option<At>,
    }
}

record! {
    /// One item of a huddle, frozen at its start.
    pub struct HuddleItem of HuddleItem {
        /// Its id.
        pub id: HuddleItemId,
        /// Its huddle.
        pub huddle_id: HuddleId,
        /// Its place, from 0.
        pub position: i64,
        /// Its part of the huddle.
        pub segment: Segment,
        /// The story or shout-out it tells.
        pub recognition_id: Option<RecognitionId>,
        /// The purpose it shows.
        pub purpose_id: Option<PurposeId>,
        /// The code of its question.
        pub prompt: Option<String>,
        /// Its own words.
        pub text: String,
        /// Seconds planned.
        pub planned: i64,
        /// Seconds it took.
        pub seconds: i64,
        /// When it was shown and left behind.
        pub told_at: Option<At>,
    }
}

record! {
    /// That a person was absent.
    pub struct HuddleAbsent of HuddleAbsent {
        /// Its id.
        pub id: HuddleAbsentId,
        /// The huddle.
        pub huddle_id: HuddleId,
        /// The person.
        pub person_id: PersonId,
    }
}

record! {
    /// That the leader left a story out of a huddle.
    pub struct HuddleLeftOut of HuddleLeftOut {
        /// Its id.
        pub id: HuddleLeftOutId,
        /// The huddle.
        pub huddle_id: HuddleId,
        /// The story.
        pub recognition_id: RecognitionId,
    }
}

impl HuddleItem {
    /// Whether it is a story or a shout-out that was shown and left behind.
    pub fn is_told(&self) -> bool {
        self.recognition_id.is_some() && self.told_at.is_some()
    }
}

/// Why an item is in the plan.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Reason {
    /// The rule that chose it; words `why-<code>`.
    pub code: Why,
    /// What the words need.
    #[ts(type = "Record<string, string | number>")]
    pub facts: crate::error::Facts,
}

/// The rules of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The purpose begins every huddle.
    PurposeAlways,
    /// Of several that this shift has not heard, it waits longest (`days`).
    OldestUntold,
    /// This shift has not heard it (`days`).
    Untold,
    /// Only other shifts have heard it (`days`).
    HeardElsewhere,
    /// Nothing is new; of the stories told before it was told longest ago (`days`).
    ToldLongestAgo,
    /// Nothing is there to tell: the room is asked.
    NothingToTell,
    /// Somebody's birthday or anniversary.
    DayToCelebrate,
    /// The leader set it.
    OneThingSet,
    /// Nobody set it: a question stands in.
    OneThingQuestion,
}

/// The running huddle of the team.
pub fn running(read: &Read<'_>) -> Result<Option<HuddleRecord>> {
    read.first(
        "WHERE team_id = ?1 AND state = 'running' ORDER BY started_at LIMIT 1",
        [read.team()?.id],
    )
}

/// The planned row of a shift's day, where somebody chose something.
pub fn planned(read: &Read<'_>, shift: Option<ShiftId>, day: Day) -> Result<Option<HuddleRecord>> {
    read.first(
        "WHERE team_id = ?1 AND held_on = ?2 AND shift_id IS ?3 AND state = 'planned' ORDER BY id LIMIT 1",
        params![read.team()?.id, day, shift],
    )
}

/// Whether a shift's huddle of `day` was begun.
pub fn was_begun(read: &Read<'_>, shift: ShiftId, day: Day) -> Result<bool> {
    read.value(
        "SELECT EXISTS (SELECT 1 FROM huddle WHERE shift_id = ?1 AND held_on = ?2 AND state != 'planned')",
        params![shift, day],
    )
}

/// The items of a huddle, in order.
pub fn items(read: &Read<'_>, huddle: HuddleId) -> Result<Vec<HuddleItem>> {
    read.many("WHERE huddle_id = ?1 ORDER BY position", [huddle])
}

/// The huddle, which must be running.
pub fn must_run(read: &Read<'_>, id: HuddleId) -> Result<HuddleRecord> {
    let huddle: HuddleRecord = read.get(id)?;
    match huddle.state {
        State::Running => Ok(huddle),
        State::Closed => Err(Error::new(Code::AlreadyClosed)),
        State::Planned => Err(Error::new(Code::NotRunning)),
    }
}
