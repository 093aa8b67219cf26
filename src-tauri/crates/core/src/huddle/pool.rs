//! What a huddle could tell: the stories and shout-outs that may be told at all, and what was heard lately.
//!
//! Every question here is bounded: what waits has an index of its own, and of what was told only the last ninety days are
//! looked at. So a plan takes as long with ten years of data as with one. Never in it: what somebody wants no thanks
//! aloud for, and what was withdrawn.

use std::collections::{BTreeMap, HashMap};

use rusqlite::params;

use super::Segment;
use super::presenter;
use crate::error::Result;
use crate::id::{PersonId, RecognitionId, ShiftId};
use crate::person::{self, PersonRow};
use crate::recognition::rows::json;
use crate::recognition::{Kind, PRIVATE, RecognitionRow, SHOWN, Source, Status};
use crate::store::Read;
use crate::time::{Day, Zone};

/// Of what waits, so many that wait longest are weighed.
const MOST_WAITING: i64 = 1000;
/// Of what was told, so many of the newest are weighed for people who have heard none of it.
const MOST_TOLD: i64 = 100;
/// Days that count as lately.
pub const LATELY_DAYS: i64 = 90;

/// What no huddle told, of both kinds.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Stories, those that wait longest first.
    pub stories: Vec<Found>,
    /// Shout-outs, likewise.
    pub cards: Vec<Found>,
}

impl Waiting {
    /// Loads it.
    pub fn load(read: &Read<'_>) -> Result<Waiting> {
        Ok(Waiting {
            stories: waiting(read, Kind::Story)?,
            cards: waiting(read, Kind::ShoutOut)?,
        })
    }

    /// Puts in what nobody has read yet, as if it were ready: to say when it would be heard.
    pub fn with(&mut self, read: &Read<'_>, row: &RecognitionRow) -> Result<()> {
        let list = match row.kind {
            Kind::Story => &mut self.stories,
            Kind::ShoutOut => &mut self.cards,
        };
        let ready = RecognitionRow {
            status: Status::Ready,
            ..row.clone()
        };
        list.extend(found(read, vec![ready])?);
        Ok(())
    }

    /// Takes out what was told.
    pub fn without(&mut self, told: &[Found]) {
        let waits = |found: &Found| !told.iter().any(|told| told.row.id == found.row.id);
        self.stories.retain(waits);
        self.cards.retain(waits);
    }
}

/// A story or shout-out that could be told.
#[derive(Debug, Clone)]
pub struct Found {
    /// What is kept of it.
    pub row: RecognitionRow,
    /// Since when it waits: what is told late waits from then on.
    pub since: Day,
    /// Whom it praises.
    pub people: Vec<PersonId>,
    /// Which shifts it praises, each as one; none is the whole team.
    pub groups: Vec<Option<ShiftId>>,
}

/// What is known when a plan is made, loaded once.
#[derive(Debug)]
pub struct Lately {
    /// The day on which the team was founded here.
    since: Day,
    /// The team's zone.
    zone: Zone,
    /// The team's people, by name.
    people: Vec<PersonRow>,
    /// What was told in the last ninety days, the newest first.
    told: Vec<Telling>,
}

#[derive(Debug)]
struct Telling {
    on: Day,
    shift: Option<ShiftId>,
    segment: Segment,
    recognition: RecognitionId,
    source: Source,
    length: i64,
    people: Vec<PersonId>,
}

/// What the ranking of one shift's day knows.
#[derive(Debug, Clone)]
pub struct Context {
    /// The day.
    pub day: Day,
    /// The shift.
    pub shift: Option<ShiftId>,
    /// The people on the shift that day.
    pub here: HashMap<PersonId, String>,
    /// When each person was last heard of, by any shift, lately.
    pub heard_of: HashMap<PersonId, Day>,
    /// Since when the team could hear of somebody: since they were there, and the team.
    pub began: HashMap<PersonId, Day>,
    /// When a story from each source was last told to this shift, lately.
    pub sources: BTreeMap<Source, Day>,
    /// The length of the last story told to this shift, in characters.
    pub last_length: Option<i64>,
}

impl Lately {
    /// Loads it, as of `day`.
    pub fn load(read: &Read<'_>, day: Day) -> Result<Lately> {
        let people = person::of_team(read)?;
        let mut statement = read.conn.prepare_cached(
            "SELECT h.held_on, h.shift_id, i.segment, i.recognition_id, r.source, length(r.text)
             FROM huddle h INDEXED BY huddle_day CROSS JOIN huddle_item i ON i.huddle_id = h.id
             CROSS JOIN recognition r ON r.id = i.recognition_id
             WHERE h.team_id = ?1 AND h.held_on >= ?2 AND i.told_at IS NOT NULL ORDER BY h.held_on DESC, i.told_at DESC",
        )?;
        let since = day.plus(-LATELY_DAYS);
        let rows = statement.query_map(params![read.team()?.id, since], |row| {
            Ok(Telling {
                on: row.get(0)?,
                shift: row.get(1)?,
                segment: row.get(2)?,
                recognition: row.get(3)?,
                source: row.get(4)?,
                length: row.get(5)?,
                people: Vec::new(),
            })
        })?;
        let mut told = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        let praised = praised(read, told.iter().map(|telling| telling.recognition))?;
        for telling in &mut told {
            telling.people = praised
                .get(&telling.recognition)
                .cloned()
                .unwrap_or_default();
        }
        let team = read.team()?;
        Ok(Lately {
            since: team.zone.day(team.id.made_at()),
            zone: team.zone,
            people,
            told,
        })
    }

    /// Takes note that a huddle will tell something: to look ahead.
    pub fn will_tell(&mut self, on: Day, shift: Option<ShiftId>, segment: Segment, found: &Found) {
        let telling = Telling {
            on,
            shift,
            segment,
            recognition: found.row.id,
            source: found.row.source,
            length: i64::try_from(found.row.text.chars().count()).unwrap_or(i64::MAX),
            people: found.people.clone(),
        };
        self.told.insert(0, telling);
    }

    /// What the ranking of a shift's day knows.
    pub fn context(&self, shift: Option<ShiftId>, day: Day) -> Context {
        let on_shift = presenter::of_these(&self.people, shift, day);
        let here = on_shift
            .into_iter()
            .map(|person| (person.id, person.name.clone()))
            .collect();
        let mut context = Context {
            day,
            shift,
            here,
            heard_of: HashMap::new(),
            began: HashMap::new(),
            sources: BTreeMap::new(),
            last_length: None,
        };
        for person in &self.people {
            let began = person.began(self.zone).max(self.since);
            context.began.insert(person.id, began);
        }
        for telling in &self.told {
            for person in &telling.people {
                context.heard_of.entry(*person).or_insert(telling.on);
            }
            if telling.shift == shift && telling.segment == Segment::Story {
                context.sources.entry(telling.source).or_insert(telling.on);
                context.last_length.get_or_insert(telling.length);
            }
        }
        context
    }

    /// The stories that huddles of other shifts told lately and no huddle of this one ever did.
    pub fn heard_elsewhere(&self, read: &Read<'_>, shift: Option<ShiftId>) -> Result<Vec<Found>> {
        let told = self
            .told
            .iter()
            .filter(|telling| telling.segment == Segment::Story && telling.shift != shift);
        let ids = json(told.map(|telling| telling.recognition))?;
        let rows = read.many(
            &format!(
                "WHERE id IN (SELECT value FROM json_each(?1)) AND kind = 'story' AND status = 'told' AND id NOT IN ({PRIVATE})
                 AND NOT EXISTS (SELECT 1 FROM huddle_item i JOIN huddle h ON h.id = i.huddle_id
                   WHERE i.recognition_id = recognition.id AND i.told_at IS NOT NULL AND h.shift_id IS ?2)
                 ORDER BY happened_on, sent_at, id"
            ),
            params![ids, shift],
        )?;
        found(read, rows)
    }
}

impl Context {
    /// Whether this shift, or the whole team, is praised in it as one.
    pub fn is_about_us(&self, found: &Found) -> bool {
        let ours = |group: &Option<ShiftId>| group.is_none() || *group == self.shift;
        found.groups.iter().any(ours)
    }

    /// Days since anybody heard of this person, as far as that is known: ninety where it is longer, or never.
    pub fn silence(&self, person: PersonId) -> i64 {
        let since = self
            .heard_of
            .get(&person)
            .or_else(|| self.began.get(&person));
        since.map_or(LATELY_DAYS, |since| {
            self.day.days_since(*since).clamp(0, LATELY_DAYS)
        })
    }
}

/// What no huddle told, of one kind: those that wait longest, the oldest first.
fn waiting(read: &Read<'_>, kind: Kind) -> Result<Vec<Found>> {
    let rows = read.many(
        &format!(
            "INDEXED BY recognition_ready WHERE team_id = ?1 AND kind = ?2 AND status = 'ready' AND id NOT IN ({PRIVATE})
             ORDER BY happened_on, sent_at, id LIMIT {MOST_WAITING}"
        ),
        params![read.team()?.id, kind],
    )?;
    found(read, rows)
}

/// The stories that were told: those that a leader found worth hearing again, then the newest of the others.
pub fn told(read: &Read<'_>) -> Result<Vec<Found>> {
    let of = |index, kept| {
        format!(
            "INDEXED BY {index} WHERE team_id = ?1 AND kind = 'story' AND status = 'told' AND {kept} AND id NOT IN ({PRIVATE})
             ORDER BY happened_on DESC LIMIT {MOST_TOLD}"
        )
    };
    let team = read.team()?.id;
    let mut rows: Vec<RecognitionRow> = read.many(&of("recognition_kept", "kept != 0"), [team])?;
    rows.extend(read.many(&of("recognition_told", "kept = 0"), [team])?);
    found(read, rows)
}

/// The recognitions with these ids that may be told, in the order of the ids.
pub fn named(read: &Read<'_>, ids: &[RecognitionId]) -> Result<Vec<Found>> {
    let mut rows: Vec<RecognitionRow> = read.many(
        &format!(
            "WHERE id IN (SELECT value FROM json_each(?1)) AND {SHOWN} AND id NOT IN ({PRIVATE})"
        ),
        [json(ids.iter().copied())?],
    )?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    found(read, rows)
}

fn found(read: &Read<'_>, rows: Vec<RecognitionRow>) -> Result<Vec<Found>> {
    let mut praised = praised(read, rows.iter().map(|row| row.id))?;
    let mut groups = groups(read, rows.iter().map(|row| row.id))?;
    let zone = read.team()?.zone;
    let found = rows.into_iter().map(|row| Found {
        people: praised.remove(&row.id).unwrap_or_default(),
        groups: groups.remove(&row.id).unwrap_or_default(),
        since: row.happened_on.max(zone.day(row.sent_at)),
        row,
    });
    Ok(found.collect())
}

/// Whom each of these praises, in the order in which they were named.
fn praised(
    read: &Read<'_>,
    ids: impl Iterator<Item = RecognitionId>,
) -> Result<HashMap<RecognitionId, Vec<PersonId>>> {
    let mut statement = read.conn.prepare_cached(
        "SELECT recognition_id, person_id FROM recognition_person
         WHERE recognition_id IN (SELECT value FROM json_each(?1)) ORDER BY recognition_id, position",
    )?;
    let rows = statement.query_map([json(ids)?], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut praised: HashMap<RecognitionId, Vec<PersonId>> = HashMap::new();
    for row in rows {
        let (recognition, person) = row?;
        praised.entry(recognition).or_default().push(person);
    }
    Ok(praised)
}

/// Which groups each of these praises; nothing of those that praise none.
fn groups(
    read: &Read<'_>,
    ids: impl Iterator<Item = RecognitionId>,
) -> Result<HashMap<RecognitionId, Vec<Option<ShiftId>>>> {
    let mut statement = read.conn.prepare_cached(
        "SELECT recognition_id, shift_id FROM recognition_group
         WHERE recognition_id IN (SELECT value FROM json_each(?1)) ORDER BY recognition_id, position",
    )?;
    let rows = statement.query_map([json(ids)?], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut groups: HashMap<RecognitionId, Vec<Option<ShiftId>>> = HashMap::new();
    for row in rows {
        let (recognition, group) = row?;
        groups.entry(recognition).or_default().push(group);
    }
    Ok(groups)
}
