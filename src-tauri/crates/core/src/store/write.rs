//! The write door. Everything that changes a row goes through [`Tx`], which compares with what is stored and keeps the
//! difference in the log, in the same transaction.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params, params_from_iter};
use serde_json::Value as Json;

use super::entity::Entity;
use super::log::{Change, ChangeKind, next_stamp, to_json};
use super::read::Read;
use super::record::Record;
use crate::error::Result;
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
        I::wrap(self.ids.next(self.read.now))
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

    /// Makes the row, or changes the fields that differ; nothing is written where nothing differs.
    pub fn put<T: Record>(&mut self, record: &T) -> Result<()> {
        let values = record.values()?;
        let id = text_of(&values[0]);
        match self.stored(T::ENTITY, &id)? {
            None => self.create(T::ENTITY, &id, T::COLUMNS, &values),
            Some(stored) => {
                let changed: Vec<_> = (T::COLUMNS.iter().zip(stored.into_iter().zip(values)))
                    .filter(|(_, (before, after))| before != after)
                    .map(|(column, (before, after))| (*column, before, after))
                    .collect();
                self.update(T::ENTITY, &id, &changed)
            }
        }
    }

    /// Removes the row; nothing happens where there is none.
    pub fn remove<T: Record>(&mut self, id: impl std::fmt::Display) -> Result<()> {
        self.delete(T::ENTITY, &id.to_string())
    }

    /// The row's values in the order of the entity's columns.
    pub(super) fn stored(&self, entity: Entity, id: &str) -> Result<Option<Vec<Value>>> {
        let columns = entity.columns();
        let sql = format!(
            "SELECT {} FROM {} WHERE id = ?1",
            columns.join(", "),
            entity.table()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let row = statement
            .query_row([id], |row| {
                (0..columns.len())
                    .map(|i| row.get::<_, Value>(i))
                    .collect::<rusqlite::Result<_>>()
            })
            .optional()?;
        Ok(row)
    }

    pub(super) fn create(
        &mut self,
        entity: Entity,
        id: &str,
        columns: &[&str],
        values: &[Value],
    ) -> Result<()> {
        let places = vec!["?"; columns.len()].join(", ");
        let sql = format!(
            "INSERT INTO {} ({}) VALUES ({places})",
            entity.table(),
            columns.join(", ")
        );
        self.conn
            .prepare_cached(&sql)?
            .execute(params_from_iter(values))?;
        let fields = columns
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

    pub(super) fn update(
        &mut self,
        entity: Entity,
        id: &str,
        changed: &[(&str, Value, Value)],
    ) -> Result<()> {
        if changed.is_empty() {
            return Ok(());
        }
        let sets: Vec<String> = changed
            .iter()
            .map(|(column, ..)| format!("{column} = ?"))
            .collect();
        let sql = format!(
            "UPDATE {} SET {} WHERE id = ?",
            entity.table(),
            sets.join(", ")
        );
        let row = Value::Text(id.to_owned());
        let values = changed.iter().map(|(.., after)| after).chain([&row]);
        self.conn
            .prepare_cached(&sql)?
            .execute(params_from_iter(values))?;
        let mut fields = BTreeMap::new();
        for (column, before, after) in changed {
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

    fn log(&mut self, mut change: Change) -> Result<()> {
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
        let fields = serde_json::to_string(&change.fields).map_err(crate::error::Error::bug)?;
        self.conn
            .prepare_cached(
                "INSERT INTO change (operation_seq, entity, row_id, kind, fields, stamp) VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![operation, change.entity, change.row_id, change.kind, fields, self.stamp])?;
        Ok(())
    }

    /// The operation's own row, made with its first logged change.
    fn begin(&mut self) -> Result<i64> {
        let Op {
            name,
            undoable,
            undoes,
        } = self.op;
        let session = self.session;
        self.conn
            .prepare_cached(
                "INSERT INTO operation (name, actor_id, sitting, node, at, undoable, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![name, session.person, session.sitting, self.node, self.now, undoable, undoes])?;
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
