//! Tortures the core: kills it, cuts its power, damages its files, and asks it nonsense; then looks at what is left.
//!
//! `torture shard MEASURE --from N --seeds M` runs a measure for some seeds and ends with 1 where anything was found.
//! `torture long --minutes N` runs all of them in turn and adds what it did to the ledger. A measure is a file; each runs
//! in a process of its own, because the disk's list and the sown bugs are there once for each process.

mod bugs;
mod crash;
mod damage;
mod disk;
mod edges;
mod faults;
mod found;
mod fuzz;
mod judge;
mod kill;
mod parsers;
mod place;
mod power;
mod requests;
mod shapes;
mod shim;
mod steps;
mod team;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

#[derive(Parser)]
struct Wish {
    /// A bug that is sown in the core, to prove that a measure finds it
    #[arg(long, global = true)]
    bug: Option<String>,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Run a measure for some seeds
    Shard {
        measure: String,
        #[arg(long, default_value_t = 0)]
        from: u64,
        #[arg(long, default_value_t = 1)]
        seeds: u64,
        /// Go on after something was found
        #[arg(long)]
        all: bool,
    },
    /// Leave a team's data, as this version writes them, for the tests of later versions' updates
    Old { file: PathBuf },
    /// Work for a team until killed
    #[command(hide = true)]
    Child {
        folder: PathBuf,
        seed: u64,
        sitting: u64,
    },
}

type Measure = fn(u64) -> Result<u64>;

/// Each measure: its name, what it counts, and what it does for a seed, which gives how many it did.
const MEASURES: [(&str, &str, Measure); 16] = [
    ("kill", "kills", kill::run),
    ("power", "power cuts", power::run),
    ("first-start", "steps", steps::first_start),
    ("update", "steps", steps::update),
    ("copy", "steps", steps::copy),
    ("reminder", "steps", steps::reminder),
    ("everyday", "steps", steps::everyday),
    ("faults", "faults", faults::run),
    ("garbled", "writes", faults::garbled),
    ("requests", "calls", requests::run),
    ("damage", "damages", damage::run),
    ("texts", "cases", parsers::texts),
    ("times", "cases", parsers::times),
    ("lists", "cases", parsers::lists),
    ("names", "cases", parsers::names),
    ("sheets", "cases", parsers::sheets),
];

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<bool> {
    let wish = Wish::parse();
    if let Some(bug) = &wish.bug {
        bugs::sow(bug)?;
    }
    match wish.what {
        What::Shard {
            measure,
            from,
            seeds,
            all,
        } => shard(&measure, from, seeds, all),
        What::Old { file } => team::left(&file).map(|()| true),
        What::Child {
            folder,
            seed,
            sitting,
        } => kill::child(&folder, seed, sitting).map(|()| true),
    }
}

/// Runs the seeds one after another, and says what was done and found.
fn shard(name: &str, from: u64, seeds: u64, all: bool) -> Result<bool> {
    let names = || MEASURES.map(|(name, ..)| name).join(", ");
    let (_, what, measure) = MEASURES
        .iter()
        .find(|(own, ..)| *own == name)
        .with_context(|| format!("no measure is called {name}: {}", names()))?;
    let start = Instant::now();
    let (mut count, mut findings) = (0, 0);
    for seed in from..from + seeds {
        match measure(seed) {
            Ok(done) => count += done,
            Err(error) => {
                findings += 1;
                println!("FOUND by {name}, seed {seed}: {error:#}");
                if !all {
                    break;
                }
            }
        }
    }
    println!(
        "{name}: {count} {what}, {findings} findings, seeds {from} to {}, {:.1} s",
        from + seeds - 1,
        start.elapsed().as_secs_f32()
    );
    Ok(findings == 0)
}
