//! Data that lie where they cannot be opened come to a disk of this computer.

use std::fs;
use std::path::Path;

use huddle_core::store::{FILE, bring};
use huddle_core::{App, Opening, api};

use crate::world::World;

fn stories(folder: &Path) -> String {
    let app = App::open(Opening::of(folder)).unwrap();
    let list = r#"{"kind":null,"person_id":null,"untold":false,"limit":9,"offset":0}"#;
    api::call(&app, "story_list", list).unwrap()
}

fn team() -> World {
    let world = World::with_people(&["Ana"]);
    world.thanks("Ana", "Stayed until the taxi came.");
    world.keeps_a_copy();
    world.thanks("Ana", "The ring.");
    world
}

#[test]
fn data_come_with_their_copies_and_their_last_minutes_and_stay_where_they_were() {
    let (there, here) = (team(), tempfile::tempdir().unwrap());
    let before = fs::read(there.folder.path().join(FILE)).unwrap();
    let folder = bring::bring(there.folder.path(), here.path()).unwrap();
    assert_eq!(folder, here.path().join("Purpose Huddle"));
    assert!(stories(&folder).contains("The ring."));
    assert_eq!(fs::read_dir(folder.join("backups")).unwrap().count(), 1);
    assert_eq!(fs::read(there.folder.path().join(FILE)).unwrap(), before);
}

#[test]
fn data_that_are_here_already_are_never_replaced() {
    let (there, here) = (team(), World::with_people(&["Mia"]));
    here.thanks("Mia", "Found the pram.");
    let place = here.folder.path().to_path_buf();
    drop(here.app);
    assert_eq!(bring::bring(there.folder.path(), &place).unwrap(), place);
    assert!(stories(&place).contains("Found the pram."));
}

#[test]
fn where_there_are_none_a_folder_is_made_for_them() {
    let (there, here) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = bring::bring(there.path(), here.path()).unwrap();
    assert!(folder.is_dir() && !folder.join(FILE).exists());
}

#[test]
fn half_a_move_is_made_whole_by_the_next_one() {
    let (there, here) = (team(), tempfile::tempdir().unwrap());
    let folder = here.path().join("Purpose Huddle");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join(format!("{FILE}-wal")), "half a log").unwrap();
    bring::bring(there.folder.path(), here.path()).unwrap();
    assert!(stories(&folder).contains("The ring."));
}
