//! A team in a folder of its own, with a clock that can be moved.

use std::path::Path;
use std::sync::Arc;

use huddle_core::id::SeededIds;
use huddle_core::store::{Care, check, keep};
use huddle_core::time::{At, SetClock};
use huddle_core::{App, Code, Error, Opening, api};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::pins::MANAGER_PIN;

/// Wednesday, 07:00 in Madrid.
pub const WEDNESDAY: &str = "2026-03-11T06:00:00Z";

/// One computer and what it keeps.
pub struct World {
    pub app: App,
    pub clock: Arc<SetClock>,
    pub folder: TempDir,
}

impl World {
    /// A computer on which nobody did anything yet.
    pub fn new() -> World {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(SetClock::new(At::parse(WEDNESDAY).unwrap()));
        let app = App::open(opening(&folder, &clock)).unwrap();
        World { app, clock, folder }
    }

    /// A hotel team in Madrid with a morning huddle at 07:45 on workdays, and these people on that shift; its shout-outs are
    /// ready at once.
    pub fn with_people(names: &[&str]) -> World {
        let world = World::new();
        world.does(
            "team_save",
            json!({"name": "Sol", "place": "hotel", "zone": "Europe/Madrid", "remind_minutes": 10, "at_once": true}),
        );
        let morning = world.shift("Morning", "07:45");
        for name in names {
            world.person(name, &morning);
        }
        world
    }

    /// A team that told one thing before its copy, and one after it.
    pub fn with_a_copy() -> World {
        let world = World::with_people(&["Ana"]);
        world.thanks("Ana", "Stayed until the taxi came.");
        world.keeps_a_copy();
        world.thanks("Ana", "The ring.");
        world
    }

    /// The program is killed: SQLite has no part in its end, and nobody holds the lock.
    pub fn killed(self) -> (TempDir, Arc<SetClock>) {
        let World { app, clock, folder } = self;
        std::mem::forget(app);
        // What is forgotten still holds the old one.
        let lock = folder.path().join("huddle.lock");
        let mark = std::fs::read(&lock).unwrap();
        std::fs::remove_file(&lock).unwrap();
        std::fs::write(&lock, mark).unwrap();
        (folder, clock)
    }

    /// The program is killed, and started again.
    pub fn restarts_after_a_kill(self) -> World {
        let (folder, clock) = self.killed();
        let app = App::open(opening(&folder, &clock)).unwrap();
        World { app, clock, folder }
    }

    /// The program is closed, or killed, and started again.
    pub fn restarts(self) -> World {
        let World { app, clock, folder } = self;
        drop(app);
        let app = App::open(opening(&folder, &clock)).unwrap();
        World { app, clock, folder }
    }

    /// The program is closed, something happens to the data folder, and it is started again.
    pub fn restarts_after(self, happens: impl FnOnce(&Path)) -> World {
        let World { app, clock, folder } = self;
        drop(app);
        happens(folder.path());
        let app = App::open(opening(&folder, &clock)).unwrap();
        World { app, clock, folder }
    }

    /// Something of the data was found to be damaged: the program looks at all of it, and starts anew where it must.
    pub fn heals(self) -> World {
        match self.app.heal() {
            Ok(()) => self,
            Err(error) => {
                assert!(
                    matches!(error.code, Code::Damaged | Code::Replaced),
                    "{error}"
                );
                let care = Care::Full;
                let World { app, clock, folder } = self;
                drop(app);
                let opening = Opening {
                    care,
                    ..opening(&folder, &clock)
                };
                let app = App::open(opening).unwrap();
                World { app, clock, folder }
            }
        }
    }

    /// Half an hour later the program keeps a copy.
    pub fn keeps_a_copy(&self) {
        self.clock.pass(30 * 60);
        assert!(keep::when_due(&self.app).unwrap());
    }

    /// The texts of all stories, the newest first.
    pub fn stories(&self) -> Vec<String> {
        let list = json!({"filter": {}, "limit": 100, "offset": 0});
        let found = self.does("story_list", list);
        let rows = found["rows"].as_array().unwrap().iter();
        rows.map(|row| row["text"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Everything is what was written.
    pub fn is_sound(&self) {
        assert_eq!(
            check::check(&self.app).unwrap().problems,
            Vec::<String>::new()
        );
    }

    /// Calls a command that works.
    pub fn does(&self, command: &str, request: Value) -> Value {
        match self.tries(command, request.clone()) {
            Ok(answer) => answer,
            Err(error) => panic!("{command} {request}: {error}"),
        }
    }

    /// Calls a command that is refused, and gives the reason.
    pub fn refused(&self, command: &str, request: Value) -> Error {
        match self.tries(command, request.clone()) {
            Ok(answer) => panic!("{command} {request} was not refused: {answer}"),
            Err(error) => error,
        }
    }

    /// Calls a command.
    pub fn tries(&self, command: &str, request: Value) -> Result<Value, Error> {
        api::call(&self.app, command, &request.to_string())
            .map(|answer| serde_json::from_str(&answer).unwrap())
    }

    /// Adds a shift with a huddle on workdays.
    pub fn shift(&self, name: &str, time: &str) -> String {
        let shift =
            json!({"id": null, "name": name, "weekdays": [1, 2, 3, 4, 5], "huddle_at": time});
        id(&self.does("shift_save", shift))
    }

    /// Adds somebody to a shift.
    pub fn person(&self, name: &str, shift: &str) -> String {
        id(&self.does("person_save", person(name, shift)))
    }

    /// Says what somebody may do here.
    pub fn gives(&self, name: &str, access: &str) -> Value {
        let who = json!({"id": self.who(name), "access": access});
        self.does("access_give", who)
    }

    /// With PINs, and this manager's.
    pub fn with_manager(self, name: &str) -> World {
        let who = self.who(name);
        self.does("access_give", json!({"id": who, "access": "manager"}));
        self.does("pin_give", json!({"person_id": who, "pin": MANAGER_PIN}));
        self
    }

    /// Somebody without a PIN says that they are here.
    pub fn enters(&self, name: &str) {
        self.does(
            "here_enter",
            json!({"person_id": self.who(name), "pin": null}),
        );
    }

    /// The manager says so.
    pub fn enters_as_manager(&self, name: &str) {
        self.does(
            "here_enter",
            json!({"person_id": self.who(name), "pin": MANAGER_PIN}),
        );
    }

    /// The id of somebody.
    pub fn who(&self, name: &str) -> String {
        let found = self.does("person_list", json!({"query": name, "left": true}));
        id(&found[0])
    }

    /// Says thank you.
    pub fn thanks(&self, name: &str, text: &str) -> Value {
        self.tells(name, text, "shout_out")
    }

    /// Tells a story.
    pub fn story(&self, name: &str, text: &str) -> Value {
        self.tells(name, text, "story")
    }

    fn tells(&self, name: &str, text: &str, kind: &str) -> Value {
        let mut telling = telling(&self.who(name), text);
        telling["kind"] = json!(kind);
        self.sends(telling)
    }

    /// Tells what is ready at once, as what a leader has read is.
    pub fn sends(&self, telling: Value) -> Value {
        let told = self.does("story_tell", telling);
        match told["status"] == "new" {
            true => self.reads(&told),
            false => told,
        }
    }

    /// Somebody goes on with the draft that stands there, sends it as thanks to Ana, and leaves.
    pub fn sends_draft_as(&self, name: &str) {
        self.enters(name);
        let mut told = telling(&self.who("Ana"), "Stayed late.");
        told["draft"] = json!("tell");
        self.does("story_tell", told);
        self.does("here_leave", json!({}));
    }

    /// A leader reads a telling, and it is ready.
    pub fn reads(&self, told: &Value) -> Value {
        self.does("story_ready", json!({"ids": [told["id"]]}))[0].clone()
    }

    /// A story on its own page.
    pub fn shown(&self, story: &Value) -> Value {
        self.does("story_show", json!({"id": story["id"]}))
    }

    /// Today, as the leader sees it.
    pub fn today(&self) -> Value {
        self.does("huddle_today", json!({"shift_id": null}))
    }

    /// Starts the nearest shift's huddle.
    pub fn starts(&self) -> Value {
        let shift = self.today()["shift"]["id"].clone();
        self.does("huddle_start", json!({"shift_id": shift}))
    }

    /// Presses next once, ten seconds after the last key.
    pub fn next(&self, run: &Value) -> Value {
        self.clock.pass(10);
        let at = run["at"].as_u64().unwrap();
        self.does(
            "huddle_step",
            json!({"huddle_id": run["huddle_id"], "from": at, "to": at + 1}),
        )
    }

    /// Presses next to the end and closes; gives the record.
    pub fn holds_to_the_end(&self) -> Value {
        let mut run = self.starts();
        for _ in 1..run["steps"].as_array().unwrap().len() {
            run = self.next(&run);
        }
        self.clock.pass(10);
        self.does(
            "huddle_close",
            json!({"huddle_id": run["huddle_id"], "through": true}),
        )
    }

    /// It is the same time, `days` later.
    pub fn days_pass(&self, days: i64) {
        self.clock.pass(days * 24 * 60 * 60);
    }

    /// Moves the clock to an instant.
    pub fn it_is(&self, instant: &str) {
        self.clock.set(At::parse(instant).unwrap());
    }
}

fn opening(folder: &TempDir, clock: &Arc<SetClock>) -> Opening {
    // Another seed at each start, as on a real computer.
    let seed = std::fs::read_dir(folder.path()).unwrap().count() as u64 + 7;
    Opening {
        clock: clock.clone(),
        ids: Arc::new(SeededIds::new(seed)),
        zone: "Europe/Madrid".into(),
        ..Opening::of(folder.path())
    }
}

/// A person with nothing but a name and a shift.
pub fn person(name: &str, shift: &str) -> Value {
    json!({
        "id": null, "name": name, "say_as": "", "job": "", "shift_id": shift, "started_on": null,
        "birthday": null, "wish": "public", "leave_from": null, "leave_until": null, "left_on": null,
    })
}

/// A telling with nothing but who and what.
pub fn telling(person: &str, text: &str) -> Value {
    json!({
        "people": [person], "text": text, "customer_words": "", "kind": null, "giver_id": null, "source": "saw_it",
        "day": null,
    })
}

/// The id of an answer.
pub fn id(answer: &Value) -> String {
    answer["id"].as_str().unwrap().to_owned()
}

/// The texts of a plan's items of one segment.
pub fn planned(today: &Value, segment: &str) -> Vec<String> {
    let items = today["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["segment"] == segment);
    items
        .map(|item| {
            item["story"]["text"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        })
        .collect()
}

/// Checks a refusal's code and field.
pub fn is(error: &Error, code: Code, field: &str) {
    assert_eq!(
        (error.code, error.field.as_deref().unwrap_or_default()),
        (code, field),
        "{error}"
    );
}
