//! Reminders by a clock that is moved: once a day across restarts, sleep, clock changes and daylight saving.

use huddle_core::reminder;
use huddle_core::time::{Day, TimeOfDay, Zone};
use serde_json::json;

use crate::world::World;

/// How many reminders are due now.
fn due(world: &World) -> usize {
    reminder::due(&world.app).unwrap().len()
}

fn listed(world: &World) -> usize {
    world
        .does("reminder_list", json!({}))
        .as_array()
        .unwrap()
        .len()
}

#[test]
fn a_reminder_comes_once_some_minutes_before_the_huddle() {
    let world = World::with_people(&["Ana"]);
    assert_eq!(due(&world), 0);
    world.it_is("2026-03-11T06:34:59Z");
    assert_eq!(due(&world), 0);
    world.it_is("2026-03-11T06:35:00Z");
    let first = reminder::due(&world.app).unwrap();
    assert_eq!((first[0].minutes, first[0].shift.as_str()), (10, "Morning"));
    assert_eq!((due(&world), listed(&world)), (0, 1));
    let world = world.restarts();
    assert_eq!((due(&world), listed(&world)), (0, 1));
    world.days_pass(1);
    assert_eq!((due(&world), listed(&world)), (1, 1));
}

#[test]
fn a_computer_that_slept_catches_up_within_two_hours_and_not_after() {
    let world = World::with_people(&["Ana"]);
    world.it_is("2026-03-11T08:45:00Z");
    let late = reminder::due(&world.app).unwrap();
    assert_eq!(late[0].minutes, -120);
    world.it_is("2026-03-12T08:46:00Z");
    assert_eq!(due(&world), 0);
    let missed = world.does("reminder_list", json!({}));
    assert_eq!(missed[0]["state"], "missed");
}

#[test]
fn a_clock_that_goes_back_reminds_nobody_twice() {
    let world = World::with_people(&["Ana"]);
    world.it_is("2026-03-11T06:40:00Z");
    assert_eq!(due(&world), 1);
    world.it_is("2026-03-11T06:00:00Z");
    assert_eq!(due(&world), 0);
    world.it_is("2026-03-11T06:40:00Z");
    assert_eq!(due(&world), 0);
}

#[test]
fn a_clock_a_year_ahead_reminds_at_most_once() {
    let world = World::with_people(&["Ana"]);
    world.it_is("2027-03-11T06:40:00Z");
    assert!(due(&world) <= 1);
    assert_eq!(due(&world), 0);
}

#[test]
fn nobody_is_reminded_of_a_huddle_that_began_or_of_one_before_the_shift_was_entered() {
    let world = World::with_people(&["Ana"]);
    world.it_is("2026-03-11T06:20:00Z");
    world.starts();
    world.it_is("2026-03-11T06:40:00Z");
    assert_eq!(due(&world), 0);
    let world = World::with_people(&["Ana"]);
    world.it_is("2026-03-11T15:00:00Z");
    world.shift("Dawn", "05:00");
    reminder::due(&world.app).unwrap();
    let names: Vec<_> = world
        .does("reminder_list", json!({}))
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["shift"].clone())
        .collect();
    assert_eq!(names, ["Morning"]);
}

#[test]
fn a_reminder_that_was_put_away_stays_away_and_days_off_have_none() {
    let world = World::with_people(&["Ana"]);
    world.it_is("2026-03-11T06:40:00Z");
    due(&world);
    let id = world.does("reminder_list", json!({}))[0]["id"].clone();
    world.does("reminder_dismiss", json!({"id": id}));
    assert_eq!(listed(&world.restarts()), 0);
    let world = World::with_people(&["Ana"]);
    world.it_is("2026-03-14T06:40:00Z");
    assert_eq!(due(&world), 0, "Saturday");
}

#[test]
fn a_huddle_just_after_midnight_is_remembered_before_it() {
    let world = World::with_people(&["Ana"]);
    world.shift("Night", "00:05");
    world.it_is("2026-03-11T22:55:00Z");
    let night = reminder::due(&world.app).unwrap();
    let night = night.iter().find(|due| due.shift == "Night").unwrap();
    assert_eq!(night.minutes, 10);
}

#[test]
fn a_team_without_reminders_has_none() {
    let world = World::with_people(&["Ana"]);
    world.does(
        "team_save",
        json!({"name": "Sol", "place": "hotel", "zone": "Europe/Madrid", "remind_minutes": null}),
    );
    world.it_is("2026-03-11T06:40:00Z");
    assert_eq!(due(&world), 0);
}

#[test]
fn a_virtual_year_reminds_on_each_workday_once_whatever_the_clock_does() {
    let world = World::with_people(&["Ana"]);
    world.does(
        "team_save",
        json!({"name": "Sol", "place": "hotel", "zone": "America/New_York", "remind_minutes": 10}),
    );
    let shifts = world.does("team_show", json!({}))["shifts"].clone();
    // In the hour that spring skips and autumn repeats.
    world.does("shift_save", json!({"id": shifts[0]["id"], "name": "Night", "weekdays": [1, 2, 3, 4, 5, 6, 7], "huddle_at": "02:30"}));
    world.it_is("2026-03-12T00:00:00Z");
    let mut fired = 0;
    for _ in 0..365 * 48 {
        world.clock.pass(1800);
        fired += due(&world);
    }
    assert_eq!(fired, 365);
}

#[test]
fn local_times_that_do_not_exist_move_forward_and_those_that_come_twice_are_the_first() {
    let instant = |zone: &str, day: &str, time: &str| {
        Zone::parse(zone)
            .unwrap()
            .instant(Day::parse(day).unwrap(), TimeOfDay::parse(time).unwrap())
    };
    let at = |text: &str| huddle_core::time::At::parse(text).unwrap();
    assert_eq!(
        instant("Europe/Madrid", "2026-03-29", "02:30"),
        at("2026-03-29T03:30:00+02:00")
    );
    assert_eq!(
        instant("Europe/Madrid", "2026-10-25", "02:30"),
        at("2026-10-25T02:30:00+02:00")
    );
    assert_eq!(
        instant("Australia/Lord_Howe", "2026-10-04", "02:15"),
        at("2026-10-04T02:45:00+11:00")
    );
    assert_eq!(
        instant("Africa/Cairo", "2026-04-24", "00:30"),
        at("2026-04-24T01:30:00+03:00")
    );
}
