//! Promises and topics: they come back until they are done or dropped.

use huddle_core::Code;
use serde_json::{Value, json};

use crate::live::{ends, promise, running};
use crate::world::{World, is};

#[test]
fn a_promise_comes_back_each_day_until_it_is_done() {
    let (world, run) = running();
    let made = promise(&world, &run, "Mend the lamp in 12.", "2026-03-12");
    assert_eq!(
        world.does("huddle_run", json!({}))["made"][0]["text"],
        "Mend the lamp in 12."
    );
    let record = ends(&world, &run);
    assert_eq!(record["made"][0]["owner"]["name"], "Mei");
    let due = |world: &World| -> usize {
        let today = world.today();
        let item = today["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|item| item["segment"] == "actions")
            .cloned();
        item.map_or(0, |item| item["actions"].as_array().unwrap().len())
    };
    assert_eq!(due(&world), 0, "its day has not come");
    world.days_pass(1);
    assert_eq!(due(&world), 1);
    let run = world.starts();
    let step = run["steps"]
        .as_array()
        .unwrap()
        .iter()
        .find(|step| step["kind"] == "actions")
        .unwrap()
        .clone();
    assert_eq!(step["actions"][0]["text"], "Mend the lamp in 12.");
    ends(&world, &run);
    world.days_pass(1);
    assert_eq!(due(&world), 1, "nobody did it");
    let run = world.starts();
    world.does("action_end", json!({"id": made["id"], "state": "done"}));
    let steps = world.does("huddle_run", json!({}))["steps"].clone();
    let step = steps
        .as_array()
        .unwrap()
        .iter()
        .find(|step| step["kind"] == "actions")
        .unwrap();
    assert_eq!(
        step["actions"][0]["state"], "done",
        "it stays on the step, as done"
    );
    ends(&world, &run);
    world.days_pass(1);
    assert_eq!(due(&world), 0);
}

#[test]
fn three_lines_at_most_come_back_and_the_reason_says_how_many_wait() {
    let (world, run) = running();
    for number in 0..5 {
        promise(&world, &run, &format!("Promise {number}"), "2026-03-11");
    }
    ends(&world, &run);
    let today = world.today();
    let item = today["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["segment"] == "actions")
        .unwrap();
    assert_eq!(item["actions"].as_array().unwrap().len(), 3);
    assert_eq!(item["reasons"][0]["facts"]["count"], 5);
    assert_eq!(
        world
            .does("action_list", json!({}))
            .as_array()
            .unwrap()
            .len(),
        5
    );
}

#[test]
fn long_promises_stand_on_steps_of_their_own() {
    let (world, run) = running();
    for number in 0..3 {
        promise(
            &world,
            &run,
            &format!("{number} {}", "word ".repeat(30)),
            "2026-03-11",
        );
    }
    ends(&world, &run);
    let run = world.starts();
    let steps: Vec<&Value> = run["steps"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|step| step["kind"] == "actions")
        .collect();
    assert_eq!(steps.len(), 3);
    assert_eq!(
        (&steps[2]["part"], &steps[2]["parts"]),
        (&json!(3), &json!(3))
    );
}

#[test]
fn a_promise_needs_words_and_a_day_that_is_not_over() {
    let (world, run) = running();
    let ask = |text: &str, on: &str| {
        json!({"id": null, "kind": "topic", "text": text, "owner_id": null, "due_on": on,
        "shift_id": null, "huddle_id": run["huddle_id"]})
    };
    is(
        &world.refused("action_save", ask("", "2026-03-11")),
        Code::Empty,
        "text",
    );
    is(
        &world.refused("action_save", ask("x", "2026-03-10")),
        Code::DayOver,
        "due_on",
    );
    let made = world.does("action_save", ask("Parking.", "2026-03-11"));
    world.days_pass(3);
    let mut change = ask("Parking, again.", "2026-03-11");
    change["id"] = made["id"].clone();
    change["huddle_id"] = json!(null);
    assert_eq!(
        world.does("action_save", change)["text"],
        "Parking, again.",
        "its day may stay"
    );
}

#[test]
fn what_a_shift_promised_comes_back_also_when_the_shift_is_no_more() {
    let (world, run) = running();
    let late = world.shift("Late", "14:30");
    let made = json!({"id": null, "kind": "topic", "text": "The lift.", "owner_id": null, "due_on": "2026-03-11",
        "shift_id": late, "huddle_id": null});
    world.does("action_save", made);
    ends(&world, &run);
    let morning = run["shift_id"].clone();
    let due = |world: &World| {
        let today = world.does("huddle_today", json!({"shift_id": morning}));
        today["items"].to_string().contains("The lift.")
    };
    assert!(!due(&world), "it is the late shift's");
    world.does("shift_remove", json!({"id": late}));
    assert!(due(&world));
}

#[test]
fn a_promise_needs_somebody_and_a_topic_does_not() {
    let (world, _) = running();
    let ask = |kind: &str| {
        json!({"id": null, "kind": kind, "text": "The lift.", "owner_id": null, "due_on": "2026-03-11",
        "shift_id": null, "huddle_id": null})
    };
    is(
        &world.refused("action_save", ask("promise")),
        Code::Empty,
        "owner_id",
    );
    world.does("action_save", ask("topic"));
}
