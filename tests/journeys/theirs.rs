//! Whose words they are: what others may do with them, and what they see of them.

use huddle_core::Code;
use serde_json::json;

use crate::world::{World, telling};

/// A team that has every telling read.
fn team(names: &[&str]) -> World {
    let world = World::with_people(names);
    let mut team = world.does("team_show", json!({}))["team"].clone();
    team.as_object_mut().unwrap().remove("id");
    team["at_once"] = json!(false);
    world.does("team_save", team);
    world
}

#[test]
fn a_name_that_was_added_makes_nobody_the_owner_of_the_words() {
    let world = team(&["Ana", "Bea", "Cleo"]).with_manager("Ana");
    world.enters("Cleo");
    let mut told = telling(
        &world.who("Ana"),
        "Found the wedding ring behind the radiator.",
    );
    told["giver_id"] = json!(world.who("Cleo"));
    let told = world.does("story_tell", told);
    world.enters_as_manager("Ana");
    world.does(
        "pin_give",
        json!({"person_id": world.who("Cleo"), "pin": "7261"}),
    );
    world.enters("Bea");
    let add = |name: &str| json!({"id": told["id"], "giver_id": world.who(name), "draft": null});
    // Not the name of somebody else who has a PIN.
    assert_eq!(
        world.refused("story_add_name", add("Ana")).code,
        Code::NotAllowed
    );
    world.does("story_add_name", add("Bea"));
    let shown = world.shown(&told);
    assert_eq!(
        (&shown["may_change"], &shown["may_take_back"]),
        (&json!(false), &json!(false))
    );
    assert_eq!(
        world
            .refused("story_withdraw", json!({"id": told["id"]}))
            .code,
        Code::NotAllowed
    );
}

#[test]
fn what_a_leader_took_out_of_the_wording_stays_out_for_others() {
    let world = team(&["Ana", "Bea", "Cleo"]).with_manager("Ana");
    world.enters("Bea");
    let mut told = telling(&world.who("Cleo"), "Mrs Okonkwo in 412 cried with joy.");
    told["giver_id"] = json!(world.who("Bea"));
    let told = world.does("story_tell", told);
    world.enters_as_manager("Ana");
    world.does(
        "story_reword",
        json!({"id": told["id"], "text": "A guest cried with joy."}),
    );
    world.reads(&told);
    world.enters("Cleo");
    assert_eq!(world.shown(&told)["original"], "");
    world.enters("Bea");
    assert_eq!(
        world.shown(&told)["original"],
        "Mrs Okonkwo in 412 cried with joy."
    );
}

#[test]
fn private_thanks_are_open_to_nobody_who_only_picked_the_name() {
    let world = team(&["Ana", "Bea", "Cleo"]).with_manager("Ana");
    world.enters("Bea");
    let mut told = telling(&world.who("Cleo"), "You carried me through that night.");
    told["giver_id"] = json!(world.who("Bea"));
    told["aloud"] = json!("private");
    let told = world.does("story_tell", told);
    let listed = |name: &str, side: &str| {
        let page = world.does("person_show", json!({"id": world.who(name)}));
        page[side].as_array().unwrap().len()
    };
    // Whoever sits there next, and picks one name or the other.
    for (name, side) in [("Cleo", "received"), ("Bea", "given")] {
        world.enters(name);
        let refused = world.refused("story_show", json!({"id": told["id"]}));
        assert_eq!(refused.code, Code::NotAllowed, "{name}");
        assert_eq!(listed(name, side), 0, "{name}");
    }
    world.enters_as_manager("Ana");
    world.does(
        "pin_give",
        json!({"person_id": world.who("Cleo"), "pin": "7261"}),
    );
    world.does(
        "here_enter",
        json!({"person_id": world.who("Cleo"), "pin": "7261"}),
    );
    assert_eq!(
        world.shown(&told)["story"]["text"],
        "You carried me through that night."
    );
    assert_eq!(listed("Cleo", "received"), 1);
}
