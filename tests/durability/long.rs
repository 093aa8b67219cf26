//! The long job: shards of all measures in turn, each in a process of its own, until the time is over.
//!
//! What is furthest from its goal comes next. A shard that ends without a word, or not at all, is a finding: whatever it
//! met took the process with it.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::ledger::{self, Ledger};
use crate::measures::{self, Measure, Shard};

/// How long a shard runs.
const SECONDS: u64 = 45;

struct Job {
    ledger: Ledger,
    running: BTreeSet<&'static str>,
}

/// Runs shards for so many minutes, of all measures or of these; prints the table. Gives whether nothing was found.
pub fn run(minutes: u64, only: &[String]) -> Result<bool> {
    only.iter()
        .try_for_each(|name| measures::named(name).map(|_| ()))?;
    let end = Instant::now() + Duration::from_secs(minutes * 60);
    let ledger = Ledger::open(&xtask::place::target().join("torture"), ledger::core()?)?;
    let job = Mutex::new(Job {
        ledger,
        running: BTreeSet::new(),
    });
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let done: Vec<Result<()>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers)
            .map(|_| scope.spawn(|| work(&job, end, only)))
            .collect();
        let broke = || Err(anyhow::anyhow!("a worker broke"));
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|_| broke()))
            .collect()
    });
    done.into_iter().collect::<Result<()>>()?;
    let job = held(&job);
    println!("\n{}", job.ledger.table());
    Ok(job
        .ledger
        .sums(true)
        .values()
        .all(|sum| sum.findings.is_empty()))
}

fn held(job: &Mutex<Job>) -> MutexGuard<'_, Job> {
    job.lock().unwrap_or_else(PoisonError::into_inner)
}

fn work(job: &Mutex<Job>, end: Instant, only: &[String]) -> Result<()> {
    loop {
        let left = end.saturating_duration_since(Instant::now()).as_secs();
        let Some((measure, from)) = next(&mut held(job), only).filter(|_| left >= 5) else {
            return Ok(());
        };
        let shard = shard(measure, from, SECONDS.min(left));
        let mut job = held(job);
        job.running.remove(measure.name);
        let shard = shard?;
        println!(
            "{:<12} seeds {from} to {}: {} {}, {} found",
            measure.name,
            shard.to,
            shard.count,
            measure.counts,
            shard.findings.len()
        );
        job.ledger.add(shard)?;
    }
}

/// The measure that is furthest from its goal and not running, and its next seed.
fn next(job: &mut Job, only: &[String]) -> Option<(&'static Measure, u64)> {
    let wanted =
        |measure: &&Measure| only.is_empty() || only.iter().any(|name| name == measure.name);
    let free = measures::ALL
        .iter()
        .filter(wanted)
        .filter(|measure| !job.running.contains(measure.name));
    let measure =
        free.min_by(|one, other| job.ledger.share(one).total_cmp(&job.ledger.share(other)))?;
    job.running.insert(measure.name);
    let from = job
        .ledger
        .sums(true)
        .get(measure.name)
        .map_or(0, |sum| sum.next);
    Some((measure, from))
}

/// Runs a shard as a process; what it met may take that with it.
fn shard(measure: &Measure, from: u64, seconds: u64) -> Result<Shard> {
    let mut child = Command::new(std::env::current_exe()?)
        .args([
            "shard",
            measure.name,
            "--from",
            &from.to_string(),
            "--seconds",
            &seconds.to_string(),
        ])
        .stdout(Stdio::piped())
        .spawn()?;
    let mut said = String::new();
    let mut out = child.stdout.take().context("a pipe")?;
    out.read_to_string(&mut said)?;
    let end = child.wait()?;
    let last = said.lines().last().unwrap_or_default();
    if let Ok(shard) = serde_json::from_str::<Shard>(last) {
        ensure!(shard.measure == measure.name, "another shard answered");
        return Ok(shard);
    }
    let tail: String = said
        .chars()
        .rev()
        .take(400)
        .collect::<String>()
        .chars()
        .rev()
        .collect();
    // It may have done many seeds; none of them counts, and the next shard begins after the first.
    Ok(Shard {
        measure: measure.name.to_owned(),
        from,
        to: from + 1,
        findings: vec![format!(
            "seeds from {from}: the process ended with {end}: {tail}"
        )],
        ..Shard::default()
    })
}
