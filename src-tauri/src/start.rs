//! Opens the core for the window or for a verb: with which clock, which ids, to write or only to read.
//!
//! It refuses nothing itself. Surprising: a folder that takes no writes, or lies on a full disk, is opened for reading, so
//! that a team can still see what it has; the page says that nothing can be changed, and why.

use std::sync::Arc;
use std::time::Duration;

use huddle_core::App;
use huddle_core::app::Opening;
use huddle_core::demo;
use huddle_core::error::{Code, Result};
use huddle_core::host::{Host, NoHost};
use huddle_core::id::SeededIds;
use huddle_core::store::{Care, Mode};

use crate::args::Start;
use crate::folder::Folder;

/// The seed of the example team where nobody names another.
pub const SEED: u64 = 1;

/// The core for the window: the example team is made where it is not there yet.
pub fn core(
    start: &Start,
    folder: &Folder,
    care: Care,
    host: impl Host + Clone + 'static,
) -> Result<App> {
    let to_write = Opening {
        care,
        ..opening(start, folder, Mode::Write, Arc::new(host.clone()))?
    };
    let app = match App::open(to_write) {
        Err(error) if matches!(error.code, Code::ReadOnly | Code::DiskFull) => {
            // Where reading fails too, the first reason is the one to mend.
            let to_read = opening(start, folder, Mode::Read(error.code), Arc::new(host))?;
            App::open(to_read).map_err(|_| error)?
        }
        other => other?,
    };
    if folder.demo {
        match demo::make(&app, demo::RECORDS, SEED) {
            Err(error) if error.code != Code::AlreadyThere => return Err(error),
            _ => {}
        }
    }
    Ok(app)
}

/// The core for a verb. Reading never makes a folder or a file.
pub fn for_verb(start: &Start, folder: &Folder, mode: Mode) -> Result<App> {
    App::open(opening(start, folder, mode, Arc::new(NoHost))?)
}

/// The core for making an example team, whose ids come from its seed, so that the same seed makes the same file.
pub fn for_example(start: &Start, folder: &Folder, seed: u64) -> Result<App> {
    let opening = opening(start, folder, Mode::Write, Arc::new(NoHost))?;
    App::open(Opening {
        ids: Arc::new(SeededIds::new(seed)),
        ..opening
    })
}

/// How long the reminder sleeps between two looks at the clock. Under a clock that a test moves, no longer than the
/// test likes to wait.
pub fn nap(start: &Start) -> Duration {
    #[cfg(debug_assertions)]
    if start.now.is_some() {
        return Duration::from_millis(500);
    }
    let _ = start;
    Duration::from_secs(20)
}

/// Becomes a fresh start of the same program with one variable set; gives back why that cannot be.
///
/// The lock on the data goes with this image of the program; SQLite is safe at any moment.
#[cfg(target_os = "linux")]
pub fn again(name: &str, value: &str) -> std::io::Error {
    use std::os::unix::process::CommandExt as _;
    match std::env::current_exe() {
        Ok(program) => std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(name, value)
            .exec(),
        Err(error) => error,
    }
}

fn opening(start: &Start, folder: &Folder, mode: Mode, host: Arc<dyn Host>) -> Result<Opening> {
    let zone = iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned());
    let opening = Opening {
        mode,
        host,
        zone,
        demo: folder.demo,
        ..Opening::of(folder.path()?)
    };
    #[cfg(debug_assertions)]
    let opening = crate::moved::moved(start, opening)?;
    let _ = start;
    Ok(opening)
}
