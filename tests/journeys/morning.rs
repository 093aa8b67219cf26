//! The first whole thing: a leader enters the team, staff tell, and next morning one key starts a huddle made of it.

use serde_json::json;

use crate::world::{World, id, planned, telling};

#[test]
fn a_team_enters_its_people_tells_a_few_stories_and_holds_its_first_huddle() {
    // The leader installs the program and enters the team.
    let world = World::new();
    assert_eq!(world.does("setup_show", json!({}))["done"], false);
    world.does("team_save", json!({"name": "Hotel Sol", "place": "hotel", "zone": "Europe/Madrid", "remind_minutes": 10}));
    let pasted = "Ana Ribeiro\nJoe Carter\nZoë Vandenberg\nŁukasz Wiśniewski\nЖанна Коваль\n美咲 田中\nمريم الحسن";
    let ask = json!({"text": pasted, "header": null, "mapping": null, "keep_good": false});
    assert_eq!(world.does("people_import", ask)["added"], 7);
    world.does(
        "purpose_adopt",
        json!({"text": "We help every guest sleep well and leave happy.", "adopted_on": null}),
    );
    world.does(
        "shift_save",
        json!({"id": null, "name": "Morning", "weekdays": [1, 2, 3, 4, 5], "huddle_at": "07:45"}),
    );
    world.does("setup_finish", json!({}));
    assert_eq!(world.does("setup_show", json!({}))["done"], true);

    // During the day, staff tell a story and say thank you; without accents the names are found.
    let lukasz = id(&world.does("person_list", json!({"query": "lukasz", "left": false}))[0]);
    let zoe = id(&world.does("person_list", json!({"query": "zoe", "left": false}))[0]);
    let mut story = telling(
        &lukasz,
        "A guest came back at midnight without her bag. He drove to the taxi rank and found it, with the medicine in it. She slept that night, and so did we all, in the end.",
    );
    story["customer_words"] = json!("I had given it up. He had not.");
    story["giver_id"] = json!(zoe);
    let told = world.does("story_tell", story);
    assert_eq!(told["kind"], "story");
    assert_eq!(
        world.shown(&told)["heard"],
        json!({"on": "2026-03-11", "at": "07:45"})
    );
    let thanked = world.does(
        "story_tell",
        telling(&zoe, "Stayed until the last taxi came."),
    );
    assert_eq!(thanked["kind"], "shout_out");

    // Nobody hears what no leader has read. They read it with two keys, and next morning the plan is ready, and says why.
    world.it_is("2026-03-12T06:40:00Z");
    assert!(planned(&world.today(), "thanks").is_empty());
    let ids = json!([told["id"], thanked["id"]]);
    world.does("story_ready", json!({"ids": ids}));
    let today = world.today();
    assert_eq!(today["huddle_at"], "07:45");
    assert_eq!(
        planned(&today, "thanks"),
        ["Stayed until the last taxi came."]
    );
    let reasons: Vec<_> = today["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["reasons"][0]["code"].clone())
        .collect();
    assert_eq!(
        reasons,
        [
            "purpose_always",
            "untold",
            "oldest_untold",
            "question_turn",
            "one_thing_question"
        ]
    );
    assert!(today["presenter"]["name"].is_string());

    // One key starts it; the clicker goes through it.
    let mut run = world.starts();
    let kinds: Vec<_> = run["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["kind"].clone())
        .collect();
    assert_eq!(
        kinds,
        [
            "purpose", "story", "quote", "question", "thanks", "practice", "today"
        ]
    );
    for _ in 1..kinds.len() {
        run = world.next(&run);
    }
    world.clock.pass(10);
    let record = world.does(
        "huddle_close",
        json!({"huddle_id": run["huddle_id"], "through": true}),
    );

    // What was told is marked told, and the huddle can be read later.
    assert_eq!(
        (
            record["huddle"]["told"].as_i64(),
            record["huddle"]["seconds"].as_i64()
        ),
        (Some(2), Some(70))
    );
    let row = world.does("story_show", json!({"id": told["id"]}));
    assert_eq!(
        (
            row["story"]["times_told"].as_i64(),
            row["tellings"][0]["on"].as_str()
        ),
        (Some(1), Some("2026-03-12"))
    );
    let held = world.does("huddle_list", json!({"limit": 50, "offset": 0}));
    assert_eq!(held["rows"][0]["id"], record["huddle"]["id"]);
    let read_later = world.does("huddle_show", json!({"id": record["huddle"]["id"]}));
    assert_eq!(read_later["items"].as_array().unwrap().len(), 5);

    // The next plan tells neither again.
    let after = world.today();
    assert!(planned(&after, "thanks").is_empty());
    assert_eq!(after["items"][1]["reasons"][0]["code"], "nothing_to_tell");
}

#[test]
fn every_step_of_the_first_run_can_be_skipped() {
    let world = World::new();
    assert_eq!(
        world.refused("setup_finish", json!({})).code,
        huddle_core::Code::NotSetUp
    );
    world.does(
        "team_save",
        json!({"name": "Our team", "place": "other", "zone": "UTC", "remind_minutes": null}),
    );
    world.does("setup_finish", json!({}));
    let today = world.today();
    assert!(today["shift"].is_null() && today["presenter"].is_null());
    // With nothing at all there is still something to ask, and the huddle can be held.
    let record = world.holds_to_the_end();
    assert_eq!(record["huddle"]["told"], 0);
}

#[test]
fn names_of_every_script_come_back_as_they_were_told() {
    let names = ["Zoë", "Łukasz", "Жанна", "美咲", "مريم"];
    let world = World::with_people(&names).restarts();
    let mut found: Vec<String> = Vec::new();
    for person in world
        .does("person_list", json!({"query": "", "left": false}))
        .as_array()
        .unwrap()
    {
        found.push(person["name"].as_str().unwrap().to_owned());
    }
    for name in names {
        assert!(
            found.iter().any(|other| other == name),
            "{name} in {found:?}"
        );
    }
}
