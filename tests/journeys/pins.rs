//! PINs: turned on and off, wrong ones and their waits, a forgotten one, and the manager who must always be left.

use huddle_core::access::Access;
use huddle_core::{Code, api};
use serde_json::{Value, json};

use crate::world::{World, is, person};

pub const MANAGER_PIN: &str = "482915";

/// A team whose first person is a manager with a PIN; nobody is here.
pub fn with_pins(names: &[&str]) -> World {
    with_recovery(names).0
}

/// The same, with the recovery code.
fn with_recovery(names: &[&str]) -> (World, String) {
    let world = World::with_people(names);
    world.gives(names[0], "manager");
    let given = gives_pin(&world, names[0], MANAGER_PIN);
    world.does("here_leave", json!({}));
    (world, given["recovery"].as_str().unwrap().to_owned())
}

fn gives_pin(world: &World, name: &str, pin: &str) -> Value {
    world.does(
        "pin_give",
        json!({"person_id": world.who(name), "pin": pin}),
    )
}

fn enters(world: &World, name: &str, pin: &str) -> Value {
    world.does("here_enter", entry(world, name, pin))
}

fn entry(world: &World, name: &str, pin: &str) -> Value {
    json!({"person_id": world.who(name), "pin": pin})
}

fn manager(world: &World) {
    enters(world, "Ana", MANAGER_PIN);
}

/// Tries a wrong PIN and gives the code with the seconds to wait.
fn wrong(world: &World, name: &str) -> (Code, Value) {
    let refused = world.refused("here_enter", entry(world, name, "999111"));
    let seconds = refused.facts.get("seconds");
    (refused.code, json!(seconds))
}

/// Five wrong ones.
fn five_wrong(world: &World) {
    for _ in 0..4 {
        assert_eq!(wrong(world, "Ana"), (Code::WrongPin, Value::Null));
    }
    assert_eq!(wrong(world, "Ana"), (Code::WrongPin, json!(30)));
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
fn wrong_pins_wait_longer_and_longer() {
    let world = with_pins(&["Ana", "Bea"]);
    five_wrong(&world);
    // Even the right one waits, and the wait counts down.
    let refused = world.refused("here_enter", entry(&world, "Ana", MANAGER_PIN));
    is(&refused, Code::TryLater, "pin");
    assert_eq!(refused.facts["seconds"], 30_i64.into());
    world.clock.pass(29);
    assert_eq!(wrong(&world, "Ana"), (Code::TryLater, json!(1)));
    world.clock.pass(1);
    for seconds in [60, 120, 240, 480, 900, 900] {
        assert_eq!(wrong(&world, "Ana"), (Code::WrongPin, json!(seconds)));
        world.clock.pass(seconds);
    }
    manager(&world);
    world.does("here_leave", json!({}));
    // The right one starts the count anew.
    assert_eq!(wrong(&world, "Ana"), (Code::WrongPin, Value::Null));
    // Others have nothing to do with it.
    enters(&world, "Bea", "");
}

#[test]
fn no_restart_and_no_moved_clock_shortens_or_lengthens_a_wait() {
    let world = with_pins(&["Ana"]);
    five_wrong(&world);
    // Forward within a sitting: the steady clock decides.
    world.it_is("2026-03-11T12:00:00Z");
    assert_eq!(wrong(&world, "Ana"), (Code::TryLater, json!(30)));
    // Back within a sitting: no longer than it was.
    world.it_is("2020-01-01T00:00:00Z");
    assert_eq!(wrong(&world, "Ana"), (Code::TryLater, json!(30)));
    // Back, and started again: no longer than the whole wait.
    let world = world.restarts();
    assert_eq!(wrong(&world, "Ana"), (Code::TryLater, json!(30)));
    world.clock.pass(30);
    // The count is still there: the next wait is the second one.
    assert_eq!(wrong(&world, "Ana"), (Code::WrongPin, json!(60)));
    world.clock.pass(10);
    let world = world.restarts();
    assert_eq!(wrong(&world, "Ana"), (Code::TryLater, json!(50)));
}

#[test]
fn tries_survive_a_restart_before_the_first_wait() {
    let mut world = with_pins(&["Ana"]);
    for _ in 0..4 {
        assert_eq!(wrong(&world, "Ana").0, Code::WrongPin);
        world = world.restarts();
    }
    assert_eq!(wrong(&world, "Ana"), (Code::WrongPin, json!(30)));
}

#[test]
fn many_tries_at_once_are_each_counted() {
    let world = with_pins(&["Ana"]);
    let ask = entry(&world, "Ana", "999111").to_string();
    let codes: Vec<Code> = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| api::call(&world.app, "here_enter", &ask).unwrap_err().code))
            .collect();
        tries.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let looked_at = codes.iter().filter(|code| **code == Code::WrongPin).count();
    assert_eq!(looked_at, 5, "{codes:?}");
}

#[test]
fn a_refused_series_is_in_the_audit() {
    let world = with_pins(&["Ana"]);
    five_wrong(&world);
    world.clock.pass(30);
    manager(&world);
    let rows = crate::audit::names(&world);
    assert_eq!(
        rows.iter().filter(|name| *name == "pin_refused").count(),
        1,
        "{rows:?}"
    );
}

#[test]
fn a_manager_who_forgot_their_pin_gets_in_with_the_recovery_code() {
    let (world, code) = with_recovery(&["Ana", "Bea"]);
    assert_eq!(code.replace('-', "").len(), 28);
    let ask = |code: &str, name: &str| json!({"code": code, "person_id": world.who(name), "pin": "615243"});
    let refused = world.refused(
        "recovery_use",
        ask("0000-0000-0000-0000-0000-0000-0000", "Ana"),
    );
    is(&refused, Code::WrongCode, "code");
    is(
        &world.refused("recovery_use", ask(&code, "Bea")),
        Code::NotAllowed,
        "person_id",
    );
    // As somebody types it from paper.
    let typed = code.to_lowercase().replace('-', " ").replace('0', "o");
    let next = world.does("recovery_use", ask(&typed, "Ana"));
    let here = world.does("here_show", json!({}));
    assert_eq!(
        (&here["person"]["name"], &here["access"]),
        (&json!("Ana"), &json!("manager"))
    );
    world.does("here_leave", json!({}));
    assert_eq!(
        world
            .refused("here_enter", entry(&world, "Ana", MANAGER_PIN))
            .code,
        Code::WrongPin
    );
    enters(&world, "Ana", "615243");
    // The code was for once.
    assert_eq!(
        world.refused("recovery_use", ask(&code, "Ana")).code,
        Code::WrongCode
    );
    world.does(
        "recovery_use",
        ask(next["recovery"].as_str().unwrap(), "Ana"),
    );
    assert!(crate::audit::names(&world).contains(&"recovery_use".to_owned()));
}

#[test]
fn the_recovery_code_waits_as_a_pin_does() {
    let (world, code) = with_recovery(&["Ana"]);
    let ask = |code: &str| json!({"code": code, "person_id": world.who("Ana"), "pin": "615243"});
    let bad = "ABCD-ABCD-ABCD-ABCD-ABCD-ABCD-ABCD";
    for _ in 0..5 {
        assert_eq!(
            world.refused("recovery_use", ask(bad)).code,
            Code::WrongCode
        );
    }
    is(
        &world.refused("recovery_use", ask(&code)),
        Code::TryLater,
        "code",
    );
    world.clock.pass(30);
    world.does("recovery_use", ask(&code));
}

#[test]
fn the_other_managers_are_told_that_the_code_was_used() {
    let (world, code) = with_recovery(&["Ana", "Bea"]);
    manager(&world);
    gives_pin(&world, "Bea", "730264");
    world.gives("Bea", "manager");
    world.does("here_leave", json!({}));
    world.does(
        "recovery_use",
        json!({"code": code, "person_id": world.who("Ana"), "pin": "615243"}),
    );
    let told = |world: &World| world.does("here_show", json!({}))["recovery_used"].clone();
    assert!(
        told(&world).is_null(),
        "who used it cannot put the notice away"
    );
    world.does("recovery_seen", json!({}));
    enters(&world, "Bea", "730264");
    assert_eq!(told(&world)["name"], "Ana");
    world.does("recovery_make", json!({}));
    assert_eq!(told(&world)["name"], "Ana", "a new code hides nothing");
    world.does("recovery_seen", json!({}));
    assert!(told(&world).is_null());
}

#[test]
fn the_only_manager_is_told_too() {
    let (world, code) = with_recovery(&["Ana"]);
    world.does(
        "recovery_use",
        json!({"code": code, "person_id": world.who("Ana"), "pin": "615243"}),
    );
    assert_eq!(
        world.does("here_show", json!({}))["recovery_used"]["name"],
        "Ana"
    );
}

#[test]
fn a_new_recovery_code_ends_the_old_one() {
    let (world, old) = with_recovery(&["Ana"]);
    manager(&world);
    let new = world.does("recovery_make", json!({}))["recovery"]
        .as_str()
        .unwrap()
        .to_owned();
    let ask = |code: &str| json!({"code": code, "person_id": world.who("Ana"), "pin": "615243"});
    assert_eq!(
        world.refused("recovery_use", ask(&old)).code,
        Code::WrongCode
    );
    world.does("recovery_use", ask(&new));
}

#[test]
fn what_weighs_more_asks_for_the_pin_again() {
    let world = with_pins(&["Ana", "Bea"]);
    manager(&world);
    world.clock.pass(80);
    world.does("here_active", json!({}));
    world.clock.pass(41);
    let leader = json!({"id": world.who("Bea"), "access": "leader"});
    assert_eq!(
        world.refused("access_give", leader.clone()).code,
        Code::PinNeeded
    );
    for command in ["pins_end", "recovery_make"] {
        assert_eq!(
            world.refused(command, json!({})).code,
            Code::PinNeeded,
            "{command}"
        );
    }
    is(
        &world.refused("here_again", json!({"pin": "111222"})),
        Code::WrongPin,
        "pin",
    );
    world.does("here_again", json!({"pin": MANAGER_PIN}));
    world.does("access_give", leader);
    // Taking it back asks as doing it did.
    world.does("here_active", json!({}));
    world.clock.pass(85);
    world.does("here_active", json!({}));
    world.clock.pass(60);
    assert_eq!(world.refused("undo", json!({})).code, Code::PinNeeded);
    world.does("here_again", json!({"pin": MANAGER_PIN}));
    world.does("undo", json!({}));
}

#[test]
fn wrong_pins_at_the_second_question_count_with_the_others() {
    let world = with_pins(&["Ana"]);
    manager(&world);
    for _ in 0..5 {
        world.refused("here_again", json!({"pin": "999111"}));
    }
    let refused = world.refused("here_again", json!({"pin": MANAGER_PIN}));
    assert_eq!(refused.code, Code::TryLater);
    world.does("here_leave", json!({}));
    assert_eq!(wrong(&world, "Ana").0, Code::TryLater);
}

#[test]
fn the_last_manager_cannot_be_removed() {
    let world = with_pins(&["Ana", "Bea"]);
    manager(&world);
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    let mut ana = person("Ana", &shift);
    ana["id"] = json!(world.who("Ana"));
    let staff = json!({"id": world.who("Ana"), "access": "staff"});
    let refused = |command: &str, ask: Value| world.refused(command, ask).code;
    assert_eq!(refused("access_give", staff.clone()), Code::LastManager);
    assert_eq!(
        refused("pin_remove", json!({"id": world.who("Ana")})),
        Code::LastManager
    );
    for day in ["2026-03-10", "2026-12-31"] {
        ana["left_on"] = json!(day);
        assert_eq!(
            refused("person_save", ana.clone()),
            Code::LastManager,
            "{day}"
        );
    }
    // A second manager counts once she has a PIN.
    world.gives("Bea", "manager");
    assert_eq!(refused("access_give", staff.clone()), Code::LastManager);
    gives_pin(&world, "Bea", "730264");
    world.does("access_give", staff);
    assert_eq!(
        world.does("here_show", json!({}))["access"],
        "staff",
        "at once"
    );
}

#[test]
fn an_undo_that_would_leave_no_manager_is_refused() {
    let world = with_pins(&["Ana", "Bea"]);
    manager(&world);
    gives_pin(&world, "Bea", "730264");
    world.gives("Bea", "manager");
    let who = |name: &str| serde_json::from_value(json!(world.who(name))).unwrap();
    let (ana, bea) = (who("Ana"), who("Bea"));
    // In another window of the same sitting it is said that Ana leaves at the end of the year.
    world.app.set_session(Some(bea), Access::Manager);
    let mut leaving = person("Ana", world.today()["shift"]["id"].as_str().unwrap());
    leaving["id"] = json!(world.who("Ana"));
    leaving["left_on"] = json!("2026-12-31");
    world.does("person_save", leaving);
    world.app.set_session(Some(ana), Access::Manager);
    assert_eq!(world.refused("undo", json!({})).code, Code::LastManager);
    let list = world.does("person_list", json!({"query": "Bea", "left": false}));
    assert_eq!(list[0]["access"], "manager");
}

#[test]
fn who_became_a_manager_in_this_sitting_stays_one_where_nobody_else_is() {
    let world = with_pins(&["Ana", "Bea"]);
    manager(&world);
    gives_pin(&world, "Bea", "730264");
    world.gives("Bea", "manager");
    let ana = json!({"id": world.who("Ana"), "access": "staff"});
    world.does("access_give", ana);
    // Ana is staff now; her undo would make her a manager again.
    let refused = world.refused("undo", json!({}));
    assert_eq!(refused.code, Code::NotAllowed);
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
    assert_eq!(hashes.len(), 3);
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
                .map(|c| format!("ifnull(\"{c}\", '')"))
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
