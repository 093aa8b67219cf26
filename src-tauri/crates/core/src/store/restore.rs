//! Going back to a copy: what it holds, and making the team's data what they were then.
//!
//! The rows are changed through the door, like everything else: so it is one operation of the log, Ctrl+Z takes it back,
//! and who did what stays on record. What only this computer cares about stays as it is, and so does what those with a
//! PIN may do, and that they have left. It refuses while a huddle runs, and a copy that is not sound to the last byte.
//! Surprising: a copy of an older version is brought to this one in a copy of its own first.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::keep::{self, Before, Kept};
use super::{Entity, Op, Tx, backup, check, disk, migrate, sum};
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::here::pin::Pin;
use crate::here::recovery::Recovery;
use crate::huddle::run::{self, RunRow};
use crate::person::PersonRow;
use crate::reminder::Occurrence;
use crate::settings::draft::DraftRow;
use crate::time::At;

/// What a copy is called while this version looks into it, before its half's ending.
pub(super) const HALF: &str = "restore.db";

/// Names a copy.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NameCopy {
    /// As the list calls it.
    pub name: String,
}

/// What a copy holds.
#[derive(Debug, Serialize, TS)]
pub struct CopyView {
    /// The copy.
    pub kept: Kept,
    /// Whether it is what was written, to the last byte.
    pub sound: bool,
    /// The team's name; none in a copy that cannot be read.
    pub team: Option<String>,
    /// The people who work there.
    pub people: Held,
    /// The stories and shout-outs.
    pub stories: Held,
    /// The huddles that were held.
    pub huddles: Held,
    /// When somebody last did anything.
    pub last_at: Option<At>,
}

/// How many records of a kind a copy holds, and what going back to it costs.
#[derive(Debug, Default, Serialize, TS)]
pub struct Held {
    /// In the copy.
    #[ts(type = "number")]
    pub then: usize,
    /// Of those that are here now, how many came after it.
    #[ts(type = "number")]
    pub since: usize,
}

/// What going back changed.
#[derive(Debug, Default, Serialize, TS)]
pub struct WentBack {
    /// The copy's moment.
    pub at: Option<At>,
    /// Records that are there again.
    #[ts(type = "number")]
    pub again: usize,
    /// Records that are as they were.
    #[ts(type = "number")]
    pub changed: usize,
    /// Records that were made since.
    #[ts(type = "number")]
    pub gone: usize,
}

/// What a copy holds, and whether it is sound.
pub fn show(app: &App, ask: NameCopy) -> Result<CopyView> {
    let kept = keep::find(app, &ask.name)?;
    let unreadable = CopyView {
        kept: kept.clone(),
        sound: false,
        team: None,
        people: Held::default(),
        stories: Held::default(),
        huddles: Held::default(),
        last_at: None,
    };
    // What is damaged here must not count as damage of the copy.
    let now = app.read(|now| {
        Counted::ALL
            .map(|of| of.ids(now.conn))
            .into_iter()
            .collect()
    });
    let now: Vec<Vec<String>> = now?;
    let look = |copy: &Connection| -> Result<CopyView> {
        let held = |number: usize| Counted::ALL[number].held(copy, &now[number]);
        Ok(CopyView {
            sound: check::findings(copy)?.none(),
            team: value(copy, "SELECT max(name) FROM team")?,
            people: held(0)?,
            stories: held(1)?,
            huddles: held(2)?,
            last_at: value(copy, "SELECT max(at) FROM operation")?,
            kept: kept.clone(),
        })
    };
    let seen = backup::look_into(&kept.path).and_then(|copy| look(&copy));
    Ok(seen.unwrap_or(unreadable))
}

/// Which records of a kind count: the table, and the condition.
struct Counted(&'static str, &'static str);

impl Counted {
    /// People, stories, huddles.
    const ALL: [Counted; 3] = [
        Counted("person", "left_on IS NULL"),
        Counted(
            "recognition",
            "status NOT IN ('withdrawn', 'declined', 'joined')",
        ),
        Counted("huddle", "state = 'closed'"),
    ];

    fn ids(&self, file: &Connection) -> Result<Vec<String>> {
        let Counted(table, condition) = self;
        let mut ids = file.prepare(&format!("SELECT id FROM {table} WHERE {condition}"))?;
        let ids = ids.query_map([], |row| row.get(0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// `now` are those of today. One that is there, though it does not count, did not come later.
    fn held(&self, copy: &Connection, now: &[String]) -> Result<Held> {
        let all = Counted(self.0, "1").ids(copy)?;
        let all: HashSet<String> = all.into_iter().collect();
        Ok(Held {
            then: self.ids(copy)?.len(),
            since: now.iter().filter(|id| !all.contains(*id)).count(),
        })
    }
}

fn value<V: rusqlite::types::FromSql>(copy: &Connection, sql: &str) -> Result<V> {
    Ok(copy.query_row(sql, [], |row| row.get(0))?)
}

/// Goes back to a copy.
pub fn restore(app: &App, ask: NameCopy) -> Result<WentBack> {
    let kept = keep::find(app, &ask.name)?;
    if app
        .read(|read| run::show(read, crate::api::Nothing {}))?
        .is_some()
    {
        return Err(Error::new(Code::AlreadyRunning));
    }
    let half = format!("{HALF}.{}.part", std::process::id());
    let half = app.store().path().with_file_name(half);
    let done = opened(&kept.path, &half, app.now()).and_then(|copy| {
        keep::before(app, Before::Restore)?;
        let op = Op::undoable("copy_restore");
        app.write(op, |tx| become_as(tx, &copy))
    });
    if let Some(folder) = half.parent() {
        disk::remove_halves(folder, |whole| whole == HALF);
    }
    done.map(|done| WentBack {
        at: Some(kept.at),
        ..done
    })
}

/// The copy, sound and of this version, in a file of its own.
fn opened(copy: &Path, half: &Path, now: At) -> Result<Connection> {
    fs::copy(copy, half).map_err(|e| Error::file(&e, half))?;
    sound(half, now).map_err(|error| match error.code {
        Code::Damaged | Code::NotADatabase => {
            Error::new(Code::BadCopy).with("path", copy.display().to_string())
        }
        _ => error,
    })
}

fn sound(half: &Path, now: At) -> Result<Connection> {
    let mut copy = backup::work_on(half)?;
    // Before anything is made of it.
    if !check::findings(&copy)?.none() {
        return Err(check::damaged(half));
    }
    migrate::run(&mut copy, now, |_| Ok(()))?;
    Ok(copy)
}

fn become_as(tx: &mut Tx<'_>, copy: &Connection) -> Result<WentBack> {
    // Rows come and go in an order of their own; at the end all that they name is there.
    tx.conn.pragma_update(None, "defer_foreign_keys", true)?;
    let mut done = WentBack::default();
    let mut gone: Vec<(Entity, String)> = Vec::new();
    let admitted = admitted(tx)?;
    for entity in sum::entities().filter(|entity| entity.is_logged()) {
        let mut then = HashSet::new();
        sum::each(copy, entity, "", |_, values, _| {
            let Value::Text(id) = &values[0] else {
                return Err(Error::new(Code::Damaged));
            };
            then.insert(id.clone());
            let mut values = values.to_vec();
            if entity == Entity::Person
                && let Some(now) = admitted.get(id)
            {
                now.stays(&mut values);
            }
            match tx.stored(entity, id)? {
                None => {
                    done.again += 1;
                    tx.create(entity, id, &values)
                }
                Some(now) if now != values => {
                    done.changed += 1;
                    tx.update(entity, id, now, values)
                }
                Some(_) => Ok(()),
            }
        })?;
        let ids: Vec<String> = tx.values(&format!("SELECT id FROM {}", entity.table()), [])?;
        gone.extend(
            ids.into_iter()
                .filter(|id| !then.contains(id))
                .map(|id| (entity, id)),
        );
    }
    done.gone = gone.len();
    for (entity, id) in gone.into_iter().rev() {
        let_go(tx, entity, &id)?;
        tx.delete(entity, &id)?;
    }
    Ok(done)
}

/// What stays as the PINs do of somebody who has one: what they may do, because a copy of before there were any knows no
/// manager; and that they have left, because their PIN would let them in again.
struct Admitted {
    access: Value,
    left_on: Value,
}

impl Admitted {
    fn stays(&self, values: &mut [Value]) {
        for (column, value) in Entity::Person.columns().iter().zip(values) {
            match *column {
                "access" => value.clone_from(&self.access),
                "left_on" if self.left_on != Value::Null => value.clone_from(&self.left_on),
                _ => {}
            }
        }
    }
}

/// Those with a PIN, by their ids.
fn admitted(tx: &Tx<'_>) -> Result<HashMap<String, Admitted>> {
    let sql = "SELECT id, access, left_on FROM person WHERE id IN (SELECT id FROM pin)";
    let mut rows = tx.conn.prepare(sql)?;
    let rows = rows.query_map([], |row| {
        let (access, left_on) = (row.get(1)?, row.get(2)?);
        Ok((row.get(0)?, Admitted { access, left_on }))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What only this computer keeps of a record that is about to go: a reminder of a shift goes with it, a draft stays
/// without its writer; somebody with a PIN does not go.
fn let_go(tx: &mut Tx<'_>, entity: Entity, id: &str) -> Result<()> {
    match entity {
        Entity::Shift => {
            for reminder in tx.many::<Occurrence>("WHERE shift_id = ?1", [id])? {
                tx.remove::<Occurrence>(reminder.id)?;
            }
        }
        Entity::Person => {
            // Undo could not give it back, and without it nobody might be left who may come in.
            if tx.first::<Pin>("WHERE id = ?1", [id])?.is_some() {
                let person: PersonRow = tx.get(id)?;
                return Err(Error::new(Code::HasPin).with("name", person.name));
            }
            for code in tx.many::<Recovery>("WHERE used_for = ?1", [id])? {
                tx.put(&Recovery {
                    used_at: None,
                    used_for: None,
                    ..code
                })?;
            }
            for draft in tx.many::<DraftRow>("WHERE owner_id = ?1", [id])? {
                tx.put(&DraftRow {
                    owner_id: None,
                    ..draft
                })?;
            }
        }
        Entity::Huddle => tx.remove::<RunRow>(id)?,
        _ => {}
    }
    Ok(())
}
