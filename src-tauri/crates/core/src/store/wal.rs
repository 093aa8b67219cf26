//! The write-ahead log that a killed program leaves beside its database, looked at before SQLite does.
//!
//! SQLite takes the first frame whose checksum is wrong for the end of the log: right after a power cut, where the last
//! transaction may be half there, and silent about everything behind it where a disk damaged a frame in the middle. Since
//! each commit is synced before the next begins, two commits behind a wrong frame prove damage. Behind a wrong header
//! SQLite sees nothing at all; since the header is synced before any frame, and each frame's checksum is made from the one
//! before it, frames that are right prove that the header was. It changes no log but a copy of one. Surprising:
//! frames of older rounds stand behind the end too; their salts tell them apart.
//!
//! The format is section 4 of <https://sqlite.org/fileformat2.html>.

use std::io::Read as _;
use std::path::Path;

use super::disk;
use crate::error::{Error, Result};

const HEADER: usize = 32;
const FRAME: usize = 24;
/// How a header begins whose checksums are of words with the small end first, or the big one.
const LITTLE: u32 = 0x377f_0682;
const BIG: u32 = 0x377f_0683;
/// The version of the format.
const FORMAT: u32 = 3_007_000;

/// Whether a program that was killed left a log with something in it.
pub fn is_there(database: &Path) -> bool {
    let log = std::fs::metadata(disk::beside(database, "-wal"));
    log.is_ok_and(|log| log.len() > 0)
}

/// Whether the log of a database holds commits that SQLite will not see.
pub fn hides_something(database: &Path) -> bool {
    let read = std::fs::read(disk::beside(database, "-wal"));
    read.is_ok_and(|bytes| Log::of(&bytes, database).is_some_and(|log| log.hides(&bytes)))
}

/// Gives every frame of the log of a database, which must be a copy, the checksum that makes SQLite read it.
pub fn reveal(database: &Path) -> Result<()> {
    let path = disk::beside(database, "-wal");
    let Ok(mut bytes) = std::fs::read(&path) else {
        return Ok(());
    };
    let Some(log) = Log::of(&bytes, database) else {
        return Ok(());
    };
    if log.hides(&bytes) {
        log.seal(&mut bytes);
        std::fs::write(&path, bytes).map_err(|e| Error::file(&e, &path))?;
    }
    Ok(())
}

/// What the header of a log says, or said before it was damaged.
struct Log {
    big: bool,
    page: usize,
    salts: [u8; 8],
    sum: Sum,
    /// Whether SQLite reads it.
    is_read: bool,
}

type Sum = (u32, u32);

impl Log {
    /// None where there is no log, or nothing tells what its header said.
    fn of(bytes: &[u8], database: &Path) -> Option<Log> {
        let page = page_of(database);
        let fits = |log: &Log| page.is_none_or(|page| page == log.page);
        let said = Log::said(bytes.get(..HEADER)?).filter(fits);
        said.or_else(|| Log::proved(bytes, page?))
    }

    /// By a header that is right.
    fn said(header: &[u8]) -> Option<Log> {
        let big = match number(header, 0)? {
            LITTLE => false,
            BIG => true,
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
            is_read: true,
        })
    }

    /// By frames that are right: the checksum of each is made from the one before, and that of the first from the header's. A
    /// checksum does not cover the salts: the header's count where a frame that is right has them too, else of those that the
    /// first frames in a row have the ones that most frames have.
    fn proved(bytes: &[u8], page: usize) -> Option<Log> {
        let kept = (number(bytes, 24)?, number(bytes, 28)?);
        let header = salts_at(bytes, 16)?;
        [false, true].into_iter().find_map(|big| {
            let log = Log {
                big,
                page,
                salts: header,
                sum: kept,
                is_read: false,
            };
            let made = add((0, 0), bytes.get(..24)?, big);
            let mut befores = vec![kept, made];
            // The salts of each frame, and whether its checksum follows from what is before it.
            let mut frames = Vec::new();
            for start in log.starts(bytes) {
                let stored = (number(bytes, start + 16)?, number(bytes, start + 20)?);
                let follows = |before: &Sum| log.sum_of(*before, bytes, start) == stored;
                frames.push((salts_at(bytes, start + 8)?, befores.iter().any(follows)));
                befores = vec![stored];
            }
            if frames.contains(&(header, true)) {
                return Some(log);
            }
            // The frame before the first that follows is the one that it follows from.
            let first = frames.iter().position(|(_, follows)| *follows)?;
            let behind = frames[first..].iter().take_while(|(_, follows)| *follows);
            let row = frames[..first].last().into_iter().chain(behind);
            let like = |one: &[u8; 8]| frames.iter().filter(|(other, _)| other == one).count();
            let salts = row.map(|(salts, _)| *salts).max_by_key(like)?;
            Some(Log { salts, ..log })
        })
    }

    /// Whether there is more behind what SQLite reads than a power cut leaves: half of one commit.
    fn hides(&self, bytes: &[u8]) -> bool {
        self.hidden(bytes) > usize::from(self.is_read)
    }

    /// Where the frames of this round begin.
    fn frames<'a>(&'a self, bytes: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
        self.starts(bytes)
            .filter(|start| bytes.get(start + 8..start + 16) == Some(&self.salts[..]))
    }

    /// Where frames begin that are there to their ends.
    fn starts(&self, bytes: &[u8]) -> impl Iterator<Item = usize> {
        let (size, length) = (FRAME + self.page, bytes.len());
        (HEADER..)
            .step_by(size)
            .take_while(move |start| start + size <= length)
    }

    /// The commits behind the first frame whose checksum is wrong, or behind the header.
    fn hidden(&self, bytes: &[u8]) -> usize {
        let (mut sum, mut broken, mut commits) = (self.sum, !self.is_read, 0);
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
        let mut sum = self.seal_header(bytes);
        let starts: Vec<usize> = self.frames(bytes).collect();
        for start in starts {
            sum = self.sum_of(sum, bytes, start);
            let stored = [sum.0.to_be_bytes(), sum.1.to_be_bytes()].concat();
            if let Some(place) = bytes.get_mut(start + 16..start + 24) {
                place.copy_from_slice(&stored);
            }
        }
    }

    /// Writes what the header said, and gives its checksum.
    fn seal_header(&self, bytes: &mut [u8]) -> Sum {
        let Some(header) = bytes.get_mut(..HEADER) else {
            return self.sum;
        };
        let magic = if self.big { BIG } else { LITTLE };
        let page = u32::try_from(self.page).unwrap_or_default();
        for (place, word) in [(0, magic), (4, FORMAT), (8, page)] {
            header[place..place + 4].copy_from_slice(&word.to_be_bytes());
        }
        header[16..24].copy_from_slice(&self.salts);
        let sum = add((0, 0), &header[..24], self.big);
        header[24..28].copy_from_slice(&sum.0.to_be_bytes());
        header[28..].copy_from_slice(&sum.1.to_be_bytes());
        sum
    }

    fn sum_of(&self, before: Sum, bytes: &[u8], start: usize) -> Sum {
        let part = |from: usize, length: usize| bytes.get(from..from + length).unwrap_or_default();
        let sum = add(before, part(start, 8), self.big);
        add(sum, part(start + FRAME, self.page), self.big)
    }
}

/// The page size that a database says it has.
fn page_of(database: &Path) -> Option<usize> {
    let mut header = [0; 18];
    let mut file = std::fs::File::open(database).ok()?;
    file.read_exact(&mut header).ok()?;
    match u16::from_be_bytes([header[16], header[17]]) {
        1 => Some(65_536),
        page if page >= 512 && page.is_power_of_two() => Some(usize::from(page)),
        _ => None,
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

fn salts_at(bytes: &[u8], at: usize) -> Option<[u8; 8]> {
    bytes.get(at..at + 8)?.try_into().ok()
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes(four.try_into().ok()?))
}
