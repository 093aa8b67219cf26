//! `cargo xtask bench [PART …]`: measures a release build, beside an empty window and a bare database in the same run.

use anyhow::{Result, bail};
use xtask::place;

use crate::step::EVERYTHING;
use crate::{setup, step};

/// Builds with release's flags, then measures these parts, or all.
pub fn bench(parts: &[String]) -> Result<()> {
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
    let mut figures = step::tool(place::target().join("release/bench"), &[]);
    // The program draws so by itself where there is no graphics card, but not under the WebDriver that presses the keys;
    // the empty window gets the same.
    figures
        .args(parts)
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    step::run("figures", &mut figures)
}
