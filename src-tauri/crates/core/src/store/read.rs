//! Reading: what every command function receives, in a read and inside a write alike.

use std::cell::OnceCell;

use rusqlite::{Connection, Params};

use super::record::Record;
use crate::app::Session;
use crate::error::{Code, Error, Result};
use crate::team::Team;
use crate::time::{At, Day};

/// A view of the data at one moment, with who asks and what time it is.
pub struct Read<'a> {
    /// The connection, inside a transaction.
    pub conn: &'a Connection,
    /// Now; the same throughout a command.
    pub now: At,
    /// Who asks.
    pub session: &'a Session,
    pub(super) team: OnceCell<Team>,
}

impl<'a> Read<'a> {
    pub(super) fn new(conn: &'a Connection, now: At, session: &'a Session) -> Self {
        Read {
            conn,
            now,
            session,
            team: OnceCell::new(),
        }
    }

    /// The records that `tail` (WHERE, ORDER BY, LIMIT) selects.
    pub fn many<T: Record>(&self, tail: &str, params: impl Params) -> Result<Vec<T>> {
        let sql = format!(
            "SELECT {} FROM {} {tail}",
            columns(T::COLUMNS),
            T::ENTITY.table()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params, |row| T::from_row(row))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The first record that `tail` selects.
    pub fn first<T: Record>(&self, tail: &str, params: impl Params) -> Result<Option<T>> {
        Ok(self.many::<T>(tail, params)?.into_iter().next())
    }

    /// The record with this id, or `NotFound`.
    pub fn get<T: Record>(&self, id: impl std::fmt::Display) -> Result<T> {
        let id = id.to_string();
        self.first::<T>("WHERE id = ?1", [&id])?.ok_or_else(|| {
            Error::new(Code::NotFound)
                .with("entity", T::ENTITY.word())
                .with("id", id)
        })
    }

    /// One value of a query that answers with one row.
    pub fn value<V: rusqlite::types::FromSql>(&self, sql: &str, params: impl Params) -> Result<V> {
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_row(params, |row| row.get(0))?)
    }

    /// The first column of every row of a query.
    pub fn values<V: rusqlite::types::FromSql>(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<Vec<V>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(params, |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The team that this computer works for, or `NotSetUp`.
    pub fn team(&self) -> Result<&Team> {
        if self.team.get().is_none()
            && let Some(team) = self.first::<Team>("ORDER BY id LIMIT 1", [])?
        {
            return Ok(self.team.get_or_init(|| team));
        }
        self.team.get().ok_or_else(|| Error::new(Code::NotSetUp))
    }

    /// The civil day in the team's zone.
    pub fn today(&self) -> Result<Day> {
        Ok(self.team()?.zone.day(self.now))
    }
}

pub(super) fn columns(columns: &[&str]) -> String {
    columns.join(", ")
}
