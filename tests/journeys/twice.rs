//! The same thing told twice, and thanks to more than one.

use huddle_core::Code;
use serde_json::{Value, json};

use crate::world::{World, is, planned, telling};

const RING: &str = "Found the wedding ring behind the radiator after the guest had left.";

fn alike(world: &World, name: &str, text: &str) -> Vec<Value> {
    let ask = json!({"people": [world.who(name)], "shifts": [], "whole_team": false, "text": text, "day": null});
    world.does("story_alike", ask).as_array().unwrap().clone()
}

#[test]
fn whoever_tells_the_same_is_offered_to_add_their_name() {
    let world = World::with_people(&["Ana", "Bea", "Cleo"]);
    let told = world.thanks("Ana", RING);
    let found = alike(
        &world,
        "Ana",
        "She looked behind the radiator for the wedding ring!",
    );
    assert_eq!(found[0]["id"], told["id"]);
    assert_eq!(
        alike(&world, "Bea", RING),
        Vec::<Value>::new(),
        "another person"
    );
    assert_eq!(
        alike(&world, "Ana", "Stayed until the taxi came."),
        Vec::<Value>::new()
    );
    world.does("draft_save", json!({"key": "tell", "body": "{}"}));
    let add = json!({"id": told["id"], "giver_id": world.who("Cleo"), "draft": "tell"});
    let both = world.does("story_add_name", add.clone());
    assert_eq!(both["also"][0]["name"], "Cleo");
    assert_eq!(
        world.does("draft_show", json!({"key": "tell"})),
        Value::Null
    );
    // Twice is once.
    assert_eq!(
        world.does("story_add_name", add)["also"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let cleo = world.does("person_show", json!({"id": world.who("Cleo")}));
    assert_eq!(cleo["given"][0]["id"], told["id"]);
    world.days_pass(5);
    assert_eq!(
        alike(&world, "Ana", RING),
        Vec::<Value>::new(),
        "too long ago"
    );
}

#[test]
fn a_leader_joins_two_and_both_who_told_it_are_named() {
    let world = World::with_people(&["Ana", "Bea", "Cleo", "Dan"]);
    let from = |name: &str, about: &[&str], words: &str| {
        let mut told = telling(&world.who("Ana"), RING);
        told["people"] = json!(about.iter().map(|name| world.who(name)).collect::<Vec<_>>());
        told["giver_id"] = json!(world.who(name));
        told["customer_words"] = json!(words);
        world.does("story_tell", told)
    };
    let one = from("Cleo", &["Ana"], "");
    let two = from("Dan", &["Ana", "Bea"], "I had given it up.");
    let joined = world.does("story_join", json!({"id": two["id"], "into": one["id"]}));
    assert_eq!(joined["also"][0]["name"], "Dan");
    assert_eq!(joined["people"].as_array().unwrap().len(), 2);
    assert_eq!(joined["customer_words"], "I had given it up.");
    assert_eq!(world.stories().len(), 1);
    let shown = world.shown(&two);
    assert_eq!(
        (&shown["story"]["status"], &shown["joined_to"]),
        (&json!("joined"), &one["id"])
    );
    is(
        &world.refused("story_join", json!({"id": one["id"], "into": one["id"]})),
        Code::NotToBeTold,
        "into",
    );
    world.does("undo", json!({}));
    assert_eq!(world.stories().len(), 2);
    world.is_sound();
}

#[test]
fn a_shift_and_the_whole_team_are_thanked_like_a_person() {
    let world = World::with_people(&["Ana"]);
    let night = world.shift("Night", "21:45");
    let mut thanks = telling(&world.who("Ana"), "Everybody stayed when the lift broke.");
    thanks["people"] = json!([]);
    is(
        &world.refused("story_tell", thanks.clone()),
        Code::Empty,
        "people",
    );
    thanks["shifts"] = json!([night]);
    thanks["whole_team"] = json!(true);
    let told = world.does("story_tell", thanks);
    let names: Vec<&str> = told["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Night", "Sol"]);
    // It is about everybody here, so this shift hears it at once.
    assert_eq!(
        planned(&world.today(), "thanks"),
        ["Everybody stayed when the lift broke."]
    );
    let run = world.starts();
    let steps = run["steps"].as_array().unwrap();
    let card = steps.iter().find(|step| step["kind"] == "thanks").unwrap();
    assert_eq!(card["people"][1]["of"], "team");
    let filter = json!({"filter": {"shift_id": night}, "limit": 9, "offset": 0});
    assert_eq!(world.does("story_list", filter)["total"], 1);
    let words = json!({"filter": {"query": "night"}, "limit": 9, "offset": 0});
    assert_eq!(world.does("story_list", words)["total"], 1);
}

#[test]
fn thanks_to_the_night_shift_are_heard_by_the_night_shift_first() {
    let world = World::with_people(&["Ana"]);
    let night = world.shift("Night", "21:45");
    let mut thanks = telling(&world.who("Ana"), "You left everything ready.");
    (thanks["people"], thanks["shifts"]) = (json!([]), json!([night]));
    let told = world.does("story_tell", thanks);
    assert!(planned(&world.today(), "thanks").is_empty());
    assert_eq!(world.shown(&told)["heard"]["at"], "21:45");
}

#[test]
fn everything_that_can_be_said_about_a_telling_is_kept_and_filtered_by() {
    let world = World::with_people(&["Ana", "Bea"]);
    let standard = world.does(
        "standard_save",
        json!({"id": null, "text": "Own the problem", "reason": "Nobody is sent on."}),
    );
    let mut full = telling(
        &world.who("Ana"),
        "Paid the taxi herself so that the family caught the train.",
    );
    full["standard_id"] = standard["id"].clone();
    full["giver_id"] = json!(world.who("Bea"));
    full["source"] = json!("letter");
    full["day"] = json!("2026-03-02");
    for field in ["agreed", "steady", "discretion"] {
        full[field] = json!(true);
    }
    let told = world.sends(full);
    assert_eq!(told["standard"]["text"], "Own the problem");
    for field in ["agreed", "steady", "discretion"] {
        assert_eq!(told[field], true);
    }
    world.thanks("Bea", "Stayed late.");
    let found = |filter: Value| {
        world.does(
            "story_list",
            json!({"filter": filter, "limit": 9, "offset": 0}),
        )["total"]
            .as_i64()
            .unwrap()
    };
    for (filter, count) in [
        (json!({}), 2),
        (json!({"standard_id": standard["id"]}), 1),
        (json!({"giver_id": world.who("Bea")}), 1),
        (json!({"person_id": world.who("Ana")}), 1),
        (json!({"source": "letter"}), 1),
        (json!({"steady": true}), 1),
        (json!({"steady": false}), 1),
        (json!({"discretion": true}), 1),
        (json!({"since": "2026-03-03"}), 1),
        (json!({"until": "2026-03-03"}), 1),
        (json!({"told": true}), 0),
        (
            json!({"kept": false, "source": "letter", "query": "taxi"}),
            1,
        ),
        (json!({"query": "taxi", "steady": false}), 0),
    ] {
        assert_eq!(found(filter.clone()), count, "{filter}");
    }
}

#[test]
fn a_standard_is_suggested_from_the_words() {
    let world = World::with_people(&["Ana"]);
    let save = |text: &str, reason: &str| {
        world.does(
            "standard_save",
            json!({"id": null, "text": text, "reason": reason}),
        )
    };
    let own = save(
        "Own the problem until it is solved",
        "Nobody is sent from desk to desk.",
    );
    save(
        "Use the guest's name",
        "A name turns a room number into a person.",
    );
    let suggests = |text: &str| world.does("standard_suggest", json!({"text": text}))["id"].clone();
    assert_eq!(
        suggests("She made the problem hers and stayed until it was solved."),
        own["id"]
    );
    assert_eq!(suggests("Stayed late."), Value::Null);
    is(
        &world.refused(
            "standard_save",
            json!({"id": null, "text": "own the problem until it is solved", "reason": ""}),
        ),
        Code::AlreadyThere,
        "text",
    );
    // What people put to it teaches its words; removed it is not suggested, and its stories keep it.
    let mut taught = telling(
        &world.who("Ana"),
        "Went to the depot twice for the suitcase.",
    );
    taught["standard_id"] = own["id"].clone();
    let told = world.sends(taught);
    assert_eq!(suggests("Another suitcase came from the depot."), own["id"]);
    world.does("standard_remove", json!({"id": own["id"]}));
    assert_eq!(
        suggests("Another suitcase came from the depot."),
        Value::Null
    );
    assert_eq!(world.shown(&told)["story"]["standard"]["id"], own["id"]);
}

#[test]
fn what_is_private_is_joined_to_nothing_and_what_was_joined_comes_back() {
    let world = World::with_people(&["Ana", "Cleo", "Dan"]);
    let from = |name: &str, aloud: &str| {
        let mut told = telling(&world.who("Ana"), RING);
        (told["giver_id"], told["aloud"]) = (json!(world.who(name)), json!(aloud));
        world.does("story_tell", told)
    };
    let (one, private) = (from("Cleo", "yes"), from("Dan", "private"));
    for (id, into) in [(&private, &one), (&one, &private)] {
        let join = json!({"id": id["id"], "into": into["id"]});
        is(
            &world.refused("story_join", join),
            Code::NotToBeTold,
            "into",
        );
    }
    // Who wants to be asked first still is.
    let asks = from("Dan", "ask");
    let joined = world.does("story_join", json!({"id": asks["id"], "into": one["id"]}));
    assert_eq!(joined["aloud"], "ask");
    // Whoever takes back the one that stayed takes back their own only.
    world.does("story_withdraw", json!({"id": one["id"]}));
    assert_eq!(world.shown(&asks)["story"]["status"], "new");
    world.is_sound();
}

#[test]
fn whoever_takes_back_a_joined_telling_takes_their_name_with_it() {
    let world = World::with_people(&["Ana", "Cleo", "Dan"]);
    let from = |name: &str| {
        let mut told = telling(&world.who("Ana"), RING);
        told["giver_id"] = json!(world.who(name));
        world.does("story_tell", told)
    };
    let (one, two) = (from("Cleo"), from("Dan"));
    world.does("story_join", json!({"id": two["id"], "into": one["id"]}));
    world.does("story_withdraw", json!({"id": two["id"]}));
    assert_eq!(world.shown(&one)["story"]["also"], json!([]));
}

#[test]
fn to_say_what_was_told_already_instead_is_one_step_and_one_step_back() {
    let world = World::with_people(&["Ana", "Joe", "Mei"]);
    let by = |name: &str, text: &str| {
        let mut told = telling(&world.who("Ana"), text);
        told["giver_id"] = json!(world.who(name));
        world.does("story_tell", told)
    };
    let other = by("Joe", "Found the wedding ring behind the radiator.");
    let own = by(
        "Mei",
        "The wedding ring was behind the radiator, found at last.",
    );
    let kept = world.does(
        "story_instead",
        json!({"id": own["id"], "other": other["id"]}),
    );
    assert_eq!(kept["also"][0]["name"], "Mei");
    assert_eq!(world.shown(&own)["story"]["status"], "withdrawn");
    world.does("undo", json!({}));
    assert_ne!(world.shown(&own)["story"]["status"], "withdrawn");
    assert_eq!(world.shown(&other)["story"]["also"], json!([]));
}
