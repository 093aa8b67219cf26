//! `cargo xtask test`: every check, each with its time, and one summary at the end.
//!
//! A check that fails does not hide the others; only what cannot run without it is left out.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::step::{self, EVERYTHING, cargo, npm, seconds};
use crate::{architecture, dependencies, page, setup};

enum Outcome {
    Good,
    Failed,
    LeftOut,
}

#[derive(Default)]
struct Report(Vec<(&'static str, Outcome, Duration)>);

impl Report {
    fn check(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) -> bool {
        println!("\n── {name}");
        let start = Instant::now();
        let done = work();
        if let Err(error) = &done {
            println!("{error:#}");
        }
        let outcome = if done.is_ok() {
            Outcome::Good
        } else {
            Outcome::Failed
        };
        self.0.push((name, outcome, start.elapsed()));
        done.is_ok()
    }

    fn tool(&mut self, name: &'static str, mut command: Command) -> bool {
        self.check(name, || step::run(name, &mut command))
    }

    fn leave_out(&mut self, names: &[&'static str]) {
        self.0.extend(
            names
                .iter()
                .map(|name| (*name, Outcome::LeftOut, Duration::ZERO)),
        );
    }

    fn end(self) -> Result<()> {
        println!("\n── summary");
        let mut bad = 0;
        for (name, outcome, time) in &self.0 {
            let word = match outcome {
                Outcome::Good => "good",
                Outcome::Failed => "FAILED",
                Outcome::LeftOut => "LEFT OUT",
            };
            bad += usize::from(!matches!(outcome, Outcome::Good));
            println!("  {word:<9} {:>12}  {name}", seconds(*time));
        }
        let all: Duration = self.0.iter().map(|(_, _, time)| *time).sum();
        println!("  {} checks in {}", self.0.len(), seconds(all));
        if bad > 0 {
            bail!("{bad} of {} checks are not good", self.0.len())
        } else {
            Ok(())
        }
    }
}

/// Sets up, then runs every check; `quick` leaves out the real window.
pub fn test(quick: bool) -> Result<()> {
    let mut report = Report::default();
    if !report.check("machine", setup::tools) {
        return report.end();
    }
    report.tool("formats", cargo(&["fmt", "--all", "--check"]));
    report.check("architecture", architecture::check);
    report.check("dependencies", dependencies::check);
    report.tool("page: words, lints, types", npm(&["run", "check"]));
    report.tool("page: unit tests", npm(&["test"]));
    if report.check("page: build", page::build) {
        rust(&mut report, quick);
    } else {
        report.leave_out(&["everything in Rust, which holds the page"]);
    }
    report.end()
}

fn rust(report: &mut Report, quick: bool) {
    let lints = [
        "--workspace",
        "--all-targets",
        "--quiet",
        "--",
        "-D",
        "warnings",
    ];
    report.tool("lints", cargo(&[&["clippy"][..], &lints].concat()));
    report.tool(
        "tools' own tests",
        cargo(&["test", "--quiet", "--package", "xtask", "--lib", "--bins"]),
    );
    if !report.tool("build", everything("build", &["--all-targets", "--quiet"])) {
        report.leave_out(&[
            "unit tests",
            "journeys",
            "command line",
            "durability",
            "the real window",
        ]);
        return;
    }
    report.tool(
        "unit tests",
        everything("test", &["--quiet", "--no-fail-fast", "--lib", "--bins"]),
    );
    report.tool(
        "journeys",
        everything("test", &["--quiet", "--test", "journeys"]),
    );
    report.tool(
        "command line",
        everything("test", &["--quiet", "--test", "cli"]),
    );
    durability(report);
    if quick {
        println!("\nThe real window is left out, as was asked for.");
    } else if cfg!(target_os = "linux") {
        report.tool(
            "the real window",
            everything("test", &["--test", "desktop", "--", "--test-threads", "2"]),
        );
    } else {
        println!("\nThe real window is driven on Linux only; here it is left out.");
    }
}

/// What is done thousands of times in the tests of durability, and is slow as it is built for looking into.
const FASTER: [&str; 6] = [
    "--config",
    "profile.dev.package.huddle-core.opt-level=2",
    "--config",
    "profile.dev.package.huddle-tests.opt-level=1",
    "--config",
    "profile.dev.package.sha2.opt-level=3",
];

/// The core as the tests of durability see it is built beside the one that the program has.
fn durability(report: &mut Report) {
    let with = |verb: &str, arguments: &[&str]| {
        let package = ["--package", "huddle-tests", "--features", "faults"];
        cargo(&[&[verb][..], &package, arguments].concat())
    };
    let targets = ["--bin", "torture", "--test", "durability"];
    let lints = [&targets[..], &["--quiet", "--", "-D", "warnings"]].concat();
    report.tool("durability: lints", with("clippy", &lints));
    report.tool(
        "durability",
        with("test", &[&FASTER[..], &targets].concat()),
    );
}

fn everything(verb: &str, arguments: &[&str]) -> Command {
    cargo(&[&[verb][..], &EVERYTHING, arguments].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bad_check_fails_the_whole_and_does_not_hide_the_next() {
        let mut report = Report::default();
        assert!(!report.check("bad", || bail!("planted")));
        assert!(report.check("good", || Ok(())));
        assert_eq!(
            report.end().unwrap_err().to_string(),
            "1 of 2 checks are not good"
        );
    }

    #[test]
    fn a_check_that_was_left_out_is_not_good() {
        let mut report = Report::default();
        report.leave_out(&["journeys"]);
        assert!(report.end().is_err());
    }
}
