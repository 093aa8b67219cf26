//! Every parser is fed with what nobody would type: saved cases first, then cases made from them.
//!
//! A target takes bytes and judges more than that nothing panics: cleaning twice is cleaning once, what was written reads
//! back equal, limits hold. Where the build counts the edges of the program that a case passes, a case that found a new one
//! is kept in `target/torture/found`, and others are made from it, in later runs too; elsewhere chance alone decides.
//! Surprising: a case that failed is left in `target/torture/cases`; once copied to `corpus/<target>/` it is tried for ever.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use huddle_core::demo::chance::{Chance, mix};
use sha2::{Digest, Sha256};

use crate::edges;

/// A target: judges one case.
pub type Target<'a> = dyn FnMut(&[u8]) -> Result<()> + 'a;

/// The most cases of earlier shards that a shard begins with.
const MOST: usize = 300;

/// Cases that found new edges in this process, so that seeds build on each other.
static FOUND: Mutex<Vec<Vec<u8>>> = Mutex::new(Vec::new());

/// Tries the saved cases of a target, and for this seed so many new ones. Gives the cases tried.
pub fn run(name: &str, cases: u64, seed: u64, target: &mut Target<'_>) -> Result<u64> {
    let mut corpus = saved(
        &xtask::place::root()
            .join("tests/durability/corpus")
            .join(name),
    )?;
    let mut found = FOUND.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = xtask::place::target().join("torture/found").join(name);
    if edges::passed().is_some() && found.is_empty() && kept.is_dir() {
        // What earlier shards found; some of it, because all of it would take most of a shard's time.
        let all = saved(&kept)?;
        let mut chance = Chance::new(mix(seed));
        *found = (0..MOST.min(all.len()))
            .map(|_| chance.one(&all).clone())
            .collect();
        corpus.extend(found.iter().cloned());
    }
    let mut tried = 0;
    for case in &corpus {
        edges::forget();
        try_one(name, case, target)?;
        edges::found_new();
        tried += 1;
    }
    corpus.extend(found.iter().cloned());
    let mut chance = Chance::new(mix(seed));
    for _ in 0..cases {
        let case = made_from(&corpus, &mut chance);
        edges::forget();
        try_one(name, &case, target)?;
        if edges::found_new() && case.len() <= 1_500 {
            keep("found", name, &case);
            found.push(case.clone());
            corpus.push(case);
        }
        tried += 1;
    }
    Ok(tried)
}

fn try_one(name: &str, case: &[u8], target: &mut Target<'_>) -> Result<()> {
    let judged = catch_unwind(AssertUnwindSafe(|| target(case)));
    let shown = || {
        format!(
            "{name} with {:?}",
            String::from_utf8_lossy(&case[..case.len().min(400)])
        )
    };
    match judged {
        Ok(judged) => judged.with_context(shown),
        Err(_) => bail!("it panics: {}", shown()),
    }
    .inspect_err(|_| keep("cases", name, case))
}

/// Keeps a case where builds leave things: one that failed, to be looked at and saved, or one that found something new.
fn keep(why: &str, name: &str, case: &[u8]) {
    let folder = xtask::place::target().join("torture").join(why).join(name);
    let hash: String = Sha256::digest(case)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let _ = fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join(hash), case));
}

/// The cases of a folder, in the order of their names.
fn saved(folder: &Path) -> Result<Vec<Vec<u8>>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        files.push(entry?.path());
    }
    files.sort();
    files.iter().map(|file| Ok(fs::read(file)?)).collect()
}

/// What parsers trip over.
const PIECES: [&str; 44] = [
    "",
    "\0",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    ",",
    ";",
    "\"",
    "\"\"",
    "'",
    "=",
    "+",
    "-",
    "@",
    ".",
    ":",
    "/",
    "\\",
    "0",
    "9",
    "-1",
    "2026-02-29",
    "2024-02-29",
    "31.3.2026",
    "24:00",
    "23:59",
    "02-29",
    "Name",
    "Birthday",
    "Shift",
    "Morning",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}",
    "\u{301}",
    "\u{85}",
    "İ",
    "ß",
    "ﬁ",
    "🏴\u{e0067}\u{e0062}\u{e007f}",
    "\u{10ffff}",
    "クスリ",
];

/// A case made from one or two others.
fn made_from(corpus: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut case = if corpus.is_empty() {
        Vec::new()
    } else {
        chance.one(corpus).clone()
    };
    for _ in 0..=chance.below(6) {
        let at = chance.below(case.len() + 1);
        match chance.below(8) {
            0 => drop(case.splice(at..at, chance.one(&PIECES).bytes())),
            1 if at < case.len() => case[at] ^= 1 << chance.below(8),
            2 => case.truncate(at),
            3 if !case.is_empty() => {
                let end = (at + 1 + chance.below(8)).min(case.len());
                drop(case.drain(at.min(end)..end));
            }
            4 if case.len() < 2_000 => {
                let end = (at + 1 + chance.below(60)).min(case.len());
                let piece = case[at.min(end)..end].to_vec();
                let most = 1 << chance.below(6);
                let times = 1 + chance.below(most);
                drop(case.splice(at..at, piece.repeat(times)));
            }
            5 if !corpus.is_empty() => {
                let other = chance.one(corpus);
                let from = chance.below(other.len() + 1);
                case.truncate(at);
                case.extend_from_slice(&other[from..]);
            }
            6 => {
                let letter = u32::try_from(chance.below(0x11_0000))
                    .ok()
                    .and_then(char::from_u32)
                    .unwrap_or('x');
                drop(case.splice(at..at, letter.to_string().into_bytes()));
            }
            _ => drop(case.splice(at..at, [u8::try_from(chance.below(256)).unwrap_or(0)])),
        }
    }
    // Long enough to meet the limits of a story now and then; short ones are tried more often in the same time.
    case.truncate(if chance.once_in(20) { 20_000 } else { 1_500 });
    case
}
