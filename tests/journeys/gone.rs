//! A folder without the data that should be there: a new computer with copies, or one whose data are gone.

use std::fs;
use std::path::Path;

use huddle_core::store::{FILE, keep};
use huddle_core::{App, Opening};
use serde_json::json;

use crate::damage::{team, told};
use crate::world::World;

/// Somebody puts all copies of one folder into another.
fn takes_the_copies(from: &Path, to: &Path) {
    let to = to.join(keep::FOLDER);
    fs::create_dir_all(&to).unwrap();
    for copy in fs::read_dir(from.join(keep::FOLDER)).unwrap() {
        let copy = copy.unwrap();
        fs::copy(copy.path(), to.join(copy.file_name())).unwrap();
    }
}

#[test]
fn copies_put_into_the_folder_of_a_new_computer_are_no_damage() {
    let world = team();
    world.keeps_a_copy();
    let elsewhere = tempfile::tempdir().unwrap();
    takes_the_copies(world.folder.path(), elsewhere.path());
    let app = App::open(Opening::of(elsewhere.path())).unwrap();
    let (clock, folder) = (world.clock.clone(), elsewhere);
    let new = World { app, clock, folder };
    assert_eq!(new.stories(), world.stories());
    let restored = told(&new)["restored"][0].clone();
    assert_eq!(
        (&restored["first"], &restored["folder"]),
        (&json!(true), &json!(null))
    );
    new.does("damage_seen", json!({}));
    // Once the program was there, a file that is gone is a file that is gone.
    let gone = new.restarts_after(|folder| fs::remove_file(folder.join(FILE)).unwrap());
    assert_eq!(told(&gone)["restored"][0]["first"], false);
}

#[test]
fn where_everything_is_gone_the_first_run_says_that_something_was_there() {
    let gone = |world: &World| world.does("setup_show", json!({}))["gone"].clone();
    let world = World::new();
    assert_eq!(gone(&world), json!(null), "a folder that was empty");
    let world = world.restarts();
    assert_eq!(
        gone(&world),
        json!(null),
        "an empty database is not one that is gone"
    );
    let world = world.restarts_after(|folder| {
        fs::remove_file(folder.join(FILE)).unwrap();
        let _ = fs::remove_dir_all(folder.join(keep::FOLDER));
    });
    assert_eq!(gone(&world), json!(world.folder.path()));
    // What the first run says to do then: the copies go into the folder, and the program is started again.
    let copies = team();
    copies.keeps_a_copy();
    let world = world.restarts_after(|folder| takes_the_copies(copies.folder.path(), folder));
    assert_eq!(world.stories(), copies.stories());
    assert_eq!(told(&world)["restored"][0]["first"], true);
    let world = world.restarts();
    assert_eq!(
        told(&world)["restored"].as_array().unwrap().len(),
        1,
        "it is done once"
    );
}
