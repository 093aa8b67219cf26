//! What is there already, by marks: the day, the words, whom it praises and who says it. "Ana: Thank you!" and "Bea: Thank you!" of
//! one day are two.
//!
//! Only a number of each is held, so that memory stays small. A former colleague whose name does not stay has two: our own export
//! writes no name, other lists do.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use rusqlite::params;

use super::rows::{Praised, Telling};
use crate::error::Result;
use crate::store::Read;
use crate::text;

/// Between names: no name holds it.
const BETWEEN: char = '\u{1f}';

/// The marks of what is there.
pub struct There(HashSet<u64>);

impl There {
    /// Reads row by row what is there.
    pub fn of(read: &Read<'_>) -> Result<There> {
        let gone = |person: &str| format!("{person}.unnamed AND {person}.left_on <= ?2");
        let named = "SELECT group_concat";
        let from = "FROM recognition_person l CROSS JOIN person p ON p.id = l.person_id WHERE l.recognition_id = r.id";
        let mut statement = read.conn.prepare_cached(&format!(
            "SELECT r.happened_on, r.text, coalesce(g.name, ''), CASE WHEN {} THEN '' ELSE coalesce(g.name, '') END,
               ({named}(p.name, char(31)) {from}), ({named}(CASE WHEN {} THEN '' ELSE p.name END, char(31)) {from}),
               ({named}(coalesce('shift:' || s.name, 'team:'), char(31))
                FROM recognition_group l LEFT JOIN shift s ON s.id = l.shift_id WHERE l.recognition_id = r.id)
             FROM recognition r LEFT JOIN person g ON g.id = r.giver_id WHERE r.team_id = ?1 AND r.status != 'withdrawn'",
            gone("g"),
            gone("p")
        ))?;
        let mut rows = statement.query(params![read.team()?.id, read.today()?])?;
        let mut there = HashSet::new();
        while let Some(row) = rows.next()? {
            let (day, text): (String, String) = (row.get(0)?, row.get(1)?);
            let groups: Option<String> = row.get(6)?;
            for (giver, people) in [(2, 4), (3, 5)] {
                let (giver, people): (String, Option<String>) = (row.get(giver)?, row.get(people)?);
                let names = [&people, &groups].into_iter().flatten();
                let names = names.flat_map(|names| names.split(BETWEEN)).map(text::fold);
                there.insert(mark(&day, &text, &text::fold(&giver), names.collect()));
            }
        }
        Ok(There(there))
    }

    /// Whether a telling is there: as it is, or, where it was put together from rows, each of them. `stands_as` gives the folded
    /// name under which a name stands; none where it is left out.
    pub fn holds(&self, telling: &Telling, stands_as: impl Fn(&str) -> Option<String>) -> bool {
        let day = telling.day.to_string();
        let giver = Some(telling.giver.as_str()).filter(|giver| !giver.is_empty());
        let giver = giver.and_then(&stands_as).unwrap_or_default();
        let praised = telling.praised.iter().filter_map(|one| match one {
            Praised::Person(name) => stands_as(name),
            Praised::Former => Some(String::new()),
            Praised::Shift(_, name) => Some(text::fold(&format!("shift:{name}"))),
            Praised::Team => Some("team:".to_owned()),
        });
        let praised: Vec<String> = praised.collect();
        let has = |names: Vec<String>| self.0.contains(&mark(&day, &telling.text, &giver, names));
        !praised.is_empty()
            && (has(praised.clone()) || praised.into_iter().all(|one| has(vec![one])))
    }
}

fn mark(day: &str, text: &str, giver: &str, mut names: Vec<String>) -> u64 {
    names.sort_unstable();
    names.dedup();
    let mut hasher = DefaultHasher::new();
    (day, text, giver, names).hash(&mut hasher);
    hasher.finish()
}
