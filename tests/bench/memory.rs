//! The memory of a program and of all processes it has started: their proportional share (PSS).

use std::fs;

use anyhow::{Context, Result};
use huddle_tests::driver::children;

/// Mebibytes.
pub fn of_all(process: u32) -> Result<f64> {
    let mut kilobytes = 0;
    let mut open = vec![process];
    while let Some(process) = open.pop() {
        let facts = fs::read_to_string(format!("/proc/{process}/smaps_rollup"))?;
        let line = facts
            .lines()
            .find(|line| line.starts_with("Pss:"))
            .context("no Pss")?;
        kilobytes += line
            .split_whitespace()
            .nth(1)
            .context("no number")?
            .parse::<u64>()?;
        open.extend(threads_children(process)?);
    }
    Ok(kilobytes as f64 / 1024.0)
}

/// Any thread may have started a process.
fn threads_children(process: u32) -> Result<Vec<u32>> {
    let mut all = children(process)?;
    for thread in fs::read_dir(format!("/proc/{process}/task"))? {
        let list = fs::read_to_string(thread?.path().join("children")).unwrap_or_default();
        all.extend(
            list.split_whitespace()
                .filter_map(|number| number.parse::<u32>().ok()),
        );
    }
    all.sort_unstable();
    all.dedup();
    Ok(all)
}
