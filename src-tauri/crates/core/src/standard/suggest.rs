//! Which standard a text speaks of, guessed by plain rules: the words that it shares with the standard, with its reason and what it looks like,
//! and with the stories that people put to it. Surprising: a word counts the more, the fewer standards hold it.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use serde::Deserialize;
use ts_rs::TS;

use super::{StandardName, StandardRow, of_team};
use crate::error::Result;
use crate::recognition::{PRIVATE, SHOWN, words_of};
use crate::store::Read;

/// How many of the newest stories of a standard teach its words.
const STORIES_OF_EACH: i64 = 20;
/// The points that a guess needs, in thousandths: two words that no other standard holds.
const ENOUGH: i64 = 2000;

/// A text of which the standard is to be guessed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SuggestStandard {
    /// At most 4,000 characters.
    pub text: String,
}

/// The standard that a text speaks of; none where no one stands out.
pub fn suggest(read: &Read<'_>, ask: SuggestStandard) -> Result<Option<StandardName>> {
    let told = words_of(&ask.text);
    let today = read.today()?;
    let mut standards: Vec<StandardRow> = Vec::new();
    for all in of_team(read)? {
        standards.extend(all.on(read, today)?.cloned());
    }
    let mut known: Vec<BTreeSet<String>> = Vec::new();
    for row in &standards {
        let mut words = words_of(&format!("{} {} {}", row.text, row.reason, row.looks_like));
        let stories: Vec<String> = read.values(
            &format!("SELECT text FROM recognition WHERE standard_id = ?1 AND {SHOWN} AND id NOT IN ({PRIVATE}) ORDER BY sent_at DESC LIMIT ?2"),
            rusqlite::params![row.standard(), STORIES_OF_EACH],
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
    let best = best.max_by_key(|(points, row)| (*points, Reverse(row.standard())));
    Ok(best.map(|(_, row)| StandardName {
        id: row.standard(),
        text: row.text,
        reason: row.reason,
    }))
}
