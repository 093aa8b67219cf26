//! What a huddle tells of ideas by itself: those that wait too long, those whose trial is over, and answers that the shift has not heard.

use rusqlite::params;

use super::{ANSWER_DAYS, IdeaRow};
use crate::error::Result;
use crate::id::ShiftId;
use crate::store::Read;
use crate::time::{Day, TimeOfDay};

/// Days in which an answer is news.
const NEWS_DAYS: i64 = 28;
/// Of what waits, so many that wait longest are looked at.
const WEIGHED: i64 = 1000;
/// Of each kind, so many are given.
const MOST: i64 = 20;
/// Of those that a huddle told of already.
const MOST_AGAIN: i64 = 3;

/// Why a huddle tells of an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// It waits for its answer since so many days, and no huddle told of it.
    Silent(i64),
    /// The same, and one did.
    Waiting(i64),
    /// It was to be tried until now.
    Tried,
    /// It was answered, and the shift has not heard how.
    News,
}

/// What is due in a shift's huddle of `day`, what has been silent too long first.
pub fn due(read: &Read<'_>, shift: Option<ShiftId>, day: Day) -> Result<Vec<(IdeaRow, Due)>> {
    let team = read.team()?;
    let waits = |told: &str, most: i64| -> Result<Vec<IdeaRow>> {
        read.many(
            &format!(
                "WHERE id IN (SELECT id FROM idea INDEXED BY idea_new WHERE team_id = ?1 AND state = 'new' AND sent_on <= ?2
                     ORDER BY sent_on, id LIMIT {WEIGHED}) AND for_leaders = 0
                   AND {told} (SELECT 1 FROM huddle_item WHERE about_id = idea.id AND told_at IS NOT NULL)
                 ORDER BY sent_on, id LIMIT {most}"
            ),
            params![team.id, day.plus(-ANSWER_DAYS)],
        )
    };
    let days = |row: &IdeaRow| day.days_since(row.sent_on);
    let silent = waits("NOT EXISTS", MOST)?.into_iter();
    let mut due: Vec<_> = silent
        .map(|row| (days(&row), row))
        .map(|(days, row)| (row, Due::Silent(days)))
        .collect();
    let again = waits("EXISTS", MOST_AGAIN)?.into_iter();
    let again: Vec<_> = again
        .map(|row| (days(&row), row))
        .map(|(days, row)| (row, Due::Waiting(days)))
        .collect();
    let tried: Vec<IdeaRow> = read.many(
        "WHERE team_id = ?1 AND state = 'trying' AND for_leaders = 0 AND due_on <= ?2 ORDER BY due_on, id LIMIT ?3",
        params![team.id, day, MOST],
    )?;
    let midnight = TimeOfDay::parse("00:00")?;
    let news: Vec<IdeaRow> = read.many(
        "WHERE team_id = ?1 AND state IN ('trying', 'done', 'no') AND for_leaders = 0
           AND answered_at >= ?2 AND answered_at < ?3
           AND NOT EXISTS (SELECT 1 FROM huddle_item i JOIN huddle h ON h.id = i.huddle_id
             WHERE i.about_id = idea.id AND i.told_at > idea.answered_at AND h.shift_id IS ?4)
         ORDER BY answered_at, id LIMIT ?5",
        params![
            team.id,
            team.zone.instant(day.plus(-NEWS_DAYS), midnight),
            team.zone.instant(day.plus(1), midnight),
            shift,
            MOST
        ],
    )?;
    // An answer that the shift has not heard says more than that the time is over.
    let known = |row: &IdeaRow| news.iter().any(|new| new.id == row.id);
    let tried = tried.into_iter().filter(|row| !known(row));
    let tried: Vec<_> = tried.map(|row| (row, Due::Tried)).collect();
    due.extend(news.into_iter().map(|row| (row, Due::News)));
    due.extend(tried);
    due.extend(again);
    Ok(due)
}
