//! `cargo xtask shots`: pictures of every screen, with one sheet that shows them all.

use anyhow::{Result, bail};
use xtask::place;

use crate::step::EVERYTHING;
use crate::{setup, step};

/// Builds the program and what drives it, then takes the pictures.
pub fn shots(all: bool) -> Result<()> {
    if !cfg!(target_os = "linux") {
        bail!(
            "pictures are taken on Linux: the web views of macOS and Windows are not driven here"
        );
    }
    setup::for_tests()?;
    let mut build = step::cargo(&["build"]);
    step::run(
        "build",
        build
            .args(EVERYTHING)
            .args(["--bin", "purpose-huddle", "--bin", "shots"]),
    )?;
    let mut take = step::tool(place::target().join("debug/shots"), &[]);
    step::run("pictures", take.args(all.then_some("--all")))
}
