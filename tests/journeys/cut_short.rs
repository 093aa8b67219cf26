//! What a recovery goes on with and keeps: after a kill in its middle, with the newest words in the write-ahead log alone, and
//! with what was removed since the copy.

use std::fs;
use std::path::Path;

use huddle_core::store::FILE;
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::damage::{aside, team, told};
use crate::world::World;

#[test]
fn a_recovery_that_was_cut_short_goes_on_at_the_next_start() {
    let world = team();
    world.keeps_a_copy();
    world.thanks("Joe", "Told after the copy.");
    let world = world.restarts_after(|folder| {
        // As a power cut leaves it: set aside, and nothing in its place yet.
        let aside = folder.join("damaged/2026-03-11T06-30-00Z");
        fs::create_dir_all(&aside).unwrap();
        fs::rename(folder.join(FILE), aside.join(FILE)).unwrap();
        fs::write(folder.join("huddle.db.99.part"), "half").unwrap();
        fs::write(folder.join("huddle.db.99.part-wal"), "half").unwrap();
    });
    assert_eq!(
        world.stories(),
        ["Told after the copy.", "Stayed until the taxi came."]
    );
    assert_eq!(told(&world)["restored"][0]["operations"], json!(1));
    assert!(!world.folder.path().join("huddle.db.99.part").exists());
    assert!(!world.folder.path().join("huddle.db.99.part-wal").exists());
    assert_eq!(aside(world.folder.path()).len(), 1);
}

#[test]
fn a_recovery_without_a_copy_that_was_cut_short_goes_on_too() {
    let world = team();
    let world = world.restarts_after(|folder| {
        let aside = folder.join("damaged/2026-03-11T06-30-00Z");
        fs::create_dir_all(&aside).unwrap();
        fs::rename(folder.join(FILE), aside.join(FILE)).unwrap();
    });
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    world.is_sound();
}

#[test]
fn what_was_removed_since_the_copy_stays_removed() {
    let world = team();
    world.does(
        "draft_save",
        json!({"key": "tell", "body": "{\"text\":\"sent since\"}"}),
    );
    world.keeps_a_copy();
    world.does("draft_drop", json!({"key": "tell"}));
    let world = world.restarts_after(|folder| {
        let other = Connection::open(folder.join(FILE)).unwrap();
        let sql = "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'role';";
        other.execute_batch(sql).unwrap();
    });
    let world = world.heals();
    assert!(told(&world)["restored"][0]["copy_at"].is_number());
    assert_eq!(
        world.does("draft_show", json!({"key": "tell"})),
        Value::Null
    );
}

/// The database as a killed program leaves it: the newest words stand in the write-ahead log alone.
fn killed(world: World, parts: &Path) -> World {
    world.thanks("Joe", "In the log alone.");
    for name in [FILE.to_owned(), format!("{FILE}-wal")] {
        fs::copy(world.folder.path().join(&name), parts.join(&name)).unwrap();
    }
    world
}

#[test]
fn a_move_that_was_cut_short_before_the_log_takes_the_log_along() {
    let parts = tempfile::tempdir().unwrap();
    let world = team();
    world.keeps_a_copy();
    let world = killed(world, parts.path()).restarts_after(|folder| {
        let aside = folder.join("damaged/2026-03-11T06-30-00Z");
        fs::create_dir_all(&aside).unwrap();
        fs::remove_file(folder.join(FILE)).unwrap();
        fs::rename(parts.path().join(FILE), aside.join(FILE)).unwrap();
        let log = format!("{FILE}-wal");
        fs::rename(parts.path().join(&log), folder.join(log)).unwrap();
    });
    assert_eq!(
        world.stories(),
        ["In the log alone.", "Stayed until the taxi came."]
    );
    world.is_sound();
}

#[test]
fn a_log_whose_database_is_gone_is_not_put_into_the_copy() {
    let parts = tempfile::tempdir().unwrap();
    let world = team();
    world.keeps_a_copy();
    let log = format!("{FILE}-wal");
    let world = killed(world, parts.path()).restarts_after(|folder| {
        fs::remove_file(folder.join(FILE)).unwrap();
        fs::rename(parts.path().join(&log), folder.join(&log)).unwrap();
    });
    assert_eq!(world.stories(), ["Stayed until the taxi came."]);
    world.is_sound();
    let [aside] = &aside(world.folder.path())[..] else {
        panic!("one folder was expected");
    };
    assert!(aside.join(log).exists());
}

/// Flips a byte of the log, so many bytes before its end.
fn flips_in_the_log(folder: &Path, before_the_end: usize) {
    let log = folder.join(format!("{FILE}-wal"));
    let mut bytes = fs::read(&log).unwrap();
    let at = bytes.len() - before_the_end;
    bytes[at] ^= 1;
    fs::write(log, bytes).unwrap();
}

/// Three things told, each in the log alone; then the program is killed, and a byte of the log flips in what the told one
/// of this number (from 0) wrote.
fn with_a_flip_in(told: usize) -> World {
    let parts = tempfile::tempdir().unwrap();
    let world = team();
    world.keeps_a_copy();
    let log = format!("{FILE}-wal");
    let length =
        |folder: &Path| usize::try_from(fs::metadata(folder.join(&log)).unwrap().len()).unwrap();
    let mut ends = Vec::new();
    for text in ["One.", "Two."] {
        world.thanks("Joe", text);
        ends.push(length(world.folder.path()));
    }
    killed(world, parts.path()).restarts_after(|folder| {
        for name in [FILE.to_owned(), log.clone()] {
            fs::copy(parts.path().join(&name), folder.join(&name)).unwrap();
        }
        let end = length(folder);
        ends.push(end);
        flips_in_the_log(folder, end - ends[told] + 100);
    })
}

#[test]
fn what_stands_behind_a_damaged_piece_of_the_log_is_not_given_up() {
    let world = with_a_flip_in(0);
    let stories = world.stories();
    for text in ["In the log alone.", "Two.", "Stayed until the taxi came."] {
        assert!(
            stories.contains(&text.to_owned()),
            "{text} is missing in {stories:?}"
        );
    }
    assert!(told(&world)["restored"][0]["operations"].as_u64().unwrap() >= 2);
    world.is_sound();
}

#[test]
fn a_last_commit_that_is_only_half_there_is_no_damage() {
    let world = with_a_flip_in(2);
    assert_eq!(
        world.stories(),
        ["Two.", "One.", "Stayed until the taxi came."]
    );
    assert_eq!(told(&world), Value::Null);
}
