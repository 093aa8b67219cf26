//! Bringing what a team already has: from our own export or any other list, all of it or nothing.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use huddle_core::host::Host;
use huddle_core::{App, Code, Opening};
use serde_json::{Value, json};

use crate::world::{World, is};

mod returns;

/// A person who answers the dialog with this file.
struct Chooses(PathBuf);

impl Host for Chooses {
    fn pick_text_file(&self) -> Option<PathBuf> {
        Some(self.0.clone())
    }

    fn pick_folder(&self) -> Option<PathBuf> {
        None
    }

    fn pick_new_file(&self, _: &str) -> Option<PathBuf> {
        None
    }
}

/// A team with these people whose manager chose a list with these bytes.
fn with_list(names: &[&str], list: impl AsRef<[u8]>) -> World {
    let World { app, clock, folder } = World::with_people(names);
    drop(app);
    let file = folder.path().join("list.csv");
    fs::write(&file, list).unwrap();
    let app = App::open(Opening {
        clock: clock.clone(),
        host: Arc::new(Chooses(file)),
        ..Opening::of(folder.path())
    });
    World {
        app: app.unwrap(),
        clock,
        folder,
    }
}

/// How the list is read, as it was guessed.
fn guessed(world: &World) -> Value {
    let file = world.does("history_file", json!({}));
    json!({"file": file["file"], "header": file["header"], "mapping": file["mapping"]})
}

/// Brings the list with everybody in it, as the page asks for it.
fn brings_everybody(world: &World) -> Value {
    let names = previewed(world)["names"].clone();
    let names: Vec<Value> = names
        .as_array()
        .unwrap()
        .iter()
        .map(|one| json!({"name": one["name"], "person_id": null, "leave_out": false}))
        .collect();
    world.does("history_import", asks(world, json!(names), false))
}

fn previewed(world: &World) -> Value {
    world.does("history_preview", guessed(world))
}

fn asks(world: &World, names: Value, keep_good: bool) -> Value {
    let mut ask = guessed(world);
    ask["names"] = names;
    ask["keep_good"] = json!(keep_good);
    ask
}

fn total(world: &World) -> i64 {
    let all = json!({"filter": {}, "limit": 0, "offset": 0});
    world.does("story_list", all)["total"].as_i64().unwrap()
}

const LIST: &str = "Date;Recipient;From;Message\n\
    2025-11-03;Ana;Joe;Stayed until the taxi came.\n\
    3.12.2025;Bea;;Found the ring.\n\
    2026-01-05;Cleo;Dan;Carried the bags.\n";

#[test]
fn a_list_of_another_program_is_brought_with_its_people() {
    let world = with_list(&["Ana"], LIST);
    let preview = previewed(&world);
    assert_eq!((&preview["good"], &preview["bad"]), (&json!(3), &json!(0)));
    assert_eq!(
        (&preview["first_on"], &preview["last_on"]),
        (&json!("2025-11-03"), &json!("2026-01-05"))
    );
    let names: Vec<&str> = preview["names"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Joe", "Bea", "Cleo", "Dan"]);
    assert_eq!(preview["known"], 1);
    // Dan is Ana under another name, and Cleo is nobody who is to be kept.
    let names = json!([
        {"name": "Dan", "person_id": world.who("Ana"), "leave_out": false},
        {"name": "Cleo", "person_id": null, "leave_out": true},
        {"name": "Joe", "person_id": null, "leave_out": false},
        {"name": "Bea", "person_id": null, "leave_out": false},
    ]);
    let kept = world.does("history_import", asks(&world, names, false));
    assert_eq!(
        kept,
        json!({"added": 2, "same": 0, "people": 2, "skipped": 1})
    );
    assert_eq!(total(&world), 2);
    let bea = world.does("person_show", json!({"id": world.who("Bea")}));
    let ring = &bea["received"][0];
    assert_eq!(
        (&ring["text"], &ring["day"], &ring["status"]),
        (
            &json!("Found the ring."),
            &json!("2025-12-03"),
            &json!("told")
        )
    );
    assert_eq!(ring["giver"], Value::Null);
    let found = json!({"filter": {"query": "taxi"}, "limit": 9, "offset": 0});
    assert_eq!(
        world.does("story_list", found)["rows"][0]["giver"]["name"],
        "Joe"
    );
    // It was heard elsewhere, so no huddle is flooded by it.
    assert_eq!(world.today()["untold"], 0);
    // A copy of before was made.
    let copies = fs::read_dir(world.folder.path().join("backups")).unwrap();
    assert!(copies.count() >= 1);
    world.is_sound();
}

#[test]
fn a_name_that_nothing_is_said_of_is_left_out() {
    let world = with_list(&["Ana"], LIST);
    let kept = world.does("history_import", asks(&world, json!([]), false));
    assert_eq!(
        kept,
        json!({"added": 1, "same": 0, "people": 0, "skipped": 2})
    );
}

#[test]
fn bad_rows_are_shown_with_line_and_reason_and_nothing_is_kept_unless_asked() {
    let list = "date,to,message\n2026-01-05,Ana,Stayed late.\nsome day,Ana,Stayed late again.\n2026-01-06,,Found it.\n2099-01-01,Ana,Will stay.\n2026-01-07,Ana,\n2026-01-08,Ana,a\u{0}b\n,Ana,On no day.\n3. 12. 2025,Ana,A day with spaces.\n2025-12-04T08:30,Ana,A day with a time.\n4. 12. 2025 08:30,Ana,Both.\n";
    let world = with_list(&["Ana"], list);
    let preview = previewed(&world);
    let bad: Vec<(u64, &str)> = preview["bad_rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                row["line"].as_u64().unwrap(),
                row["fault"]["code"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        bad,
        [
            (3, "not_a_day"),
            (4, "empty"),
            (5, "day_ahead"),
            (6, "empty"),
            (7, "control_character"),
            (8, "empty")
        ]
    );
    let refused = world.refused("history_import", asks(&world, json!([]), false));
    assert_eq!(
        (refused.code, &refused.facts["line"]),
        (Code::BadRows, &3_i64.into())
    );
    assert_eq!(
        (&refused.facts["bad"], &refused.facts["good"]),
        (&6_i64.into(), &4_i64.into()),
        "every row counts, not only those before the first bad one"
    );
    assert_eq!(total(&world), 0);
    let kept = world.does("history_import", asks(&world, json!([]), true));
    assert_eq!((&kept["added"], &kept["skipped"]), (&json!(4), &json!(6)));
    let days: Vec<String> = returns::stories(&world)
        .values()
        .map(|one| one["day"].as_str().unwrap().to_owned())
        .collect();
    // By their words.
    assert_eq!(
        days,
        ["2025-12-04", "2025-12-03", "2025-12-04", "2026-01-05"]
    );
}

#[test]
fn an_open_quote_another_encoding_and_an_empty_file_are_refused_with_the_line() {
    let mut open = "date,to,message\n".to_owned();
    open += &"2026-01-05,Ana,Stayed late.\n".repeat(9_729);
    open += "2026-01-05,Ana,\"Stayed\n";
    open += &"2026-01-05,Ana,Stayed late.\n".repeat(5);
    let world = with_list(&["Ana"], &open);
    let refused = world.refused("history_preview", guessed(&world));
    assert_eq!(
        (refused.code, &refused.facts["line"]),
        (Code::QuoteOpen, &9_731_i64.into())
    );
    let inches = "date,to,message\n2026-01-05,Ana,Carried a 27\" screen.\n2026-01-05,Ana,";
    let open = with_list(
        &["Ana"],
        format!("{inches}\"Stayed\n2026-01-06,Ana,Late.\n"),
    );
    let refused = open.refused("history_file", json!({}));
    assert_eq!(
        (refused.code, &refused.facts["line"]),
        (Code::QuoteOpen, &3_i64.into())
    );
    let right = with_list(&["Ana"], format!("{inches}\"Stayed\nlate.\"\n"));
    assert_eq!(previewed(&right)["good"], 2);
    let latin = with_list(
        &["Ana"],
        b"date,to,message\n2026-01-05,Zo\xeb,Stayed late.\n",
    );
    let refused = latin.refused("history_file", json!({}));
    assert_eq!(
        (refused.code, &refused.facts["line"]),
        (Code::BadEncoding, &2_i64.into())
    );
    let empty = with_list(&["Ana"], b"\n\n");
    is(
        &empty.refused("history_file", json!({})),
        Code::Empty,
        "file",
    );
}

#[test]
fn a_list_whose_columns_say_nothing_is_mapped_by_hand() {
    let world = with_list(&["Ana"], "7|x\nStayed late.,Ana,2026-01-05\n");
    let file = world.does("history_file", json!({}));
    assert_eq!(file["rows"][0], json!(["7|x"]));
    let ask = |header: bool, mapping: &[&str]| json!({"file": file["file"], "header": header, "mapping": mapping});
    for (mapping, missing) in [
        (["ignore", "ignore", "day"], "person"),
        (["ignore", "person", "day"], "text"),
        (["text", "person", "ignore"], "day"),
    ] {
        let refused = world.refused("history_preview", ask(false, &mapping));
        is(&refused, Code::Empty, missing);
    }
    let by_hand = ask(true, &["text", "person", "day"]);
    assert_eq!(world.does("history_preview", by_hand)["good"], 1);
}

#[test]
fn what_was_seen_of_one_file_brings_no_other() {
    let world = with_list(&["Ana"], LIST);
    let first = asks(&world, json!([]), false);
    let second = asks(&world, json!([]), false);
    is(
        &world.refused("history_import", first.clone()),
        Code::ChangedSince,
        "file",
    );
    let mut look = guessed(&world);
    look["file"] = first["file"].clone();
    is(
        &world.refused("history_preview", look),
        Code::ChangedSince,
        "file",
    );
    // It lies there no more, for the look chose it anew.
    assert_ne!(first["file"], second["file"]);
    assert_eq!(
        world.does("history_import", asks(&world, json!([]), false))["added"],
        1
    );
}

#[test]
fn a_name_that_two_people_have_is_asked_about() {
    let world = with_list(
        &["Ana", "Ana"],
        "day,to,message\n2026-01-05,Ana,Stayed late.\n",
    );
    let preview = previewed(&world);
    assert_eq!(preview["names"][0]["several"].as_array().unwrap().len(), 2);
    let none = world.does("history_import", asks(&world, json!([]), false));
    assert_eq!((&none["added"], &none["skipped"]), (&json!(0), &json!(1)));
    let names = json!([{"name": "Ana", "person_id": world.who("Ana"), "leave_out": false}]);
    assert_eq!(
        world.does("history_import", asks(&world, names, false))["added"],
        1
    );
}

#[test]
fn a_cancelled_import_keeps_nothing_and_can_be_watched() {
    let mut list = "date,to,message\n".to_owned();
    for number in 0..60_000 {
        list += &format!("2026-01-05,Ana,Stayed late {number}.\n");
    }
    let world = with_list(&["Ana"], &list);
    let ask = asks(&world, json!([]), false);
    assert_eq!(world.does("history_progress", json!({})), Value::Null);
    std::thread::scope(|scope| {
        let import = scope.spawn(|| world.tries("history_import", ask));
        loop {
            let progress = world.does("history_progress", json!({}));
            if progress["done"].as_u64() > Some(0) {
                assert_eq!(progress["total"], list.len());
                break;
            }
            assert!(
                !import.is_finished(),
                "it was over before anybody could cancel"
            );
            std::thread::yield_now();
        }
        world.does("history_cancel", json!({}));
        assert_eq!(import.join().unwrap().unwrap_err().code, Code::Cancelled);
    });
    assert_eq!(total(&world), 0);
    world.is_sound();
    // And it can be begun again.
    assert_eq!(previewed(&world)["good"], 60_000);
}

#[test]
fn a_word_to_end_it_that_comes_before_it_began_counts_once() {
    let world = with_list(&["Ana"], LIST);
    let ask = asks(&world, json!([]), false);
    world.does("history_cancel", json!({}));
    let refused = world.refused("history_import", ask.clone());
    assert_eq!(refused.code, Code::Cancelled);
    assert_eq!(world.does("history_import", ask)["added"], 1);
    // And not for the next file.
    world.does("history_cancel", json!({}));
    assert_eq!(previewed(&world)["bad"], 0);
}
