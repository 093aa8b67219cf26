//! The write door. Everything that changes a row goes through [`Tx`], which compares with what is stored and keeps the
//! difference in the log, in the same transaction.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use rusqlite::types::Value;
use rusqlite::{params, params_from_iter};
use serde_json::Value as Json;

use super::chain::{self, Hash};
use super::entity::Entity;
use super::log::{Change, ChangeKind, next_stamp, to_json};
use super::read::Read;
use super::record::Record;
use super::sum;
use crate::error::{Code, Error, Result};
use crate::fault::{self, Bug};
use crate::id::{Id, Ids};

/// What is about to be done.
#[derive(Debug, Clone, Copy)]
pub struct Op<'a> {
    /// The command.
    pub name: &'a str,
    /// Whether Ctrl+Z may take it back.
    pub undoable: bool,
    /// The operation that it takes back.
    pub undoes: Option<i64>,
    /// Whether the record does not say who did it.
    pub nameless: bool,
}

impl<'a> Op<'a> {
    /// One that Ctrl+Z may take back.
    pub fn undoable(name: &'a str) -> Self {
        Op {
            name,
            undoable: true,
            undoes: None,
            nameless: false,
        }
    }

    /// One that stays, and of which nobody can read who did it.
    pub fn nameless(name: &'a str) -> Self {
        Op {
            nameless: true,
            ..Op::fixed(name)
        }
    }

    /// One that stays.
    pub fn fixed(name: &'a str) -> Self {
        Op {
            undoable: false,
            ..Op::undoable(name)
        }
    }
}

/// A write transaction: all that [`Read`] gives, and changes to rows.
pub struct Tx<'a> {
    pub(super) read: Read<'a>,
    pub(super) ids: &'a dyn Ids,
    pub(super) op: Op<'a>,
    pub(super) node: &'a str,
    pub(super) stamp: i64,
    pub(super) operation: Option<i64>,
    pub(super) touched: BTreeSet<Entity>,
}

impl<'a> Deref for Tx<'a> {
    type Target = Read<'a>;

    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}

impl Tx<'_> {
    /// A new id.
    pub fn id<I: Id>(&self) -> I {
        I::wrap(self.uuid())
    }

    /// What somebody does without a name carries no time either.
    fn uuid(&self) -> uuid::Uuid {
        match self.op.nameless {
            true => self.ids.timeless(),
            false => self.ids.next(self.read.now),
        }
    }

    /// Says that Ctrl+Z does not take this operation back. To be called before the first change.
    pub fn keep_for_good(&mut self) {
        self.op.undoable = false;
    }

    /// Whether rows of this kind were changed.
    pub fn has_touched(&self, entity: Entity) -> bool {
        self.touched.contains(&entity)
    }

    /// Notes in the log that something happened to a row of this kind without changing it.
    pub fn note(&mut self, entity: Entity, id: impl std::fmt::Display) -> Result<()> {
        self.log(Change {
            entity,
            row_id: id.to_string(),
            kind: ChangeKind::Update,
            fields: BTreeMap::new(),
        })
    }

    /// Makes a row that is not there yet.
    pub fn add<T: Record>(&mut self, record: &T) -> Result<()> {
        let values = record.values()?;
        let id = text_of(&values[0]);
        self.create(T::ENTITY, &id, &values)
    }

    /// Makes the row, or changes the fields that differ; nothing is written where nothing differs.
    pub fn put<T: Record>(&mut self, record: &T) -> Result<()> {
        let values = record.values()?;
        let id = text_of(&values[0]);
        match self.stored(T::ENTITY, &id)? {
            None => self.create(T::ENTITY, &id, &values),
            Some(stored) => self.update(T::ENTITY, &id, stored, values),
        }
    }

    /// Removes the row; nothing happens where there is none.
    pub fn remove<T: Record>(&mut self, id: impl std::fmt::Display) -> Result<()> {
        self.delete(T::ENTITY, &id.to_string())
    }

    /// The row's values in the order of the entity's columns. A row that is not what was written is refused: a change
    /// on top of it would give the damage a good sum.
    pub(super) fn stored(&self, entity: Entity, id: &str) -> Result<Option<Vec<Value>>> {
        match sum::find(self.conn, entity, id)? {
            Some((_, false)) => Err(Error::new(Code::Damaged)
                .with("entity", entity.word())
                .with("id", id)),
            found => Ok(found.map(|(values, _)| values)),
        }
    }

    /// Makes a row of all its entity's values, in the order of its columns.
    pub(super) fn create(&mut self, entity: Entity, id: &str, values: &[Value]) -> Result<()> {
        sum::insert(self.conn, "INSERT", entity, values)?;
        if fault::sown(Bug::OutsideTheDoor) && entity == Entity::Role {
            return Ok(());
        }
        let fields = entity
            .columns()
            .iter()
            .zip(values)
            .map(|(c, v)| Ok(((*c).to_owned(), (Json::Null, to_json(v)?))));
        let fields = fields.collect::<Result<_>>()?;
        self.log(Change {
            entity,
            row_id: id.to_owned(),
            kind: ChangeKind::Create,
            fields,
        })
    }

    /// Changes the values of a row that differ; both lists stand in the order of the entity's columns.
    pub(super) fn update(
        &mut self,
        entity: Entity,
        id: &str,
        stored: Vec<Value>,
        values: Vec<Value>,
    ) -> Result<()> {
        let sum = Value::Integer(sum::of(entity, &values));
        let changed: Vec<_> = (entity.columns().iter().zip(stored.into_iter().zip(values)))
            .filter(|(_, (before, after))| before != after)
            .map(|(column, (before, after))| (*column, before, after))
            .collect();
        if changed.is_empty() {
            return Ok(());
        }
        let sets: Vec<String> = changed
            .iter()
            .map(|(column, ..)| format!("{column} = ?"))
            .collect();
        let sql = format!(
            "UPDATE {} SET {}, sum = ? WHERE id = ?",
            entity.table(),
            sets.join(", ")
        );
        let row = Value::Text(id.to_owned());
        let values = changed.iter().map(|(.., after)| after).chain([&sum, &row]);
        self.conn
            .prepare_cached(&sql)?
            .execute(params_from_iter(values))?;
        let mut fields = BTreeMap::new();
        for (column, before, after) in &changed {
            fields.insert((*column).to_owned(), (to_json(before)?, to_json(after)?));
        }
        self.log(Change {
            entity,
            row_id: id.to_owned(),
            kind: ChangeKind::Update,
            fields,
        })
    }

    pub(super) fn delete(&mut self, entity: Entity, id: &str) -> Result<()> {
        let Some(stored) = self.stored(entity, id)? else {
            return Ok(());
        };
        let sql = format!("DELETE FROM {} WHERE id = ?1", entity.table());
        self.conn.prepare_cached(&sql)?.execute([id])?;
        let fields = entity.columns().iter().zip(&stored);
        let fields = fields
            .map(|(c, v)| Ok(((*c).to_owned(), (to_json(v)?, Json::Null))))
            .collect::<Result<_>>()?;
        self.log(Change {
            entity,
            row_id: id.to_owned(),
            kind: ChangeKind::Delete,
            fields,
        })
    }

    pub(super) fn log(&mut self, mut change: Change) -> Result<()> {
        self.touched.insert(change.entity);
        if change.entity.is_local() {
            return Ok(());
        }
        if change.entity.is_noted() {
            change.fields.clear();
        }
        let operation = match self.operation {
            Some(operation) => operation,
            None => self.begin()?,
        };
        self.stamp = next_stamp(self.stamp, self.now);
        let fields = serde_json::to_string(&change.fields).map_err(Error::bug)?;
        let salt = self.uuid().into_bytes();
        let bound = chain::bound(&salt, &fields);
        self.conn
            .prepare_cached(
                "INSERT INTO change (operation_seq, entity, row_id, kind, fields, stamp, salt, bound)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                operation, change.entity, change.row_id, change.kind, fields, self.stamp, salt, bound
            ])?;
        Ok(())
    }

    /// Ends the operation: its hash joins it to the one before, whose hash is `head`. Gives the hash at the log's end.
    pub(super) fn seal(&self, head: Hash) -> Result<Hash> {
        let Some(seq) = self.operation else {
            return Ok(head);
        };
        let link = chain::link(self.conn, seq, &head)?
            .ok_or_else(|| Error::bug("an operation that was begun is gone"))?;
        chain::give(self.conn, seq, &link.right)?;
        Ok(link.right)
    }

    /// The operation's own row, made with its first logged change.
    fn begin(&mut self) -> Result<i64> {
        let Op {
            name,
            undoable,
            undoes,
            nameless,
        } = self.op;
        let session = self.session;
        let actor = session.person.filter(|_| !nameless);
        // Whoever did something else in the same sitting would be known by it.
        let sitting = match nameless {
            true => self.ids.timeless().to_string(),
            false => session.sitting.clone(),
        };
        self.conn
            .prepare_cached(
                "INSERT INTO operation (name, actor_id, sitting, node, at, undoable, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![name, actor, sitting, self.node, self.now, undoable, undoes])?;
        let seq = self.conn.last_insert_rowid();
        self.operation = Some(seq);
        self.touched.insert(Entity::Operation);
        Ok(seq)
    }
}

fn text_of(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        other => format!("{other:?}"),
    }
}
