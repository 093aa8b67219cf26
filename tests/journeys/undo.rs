//! Ctrl+Z takes back the last own operation of this sitting; Ctrl+Y repeats it.

use huddle_core::Code;
use huddle_core::access::Access;
use serde_json::json;

use crate::world::{World, person};

fn names(world: &World) -> Vec<String> {
    let list = world.does("person_list", json!({"query": "", "left": true}));
    list.as_array()
        .unwrap()
        .iter()
        .map(|person| person["name"].as_str().unwrap().to_owned())
        .collect()
}

fn undo(world: &World) -> String {
    world.does("undo", json!({}))["name"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn redo(world: &World) -> String {
    world.does("redo", json!({}))["name"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn a_told_story_is_taken_back_whole_and_told_again() {
    let world = World::with_people(&["Ana"]);
    let told = world.thanks("Ana", "Stayed late.");
    assert_eq!(undo(&world), "story_tell");
    let gone = world.refused("story_show", json!({"id": told["id"]}));
    assert_eq!(gone.code, Code::NotFound);
    assert_eq!(redo(&world), "story_tell");
    let back = world.does("story_show", json!({"id": told["id"]}));
    assert_eq!(back["story"], told);
}

#[test]
fn several_steps_are_taken_back_and_repeated_in_order() {
    let world = World::with_people(&["Ana"]);
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    world.person("Bea", &shift);
    world.person("Carl", &shift);
    undo(&world);
    assert_eq!(names(&world), ["Ana", "Bea"]);
    undo(&world);
    assert_eq!(names(&world), ["Ana"]);
    redo(&world);
    redo(&world);
    assert_eq!(names(&world), ["Ana", "Bea", "Carl"]);
    assert_eq!(world.refused("redo", json!({})).code, Code::NothingToUndo);
    undo(&world);
    undo(&world);
    redo(&world);
    assert_eq!(names(&world), ["Ana", "Bea"]);
}

#[test]
fn the_founding_of_the_team_is_not_taken_back() {
    let world = World::with_people(&["Ana"]);
    undo(&world);
    undo(&world);
    assert_eq!(world.refused("undo", json!({})).code, Code::NothingToUndo);
    assert_eq!(world.does("team_show", json!({}))["team"]["name"], "Sol");
}

#[test]
fn a_new_operation_ends_what_could_be_repeated() {
    let world = World::with_people(&["Ana"]);
    world.thanks("Ana", "One");
    undo(&world);
    world.thanks("Ana", "Two");
    assert_eq!(world.refused("redo", json!({})).code, Code::NothingToUndo);
}

#[test]
fn a_changed_field_gets_its_old_value_and_later_changes_are_respected() {
    let world = World::with_people(&["Ana"]);
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    let change = |job: &str| {
        let mut ana = person("Ana", &shift);
        ana["id"] = json!(world.who("Ana"));
        ana["job"] = json!(job);
        world.does("person_save", ana);
    };
    change("Front desk");
    change("Manager");
    undo(&world);
    assert_eq!(
        world.does("person_list", json!({"query": "Ana", "left": false}))[0]["job"],
        "Front desk"
    );
    // Somebody else changes the same field; the first sitting's undo must not trample on it.
    world.app.set_session(None, Access::Manager);
    change("Night porter");
    world.app.set_session(
        Some(serde_json::from_value(json!(world.who("Ana"))).unwrap()),
        Access::Manager,
    );
    change("Concierge");
    world.app.set_session(None, Access::Manager);
    assert_eq!(world.refused("undo", json!({})).code, Code::ChangedSince);
}

#[test]
fn what_a_huddle_told_is_not_taken_back() {
    let world = World::with_people(&["Ana"]);
    let told = world.thanks("Ana", "Stayed late.");
    world.holds_to_the_end();
    assert_eq!(world.refused("undo", json!({})).code, Code::NothingToUndo);
    let refused = world.refused("story_withdraw", json!({"id": told["id"]}));
    assert_eq!(refused.code, Code::AlreadyTold);
}

#[test]
fn undo_reaches_no_further_back_than_this_sitting() {
    let world = World::with_people(&["Ana"]).restarts();
    assert_eq!(world.refused("undo", json!({})).code, Code::NothingToUndo);
    assert!(world.does("undo_show", json!({}))["undo"].is_null());
}

#[test]
fn undo_asks_again_whether_the_command_is_allowed() {
    let world = World::with_people(&["Ana"]);
    world.app.set_session(None, Access::Staff);
    // The newest operation is the adding of Ana, which staff may do; before it the manager made the shift.
    undo(&world);
    assert_eq!(world.refused("undo", json!({})).code, Code::NotAllowed);
}

#[test]
fn what_was_sent_is_no_draft_any_more() {
    let world = World::with_people(&["Ana"]);
    world.does("draft_save", json!({"key": "tell", "body": "Stayed"}));
    let mut told = crate::world::telling(&world.who("Ana"), "Stayed late.");
    told["draft"] = json!("tell");
    world.does("story_tell", told);
    assert!(world.does("draft_show", json!({"key": "tell"})).is_null());
}

#[test]
fn settings_and_drafts_are_not_undone() {
    let world = World::with_people(&["Ana"]);
    world.thanks("Ana", "One");
    world.does("draft_save", json!({"key": "tell", "body": "half a story"}));
    world.does("settings_save", json!({"theme": "dark", "text_size": 125, "language": "en", "single_keys": true, "room_size": 100}));
    assert_eq!(undo(&world), "story_tell");
    assert_eq!(world.does("settings_show", json!({}))["theme"], "dark");
    assert_eq!(
        world.does("draft_show", json!({"key": "tell"}))["body"],
        "half a story"
    );
}
