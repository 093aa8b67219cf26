//! A damaged file: what is noticed, what is mended, what a person is told, and that nothing is thrown away.

use std::fs;
use std::path::{Path, PathBuf};

use huddle_core::store::{FILE, check, keep};
use huddle_core::{App, Code, Opening};
use huddle_tests::pages::{self, PAGE};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::world::World;

/// Writes into the file past the program, as a disk does that loses its memory.
pub fn meddles(world: &World, sql: &str) {
    let other = Connection::open(world.folder.path().join(FILE)).unwrap();
    other.pragma_update(None, "foreign_keys", false).unwrap();
    assert!(other.execute(sql, []).unwrap() > 0, "{sql} met nothing");
}

/// Overwrites a piece in the middle of the file.
fn scratches(folder: &Path) {
    let file = folder.join(FILE);
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 8;
    for byte in &mut bytes[middle..middle * 7] {
        *byte ^= 0xa5;
    }
    fs::write(file, bytes).unwrap();
}

pub fn told(world: &World) -> Value {
    world.does("damage_show", json!({}))
}

pub fn aside(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.join("damaged")).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).collect()
}

pub fn team() -> World {
    let world = World::with_people(&["Ana", "Joe"]);
    world.thanks("Ana", "Stayed until the taxi came.");
    world
}

#[test]
fn a_byte_that_flipped_inside_a_story_is_noticed_and_mended_without_a_copy() {
    let world = team();
    meddles(
        &world,
        "UPDATE recognition SET text = replace(text, 'taxi', 'taxa')",
    );
    assert_eq!(check::check(&world.app).unwrap().problems.len(), 1);
    let world = world.heals();
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    assert_eq!(
        (&told(&world)["records"], &told(&world)["restored"]),
        (&json!(1), &json!([]))
    );
    world.is_sound();
    world.does("damage_seen", json!({}));
    assert_eq!(told(&world), Value::Null);
}

#[test]
fn a_story_whose_name_in_the_file_was_damaged_is_there_again() {
    let world = team();
    meddles(&world, "UPDATE recognition SET id = 'x' || substr(id, 2)");
    let world = world.heals();
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    world.is_sound();
}

#[test]
fn damage_is_never_built_upon() {
    let world = team();
    let story =
        world.does("story_list", json!({"filter": {}, "limit": 1, "offset": 0}))["rows"][0].clone();
    meddles(&world, "UPDATE recognition SET text = 'Something else.'");
    let refused = world.refused("story_withdraw", json!({"id": story["id"]}));
    assert_eq!(refused.code, Code::Damaged);
    let world = world.heals();
    world.does("story_withdraw", json!({"id": story["id"]}));
}

#[test]
fn a_draft_that_was_damaged_keeps_what_is_left_of_it() {
    let world = team();
    let draft = json!({"key": "tell", "body": "{\"text\":\"She carried the pram\"}"});
    world.does("draft_save", draft);
    meddles(
        &world,
        "UPDATE draft SET body = replace(body, 'pram', 'prxm')",
    );
    let world = world.heals();
    let draft = world.does("draft_show", json!({"key": "tell"}));
    assert!(draft["body"].as_str().unwrap().contains("carried the prxm"));
    let left = json!([{"entity": "draft", "id": "tell"}]);
    assert_eq!(told(&world)["left"], left, "it is said which");
    meddles(
        &world,
        "UPDATE draft SET body = replace(body, 'prxm', 'prym')",
    );
    let world = world.heals();
    assert_eq!(told(&world)["left"], left, "once");
    assert_eq!(told(&world)["as_they_are"], json!(1));
    world.is_sound();
}

#[test]
fn an_entry_of_the_log_that_was_changed_comes_back_from_a_copy() {
    let world = team();
    world.keeps_a_copy();
    meddles(
        &world,
        "UPDATE operation SET name = 'story_edit' WHERE name = 'story_tell'",
    );
    let world = world.heals();
    assert_eq!(told(&world)["entries"], json!(1));
    world.is_sound();
}

#[test]
fn an_entry_that_no_copy_has_is_told_once_and_stops_no_copy() {
    let world = team();
    meddles(
        &world,
        "UPDATE change SET fields = replace(fields, 'taxi', 'taxa')",
    );
    let world = world.heals();
    assert_eq!(told(&world)["entries_lost"], json!(1));
    world.is_sound();
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    world.keeps_a_copy();
    let world = world.heals();
    world.does("damage_seen", json!({}));
    let world = world.heals();
    assert_eq!(told(&world), Value::Null);
}

#[test]
fn an_entry_of_the_log_that_was_removed_is_noticed() {
    let world = team();
    world.thanks("Joe", "The ring.");
    let newest = "(SELECT max(seq) FROM operation)";
    meddles(
        &world,
        &format!("DELETE FROM change WHERE operation_seq = {newest} - 1"),
    );
    assert!(check::check(&world.app).unwrap().problems[0].contains("of the log"));
}

#[test]
fn an_index_that_does_not_fit_is_made_anew() {
    let world = team();
    // The rows get other numbers while the file does not know of one index.
    let forget = "PRAGMA writable_schema = ON;
        CREATE TEMP TABLE forgotten AS SELECT * FROM main.sqlite_schema WHERE name = 'person_team';
        DELETE FROM main.sqlite_schema WHERE name = 'person_team';
        PRAGMA writable_schema = RESET;";
    let remember = "PRAGMA writable_schema = ON;
        INSERT INTO main.sqlite_schema SELECT * FROM temp.forgotten;
        PRAGMA writable_schema = RESET;";
    let other = Connection::open(world.folder.path().join(FILE)).unwrap();
    for sql in [forget, "UPDATE person SET rowid = rowid + 100", remember] {
        other.execute_batch(sql).unwrap();
    }
    drop(other);
    let world = world.restarts();
    assert!(check::check(&world.app).unwrap().problems[0].contains("person_team"));
    let world = world.heals();
    world.is_sound();
    assert!(aside(world.folder.path()).is_empty());
}

#[test]
fn a_table_that_is_not_the_one_of_this_version_is_noticed() {
    let world = team();
    world.keeps_a_copy();
    let other = Connection::open(world.folder.path().join(FILE)).unwrap();
    let sql = "PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = replace(sql, '''ready''', '''reedy''') WHERE name = 'recognition_ready';";
    other.execute_batch(sql).unwrap();
    drop(other);
    let world = world.restarts().heals();
    world.is_sound();
    assert!(told(&world)["restored"][0]["copy_at"].is_number());
}

#[test]
fn a_scratched_file_is_set_aside_and_the_newest_copy_takes_its_place() {
    let world = team();
    world.keeps_a_copy();
    world.thanks("Joe", "Told after the copy.");
    let World { app, clock, folder } = world;
    drop(app);
    scratches(folder.path());
    let damaged = fs::read(folder.path().join(FILE)).unwrap();
    let app = App::open(Opening {
        care: huddle_core::store::Care::Full,
        clock: clock.clone(),
        ..Opening::of(folder.path())
    })
    .unwrap();
    let world = World { app, clock, folder };
    assert!(
        world
            .stories()
            .contains(&"Stayed until the taxi came.".to_owned())
    );
    world.is_sound();
    let restored = &told(&world)["restored"][0];
    assert!(restored["copy_at"].is_number(), "{restored}");
    let [set_aside] = &aside(world.folder.path())[..] else {
        panic!("one folder was expected");
    };
    assert_eq!(restored["folder"], json!(set_aside));
    assert!(
        fs::read(set_aside.join(FILE)).unwrap() == damaged,
        "the damaged file was changed"
    );
}

#[test]
fn what_the_damaged_file_still_holds_of_its_log_is_done_again() {
    let world = team();
    world.keeps_a_copy();
    world.thanks("Joe", "Told after the copy.");
    let edited = world.thanks("Ana", "Withdrawn after the copy.");
    world.does("story_withdraw", json!({"id": edited["id"]}));
    world.does(
        "draft_save",
        json!({"key": "tell", "body": "{\"text\":\"half a sentence\"}"}),
    );
    // The table of people is gone; the log is not.
    let place = pages::place(&world.folder.path().join(FILE), "person").unwrap();
    let world = world.restarts_after(|folder| {
        let mut bytes = fs::read(folder.join(FILE)).unwrap();
        bytes[place..place + PAGE].fill(0);
        fs::write(folder.join(FILE), bytes).unwrap();
    });
    let world = world.heals();
    assert_eq!(
        world.stories(),
        ["Told after the copy.", "Stayed until the taxi came."]
    );
    let restored = &told(&world)["restored"][0];
    assert_eq!(
        (&restored["operations"], &restored["lost"]),
        (&json!(3), &json!(0)),
        "{restored}"
    );
    let draft = world.does("draft_show", json!({"key": "tell"}));
    assert!(draft["body"].as_str().unwrap().contains("half a sentence"));
    world.is_sound();
}

#[test]
fn a_file_that_is_gone_or_empty_or_nonsense_comes_back_from_its_copy() {
    let ways: [fn(&Path); 4] = [
        |file| fs::remove_file(file).unwrap(),
        |file| fs::write(file, "").unwrap(),
        |file| fs::write(file, "nonsense ".repeat(1000)).unwrap(),
        |file| fs::write(file, &fs::read(file).unwrap()[..5000]).unwrap(),
    ];
    for (number, way) in ways.into_iter().enumerate() {
        let world = team();
        world.keeps_a_copy();
        let world = world
            .restarts_after(|folder| way(&folder.join(FILE)))
            .heals();
        assert_eq!(
            world.stories(),
            ["Stayed until the taxi came."],
            "way {number}"
        );
        assert!(
            told(&world)["restored"][0]["copy_at"].is_number(),
            "way {number}"
        );
        world.is_sound();
        world.thanks("Ana", "Work goes on.");
    }
}

#[test]
fn without_a_copy_the_log_of_the_damaged_file_has_to_do() {
    let world = team();
    let other = Connection::open(world.folder.path().join(FILE)).unwrap();
    let sql =
        "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'recognition_person';";
    other.execute_batch(sql).unwrap();
    drop(other);
    let world = world.restarts().heals();
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    let restored = &told(&world)["restored"][0];
    assert_eq!(restored["copy_at"], Value::Null);
    assert_eq!(restored["operations"], json!(5));
    world.is_sound();
}

#[test]
fn what_a_lost_operation_made_comes_as_it_stands() {
    let world = team();
    // The entry that entered Joe is gone with its words, and there is no copy.
    let seq =
        "(SELECT operation_seq FROM change WHERE entity = 'person' ORDER BY seq DESC LIMIT 1)";
    meddles(
        &world,
        &format!("DELETE FROM change WHERE operation_seq = {seq}"),
    );
    let other = Connection::open(world.folder.path().join(FILE)).unwrap();
    let sql = "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'role';";
    other.execute_batch(sql).unwrap();
    drop(other);
    let world = world.restarts().heals();
    assert!(!world.who("Joe").is_empty());
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    assert_eq!(told(&world)["restored"][0]["rows"], json!(1));
    world.is_sound();
}

#[test]
fn a_pin_that_was_damaged_is_never_an_older_one_again() {
    let world = team();
    world.gives("Ana", "manager");
    let ana = json!({"person_id": world.who("Ana"), "pin": "604817"});
    world.does("pin_give", ana.clone());
    world.keeps_a_copy();
    meddles(
        &world,
        "UPDATE pin SET hash = replace(hash, 'argon2id', 'argon2ie')",
    );
    let world = world.heals();
    let left = json!([{"entity": "pin", "id": world.who("Ana")}]);
    assert_eq!(told(&world)["left"], left);
    assert!(world.tries("here_enter", ana).is_err());
}

#[test]
fn without_a_sound_copy_nothing_is_moved() {
    let world = team();
    world.keeps_a_copy();
    let World { app, folder, .. } = world;
    drop(app);
    for copy in fs::read_dir(folder.path().join(keep::FOLDER)).unwrap() {
        fs::write(copy.unwrap().path(), "nonsense").unwrap();
    }
    fs::write(folder.path().join(FILE), "nonsense").unwrap();
    let Err(error) = App::open(Opening::of(folder.path())) else {
        panic!("it was opened");
    };
    assert_eq!(error.code, Code::NotADatabase);
    assert_eq!(
        fs::read_to_string(folder.path().join(FILE)).unwrap(),
        "nonsense"
    );
    assert!(aside(folder.path()).is_empty());
}

#[test]
fn a_file_that_only_says_it_is_newer_is_damaged() {
    let world = team();
    world.keeps_a_copy();
    let world = world.restarts_after(|folder| {
        let other = Connection::open(folder.join(FILE)).unwrap();
        other.pragma_update(None, "user_version", 4099).unwrap();
    });
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    assert!(told(&world)["restored"][0]["copy_at"].is_number());
}

#[test]
fn a_copy_is_refused_while_the_data_are_not_what_was_written() {
    let world = team();
    meddles(&world, "UPDATE person SET name = 'Anb' WHERE name = 'Ana'");
    let copy = world.folder.path().join("copy.db");
    let refused = huddle_core::store::backup::backup(&world.app, &copy).unwrap_err();
    assert_eq!(refused.code, Code::Damaged);
    assert!(!copy.exists());
}
