//! Undo and redo: the `before` of the newest own operation of this sitting, applied through the door.
//!
//! Undoing is itself an operation, so redo is the undo of an undo. It is refused where a row has changed since, and
//! where the session's access no longer reaches the command.

use serde::Serialize;
use ts_rs::TS;

use super::log::{self, Change, ChangeKind, Operation, from_json};
use super::read::Read;
use super::write::{Op, Tx};
use crate::api::{self, Nothing};
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::fault::{self, Bug};
use crate::time::At;

/// An operation as undo names it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Operation")]
pub struct Done {
    /// The command; words `done-<name>`.
    pub name: String,
    /// When it was done.
    pub at: At,
}

/// What Ctrl+Z and Ctrl+Y would do now.
#[derive(Debug, Serialize, TS)]
pub struct UndoView {
    /// Taken back next.
    pub undo: Option<Done>,
    /// Repeated next.
    pub redo: Option<Done>,
}

/// What can be taken back and repeated.
pub fn show(read: &Read<'_>, _: Nothing) -> Result<UndoView> {
    let done = |target: Option<Target>| {
        target.map(|t| Done {
            name: t.name,
            at: t.at,
        })
    };
    Ok(UndoView {
        undo: done(next_undo(read)?),
        redo: done(next_redo(read)?),
    })
}

/// Takes back the newest own operation of this sitting.
pub fn undo(app: &App, _: Nothing) -> Result<Done> {
    apply(app, "undo", next_undo)
}

/// Repeats what was taken back last, as long as nothing was done in between.
pub fn redo(app: &App, _: Nothing) -> Result<Done> {
    apply(app, "redo", next_redo)
}

/// The operation whose changes are turned round, under the name and time of what the person did.
struct Target {
    seq: i64,
    name: String,
    at: At,
}

fn apply(app: &App, name: &str, find: fn(&Read<'_>) -> Result<Option<Target>>) -> Result<Done> {
    let target = app.read(|read| find(read)?.ok_or_else(|| Error::new(Code::NothingToUndo)))?;
    if !fault::sown(Bug::UndoWithoutAccess) {
        api::allowed(&app.session(), &target.name)?;
    }
    app.write(
        Op {
            undoes: Some(target.seq),
            ..Op::fixed(name)
        },
        |tx| {
            // Another window may have been quicker.
            if find(tx)?.is_none_or(|now| now.seq != target.seq) {
                return Err(Error::new(Code::ChangedSince));
            }
            for change in log::changes(tx.conn, target.seq, log::ALL)?.iter().rev() {
                turn_round(tx, change)?;
            }
            Ok(Done {
                name: target.name.clone(),
                at: target.at,
            })
        },
    )
}

/// The newest operation of the sitting that stands: done by a command and not taken back, or taken back and repeated.
fn next_undo(read: &Read<'_>) -> Result<Option<Target>> {
    // An undo of an undo (a redo) makes the first operation stand again: its changes are those of the redo.
    let candidates = own_operations(read)?;
    for operation in candidates.iter().rev() {
        if is_undone(read, operation.seq)? {
            continue;
        }
        match operation.name.as_str() {
            "undo" => {}
            "redo" => {
                return Ok(original(read, operation)?.map(|(name, at)| Target {
                    seq: operation.seq,
                    name,
                    at,
                }));
            }
            _ if operation.undoable => {
                return Ok(Some(Target {
                    seq: operation.seq,
                    name: operation.name.clone(),
                    at: operation.at,
                }));
            }
            // What cannot be taken back hides what lies before it: a huddle that was held is not undone piecemeal.
            _ => return Ok(None),
        }
    }
    Ok(None)
}

/// The newest undo that was not itself turned round, while nothing else was done after it.
fn next_redo(read: &Read<'_>) -> Result<Option<Target>> {
    for operation in own_operations(read)?.iter().rev() {
        match operation.name.as_str() {
            "undo" if !is_undone(read, operation.seq)? => {
                return Ok(original(read, operation)?.map(|(name, at)| Target {
                    seq: operation.seq,
                    name,
                    at,
                }));
            }
            "undo" | "redo" => {}
            _ => return Ok(None),
        }
    }
    Ok(None)
}

/// The last operations of this sitting and person; no one presses Ctrl+Z a thousand times.
fn own_operations(read: &Read<'_>) -> Result<Vec<Operation>> {
    let mut newest = read.many::<Operation>(
        "WHERE sitting = ?1 AND actor_id IS ?2 ORDER BY seq DESC LIMIT 1000",
        rusqlite::params![read.session.sitting, read.session.person],
    )?;
    newest.reverse();
    Ok(newest)
}

fn is_undone(read: &Read<'_>, seq: i64) -> Result<bool> {
    read.value(
        "SELECT EXISTS (SELECT 1 FROM operation WHERE undoes = ?1)",
        [seq],
    )
}

/// The command at the start of a chain of undo and redo.
pub(crate) fn original(read: &Read<'_>, operation: &Operation) -> Result<Option<(String, At)>> {
    let mut undoes = operation.undoes;
    while let Some(seq) = undoes {
        let Some(earlier) = read.first::<Operation>("WHERE seq = ?1", [seq])? else {
            return Ok(None);
        };
        if earlier.undoes.is_none() {
            return Ok(Some((earlier.name, earlier.at)));
        }
        undoes = earlier.undoes;
    }
    Ok(None)
}

fn turn_round(tx: &mut Tx<'_>, change: &Change) -> Result<()> {
    let entity = change.entity;
    let changed_since = || Error::new(Code::ChangedSince).with("entity", entity.word());
    if entity.is_noted() {
        // What a secret was, nobody knows.
        return Ok(());
    }
    if change.fields.is_empty() {
        return Err(changed_since());
    }
    let columns = entity.columns();
    let stored = tx.stored(entity, &change.row_id)?;
    let mut back = match (change.kind, &stored) {
        (ChangeKind::Create | ChangeKind::Update, Some(stored)) => stored.clone(),
        (ChangeKind::Delete, None) => log::blank(tx.conn, entity)?,
        _ => return Err(changed_since()),
    };
    for (name, (before, after)) in &change.fields {
        let place = columns
            .iter()
            .position(|column| column == name)
            .ok_or_else(changed_since)?;
        if change.kind != ChangeKind::Delete && back[place] != from_json(after)? {
            return Err(changed_since());
        }
        back[place] = from_json(before)?;
    }
    match (change.kind, stored) {
        (ChangeKind::Create, _) => tx.delete(entity, &change.row_id),
        (_, Some(stored)) => tx.update(entity, &change.row_id, stored, back),
        (_, None) => tx.create(entity, &change.row_id, &back),
    }
}
