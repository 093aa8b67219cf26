//! What is known of the huddles that were held, and of those that were not; the schedule as a calendar file.

use huddle_core::demo;
use huddle_core::team::calendar;
use serde_json::{Value, json};

use crate::world::{World, is};

fn states(rhythm: &Value) -> Vec<&str> {
    let days = rhythm["days"].as_array().unwrap().iter();
    days.map(|day| day["state"].as_str().unwrap()).collect()
}

#[test]
fn a_missed_day_is_shown_as_missed_and_today_is_not_missed_yet() {
    let world = World::with_people(&["Ana"]);
    // Wednesday held, Thursday missed, Friday is today.
    world.holds_to_the_end();
    world.days_pass(2);
    let rhythm = world.does("huddle_rhythm", json!({"until": null, "weeks": 1}));
    assert_eq!(
        states(&rhythm[0]),
        ["free", "free", "held", "missed", "ahead", "free", "free"],
        "the days before the team was there count for nothing"
    );
    assert_eq!(
        (rhythm[0]["held"].as_i64(), rhythm[0]["planned"].as_i64()),
        (Some(1), Some(2))
    );
    // Saturday has no plan; a huddle is held all the same.
    world.days_pass(1);
    world.holds_to_the_end();
    let rhythm = world.does("huddle_rhythm", json!({"until": null, "weeks": 1}));
    assert_eq!(
        (rhythm[0]["extra"].as_i64(), rhythm[0]["planned"].as_i64()),
        (Some(1), Some(3))
    );
    assert_eq!(states(&rhythm[0])[5], "held");
}

#[test]
fn a_shift_that_held_huddles_before_it_was_entered_was_there_then() {
    let world = World::new();
    demo::make(&world.app, 120, 1).unwrap();
    let rhythm = world.does("huddle_rhythm", json!({"until": null, "weeks": 4}));
    for shift in rhythm.as_array().unwrap() {
        let (held, planned) = (&shift["held"], &shift["planned"]);
        let (held, planned) = (held.as_i64().unwrap(), planned.as_i64().unwrap());
        assert!(
            planned > 21 && held < planned && held * 10 > planned * 7,
            "{held} of {planned}"
        );
        assert!(states(shift).contains(&"missed"));
    }
}

#[test]
fn what_a_shift_held_that_is_no_more_was_held() {
    let world = World::with_people(&["Ana"]);
    world.holds_to_the_end();
    let id = world.today()["shift"]["id"].clone();
    world.shift("Late", "14:30");
    world.does("shift_remove", json!({"id": id}));
    let rhythm = world.does("huddle_rhythm", json!({"until": null, "weeks": 1}));
    assert_eq!(rhythm[1]["shift"], "Morning");
    assert_eq!(states(&rhythm[1])[2], "held");
    assert_eq!(
        (&rhythm[1]["planned"], &rhythm[1]["extra"]),
        (&json!(0), &json!(1))
    );
}

#[test]
fn real_times_are_learned_and_a_huddle_of_seconds_says_nothing() {
    let world = World::with_people(&["Ana"]);
    let took = |world: &World| world.does("form_list", json!({}))[0]["took"].clone();
    for _ in 0..6 {
        let run = world.starts();
        world.does(
            "huddle_close",
            json!({"huddle_id": run["huddle_id"], "through": false}),
        );
        world.days_pass(1);
    }
    assert_eq!(took(&world), json!([]));
    for _ in 0..5 {
        let run = world.starts();
        world.clock.pass(200);
        let run = world.does(
            "huddle_step",
            json!({"huddle_id": run["huddle_id"], "from": 0, "to": 1}),
        );
        world.clock.pass(40);
        world.does(
            "huddle_close",
            json!({"huddle_id": run["huddle_id"], "through": true}),
        );
        world.days_pass(1);
    }
    assert_eq!(took(&world)[0], json!({"segment": "story", "seconds": 200}));
}

fn file(world: &World) -> String {
    let text = world
        .app
        .read(|read| calendar::calendar(read, "Huddle"))
        .unwrap();
    assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    text.replace("\r\n ", "").replace("\r\n", "\n")
}

#[test]
fn the_schedule_is_a_calendar_whose_summer_and_winter_are_right() {
    let world = World::with_people(&["Ana"]);
    let text = file(&world);
    for line in [
        "DTSTART;TZID=Europe/Madrid:20260311T074500",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "SUMMARY:Huddle: Morning",
        "TRIGGER:-PT10M",
        "TZID:Europe/Madrid",
    ] {
        assert!(
            text.contains(&format!("{line}\n")),
            "{line} is not in\n{text}"
        );
    }
    let summer = "BEGIN:DAYLIGHT\nDTSTART:20250330T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nTZNAME:CEST\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\n";
    assert!(text.contains(summer), "{text}");
    let winter = "BEGIN:STANDARD\nDTSTART:20251026T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nTZNAME:CET\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\n";
    assert!(text.contains(winter), "{text}");
}

#[test]
fn a_zone_without_summer_and_names_with_signs_and_many_letters_are_written_as_calendars_want_them()
{
    let world = World::with_people(&[]);
    world.does("team_save", json!({"name": "A, B; C\\ D", "place": "shop", "zone": "Asia/Kolkata", "remind_minutes": null}));
    let late = json!({"id": null, "name": format!("Spät, {}", "ł".repeat(60)), "weekdays": [5, 6], "huddle_at": "14:30", "form": "five", "weekly_on": 5});
    world.does("shift_save", late);
    let text = file(&world);
    assert!(text.contains("X-WR-CALNAME:A\\, B\\; C\\\\ D\n"), "{text}");
    assert!(
        text.contains(
            "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0530\nTZOFFSETTO:+0530\n"
        ),
        "{text}"
    );
    assert!(
        text.contains("BYDAY=SA\n") && text.contains("BYDAY=FR\n"),
        "{text}"
    );
    assert!(text.contains("Spät\\, łłł"), "{text}");
    assert!(!text.contains("VALARM"));
    let refused = world
        .app
        .read(|read| calendar::calendar(read, " "))
        .unwrap_err();
    is(&refused, huddle_core::Code::Empty, "title");
}
