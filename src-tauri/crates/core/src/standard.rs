//! A standard: what the team always does, with its reason. Stories prove it.
//!
//! Which standard a text speaks of is guessed by plain rules: the words that it shares with the standard, its reason, and the
//! stories that people put to it. Surprising: a word counts the more, the fewer standards hold it.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::{ById, Nothing};
use crate::error::{Code, Error, Result};
use crate::id::{StandardId, TeamId};
use crate::recognition::{PRIVATE, SHOWN, words_of};
use crate::store::{Read, Tx, record};
use crate::text;

/// How many of the newest stories of a standard teach its words.
const STORIES_OF_EACH: i64 = 20;
/// The points that a guess needs, in thousandths: two words that no other standard holds.
const ENOUGH: i64 = 2000;

record! {
    /// What is kept of a standard.
    #[derive(Serialize, TS)]
    pub struct StandardRow of Standard {
        /// Its id.
        pub id: StandardId,
        /// Its team.
        #[serde(skip)]
        #[ts(skip)]
        pub team_id: TeamId,
        /// What the team does.
        pub text: String,
        /// Why; may be empty.
        pub reason: String,
        /// Whether it is only kept for its stories.
        #[serde(skip)]
        #[ts(skip)]
        pub removed: bool,
    }
}

/// Makes a standard or changes it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveStandard {
    /// None makes one.
    pub id: Option<StandardId>,
    /// At most 200 characters.
    pub text: String,
    /// At most 400 characters; may be empty.
    pub reason: String,
}

/// A text of which the standard is to be guessed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SuggestStandard {
    /// At most 4,000 characters.
    pub text: String,
}

/// The team's standards, in the order in which they were made.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<StandardRow>> {
    read.many(
        "WHERE team_id = ?1 AND NOT removed ORDER BY id",
        [read.team()?.id],
    )
}

/// Makes a standard or changes it.
pub fn save(tx: &mut Tx<'_>, ask: SaveStandard) -> Result<StandardRow> {
    let id = match ask.id {
        Some(id) => tx.get::<StandardRow>(id)?.id,
        None => tx.id(),
    };
    let standard = StandardRow {
        id,
        team_id: tx.team()?.id,
        text: text::line(&ask.text, text::LINE, "text")?,
        reason: text::optional_line(&ask.reason, text::SENTENCE, "reason")?,
        removed: false,
    };
    let same = |other: &StandardRow| other.id != id && text::same(&other.text, &standard.text);
    if list(tx, Nothing {})?.iter().any(same) {
        return Err(Error::new(Code::AlreadyThere)
            .at("text")
            .with("name", standard.text));
    }
    tx.put(&standard)?;
    Ok(standard)
}

/// Removes a standard; its stories keep it.
pub fn remove(tx: &mut Tx<'_>, ask: ById<StandardId>) -> Result<()> {
    let standard: StandardRow = tx.get(ask.id)?;
    tx.put(&StandardRow {
        removed: true,
        ..standard
    })
}

/// The standard that a text speaks of; none where no one stands out.
pub fn suggest(read: &Read<'_>, ask: SuggestStandard) -> Result<Option<StandardRow>> {
    let told = words_of(&ask.text);
    let standards = list(read, Nothing {})?;
    let mut known: Vec<BTreeSet<String>> = Vec::new();
    for standard in &standards {
        let mut words = words_of(&format!("{} {}", standard.text, standard.reason));
        let stories: Vec<String> = read.values(
            &format!("SELECT text FROM recognition WHERE standard_id = ?1 AND {SHOWN} AND id NOT IN ({PRIVATE}) ORDER BY sent_at DESC LIMIT ?2"),
            rusqlite::params![standard.id, STORIES_OF_EACH],
        )?;
        words.extend(stories.iter().flat_map(|text| words_of(text)));
        known.push(words);
    }
    let mut held: HashMap<&str, i64> = HashMap::new();
    for word in known.iter().flatten() {
        *held.entry(word).or_default() += 1;
    }
    let points = known.iter().map(|words| {
        let shared = words.iter().filter(|word| told.contains(*word));
        shared
            .map(|word| 1000 / held.get(word.as_str()).copied().unwrap_or(1))
            .sum::<i64>()
    });
    let points: Vec<i64> = points.collect();
    let best = points.into_iter().zip(standards);
    let best = best.filter(|(points, _)| *points >= ENOUGH);
    // Of equals the first.
    let best = best.max_by_key(|(points, standard)| (*points, Reverse(standard.id)));
    Ok(best.map(|(_, standard)| standard))
}
