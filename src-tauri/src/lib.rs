//! The desktop around the core: window, reminders, dialogs, and the command line of the same program.
//!
//! | module | owns |
//! |---|---|
//! | `args`, `folder`, `instead` | what was asked for, and where the data are |
//! | `opening` | the one core of this process, opened while the window is being made |
//! | `start` | how the core is opened: clock, ids, reading only where writing is not possible |
//! | `window`, `painted` | the window, and that it really shows something |
//! | `room` | the second window, for what the room sees |
//! | `command`, `first` | what a page can call, and what it is told before it calls |
//! | `host`, `reminder`, `said` | dialogs, notifications, words |
//! | `forward` | the first window, where the same folder is opened twice (on Linux) |
//! | `copies` | the data kept a second time, now and then |
//! | `cli` | the verbs that need no display |
//! | `walls` | a test: what was built is no looser than what was reviewed |
//!
//! This is the only Rust that names tauri. It decides nothing about huddles and holds no sentence.

mod args;
mod awake;
mod background;
mod cli;
mod command;
mod copies;
mod first;
mod folder;
mod follow;
#[cfg(target_os = "linux")]
mod forward;
mod host;
mod instead;
mod leaving;
#[cfg(debug_assertions)]
mod moved;
mod opening;
mod painted;
mod reminder;
mod room;
mod said;
mod shell;
mod start;
#[cfg(test)]
mod walls;
mod window;

use std::process::ExitCode;

use clap::Parser as _;

/// Starts the program: with a verb the command line, without one the window.
pub fn run() -> ExitCode {
    match args::Start::try_parse() {
        Ok(start) => match start.verb {
            Some(_) => cli::run(&start),
            None => shell::run(start),
        },
        Err(answer) => {
            // Help and the version are answers too. Nobody may be listening any more, which is nobody's fault.
            let _ = answer.print();
            ExitCode::from(u8::try_from(answer.exit_code()).unwrap_or(2))
        }
    }
}
