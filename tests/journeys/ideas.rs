//! Ideas: sent with a name or without, answered within seven days or brought up by the next huddle, voted for, told.

mod kept;

use huddle_core::Code;
use huddle_core::access::Access;
use serde_json::{Value, json};

use crate::world::{World, is};

pub fn sends(world: &World, name: &str, text: &str) -> Value {
    let ask = json!({"kind": "idea", "text": text, "why": "", "sender_id": world.who(name)});
    world.does("idea_send", ask)
}

fn unnamed(world: &World, text: &str) -> Value {
    world.does(
        "idea_send_unnamed",
        json!({"kind": "obstacle", "text": text, "why": "", "sender_id": null}),
    )
}

fn tries(world: &World, idea: &Value, owner: &str, until: &str) -> Value {
    world.does(
        "idea_answer",
        json!({"id": idea["id"], "state": "trying", "answer": "We try it.", "owner_id": world.who(owner), "due_on": until}),
    )
}

pub fn decides(world: &World, idea: &Value, state: &str, answer: &str) -> Value {
    world.does(
        "idea_answer",
        json!({"id": idea["id"], "state": state, "answer": answer, "owner_id": null, "due_on": null}),
    )
}

/// What the next huddle tells of ideas: words and the first reason of each.
pub fn planned(world: &World) -> Vec<(String, String)> {
    let today = world.today();
    let items = today["items"].as_array().unwrap().iter();
    let ideas = items.filter(|item| item["segment"] == "ideas");
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    ideas
        .map(|item| (word(&item["text"]), word(&item["reasons"][0]["code"])))
        .collect()
}

fn told(text: &str, why: &str) -> Vec<(String, String)> {
    vec![(text.to_owned(), why.to_owned())]
}

#[test]
fn an_idea_that_nobody_answers_enters_the_huddle_after_seven_days_and_stays_until_it_is() {
    let world = World::with_people(&["Ana", "Mei"]);
    let idea = sends(&world, "Ana", "Umbrellas at the door.");
    assert_eq!(idea["answer_by"], "2026-03-18");
    world.days_pass(6);
    assert_eq!(planned(&world), []);
    world.days_pass(1);
    assert_eq!(
        planned(&world),
        told("Umbrellas at the door.", "idea_silent")
    );
    world.holds_to_the_end();
    world.days_pass(1);
    assert_eq!(
        planned(&world),
        told("Umbrellas at the door.", "idea_waiting")
    );
    tries(&world, &idea, "Mei", "2026-04-01");
    assert_eq!(planned(&world), told("Umbrellas at the door.", "idea_news"));
    world.holds_to_the_end();
    world.days_pass(1);
    assert_eq!(planned(&world), [], "the shift has heard the answer");
}

#[test]
fn what_is_tried_comes_back_on_its_day() {
    let world = World::with_people(&["Ana", "Mei"]);
    let idea = sends(&world, "Ana", "Umbrellas at the door.");
    tries(&world, &idea, "Mei", "2026-03-20");
    world.holds_to_the_end();
    world.days_pass(8);
    assert_eq!(planned(&world), []);
    world.days_pass(1);
    assert_eq!(
        planned(&world),
        told("Umbrellas at the door.", "idea_tried")
    );
    decides(&world, &idea, "done", "They stand there now.");
    assert_eq!(planned(&world), told("Umbrellas at the door.", "idea_news"));
    let run = world.starts();
    let step = run["steps"]
        .as_array()
        .unwrap()
        .iter()
        .find(|step| step["segment"] == "ideas")
        .unwrap()
        .clone();
    assert_eq!(
        (&step["kind"], &step["under"]),
        (&json!("idea"), &json!("They stand there now."))
    );
    assert_eq!(step["idea"]["state"], "done");
    assert_eq!(step["giver"]["name"], "Ana");
}

#[test]
fn no_needs_a_reason_and_a_trial_an_owner_and_a_day() {
    let world = World::with_people(&["Ana"]);
    let idea = sends(&world, "Ana", "Umbrellas at the door.");
    let refuses = |state: &str, owner: Value, due: Value, code: Code, field: &str| {
        let ask = json!({"id": idea["id"], "state": state, "answer": " ", "owner_id": owner, "due_on": due});
        is(&world.refused("idea_answer", ask), code, field);
    };
    let ana = json!(world.who("Ana"));
    refuses("no", json!(null), json!(null), Code::Empty, "answer");
    refuses(
        "trying",
        json!(null),
        json!("2026-04-01"),
        Code::Empty,
        "owner_id",
    );
    refuses("trying", ana.clone(), json!(null), Code::Empty, "due_on");
    refuses("trying", ana, json!("2026-03-10"), Code::DayOver, "due_on");
    let no = decides(&world, &idea, "no", "The door is a fire exit.");
    assert_eq!(no["answer"], "The door is a fire exit.");
    world.does("undo", json!({}));
    assert_eq!(
        world.does("idea_show", json!({"id": idea["id"]}))["state"],
        "new"
    );
}

#[test]
fn whoever_sent_it_follows_it_and_changes_it_until_it_is_answered() {
    let world = World::with_people(&["Ana", "Mei"]);
    let idea = sends(&world, "Ana", "Umbrelas.");
    let change = json!({"id": idea["id"], "kind": "change", "text": "Umbrellas.", "why": "It rains.", "for_leaders": false});
    world.does("idea_edit", change.clone());
    tries(&world, &idea, "Mei", "2026-04-01");
    is(&world.refused("idea_edit", change), Code::Answered, "id");
    is(
        &world.refused("idea_withdraw", json!({"id": idea["id"]})),
        Code::Answered,
        "id",
    );
    world.enters("Ana");
    let ideas = world.does("idea_list", json!({}));
    assert_eq!(ideas["trying"][0]["mine"], true);
    assert_eq!(ideas["trying"][0]["owner"]["name"], "Mei");
    let other = sends(&world, "Ana", "Another.");
    world.does("idea_withdraw", json!({"id": other["id"]}));
    assert_eq!(world.does("idea_list", json!({}))["new"], json!([]));
}

#[test]
fn an_idea_without_a_name_keeps_its_day_and_nothing_of_its_sender() {
    let world = World::with_people(&["Ana"]);
    world.enters("Ana");
    world.it_is("2026-03-11T14:23:45Z");
    let idea = unnamed(&world, "Nobody covers the desk at noon.");
    assert_eq!(
        (&idea["sender"], &idea["mine"]),
        (&json!(null), &json!(false))
    );
    let last = world.does(
        "audit_list",
        json!({"query": "", "before": null, "limit": 1}),
    );
    let text = format!("{last} {idea}");
    assert!(!text.contains("Ana"), "{text}");
    // An id carries its time: this one none.
    assert_eq!(&idea["id"].as_str().unwrap()[14..15], "4");
    let entry = &last["rows"][0];
    assert_eq!(
        (&entry["name"], &entry["nameless"]),
        (&json!("idea_send_unnamed"), &json!(true))
    );
    assert_eq!(entry["at"], 1_773_183_600_000_i64, "midnight in Madrid");
    is(
        &world.refused(
            "idea_send",
            json!({"kind": "idea", "text": "x", "why": "", "sender_id": null}),
        ),
        Code::Empty,
        "sender_id",
    );
}

#[test]
fn what_is_for_those_who_lead_is_in_no_huddle_and_in_no_list_of_the_others() {
    let world = World::with_people(&["Ana", "Mei"]);
    world.does(
        "idea_send",
        json!({"kind": "obstacle", "text": "I cannot do nights any more.", "why": "", "sender_id": world.who("Ana"), "for_leaders": true}),
    );
    world.days_pass(10);
    assert_eq!(planned(&world), []);
    let seen = |world: &World| {
        world.does("idea_list", json!({}))["new"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(seen(&world), 1);
    let idea = world.does("idea_list", json!({}))["new"][0].clone();
    world.app.set_session(None, Access::Staff);
    assert_eq!(
        (seen(&world), &world.does("idea_list", json!({}))["late"]),
        (0, &json!(0))
    );
    let named = json!({"id": idea["id"]});
    assert_eq!(
        world.refused("idea_show", named.clone()).code,
        Code::NotFound
    );
    assert_eq!(world.refused("idea_withdraw", named).code, Code::NotFound);
    let vote = json!({"id": idea["id"], "person_id": world.who("Mei"), "back": false});
    assert_eq!(world.refused("idea_vote", vote).code, Code::NotFound);
}

#[test]
fn each_has_one_vote_among_what_is_open_and_may_change_it() {
    let world = World::with_people(&["Ana", "Mei"]);
    let (one, two) = (sends(&world, "Ana", "One."), sends(&world, "Ana", "Two."));
    let votes = |idea: &Value, back: bool| {
        world.does(
            "idea_vote",
            json!({"id": idea["id"], "person_id": world.who("Mei"), "back": back}),
        )["votes"]
            .clone()
    };
    assert_eq!(votes(&one, false), 1);
    assert_eq!(votes(&one, false), 1, "twice is once");
    assert_eq!(votes(&two, false), 1);
    assert_eq!(
        world.does("idea_show", json!({"id": one["id"]}))["votes"],
        0,
        "the vote went with it"
    );
    assert_eq!(votes(&two, true), 0);
    votes(&two, false);
    decides(&world, &two, "done", "It is so.");
    is(
        &world.refused(
            "idea_vote",
            json!({"id": two["id"], "person_id": world.who("Mei"), "back": false}),
        ),
        Code::Answered,
        "id",
    );
    assert_eq!(
        votes(&one, false),
        1,
        "what is decided keeps its vote, and Mei has one again"
    );
    assert_eq!(
        world.does("idea_show", json!({"id": two["id"]}))["votes"],
        1
    );
}

#[test]
fn whoever_left_does_not_vote() {
    let world = World::with_people(&["Ana", "Mei"]);
    let idea = sends(&world, "Ana", "One.");
    let mut mei = world.does("person_show", json!({"id": world.who("Mei")}))["person"].clone();
    for field in ["access", "presence"] {
        mei.as_object_mut().unwrap().remove(field);
    }
    mei["left_on"] = json!("2026-03-10");
    world.does("person_save", mei);
    let vote = json!({"id": idea["id"], "person_id": world.who("Mei"), "back": false});
    is(
        &world.refused("idea_vote", vote),
        Code::HasLeft,
        "person_id",
    );
}

#[test]
fn all_that_was_silent_too_long_is_in_the_next_huddle() {
    let world = World::with_people(&["Ana"]);
    for number in 1..=5 {
        sends(&world, "Ana", &format!("Idea {number}."));
    }
    world.days_pass(7);
    assert_eq!(planned(&world).len(), 5, "none is silent for longer");
    world.holds_to_the_end();
    world.days_pass(1);
    assert_eq!(
        planned(&world),
        [
            ("Idea 1.".to_owned(), "idea_waiting".to_owned()),
            ("Idea 2.".to_owned(), "idea_waiting".to_owned())
        ],
        "they were brought up: now the oldest are"
    );
}

#[test]
fn the_age_of_the_oldest_is_said() {
    let world = World::with_people(&["Ana"]);
    assert_eq!(
        world.does("idea_list", json!({}))["oldest_days"],
        json!(null)
    );
    sends(&world, "Ana", "One.");
    world.days_pass(9);
    sends(&world, "Ana", "Two.");
    let ideas = world.does("idea_list", json!({}));
    assert_eq!(
        (&ideas["oldest_days"], &ideas["waiting"], &ideas["late"]),
        (&json!(9), &json!(2), &json!(1))
    );
}
