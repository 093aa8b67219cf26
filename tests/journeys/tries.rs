//! Wrong PINs: five, then waits that no restart and no moved clock takes away.

use huddle_core::store::Mode;
use huddle_core::{App, Code, Opening, api};
use serde_json::{Value, json};

use crate::pins::{MANAGER_PIN, enters, entry, manager, with_pins, wrong};
use crate::world::{World, is};

/// Five wrong ones.
fn five_wrong(world: &World) {
    for _ in 0..4 {
        assert_eq!(wrong(world, "Ana"), (Code::WrongPin, Value::Null));
    }
    assert_eq!(wrong(world, "Ana"), (Code::WrongPin, json!(30)));
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
fn no_pin_is_tried_where_no_try_can_be_counted() {
    let world = with_pins(&["Ana", "Bea"]);
    let (ana, bea) = (entry(&world, "Ana", MANAGER_PIN), entry(&world, "Bea", ""));
    let World { app, folder, .. } = world;
    drop(app);
    for why in [Code::ReadOnly, Code::DiskFull] {
        let to_read = App::open(Opening {
            mode: Mode::Read(why),
            ..Opening::of(folder.path())
        })
        .unwrap();
        let enters = |who: &Value| api::call(&to_read, "here_enter", &who.to_string());
        assert_eq!(enters(&ana).unwrap_err().code, why);
        // Whoever has none may still say who they are.
        assert!(enters(&bea).is_ok());
    }
}
