//! A second place for the copies, everything as one file, and folders that no database may lie in.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use huddle_core::host::Host;
use huddle_core::store::{FILE, dump, keep};
use huddle_core::time::SetClock;
use huddle_core::{App, Code, Opening};
use serde_json::{Value, json};

use crate::world::World;

/// A person who answers each dialog with this place.
struct Chooses(PathBuf);

impl Host for Chooses {
    fn pick_text_file(&self) -> Option<PathBuf> {
        None
    }

    fn pick_folder(&self) -> Option<PathBuf> {
        Some(self.0.clone())
    }

    fn pick_new_file(&self, name: &str) -> Option<PathBuf> {
        Some(self.0.join(name))
    }
}

/// A team whose person chooses this place; what they did so far is in a copy.
fn team(place: &Path) -> World {
    let World { app, clock, folder } = World::with_people(&["Ana"]);
    drop(app);
    let app = App::open(Opening {
        clock: clock.clone(),
        host: Arc::new(Chooses(place.to_path_buf())),
        ..Opening::of(folder.path())
    })
    .unwrap();
    let world = World { app, clock, folder };
    world.keeps_a_copy();
    world
}

/// The copies in the second place.
fn there(place: &Path) -> Vec<PathBuf> {
    let teams = fs::read_dir(place.join("Purpose Huddle"))
        .into_iter()
        .flatten();
    let copies = teams.flat_map(|team| fs::read_dir(team.unwrap().path()).unwrap());
    copies.map(|copy| copy.unwrap().path()).collect()
}

fn elsewhere(world: &World) -> Value {
    world.does("copies_show", json!({}))["elsewhere"].clone()
}

#[test]
fn each_copy_goes_to_the_second_place_too_and_is_the_whole_team_there() {
    let stick = tempfile::tempdir().unwrap();
    let world = team(stick.path());
    world.does("copies_elsewhere", json!({}));
    assert_eq!(there(stick.path()).len(), 1, "those that are there already");
    world.thanks("Ana", "Stayed until the taxi came.");
    world.clock.pass(60 * 60);
    assert!(keep::when_due(&world.app).unwrap());
    let copies = there(stick.path());
    assert_eq!(copies.len(), 2);
    let newest = copies.iter().max().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::copy(newest, elsewhere.path().join(FILE)).unwrap();
    let app = App::open(Opening::of(elsewhere.path())).unwrap();
    let people = huddle_core::api::call(&app, "person_list", "{\"query\":\"\",\"left\":true}");
    assert!(people.unwrap().contains("Ana"));
}

#[test]
fn a_stick_that_is_not_there_is_said_and_made_up_for_when_it_comes_back() {
    let parent = tempfile::tempdir().unwrap();
    let stick = parent.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let world = team(&stick);
    world.does("copies_elsewhere", json!({}));
    let away = parent.path().join("away");
    fs::rename(&stick, &away).unwrap();
    world.thanks("Ana", "Told while the stick was away.");
    world.clock.pass(60 * 60);
    assert!(keep::when_due(&world.app).is_err());
    assert_eq!(elsewhere(&world)["fault"]["code"], "not_found");
    assert!(
        !stick.exists(),
        "no folder was made on the computer's own disk"
    );
    assert_eq!(
        world.does("copies_show", json!({}))["fault"],
        Value::Null,
        "the first place works"
    );
    fs::rename(&away, &stick).unwrap();
    keep::when_due(&world.app).unwrap();
    assert_eq!(elsewhere(&world)["fault"], Value::Null);
    assert_eq!(there(&stick).len(), 2);
}

#[test]
fn a_copy_that_is_wanted_now_goes_there_too_and_is_made_even_while_the_stick_is_away() {
    let parent = tempfile::tempdir().unwrap();
    let stick = parent.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let world = team(&stick);
    world.does("copies_elsewhere", json!({}));
    world.thanks("Ana", "Stayed until the taxi came.");
    world.clock.pass(60 * 60);
    assert_eq!(world.does("copies_make", json!({})), true);
    assert_eq!(there(&stick).len(), 2);
    fs::rename(&stick, parent.path().join("away")).unwrap();
    world.thanks("Ana", "Told while the stick was away.");
    world.clock.pass(60 * 60);
    assert_eq!(world.does("copies_make", json!({})), true);
    assert_eq!(elsewhere(&world)["fault"]["code"], "not_found");
}

#[test]
fn the_data_folder_is_no_second_place() {
    let world = World::with_people(&["Ana"]);
    let inside = world.folder.path().join("backups");
    let World { app, clock, folder } = world;
    drop(app);
    fs::create_dir(&inside).unwrap();
    let app = App::open(Opening {
        host: Arc::new(Chooses(inside)),
        ..Opening::of(folder.path())
    })
    .unwrap();
    let world = World { app, clock, folder };
    assert_eq!(
        world.refused("copies_elsewhere", json!({})).code,
        Code::SameFolder
    );
    assert_eq!(elsewhere(&world), Value::Null);
}

#[test]
fn nothing_more_is_copied_there_once_somebody_stops_it() {
    let stick = tempfile::tempdir().unwrap();
    let world = team(stick.path());
    world.does("copies_elsewhere", json!({}));
    world.does("copies_elsewhere_end", json!({}));
    world.thanks("Ana", "Told later.");
    world.clock.pass(60 * 60);
    keep::when_due(&world.app).unwrap();
    assert_eq!(there(stick.path()).len(), 1, "what lies there stays");
}

#[test]
fn who_closes_the_dialog_changes_nothing() {
    let world = World::with_people(&["Ana"]);
    assert_eq!(
        world.refused("copies_elsewhere", json!({})).code,
        Code::Cancelled
    );
    assert_eq!(world.refused("data_save", json!({})).code, Code::Cancelled);
}

#[test]
fn that_no_copy_could_be_made_for_three_days_is_known() {
    let world = World::with_people(&["Ana"]);
    fs::write(world.folder.path().join(keep::FOLDER), "in the way").unwrap();
    world.days_pass(2);
    assert!(keep::when_due(&world.app).is_err());
    assert_eq!(
        world.does("copies_show", json!({}))["behind_since"],
        Value::Null
    );
    world.days_pass(2);
    assert!(world.does("copies_show", json!({}))["behind_since"].is_number());
    fs::remove_file(world.folder.path().join(keep::FOLDER)).unwrap();
    assert!(keep::when_due(&world.app).unwrap());
    assert_eq!(
        world.does("copies_show", json!({}))["behind_since"],
        Value::Null
    );
}

#[test]
fn a_copy_is_kept_before_a_list_is_taken_in() {
    let world = World::with_people(&["Ana"]);
    world.does(
        "people_import",
        json!({"text": "Joe\nMia", "header": null, "mapping": null, "keep_good": false}),
    );
    let copies = world.does("copies_show", json!({}))["copies"].clone();
    assert_eq!(copies[0]["before"], "import");
    world.does("copy_restore", json!({"name": copies[0]["name"]}));
    assert_eq!(
        world
            .does("person_list", json!({"query": "", "left": true}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn everything_in_one_file_holds_every_record() {
    let place = tempfile::tempdir().unwrap();
    let world = team(place.path());
    world.thanks(
        "Ana",
        "Zoë, Łukasz, Жанна, 美咲 and مريم \"helped\".\nTwice.",
    );
    let saved = world.does("data_save", json!({}));
    let text = fs::read_to_string(saved["path"].as_str().unwrap()).unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    let story = &all["tables"]["recognition"][0];
    assert_eq!(
        story["text"],
        "Zoë, Łukasz, Жанна, 美咲 and مريم \"helped\".\nTwice."
    );
    let rows: usize = all["tables"]
        .as_object()
        .unwrap()
        .values()
        .map(|rows| rows.as_array().unwrap().len())
        .sum();
    assert_eq!(saved["rows"], json!(rows));
}

#[test]
fn the_file_of_a_newer_version_can_be_saved_as_json_and_not_a_byte_of_it_changes() {
    let World { app, folder, .. } = World::with_people(&["Ana"]);
    drop(app);
    let file = folder.path().join(FILE);
    let newer = rusqlite::Connection::open(&file).unwrap();
    newer
        .execute_batch("PRAGMA user_version = 999; CREATE TABLE planet (name TEXT) STRICT; INSERT INTO planet VALUES ('Mars');")
        .unwrap();
    // The last words stand in the log of a program that was killed.
    newer
        .execute_batch("PRAGMA wal_autocheckpoint = 0; INSERT INTO planet VALUES ('Venus');")
        .unwrap();
    let killed = tempfile::tempdir().unwrap();
    for name in [FILE.to_owned(), format!("{FILE}-wal")] {
        fs::copy(folder.path().join(&name), killed.path().join(&name)).unwrap();
    }
    let before = fs::read(killed.path().join(FILE)).unwrap();
    let outside = tempfile::tempdir().unwrap();
    let inside = dump::write(killed.path(), &killed.path().join(FILE));
    assert_eq!(
        inside.unwrap_err().code,
        Code::SameFolder,
        "over the data themselves"
    );
    let target = outside.path().join("all.json");
    dump::write(killed.path(), &target).unwrap();
    let all: Value = serde_json::from_str(&fs::read_to_string(target).unwrap()).unwrap();
    assert_eq!(
        all["tables"]["planet"],
        json!([{"name": "Mars"}, {"name": "Venus"}])
    );
    assert_eq!(all["schema"], json!(999));
    assert!(fs::read(killed.path().join(FILE)).unwrap() == before);
    let clock = Arc::new(SetClock::new(huddle_core::time::At(0)));
    let opened = App::open(Opening {
        clock,
        ..Opening::of(killed.path())
    });
    assert_eq!(opened.err().unwrap().code, Code::TooNew);
}
