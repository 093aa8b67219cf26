//! How much JavaScript the page brings before its first screen, packed as a server would send it; what is fetched later is
//! counted beside it.

use std::fs;
use std::process::Command;

use anyhow::{Result, ensure};
use huddle_tests::Folder;
use xtask::place;

use crate::table::Table;

const LIMIT: f64 = 150.0;

pub fn measure(_: &Folder, table: &mut Table) -> Result<()> {
    let index = fs::read_to_string(place::ui().join("dist/index.html"))?;
    let (mut first, mut later) = (0, 0);
    let mut count = 0;
    for entry in fs::read_dir(place::ui().join("dist/assets"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "js") {
            let packed = Command::new("gzip")
                .args(["-9", "-c"])
                .arg(&path)
                .output()?;
            ensure!(packed.status.success(), "gzip failed on {}", path.display());
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let bytes = if index.contains(&*name) {
                &mut first
            } else {
                &mut later
            };
            *bytes += packed.stdout.len();
            count += 1;
        }
    }
    ensure!(first > 0, "the built page has no script");
    let kilobytes = |bytes: usize| bytes as f64 / 1024.0;
    table.at_most(
        "page JavaScript, gzipped",
        kilobytes(first),
        LIMIT,
        "KB",
        format!(
            "before the first screen; {:.0} KB more are fetched with the screens that need them; {count} files",
            kilobytes(later)
        ),
    );
    Ok(())
}
