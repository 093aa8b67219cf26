//! Who sees an idea, who may change it, and how a huddle tells of it.

use huddle_core::Code;
use serde_json::{Value, json};

use super::{decides, planned, sends};
use crate::pins::{enters, gives_pin, manager, with_pins};
use crate::world::{World, is};

#[test]
fn with_pins_a_name_that_anybody_can_pick_opens_nothing_that_is_for_those_who_lead() {
    let world = with_pins(&["Ana", "Mei", "Joe"]);
    enters(&world, "Mei", "");
    let ask = json!({"kind": "obstacle", "text": "I cannot do nights any more.", "why": "",
        "sender_id": world.who("Mei"), "for_leaders": true});
    let idea = world.does("idea_send", ask);
    let named = json!({"id": idea["id"]});
    // Whoever picks the name has shown nothing.
    assert_eq!(world.does("idea_list", json!({}))["new"], json!([]));
    assert_eq!(
        world.refused("idea_show", named.clone()).code,
        Code::NotFound
    );
    manager(&world);
    gives_pin(&world, "Mei", "4829");
    enters(&world, "Mei", "4829");
    assert_eq!(world.does("idea_show", named.clone())["mine"], true);
    // Whoever leads answers it, and does not write under its sender's name.
    manager(&world);
    let words = json!({"id": idea["id"], "kind": "idea", "text": "Nights are fine.", "why": "", "for_leaders": false});
    is(&world.refused("idea_edit", words), Code::NotAllowed, "id");
    is(
        &world.refused("idea_withdraw", named),
        Code::NotAllowed,
        "id",
    );
    // Nobody votes in the name of somebody with a PIN.
    let open = sends(&world, "Joe", "A bench.");
    enters(&world, "Joe", "");
    let vote = json!({"id": open["id"], "person_id": world.who("Mei"), "back": false});
    is(
        &world.refused("idea_vote", vote),
        Code::NotAllowed,
        "person_id",
    );
}

#[test]
fn words_that_are_for_fewer_by_now_stand_in_no_record_and_in_no_list() {
    let world = World::with_people(&["Ana"]);
    let (one, two) = (sends(&world, "Ana", "One."), sends(&world, "Ana", "Two."));
    world.days_pass(7);
    let today = world.today();
    let out = json!({"shift_id": today["shift"]["id"], "on": today["on"], "item": two["id"]});
    world.does("plan_drop", out);
    let run = world.starts();
    for idea in [&one, &two] {
        let narrowed = json!({"id": idea["id"], "kind": "idea", "text": idea["text"], "why": "", "for_leaders": true});
        world.does("idea_edit", narrowed);
    }
    world.does(
        "huddle_close",
        json!({"huddle_id": run["huddle_id"], "through": false}),
    );
    let record = world.does("huddle_show", json!({"id": run["huddle_id"]}));
    assert!(!record.to_string().contains("One."), "{record}");
    assert_eq!(world.today()["left_out"], json!([]));
}

#[test]
fn an_idea_that_is_open_again_gives_nobody_two_votes() {
    let world = World::with_people(&["Ana", "Mei"]);
    let (one, two) = (sends(&world, "Ana", "One."), sends(&world, "Ana", "Two."));
    let votes = |idea: &Value| {
        world.does(
            "idea_vote",
            json!({"id": idea["id"], "person_id": world.who("Mei"), "back": false}),
        )
    };
    votes(&one);
    decides(&world, &one, "done", "It is so.");
    votes(&two);
    let again = decides(&world, &one, "new", "");
    assert_eq!(again["votes"], 0);
    assert_eq!(
        world.does("idea_show", json!({"id": two["id"]}))["votes"],
        1
    );
}

#[test]
fn leaving_two_out_leaves_the_others_that_were_silent_too_long() {
    let world = World::with_people(&["Ana"]);
    let sent: Vec<Value> = (1..=5)
        .map(|number| sends(&world, "Ana", &format!("Idea {number}.")))
        .collect();
    world.days_pass(7);
    let today = world.today();
    for idea in &sent[..2] {
        world.does(
            "plan_drop",
            json!({"shift_id": today["shift"]["id"], "on": today["on"], "item": idea["id"]}),
        );
    }
    assert_eq!(planned(&world).len(), 3);
}

#[test]
fn a_long_answer_stands_on_a_step_of_its_own_and_is_not_the_senders() {
    let world = World::with_people(&["Ana"]);
    let idea = sends(
        &world,
        "Ana",
        &"A bench beside the lift would help. ".repeat(5),
    );
    decides(
        &world,
        &idea,
        "no",
        &"The fire rules keep that corner free. ".repeat(3),
    );
    let run = world.starts();
    let steps: Vec<&Value> = run["steps"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|step| step["segment"] == "ideas")
        .collect();
    assert_eq!(
        (&steps[0]["kind"], &steps[0]["idea"]),
        (&json!("idea"), &json!(null))
    );
    let last = steps.last().unwrap();
    assert_eq!(
        (&last["kind"], &last["giver"], &last["idea"]["state"]),
        (&json!("answer"), &json!(null), &json!("no"))
    );
}
