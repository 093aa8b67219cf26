//! Likely duplicates: the same people, near in time, alike in words.
//!
//! Two tellings are alike where they praise somebody in common, happened within three days of each other, and the shorter one shares at
//! least half of its words that say something (see `words_of`) with the other, three of them or all. Surprising: what no leader has read
//! is offered to a colleague only where the guard finds nothing in it.

use std::collections::BTreeSet;

use rusqlite::params;
use serde::Deserialize;
use ts_rs::TS;

use super::privacy::Guard;
use super::rows::{self, StoryRow, json};
use super::{Aloud, PRIVATE, RecognitionRow, Status, is_private, see, words_of};
use crate::error::Result;
use crate::id::{PersonId, ShiftId};
use crate::store::Read;
use crate::time::Day;

/// Days between two tellings of one thing.
const NEAR_DAYS: i64 = 3;
/// The words that two have to share.
const SHARED: usize = 3;
/// Of what happened near, so many of the newest are compared.
const MOST_NEAR: i64 = 200;
/// How many are offered.
const MOST_OFFERED: usize = 3;

/// What is being told.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AlikeStories {
    /// Who is praised.
    pub people: Vec<PersonId>,
    /// Shifts that are praised.
    pub shifts: Vec<ShiftId>,
    /// Whether the whole team is.
    pub whole_team: bool,
    /// What happened.
    pub text: String,
    /// The day it happened; none is today.
    pub day: Option<Day>,
}

/// What was told already and is likely the same, the likeliest first.
pub fn offered(read: &Read<'_>, ask: AlikeStories) -> Result<Vec<StoryRow>> {
    let day = ask.day.unwrap_or(read.today()?);
    let (people, shifts) = (json(ask.people.iter())?, json(ask.shifts.iter())?);
    let near = near(read, &people, &shifts, ask.whole_team, day)?;
    let words = words_of(&ask.text);
    let guard = Guard::of(read)?;
    let mut rows = Vec::new();
    for row in alike(near, &words) {
        if rows.len() == MOST_OFFERED {
            break;
        }
        // One word would be a way to read what others told.
        let enough = row.status != Status::New || words.len() >= SHARED;
        if enough && may_be_offered(read, &guard, &row)? {
            rows.push(row);
        }
    }
    rows::rows(read, rows)
}

/// The others that are likely the same as one that was told.
pub fn alike_to(read: &Read<'_>, row: &RecognitionRow) -> Result<Vec<StoryRow>> {
    let people: Vec<PersonId> = read.values(
        "SELECT person_id FROM recognition_person WHERE recognition_id = ?1",
        [row.id],
    )?;
    let groups: Vec<Option<ShiftId>> = read.values(
        "SELECT shift_id FROM recognition_group WHERE recognition_id = ?1",
        [row.id],
    )?;
    let shifts = json(groups.iter().flatten())?;
    let whole_team = groups.contains(&None);
    let mut near = near(
        read,
        &json(people.iter())?,
        &shifts,
        whole_team,
        row.happened_on,
    )?;
    near.retain(|other| other.id != row.id);
    let mut rows = alike(near, &words_of(&row.text));
    rows.truncate(MOST_OFFERED);
    rows::rows(read, rows)
}

/// Whether a colleague who tells the same may be shown it.
pub fn may_be_offered(read: &Read<'_>, guard: &Guard, row: &RecognitionRow) -> Result<bool> {
    let aloud = row.aloud != Some(Aloud::Private) && !is_private(read, row.id)?;
    let open = matches!(row.status, Status::New | Status::Ready | Status::Told);
    if !aloud || !open {
        return Ok(false);
    }
    if see::may_see(read, row)? {
        return Ok(true);
    }
    Ok(guard.in_story(row).is_empty())
}

/// What praises one of these and happened near a day.
fn near(
    read: &Read<'_>,
    people: &str,
    shifts: &str,
    whole_team: bool,
    day: Day,
) -> Result<Vec<RecognitionRow>> {
    read.many(
        &format!(
            "INDEXED BY recognition_day WHERE team_id = ?1 AND happened_on BETWEEN ?2 AND ?3 AND status IN ('new', 'ready', 'told') AND id NOT IN ({PRIVATE})
             AND (id IN (SELECT recognition_id FROM recognition_person WHERE person_id IN (SELECT value FROM json_each(?4)))
               OR id IN (SELECT recognition_id FROM recognition_group
                 WHERE shift_id IN (SELECT value FROM json_each(?5)) OR (?6 AND shift_id IS NULL)))
             ORDER BY sent_at DESC, id DESC LIMIT {MOST_NEAR}"
        ),
        params![
            read.team()?.id,
            day.plus(-NEAR_DAYS),
            day.plus(NEAR_DAYS),
            people,
            shifts,
            whole_team
        ],
    )
}

/// Those of them that are alike in words, the likeliest first.
fn alike(near: Vec<RecognitionRow>, words: &BTreeSet<String>) -> Vec<RecognitionRow> {
    let mut found: Vec<(usize, RecognitionRow)> = near
        .into_iter()
        .filter_map(|row| Some((likeness(words, &words_of(&row.text))?, row)))
        .collect();
    found.sort_by_key(|(likeness, _)| std::cmp::Reverse(*likeness));
    found.into_iter().map(|(_, row)| row).collect()
}

/// How much two sets of words share, in per cent of the smaller one; none where they are not alike.
fn likeness(one: &BTreeSet<String>, other: &BTreeSet<String>) -> Option<usize> {
    let smaller = one.len().min(other.len());
    let shared = one.intersection(other).count();
    // A word or two are found in any long text.
    let short = smaller < SHARED && one.len().max(other.len()) > smaller * SHARED;
    let enough = shared > 0 && shared >= SHARED.min(smaller) && shared * 2 >= smaller && !short;
    enough.then(|| shared * 100 / smaller)
}

/// Whether two texts say the same, as far as words can tell.
pub fn are_alike(one: &str, other: &str) -> bool {
    likeness(&words_of(one), &words_of(other)).is_some()
}

#[cfg(test)]
mod tests {
    //! What counts as alike.

    use super::are_alike;
    use proptest::prelude::*;

    #[test]
    fn the_same_thing_in_other_words_is_alike() {
        assert!(are_alike(
            "Ana found the wedding ring behind the radiator after the guest had left.",
            "Found the guest's wedding ring! She looked behind the radiator for an hour."
        ));
        assert!(are_alike("美咲さんが傘を貸した", "傘を貸した美咲さん"));
    }

    #[test]
    fn another_thing_about_the_same_person_is_not() {
        assert!(!are_alike(
            "Ana found the wedding ring behind the radiator.",
            "Ana stayed until the taxi came for the old couple."
        ));
        assert!(!are_alike("", ""));
        assert!(!are_alike("Thanks!", "So kind."));
        assert!(!are_alike(
            "Made tea.",
            "Mrs Okonkwo had lost her appetite. Mei made her the soup she remembered from home."
        ));
    }

    proptest! {
        #[test]
        fn a_text_is_alike_to_itself_and_being_alike_goes_both_ways(one in "\\PC{0,200}", other in "\\PC{0,200}") {
            prop_assert_eq!(are_alike(&one, &one), !super::words_of(&one).is_empty());
            prop_assert_eq!(are_alike(&one, &other), are_alike(&other, &one));
        }
    }
}
