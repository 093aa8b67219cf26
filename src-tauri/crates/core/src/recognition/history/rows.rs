//! What a row of a list says: its cells by the columns that a person mapped, cleaned and refused by the same rules as what is typed.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::HistoryColumn;
use super::lines::Line;
use crate::error::{Code, Error, Result};
use crate::id::{PersonId, TeamId};
use crate::person::import::{self, BadRow};
use crate::recognition::{Aloud, Kind, RecognitionRow, Source, Status, kind_of};
use crate::store::{Read, Tx};
use crate::text;
use crate::time::{Day, TimeOfDay, Zone};

/// Characters of a bad row that are shown.
const SHOWN: usize = 200;

/// How a list is read.
pub struct Layout {
    /// Whether its first row names the columns.
    pub header: bool,
    mapping: Vec<HistoryColumn>,
    today: Day,
}

/// One row: a telling about one cell's people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The day.
    pub day: Day,
    people: Vec<String>,
    giver: String,
    text: String,
    customer_words: String,
    kind: Kind,
    source: Source,
    status: Status,
}

/// A telling, of one row or of several that differ in nothing but the person.
pub struct Telling {
    /// The names of those whom it praises.
    pub people: Vec<String>,
    /// Who says it; may be empty.
    pub giver: String,
    row: Row,
}

/// Rows as they come, put together where they belong together.
#[derive(Default)]
pub struct Grouped(Option<Row>);

/// What is there already.
pub type There = HashSet<u64>;

impl Layout {
    /// Refuses with `Empty` where no column holds who, or what happened.
    pub fn of(read: &Read<'_>, header: bool, mapping: &[HistoryColumn]) -> Result<Layout> {
        for needed in [HistoryColumn::Person, HistoryColumn::Text] {
            if !mapping.contains(&needed) {
                return Err(Error::new(Code::Empty).at(needed.word()));
            }
        }
        Ok(Layout {
            header,
            mapping: mapping.to_vec(),
            today: read.today()?,
        })
    }

    /// What a row says, or why it does not fit.
    pub fn row(&self, line: &Line) -> Result<Row> {
        let all = |wanted: HistoryColumn| {
            let cells = line.cells.iter().zip(&self.mapping);
            let cells = cells.filter(|(cell, column)| **column == wanted && !cell.is_empty());
            cells
                .map(|(cell, _)| plain(cell))
                .collect::<Vec<_>>()
                .join(" ")
        };
        let day = match all(HistoryColumn::Day).as_str() {
            "" => self.today,
            // With a time of day behind it, as other programs write it.
            cell => import::day(cell.split(['T', ' ']).next().unwrap_or(cell))
                .map_err(|e| e.at("day"))?,
        };
        if day > self.today {
            return Err(Error::new(Code::NotADay)
                .at("day")
                .with("text", day.to_string()));
        }
        let mut people = Vec::new();
        for name in all(HistoryColumn::Person).split([';', '|', '\n']) {
            let name = text::optional_line(name, text::NAME, "person")?;
            if !name.is_empty() {
                people.push(name);
            }
        }
        if people.is_empty() {
            return Err(Error::new(Code::Empty).at("person"));
        }
        let happened = text::paragraph(&all(HistoryColumn::Text), text::STORY, "text")?;
        let customer_words = all(HistoryColumn::CustomerWords);
        let customer_words =
            text::optional_paragraph(&customer_words, text::STORY, "customer_words")?;
        let kind = match text::key(&all(HistoryColumn::Kind)).as_str() {
            "story" => Kind::Story,
            "shout_out" | "shout-out" | "shoutout" | "shout out" => Kind::ShoutOut,
            _ => kind_of(&happened, &customer_words),
        };
        let told = all(HistoryColumn::TimesTold);
        let private = all(HistoryColumn::Private);
        let status = match (is_yes(&private), told.as_str()) {
            (true, _) => Status::Private,
            (false, "0") => Status::Ready,
            (false, _) => Status::Told,
        };
        Ok(Row {
            day,
            people,
            giver: text::optional_line(&all(HistoryColumn::Giver), text::NAME, "giver")?,
            text: happened,
            customer_words,
            kind,
            source: source(&all(HistoryColumn::Source)),
            status,
        })
    }
}

impl Row {
    /// The names in it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let giver = Some(self.giver.as_str()).filter(|giver| !giver.is_empty());
        self.people.iter().map(String::as_str).chain(giver)
    }

    fn belongs_to(&self, other: &Row) -> bool {
        let people = Vec::new;
        let bare = |row: &Row| Row {
            people: people(),
            ..row.clone()
        };
        self.text == other.text && bare(self) == bare(other)
    }
}

impl Grouped {
    /// Takes a row; gives the telling before it, where this row begins another.
    pub fn add(&mut self, row: Row) -> Option<Telling> {
        match &mut self.0 {
            Some(open) if open.belongs_to(&row) => {
                open.people.extend(row.people);
                None
            }
            open => open.replace(row).map(Telling::from),
        }
    }

    /// The last telling.
    pub fn end(&mut self) -> Option<Telling> {
        self.0.take().map(Telling::from)
    }
}

impl From<Row> for Telling {
    fn from(mut row: Row) -> Self {
        Telling {
            people: std::mem::take(&mut row.people),
            giver: std::mem::take(&mut row.giver),
            row,
        }
    }
}

impl Telling {
    /// What is the same of two tellings that are one: their day and their words.
    pub fn mark(&self) -> u64 {
        mark(&self.row.day.to_string(), &self.row.text)
    }

    /// What is kept of it. It counts as told to us at noon of its day.
    pub fn row(self, tx: &Tx<'_>, giver_id: Option<PersonId>) -> Result<RecognitionRow> {
        let (team_id, zone): (TeamId, Zone) = (tx.team()?.id, tx.team()?.zone);
        let Row {
            day,
            text,
            customer_words,
            kind,
            source,
            status,
            ..
        } = self.row;
        let noon = zone.instant(day, TimeOfDay::parse("12:00")?);
        Ok(RecognitionRow {
            id: tx.id(),
            team_id,
            kind,
            text,
            customer_words,
            giver_id,
            source,
            happened_on: day,
            status,
            sent_at: noon.min(tx.now),
            kept: false,
            aloud: (status == Status::Private).then_some(Aloud::Private),
            agreed: false,
            steady: false,
            discretion: false,
            standard_id: None,
            original: String::new(),
            why_not: String::new(),
            joined_to: None,
            read_at: None,
            read_by: None,
            // What was private elsewhere was given elsewhere.
            handed_at: (status == Status::Private).then_some(tx.now),
        })
    }
}

/// The marks of what is there already.
pub fn there(read: &Read<'_>) -> Result<There> {
    let mut statement = read.conn.prepare_cached(
        "SELECT happened_on, text FROM recognition WHERE team_id = ?1 AND status != 'withdrawn'",
    )?;
    let mut rows = statement.query([read.team()?.id])?;
    let mut there = There::new();
    while let Some(row) = rows.next()? {
        let (day, text) = (row.get_ref(0)?, row.get_ref(1)?);
        there.insert(mark(
            day.as_str().unwrap_or_default(),
            text.as_str().unwrap_or_default(),
        ));
    }
    Ok(there)
}

fn mark(day: &str, text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (day, text).hash(&mut hasher);
    hasher.finish()
}

/// A row that does not fit, as it is shown.
pub fn bad(line: &Line, fault: Error) -> BadRow {
    BadRow {
        line: usize::try_from(line.number).unwrap_or(usize::MAX),
        text: line.cells.join(" · ").chars().take(SHOWN).collect(),
        fault,
    }
}

/// Whether the first row names the columns, and what each holds, by their names and, without names, by what stands in them.
pub fn guess(rows: &[Vec<String>]) -> (bool, Vec<HistoryColumn>) {
    let first = rows.first().map_or(&[][..], Vec::as_slice);
    let named: Vec<Option<HistoryColumn>> = first.iter().map(|cell| column_named(cell)).collect();
    if named.iter().flatten().count() > 1 {
        let mapping = named
            .into_iter()
            .map(|column| column.unwrap_or(HistoryColumn::Ignore));
        return (true, mapping.collect());
    }
    // Without names: a day is one, the longest cells are what happened, and the first other one is who.
    let length = |place: usize| {
        let cells = rows.iter().filter_map(|row| row.get(place));
        cells.map(|cell| cell.chars().count()).sum::<usize>()
    };
    let days = |place: usize| {
        let mut cells = rows.iter().filter_map(|row| row.get(place));
        cells.all(|cell| import::day(cell).is_ok())
    };
    let text = (0..first.len()).max_by_key(|place| length(*place));
    let mut mapping = vec![HistoryColumn::Ignore; first.len()];
    for place in 0..first.len() {
        mapping[place] = if Some(place) == text {
            HistoryColumn::Text
        } else if days(place) {
            HistoryColumn::Day
        } else if !mapping.contains(&HistoryColumn::Person) {
            HistoryColumn::Person
        } else if !mapping.contains(&HistoryColumn::Giver) {
            HistoryColumn::Giver
        } else {
            HistoryColumn::Ignore
        };
    }
    (false, mapping)
}

/// What a column's own name says that it holds: our export's names, and those of other programs. No words for people.
fn column_named(cell: &str) -> Option<HistoryColumn> {
    let name: String = text::fold(cell)
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.as_str() {
        "day" | "date" | "when" | "created" | "created at" | "timestamp" | "happened on" => {
            Some(HistoryColumn::Day)
        }
        "kind" | "type" => Some(HistoryColumn::Kind),
        "person" | "people" | "who" | "to" | "recipient" | "recipients" | "receiver"
        | "employee" | "colleague" | "name" | "nominee" => Some(HistoryColumn::Person),
        "giver" | "from" | "by" | "sender" | "said by" | "given by" | "who says it"
        | "nominated by" | "author" => Some(HistoryColumn::Giver),
        "text" | "what" | "what happened" | "message" | "story" | "reason" | "comment" | "note"
        | "shout out" | "recognition" | "description" => Some(HistoryColumn::Text),
        "customer words" | "quote" | "feedback" | "what they said" | "guest" | "customer" => {
            Some(HistoryColumn::CustomerWords)
        }
        "source" | "channel" => Some(HistoryColumn::Source),
        "times told" | "told" => Some(HistoryColumn::TimesTold),
        "private" => Some(HistoryColumn::Private),
        _ => None,
    }
}

fn source(cell: &str) -> Source {
    let known = [
        Source::SawIt,
        Source::CustomerTold,
        Source::Letter,
        Source::Myself,
        Source::Leader,
    ];
    let key = text::key(cell);
    let found = known.into_iter().find(|source| source.word() == key);
    found.unwrap_or(Source::SawIt)
}

fn is_yes(cell: &str) -> bool {
    let cell = text::key(cell);
    matches!(cell.as_str(), "private" | "yes" | "true" | "1" | "y" | "x")
}

/// A cell without the apostrophe by which a spreadsheet is kept from taking it for a formula.
fn plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest)
            if rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\n', ' ']) =>
        {
            rest
        }
        _ => cell,
    }
}
