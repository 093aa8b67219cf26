//! What a row of a list says: its cells by the columns that a person mapped, cleaned and refused by the same rules as what is typed.

use super::HistoryColumn;
use super::lines::Line;
use crate::error::{Code, Error, Result};
use crate::id::{PersonId, ShiftId, StandardId, TeamId};
use crate::person::import::{self, BadRow};
use crate::recognition::rows::Whom;
use crate::recognition::{Aloud, Kind, RecognitionRow, Source, Status, kind_of};
use crate::store::{Read, Tx};
use crate::team::shift::Shift;
use crate::text;
use crate::time::{Day, TimeOfDay, Zone};

/// Characters of a bad row that are shown.
const SHOWN: usize = 200;
/// Without these columns nothing can be kept.
const NEEDED: [HistoryColumn; 3] = [
    HistoryColumn::Day,
    HistoryColumn::Person,
    HistoryColumn::Text,
];

/// How a list is read.
pub struct Layout {
    /// Whether its first row names the columns.
    pub header: bool,
    mapping: Vec<HistoryColumn>,
    shifts: Vec<Shift>,
    today: Day,
}

/// Whom a row praises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Praised {
    /// Somebody of this name.
    Person(String),
    /// A former colleague whose name did not stay: our own export leaves the cell empty.
    Former,
    /// A shift, with its name.
    Shift(ShiftId, String),
    /// The whole team.
    Team,
}

/// A telling, of one row or of several that differ in nothing but whom they praise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// The day.
    pub day: Day,
    /// Whom it praises.
    pub praised: Vec<Praised>,
    /// Who says it; may be empty.
    pub giver: String,
    /// Who says it too.
    pub also: Vec<String>,
    /// What happened.
    pub text: String,
    /// The standard that it proves; may be empty.
    pub standard: String,
    customer_words: String,
    kind: Kind,
    source: Source,
    status: Status,
    aloud: Option<Aloud>,
    agreed: bool,
    steady: bool,
    discretion: bool,
    /// The day on which private thanks were handed over.
    handed: Option<Day>,
}

/// Rows as they come, put together where they belong together.
#[derive(Default)]
pub struct Grouped(Option<Telling>);

/// The cells of a row by what they hold.
struct Cells<'a>(&'a Line, &'a [HistoryColumn]);

impl Cells<'_> {
    fn all(&self, wanted: HistoryColumn) -> String {
        let cells = self.0.cells.iter().zip(self.1);
        let cells = cells.filter(|(cell, column)| **column == wanted && !cell.is_empty());
        let cells: Vec<&str> = cells.map(|(cell, _)| plain(cell)).collect();
        cells.join(" ")
    }

    fn is(&self, wanted: HistoryColumn) -> bool {
        is_yes(&self.all(wanted))
    }

    fn names(&self, wanted: HistoryColumn, field: &str) -> Result<Vec<String>> {
        let cell = self.all(wanted);
        let names = cell.split([';', '|', '\n']);
        let names = names.map(|name| text::optional_line(name, text::NAME, field));
        names
            .filter(|name| name.as_ref().map_or(true, |name| !name.is_empty()))
            .collect()
    }
}

impl Layout {
    /// Refuses with `Empty` where no column holds when, who, or what happened.
    pub fn of(read: &Read<'_>, header: bool, mapping: &[HistoryColumn]) -> Result<Layout> {
        for needed in NEEDED {
            if !mapping.contains(&needed) {
                return Err(Error::new(Code::Empty).at(needed.word()));
            }
        }
        // One that was removed is still meant by its name, unless another has it now.
        let shifts = read.many("WHERE team_id = ?1 ORDER BY removed, id", [read.team()?.id])?;
        Ok(Layout {
            header,
            mapping: mapping.to_vec(),
            shifts,
            today: read.today()?,
        })
    }

    /// What a row says, or why it does not fit.
    pub fn row(&self, line: &Line) -> Result<Telling> {
        let cells = Cells(line, &self.mapping);
        let day = day(&cells.all(HistoryColumn::Day))?.not_ahead(self.today, "day")?;
        let praised = self.praised(&cells)?;
        let happened = text::paragraph(&cells.all(HistoryColumn::Text), text::STORY, "text")?;
        let customer_words = cells.all(HistoryColumn::CustomerWords);
        let customer_words =
            text::optional_paragraph(&customer_words, text::STORY, "customer_words")?;
        let kind = match text::key(&cells.all(HistoryColumn::Kind)).as_str() {
            "story" => Kind::Story,
            "shout_out" | "shout-out" | "shoutout" | "shout out" => Kind::ShoutOut,
            _ => kind_of(&happened, &customer_words),
        };
        let aloud = text::key(&cells.all(HistoryColumn::Aloud));
        let aloud = [Aloud::Ask, Aloud::Private]
            .into_iter()
            .find(|one| one.word() == aloud);
        let (status, handed) = self.status(&cells, aloud);
        Ok(Telling {
            day,
            praised,
            giver: text::optional_line(&cells.all(HistoryColumn::Giver), text::NAME, "giver")?,
            also: cells.names(HistoryColumn::Also, "also")?,
            text: happened,
            standard: text::optional_line(
                &cells.all(HistoryColumn::Standard),
                text::LINE,
                "standard",
            )?,
            customer_words,
            kind,
            source: source(&cells.all(HistoryColumn::Source)),
            status,
            // What is private stays so, whatever becomes of it here.
            aloud: match status {
                Status::Private => Some(Aloud::Private),
                _ => aloud,
            },
            agreed: cells.is(HistoryColumn::Agreed),
            steady: cells.is(HistoryColumn::Steady),
            discretion: cells.is(HistoryColumn::Discretion),
            handed,
        })
    }

    fn praised(&self, cells: &Cells<'_>) -> Result<Vec<Praised>> {
        let cell = cells.all(HistoryColumn::Person);
        let whom = text::key(&cells.all(HistoryColumn::Whom));
        let whom = [Whom::Person, Whom::Shift, Whom::Team]
            .into_iter()
            .find(|one| one.word() == whom);
        Ok(match whom {
            Some(Whom::Team) => vec![Praised::Team],
            Some(Whom::Shift) => {
                let name = text::line(&cell, text::NAME, "person")?;
                let shift = self.shifts.iter().find(|one| text::same(&one.name, &name));
                let shift = shift.ok_or_else(|| {
                    Error::new(Code::NotFound)
                        .at("person")
                        .with("name", name.as_str())
                })?;
                vec![Praised::Shift(shift.id, shift.name.clone())]
            }
            // Our own export writes one name in a cell.
            Some(Whom::Person) => match text::optional_line(&cell, text::NAME, "person")? {
                name if name.is_empty() => vec![Praised::Former],
                name => vec![Praised::Person(name)],
            },
            None => {
                let names = cells.names(HistoryColumn::Person, "person")?;
                if names.is_empty() {
                    return Err(Error::new(Code::Empty).at("person"));
                }
                names.into_iter().map(Praised::Person).collect()
            }
        })
    }

    /// How far it had come, and on which day it was handed over. What a column calls private is, whatever its status was; without any
    /// word of it, it was told, and private thanks were given, before this program came.
    fn status(&self, cells: &Cells<'_>, aloud: Option<Aloud>) -> (Status, Option<Day>) {
        let said = text::key(&cells.all(HistoryColumn::Status));
        let said = [Status::New, Status::Ready, Status::Told, Status::Private]
            .into_iter()
            .find(|one| one.word() == said);
        let private = cells.is(HistoryColumn::Private)
            || said == Some(Status::Private)
            || (said.is_none() && aloud == Some(Aloud::Private));
        if private {
            let says = [HistoryColumn::Status, HistoryColumn::Handed];
            let unsaid = !says.iter().any(|column| self.mapping.contains(column));
            let given = unsaid || said == Some(Status::Told);
            let handed = cells.all(HistoryColumn::Handed);
            let handed = match day(&handed) {
                Ok(day) => Some(day.min(self.today)),
                Err(_) => (given || is_yes(&handed)).then_some(self.today),
            };
            return (Status::Private, handed);
        }
        let told = text::key(&cells.all(HistoryColumn::TimesTold));
        let untold = matches!(told.as_str(), "0" | "no" | "false")
            && !self.mapping.contains(&HistoryColumn::Status);
        let status = match untold {
            true => Status::Ready,
            false => Status::Told,
        };
        (said.unwrap_or(status), None)
    }
}

impl Telling {
    /// The names in it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let praised = self.praised.iter().filter_map(|one| match one {
            Praised::Person(name) => Some(name.as_str()),
            _ => None,
        });
        let giver = Some(self.giver.as_str()).filter(|giver| !giver.is_empty());
        let also = self.also.iter().map(String::as_str);
        praised.chain(giver).chain(also)
    }

    fn belongs_to(&self, other: &Telling) -> bool {
        let bare = |telling: &Telling| Telling {
            praised: Vec::new(),
            ..telling.clone()
        };
        self.text == other.text && bare(self) == bare(other)
    }

    /// What is kept of it. It counts as told to us at noon of its day.
    pub fn row(
        self,
        tx: &Tx<'_>,
        giver_id: Option<PersonId>,
        standard_id: Option<StandardId>,
    ) -> Result<RecognitionRow> {
        let (team_id, zone): (TeamId, Zone) = (tx.team()?.id, tx.team()?.zone);
        let noon = TimeOfDay::parse("12:00")?;
        let at_noon = |day: Day| zone.instant(day, noon).min(tx.now);
        Ok(RecognitionRow {
            id: tx.id(),
            team_id,
            kind: self.kind,
            text: self.text,
            customer_words: self.customer_words,
            giver_id,
            source: self.source,
            happened_on: self.day,
            status: self.status,
            sent_at: at_noon(self.day),
            kept: false,
            aloud: self.aloud,
            agreed: self.agreed,
            steady: self.steady,
            discretion: self.discretion,
            standard_id,
            original: String::new(),
            why_not: String::new(),
            joined_to: None,
            read_at: None,
            read_by: None,
            handed_at: self.handed.map(at_noon),
            theme: String::new(),
        })
    }
}

impl Grouped {
    /// Takes a row; gives the telling before it, where this row begins another.
    pub fn add(&mut self, row: Telling) -> Option<Telling> {
        match &mut self.0 {
            Some(open) if open.belongs_to(&row) => {
                open.praised.extend(row.praised);
                None
            }
            open => open.replace(row),
        }
    }

    /// The last telling.
    pub fn end(&mut self) -> Option<Telling> {
        self.0.take()
    }
}

/// A row that does not fit, as it is shown.
pub fn bad(line: &Line, fault: Error) -> BadRow {
    BadRow {
        line: usize::try_from(line.number).unwrap_or(usize::MAX),
        text: line.cells.join(" · ").chars().take(SHOWN).collect(),
        fault,
    }
}

/// A day, as a whole cell or with a time of day behind it, as other programs write it.
fn day(cell: &str) -> Result<Day> {
    if cell.is_empty() {
        return Err(Error::new(Code::Empty).at("day"));
    }
    let whole = import::day(cell);
    // From the longest on: a day may have spaces in it.
    let cuts = cell.rmatch_indices([' ', 'T']);
    let mut shorter = cuts.filter_map(|(at, _)| import::day(cell.get(..at)?).ok());
    whole.or_else(|fault| shorter.next().ok_or_else(|| fault.at("day")))
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
