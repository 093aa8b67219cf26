//! Measures a release build beside an empty window and a bare database, in one run: `cargo xtask bench [PART …]`.
//!
//! Every figure is a comparison with something measured in the same run, so that a slow or busy machine changes both.

mod begin;
mod bring;
mod feed;
mod keys;
mod memory;
mod open;
mod planning;
mod rows;
mod save;
mod script;
mod search;
mod table;
mod who;
mod years;

use std::path::PathBuf;

use anyhow::{Result, bail, ensure};
use huddle_tests::Folder;
use huddle_tests::folder::{command_line, said};
use xtask::place;

use table::Table;

/// How many recognitions the team has told.
const RECORDS: &str = "10000";

type Measure = fn(&Folder, &mut Table) -> Result<()>;

/// What can be measured alone, by its name.
const PARTS: [(&str, Measure); 11] = [
    ("start", open::measure),
    ("keys", keys::measure),
    ("begin", begin::measure),
    ("saving", save::measure),
    ("planning", planning::measure),
    ("search", search::measure),
    ("who", who::measure),
    ("bring", bring::measure),
    ("feed", feed::measure),
    ("years", years::measure),
    ("size", script::measure),
];

fn main() -> Result<()> {
    let only: Vec<String> = std::env::args().skip(1).collect();
    for wanted in &only {
        ensure!(
            PARTS.iter().any(|(name, _)| name == wanted),
            "there is no part {wanted}: start, keys, begin, saving, planning, search, who, bring, feed, years, size"
        );
    }
    let folder = example(RECORDS)?;
    let mut table = Table::default();
    for (name, measure) in PARTS {
        if only.is_empty() || only.iter().any(|wanted| wanted == name) {
            println!("{name} …");
            measure(&folder, &mut table)?;
        }
    }
    let written = table.written();
    println!("\n{written}");
    if only.is_empty() {
        let file = place::target().join("bench.md");
        std::fs::write(&file, &written)?;
        println!("{}", file.display());
    }
    if table.missed() > 0 {
        bail!("{} figures are missed", table.missed())
    } else {
        Ok(())
    }
}

/// A folder with the example team, which has told so much.
fn example(records: &str) -> Result<Folder> {
    let folder = Folder::on_disk()?;
    let arguments = ["demo", "--seed", "1", "--records", records];
    let made = command_line(&program(), folder.path(), &arguments)?;
    ensure!(made.status.success(), "no demo data: {}", said(&made));
    Ok(folder)
}

/// The program as people get it.
fn program() -> PathBuf {
    place::program("release")
}

/// The window with one line of text, built with the same flags.
fn empty() -> PathBuf {
    place::target().join("release/examples/empty")
}

/// The value in the middle.
fn median(values: &[f64]) -> f64 {
    quantile(values, 0.5)
}

/// The value that this share of all values does not exceed.
fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() as f64 * share).ceil() as usize;
    sorted
        .get(at.saturating_sub(1))
        .copied()
        .unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_values_that_were_measured() {
        let values: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!((median(&values), quantile(&values, 0.95)), (50.0, 95.0));
        assert_eq!(median(&[3.0, 1.0, 2.0]), 2.0);
    }
}
