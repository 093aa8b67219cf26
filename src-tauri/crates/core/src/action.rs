//! An action: a promise for today or a topic for later, with an owner and a day, which comes back until it is done or
//! dropped. Made in a huddle or between two.
//!
//! Each huddle from its day on shows it, those of the shift that made it. It owns no reminder: the huddle is the reminder.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::Nothing;
use crate::error::{Code, Error, Result};
use crate::here::pin;
use crate::id::{ActionId, HuddleId, PersonId, ShiftId, TeamId};
use crate::person::{PersonName, PersonRow, name_of};
use crate::store::{Read, Tx, record, word};
use crate::team::shift::Shift;
use crate::text;
use crate::time::{At, Day};

word! {
    /// What kind of thing it is.
    pub enum ActionKind {
        /// Somebody will do it.
        Promise = "promise",
        /// It is to be talked about.
        Topic = "topic",
    }
}

word! {
    /// Whether it comes back.
    pub enum ActionState {
        /// It does.
        Open = "open",
        /// It was done, or talked about.
        Done = "done",
        /// It is not needed any more.
        Dropped = "dropped",
    }
}

record! {
    /// What is kept of an action.
    pub struct ActionRow of Action {
        /// Its id.
        pub id: ActionId,
        /// Its team.
        pub team_id: TeamId,
        /// What kind of thing it is.
        pub kind: ActionKind,
        /// What is to be done, or talked about.
        pub text: String,
        /// Who does it.
        pub owner_id: Option<PersonId>,
        /// From this day on it comes back.
        pub due_on: Day,
        /// Whether it still does.
        pub state: ActionState,
        /// Whose huddle brings it back; none: every one.
        pub shift_id: Option<ShiftId>,
        /// The huddle in which it was made.
        pub huddle_id: Option<HuddleId>,
        /// When it was made.
        pub made_at: At,
        /// When it was done or dropped.
        pub ended_at: Option<At>,
    }
}

/// An action as the page shows it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// What kind of thing it is.
    pub kind: ActionKind,
    /// What is to be done, or talked about.
    pub text: String,
    /// Who does it.
    pub owner: Option<PersonName>,
    /// From this day on it comes back.
    pub due_on: Day,
    /// Whether it still does.
    pub state: ActionState,
    /// Whose huddle brings it back; none: every one.
    pub shift_id: Option<ShiftId>,
    /// The day on which it was made.
    pub made_on: Day,
}

/// Makes an action or changes it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveAction {
    /// None makes one.
    pub id: Option<ActionId>,
    /// What kind of thing it is.
    pub kind: ActionKind,
    /// At most 200 characters.
    pub text: String,
    /// Who does it; a topic may do without.
    pub owner_id: Option<PersonId>,
    /// Today or later.
    pub due_on: Day,
    /// Whose huddle brings it back.
    pub shift_id: Option<ShiftId>,
    /// The running huddle in which it is made.
    pub huddle_id: Option<HuddleId>,
}

/// Ends an action, or opens it again.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EndAction {
    /// Which.
    pub id: ActionId,
    /// Done, dropped, or open once more.
    pub state: ActionState,
}

/// Makes an action or changes it.
pub fn save(tx: &mut Tx<'_>, ask: SaveAction) -> Result<Action> {
    let old: Option<ActionRow> = ask.id.map(|id| tx.get(id)).transpose()?;
    if let Some(owner) = old.as_ref().and_then(|old| old.owner_id) {
        pin::must_be_theirs(tx, owner, "id")?;
    }
    let mut today = tx.today()?;
    if let Some(huddle) = ask.huddle_id {
        // In a huddle that goes on past midnight, its day is still today.
        let huddle = crate::huddle::must_run(tx, huddle).map_err(|e| e.at("huddle_id"))?;
        today = today.min(huddle.held_on);
    }
    // One that is overdue may keep its day while its words change.
    let kept = old.as_ref().is_some_and(|old| old.due_on == ask.due_on);
    if !kept {
        ask.due_on.not_over(today, "due_on")?;
    }
    match (ask.owner_id, ask.kind) {
        (Some(owner), _) => {
            tx.get::<PersonRow>(owner).map_err(|e| e.at("owner_id"))?;
        }
        // What nobody owns nobody does.
        (None, ActionKind::Promise) => return Err(Error::new(Code::Empty).at("owner_id")),
        (None, ActionKind::Topic) => {}
    }
    if let Some(shift) = ask.shift_id {
        tx.get::<Shift>(shift).map_err(|e| e.at("shift_id"))?;
    }
    let fresh = ActionRow {
        id: old.as_ref().map_or_else(|| tx.id(), |old| old.id),
        team_id: tx.team()?.id,
        kind: ask.kind,
        text: text::line(&ask.text, text::LINE, "text")?,
        owner_id: ask.owner_id,
        due_on: ask.due_on,
        state: ActionState::Open,
        shift_id: ask.shift_id,
        huddle_id: ask.huddle_id,
        made_at: tx.now,
        ended_at: None,
    };
    let row = match old {
        Some(old) => ActionRow {
            state: old.state,
            huddle_id: old.huddle_id,
            made_at: old.made_at,
            ended_at: old.ended_at,
            ..fresh
        },
        None => fresh,
    };
    tx.put(&row)?;
    view(tx, row)
}

/// Ends an action, or opens it again.
pub fn end(tx: &mut Tx<'_>, ask: EndAction) -> Result<Action> {
    let row: ActionRow = tx.get(ask.id)?;
    if let Some(owner) = row.owner_id {
        pin::must_be_theirs(tx, owner, "id")?;
    }
    let ended = ask.state != ActionState::Open;
    let row = ActionRow {
        state: ask.state,
        ended_at: ended.then_some(tx.now),
        ..row
    };
    tx.put(&row)?;
    view(tx, row)
}

/// What is open, the one that is due first before the others.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<Action>> {
    let rows = read.many(
        "WHERE team_id = ?1 AND state = 'open' ORDER BY due_on, made_at, id",
        [read.team()?.id],
    )?;
    views(read, rows)
}

/// What a huddle of `day` brings back: what is open and due, the oldest first.
pub fn due(read: &Read<'_>, shift: Option<ShiftId>, day: Day) -> Result<Vec<Action>> {
    let rows = read.many(
        "WHERE team_id = ?1 AND state = 'open' AND due_on <= ?2 AND (shift_id IS NULL OR ?3 IS NULL OR shift_id = ?3)
         ORDER BY due_on, made_at, id",
        params![read.team()?.id, day, shift],
    )?;
    views(read, rows)
}

/// Those with these ids, parted by spaces, whatever became of them.
pub fn named(read: &Read<'_>, ids: &str) -> Result<Vec<Action>> {
    let mut found = Vec::new();
    for id in ids.split_whitespace() {
        found.extend(read.first("WHERE id = ?1", [id])?);
    }
    views(read, found)
}

/// What was made in a huddle, in order.
pub fn made_in(read: &Read<'_>, huddle: HuddleId) -> Result<Vec<Action>> {
    let rows = read.many("WHERE huddle_id = ?1 ORDER BY made_at, id", [huddle])?;
    views(read, rows)
}

fn views(read: &Read<'_>, rows: Vec<ActionRow>) -> Result<Vec<Action>> {
    rows.into_iter().map(|row| view(read, row)).collect()
}

fn view(read: &Read<'_>, row: ActionRow) -> Result<Action> {
    Ok(Action {
        id: row.id,
        kind: row.kind,
        text: row.text,
        owner: name_of(read, row.owner_id)?,
        due_on: row.due_on,
        state: row.state,
        shift_id: row.shift_id,
        made_on: read.team()?.zone.day(row.made_at),
    })
}
