//! Notes of a leader about a colleague: seen by that leader and by managers, and nowhere else.

use huddle_core::{Code, api};
use serde_json::{Value, json};

use crate::pins::{MANAGER_PIN, enters, gives_pin, manager, with_pins};
use crate::world::{World, is};

const JOE_PIN: &str = "739264";
const BEA_PIN: &str = "583019";
const WORDS: &str = "Speaks too fast on the phone when the lobby is full.";

/// Ana looks after the team, Joe and Bea lead, Mei is staff.
fn team() -> World {
    let world = with_pins(&["Ana", "Joe", "Bea", "Mei"]);
    manager(&world);
    for (name, pin) in [("Joe", JOE_PIN), ("Bea", BEA_PIN)] {
        world.gives(name, "leader");
        gives_pin(&world, name, pin);
    }
    world
}

fn notes(world: &World, about: &str, text: &str, day: Value) -> Value {
    let about = world.who(about);
    world.does(
        "coaching_save",
        json!({"id": null, "about_id": about, "text": text, "follow_up_on": day}),
    )
}

fn sees(world: &World) -> usize {
    let seen = world.does("coaching_list", json!({"id": world.who("Mei")}));
    seen.as_array().unwrap().len()
}

#[test]
fn a_note_is_seen_by_its_leader_and_by_managers_and_by_nobody_else() {
    let world = team();
    enters(&world, "Joe", JOE_PIN);
    let note = notes(&world, "Mei", WORDS, json!(null));
    assert_eq!((sees(&world), &note["mine"]), (1, &json!(true)));
    enters(&world, "Bea", BEA_PIN);
    assert_eq!(sees(&world), 0);
    let about =
        json!({"id": note["id"], "about_id": world.who("Mei"), "text": "x", "follow_up_on": null});
    assert_eq!(
        world.refused("coaching_save", about).code,
        Code::NotFound,
        "not even that it is there"
    );
    assert_eq!(
        world
            .refused("coaching_remove", json!({"id": note["id"]}))
            .code,
        Code::NotFound
    );
    enters(&world, "Ana", MANAGER_PIN);
    assert_eq!(sees(&world), 1);
    let end = json!({"id": note["id"], "done": true});
    is(&world.refused("coaching_end", end), Code::NotAllowed, "id");
    enters(&world, "Mei", "");
    assert_eq!(
        world
            .refused("coaching_list", json!({"id": world.who("Mei")}))
            .code,
        Code::NotAllowed
    );
    world.does("here_leave", json!({}));
    assert_eq!(
        world
            .refused("coaching_list", json!({"id": world.who("Mei")}))
            .code,
        Code::NotAllowed
    );
}

/// What every command that only reads answers whoever is here, room included, as far as it can be asked without more.
fn all_that_is_read(world: &World) -> String {
    let mut all = String::new();
    let mei = json!({"id": world.who("Mei")});
    for command in api::COMMANDS
        .iter()
        .filter(|command| ["read", "found"].contains(&command.door))
    {
        if command.name.starts_with("coaching_") {
            continue;
        }
        for ask in [
            json!({}),
            mei.clone(),
            json!({"shift_id": null}),
            json!({"query": "Mei", "left": true}),
            json!({"query": "phone", "limit": 50, "before": null}),
            json!({"limit": 50, "offset": 0}),
            json!({"filter": {"query": "phone"}, "limit": 50, "offset": 0}),
            json!({"text": "Mei was on the phone."}),
        ] {
            if let Ok(answer) =
                api::call_from(&world.app, command.window, command.name, &ask.to_string())
            {
                all += &answer;
            }
        }
    }
    all
}

#[test]
fn no_other_command_and_no_room_tells_of_it_to_anybody() {
    let world = team();
    enters(&world, "Joe", JOE_PIN);
    notes(&world, "Mei", WORDS, json!("2026-03-11"));
    world.starts();
    let as_joe = all_that_is_read(&world);
    assert!(as_joe.contains("Mei"), "something was read");
    assert!(!as_joe.contains("too fast"));
    for (name, pin) in [("Bea", BEA_PIN), ("Ana", MANAGER_PIN), ("Mei", "")] {
        enters(&world, name, pin);
        assert!(!all_that_is_read(&world).contains("too fast"), "{name}");
    }
    enters(&world, "Ana", MANAGER_PIN);
    let found = world.does(
        "audit_list",
        json!({"query": "too fast", "before": null, "limit": 50}),
    );
    assert_eq!(
        found["rows"],
        json!([]),
        "the search of the record knows nothing of it"
    );
    let all = world.does(
        "audit_list",
        json!({"query": "", "before": null, "limit": 50}),
    );
    let entry = all["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["name"] == "coaching_save")
        .unwrap()
        .clone();
    assert_eq!(
        (&entry["who"]["name"], &entry["about"]),
        (&json!("Joe"), &json!([]))
    );
    assert_eq!(entry["changes"][0]["fields"], json!([]));
}

#[test]
fn on_its_day_it_comes_back_to_its_leader_alone_until_it_is_done() {
    let world = team();
    enters(&world, "Joe", JOE_PIN);
    let note = notes(&world, "Mei", WORDS, json!("2026-03-14"));
    let due = |world: &World| {
        world
            .does("coaching_due", json!({}))
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(due(&world), 0);
    world.days_pass(3);
    enters(&world, "Bea", BEA_PIN);
    assert_eq!(due(&world), 0);
    enters(&world, "Joe", JOE_PIN);
    assert_eq!(due(&world), 1);
    world.does("coaching_end", json!({"id": note["id"], "done": true}));
    assert_eq!(due(&world), 0);
    world.does("undo", json!({}));
    assert_eq!(due(&world), 1);
    let again = json!({"id": note["id"], "about_id": world.who("Mei"), "text": WORDS, "follow_up_on": "2026-03-20"});
    world.does("coaching_save", again.clone());
    assert_eq!(due(&world), 0);
    let mut over = again;
    over["follow_up_on"] = json!("2026-03-13");
    is(
        &world.refused("coaching_save", over),
        Code::DayOver,
        "follow_up_on",
    );
}

#[test]
fn without_pins_there_are_no_notes() {
    let world = World::with_people(&["Ana", "Mei"]);
    world.enters("Ana");
    let ask =
        json!({"id": null, "about_id": world.who("Mei"), "text": WORDS, "follow_up_on": null});
    assert_eq!(world.refused("coaching_save", ask).code, Code::NeedsPins);
    assert_eq!(
        world
            .refused("coaching_list", json!({"id": world.who("Mei")}))
            .code,
        Code::NeedsPins
    );
    assert_eq!(world.does("coaching_due", json!({})), json!([]));
}
