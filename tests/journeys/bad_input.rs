//! What people type by mistake, and what others type on purpose: a clear code, the field at fault, nothing lost.

use huddle_core::{Code, api};
use serde_json::{Value, json};

use crate::world::{World, is, person, telling};

const NOBODY: &str = "01890000-0000-7000-8000-000000000000";

fn team() -> (World, Value) {
    let world = World::with_people(&["Ana"]);
    let good = telling(&world.who("Ana"), "Stayed late.");
    (world, good)
}

fn changed(good: &Value, field: &str, to: Value) -> Value {
    let mut ask = good.clone();
    ask[field] = to;
    ask
}

#[test]
fn a_telling_needs_who_and_what() {
    let (world, good) = team();
    is(
        &world.refused("story_tell", changed(&good, "people", json!([]))),
        Code::Empty,
        "people",
    );
    for text in ["", "   \n ", "\u{200b}\u{202e}"] {
        is(
            &world.refused("story_tell", changed(&good, "text", json!(text))),
            Code::Empty,
            "text",
        );
    }
}

#[test]
fn a_text_over_its_limit_or_with_control_characters_is_refused_whole() {
    let (world, good) = team();
    let refused = world.refused(
        "story_tell",
        changed(&good, "text", json!("a".repeat(4001))),
    );
    is(&refused, Code::TooLong, "text");
    assert_eq!(refused.facts["limit"], 4000_i64.into());
    world.does(
        "story_tell",
        changed(&good, "text", json!("a".repeat(4000))),
    );
    for bad in ["a\0b", "a\u{1b}[31mb", "\u{7}"] {
        is(
            &world.refused("story_tell", changed(&good, "text", json!(bad))),
            Code::ControlCharacter,
            "text",
        );
        is(
            &world.refused("story_tell", changed(&good, "customer_words", json!(bad))),
            Code::ControlCharacter,
            "customer_words",
        );
    }
    let long = changed(&person("x", NOBODY), "name", json!("é".repeat(81)));
    is(
        &world.refused("person_save", changed(&long, "shift_id", Value::Null)),
        Code::TooLong,
        "name",
    );
}

#[test]
fn a_request_of_ten_megabytes_is_refused_before_it_is_read() {
    let (world, _) = team();
    let huge = format!("{{\"text\":\"{}\"}}", "a".repeat(10_000_000));
    assert_eq!(
        api::call(&world.app, "story_tell", &huge).unwrap_err().code,
        Code::TooLarge
    );
}

#[test]
fn ids_that_nobody_has_are_not_found() {
    let (world, good) = team();
    is(
        &world.refused("story_tell", changed(&good, "people", json!([NOBODY]))),
        Code::NotFound,
        "people",
    );
    is(
        &world.refused("story_tell", changed(&good, "giver_id", json!(NOBODY))),
        Code::NotFound,
        "giver_id",
    );
    is(
        &world.refused("person_save", person("Joe", NOBODY)),
        Code::NotFound,
        "shift_id",
    );
    for command in [
        "story_show",
        "story_withdraw",
        "person_show",
        "huddle_show",
        "shift_remove",
        "role_remove",
        "reminder_dismiss",
    ] {
        assert_eq!(
            world.refused(command, json!({"id": NOBODY})).code,
            Code::NotFound,
            "{command}"
        );
        assert_eq!(
            world.refused(command, json!({"id": "../../etc"})).code,
            Code::BadRequest,
            "{command}"
        );
    }
    assert_eq!(
        world
            .refused(
                "huddle_step",
                json!({"huddle_id": NOBODY, "from": 0, "to": 1})
            )
            .code,
        Code::NotFound
    );
    assert_eq!(
        world
            .refused("huddle_start", json!({"shift_id": NOBODY}))
            .code,
        Code::NotFound
    );
}

#[test]
fn a_request_of_another_shape_changes_nothing() {
    let (world, good) = team();
    let before = world.does("story_list", json!({"filter": {}, "limit": 9, "offset": 0}));
    for bad in [
        json!(null),
        json!([]),
        json!({}),
        changed(&good, "extra", json!(1)),
        changed(&good, "kind", json!("praise")),
        changed(&good, "day", json!("2026-02-31")),
        changed(&good, "day", json!("1026-02-01")),
        changed(&good, "people", json!(7)),
        changed(&good, "text", json!(1e308)),
    ] {
        assert_eq!(world.refused("story_tell", bad).code, Code::BadRequest);
    }
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    assert_eq!(
        api::call(&world.app, "story_tell", &deep).unwrap_err().code,
        Code::BadRequest
    );
    let after = world.does("story_list", json!({"filter": {}, "limit": 9, "offset": 0}));
    assert_eq!(before, after);
}

#[test]
fn a_story_of_tomorrow_is_refused() {
    let (world, good) = team();
    is(
        &world.refused("story_tell", changed(&good, "day", json!("2026-03-12"))),
        Code::DayAhead,
        "day",
    );
}

#[test]
fn an_end_before_its_start_is_refused() {
    let (world, _) = team();
    let joe = changed(&person("Joe", NOBODY), "shift_id", Value::Null);
    let joe = changed(&joe, "leave_from", json!("2026-03-10"));
    is(
        &world.refused(
            "person_save",
            changed(&joe, "leave_until", json!("2026-03-09")),
        ),
        Code::EndsBeforeStart,
        "leave_until",
    );
    let open_start = changed(
        &changed(&joe, "leave_from", Value::Null),
        "leave_until",
        json!("2026-03-09"),
    );
    is(
        &world.refused("person_save", open_start),
        Code::Empty,
        "leave_from",
    );
}

#[test]
fn a_team_needs_a_name_and_a_zone_that_exists() {
    let world = World::new();
    let team = |name: &str, zone: &str| json!({"name": name, "place": "shop", "zone": zone, "remind_minutes": 10});
    is(
        &world.refused("team_save", team("", "UTC")),
        Code::Empty,
        "name",
    );
    is(
        &world.refused("team_save", team("Shop", "Mars/Olympus")),
        Code::NotAZone,
        "zone",
    );
    assert_eq!(
        world
            .refused("huddle_today", json!({"shift_id": null}))
            .code,
        Code::NotSetUp
    );
}

#[test]
fn two_shifts_have_two_names_and_each_has_a_day() {
    let (world, _) = team();
    let shift = |name: &str, days: &[u8]| json!({"id": null, "name": name, "weekdays": days, "huddle_at": "08:00"});
    is(
        &world.refused("shift_save", shift("MORNING", &[1])),
        Code::AlreadyThere,
        "name",
    );
    is(
        &world.refused("shift_save", shift("Late", &[])),
        Code::Empty,
        "weekdays",
    );
    assert_eq!(
        world.refused("shift_save", shift("Late", &[8])).code,
        Code::BadRequest
    );
}

#[test]
fn markup_is_kept_as_the_text_that_it_is() {
    let (world, good) = team();
    let script =
        "<script>alert('x')</script> <b>&amp;</b> \"quoted\" '; DROP TABLE recognition; --";
    let told = world.does("story_tell", changed(&good, "text", json!(script)));
    assert_eq!(told["text"], script);
}

#[test]
fn a_list_of_a_thousand_million_rows_is_a_page() {
    let (world, good) = team();
    world.does("story_tell", good);
    let list = world.does(
        "story_list",
        json!({"filter": {}, "limit": 1_000_000_000, "offset": -5}),
    );
    assert_eq!(list["rows"].as_array().unwrap().len(), 1);
}
