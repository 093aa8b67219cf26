//! Who does it: once a team has PINs, what is more than reading the plan takes a manager's name and PIN.
//!
//! It refuses a PIN as an argument: those stand in the list of processes and in the history of the shell. Surprising: a
//! verb that only reads takes the lock for the moment of a wrong PIN, so that it is counted; beside an open window it
//! cannot be, and whoever can try there can read the file as well.

use std::io::BufRead as _;
use std::path::Path;

use huddle_core::App;
use huddle_core::access::Access;
use huddle_core::error::{Code, Error, Result};
use huddle_core::here::{self, EnterHere};
use huddle_core::store::Mode;

use crate::args::Start;
use crate::folder::Folder;
use crate::start;

/// The core for a verb that a manager may use.
pub fn manager(start: &Start, folder: &Folder, mode: Mode) -> Result<App> {
    let app = start::for_verb(start, folder, mode)?;
    let pins = app.read(here::pin::are_on)?;
    let Some(name) = &start.who else {
        return match pins {
            false => Ok(app),
            true => Err(Error::new(Code::PinNeeded)),
        };
    };
    let nobody = || {
        Error::new(Code::NotFound)
            .at("as")
            .with("name", name.as_str())
    };
    let person_id = app
        .read(|read| here::named(read, name))?
        .ok_or_else(nobody)?;
    let pin = match pins && start.pin_stdin {
        true => Some(line()?),
        false => None,
    };
    let enter = |app: &App| {
        let pin = pin.clone();
        here::enter(app, EnterHere { person_id, pin }).map(drop)
    };
    match (enter(&app), mode) {
        (Err(wrong), Mode::Look) if wrong.code == Code::WrongPin => {
            // Dropped first: a reader of its own is in nobody's way, but it has no more to do.
            drop(app);
            return Err(match start::for_verb(start, folder, Mode::Write) {
                Ok(writing) => enter(&writing).err().unwrap_or(wrong),
                Err(_) => wrong,
            });
        }
        (entered, _) => entered?,
    }
    match app.session().access >= Access::Manager {
        true => Ok(app),
        false => Err(Error::new(Code::NotAllowed).with("needs", Access::Manager.word())),
    }
}

fn line() -> Result<String> {
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    read.map_err(|e| Error::file(&e, Path::new("stdin")))?;
    Ok(line.trim().to_owned())
}
