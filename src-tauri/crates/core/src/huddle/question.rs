//! The questions to the room: which one has its turn, and those that the leaders wrote themselves.
//!
//! The program has 65 for each kind of place, 20 of each kind and 25 cases with an ending: why the work matters, the customer's eyes, what would you
//! do. The kinds take turns, the leaders' own among them; within a kind each is asked before one is asked again.
//! Surprising: the core knows numbers, not words; a journey counts that each place has words for every number.

use std::collections::HashMap;

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::{ById, Nothing};
use crate::error::{Code, Error, Result};
use crate::id::{QuestionId, ShiftId, StarterOffId, TeamId};
use crate::store::{Read, Tx, record};
use crate::text;
use crate::time::Day;

/// The kinds of the program's own questions, and how many there are of each.
pub const LIBRARY: [(&str, usize); 3] = [("purpose", 20), ("empathy", 20), ("case", 25)];
/// The kind of the leaders' own.
const OWN: &str = "own";
/// A question does not come again before so many others.
const SOON: usize = 60;
/// Huddles of a shift that are looked back on: after so many a question may come again.
const MOST_HUDDLES: i64 = 150;

/// How many questions of each kind the words hold, of those that change by the day.
pub const AFTER_A_STORY: usize = 8;
/// Questions where nothing is there to tell.
pub const ASKS: usize = 3;
/// Questions for the one thing today.
pub const TODAYS: usize = 8;
/// Questions to a customer who is there.
pub const VISITS: usize = 6;

record! {
    /// A question that a leader wrote.
    #[derive(Serialize, TS)]
    pub struct Question of Question {
        /// Its id.
        pub id: QuestionId,
        /// Its team.
        #[serde(skip)]
        #[ts(skip)]
        pub team_id: TeamId,
        /// Its words.
        pub text: String,
        /// What the next key reveals: the limit, or how it ended; may be empty.
        pub reveal: String,
        /// Whether it is only kept for the huddles that asked it.
        #[serde(skip)]
        #[ts(skip)]
        pub removed: bool,
    }
}

/// Writes a question or changes it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveQuestion {
    /// None writes one.
    pub id: Option<QuestionId>,
    /// At most 200 characters.
    pub text: String,
    /// What the next key reveals, at most 400 characters; may be empty.
    #[serde(default)]
    pub reveal: String,
    /// The question of the program that it replaces, by its code; the team does without that one then.
    #[serde(default)]
    pub replaces: Option<String>,
}

record! {
    /// That the team does without a question of the program.
    pub struct StarterOff of StarterOff {
        /// Its id.
        pub id: StarterOffId,
        /// Its team.
        pub team_id: TeamId,
        /// The code of the question.
        pub code: String,
    }
}

/// Does without a question of the program, or takes it back in.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SwitchStarter {
    /// Its code: kind and number.
    pub code: String,
    /// Whether the team does without it.
    pub off: bool,
}

/// The questions of the program that the team does without, by their codes.
pub fn off(read: &Read<'_>, _: Nothing) -> Result<Vec<String>> {
    read.values(
        "SELECT code FROM starter_off WHERE team_id = ?1 ORDER BY code",
        [read.team()?.id],
    )
}

/// Does without a question of the program, or takes it back in. One that was asked and is not any more comes back with its turn.
pub fn switch(tx: &mut Tx<'_>, ask: SwitchStarter) -> Result<()> {
    if !LIBRARY
        .iter()
        .any(|&(kind, count)| codes(kind, count).any(|code| code == ask.code))
    {
        return Err(Error::new(Code::NotFound).at("code").with("id", ask.code));
    }
    let team_id = tx.team()?.id;
    let before: Option<StarterOff> = tx.first(
        "WHERE team_id = ?1 AND code = ?2",
        params![team_id, ask.code],
    )?;
    match (before, ask.off) {
        (Some(before), false) => tx.remove::<StarterOff>(before.id),
        (None, true) => {
            let id = tx.id();
            tx.put(&StarterOff {
                id,
                team_id,
                code: ask.code,
            })
        }
        _ => Ok(()),
    }
}

fn codes(kind: &str, count: usize) -> impl Iterator<Item = String> {
    (1..=count).map(move |number| format!("{kind}-{number:02}"))
}

/// What the next key reveals after a question: words of the leaders' own, or the code of the program's.
pub enum Reveal {
    /// Their words.
    Words(String),
    /// Words `prompt-<code>`.
    Code(String),
}

/// What the next key reveals after the question with this code; nothing after most.
pub fn reveal(read: &Read<'_>, code: &str) -> Result<Option<Reveal>> {
    if code.starts_with("case-") {
        return Ok(Some(Reveal::Code(format!("{code}-reveal"))));
    }
    let own: Option<Question> = read.first("WHERE id = ?1", [code])?;
    let words = own.map(|own| own.reveal).filter(|words| !words.is_empty());
    Ok(words.map(Reveal::Words))
}

/// The leaders' own questions, the oldest first.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<Question>> {
    read.many(
        "WHERE team_id = ?1 AND NOT removed ORDER BY id",
        [read.team()?.id],
    )
}

/// Writes a question or changes it.
pub fn save(tx: &mut Tx<'_>, ask: SaveQuestion) -> Result<Question> {
    let id = match ask.id {
        Some(id) => tx.get::<Question>(id)?.id,
        None => tx.id(),
    };
    let question = Question {
        id,
        team_id: tx.team()?.id,
        text: text::line(&ask.text, text::LINE, "text")?,
        reveal: text::optional_line(&ask.reveal, text::SENTENCE, "reveal")?,
        removed: false,
    };
    tx.put(&question)?;
    if let Some(code) = ask.replaces {
        switch(tx, SwitchStarter { code, off: true })?;
    }
    Ok(question)
}

/// Takes a question out; the huddles that asked it keep its words.
pub fn remove(tx: &mut Tx<'_>, ask: ById<QuestionId>) -> Result<()> {
    let question: Question = tx.get(ask.id)?;
    tx.put(&Question {
        removed: true,
        ..question
    })
}

/// A question that has its turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Its code: kind and number, or the id of one of the leaders' own.
    pub code: String,
    /// Its kind.
    pub kind: &'static str,
    /// Its words, where the leaders wrote it.
    pub text: String,
}

/// The questions in the order of their turns for a shift: the kinds alternate, and none comes again before sixty others; of
/// those that were asked, the one that is longest ago.
pub fn turns(read: &Read<'_>, shift: Option<ShiftId>, day: Day) -> Result<Vec<Turn>> {
    let asked = asked(read, shift, day)?;
    let own = list(read, Nothing {})?;
    let off = off(read, Nothing {})?;
    let mut kinds: Vec<(&'static str, Vec<Turn>)> = LIBRARY
        .iter()
        .map(|&(kind, count)| {
            let turn = |code| Turn {
                code,
                kind,
                text: String::new(),
            };
            let on = codes(kind, count).filter(|code| !off.contains(code));
            (kind, on.map(turn).collect())
        })
        .collect();
    let written = own.into_iter().map(|question| Turn {
        code: question.id.to_string(),
        kind: OWN,
        text: question.text,
    });
    kinds.push((OWN, written.collect()));
    // How many questions ago; none is longer ago than any.
    let ago = |turn: &Turn| asked.get(&turn.code).copied().unwrap_or(usize::MAX);
    for (_, turns) in &mut kinds {
        turns.sort_by_key(|turn| std::cmp::Reverse(ago(turn)));
    }
    // The kind whose last turn is longest ago begins.
    kinds.sort_by_key(|(_, turns)| {
        std::cmp::Reverse(turns.iter().map(&ago).min().unwrap_or(usize::MAX))
    });
    let longest = kinds.iter().map(|(_, turns)| turns.len()).max();
    let round = |at: usize| {
        let of = kinds.iter();
        of.filter_map(move |(_, turns)| turns.get(at).cloned())
    };
    let mut turns: Vec<Turn> = (0..longest.unwrap_or(0)).flat_map(round).collect();
    // One that was asked not long ago waits for all others, however few there are of its kind.
    turns.sort_by_key(|turn| std::cmp::Reverse(ago(turn).min(SOON)));
    Ok(turns)
}

/// How many questions ago each was shown to the shift, for those of its last huddles.
fn asked(read: &Read<'_>, shift: Option<ShiftId>, day: Day) -> Result<HashMap<String, usize>> {
    let mut statement = read.conn.prepare_cached(
        "SELECT i.prompt FROM (SELECT id, held_on, started_at FROM huddle WHERE shift_id IS ?1 AND team_id = ?2
             AND state != 'planned' AND held_on <= ?3 ORDER BY held_on DESC LIMIT ?4) h
         CROSS JOIN huddle_item i ON i.huddle_id = h.id
         WHERE i.segment = 'practice' AND i.prompt IS NOT NULL AND i.seconds > 0
         ORDER BY h.held_on DESC, h.started_at DESC, i.position DESC",
    )?;
    let team = read.team()?.id;
    let rows = statement.query_map(params![shift, team, day, MOST_HUDDLES], |row| {
        row.get::<_, String>(0)
    })?;
    let mut asked = HashMap::new();
    for (ago, prompt) in rows.enumerate() {
        asked.entry(prompt?).or_insert(ago);
    }
    Ok(asked)
}

/// The questions of `kind` that change by the day, that of the day first.
pub fn by_day(kind: &str, count: usize, day: Day) -> Vec<String> {
    let code = |ahead| format!("{kind}-{}", (day.number() + ahead) % count + 1);
    (0..count).map(code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_of_the_day_changes_and_all_come_round() {
        let day = Day::parse("2026-03-11").unwrap();
        let first: Vec<String> = (0..8)
            .map(|ahead| by_day("today", 8, day.plus(ahead))[0].clone())
            .collect();
        let mut different = first.clone();
        different.sort();
        different.dedup();
        assert_eq!(different.len(), 8);
    }
}
