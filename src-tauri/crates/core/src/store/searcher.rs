//! The connection of the full-text search: it reads the data, and keeps an index of them in memory.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};

use super::{Read, Store, held, look, migrate};
use crate::app::Session;
use crate::error::Result;
use crate::time::At;

impl Store {
    /// Runs `f` on one consistent view of the data, on a connection of its own, whose temporary tables stay from one call to the next: an index that is made
    /// of the data and kept in memory. The data themselves it cannot change.
    pub fn search<T>(
        &self,
        now: At,
        session: &Session,
        f: impl FnOnce(&Read<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut guard = held(&self.searcher);
        let searcher = match &mut *guard {
            Some(open) => open,
            none => none.insert(open_with_memory(&self.path)?),
        };
        let transaction = searcher.transaction()?;
        let answer = f(&Read::new(&transaction, now, session))?;
        // What was left half done would be gone; what is done stays for the next one.
        transaction.commit()?;
        Ok(answer)
    }
}

/// Opens the database at `path` to look at it, with temporary tables in memory and no right to change anything else.
fn open_with_memory(path: &Path) -> Result<Connection> {
    let mut connection = look::untouched(path)?;
    migrate::must_be_current(&connection)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    connection.authorizer(Some(|asked: AuthContext<'_>| {
        let writes = matches!(
            asked.action,
            AuthAction::Insert { .. } | AuthAction::Update { .. } | AuthAction::Delete { .. }
        );
        match asked.database_name {
            Some("main") if writes => Authorization::Deny,
            _ => Authorization::Allow,
        }
    }))?;
    Ok(connection)
}
