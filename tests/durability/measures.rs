//! All measures in one table: what each counts, what it does for a seed, and how much of it a long job aims at.
//!
//! A shard is a measure for some seeds, in a process of its own. It says what it did in its last line, as JSON, for whoever
//! adds up. Surprising: a shard that hangs ends itself, because nothing else could tell which seed it hung at.

use std::io::Write as _;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::{
    bring, bugs, damage, edges, faults, kill, logs, marks, parsers, power, recovery, requests,
    steps, tries,
};

/// The longest that one seed may take; each takes seconds.
const HANGS: Duration = Duration::from_secs(300);

/// How much of a measure a long job aims at.
#[derive(Debug, Clone, Copy)]
pub enum Goal {
    /// So many of what it counts.
    Count(u64),
    /// So many seconds.
    Seconds(u64),
}

/// A measure.
pub struct Measure {
    /// Its name.
    pub name: &'static str,
    /// What it counts.
    pub counts: &'static str,
    /// What it does for a seed; gives how many it did.
    pub run: fn(u64) -> Result<u64>,
    /// What a long job aims at.
    pub goal: Goal,
}

const fn measure(
    name: &'static str,
    counts: &'static str,
    run: fn(u64) -> Result<u64>,
    goal: Goal,
) -> Measure {
    Measure {
        name,
        counts,
        run,
        goal,
    }
}

/// All of them.
pub const ALL: &[Measure] = &[
    measure("kill", "kills", kill::run, Goal::Count(10_000)),
    measure("power", "power cuts", power::run, Goal::Count(5_000)),
    measure(
        "first-start",
        "steps",
        steps::first_start,
        Goal::Count(1_000),
    ),
    measure("update", "steps", steps::update, Goal::Count(500)),
    measure("copy", "steps", steps::copy, Goal::Count(2_000)),
    measure("restore", "steps", steps::restore, Goal::Count(2_000)),
    measure("recovery", "steps", recovery::run, Goal::Count(2_000)),
    measure("bring", "steps", bring::run, Goal::Count(500)),
    measure("reminder", "steps", steps::reminder, Goal::Count(100)),
    measure("everyday", "steps", steps::everyday, Goal::Count(20_000)),
    measure("full", "faults", faults::full, Goal::Count(5_000)),
    measure("broken", "faults", faults::broken, Goal::Count(10_000)),
    measure("garbled", "writes", faults::garbled, Goal::Count(2_000)),
    measure("damage", "damages", damage::file, Goal::Count(10_000)),
    measure("damaged-log", "damages", damage::log, Goal::Count(2_000)),
    measure("requests", "calls", requests::run, Goal::Count(1_000_000)),
    measure("tries", "tries", tries::run, Goal::Count(5_000)),
    measure("bodies", "cases", requests::bodies, Goal::Seconds(1_800)),
    measure("texts", "cases", parsers::texts, Goal::Seconds(1_800)),
    measure("times", "cases", parsers::times, Goal::Seconds(1_800)),
    measure("lists", "cases", parsers::lists, Goal::Seconds(1_800)),
    measure("names", "cases", parsers::names, Goal::Seconds(1_800)),
    measure("sheets", "cases", parsers::sheets, Goal::Seconds(1_800)),
    measure("logs", "cases", logs::run, Goal::Seconds(1_800)),
    measure("marks", "cases", marks::run, Goal::Seconds(1_800)),
];

/// The measure of this name.
pub fn named(name: &str) -> Result<&'static Measure> {
    let names: Vec<&str> = ALL.iter().map(|measure| measure.name).collect();
    let found = ALL.iter().find(|measure| measure.name == name);
    found.with_context(|| format!("no measure is called {name}: {}", names.join(", ")))
}

/// What a shard did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    /// The measure.
    pub measure: String,
    /// The first seed.
    pub from: u64,
    /// The seed after the last.
    pub to: u64,
    /// How many of what it counts.
    pub count: u64,
    /// What was found, with its seed.
    pub findings: Vec<String>,
    /// How long it took.
    pub seconds: u64,
}

/// Runs seeds one after another, so many or for so long; says what was done and found.
pub fn shard(measure: &Measure, from: u64, seeds: u64, seconds: Option<u64>) -> Result<Shard> {
    let start = Instant::now();
    let mut shard = Shard {
        measure: measure.name.to_owned(),
        from,
        to: from,
        ..Shard::default()
    };
    let goes_on = |shard: &Shard| match seconds {
        Some(seconds) => start.elapsed().as_secs() < seconds,
        None => shard.to < from + seeds,
    };
    watch(measure.name);
    while goes_on(&shard) {
        *SEED.lock().unwrap_or_else(PoisonError::into_inner) = Some((shard.to, Instant::now()));
        match (measure.run)(shard.to) {
            Ok(done) => shard.count += done,
            Err(error) => {
                let finding = format!("seed {}: {error:#}", shard.to);
                println!("FOUND by {}, {finding}", measure.name);
                shard.findings.push(finding);
            }
        }
        shard.to += 1;
        // One is enough to know that a sown bug is found; and what counts nothing has nothing to do.
        let nothing = shard.count == 0 && shard.findings.is_empty();
        if nothing || (bugs::are_sown() && !shard.findings.is_empty()) {
            break;
        }
    }
    shard.seconds = start.elapsed().as_secs();
    if let Some((passed, all)) = edges::passed() {
        println!("{}: {passed} of {all} edges passed", measure.name);
    }
    println!("{}", serde_json::to_string(&shard)?);
    Ok(shard)
}

static SEED: Mutex<Option<(u64, Instant)>> = Mutex::new(None);

/// Ends the process where a seed does not come to its end.
fn watch(measure: &'static str) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let at = *SEED.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((seed, _)) = at.filter(|(_, since)| since.elapsed() > HANGS) {
                println!("FOUND by {measure}, seed {seed}: it hangs");
                let _ = std::io::stdout().flush();
                std::process::exit(1);
            }
        }
    });
}
