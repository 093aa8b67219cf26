//! A manager forgot their PIN: the code on paper, once, and everybody who looks after the team hears of it.

use huddle_core::Code;
use serde_json::json;

use crate::pins::{MANAGER_PIN, enters, entry, gives_pin, manager, with_recovery};
use crate::world::{World, is};

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
    // The code was for once: now that the next one is on paper.
    world.does("recovery_kept", json!({}));
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
fn a_new_recovery_code_on_paper_ends_the_old_one() {
    let (world, old) = with_recovery(&["Ana"]);
    manager(&world);
    let new = world.does("recovery_make", json!({}))["recovery"]
        .as_str()
        .unwrap()
        .to_owned();
    world.does("recovery_kept", json!({}));
    let ask = |code: &str| json!({"code": code, "person_id": world.who("Ana"), "pin": "615243"});
    assert_eq!(
        world.refused("recovery_use", ask(&old)).code,
        Code::WrongCode
    );
    world.does("recovery_use", ask(&new));
}

/// Whether a code opens, tried by a manager who forgot their PIN.
fn opens(world: &World, code: &str) -> bool {
    let ask = json!({"code": code, "person_id": world.who("Ana"), "pin": "615243"});
    world.tries("recovery_use", ask).is_ok()
}

#[test]
fn a_new_code_that_may_be_on_no_paper_does_not_end_the_one_before() {
    let (world, first) = with_recovery(&["Ana"]);
    let made = |world: &World| {
        let made = world.does("recovery_make", json!({}));
        made["recovery"].as_str().unwrap().to_owned()
    };
    manager(&world);
    let second = made(&world);
    let unread = |world: &World| world.does("here_show", json!({}))["recovery_unread"].clone();
    assert_eq!(unread(&world), true);
    let shown = world.does("pin_list", json!({}));
    assert!(shown["recovery_made_at"].is_i64() && shown["recovery_unread_at"].is_i64());
    // The screen that showed it went dark. The paper in the safe is still good for something.
    let world = world.restarts();
    assert!(opens(&world, &first));
    // With it came a third, and the second opens no more: nobody can have two that are not on paper.
    assert!(!opens(&world, &second));
    let third = made(&world);
    world.does("recovery_kept", json!({}));
    assert_eq!(unread(&world), false);
    assert!(
        !opens(&world, &first),
        "it is over once the new one is on paper"
    );
    assert!(opens(&world, &third));
    assert_eq!(world.does("recovery_kept", json!({})), json!(null));
}

#[test]
fn a_code_that_opened_opens_until_the_next_one_is_on_paper_though_nobody_ever_said_that_it_was() {
    let world = World::with_people(&["Ana"]);
    world.gives("Ana", "manager");
    // The window died over the very first code, which was written down all the same.
    let given = gives_pin(&world, "Ana", MANAGER_PIN);
    let first = given["recovery"].as_str().unwrap().to_owned();
    let world = world.restarts();
    for _ in 0..2 {
        assert!(opens(&world, &first), "each next one went dark too");
    }
    let second = world.does("recovery_make", json!({}))["recovery"].clone();
    assert!(opens(&world, &first));
    assert!(
        !opens(&world, second.as_str().unwrap()),
        "another came after it"
    );
}

#[test]
fn a_first_code_that_was_not_confirmed_outlasts_a_second_one() {
    let world = World::with_people(&["Ana"]);
    world.gives("Ana", "manager");
    let given = gives_pin(&world, "Ana", MANAGER_PIN);
    world.does("recovery_make", json!({}));
    assert!(opens(&world, given["recovery"].as_str().unwrap()));
}

#[test]
fn staff_are_not_told_of_the_code() {
    let (world, _) = with_recovery(&["Ana", "Bea"]);
    manager(&world);
    world.does("recovery_make", json!({}));
    world.does("here_leave", json!({}));
    let bea = json!({"person_id": world.who("Bea"), "pin": null});
    assert_eq!(world.does("here_enter", bea)["recovery_unread"], false);
    assert_eq!(
        world.refused("recovery_kept", json!({})).code,
        Code::NotAllowed
    );
}
