//! What a team already has: recognitions from a CSV of ours or of any other program, their columns mapped by hand.
//!
//! The file is read record by record, however long it is; the preview and the import read it by the same rules. What is kept is
//! all of it or nothing, in one transaction. What was told before this program came counts as told, unless the list says
//! otherwise. Surprising: rows that follow each other and differ in nothing but the person are one recognition, as our own export
//! writes it; what is there already is not kept twice.

mod desk;
pub mod lines;
mod names;
mod rows;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{RecognitionPerson, RecognitionRow};
use crate::access::Access;
use crate::api::Nothing;
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::id::PersonId;
use crate::person::import::BadRow;
use crate::person::{PersonRow, Wish};
use crate::store::keep::{self, Before};
use crate::store::{Op, Tx, word};
use crate::time::Day;
pub use desk::Desk;
use lines::Lines;
pub use names::{HistoryName, NameChoice};
use names::{Known, Who};
use rows::{Grouped, Layout, Telling};

/// Rows that are shown of a file.
const SHOWN: usize = 5;
/// Bad rows that are shown.
const MOST_BAD: usize = 50;

word! {
    /// What a column holds.
    pub enum HistoryColumn {
        /// The day.
        Day = "day",
        /// Who is praised.
        Person = "person",
        /// Who says it.
        Giver = "giver",
        /// What happened.
        Text = "text",
        /// The customer's own words.
        CustomerWords = "customer_words",
        /// Shout-out or story.
        Kind = "kind",
        /// Where it came from.
        Source = "source",
        /// How often it was told aloud; none is not yet.
        TimesTold = "times_told",
        /// Whether it is private.
        Private = "private",
        /// Nothing that is wanted.
        Ignore = "ignore",
    }
}

/// The beginning of the file that was chosen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HistoryFile {
    /// Its name, without its folder.
    pub name: String,
    /// Its length in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Its first rows.
    pub rows: Vec<Vec<String>>,
    /// Whether the first row names the columns, as far as can be guessed.
    pub header: bool,
    /// What each column holds, as far as can be guessed.
    pub mapping: Vec<HistoryColumn>,
}

/// How to read the file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewHistory {
    /// Whether its first row names the columns.
    pub header: bool,
    /// What each column holds.
    pub mapping: Vec<HistoryColumn>,
}

/// What the file holds.
#[derive(Debug, Serialize, TS)]
pub struct HistoryPreview {
    /// Recognitions that would be kept.
    pub good: usize,
    /// Recognitions that are there already.
    pub same: usize,
    /// Rows that do not fit.
    pub bad: usize,
    /// The first fifty of them.
    pub bad_rows: Vec<BadRow>,
    /// The earliest day.
    pub first_on: Option<Day>,
    /// The latest day.
    pub last_on: Option<Day>,
    /// Names that nobody here has, or several have, in the order in which they come.
    pub names: Vec<HistoryName>,
    /// How many names are somebody's here.
    pub known: usize,
}

/// Keeps what the file holds.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportHistory {
    /// Whether its first row names the columns.
    pub header: bool,
    /// What each column holds.
    pub mapping: Vec<HistoryColumn>,
    /// What is to be done with each name that nobody here has, or several have.
    pub names: Vec<NameChoice>,
    /// Keep the good rows although others are bad.
    pub keep_good: bool,
}

/// What was kept.
#[derive(Debug, Serialize, TS)]
pub struct HistoryImported {
    /// Recognitions added.
    pub added: usize,
    /// Recognitions that were there already.
    pub same: usize,
    /// People added.
    pub people: usize,
    /// Rows passed over: bad ones, and those about nobody who is to be kept.
    pub skipped: usize,
}

/// How far the reading of a file has come.
#[derive(Debug, Serialize, TS)]
pub struct HistoryProgress {
    /// Bytes read.
    #[ts(type = "number")]
    pub done: u64,
    /// Of how many.
    #[ts(type = "number")]
    pub total: u64,
}

/// Lets the person choose a file, and reads its beginning.
pub fn choose_file(app: &App, _: Nothing) -> Result<HistoryFile> {
    let path = app.picked(|host| host.pick_text_file())?;
    let mut lines = Lines::open(&path)?;
    let mut rows = Vec::new();
    while rows.len() < SHOWN
        && let Some(line) = lines.next_line()?
    {
        rows.push(line.cells);
    }
    if rows.is_empty() {
        return Err(Error::new(Code::Empty).at("file"));
    }
    let (header, mapping) = rows::guess(&rows);
    let name = path.file_name().unwrap_or_default();
    let file = HistoryFile {
        name: name.to_string_lossy().into_owned(),
        bytes: lines.length,
        rows,
        header,
        mapping,
    };
    app.desk.put(path);
    Ok(file)
}

/// Says how far it has come; none where nothing is read.
pub fn progress(app: &App, _: Nothing) -> Result<Option<HistoryProgress>> {
    Ok(app.desk.progress())
}

/// Ends what is being read; nothing of it is kept.
pub fn cancel(app: &App, _: Nothing) -> Result<()> {
    app.desk.cancel();
    Ok(())
}

/// What the file holds, and what of it can be kept.
pub fn preview(app: &App, ask: PreviewHistory) -> Result<HistoryPreview> {
    let reading = app.desk.begin()?;
    app.read(|read| {
        let layout = Layout::of(read, ask.header, &ask.mapping)?;
        let mut known = Known::of(read)?;
        let there = rows::there(read)?;
        let mut preview = HistoryPreview {
            good: 0,
            same: 0,
            bad: 0,
            bad_rows: Vec::new(),
            first_on: None,
            last_on: None,
            names: Vec::new(),
            known: 0,
        };
        let mut grouped = Grouped::default();
        let count = |preview: &mut HistoryPreview, telling: Option<Telling>| {
            if let Some(telling) = telling {
                match there.contains(&telling.mark()) {
                    true => preview.same += 1,
                    false => preview.good += 1,
                }
            }
        };
        reading.each(layout.header, |line| {
            match layout.row(&line) {
                Ok(row) => {
                    known.count(row.names())?;
                    preview.first_on = preview.first_on.into_iter().chain([row.day]).min();
                    preview.last_on = preview.last_on.max(Some(row.day));
                    count(&mut preview, grouped.add(row));
                }
                Err(fault) => {
                    preview.bad += 1;
                    if preview.bad_rows.len() < MOST_BAD {
                        preview.bad_rows.push(rows::bad(&line, fault));
                    }
                }
            }
            Ok(())
        })?;
        count(&mut preview, grouped.end());
        (preview.names, preview.known) = known.counted();
        Ok(preview)
    })
}

/// Keeps what the file holds: all of it, or, where the person says so, the good rows; and nothing where it is cancelled.
pub fn import(app: &App, ask: ImportHistory) -> Result<HistoryImported> {
    let reading = app.desk.begin()?;
    keep::before(app, Before::Import)?;
    // A copy of before was made: to take back so much one step at a time would take longer than to go back to it.
    app.write(Op::fixed("history_import"), |tx| {
        let layout = Layout::of(tx, ask.header, &ask.mapping)?;
        let mut known = Known::of(tx)?;
        known.choose(tx, &ask.names)?;
        let there = rows::there(tx)?;
        let mut kept = HistoryImported {
            added: 0,
            same: 0,
            people: 0,
            skipped: 0,
        };
        let mut grouped = Grouped::default();
        reading.each(layout.header, |line| {
            let row = match layout.row(&line) {
                Ok(row) => row,
                Err(_) if ask.keep_good => {
                    kept.skipped += 1;
                    return Ok(());
                }
                Err(_) => {
                    let number = i64::try_from(line.number).unwrap_or(i64::MAX);
                    return Err(Error::new(Code::BadRows)
                        .at("file")
                        .with("line", number)
                        .with("bad", 1_i64)
                        .with("good", kept.added));
                }
            };
            match grouped.add(row) {
                Some(telling) => put(tx, &mut known, &there, telling, &mut kept),
                None => Ok(()),
            }
        })?;
        if let Some(telling) = grouped.end() {
            put(tx, &mut known, &there, telling, &mut kept)?;
        }
        if kept.added + kept.same + kept.skipped == 0 {
            return Err(Error::new(Code::Empty).at("file"));
        }
        reading.still()?;
        Ok(kept)
    })
}

/// Keeps one telling, and whoever in it is new and to be added.
fn put(
    tx: &mut Tx<'_>,
    known: &mut Known,
    there: &rows::There,
    telling: Telling,
    kept: &mut HistoryImported,
) -> Result<()> {
    if there.contains(&telling.mark()) {
        kept.same += 1;
        return Ok(());
    }
    let mut people: Vec<PersonId> = Vec::new();
    for name in &telling.people {
        if let Some(person) = somebody(tx, known, name, kept)?
            && !people.contains(&person)
        {
            people.push(person);
        }
    }
    if people.is_empty() {
        kept.skipped += 1;
        return Ok(());
    }
    let giver_id = match telling.giver.as_str() {
        "" => None,
        name => somebody(tx, known, name, kept)?,
    };
    let row: RecognitionRow = telling.row(tx, giver_id)?;
    tx.add(&row)?;
    for (position, person_id) in (0..).zip(people) {
        let link = RecognitionPerson {
            id: tx.id(),
            recognition_id: row.id,
            person_id,
            position,
        };
        tx.add(&link)?;
    }
    kept.added += 1;
    Ok(())
}

/// Who is meant by a name, added first where nobody has it and the person wants it so.
fn somebody(
    tx: &mut Tx<'_>,
    known: &mut Known,
    name: &str,
    kept: &mut HistoryImported,
) -> Result<Option<PersonId>> {
    match known.who(name) {
        Who::Person(id) => Ok(Some(id)),
        Who::Nobody => Ok(None),
        Who::New => {
            let id = tx.id();
            tx.add(&PersonRow {
                id,
                team_id: tx.team()?.id,
                name: name.to_owned(),
                say_as: String::new(),
                job: String::new(),
                access: Access::Staff,
                shift_id: None,
                started_on: None,
                birthday: None,
                wish: Wish::Public,
                leave_from: None,
                leave_until: None,
                left_on: None,
                unnamed: false,
            })?;
            known.is_now(name, id);
            kept.people += 1;
            Ok(Some(id))
        }
    }
}
