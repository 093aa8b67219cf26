//! The program is killed at a random moment of mixed use, over and over, also while it is just starting again.
//!
//! A child process works for the team; what it did is written to a pipe, and only what the parent has read counts as
//! acknowledged. The parent then does the same deeds by the same seed on a copy, and compares. Surprising: how many deeds
//! come before the kill is the machine's business, so a seed replays the deeds and the moments, not the count.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use huddle_core::demo::chance::{Chance, mix};

use crate::judge::{self, State};
use crate::team::{Done, Team};
use crate::{bugs, crash, place};

/// Teams of one seed, side by side: a team that waits for its disk leaves room for others. Each has a process of its own,
/// because what one thread starts holds for a moment what another has open, also its lock.
const TEAMS: u64 = 3;

/// Kills of one team.
const CYCLES: u64 = 10;

/// The most deeds of one child.
const MOST: usize = 5_000;

/// The child's part: opens, says so, and tells each deed that was done, until it is killed.
pub fn child(folder: &Path, seed: u64, sitting: u64) -> Result<()> {
    let mut out = std::io::stdout().lock();
    let mut team = Team::open(folder, seed, sitting)?;
    writeln!(out, "open")?;
    out.flush()?;
    for number in 0..MOST {
        if let Done::Ok(answer) = team.act()? {
            writeln!(out, "{number} {}", place::hash(&answer))?;
            out.flush()?;
        }
    }
    Ok(())
}

/// Kills the programs of three teams ten times each. Gives the kills.
pub fn run(seed: u64) -> Result<u64> {
    let team = |team: u64| {
        let number = seed * TEAMS + team;
        let mut command = Command::new(std::env::current_exe()?);
        command
            .args(["team", &number.to_string()])
            .args(bugs::arguments());
        let team = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        Ok((number, team))
    };
    let teams = (0..TEAMS).map(team).collect::<Result<Vec<_>>>()?;
    let ended: Vec<_> = teams
        .into_iter()
        .map(|(number, team)| (number, team.wait_with_output()))
        .collect();
    for (number, end) in ended {
        let end = end?;
        let said = String::from_utf8_lossy(&end.stderr).trim().to_owned();
        ensure!(end.status.success(), "team {number}: {said}");
    }
    Ok(TEAMS * CYCLES)
}

/// Kills one team's program ten times.
pub fn team(seed: u64) -> Result<()> {
    let (real, copy) = (place::on_disk()?, place::in_memory()?);
    let mut chance = Chance::new(mix(seed));
    for cycle in 0..CYCLES {
        let again = copy.path().join(cycle.to_string());
        crash::copy(real.path(), &again)?;
        let wait = if chance.once_in(4) {
            1 + chance.below(20)
        } else {
            1 + chance.below(400)
        };
        let said = killed_after(real.path(), seed, cycle, Duration::from_millis(wait as u64))?;
        let context = || {
            format!(
                "cycle {cycle}, killed after {wait} ms, {} lines read",
                said.len()
            )
        };
        let found = judge::reopened(real.path(), seed).with_context(context)?;
        compare(&again, seed, cycle, &said, &found).with_context(context)?;
        if chance.once_in(3) {
            judge::works_on(real.path(), seed).with_context(context)?;
        }
        std::fs::remove_dir_all(&again)?;
    }
    Ok(())
}

/// Starts a child, kills it, and gives the whole lines that were read from it.
fn killed_after(folder: &Path, seed: u64, sitting: u64, wait: Duration) -> Result<Vec<String>> {
    let mut child = Command::new(std::env::current_exe()?)
        .arg("child")
        .arg(folder)
        .args([seed.to_string(), sitting.to_string()])
        .args(bugs::arguments())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let out = child.stdout.take().context("a pipe")?;
    let reader = thread::spawn(move || {
        let mut lines = Vec::new();
        let (mut out, mut line) = (BufReader::new(out), String::new());
        while out.read_line(&mut line).is_ok_and(|read| read > 0) {
            // Half a line was not read.
            if let Some(whole) = line.strip_suffix('\n') {
                lines.push(whole.to_owned());
            }
            line.clear();
        }
        lines
    });
    thread::sleep(wait);
    child.kill()?;
    let end = child.wait_with_output()?;
    let said = String::from_utf8_lossy(&end.stderr).trim().to_owned();
    ensure!(said.is_empty(), "the child: {said}");
    reader
        .join()
        .map_err(|_| anyhow::anyhow!("the reader broke"))
}

/// Does the same deeds on the copy, as far as they were read, and one more; what was found must be one of the two.
fn compare(again: &Path, seed: u64, sitting: u64, said: &[String], found: &State) -> Result<()> {
    let Some((_, deeds)) = said.split_first() else {
        // It may have been opened, or not. Where there was nothing before, there is nobody's work now.
        let before = if again.join(huddle_core::store::FILE).exists() {
            State::of(again)?
        } else {
            State::default()
        };
        return judge::holds(found, &before, None);
    };
    let mut team = Team::open(again, seed, sitting)?;
    let mut done = 0;
    let mut before = State::of(again)?;
    for number in 0.. {
        if done == deeds.len() {
            before = State::of(again)?;
            if found == &before {
                return Ok(());
            }
        }
        if let Done::Ok(answer) = team.act()? {
            let Some(deed) = deeds.get(done) else {
                return judge::holds(found, &before, Some(&State::of(again)?));
            };
            let expected = format!("{number} {}", place::hash(&answer));
            ensure!(
                *deed == expected,
                "the deed {deed} is {expected} when it is done again"
            );
            done += 1;
        }
    }
    Ok(())
}
