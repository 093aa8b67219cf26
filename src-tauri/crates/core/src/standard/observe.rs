//! Looking whether a standard is kept: each criterion met, not met or not seen, by a leader, a peer or a mystery shopper.
//!
//! It is about the standard and names nobody; a note is between whoever looked and those who lead. Refused: a look at words that
//! are no longer what the standard says.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{StandardRow, Wordings, wordings};
use crate::access::Access;
use crate::api::ById;
use crate::error::{Code, Error, Result};
use crate::here::pin;
use crate::id::{ObservationId, PersonId, ShiftId, StandardId, TeamId};
use crate::person::{PersonName, name_of};
use crate::store::{Read, Tx, record, word};
use crate::team::shift::Shift;
use crate::text;
use crate::time::Day;

/// Criteria that must have been seen in a time before anything is said of it: fewer are chance.
pub const ENOUGH: i64 = 10;
/// The days that are compared with as many before.
pub const LATELY_DAYS: i64 = 90;

word! {
    /// Who looked.
    pub enum Observer {
        /// Somebody who leads.
        Leader = "leader",
        /// A colleague.
        Peer = "peer",
        /// A customer who was asked to look.
        Mystery = "mystery",
    }
}

word! {
    /// What was found of one criterion.
    pub enum Score {
        /// It was so.
        Met = "met",
        /// It was not.
        NotMet = "not_met",
        /// There was no occasion to see it.
        NotSeen = "not_seen",
    }
}

record! {
    /// What is kept of a look.
    pub struct ObservationRow of Observation {
        /// Its id.
        pub id: ObservationId,
        /// Its team.
        pub team_id: TeamId,
        /// The wording that was looked at.
        pub standard_id: StandardId,
        /// The day.
        pub seen_on: Day,
        /// Who looked.
        pub observer: Observer,
        /// Their name, or who wrote it down.
        pub by_id: Option<PersonId>,
        /// The shift that was looked at.
        pub shift_id: Option<ShiftId>,
        /// What was found of each criterion, in order, parted by spaces.
        pub scores: String,
        /// What else was seen; may be empty.
        pub note: String,
    }
}

/// Keeps a look at a standard.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ObserveStandard {
    /// The wording that was looked at.
    pub wording_id: StandardId,
    /// The day, today or earlier; none is today.
    pub seen_on: Option<Day>,
    /// Who looked; only those who lead write down more than a peer's.
    pub observer: Observer,
    /// The shift that was looked at.
    pub shift_id: Option<ShiftId>,
    /// What was found of each criterion, in order.
    pub scores: Vec<Score>,
    /// At most 400 characters; may be empty.
    pub note: String,
}

/// A look at a standard.
#[derive(Debug, Serialize, TS)]
pub struct Observation {
    /// Its id.
    pub id: ObservationId,
    /// The day.
    pub seen_on: Day,
    /// Who looked.
    pub observer: Observer,
    /// Their name, or who wrote it down.
    pub by: Option<PersonName>,
    /// The shift that was looked at.
    pub shift: Option<String>,
    /// What was found, in order.
    pub found: Vec<Found>,
    /// What else was seen; empty for those whom it is not for.
    pub note: String,
}

/// What was found of one criterion.
#[derive(Debug, Serialize, TS)]
pub struct Found {
    /// What was looked at.
    pub criterion: String,
    /// What was found.
    pub score: Score,
}

/// How many criteria were met, of those that were seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Tally {
    /// Met.
    #[ts(type = "number")]
    pub met: i64,
    /// Met or not.
    #[ts(type = "number")]
    pub seen: i64,
}

/// The looks of one month.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
pub struct Month {
    /// Its first day.
    pub month: Day,
    /// What they found.
    pub tally: Tally,
}

word! {
    /// Where a standard is going.
    pub enum Course {
        /// Too little was seen to say anything.
        TooEarly = "too_early",
        /// Nothing to compare it with yet.
        First = "first",
        /// More is met than before.
        Better = "better",
        /// As much as before.
        Same = "same",
        /// Less.
        Worse = "worse",
    }
}

/// Whether a standard is kept, and where it is going.
#[derive(Debug, Serialize, TS)]
pub struct Trend {
    /// What can be said of it.
    pub course: Course,
    /// The last ninety days.
    pub lately: Tally,
    /// The ninety before them.
    pub before: Tally,
    /// How many criteria must have been seen before anything is said.
    #[ts(type = "number")]
    pub enough: i64,
    /// The months of the last year in which somebody looked, the oldest first.
    pub months: Vec<Month>,
}

/// Keeps a look at a standard.
pub fn observe(tx: &mut Tx<'_>, ask: ObserveStandard) -> Result<Observation> {
    let wording: StandardRow = tx.get(ask.wording_id).map_err(|e| e.at("wording_id"))?;
    let all = wordings(tx, wording.standard())?;
    let today = tx.today()?;
    let current = all.on(tx, today)?.map(|row| row.id);
    if all.first().removed || current != Some(wording.id) {
        return Err(Error::new(Code::Retired).at("wording_id"));
    }
    if ask.observer != Observer::Peer && tx.session.access < Access::Leader {
        let needs = Access::Leader.word();
        return Err(Error::new(Code::NotAllowed)
            .at("observer")
            .with("needs", needs));
    }
    let seen_on = ask.seen_on.unwrap_or(today).not_ahead(today, "seen_on")?;
    if let Some(shift) = ask.shift_id {
        tx.get::<Shift>(shift).map_err(|e| e.at("shift_id"))?;
    }
    let criteria = wording.criteria().len();
    if ask.scores.len() != criteria {
        return Err(Error::new(Code::BadRequest)
            .at("scores")
            .with("detail", format!("{criteria} criteria")));
    }
    if ask.scores.iter().all(|score| *score == Score::NotSeen) {
        return Err(Error::new(Code::NothingSeen).at("scores"));
    }
    let words: Vec<&str> = ask.scores.iter().map(|score| score.word()).collect();
    let row = ObservationRow {
        id: tx.id(),
        team_id: tx.team()?.id,
        standard_id: wording.id,
        seen_on,
        observer: ask.observer,
        by_id: tx.session.person,
        shift_id: ask.shift_id,
        scores: words.join(" "),
        note: text::optional_paragraph(&ask.note, text::SENTENCE, "note")?,
    };
    tx.put(&row)?;
    view(tx, row, &wording)
}

/// Takes out a look that was written down by mistake.
pub fn remove(tx: &mut Tx<'_>, ask: ById<ObservationId>) -> Result<()> {
    let row: ObservationRow = tx.get(ask.id)?;
    let own = row.by_id.is_some() && row.by_id == tx.session.person;
    if !own && tx.session.access < Access::Leader {
        let needs = Access::Leader.word();
        return Err(Error::new(Code::NotAllowed).at("id").with("needs", needs));
    }
    tx.remove::<ObservationRow>(row.id)
}

/// The looks at a standard, in whatever words, the newest first.
pub(super) fn all(read: &Read<'_>, of: &Wordings) -> Result<Vec<(ObservationRow, StandardRow)>> {
    let mut found: Vec<(ObservationRow, StandardRow)> = Vec::new();
    for wording in of.all() {
        let rows: Vec<ObservationRow> = read.many("WHERE standard_id = ?1", [wording.id])?;
        found.extend(rows.into_iter().map(|row| (row, wording.clone())));
    }
    found.sort_by_key(|(row, _)| std::cmp::Reverse((row.seen_on, row.id)));
    Ok(found)
}

/// A look as whoever is here may see it.
pub(super) fn view(
    read: &Read<'_>,
    row: ObservationRow,
    wording: &StandardRow,
) -> Result<Observation> {
    let own = row.by_id.is_some() && row.by_id == read.session.person && pin::is_sure(read)?;
    let theirs = own || read.session.access >= Access::Leader;
    let found = wording.criteria().into_iter().zip(scores(&row));
    let shift = row.shift_id.map(|id| read.get::<Shift>(id)).transpose()?;
    Ok(Observation {
        id: row.id,
        seen_on: row.seen_on,
        observer: row.observer,
        by: name_of(read, row.by_id)?,
        shift: shift.map(|shift| shift.name),
        found: found
            .map(|(criterion, score)| Found { criterion, score })
            .collect(),
        note: match theirs {
            true => row.note,
            false => String::new(),
        },
    })
}

/// Whether a standard is kept, and where it is going.
pub(super) fn trend(looks: &[(ObservationRow, StandardRow)], today: Day) -> Trend {
    let since = today.plus(-LATELY_DAYS);
    let between = |from: Day, until: Day| {
        let in_it = looks
            .iter()
            .filter(|(row, _)| from < row.seen_on && row.seen_on <= until);
        tally(in_it.map(|(row, _)| row))
    };
    let (lately, before) = (
        between(since, today),
        between(since.plus(-LATELY_DAYS), since),
    );
    let course = match (lately.seen >= ENOUGH, before.seen >= ENOUGH) {
        (false, _) => Course::TooEarly,
        (true, false) => Course::First,
        // Of a hundred: one more or less is chance.
        (true, true) => match lately.share() - before.share() {
            more if more > NOISE => Course::Better,
            less if less < -NOISE => Course::Worse,
            _ => Course::Same,
        },
    };
    let year = today.plus(-365);
    let mut months: Vec<Month> = Vec::new();
    for (row, _) in looks.iter().rev().filter(|(row, _)| row.seen_on > year) {
        let month = row.seen_on.first_of_month();
        let one = tally(std::iter::once(row));
        match months.last_mut().filter(|last| last.month == month) {
            Some(last) => {
                last.tally.met += one.met;
                last.tally.seen += one.seen;
            }
            None => months.push(Month { month, tally: one }),
        }
    }
    Trend {
        course,
        lately,
        before,
        enough: ENOUGH,
        months,
    }
}

/// A difference of so many in a hundred says nothing.
const NOISE: i64 = 10;

impl Tally {
    fn share(self) -> i64 {
        self.met * 100 / self.seen.max(1)
    }
}

fn tally<'a>(rows: impl Iterator<Item = &'a ObservationRow>) -> Tally {
    let mut tally = Tally::default();
    for score in rows.flat_map(scores) {
        tally.met += i64::from(score == Score::Met);
        tally.seen += i64::from(score != Score::NotSeen);
    }
    tally
}

fn scores(row: &ObservationRow) -> Vec<Score> {
    let word = |word: &str| match word {
        "met" => Score::Met,
        "not_met" => Score::NotMet,
        _ => Score::NotSeen,
    };
    row.scores.split_whitespace().map(word).collect()
}
