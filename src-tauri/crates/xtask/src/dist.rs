//! `cargo xtask dist`: the Debian package, made by Tauri's own bundler, and a look into it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, bail, ensure};
use xtask::place;

use crate::step::EVERYTHING;
use crate::{packages, setup, step};

/// What the package must hold: the program, its entry in the menu, and icons for it.
const CONTENTS: [&str; 4] = [
    "usr/bin/purpose-huddle",
    "usr/share/applications/Purpose Huddle.desktop",
    "usr/share/icons/hicolor/32x32/apps/purpose-huddle.png",
    "usr/share/icons/hicolor/128x128/apps/purpose-huddle.png",
];

/// Builds a release, packs it, and looks into the package.
pub fn dist() -> Result<()> {
    if !packages::has_apt() {
        bail!("the Debian package is made on Debian and its relatives");
    }
    setup::for_packing()?;
    let begun = SystemTime::now();
    // Built as for the figures, so that nothing is built twice; Tauri's tool only packs.
    let mut build = step::cargo(&["build", "--release"]);
    build.args(EVERYTHING).args(["--bin", "purpose-huddle"]);
    step::run("release build", &mut build)?;
    let folder = place::root().join("src-tauri");
    let mut bundle = step::npx("tauri", &folder, &["bundle", "--bundles", "deb"]);
    step::run("package", bundle.env("CI", "true"))?;
    let made = newest(&place::target().join("release/bundle/deb"), begun)?;
    look_into(&made)?;
    let package = place::target().join("dist").join(plain_name(&made));
    fs::create_dir_all(place::target().join("dist"))?;
    fs::copy(&made, &package)?;
    println!("\n{}", package.display());
    println!("  install: sudo apt install {}", package.display());
    println!("  remove:  sudo apt remove purpose-huddle");
    Ok(())
}

/// The package's name as Debian writes it: without capitals and spaces.
fn plain_name(package: &Path) -> String {
    let name = package.file_name().unwrap_or_default().to_string_lossy();
    name.to_lowercase().replace(' ', "-")
}

fn look_into(package: &Path) -> Result<()> {
    let path = package.to_string_lossy().into_owned();
    let contents = step::output(&mut step::tool("dpkg-deb", &["--contents", &path]))?;
    for wanted in CONTENTS {
        ensure!(
            contents.lines().any(|line| line.ends_with(wanted)),
            "{wanted} is not in the package:\n{contents}"
        );
    }
    let needs = step::output(&mut step::tool("dpkg-deb", &["--field", &path, "Depends"]))?;
    ensure!(
        needs.contains("libwebkit2gtk-4.1-0"),
        "the package does not ask for the web view: {needs}"
    );
    let inside = place::target().join("xtask/package");
    let _ = fs::remove_dir_all(&inside);
    step::output(step::tool("dpkg-deb", &["--extract", &path]).arg(&inside))?;
    let entry = inside.join(CONTENTS[1]);
    step::run(
        "entry in the menu",
        step::tool("desktop-file-validate", &[]).arg(entry),
    )
}

fn newest(folder: &Path, begun: SystemTime) -> Result<PathBuf> {
    let made = |path: &PathBuf| {
        let fresh = path
            .metadata()
            .and_then(|facts| facts.modified())
            .is_ok_and(|at| at >= begun);
        fresh && path.extension().is_some_and(|ending| ending == "deb")
    };
    let files =
        fs::read_dir(folder).with_context(|| format!("{} was not made", folder.display()))?;
    files
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(made)
        .context("no package was made")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_has_a_name_that_needs_no_quotes() {
        let name = plain_name(Path::new("deb/Purpose Huddle_0.1.0_amd64.deb"));
        assert_eq!(name, "purpose-huddle_0.1.0_amd64.deb");
    }

    #[test]
    fn yesterdays_package_is_not_taken_for_todays() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("old.deb"), "").unwrap();
        let begun = SystemTime::now() + std::time::Duration::from_secs(5);
        assert!(newest(folder.path(), begun).is_err());
        assert!(newest(folder.path(), SystemTime::UNIX_EPOCH).is_ok());
    }
}
