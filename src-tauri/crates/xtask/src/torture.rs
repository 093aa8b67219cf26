//! `cargo xtask torture --minutes N [MEASURE …]`: kills, damages and fuzzes a release build of the core for so long.
//!
//! What was done is added to the ledger in `target/torture`, so that several runs, also ones that were killed, add up.
//! The build counts the edges that fuzzed cases pass, which takes a target folder of its own. Surprising: the counters are
//! the compiler's, and need no other toolchain; the target is named so that they stay out of build scripts.

use anyhow::Result;
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
