//! `cargo xtask torture --minutes N [MEASURE …]`: kills, damages and fuzzes a release build of the core for so long.
//!
//! What was done is added to the ledger in `target/torture`, so that several runs, also ones that were killed, add up.
//! The build counts the edges that fuzzed cases pass, which takes a target folder of its own. Surprising: the counters are
//! the compiler's, and need no other toolchain; the target is named so that they stay out of build scripts.

use std::fs;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use xtask::place;

use crate::{dependencies, step};

/// LLVM's counters of passed edges (SanitizerCoverage), which `tests/durability/edges.rs` reads.
const COUNTED: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters";

/// Builds, then runs all measures in turn, or these, for so many minutes after the build.
///
/// The database of known weaknesses is asked first, where there is one on this disk.
pub fn torture(minutes: u64, only: &[String]) -> Result<()> {
    println!("· advisories: {}", dependencies::advisories()?);
    let host = step::output(&mut step::tool("rustc", &["--print", "host-tuple"]))?;
    let folder = place::target().join("torture/build");
    let mut build = step::cargo(&["build", "--release", "--package", "huddle-tests"]);
    build
        .args(["--features", "faults", "--bin", "torture"])
        .args(["--target", host.trim(), "--target-dir"])
        .arg(&folder);
    // Quick to build: nobody is given this program.
    for (setting, value) in [("LTO", "off"), ("CODEGEN_UNITS", "16"), ("STRIP", "none")] {
        build.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    // In the program, not asked when it runs: the sources may be others by then.
    build.env("TORTURED_CORE", core()?);
    if cfg!(target_os = "linux") {
        build.env("RUSTFLAGS", COUNTED);
    }
    step::run("release build that counts its edges", &mut build)?;
    let program = format!("torture{}", std::env::consts::EXE_SUFFIX);
    let program = folder.join(host.trim()).join("release").join(program);
    let minutes = minutes.to_string();
    let mut torture = step::tool(program, &["long", "--minutes", &minutes]);
    step::run("torture", torture.args(only))
}

/// A name of the core as it is in this checkout: its sources, and the packages that are built into it.
fn core() -> Result<String> {
    let root = place::root();
    let mut hash = Sha256::new();
    for file in place::files_under(&root.join("src-tauri/crates/core/src"))? {
        let name = file.strip_prefix(&root)?.to_string_lossy().into_owned();
        hash.update(&name);
        hash.update(fs::read(&file).context(name)?);
    }
    let mut tree = step::cargo(&["tree", "--locked", "--offline", "--package", "huddle-core"]);
    tree.args(["--edges", "normal", "--prefix", "none", "--no-dedupe"]);
    // The first line is the core itself, with the place where it lies.
    hash.update(step::output(&mut tree)?.lines().skip(1).collect::<String>());
    Ok(hash
        .finalize()
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect())
}
