//! What the plan takes, and what it never takes.

use serde_json::json;

use crate::world::{World, person, planned, telling};

#[test]
fn the_same_data_and_day_give_the_same_plan() {
    let world = World::with_people(&["Ana", "Joe"]);
    for number in 0..12 {
        world.thanks("Ana", &format!("Thanks {number}"));
        world.story("Joe", &format!("Story {number}"));
    }
    let first = world.today();
    world.clock.pass(60);
    assert_eq!(first["items"], world.restarts().today()["items"]);
}

#[test]
fn the_story_that_waits_longest_comes_first_and_says_so() {
    let world = World::with_people(&["Ana"]);
    let mut old = telling(&world.who("Ana"), "The old one");
    old["kind"] = json!("story");
    old["day"] = json!("2026-03-02");
    world.story("Ana", "The new one");
    world.sends(old);
    let item = &world.today()["items"][0];
    assert_eq!(
        (
            item["story"]["text"].as_str(),
            item["reasons"][0]["code"].as_str()
        ),
        (Some("The old one"), Some("oldest_untold"))
    );
    assert_eq!(item["reasons"][0]["facts"]["days"], 9);
}

#[test]
fn whoever_wants_no_thanks_aloud_is_in_no_plan() {
    let world = World::with_people(&["Ana"]);
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    let mut quiet = person("Mei", &shift);
    quiet["wish"] = json!("private");
    quiet["birthday"] = json!("03-11");
    world.does("person_save", quiet);
    let mut together = telling(&world.who("Mei"), "They stayed late.");
    together["people"] = json!([world.who("Ana"), world.who("Mei")]);
    let told = world.does("story_tell", together);
    let shown = world.shown(&told);
    assert_eq!(
        (shown["private"].as_bool(), shown["heard"].is_null()),
        (Some(true), true)
    );
    let today = world.today();
    assert!(planned(&today, "thanks").is_empty());
    assert!(today["celebrations"].as_array().unwrap().is_empty());
    assert_eq!(today["untold"], 0);
    let all = json!({"filter": {}, "limit": 9, "offset": 0});
    assert_eq!(
        world.does("story_list", all)["total"],
        0,
        "the list that everybody reads"
    );
    assert_eq!(
        world.does("person_show", json!({"id": world.who("Mei")}))["received_total"],
        1
    );
}

#[test]
fn whoever_wants_to_be_asked_first_is_named_to_the_leader() {
    let world = World::with_people(&[]);
    let shift = world.shift("Late", "14:30");
    let mut shy = person("Zoë", &shift);
    shy["wish"] = json!("ask");
    world.does("person_save", shy);
    world.thanks("Zoë", "Stayed late.");
    let today = world.does("huddle_today", json!({"shift_id": shift}));
    let thanks = today["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["segment"] == "thanks")
        .unwrap();
    assert_eq!(thanks["ask"][0]["name"], "Zoë");
}

#[test]
fn what_the_leader_leaves_out_is_not_told_and_can_be_put_back() {
    let world = World::with_people(&["Ana"]);
    let told = world.thanks("Ana", "Stayed late.");
    let today = world.today();
    let item = json!({"shift_id": today["shift"]["id"], "on": today["on"], "item": told["id"]});
    let heard = || world.shown(&told)["heard"]["on"].clone();
    assert_eq!(heard(), today["on"]);
    world.does("plan_drop", item.clone());
    assert_eq!(heard(), "2026-03-12", "its own page knows");
    let without = world.today();
    assert!(planned(&without, "thanks").is_empty());
    assert_eq!(without["left_out"][0]["story"]["text"], "Stayed late.");
    world.does("plan_add", item.clone());
    assert_eq!(planned(&world.today(), "thanks").len(), 1);
    world.does("plan_drop", item);
    world.days_pass(1);
    assert_eq!(
        planned(&world.today(), "thanks").len(),
        1,
        "left out of one day, not of every day"
    );
}

#[test]
fn whoever_tells_hears_when_it_will_be_told_behind_what_waits_already() {
    let world = World::with_people(&["Ana"]);
    let days = |kind: &str| -> Vec<String> {
        let tell = |number| {
            let told = if kind == "story" {
                world.story("Ana", &format!("Story {number}"))
            } else {
                world.thanks("Ana", &format!("Thanks {number}"))
            };
            world.shown(&told)["heard"]["on"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        (0..5).map(tell).collect()
    };
    assert_eq!(
        days("thanks"),
        [
            "2026-03-11",
            "2026-03-11",
            "2026-03-11",
            "2026-03-11",
            "2026-03-12"
        ]
    );
    assert_eq!(
        days("story"),
        [
            "2026-03-11",
            "2026-03-12",
            "2026-03-13",
            "2026-03-16",
            "2026-03-17"
        ]
    );
    world.holds_to_the_end();
    let told = world.thanks("Ana", "After today's was held, before its time.");
    assert_eq!(world.shown(&told)["heard"]["on"], "2026-03-12");
}

#[test]
fn at_most_four_cards_a_day_and_the_others_wait() {
    let world = World::with_people(&["Ana"]);
    for number in 0..40 {
        world.thanks("Ana", &format!("Thanks {number:02}"));
    }
    assert_eq!(
        planned(&world.today(), "thanks"),
        ["Thanks 00", "Thanks 01", "Thanks 02", "Thanks 03"]
    );
    world.holds_to_the_end();
    assert_eq!(planned(&world.today(), "thanks")[0], "Thanks 04");
}

#[test]
fn thanks_are_told_to_the_shift_of_whoever_is_thanked() {
    let world = World::with_people(&["Ana"]);
    let late = world.shift("Late", "14:30");
    world.person("Joe", &late);
    world.thanks("Joe", "Took my rooms.");
    assert!(planned(&world.today(), "thanks").is_empty());
    let of_late = world.does("huddle_today", json!({"shift_id": late}));
    assert_eq!(planned(&of_late, "thanks"), ["Took my rooms."]);
    world.days_pass(7);
    assert_eq!(
        planned(&world.today(), "thanks"),
        ["Took my rooms."],
        "nothing waits for ever"
    );
}

#[test]
fn a_story_is_told_to_each_shift_and_again_after_four_weeks() {
    let world = World::with_people(&["Ana"]);
    let late = world.shift("Late", "14:30");
    world.story("Ana", "The ring.");
    world.holds_to_the_end();
    let of_late = world.does("huddle_today", json!({"shift_id": late}));
    assert_eq!(planned(&of_late, "story"), ["The ring."]);
    assert_eq!(of_late["items"][0]["reasons"][0]["code"], "heard_elsewhere");
    let morning = world.does("team_show", json!({}))["shifts"][0]["id"].clone();
    let of_morning = || world.does("huddle_today", json!({"shift_id": morning}));
    assert_eq!(
        of_morning()["items"][0]["reasons"][0]["code"],
        "nothing_to_tell"
    );
    world.days_pass(28);
    let again = of_morning();
    assert_eq!(
        (
            planned(&again, "story")[0].as_str(),
            again["items"][0]["reasons"][0]["code"].as_str()
        ),
        ("The ring.", Some("told_longest_ago"))
    );
}

#[test]
fn a_story_that_was_taken_back_is_not_told() {
    let world = World::with_people(&["Ana"]);
    let told = world.thanks("Ana", "Stayed late.");
    world.does("story_withdraw", json!({"id": told["id"]}));
    assert!(planned(&world.today(), "thanks").is_empty());
    assert_eq!(
        world.does("person_show", json!({"id": world.who("Ana")}))["received_total"],
        0
    );
}

#[test]
fn birthdays_and_anniversaries_are_in_the_thanks() {
    let world = World::with_people(&[]);
    let shift = world.shift("Late", "14:30");
    let mut joe = person("Joe", &shift);
    joe["birthday"] = json!("03-11");
    joe["started_on"] = json!("2020-03-11");
    world.does("person_save", joe);
    let kinds: Vec<_> = world.today()["celebrations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["kind"].clone())
        .collect();
    assert_eq!(kinds, ["birthday", "anniversary"]);
    let run = world.starts();
    assert_eq!(run["steps"][1]["kind"], "celebrate");
    assert_eq!(run["steps"][1]["celebrations"][1]["years"], 6);
}

#[test]
fn turns_to_present_are_fair_and_skip_leave_and_newcomers() {
    let world = World::with_people(&["Ana", "Joe", "Mei"]);
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    let mut new = person("Aaron", &shift);
    new["started_on"] = json!("2026-03-09");
    world.does("person_save", new);
    let mut presented = Vec::new();
    for _ in 0..4 {
        let presenter = world.today()["presenter"]["name"]
            .as_str()
            .unwrap()
            .to_owned();
        world.holds_to_the_end();
        presented.push(presenter);
        world.days_pass(1);
    }
    assert_eq!(presented, ["Ana", "Joe", "Mei", "Ana"]);
    let mut joe = person("Joe", &shift);
    joe["id"] = json!(world.who("Joe"));
    joe["leave_from"] = json!("2026-03-01");
    world.does("person_save", joe);
    assert_eq!(world.today()["presenter"]["name"], "Mei");
}

#[test]
fn whoever_was_entered_on_the_way_does_not_present_before_those_who_know_the_team() {
    let world = World::with_people(&["Joe", "Mei"]);
    world.days_pass(30);
    assert_eq!(world.today()["presenter"]["name"], "Joe");
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    world.does("person_save", person("Ana", &shift));
    assert_eq!(world.today()["presenter"]["name"], "Joe");
    world.days_pass(14);
    assert_eq!(world.today()["presenter"]["name"], "Ana");
}

#[test]
fn the_leader_chooses_who_presents_and_the_one_thing() {
    let world = World::with_people(&["Ana", "Joe"]);
    let (today, joe) = (world.today(), world.who("Joe"));
    let choose = |presenter: Option<&str>, one_thing: Option<&str>| {
        let (shift, on) = (&today["shift"]["id"], &today["on"]);
        world.does(
            "huddle_prepare",
            json!({"shift_id": shift, "on": on, "presenter_id": presenter, "one_thing": one_thing}),
        )
    };
    choose(Some(&joe), None);
    choose(None, Some("The lift is under repair."));
    let chosen = world.today();
    assert_eq!(
        (
            chosen["presenter"]["name"].as_str(),
            chosen["presenter_reason"].as_str()
        ),
        (Some("Joe"), Some("chosen"))
    );
    let run = world.starts();
    let last = run["steps"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (last["kind"].as_str(), last["text"].as_str()),
        (Some("today"), Some("The lift is under repair."))
    );
    assert_eq!(run["presenter"]["name"], "Joe");
}

#[test]
fn in_a_new_team_whoever_was_entered_later_does_not_present_first() {
    let world = World::with_people(&["Zoë"]);
    world.days_pass(1);
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    world.does("person_save", person("Ana", &shift));
    assert_eq!(world.today()["presenter"]["name"], "Zoë");
}
