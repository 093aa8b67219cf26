//! Whether a list ends inside quotation marks, by the state of whoever reads it and not by counting marks: an inch sign in a cell is
//! no quotation mark.
//!
//! Behind the last line of a list comes [`END`]. It is read as a record of its own where the list ended outside quotation marks, and
//! as the end of an open cell where it did not. Whether a record is the last one, the reader knows; what a list says never decides it.

use crate::error::{Code, Error};

/// What comes behind the last line of every list, which itself is ended.
pub const END: &str = "\u{0}end\u{0}";

/// The last record of a list with [`END`] behind it: nothing where the list ended before it, else the cells of which the last is
/// still open.
pub fn still_open(mut last: Vec<String>) -> Option<Vec<String>> {
    if last == [END] {
        return None;
    }
    if let Some(open) = last.last_mut() {
        let cut = open.strip_suffix(END).unwrap_or(open);
        *open = cut.trim().to_owned();
    }
    Some(last)
}

/// The lines between the beginning of a record and the quotation mark of its last cell that opens.
pub fn lines_before(cells: &[String]) -> usize {
    let closed = cells.split_last().map_or(&[][..], |(_, before)| before);
    closed.iter().map(|cell| cell.matches('\n').count()).sum()
}

/// The refusal for a mark that opens in a line and is never closed.
pub fn open_in(line: i64) -> Error {
    Error::new(Code::QuoteOpen).with("line", line)
}
