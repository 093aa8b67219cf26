//! What comes in from elsewhere: crates, held against `.cargo/deny.toml`, and the page's packages, held against
//! `ui/scripts/packages.mjs`.
//!
//! The checks read lock files and what is on this disk already; they refuse to ask the network, so a database of known
//! weaknesses is used where it lies here and named as missing where it does not. Surprising: cargo-deny is built
//! without optimisation, because building it takes longer than all that it will ever compute.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use xtask::place;

use crate::step;

const VERSION: &str = "0.20.2";

/// Where the database of known weaknesses is looked for; `.cargo/deny.toml` names the same.
const DATABASE: &str = "ADVISORY_DBS";

/// Fetches every crate of the lock file, for all systems, and builds cargo-deny where it is missing.
pub fn install() -> Result<()> {
    step::run(
        "cargo fetch",
        &mut step::cargo(&["fetch", "--locked", "--quiet"]),
    )?;
    let there = step::output(&mut deny(&["--version"]));
    if there.is_ok_and(|said| said.trim() == format!("cargo-deny {VERSION}")) {
        return Ok(());
    }
    let wish = ["install", "cargo-deny", "--locked", "--version", VERSION];
    let how = [
        "--no-default-features",
        "--debug",
        "--force",
        "--quiet",
        "--root",
    ];
    let mut command = step::cargo(&[&wish[..], &how].concat());
    command.arg(tools()).env("CARGO_PROFILE_DEV_DEBUG", "0");
    step::run("cargo-deny", &mut command)
}

/// Licences, bans and sources, of crates and of the page's packages. Two versions of one crate are told, not refused.
pub fn check() -> Result<()> {
    let mut crates = deny(&[
        "check",
        "--hide-inclusion-graph",
        "licenses",
        "bans",
        "sources",
    ]);
    step::run("crates", &mut crates)?;
    step::run(
        "packages",
        &mut step::tool("node", &["ui/scripts/packages.mjs"]),
    )
}

/// Looks for known weaknesses of the crates, where the database lies on this disk; says so where it does not.
///
/// `target/tools/bin/cargo-deny fetch db` brings the database; `ADVISORY_DBS` names a folder that has it already.
pub fn advisories() -> Result<String> {
    known_weaknesses(&database())
}

fn known_weaknesses(folder: &Path) -> Result<String> {
    let Some(clone) = clone_in(folder) else {
        return Ok(format!(
            "unchecked: no advisory database in {}; `target/tools/bin/cargo-deny fetch db` brings it",
            folder.display()
        ));
    };
    let mut check = deny(&["check", "--hide-inclusion-graph", "advisories"]);
    step::run("advisories", check.env(DATABASE, folder))?;
    let mut age = step::tool("git", &["-C"]);
    let day = step::output(age.arg(&clone).args(["log", "-1", "--format=%cs"]))?;
    Ok(format!(
        "no known weakness that is not named in .cargo/deny.toml, by the database of {}",
        day.trim()
    ))
}

fn database() -> PathBuf {
    let named = std::env::var_os(DATABASE).map(PathBuf::from);
    place::root().join(named.unwrap_or_else(|| PathBuf::from("target/advisory-dbs")))
}

/// The database as cargo-deny keeps it: a clone, called by its address.
fn clone_in(folder: &Path) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).ok()?.flatten();
    let mut clones = entries.map(|entry| entry.path()).filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("advisory-db-") && path.join(".git").exists()
    });
    clones.next()
}

fn tools() -> PathBuf {
    place::target().join("tools")
}

/// cargo-deny, without a network and without changing the lock file.
fn deny(arguments: &[&str]) -> Command {
    let name = format!("cargo-deny{}", std::env::consts::EXE_SUFFIX);
    let mut command = step::tool(tools().join("bin").join(name), &["--offline", "--locked"]);
    command.args(arguments);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGISTRY: &str = r#""source":"registry+https://github.com/rust-lang/crates.io-index""#;

    /// What cargo knows of the crates, with this in the place of that behind the name of one.
    fn planted(known: &str, of: &str, that: &str, this: &str) -> String {
        let name = format!(r#""name":"{of}","version""#);
        let (before, behind) = known.split_once(&name).expect(of);
        let found = format!("{name}{behind}");
        assert!(found.contains(that), "{of} has no {that}");
        format!("{before}{}", found.replacen(that, this, 1))
    }

    /// What the checks say of these crates: nothing, where they are content.
    fn said(crates: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("metadata.json");
        std::fs::write(&file, crates).unwrap();
        let mut check = deny(&["--log-level", "error", "--metadata-path"]);
        let check = check
            .arg(&file)
            .args(["check", "licenses", "bans", "sources"]);
        let output = check.output().expect("run `cargo xtask setup` first");
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        assert_eq!(output.status.success(), said.is_empty(), "{said}");
        said
    }

    #[test]
    fn what_may_not_come_in_is_refused() {
        let list = ["metadata", "--format-version", "1", "--offline", "--locked"];
        let known = step::output(&mut step::cargo(&list)).unwrap();
        assert_eq!(said(&known), "", "as it is");
        let license = r#""license":"MIT OR Apache-2.0""#;
        let git = r#""source":"git+https://example.org/sha2?branch=main#0123456789""#;
        let other = r#""source":"registry+https://example.org/index""#;
        let plants = [
            (
                "anyhow",
                license,
                r#""license":"GPL-3.0-only""#,
                "error[rejected]",
            ),
            ("sha2", REGISTRY, git, "detected 'git' source"),
            ("clap", REGISTRY, other, "detected 'registry' source"),
            (
                "huddle-core",
                r#""req":"^1""#,
                r#""req":"*""#,
                "error[wildcard]",
            ),
            ("csv", r#""csv""#, r#""openssl-sys""#, "error[banned]"),
        ];
        let bad = plants.iter().fold(known, |known, (of, that, this, _)| {
            planted(&known, of, that, this)
        });
        let said = said(&bad);
        for (_, _, this, expected) in plants {
            assert!(said.contains(expected), "{this} is let in: {said}");
        }
    }

    #[test]
    fn a_missing_database_is_said_and_never_taken_for_a_clean_one() {
        let folder = tempfile::tempdir().unwrap();
        let said = known_weaknesses(folder.path()).unwrap();
        assert!(
            said.starts_with("unchecked: no advisory database in "),
            "{said}"
        );
        // A folder that only looks like it is an error, not an answer.
        std::fs::create_dir_all(folder.path().join("advisory-db-1/.git")).unwrap();
        assert!(known_weaknesses(folder.path()).is_err());
    }
}
