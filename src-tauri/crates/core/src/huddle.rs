//! The huddle, from its plan to its record: planned, running, closed.
//!
//! `assembly` makes the plan by rules and by what `arrange` and `prepare` chose; `start` freezes it into items; `run` steps
//! through them and marks what was told; `close` ends it. Nothing changes a closed huddle; who had a birthday that day is
//! read from the people as they are known now. A planned row exists only once somebody chose something for that day.
//!
//! The rules stand in files of their own: `form` (which parts, how long), `pool` (what could be told), `rank` (which
//! first), `retell` (what comes back), `question` (which question).

pub mod arrange;
pub mod assembly;
pub mod celebrate;
pub mod choices;
pub mod close;
pub mod day;
pub mod form;
pub mod learned;
pub mod live;
pub mod parts;
pub mod plan;
pub mod pool;
pub mod prepare;
pub mod presenter;
pub mod question;
pub mod rank;
pub mod record;
pub mod retell;
pub mod rhythm;
pub mod room;
pub mod run;
pub mod start;
pub mod steps;
pub mod strip;
pub mod tap;
pub mod times;
pub mod today;

use crate::error::{Code, Error, Result};
use crate::id::{
    HuddleAbsentId, HuddleId, HuddleItemId, HuddleLeftOutId, PersonId, PurposeId, RecognitionId,
    ShiftId, TeamId,
};
use crate::recognition::Kind;
use crate::store::{Read, record, word};
use crate::time::{At, Day};
use rusqlite::params;

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
        /// What a huddle for somebody new, or with a customer, begins with.
        Opening = "opening",
        /// Why we are here.
        Purpose = "purpose",
        /// One thing that the team always does, and why.
        Standard = "standard",
        /// One story, and its question.
        Story = "story",
        /// Thank you, one card at a time.
        Thanks = "thanks",
        /// What became of what staff sent: you said, we did.
        Ideas = "ideas",
        /// What was promised, or put off to be talked about.
        Actions = "actions",
        /// A question to the room, or an older story that the room recalls.
        Practice = "practice",
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
        /// Its form; none is the one that is usual for its shift on that day.
        pub form: Option<form::Form>,
        /// The items that the leader moved, in their order, parted by spaces.
        pub arranged: String,
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
        /// What else it shows, by its id: the wording of a standard, an idea. Its part says of which kind.
        pub about_id: Option<String>,
        /// The code of its question.
        pub prompt: Option<String>,
        /// Its own words; of promises and topics their ids, parted by spaces.
        pub text: String,
        /// Seconds planned.
        pub planned: i64,
        /// Seconds it took.
        pub seconds: i64,
        /// When it was shown and left behind.
        pub told_at: Option<At>,
        /// Whether a story comes back as a question, with its ending on the next step.
        pub recall: bool,
        /// Whether it was said live, so that no step shows it.
        pub live: bool,
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
    /// That the leader left a story out of a huddle. Versions before the choices wrote it; it still counts.
    pub struct HuddleLeftOut of HuddleLeftOut {
        /// Its id.
        pub id: HuddleLeftOutId,
        /// The huddle.
        pub huddle_id: HuddleId,
        /// The story.
        pub recognition_id: RecognitionId,
    }
}

impl Segment {
    /// The part that tells what is of this size.
    pub fn of(kind: Kind) -> Segment {
        match kind {
            Kind::Story => Segment::Story,
            Kind::ShoutOut => Segment::Thanks,
        }
    }
}

impl HuddleItem {
    /// Whether it is a story or a shout-out that was shown and left behind.
    pub fn is_told(&self) -> bool {
        self.recognition_id.is_some() && self.told_at.is_some()
    }
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
