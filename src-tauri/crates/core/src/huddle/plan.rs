//! What today's huddle is made of, and why: plain rules, the same answer for the same data and day.
//!
//! 1. The purpose in force begins.
//! 2. One story: of those that no shift has heard, the one that waits longest; else of those that only other shifts
//!    heard in the last ninety days; else the one told longest ago, at least four weeks; else the room is asked.
//! 3. Up to four shout-outs that no huddle told, the oldest first, those about people of this shift before others';
//!    others' only once their own shift has had a week to tell them. Birthdays and anniversaries come before, in a line.
//! 4. One thing for today: what the leader set, else a question that changes by the day.
//!
//! Never: what somebody wants no thanks aloud for, what was withdrawn, and what the leader left out.

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use super::celebrate::{self, Celebration};
use super::{HuddleLeftOut, HuddleRecord, Reason, Segment, Why};
use crate::error::{Fact, Facts, Result};
use crate::id::{PersonId, ShiftId};
use crate::person::{PersonName, PersonRow, Wish};
use crate::purpose::{self, Purpose};
use crate::recognition::list::{self, StoryRow};
use crate::recognition::{Kind, PRIVATE, RecognitionRow, Status};
use crate::store::Read;
use crate::time::Day;

/// Seconds planned for each part of the ten-minute form that this huddle holds.
const PURPOSE_SECONDS: i64 = 45;
const STORY_SECONDS: i64 = 150;
const THANKS_SECONDS: i64 = 105;
const TODAY_SECONDS: i64 = 60;

/// Cards in one huddle.
pub const MOST_CARDS: i64 = 4;
/// Days after which a story may be told to the same shift again.
const RETOLD_AFTER_DAYS: i64 = 28;
/// Days for which what only other shifts heard is news.
const NEWS_FOR_DAYS: i64 = 90;
/// Days that a shout-out waits for a huddle of the praised one's own shift.
const OWN_SHIFT_DAYS: i64 = 7;

/// How many questions of each kind the words hold.
pub const STORY_QUESTIONS: usize = 8;
/// Questions where nothing is there to tell.
pub const ASKS: usize = 3;
/// Questions for the one thing today.
pub const TODAY_QUESTIONS: usize = 8;

/// An item of the plan, with the reason for it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanItem {
    /// Its part of the huddle.
    pub segment: Segment,
    /// The story or shout-out it tells.
    pub story: Option<StoryRow>,
    /// The purpose it shows.
    pub purpose: Option<Purpose>,
    /// Its own words.
    pub text: String,
    /// The code of its question; words `prompt-<code>`.
    pub prompt: Option<String>,
    /// Who is celebrated.
    pub celebrations: Vec<Celebration>,
    /// Why it is here.
    pub reason: Reason,
    /// People in it who want to be asked first.
    pub ask: Vec<PersonName>,
    /// Seconds planned.
    #[ts(type = "number")]
    pub seconds: i64,
}

/// The plan of a shift's day; `chosen` is what the leader chose for it.
pub fn plan(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    day: Day,
    chosen: Option<&HuddleRecord>,
) -> Result<Vec<PlanItem>> {
    let mut items = Vec::new();
    if let Some(purpose) = purpose::current(read)? {
        let item = item(
            Segment::Purpose,
            why(Why::PurposeAlways, None),
            PURPOSE_SECONDS,
        );
        items.push(PlanItem {
            purpose: Some(purpose),
            ..item
        });
    }
    items.push(story(read, shift, day, chosen)?);
    items.extend(thanks(read, shift, day, chosen)?);
    items.push(one_thing(day, chosen));
    Ok(items)
}

/// The stories that were left out of the day's plan.
pub fn left_out(read: &Read<'_>, chosen: Option<&HuddleRecord>) -> Result<Vec<StoryRow>> {
    let Some(huddle) = chosen else {
        return Ok(Vec::new());
    };
    let left: Vec<HuddleLeftOut> = read.many("WHERE huddle_id = ?1 ORDER BY id", [huddle.id])?;
    left.iter()
        .map(|left| list::story(read, left.recognition_id))
        .collect()
}

/// What may be told at all: `?1` team, `?2` kind, `?3` shift, `?4` the day's chosen row.
fn may_be_told() -> String {
    format!(
        "team_id = ?1 AND kind = ?2 AND recognition.id NOT IN ({PRIVATE}) AND NOT EXISTS (SELECT 1 FROM huddle_left_out l
           WHERE l.huddle_id = ?4 AND l.recognition_id = recognition.id)"
    )
}

/// What the shift heard of a recognition.
const HEARD: &str = "SELECT h.held_on FROM huddle_item i JOIN huddle h ON h.id = i.huddle_id
  WHERE i.recognition_id = recognition.id AND i.told_at IS NOT NULL AND h.shift_id IS ?3";

fn story(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    day: Day,
    chosen: Option<&HuddleRecord>,
) -> Result<PlanItem> {
    let untold = never_heard(read, shift, day, chosen)?;
    if let Some(oldest) = untold.first() {
        let code = match oldest.status {
            Status::Told => Why::HeardElsewhere,
            _ if untold.len() > 1 => Why::OldestUntold,
            _ => Why::Untold,
        };
        let reason = why(code, Some(day.days_since(oldest.happened_on)));
        return told(
            read,
            Segment::Story,
            oldest.clone(),
            reason,
            day,
            STORY_SECONDS,
        );
    }
    if let Some(rested) = told_longest_ago(read, shift, day, chosen)? {
        let last = list::times_told(read, rested.id)?.1;
        let reason = why(Why::ToldLongestAgo, last.map(|last| day.days_since(last)));
        return told(read, Segment::Story, rested, reason, day, STORY_SECONDS);
    }
    let ask = item(Segment::Story, why(Why::NothingToTell, None), STORY_SECONDS);
    Ok(PlanItem {
        prompt: Some(by_day("ask", ASKS, day)),
        ..ask
    })
}

/// The two stories that wait longest for this shift: those that nobody heard, then those that only others did.
fn never_heard(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    day: Day,
    chosen: Option<&HuddleRecord>,
) -> Result<Vec<RecognitionRow>> {
    let may_be_told = may_be_told();
    let (team, huddle) = (read.team()?.id, chosen.map(|huddle| huddle.id));
    let nobody = format!(
        "INDEXED BY recognition_ready WHERE {may_be_told} AND status = 'ready' AND ?3 IS ?3 ORDER BY happened_on, sent_at, id LIMIT 2"
    );
    let mut found = read.many(&nobody, params![team, Kind::Story, shift, huddle])?;
    if found.is_empty() {
        let only_others = format!(
            "WHERE {may_be_told} AND status = 'told' AND happened_on >= ?5 AND NOT EXISTS ({HEARD})
             ORDER BY happened_on, sent_at, id LIMIT 2"
        );
        let news = day.plus(-NEWS_FOR_DAYS);
        found = read.many(
            &only_others,
            params![team, Kind::Story, shift, huddle, news],
        )?;
    }
    Ok(found)
}

/// The story whose last telling to this shift is longest ago, and at least four weeks.
fn told_longest_ago(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    day: Day,
    chosen: Option<&HuddleRecord>,
) -> Result<Option<RecognitionRow>> {
    let may_be_told = may_be_told();
    let (team, huddle) = (read.team()?.id, chosen.map(|huddle| huddle.id));
    // From the earliest telling on: the first that was not repeated since is the one, so few rows are looked at.
    let earliest = format!(
        "JOIN (SELECT i.recognition_id AS told_id, i.told_at AS at, h.held_on AS on_day
               FROM huddle_item i INDEXED BY huddle_item_earliest JOIN huddle h ON h.id = i.huddle_id
               WHERE i.segment = 'story' AND i.told_at IS NOT NULL AND h.shift_id IS ?3) ON told_id = recognition.id
         WHERE {may_be_told} AND status = 'told' AND on_day <= ?5 AND on_day = (SELECT max(held_on) FROM ({HEARD}))
         ORDER BY at LIMIT 1"
    );
    let rested = day.plus(-RETOLD_AFTER_DAYS);
    read.first(&earliest, params![team, Kind::Story, shift, huddle, rested])
}

fn thanks(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    day: Day,
    chosen: Option<&HuddleRecord>,
) -> Result<Vec<PlanItem>> {
    let may_be_told = may_be_told();
    let (team, huddle) = (read.team()?.id, chosen.map(|huddle| huddle.id));
    let mut items = Vec::new();
    let celebrations = celebrate::celebrations(read, day)?;
    if !celebrations.is_empty() {
        let item = item(
            Segment::Thanks,
            why(Why::DayToCelebrate, None),
            THANKS_SECONDS / 7,
        );
        items.push(PlanItem {
            prompt: Some("celebrate".to_owned()),
            celebrations,
            ..item
        });
    }
    let ours = "EXISTS (SELECT 1 FROM recognition_person p JOIN person ON person.id = p.person_id
        WHERE p.recognition_id = recognition.id AND (?3 IS NULL OR person.shift_id IS NULL OR person.shift_id = ?3))";
    let untold = format!(
        "INDEXED BY recognition_ready WHERE {may_be_told} AND status = 'ready'
         AND ({ours} OR happened_on <= ?5)
         ORDER BY {ours} DESC, happened_on, sent_at, id LIMIT {MOST_CARDS}"
    );
    let waited = day.plus(-OWN_SHIFT_DAYS);
    let cards: Vec<RecognitionRow> = read.many(
        &untold,
        params![team, Kind::ShoutOut, shift, huddle, waited],
    )?;
    let each = THANKS_SECONDS / i64::try_from(cards.len().max(3)).unwrap_or(3);
    for (place, card) in cards.into_iter().enumerate() {
        let code = if place == 0 {
            Why::OldestUntold
        } else {
            Why::Untold
        };
        let reason = why(code, Some(day.days_since(card.happened_on)));
        items.push(told(read, Segment::Thanks, card, reason, day, each)?);
    }
    Ok(items)
}

fn one_thing(day: Day, chosen: Option<&HuddleRecord>) -> PlanItem {
    match chosen
        .map(|huddle| huddle.one_thing.clone())
        .filter(|text| !text.is_empty())
    {
        Some(text) => PlanItem {
            text,
            ..item(Segment::Today, why(Why::OneThingSet, None), TODAY_SECONDS)
        },
        None => PlanItem {
            prompt: Some(by_day("today", TODAY_QUESTIONS, day)),
            ..item(
                Segment::Today,
                why(Why::OneThingQuestion, None),
                TODAY_SECONDS,
            )
        },
    }
}

fn told(
    read: &Read<'_>,
    segment: Segment,
    row: RecognitionRow,
    reason: Reason,
    day: Day,
    seconds: i64,
) -> Result<PlanItem> {
    let praised = list::praised(read, row.id)?;
    let ask = praised
        .iter()
        .filter(|person| person.wish == Wish::Ask)
        .map(PersonRow::named)
        .collect();
    let story = Some(list::row(read, row)?);
    let prompt = (segment == Segment::Story).then(|| by_day("story", STORY_QUESTIONS, day));
    Ok(PlanItem {
        story,
        ask,
        prompt,
        ..item(segment, reason, seconds)
    })
}

fn item(segment: Segment, reason: Reason, seconds: i64) -> PlanItem {
    let (story, purpose, prompt, text) = (None, None, None, String::new());
    PlanItem {
        segment,
        story,
        purpose,
        text,
        prompt,
        celebrations: Vec::new(),
        reason,
        ask: Vec::new(),
        seconds,
    }
}

fn why(code: Why, days: Option<i64>) -> Reason {
    let facts: Facts = days
        .map(|days| ("days".to_owned(), Fact::Number(days)))
        .into_iter()
        .collect();
    Reason { code, facts }
}

/// The question of the day: each comes round before one comes again.
fn by_day(kind: &str, count: usize, day: Day) -> String {
    format!("{kind}-{}", day.number() % count + 1)
}

/// The people whose absence could be marked: those on the shift.
pub fn could_be_absent(read: &Read<'_>, huddle: &HuddleRecord) -> Result<Vec<PersonName>> {
    let here = super::presenter::on_shift(read, huddle.shift_id, huddle.held_on)?;
    Ok(here.iter().map(PersonRow::named).collect())
}

/// Who was marked absent.
pub fn absent(read: &Read<'_>, huddle: &HuddleRecord) -> Result<Vec<PersonId>> {
    read.values(
        "SELECT person_id FROM huddle_absent WHERE huddle_id = ?1",
        [huddle.id],
    )
}
