//! A huddle near midnight belongs to the day that it was planned for.

use huddle_core::reminder;
use serde_json::{Value, json};

use crate::world::World;

/// A night shift alone, at this time of the day in Madrid.
fn night(at: &str) -> World {
    let world = World::with_people(&[]);
    let morning = world.today()["shift"]["id"].clone();
    let id = world.shift("Night", at);
    world.does("shift_remove", json!({"id": morning}));
    world.person("Tom", &id);
    world
}

fn one_thing(world: &World) {
    let today = world.today();
    world.does(
        "huddle_prepare",
        json!({"shift_id": today["shift"]["id"], "on": today["on"],
        "presenter_id": null, "one_thing": "Salt the steps.", "form": null}),
    );
}

fn held(world: &World) -> Vec<(String, String)> {
    let rhythm = world.does("huddle_rhythm", json!({"until": null, "weeks": 1}));
    let days = rhythm[0]["days"].as_array().unwrap().clone();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    days.iter()
        .map(|day| (text(&day["on"]), text(&day["state"])))
        .filter(|(_, state)| state == "held" || state == "missed")
        .collect()
}

fn pairs(days: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(on, state): &(&str, &str)| ((*on).to_owned(), (*state).to_owned());
    days.iter().map(owned).collect()
}

#[test]
fn one_of_ten_to_midnight_that_begins_after_it_is_that_of_the_night_before() {
    let world = night("23:50");
    one_thing(&world);
    world.it_is("2026-03-11T22:45:00Z");
    assert_eq!(reminder::due(&world.app).unwrap().len(), 1);
    // Five past midnight in Madrid.
    world.it_is("2026-03-11T23:05:00Z");
    let today = world.today();
    assert_eq!(
        (&today["on"], &today["date"]),
        (&json!("2026-03-11"), &json!("2026-03-12"))
    );
    assert_eq!(today["one_thing"], "Salt the steps.");
    assert_eq!(
        world
            .does("reminder_list", json!({}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
    // What is chosen now is of this huddle too.
    one_thing(&world);
    let record = world.holds_to_the_end();
    assert_eq!(
        (&record["huddle"]["on"], &record["one_thing"]),
        (&json!("2026-03-11"), &json!("Salt the steps."))
    );
    assert_eq!(held(&world), pairs(&[("2026-03-11", "held")]));
    // The next night has its own, and its reminder.
    world.it_is("2026-03-12T22:45:00Z");
    assert_eq!(world.today()["on"], "2026-03-12");
    assert_eq!(reminder::due(&world.app).unwrap().len(), 1);
}

#[test]
fn one_of_five_past_midnight_that_begins_before_it_is_that_of_the_next_day() {
    let world = night("00:05");
    world.it_is("2026-03-11T22:58:00Z");
    assert_eq!(world.today()["on"], "2026-03-12");
    assert_eq!(world.holds_to_the_end()["huddle"]["on"], "2026-03-12");
    world.it_is("2026-03-11T23:10:00Z");
    assert_eq!(reminder::due(&world.app).unwrap().len(), 0);
    world.it_is("2026-03-12T07:00:00Z");
    assert_eq!(held(&world), pairs(&[("2026-03-12", "held")]));
}

#[test]
fn in_the_afternoon_last_night_is_over_and_a_day_without_a_huddle_has_none() {
    let world = night("23:50");
    world.it_is("2026-03-12T14:00:00Z");
    assert_eq!(world.today()["on"], "2026-03-12");
    // Half past twelve on Saturday: the huddle of Friday.
    world.it_is("2026-03-13T23:30:00Z");
    assert_eq!(world.today()["on"], "2026-03-13");
    // On Sunday at the same time: Saturday had none.
    world.it_is("2026-03-14T23:30:00Z");
    assert_eq!(
        (&world.today()["on"], &world.today()["huddle_at"]),
        (&json!("2026-03-15"), &Value::Null)
    );
}
