//! From the start of the program to Today on the screen, and the memory it then holds, beside an empty window.
//!
//! Both are watched from outside in the same way: the memory of the virtual screen is read every few milliseconds,
//! and a start ends with the last change before the picture stands still.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use huddle_tests::{Folder, Machine};
use xtask::end::Ends;

use crate::table::Table;
use crate::{empty, median, memory, program};

/// Alternating, after one start of each that warms the caches.
const RUNS: usize = 9;
/// A picture that has not changed for so long is the last.
const STILL: Duration = Duration::from_millis(1500);
const MOST: Duration = Duration::from_secs(30);
/// Every sixteenth line of the screen tells whether something changed.
const EVERY: u64 = 16;
const LIMIT: f64 = 1.25;

struct Start {
    milliseconds: f64,
    mebibytes: f64,
}

pub fn measure(folder: &Folder, table: &mut Table) -> Result<()> {
    let machine = Machine::start()?;
    let data = folder.path().display().to_string();
    let (mut bare, mut whole) = (Vec::new(), Vec::new());
    for _ in 0..=RUNS {
        bare.push(start(&machine, &empty(), &[])?);
        whole.push(start(&machine, &program(), &["--data", &data])?);
    }
    let of = |starts: &[Start], get: fn(&Start) -> f64| {
        median(&starts[1..].iter().map(get).collect::<Vec<_>>())
    };
    let time = (
        of(&whole, |start| start.milliseconds),
        of(&bare, |start| start.milliseconds),
    );
    let memory = (
        of(&whole, |start| start.mebibytes),
        of(&bare, |start| start.mebibytes),
    );
    let detail = |(own, other): (f64, f64), unit| {
        format!("{own:.0} {unit} against {other:.0} {unit} of an empty window, medians of {RUNS}")
    };
    table.at_most(
        "start to Today",
        time.0 / time.1,
        LIMIT,
        "×",
        detail(time, "ms"),
    );
    table.at_most(
        "memory of all processes",
        memory.0 / memory.1,
        LIMIT,
        "×",
        detail(memory, "MiB"),
    );
    Ok(())
}

fn start(machine: &Machine, program: &Path, arguments: &[&str]) -> Result<Start> {
    let screen = File::open(machine.screen().memory())?;
    let mut command = Command::new(program);
    machine
        .hosts(&mut command)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let blank = glance(&screen)?;
    let begun = Instant::now();
    let mut program = Ends::start(&mut command, "the program")?;
    let (mut seen, mut changed) = (blank.clone(), None);
    while changed.is_none_or(|at: Instant| at.elapsed() < STILL) {
        ensure!(
            begun.elapsed() < MOST,
            "nothing stands on the screen after {} s",
            MOST.as_secs()
        );
        ensure!(program.child().try_wait()?.is_none(), "the program ended");
        std::thread::sleep(Duration::from_millis(4));
        let now = glance(&screen)?;
        if now != seen {
            (seen, changed) = (now, Some(Instant::now()));
        }
    }
    let milliseconds = changed.map_or(f64::NAN, |at| (at - begun).as_secs_f64() * 1000.0);
    let mebibytes = memory::of_all(program.id())?;
    drop(program);
    // The next start begins on a blank screen again.
    huddle_tests::wait::until("the window is gone from the screen", || {
        Ok((glance(&screen)? == blank).then_some(()))
    })?;
    Ok(Start {
        milliseconds,
        mebibytes,
    })
}

/// A few lines of the screen's memory.
fn glance(screen: &File) -> Result<Vec<u8>> {
    let size = screen.metadata()?.len();
    let line = 1920 * 4;
    let mut seen = Vec::new();
    let mut at = 0;
    while at + line <= size {
        let start = seen.len();
        seen.resize(start + line as usize, 0);
        screen.read_exact_at(&mut seen[start..], at)?;
        at += line * EVERY;
    }
    Ok(seen)
}
