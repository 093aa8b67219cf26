//! Who may call what: the table is compared with a list that a person reviewed, and the core refuses by it.

use huddle_core::access::Access;
use huddle_core::api::Window;
use huddle_core::{Code, api};
use serde_json::json;

use crate::pins::{MANAGER_PIN, enters, gives_pin, manager, with_pins};
use crate::world::World;

const LEVELS: [Access; 4] = [
    Access::Anyone,
    Access::Staff,
    Access::Leader,
    Access::Manager,
];

#[test]
fn the_table_is_the_one_that_was_reviewed() {
    let reviewed = include_str!("access.txt").replace("\r\n", "\n");
    assert_eq!(
        api::table(),
        reviewed,
        "if the change is meant, review it and change tests/journeys/access.txt by hand"
    );
}

/// A line of the reviewed list: the command, who may call it, whether it asks for the PIN again, and whether the room asks it.
fn reviewed() -> impl Iterator<Item = (&'static str, Access, bool, Window)> {
    include_str!("access.txt").lines().map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let needs = LEVELS.into_iter().find(|level| level.word() == words[2]);
        let window = match line.ends_with(" @room") {
            true => Window::Room,
            false => Window::Main,
        };
        let again = words.get(3) == Some(&"again");
        (words[1], needs.unwrap(), again, window)
    })
}

/// What a command says to a number, which is no request of any command: whoever may call it is told so, the others are not
/// let in.
fn says(world: &World, window: Window, name: &str) -> Code {
    api::call_from(&world.app, window, name, "7")
        .unwrap_err()
        .code
}

#[test]
fn each_access_reaches_its_commands_from_their_window_and_no_other() {
    let world = World::with_people(&["Ana"]);
    for (name, needs, _, from) in reviewed() {
        for level in LEVELS {
            world.app.set_session(None, level);
            for window in [Window::Main, Window::Room] {
                let expected = match (from == window, level >= needs) {
                    (false, _) => Code::UnknownCommand,
                    (true, false) => Code::NotAllowed,
                    (true, true) => Code::BadRequest,
                };
                let code = says(&world, window, name);
                assert_eq!(code, expected, "{name} by {level:?} from {window:?}");
            }
        }
    }
}

#[test]
fn with_pins_a_command_asks_whoever_it_lets_in_for_theirs_again_where_that_was_reviewed() {
    let world = with_pins(&["Ana", "Bea", "Carl", "Dai"]);
    manager(&world);
    for (name, pin) in [("Bea", "720519"), ("Carl", "730264")] {
        gives_pin(&world, name, pin);
    }
    world.gives("Carl", "leader");
    let here = [
        (None, Access::Anyone),
        (Some(("Dai", "")), Access::Staff),
        (Some(("Bea", "720519")), Access::Staff),
        (Some(("Carl", "730264")), Access::Leader),
        (Some(("Ana", MANAGER_PIN)), Access::Manager),
    ];
    let mut asked_again = 0;
    for (who, level) in here {
        match who {
            Some((name, pin)) => enters(&world, name, pin),
            None => world.does("here_leave", json!({})),
        };
        for just_entered in [true, false] {
            if !just_entered {
                // Longer than an entered PIN holds, and a key now and then, so that nobody is locked out.
                for _ in 0..5 {
                    world.clock.pass(30);
                    world.does("here_active", json!({}));
                }
            }
            assert_eq!(
                world.does("here_show", json!({}))["access"],
                json!(level.word())
            );
            for (name, needs, again, from) in reviewed() {
                for window in [Window::Main, Window::Room] {
                    let expected = match (from == window, level >= needs, again && !just_entered) {
                        (false, ..) => Code::UnknownCommand,
                        (true, false, _) => Code::NotAllowed,
                        (true, true, true) => Code::PinNeeded,
                        (true, true, false) => Code::BadRequest,
                    };
                    asked_again += u32::from(expected == Code::PinNeeded);
                    let code = says(&world, window, name);
                    assert_eq!(
                        code, expected,
                        "{name} by {who:?} from {window:?}, PIN just entered: {just_entered}"
                    );
                }
            }
        }
    }
    assert!(asked_again > 0);
}

#[test]
fn only_a_manager_says_what_somebody_may_do_here() {
    let world = World::with_people(&["Ana"]);
    let ana = json!({"id": world.who("Ana"), "access": "manager"});
    world.app.set_session(None, Access::Leader);
    assert_eq!(
        world.refused("access_give", ana.clone()).code,
        Code::NotAllowed
    );
    world.app.set_session(None, Access::Manager);
    assert_eq!(world.does("access_give", ana)["access"], "manager");
    world.does("undo", json!({}));
    let list = world.does("person_list", json!({"query": "Ana", "left": false}));
    assert_eq!(list[0]["access"], "staff");
}

#[test]
fn an_unknown_command_is_refused() {
    assert_eq!(
        World::new().refused("drop_everything", json!({})).code,
        Code::UnknownCommand
    );
}
