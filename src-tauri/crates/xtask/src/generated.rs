//! `cargo xtask gen`: writes ui/src/core/api.gen.ts anew from the core's command table.

use anyhow::{Result, ensure};

use crate::step::{self, EVERYTHING};

/// The core's test that compares the file; it writes it first where the variable is set.
const TEST: &str = "the_page_has_the_types_of_the_table";

/// Writes the file.
pub fn write() -> Result<()> {
    println!("· types for the page");
    let mut test = step::cargo(&["test"]);
    test.args(EVERYTHING)
        .args(["--lib", "--", TEST])
        .env("UPDATE", "1");
    let said = step::output(&mut test)?;
    ensure!(
        said.contains("1 passed"),
        "no test is called {TEST} any more"
    );
    Ok(())
}
