//! Recognition as a CSV file: UTF-8, every cell quoted, one row for each person, shift or team and recognition.
//!
//! What another computer needs to keep it as it is here stands in it, so that it comes back whole: see [`super::history`]. A former
//! colleague whose name does not stay has an empty cell.

use std::io::Write;
use std::path::Path;

use super::RecognitionRow;
use super::rows;
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::store::{Read, disk};

/// The columns, in order; words `export-<column>`.
pub const COLUMNS: &[&str] = &[
    "day",
    "kind",
    "person",
    "giver",
    "text",
    "customer_words",
    "source",
    "times_told",
    "last_told_on",
    "private",
    "status",
    "whom",
    "also",
    "aloud",
    "agreed",
    "steady",
    "discretion",
    "standard",
    "handed",
];

/// Rows read at once, so that memory stays flat.
const PAGE: i64 = 500;

/// Writes the team's recognitions to `path`, which is replaced only by a whole file. Gives the number of rows.
///
/// `heads` are the words of [`COLUMNS`].
pub fn to_file(app: &App, path: &Path, heads: &[String]) -> Result<usize> {
    if path.metadata().is_ok_and(|there| !there.is_file()) {
        return Err(Error::new(Code::Io).with("path", path.display().to_string()));
    }
    disk::outside(path, &app.data_dir)?;
    disk::put(path, |part| write(app, part, heads))
}

fn write(app: &App, path: &Path, heads: &[String]) -> Result<usize> {
    let file = std::fs::File::create(path).map_err(|e| Error::file(&e, path))?;
    let mut writer = csv::WriterBuilder::new()
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(std::io::BufWriter::new(file));
    let fault = |e: csv::Error| match e.into_kind() {
        csv::ErrorKind::Io(error) => Error::file(&error, path),
        other => Error::bug(format!("{other:?}")),
    };
    writer.write_record(heads).map_err(fault)?;
    let mut count = 0;
    app.read(|read| {
        each(read, |record| {
            count += 1;
            writer
                .write_record(record.iter().map(|cell| defused(cell)))
                .map_err(fault)
        })
    })?;
    let mut buffer = writer
        .into_inner()
        .map_err(|e| Error::file(e.error(), path))?;
    buffer
        .flush()
        .and_then(|()| buffer.get_ref().sync_all())
        .map_err(|e| Error::file(&e, path))?;
    Ok(count)
}

fn each(read: &Read<'_>, mut row: impl FnMut(Vec<String>) -> Result<()>) -> Result<()> {
    let team = read.team()?.id;
    // In the order in which they were entered.
    let mut after = String::new();
    loop {
        let page: Vec<RecognitionRow> = read.many(
            "WHERE team_id = ?1 AND status NOT IN ('withdrawn', 'declined', 'joined') AND id > ?2 ORDER BY id LIMIT ?3",
            rusqlite::params![team, after, PAGE],
        )?;
        let Some(last) = page.last() else {
            return Ok(());
        };
        after = last.id.to_string();
        for story in rows::rows(read, page)? {
            let private =
                if story.status == super::Status::Private || super::is_private(read, story.id)? {
                    "private"
                } else {
                    ""
                };
            let also: Vec<&str> = story.also.iter().map(|one| one.name.as_str()).collect();
            let handed = story.handed_on.map(|day| day.to_string());
            for person in &story.people {
                row(vec![
                    story.day.to_string(),
                    story.kind.word().to_owned(),
                    person.name.clone(),
                    story
                        .giver
                        .as_ref()
                        .map(|giver| giver.name.clone())
                        .unwrap_or_default(),
                    story.text.clone(),
                    story.customer_words.clone(),
                    story.source.word().to_owned(),
                    story.times_told.to_string(),
                    story
                        .last_told_on
                        .map(|day| day.to_string())
                        .unwrap_or_default(),
                    private.to_owned(),
                    story.status.word().to_owned(),
                    person.of.word().to_owned(),
                    also.join("; "),
                    story.aloud.word().to_owned(),
                    yes(story.agreed),
                    yes(story.steady),
                    yes(story.discretion),
                    story
                        .standard
                        .as_ref()
                        .map(|standard| standard.text.clone())
                        .unwrap_or_default(),
                    handed.clone().unwrap_or_default(),
                ])?;
            }
        }
    }
}

fn yes(is: bool) -> String {
    if is { "yes" } else { "" }.to_owned()
}

/// A cell that no spreadsheet takes for a formula: those that begin like one get an apostrophe before them.
fn defused(cell: &str) -> String {
    match cell.trim_start().chars().next() {
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') => format!("'{cell}"),
        _ if cell.starts_with(['\t', '\r', '\n']) => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::defused;

    #[test]
    fn a_cell_that_begins_like_a_formula_is_defused() {
        for cell in ["=1+1", "+49", "-1", "@SUM", " =1", "\t=1", "＝1"] {
            assert!(defused(cell).starts_with('\''), "{cell}");
        }
        assert_eq!(defused("Ana = calm"), "Ana = calm");
    }
}
