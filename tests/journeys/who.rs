//! Finding who is meant, and who is who.

use serde_json::{Value, json};

use crate::world::{World, person, telling};

fn found(world: &World, query: &str) -> Vec<String> {
    let found = world.does("who_find", json!({"query": query}));
    let people = found["people"].as_array().unwrap().iter();
    let shifts = found["shifts"].as_array().unwrap().iter();
    people
        .chain(shifts)
        .map(|one| one["name"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn two_or_three_letters_of_any_part_of_a_name_find_it_without_accents() {
    let world = World::with_people(&[
        "Zoë Ångström",
        "Łukasz Nowak",
        "Ana-Maria O'Neill",
        "小笠原 美咲",
        "Mohammed Al-Amin",
    ]);
    assert_eq!(found(&world, "zo"), ["Zoë Ångström"]);
    assert_eq!(found(&world, "ang"), ["Zoë Ångström"]);
    assert_eq!(found(&world, "LUK"), ["Łukasz Nowak"]);
    assert_eq!(found(&world, "mar"), ["Ana-Maria O'Neill"]);
    assert_eq!(found(&world, "neill"), ["Ana-Maria O'Neill"]);
    assert_eq!(found(&world, "ana nei"), ["Ana-Maria O'Neill"]);
    assert_eq!(found(&world, "美"), ["小笠原 美咲"]);
    assert_eq!(
        found(&world, "kasz"),
        Vec::<String>::new(),
        "no middle of a word"
    );
    assert_eq!(found(&world, "").len(), 5);
    assert_eq!(found(&world, "morn"), ["Morning"], "a shift too");
}

#[test]
fn a_letter_pasted_where_a_name_belongs_is_too_long() {
    let world = World::with_people(&["Ana"]);
    let refused = world.refused("who_find", json!({"query": "dear madam ".repeat(200)}));
    assert_eq!(refused.code, huddle_core::Code::TooLong);
}

#[test]
fn whose_first_name_begins_so_comes_first_and_who_left_only_where_nobody_else_is() {
    let world = World::with_people(&["Bob Anders", "Anders Bo"]);
    assert_eq!(found(&world, "and"), ["Anders Bo", "Bob Anders"]);
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    let mut gone = person("Andrea Past", &shift);
    gone["left_on"] = json!("2026-01-01");
    world.does("person_save", gone);
    assert_eq!(found(&world, "and").len(), 2);
    let answer = world.does("who_find", json!({"query": "andrea"}));
    assert_eq!(answer["people"][0]["left"], true);
}

#[test]
fn what_is_found_follows_every_change_of_a_name() {
    let world = World::with_people(&["Ana"]);
    assert_eq!(found(&world, "zo"), Vec::<String>::new());
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    world.person("Zoë", &shift);
    assert_eq!(found(&world, "zo"), ["Zoë"]);
    world.does("undo", json!({}));
    assert_eq!(found(&world, "zo"), Vec::<String>::new());
    world.does("redo", json!({}));
    assert_eq!(found(&world, "zo"), ["Zoë"]);
}

#[test]
fn a_name_that_looks_like_another_is_pointed_out() {
    let world = World::with_people(&["Ana Kovacs", "Zoë"]);
    let alike = |name: &str| world.does("person_alike", json!({"name": name, "besides": null}));
    for name in ["ana kovacs", "Аna Kovacs", "Ana Kovács"] {
        assert_eq!(alike(name)[0]["name"], "Ana Kovacs", "{name}");
    }
    assert_eq!(alike("Anna Kovacs"), json!([]));
    assert_eq!(alike("  "), json!([]));
    let own = json!({"name": "Zoe", "besides": world.who("Zoë")});
    assert_eq!(world.does("person_alike", own), json!([]));
}

#[test]
fn a_leaver_who_wants_no_name_to_stay_is_a_former_colleague() {
    let world = World::with_people(&["Ana", "Bea"]);
    let mut told = telling(&world.who("Ana"), "Stayed late.");
    told["giver_id"] = json!(world.who("Bea"));
    let told = world.sends(told);
    let leaves = |name: &str, on: &str| {
        let mut person =
            world.does("person_show", json!({"id": world.who(name)}))["person"].clone();
        for field in ["access", "presence"] {
            person.as_object_mut().unwrap().remove(field);
        }
        (person["left_on"], person["unnamed"]) = (json!(on), json!(true));
        world.does("person_save", person);
    };
    leaves("Ana", "2026-03-11");
    // Bea is here until tomorrow, and found until then.
    leaves("Bea", "2026-03-12");
    assert_eq!(found(&world, "bea"), ["Bea"]);
    let story = world.shown(&told)["story"].clone();
    assert_eq!(
        (&story["people"][0]["name"], &story["giver"]["name"]),
        (&json!(""), &json!("Bea"))
    );
    world.days_pass(1);
    assert_eq!(world.shown(&told)["story"]["giver"]["name"], "");
    let by_name = json!({"filter": {"query": "ana"}, "limit": 9, "offset": 0});
    assert_eq!(world.does("story_list", by_name)["total"], 0);
    let list = world.does("person_list", json!({"query": "", "left": true}));
    assert_eq!(
        list[0]["name"], "Ana",
        "who looks after the team still knows"
    );
}

#[test]
fn staff_see_no_name_of_a_former_colleague_who_wants_none_to_stay() {
    let world = World::with_people(&["Ana", "Bea", "Cleo"]).with_manager("Ana");
    world.enters_as_manager("Ana");
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    let mut gone = person("Zoë", &shift);
    (gone["left_on"], gone["unnamed"]) = (json!("2026-01-01"), json!(true));
    let zoe = world.does("person_save", gone)["id"].clone();
    let names = || {
        world
            .does("person_list", json!({"query": "", "left": true}))
            .to_string()
    };
    assert!(names().contains("Zoë"));
    world.enters("Bea");
    assert!(!names().contains("Zoë"));
    let shown = world.does("person_show", json!({"id": zoe}));
    assert_eq!(shown["person"]["name"], "");
    let alike = world.does("person_alike", json!({"name": "Zoe", "besides": null}));
    assert_eq!(alike, json!([]));
    assert_eq!(found(&world, "zoe"), Vec::<String>::new());
}

#[test]
fn a_draft_left_on_the_shared_screen_waits_for_its_person_alone() {
    let world = World::with_people(&["Ana", "Bea"]);
    let leave =
        json!({"key": "tell", "body": "{\"text\":\"half\"}", "person_id": world.who("Ana")});
    world.does("draft_leave", leave);
    let shown = || world.does("draft_show", json!({"key": "tell"}));
    assert_eq!(shown(), Value::Null, "nobody is here");
    world.enters("Bea");
    assert_eq!(shown(), Value::Null);
    world.enters("Ana");
    assert_eq!(shown()["body"], "{\"text\":\"half\"}");
    // What comes while they have begun another waits until that was sent.
    let second = json!({"key": "tell", "body": "second", "person_id": world.who("Ana")});
    world.does("draft_leave", second);
    assert_eq!(shown()["body"], "{\"text\":\"half\"}");
    world.does("draft_drop", json!({"key": "tell"}));
    assert_eq!(shown()["body"], "second");
    world.does(
        "draft_save",
        json!({"key": "tell", "body": "second and more"}),
    );
    assert_eq!(shown()["body"], "second and more");
    world.does("draft_drop", json!({"key": "tell"}));
    assert_eq!(shown(), Value::Null);
}
