//! Which Debian packages the work needs, what for, and which of them are missing.
//!
//! A need may be met by several packages: the first that is installed counts, and where none is, the first is
//! installed.

use std::process::Command;

use anyhow::{Result, bail};

use crate::step;

/// One thing the work needs.
pub struct Need {
    packages: &'static [&'static str],
    why: &'static str,
}

const fn need(packages: &'static [&'static str], why: &'static str) -> Need {
    Need { packages, why }
}

/// To build the program.
pub const BUILD: [Need; 3] = [
    need(&["build-essential"], "a C compiler and linker"),
    need(&["pkg-config", "pkgconf"], "finds the system's libraries"),
    need(
        &["libwebkit2gtk-4.1-dev"],
        "the web view that the window shows its page in",
    ),
];

/// To open it where there is no display.
pub const SCREEN: [Need; 2] = [
    need(&["xvfb"], "a virtual display"),
    need(
        &["dbus"],
        "a session bus, which desktop programs speak over",
    ),
];

/// To drive the window and to show every name.
pub const WINDOW: [Need; 3] = [
    need(&["webkit2gtk-driver"], "drives the window in tests"),
    need(&["iproute2"], "a network of one machine, for tests"),
    need(
        &[
            "fonts-droid-fallback",
            "fonts-noto-cjk",
            "fonts-wqy-microhei",
        ],
        "Chinese and Japanese names",
    ),
];

/// To look into the Debian package.
pub const PACK: [Need; 1] = [need(
    &["desktop-file-utils"],
    "checks the entry in the menu",
)];

/// Whether this system installs its packages with apt.
pub fn has_apt() -> bool {
    cfg!(target_os = "linux") && found("apt-get") && found("dpkg-query")
}

/// Whether a tool is there.
pub fn found(tool: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let name = format!("{tool}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&paths).any(|folder| folder.join(&name).is_file())
}

/// Installs those packages that are missing, and says so.
pub fn install(needs: &[&[Need]]) -> Result<()> {
    let missing: Vec<&Need> = needs
        .iter()
        .flat_map(|set| set.iter())
        .filter(|need| !need.met())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("This machine lacks:");
    for need in &missing {
        println!("  {:<24} {}", need.packages[0], need.why);
    }
    let names: Vec<&str> = missing.iter().map(|need| need.packages[0]).collect();
    step::run(
        "apt-get update",
        &mut as_root(&["apt-get", "update", "-qq"])?,
    )?;
    let mut install = as_root(&["apt-get", "install", "-y", "-qq", "--no-install-recommends"])?;
    step::run("apt-get install", install.args(names))
}

impl Need {
    fn met(&self) -> bool {
        self.packages.iter().any(|package| is_installed(package))
    }
}

fn is_installed(package: &str) -> bool {
    let mut ask = step::tool("dpkg-query", &["-W", "-f=${db:Status-Status}", package]);
    step::output(&mut ask).is_ok_and(|status| status == "installed")
}

fn as_root(words: &[&str]) -> Result<Command> {
    let root = step::output(&mut step::tool("id", &["-u"]))?.trim() == "0";
    let mut command = match (root, found("sudo")) {
        (true, _) => step::tool("env", &[]),
        (false, true) => step::tool("sudo", &["env"]),
        (false, false) => bail!(
            "this needs root and there is no sudo; as root, run: {}",
            words.join(" ")
        ),
    };
    command.arg("DEBIAN_FRONTEND=noninteractive").args(words);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_that_nobody_has_is_not_found() {
        assert!(!found("no-such-tool-anywhere"));
    }

    #[test]
    fn a_need_is_met_by_any_of_its_packages() {
        if has_apt() {
            assert!(need(&["no-such-package", "dpkg"], "").met());
            assert!(!need(&["no-such-package"], "").met());
        }
    }
}
