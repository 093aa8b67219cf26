//! Somebody replaces or removes the data file while the program is open.
#![cfg(unix)]

use std::fs;
use std::path::PathBuf;

use huddle_core::Code;
use huddle_core::store::{FILE, keep};
use serde_json::{Value, json};

use crate::damage::{aside, told};
use crate::world::{World, telling};

fn file(world: &World, ending: &str) -> PathBuf {
    world.folder.path().join(format!("{FILE}{ending}"))
}

fn team() -> World {
    let world = World::with_people(&["Ana"]);
    world.thanks("Ana", "Stayed until the taxi came.");
    world.keeps_a_copy();
    world.thanks("Ana", "The ring.");
    world
}

/// What nobody would find is not taken in.
fn takes_nothing(world: &World) {
    let telling = telling(&world.who("Ana"), "Told to nobody.");
    let refused = world.refused("story_tell", telling);
    assert_eq!(refused.code, Code::Replaced, "{refused}");
    let draft = json!({"key": "tell", "body": "{}"});
    assert_eq!(world.refused("draft_save", draft).code, Code::Replaced);
    let copied = keep::when_due(&world.app).unwrap_err();
    assert_eq!(copied.code, Code::Replaced);
}

fn newest_copy(world: &World) -> Value {
    world.does("copies_show", json!({}))["copies"][0].clone()
}

#[test]
fn a_file_that_takes_the_place_of_the_open_one_is_worked_with_and_the_other_is_a_copy() {
    let world = team();
    let older = newest_copy(&world)["name"].as_str().unwrap().to_owned();
    let older = world.folder.path().join(keep::FOLDER).join(older);
    let new = file(&world, ".new");
    fs::copy(older, &new).unwrap();
    fs::rename(&new, file(&world, "")).unwrap();
    takes_nothing(&world);
    let world = world.heals();
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    assert_eq!(told(&world)["replaced"], json!(true));
    assert_eq!(told(&world)["restored"], json!([]));
    world.is_sound();
    let copy = newest_copy(&world);
    assert_eq!(copy["before"], json!("replaced"));
    world.does("copy_restore", json!({"name": copy["name"]}));
    assert_eq!(
        world.stories(),
        ["The ring.", "Stayed until the taxi came."]
    );
    world.is_sound();
}

#[test]
fn a_file_that_is_removed_while_it_is_open_costs_nothing() {
    let world = team();
    for ending in ["", "-wal", "-shm"] {
        fs::remove_file(file(&world, ending)).unwrap();
    }
    takes_nothing(&world);
    let world = world.heals();
    assert_eq!(
        world.stories(),
        ["The ring.", "Stayed until the taxi came."]
    );
    assert_eq!(told(&world)["restored"].as_array().unwrap().len(), 1);
    world.is_sound();
}

#[test]
fn a_log_that_a_cleaner_removes_costs_nothing() {
    let world = team();
    fs::remove_file(file(&world, "-wal")).unwrap();
    takes_nothing(&world);
    let world = world.heals();
    assert_eq!(
        world.stories(),
        ["The ring.", "Stayed until the taxi came."]
    );
    assert_eq!(aside(world.folder.path()), Vec::<PathBuf>::new());
    world.is_sound();
}

#[test]
fn a_file_that_comes_back_is_written_again() {
    let world = team();
    let away = file(&world, ".away");
    fs::rename(file(&world, ""), &away).unwrap();
    takes_nothing(&world);
    fs::rename(&away, file(&world, "")).unwrap();
    world.thanks("Ana", "Told again.");
    let world = world.restarts();
    assert_eq!(world.stories().len(), 3);
    world.is_sound();
}

#[test]
fn rubbish_in_the_place_of_the_open_file_costs_nothing() {
    let world = team();
    let new = file(&world, ".new");
    fs::write(&new, "not a database").unwrap();
    fs::rename(&new, file(&world, "")).unwrap();
    let world = world.heals();
    assert_eq!(
        world.stories(),
        ["The ring.", "Stayed until the taxi came."]
    );
    assert_eq!(aside(world.folder.path()).len(), 1);
    world.is_sound();
}

#[test]
fn while_no_copy_can_be_made_of_it_the_old_file_stays_open() {
    let world = team();
    let (copies, away) = ["backups", "away"]
        .map(|name| world.folder.path().join(name))
        .into();
    fs::rename(&copies, &away).unwrap();
    fs::write(&copies, "in the way").unwrap();
    fs::remove_file(file(&world, "")).unwrap();
    let refused = world.app.heal().unwrap_err();
    assert!(
        !matches!(refused.code, Code::Replaced | Code::Damaged),
        "{refused}"
    );
    takes_nothing(&world);
    fs::remove_file(&copies).unwrap();
    fs::rename(&away, &copies).unwrap();
    let world = world.heals();
    assert_eq!(
        world.stories(),
        ["The ring.", "Stayed until the taxi came."]
    );
    world.is_sound();
}
