//! Who did what when: the change log as a manager reads it.
//!
//! It only reads. What a secret was changed to stands in no log and so in no entry. Surprising: an undo is an entry of its
//! own, and names what it took back; nothing that was done vanishes from here.

mod about;

use rusqlite::params_from_iter;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::{self, Nothing};
use crate::error::Result;
use crate::id::PersonId;
use crate::person::{self, PersonName};
use crate::store::log::{self, ChangeKind, Operation};
use crate::store::{Entity, Read, chain, check, undo, word};
use crate::text;
use crate::time::{At, Day, TimeOfDay};
use about::Names;

/// The most entries in one answer.
const MOST: usize = 200;
/// The most changed records that an entry shows.
const MOST_CHANGES: usize = 60;
/// The most that are read of one: a list of people with all of its names, not an example team of years.
const MOST_READ: i64 = 5_200;
/// The most people whose names a search may mean.
const MOST_MEANT: usize = 20;

word! {
    /// A kind of action.
    pub enum AuditKind {
        /// Stories and thanks.
        Stories = "stories",
        /// People and what they may do.
        People = "people",
        /// The team, its shifts, jobs and purpose.
        Team = "team",
        /// Huddles.
        Huddles = "huddles",
        /// PINs and the recovery code.
        Pins = "pins",
    }
}

/// Which entries to list.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListAudit {
    /// What one person did.
    pub person_id: Option<PersonId>,
    /// One kind of action.
    pub kind: Option<AuditKind>,
    /// A name, or a word of what was changed; empty for all.
    pub query: String,
    /// From this day on, in the team's zone.
    pub from: Option<Day>,
    /// Up to and with this day.
    pub until: Option<Day>,
    /// Those before this entry.
    pub before: Option<i64>,
    /// At most 200.
    pub limit: usize,
}

/// Entries of the log.
#[derive(Debug, Serialize, TS)]
pub struct AuditList {
    /// The newest first.
    pub rows: Vec<AuditEntry>,
    /// Whether there are older ones.
    pub more: bool,
}

/// One thing that somebody did.
#[derive(Debug, Serialize, TS)]
pub struct AuditEntry {
    /// Its place in the order of all.
    pub seq: i64,
    /// The command; words `audit-<name>`.
    pub name: String,
    /// For an undo or redo: the command that it took back or repeated.
    pub of: Option<String>,
    /// When.
    pub at: At,
    /// Whether only its day is to be known: who did it wants no name on it.
    pub nameless: bool,
    /// Who was here, where somebody had said so.
    pub who: Option<PersonName>,
    /// The names of those it was about, each once.
    pub about: Vec<String>,
    /// The records that it changed, at most sixty.
    pub changes: Vec<AuditChange>,
    /// How many more there are.
    pub more: usize,
}

/// One record that was changed.
#[derive(Debug, Serialize, TS)]
pub struct AuditChange {
    /// Its kind.
    pub entity: Entity,
    /// Made, changed or removed.
    pub kind: ChangeKind,
    /// What it is called, where it has a name.
    pub called: Option<String>,
    /// The fields that say something to people.
    pub fields: Vec<AuditField>,
}

/// One field of it.
#[derive(Debug, Serialize, TS)]
pub struct AuditField {
    /// The column.
    pub name: String,
    /// What it held; none where it held nothing.
    pub before: Option<String>,
    /// What it holds since.
    pub after: Option<String>,
}

/// Whether the record is what was written, from its first entry to its last.
#[derive(Debug, Serialize, TS)]
pub struct RecordView {
    /// How many entries there are.
    #[ts(type = "number")]
    pub entries: i64,
    /// The moment of the first; none where there is no entry.
    pub since: Option<At>,
    /// The first entry that is not what was written, or is missing.
    #[ts(type = "number | null")]
    pub broken_at: Option<i64>,
    /// Entries that damage destroyed, which was told when it was found.
    #[ts(type = "number")]
    pub lost: i64,
    /// The last link of the chain, to be written down: a later chain that was made anew does not hold it.
    pub head: String,
}

/// Looks at every entry of the record.
pub fn record(read: &Read<'_>, _: Nothing) -> Result<RecordView> {
    let wrong = check::entries(read.conn)?;
    Ok(RecordView {
        entries: read.value("SELECT count(*) FROM operation", [])?,
        since: read.value("SELECT min(at) FROM operation", [])?,
        broken_at: wrong.first().copied(),
        lost: chain::mended_entries(read.conn)?,
        head: chain::shown(&chain::head(read.conn)?),
    })
}

/// What was done, the newest first.
pub fn list(read: &Read<'_>, ask: ListAudit) -> Result<AuditList> {
    let limit = ask.limit.clamp(1, MOST);
    let wanted = wanted(read, &ask)?;
    let tail = format!("{} ORDER BY seq DESC LIMIT {}", wanted.sql(), limit + 1);
    let mut found = read.many::<Operation>(&tail, params_from_iter(wanted.values))?;
    let more = found.len() > limit;
    found.truncate(limit);
    let names = Names::of(read)?;
    let rows = found.into_iter().map(|done| entry(read, &names, done));
    Ok(AuditList {
        rows: rows.collect::<Result<_>>()?,
        more,
    })
}

fn entry(read: &Read<'_>, names: &Names, done: Operation) -> Result<AuditEntry> {
    let changes = log::changes(read.conn, done.seq, MOST_READ)?;
    let all: i64 = read.value(
        "SELECT count(*) FROM change WHERE operation_seq = ?1",
        [done.seq],
    )?;
    let all = usize::try_from(all).unwrap_or(0);
    let shown = changes.iter().take(MOST_CHANGES);
    let nameless = api::is_nameless(&done.name);
    let at = match nameless {
        true => day_of(read, done.at)?,
        false => done.at,
    };
    Ok(AuditEntry {
        seq: done.seq,
        of: undo::original(read, &done)?.map(|(name, _)| name),
        at,
        nameless,
        who: done.actor_id.and_then(|id| names.person(id)),
        about: names.about(read, &changes)?,
        changes: shown
            .map(|change| names.shown(read, change))
            .collect::<Result<_>>()?,
        more: all.saturating_sub(MOST_CHANGES),
        name: done.name,
    })
}

/// The beginning of its day in the team's zone.
fn day_of(read: &Read<'_>, at: At) -> Result<At> {
    let zone = read.team()?.zone;
    Ok(zone.instant(zone.day(at), TimeOfDay::parse("00:00")?))
}

/// A condition in pieces, with what is bound to it.
#[derive(Default)]
struct Wanted {
    pieces: Vec<String>,
    values: Vec<Value>,
}

impl Wanted {
    fn bind(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("?{}", self.values.len())
    }

    fn sql(&self) -> String {
        match self.pieces.is_empty() {
            true => String::new(),
            false => format!("WHERE {}", self.pieces.join(" AND ")),
        }
    }
}

fn wanted(read: &Read<'_>, ask: &ListAudit) -> Result<Wanted> {
    let mut wanted = Wanted::default();
    if let Some(person) = ask.person_id {
        let actor = wanted.bind(person.to_string());
        wanted.pieces.push(format!("actor_id = {actor}"));
    }
    if let Some(kind) = ask.kind {
        wanted.pieces.push(of_kind(kind));
    }
    let zone = read.team()?.zone;
    let start = TimeOfDay::parse("00:00")?;
    let midnight = |day| zone.instant(day, start).0;
    if let Some(day) = ask.from {
        let at = wanted.bind(midnight(day));
        wanted.pieces.push(format!("at >= {at}"));
    }
    if let Some(day) = ask.until {
        let at = wanted.bind(midnight(day.plus(1)));
        wanted.pieces.push(format!("at < {at}"));
    }
    if let Some(seq) = ask.before {
        let seq = wanted.bind(seq);
        wanted.pieces.push(format!("seq < {seq}"));
    }
    if !ask.query.trim().is_empty() {
        let piece = meant(read, &mut wanted, ask.query.trim())?;
        wanted.pieces.push(piece);
    }
    Ok(wanted)
}

/// By the command's name; what an undo took back, by the records that it changed.
fn of_kind(kind: AuditKind) -> String {
    let (names, entities): (&[&str], &[&str]) = match kind {
        AuditKind::Stories => (&["story_"], &["recognition"]),
        AuditKind::People => (&["person_", "people_", "access_"], &["person"]),
        AuditKind::Team => (
            &[
                "team_",
                "shift_",
                "role_",
                "purpose_",
                "standard_",
                "observation_",
                "idea_",
                "discretion_",
                "starter_",
            ],
            &[
                "team",
                "shift",
                "role",
                "role_line",
                "purpose",
                "standard",
                "observation",
                "idea",
                "idea_vote",
                "discretion",
                "starter_off",
            ],
        ),
        AuditKind::Huddles => (
            &["huddle_", "plan_", "part_", "form_", "question_", "action_"],
            &[
                "huddle",
                "huddle_item",
                "huddle_left_out",
                "huddle_choice",
                "huddle_part",
                "form_part",
                "question",
                "action",
            ],
        ),
        AuditKind::Pins => (&["pin_", "pins_", "recovery_"], &[]),
    };
    let globs: Vec<String> = names
        .iter()
        .map(|name| format!("name GLOB '{name}*'"))
        .collect();
    let entities: Vec<String> = entities.iter().map(|name| format!("'{name}'")).collect();
    format!(
        "({} OR (name IN ('undo', 'redo') AND EXISTS
           (SELECT 1 FROM change WHERE operation_seq = operation.seq AND entity IN ({}))))",
        globs.join(" OR "),
        entities.join(", ")
    )
}

/// Done by or to whoever has such a name, or with such words in what was changed.
fn meant(read: &Read<'_>, wanted: &mut Wanted, query: &str) -> Result<String> {
    let folded = text::fold(query);
    let people = person::of_team(read)?.into_iter();
    let people = people.filter(|person| text::fold(&person.name).contains(&folded));
    let ids: Vec<String> = people
        .take(MOST_MEANT)
        .map(|person| wanted.bind(person.id.to_string()))
        .collect();
    let escaped: String = query
        .chars()
        .flat_map(|c| {
            matches!(c, '%' | '_' | '\\')
                .then_some('\\')
                .into_iter()
                .chain([c])
        })
        .collect();
    let words = wanted.bind(format!("%{escaped}%"));
    let inside = ids
        .iter()
        .map(|id| format!("instr(fields, {id}) > 0"))
        .chain([format!("fields LIKE {words} ESCAPE '\\'")]);
    let inside = inside.collect::<Vec<_>>().join(" OR ");
    let ids = ids.join(", ");
    Ok(format!(
        "(actor_id IN ({ids}) OR EXISTS
           (SELECT 1 FROM change WHERE operation_seq = operation.seq AND entity != 'coaching' AND (row_id IN ({ids}) OR {inside}
              OR row_id IN (SELECT recognition_id FROM recognition_person WHERE person_id IN ({ids})))))"
    ))
}
