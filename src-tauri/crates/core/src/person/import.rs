//! People from a list: names pasted one a line, or a CSV from another program.
//!
//! Nothing is kept before the person has seen what will be: the preview and the import read the same text by the same
//! rules. A bad row is shown with its line and reason; good rows are kept without it only when the person says so.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PersonRow, Wish};
use crate::access::Access;
use crate::api::Nothing;
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::id::ShiftId;
use crate::store::{Read, Tx, word};
use crate::team::shift::{self, Shift};
use crate::text;
use crate::time::{Day, MonthDay};

/// The largest list, in bytes.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// The longest list, in rows.
const MOST_ROWS: usize = 5_000;

word! {
    /// What a column holds.
    pub enum Column {
        /// The name; several columns are joined, as first and last name are.
        Name = "name",
        /// How to say it.
        SayAs = "say_as",
        /// The job.
        Job = "job",
        /// The name of a shift of the team.
        Shift = "shift",
        /// The first day.
        StartedOn = "started_on",
        /// The birthday.
        Birthday = "birthday",
        /// Nothing that is wanted.
        Ignore = "ignore",
    }
}

/// A list and how to read it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewPeople {
    /// The list.
    pub text: String,
    /// Whether its first row names the columns; none: guess.
    pub header: Option<bool>,
    /// What each column holds; none: guess.
    pub mapping: Option<Vec<Column>>,
}

/// What a list holds.
#[derive(Debug, Serialize, TS)]
pub struct PeoplePreview {
    /// Whether its first row names the columns.
    pub header: bool,
    /// The first row.
    pub columns: Vec<String>,
    /// What each column holds.
    pub mapping: Vec<Column>,
    /// The rows that can be kept.
    pub good: Vec<PeopleRow>,
    /// The rows that cannot.
    pub bad: Vec<BadRow>,
}

/// A person to be added.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PeopleRow {
    /// Its line in the list, from 1.
    pub line: usize,
    /// The name.
    pub name: String,
    /// How to say it.
    pub say_as: String,
    /// The job.
    pub job: String,
    /// The shift's name.
    pub shift: String,
    /// The shift.
    #[serde(skip)]
    #[ts(skip)]
    pub shift_id: Option<ShiftId>,
    /// The first day.
    pub started_on: Option<Day>,
    /// The birthday.
    pub birthday: Option<MonthDay>,
}

/// A row that does not fit.
#[derive(Debug, Serialize, TS)]
pub struct BadRow {
    /// Its line in the list, from 1.
    pub line: usize,
    /// What it says, at most 200 characters of it.
    pub text: String,
    /// Why.
    pub fault: Error,
}

/// Keeps the people of a list.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportPeople {
    /// The list.
    pub text: String,
    /// Whether its first row names the columns; none: guess.
    pub header: Option<bool>,
    /// What each column holds; none: guess.
    pub mapping: Option<Vec<Column>>,
    /// Keep the good rows although others are bad.
    pub keep_good: bool,
}

/// What was kept.
#[derive(Debug, Serialize, TS)]
pub struct PeopleImported {
    /// People added.
    pub added: usize,
    /// Bad rows passed over.
    pub skipped: usize,
}

/// A file that the person chose.
#[derive(Debug, Serialize, TS)]
pub struct PeopleFile {
    /// Its name, without its folder.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// Lets the person choose a file, and reads it.
pub fn choose_file(app: &App, _: Nothing) -> Result<PeopleFile> {
    let path = app
        .host
        .pick_text_file()
        .ok_or_else(|| Error::new(Code::Cancelled))?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(PeopleFile {
        name,
        text: read_file(&path)?,
    })
}

/// The text of a file of at most 2 MiB: UTF-8, or UTF-16 with its mark.
pub fn read_file(path: &std::path::Path) -> Result<String> {
    let size = std::fs::metadata(path)
        .map_err(|e| Error::file(&e, path))?
        .len();
    if size > MOST_BYTES as u64 {
        return Err(Error::new(Code::TooLarge).with("limit", MOST_BYTES));
    }
    decode(&std::fs::read(path).map_err(|e| Error::file(&e, path))?)
}

/// Text from bytes: UTF-8, or UTF-16 with its mark. Other encodings are refused rather than guessed: a wrong guess
/// would spoil names without a word.
fn decode(bytes: &[u8]) -> Result<String> {
    let encoding =
        encoding_rs::Encoding::for_bom(bytes).map_or(encoding_rs::UTF_8, |(encoding, _)| encoding);
    let (text, _, damaged) = encoding.decode(bytes);
    if damaged {
        Err(Error::new(Code::BadEncoding))
    } else {
        Ok(text.into_owned())
    }
}

/// What the list holds, and what of it can be kept.
pub fn preview(read: &Read<'_>, ask: PreviewPeople) -> Result<PeoplePreview> {
    if ask.text.len() > MOST_BYTES {
        return Err(Error::new(Code::TooLarge)
            .at("text")
            .with("limit", MOST_BYTES));
    }
    let rows = split(&ask.text)?;
    let columns = rows
        .first()
        .map(|(_, cells)| cells.clone())
        .unwrap_or_default();
    let guessed: Vec<Option<Column>> = columns.iter().map(|cell| column_named(cell)).collect();
    let header = ask
        .header
        .unwrap_or_else(|| guessed.iter().any(Option::is_some));
    let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let mapping = match ask.mapping {
        Some(mapping) => mapping,
        None if header => guessed
            .into_iter()
            .map(|column| column.unwrap_or(Column::Ignore))
            .collect(),
        None => (0..width)
            .map(|place| {
                if place == 0 {
                    Column::Name
                } else {
                    Column::Ignore
                }
            })
            .collect(),
    };
    let shifts = shift::of_team(read, read.team()?.id)?;
    let mut names: HashSet<String> = super::of_team(read)?
        .iter()
        .map(|person| text::fold(&person.name))
        .collect();
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for (line, cells) in rows.into_iter().skip(usize::from(header)) {
        let row = person(line, &cells, &mapping, &shifts).and_then(|row| {
            if names.insert(text::fold(&row.name)) {
                Ok(row)
            } else {
                Err(Error::new(Code::AlreadyThere)
                    .at("name")
                    .with("name", row.name))
            }
        });
        match row {
            Ok(row) => good.push(row),
            Err(fault) => bad.push(BadRow {
                line,
                text: cells.join(" · ").chars().take(200).collect(),
                fault,
            }),
        }
    }
    Ok(PeoplePreview {
        header,
        columns,
        mapping,
        good,
        bad,
    })
}

/// Keeps the people of a list: all of them, or, where the person says so, those whose rows are good.
pub fn import(tx: &mut Tx<'_>, ask: ImportPeople) -> Result<PeopleImported> {
    let team_id = tx.team()?.id;
    let preview = preview(
        tx,
        PreviewPeople {
            text: ask.text,
            header: ask.header,
            mapping: ask.mapping,
        },
    )?;
    let skipped = preview.bad.len();
    if let (false, Some(first)) = (ask.keep_good, preview.bad.first()) {
        let fault = Error::new(Code::BadRows)
            .at("text")
            .with("bad", skipped)
            .with("good", preview.good.len());
        return Err(fault.with("line", first.line));
    }
    if preview.good.is_empty() && skipped == 0 {
        return Err(Error::new(Code::Empty).at("text"));
    }
    for row in &preview.good {
        let id = tx.id();
        tx.put(&PersonRow {
            id,
            team_id,
            name: row.name.clone(),
            say_as: row.say_as.clone(),
            job: row.job.clone(),
            access: Access::Staff,
            shift_id: row.shift_id,
            started_on: row.started_on,
            birthday: row.birthday,
            wish: Wish::Public,
            leave_from: None,
            leave_until: None,
            left_on: None,
        })?;
    }
    Ok(PeopleImported {
        added: preview.good.len(),
        skipped,
    })
}

/// The rows with their lines; empty ones are left out.
fn split(text: &str) -> Result<Vec<(usize, Vec<String>)>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| {
            let line = e.position().map_or(0, csv::Position::line);
            Error::new(Code::BadRows)
                .at("text")
                .with("line", i64::try_from(line).unwrap_or(0))
        })?;
        let line = record.position().map_or(0, csv::Position::line);
        if record.iter().any(|cell| !cell.is_empty()) {
            rows.push((
                usize::try_from(line).unwrap_or(0),
                record.iter().map(str::to_owned).collect(),
            ));
        }
        if rows.len() > MOST_ROWS + 1 {
            return Err(Error::new(Code::TooLong)
                .at("text")
                .with("limit", MOST_ROWS));
        }
    }
    Ok(rows)
}

/// What parts the cells of the first row that has any part; a comma where none does.
fn delimiter(text: &str) -> u8 {
    let count = |line: &str, c: char| line.chars().filter(|other| *other == c).count();
    let line = text
        .lines()
        .find(|line| line.contains([',', ';', '\t']))
        .unwrap_or_default();
    let most = ['\t', ';', ','].into_iter().max_by_key(|c| count(line, *c));
    most.and_then(|c| u8::try_from(c).ok()).unwrap_or(b',')
}

/// What a column's own name says that it holds. These are names that other programs write, not words for people.
fn column_named(cell: &str) -> Option<Column> {
    let name: String = text::fold(cell)
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    match name
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .as_str()
    {
        "name" | "full name" | "first name" | "last name" | "given name" | "family name"
        | "surname" | "employee" => Some(Column::Name),
        "say as" | "pronunciation" | "how to say it" => Some(Column::SayAs),
        "job" | "job title" | "role" | "position" | "title" => Some(Column::Job),
        "shift" => Some(Column::Shift),
        "started on" | "start date" | "started" | "hire date" | "joined" => Some(Column::StartedOn),
        "birthday" | "birth date" | "date of birth" => Some(Column::Birthday),
        _ => None,
    }
}

fn person(
    line: usize,
    cells: &[String],
    mapping: &[Column],
    shifts: &[Shift],
) -> Result<PeopleRow> {
    let all = |wanted: Column| {
        let cells = cells
            .iter()
            .zip(mapping)
            .filter(|(cell, column)| **column == wanted && !cell.is_empty());
        cells
            .map(|(cell, _)| cell.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let shift = all(Column::Shift);
    let home = shifts
        .iter()
        .find(|known| text::fold(&known.name) == text::fold(&shift));
    if !shift.is_empty() && home.is_none() {
        return Err(Error::new(Code::NotFound).at("shift").with("name", shift));
    }
    let filled = |column| Some(all(column)).filter(|cell| !cell.is_empty());
    Ok(PeopleRow {
        line,
        name: text::line(&all(Column::Name), text::NAME, "name")?,
        say_as: text::optional_line(&all(Column::SayAs), text::LINE, "say_as")?,
        job: text::optional_line(&all(Column::Job), text::NAME, "job")?,
        shift: home.map(|shift| shift.name.clone()).unwrap_or_default(),
        shift_id: home.map(|shift| shift.id),
        started_on: filled(Column::StartedOn)
            .map(|cell| day(&cell).map_err(|e| e.at("started_on")))
            .transpose()?,
        birthday: filled(Column::Birthday)
            .map(|cell| birthday(&cell).map_err(|e| e.at("birthday")))
            .transpose()?,
    })
}

/// `2024-03-31` or `31.3.2024`. With slashes nobody can tell day from month, so those are refused.
fn day(cell: &str) -> Result<Day> {
    let parts: Vec<&str> = cell
        .trim_end_matches('.')
        .split('.')
        .map(str::trim)
        .collect();
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 => {
            Day::parse(&format!("{year}-{month:0>2}-{day:0>2}"))
        }
        _ => Day::parse(cell),
    }
}

/// `03-31`, `31.3.`, or a whole date, of which the year is not kept.
fn birthday(cell: &str) -> Result<MonthDay> {
    let parts: Vec<&str> = cell
        .trim_end_matches('.')
        .split('.')
        .map(str::trim)
        .collect();
    match parts.as_slice() {
        [day, month] => MonthDay::parse(&format!("{month:0>2}-{day:0>2}")),
        _ => day(cell)
            .map(MonthDay::of)
            .or_else(|_| MonthDay::parse(cell)),
    }
}
