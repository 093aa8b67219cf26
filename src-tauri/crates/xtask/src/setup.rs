//! Makes a bare machine ready: system packages, the tools of Rust, the page's packages, the built page.

use anyhow::{Result, bail};

use crate::packages::{self, BUILD, Need, PACK, SCREEN, WINDOW};
use crate::{dependencies, page, step};

/// What `run` needs.
pub fn for_run(display: bool) -> Result<()> {
    system(if display {
        &[&BUILD]
    } else {
        &[&BUILD, &SCREEN]
    })?;
    page::install()?;
    page::build()
}

/// What tests, pictures and measures need.
pub fn for_tests() -> Result<()> {
    tools()?;
    page::build()
}

/// The same without the built page, whose build is a check of its own.
pub fn tools() -> Result<()> {
    system(&[&BUILD, &SCREEN, &WINDOW])?;
    rust_tools()?;
    dependencies::install()?;
    page::install()
}

/// What packing needs.
pub fn for_packing() -> Result<()> {
    system(&[&BUILD, &SCREEN, &PACK])?;
    page::install()?;
    page::build()
}

fn system(needs: &[&[Need]]) -> Result<()> {
    if packages::has_apt() {
        return packages::install(needs);
    }
    for (tool, what) in elsewhere() {
        if !packages::found(tool) {
            bail!("{tool} is not there. {what}");
        }
    }
    Ok(())
}

/// Systems without apt: which tool shows that something is missing, and what the person installs.
fn elsewhere() -> &'static [(&'static str, &'static str)] {
    if cfg!(target_os = "macos") {
        &[(
            "cc",
            "Install Apple's command line tools: xcode-select --install",
        )]
    } else if cfg!(windows) {
        // WebView2 is a part of Windows 10 and 11; the linker is found by Rust itself, which says so where it is not.
        &[]
    } else {
        &[
            ("cc", "Install a C compiler."),
            (
                "pkg-config",
                "Install pkg-config, and WebKitGTK 4.1 with its development files.",
            ),
            (
                "Xvfb",
                "Install Xvfb and dbus; for the tests also WebKitWebDriver.",
            ),
        ]
    }
}

fn rust_tools() -> Result<()> {
    for (component, ask) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if step::output(&mut step::cargo(&[ask, "--version"])).is_ok() {
            continue;
        }
        if !packages::found("rustup") {
            bail!(
                "{component} is not there. Install it beside Rust; with rustup: rustup component add {component}"
            );
        }
        step::run(
            component,
            &mut step::tool("rustup", &["component", "add", component]),
        )?;
    }
    Ok(())
}
