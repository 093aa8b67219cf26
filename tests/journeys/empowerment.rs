//! What each job may decide, in writing; how it was used, without blame; and cases to practise it, with an ending.

use huddle_core::Code;
use huddle_core::access::Access;
use serde_json::{Value, json};

use crate::world::{World, is};

fn role(world: &World) -> Value {
    world.does(
        "role_save",
        json!({"id": null, "job": "Front desk", "function": "Receive guests.", "purpose": "They feel expected."}),
    )
}

fn may(role: &Value, money: Value, per: Value) -> Value {
    json!({"id": null, "role_id": role["id"], "kind": "may", "text": "Make good what went wrong.", "money": money, "per": per})
}

fn euros(amount: i64) -> Value {
    json!({"amount": amount, "currency": "eur"})
}

fn writes(world: &World, text: &str, money: Value, by: Value) -> Value {
    world.does(
        "discretion_write",
        json!({"id": null, "used_on": null, "text": text, "for_whom": "Room of the early bus", "money": money, "by_id": by}),
    )
}

#[test]
fn the_card_of_a_job_says_what_may_be_spent_and_goes_with_the_job() {
    let world = World::with_people(&["Ana"]);
    let desk = role(&world);
    let line = world.does("role_line_save", may(&desk, euros(5000), json!("customer")));
    assert_eq!(
        (&line["money"], &line["per"]),
        (
            &json!({"amount": 5000, "currency": "EUR"}),
            &json!("customer")
        )
    );
    let mut expected = may(&desk, euros(100), json!(null));
    expected["kind"] = json!("expected");
    let expected = world.does("role_line_save", expected);
    assert_eq!(
        expected["money"],
        json!(null),
        "what is expected costs nothing"
    );
    let cards = world.does("role_cards", json!({}));
    assert_eq!(cards[0]["role"]["job"], "Front desk");
    assert_eq!(cards[0]["lines"].as_array().unwrap().len(), 2);
    world.does("role_remove", json!({"id": desk["id"]}));
    assert_eq!(world.does("role_cards", json!({})), json!([]));
    world.does("undo", json!({}));
    assert_eq!(
        world.does("role_cards", json!({}))[0]["lines"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
}

#[test]
fn an_amount_without_a_currency_is_refused_and_nothing_is_lost() {
    let world = World::with_people(&["Ana"]);
    let desk = role(&world);
    for (money, code, field) in [
        (
            json!({"amount": 5000, "currency": " "}),
            Code::Empty,
            "currency",
        ),
        (
            json!({"amount": 5000, "currency": "euro"}),
            Code::NotACurrency,
            "currency",
        ),
        (
            json!({"amount": -1, "currency": "EUR"}),
            Code::NotAnAmount,
            "amount",
        ),
    ] {
        is(
            &world.refused("role_line_save", may(&desk, money.clone(), json!(null))),
            code,
            field,
        );
        let ask = json!({"id": null, "used_on": null, "text": "A taxi.", "for_whom": "", "money": money, "by_id": null});
        is(&world.refused("discretion_write", ask), code, field);
    }
}

#[test]
fn what_was_decided_without_asking_stands_in_one_line_and_adds_up_by_nobody() {
    let world = World::with_people(&["Ana", "Mei"]);
    writes(
        &world,
        "A taxi to the station.",
        euros(2350),
        json!(world.who("Ana")),
    );
    world.days_pass(1);
    writes(&world, "Late breakfast.", json!(null), json!(null));
    let ledger = world.does("discretion_list", json!({"limit": 50, "offset": 0}));
    assert_eq!(ledger["total"], 2);
    assert_eq!(ledger["rows"][0]["text"], "Late breakfast.");
    assert_eq!(
        ledger["rows"][1]["money"],
        json!({"amount": 2350, "currency": "EUR"})
    );
    let late = json!({"id": null, "used_on": "2026-03-13", "text": "x", "for_whom": "", "money": null, "by_id": null});
    is(
        &world.refused("discretion_write", late),
        Code::DayAhead,
        "used_on",
    );
    world.does("discretion_remove", json!({"id": ledger["rows"][0]["id"]}));
    world.does("undo", json!({}));
    assert_eq!(
        world.does("discretion_list", json!({"limit": 1, "offset": 1}))["rows"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    world.app.set_session(None, Access::Anyone);
    assert_eq!(
        world
            .refused("discretion_list", json!({"limit": 1, "offset": 0}))
            .code,
        Code::NotAllowed
    );
}

fn practice(world: &World) -> Vec<Value> {
    let run = world.starts();
    let steps = run["steps"].as_array().unwrap().iter();
    let found = steps
        .filter(|step| step["segment"] == "practice")
        .cloned()
        .collect();
    world.does("huddle_discard", json!({"huddle_id": run["huddle_id"]}));
    found
}

#[test]
fn a_case_of_our_own_reveals_its_limit_with_the_next_key() {
    let world = World::with_people(&["Ana"]);
    let ask = json!({"id": null, "text": "A guest asks for the spare key of a friend. What do you do?", "reveal": "Nobody gets a key to a room that is not theirs. Call the friend together."});
    let own = world.does("question_save", ask);
    // Until it is its turn.
    for _ in 0..5 {
        let steps = practice(&world);
        if steps[0]["prompt"] == own["id"] {
            assert_eq!(
                (&steps[1]["kind"], &steps[1]["text"]),
                (&json!("reveal"), &own["reveal"])
            );
            return;
        }
        let today = world.today();
        let item = json!({"shift_id": today["shift"]["id"], "on": today["on"], "item": steps[0]["prompt"]});
        world.does("plan_swap", item);
    }
    panic!("its turn never came");
}

#[test]
fn a_case_of_the_programs_reveals_its_ending_and_can_be_switched_off() {
    let world = World::with_people(&["Ana"]);
    let asked = |world: &World| practice(world)[0]["prompt"].as_str().unwrap().to_owned();
    let mut seen = asked(&world);
    while !seen.starts_with("case-") {
        world.does("starter_switch", json!({"code": seen, "off": true}));
        seen = asked(&world);
    }
    let steps = practice(&world);
    assert_eq!(
        (&steps[1]["kind"], &steps[1]["prompt"]),
        (&json!("reveal"), &json!(format!("{seen}-reveal")))
    );
    world.does("starter_switch", json!({"code": seen, "off": true}));
    assert_ne!(asked(&world), seen);
    assert!(
        world
            .does("starter_off", json!({}))
            .as_array()
            .unwrap()
            .contains(&json!(seen))
    );
    world.does("starter_switch", json!({"code": seen, "off": false}));
    assert!(
        !world
            .does("starter_off", json!({}))
            .as_array()
            .unwrap()
            .contains(&json!(seen))
    );
    is(
        &world.refused("starter_switch", json!({"code": "case-99", "off": true})),
        Code::NotFound,
        "code",
    );
}

#[test]
fn a_question_that_replaces_the_programs_is_one_step_and_one_step_back() {
    let world = World::with_people(&["Ana"]);
    let ask = json!({"id": null, "text": "Who waits?", "reveal": "", "replaces": "case-03"});
    world.does("question_save", ask);
    assert_eq!(world.does("starter_off", json!({})), json!(["case-03"]));
    world.does("undo", json!({}));
    assert_eq!(world.does("starter_off", json!({})), json!([]));
    assert_eq!(world.does("question_list", json!({})), json!([]));
}
