//! Undo and redo: the `before` of the newest own operation of this sitting, applied through the door.
//!
//! Undoing is itself an operation, so redo is the undo of an undo. It is refused where a row has changed since, and
//! where the session's access no longer reaches the command.

use rusqlite::types::Value;
use serde::Serialize;
use ts_rs::TS;

use super::log::{Change, ChangeKind, Operation, from_json};
use super::read::Read;
use super::write::{Op, Tx};
use crate::api::{self, Nothing};
use crate::app::App;
use crate::error::{Code, Error, Result};
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
    api::allowed(&app.session(), &target.name)?;
    app.write(
        Op {
            name,
            undoable: false,
            undoes: Some(target.seq),
        },
        |tx| {
            // Another window may have been quicker.
            if find(tx)?.is_none_or(|now| now.seq != target.seq) {
                return Err(Error::new(Code::ChangedSince));
            }
            for change in changes(tx, target.seq, ALL)?.iter().rev() {
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

/// No limit to how many changes are read.
const ALL: i64 = -1;

/// The changes of an operation, in their order, the first `most` of them.
pub(crate) fn changes(read: &Read<'_>, operation: i64, most: i64) -> Result<Vec<Change>> {
    let mut statement = read.conn.prepare_cached(
        "SELECT entity, row_id, kind, fields FROM change WHERE operation_seq = ?1 ORDER BY seq LIMIT ?2",
    )?;
    let rows = statement.query_map([operation, most], |row| {
        let fields: String = row.get("fields")?;
        Ok((
            row.get("entity")?,
            row.get("row_id")?,
            row.get("kind")?,
            fields,
        ))
    })?;
    rows.map(|row| {
        let (entity, row_id, kind, fields) = row?;
        let fields = serde_json::from_str(&fields).map_err(Error::bug)?;
        Ok(Change {
            entity,
            row_id,
            kind,
            fields,
        })
    })
    .collect()
}

fn turn_round(tx: &mut Tx<'_>, change: &Change) -> Result<()> {
    let changed_since = || Error::new(Code::ChangedSince).with("entity", change.entity.word());
    let columns = change.entity.columns();
    let stored = tx.stored(change.entity, &change.row_id)?;
    let mut fields = Vec::with_capacity(change.fields.len());
    for (name, (before, after)) in &change.fields {
        let place = columns
            .iter()
            .position(|column| column == name)
            .ok_or_else(changed_since)?;
        fields.push((columns[place], place, from_json(before)?, from_json(after)?));
    }
    match (change.kind, stored) {
        (ChangeKind::Create, Some(stored)) => {
            if fields
                .iter()
                .any(|(_, place, _, after)| stored[*place] != *after)
            {
                return Err(changed_since());
            }
            tx.delete(change.entity, &change.row_id)
        }
        (ChangeKind::Update, Some(stored)) => {
            if fields
                .iter()
                .any(|(_, place, _, after)| stored[*place] != *after)
            {
                return Err(changed_since());
            }
            let back: Vec<_> = fields
                .into_iter()
                .map(|(name, _, before, after)| (name, after, before))
                .collect();
            tx.update(change.entity, &change.row_id, &back)
        }
        (ChangeKind::Delete, None) => {
            let (names, values): (Vec<&str>, Vec<Value>) = fields
                .into_iter()
                .map(|(name, _, before, _)| (name, before))
                .unzip();
            tx.create(change.entity, &change.row_id, &names, &values)
        }
        _ => Err(changed_since()),
    }
}
