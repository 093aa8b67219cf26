//! The reader of write-ahead logs, fuzzed: what a killed program left is changed at random, and judged by what SQLite reads.
//!
//! A log that SQLite wrote is read whole. Of a changed one either the program says that it is damaged, or it shows what
//! SQLite reads of it: all that was told up to some moment, where no more is lost than the last transaction, unless the
//! log itself holds no proof of more. It never says that a log is damaged of which no more is lost. The door is whoever only
//! looks: `App::open` refuses a log that hides something, and changes nothing. Surprising: a case is not a log but says
//! how one is changed, four bytes each, because chance hits no checksum; one that begins with `raw` is a log itself.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use huddle_core::store::{FILE, Mode};
use huddle_core::{App, Code, Opening, api};
use huddle_tests::pages::PAGE;
use rusqlite::Connection;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::team::{self, Team};
use crate::{fuzz, memory, place};

const HEADER: usize = 32;
const FRAME: usize = 24;

/// How often the size of its log the program may ask for, beside what it always asks for.
const FACTOR: usize = 3;

/// Fuzzes the reader. Gives the cases tried.
pub fn run(seed: u64) -> Result<u64> {
    let logs = [Log::written(seed, 0, 5)?, Log::written(seed, 7, 3)?];
    for log in &logs {
        log.judge(&log.bytes).context("as SQLite wrote it")?;
    }
    let (mut refused, mut shorter) = (0, 0);
    let tried = fuzz::run("logs", 300, seed, &mut |case| {
        for log in &logs {
            let bytes = match case.strip_prefix(b"raw") {
                Some(raw) => raw.to_vec(),
                None => changed(&log.bytes, case),
            };
            match log.judge(&bytes)? {
                Said::Damaged => refused += 1,
                Said::Reads(count) if count < log.all => shorter += 1,
                _ => {}
            }
        }
        Ok(())
    })?;
    ensure!(
        refused > 0 && shorter > 0,
        "{refused} were damaged, and {shorter} shorter"
    );
    Ok(tried)
}

/// What the program said of a log.
enum Said {
    /// It is damaged.
    Damaged,
    /// So many things were told.
    Reads(usize),
    /// Nothing can be read, which SQLite says as well.
    Nothing,
}

/// A log that a killed program left, and the database beside it.
struct Log {
    /// Where the program looks at it.
    here: TempDir,
    /// Where SQLite does.
    there: TempDir,
    database: Vec<u8>,
    bytes: Vec<u8>,
    /// How many things were told, all in all.
    all: usize,
    /// Where the frames of this round that end a transaction begin.
    commits: Vec<usize>,
    /// What the program asks for where there is no log.
    usual: usize,
}

impl Log {
    /// So many things are told, and brought into the database; then so many more, which stand in the log alone, before what is
    /// left in it of the first.
    fn written(seed: u64, before: usize, in_it: usize) -> Result<Log> {
        let source = place::in_memory()?;
        team::made(source.path(), seed, 0)?;
        let mut team = Team::open(source.path(), seed, 1)?;
        let file = team.app.store().path().to_path_buf();
        let checkpoint = |how: &str| -> Result<()> {
            let sql = format!("PRAGMA wal_checkpoint({how})");
            let busy: i64 = Connection::open(&file)?.query_row(&sql, [], |row| row.get(0))?;
            ensure!(busy == 0, "the log is in use");
            Ok(())
        };
        checkpoint("TRUNCATE")?;
        let all = before + in_it;
        for number in 0..all {
            if number == before && before > 0 {
                checkpoint("RESTART")?;
            }
            team.tell(&told(number))?;
        }
        let (here, there) = (place::in_memory()?, place::in_memory()?);
        let (database, bytes) = (fs::read(&file)?, fs::read(wal(source.path()))?);
        drop(team);
        fs::write(here.path().join(FILE), &database)?;
        let (usual, most) = memory::most_during(|| look(here.path()));
        usual?;
        let salts = bytes.get(16..24).context("a header")?;
        let commits: Vec<usize> = frames(&bytes)
            .take_while(|start| &bytes[start + 8..start + 16] == salts)
            .filter(|start| bytes[start + 4..start + 8] != [0; 4])
            .collect();
        ensure!(
            commits.len() == in_it,
            "{in_it} were told in {} transactions",
            commits.len()
        );
        Ok(Log {
            here,
            there,
            database,
            bytes,
            all,
            commits,
            usual: most,
        })
    }

    /// Lays this log beside the database, and judges what the program says by what SQLite reads.
    fn judge(&self, bytes: &[u8]) -> Result<Said> {
        fs::write(wal(self.here.path()), bytes)?;
        let (looked, most) = memory::most_during(|| look(self.here.path()));
        ensure!(
            most <= 2 * self.usual + FACTOR * bytes.len(),
            "{most} bytes for a log of {}",
            bytes.len()
        );
        let is_same = fs::read(self.here.path().join(FILE))? == self.database
            && fs::read(wal(self.here.path())).unwrap_or_default() == bytes;
        ensure!(is_same, "looking changed it");
        let read = self.read(bytes);
        let (code, read) = match (looked, read) {
            (Ok(shown), Ok(read)) => {
                ensure!(shown == read, "{shown:?} is shown, and {read:?} read");
                (None, read)
            }
            (Err(error), Ok(read)) => (Some(error.code), read),
            (Ok(shown), Err(error)) => bail!("{shown:?} is shown, and SQLite says {error}"),
            (Err(_), Err(_)) => return Ok(Said::Nothing),
        };
        let count = read.len();
        let expected: Vec<String> = (0..count).map(told).collect();
        ensure!(
            read == expected && count >= self.all - self.commits.len() && count <= self.all,
            "nobody told exactly this: {read:?}"
        );
        let lost = self.all - count;
        match code {
            Some(Code::Damaged) => {
                ensure!(
                    lost > 1 || self.looks_like_more(bytes),
                    "it is said to be damaged, and {lost} are lost"
                );
                Ok(Said::Damaged)
            }
            Some(code) => bail!("it can be read, and is refused with {code:?}"),
            None => {
                let unproved = self.unproved(bytes);
                ensure!(
                    lost <= 1 + unproved,
                    "{lost} are lost, {unproved} without proof, and nobody is told"
                );
                Ok(Said::Reads(count))
            }
        }
    }

    /// How many transactions leave no trace that they were there: all where the header of the log is another and nothing
    /// proves it; those whose last frame is not whole any more, or says no more that it is of this round and ends one.
    fn unproved(&self, bytes: &[u8]) -> usize {
        let same = |part: Range<usize>| bytes.get(part.clone()) == self.bytes.get(part);
        // The first frame proves one of the header's two parts by the other; two in a row prove that there was one, unless
        // the first frame stands alone with salts that are neither its own nor, any more, the header's.
        let frame = |at: usize| {
            let start = HEADER + at * (FRAME + PAGE);
            let end = start + FRAME + PAGE;
            end <= self.bytes.len() && same(start..end)
        };
        let count = self.bytes.len() / (FRAME + PAGE);
        let pair = (1..count).any(|at| frame(at - 1) && frame(at));
        let first = HEADER..HEADER + FRAME + PAGE;
        let but_its_salts = same(first.start..first.start + 8) && same(first.start + 16..first.end);
        let a_part = same(0..24) || same(24..HEADER);
        let misleads = !same(16..24) && a_part && but_its_salts && !frame(0);
        let proved = frame(0) && a_part || pair && !misleads;
        // A header that is right is that of a new round, behind which older frames may stand.
        let begins_anew = bytes.get(..HEADER).is_some_and(|header| {
            let mut sealed = header.to_vec();
            seal(&mut sealed);
            sealed == header
        });
        if !same(0..HEADER) && (begins_anew || !proved) {
            return self.commits.len();
        }
        self.commits
            .iter()
            .filter(|start| self.is_another(bytes, **start))
            .count()
    }

    /// Whether a frame is not whole any more, or says another round or another end of a transaction.
    fn is_another(&self, bytes: &[u8], start: usize) -> bool {
        let says = |bytes: &[u8]| {
            bytes.get(start..start + FRAME + PAGE)?;
            bytes.get(start + 4..start + 16).map(<[u8]>::to_vec)
        };
        says(bytes) != says(&self.bytes)
    }

    /// Whether it may look as if more was lost than was: another frame says that it ends a transaction of this round, or
    /// something was written behind the last.
    fn looks_like_more(&self, bytes: &[u8]) -> bool {
        let end = self.commits.last().map_or(0, |last| last + FRAME + PAGE);
        bytes.get(end..) != self.bytes.get(end..)
            || frames(&self.bytes).any(|start| self.is_another(bytes, start))
    }

    /// What SQLite reads.
    fn read(&self, bytes: &[u8]) -> rusqlite::Result<Vec<String>> {
        let file = self.there.path().join(FILE);
        let _ = fs::remove_file(self.there.path().join(format!("{FILE}-shm")));
        // Where this fails, what is read is no team's.
        let _ = fs::write(&file, &self.database);
        let _ = fs::write(wal(self.there.path()), bytes);
        let connection = Connection::open(&file)?;
        let mut texts = connection.prepare("SELECT text FROM recognition ORDER BY text")?;
        texts.query_map([], |row| row.get(0))?.collect()
    }
}

/// What the program shows to whoever only looks.
fn look(folder: &Path) -> huddle_core::Result<Vec<String>> {
    let _ = fs::remove_file(folder.join(format!("{FILE}-shm")));
    let app = App::open(Opening {
        mode: Mode::Look,
        ..Opening::of(folder)
    })?;
    let ask = json!({"filter": {}, "limit": 100, "offset": 0});
    let answer = api::call(&app, "story_list", &ask.to_string())?;
    let list: Value = serde_json::from_str(&answer).unwrap_or_default();
    let rows = list["rows"].as_array().into_iter().flatten();
    let mut texts: Vec<String> = rows
        .map(|row| row["text"].as_str().unwrap_or_default().to_owned())
        .collect();
    texts.sort();
    Ok(texts)
}

fn told(number: usize) -> String {
    format!("Told as number {number:03}.")
}

fn wal(folder: &Path) -> PathBuf {
    folder.join(format!("{FILE}-wal"))
}

/// Where the whole frames of a log begin, of whatever round.
fn frames(bytes: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let starts = (HEADER..).step_by(FRAME + PAGE);
    starts.take_while(|start| start + FRAME + PAGE <= bytes.len())
}

/// A log changed as a case says, at no more than six places.
fn changed(log: &[u8], case: &[u8]) -> Vec<u8> {
    let mut bytes = log.to_vec();
    for four in case.chunks_exact(4).take(6) {
        let [how, one, two, value] = [0, 1, 2, 3].map(|at| usize::from(four[at]));
        let turned = four[3].max(1);
        let at = (one * 256 + two) * bytes.len() / 65_536;
        let starts: Vec<usize> = frames(&bytes).collect();
        let frame = |which: usize| starts.get(which % starts.len().max(1)).copied();
        match how % 7 {
            0 if at < bytes.len() => bytes[at] ^= turned,
            1 => {
                let end = (at + 32 * value).min(bytes.len());
                bytes[at..end].fill(four[3]);
            }
            2 => bytes.truncate(at),
            3 => {
                if let (Some(from), Some(to)) = (frame(one), frame(two)) {
                    bytes.copy_within(from..from + FRAME + PAGE, to);
                }
            }
            4 => {
                if let Some(start) = frame(one) {
                    bytes[start + two % FRAME] ^= turned;
                }
            }
            5 if bytes.len() >= HEADER => {
                bytes[one % FRAME] ^= turned;
                seal(&mut bytes);
            }
            6 => bytes.extend(std::iter::repeat_n(four[1], 16 * value)),
            _ => {}
        }
    }
    bytes
}

/// Gives the header of a log the checksum that it must have to be believed.
fn seal(bytes: &mut [u8]) {
    let is_big = bytes[3] & 1 == 1;
    let (mut first, mut second) = (0_u32, 0_u32);
    for eight in bytes[..24].chunks_exact(8) {
        let word = |at: usize| {
            let four = [eight[at], eight[at + 1], eight[at + 2], eight[at + 3]];
            match is_big {
                true => u32::from_be_bytes(four),
                false => u32::from_le_bytes(four),
            }
        };
        first = first.wrapping_add(word(0)).wrapping_add(second);
        second = second.wrapping_add(word(4)).wrapping_add(first);
    }
    bytes[24..28].copy_from_slice(&first.to_be_bytes());
    bytes[28..32].copy_from_slice(&second.to_be_bytes());
}
