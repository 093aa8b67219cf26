//! `cargo xtask gen`: writes ui/src/core/api.gen.ts anew from the core's command table.

use anyhow::Result;

use crate::step::{self, EVERYTHING};

/// The core's test that compares the file writes it instead when this variable is set.
pub fn write() -> Result<()> {
    let mut test = step::cargo(&["test"]);
    test.args(EVERYTHING)
        .args(["--lib", "--", "generated_types_are_fresh"])
        .env("HUDDLE_WRITE_TYPES", "1");
    step::run("types for the page", &mut test)
}
