//! What a team already has: recognitions from a CSV of ours or of any other program, their columns mapped by hand.
//!
//! The file is read record by record, however long it is; the preview and the import read it by the same rules. What is kept is
//! all of it or nothing, in one transaction. What was told before this program came counts as told, unless the list says
//! otherwise. Surprising: rows that follow each other and differ in nothing but the person are one recognition, as our own export
//! writes it; what is there already is not kept twice; a name that nobody here has and that the request does not name is left out.

mod columns;
mod desk;
mod keeping;
pub mod lines;
mod marks;
mod names;
mod rows;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::Nothing;
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::person::import::BadRow;
use crate::store::keep::{self, Before};
use crate::store::{Op, word};
use crate::text;
use crate::time::Day;
pub use desk::Desk;
use keeping::Keeping;
use lines::Lines;
use marks::There;
use names::Known;
pub use names::{HistoryName, NameChoice};
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
        /// Whether a person is praised, a shift or the team.
        Whom = "whom",
        /// Who says it too, parted by semicolons.
        Also = "also",
        /// How far it had come.
        Status = "status",
        /// How often it was told aloud, where no column holds the status; none is not yet.
        TimesTold = "times_told",
        /// Whether it may be told aloud.
        Aloud = "aloud",
        /// Whether it is private.
        Private = "private",
        /// The day on which private thanks were handed over.
        Handed = "handed",
        /// Whether the customer in it agreed to be talked about.
        Agreed = "agreed",
        /// Whether it is about steady work.
        Steady = "steady",
        /// Whether somebody decided by themselves.
        Discretion = "discretion",
        /// The standard that it proves.
        Standard = "standard",
        /// Nothing that is wanted.
        Ignore = "ignore",
    }
}

/// The beginning of the file that was chosen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HistoryFile {
    /// Its number, by which it is read.
    #[ts(type = "number")]
    pub file: u64,
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
    /// The number of the file that is meant.
    #[ts(type = "number")]
    pub file: u64,
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
    /// The number of the file that is meant.
    #[ts(type = "number")]
    pub file: u64,
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
    let (header, mapping) = columns::guess(&rows);
    let name = path.file_name().unwrap_or_default().to_os_string();
    Ok(HistoryFile {
        name: name.to_string_lossy().into_owned(),
        bytes: lines.length,
        rows,
        header,
        mapping,
        file: app.desk.put(path),
    })
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
    let reading = app.desk.begin(ask.file)?;
    app.read(|read| {
        let layout = Layout::of(read, ask.header, &ask.mapping)?;
        let mut known = Known::of(read)?;
        let there = There::of(read)?;
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
                match there.holds(&telling, |name| Some(text::fold(name))) {
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
    let reading = app.desk.begin(ask.file)?;
    reading.still()?;
    keep::before(app, Before::Import)?;
    // A copy of before was made: to take back so much one step at a time would take longer than to go back to it.
    app.write(Op::fixed("history_import"), |tx| {
        let layout = Layout::of(tx, ask.header, &ask.mapping)?;
        let mut known = Known::of(tx)?;
        known.choose(tx, &ask.names)?;
        let mut keeping = Keeping::new(tx, known, ask.keep_good)?;
        let mut grouped = Grouped::default();
        reading.each(layout.header, |line| {
            match layout.row(&line).map(|row| grouped.add(row)) {
                Ok(Some(telling)) => keeping.put(telling),
                Ok(None) => Ok(()),
                Err(_) => {
                    keeping.is_bad(line.number);
                    Ok(())
                }
            }
        })?;
        if let Some(telling) = grouped.end() {
            keeping.put(telling)?;
        }
        let Keeping { bad, kept, .. } = keeping;
        if let (Some((line, bad)), false) = (bad, ask.keep_good) {
            return Err(Error::new(Code::BadRows)
                .at("file")
                .with("line", i64::try_from(line).unwrap_or(i64::MAX))
                .with("bad", bad)
                .with("good", kept.added));
        }
        if kept.added + kept.same + kept.skipped == 0 {
            return Err(Error::new(Code::Empty).at("file"));
        }
        reading.still()?;
        Ok(kept)
    })
}
