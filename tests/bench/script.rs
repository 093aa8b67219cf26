//! How much JavaScript the page brings, packed as a server would send it: every file, also those fetched later.

use std::fs;
use std::process::Command;

use anyhow::{Result, ensure};
use huddle_tests::Folder;
use xtask::place;

use crate::table::Table;

const LIMIT: f64 = 150.0;

pub fn measure(_: &Folder, table: &mut Table) -> Result<()> {
    let mut bytes = 0;
    let mut count = 0;
    for entry in fs::read_dir(place::ui().join("dist/assets"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "js") {
            let packed = Command::new("gzip")
                .args(["-9", "-c"])
                .arg(&path)
                .output()?;
            ensure!(packed.status.success(), "gzip failed on {}", path.display());
            bytes += packed.stdout.len();
            count += 1;
        }
    }
    ensure!(count > 0, "the built page has no script");
    let kilobytes = bytes as f64 / 1024.0;
    table.at_most(
        "page JavaScript, gzipped",
        kilobytes,
        LIMIT,
        "KB",
        format!("{count} files together"),
    );
    Ok(())
}
