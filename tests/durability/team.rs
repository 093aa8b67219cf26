//! A team at work: the real core on a folder, doing what people do, chosen by a seed.
//!
//! The same seed on the same data does the same things with the same ids at the same times, so that what was done by a
//! process that was killed can be done again elsewhere and compared. What the core refuses because of how things stand is
//! no fault; what it refuses because of the disk, or itself, is. Surprising: time jumps, also back.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};
use huddle_core::demo::chance::{Chance, mix};
use huddle_core::id::SeededIds;
use huddle_core::store::{Care, check, keep};
use huddle_core::time::{At, SetClock};
use huddle_core::{App, Code, Error, Opening, api, reminder};
use serde_json::{Value, json};

use crate::disk::{self, Event};

/// Wednesday, 07:00 in Madrid.
const WEDNESDAY: i64 = 1_773_208_800_000;
const DAY: i64 = 24 * 60 * 60;

const TEXTS: [&str; 6] = [
    "Ana carried the guest's bags up four floors when the lift was out, and came back with tea.",
    "Thank you for staying late.",
    "نور وجدت الخاتم تحت السرير",
    "佐藤さんが終電を調べてくれた",
    "Zoë and Łukasz mended the door — before anybody asked! 🙂\nTwice.",
    "A long one: the family had missed its train, the child was tired, and nobody had a room left in the town; \
     Ben called nine houses, found one, drove them there himself, and called in the morning to ask how they had slept.",
];

/// What became of one thing that somebody tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// It was done, with this answer.
    Ok(String),
    /// It was refused, because of how things stand.
    Refused(Code),
}

/// A team whose program is open.
pub struct Team {
    /// The program.
    pub app: App,
    clock: Arc<SetClock>,
    chance: Chance,
}

/// Refusals that no state of the team explains.
fn is_fault(code: Code) -> bool {
    matches!(
        code,
        Code::Bug
            | Code::Io
            | Code::Damaged
            | Code::DiskFull
            | Code::ReadOnly
            | Code::Unreadable
            | Code::NotADatabase
            | Code::TooNew
            | Code::Locked
    )
}

impl Team {
    /// Opens the program for a sitting: its ids, its times and what is done come from the seed and the sitting.
    pub fn open(folder: &Path, seed: u64, sitting: u64) -> Result<Team, Error> {
        Team::open_with(Care::Usual, folder, seed, sitting)
    }

    /// As [`open`](Self::open), having looked so closely at the data first.
    pub fn open_with(care: Care, folder: &Path, seed: u64, sitting: u64) -> Result<Team, Error> {
        let own = mix(seed ^ mix(sitting.wrapping_add(1)));
        let days = i64::try_from(sitting % 1000).unwrap_or(0);
        let clock = Arc::new(SetClock::new(At(WEDNESDAY + days * DAY * 1000)));
        let app = App::open(Opening {
            clock: clock.clone(),
            ids: Arc::new(SeededIds::new(own)),
            zone: "Europe/Madrid".to_owned(),
            care,
            ..Opening::of(folder)
        })?;
        Ok(Team {
            app,
            clock,
            chance: Chance::new(own),
        })
    }

    /// Calls a command.
    pub fn call(&self, name: &str, ask: &Value) -> Result<Value, Error> {
        let answer = api::call(&self.app, name, &ask.to_string())?;
        serde_json::from_str(&answer).map_err(Error::bug)
    }

    /// Does something. A refusal that the team does not explain is an error.
    pub fn act(&mut self) -> Result<Done> {
        match self.try_to_act() {
            Ok(answer) => Ok(Done::Ok(answer)),
            Err(error) if is_fault(error.code) => bail!("a fault where there is none: {error}"),
            Err(error) => Ok(Done::Refused(error.code)),
        }
    }

    /// Does something, and notes on the disk's list that the answer was there.
    pub fn act_noted(&mut self) -> Result<Done> {
        let done = self.act()?;
        if matches!(done, Done::Ok(_)) {
            disk::tell(Event::Acknowledged);
        }
        Ok(done)
    }

    /// Does something; the answer is a text that the same deed on the same data gives again.
    pub fn try_to_act(&mut self) -> Result<String, Error> {
        let pass = [1, 5, 20, 90, 700, 2_000][self.chance.below(6)];
        self.clock.pass(pass);
        if self.chance.once_in(40) {
            let days = [-1, 1, 1, 7][self.chance.below(4)];
            self.clock.pass(days * DAY);
        }
        match self.chance.below(20) {
            0 => Ok(format!("{:?}", reminder::due(&self.app)?)),
            1 => Ok(format!("{}", keep::when_due(&self.app)?)),
            2 => self.say("undo", &json!({})),
            3 => self.say("redo", &json!({})),
            _ => {
                let (name, ask) = self.wish()?;
                self.say(name, &ask)
            }
        }
    }

    /// Makes a copy that is due by its own half hour.
    pub fn keep_a_copy(&self) -> Result<bool, Error> {
        self.clock.pass(31 * 60);
        keep::when_due(&self.app)
    }

    /// What is due to be shown by the morning's reminder.
    pub fn remind(&self, day: i64) -> Result<usize, Error> {
        // 07:38 in Madrid, seven minutes before the huddle.
        self.clock.set(At(WEDNESDAY + (day * DAY + 38 * 60) * 1000));
        Ok(reminder::due(&self.app)?.len())
    }

    /// Tells a story, as the simplest thing that is certainly kept.
    pub fn tell(&mut self, text: &str) -> Result<Value, Error> {
        let ask = self.telling(text)?;
        self.call("story_tell", &ask)
    }

    /// What is wrong with the data.
    pub fn problems(&self) -> Result<Vec<String>, Error> {
        Ok(check::check(&self.app)?.problems)
    }

    /// Refuses where anything is wrong with the data.
    pub fn is_sound(&self) -> Result<()> {
        let problems = self.problems().context("it cannot be checked")?;
        ensure!(
            problems.is_empty(),
            "the check finds: {}",
            problems.join("; ")
        );
        Ok(())
    }

    /// Sets the team up as the first run does; `each` is called after every answer.
    pub fn found(&mut self, mut each: impl FnMut() -> Result<()>) -> Result<()> {
        self.call("team_save", &named("Sol", true))?;
        each()?;
        let shift = json!({"id": null, "name": "Morning", "weekdays": [1, 2, 3, 4, 5, 6, 7], "huddle_at": "07:45"});
        let shift = self.call("shift_save", &shift)?["id"].clone();
        each()?;
        for name in ["Ana", "Łukasz", "نور"] {
            self.call("person_save", &person(name, &shift))?;
            each()?;
        }
        let purpose = json!({"text": "Every guest goes home rested.", "adopted_on": null});
        self.call("purpose_adopt", &purpose)?;
        each()?;
        self.call("setup_finish", &json!({}))?;
        each()
    }

    fn say(&self, name: &str, ask: &Value) -> Result<String, Error> {
        Ok(format!("{name} {}", self.call(name, ask)?))
    }

    /// One of what a list gives, or null.
    fn one_of(&mut self, list: &Value) -> Value {
        let rows = list.as_array().map_or(&[][..], Vec::as_slice);
        let at = self.chance.below(rows.len());
        rows.get(at).map_or(Value::Null, |row| row["id"].clone())
    }

    fn telling(&mut self, text: &str) -> Result<Value, Error> {
        let people = self.call("person_list", &json!({"query": "", "left": false}))?;
        let mut praised = vec![self.one_of(&people)];
        if self.chance.once_in(4) {
            praised.push(self.one_of(&people));
        }
        Ok(json!({
            "people": praised, "text": text, "customer_words": "", "kind": null, "giver_id": null,
            "source": "saw_it", "day": null,
        }))
    }

    /// What a leader does with what nobody has read, or says of the standards.
    fn reads(&mut self, text: &str) -> Result<(&'static str, Value), Error> {
        let inbox = self.call("inbox_show", &json!({}))?;
        let unread: Vec<Value> = inbox["unread"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|unread| unread["story"].clone())
            .collect();
        let id = self.one_of(&json!(unread));
        Ok(match self.chance.below(6) {
            0 => ("story_private", json!({"ids": [id]})),
            1 => (
                "story_decline",
                json!({"ids": [id], "reason": "It was told already."}),
            ),
            2 => {
                let into = self.one_of(&json!(unread));
                ("story_join", json!({"id": id, "into": into}))
            }
            3 => {
                let standard = json!({"id": null, "text": text, "reason": ""});
                ("standard_save", standard)
            }
            _ => ("story_ready", json!({"ids": [id]})),
        })
    }

    /// A command that makes sense now.
    fn wish(&mut self) -> Result<(&'static str, Value), Error> {
        let setup = self.call("setup_show", &json!({}))?;
        let name = format!(
            "{} {}",
            self.chance.one(&["Ana", "Ben", "Łukasz", "سارة"]),
            self.chance.below(1000)
        );
        if setup["team"].is_null() {
            return Ok(("team_save", named(&name, true)));
        }
        let team = self.call("team_show", &json!({}))?;
        let people = self.call("person_list", &json!({"query": "", "left": true}))?;
        let shift = self.one_of(&team["shifts"]);
        if shift.is_null() || self.chance.once_in(40) {
            let days = if self.chance.once_in(2) {
                json!([1, 2, 3, 4, 5])
            } else {
                json!([1, 2, 3, 4, 5, 6, 7])
            };
            return Ok((
                "shift_save",
                json!({"id": null, "name": name, "weekdays": days, "huddle_at": "07:45"}),
            ));
        }
        if people.as_array().is_none_or(Vec::is_empty) {
            return Ok(("person_save", person(&name, &shift)));
        }
        let text = format!("{} ({})", self.chance.one(&TEXTS), self.chance.below(1000));
        let story = |team: &mut Team| -> Result<Value, Error> {
            let list = json!({"filter": {"told": false}, "limit": 20, "offset": 0});
            let list = team.call("story_list", &list)?;
            Ok(team.one_of(&list["rows"]))
        };
        let run = self.call("huddle_run", &json!({}))?;
        if !run.is_null() && !self.chance.once_in(3) {
            let (id, at) = (run["huddle_id"].clone(), run["at"].as_u64().unwrap_or(0));
            let last = run["steps"].as_array().map_or(0, Vec::len) as u64;
            return Ok(match self.chance.below(8) {
                0 => (
                    "huddle_pause",
                    json!({"huddle_id": id, "paused": run["paused"] == false}),
                ),
                1 => {
                    let absent = self.chance.once_in(2);
                    (
                        "huddle_absent",
                        json!({"huddle_id": id, "person_id": self.one_of(&people), "absent": absent}),
                    )
                }
                2 if at == 0 => ("huddle_discard", json!({"huddle_id": id})),
                _ if at + 1 >= last => ("huddle_close", json!({"huddle_id": id, "through": true})),
                _ => (
                    "huddle_step",
                    json!({"huddle_id": id, "from": at, "to": at + 1}),
                ),
            });
        }
        Ok(match self.chance.below(28) {
            0 => ("team_save", named(&name, self.chance.once_in(2))),
            1 if self.chance.once_in(4) => ("shift_remove", json!({"id": shift})),
            1..=3 => ("person_save", person(&name, &shift)),
            4 => ("purpose_adopt", json!({"text": text, "adopted_on": null})),
            5 => {
                let role =
                    json!({"id": null, "job": name, "function": "cleans rooms", "purpose": text});
                ("role_save", role)
            }
            6 => {
                let shown = self.call("purpose_show", &json!({}))?;
                ("role_remove", json!({"id": self.one_of(&shown["roles"])}))
            }
            7 => ("draft_save", json!({"key": "tell", "body": text})),
            8 => ("draft_drop", json!({"key": "tell"})),
            9 => {
                let size = [100, 125, 150, 200][self.chance.below(4)];
                let set = json!({"theme": "dark", "text_size": size, "language": "en", "single_keys": true, "room_size": 100});
                ("settings_save", set)
            }
            10 => {
                let due = self.call("reminder_list", &json!({}))?;
                ("reminder_dismiss", json!({"id": self.one_of(&due)}))
            }
            11 => {
                let list = format!("Name;Job\n{name};cook\n{name} the second;waiter\n");
                (
                    "people_import",
                    json!({"text": list, "header": null, "mapping": null, "keep_good": true}),
                )
            }
            12 | 13 => {
                let mut telling = self.telling(&text)?;
                telling["kind"] = json!("story");
                telling["day"] = json!("2026-03-01");
                let id = story(self)?;
                ("story_edit", json!({"id": id, "telling": telling}))
            }
            14 => ("story_withdraw", json!({"id": story(self)?})),
            15 | 16 => {
                let today = self.call("huddle_today", &json!({"shift_id": shift}))?;
                let on = today["on"].as_str().unwrap_or("2099-01-01").to_owned();
                (
                    "huddle_prepare",
                    json!({"shift_id": shift, "on": on, "presenter_id": null, "one_thing": name}),
                )
            }
            17 => {
                let story = story(self)?;
                (
                    "plan_add",
                    json!({"shift_id": shift, "on": "2099-01-01", "item": story}),
                )
            }
            18 => ("huddle_start", json!({"shift_id": shift})),
            19..=22 => return self.reads(&text),
            _ => ("story_tell", self.telling(&text)?),
        })
    }
}

/// A team of this name.
fn named(name: &str, at_once: bool) -> Value {
    json!({
        "name": name, "place": "hotel", "zone": "Europe/Madrid", "remind_minutes": 10, "at_once": at_once,
    })
}

/// A person with nothing but a name and a shift.
pub fn person(name: &str, shift: &Value) -> Value {
    json!({
        "id": null, "name": name, "say_as": "", "job": "", "shift_id": shift, "started_on": null,
        "birthday": null, "wish": "public", "leave_from": null, "leave_until": null, "left_on": null,
    })
}

/// A folder with a team that did some things, closed.
pub fn made(folder: &Path, seed: u64, deeds: usize) -> Result<()> {
    let mut team = Team::open(folder, seed, 0).context("a new folder")?;
    team.found(|| Ok(()))?;
    for _ in 0..deeds {
        team.act()?;
    }
    Ok(())
}

/// Leaves a team's data in one file, as this version of the program writes them.
pub fn left(file: &Path) -> Result<()> {
    let folder = crate::place::in_memory()?;
    made(folder.path(), 1, 60)?;
    // The last to close the database took its log into the file.
    std::fs::copy(folder.path().join(huddle_core::store::FILE), file)?;
    Ok(())
}
