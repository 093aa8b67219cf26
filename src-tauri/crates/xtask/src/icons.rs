//! `cargo xtask icons`: draws the icons that each system wants from icons/icon.svg, with Tauri's own tool.

use std::fs;

use anyhow::{Context, Result};
use xtask::place;

use crate::{page, step};

/// What is kept of all that the tool draws.
const KEPT: [&str; 7] = [
    "32x32.png",
    "64x64.png",
    "128x128.png",
    "128x128@2x.png",
    "icon.png",
    "icon.ico",
    "icon.icns",
];

/// Draws them anew.
pub fn draw() -> Result<()> {
    page::install()?;
    let (icons, drawn) = (place::root().join("icons"), place::target().join("icons"));
    fs::create_dir_all(&drawn)?;
    let mut draw = step::npx("tauri", &place::root().join("src-tauri"), &["icon"]);
    step::run(
        "icons",
        draw.arg(icons.join("icon.svg")).arg("--output").arg(&drawn),
    )?;
    for name in KEPT {
        fs::copy(drawn.join(name), icons.join(name))
            .with_context(|| format!("{name} was not drawn"))?;
    }
    fs::copy(drawn.join("128x128@2x.png"), icons.join("256x256.png"))?;
    Ok(())
}
