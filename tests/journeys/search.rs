//! Finding a story again by a word that somebody remembers.

use huddle_core::Code;
use huddle_core::demo;
use serde_json::{Value, json};

use crate::world::{World, is, person};

fn asks(query: &str) -> Value {
    json!({"filter": {"query": query}, "limit": 50, "offset": 0})
}

/// The texts that are found, the newest first.
fn found(world: &World, query: &str) -> Vec<String> {
    texts(&world.does("story_list", asks(query)))
}

fn texts(answer: &Value) -> Vec<String> {
    let rows = answer["rows"].as_array().unwrap().iter();
    rows.map(|row| row["text"].as_str().unwrap().to_owned())
        .collect()
}

fn told() -> World {
    let world = World::with_people(&["Łukasz", "Zoë", "Mei"]);
    for (who, text) in [
        ("Łukasz", "Stayed until the last taxi came."),
        ("Zoë", "雨の夜、美咲さんに傘を貸しました。"),
        ("Mei", "แขกลืมร่มไว้ในลิฟต์"),
        ("Mei", "Found the ring in the lift."),
    ] {
        world.clock.pass(60);
        world.thanks(who, text);
    }
    world
}

#[test]
fn a_story_is_found_by_the_start_of_any_word_without_accents_and_by_a_name() {
    let world = told();
    assert_eq!(found(&world, "tax"), ["Stayed until the last taxi came."]);
    assert_eq!(
        found(&world, "LUKASZ"),
        ["Stayed until the last taxi came."]
    );
    assert_eq!(
        found(&world, "zoe 傘"),
        ["雨の夜、美咲さんに傘を貸しました。"]
    );
    assert_eq!(found(&world, "lift ring").len(), 1);
    assert_eq!(found(&world, "lift taxi").len(), 0);
    assert_eq!(found(&world, "mei").len(), 2);
    assert_eq!(
        found(&world, "mei")[0],
        "Found the ring in the lift.",
        "the newest first"
    );
}

#[test]
fn a_word_inside_a_sentence_without_spaces_is_found() {
    let world = told();
    assert_eq!(found(&world, "美咲").len(), 1);
    assert_eq!(found(&world, "咲美").len(), 0);
    assert_eq!(found(&world, "ร่ม").len(), 1);
    assert_eq!(found(&world, "แขก").len(), 1);
}

#[test]
fn words_in_quotation_marks_stand_together_and_nothing_finds_everything() {
    let world = told();
    assert_eq!(found(&world, "\"last taxi\"").len(), 1);
    assert_eq!(found(&world, "\"taxi last\"").len(), 0);
    assert_eq!(found(&world, "").len(), 4);
    assert_eq!(found(&world, "**").len(), 4);
}

#[test]
fn what_changes_is_found_as_it_is_now() {
    let world = told();
    assert_eq!(found(&world, "umbrella").len(), 0);
    let told = world.thanks("Mei", "Lent an umbrella.");
    assert_eq!(found(&world, "umbrella").len(), 1);
    let id = json!({"id": told["id"]});
    world.does("story_withdraw", id.clone());
    assert_eq!(found(&world, "umbrella").len(), 0);
    world.does("undo", json!({}));
    assert_eq!(found(&world, "umbrella").len(), 1);
    // A name that changes finds what was told before under the new one alone.
    let mut mei = person("Meihua", world.today()["shift"]["id"].as_str().unwrap());
    mei["id"] = json!(world.who("Mei"));
    world.does("person_save", mei.clone());
    assert_eq!(found(&world, "meihua umbrella").len(), 1);
    assert_eq!(found(&world, "umbrella mei").len(), 1);
    assert_eq!(found(&world, "mei ").len(), 0, "as a whole word");
    // Whoever wants no thanks aloud is found in no list that everybody reads.
    mei["wish"] = json!("private");
    world.does("person_save", mei);
    assert_eq!(found(&world, "umbrella").len(), 0);
    // A start makes the index anew.
    let world = world.restarts();
    assert_eq!(found(&world, "umbrella").len(), 0);
    assert_eq!(found(&world, "taxi").len(), 1);
}

#[test]
fn a_search_is_narrowed_like_the_list() {
    let world = told();
    world.story("Mei", "A long story of a ring, told at length.");
    let narrowed = |field: &str, value: Value| {
        let mut ask = asks("ring");
        let place = if field == "limit" {
            &mut ask
        } else {
            &mut ask["filter"]
        };
        place[field] = value;
        world.does("story_list", ask)["total"].as_i64().unwrap()
    };
    assert_eq!(narrowed("kind", json!("story")), 1);
    assert_eq!(narrowed("kind", json!("shout_out")), 1);
    assert_eq!(narrowed("person_id", json!(world.who("Mei"))), 2);
    assert_eq!(narrowed("person_id", json!(world.who("Zoë"))), 0);
    assert_eq!(narrowed("told", json!(false)), 2);
    assert_eq!(narrowed("limit", json!(1)), 2, "all are counted");
    let mut second = asks("ring");
    (second["limit"], second["offset"]) = (json!(1), json!(1));
    assert_eq!(
        texts(&world.does("story_list", second)),
        ["Found the ring in the lift."]
    );
}

#[test]
fn every_story_is_found_by_each_of_its_words_after_many_changes() {
    let world = World::new();
    demo::make(&world.app, 300, 3).unwrap();
    found(&world, "anything");
    let all = world.does(
        "story_list",
        json!({"filter": {}, "limit": 200, "offset": 0}),
    );
    for row in all["rows"].as_array().unwrap().iter().step_by(7) {
        let text = row["text"].as_str().unwrap();
        let word = text
            .split(|c: char| !c.is_alphanumeric())
            .find(|word| word.chars().count() > 4);
        let Some(word) = word else { continue };
        let ask = json!({"filter": {"query": word}, "limit": 200, "offset": 0});
        let found = world.does("story_list", ask);
        let ids: Vec<&Value> = found["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| &row["id"])
            .collect();
        assert!(
            found["total"].as_i64() > Some(200) || ids.contains(&&row["id"]),
            "{word}: {text}"
        );
    }
}

#[test]
fn a_question_that_is_too_long_is_refused_and_strange_signs_find_nothing_wrong() {
    let world = told();
    is(
        &world.refused("story_list", asks(&"ring ".repeat(50))),
        Code::TooLong,
        "query",
    );
    for signs in [
        "\"",
        "'",
        "ring OR taxi",
        "text:ring",
        "(ring",
        "NEAR(ring taxi)",
        "ring*",
        "-ring",
        "{words} : ring",
    ] {
        world.does("story_list", asks(signs));
    }
    assert_eq!(
        found(&world, "ring OR taxi").len(),
        0,
        "or is a word like any other"
    );
}
