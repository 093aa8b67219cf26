//! What stands in the lock file, fuzzed: which files a program had open last, by their numbers.
//!
//! Each case is a mark, read beside a database, a log, both or neither; `<db>` and `<log>` in it stand for the numbers of
//! the files that are there, because chance would never hit them. It must never be read as another thing than it says, and
//! a mark that the program wrote must be read as what it wrote, before and after a file is put in the place of another.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use huddle_core::store::FILE;
use huddle_core::store::replaced::{self, Files, Left};

use crate::{fuzz, memory, place};

/// Bytes that are asked for whatever the mark is: paths, and the texts of numbers.
const USUAL: usize = 8 * 1024;

/// Fuzzes the mark. Gives the cases tried.
pub fn run(seed: u64) -> Result<u64> {
    let folder = place::in_memory()?;
    let (database, log) = (
        folder.path().join(FILE),
        folder.path().join("huddle.db-wal"),
    );
    let (mut told, mut turn) = (0, 0);
    let tried = fuzz::run("marks", 2_000, seed, &mut |case| {
        turn += 1;
        for (file, is_there) in [(&database, turn % 5 != 0), (&log, turn % 3 != 0)] {
            match is_there {
                true if !file.exists() => fs::write(file, "x")?,
                false if file.exists() => fs::remove_file(file)?,
                _ => {}
            }
        }
        let [db_now, log_now] = words(&database)?;
        let mark = put_in(&put_in(case, b"<db>", &db_now), b"<log>", &log_now);
        fs::write(database.with_extension("lock"), &mark)?;
        let (found, most) = memory::most_during(|| replaced::left(&database));
        ensure!(
            most <= USUAL + 2 * mark.len(),
            "{most} bytes for a mark of {}",
            mark.len()
        );
        let expected = says(&mark, [&db_now, &log_now]);
        let found = found.map(|Left { log, kept }| (log, kept));
        ensure!(
            found == expected,
            "read as {found:?}, and it says {expected:?}: log, kept"
        );
        told += u64::from(found.is_some());
        Ok(())
    })?;
    ensure!(told > 0 || cfg!(not(unix)), "no mark ever told anything");
    written_is_read(&database, &log)?;
    Ok(tried)
}

/// The numbers of the database and its log, as a mark says them; `-` where there is no such file.
fn words(database: &Path) -> Result<[String; 2]> {
    let mark = Files::of(database).mark(false);
    let mut words = mark.split(' ').map(str::to_owned);
    let two = words.next().zip(words.next()).context("a mark of two")?;
    Ok([two.0, two.1])
}

/// What a mark says, where the database and its log have these numbers: whether the log is another file's, and whether all
/// that one held is in a copy.
fn says(mark: &[u8], now: [&str; 2]) -> Option<(bool, bool)> {
    let words: Vec<&str> = std::str::from_utf8(mark).ok()?.split_whitespace().collect();
    let (db_then, log_then) = (words.first()?, words.get(1)?);
    let (db_now, log_now) = (now[0], now[1]);
    let kept = words.get(2) == Some(&"kept");
    let same_database = db_now != "-" && *db_then == db_now;
    let log = db_now != "-" && log_now != "-" && *log_then == log_now;
    (!same_database && (log || kept)).then_some((log, kept))
}

fn put_in(text: &[u8], place: &[u8], word: &str) -> Vec<u8> {
    let mut whole = text.to_vec();
    while let Some(at) = whole.windows(place.len()).position(|part| part == place) {
        whole.splice(at..at + place.len(), word.bytes());
    }
    whole
}

/// What the program writes: nothing where the same files are there, also under another name; and once another database lies
/// at the place of the first, that the log is not its own.
fn written_is_read(database: &Path, log: &Path) -> Result<()> {
    fs::write(database, "first")?;
    fs::write(log, "log")?;
    let lock = database.with_extension("lock");
    for kept in [false, true] {
        fs::write(&lock, format!("{:<160}\n", Files::of(database).mark(kept)))?;
        ensure!(
            replaced::left(database).is_none(),
            "a mark of these very files tells something"
        );
        let moved = database.with_file_name("moved.db");
        fs::rename(database, &moved)?;
        fs::rename(log, moved.with_file_name("moved.db-wal"))?;
        fs::copy(&lock, moved.with_extension("lock"))?;
        ensure!(
            replaced::left(&moved).is_none(),
            "files that were moved together are taken for others"
        );
        fs::rename(moved.with_file_name("moved.db-wal"), log)?;
        // The first one stays, so that its number is not given again.
        fs::write(database, "second")?;
        let left = replaced::left(database).map(|left| (left.log, left.kept));
        let expected = cfg!(unix).then_some((true, kept));
        ensure!(left == expected, "another file, and it says {left:?}");
    }
    Ok(())
}
