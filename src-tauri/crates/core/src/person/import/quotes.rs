//! Finds a quotation mark that was never closed and met the opening mark of a later line: the reader of the list would take
//! the lines between for one cell, and put two tellings into one without a word.
//!
//! A cell that began with a mark on one line, and whose closing mark on a later line is followed by more letters, was not meant to end there. Within one line
//! such a mark is an inch sign or a slip, and harms nothing.

/// Reads a list byte by byte.
#[derive(Debug)]
pub struct Quotes {
    delimiter: u8,
    at: At,
    line: u64,
    opened: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// A cell begins.
    Begins,
    /// In one without marks.
    Plain,
    /// In one that began with a mark.
    Quoted,
    /// Behind a mark in such a one: its end, or half of a doubled mark.
    Mark,
}

impl Quotes {
    /// A list whose cells this sign parts.
    pub fn of(delimiter: u8) -> Quotes {
        Quotes {
            delimiter,
            at: At::Begins,
            line: 1,
            opened: 0,
        }
    }

    /// The next byte; gives the line, from 1, of an opening mark that turns out to be closed by none of its own.
    pub fn next(&mut self, byte: u8) -> Option<u64> {
        let ends = byte == self.delimiter || byte == b'\n';
        let before = self.at;
        self.at = match (before, byte) {
            (At::Begins, b'"') => {
                self.opened = self.line;
                At::Quoted
            }
            (At::Quoted, b'"') => At::Mark,
            (At::Quoted, _) | (At::Mark, b'"') => At::Quoted,
            // Spaces before what parts the cells harm nothing.
            (At::Mark, b' ') => At::Mark,
            _ if ends => At::Begins,
            _ => At::Plain,
        };
        let stray = before == At::Mark && self.at == At::Plain && self.opened < self.line;
        self.line += u64::from(byte == b'\n');
        stray.then_some(self.opened)
    }
}

#[cfg(test)]
mod tests {
    //! What is found and what is left alone.

    use super::Quotes;

    fn found(list: &str) -> Option<u64> {
        let mut quotes = Quotes::of(b',');
        list.bytes().find_map(|byte| quotes.next(byte))
    }

    #[test]
    fn an_open_mark_that_meets_the_next_one_is_found_with_its_line() {
        assert_eq!(
            found("a,b\nc,\"open,d\ne,\"whole \"\"five\"\" inch\"\n"),
            Some(2)
        );
        assert_eq!(found("\"open\n\n\"next\",b\n"), Some(1));
    }

    #[test]
    fn a_list_as_it_should_be_and_a_slip_within_a_line_are_left_alone() {
        assert_eq!(found("a,\"two\nlines\",b\n\"five \"\" inch\"\n"), None);
        assert_eq!(found("a,\"\"\"said\nso\"\"\"\n"), None);
        assert_eq!(found("a,\"two\nlines\" ,b\n\"two\nlines\"  \nc"), None);
        assert_eq!(found("a 5\" disk,b\n\"5\" disk,c\n"), None);
    }
}
