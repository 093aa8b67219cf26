//! The contact sheet: all pictures at a glance, as one picture and as a page that leads to each.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::Path;

use anyhow::Result;
use xtask::xwd::Picture;

const ACROSS: u32 = 5;
/// How wide a picture is on the sheet.
pub const WIDTH: u32 = 400;
const GAP: u32 = 12;
/// More than this is a page only: nobody looks at a sheet of five hundred.
const MOST: usize = 60;

/// Writes sheet.png and index.html into the folder.
pub fn write(folder: &Path, pictures: &[(String, Picture)]) -> Result<()> {
    fs::write(folder.join("index.html"), page(pictures)?)?;
    if pictures.is_empty() || pictures.len() > MOST {
        return Ok(());
    }
    sheet(pictures).write(File::create(folder.join("sheet.png"))?)
}

fn sheet(pictures: &[(String, Picture)]) -> Picture {
    let heights = pictures.iter().map(|(_, picture)| picture.height);
    let cell = heights.max().unwrap_or(1) + GAP;
    let rows = (pictures.len() as u32).div_ceil(ACROSS);
    let mut sheet = Picture::plain(
        ACROSS * (WIDTH + GAP) + GAP,
        rows * cell + GAP,
        [120, 120, 120],
    );
    for (at, (_, picture)) in (0_u32..).zip(pictures) {
        sheet.put(
            picture,
            GAP + at % ACROSS * (WIDTH + GAP),
            GAP + at / ACROSS * cell,
        );
    }
    sheet
}

fn page(pictures: &[(String, Picture)]) -> Result<String> {
    let mut html = String::from(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Every screen</title>\n\
         <style>body{font:14px sans-serif;display:grid;grid-template-columns:repeat(auto-fill,minmax(24rem,1fr));gap:1rem}\n\
         img{width:100%;border:1px solid #888}figure{margin:0}</style>\n",
    );
    for (name, _) in pictures {
        writeln!(
            html,
            "<figure><a href=\"{name}.png\"><img src=\"{name}.png\" alt=\"\" loading=lazy></a><figcaption>{name}</figcaption></figure>"
        )?;
    }
    Ok(html)
}
