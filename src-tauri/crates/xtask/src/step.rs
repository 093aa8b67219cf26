//! One step: a tool that is called, with its name before and its time after.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use xtask::place;

/// A command of a tool, in the workspace's folder.
pub fn tool(program: impl AsRef<OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(place::root());
    command
}

/// A cargo command, with the same cargo that called us.
pub fn cargo(arguments: &[&str]) -> Command {
    let own = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = tool(own, arguments);
    // What cargo told this process about itself is not true of the crates that are built now.
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy().into_owned();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    command
}

/// An npm command, in the page's folder.
pub fn npm(arguments: &[&str]) -> Command {
    // On Windows npm is a script, which must be named in full.
    let mut command = tool(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments);
    command.current_dir(place::ui());
    command
}

/// A command of a package in ui/node_modules, in this folder.
pub fn npx(name: &str, folder: &Path, arguments: &[&str]) -> Command {
    let file = if cfg!(windows) {
        format!("{name}.cmd")
    } else {
        name.to_owned()
    };
    let mut command = tool(place::ui().join("node_modules/.bin").join(file), arguments);
    command.current_dir(folder);
    command
}

/// What all Rust builds have in common: one set of features, so that nothing is built twice.
pub const EVERYTHING: [&str; 3] = ["--workspace", "--exclude", "xtask"];

/// Runs a command; its output goes where ours goes.
pub fn run(what: &str, command: &mut Command) -> Result<()> {
    println!("· {what}");
    let start = Instant::now();
    let status = command.status().with_context(|| missing(command))?;
    if !status.success() {
        bail!("{what} failed: {}", written(command));
    }
    println!("  {what}: {}", seconds(start.elapsed()));
    Ok(())
}

/// Runs a command and gives what it writes to its output.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| missing(command))?;
    if !output.status.success() {
        bail!(
            "{} failed: {}",
            written(command),
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A time as people read it.
pub fn seconds(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f32()),
        long => format!("{} min {:02} s", long / 60, long % 60),
    }
}

fn missing(command: &Command) -> String {
    format!("{} is not there", command.get_program().to_string_lossy())
}

/// A command as a person would type it.
pub fn written(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_fails_says_what_was_called() {
        let error = run("a mistake", &mut cargo(&["no-such-subcommand"]))
            .unwrap_err()
            .to_string();
        assert!(error.starts_with("a mistake failed:") && error.ends_with("no-such-subcommand"));
    }

    #[test]
    fn long_times_are_told_in_minutes() {
        assert_eq!(seconds(Duration::from_millis(1240)), "1.2 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }
}
