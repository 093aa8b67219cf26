//! The write-ahead log that a killed program leaves beside its database, looked at before SQLite does.
//!
//! SQLite takes the first frame whose checksum is wrong for the end of the log: right after a power cut, where the last
//! transaction may be half there, and silent about everything behind it where a disk damaged a frame in the middle. Since
//! each commit is synced before the next begins, two commits behind a wrong frame prove damage. It changes no log but a
//! copy of one. Surprising: frames of older rounds stand behind the end too; their salts tell them apart.
//!
//! The format is section 4 of <https://sqlite.org/fileformat2.html>.

use std::path::Path;

use super::disk;
use crate::error::{Error, Result};

const HEADER: usize = 32;
const FRAME: usize = 24;

/// Whether a program that was killed left a log with something in it.
pub fn is_there(database: &Path) -> bool {
    let log = std::fs::metadata(disk::beside(database, "-wal"));
    log.is_ok_and(|log| log.len() > 0)
}

/// Whether the log of a database holds commits that SQLite will not see.
pub fn hides_something(database: &Path) -> bool {
    let read = std::fs::read(disk::beside(database, "-wal"));
    read.is_ok_and(|bytes| Log::of(&bytes).is_some_and(|log| log.hidden(&bytes) > 1))
}

/// Gives every frame of the log of a database, which must be a copy, the checksum that makes SQLite read it.
pub fn reveal(database: &Path) -> Result<()> {
    let path = disk::beside(database, "-wal");
    let Ok(mut bytes) = std::fs::read(&path) else {
        return Ok(());
    };
    let Some(log) = Log::of(&bytes) else {
        return Ok(());
    };
    if log.hidden(&bytes) > 1 {
        log.seal(&mut bytes);
        std::fs::write(&path, bytes).map_err(|e| Error::file(&e, &path))?;
    }
    Ok(())
}

/// What the header of a log says.
struct Log {
    big: bool,
    page: usize,
    salts: [u8; 8],
    sum: Sum,
}

type Sum = (u32, u32);

impl Log {
    /// None where there is no log, or its header is not one.
    fn of(bytes: &[u8]) -> Option<Log> {
        let header = bytes.get(..HEADER)?;
        let big = match number(header, 0)? {
            0x377f_0682 => false,
            0x377f_0683 => true,
            _ => return None,
        };
        let page = usize::try_from(number(header, 8)?).ok()?;
        let sum = add((0, 0), header.get(..24)?, big);
        let is_whole = sum == (number(header, 24)?, number(header, 28)?);
        let is_page = page.is_power_of_two() && (512..=65_536).contains(&page);
        (is_whole && is_page).then_some(Log {
            big,
            page,
            salts: header.get(16..24)?.try_into().ok()?,
            sum,
        })
    }

    /// Where the frames of this round begin.
    fn frames<'a>(&'a self, bytes: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
        let size = FRAME + self.page;
        let starts = (HEADER..).step_by(size);
        let whole = starts.take_while(move |start| start + size <= bytes.len());
        whole.filter(|start| bytes.get(start + 8..start + 16) == Some(&self.salts[..]))
    }

    /// The commits behind the first frame whose checksum is wrong.
    fn hidden(&self, bytes: &[u8]) -> usize {
        let (mut sum, mut broken, mut commits) = (self.sum, false, 0);
        for start in self.frames(bytes) {
            sum = self.sum_of(sum, bytes, start);
            let stored = (number(bytes, start + 16), number(bytes, start + 20));
            broken |= stored != (Some(sum.0), Some(sum.1));
            let commits_here = number(bytes, start + 4).is_some_and(|pages| pages > 0);
            commits += usize::from(broken && commits_here);
        }
        commits
    }

    fn seal(&self, bytes: &mut [u8]) {
        let mut sum = self.sum;
        let starts: Vec<usize> = self.frames(bytes).collect();
        for start in starts {
            sum = self.sum_of(sum, bytes, start);
            let stored = [sum.0.to_be_bytes(), sum.1.to_be_bytes()].concat();
            if let Some(place) = bytes.get_mut(start + 16..start + 24) {
                place.copy_from_slice(&stored);
            }
        }
    }

    fn sum_of(&self, before: Sum, bytes: &[u8], start: usize) -> Sum {
        let part = |from: usize, length: usize| bytes.get(from..from + length).unwrap_or_default();
        let sum = add(before, part(start, 8), self.big);
        add(sum, part(start + FRAME, self.page), self.big)
    }
}

fn add((mut first, mut second): Sum, bytes: &[u8], big: bool) -> Sum {
    let word = |four: &[u8]| {
        let four: [u8; 4] = four.try_into().unwrap_or_default();
        if big {
            u32::from_be_bytes(four)
        } else {
            u32::from_le_bytes(four)
        }
    };
    for eight in bytes.chunks_exact(8) {
        let (one, two) = eight.split_at(4);
        first = first.wrapping_add(word(one)).wrapping_add(second);
        second = second.wrapping_add(word(two)).wrapping_add(first);
    }
    (first, second)
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes(four.try_into().ok()?))
}
