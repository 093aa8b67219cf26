//! Finding a colleague or a shift by two or three letters, at each key.
//!
//! The names stand folded in a table in memory that is made anew where one of them changed, so that a key costs one look
//! through it. Every word of the question must begin a part of the name; in scripts without spaces it may stand anywhere.

use rusqlite::{OptionalExtension as _, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::access::Access;
use crate::error::Result;
use crate::id::{PersonId, ShiftId};
use crate::person::{self, PersonName, PersonRow};
use crate::recognition::has_no_spaces;
use crate::store::Read;
use crate::text;

/// How many are offered.
const MOST_OFFERED: usize = 12;

/// What was typed so far.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindWho {
    /// Letters of a name; none finds everybody.
    pub query: String,
}

/// Who may be meant.
#[derive(Debug, Serialize, TS)]
pub struct FoundWho {
    /// At most twelve; those whose name begins so come first. Where nobody who works here has the name, those who left with it.
    pub people: Vec<FoundPerson>,
    /// Shifts whose name begins so.
    pub shifts: Vec<FoundShift>,
}

/// Somebody who may be meant.
#[derive(Debug, Serialize, TS)]
pub struct FoundPerson {
    /// Who.
    pub id: PersonId,
    /// As the team calls them.
    pub name: String,
    /// What they do; may be empty.
    pub job: String,
    /// Their home shift.
    pub shift: Option<String>,
    /// Whether they work here no more.
    pub left: bool,
}

/// A shift that may be meant.
#[derive(Debug, Serialize, TS)]
pub struct FoundShift {
    /// Which.
    pub id: ShiftId,
    /// Its name.
    pub name: String,
}

/// A name that is being written.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AlikePeople {
    /// The name.
    pub name: String,
    /// Whose it is, where they are there already.
    pub besides: Option<PersonId>,
}

/// The people whose name is the same, but for case and accents, or looks the same with other letters. They may be others; whoever
/// enters them should know.
pub fn alike(read: &Read<'_>, ask: AlikePeople) -> Result<Vec<PersonName>> {
    let name = ask.name.trim();
    if name.is_empty() {
        return Ok(Vec::new());
    }
    let (folded, looks) = (text::fold(name), text::looks(name));
    let mut people = person::of_team(read)?;
    let today = read.today()?;
    people.retain(|person| Some(person.id) != ask.besides);
    people = people
        .into_iter()
        .map(|person| person.seen_by(read.session, today).row)
        .collect();
    people
        .retain(|person| text::fold(&person.name) == folded || text::looks(&person.name) == looks);
    people.truncate(MOST_OFFERED);
    Ok(people.iter().map(PersonRow::named).collect())
}

const TABLES: &str = "
  CREATE TEMP TABLE IF NOT EXISTS called_until (seq INTEGER NOT NULL);
  CREATE TEMP TABLE IF NOT EXISTS called (id TEXT NOT NULL, parts TEXT NOT NULL, left_on TEXT, unnamed INTEGER NOT NULL);";

/// Who may be meant by what was typed so far.
pub fn find(read: &Read<'_>, ask: FindWho) -> Result<FoundWho> {
    refresh(read)?;
    let words = parts(&text::optional_line(&ask.query, text::NAME, "query")?);
    let all: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    let here = named(read, &all, false)?;
    let left = match here.is_empty() && !all.is_empty() {
        true => named(read, &all, true)?,
        false => Vec::new(),
    };
    Ok(FoundWho {
        people: people(read, here, false)?
            .into_iter()
            .chain(people(read, left, true)?)
            .collect(),
        shifts: shifts(read, &all)?,
    })
}

/// The ids of those whose names fit, the best first.
fn named(read: &Read<'_>, words: &[&str], left: bool) -> Result<Vec<String>> {
    let sign = if left { "<=" } else { ">" };
    let mut sql =
        format!("SELECT id FROM temp.called WHERE coalesce(left_on, '9999-12-31') {sign} ?1");
    // Who left and wants no name to stay is found by those who lead alone.
    if left && read.session.access < Access::Leader {
        sql += " AND NOT unnamed";
    }
    let mut values = vec![read.today()?.to_string()];
    for word in words {
        let apart = word.chars().any(has_no_spaces);
        values.push(if apart {
            (*word).to_owned()
        } else {
            format!(" {word}")
        });
        sql += &format!(" AND instr(parts, ?{})", values.len());
    }
    if let Some(first) = words.first() {
        values.push(format!(" {first}"));
        sql += &format!(" ORDER BY instr(parts, ?{}) != 1, parts", values.len());
    } else {
        sql += " ORDER BY parts";
    }
    sql += &format!(" LIMIT {MOST_OFFERED}");
    read.values(&sql, rusqlite::params_from_iter(values))
}

fn people(read: &Read<'_>, ids: Vec<String>, left: bool) -> Result<Vec<FoundPerson>> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let mut statement = read.conn.prepare_cached(
            "SELECT person.id, person.name, job, shift.name FROM person LEFT JOIN shift ON shift.id = shift_id WHERE person.id = ?1",
        )?;
        found.push(statement.query_row([id], |row| {
            Ok(FoundPerson {
                id: row.get(0)?,
                name: row.get(1)?,
                job: row.get(2)?,
                shift: row.get(3)?,
                left,
            })
        })?);
    }
    Ok(found)
}

fn shifts(read: &Read<'_>, words: &[&str]) -> Result<Vec<FoundShift>> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let shifts = crate::team::shift::of_team(read, read.team()?.id)?.into_iter();
    let fits = |name: &str| {
        let parts = parts(name);
        words.iter().all(|word| parts.contains(&format!(" {word}")))
    };
    let found = shifts.filter(|shift| fits(&shift.name));
    Ok(found
        .map(|shift| FoundShift {
            id: shift.id,
            name: shift.name,
        })
        .collect())
}

/// A name folded, with a space before each of its parts.
fn parts(name: &str) -> String {
    let folded = text::fold(name);
    let mut parts = String::with_capacity(folded.len() + 1);
    for part in folded.split(|c: char| c.is_whitespace() || matches!(c, '-' | '\'' | '’')) {
        if !part.is_empty() {
            parts.push(' ');
            parts.push_str(part);
        }
    }
    parts
}

/// Brings the table to the state of `read`.
fn refresh(read: &Read<'_>) -> Result<()> {
    read.conn.execute_batch(TABLES)?;
    let newest: i64 = read.value("SELECT coalesce(max(seq), 0) FROM operation", [])?;
    let known: Option<i64> = read
        .conn
        .prepare_cached("SELECT seq FROM temp.called_until")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let same = match known {
        Some(known) if known == newest => true,
        // Fewer operations than before: another file took the place of the data.
        Some(known) if known < newest => !read.value::<bool>(
            "SELECT EXISTS (SELECT 1 FROM change WHERE operation_seq > ?1 AND entity = 'person')",
            [known],
        )?,
        _ => false,
    };
    if !same {
        fill(read)?;
    }
    read.conn.execute("DELETE FROM temp.called_until", [])?;
    read.conn
        .execute("INSERT INTO temp.called_until VALUES (?1)", [newest])?;
    Ok(())
}

fn fill(read: &Read<'_>) -> Result<()> {
    read.conn.execute("DELETE FROM temp.called", [])?;
    let mut statement = read
        .conn
        .prepare_cached("SELECT id, name, left_on, unnamed FROM person WHERE team_id = ?1")?;
    let mut rows = statement.query([read.team()?.id])?;
    while let Some(row) = rows.next()? {
        let (id, name): (String, String) = (row.get(0)?, row.get(1)?);
        let left_on: Option<String> = row.get(2)?;
        read.conn
            .prepare_cached("INSERT INTO temp.called VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![id, parts(&name), left_on, row.get::<_, bool>(3)?])?;
    }
    Ok(())
}
