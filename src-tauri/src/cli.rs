//! The command line of the same program: for administrators and scripts, needing no display.
//!
//! It owns exit codes: 0 done, 1 refused or not sound, with a sentence on stderr, 2 not understood (clap's). It refuses to
//! panic. A verb that only reads takes no lock and works beside an open window; one that writes takes it, or ends.
//! Surprising: a verb prints all it has at its end, in one piece, and a reader that has gone (`| head -1`) is no fault.

mod admit;
mod people;
mod sentence;
mod today;
mod verbs;

use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::ExitCode;

use huddle_core::error::Error;

use crate::args::Start;
use crate::folder::Folder;
use crate::opening::guarded;
use crate::said;

/// What a verb has to say, and whether all was well.
pub struct Outcome {
    /// For stdout, lines ended.
    pub text: String,
    /// For stderr: what is not as it should be; empty where all is well.
    pub problems: Vec<String>,
}

impl Outcome {
    /// All was well.
    pub fn done(text: String) -> Self {
        Self {
            text,
            problems: Vec::new(),
        }
    }
}

/// Does what the verb says.
pub fn run(start: &Start) -> ExitCode {
    let Some(folder) = Folder::of(start) else {
        return refuse("cli-no-folder");
    };
    let outcome = match guarded(|| verbs::run(start, &folder)) {
        Ok(outcome) => outcome,
        Err(error) => return say_of(&error, folder.asked()),
    };
    if let Err(error) = print(&outcome.text) {
        return say_of(&Error::file(&error, Path::new("stdout")), folder.asked());
    }
    for problem in &outcome.problems {
        complain(problem);
    }
    if outcome.problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Ends with the words of `id`.
pub fn refuse(id: &str) -> ExitCode {
    complain(&said::words(None).say(id, &[]));
    ExitCode::FAILURE
}

/// Ends with the words of a refusal that has to do with no folder.
pub fn say(error: &Error) -> ExitCode {
    say_of(error, Path::new(""))
}

fn say_of(error: &Error, folder: &Path) -> ExitCode {
    complain(&sentence::sentence(&said::words(None), error, folder));
    ExitCode::FAILURE
}

fn print(text: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

fn complain(sentence: &str) {
    // Where even stderr is gone, the exit code is all that is left to say.
    let _ = writeln!(std::io::stderr(), "purpose-huddle: {sentence}");
}
