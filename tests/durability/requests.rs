//! Nonsense to every command, from everybody: no panic, nobody let in, nothing changed by what was refused.
//!
//! Who may call what, and from which window, is read from the reviewed list, not from the core's own table. Access comes
//! before everything but the size of a request, but for the turn: a page whose turn is over is told so. There are PINs,
//! entered just before or not, and only what the list says asks for one again. A command of the other window is unknown,
//! whoever is here; what the window in the room may ask only reads. Surprising: undo must ask again whether the person may
//! do what it takes back.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use huddle_core::access::Access;
use huddle_core::api::Window;
use huddle_core::demo::chance::{Chance, mix};
use huddle_core::{Code, Error, api};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::team::{self, Team};
use crate::{crash, fuzz, place, shapes};

const LEVELS: [Access; 4] = [
    Access::Anyone,
    Access::Staff,
    Access::Leader,
    Access::Manager,
];

/// Requests of each command by each access.
const EACH: usize = 20;

/// The reviewed list of who may call what.
const REVIEWED: &str = include_str!("../journeys/access.txt");

/// What the reviewed list says of a command.
#[derive(Debug, Clone, Copy)]
struct Reviewed {
    /// Who may call it.
    needs: Access,
    /// Whether it asks for the PIN again.
    again: bool,
    /// From where.
    window: Window,
}

impl Reviewed {
    fn of(name: &str) -> Result<Reviewed> {
        let line = REVIEWED
            .lines()
            .find(|line| line.split_whitespace().nth(1) == Some(name));
        let line = line.with_context(|| format!("the command {name} was not reviewed"))?;
        let words: Vec<&str> = line.split_whitespace().collect();
        let level = LEVELS
            .into_iter()
            .find(|level| words.get(2) == Some(&level.word()));
        Ok(Reviewed {
            needs: level.with_context(|| format!("who may call {name}?"))?,
            again: words.get(3) == Some(&"again"),
            window: match words.last() {
                Some(&"@room") => Window::Room,
                _ => Window::Main,
            },
        })
    }
}

/// As whom somebody calls, and how.
#[derive(Debug, Clone, Copy)]
struct As {
    level: Access,
    /// Their PIN was entered just before, or there are none.
    fresh: bool,
    /// The turn that their page shows, and whether it is over. The window in the room shows none.
    turn: Option<(u64, bool)>,
    window: Window,
}

impl As {
    /// Of all that there are, one by chance; it is so from now on.
    fn of(team: &Team, watch: &Connection, level: Access, chance: &mut Chance) -> Result<As> {
        if !pins_are_on(watch)? {
            turn_pins_on(team);
        }
        team.app.set_session(None, level);
        let proved = chance.once_in(2);
        team.app.set_proved(proved);
        let window = if chance.once_in(4) {
            Window::Room
        } else {
            Window::Main
        };
        let turn = match chance.below(4) {
            _ if window == Window::Room => None,
            0 => None,
            other => {
                let over = other == 1;
                let here = team.call("here_show", &json!({}))?;
                let now = here["turn"].as_u64().context("a turn")?;
                let another = if chance.once_in(2) {
                    now + 1
                } else {
                    now.saturating_sub(1)
                };
                // Before the first turn of a process there is none.
                Some((if over { another } else { now }, over && another != now))
            }
        };
        Ok(As {
            level,
            fresh: proved || !pins_are_on(watch)?,
            turn,
            window,
        })
    }
}

fn pins_are_on(watch: &Connection) -> Result<bool> {
    Ok(watch.query_row("SELECT EXISTS (SELECT 1 FROM pin)", [], |row| row.get(0))?)
}

/// Makes somebody a manager with a PIN. Where what was asked before leaves nobody to be one, there are none.
fn turn_pins_on(team: &Team) {
    team.app.set_session(None, Access::Manager);
    let people = team.call("person_list", &json!({"query": "", "left": false}));
    let ana = people.unwrap_or_default()[0]["id"].clone();
    let _ = team.call("access_give", &json!({"id": ana, "access": "manager"}));
    let _ = team.call("pin_give", &json!({"person_id": ana, "pin": "482915"}));
}

/// Asks every command as everybody. Gives the calls.
pub fn run(seed: u64) -> Result<u64> {
    let folder = place::in_memory()?;
    let team = busy(folder.path(), seed)?;
    let watch = Connection::open(team.app.store().path())?;
    let mut chance = Chance::new(mix(seed));
    let shapes = shapes::learn(&team.app, &ids(&team));
    let copy = place::in_memory()?;
    crash::copy(folder.path(), copy.path())?;
    let other = Team::open(copy.path(), seed, 1)?;
    let answered = shapes::answered(&other.app, &shapes, &mut chance);
    ensure!(
        shapes.values().any(|fields| !fields.is_empty()),
        "nothing was learnt"
    );
    let (mut calls, mut told) = (0, 0);
    for _ in 0..EACH {
        for command in api::COMMANDS {
            for level in LEVELS {
                let known = answered.get(command.name).filter(|_| chance.once_in(2));
                let asked = match known {
                    Some(known) => known.clone(),
                    None => shapes::request(&shapes, command.name, &mut chance),
                };
                let asked = shapes::spoilt(asked, &mut chance);
                let by = As::of(&team, &watch, level, &mut chance)?;
                let done = judged(&team, &watch, command.name, &asked, by).with_context(|| {
                    format!("{} by {by:?}: {}", command.name, shortened(&asked))
                })?;
                told += u64::from(done && by.window == Window::Room);
                calls += 1;
            }
        }
    }
    ensure!(told > 0, "the room was never told anything");
    team.is_sound().context("afterwards")?;
    Ok(calls)
}

/// The texts of requests, fuzzed: a case is a command's name, and after its first line what it is asked.
pub fn bodies(seed: u64) -> Result<u64> {
    let folder = place::in_memory()?;
    let team = busy(folder.path(), seed)?;
    let watch = Connection::open(team.app.store().path())?;
    let mut turn = 0;
    fuzz::run("bodies", 1_000, seed, &mut |case| {
        let case = String::from_utf8_lossy(case);
        let (name, asked) = case.split_once('\n').unwrap_or((&case, "{}"));
        turn += 1;
        let level = LEVELS[turn % LEVELS.len()];
        let window = if turn % 5 == 0 {
            Window::Room
        } else {
            Window::Main
        };
        team.app.set_session(None, level);
        match Reviewed::of(name) {
            Ok(_) => {
                let by = As {
                    level,
                    fresh: true,
                    turn: None,
                    window,
                };
                judged(&team, &watch, name, asked, by).map(drop)
            }
            Err(_) => {
                let code = api::call_from(&team.app, window, name, asked)
                    .err()
                    .map(|error| error.code);
                ensure!(
                    code == Some(Code::UnknownCommand),
                    "no command, and it said {code:?}"
                );
                Ok(())
            }
        }
    })
}

/// Calls a command and judges what came of it. Gives whether it was done.
fn judged(team: &Team, watch: &Connection, name: &str, asked: &str, by: As) -> Result<bool> {
    let As {
        level,
        fresh,
        turn,
        window,
    } = by;
    let reviewed = Reviewed::of(name)?;
    let over = name != "here_show" && turn.is_some_and(|(_, over)| over);
    let needed = reviewed.again && !fresh;
    let may = level >= reviewed.needs;
    let before = commits(watch)?;
    let answer = catch_unwind(AssertUnwindSafe(|| match turn {
        Some((turn, _)) => api::call_in_turn(&team.app, turn, name, asked),
        None => api::call_from(&team.app, window, name, asked),
    }));
    let Ok(answer) = answer else {
        bail!("it panics")
    };
    let changed = commits(watch)? != before;
    if reviewed.window != window {
        let code = answer.as_ref().err().map(|error| error.code);
        ensure!(
            code == Some(Code::UnknownCommand) && !changed,
            "it is not for that window, and it said {code:?}"
        );
        return Ok(false);
    }
    ensure!(
        window == Window::Main || !changed,
        "the room changes something"
    );
    match answer {
        Ok(answer) => {
            ensure!(may && !over && !needed, "let in");
            if let "undo" | "redo" = name {
                let done: Value = serde_json::from_str(&answer)?;
                let undone = done["name"].as_str().unwrap_or_default();
                ensure!(level >= Reviewed::of(undone)?.needs, "takes back {undone}");
            }
            Ok(true)
        }
        Err(error) => {
            // A wrong try is counted.
            let tried = matches!(error.code, Code::WrongPin | Code::WrongCode);
            ensure!(tried || !changed, "refused, but changed: {error}");
            ensure!(error.code != Code::Bug, "a fault of its own: {error}");
            let too_large = asked.len() > api::MOST_BYTES;
            match error.code {
                Code::TooLarge if too_large => {}
                Code::UnknownCommand => bail!("not known: {error}"),
                Code::SomebodyElse if over => {}
                _ if over => bail!("heard although somebody else is here: {error}"),
                Code::SomebodyElse => bail!("in turn, and refused"),
                Code::NotAllowed if !may => {}
                _ if !may => bail!("heard although not let in: {error}"),
                Code::PinNeeded if needed => {}
                _ if needed => bail!("heard without the PIN: {error}"),
                // What it takes back may ask again.
                Code::PinNeeded if error.field.is_none() && !matches!(name, "undo" | "redo") => {
                    bail!("asks for the PIN again")
                }
                // A field that needs more, or an operation of somebody else.
                Code::NotAllowed if error.field.is_none() && !matches!(name, "undo" | "redo") => {
                    bail!("not let in")
                }
                _ => {}
            }
            Ok(false)
        }
    }
}

/// A number that changes with each commit of another connection.
fn commits(watch: &Connection) -> Result<i64> {
    Ok(watch.query_row("PRAGMA data_version", [], |row| row.get(0))?)
}

/// A team in the middle of everything: a huddle runs, a reminder waits, a job has a purpose.
fn busy(folder: &Path, seed: u64) -> Result<Team> {
    team::made(folder, seed, 15)?;
    let team = Team::open(folder, seed, 1)?;
    team.remind(1)?;
    let role = json!({"id": null, "job": "Porter", "function": "carries", "purpose": "ease"});
    team.call("role_save", &role)?;
    let shift = team.call("team_show", &json!({}))?["shifts"][0]["id"].clone();
    // It is refused where one runs already.
    let _ = team.call("huddle_start", &json!({"shift_id": shift}));
    Ok(team)
}

/// Names of records that exist.
fn ids(team: &Team) -> Vec<String> {
    let mut ids = Vec::new();
    let asks = [
        ("team_show", json!({})),
        ("person_list", json!({"query": "", "left": true})),
        ("story_list", json!({"filter": {}, "limit": 3, "offset": 0})),
        ("huddle_run", json!({})),
        ("huddle_list", json!({"limit": 2, "offset": 0})),
        ("purpose_show", json!({})),
        ("reminder_list", json!({})),
    ];
    for (name, ask) in asks {
        let answer: Result<Value, Error> = team.call(name, &ask);
        shapes::ids_in(&answer.unwrap_or_default(), &mut ids);
    }
    ids.truncate(20);
    ids
}

fn shortened(text: &str) -> String {
    text.chars().take(300).collect()
}
