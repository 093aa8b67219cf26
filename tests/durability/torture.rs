//! Tortures the core: kills it, cuts its power, damages its files, and asks it nonsense; then looks at what is left.
//!
//! `torture shard MEASURE --from N --seeds M` runs a measure for some seeds and ends with 1 where anything was found.
//! `torture long --minutes N` runs all of them in turn and adds what it did to the ledger. A measure is a file; each runs
//! in a process of its own, because the disk's list and the sown bugs are there once for each process.

mod bring;
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
mod ledger;
mod logs;
mod long;
mod marks;
mod measures;
mod memory;
mod parsers;
mod place;
mod power;
mod recovery;
mod requests;
mod shapes;
mod shim;
mod steps;
mod team;
mod tries;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
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
        /// Run seeds for so long instead
        #[arg(long)]
        seconds: Option<u64>,
    },
    /// Run all measures in turn, and add what was done to the ledger
    Long {
        #[arg(long)]
        minutes: u64,
        /// Only these
        only: Vec<String>,
    },
    /// Leave a team's data, as this version writes them, for the tests of later versions' updates
    Old { file: PathBuf },
    /// Kill one team's program over and over
    #[command(hide = true)]
    Team { seed: u64 },
    /// Work for a team until killed
    #[command(hide = true)]
    Child {
        folder: PathBuf,
        seed: u64,
        sitting: u64,
    },
}

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

/// Gives whether nothing was found.
fn run() -> Result<bool> {
    let wish = Wish::parse();
    huddle_core::fault::hash_in_haste();
    if let Some(bug) = &wish.bug {
        bugs::sow(bug)?;
    }
    match wish.what {
        What::Shard {
            measure,
            from,
            seeds,
            seconds,
        } => {
            let shard = measures::shard(measures::named(&measure)?, from, seeds, seconds)?;
            Ok(shard.findings.is_empty())
        }
        What::Long { minutes, only } => long::run(minutes, &only),
        What::Old { file } => team::left(&file).map(|()| true),
        What::Team { seed } => kill::team(seed).map(|()| true),
        What::Child {
            folder,
            seed,
            sitting,
        } => kill::child(&folder, seed, sitting).map(|()| true),
    }
}
