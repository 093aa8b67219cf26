//! The disk fails: no room, or writing, syncing or reading goes wrong; at every step, once and for good.
//!
//! What was acknowledged is there, what was refused is not, nothing half; and once the disk is well again, later saves
//! work. A last kind of fault says nothing: bytes of a copy do not arrive as they were sent, and the copy must not count.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use huddle_core::Code;

use crate::disk::{self, Fault, Trap};
use crate::judge::{self, State};
use crate::team::{self, Team};
use crate::{crash, found, place};

/// Gives a team's saves and copies no room, from every step on. Gives the faults that were met.
pub fn full(seed: u64) -> Result<u64> {
    each(seed, &[Fault::Full])
}

/// Stops a team's saves and copies at every step, with each other fault. Gives the faults that were met.
pub fn broken(seed: u64) -> Result<u64> {
    each(seed, &[Fault::Write, Fault::Sync, Fault::Read])
}

fn each(seed: u64, faults: &[Fault]) -> Result<u64> {
    disk::listen()?;
    let well = place::in_memory()?;
    team::made(well.path(), seed, 15)?;
    let mut count = 0;
    for (fault, stays) in faults
        .iter()
        .flat_map(|fault| [(*fault, false), (*fault, true)])
    {
        for after in 0.. {
            let trap = Trap {
                fault,
                after,
                stays,
                ending: "",
            };
            let met = saved(well.path(), seed, trap).with_context(|| {
                let long = if stays { "for good" } else { "once" };
                format!("{fault:?} after {after} steps, {long}")
            })?;
            if met <= after {
                break;
            }
            count += 1;
        }
    }
    Ok(count)
}

/// Works while the disk fails, and looks at what is there. Gives how many steps there were to fail.
fn saved(well: &Path, seed: u64, trap: Trap) -> Result<usize> {
    let folder = place::in_memory()?;
    crash::copy(well, folder.path())?;
    let mut team = Team::open(folder.path(), seed, 1)?;
    let mut last = State::of(folder.path())?;
    let mut met = 0;
    for deed in 0..4 {
        disk::set(Some(Trap {
            after: trap.after.saturating_sub(met),
            ..trap.clone()
        }));
        let fault_is_over = met > trap.after && !trap.stays;
        if fault_is_over {
            disk::set(None);
        }
        let done = match deed {
            2 => team.keep_a_copy().map(|made| made.then_some(())),
            _ => team.tell("While the disk fails.").map(|_| Some(())),
        };
        met += disk::set(None);
        let now = State::of(folder.path())?;
        match done {
            Ok(Some(())) => ensure!(now != last, "what was acknowledged is not there"),
            Ok(None) => bail!("no copy was due"),
            Err(error) => {
                let said = matches!(
                    error.code,
                    Code::DiskFull
                        | Code::Io
                        | Code::ReadOnly
                        | Code::Damaged
                        | Code::BadCopy
                        | Code::Locked
                );
                ensure!(said, "the disk failed, and it said: {error}");
                ensure!(
                    now.rows == last.rows,
                    "refused, but there: {}",
                    found::difference(&last.rows, &now.rows)
                );
            }
        }
        last = now;
    }
    team.tell("The disk is well again.")
        .map_err(|e| anyhow::anyhow!("no later save: {e}"))?;
    let all = State::of(folder.path())?;
    drop(team);
    judge::holds(&judge::reopened(folder.path(), seed)?, &all, None)?;
    Ok(met)
}

/// A copy whose bytes do not arrive as they were sent does not count, wherever that happens.
pub fn garbled(seed: u64) -> Result<u64> {
    disk::listen()?;
    let folder = place::in_memory()?;
    team::made(folder.path(), seed, 15)?;
    let mut team = Team::open(folder.path(), seed, 1)?;
    for after in 0.. {
        team.tell("Before a bad copy.")?;
        let before = found::copies(folder.path())?;
        disk::set(Some(Trap {
            fault: Fault::Garble,
            after,
            stays: false,
            ending: ".part",
        }));
        let kept = team.keep_a_copy();
        if disk::set(None) <= after {
            kept?;
            return Ok(after as u64);
        }
        let there = found::copies(folder.path())?;
        match kept {
            Ok(_) => found::copies_are_whole(folder.path())
                .with_context(|| format!("write {after} was garbled"))?,
            Err(error) => {
                ensure!(
                    error.code == Code::BadCopy,
                    "a bad copy, and it said: {error}"
                );
                ensure!(there == before, "a copy that was refused is there");
            }
        }
    }
    Ok(0)
}
