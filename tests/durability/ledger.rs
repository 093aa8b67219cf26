//! What long jobs did so far: a line for each finished shard, so that figures add up over several runs, and a run that was
//! killed loses one shard.
//!
//! A line belongs to the core as it was: its sources and what it is built from. Lines of another core are shown as old,
//! and never summed with those of this one.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::measures::{self, Goal, Measure, Shard};

#[derive(Debug, Serialize, Deserialize)]
struct Line {
    core: String,
    #[serde(flatten)]
    shard: Shard,
}

/// The lines, and the core that is tortured now.
pub struct Ledger {
    path: PathBuf,
    core: String,
    lines: Vec<Line>,
}

/// What was done of a measure.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The next seed.
    pub next: u64,
    /// How many of what it counts.
    pub count: u64,
    /// Seconds.
    pub seconds: u64,
    /// What was found.
    pub findings: Vec<String>,
}

impl Ledger {
    /// Opens the ledger in a folder, for this core.
    pub fn open(folder: &Path, core: String) -> Result<Ledger> {
        fs::create_dir_all(folder)?;
        let path = folder.join("ledger.jsonl");
        let text = if path.exists() {
            fs::read_to_string(&path)?
        } else {
            String::new()
        };
        // The last line is half where the machine went off while it was written; its seeds are done again.
        let lines = text
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .collect();
        Ok(Ledger { path, core, lines })
    }

    /// Adds a finished shard; it is on the disk when this returns.
    pub fn add(&mut self, shard: Shard) -> Result<()> {
        let line = Line {
            core: self.core.clone(),
            shard,
        };
        let mut file = File::options().create(true).append(true).open(&self.path)?;
        // A half line before it must not swallow it.
        let begun = fs::read(&self.path)?
            .last()
            .is_some_and(|byte| *byte != b'\n');
        let before = if begun { "\n" } else { "" };
        writeln!(file, "{before}{}", serde_json::to_string(&line)?)?;
        file.sync_all()?;
        self.lines.push(line);
        Ok(())
    }

    /// What was done of each measure with this core, or with any other.
    pub fn sums(&self, of_this: bool) -> BTreeMap<String, Sum> {
        let mut sums: BTreeMap<String, Sum> = BTreeMap::new();
        for Line { shard, .. } in self
            .lines
            .iter()
            .filter(|line| (line.core == self.core) == of_this)
        {
            let sum = sums.entry(shard.measure.clone()).or_default();
            sum.next = sum.next.max(shard.to);
            sum.count += shard.count;
            sum.seconds += shard.seconds;
            sum.findings.extend(shard.findings.clone());
        }
        sums
    }

    /// How far a measure is, from 0 to 1 and beyond.
    pub fn share(&self, measure: &Measure) -> f64 {
        let sum = self.sums(true).remove(measure.name).unwrap_or_default();
        let (done, goal) = match measure.goal {
            Goal::Count(goal) => (sum.count, goal),
            Goal::Seconds(goal) => (sum.seconds, goal),
        };
        // What has nothing to do, such as an update before there is an older version, must not keep the others waiting.
        let idle = sum.next > 0 && sum.count == 0;
        if idle {
            f64::MAX
        } else {
            done as f64 / goal as f64
        }
    }

    /// The table of what was done.
    pub fn table(&self) -> String {
        let mut table = format!("core {}\n", self.core);
        let _ = writeln!(
            table,
            "{:<12} {:>12} {:<10} {:>9} {:>9}  bound",
            "measure", "done", "", "seeds", "minutes"
        );
        let (now, old) = (self.sums(true), self.sums(false));
        for measure in measures::ALL {
            let sum = now.get(measure.name).cloned().unwrap_or_default();
            let (name, counts) = (measure.name, measure.counts);
            let minutes = sum.seconds / 60;
            let verdict = match (sum.count, sum.findings.len()) {
                (0, 0) => "nothing done".to_owned(),
                (count, 0) => format!("0 of {count}: below {} at 95 %", bound(count)),
                (count, found) => format!("{found} FOUND in {count}"),
            };
            let _ = writeln!(
                table,
                "{name:<12} {:>12} {counts:<10} {:>9} {minutes:>9}  {verdict}",
                sum.count, sum.next
            );
            if let Some(old) = old.get(name) {
                let _ = writeln!(
                    table,
                    "{:<12} {:>12} with older cores, {} found",
                    "",
                    old.count,
                    old.findings.len()
                );
            }
            for finding in sum.findings.iter().take(5) {
                let _ = writeln!(table, "    {finding}");
            }
        }
        table
    }
}

/// The rate that nothing found in so many leaves possible: three in so many, at 95 %.
fn bound(count: u64) -> String {
    let percent = 300.0 / count as f64;
    if percent >= 0.01 {
        format!("{percent:.2} %")
    } else {
        format!("{percent:.5} %")
    }
}

/// The name of the core in this program, which `cargo xtask torture` gives it as it builds it.
pub fn core() -> Result<String> {
    let built = option_env!("TORTURED_CORE")
        .context("only what `cargo xtask torture` builds knows its core")?;
    Ok(built.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shard(from: u64, to: u64, findings: &[&str]) -> Shard {
        let findings = findings.iter().map(|text| (*text).to_owned()).collect();
        Shard {
            measure: "kill".into(),
            from,
            to,
            count: 10 * (to - from),
            findings,
            seconds: 1,
        }
    }

    #[test]
    fn what_several_runs_did_adds_up_and_another_core_counts_apart() {
        let folder = tempfile::tempdir().unwrap();
        let open = |core: &str| Ledger::open(folder.path(), core.into()).unwrap();
        open("a").add(shard(0, 3, &[])).unwrap();
        open("a").add(shard(3, 5, &["seed 4: lost"])).unwrap();
        let sum = open("a").sums(true).remove("kill").unwrap();
        assert_eq!((sum.next, sum.count, sum.findings.len()), (5, 50, 1));
        assert!(open("b").sums(true).is_empty() && open("b").sums(false).contains_key("kill"));
    }

    #[test]
    fn a_run_that_was_killed_while_it_wrote_loses_one_shard() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger.jsonl");
        let mut ledger = Ledger::open(folder.path(), "a".into()).unwrap();
        ledger.add(shard(0, 3, &[])).unwrap();
        let half = fs::read_to_string(&path).unwrap() + "{\"core\":\"a\",\"mea";
        fs::write(&path, half).unwrap();
        let mut ledger = Ledger::open(folder.path(), "a".into()).unwrap();
        ledger.add(shard(3, 4, &[])).unwrap();
        let sum = Ledger::open(folder.path(), "a".into())
            .unwrap()
            .sums(true)
            .remove("kill")
            .unwrap();
        assert_eq!((sum.next, sum.count), (4, 40));
    }

    #[test]
    fn nothing_found_is_said_with_its_bound() {
        assert_eq!(
            (bound(300), bound(10_000)),
            ("1.00 %".to_owned(), "0.03 %".to_owned())
        );
    }
}
