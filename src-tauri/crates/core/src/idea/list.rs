//! All ideas in three lists: new, trying, and what was decided. What is tried is the team's plan: what, why, who, by when.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ANSWER_DAYS, Idea, IdeaState, seen, view, views, vote};
use crate::access::Access;
use crate::api::{ById, Nothing};
use crate::error::{Code, Error, Result};
use crate::here::pin;
use crate::id::{IdeaId, PersonId};
use crate::store::Read;
use crate::time::Day;

/// The longest page of what was decided, and the most of what is open.
const MOST_ROWS: i64 = 200;

/// The ideas of the team.
#[derive(Debug, Serialize, TS)]
pub struct Ideas {
    /// Those that wait for an answer, the oldest first.
    pub new: Vec<Idea>,
    /// How many wait in all.
    #[ts(type = "number")]
    pub waiting: i64,
    /// How many wait longer than they should.
    #[ts(type = "number")]
    pub late: i64,
    /// How many days the oldest waits.
    #[ts(type = "number | null")]
    pub oldest_days: Option<i64>,
    /// Those that are tried, whose day comes first before the others.
    pub trying: Vec<Idea>,
    /// For whom the one who is here voted.
    pub my_vote: Option<IdeaId>,
}

/// Which of the decided ideas.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListDecided {
    /// Done or no; none is both.
    pub state: Option<IdeaState>,
    /// Those of whoever is here alone.
    #[serde(default)]
    pub mine: bool,
    /// Rows to give, at most 200.
    #[ts(type = "number")]
    pub limit: i64,
    /// Rows to pass over.
    #[ts(type = "number")]
    pub offset: i64,
}

/// A page of decided ideas.
#[derive(Debug, Serialize, TS)]
pub struct Decided {
    /// The newest first.
    pub rows: Vec<Idea>,
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: i64,
}

/// What is open.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Ideas> {
    let (team, today) = (read.team()?.id, read.today()?);
    let new = read.many(
        "WHERE team_id = ?1 AND state = 'new' ORDER BY sent_on, id LIMIT ?2",
        rusqlite::params![team, MOST_ROWS],
    )?;
    let trying = read.many(
        "WHERE team_id = ?1 AND state = 'trying' ORDER BY due_on, id LIMIT ?2",
        rusqlite::params![team, MOST_ROWS],
    )?;
    let visible = visible(read)?;
    let count = |until: Day| {
        let sql = format!(
            "SELECT count(*) FROM idea WHERE team_id = ?1 AND state = 'new' AND sent_on <= ?3 AND {visible}"
        );
        read.value(&sql, rusqlite::params![team, read.session.person, until])
    };
    let new = views(read, new)?;
    let mine = read
        .session
        .person
        .map(|me| vote::of(read, me))
        .transpose()?;
    Ok(Ideas {
        waiting: count(today)?,
        late: count(today.plus(-ANSWER_DAYS - 1))?,
        oldest_days: new.first().map(|idea| today.days_since(idea.sent_on)),
        new,
        trying: views(read, trying)?,
        my_vote: mine.flatten().map(|vote| vote.idea_id),
    })
}

/// A page of what was decided, the newest first.
pub fn decided(read: &Read<'_>, ask: ListDecided) -> Result<Decided> {
    let states = match ask.state {
        Some(IdeaState::Done) => "state = 'done'",
        Some(IdeaState::No) => "state = 'no'",
        None => "state IN ('done', 'no')",
        Some(_) => return Err(Error::new(Code::BadRequest).at("state")),
    };
    let mine = match ask.mine {
        true => "sender_id IS ?2 AND ?2 IS NOT NULL",
        false => "1",
    };
    let which = format!(
        "team_id = ?1 AND answered_at IS NOT NULL AND {states} AND {} AND {mine}",
        visible(read)?
    );
    let (team, me): (_, Option<PersonId>) = (read.team()?.id, read.session.person);
    let rows = read.many(
        &format!("WHERE {which} ORDER BY answered_at DESC, id LIMIT ?3 OFFSET ?4"),
        rusqlite::params![team, me, ask.limit.clamp(0, MOST_ROWS), ask.offset.max(0)],
    )?;
    Ok(Decided {
        rows: views(read, rows)?,
        total: read.value(
            &format!("SELECT count(*) FROM idea WHERE {which}"),
            rusqlite::params![team, me],
        )?,
    })
}

/// One idea.
pub fn show(read: &Read<'_>, ask: ById<IdeaId>) -> Result<Idea> {
    view(read, seen(read, ask.id)?)
}

/// What of the ideas whoever is here may see, in SQL; `?2` is them.
fn visible(read: &Read<'_>) -> Result<&'static str> {
    Ok(
        match (read.session.access >= Access::Leader, pin::is_sure(read)?) {
            (true, _) => "(?2 IS NULL OR 1)",
            (false, true) => "(for_leaders = 0 OR sender_id IS ?2)",
            (false, false) => "(for_leaders = 0 AND (?2 IS NULL OR 1))",
        },
    )
}
