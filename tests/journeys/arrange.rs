//! What a leader does with the plan before the huddle: swap, drop, add, move, and back to the rules.

use huddle_core::Code;
use serde_json::{Value, json};

use crate::world::{World, is, person, planned};

/// A team with a story and five thank-yous that wait.
fn waiting() -> World {
    let world = World::with_people(&["Ana", "Joe", "Mei", "Zoë", "Kofi"]);
    world.does(
        "purpose_adopt",
        json!({"text": "Rest well.", "adopted_on": null}),
    );
    world.story("Ana", "The ring.");
    for name in ["Ana", "Joe", "Mei", "Zoë", "Kofi"] {
        world.thanks(name, &format!("Thanks, {name}."));
    }
    world
}

fn about(world: &World, item: &Value) -> Value {
    let today = world.today();
    json!({"shift_id": today["shift"]["id"], "on": today["on"], "item": item})
}

fn keys(today: &Value) -> Vec<String> {
    let items = today["items"].as_array().unwrap().iter();
    items
        .map(|item| item["item"].as_str().unwrap().to_owned())
        .collect()
}

/// The key of the item that holds a text.
fn key(world: &World, text: &str) -> Value {
    let today = world.today();
    let found = today["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["story"]["text"] == text || item["segment"] == text);
    found.unwrap_or_else(|| panic!("{text} is not in {today}"))["item"].clone()
}

#[test]
fn a_swapped_card_gives_its_place_to_the_next_best_and_can_come_back() {
    let world = waiting();
    let before = planned(&world.today(), "thanks");
    assert_eq!(before.len(), 4);
    let first = key(&world, &before[0]);
    world.does("plan_swap", about(&world, &first));
    let after = planned(&world.today(), "thanks");
    assert_eq!(after.len(), 4);
    assert!(!after.contains(&before[0]), "{after:?}");
    let left = &world.today()["left_out"];
    assert_eq!(left[0]["story"]["text"], before[0].as_str());
    world.does("plan_add", about(&world, &first));
    assert_eq!(planned(&world.today(), "thanks"), before);
}

#[test]
fn where_nothing_else_is_ready_a_swap_is_refused_and_changes_nothing() {
    let world = waiting();
    for (segment, part) in [("The ring.", "story"), ("purpose", "purpose")] {
        let item = key(&world, segment);
        let before = world.today()["items"].clone();
        let refused = world.refused("plan_swap", about(&world, &item));
        assert_eq!(refused.code, Code::NothingElse, "{segment}");
        assert_eq!(refused.facts["part"], part.into());
        assert_eq!(world.today()["items"], before);
    }
}

#[test]
fn a_question_is_swapped_for_another_and_then_another() {
    let world = waiting();
    let mut seen = Vec::new();
    for _ in 0..5 {
        for segment in ["practice", "today"] {
            let item = key(&world, segment);
            assert!(!seen.contains(&item), "{item} again");
            world.does("plan_swap", about(&world, &item));
            seen.push(item);
        }
    }
}

#[test]
fn a_dropped_item_leaves_its_place_empty_whatever_it_is() {
    let world = waiting();
    let seconds = |world: &World| world.today()["minutes"].as_i64().unwrap();
    let before = seconds(&world);
    for segment in ["purpose", "The ring.", "practice", "today"] {
        let item = key(&world, segment);
        world.does("plan_drop", about(&world, &item));
    }
    let today = world.today();
    let kinds: Vec<_> = today["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["segment"].clone())
        .collect();
    assert_eq!(kinds, ["thanks", "thanks", "thanks", "thanks"]);
    assert!(seconds(&world) < before);
    assert_eq!(today["left_out"].as_array().unwrap().len(), 4);
    let cards: Vec<Value> = keys(&today).into_iter().map(Value::from).collect();
    for card in cards {
        world.does("plan_drop", about(&world, &card));
    }
    assert!(
        world.today()["items"].as_array().unwrap().is_empty(),
        "and the fifth card takes no dropped place"
    );
    let shift = world.today()["shift"]["id"].clone();
    let refused = world.refused("huddle_start", json!({"shift_id": shift}));
    assert_eq!(refused.code, Code::NothingPlanned);
}

#[test]
fn an_added_story_is_in_the_plan_and_its_page_says_where() {
    let world = waiting();
    let second = world.story("Joe", "The second.");
    let next = world.shown(&second)["next"][0].clone();
    assert_eq!(
        (next["on"].as_str(), next["added"].as_bool()),
        (Some("2026-03-11"), Some(false))
    );
    let put = json!({"shift_id": next["shift_id"], "on": next["on"], "item": second["id"]});
    world.does("plan_add", put.clone());
    let today = world.today();
    assert_eq!(
        planned(&today, "story"),
        ["The second."],
        "it takes the place"
    );
    let item = &today["items"][1];
    assert_eq!(item["reasons"][0]["code"], "added");
    assert_eq!(world.shown(&second)["next"][0]["added"], true);
    assert_eq!(world.shown(&second)["heard"]["on"], "2026-03-11");
    // What the rules have by themselves can be pinned, and dropped with one press.
    world.does("plan_drop", put.clone());
    let ring = about(&world, &key(&world, "The ring."));
    world.does("plan_add", ring.clone());
    world.does("plan_drop", ring.clone());
    assert_eq!(planned(&world.today(), "story"), Vec::<String>::new());
    world.does("plan_add", ring);
    world.does("plan_add", put.clone());
    // Dropping takes the addition back, and what stood there before is there again.
    world.does("plan_drop", put);
    assert_eq!(planned(&world.today(), "story"), ["The ring."]);
}

#[test]
fn what_was_told_before_can_be_put_in_again_and_more_than_fits_too() {
    let world = waiting();
    world.holds_to_the_end();
    world.days_pass(1);
    let all = json!({"filter": {}, "limit": 9, "offset": 0});
    let told = world.does("story_list", all);
    let rows = told["rows"].as_array().unwrap();
    for row in rows {
        world.does("plan_add", about(&world, &row["id"]));
    }
    assert_eq!(planned(&world.today(), "story"), ["The ring."]);
    assert_eq!(planned(&world.today(), "thanks").len(), 5);
}

#[test]
fn what_may_not_be_told_cannot_be_put_in_and_what_was_put_in_goes_with_a_word() {
    let world = waiting();
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    let mut quiet = person("Quiet", &shift);
    quiet["wish"] = json!("private");
    world.does("person_save", quiet);
    let private = world.thanks("Quiet", "Thanks, Quiet.");
    let refused = world.refused("plan_add", about(&world, &private["id"]));
    assert_eq!(refused.code, Code::NotToBeTold);

    let second = world.story("Joe", "The second.");
    world.does("plan_add", about(&world, &second["id"]));
    world.does("story_withdraw", json!({"id": second["id"]}));
    let today = world.today();
    assert_eq!(today["gone"], 1);
    assert_eq!(planned(&today, "story"), ["The ring."]);
    let refused = world.refused("plan_add", about(&world, &second["id"]));
    assert_eq!(refused.code, Code::NotToBeTold);
    is(
        &world.refused("plan_add", about(&world, &json!("no such item"))),
        Code::NotFound,
        "item",
    );
}

#[test]
fn what_was_moved_stays_where_it_was_moved_and_what_is_new_still_comes() {
    let world = waiting();
    let before = keys(&world.today());
    let last = before.last().unwrap().clone();
    let earlier = |item: &str, earlier: bool| {
        let mut ask = about(&world, &json!(item));
        ask["earlier"] = json!(earlier);
        world.does("plan_move", ask);
    };
    earlier(&last, true);
    earlier(&before[0], false);
    let mut expected = before.clone();
    let end = expected.len();
    expected.swap(end - 1, end - 2);
    expected.swap(0, 1);
    assert_eq!(keys(&world.today()), expected);
    // At the ends nothing happens.
    earlier(&expected[0], true);
    earlier(expected.last().unwrap(), false);
    assert_eq!(keys(&world.today()), expected);
    let run = world.starts();
    assert_eq!(run["steps"][0]["kind"], "story");
    let record = world.does(
        "huddle_close",
        json!({"huddle_id": run["huddle_id"], "through": false}),
    );
    let segments: Vec<_> = record["segments"].as_array().unwrap().iter().collect();
    assert_eq!(segments.len(), 5, "each part once, however it was moved");
}

#[test]
fn back_to_the_rules_keeps_the_presenter_and_the_one_thing() {
    let world = waiting();
    let before = world.today();
    let day = json!({"shift_id": before["shift"]["id"], "on": before["on"]});
    let mut choose = day.clone();
    choose["presenter_id"] = json!(world.who("Joe"));
    choose["one_thing"] = json!("The lift.");
    choose["form"] = json!(null);
    world.does("huddle_prepare", choose);
    let chosen = world.today();
    assert_eq!(chosen["changed"], false);
    let card = planned(&chosen, "thanks")[0].clone();
    let item = key(&world, &card);
    world.does("plan_swap", about(&world, &item));
    let item = key(&world, "practice");
    world.does("plan_drop", about(&world, &item));
    assert_eq!(world.today()["changed"], true);
    world.does("plan_reset", day);
    assert_eq!(world.today()["items"], chosen["items"]);
    assert_eq!(world.today()["one_thing"], "The lift.");
}

#[test]
fn whoever_sets_the_one_thing_gets_it_also_where_the_part_was_left_out() {
    let world = waiting();
    let item = key(&world, "today");
    world.does("plan_drop", about(&world, &item));
    let today = world.today();
    let mut set = json!({"shift_id": today["shift"]["id"], "on": today["on"], "presenter_id": null, "one_thing": "The lift.", "form": null});
    world.does("huddle_prepare", set.clone());
    assert_eq!(key(&world, "today"), "one_thing");
    set["one_thing"] = json!("");
    world.does("huddle_prepare", set);
    assert_ne!(key(&world, "today"), "one_thing");
}

#[test]
fn what_was_left_out_and_is_private_now_cannot_be_put_back() {
    let world = waiting();
    let item = key(&world, "Thanks, Joe.");
    world.does("plan_swap", about(&world, &item));
    assert_eq!(world.today()["left_out"].as_array().unwrap().len(), 1);
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    let mut joe = person("Joe", &shift);
    joe["id"] = json!(world.who("Joe"));
    joe["wish"] = json!("private");
    world.does("person_save", joe);
    assert!(world.today()["left_out"].as_array().unwrap().is_empty());
}

#[test]
fn each_choice_can_be_taken_back() {
    let world = waiting();
    let before = world.today()["items"].clone();
    let first = key(&world, "practice");
    for command in ["plan_swap", "plan_drop"] {
        world.does(command, about(&world, &first));
        assert_ne!(world.today()["items"], before);
        world.does("undo", json!({}));
        assert_eq!(world.today()["items"], before, "{command}");
    }
}

#[test]
fn what_was_added_is_told_in_any_form_and_its_page_says_when() {
    let world = waiting();
    let today = world.today();
    let form = |form: &str| {
        world.does(
            "huddle_prepare",
            json!({"shift_id": today["shift"]["id"], "on": today["on"], "presenter_id": null, "one_thing": null, "form": form}),
        )
    };
    form("orientation");
    let card = world.thanks("Kofi", "Thanks for the boat.");
    assert!(planned(&world.today(), "thanks").is_empty());
    assert_ne!(world.shown(&card)["heard"]["on"], today["on"]);
    world.does("plan_add", about(&world, &card["id"]));
    assert_eq!(planned(&world.today(), "thanks"), ["Thanks for the boat."]);
    assert_eq!(world.shown(&card)["heard"]["on"], today["on"]);
}
