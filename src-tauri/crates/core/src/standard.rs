//! A standard: what the team always does, why, what it looks like, and what may be done otherwise. Stories prove it.
//!
//! A row is a wording, which never changes but for being retired. The first one is the standard itself: stories, looks and
//! huddles go by its id. What a standard says is the newest wording whose day has come. A standard that no story proved for
//! ninety days is quiet: the huddle turns to it sooner, and its page says so.

pub mod observe;
pub mod propose;
pub mod save;
pub mod show;
pub mod suggest;
pub mod turns;

use std::collections::HashMap;

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use crate::api::Nothing;
use crate::error::{Code, Error, Result};
use crate::id::{PersonId, StandardId, TeamId};
use crate::person::{PersonName, name_of};
use crate::recognition::rows::json;
use crate::store::{Read, Tx, record};
use crate::time::Day;

/// Days without a story after which a standard is quiet.
pub const QUIET_DAYS: i64 = 90;

record! {
    /// What is kept of a wording.
    pub struct StandardRow of Standard {
        /// Its id.
        pub id: StandardId,
        /// Its team.
        pub team_id: TeamId,
        /// What the team does.
        pub text: String,
        /// Why; may be empty.
        pub reason: String,
        /// Whether the standard is only kept for its stories; said of the first wording.
        pub removed: bool,
        /// The first wording; none where this is it.
        pub of_id: Option<StandardId>,
        /// From this day on it is what the standard says; none: from the day on which it was made.
        pub adopted_on: Option<Day>,
        /// Who wrote it down.
        pub by_id: Option<PersonId>,
        /// What one sees where it is kept; may be empty.
        pub looks_like: String,
        /// When it may be done otherwise; may be empty.
        pub exceptions: String,
        /// Whether it is for when the baseline holds.
        pub higher: bool,
        /// The recurring task that it is for; may be empty.
        pub task: String,
        /// What the huddle asks about it; may be empty.
        pub question: String,
        /// What is looked at, one a line; may be empty.
        pub criteria: String,
    }
}

impl StandardRow {
    /// A standard of today, with nothing but its words.
    pub fn first(tx: &Tx<'_>, text: &str, reason: &str) -> Result<StandardRow> {
        Ok(StandardRow {
            id: tx.id(),
            team_id: tx.team()?.id,
            text: text.to_owned(),
            reason: reason.to_owned(),
            removed: false,
            of_id: None,
            adopted_on: Some(tx.today()?),
            by_id: tx.session.person,
            looks_like: String::new(),
            exceptions: String::new(),
            higher: false,
            task: String::new(),
            question: String::new(),
            criteria: String::new(),
        })
    }

    /// The standard that it is a wording of.
    pub fn standard(&self) -> StandardId {
        self.of_id.unwrap_or(self.id)
    }

    /// What is looked at, in order.
    pub fn criteria(&self) -> Vec<String> {
        self.criteria.lines().map(str::to_owned).collect()
    }

    /// The day from which on it is what the standard says.
    pub fn adopted_on(&self, read: &Read<'_>) -> Result<Day> {
        let made_on = || Ok(read.team()?.zone.day(self.id.made_at()));
        self.adopted_on.map_or_else(made_on, Ok)
    }
}

/// A standard in a few words: under a story, in a choice.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StandardName {
    /// Its id.
    pub id: StandardId,
    /// What the team does.
    pub text: String,
    /// Why; may be empty.
    pub reason: String,
}

/// A wording of a standard.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Standard {
    /// Its id.
    pub id: StandardId,
    /// The wording.
    pub wording_id: StandardId,
    /// What the team does.
    pub text: String,
    /// Why; may be empty.
    pub reason: String,
    /// What one sees where it is kept; may be empty.
    pub looks_like: String,
    /// When it may be done otherwise; may be empty.
    pub exceptions: String,
    /// Whether it is for when the baseline holds.
    pub higher: bool,
    /// The recurring task that it is for; may be empty.
    pub task: String,
    /// What the huddle asks about it; may be empty.
    pub question: String,
    /// What is looked at, in order; may be none.
    pub criteria: Vec<String>,
    /// From this day on it says this.
    pub adopted_on: Day,
    /// Who wrote it down.
    pub by: Option<PersonName>,
}

/// A standard in the list of all.
#[derive(Debug, Serialize, TS)]
pub struct ListedStandard {
    /// What it says today; what it will say where its first day is to come.
    #[serde(flatten)]
    pub standard: Standard,
    /// The day of the newest story that proves it.
    pub last_story_on: Option<Day>,
    /// Whether none did for ninety days, in which one could have.
    pub quiet: bool,
}

/// The team's standards, in the order in which they were made; those whose day is to come too.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<ListedStandard>> {
    let today = read.today()?;
    let proved = proved(read)?;
    let listed = of_team(read)?.into_iter().map(|all| {
        let last_story_on = proved.get(&all.first().id).copied();
        Ok(ListedStandard {
            quiet: is_quiet(read, all.first(), last_story_on, today)?,
            standard: view(read, all.on(read, today)?.unwrap_or_else(|| all.first()))?,
            last_story_on,
        })
    });
    listed.collect()
}

/// The wordings of one standard, in the order in which they come into force.
#[derive(Debug, Clone)]
pub struct Wordings(Vec<StandardRow>);

impl Wordings {
    /// The standard itself.
    pub fn first(&self) -> &StandardRow {
        // Each is made of its first.
        self.0
            .iter()
            .find(|row| row.of_id.is_none())
            .unwrap_or(&self.0[0])
    }

    /// What it says on `day`: of those whose day has come, the one that was written last. None before its first day.
    pub fn on(&self, read: &Read<'_>, day: Day) -> Result<Option<&StandardRow>> {
        let mut said: Option<&StandardRow> = None;
        for row in &self.0 {
            if row.adopted_on(read)? <= day && said.is_none_or(|said| said.id < row.id) {
                said = Some(row);
            }
        }
        Ok(said)
    }

    /// Whether it ever said this, or will: not where another was written and came into force before its day.
    pub fn says(&self, read: &Read<'_>, row: &StandardRow) -> Result<bool> {
        let day = row.adopted_on(read)?;
        let zone = read.team()?.zone;
        for other in self.0.iter().filter(|other| other.id > row.id) {
            if other.adopted_on(read)? <= day && zone.day(other.id.made_at()) < day {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// All of them, the oldest first.
    pub fn all(&self) -> &[StandardRow] {
        &self.0
    }
}

/// The standards of the team that are not retired, in the order in which they were made.
pub fn of_team(read: &Read<'_>) -> Result<Vec<Wordings>> {
    let rows: Vec<StandardRow> = read.many("WHERE team_id = ?1 ORDER BY id", [read.team()?.id])?;
    let mut all: Vec<Wordings> = Vec::new();
    let mut places: HashMap<StandardId, usize> = HashMap::new();
    let (first, later): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.of_id.is_none());
    for row in first.into_iter().filter(|row| !row.removed) {
        places.insert(row.id, all.len());
        all.push(Wordings(vec![row]));
    }
    for row in later {
        if let Some(place) = places.get(&row.standard()) {
            all[*place].0.push(row);
        }
    }
    for wordings in &mut all {
        in_order(read, wordings)?;
    }
    Ok(all)
}

/// The wordings of one standard, retired or not.
pub fn wordings(read: &Read<'_>, id: StandardId) -> Result<Wordings> {
    let first: StandardRow = read.get(id)?;
    if first.of_id.is_some() {
        return Err(Error::new(Code::NotFound).at("id"));
    }
    let mut all = Wordings(vec![first]);
    all.0
        .extend(read.many::<StandardRow>("WHERE of_id = ?1 ORDER BY id", [id])?);
    in_order(read, &mut all)?;
    Ok(all)
}

/// By the day on which they come into force; of the same day the one that was written later counts.
fn in_order(read: &Read<'_>, wordings: &mut Wordings) -> Result<()> {
    let zone = read.team()?.zone;
    let day = |row: &StandardRow| row.adopted_on.unwrap_or_else(|| zone.day(row.id.made_at()));
    wordings.0.sort_by_key(|row| (day(row), row.id));
    Ok(())
}

/// The day of the newest story of each standard that has one.
pub(crate) fn proved(read: &Read<'_>) -> Result<HashMap<StandardId, Day>> {
    let mut statement = read.conn.prepare_cached(
        "SELECT id, (SELECT happened_on FROM recognition INDEXED BY recognition_proves
           WHERE standard_id = standard.id AND status IN ('ready', 'told')
             AND NOT EXISTS (SELECT 1 FROM recognition_person CROSS JOIN person ON person.id = person_id
               WHERE recognition_id = recognition.id AND wish = 'private')
           ORDER BY happened_on DESC LIMIT 1)
         FROM standard WHERE team_id = ?1 AND of_id IS NULL",
    )?;
    let rows = statement.query_map(params![read.team()?.id], |row| {
        Ok((row.get(0)?, row.get::<_, Option<Day>>(1)?))
    })?;
    let mut proved = HashMap::new();
    for row in rows {
        let (id, day) = row?;
        proved.extend(day.map(|day| (id, day)));
    }
    Ok(proved)
}

/// Whether no story proved it for ninety days; of one that is younger nothing can be said yet.
pub(crate) fn is_quiet(
    read: &Read<'_>,
    first: &StandardRow,
    last_story_on: Option<Day>,
    day: Day,
) -> Result<bool> {
    let since = first.adopted_on(read)?;
    let heard = last_story_on.map_or(since, |last| last.max(since));
    Ok(day.days_since(heard) >= QUIET_DAYS)
}

/// A wording as it is shown.
pub fn view(read: &Read<'_>, row: &StandardRow) -> Result<Standard> {
    Ok(Standard {
        id: row.standard(),
        wording_id: row.id,
        text: row.text.clone(),
        reason: row.reason.clone(),
        looks_like: row.looks_like.clone(),
        exceptions: row.exceptions.clone(),
        higher: row.higher,
        task: row.task.clone(),
        question: row.question.clone(),
        criteria: row.criteria(),
        adopted_on: row.adopted_on(read)?,
        by: name_of(read, row.by_id)?,
    })
}

/// What these standards say today, retired or not.
pub fn names(
    read: &Read<'_>,
    ids: impl Iterator<Item = StandardId>,
) -> Result<HashMap<StandardId, StandardName>> {
    let mut ids: Vec<StandardId> = ids.collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    ids.sort_unstable();
    ids.dedup();
    let ids = json(ids.iter())?;
    let rows: Vec<StandardRow> = read.many(
        "WHERE id IN (SELECT value FROM json_each(?1)) OR of_id IN (SELECT value FROM json_each(?1)) ORDER BY id",
        [ids],
    )?;
    let today = read.today()?;
    let mut said: HashMap<StandardId, StandardName> = HashMap::new();
    for row in rows {
        let day = row.adopted_on(read)?;
        // The first is what there is before any day has come.
        let first = row.of_id.is_none();
        // They come in the order in which they were written.
        if first || day <= today {
            let (id, text, reason) = (row.standard(), row.text, row.reason);
            said.insert(id, StandardName { id, text, reason });
        }
    }
    Ok(said)
}
