//! What stands in the right form at the wrong place of the file: a page of another table, a number that no entry ever had.

use std::fs;

use huddle_core::store::{FILE, check};
use huddle_tests::pages::{self, PAGE};
use serde_json::{Value, json};

use crate::damage::{meddles, team, told};
use crate::world::{World, telling};

/// The file, with everything in it, and where the page lies with which a table or an index begins.
fn file(world: &World, name: &str) -> (Vec<u8>, usize) {
    let file = world.folder.path().join(FILE);
    pages::all_in_the_file(&file).unwrap();
    let place = pages::place(&file, name).unwrap();
    (fs::read(&file).unwrap(), place)
}

/// A page as it is now.
fn page(world: &World, name: &str) -> Vec<u8> {
    let (bytes, place) = file(world, name);
    bytes[place..place + PAGE].to_vec()
}

/// Puts a page in the place of another, as a disk does that forgets a write, or writes to the wrong place.
fn puts(world: &World, name: &str, page: &[u8]) {
    let (mut bytes, place) = file(world, name);
    bytes[place..place + PAGE].copy_from_slice(page);
    fs::write(world.folder.path().join(FILE), bytes).unwrap();
}

/// A leaf without an entry, whose space begins at its end.
fn empty(kind: u8) -> Vec<u8> {
    let mut page = vec![0; PAGE];
    page[..8].copy_from_slice(&[kind, 0, 0, 0, 0, 16, 0, 0]);
    page
}

const OF_TABLE: u8 = 13;
const OF_INDEX: u8 = 10;

#[test]
fn an_index_with_an_entry_too_many_is_made_anew() {
    let world = team();
    let mut telling = telling(&world.who("Ana"), "The ring.");
    telling["giver_id"] = json!(world.who("Joe"));
    world.does("story_tell", telling);
    let with_entry = page(&world, "recognition_giver");
    world.does("undo", json!({}));
    puts(&world, "recognition_giver", &with_entry);
    assert_eq!(check::check(&world.app).unwrap().problems.len(), 1);
    let world = world.heals();
    let joe = world.does("person_show", json!({"id": world.who("Joe")}));
    assert_eq!(joe["given"], json!([]));
    world.is_sound();
}

#[test]
fn an_index_with_the_page_of_a_table_is_not_worked_with() {
    let world = team();
    puts(&world, "sqlite_autoindex_huddle_absent_1", &empty(OF_TABLE));
    assert_ne!(check::check(&world.app).unwrap().problems.len(), 0);
    let world = world.heals();
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    assert_ne!(told(&world)["restored"], json!([]));
    world.is_sound();
}

#[test]
fn records_whose_page_was_emptied_come_back_from_the_log() {
    let world = team();
    puts(&world, "recognition_person", &empty(OF_TABLE));
    let world = world.heals();
    let list = json!({"filter": {}, "limit": 9, "offset": 0});
    let stories = world.does("story_list", list);
    assert_eq!(stories["rows"][0]["people"][0]["name"], json!("Ana"));
    assert_eq!(told(&world)["records"], json!(1));
    world.is_sound();
}

#[test]
fn drafts_whose_page_was_emptied_come_back_from_the_copy() {
    let world = team();
    let draft = json!({"key": "tell", "body": "{\"text\":\"She carried the pram\"}"});
    world.does("draft_save", draft);
    world.keeps_a_copy();
    puts(&world, "draft", &empty(OF_TABLE));
    let world = world.heals();
    let draft = world.does("draft_show", json!({"key": "tell"}));
    assert!(draft["body"].as_str().unwrap().contains("pram"), "{draft}");
    assert_ne!(told(&world)["restored"], json!([]));
    world.is_sound();
}

#[test]
fn a_number_that_no_entry_ever_had_costs_no_story() {
    for number in [i64::MAX, 12_903_972_638_272, -5] {
        let world = team();
        world.keeps_a_copy();
        world.thanks("Joe", "The ring.");
        meddles(
            &world,
            &format!("UPDATE operation SET seq = {number} WHERE seq = 3"),
        );
        let world = world.heals();
        let mut stories = world.stories();
        stories.sort();
        assert_eq!(stories, ["Stayed until the taxi came.", "The ring."]);
        assert_ne!(told(&world), Value::Null, "{number}");
        world.is_sound();
    }
}

#[test]
fn a_page_of_stories_that_stands_twice_costs_none() {
    let world = team();
    world.keeps_a_copy();
    for number in 0..60 {
        world.thanks(
            "Joe",
            &format!("Thanks number {number}, for staying until the end."),
        );
    }
    let told_before = world.stories();
    let (mut bytes, place) = file(&world, "recognition");
    let root = bytes[place..place + PAGE].to_vec();
    assert_eq!(root[0], 5, "more than one page");
    let child = |entry: usize| {
        let at = usize::from(u16::from_be_bytes([
            root[12 + 2 * entry],
            root[13 + 2 * entry],
        ]));
        let page = u32::from_be_bytes(root[at..at + 4].try_into().unwrap());
        (page as usize - 1) * PAGE
    };
    bytes.copy_within(child(0)..child(0) + PAGE, child(1));
    fs::write(world.folder.path().join(FILE), bytes).unwrap();
    let world = world.heals();
    let (mut before, mut after) = (told_before, world.stories());
    before.sort();
    after.sort();
    assert_eq!(after, before);
    assert_ne!(told(&world), Value::Null);
    world.is_sound();
}

#[test]
fn what_the_disk_forgot_whole_comes_back_from_the_log() {
    let world = team();
    let role = json!({"id": null, "job": "Porter", "function": "carries", "purpose": "ease"});
    world.does("role_save", role);
    puts(&world, "role", &empty(OF_TABLE));
    for index in ["sqlite_autoindex_role_1", "role_team"] {
        puts(&world, index, &empty(OF_INDEX));
    }
    let world = world.heals();
    let purpose = world.does("purpose_show", json!({}));
    assert_eq!(purpose["roles"][0]["job"], json!("Porter"));
    assert_eq!(told(&world)["records"], json!(1));
    world.is_sound();
}

#[test]
fn a_pin_that_was_taken_away_never_opens_again() {
    let world = team();
    let ana = world.who("Ana");
    world.does("access_give", json!({"id": ana, "access": "manager"}));
    world.does("pin_give", json!({"person_id": ana, "pin": "482915"}));
    world.keeps_a_copy();
    let with_pin = page(&world, "sqlite_autoindex_pin_1");
    world.does("here_enter", json!({"person_id": ana, "pin": "482915"}));
    world.does("pins_end", json!({}));
    puts(&world, "sqlite_autoindex_pin_1", &with_pin);
    let world = world.heals();
    assert_eq!(world.does("here_show", json!({}))["pins"], json!(false));
    world.is_sound();
}
