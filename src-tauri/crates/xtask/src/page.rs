//! The page: its packages are installed and it is built when something changed, and only then.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xtask::place;

use crate::step;

/// What the page is built from, inside ui/.
const SOURCES: [&str; 7] = [
    "src",
    "public",
    "scripts",
    "index.html",
    "package-lock.json",
    "svelte.config.js",
    "vite.config.ts",
];

const OLDEST_NODE: (u32, u32) = (20, 19);

/// Installs the page's packages where the lock file changed since the last time.
pub fn install() -> Result<()> {
    node_is_new_enough()?;
    let lock = fs::read_to_string(place::ui().join("package-lock.json"))
        .context("ui/package-lock.json is missing")?;
    let there = place::ui()
        .join("node_modules/.package-lock.json")
        .is_file();
    if there && remembered("npm") == lock {
        return Ok(());
    }
    step::run("npm ci", &mut step::npm(&["ci", "--no-audit", "--no-fund"]))?;
    remember("npm", &lock)
}

/// Builds the page where one of its sources changed since the last time.
pub fn build() -> Result<()> {
    let now = fingerprint(&place::ui(), &SOURCES)?;
    if place::ui().join("dist/index.html").is_file() && remembered("page") == now {
        return Ok(());
    }
    step::run("page build", &mut step::npm(&["run", "build"]))?;
    remember("page", &now)
}

fn node_is_new_enough() -> Result<()> {
    let (major, minor) = OLDEST_NODE;
    let advice = format!(
        "Node {major}.{minor} or newer is needed with npm; see https://nodejs.org/en/download"
    );
    let Ok(version) = step::output(&mut step::tool("node", &["--version"])) else {
        bail!("Node is not there. {advice}");
    };
    let version = version.trim();
    if numbers(version) < Some(OLDEST_NODE) {
        bail!("Node is {version}. {advice}");
    }
    Ok(())
}

/// `v20.19.3` as its first two numbers.
fn numbers(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.trim_start_matches('v').split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

/// Every file with its size and time: a file that was removed counts as a change too.
fn fingerprint(folder: &Path, names: &[&str]) -> Result<String> {
    let mut lines = String::new();
    let mut open: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let mut inside: Vec<PathBuf> = fs::read_dir(&path)?
                .map(|entry| Ok(entry?.path()))
                .collect::<Result<_>>()?;
            inside.sort();
            open.extend(inside);
        } else if let Ok(facts) = path.metadata() {
            let age = facts
                .modified()?
                .duration_since(std::time::UNIX_EPOCH)
                .unwrap_or_default();
            writeln!(
                lines,
                "{} {} {}",
                path.display(),
                facts.len(),
                age.as_nanos()
            )?;
        }
    }
    Ok(lines)
}

fn remembered(what: &str) -> String {
    fs::read_to_string(stamp(what)).unwrap_or_default()
}

fn remember(what: &str, text: &str) -> Result<()> {
    fs::create_dir_all(place::target().join("xtask"))?;
    Ok(fs::write(stamp(what), text)?)
}

fn stamp(what: &str) -> PathBuf {
    place::target().join("xtask").join(what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(numbers("v20.19.3\n"), Some((20, 19)));
        assert!(numbers("v9.99.0") < Some(OLDEST_NODE) && numbers("v22.1.0") > Some(OLDEST_NODE));
        assert!(numbers("nonsense") < Some(OLDEST_NODE));
    }

    #[test]
    fn a_changed_and_a_removed_source_are_noticed() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("src")).unwrap();
        fs::write(folder.path().join("src/a.ts"), "1").unwrap();
        fs::write(folder.path().join("src/b.ts"), "1").unwrap();
        let look = || fingerprint(folder.path(), &SOURCES).unwrap();
        let before = look();
        assert_eq!(look(), before);
        fs::write(folder.path().join("src/a.ts"), "12").unwrap();
        let changed = look();
        assert_ne!(changed, before);
        fs::remove_file(folder.path().join("src/b.ts")).unwrap();
        assert_ne!(look(), changed);
    }
}
