//! An idea, an obstacle or a change that somebody sends, and what becomes of it: new, trying, done, or no because.
//!
//! It is answered within seven days, or the next huddle brings it up by itself, until it is. No is said with a reason, and what is tried has
//! an owner and a day. One without a name keeps the day on which it came and nothing else of whoever sent it.

pub mod answer;
pub mod due;
pub mod list;
pub mod send;
pub mod vote;

use serde::Serialize;
use ts_rs::TS;

use crate::access::Access;
use crate::error::{Code, Error, Result};
use crate::here::pin;
use crate::id::{IdeaId, IdeaVoteId, PersonId, TeamId};
use crate::person::{PersonName, name_of};
use crate::store::{Read, record, word};
use crate::time::{At, Day};

/// Days within which an answer is due.
pub const ANSWER_DAYS: i64 = 7;

word! {
    /// What somebody sends.
    pub enum IdeaKind {
        /// Something to try.
        Idea = "idea",
        /// What stands in the way, and what is needed from those who lead.
        Obstacle = "obstacle",
        /// A change to how the team serves.
        Change = "change",
    }
}

word! {
    /// What became of it.
    pub enum IdeaState {
        /// It waits for an answer.
        New = "new",
        /// It is being tried.
        Trying = "trying",
        /// It is how things are done now.
        Done = "done",
        /// It cannot be, and why.
        No = "no",
        /// Whoever sent it took it back.
        Withdrawn = "withdrawn",
    }
}

record! {
    /// What is kept of an idea.
    pub struct IdeaRow of Idea {
        /// Its id.
        pub id: IdeaId,
        /// Its team.
        pub team_id: TeamId,
        /// What it is.
        pub kind: IdeaKind,
        /// Its words.
        pub text: String,
        /// What it would be good for; may be empty.
        pub why: String,
        /// Who sent it; none wants no name on it.
        pub sender_id: Option<PersonId>,
        /// The day on which it came.
        pub sent_on: Day,
        /// Whether it is for those who lead alone.
        pub for_leaders: bool,
        /// What became of it.
        pub state: IdeaState,
        /// What was answered; may be empty.
        pub answer: String,
        /// Who tries it.
        pub owner_id: Option<PersonId>,
        /// Until when it is tried.
        pub due_on: Option<Day>,
        /// When it was answered last.
        pub answered_at: Option<At>,
        /// And by whom.
        pub answered_by: Option<PersonId>,
    }
}

record! {
    /// That somebody would like an idea tried before the others.
    pub struct IdeaVote of IdeaVote {
        /// Its id.
        pub id: IdeaVoteId,
        /// The idea.
        pub idea_id: IdeaId,
        /// Who.
        pub person_id: PersonId,
    }
}

/// An idea as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Idea {
    /// Its id.
    pub id: IdeaId,
    /// What it is.
    pub kind: IdeaKind,
    /// Its words.
    pub text: String,
    /// What it would be good for; may be empty.
    pub why: String,
    /// Who sent it; none wants no name on it.
    pub sender: Option<PersonName>,
    /// The day on which it came.
    pub sent_on: Day,
    /// Whether it is for those who lead alone.
    pub for_leaders: bool,
    /// What became of it.
    pub state: IdeaState,
    /// What was answered; may be empty.
    pub answer: String,
    /// Who tries it.
    pub owner: Option<PersonName>,
    /// Until when it is tried.
    pub due_on: Option<Day>,
    /// The day of the last answer.
    pub answered_on: Option<Day>,
    /// And whose it was.
    pub answered_by: Option<PersonName>,
    /// The day by which it is to be answered, while it waits.
    pub answer_by: Option<Day>,
    /// How many would like it tried first.
    #[ts(type = "number")]
    pub votes: i64,
    /// Who they are, for whoever leads: hands that go up in the room are seen.
    pub voters: Vec<PersonId>,
    /// The last day on which a huddle told of it.
    pub told_on: Option<Day>,
    /// Whether whoever is here sent it.
    pub mine: bool,
}

/// An idea as it is shown.
pub fn view(read: &Read<'_>, row: IdeaRow) -> Result<Idea> {
    let votes = "SELECT count(*) FROM idea_vote WHERE idea_id = ?1";
    let told = "SELECT max(held_on) FROM huddle_item JOIN huddle ON huddle.id = huddle_id WHERE about_id = ?1 AND told_at IS NOT NULL";
    let zone = read.team()?.zone;
    Ok(Idea {
        votes: read.value(votes, [row.id])?,
        voters: match read.session.access >= Access::Leader {
            true => read.values(
                "SELECT person_id FROM idea_vote WHERE idea_id = ?1 ORDER BY id",
                [row.id],
            )?,
            false => Vec::new(),
        },
        told_on: read.value(told, [row.id])?,
        mine: row.sender_id.is_some() && row.sender_id == read.session.person,
        sender: name_of(read, row.sender_id)?,
        owner: name_of(read, row.owner_id)?,
        answered_on: row.answered_at.map(|at| zone.day(at)),
        answered_by: name_of(read, row.answered_by)?,
        answer_by: (row.state == IdeaState::New).then(|| row.sent_on.plus(ANSWER_DAYS)),
        id: row.id,
        kind: row.kind,
        text: row.text,
        why: row.why,
        sent_on: row.sent_on,
        for_leaders: row.for_leaders,
        state: row.state,
        answer: row.answer,
        due_on: row.due_on,
    })
}

/// Those of these that whoever is here may see.
fn views(read: &Read<'_>, rows: Vec<IdeaRow>) -> Result<Vec<Idea>> {
    let sure = pin::is_sure(read)?;
    let seen = rows.into_iter().filter(|row| sees(read, row, sure));
    seen.map(|row| view(read, row)).collect()
}

/// The idea, where whoever is here may see it; else not even that it is there.
fn seen(read: &Read<'_>, id: IdeaId) -> Result<IdeaRow> {
    let row: IdeaRow = read.get(id)?;
    match sees(read, &row, pin::is_sure(read)?) {
        true => Ok(row),
        false => Err(Error::new(Code::NotFound).at("id")),
    }
}

/// What is for those who lead is seen by them, and by whoever sent it. A name without a PIN is anybody's to pick, and no proof.
fn sees(read: &Read<'_>, row: &IdeaRow, sure: bool) -> bool {
    let own = sure && row.sender_id.is_some() && row.sender_id == read.session.person;
    !row.for_leaders || own || read.session.access >= Access::Leader
}

/// Whether a huddle, or the record of one, may tell of it.
pub fn may_be_told(row: &IdeaRow) -> bool {
    !row.for_leaders && row.state != IdeaState::Withdrawn
}
