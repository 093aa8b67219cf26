//! What comes back from an export is what went out, and nothing comes twice.

use std::collections::BTreeMap;
use std::fs;

use huddle_core::recognition::{RecognitionRow, export, rows};
use serde_json::{Value, json};

use super::{LIST, asks, brings_everybody, previewed, total, with_list};
use crate::world::World;

/// The list of another world's export, with the columns named as the program names them.
fn exported(world: &World) -> Vec<u8> {
    let outside = tempfile::tempdir().unwrap();
    let csv = outside.path().join("out.csv");
    let heads: Vec<String> = export::COLUMNS
        .iter()
        .map(|column| (*column).to_owned())
        .collect();
    export::to_file(&world.app, &csv, &heads).unwrap();
    fs::read(&csv).unwrap()
}

/// All that a list can say of a story, by its words; ids and times differ from computer to computer.
pub fn stories(world: &World) -> BTreeMap<String, Value> {
    let told = world.app.read(|read| {
        let records: Vec<RecognitionRow> = read.many("", [])?;
        rows::rows(read, records)
    });
    let names = |people: &Value| -> Vec<String> {
        let people = people.as_array().unwrap().iter();
        people
            .map(|one| one["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let told = told.unwrap().into_iter().map(|row| {
        let row = serde_json::to_value(row).unwrap();
        let whom: Vec<(Value, Value)> = row["people"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| match one["of"].as_str() {
                // Teams have names of their own.
                Some("team") => (one["of"].clone(), Value::Null),
                _ => (one["of"].clone(), one["name"].clone()),
            })
            .collect();
        let said = json!({
            "whom": whom,
            "also": names(&row["also"]),
            "giver": row["giver"]["name"],
            "words": row["customer_words"],
            "kind": row["kind"], "source": row["source"], "day": row["day"], "status": row["status"],
            "aloud": row["aloud"], "agreed": row["agreed"], "steady": row["steady"], "discretion": row["discretion"],
            "standard": row["standard"]["text"],
            "handed": row["handed_on"] != Value::Null,
        });
        (row["text"].as_str().unwrap().to_owned(), said)
    });
    told.collect()
}

/// A team with one telling of each sort that there is.
fn everything() -> World {
    let world = World::with_people(&["Ana", "Bea", "Cleo"]);
    let standard = world.does(
        "standard_save",
        json!({"id": null, "text": "We say goodbye by name.", "reason": ""}),
    );
    let tells = |text: &str, more: Value| {
        let mut told = crate::world::telling(&world.who("Ana"), text);
        for (field, value) in more.as_object().unwrap() {
            told[field] = value.clone();
        }
        world.does("story_tell", told)
    };
    let both = tells(
        "=Stayed, \"late\"\nboth of them.",
        json!({
            "people": [world.who("Ana"), world.who("Bea")], "customer_words": "Thank you.", "giver_id": world.who("Bea"),
            "source": "letter", "agreed": true, "steady": true, "discretion": true, "standard_id": standard["id"],
        }),
    );
    world.reads(&both);
    let also = json!({"id": both["id"], "giver_id": world.who("Cleo"), "draft": null});
    world.does("story_add_name", also);
    world.reads(&tells("Not told yet.", json!({"aloud": "ask"})));
    let unread = json!({"people": [world.who("Bea")], "kind": "story"});
    tells("Nobody read it.", unread);
    let night = world.shift("Night", "06:00");
    tells(
        "All of the night.",
        json!({"people": [], "shifts": [night]}),
    );
    tells(
        "All of you.",
        json!({"people": [world.who("Cleo")], "whole_team": true}),
    );
    let private = tells("For you alone.", json!({"aloud": "private"}));
    world.does(
        "story_hand_over",
        json!({"id": private["id"], "handed": true}),
    );
    tells("For you alone, later.", json!({"aloud": "private"}));
    world
}

#[test]
fn what_was_exported_comes_back_as_it_was() {
    let world = everything();
    // Told at a huddle.
    world.reads(&world.thanks("Bea", "Carried the bags."));
    world.holds_to_the_end();
    let before = stories(&world);
    let has = |status: &str| before.values().any(|one| one["status"] == status);
    assert!(
        ["new", "ready", "told", "private"].into_iter().all(has),
        "{before:#?}"
    );
    let other = with_list(&[], exported(&world));
    other.shift("Night", "06:00");
    let preview = previewed(&other);
    assert_eq!(
        (&preview["good"], &preview["bad"]),
        (&json!(before.len()), &json!(0)),
        "{preview}"
    );
    brings_everybody(&other);
    assert_eq!(stories(&other), before);
    // Nothing of it comes a second time, neither there nor where it came from.
    assert_eq!(previewed(&other)["good"], 0);
    let own = with_list(&[], exported(&other));
    own.shift("Night", "06:00");
    brings_everybody(&own);
    assert_eq!(stories(&own), before);
    own.is_sound();
    other.is_sound();
}

#[test]
fn what_is_said_of_a_former_colleague_comes_back_without_a_name() {
    let world = World::with_people(&["Ana", "Bea"]);
    world.thanks("Ana", "Stayed late.");
    world.thanks("Ana", "Found the ring.");
    let mut ana = world.does("person_show", json!({"id": world.who("Ana")}))["person"].clone();
    for field in ["access", "presence"] {
        ana.as_object_mut().unwrap().remove(field);
    }
    (ana["left_on"], ana["unnamed"]) = (json!("2026-03-11"), json!(true));
    world.does("person_save", ana);
    let list = exported(&world);
    assert!(!String::from_utf8_lossy(&list).contains("Ana"));
    let other = with_list(&["Bea"], &list);
    assert_eq!(previewed(&other)["bad"], 0);
    let kept = brings_everybody(&other);
    assert_eq!((&kept["added"], &kept["people"]), (&json!(2), &json!(0)));
    assert_eq!(stories(&other), stories(&world));
    // One colleague stands for all of them, and the list says nothing new.
    let people = json!({"query": "", "left": true});
    assert_eq!(
        other.does("person_list", people).as_array().unwrap().len(),
        2
    );
    assert_eq!(previewed(&other)["same"], 2);
    other.is_sound();
}

#[test]
fn thanks_to_a_shift_that_is_not_here_are_a_bad_row() {
    let list =
        "day,whom,person,text\n2026-01-05,shift,Night,Held out.\n2026-01-05,team,Sol,Held on.\n";
    let world = with_list(&["Ana"], list);
    let preview = previewed(&world);
    assert_eq!((&preview["good"], &preview["bad"]), (&json!(1), &json!(1)));
    let bad = &preview["bad_rows"][0];
    assert_eq!(
        (&bad["line"], &bad["fault"]["code"], &bad["fault"]["field"]),
        (&json!(2), &json!("not_found"), &json!("person"))
    );
    world.shift("night", "22:00");
    assert_eq!(previewed(&world)["good"], 2);
}

#[test]
fn the_status_counts_before_how_often_it_was_told() {
    let list = "day,person,text,status,times told,private\n\
        2026-01-05,Ana,One.,new,3,\n2026-01-05,Ana,Two.,ready,3,\n2026-01-05,Ana,Three.,told,0,\n\
        2026-01-05,Ana,Four.,private,0,\n2026-01-05,Ana,Five.,approved,0,\n2026-01-05,Ana,Six.,told,1,private\n";
    let world = with_list(&["Ana"], list);
    brings_everybody(&world);
    let found = |world: &World| -> Vec<(String, String, bool)> {
        let rows = world
            .app
            .read(|read| read.many::<RecognitionRow>("ORDER BY id", []));
        let rows = rows.unwrap().into_iter();
        rows.map(|row| {
            (
                row.text,
                row.status.word().to_owned(),
                row.handed_at.is_some(),
            )
        })
        .collect()
    };
    let expected = [
        ("One.", "new", false),
        ("Two.", "ready", false),
        ("Three.", "told", false),
        ("Four.", "private", false),
        ("Five.", "told", false),
        // Told already, but nobody is to hear it any more: there is nothing to hand over.
        ("Six.", "private", true),
    ];
    let owned = |rows: &[(&str, &str, bool)]| -> Vec<(String, String, bool)> {
        rows.iter()
            .map(|(text, status, handed)| ((*text).to_owned(), (*status).to_owned(), *handed))
            .collect()
    };
    assert_eq!(found(&world), owned(&expected));
    // Without that column, only what says that it was not told is still to be told.
    let list = "day,person,text,times told,private\n2026-01-05,Ana,One.,No,\n2026-01-05,Ana,Two.,false,\n\
        2026-01-05,Ana,Three.,0,\n2026-01-05,Ana,Four.,,\n2026-01-05,Ana,Five.,2,\n2026-01-05,Ana,Six.,0,yes\n";
    let world = with_list(&["Ana"], list);
    brings_everybody(&world);
    let expected = [
        ("One.", "ready", false),
        ("Two.", "ready", false),
        ("Three.", "ready", false),
        ("Four.", "told", false),
        ("Five.", "told", false),
        ("Six.", "private", true),
    ];
    assert_eq!(found(&world), owned(&expected));
}

#[test]
fn the_same_list_brings_nothing_twice() {
    let world = with_list(&["Ana"], LIST);
    brings_everybody(&world);
    assert_eq!(previewed(&world)["same"], 3);
    let again = world.does("history_import", asks(&world, json!([]), false));
    assert_eq!((&again["added"], &again["same"]), (&json!(0), &json!(3)));
    assert_eq!(total(&world), 3);
}

#[test]
fn the_same_words_of_one_day_to_two_people_or_from_two_are_two_tellings() {
    let list =
        "day,to,from,message\n2026-01-05,Ana,Joe,Thank you!\n2026-01-05,Bea,Mei,Thank you!\n";
    let world = with_list(&["Ana", "Bea", "Joe", "Mei", "Tom"], list);
    let mut told = crate::world::telling(&world.who("Ana"), "Thank you!");
    told["day"] = json!("2026-01-05");
    told["giver_id"] = json!(world.who("Joe"));
    world.sends(told.clone());
    let preview = previewed(&world);
    assert_eq!((&preview["good"], &preview["same"]), (&json!(1), &json!(1)));
    // Somebody else who says it is another telling; accents and case are none.
    told["people"] = json!([world.who("Bea")]);
    told["giver_id"] = json!(world.who("Tom"));
    world.sends(told);
    assert_eq!(previewed(&world)["good"], 1);
    world.does("history_import", asks(&world, json!([]), false));
    assert_eq!(previewed(&world)["same"], 2);
    assert_eq!(total(&world), 3);
}

#[test]
fn a_name_that_stands_for_somebody_else_or_is_left_out_brings_nothing_twice() {
    let list = "day,to,from,message\n2026-01-05,Annie,Boss,Stayed late.\n";
    let world = with_list(&["Ana"], list);
    let names = json!([
        {"name": "Annie", "person_id": world.who("Ana"), "leave_out": false},
        {"name": "Boss", "person_id": null, "leave_out": true},
    ]);
    for (added, same) in [(1, 0), (0, 1)] {
        let kept = world.does("history_import", asks(&world, names.clone(), false));
        assert_eq!(
            (&kept["added"], &kept["same"]),
            (&json!(added), &json!(same))
        );
    }
}
