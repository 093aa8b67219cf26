//! What only a manager may, with the PIN entered just before; and the manager who must always be left.

use huddle_core::access::Access;
use huddle_core::{Code, api};
use serde_json::{Value, json};

use crate::pins::{MANAGER_PIN, enters, gives_pin, manager, with_pins};
use crate::world::{is, person};

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
    for command in api::COMMANDS.iter().filter(|command| command.again) {
        // A number is no request of any command, and is not even looked at.
        let refused = world.refused(command.name, json!(7));
        assert_eq!(refused.code, Code::PinNeeded, "{}", command.name);
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
fn staff_change_themselves_alone_and_nobody_changes_who_may_do_more() {
    let world = with_pins(&["Ana", "Bea", "Carl", "Dina", "Emma"]);
    manager(&world);
    gives_pin(&world, "Bea", "730264");
    world.gives("Bea", "manager");
    gives_pin(&world, "Carl", "615243");
    world.gives("Carl", "leader");
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    let leaves = |name: &str, on: Value| {
        let mut leaving = person(name, &shift);
        leaving["id"] = json!(world.who(name));
        leaving["left_on"] = on;
        leaving
    };
    let refused = |name: &str| {
        let refused = world.refused("person_save", leaves(name, json!("2026-03-10")));
        is(&refused, Code::NotAllowed, "left_on");
    };
    let job = |name: &str| {
        let mut job = leaves(name, Value::Null);
        job["job"] = json!("Reception");
        job
    };
    // Of the staff, without a PIN.
    enters(&world, "Dina", "");
    refused("Bea");
    refused("Carl");
    refused("Emma");
    refused("Dina");
    for name in ["Bea", "Carl", "Emma"] {
        let refused = world.refused("person_save", job(name));
        assert_eq!(refused.code, Code::NotAllowed, "{name}");
    }
    world.does("person_save", job("Dina"));
    enters(&world, "Carl", "615243");
    world.does("person_save", job("Emma"));
    refused("Bea");
    assert_eq!(
        world.refused("person_save", job("Bea")).code,
        Code::NotAllowed
    );
    world.does("person_save", leaves("Dina", json!("2026-03-10")));
    manager(&world);
    world.does("person_save", leaves("Bea", json!("2026-03-10")));
    world.does("person_save", leaves("Bea", Value::Null));
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
