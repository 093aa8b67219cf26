//! A CSV file of any length, record by record: its encoding, what parts its cells, and on which line each record begins.
//!
//! Nothing of it is held but the record at hand. Surprising: a quote that is never closed would make the rest of the file one
//! cell, so a record over [`MOST_BYTES`] ends the reading with the line on which it began. Where the rest is shorter, the reader's own
//! state at the end says it: see [`end`].

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::rc::Rc;

use encoding_rs_io::DecodeReaderBytesBuilder;

use crate::error::{Code, Error, Result};
use crate::person::import::delimiter;
use crate::person::import::end::{self, END};
use crate::person::import::quotes::Quotes;

/// The longest record, in bytes.
const MOST_BYTES: u64 = 1024 * 1024;
/// So much of the beginning says what parts the cells.
const BEGINNING: usize = 64 * 1024;

/// A file that is read record by record.
pub struct Lines {
    reader: csv::Reader<Even>,
    read: Rc<Cell<u64>>,
    since: Rc<Cell<u64>>,
    /// Whether everything was read, so that the record at hand is the last.
    ended: Rc<Cell<bool>>,
    /// The lines of marks that no mark of their own closes, of what was read ahead.
    strays: Rc<RefCell<VecDeque<u64>>>,
    /// The file's length in bytes.
    pub length: u64,
}

/// A record and the line on which it begins, from 1.
pub struct Line {
    /// The line.
    pub number: u64,
    /// The cells, without space around them.
    pub cells: Vec<String>,
}

impl Lines {
    /// Opens a file. Refuses with `Unreadable`, `NotFound` or `Io`, as the system does.
    pub fn open(path: &Path) -> Result<Lines> {
        let delimiter = beginning(path)?;
        let file = open(path)?;
        let length = file.metadata().map_err(|e| Error::file(&e, path))?.len();
        let (read, since) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(0)));
        let ended = Rc::new(Cell::new(false));
        let strays = Rc::new(RefCell::new(VecDeque::new()));
        let counted = Counted {
            file,
            read: read.clone(),
        };
        let even = Even {
            text: Box::new(decoded(counted)),
            since: since.clone(),
            end: END.as_bytes(),
            ended: ended.clone(),
            before: None,
            quotes: Quotes::of(delimiter),
            strays: strays.clone(),
        };
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(even);
        Ok(Lines {
            reader,
            read,
            since,
            ended,
            strays,
            length,
        })
    }

    /// Bytes of the file that were read.
    pub fn done(&self) -> u64 {
        self.read.get()
    }

    /// The next record that holds something; none at the end. Refuses with `QuoteOpen` where a quote is never closed, and with
    /// `BadEncoding`, each with the line.
    pub fn next_line(&mut self) -> Result<Option<Line>> {
        loop {
            let begins = self.reader.position().line();
            let mut record = csv::ByteRecord::new();
            self.since.set(0);
            let there = self
                .reader
                .read_byte_record(&mut record)
                .map_err(|e| refused(e, begins))?;
            if !there {
                return Ok(None);
            }
            let inside = record
                .iter()
                .flatten()
                .filter(|byte| **byte == b'\n')
                .count();
            // The last record is ended by nothing, each other one by a line end.
            let last = self.ended.get();
            let lines = u64::try_from(inside + usize::from(!last)).unwrap_or(0);
            // Empty lines before it belong to no record.
            let number = self
                .reader
                .position()
                .line()
                .saturating_sub(lines)
                .max(begins);
            let until = self.reader.position().line();
            let stray = self
                .strays
                .borrow_mut()
                .pop_front_if(|stray| *stray < until.max(number + 1));
            if let Some(stray) = stray {
                return Err(end::open_in(count(stray)));
            }
            let record = csv::StringRecord::from_byte_record(record)
                .map_err(|_| Error::new(Code::BadEncoding).with("line", count(number)))?;
            if last {
                let cells: Vec<String> = record.iter().map(str::to_owned).collect();
                let ahead = u64::try_from(end::lines_before(&cells)).unwrap_or(0);
                return match end::still_open(cells) {
                    Some(_) => Err(end::open_in(count(number + ahead))),
                    None => Ok(None),
                };
            }
            if record.iter().any(|cell| !cell.trim().is_empty()) {
                let cells = record.iter().map(|cell| cell.trim().to_owned()).collect();
                return Ok(Some(Line { number, cells }));
            }
        }
    }
}

fn count(line: u64) -> i64 {
    i64::try_from(line).unwrap_or(i64::MAX)
}

fn refused(error: csv::Error, line: u64) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) if error.kind() == io::ErrorKind::InvalidData => {
            end::open_in(count(line))
        }
        csv::ErrorKind::Io(error) => Error::new(Code::Io).with("detail", error.to_string()),
        other => Error::bug(format!("{other:?}")),
    }
}

fn open(path: &Path) -> Result<File> {
    File::open(path).map_err(|e| Error::file(&e, path))
}

/// UTF-8, or UTF-16 with its mark, without the mark. What is neither comes as it is, and is refused by whoever reads it as text.
fn decoded(file: impl Read + 'static) -> impl Read {
    DecodeReaderBytesBuilder::new()
        .bom_sniffing(true)
        .strip_bom(true)
        .build(file)
}

/// What parts the cells.
fn beginning(path: &Path) -> Result<u8> {
    let mut bytes = Vec::with_capacity(BEGINNING);
    decoded(open(path)?)
        .take(BEGINNING as u64)
        .read_to_end(&mut bytes)
        .map_err(|e| Error::file(&e, path))?;
    Ok(delimiter(&String::from_utf8_lossy(&bytes)))
}

/// Counts what is read.
struct Counted {
    file: File,
    read: Rc<Cell<u64>>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.read.set(self.read.get() + count as u64);
        Ok(count)
    }
}

/// Text with one kind of line end, the last line ended too and [`END`] behind it, of which no record takes too much.
struct Even {
    text: Box<dyn Read>,
    since: Rc<Cell<u64>>,
    /// What is still to come once the text has been read.
    end: &'static [u8],
    ended: Rc<Cell<bool>>,
    /// The last byte that was given.
    before: Option<u8>,
    quotes: Quotes,
    strays: Rc<RefCell<VecDeque<u64>>>,
}

impl Read for Even {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.since.get() > MOST_BYTES {
            return Err(io::Error::from(io::ErrorKind::InvalidData));
        }
        loop {
            let count = self.text.read(buffer)?;
            if count == 0 {
                let open = self
                    .before
                    .is_some_and(|last| last != b'\n' && last != b'\r');
                if let Some(first) = buffer.first_mut().filter(|_| open) {
                    *first = b'\n';
                    self.before = Some(b'\n');
                    return Ok(1);
                }
                let count = self.end.read(buffer)?;
                self.ended.set(count == 0);
                return Ok(count);
            }
            let mut kept = 0;
            for at in 0..count {
                let Some(byte) = buffer.get(at).copied() else {
                    break;
                };
                // After a carriage return that was made a line end, the line feed is none.
                let second = byte == b'\n' && self.before == Some(b'\r');
                self.before = Some(byte);
                if !second {
                    let even = if byte == b'\r' { b'\n' } else { byte };
                    if let Some(stray) = self.quotes.next(even) {
                        self.strays.borrow_mut().push_back(stray);
                    }
                    if let Some(place) = buffer.get_mut(kept) {
                        *place = even;
                    }
                    kept += 1;
                }
            }
            self.since.set(self.since.get() + kept as u64);
            if kept > 0 {
                return Ok(kept);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    //! Where records begin, and what ends the reading.

    use super::*;

    fn lines(bytes: &[u8]) -> Result<Vec<(u64, Vec<String>)>> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), bytes).unwrap();
        let mut lines = Lines::open(file.path())?;
        let mut all = Vec::new();
        while let Some(line) = lines.next_line()? {
            all.push((line.number, line.cells));
        }
        assert_eq!(lines.done(), lines.length);
        Ok(all)
    }

    fn cells(of: &[(u64, &[&str])]) -> Vec<(u64, Vec<String>)> {
        let owned = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
        of.iter()
            .map(|(line, cells)| (*line, owned(cells)))
            .collect()
    }

    #[test]
    fn each_record_knows_its_line_whatever_ends_the_lines() {
        let expected = cells(&[(1, &["a", "b"]), (3, &["c", "d\ne"]), (6, &["f", "g"])]);
        for end in ["\n", "\r\n", "\r"] {
            let text = format!("a,b{end}{end}c,\"d{end}e\"{end}{end}f, g ");
            assert_eq!(lines(text.as_bytes()).unwrap(), expected, "{end:?}");
        }
    }

    #[test]
    fn semicolons_tabs_and_utf_16_are_read() {
        assert_eq!(
            lines(b"a;b,c;d\n").unwrap(),
            cells(&[(1, &["a", "b,c", "d"])])
        );
        assert_eq!(
            lines("\u{feff}a\tb\n".as_bytes()).unwrap(),
            cells(&[(1, &["a", "b"])])
        );
        for little in [true, false] {
            let units = "\u{feff}Zoë;ok\n".encode_utf16();
            let bytes: Vec<u8> = units
                .flat_map(|unit| {
                    if little {
                        unit.to_le_bytes()
                    } else {
                        unit.to_be_bytes()
                    }
                })
                .collect();
            assert_eq!(lines(&bytes).unwrap(), cells(&[(1, &["Zoë", "ok"])]));
        }
    }

    #[test]
    fn another_encoding_is_refused_with_its_line() {
        let refused = lines(b"a,b\nZo\xeb,c\n").unwrap_err();
        assert_eq!(
            (refused.code, &refused.facts["line"]),
            (Code::BadEncoding, &2_i64.into())
        );
    }

    #[test]
    fn a_quote_that_is_never_closed_is_refused_with_the_line_where_it_opens() {
        let mut text = "a,b\n".repeat(9_730);
        text += "c,\"open\n";
        text += &"a,b\n".repeat(600_000);
        let refused = lines(text.as_bytes()).unwrap_err();
        assert_eq!(
            (refused.code, &refused.facts["line"]),
            (Code::QuoteOpen, &9_731_i64.into())
        );
        let refused = lines(b"a,b\nc,\"open\na,b\n").unwrap_err();
        assert_eq!(
            (refused.code, &refused.facts["line"]),
            (Code::QuoteOpen, &2_i64.into())
        );
        assert_eq!(lines(b"a,\"b\nc\"\n").unwrap().len(), 1);
        // Not where the record begins, but where the mark does; and one at the very end.
        for (list, line) in [
            ("a,b\n\"c\nd\",\"open\n", 3_i64),
            ("a,b\nc,\"", 2),
            ("\n\n\"a", 3),
        ] {
            let refused = lines(list.as_bytes()).unwrap_err();
            assert_eq!(
                (refused.code, &refused.facts["line"]),
                (Code::QuoteOpen, &line.into()),
                "{list:?}"
            );
        }
    }

    #[test]
    fn an_open_quote_that_meets_the_next_one_puts_no_two_lines_into_one() {
        let refused = lines(b"a,b\nc,\"open,d\ne,\"whole \"\"five\"\" inch\"\nf,g\n").unwrap_err();
        assert_eq!(
            (refused.code, &refused.facts["line"]),
            (Code::QuoteOpen, &2_i64.into())
        );
    }

    #[test]
    fn an_inch_sign_neither_hides_an_open_quote_nor_makes_a_right_file_wrong() {
        let refused = lines(b"a,b\na 5\" disk,b\nc,\"open\nd,e\n").unwrap_err();
        assert_eq!(
            (refused.code, &refused.facts["line"]),
            (Code::QuoteOpen, &3_i64.into())
        );
        let right = lines(b"a,b\na 5\" disk,\"two\nlines\"").unwrap();
        assert_eq!(
            right,
            cells(&[(1, &["a", "b"]), (2, &["a 5\" disk", "two\nlines"])])
        );
    }

    #[test]
    fn a_record_that_looks_like_the_end_ends_nothing() {
        let list = format!("{END}\na,b\n");
        assert_eq!(lines(list.as_bytes()).unwrap().len(), 2);
        assert_eq!(lines(END.as_bytes()).unwrap().len(), 1);
    }
}
