//! Standards in the huddle: each has its turn, and a leader chooses.

use huddle_core::Code;
use serde_json::{Value, json};

use super::{NAME, proves, shows, standard};
use crate::world::{World, is};

/// The item of the plan that turns to a standard.
fn turn(world: &World) -> Value {
    let today = world.today();
    let items = today["items"].as_array().unwrap();
    let found = items.iter().find(|item| item["segment"] == "standard");
    found.cloned().unwrap_or(Value::Null)
}

#[test]
fn each_standard_has_its_turn_and_is_shown_with_its_reason() {
    let world = World::with_people(&["Ana"]);
    let kept: Vec<Value> = ["One.", "Two.", "Three."]
        .iter()
        .map(|text| standard(&world, text))
        .collect();
    let mut shown = Vec::new();
    for _ in 0..6 {
        let item = turn(&world);
        shown.push(item["text"].as_str().unwrap().to_owned());
        assert_eq!(item["under"], "Whoever is expected feels at home.");
        world.holds_to_the_end();
        world.days_pass(1);
    }
    assert_eq!(shown, ["One.", "Two.", "Three.", "One.", "Two.", "Three."]);
    assert_eq!(shows(&world, &kept[2])["shown_on"], "2026-03-16");
}

#[test]
fn a_quiet_standard_has_its_turn_sooner_and_the_plan_says_so() {
    let world = World::with_people(&["Ana"]);
    let kept: Vec<Value> = ["One.", "Two.", "Three.", "Four."]
        .iter()
        .map(|text| standard(&world, text))
        .collect();
    world.days_pass(91);
    for heard in &kept[..3] {
        proves(&world, "Ana", "Did it.", heard);
    }
    let item = turn(&world);
    assert_eq!(
        (&item["text"], &item["reasons"][0]["code"]),
        (&json!("Four."), &json!("standard_quiet"))
    );
    assert_eq!(item["reasons"][0]["facts"]["weeks"], 13);
}

#[test]
fn the_question_of_a_standard_follows_it_and_the_long_huddle_says_what_it_looks_like() {
    let world = World::with_people(&["Ana"]);
    standard(&world, NAME);
    let kinds = |world: &World| -> Vec<Value> {
        let steps = world.starts()["steps"].as_array().unwrap().clone();
        let mut of = steps;
        of.retain(|step| step["segment"] == "standard");
        of.iter().map(|step| step["kind"].clone()).collect()
    };
    assert_eq!(kinds(&world), ["standard", "question"]);
    let run = world.does("huddle_run", json!({}));
    world.does("huddle_discard", json!({"huddle_id": run["huddle_id"]}));
    let today = world.today();
    world.does(
        "huddle_prepare",
        json!({"shift_id": today["shift"]["id"], "on": today["on"], "presenter_id": null, "one_thing": null, "form": "weekly"}),
    );
    assert_eq!(kinds(&world), ["standard", "looks_like", "question"]);
}

#[test]
fn the_leader_swaps_leaves_out_and_puts_in_a_standard() {
    let world = World::with_people(&["Ana"]);
    let kept: Vec<Value> = ["One.", "Two.", "Three."]
        .iter()
        .map(|text| standard(&world, text))
        .collect();
    let today = world.today();
    let about =
        |item: &Value| json!({"shift_id": today["shift"]["id"], "on": today["on"], "item": item});
    let first = turn(&world);
    assert_eq!(first["item"], kept[0]["id"]);
    world.does("plan_swap", about(&first["item"]));
    assert_eq!(turn(&world)["text"], "Two.");
    let left = world.today()["left_out"][0].clone();
    assert_eq!(
        (&left["segment"], &left["text"]),
        (&json!("standard"), &json!("One."))
    );
    world.does("plan_drop", about(&kept[1]["id"]));
    assert_eq!(turn(&world), Value::Null);
    world.does("plan_add", about(&kept[2]["id"]));
    let item = turn(&world);
    assert_eq!(
        (&item["text"], &item["reasons"][0]["code"]),
        (&json!("Three."), &json!("added"))
    );
}

#[test]
fn a_standard_of_a_day_to_come_is_not_put_into_an_earlier_huddle() {
    let world = World::with_people(&["Ana"]);
    let later = world.does(
        "standard_save",
        json!({"text": "We say the name.", "adopted_on": "2026-03-20"}),
    );
    let today = world.today();
    let item = json!({"shift_id": today["shift"]["id"], "on": today["on"], "item": later["id"]});
    is(&world.refused("plan_add", item), Code::Retired, "item");
}
