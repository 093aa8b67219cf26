//! The log as a chain: each operation's hash covers the one before it, so that an entry which was changed, removed or put
//! elsewhere is found, and with it the first that is wrong.
//!
//! A change's words are not in the hash themselves but what they are bound to (SHA-256 of a salt and the words): where
//! somebody's words are erased the chain still holds, and the salt keeps short ones from being guessed. It refuses to
//! promise more: whoever may write the file can make the whole chain anew.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};

use super::record::value;
use super::sum::feed;
use crate::error::Result;

/// A SHA-256.
pub type Hash = [u8; 32];

/// What stands before the first operation.
pub const START: Hash = [0; 32];

/// What the chain covers of an operation, in this order.
const OPERATION: &str = "seq, name, actor_id, sitting, node, at, undoable, undoes";

/// And of each of its changes.
const CHANGE: &str = "entity, row_id, kind, stamp, bound";

/// What a change's words are bound to.
pub fn bound(salt: &[u8], fields: &str) -> Hash {
    let mut hash = Sha256::new();
    feed(&mut hash, salt);
    feed(&mut hash, fields.as_bytes());
    hash.finalize().into()
}

/// An operation as it stands in the log, against what the chain says of it.
pub struct Link {
    /// Its number.
    pub seq: i64,
    /// The hash that stands in the log.
    pub stored: Option<Hash>,
    /// The hash that it ought to have after the one before it.
    pub right: Hash,
    /// Whether the words of its changes are those that they are bound to; erased ones count as such.
    pub bound: bool,
}

impl Link {
    /// Whether it is as it was written.
    pub fn holds(&self) -> bool {
        self.bound && self.stored == Some(self.right)
    }
}

/// The operation `seq` behind one whose hash is `before`; none where it cannot be found.
pub fn link(connection: &Connection, seq: i64, before: &Hash) -> Result<Option<Link>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {OPERATION}, hash FROM operation WHERE seq = ?1"
    ))?;
    let mut rows = statement.query([seq])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let mut hash = Sha256::new();
    hash.update(before);
    let columns = OPERATION.split(", ").count();
    for column in 0..columns {
        feed_value(&mut hash, &value(row, column)?);
    }
    let stored = as_hash(&value(row, columns)?);
    let mut bound = true;
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {CHANGE}, salt, fields FROM change WHERE operation_seq = ?1 ORDER BY seq"
    ))?;
    let mut rows = statement.query([seq])?;
    let columns = CHANGE.split(", ").count();
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            feed_value(&mut hash, &value(row, column)?);
        }
        bound &= is_bound(
            &value(row, columns - 1)?,
            &value(row, columns)?,
            &value(row, columns + 1)?,
        );
    }
    let right = hash.finalize().into();
    Ok(Some(Link {
        seq,
        stored,
        right,
        bound,
    }))
}

/// The key under which it is remembered that an entry is damaged beyond repair, and how it stands now.
fn mended(seq: i64) -> String {
    format!("mended:{seq}")
}

/// Whether an entry is damaged, known to be so, and as it was when that was noticed.
pub fn is_mended(connection: &Connection, link: &Link) -> Result<bool> {
    let mut statement = connection.prepare_cached("SELECT value FROM meta WHERE id = ?1")?;
    let known: Option<String> = statement
        .query_row([mended(link.seq)], |row| row.get(0))
        .optional()?;
    Ok(known.is_some_and(|known| known == hex(&link.right)))
}

/// Remembers that an entry is damaged beyond repair, so that it is told once and not at every check. Words that are not
/// the ones that were written go: nobody could say what in them is true.
pub fn mend(connection: &Connection, seq: i64, before: &Hash) -> Result<()> {
    let mut changes = connection
        .prepare("SELECT seq, bound, salt, fields FROM change WHERE operation_seq = ?1")?;
    let mut rows = changes.query([seq])?;
    while let Some(row) = rows.next()? {
        if !is_bound(&value(row, 1)?, &value(row, 2)?, &value(row, 3)?) {
            connection.execute(
                "UPDATE change SET salt = NULL, fields = '', bound = coalesce(bound, zeroblob(32)) WHERE seq = ?1",
                [row.get::<_, i64>(0)?],
            )?;
        }
    }
    if let Some(link) = link(connection, seq, before)? {
        connection.execute(
            "INSERT OR REPLACE INTO meta (id, value) VALUES (?1, ?2)",
            params![mended(seq), hex(&link.right)],
        )?;
    }
    Ok(())
}

/// How many entries are damaged beyond repair, as far as that was noticed.
pub fn mended_entries(connection: &Connection) -> Result<i64> {
    let sql = "SELECT count(*) FROM meta WHERE id LIKE 'mended:%'";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// A hash as a person can write it down: its first 16 digits, in groups of four.
pub fn shown(hash: &Hash) -> String {
    let digits: Vec<String> = hash
        .chunks(2)
        .take(4)
        .map(|two| two.iter().map(|byte| format!("{byte:02x}")).collect())
        .collect();
    digits.join(" ")
}

fn hex(hash: &Hash) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Joins the operations that are in no chain yet.
pub fn fill(connection: &Connection) -> Result<()> {
    connection.execute(
        "UPDATE change SET salt = randomblob(16) WHERE bound IS NULL",
        [],
    )?;
    {
        let mut unbound =
            connection.prepare("SELECT seq, salt, fields FROM change WHERE bound IS NULL")?;
        let mut rows = unbound.query([])?;
        while let Some(row) = rows.next()? {
            let (seq, salt, fields): (i64, Vec<u8>, String) =
                (row.get(0)?, row.get(1)?, row.get(2)?);
            connection
                .prepare_cached("UPDATE change SET bound = ?2 WHERE seq = ?1")?
                .execute(params![seq, bound(&salt, &fields)])?;
        }
    }
    let mut loose =
        connection.prepare("SELECT seq FROM operation WHERE hash IS NULL ORDER BY seq")?;
    let loose = loose
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<i64>>>()?;
    let mut head = match loose.first() {
        Some(first) => before(connection, *first)?,
        None => START,
    };
    for seq in loose {
        if let Some(link) = link(connection, seq, &head)? {
            head = link.right;
            give(connection, seq, &head)?;
        }
    }
    Ok(())
}

/// Sets the hash of an operation.
pub fn give(connection: &Connection, seq: i64, hash: &Hash) -> Result<()> {
    connection
        .prepare_cached("UPDATE operation SET hash = ?2 WHERE seq = ?1")?
        .execute(params![seq, hash])?;
    Ok(())
}

/// The hash of the operation before `seq`.
pub fn before(connection: &Connection, seq: i64) -> Result<Hash> {
    let mut statement = connection
        .prepare_cached("SELECT hash FROM operation WHERE seq < ?1 ORDER BY seq DESC LIMIT 1")?;
    let mut rows = statement.query([seq])?;
    Ok(match rows.next()? {
        Some(row) => as_hash(&value(row, 0)?).unwrap_or(START),
        None => START,
    })
}

/// The hash of an operation; none where it cannot be found.
pub fn stored(connection: &Connection, seq: i64) -> Result<Option<Hash>> {
    let mut statement = connection.prepare_cached("SELECT hash FROM operation WHERE seq = ?1")?;
    let mut rows = statement.query([seq])?;
    Ok(match rows.next()? {
        Some(row) => as_hash(&value(row, 0)?),
        None => None,
    })
}

/// The hash of the newest operation.
pub fn head(connection: &Connection) -> Result<Hash> {
    before(connection, i64::MAX)
}

/// Whether these are the words that a change is bound to, or none because they were erased.
pub fn is_bound(to: &Value, salt: &Value, fields: &Value) -> bool {
    match (as_hash(to), salt, fields) {
        (Some(to), Value::Blob(salt), Value::Text(fields)) => to == bound(salt, fields),
        (Some(_), Value::Null, Value::Text(fields)) => fields.is_empty(),
        _ => false,
    }
}

fn as_hash(value: &Value) -> Option<Hash> {
    match value {
        Value::Blob(bytes) => bytes.as_slice().try_into().ok(),
        _ => None,
    }
}

/// A hash over values in their order.
#[derive(Default)]
pub struct Contents(Sha256);

impl Contents {
    /// A table begins.
    pub fn begins(&mut self, table: &str) {
        feed(&mut self.0, table.as_bytes());
    }

    /// It holds this value.
    pub fn holds(&mut self, value: &Value) {
        feed_value(&mut self.0, value);
    }

    /// The hash of all.
    pub fn hash(self) -> Hash {
        self.0.finalize().into()
    }
}

fn feed_value(hash: &mut Sha256, value: &Value) {
    match value {
        Value::Null => hash.update(b"n"),
        Value::Integer(number) => {
            hash.update(b"i");
            hash.update(number.to_be_bytes());
        }
        Value::Real(number) => {
            hash.update(b"r");
            hash.update(number.to_bits().to_be_bytes());
        }
        Value::Text(text) => {
            hash.update(b"t");
            feed(hash, text.as_bytes());
        }
        Value::Blob(bytes) => {
            hash.update(b"b");
            feed(hash, bytes);
        }
    }
}
