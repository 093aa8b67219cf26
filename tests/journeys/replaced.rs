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

/// All that the old file held is in the newest copy.
fn goes_back_to_what_was_kept(world: &World) {
    let copy = newest_copy(world);
    assert_eq!(copy["before"], json!("replaced"));
    world.does("copy_restore", json!({"name": copy["name"]}));
    assert_eq!(
        world.stories(),
        ["The ring.", "Stayed until the taxi came."]
    );
    world.is_sound();
}

fn newest_copy(world: &World) -> Value {
    world.does("copies_show", json!({}))["copies"][0].clone()
}

#[test]
fn a_file_that_takes_the_place_of_the_open_one_is_worked_with_and_the_other_is_a_copy() {
    let world = World::with_a_copy();
    puts_the_first_copy_back(&world);
    takes_nothing(&world);
    let world = world.heals();
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    assert_eq!(told(&world)["replaced"], json!("kept"));
    assert_eq!(told(&world)["restored"], json!([]));
    world.is_sound();
    goes_back_to_what_was_kept(&world);
}

#[test]
fn a_file_that_is_removed_while_it_is_open_costs_nothing() {
    let world = World::with_a_copy();
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
    assert_eq!(told(&world)["replaced"], json!("kept"));
    world.is_sound();
}

#[test]
fn a_log_that_a_cleaner_removes_costs_nothing() {
    let world = World::with_a_copy();
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
    let world = World::with_a_copy();
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
    let world = World::with_a_copy();
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
    let world = World::with_a_copy();
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

/// Puts the oldest copy in the place of the file.
fn puts_the_first_copy_back(world: &World) {
    let copies = world.folder.path().join(keep::FOLDER);
    let first = fs::read_dir(copies)
        .unwrap()
        .map(|copy| copy.unwrap().path())
        .min();
    let new = file(world, ".new");
    fs::copy(first.unwrap(), &new).unwrap();
    fs::rename(&new, file(world, "")).unwrap();
}

#[test]
fn a_program_that_is_killed_does_not_put_its_log_into_the_file_that_took_the_place() {
    let world = World::with_a_copy();
    puts_the_first_copy_back(&world);
    let (folder, clock) = world.killed();
    let path = folder.path();
    let refused = huddle_core::App::open(huddle_core::Opening {
        mode: huddle_core::store::Mode::Look,
        ..huddle_core::Opening::of(path)
    });
    assert_eq!(refused.err().unwrap().code, Code::Replaced);
    let app = huddle_core::App::open(huddle_core::Opening::of(path)).unwrap();
    let world = World { app, clock, folder };
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    assert_eq!(told(&world)["replaced"], json!("lost"));
    let [set_aside] = &aside(world.folder.path())[..] else {
        panic!("one folder was expected");
    };
    assert!(set_aside.join(format!("{FILE}-wal")).exists());
    world.is_sound();
}

#[test]
fn a_program_that_ends_keeps_what_it_held_before_the_file_was_replaced() {
    let world = World::with_a_copy();
    puts_the_first_copy_back(&world);
    assert_eq!(world.app.rescue().unwrap_err().code, Code::Replaced);
    let world = world.restarts();
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    assert_eq!(told(&world)["replaced"], json!("kept"));
    goes_back_to_what_was_kept(&world);
}

#[test]
fn nothing_is_opened_by_its_name_while_it_is_another() {
    let world = World::with_a_copy();
    let copy = newest_copy(&world);
    puts_the_first_copy_back(&world);
    let before = fs::read(file(&world, "")).unwrap();
    let refused = world.refused("copy_restore", json!({"name": copy["name"]}));
    assert_eq!(refused.code, Code::Replaced);
    assert_eq!(world.refused("data_save", json!({})).code, Code::Replaced);
    assert!(fs::read(file(&world, "")).unwrap() == before);
}

#[test]
fn a_file_is_kept_once_however_often_it_is_asked_for() {
    let world = World::with_a_copy();
    puts_the_first_copy_back(&world);
    let copies = || {
        fs::read_dir(world.folder.path().join(keep::FOLDER))
            .unwrap()
            .count()
    };
    for _ in 0..3 {
        assert_eq!(world.app.heal().unwrap_err().code, Code::Replaced);
    }
    assert_eq!(copies(), 2);
}

#[test]
fn a_damaged_file_that_somebody_replaces_does_not_spoil_the_good_one() {
    let world = World::with_a_copy();
    // All of it in the file, and a page of that gone.
    huddle_tests::pages::all_in_the_file(&file(&world, "")).unwrap();
    let place = huddle_tests::pages::place(&file(&world, ""), "recognition_person").unwrap();
    let mut bytes = fs::read(file(&world, "")).unwrap();
    bytes[place..place + huddle_tests::pages::PAGE].fill(0);
    fs::write(file(&world, ""), bytes).unwrap();
    puts_the_first_copy_back(&world);
    assert_eq!(world.app.heal().unwrap_err().code, Code::Replaced);
    let world = world.heals();
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    assert_eq!(told(&world)["restored"], json!([]));
    world.is_sound();
}

#[test]
fn after_a_second_replacing_the_newest_past_comes_back_and_not_the_longest() {
    let world = World::with_a_copy();
    world.thanks("Ana", "A longer past.");
    puts_the_first_copy_back(&world);
    let world = world.heals();
    world.clock.pass(60);
    world.thanks("Ana", "The new past.");
    fs::remove_file(file(&world, "")).unwrap();
    let world = world.heals();
    assert_eq!(
        world.stories(),
        ["The new past.", "Stayed until the taxi came."]
    );
    world.is_sound();
}

#[test]
fn a_folder_that_was_copied_with_its_log_keeps_its_last_minutes() {
    let world = World::with_a_copy();
    let copied = tempfile::tempdir().unwrap();
    for name in [
        FILE.to_owned(),
        format!("{FILE}-wal"),
        "huddle.lock".to_owned(),
    ] {
        fs::copy(world.folder.path().join(&name), copied.path().join(&name)).unwrap();
    }
    let app = huddle_core::App::open(huddle_core::Opening::of(copied.path())).unwrap();
    let World { clock, .. } = world;
    let world = World {
        app,
        clock,
        folder: copied,
    };
    assert_eq!(
        world.stories(),
        ["The ring.", "Stayed until the taxi came."]
    );
    assert_eq!(told(&world), Value::Null);
}
