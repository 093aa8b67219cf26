//! `cargo xtask bench`: measures a release build, beside an empty window and a bare database in the same run.

use anyhow::{Result, bail};
use xtask::place;

use crate::step::EVERYTHING;
use crate::{setup, step};

/// Builds with release's flags, then measures.
pub fn bench() -> Result<()> {
    if !cfg!(target_os = "linux") {
        bail!("figures are taken on Linux: they are read from /proc and a virtual screen");
    }
    setup::for_tests()?;
    let mut build = step::cargo(&["build", "--release"]);
    build.args(EVERYTHING).args([
        "--bin",
        "purpose-huddle",
        "--bin",
        "bench",
        "--example",
        "empty",
    ]);
    step::run("release build", &mut build)?;
    step::run(
        "figures",
        &mut step::tool(place::target().join("release/bench"), &[]),
    )
}
