//! Data that lie where they cannot be opened come to a disk of this computer.

use std::fs;
use std::path::Path;

use huddle_core::store::{FILE, bring};
use huddle_core::{App, Code, Opening, api};

use crate::world::World;

fn stories(folder: &Path) -> String {
    let app = App::open(Opening::of(folder)).unwrap();
    let list = r#"{"filter": {},"limit":9,"offset":0}"#;
    api::call(&app, "story_list", list).unwrap()
}

#[test]
fn data_come_with_their_copies_and_their_last_minutes_and_stay_where_they_were() {
    let (there, here) = (World::with_a_copy(), tempfile::tempdir().unwrap());
    let (there, _) = there.killed();
    let brought = bring::bring(there.path(), here.path()).unwrap();
    assert!(!brought.there);
    let folder = brought.folder;
    assert_eq!(folder, here.path().join("Purpose Huddle"));
    assert!(stories(&folder).contains("The ring."));
    assert_eq!(fs::read_dir(folder.join("backups")).unwrap().count(), 1);
    assert!(there.path().join(FILE).exists());
}

#[test]
fn data_that_are_here_already_are_never_replaced() {
    let (there, here) = (World::with_a_copy(), World::with_people(&["Mia"]));
    here.thanks("Mia", "Found the pram.");
    let place = here.folder.path().to_path_buf();
    drop(here.app);
    let brought = bring::bring(there.killed().0.path(), &place).unwrap();
    assert_eq!((brought.folder, brought.there), (place.clone(), true));
    assert!(stories(&place).contains("Found the pram."));
}

#[test]
fn where_there_are_none_a_folder_is_made_for_them() {
    let (there, here) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = bring::bring(there.path(), here.path()).unwrap().folder;
    assert!(folder.is_dir() && !folder.join(FILE).exists());
}

#[test]
fn what_half_a_move_left_is_no_part_of_the_next_one() {
    let (there, here) = (World::with_a_copy(), tempfile::tempdir().unwrap());
    let log = |folder: &Path| folder.join(format!("{FILE}-wal"));
    let folder = here.path().join("Purpose Huddle");
    fs::create_dir(&folder).unwrap();
    fs::copy(log(there.folder.path()), log(&folder)).unwrap();
    let World {
        app, folder: there, ..
    } = there;
    drop(app);
    assert!(!log(there.path()).exists());
    bring::bring(there.path(), here.path()).unwrap();
    assert!(stories(&folder).contains("The ring."));
}

#[test]
fn data_that_somebody_has_open_are_not_brought() {
    let (there, here) = (World::with_a_copy(), tempfile::tempdir().unwrap());
    let refused = bring::bring(there.folder.path(), here.path()).unwrap_err();
    assert_eq!(refused.code, Code::Locked);
    assert!(!here.path().join("Purpose Huddle").join(FILE).exists());
    bring::bring(there.killed().0.path(), here.path()).unwrap();
}

#[test]
fn copies_alone_are_brought_too() {
    let (there, here) = (
        World::with_a_copy().killed().0,
        tempfile::tempdir().unwrap(),
    );
    fs::remove_file(there.path().join(FILE)).unwrap();
    fs::remove_file(there.path().join(format!("{FILE}-wal"))).unwrap();
    let folder = bring::bring(there.path(), here.path()).unwrap().folder;
    assert!(stories(&folder).contains("taxi"));
}
