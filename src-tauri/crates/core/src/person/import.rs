//! People from a list: names pasted one a line, or a CSV from another program.
//!
//! Nothing is kept before the person has seen what will be: the preview and the import read the same text by the same
//! rules. A bad row is shown with its line and reason; good rows are kept without it only when the person says so.

pub(crate) mod end;
pub(crate) mod quotes;
mod roster;
mod sheet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PersonName, PersonRow, Wish};
use crate::access::Access;
use crate::api::Nothing;
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::id::ShiftId;
use crate::store::{Read, Tx, word};
use crate::team::shift::{self, Shift};
use crate::text;
use crate::time::{Day, MonthDay};

pub use roster::{ChangedField, PeopleChange};
use roster::{Placed, Roster};
pub use sheet::{column_named, day, delimiter, read_file};

/// The largest list, in bytes.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// The widest row whose columns nobody named, in cells: there are no more meanings.
const MOST_UNNAMED: usize = 7;
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
    /// The lines of those who are the one that they are alike to.
    #[serde(default)]
    pub same: Vec<usize>,
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
    /// The rows of people who are to be added.
    pub good: Vec<PeopleRow>,
    /// The rows of people who are there and of whom they say something new.
    pub changed: Vec<PeopleChange>,
    /// How many rows say nothing new.
    pub same: usize,
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
    /// A name above it in the list that looks the same, though its letters are others.
    pub looks_like: Option<String>,
    /// Somebody who is there under another spelling: without its accents, or with letters that look the same.
    pub alike: Option<PersonName>,
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
    /// The lines of those who are the one that they are alike to.
    #[serde(default)]
    pub same: Vec<usize>,
    /// Keep the good rows although others are bad.
    pub keep_good: bool,
}

/// What was kept.
#[derive(Debug, Serialize, TS)]
pub struct PeopleImported {
    /// People added.
    pub added: usize,
    /// People of whom something was changed.
    pub changed: usize,
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
    let path = app.picked(|host| host.pick_text_file())?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(PeopleFile {
        name,
        text: read_file(&path)?,
    })
}

/// Names in one line, as people write them in a mail, are a list too.
fn one_name_a_row(rows: Vec<(usize, Vec<String>)>) -> Vec<(usize, Vec<String>)> {
    match &rows[..] {
        [(line, cells)] if cells.len() > 4 && cells.iter().all(|cell| may_be_a_name(cell)) => {
            let names = cells.iter().filter(|cell| !cell.is_empty());
            names.map(|name| (*line, vec![name.clone()])).collect()
        }
        _ => rows,
    }
}

fn may_be_a_name(cell: &str) -> bool {
    sheet::column_named(cell).is_none() && !cell.chars().any(|c| c.is_ascii_digit())
}

/// What the columns of a list without a header are: the name first, then a job; one that holds days is the first day.
fn unnamed(rows: &[(usize, Vec<String>)], width: usize) -> Vec<Column> {
    let holds_days = |place: usize| {
        let cells = rows.iter().filter_map(|(_, cells)| cells.get(place));
        let filled: Vec<&String> = cells.filter(|cell| !cell.trim().is_empty()).collect();
        // One that does not exist is still meant as a day, and is shown as a bad one.
        let days = filled.iter().filter(|cell| sheet::looks_like_a_day(cell));
        days.count() * 2 > filled.len()
    };
    let mut given = vec![Column::Name];
    for place in 1..width {
        let meaning = if holds_days(place) {
            Column::StartedOn
        } else {
            Column::Job
        };
        let taken = given.contains(&meaning);
        given.push(if taken { Column::Ignore } else { meaning });
    }
    given.truncate(width);
    given
}

/// What the list holds, and what of it can be kept.
pub fn preview(read: &Read<'_>, ask: PreviewPeople) -> Result<PeoplePreview> {
    if ask.text.len() > MOST_BYTES {
        return Err(Error::new(Code::TooLarge)
            .at("text")
            .with("limit", MOST_BYTES));
    }
    let sheet::Rows { whole, open } = sheet::split(&ask.text)?;
    let mut rows = whole;
    if ask.mapping.is_none() && ask.header != Some(true) {
        rows = one_name_a_row(rows);
        sheet::not_too_many(&rows)?;
    }
    let columns = rows
        .first()
        .map(|(_, cells)| cells.clone())
        .unwrap_or_default();
    let guessed: Vec<Option<Column>> = columns
        .iter()
        .map(|cell| sheet::column_named(cell))
        .collect();
    let header = ask
        .header
        .unwrap_or_else(|| guessed.iter().any(Option::is_some));
    let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let unnamed_columns = ask.mapping.is_none() && !header;
    let mapping = match ask.mapping {
        Some(mapping) => mapping,
        None if header => guessed
            .into_iter()
            .map(|column| column.unwrap_or(Column::Ignore))
            .collect(),
        None => unnamed(&rows, width),
    };
    let shifts = shift::of_team(read, read.team()?.id)?;
    let mut roster = Roster::of(read, ask.same)?;
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    let (mut changed, mut same) = (Vec::new(), 0);
    for (line, cells) in rows.into_iter().skip(usize::from(header)) {
        let filled = cells.iter().rposition(|cell| !cell.is_empty());
        let whole_list = unnamed_columns && filled.is_some_and(|last| last >= MOST_UNNAMED);
        let row = match whole_list {
            true => Err(Error::new(Code::BadRequest).at("text")),
            false => person(line, &cells, &mapping, &shifts),
        };
        match row.and_then(|row| roster.place(row)) {
            Ok(Placed::New(row)) => good.push(row),
            Ok(Placed::Changed(change)) => changed.push(change),
            Ok(Placed::Same) => same += 1,
            Err(fault) => bad.push(bad_row(line, &cells, fault)),
        }
    }
    for (line, cells) in open {
        let mark = i64::try_from(line).unwrap_or(i64::MAX);
        bad.push(bad_row(line, &cells, end::open_in(mark)));
    }
    Ok(PeoplePreview {
        header,
        columns,
        mapping,
        good,
        changed,
        same,
        bad,
    })
}

fn bad_row(line: usize, cells: &[String], fault: Error) -> BadRow {
    let text = cells.join(" · ").chars().take(200).collect();
    BadRow { line, text, fault }
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
            same: ask.same,
        },
    )?;
    let skipped = preview.bad.len();
    if let (false, Some(first)) = (ask.keep_good, preview.bad.first()) {
        let fault = Error::new(Code::BadRows)
            .at("text")
            .with("bad", skipped)
            .with("good", preview.good.len() + preview.changed.len());
        return Err(fault.with("line", first.line));
    }
    if preview.good.is_empty() && preview.changed.is_empty() && preview.same + skipped == 0 {
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
            unnamed: false,
        })?;
    }
    for change in &preview.changed {
        tx.put(&change.person)?;
    }
    Ok(PeopleImported {
        added: preview.good.len(),
        changed: preview.changed.len(),
        skipped,
    })
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
    let home = shifts.iter().find(|known| text::same(&known.name, &shift));
    if !shift.is_empty() && home.is_none() {
        return Err(Error::new(Code::NotFound).at("shift").with("name", shift));
    }
    let name = text::line(&all(Column::Name), text::NAME, "name")?;
    // Several cells that another sign parts.
    if name.contains(';') {
        return Err(Error::new(Code::BadRequest).at("name"));
    }
    let filled = |column| Some(all(column)).filter(|cell| !cell.is_empty());
    Ok(PeopleRow {
        line,
        name,
        say_as: text::optional_line(&all(Column::SayAs), text::LINE, "say_as")?,
        job: text::optional_line(&all(Column::Job), text::NAME, "job")?,
        shift: home.map(|shift| shift.name.clone()).unwrap_or_default(),
        shift_id: home.map(|shift| shift.id),
        started_on: filled(Column::StartedOn)
            .map(|cell| sheet::day(&cell).map_err(|e| e.at("started_on")))
            .transpose()?,
        birthday: filled(Column::Birthday)
            .map(|cell| sheet::birthday(&cell).map_err(|e| e.at("birthday")))
            .transpose()?,
        looks_like: None,
        alike: None,
    })
}
