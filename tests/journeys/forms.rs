//! The forms of a huddle, and the questions that take turns in it.

use huddle_core::Code;
use huddle_core::huddle::question::LIBRARY;
use serde_json::{Value, json};

use crate::world::{World, is};

fn with_much_to_tell() -> World {
    let world = World::with_people(&["Ana", "Joe", "Mei"]);
    world.does(
        "purpose_adopt",
        json!({"text": "Rest well.", "adopted_on": null}),
    );
    for number in 0..12 {
        world.story("Ana", &format!("Story {number}"));
        world.thanks("Joe", &format!("Thanks {number}"));
    }
    world.does("standard_save", json!({"text": "We say the name."}));
    for number in 0..6 {
        let ask = json!({"kind": "idea", "text": format!("Idea {number}"), "why": "", "sender_id": world.who("Mei")});
        let idea = world.does("idea_send", ask);
        let done = json!({"id": idea["id"], "state": "done", "answer": "It is so now.", "owner_id": null, "due_on": null});
        world.does("idea_answer", done);
    }
    world
}

fn chosen(world: &World, form: &str) -> Value {
    let today = world.today();
    world.does(
        "huddle_prepare",
        json!({"shift_id": today["shift"]["id"], "on": today["on"], "presenter_id": null, "one_thing": null, "form": form}),
    );
    world.today()
}

fn segments(today: &Value) -> Vec<String> {
    let items = today["items"].as_array().unwrap().iter();
    items
        .map(|item| item["segment"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn each_form_has_its_parts_and_its_time() {
    let world = with_much_to_tell();
    let count = |today: &Value, of: &str| segments(today).iter().filter(|s| *s == of).count();
    for (form, stories, cards, ideas, questions, minutes) in [
        ("ten", 1, 4, 2, 1, 8..=10),
        ("five", 1, 2, 1, 0, 4..=5),
        ("weekly", 2, 8, 6, 2, 22..=25),
        ("orientation", 4, 0, 0, 3, 25..=30),
        ("visit", 1, 2, 0, 3, 18..=22),
    ] {
        let today = chosen(&world, form);
        assert_eq!(today["form"], form);
        assert_eq!(
            (
                count(&today, "story"),
                count(&today, "thanks"),
                count(&today, "ideas"),
                count(&today, "practice")
            ),
            (stories, cards, ideas, questions),
            "{form}"
        );
        assert!(
            minutes.contains(&today["minutes"].as_i64().unwrap()),
            "{form}: {}",
            today["minutes"]
        );
    }
    assert_eq!(
        segments(&chosen(&world, "orientation"))[..2],
        ["opening", "purpose"]
    );
}

#[test]
fn five_minutes_ask_nothing_after_the_story() {
    let world = with_much_to_tell();
    assert!(chosen(&world, "ten")["items"][2]["prompt"].is_string());
    assert!(chosen(&world, "five")["items"][1]["prompt"].is_null());
}

#[test]
fn a_shift_has_its_usual_form_and_a_long_huddle_once_a_week() {
    let world = with_much_to_tell();
    let shift = world.today()["shift"].clone();
    let mut save = json!({"id": shift["id"], "name": shift["name"], "weekdays": shift["weekdays"],
        "huddle_at": shift["huddle_at"], "form": "five", "weekly_on": 5});
    world.does("shift_save", save.clone());
    let mut forms = Vec::new();
    for _ in 0..3 {
        forms.push(world.today()["form"].clone());
        world.days_pass(1);
    }
    assert_eq!(forms, ["five", "five", "weekly"]);
    save["weekly_on"] = json!(8);
    is(
        &world.refused("shift_save", save),
        Code::NotADay,
        "weekly_on",
    );
}

#[test]
fn the_team_changes_order_and_minutes_and_does_without_a_part() {
    let world = with_much_to_tell();
    let form = |parts: Value| json!({"form": "ten", "parts": parts});
    let part = |segment: &str, seconds: i64| json!({"segment": segment, "seconds": seconds});
    world.does(
        "form_save",
        form(json!([
            part("thanks", 300),
            part("purpose", 60),
            part("story", 120),
            part("practice", 0),
            part("today", 60)
        ])),
    );
    let today = world.today();
    // What the program got since stands behind what usually stands before it.
    assert_eq!(
        segments(&today),
        [
            "thanks", "thanks", "thanks", "thanks", "ideas", "ideas", "purpose", "standard",
            "story", "today"
        ]
    );
    assert_eq!(today["minutes"], 11);
    let listed = world.does("form_list", json!({}));
    assert_eq!(
        (
            listed[0]["changed"].as_bool(),
            listed[1]["changed"].as_bool()
        ),
        (Some(true), Some(false))
    );
    world.does("form_save", form(json!([])));
    assert_eq!(segments(&world.today())[0], "purpose");

    for (parts, code, field) in [
        (json!([part("story", 1801)]), Code::TooLong, "seconds"),
        (json!([part("story", -1)]), Code::TooLong, "seconds"),
        (
            json!([part("story", 60), part("story", 60)]),
            Code::NotFound,
            "parts",
        ),
        (json!([part("opening", 60)]), Code::NotFound, "parts"),
        (json!([part("story", 0)]), Code::Empty, "parts"),
    ] {
        is(&world.refused("form_save", form(parts)), code, field);
    }
}

#[test]
fn a_visit_asks_the_customer_and_an_orientation_tells_the_best() {
    let world = with_much_to_tell();
    world.holds_to_the_end();
    let all = json!({"filter": {"kind": "story"}, "limit": 50, "offset": 0});
    let told = world.does("story_list", all)["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["times_told"] == 1)
        .unwrap()
        .clone();
    world.does("story_keep", json!({"id": told["id"], "kept": true}));
    world.days_pass(1);
    let visit = chosen(&world, "visit");
    let asked: Vec<&str> = visit["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["segment"] == "practice")
        .map(|item| item["prompt"].as_str().unwrap())
        .collect();
    assert!(
        asked.iter().all(|code| code.starts_with("visit-")),
        "{asked:?}"
    );
    assert!(asked.is_sorted(), "the easy one first: {asked:?}");
    let orientation = chosen(&world, "orientation");
    assert_eq!(
        orientation["items"][2]["story"]["id"], told["id"],
        "kept, though it was told"
    );
    assert_eq!(
        orientation["items"][2]["reasons"][0]["code"],
        "one_of_the_best"
    );
}

#[test]
fn the_kinds_of_questions_take_turns_and_the_leaders_own_are_among_them() {
    let world = World::with_people(&["Ana"]);
    let own = world.does(
        "question_save",
        json!({"id": null, "text": "Who needs the lift today?"}),
    );
    let mut kinds = Vec::new();
    for _ in 0..8 {
        let today = world.today();
        let item = today["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|item| item["segment"] == "practice")
            .unwrap()
            .clone();
        kinds.push(
            item["reasons"][0]["facts"]["kind"]
                .as_str()
                .unwrap()
                .to_owned(),
        );
        if item["prompt"] == own["id"] {
            assert_eq!(item["text"], "Who needs the lift today?");
        }
        world.holds_to_the_end();
        world.days_pass(1);
    }
    assert_eq!(
        kinds,
        [
            "purpose", "empathy", "case", "own", "purpose", "empathy", "case", "purpose"
        ]
    );
}

#[test]
fn a_question_that_was_removed_is_not_asked_and_its_huddle_keeps_its_words() {
    let world = World::with_people(&["Ana"]);
    let own = world.does(
        "question_save",
        json!({"id": null, "text": "Who needs the lift today?"}),
    );
    let today = world.today();
    let swap = |item: &Value| {
        world.does(
            "plan_swap",
            json!({"shift_id": today["shift"]["id"], "on": today["on"], "item": item}),
        )
    };
    for _ in 0..3 {
        let now = world.today();
        let item = now["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|item| item["segment"] == "practice")
            .unwrap();
        swap(&item["item"]);
    }
    let record = world.holds_to_the_end();
    world.does("question_remove", json!({"id": own["id"]}));
    assert!(
        world
            .does("question_list", json!({}))
            .as_array()
            .unwrap()
            .is_empty()
    );
    let kept = world.does("huddle_show", json!({"id": record["huddle"]["id"]}));
    assert!(
        kept.to_string().contains("Who needs the lift today?"),
        "{kept}"
    );
    for code in [Code::Empty, Code::TooLong] {
        let text = if code == Code::Empty {
            String::new()
        } else {
            "x".repeat(201)
        };
        is(
            &world.refused("question_save", json!({"id": null, "text": text})),
            code,
            "text",
        );
    }
}

#[test]
fn every_kind_of_place_has_words_for_every_question() {
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/words/en/questions");
    let wanted: Vec<String> = LIBRARY
        .iter()
        .flat_map(|(kind, count)| {
            (1..=*count).flat_map(move |number| {
                let id = format!("prompt-{kind}-{number:02}");
                let reveal = (*kind == "case").then(|| format!("{id}-reveal"));
                [Some(id), reveal].into_iter().flatten()
            })
        })
        .collect();
    for place in ["hotel", "clinic", "shop", "contact_centre", "other"] {
        let words = std::fs::read_to_string(folder.join(place).with_extension("ftl")).unwrap();
        let mut ids: Vec<&str> = words
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(id, _)| id)
            .collect();
        let mut wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        ids.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(ids, wanted, "{place}");
    }
}

#[test]
fn a_long_story_takes_as_long_as_it_takes_to_read_it_aloud() {
    let world = World::with_people(&["Ana"]);
    let before = world.today()["minutes"].as_i64().unwrap();
    world.story("Ana", &"She looked under every table. ".repeat(130));
    let today = world.today();
    assert_eq!(today["items"][0]["seconds"], 325, "650 words, 120 a minute");
    assert!(today["minutes"].as_i64().unwrap() >= before + 2);
}

#[test]
fn with_a_customer_in_the_room_the_last_question_is_fit_for_their_ears() {
    let world = with_much_to_tell();
    let visit = chosen(&world, "visit");
    let last = visit["items"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["prompt"], "close-visit");
}
