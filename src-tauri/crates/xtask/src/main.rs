//! `cargo xtask`: sets the machine up, then runs, tests, pictures, measures or packs the program.
//!
//! Each subcommand is a file. It knows the tools and the folders, never the program's inside.

mod architecture;
mod bench;
mod dependencies;
mod dist;
mod generated;
mod icons;
mod packages;
mod page;
mod run;
mod setup;
mod shots;
mod step;
mod test;
mod torture;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "Sets the machine up, then runs, tests, measures or packs the program"
)]
struct Wish {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Install what the machine lacks, and nothing else
    Setup,
    /// Build the program and open it; without a display, leave a picture of it
    Run {
        /// Without a display: keep the program running after the picture
        #[arg(long)]
        stay: bool,
        /// What the program gets, after `--`
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Run every check
    Test {
        /// Leave out the real window, which takes longest
        #[arg(long)]
        quick: bool,
    },
    /// Take pictures of every screen
    Shots {
        /// Every theme, direction and size instead of about twenty pictures
        #[arg(long)]
        all: bool,
    },
    /// Measure start, memory, saving, keys and the page's size
    Bench {
        /// Only these: start, keys, saving, years, size
        parts: Vec<String>,
    },
    /// Kill, damage and fuzz the core for hours, and add what was done to the ledger
    Torture {
        /// For so long
        #[arg(long)]
        minutes: u64,
        /// Only these measures
        only: Vec<String>,
    },
    /// Make the Debian package and look into it
    Dist,
    /// Write the page's types anew from the command table
    Gen,
    /// Draw the icons anew from icons/icon.svg
    Icons,
}

fn main() -> ExitCode {
    let done = match Wish::parse().what {
        What::Setup => setup::for_tests(),
        What::Run { stay, arguments } => return run::run(stay, &arguments).unwrap_or_else(tell),
        What::Test { quick } => test::test(quick),
        What::Shots { all } => shots::shots(all),
        What::Bench { parts } => bench::bench(&parts),
        What::Torture { minutes, only } => torture::torture(minutes, &only),
        What::Dist => dist::dist(),
        What::Gen => generated::write(),
        What::Icons => icons::draw(),
    };
    done.map_or_else(tell, |()| ExitCode::SUCCESS)
}

#[expect(clippy::needless_pass_by_value, reason = "so that it can end a chain")]
fn tell(error: anyhow::Error) -> ExitCode {
    eprintln!("\n{error:#}");
    ExitCode::FAILURE
}
