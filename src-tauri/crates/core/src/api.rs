//! The table of commands: the one door through which the page, the command line and every later client come in.
//!
//! From `table` come the router, the check of access, and the page's types.
//!
//! `read` sees one consistent view, and so does `found`, by an index in memory. `write` is one transaction that Ctrl+Z takes back; before a `kept` one a copy of
//! everything is kept. `fixed` is one that it does not take back, `nameless` one of which the record does not say who did it. `whole` is given the app, for what is more than one
//! transaction.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::access::Access;
use crate::app::{App, Session};
use crate::error::{Code, Error, Result};
use crate::fault::{self, Bug};
use crate::store::Entity;

mod table;
mod typescript;

use crate::here::{
    asking::{self, Asking},
    idle,
};
pub use table::COMMANDS;
use table::route;
pub use typescript::typescript;

/// A request without fields.
#[derive(Debug, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A request that names one record.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ById<I> {
    /// Which.
    pub id: I,
}

/// The largest request, in bytes; a list of people is the largest.
pub const MOST_BYTES: usize = crate::person::import::MOST_BYTES + 64 * 1024;

/// A row of the table.
#[derive(Debug)]
pub struct Command {
    /// Its name: a noun and a verb, in the team's words.
    pub name: &'static str,
    /// read, found, write, kept, fixed, nameless or whole.
    pub door: &'static str,
    /// Who may call it.
    pub access: Access,
    /// Whether their PIN must have been entered just before.
    pub again: bool,
    /// For reads: what they depend on.
    pub reads: &'static [Entity],
    /// From which window. The command line counts as the main one.
    pub window: Window,
}

/// The windows of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Where people work.
    Main,
    /// What the room sees: it reads, and reads nothing but that.
    Room,
}

/// Runs a command for whoever is here: checks access, then the request, then acts.
pub fn call(app: &App, name: &str, request: &str) -> Result<String> {
    call_from(app, Window::Main, name, request)
}

/// The same from any window: a command of another one is as good as unknown.
pub fn call_from(app: &App, window: Window, name: &str, request: &str) -> Result<String> {
    asked(app, window, None, name, request)
}

/// Runs a command for a page that shows the turn of a person: another's, or one that is over, may do nothing.
pub fn call_in_turn(app: &App, turn: u64, name: &str, request: &str) -> Result<String> {
    asked(app, Window::Main, Some(turn), name, request)
}

fn asked(
    app: &App,
    window: Window,
    turn: Option<u64>,
    name: &str,
    request: &str,
) -> Result<String> {
    let command = COMMANDS
        .iter()
        .find(|known| known.name == name && known.window == window)
        .ok_or_else(|| unknown(name))?;
    if request.len() > MOST_BYTES {
        return Err(Error::new(Code::TooLarge).with("limit", MOST_BYTES));
    }
    idle::lock_when_due(app)?;
    let (session, now) = app.here.session(app.moment());
    if turn.is_some_and(|turn| turn != now) && name != "here_show" {
        return Err(Error::new(Code::SomebodyElse));
    }
    allowed(&session, name)?;
    let asking = Asking {
        name: command.name,
        session,
        turn: now,
    };
    asking::during(asking, || route(app, name, request))
}

/// Refuses a command that the session's access does not reach.
pub fn allowed(session: &Session, name: &str) -> Result<()> {
    let command = COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| unknown(name))?;
    if fault::sown(Bug::AccessNotChecked) && name == "role_remove" {
        return Ok(());
    }
    if session.access < command.access {
        return Err(Error::new(Code::NotAllowed).with("needs", command.access.word()));
    }
    if command.again && !session.fresh {
        return Err(Error::new(Code::PinNeeded));
    }
    Ok(())
}

/// Whether the record does not say who did it.
pub fn is_nameless(name: &str) -> bool {
    let known = COMMANDS.iter().find(|command| command.name == name);
    known.is_some_and(|command| command.door == "nameless")
}

fn unknown(name: &str) -> Error {
    Error::new(Code::UnknownCommand).with("name", name)
}

fn parse<T: for<'de> Deserialize<'de>>(request: &str) -> Result<T> {
    serde_json::from_str(request)
        .map_err(|e| Error::new(Code::BadRequest).with("detail", e.to_string()))
}

/// The table as text, one command a line, for the reviewed expectation in the tests. What is not marked with another
/// window is for the main one.
pub fn table() -> String {
    COMMANDS.iter().fold(
        String::new(),
        |table,
         Command {
             name,
             door,
             access,
             again,
             reads,
             window,
         }| {
            let reads = reads
                .iter()
                .map(|entity| entity.word())
                .collect::<Vec<_>>()
                .join(" ");
            let by = format!("{}{}", access.word(), if *again { " again" } else { "" });
            let line = format!("{door:<5} {name:<17} {by:<8} {reads}");
            let from = match window {
                Window::Main => "",
                Window::Room => " @room",
            };
            table + line.trim_end() + from + "\n"
        },
    )
}

/// Marks types that only the page names.
#[derive(Serialize, TS)]
struct PageTypes {
    _entity: Entity,
    _access: Access,
    _error: Error,
}
