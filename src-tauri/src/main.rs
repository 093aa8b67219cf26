//! The binary: the window, or a verb of the command line.
//!
//! On Windows a release build has no console of its own, so verbs print nothing in a plain prompt there: redirect
//! them (`purpose-huddle today > today.txt`); the exit code is right either way.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    huddle_desktop::run()
}
