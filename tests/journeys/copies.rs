//! The copies that the program keeps by itself.

use huddle_core::store::{FILE, keep};
use huddle_core::{App, Code, Opening};
use serde_json::{Value, json};

use crate::world::World;

const HALF_AN_HOUR: i64 = 30 * 60;

fn copies(world: &World) -> Vec<Value> {
    world.does("copies_show", json!({}))["copies"]
        .as_array()
        .unwrap()
        .clone()
}

fn tells(world: &World, text: &str) {
    let ana = world.does("person_list", json!({"query": "Ana", "left": false}))[0]["id"].clone();
    world.does(
        "story_tell",
        json!({"people": [ana], "text": text, "customer_words": "", "kind": null, "giver_id": null,
            "source": "saw_it", "day": null}),
    );
}

#[test]
fn a_copy_is_kept_at_the_start_and_after_half_an_hour_in_which_something_happened() {
    let world = World::with_people(&["Ana"]);
    assert!(keep::when_due(&world.app).unwrap());
    tells(&world, "Stayed until the taxi came.");
    world.clock.pass(HALF_AN_HOUR - 1);
    assert!(!keep::when_due(&world.app).unwrap(), "it is too soon");
    world.clock.pass(1);
    assert!(keep::when_due(&world.app).unwrap());
    world.clock.pass(HALF_AN_HOUR);
    assert!(!keep::when_due(&world.app).unwrap(), "nothing happened");
    assert_eq!(copies(&world).len(), 1, "one for each hour");
    let world = world.restarts();
    assert!(
        !keep::when_due(&world.app).unwrap(),
        "the newest copy has it all"
    );
}

#[test]
fn a_kept_copy_is_the_whole_team_again() {
    let world = World::with_people(&["Ana"]);
    tells(&world, "Stayed until the taxi came.");
    keep::when_due(&world.app).unwrap();
    let [copy] = &std::fs::read_dir(world.folder.path().join(keep::FOLDER))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect::<Vec<_>>()[..]
    else {
        panic!("one copy was expected");
    };
    let elsewhere = tempfile::tempdir().unwrap();
    std::fs::copy(copy, elsewhere.path().join(FILE)).unwrap();
    let app = App::open(Opening::of(elsewhere.path())).unwrap();
    let stories = json!({"filter": {"told": false}, "limit": 10, "offset": 0});
    let found = huddle_core::api::call(&app, "story_list", &stories.to_string()).unwrap();
    assert!(found.contains("Stayed until the taxi came."), "{found}");
}

#[test]
fn a_copy_that_fails_is_said_and_the_next_one_works() {
    let world = World::with_people(&["Ana"]);
    let folder = world.folder.path().join(keep::FOLDER);
    std::fs::write(&folder, "in the way").unwrap();
    assert!(keep::when_due(&world.app).is_err());
    let view = world.does("copies_show", json!({}));
    assert_eq!(view["copies"], json!([]));
    assert!(view["fault"]["code"].is_string(), "{view}");
    tells(&world, "Work goes on.");
    std::fs::remove_file(&folder).unwrap();
    world.clock.pass(HALF_AN_HOUR / 6);
    assert!(keep::when_due(&world.app).unwrap());
    let view = world.does("copies_show", json!({}));
    assert_eq!(view["fault"], Value::Null);
    assert_eq!(copies(&world).len(), 1);
}

#[test]
fn half_a_copy_that_a_killed_program_left_goes_and_what_is_not_ours_stays() {
    let world = World::with_people(&["Ana"]);
    let folder = world.folder.path().join(keep::FOLDER);
    std::fs::create_dir(&folder).unwrap();
    let half = folder.join("2026-03-10T06-00-00Z_1.db.4711.part");
    let others = ["our-holiday.jpg", "download.part", "x.db.12.part"];
    std::fs::write(&half, "half").unwrap();
    for other in others {
        std::fs::write(folder.join(other), "sun").unwrap();
    }
    std::fs::create_dir(folder.join("2026-03-10T06-00-00Z_2.db.9.part")).unwrap();
    assert!(keep::when_due(&world.app).unwrap());
    assert!(!half.exists());
    assert!(others.iter().all(|other| folder.join(other).exists()));
}

#[test]
fn a_clock_that_was_set_back_costs_no_copy() {
    let world = World::with_people(&["Ana"]);
    keep::when_due(&world.app).unwrap();
    world.clock.pass(-10 * 24 * 60 * 60);
    tells(&world, "Told in the past.");
    assert!(keep::when_due(&world.app).unwrap());
    assert_eq!(copies(&world).len(), 2);
}

#[test]
fn nothing_is_copied_before_anything_was_done_nor_by_whoever_only_looks() {
    let world = World::new();
    assert!(!keep::when_due(&world.app).unwrap());
    world.does(
        "team_save",
        json!({"name": "Sol", "place": "hotel", "zone": "Europe/Madrid", "remind_minutes": 10}),
    );
    assert!(
        keep::when_due(&world.app).unwrap(),
        "the first thing that happens is copied soon"
    );
    let team = World::with_people(&["Ana"]);
    let look = App::open(Opening {
        mode: huddle_core::store::Mode::Look,
        ..Opening::of(team.folder.path())
    })
    .unwrap();
    assert!(!keep::when_due(&look).unwrap());
    assert!(copies(&team).is_empty());
}

#[test]
fn after_going_back_to_a_copy_what_happens_then_is_copied_too() {
    let world = World::with_people(&["Ana"]);
    keep::when_due(&world.app).unwrap();
    let first = std::fs::read_dir(world.folder.path().join(keep::FOLDER))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .next()
        .unwrap();
    tells(&world, "A mistake.");
    world.clock.pass(2 * HALF_AN_HOUR);
    assert!(keep::when_due(&world.app).unwrap());
    let World { app, clock, folder } = world;
    drop(app);
    std::fs::copy(&first, folder.path().join(FILE)).unwrap();
    let app = App::open(Opening {
        clock: clock.clone(),
        ..Opening::of(folder.path())
    })
    .unwrap();
    let world = World { app, clock, folder };
    world.clock.pass(2 * HALF_AN_HOUR);
    tells(&world, "The right one.");
    assert!(keep::when_due(&world.app).unwrap());
}

#[test]
fn whoever_wants_a_copy_now_gets_one_and_hears_where_nothing_happened_since() {
    let world = World::with_people(&["Ana"]);
    assert_eq!(world.does("copies_make", json!({})), true);
    world.clock.pass(1);
    assert_eq!(world.does("copies_make", json!({})), false);
    assert_eq!(copies(&world).len(), 1);
    tells(&world, "Stayed until the taxi came.");
    world.clock.pass(HALF_AN_HOUR / 6);
    assert_eq!(world.does("copies_make", json!({})), true, "nobody waits");
    let [newest, ..] = &copies(&world)[..] else {
        panic!("the copy that was just made is in the list");
    };
    let held = world.does("copy_show", json!({"name": newest["name"]}));
    assert_eq!(held["stories"]["then"], 1, "{held}");
    tells(&world, "Found the ring.");
    world.clock.pass(HALF_AN_HOUR - 1);
    assert!(
        !keep::when_due(&world.app).unwrap(),
        "the next one by itself comes half an hour after it"
    );
    world.clock.pass(1);
    assert!(keep::when_due(&world.app).unwrap());
    let wanted = |copy: &&Value| copy["before"] == "wanted";
    assert_eq!(copies(&world).iter().filter(wanted).count(), 2, "they stay");
    assert_eq!(
        world.does("copies_make", json!({})),
        true,
        "to stay as well"
    );
}

#[test]
fn a_copy_that_is_wanted_now_and_fails_is_refused_and_said() {
    let world = World::with_people(&["Ana"]);
    let folder = world.folder.path().join(keep::FOLDER);
    std::fs::write(&folder, "in the way").unwrap();
    let refused = world.refused("copies_make", json!({}));
    let fault = |world: &World| world.does("copies_show", json!({}))["fault"].clone();
    assert_eq!(fault(&world), serde_json::to_value(&refused).unwrap());
    std::fs::remove_file(&folder).unwrap();
    assert_eq!(world.does("copies_make", json!({})), true);
    assert_eq!(fault(&world), Value::Null);
}

#[test]
fn the_example_team_and_whoever_only_looks_make_no_copy_now() {
    let team = World::with_people(&["Ana"]);
    let look = App::open(Opening {
        mode: huddle_core::store::Mode::Look,
        ..Opening::of(team.folder.path())
    })
    .unwrap();
    let refused = huddle_core::api::call(&look, "copies_make", "{}").unwrap_err();
    assert_eq!(refused.code, Code::ReadOnly);
    assert!(copies(&team).is_empty());
    let World { app, folder, .. } = team;
    drop(app);
    let example = App::open(Opening {
        demo: true,
        ..Opening::of(folder.path())
    })
    .unwrap();
    let made = huddle_core::api::call(&example, "copies_make", "{}").unwrap();
    assert_eq!(made, "false");
    assert!(!folder.path().join(keep::FOLDER).exists());
}
