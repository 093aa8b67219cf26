//! Who presents, who takes which part, who is absent, and of whom nobody has spoken for a while.

use huddle_core::api::{self, Window};
use serde_json::{Value, json};

use crate::huddle::morning;
use crate::live::ends;
use crate::world::{World, person, planned};

#[test]
fn a_part_is_given_to_somebody_and_comes_back_when_they_are_away() {
    let world = World::with_people(&["Ana", "Joe"]);
    world.thanks("Joe", "Took my rooms.");
    let today = world.today();
    let give = |who: Value| json!({"shift_id": today["shift"]["id"], "on": today["on"], "segment": "thanks", "person_id": who});
    world.does("part_give", give(json!(world.who("Joe"))));
    assert_eq!(world.today()["parts"][0]["person"]["name"], "Joe");
    let shift = today["shift"]["id"].as_str().unwrap().to_owned();
    let mut joe = person("Joe", &shift);
    joe["id"] = json!(world.who("Joe"));
    joe["leave_from"] = json!("2026-03-11");
    world.does("person_save", joe.clone());
    assert!(world.today()["parts"].as_array().unwrap().is_empty());
    joe["leave_from"] = json!(null);
    world.does("person_save", joe);
    assert_eq!(world.starts()["parts"][0]["segment"], "thanks");
}

#[test]
fn the_leader_alone_sees_up_to_three_of_whom_nobody_spoke_by_name_and_not_by_rank() {
    let names = ["Zoë", "Ana", "Joe", "Mei", "Kofi"];
    let world = World::with_people(&names);
    let shift = world.today()["shift"]["id"].clone();
    let strip = || world.does("strip_show", json!({"shift_id": shift}));
    for _ in 0..4 {
        world.holds_to_the_end();
        world.days_pass(1);
    }
    assert!(
        strip().as_array().unwrap().is_empty(),
        "four huddles are not long"
    );
    world.thanks("Ana", "Took my rooms.");
    for _ in 0..6 {
        world.holds_to_the_end();
        world.days_pass(1);
    }
    world.thanks("Joe", "Waits.");
    let found = strip();
    let found = found.as_array().unwrap();
    assert_eq!(found.len(), 3);
    let shown: Vec<&str> = found
        .iter()
        .map(|one| one["person"]["name"].as_str().unwrap())
        .collect();
    let mut sorted = shown.clone();
    sorted.sort_by_key(|name| name.replace('ë', "e").to_lowercase());
    assert_eq!(shown, sorted);
    assert!(!shown.contains(&"Ana"));
    let joe = found
        .iter()
        .find(|one| one["person"]["name"] == "Joe")
        .unwrap();
    assert_eq!(
        (joe["huddles"].as_i64(), joe["waits"].as_bool()),
        (Some(10), Some(true))
    );
}

#[test]
fn whoever_was_away_is_not_counted_as_passed_over() {
    let world = World::with_people(&["Ana", "Joe"]);
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    let mut joe = person("Joe", &shift);
    joe["id"] = json!(world.who("Joe"));
    joe["leave_from"] = json!("2026-03-12");
    joe["leave_until"] = json!("2026-03-20");
    world.does("person_save", joe);
    for _ in 0..12 {
        let run = world.starts();
        ends(&world, &run);
        world.days_pass(1);
    }
    let found = world.does("strip_show", json!({"shift_id": shift}));
    let names: Vec<&str> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["person"]["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Ana"], "Joe was there three times");
}

#[test]
fn a_team_of_one_holds_its_huddle() {
    let world = World::with_people(&["Ana"]);
    let record = world.holds_to_the_end();
    assert_eq!(record["huddle"]["presenter"], "Ana");
    assert!(world.today()["next_presenter"].is_null());
    let shift = world.today()["shift"]["id"].clone();
    assert_eq!(
        world.does("strip_show", json!({"shift_id": shift})),
        json!([])
    );
}

#[test]
fn whoever_left_yesterday_neither_presents_nor_stops_the_huddle_and_their_thanks_are_told_later() {
    let world = World::with_people(&["Ana", "Joe"]);
    let today = world.today();
    let shift = today["shift"]["id"].as_str().unwrap().to_owned();
    world.thanks("Joe", "Took my rooms.");
    world.does(
        "huddle_prepare",
        json!({"shift_id": shift, "on": today["on"], "presenter_id": world.who("Joe"), "one_thing": null, "form": null}),
    );
    let give = json!({"shift_id": shift, "on": today["on"], "segment": "story", "person_id": world.who("Joe")});
    world.does("part_give", give);
    let mut joe = person("Joe", &shift);
    joe["id"] = json!(world.who("Joe"));
    joe["left_on"] = json!("2026-03-11");
    world.does("person_save", joe);
    let today = world.today();
    assert_eq!(today["presenter"]["name"], "Ana");
    assert!(today["parts"].as_array().unwrap().is_empty());
    assert!(
        planned(&today, "thanks").is_empty(),
        "whoever is gone does not hear it"
    );
    world.holds_to_the_end();
    world.days_pass(7);
    assert_eq!(planned(&world.today(), "thanks"), ["Took my rooms."]);
}

#[test]
fn whoever_is_absent_does_not_present() {
    let world = morning();
    let run = world.starts();
    let presenter = run["presenter"].clone();
    let absent = |absent: bool| {
        world.does(
            "huddle_absent",
            json!({"huddle_id": run["huddle_id"], "person_id": presenter["id"], "absent": absent}),
        )
    };
    let after = absent(true);
    assert!(after["presenter"]["name"].is_string());
    assert_ne!(after["presenter"], presenter);
    // It was the wrong name, and then it was the right one.
    assert_eq!(absent(false)["presenter"], presenter);
    absent(true);
    let record = world.does(
        "huddle_close",
        json!({"huddle_id": run["huddle_id"], "through": false}),
    );
    assert_eq!(record["huddle"]["presenter"], after["presenter"]["name"]);
}

#[test]
fn who_is_new_is_welcomed_by_name_in_an_orientation_alone() {
    let world = morning();
    let shift = world.today()["shift"]["id"].clone();
    let mut elif = person("Elif", shift.as_str().unwrap());
    elif["started_on"] = json!("2026-03-09");
    world.does("person_save", elif);
    let welcomed = |form: &str| {
        let chosen = json!({"shift_id": shift, "on": "2026-03-11", "presenter_id": null, "one_thing": null, "form": form});
        world.does("huddle_prepare", chosen);
        let run = world.starts();
        let opening = run["steps"]
            .as_array()
            .unwrap()
            .iter()
            .find(|step| step["kind"] == "opening");
        let people = opening.unwrap()["people"].clone();
        world.does("huddle_discard", json!({"huddle_id": run["huddle_id"]}));
        people
    };
    assert_eq!(welcomed("orientation")[0]["name"], "Elif");
    assert_eq!(welcomed("visit"), json!([]));
}

#[test]
fn whoever_presents_knows_who_wants_to_be_asked_first_and_the_room_does_not() {
    let world = morning();
    let mut joe = person("Joe", world.today()["shift"]["id"].as_str().unwrap());
    (joe["id"], joe["wish"]) = (json!(world.who("Joe")), json!("ask"));
    world.does("person_save", joe);
    let run = world.starts();
    assert_eq!(run["asks"], json!([world.who("Joe")]));
    let room = api::call_from(&world.app, Window::Room, "room_show", "{}").unwrap();
    assert!(!room.contains("asks") && !room.contains("Joe"), "{room}");
}

#[test]
fn those_who_were_absent_stand_in_the_record() {
    let world = morning();
    let run = world.starts();
    let joe = world.who("Joe");
    for absent in [true, true, false, true] {
        world.does(
            "huddle_absent",
            json!({"huddle_id": run["huddle_id"], "person_id": joe, "absent": absent}),
        );
    }
    let record = world.does(
        "huddle_close",
        json!({"huddle_id": run["huddle_id"], "through": false}),
    );
    assert_eq!(record["absent"][0]["name"], "Joe");
    assert_eq!(record["absent"].as_array().unwrap().len(), 1);
}
