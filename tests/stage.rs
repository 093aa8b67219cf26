//! Sets the scene for pictures and for axe: a window with a team in it, themes, languages, and the way to a screen.

use std::sync::Arc;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::folder::Folder;
use crate::machine::Machine;
use crate::screens::{Route, State};
use crate::wait::until;
use crate::window::Window;

/// The themes that people choose from.
pub const THEMES: [&str; 3] = ["light", "dark", "contrast"];

/// Left to right, and the pseudo-language that runs from right to left.
pub const DIRECTIONS: [(&str, &str); 2] = [("en", "ltr"), ("ar-XB", "rtl")];

/// A window with a team in it, and the folder that keeps the team.
#[derive(Debug)]
pub struct Stage {
    /// The window.
    pub window: Window,
    state: State,
    running: bool,
    _folder: Folder,
}

impl Stage {
    /// Opens a window on a team in this state.
    pub fn set(state: State) -> Result<Self> {
        let folder = match state {
            State::Empty => Folder::empty()?,
            State::Typical => Folder::demo()?,
            State::Full => Folder::with_records(10_000)?,
        };
        let window = Window::open_on(&Arc::new(Machine::start()?), &folder, &[])?;
        if state == State::Full {
            people_with_long_names(&window)?;
        }
        Ok(Self {
            window,
            state,
            running: false,
            _folder: folder,
        })
    }

    /// Goes to a screen. What it needs is made on the way: a team for all but the first run, a huddle for the room.
    pub fn shows(&mut self, route: &Route) -> Result<()> {
        if self.state == State::Empty && route.path != "welcome" {
            begin(&self.window)?;
        }
        if route.path == "huddle" && !self.running && self.state != State::Empty {
            run_huddle(&self.window)?;
            self.running = true;
        }
        let path = self.filled(&route.path)?;
        self.window.goes(&path)?;
        self.window.stands_at(&path)
    }

    /// Puts on a theme and a language, and waits until the page wears them.
    pub fn wears(&self, theme: &str, language: &str, direction: &str) -> Result<()> {
        let mut settings = self.window.calls("settings_show", json!({}))?;
        settings["theme"] = json!(theme);
        settings["language"] = json!(language);
        self.window.calls("settings_save", settings)?;
        until(&format!("the page wears {theme} and {language}"), || {
            let worn = "const { dataset, lang, dir } = document.documentElement; return [dataset.theme, lang, dir]";
            Ok((self.window.asks(worn)? == json!([theme, language, direction])).then_some(()))
        })?;
        self.window.settles()
    }

    fn filled(&self, path: &str) -> Result<String> {
        let Some((list, rest)) = path.split_once("/:id") else {
            return Ok(path.to_owned());
        };
        let (command, request, first) = match list {
            "people" => (
                "person_list",
                json!({ "query": "", "left": false }),
                "/0/id",
            ),
            "huddles" => (
                "huddle_list",
                json!({ "limit": 1, "offset": 0 }),
                "/rows/0/id",
            ),
            "standards" => ("standard_list", json!({}), "/0/id"),
            "ideas" => ("idea_list", json!({}), "/new/0/id"),
            "roles" => ("role_cards", json!({}), "/0/role/id"),
            _ => (
                "story_list",
                json!({ "filter": {}, "limit": 1, "offset": 0 }),
                "/rows/0/id",
            ),
        };
        let answer = self.window.calls(command, request)?;
        let first = answer.pointer(first).and_then(Value::as_str);
        Ok(format!(
            "{list}/{}{rest}",
            first.with_context(|| format!("{command} lists nothing for {path}"))?
        ))
    }
}

/// Ends the first run with nothing but a name for the team.
fn begin(window: &Window) -> Result<()> {
    let setup = window.calls("setup_show", json!({}))?;
    if setup["done"] == json!(true) {
        return Ok(());
    }
    if setup["team"].is_null() {
        let team = json!({ "name": "Harbour Clinic", "place": "clinic", "zone": "Europe/Berlin", "remind_minutes": 10 });
        window.calls("team_save", team)?;
    }
    window.calls("setup_finish", json!({})).map(drop)
}

/// Starts a huddle and stands at its second step.
fn run_huddle(window: &Window) -> Result<()> {
    let run = window.calls("huddle_start", json!({ "shift_id": null }))?;
    let step = json!({ "huddle_id": run["huddle_id"], "from": run["at"], "to": 1 });
    window.calls("huddle_step", step).map(drop)
}

fn people_with_long_names(window: &Window) -> Result<()> {
    let names = [
        "Hubertus Maximilian Freiherr von Wolfeschlegelsteinhausenbergerdorff-Hohenstein",
        "مريم عبد الرحمن بنت عبد العزيز الأنصاري",
        "Александра Константиновна Преображенская",
        "美咲 小笠原",
    ];
    let mut people = Vec::new();
    for name in names {
        let person = json!({ "id": null, "name": name, "say_as": "", "job": "Housekeeping and public area supervisor",
            "shift_id": null, "started_on": null, "birthday": null, "wish": "public",
            "leave_from": null, "leave_until": null, "left_on": null });
        people.push(window.calls("person_save", person)?["id"].clone());
    }
    let text =
        "The lift stood still, and the whole family from the fourth floor had a train to catch. "
            .repeat(12);
    let story = json!({ "people": people, "text": text, "customer_words": "شكراً لكم جميعاً على هذا اليوم الجميل",
        "kind": null, "giver_id": people[0], "source": "saw_it", "day": null });
    window.calls("story_tell", story).map(drop)
}
