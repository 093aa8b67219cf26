//! What happens in a running huddle beside its steps, and what it leads to.

use huddle_core::Code;
use serde_json::{Value, json};

use crate::huddle::{morning, times_told};
use crate::world::{World, is, person, planned};

pub fn running() -> (World, Value) {
    let world = World::with_people(&["Ana", "Joe", "Mei"]);
    world.does(
        "purpose_adopt",
        json!({"text": "Rest well.", "adopted_on": null}),
    );
    world.story("Ana", "The ring.");
    world.thanks("Joe", "Took my rooms.");
    let run = world.starts();
    (world, run)
}

fn thank(run: &Value, people: Value, text: &str) -> Value {
    json!({"huddle_id": run["huddle_id"], "people": people, "text": text, "giver_id": null})
}

pub fn promise(world: &World, run: &Value, text: &str, on: &str) -> Value {
    let made = json!({"id": null, "kind": "promise", "text": text, "owner_id": world.who("Mei"), "due_on": on,
        "shift_id": null, "huddle_id": run["huddle_id"]});
    world.does("action_save", made)
}

pub fn ends(world: &World, run: &Value) -> Value {
    world.does(
        "huddle_close",
        json!({"huddle_id": run["huddle_id"], "through": false}),
    )
}

#[test]
fn thanks_said_live_are_told_at_once_and_no_step_moves() {
    let (world, run) = running();
    let run = world.next(&run);
    let after = world.does(
        "huddle_thank",
        thank(&run, json!([world.who("Mei")]), "Stayed late."),
    );
    assert_eq!((&after["steps"], &after["at"]), (&run["steps"], &run["at"]));
    let mei = world.does("person_show", json!({"id": world.who("Mei")}));
    assert_eq!(mei["received"][0]["times_told"], 1);
    let record = ends(&world, &run);
    let live = record["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["live"] == true);
    assert_eq!(live.unwrap()["story"]["text"], "Stayed late.");
    assert!(!planned(&world.today(), "thanks").contains(&"Stayed late.".to_owned()));
    is(
        &world.refused(
            "huddle_thank",
            thank(&run, json!([world.who("Mei")]), "Too late."),
        ),
        Code::AlreadyClosed,
        "",
    );
}

#[test]
fn live_thanks_to_whoever_wants_none_aloud_stay_with_them() {
    let (world, run) = running();
    let shift = world.does("team_show", json!({}))["shifts"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut quiet = person("Quiet", &shift);
    quiet["wish"] = json!("private");
    world.does("person_save", quiet);
    world.does(
        "huddle_thank",
        thank(&run, json!([world.who("Quiet")]), "Stayed late."),
    );
    let record = ends(&world, &run);
    assert!(!record.to_string().contains("Stayed late."));
    let theirs = world.does("person_show", json!({"id": world.who("Quiet")}));
    assert_eq!(theirs["received_total"], 1);
}

#[test]
fn bad_live_thanks_are_refused_with_their_field_and_the_huddle_goes_on() {
    let (world, run) = running();
    for (people, text, code, field) in [
        (json!([]), "Why not.", Code::Empty, "people"),
        (json!([world.who("Mei")]), " ", Code::Empty, "text"),
        (
            json!([world.who("Mei")]),
            "a\u{0}b",
            Code::ControlCharacter,
            "text",
        ),
    ] {
        is(
            &world.refused("huddle_thank", thank(&run, people, text)),
            code,
            field,
        );
    }
    assert_eq!(world.next(&run)["at"], 1);
}

#[test]
fn one_more_minute_is_one_more_minute_of_what_is_shown() {
    let (world, run) = running();
    let more = world.does("huddle_extend", json!({"huddle_id": run["huddle_id"]}));
    assert_eq!(
        more["planned"].as_i64().unwrap(),
        run["planned"].as_i64().unwrap() + 60
    );
    assert_eq!(
        more["times"][0]["planned"],
        run["times"][0]["planned"].as_i64().unwrap() + 60
    );
}

#[test]
fn a_shorter_way_drops_practice_and_never_story_or_thanks() {
    let (world, run) = running();
    assert_eq!(run["can_shorten"], true);
    let short = world.does("huddle_shorten", json!({"huddle_id": run["huddle_id"]}));
    let kinds: Vec<_> = short["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["kind"].clone())
        .collect();
    assert_eq!(kinds, ["purpose", "story", "question", "thanks", "today"]);
    assert_eq!(
        (short["can_shorten"].as_bool(), &short["at"]),
        (Some(false), &run["at"])
    );
    let again = world.does("huddle_shorten", json!({"huddle_id": run["huddle_id"]}));
    assert_eq!(again["steps"], short["steps"]);
}

#[test]
fn no_shorter_way_drops_what_a_customer_was_invited_for() {
    let world = World::with_people(&["Ana"]);
    world.does(
        "huddle_prepare",
        json!({"shift_id": world.today()["shift"]["id"], "on": "2026-03-11",
        "presenter_id": null, "one_thing": null, "form": "visit"}),
    );
    let run = world.starts();
    assert_eq!(run["can_shorten"], false);
    let short = world.does("huddle_shorten", json!({"huddle_id": run["huddle_id"]}));
    assert_eq!(short["steps"], run["steps"]);
}

#[test]
fn what_is_on_the_screen_is_not_dropped_under_the_eyes_of_the_room() {
    let (world, mut run) = running();
    for _ in 0..4 {
        run = world.next(&run);
    }
    assert_eq!(run["steps"][4]["kind"], "practice");
    let short = world.does("huddle_shorten", json!({"huddle_id": run["huddle_id"]}));
    assert_eq!(short["steps"], run["steps"]);
}

#[test]
fn taps_are_counted_without_a_name() {
    let (world, run) = running();
    let here = json!({"person_id": world.who("Ana"), "pin": null});
    world.does("here_enter", here);
    ends(&world, &run);
    world.thanks("Joe", "Done in the same sitting.");
    let tap = |tap: &str, back: bool| {
        world.does(
            "huddle_tap",
            json!({"huddle_id": run["huddle_id"], "tap": tap, "back": back}),
        )
    };
    tap("useful", false);
    tap("useful", false);
    assert_eq!(
        tap("so_so", false),
        json!({"useful": 2, "so_so": 1, "not_useful": 0})
    );
    assert_eq!(
        tap("useful", true),
        json!({"useful": 1, "so_so": 1, "not_useful": 0})
    );
    let shown = world.does("huddle_show", json!({"id": run["huddle_id"]}));
    assert_eq!(shown["taps"]["useful"], 1);
    let log = rusqlite::Connection::open(world.folder.path().join("huddle.db")).unwrap();
    let named: i64 = log
        .query_row(
            "SELECT count(*) FROM operation WHERE name = 'huddle_tap' AND (actor_id IS NOT NULL
           OR sitting IN (SELECT sitting FROM operation WHERE name != 'huddle_tap'))",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(named, 0);
    world.days_pass(1);
    let late = world.refused(
        "huddle_tap",
        json!({"huddle_id": run["huddle_id"], "tap": "useful", "back": false}),
    );
    assert_eq!(late.code, Code::AlreadyClosed);
}

#[test]
fn a_clock_that_was_set_back_costs_no_time_and_breaks_nothing() {
    let (world, run) = running();
    world.clock.pass(120);
    let run = world.does(
        "huddle_step",
        json!({"huddle_id": run["huddle_id"], "from": 0, "to": 1}),
    );
    assert_eq!(run["spent"], 120);
    world.clock.pass(-3600);
    let run = world.does(
        "huddle_step",
        json!({"huddle_id": run["huddle_id"], "from": 1, "to": 2}),
    );
    assert_eq!(run["spent"], 120);
    let record = ends(&world, &run);
    assert_eq!(record["huddle"]["seconds"], 120);
}

#[test]
fn killed_at_any_step_it_resumes_there_with_everything_that_was_kept() {
    let (mut world, mut run) = running();
    promise(&world, &run, "Mend the lamp.", "2026-03-11");
    world.does(
        "huddle_thank",
        thank(&run, json!([world.who("Mei")]), "Stayed late."),
    );
    let steps = run["steps"].as_array().unwrap().len();
    for at in 0..steps {
        world = world.restarts_after_a_kill();
        let now = world.does("huddle_run", json!({}));
        assert_eq!(now["at"], at);
        assert_eq!(now["steps"], run["steps"]);
        assert_eq!(
            (
                now["paused"].as_bool(),
                now["made"].as_array().unwrap().len()
            ),
            (Some(true), 1)
        );
        if at + 1 < steps {
            run = world.next(&now);
        }
    }
    let record = ends(&world, &run);
    assert!(record.to_string().contains("Stayed late."));
    world.is_sound();
}

#[test]
fn a_huddle_that_was_left_open_yesterday_takes_taps_once_it_is_ended_today() {
    let (world, run) = running();
    world.days_pass(1);
    ends(&world, &run);
    let tap = json!({"huddle_id": run["huddle_id"], "tap": "useful", "back": false});
    assert_eq!(world.does("huddle_tap", tap)["useful"], 1);
}

#[test]
fn one_press_too_many_is_taken_back_and_the_huddle_stands_at_its_last_step() {
    let world = morning();
    let record = world.holds_to_the_end();
    let id = json!({"huddle_id": record["huddle"]["id"]});
    world.clock.pass(5 * 60);
    let run = world.does("huddle_reopen", id.clone());
    assert_eq!(run["at"], run["steps"].as_array().unwrap().len() - 1);
    assert_eq!(run["told"], 3);
    world.clock.pass(20);
    let again = world.does(
        "huddle_close",
        json!({"huddle_id": id["huddle_id"], "through": true}),
    );
    assert_eq!(times_told(&world, "Took my rooms."), 1);
    let seconds = |view: &Value| view["huddle"]["seconds"].as_i64().unwrap();
    assert_eq!(seconds(&again), seconds(&record) + 20);
    // Much later it is over.
    world.clock.pass(31 * 60);
    assert_eq!(
        world.refused("huddle_reopen", id.clone()).code,
        Code::AlreadyClosed
    );
    // So it is where another one was held since.
    let other = world.holds_to_the_end();
    assert_eq!(world.refused("huddle_reopen", id).code, Code::AlreadyClosed);
    world.does("huddle_reopen", json!({"huddle_id": other["huddle"]["id"]}));
}
