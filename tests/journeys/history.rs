//! Bringing what a team already has: from our own export or any other list, all of it or nothing.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use huddle_core::host::Host;
use huddle_core::recognition::export;
use huddle_core::{App, Code, Opening};
use serde_json::{Value, json};

use crate::world::{World, is};

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
    json!({"header": file["header"], "mapping": file["mapping"]})
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
fn the_same_list_brings_nothing_twice() {
    let world = with_list(&["Ana"], LIST);
    world.does("history_import", asks(&world, json!([]), false));
    assert_eq!(previewed(&world)["same"], 3);
    let again = world.does("history_import", asks(&world, json!([]), false));
    assert_eq!((&again["added"], &again["same"]), (&json!(0), &json!(3)));
    assert_eq!(total(&world), 3);
}

#[test]
fn what_was_exported_comes_back_as_it_was() {
    let world = World::with_people(&["Ana", "Bea"]);
    let mut both = crate::world::telling(&world.who("Ana"), "=Stayed, \"late\"\nboth of them.");
    both["people"] = json!([world.who("Ana"), world.who("Bea")]);
    both["customer_words"] = json!("Thank you.");
    both["giver_id"] = json!(world.who("Bea"));
    both["source"] = json!("letter");
    world.sends(both);
    world.thanks("Ana", "Not told yet.");
    let mut private = crate::world::telling(&world.who("Bea"), "For you alone.");
    private["aloud"] = json!("private");
    world.does("story_tell", private);
    let csv = world.folder.path().join("out.csv");
    let heads: Vec<String> = export::COLUMNS
        .iter()
        .map(|column| (*column).to_owned())
        .collect();
    let outside = tempfile::tempdir().unwrap();
    let csv = outside.path().join(csv.file_name().unwrap());
    export::to_file(&world.app, &csv, &heads).unwrap();

    let other = with_list(&[], fs::read(&csv).unwrap());
    let preview = previewed(&other);
    assert_eq!(
        (&preview["good"], &preview["bad"]),
        (&json!(3), &json!(0)),
        "{preview}"
    );
    other.does("history_import", asks(&other, json!([]), false));
    let bea = other.does("person_show", json!({"id": other.who("Bea")}));
    let texts: Vec<&str> = bea["received"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["text"].as_str().unwrap())
        .collect();
    assert_eq!(texts.len(), 2);
    let both = bea["received"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["people"].as_array().unwrap().len() == 2)
        .unwrap();
    assert_eq!(both["text"], "=Stayed, \"late\"\nboth of them.");
    assert_eq!(
        (&both["customer_words"], &both["source"]),
        (&json!("Thank you."), &json!("letter"))
    );
    let ready = json!({"filter": {"told": false}, "limit": 9, "offset": 0});
    assert_eq!(
        other.does("story_list", ready)["total"],
        2,
        "what was not told is ready here too"
    );
    assert_eq!(total(&other), 2, "what is private stands in no list");
}

#[test]
fn bad_rows_are_shown_with_line_and_reason_and_nothing_is_kept_unless_asked() {
    let list = "date,to,message\n2026-01-05,Ana,Stayed late.\nsome day,Ana,Stayed late again.\n2026-01-06,,Found it.\n2099-01-01,Ana,Will stay.\n2026-01-07,Ana,\n2026-01-08,Ana,a\u{0}b\n";
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
            (5, "not_a_day"),
            (6, "empty"),
            (7, "control_character")
        ]
    );
    let refused = world.refused("history_import", asks(&world, json!([]), false));
    assert_eq!(
        (refused.code, &refused.facts["line"]),
        (Code::BadRows, &3_i64.into())
    );
    assert_eq!(total(&world), 0);
    let kept = world.does("history_import", asks(&world, json!([]), true));
    assert_eq!((&kept["added"], &kept["skipped"]), (&json!(1), &json!(5)));
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
    let world = with_list(&["Ana"], "7|x\nStayed late.,Ana\n");
    let file = world.does("history_file", json!({}));
    assert_eq!(file["rows"][0], json!(["7|x"]));
    let nothing = json!({"header": false, "mapping": ["ignore", "ignore"]});
    is(
        &world.refused("history_preview", nothing),
        Code::Empty,
        "person",
    );
    let by_hand = json!({"header": true, "mapping": ["text", "person"]});
    assert_eq!(world.does("history_preview", by_hand)["good"], 1);
}

#[test]
fn a_name_that_two_people_have_is_asked_about() {
    let world = with_list(&["Ana", "Ana"], "to,message\nAna,Stayed late.\n");
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
