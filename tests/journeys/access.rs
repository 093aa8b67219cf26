//! Who may call what: the table is compared with a list that a person reviewed, and the core refuses by it.

use huddle_core::access::Access;
use huddle_core::api::Window;
use huddle_core::{Code, api};
use serde_json::json;

use crate::world::World;

#[test]
fn the_table_is_the_one_that_was_reviewed() {
    let reviewed = include_str!("access.txt").replace("\r\n", "\n");
    assert_eq!(
        api::table(),
        reviewed,
        "if the change is meant, review it and change tests/journeys/access.txt by hand"
    );
}

#[test]
fn each_access_reaches_its_commands_from_their_window_and_no_other() {
    let world = World::with_people(&["Ana"]);
    let levels = [
        Access::Anyone,
        Access::Staff,
        Access::Leader,
        Access::Manager,
    ];
    for line in include_str!("access.txt").lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (name, needs) = (words[1], words[2]);
        for level in levels {
            world.app.set_session(None, level);
            let reaches = levels.iter().position(|l| *l == level)
                >= levels.iter().position(|l| l.word() == needs);
            for window in [Window::Main, Window::Room] {
                // A number is no request of any command: whoever may call it is told so, the others are not let in.
                let code = api::call_from(&world.app, window, name, "7")
                    .unwrap_err()
                    .code;
                let expected = match (
                    line.ends_with(" @room") == (window == Window::Room),
                    reaches,
                ) {
                    (false, _) => Code::UnknownCommand,
                    (true, false) => Code::NotAllowed,
                    (true, true) => Code::BadRequest,
                };
                assert_eq!(code, expected, "{name} by {level:?} from {window:?}");
            }
        }
    }
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
