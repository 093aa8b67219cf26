//! Standards: worded anew without losing what they said, looked at by criteria, proved by stories, and in their turn in the huddle.

mod turns;

use huddle_core::Code;
use huddle_core::access::Access;
use serde_json::{Value, json};

use crate::world::{World, is, telling};

pub const NAME: &str = "We say a guest’s name before we ask for it.";

pub fn standard(world: &World, text: &str) -> Value {
    let ask = json!({
        "text": text, "reason": "Whoever is expected feels at home.", "looks_like": "The name is said within the first minute.",
        "criteria": ["The name is said", "Nobody asks for it twice"], "question": "Whose name did you say yesterday?",
    });
    world.does("standard_save", ask)
}

pub fn shows(world: &World, standard: &Value) -> Value {
    world.does("standard_show", json!({"id": standard["id"]}))
}

/// Words it anew with one field changed.
fn rewords(world: &World, standard: &Value, field: &str, to: Value) -> Value {
    let mut ask = json!({"id": standard["id"]});
    for known in [
        "text",
        "reason",
        "looks_like",
        "exceptions",
        "higher",
        "task",
        "question",
        "criteria",
    ] {
        ask[known] = standard[known].clone();
    }
    ask[field] = to;
    world.does("standard_save", ask)
}

pub fn proves(world: &World, name: &str, text: &str, standard: &Value) -> Value {
    let mut told = telling(&world.who(name), text);
    told["standard_id"] = standard["id"].clone();
    told["kind"] = json!("story");
    world.sends(told)
}

fn looks(world: &World, standard: &Value, scores: &[&str]) -> Value {
    world.does(
        "standard_observe",
        json!({"wording_id": standard["wording_id"], "seen_on": null, "observer": "leader", "shift_id": null, "scores": scores, "note": ""}),
    )
}

#[test]
fn what_a_standard_said_before_stays_to_be_read() {
    let world = World::with_people(&["Ana"]);
    let first = standard(&world, NAME);
    world.days_pass(10);
    let story = proves(&world, "Ana", "Greeted the family by name.", &first);
    let second = rewords(
        &world,
        &first,
        "text",
        json!("We greet each guest by name."),
    );
    assert_eq!(second["id"], first["id"], "it is the same standard");
    let view = shows(&world, &first);
    assert_eq!(view["standard"]["text"], "We greet each guest by name.");
    assert_eq!(view["before"][0]["text"], NAME);
    assert_eq!(view["before"][0]["adopted_on"], "2026-03-11");
    assert_eq!(
        view["stories"][0]["id"], story["id"],
        "its stories stay with it"
    );
    assert_eq!(
        world.shown(&story)["story"]["standard"]["text"],
        "We greet each guest by name."
    );
    world.does("undo", json!({}));
    assert_eq!(shows(&world, &first)["standard"]["text"], NAME);
}

#[test]
fn a_wording_counts_from_its_day() {
    let world = World::with_people(&["Ana"]);
    let first = standard(&world, NAME);
    let mut ask = json!({"id": first["id"], "text": "We greet each guest by name.", "adopted_on": "2026-03-16"});
    world.does("standard_save", ask.clone());
    let view = shows(&world, &first);
    assert_eq!(
        (&view["standard"]["text"], &view["coming"][0]["text"]),
        (&json!(NAME), &ask["text"])
    );
    world.days_pass(5);
    let view = shows(&world, &first);
    assert_eq!(
        (&view["standard"]["text"], &view["before"][0]["text"]),
        (&ask["text"], &json!(NAME))
    );
    ask["adopted_on"] = json!("2026-03-11");
    is(
        &world.refused("standard_save", ask),
        Code::DayOver,
        "adopted_on",
    );
}

#[test]
fn the_same_words_are_no_new_wording() {
    let world = World::with_people(&["Ana"]);
    let first = standard(&world, NAME);
    world.days_pass(3);
    rewords(&world, &first, "text", json!(NAME));
    assert_eq!(shows(&world, &first)["before"], json!([]));
    // Only what is told otherwise is another one.
    is(
        &world.refused("standard_save", json!({"text": NAME.to_uppercase()})),
        Code::AlreadyThere,
        "text",
    );
}

#[test]
fn an_exception_longer_than_its_standard_is_refused() {
    let world = World::with_people(&["Ana"]);
    let long =
        "Unless they are in a hurry, or on the phone, or we do not know it, or it is hard to say.";
    let refused = world.refused(
        "standard_save",
        json!({"text": "We say the name.", "exceptions": long}),
    );
    is(&refused, Code::LongerException, "exceptions");
    let said = json!({"text": "We say the name.", "exceptions": "Unless they whisper."});
    assert_eq!(
        world.does("standard_save", said)["exceptions"],
        "Unless they whisper."
    );
}

#[test]
fn a_retired_standard_keeps_its_stories_and_comes_back() {
    let world = World::with_people(&["Ana"]);
    let kept = standard(&world, NAME);
    let story = proves(&world, "Ana", "Greeted the family by name.", &kept);
    world.does("standard_remove", json!({"id": kept["id"]}));
    assert_eq!(world.does("standard_list", json!({})), json!([]));
    assert_eq!(world.shown(&story)["story"]["standard"]["text"], NAME);
    assert_eq!(shows(&world, &kept)["removed"], true);
    let ask = json!({"id": kept["id"], "text": "Other words."});
    is(&world.refused("standard_save", ask), Code::Retired, "id");
    // Another one may have taken its words meanwhile.
    let other = world.does("standard_save", json!({"text": NAME}));
    is(
        &world.refused("standard_bring_back", json!({"id": kept["id"]})),
        Code::AlreadyThere,
        "text",
    );
    world.does("standard_remove", json!({"id": other["id"]}));
    world.does("standard_bring_back", json!({"id": kept["id"]}));
    assert_eq!(world.does("standard_list", json!({}))[0]["id"], kept["id"]);
}

#[test]
fn a_look_says_what_was_met_and_ten_seen_are_needed_to_say_more() {
    let world = World::with_people(&["Ana"]);
    let kept = standard(&world, NAME);
    for _ in 0..4 {
        looks(&world, &kept, &["met", "not_met"]);
    }
    let trend = shows(&world, &kept)["trend"].clone();
    assert_eq!(
        (&trend["course"], &trend["lately"]),
        (&json!("too_early"), &json!({"met": 4, "seen": 8}))
    );
    looks(&world, &kept, &["met", "not_seen"]);
    looks(&world, &kept, &["met", "not_seen"]);
    assert_eq!(shows(&world, &kept)["trend"]["course"], "first");
    world.days_pass(95);
    for _ in 0..5 {
        looks(&world, &kept, &["met", "met"]);
    }
    let trend = shows(&world, &kept)["trend"].clone();
    assert_eq!(
        (&trend["course"], &trend["before"]),
        (&json!("better"), &json!({"met": 6, "seen": 10}))
    );
    assert_eq!(trend["months"].as_array().unwrap().len(), 2);
}

#[test]
fn a_retired_wording_is_not_looked_at() {
    let world = World::with_people(&["Ana"]);
    let first = standard(&world, NAME);
    looks(&world, &first, &["met", "met"]);
    let second = rewords(&world, &first, "criteria", json!(["The name is said"]));
    let mut ask = json!({"wording_id": first["wording_id"], "seen_on": null, "observer": "leader", "shift_id": null,
        "scores": ["met", "met"], "note": ""});
    is(
        &world.refused("standard_observe", ask.clone()),
        Code::Retired,
        "wording_id",
    );
    ask["wording_id"] = second["wording_id"].clone();
    is(
        &world.refused("standard_observe", ask.clone()),
        Code::BadRequest,
        "scores",
    );
    ask["scores"] = json!(["not_seen"]);
    is(
        &world.refused("standard_observe", ask.clone()),
        Code::NothingSeen,
        "scores",
    );
    ask["scores"] = json!(["met"]);
    world.does("standard_observe", ask.clone());
    // What was found under the words of before stays.
    assert_eq!(
        shows(&world, &first)["trend"]["lately"],
        json!({"met": 3, "seen": 3})
    );
    ask["seen_on"] = json!("2026-03-12");
    is(
        &world.refused("standard_observe", ask),
        Code::DayAhead,
        "seen_on",
    );
}

#[test]
fn a_peer_looks_and_their_note_is_for_those_who_lead() {
    let world = World::with_people(&["Ana", "Mei"]);
    world.gives("Mei", "leader");
    let kept = standard(&world, NAME);
    let mut ask = json!({"wording_id": kept["wording_id"], "seen_on": null, "observer": "peer", "shift_id": null,
        "scores": ["met", "not_met"], "note": "Busy with a coach party."});
    world.app.set_session(None, Access::Staff);
    world.does("standard_observe", ask.clone());
    assert_eq!(shows(&world, &kept)["looks"][0]["note"], "");
    ask["observer"] = json!("mystery");
    is(
        &world.refused("standard_observe", ask),
        Code::NotAllowed,
        "observer",
    );
    world.app.set_session(None, Access::Leader);
    let look = shows(&world, &kept)["looks"][0].clone();
    assert_eq!(look["note"], "Busy with a coach party.");
    world.does("observation_remove", json!({"id": look["id"]}));
    assert_eq!(shows(&world, &kept)["looks"], json!([]));
}

#[test]
fn a_standard_without_a_story_in_ninety_days_is_quiet() {
    let world = World::with_people(&["Ana"]);
    let kept = standard(&world, NAME);
    let quiet = |world: &World| world.does("standard_list", json!({}))[0]["quiet"].clone();
    world.days_pass(89);
    assert_eq!(quiet(&world), false, "it is too young to say");
    world.days_pass(1);
    assert_eq!(quiet(&world), true);
    proves(&world, "Ana", "Greeted the family by name.", &kept);
    assert_eq!(quiet(&world), false);
    world.days_pass(90);
    assert_eq!(quiet(&world), true);
}

#[test]
fn three_stories_of_a_kind_propose_a_standard_and_prove_it() {
    let world = World::with_people(&["Ana"]);
    let themed = |text: &str| {
        let story = world.story("Ana", text);
        world.does(
            "story_theme",
            json!({"id": story["id"], "theme": "Lost luggage"}),
        );
        story
    };
    themed("Found the bag.");
    themed("Called the airline.");
    assert_eq!(world.does("standard_proposals", json!({})), json!([]));
    let third = themed("Lent a coat.");
    let proposed = world.does("standard_proposals", json!({}));
    assert_eq!(
        (&proposed[0]["theme"], &proposed[0]["count"]),
        (&json!("Lost luggage"), &json!(3))
    );
    assert_eq!(world.does("theme_list", json!({})), json!(["Lost luggage"]));
    let made = world.does(
        "standard_save",
        json!({"text": "Whoever lost a bag leaves with what they need for the night.", "theme": "Lost luggage"}),
    );
    assert_eq!(world.does("standard_proposals", json!({})), json!([]));
    assert_eq!(shows(&world, &made)["story_count"], 3);
    assert_eq!(world.shown(&third)["story"]["standard"]["id"], made["id"]);
    // One press takes all of it back.
    world.does("undo", json!({}));
    assert_eq!(world.does("standard_proposals", json!({}))[0]["count"], 3);
}

#[test]
fn what_was_written_last_counts_once_its_day_has_come() {
    let world = World::with_people(&["Ana"]);
    let later = json!({"text": "We say teh name.", "adopted_on": "2026-03-20"});
    let first = world.does("standard_save", later);
    // A slip of the pen is mended at once: the slip does not come back on its day.
    world.does(
        "standard_save",
        json!({"id": first["id"], "text": "We say the name."}),
    );
    let said = |world: &World| shows(world, &first)["standard"]["text"].clone();
    assert_eq!(said(&world), "We say the name.");
    world.days_pass(9);
    assert_eq!(said(&world), "We say the name.");
    assert_eq!(
        shows(&world, &first)["before"],
        json!([]),
        "it never said the other"
    );
}

#[test]
fn a_standard_that_was_reworded_comes_back_by_what_it_says_now() {
    let world = World::with_people(&["Ana"]);
    let one = standard(&world, "A.");
    rewords(&world, &one, "text", json!("B."));
    world.does("standard_remove", json!({"id": one["id"]}));
    let other = standard(&world, "B.");
    let back = json!({"id": one["id"]});
    is(
        &world.refused("standard_bring_back", back.clone()),
        Code::AlreadyThere,
        "text",
    );
    rewords(&world, &other, "text", json!("A."));
    world.does("standard_bring_back", back);
}

#[test]
fn thanks_that_nobody_may_hear_prove_nothing_in_public() {
    let world = World::with_people(&["Ana", "Mei"]);
    let kept = standard(&world, NAME);
    proves(&world, "Mei", "Greeted the family by name.", &kept);
    let mut mei = world.does("person_show", json!({"id": world.who("Mei")}))["person"].clone();
    for field in ["access", "presence"] {
        mei.as_object_mut().unwrap().remove(field);
    }
    mei["wish"] = json!("private");
    world.does("person_save", mei);
    let listed = world.does("standard_list", json!({}))[0].clone();
    let view = shows(&world, &kept);
    assert_eq!(
        (
            &listed["last_story_on"],
            &view["last_story_on"],
            &view["story_count"]
        ),
        (&json!(null), &json!(null), &json!(0))
    );
}
