//! Stories that come back: after about 1, 4, 12 and 52 weeks, once each, as a question with its ending on the next key.

use serde_json::{Value, json};

use crate::world::World;

const RING: &str = "A guest had lost a ring on the beach. Ana took a lamp and went out with her. They found it at midnight under a chair.";

fn told_once() -> World {
    let world = World::with_people(&["Ana", "Joe"]);
    world.story("Ana", RING);
    world.holds_to_the_end();
    world
}

fn recalled(today: &Value) -> Option<Value> {
    let items = today["items"].as_array().unwrap();
    let found = items.iter().find(|item| item["recall"] == true);
    found.cloned()
}

#[test]
fn a_story_returns_after_one_four_twelve_and_fifty_two_weeks_and_once_each() {
    let world = told_once();
    // Without a story part, in which it would be told once more after four weeks.
    let part = |segment: &str, seconds: i64| json!({"segment": segment, "seconds": seconds});
    world.does(
        "form_save",
        json!({"form": "ten", "parts": [part("story", 0), part("practice", 120)]}),
    );
    let mut returned = Vec::new();
    for day in 1..400 {
        world.days_pass(1);
        if let Some(item) = recalled(&world.today()) {
            returned.push((day, item["reasons"][0]["facts"]["weeks"].as_i64().unwrap()));
            assert_eq!(item["segment"], "practice");
            assert_eq!(item["reasons"][0]["code"], "returns");
            world.holds_to_the_end();
            // Two huddles in a row do not both recall.
            world.holds_to_the_end();
        }
    }
    let weeks: Vec<i64> = returned.iter().map(|(_, weeks)| *weeks).collect();
    assert_eq!(weeks, [1, 4, 12, 52], "{returned:?}");
    let days: Vec<i64> = returned.iter().map(|(day, _)| *day).collect();
    assert_eq!(days, [6, 26, 80, 357]);
}

#[test]
fn the_room_is_asked_first_and_the_ending_comes_with_the_next_key() {
    let world = told_once();
    world.days_pass(7);
    let mut run = world.starts();
    let steps = run["steps"].as_array().unwrap().clone();
    let at = steps
        .iter()
        .position(|step| step["kind"] == "recall")
        .unwrap();
    assert_eq!(steps[at]["text"], "A guest had lost a ring on the beach.");
    assert_eq!(steps[at]["people"][0]["name"], "Ana");
    assert_eq!(
        (
            steps[at + 1]["kind"].as_str(),
            steps[at + 1]["text"].as_str()
        ),
        (
            Some("ending"),
            Some("Ana took a lamp and went out with her. They found it at midnight under a chair.")
        )
    );
    for _ in 0..at {
        run = world.next(&run);
    }
    let room = huddle_core::api::Window::Room;
    let seen = huddle_core::api::call_from(&world.app, room, "room_show", "{}").unwrap();
    assert!(
        seen.contains("on the beach") && !seen.contains("midnight"),
        "{seen}"
    );
    // To show the question is not to tell it; to show the ending is.
    run = world.next(&run);
    let story = world.does("story_list", json!({"filter": {}, "limit": 9, "offset": 0}));
    assert_eq!(story["rows"][0]["times_told"], 1);
    run = world.next(&run);
    let story = world.does("story_list", json!({"filter": {}, "limit": 9, "offset": 0}));
    assert_eq!(story["rows"][0]["times_told"], 2);
    let record = world.does(
        "huddle_close",
        json!({"huddle_id": run["huddle_id"], "through": true}),
    );
    assert!(recalled(&record).is_some());
}

#[test]
fn each_shift_recalls_only_what_it_heard() {
    let world = told_once();
    let late = world.shift("Late", "14:30");
    world.days_pass(7);
    let of_late = world.does("huddle_today", json!({"shift_id": late}));
    assert!(recalled(&of_late).is_none());
    assert!(recalled(&world.today()).is_some());
}

#[test]
fn a_return_that_is_swapped_gives_its_place_to_a_question() {
    let world = told_once();
    world.days_pass(7);
    let today = world.today();
    let item = recalled(&today).unwrap();
    world.does(
        "plan_swap",
        json!({"shift_id": today["shift"]["id"], "on": today["on"], "item": item["item"]}),
    );
    let today = world.today();
    assert!(recalled(&today).is_none());
    let practice = today["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["segment"] == "practice");
    assert_eq!(practice.unwrap()["reasons"][0]["code"], "question_turn");
}

#[test]
fn what_a_leader_kept_comes_back_before_the_others() {
    let world = World::with_people(&["Ana", "Joe"]);
    world.does("form_save", json!({"form": "ten", "parts": []}));
    let today = world.today();
    let on = json!({"shift_id": today["shift"]["id"], "on": today["on"]});
    let mut weekly = on.clone();
    weekly["form"] = json!("weekly");
    weekly["presenter_id"] = json!(null);
    weekly["one_thing"] = json!(null);
    world.does("huddle_prepare", weekly);
    world.story("Ana", RING);
    let kept = world.story("Joe", "The soup was cold. Joe warmed it. The guest sang.");
    world.holds_to_the_end();
    assert_eq!(
        world.does("story_keep", json!({"id": kept["id"], "kept": true}))["kept"],
        true
    );
    world.days_pass(7);
    let item = recalled(&world.today()).unwrap();
    assert_eq!(item["story"]["id"], kept["id"]);
    assert_eq!(item["reasons"][1]["code"], "one_of_the_best");
}

#[test]
fn two_huddles_in_a_row_do_not_both_recall() {
    let world = World::with_people(&["Ana"]);
    for number in 0..3 {
        world.story(
            "Ana",
            &format!("Number {number} was lost. Ana found it again in the garden."),
        );
        world.holds_to_the_end();
        world.days_pass(1);
    }
    world.days_pass(5);
    let mut recalls = Vec::new();
    for _ in 0..4 {
        recalls.push(recalled(&world.today()).is_some());
        world.holds_to_the_end();
        world.days_pass(1);
    }
    assert_eq!(recalls, [true, false, true, false]);
}

#[test]
fn a_story_that_was_recalled_is_told_again_like_any_other_once_it_has_rested() {
    let world = told_once();
    world.days_pass(7);
    assert!(recalled(&world.today()).is_some());
    world.holds_to_the_end();
    let told = |world: &World| {
        crate::world::planned(&world.today(), "story")
            .first()
            .cloned()
    };
    world.days_pass(22);
    assert_ne!(
        told(&world).as_deref(),
        Some(RING),
        "recalled three weeks ago"
    );
    world.days_pass(10);
    assert_eq!(told(&world).as_deref(), Some(RING));
}
