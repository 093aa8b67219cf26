//! What stands in the right form at the wrong place of the file: a page of another table, a number that no entry ever had.

use std::fs;

use huddle_core::store::{FILE, check};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::damage::{meddles, team, told};
use crate::world::{World, telling};

/// The page with which a table or an index begins. The caller says what it is from now on.
fn page(world: &World, name: &str, spoil: impl FnOnce(&mut [u8])) {
    let file = world.folder.path().join(FILE);
    let page: usize = {
        let other = Connection::open(&file).unwrap();
        let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
        other.query_row(checkpoint, [], |_| Ok(())).unwrap();
        let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
        let page: u32 = other.query_row(sql, [name], |row| row.get(0)).unwrap();
        page as usize
    };
    let mut bytes = fs::read(&file).unwrap();
    let before = bytes.clone();
    spoil(&mut bytes[(page - 1) * 4096..page * 4096]);
    if bytes != before {
        fs::write(file, bytes).unwrap();
    }
}

/// Puts an empty page in the place of a table's first, as a disk does that writes to the wrong place.
fn empties(world: &World, table: &str) {
    page(world, table, |page| {
        page.fill(0);
        // A leaf of a table without an entry, whose space begins at its end.
        page[..8].copy_from_slice(&[13, 0, 0, 0, 0, 16, 0, 0]);
    });
}

#[test]
fn an_index_with_an_entry_too_many_is_made_anew() {
    let world = team();
    let mut telling = telling(&world.who("Ana"), "The ring.");
    telling["giver_id"] = json!(world.who("Joe"));
    world.does("story_tell", telling);
    let mut with_entry = Vec::new();
    page(&world, "recognition_giver", |page| {
        with_entry = page.to_vec()
    });
    world.does("undo", json!({}));
    // A write that the disk took and forgot.
    page(&world, "recognition_giver", |page| {
        page.copy_from_slice(&with_entry)
    });
    assert_eq!(check::check(&world.app).unwrap().problems.len(), 1);
    let world = world.heals();
    let joe = world.does("person_show", json!({"id": world.who("Joe")}));
    assert_eq!(joe["given"], json!([]));
    world.is_sound();
}

#[test]
fn an_index_with_the_page_of_a_table_is_not_worked_with() {
    let world = team();
    empties(&world, "sqlite_autoindex_huddle_absent_1");
    assert_ne!(check::check(&world.app).unwrap().problems.len(), 0);
    let world = world.heals();
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    assert_ne!(told(&world)["restored"], Value::Null);
    world.is_sound();
}

#[test]
fn records_whose_page_was_emptied_come_back_from_the_log() {
    let world = team();
    empties(&world, "recognition_person");
    let world = world.heals();
    let list = json!({"kind": null, "person_id": null, "untold": false, "limit": 9, "offset": 0});
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
    empties(&world, "draft");
    let world = world.heals();
    let draft = world.does("draft_show", json!({"key": "tell"}));
    assert!(draft["body"].as_str().unwrap().contains("pram"), "{draft}");
    assert_ne!(told(&world)["restored"], Value::Null);
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
