//! The window in the room: it shows the step of the huddle that runs, and knows nothing else.

use huddle_core::api::{self, Window};
use serde_json::{Value, json};

use crate::world::World;

/// What the window in the room is told.
fn seen(world: &World) -> Value {
    let answer = api::call_from(&world.app, Window::Room, "room_show", "{}").unwrap();
    serde_json::from_str(&answer).unwrap()
}

fn names(view: &Value, name: &str) -> bool {
    view.to_string().contains(name)
}

fn team() -> World {
    let world = World::with_people(&["Ana", "Joe", "Mei", "Lucía"]);
    world.story(
        "Ana",
        "She found the bag in the lift and ran after the taxi with it.",
    );
    world.thanks("Joe", "He stayed longer.");
    world
}

#[test]
fn the_room_is_told_the_step_and_nobody_who_is_not_on_it() {
    let world = team();
    let mut run = world.starts();
    let steps = run["steps"].as_array().unwrap().clone();
    for (at, step) in steps.iter().enumerate() {
        let view = seen(&world);
        assert_eq!((&view["at"], &view["step"]), (&json!(at), step));
        for (name, told) in [("Ana", "bag"), ("Joe", "stayed longer")] {
            let here = step["people"].to_string().contains(name);
            let last = step["kind"] == "today" && run["next_presenter"]["name"] == name;
            assert_eq!(names(&view, name), here || last, "{name} at {at}: {view}");
            let own = step["kind"] != "question" && here;
            assert_eq!(names(&view, told), own, "{told} at {at}: {view}");
        }
        let others = ["team", "absent", "presenter", "huddle_id", "steps", "told"];
        assert!(
            others.iter().all(|field| view.get(field).is_none()),
            "{view}"
        );
        if at + 1 < steps.len() {
            run = world.next(&run);
        }
    }
}

#[test]
fn the_room_is_told_nothing_before_and_after_a_huddle() {
    let world = team();
    assert_eq!(seen(&world), Value::Null);
    world.holds_to_the_end();
    assert_eq!(seen(&world), Value::Null);
}

#[test]
fn a_story_that_was_taken_back_is_not_on_the_wall_either() {
    let world = team();
    world.starts();
    let view = seen(&world);
    assert!(names(&view, "bag"), "{view}");
    let stories = json!({"filter": {}, "limit": 9, "offset": 0});
    let rows = world.does("story_list", stories)["rows"].clone();
    for row in rows.as_array().unwrap() {
        world.does("story_withdraw", json!({"id": row["id"]}));
    }
    assert!(!names(&seen(&world), "bag"), "{}", seen(&world));
}
