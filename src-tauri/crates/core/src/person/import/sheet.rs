//! A list as rows of cells: its encoding, what parts its cells, what its columns call themselves, how it writes days.

use std::io::Read;
use std::path::Path;

use super::end::{self, END};
use super::quotes::Quotes;
use super::{Column, MOST_BYTES, MOST_ROWS};
use crate::error::{Code, Error, Result};
use crate::text;
use crate::time::{Day, MonthDay};

/// The text of a file of at most 2 MiB: UTF-8, or UTF-16 with its mark.
pub fn read_file(path: &Path) -> Result<String> {
    let limit = MOST_BYTES as u64;
    let mut bytes = Vec::new();
    // What is read counts, not what the folder says: a device has no size and no end.
    std::fs::File::open(path)
        .and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
        .map_err(|e| Error::file(&e, path))?;
    if bytes.len() > MOST_BYTES {
        return Err(Error::new(Code::TooLarge).with("limit", MOST_BYTES));
    }
    decode(&bytes)
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

/// The rows of a list with their lines, from 1; empty ones are left out.
pub(super) struct Rows {
    pub whole: Vec<(usize, Vec<String>)>,
    /// What stands between a quotation mark that is never closed and the next one, or the end, with the line of that mark.
    pub open: Vec<(usize, Vec<String>)>,
}

/// The rows of a list.
pub(super) fn split(text: &str) -> Result<Rows> {
    // One kind of line end: the reader counts others late.
    let mut text = text
        .trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let length = text.len();
    let delimiter = delimiter(&text);
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text += END;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut quotes = Quotes::of(delimiter);
    let strays: Vec<u64> = text.bytes().filter_map(|byte| quotes.next(byte)).collect();
    let (mut rows, mut open) = (Vec::new(), Vec::new());
    let (mut byte, mut line) = (0, 1);
    let mut records = reader.records().peekable();
    while let Some(record) = records.next() {
        let record = record.map_err(Error::bug)?;
        // A record's place is before the empty lines that come first.
        let place = record.position().map_or(0, csv::Position::byte);
        let place = usize::try_from(place).unwrap_or(0).min(length);
        let begins = text[place..]
            .find(|c| c != '\n')
            .map_or(place, |ahead| place + ahead);
        line += text[byte..begins].matches('\n').count();
        byte = begins;
        if records.peek().is_none() {
            let cells: Vec<String> = record.iter().map(str::to_owned).collect();
            let inside = end::lines_before(&cells);
            open.extend(end::still_open(cells).map(|cells| (line + inside, trimmed(&cells))));
            return Ok(Rows { whole: rows, open });
        }
        let inside = record
            .iter()
            .map(|cell| cell.matches('\n').count())
            .sum::<usize>();
        let stray = strays.iter().find_map(|stray| {
            let stray = usize::try_from(*stray).unwrap_or(0);
            (line..=line + inside).contains(&stray).then_some(stray)
        });
        let cells = trimmed(record.iter());
        if let Some(stray) = stray {
            open.push((stray, cells));
        } else if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push((line, cells));
        }
        not_too_many(&rows)?;
    }
    Ok(Rows { whole: rows, open })
}

fn trimmed(cells: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
    let cells = cells.into_iter();
    cells.map(|cell| cell.as_ref().trim().to_owned()).collect()
}

/// Refuses more rows than a list may have, with one for the names of its columns.
pub(super) fn not_too_many<T>(rows: &[T]) -> Result<()> {
    if rows.len() > MOST_ROWS + 1 {
        return Err(Error::new(Code::TooLong)
            .at("text")
            .with("limit", MOST_ROWS));
    }
    Ok(())
}

/// What parts the cells of the first row that has any part; a comma where none does.
pub fn delimiter(text: &str) -> u8 {
    let count = |line: &str, c: char| line.chars().filter(|other| *other == c).count();
    let line = text
        .lines()
        .find(|line| line.contains([',', ';', '\t']))
        .unwrap_or_default();
    let most = ['\t', ';', ','].into_iter().max_by_key(|c| count(line, *c));
    most.and_then(|c| u8::try_from(c).ok()).unwrap_or(b',')
}

/// What a column's own name says that it holds. These are names that other programs write, not words for people.
pub fn column_named(cell: &str) -> Option<Column> {
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

/// `2024-03-31` or `31.3.2024`. With slashes nobody can tell day from month, so those are refused.
pub fn day(cell: &str) -> Result<Day> {
    match dotted(cell).as_slice() {
        [day, month, year] if year.len() == 4 => {
            Day::parse(&format!("{year}-{month:0>2}-{day:0>2}"))
        }
        _ => Day::parse(cell),
    }
}

/// Whether a cell is written as a day is, right or wrong: three numbers.
pub(super) fn looks_like_a_day(cell: &str) -> bool {
    let parts: Vec<&str> = cell.trim().split(['.', '-', '/']).collect();
    let number = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(number)
}

/// `03-31`, `31.3.`, or a whole date, of which the year is not kept.
pub(super) fn birthday(cell: &str) -> Result<MonthDay> {
    match dotted(cell).as_slice() {
        [day, month] => MonthDay::parse(&format!("{month:0>2}-{day:0>2}")),
        _ => day(cell)
            .map(MonthDay::of)
            .or_else(|_| MonthDay::parse(cell)),
    }
}

/// The numbers of a date written with dots; the last dot may stand alone.
fn dotted(cell: &str) -> Vec<&str> {
    let cell = cell.trim_end_matches('.');
    cell.split('.').map(str::trim).collect()
}
