//! PINs: turned on and off, what they open, and that they stand nowhere but in their table.

use huddle_core::{Code, api};
use serde_json::{Value, json};

use crate::world::{World, is};

pub const MANAGER_PIN: &str = "482915";

/// A team whose first person is a manager with a PIN; nobody is here.
pub fn with_pins(names: &[&str]) -> World {
    with_recovery(names).0
}

/// The same, with the recovery code.
pub fn with_recovery(names: &[&str]) -> (World, String) {
    let world = World::with_people(names);
    world.gives(names[0], "manager");
    let given = gives_pin(&world, names[0], MANAGER_PIN);
    world.does("recovery_kept", json!({}));
    world.does("here_leave", json!({}));
    (world, given["recovery"].as_str().unwrap().to_owned())
}

/// Gives somebody a PIN.
pub fn gives_pin(world: &World, name: &str, pin: &str) -> Value {
    world.does(
        "pin_give",
        json!({"person_id": world.who(name), "pin": pin}),
    )
}

/// Comes in with a PIN; an empty one is none.
pub fn enters(world: &World, name: &str, pin: &str) -> Value {
    world.does("here_enter", entry(world, name, pin))
}

/// Somebody with a PIN, as a request.
pub fn entry(world: &World, name: &str, pin: &str) -> Value {
    json!({"person_id": world.who(name), "pin": pin})
}

/// The manager comes in.
pub fn manager(world: &World) {
    enters(world, "Ana", MANAGER_PIN);
}

/// Tries a wrong PIN and gives the code with the seconds to wait.
pub fn wrong(world: &World, name: &str) -> (Code, Value) {
    let refused = world.refused("here_enter", entry(world, name, "999111"));
    let seconds = refused.facts.get("seconds");
    (refused.code, json!(seconds))
}

#[test]
fn the_first_pin_is_a_managers_and_turns_all_of_them_on() {
    let world = World::with_people(&["Ana", "Bea"]);
    is(
        &world.refused("pin_give", entry(&world, "Ana", MANAGER_PIN)),
        Code::ManagerFirst,
        "person_id",
    );
    world.gives("Ana", "manager");
    let given = gives_pin(&world, "Ana", MANAGER_PIN);
    assert!(given["recovery"].is_string());
    // Whoever set it has shown that they know it.
    let here = world.does("here_show", json!({}));
    assert_eq!(
        (
            &here["person"]["name"],
            &here["access"],
            &here["pins"],
            &here["has_pin"]
        ),
        (&json!("Ana"), &json!("manager"), &json!(true), &json!(true))
    );
    let given = gives_pin(&world, "Bea", "7261");
    assert!(given["recovery"].is_null(), "the code is shown once");
    let list = world.does("pin_list", json!({}));
    assert_eq!(list["people"][0]["person"]["name"], "Ana");
    assert!(list["people"][1]["set_at"].is_number());
}

#[test]
fn whoever_is_not_here_with_a_pin_may_do_what_anyone_may() {
    let world = with_pins(&["Ana", "Bea", "Carl"]);
    let told = world.thanks("Bea", "Stayed late.");
    assert_eq!(world.shown(&told)["story"]["text"], "Stayed late.");
    let access = |world: &World| world.does("here_show", json!({}))["access"].clone();
    assert_eq!(access(&world), "anyone");
    let purpose = json!({"text": "We serve.", "adopted_on": null});
    assert_eq!(
        world.refused("purpose_adopt", purpose).code,
        Code::NotAllowed
    );
    is(
        &world.refused(
            "here_enter",
            json!({"person_id": world.who("Ana"), "pin": null}),
        ),
        Code::PinNeeded,
        "pin",
    );
    // Of the staff without a PIN: staff.
    enters(&world, "Bea", "");
    assert_eq!(access(&world), "staff");
    // A leader without one: as anyone, and told that a manager has to give them one.
    manager(&world);
    world.gives("Carl", "leader");
    let here = enters(&world, "Carl", "");
    assert_eq!(
        (&here["access"], &here["needs_pin"]),
        (&json!("anyone"), &json!(true))
    );
    manager(&world);
    gives_pin(&world, "Carl", "730264");
    let here = enters(&world, "Carl", "730264");
    assert_eq!(
        (&here["access"], &here["needs_pin"]),
        (&json!("leader"), &json!(false))
    );
}

#[test]
fn after_a_restart_nobody_is_here_and_the_pins_still_hold() {
    let world = with_pins(&["Ana"]);
    manager(&world);
    let world = world.restarts();
    assert_eq!(world.does("here_show", json!({}))["access"], "anyone");
    assert_eq!(world.refused("pin_list", json!({})).code, Code::NotAllowed);
    manager(&world);
    world.does("pin_list", json!({}));
}

#[test]
fn a_pin_is_long_enough_for_what_it_opens() {
    let world = with_pins(&["Ana", "Bea"]);
    manager(&world);
    let give = |name: &str, pin: &str| world.refused("pin_give", entry(&world, name, pin));
    is(&give("Ana", "72615"), Code::PinTooShort, "pin");
    is(&give("Bea", "726"), Code::PinTooShort, "pin");
    is(&give("Bea", "1234"), Code::EasyToGuess, "pin");
    is(&give("Ana", "000000"), Code::EasyToGuess, "pin");
    is(&give("Bea", "bea1"), Code::NotDigits, "pin");
    gives_pin(&world, "Bea", "7261");
    // Who is to do more needs a longer one first.
    let leader = json!({"id": world.who("Bea"), "access": "leader"});
    assert_eq!(world.refused("access_give", leader).code, Code::PinTooShort);
    gives_pin(&world, "Bea", "726153");
    world.gives("Bea", "leader");
}

#[test]
fn everybody_changes_their_own_pin_with_the_old_one() {
    let world = with_pins(&["Ana", "Bea"]);
    manager(&world);
    gives_pin(&world, "Bea", "7261");
    enters(&world, "Bea", "7261");
    let change = |old: &str, pin: &str| json!({"old": old, "pin": pin});
    is(
        &world.refused("pin_change", change("7262", "5093")),
        Code::WrongPin,
        "old",
    );
    world.does("pin_change", change("7261", "5093"));
    world.does("here_leave", json!({}));
    assert_eq!(
        world
            .refused("here_enter", entry(&world, "Bea", "7261"))
            .code,
        Code::WrongPin
    );
    enters(&world, "Bea", "5093");
    assert_eq!(
        world
            .refused("pin_give", entry(&world, "Ana", "509312"))
            .code,
        Code::NotAllowed
    );
}

#[test]
fn pins_can_be_turned_off_again() {
    let world = with_pins(&["Ana", "Bea"]);
    assert_eq!(world.refused("pins_end", json!({})).code, Code::NotAllowed);
    manager(&world);
    gives_pin(&world, "Bea", "7261");
    world.does("pins_end", json!({}));
    let here = world.does("here_leave", json!({}));
    assert_eq!(
        (&here["pins"], &here["access"]),
        (&json!(false), &json!("manager"))
    );
    assert_eq!(
        world
            .refused(
                "recovery_use",
                json!({"code": "x", "person_id": world.who("Ana"), "pin": "615243"})
            )
            .code,
        Code::NotFound
    );
    enters(&world, "Bea", "");
    assert_eq!(crate::audit::names(&world)[0], "pins_end");
    let world = world.restarts();
    assert_eq!(world.does("here_show", json!({}))["access"], "manager");
}

#[test]
fn pins_are_never_undone() {
    let world = World::with_people(&["Ana"]);
    world.gives("Ana", "manager");
    gives_pin(&world, "Ana", MANAGER_PIN);
    assert!(world.does("undo_show", json!({}))["undo"].is_null());
    assert_eq!(world.refused("undo", json!({})).code, Code::NothingToUndo);
}

#[test]
fn pins_stand_nowhere_but_in_their_table() {
    let (world, code) = with_recovery(&["Ana", "Bea"]);
    manager(&world);
    gives_pin(&world, "Bea", "7261");
    world.does("pin_change", json!({"old": MANAGER_PIN, "pin": "604817"}));
    let second = world.does("recovery_make", json!({}));
    wrong(&world, "Bea");
    let answers = api::COMMANDS
        .iter()
        .filter_map(|command| {
            let asks = [
                json!({}),
                json!({"id": world.who("Ana")}),
                crate::audit::all(),
                json!({"query": "", "left": true}),
            ];
            let heard = command.name.ends_with("_show") || command.name.ends_with("_list");
            heard.then(|| asks.map(|ask| format!("{:?}", world.tries(command.name, ask))))
        })
        .flatten()
        .collect::<String>();
    assert!(answers.contains("set_at"), "the list of PINs was asked for");
    let World { app, folder, .. } = world;
    drop(app);
    let data = rusqlite::Connection::open(folder.path().join("huddle.db")).unwrap();
    let texts = |sql: &str| -> Vec<String> {
        let mut statement = data.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let hashes = texts("SELECT hash FROM pin UNION ALL SELECT hash FROM recovery");
    assert_eq!(
        hashes.len(),
        4,
        "two PINs, the code on paper and the one that may not be yet"
    );
    let others = texts(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('pin', 'recovery')",
    );
    let second = second["recovery"].as_str().unwrap().to_owned();
    let secrets = [MANAGER_PIN, "7261", "604817", &code, &second, "$argon2"]
        .map(str::to_owned)
        .into_iter()
        .chain(hashes);
    for secret in secrets {
        assert!(!answers.contains(&secret), "an answer holds {secret}");
        for table in &others {
            let columns = texts(&format!("SELECT name FROM pragma_table_info('{table}')"));
            let columns: Vec<String> = columns
                .iter()
                .map(|c| format!("iif(typeof(\"{c}\") = 'blob', '', ifnull(\"{c}\", ''))"))
                .collect();
            let rows = texts(&format!(
                "SELECT {} FROM \"{table}\"",
                columns.join(" || ' ' || ")
            ));
            // Four digits stand in many a number by chance; as a value of their own they would be a PIN.
            let found = rows.iter().find(|row| match secret.len() {
                4 => row
                    .split(|c: char| !c.is_ascii_digit())
                    .any(|word| word == secret),
                _ => row.contains(&secret),
            });
            assert_eq!(found, None, "{table} holds {secret}");
        }
    }
    let noted = texts("SELECT fields FROM change WHERE entity IN ('pin', 'recovery')");
    assert!(
        noted.len() >= 5 && noted.iter().all(|fields| fields == "{}"),
        "{noted:?}"
    );
}
