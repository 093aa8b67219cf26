//! Running a huddle: steps, pauses, crashes, and what was told.

use huddle_core::Code;
use serde_json::{Value, json};

use crate::world::{World, planned};

pub fn morning() -> World {
    let world = World::with_people(&["Ana", "Joe"]);
    world.does(
        "purpose_adopt",
        json!({"text": "Rest well.", "adopted_on": null}),
    );
    world.story("Ana", "A guest had lost a ring and Ana found it.");
    world.thanks("Joe", "Took my rooms.");
    world.thanks("Ana", "Stayed late.");
    world
}

fn step(world: &World, run: &Value, from: u64, to: u64) -> Value {
    world.does(
        "huddle_step",
        json!({"huddle_id": run["huddle_id"], "from": from, "to": to}),
    )
}

pub fn times_told(world: &World, text: &str) -> i64 {
    let all = world.does(
        "story_list",
        json!({"filter": {}, "limit": 50, "offset": 0}),
    );
    let row = all["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["text"] == text)
        .unwrap();
    row["times_told"].as_i64().unwrap()
}

#[test]
fn a_crash_resumes_at_the_same_step_and_its_time_does_not_count() {
    let world = morning();
    let run = world.starts();
    let run = world.next(&world.next(&run));
    let world = world.restarts();
    world.clock.pass(3600);
    let open = world.today()["open"].clone();
    assert_eq!(
        (open["step"].as_u64(), open["segment"].as_str()),
        (Some(2), Some("story"))
    );
    let resumed = world.does("huddle_run", json!({}));
    assert_eq!(resumed["at"], run["at"]);
    assert_eq!(
        (resumed["paused"].as_bool(), resumed["spent"].as_i64()),
        (Some(true), Some(20))
    );
}

#[test]
fn what_was_jumped_over_is_not_told() {
    let world = morning();
    let run = world.starts();
    let last = run["steps"].as_array().unwrap().len() as u64 - 1;
    step(&world, &run, 0, last);
    world.does(
        "huddle_close",
        json!({"huddle_id": run["huddle_id"], "through": true}),
    );
    assert_eq!(times_told(&world, "Took my rooms."), 0);
    assert_eq!(planned(&world.today(), "thanks").len(), 2);
}

#[test]
fn a_card_that_was_read_and_left_with_a_jump_was_told_and_what_lay_between_was_not() {
    let world = morning();
    let run = world.starts();
    let run = world.next(&world.next(&world.next(&run)));
    assert_eq!(run["steps"][3]["kind"], "thanks");
    let last = run["steps"].as_array().unwrap().len() as u64 - 1;
    let run = step(&world, &run, 3, last);
    // Back is no telling either.
    step(&world, &run, last, 4);
    step(&world, &run, 4, 0);
    world.does(
        "huddle_close",
        json!({"huddle_id": run["huddle_id"], "through": false}),
    );
    assert_eq!(times_told(&world, "Took my rooms."), 1);
    assert_eq!(times_told(&world, "Stayed late."), 0);
}

#[test]
fn what_is_on_the_screen_at_an_early_end_is_not_told_unless_it_was_finished() {
    for (through, expected) in [(false, 0), (true, 1)] {
        let world = morning();
        let run = world.starts();
        // Purpose, story, question, then the first card.
        let run = world.next(&world.next(&world.next(&run)));
        assert_eq!(run["steps"][3]["kind"], "thanks");
        world.does(
            "huddle_close",
            json!({"huddle_id": run["huddle_id"], "through": through}),
        );
        assert_eq!(times_told(&world, "Took my rooms."), expected);
        assert_eq!(
            times_told(&world, "A guest had lost a ring and Ana found it."),
            1
        );
    }
}

#[test]
fn a_press_that_comes_twice_goes_one_step() {
    let world = morning();
    let run = world.starts();
    assert_eq!(step(&world, &run, 0, 1)["at"], 1);
    assert_eq!(step(&world, &run, 0, 1)["at"], 1);
    assert_eq!(
        step(&world, &run, 1, 999)["at"],
        run["steps"].as_array().unwrap().len() - 1
    );
}

#[test]
fn going_back_and_forth_tells_once() {
    let world = morning();
    let run = world.starts();
    for (from, to) in [(0, 1), (1, 2), (2, 1), (1, 2)] {
        step(&world, &run, from, to);
    }
    world.does(
        "huddle_close",
        json!({"huddle_id": run["huddle_id"], "through": false}),
    );
    assert_eq!(
        times_told(&world, "A guest had lost a ring and Ana found it."),
        1
    );
}

#[test]
fn time_stands_still_while_paused() {
    let world = morning();
    let run = world.starts();
    world.clock.pass(5);
    let paused = world.does(
        "huddle_pause",
        json!({"huddle_id": run["huddle_id"], "paused": true}),
    );
    assert_eq!(
        (paused["spent"].as_i64(), paused["since"].is_null()),
        (Some(5), true)
    );
    world.clock.pass(600);
    let on = world.does(
        "huddle_pause",
        json!({"huddle_id": run["huddle_id"], "paused": false}),
    );
    assert_eq!(on["spent"], 5);
    world.clock.pass(5);
    assert_eq!(step(&world, &run, 0, 1)["spent"], 10);
}

#[test]
fn what_was_taken_back_or_made_private_since_the_start_is_passed_over() {
    let world = morning();
    let told = world.thanks("Joe", "Taken back later.");
    let run = world.starts();
    let before = run["steps"].as_array().unwrap().len();
    world.does("story_withdraw", json!({"id": told["id"]}));
    let mut ana = crate::world::person("Ana", world.today()["shift"]["id"].as_str().unwrap());
    ana["id"] = json!(world.who("Ana"));
    ana["wish"] = json!("private");
    world.does("person_save", ana);
    let run = world.does("huddle_run", json!({}));
    let texts: Vec<_> = run["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["text"].clone())
        .collect();
    assert!(texts.len() < before);
    assert_eq!(run["gone"], 3, "and whoever presents is told");
    assert!(
        texts
            .iter()
            .all(|text| text != "Taken back later." && text != "Stayed late."),
        "{texts:?}"
    );
    let mut run = run;
    for _ in 1..texts.len() {
        run = world.next(&run);
    }
    let record = world.does(
        "huddle_close",
        json!({"huddle_id": run["huddle_id"], "through": true}),
    );
    assert_eq!(record["huddle"]["told"], 1, "only Joe's own");
}

#[test]
fn a_story_made_shorter_while_the_huddle_runs_leaves_the_room_where_it_was() {
    let world = World::with_people(&["Ana"]);
    let long =
        "She went back again and asked the guest once more what had happened there. ".repeat(12);
    let told = world.story("Ana", &long);
    world.thanks("Ana", "Stayed late.");
    let run = world.starts();
    let pages = run["steps"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|step| step["kind"] == "story")
        .count() as u64;
    let card = pages + 1;
    let run = step(&world, &run, 0, card);
    assert_eq!(run["steps"][card as usize]["kind"], "thanks");
    let mut telling = crate::world::telling(&world.who("Ana"), "Short now.");
    telling["kind"] = json!("story");
    world.does("story_edit", json!({"id": told["id"], "telling": telling}));
    let run = world.does("huddle_run", json!({}));
    let at = run["at"].as_u64().unwrap();
    assert_eq!(run["steps"][at as usize]["text"], "Stayed late.");
    assert_eq!(step(&world, &run, at, at - 1)["at"], at - 1);
}

#[test]
fn going_on_after_a_pause_counts_each_second_once() {
    let world = morning();
    let run = world.starts();
    world.clock.pass(5);
    world.does(
        "huddle_pause",
        json!({"huddle_id": run["huddle_id"], "paused": true}),
    );
    assert_eq!(step(&world, &run, 0, 0)["spent"], 5);
    world.clock.pass(5);
    assert_eq!(step(&world, &run, 0, 1)["spent"], 10);
}

#[test]
fn a_night_in_which_nobody_stood_there_is_not_counted() {
    let world = morning();
    let run = world.starts();
    world.clock.pass(9 * 3600);
    assert_eq!(step(&world, &run, 0, 1)["spent"], 30 * 60);
}

#[test]
fn a_closed_huddle_takes_no_notes() {
    let world = morning();
    let record = world.holds_to_the_end();
    let huddle = &record["huddle"]["id"];
    for (command, request) in [
        (
            "huddle_step",
            json!({"huddle_id": huddle, "from": 0, "to": 1}),
        ),
        ("huddle_pause", json!({"huddle_id": huddle, "paused": true})),
        (
            "huddle_absent",
            json!({"huddle_id": huddle, "person_id": world.who("Ana"), "absent": true}),
        ),
        (
            "huddle_close",
            json!({"huddle_id": huddle, "through": true}),
        ),
        ("huddle_discard", json!({"huddle_id": huddle})),
    ] {
        assert_eq!(
            world.refused(command, request).code,
            Code::AlreadyClosed,
            "{command}"
        );
    }
}

#[test]
fn only_one_huddle_runs_at_a_time() {
    let world = morning();
    world.starts();
    let shift = world.today()["shift"]["id"].clone();
    assert_eq!(
        world
            .refused("huddle_start", json!({"shift_id": shift}))
            .code,
        Code::AlreadyRunning
    );
}

#[test]
fn a_huddle_left_open_yesterday_can_be_closed_with_what_was_told() {
    let world = morning();
    let run = world.starts();
    world.next(&world.next(&run));
    world.days_pass(1);
    assert_eq!(world.today()["open"]["forgotten"], true);
    let open = world.today()["open"].clone();
    assert_eq!(open["on"], "2026-03-11");
    world.does(
        "huddle_pause",
        json!({"huddle_id": open["id"], "paused": true}),
    );
    let record = world.does(
        "huddle_close",
        json!({"huddle_id": open["id"], "through": false}),
    );
    assert_eq!(
        (
            record["huddle"]["told"].as_i64(),
            record["huddle"]["on"].as_str()
        ),
        (Some(1), Some("2026-03-11"))
    );
    assert!(world.today()["open"].is_null());
}

#[test]
fn a_huddle_started_by_mistake_leaves_no_trace_but_one_that_told_stays() {
    let world = morning();
    let run = world.starts();
    world.does("huddle_discard", json!({"huddle_id": run["huddle_id"]}));
    assert_eq!(
        world.does("huddle_list", json!({"limit": 9, "offset": 0}))["total"],
        0
    );
    assert_ne!(world.today()["presenter_reason"], "chosen");
    let run = world.starts();
    world.next(&world.next(&run));
    let refused = world.refused("huddle_discard", json!({"huddle_id": run["huddle_id"]}));
    assert_eq!(refused.code, Code::AlreadyTold);
}

#[test]
fn a_story_of_four_thousand_characters_is_read_in_parts_of_forty_words() {
    let world = World::with_people(&["Ana"]);
    let long =
        "She went back again and asked the guest once more what had happened there. ".repeat(52);
    world.story("Ana", &long);
    let run = world.starts();
    let pages: Vec<_> = run["steps"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|step| step["kind"] == "story")
        .collect();
    assert!(pages.len() > 15);
    for page in &pages {
        assert!(page["text"].as_str().unwrap().split_whitespace().count() <= 40);
        assert_eq!(page["parts"].as_u64().unwrap(), pages.len() as u64);
    }
}

#[test]
fn what_became_private_stands_in_no_record_either() {
    let world = morning();
    let run = world.starts();
    let shift = world.does("team_show", json!({}))["shifts"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut joe = crate::world::person("Joe", &shift);
    joe["id"] = json!(world.who("Joe"));
    joe["wish"] = json!("private");
    world.does("person_save", joe);
    let record = world.does(
        "huddle_close",
        json!({"huddle_id": run["huddle_id"], "through": false}),
    );
    assert!(!record.to_string().contains("Took my rooms."), "{record}");
}
