//! What can be written after `purpose-huddle`.
//!
//! It owns the names of verbs and options, and refuses nothing itself: a mistake is clap's to tell (exit code 2).
//! Surprising: `--now` and `--seed` are there in debug builds only, so that no release can be told a false time.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Daily huddles on a team's purpose, made of the team's own stories. Without a verb it opens the window.
#[derive(Debug, Parser)]
#[command(name = "purpose-huddle", version)]
pub struct Start {
    /// The folder with the team's data
    #[arg(long, value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,

    /// Open a made-up example team, kept in a folder of its own
    #[arg(long, conflicts_with = "data")]
    pub demo: bool,

    /// Stay in the background without a window, where the team wants to be reminded
    #[arg(long)]
    pub background: bool,

    /// Who does it: a name of the team
    #[arg(long = "as", value_name = "NAME", global = true)]
    pub who: Option<String>,

    /// Read their PIN from the first line of stdin, once the team has PINs
    #[arg(long, global = true)]
    pub pin_stdin: bool,

    /// Stand the clock at this time (RFC 3339), or at the one that FILE holds, as @FILE
    #[cfg(debug_assertions)]
    #[arg(long, value_name = "TIME", global = true)]
    pub now: Option<String>,

    /// Make the same ids again
    #[cfg(debug_assertions)]
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u64>,

    /// What to do without a window
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// What the program does without a window.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Say who presents, when, and what is planned
    Today {
        /// As JSON, for scripts
        #[arg(long)]
        json: bool,
    },
    /// Fill an empty folder with a made-up example team
    Demo {
        /// How many stories and thank-yous
        #[arg(long, value_name = "NUMBER")]
        records: Option<usize>,
        /// The same number makes the same team
        #[arg(long, value_name = "NUMBER")]
        seed: Option<u64>,
    },
    /// Read everything and say whether it is sound
    Check,
    /// Write a checked copy of everything to FILE
    Backup {
        /// The new file; it must not be there yet
        file: PathBuf,
    },
    /// Take in what another program wrote
    Import {
        /// What to take in
        #[command(subcommand)]
        what: Import,
    },
    /// Write something for another program
    Export {
        /// What to write
        #[command(subcommand)]
        what: Export,
    },
}

/// What can be taken in.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// People, one a line, from a CSV file
    People {
        /// The CSV file
        file: PathBuf,
        /// Keep the good lines although others do not fit
        #[arg(long)]
        keep_good: bool,
    },
}

/// What can be written.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// Every record of every kind to a JSON file, also of data that a newer version wrote
    Everything {
        /// The JSON file; one that is there is replaced
        file: PathBuf,
    },
    /// Stories and thank-yous, one a line, to a CSV file
    Recognitions {
        /// The CSV file; one that is there is replaced
        file: PathBuf,
    },
}
