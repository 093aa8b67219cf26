//! Going back to a copy, and back again.

use std::fs;
use std::path::Path;

use huddle_core::store::{FILE, check, keep};
use huddle_core::{App, Code, Opening};
use serde_json::{Value, json};

use crate::pins::{MANAGER_PIN, entry, gives_pin, manager, with_pins};
use crate::world::{World, person};

fn copies(world: &World) -> Vec<Value> {
    let view = world.does("copies_show", json!({}));
    view["copies"].as_array().unwrap().clone()
}

fn named(copy: &Value) -> Value {
    json!({"name": copy["name"]})
}

#[test]
fn going_back_to_a_copy_brings_back_what_it_held_and_can_be_taken_back() {
    let world = World::with_people(&["Ana", "Joe"]);
    world.thanks("Ana", "Stayed until the taxi came.");
    world.keeps_a_copy();
    let copy = copies(&world)[0].clone();
    let story = world.story("Joe", "Told after the copy.");
    world.does("story_withdraw", json!({"id": story["id"]}));
    world.person("Mia", &world.shift("Night", "22:00"));
    let held = world.does("copy_show", named(&copy));
    assert_eq!(
        (&held["sound"], &held["people"], &held["stories"]),
        (
            &json!(true),
            &json!({"then": 2, "since": 1}),
            &json!({"then": 1, "since": 0})
        )
    );
    let done = world.does("copy_restore", named(&copy));
    assert_eq!(done["at"], copy["at"]);
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    assert_eq!(
        world.does("team_show", json!({}))["shifts"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    world.is_sound();
    world.does("undo", json!({}));
    assert_eq!(
        world.does("team_show", json!({}))["shifts"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(
        world
            .does("person_list", json!({"query": "Mia", "left": false}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
    world.is_sound();
}

#[test]
fn before_going_back_a_copy_of_now_is_kept_and_stays() {
    let world = World::with_people(&["Ana"]);
    world.keeps_a_copy();
    let first = copies(&world)[0].clone();
    world.thanks("Ana", "Told after the copy.");
    world.does("copy_restore", named(&first));
    let world = world.restarts();
    let now = copies(&world);
    assert_eq!((now.len(), &now[0]["before"]), (2, &json!("restore")));
    world.does("copy_restore", named(&now[0]));
    assert_eq!(world.stories(), ["Told after the copy."]);
}

#[test]
fn what_only_this_computer_cares_about_stays_as_it_is() {
    let world = World::with_people(&["Ana"]);
    world.keeps_a_copy();
    let copy = copies(&world)[0].clone();
    world.does("draft_save", json!({"key": "tell", "body": "{}"}));
    let mut settings = world.does("settings_show", json!({}));
    settings["theme"] = json!("dark");
    world.does("settings_save", settings);
    world.does("copy_restore", named(&copy));
    assert_eq!(world.does("settings_show", json!({}))["theme"], "dark");
    assert_eq!(
        world.does("draft_show", json!({"key": "tell"}))["body"],
        "{}"
    );
}

#[test]
fn whoever_has_a_pin_does_not_vanish_with_the_way_back() {
    let world = World::with_people(&["Ana"]);
    world.keeps_a_copy();
    let copy = copies(&world)[0].clone();
    world.person("Bea", &world.shift("Night", "22:00"));
    world.gives("Bea", "manager");
    world.does(
        "pin_give",
        json!({"person_id": world.who("Bea"), "pin": "604817"}),
    );
    world.does(
        "here_enter",
        json!({"person_id": world.who("Bea"), "pin": "604817"}),
    );
    let refused = world.refused("copy_restore", named(&copy));
    assert_eq!(refused.code, Code::HasPin);
    world.does("pins_end", json!({}));
    world.does("copy_restore", named(&copy));
    world.does("undo", json!({}));
    assert!(world.who("Bea").len() > 1);
}

#[test]
fn a_copy_of_before_the_pins_is_gone_back_to_and_those_with_a_pin_may_do_what_they_may_now() {
    let world = World::with_people(&["Ana", "Bea"]);
    world.keeps_a_copy();
    let copy = copies(&world)[0].clone();
    world.gives("Ana", "manager");
    gives_pin(&world, "Ana", MANAGER_PIN);
    manager(&world);
    gives_pin(&world, "Bea", "730264");
    world.gives("Bea", "leader");
    world.thanks("Bea", "Told after the copy.");
    world.does("copy_restore", named(&copy));
    let access = |name: &str| {
        let list = world.does("person_list", json!({"query": name, "left": false}));
        list[0]["access"].clone()
    };
    assert_eq!(
        (access("Ana"), access("Bea")),
        (json!("manager"), json!("leader"))
    );
    assert_eq!(world.does("here_show", json!({}))["access"], "manager");
    world.does("undo", json!({}));
    assert_eq!(
        (access("Ana"), access("Bea")),
        (json!("manager"), json!("leader"))
    );
}

#[test]
fn going_back_lets_nobody_in_who_has_left() {
    let world = with_pins(&["Ana", "Bea"]);
    manager(&world);
    gives_pin(&world, "Bea", "730264");
    world.keeps_a_copy();
    manager(&world);
    let copy = copies(&world)[0].clone();
    let mut bea = person("Bea", world.today()["shift"]["id"].as_str().unwrap());
    bea["id"] = json!(world.who("Bea"));
    bea["left_on"] = json!("2026-03-10");
    let entry = entry(&world, "Bea", "730264");
    world.does("person_save", bea);
    world.does("copy_restore", named(&copy));
    world.does("here_leave", json!({}));
    assert_eq!(world.refused("here_enter", entry).code, Code::NotFound);
}

#[test]
fn nobody_goes_back_in_the_middle_of_a_huddle() {
    let world = World::with_people(&["Ana"]);
    world.keeps_a_copy();
    let copy = copies(&world)[0].clone();
    world.starts();
    assert_eq!(
        world.refused("copy_restore", named(&copy)).code,
        Code::AlreadyRunning
    );
}

#[test]
fn a_copy_that_is_not_sound_is_said_and_changes_nothing() {
    let world = World::with_people(&["Ana"]);
    world.keeps_a_copy();
    let copy = copies(&world)[0].clone();
    let path = world
        .folder
        .path()
        .join(keep::FOLDER)
        .join(copy["name"].as_str().unwrap());
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute("UPDATE person SET name = 'Anb'", []).unwrap();
    drop(other);
    assert_eq!(world.does("copy_show", named(&copy))["sound"], false);
    assert_eq!(
        world.refused("copy_restore", named(&copy)).code,
        Code::BadCopy
    );
    fs::write(&path, "nonsense").unwrap();
    assert_eq!(world.does("copy_show", named(&copy))["sound"], false);
    let refused = world.refused("copy_restore", named(&copy)).code;
    assert!(matches!(refused, Code::BadCopy), "{refused:?}");
    assert_eq!(copies(&world).len(), 1);
    assert_eq!(
        world
            .does("person_list", json!({"query": "Ana", "left": false}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_no_copy() {
    let world = World::with_people(&["Ana"]);
    for name in [
        "../huddle.db",
        "/etc/passwd",
        "",
        "2026-01-01T00-00-00Z_1.db",
    ] {
        assert_eq!(
            world.refused("copy_restore", json!({"name": name})).code,
            Code::NotFound
        );
    }
}

#[test]
fn half_a_restore_that_a_killed_program_left_is_in_nobodys_way() {
    let world = World::with_people(&["Ana"]);
    world.keeps_a_copy();
    let copy = copies(&world)[0].clone();
    let world =
        world.restarts_after(|folder| fs::write(folder.join("restore.db.7.part"), "half").unwrap());
    assert!(!world.folder.path().join("restore.db.7.part").exists());
    world.does("copy_restore", named(&copy));
}

fn old() -> (tempfile::TempDir, App) {
    left_by("0001_start")
}

/// A folder with the data of an older version, named by its last migration.
fn left_by(version: &str) -> (tempfile::TempDir, App) {
    let folder = tempfile::tempdir().unwrap();
    let old = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("old")
        .join(version);
    fs::copy(old.with_extension("db"), folder.path().join(FILE)).unwrap();
    let app = App::open(Opening::of(folder.path())).unwrap();
    (folder, app)
}

#[test]
fn a_file_of_the_first_version_opens_with_everything_in_it_and_is_kept_as_it_was() {
    let (folder, app) = old();
    assert_eq!(check::check(&app).unwrap().problems, Vec::<String>::new());
    let stories = json!({"filter": {}, "limit": 100, "offset": 0});
    let found = huddle_core::api::call(&app, "story_list", &stories.to_string()).unwrap();
    let found: Value = serde_json::from_str(&found).unwrap();
    assert_eq!(
        found["total"],
        json!(39),
        "forty, and one of them was withdrawn"
    );
    let kept: Vec<_> = fs::read_dir(folder.path().join(keep::FOLDER))
        .unwrap()
        .collect();
    let [kept] = &kept[..] else {
        panic!("one copy was expected");
    };
    let name = kept.as_ref().unwrap().file_name().into_string().unwrap();
    assert!(name.ends_with("_update.db"), "{name}");
}

#[test]
fn what_an_older_version_left_out_of_a_huddle_is_left_out_still() {
    let (_folder, app) = left_by("0003_people");
    assert_eq!(check::check(&app).unwrap().problems, Vec::<String>::new());
    let day = huddle_core::time::Day::parse("2099-01-01").unwrap();
    let left = || -> (Value, Vec<String>) {
        let found = app.read(|read| {
            let shift = read.value("SELECT shift_id FROM huddle WHERE held_on = ?1", [day])?;
            let planned = huddle_core::huddle::planned(read, shift, day)?;
            let choices = huddle_core::huddle::choices::Choices::of(read, planned.as_ref())?;
            let items = choices.left_out().map(|left| left.item.clone()).collect();
            Ok((json!(shift), items))
        });
        found.unwrap()
    };
    let (shift, items) = left();
    assert_eq!(items.len(), 1);
    let back = json!({"shift_id": shift, "on": "2099-01-01", "item": items[0]});
    huddle_core::api::call(&app, "plan_add", &back.to_string()).unwrap();
    assert!(left().1.is_empty(), "and can be put back");
    assert_eq!(check::check(&app).unwrap().problems, Vec::<String>::new());
}

#[test]
fn standards_of_an_older_version_say_what_they_said_and_are_worded_anew() {
    let (folder, app) = left_by("0006_recognition");
    let clock = std::sync::Arc::new(huddle_core::time::SetClock::new(app.now()));
    let world = World { app, clock, folder };
    let standard = world.does("standard_list", json!({}))[0].clone();
    assert_eq!(standard["text"], "Own the problem until it is solved");
    let mut ask = json!({"id": standard["id"], "reason": standard["reason"]});
    ask["text"] = json!("Whoever hears of it keeps it until it is solved");
    world.does("standard_save", ask);
    let view = world.does("standard_show", json!({"id": standard["id"]}));
    assert_eq!(view["before"][0]["text"], standard["text"]);
    world.is_sound();
}

#[test]
fn a_copy_of_an_older_version_can_be_gone_back_to() {
    let (folder, app) = old();
    let clock = std::sync::Arc::new(huddle_core::time::SetClock::new(app.now()));
    let world = World { app, clock, folder };
    let before = world.stories();
    world.does(
        "shift_save",
        json!({"id": null, "name": "Extra", "weekdays": [1], "huddle_at": "09:00"}),
    );
    let copy = copies(&world)[0].clone();
    assert_eq!(copy["before"], "update");
    world.does("copy_restore", named(&copy));
    assert_eq!(world.stories(), before);
    assert!(
        !world
            .does("team_show", json!({}))
            .to_string()
            .contains("Extra")
    );
    world.is_sound();
}
