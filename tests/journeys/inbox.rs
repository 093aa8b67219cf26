//! From told to us to told aloud to due again: nobody hears what no leader has read, and whoever told it sees how far it has come.

use huddle_core::Code;
use serde_json::{Value, json};

use crate::world::{World, is, person, planned, telling};

fn inbox(world: &World) -> Value {
    world.does("inbox_show", json!({}))
}

fn unread(world: &World) -> Vec<String> {
    let inbox = inbox(world);
    let rows = inbox["unread"].as_array().unwrap().iter();
    rows.map(|one| one["story"]["text"].as_str().unwrap().to_owned())
        .collect()
}

/// A team that has every telling read.
fn team(names: &[&str]) -> World {
    let world = World::with_people(names);
    let mut team = world.does("team_show", json!({}))["team"].clone();
    team.as_object_mut().unwrap().remove("id");
    team["at_once"] = json!(false);
    world.does("team_save", team);
    world
}

fn tells(world: &World, name: &str, text: &str) -> Value {
    world.does("story_tell", telling(&world.who(name), text))
}

#[test]
fn what_is_told_is_read_then_told_aloud_then_due_again() {
    let world = team(&["Ana", "Bea"]);
    let mut story = telling(
        &world.who("Ana"),
        "Drove to the taxi rank and found the bag.",
    );
    story["kind"] = json!("story");
    story["giver_id"] = json!(world.who("Bea"));
    let told = world.does("story_tell", story);
    // Nobody hears it yet, but it is known when they would.
    assert_eq!(told["status"], "new");
    assert_eq!(world.stories(), Vec::<String>::new());
    assert!(
        planned(&world.today(), "story")
            .iter()
            .all(String::is_empty)
    );
    assert_eq!(world.shown(&told)["heard"]["on"], "2026-03-11");
    assert_eq!(
        unread(&world),
        ["Drove to the taxi rank and found the bag."]
    );

    world.reads(&told);
    let shown = world.shown(&told);
    assert_eq!(shown["story"]["status"], "ready");
    assert!(shown["read_at"].is_number());
    assert_eq!(inbox(&world)["total"], 0);
    assert_eq!(world.does("inbox_count", json!({}))["unread"], 0);

    world.holds_to_the_end();
    let shown = world.shown(&told);
    assert_eq!(shown["story"]["status"], "told");
    assert_eq!(shown["tellings"][0]["on"], "2026-03-11");
    assert_eq!(shown["tellings"][0]["shift"], "Morning");
    // A story comes back after about a week.
    assert_eq!(shown["due_again"], "2026-03-17");
    let bea = world.does("person_show", json!({"id": world.who("Bea")}));
    assert_eq!(bea["given"][0]["last_told_on"], "2026-03-11");
    let ana = world.does("person_show", json!({"id": world.who("Ana")}));
    assert_eq!(ana["received"][0]["times_told"], 1);
}

#[test]
fn the_team_may_choose_that_shout_outs_are_ready_at_once() {
    let world = World::with_people(&["Ana"]);
    assert_eq!(tells(&world, "Ana", "Stayed late.")["status"], "ready");
    let mut story = telling(&world.who("Ana"), "Stayed late.");
    story["kind"] = json!("story");
    assert_eq!(world.does("story_tell", story)["status"], "new");
}

#[test]
fn what_a_leader_tells_was_read_by_one() {
    let world = team(&["Ana", "Bea"]);
    world.gives("Bea", "leader");
    world.does(
        "here_enter",
        json!({"person_id": world.who("Bea"), "pin": null}),
    );
    assert_eq!(tells(&world, "Ana", "Stayed late.")["status"], "ready");
}

#[test]
fn many_are_decided_with_one_command_and_taken_back_with_one_key() {
    let world = team(&["Ana"]);
    let all: Vec<Value> = ["One.", "Two.", "Three."]
        .map(|text| tells(&world, "Ana", text)["id"].clone())
        .into();
    let ready = world.does("story_ready", json!({"ids": all}));
    assert_eq!(ready.as_array().unwrap().len(), 3);
    assert_eq!(world.stories().len(), 3);
    world.does("undo", json!({}));
    assert_eq!((world.stories().len(), unread(&world).len()), (0, 3));
    is(
        &world.refused("story_ready", json!({"ids": []})),
        Code::Empty,
        "ids",
    );
}

#[test]
fn whoever_is_declined_reads_why_and_nobody_else_reads_it_at_all() {
    let world = team(&["Ana", "Bea"]);
    let told = tells(&world, "Ana", "Room 412 was a mess.");
    is(
        &world.refused(
            "story_decline",
            json!({"ids": [told["id"]], "reason": "  "}),
        ),
        Code::Empty,
        "reason",
    );
    let reason = "It names a guest. Tell it again without.";
    world.does(
        "story_decline",
        json!({"ids": [told["id"]], "reason": reason}),
    );
    let shown = world.shown(&told);
    assert_eq!(shown["why_not"], reason);
    assert_eq!(shown["heard"], Value::Null);
    assert_eq!(world.stories(), Vec::<String>::new());
    let ana = world.does("person_show", json!({"id": world.who("Ana")}));
    assert_eq!(ana["received"], json!([]));
    // A leader may think again.
    world.reads(&told);
    assert_eq!(world.shown(&told)["why_not"], "");
}

#[test]
fn a_leader_changes_the_wording_and_the_senders_words_stay() {
    let world = team(&["Ana"]);
    let told = tells(&world, "Ana", "Mrs Okonkwo in 412 cried with joy.");
    let words = json!({"id": told["id"], "text": "A guest cried with joy."});
    world.does("story_reword", words);
    world.does(
        "story_reword",
        json!({"id": told["id"], "text": "A guest wept with joy."}),
    );
    let shown = world.shown(&told);
    assert_eq!(shown["story"]["text"], "A guest wept with joy.");
    assert_eq!(shown["original"], "Mrs Okonkwo in 412 cried with joy.");
    // The first words again are no other words.
    let first = json!({"id": told["id"], "text": shown["original"]});
    world.does("story_reword", first);
    assert_eq!(world.shown(&told)["original"], "");
}

#[test]
fn private_thanks_are_handed_over_and_read_to_nobody() {
    let world = team(&["Ana", "Bea"]);
    let mut private = telling(&world.who("Ana"), "You carried me through that night.");
    private["aloud"] = json!("private");
    let told = world.does("story_tell", private);
    assert_eq!(told["status"], "private");
    let by_wish = tells(&world, "Bea", "Always calm.");
    world.does("story_private", json!({"ids": [by_wish["id"]]}));
    let waiting = inbox(&world)["private"].as_array().unwrap().len();
    assert_eq!(waiting, 2);
    world.does("story_hand_over", json!({"id": told["id"], "handed": true}));
    assert_eq!(inbox(&world)["private"].as_array().unwrap().len(), 1);
    assert!(world.shown(&told)["story"]["handed_on"].is_string());
    assert_eq!(world.stories(), Vec::<String>::new());
    let public = world.sends(telling(&world.who("Ana"), "Stayed late."));
    is(
        &world.refused(
            "story_hand_over",
            json!({"id": public["id"], "handed": true}),
        ),
        Code::NotToBeTold,
        "id",
    );
}

#[test]
fn thanks_to_somebody_who_wants_none_aloud_never_become_ready() {
    let world = team(&["Ana"]);
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    let mut mei = person("Mei", &shift);
    mei["wish"] = json!("private");
    world.does("person_save", mei);
    assert_eq!(tells(&world, "Mei", "Always calm.")["status"], "private");
    // Where the wish came later, ready is private.
    let told = tells(&world, "Ana", "Always calm.");
    let ready = tells(&world, "Ana", "Stayed until the taxi came.");
    assert_eq!(world.reads(&ready)["status"], "ready");
    let mut ana = world.does("person_show", json!({"id": world.who("Ana")}))["person"].clone();
    for field in ["access", "presence"] {
        ana.as_object_mut().unwrap().remove(field);
    }
    ana["wish"] = json!("private");
    world.does("person_save", ana.clone());
    assert_eq!(world.shown(&ready)["story"]["status"], "private");
    assert_eq!(world.reads(&told)["status"], "private");
    // Nobody decided that of the one that was ready, so it ends with the wish.
    ana["wish"] = json!("public");
    world.does("person_save", ana);
    assert_eq!(world.shown(&ready)["story"]["status"], "ready");
}

#[test]
fn whoever_told_it_changes_and_withdraws_it_until_it_is_read() {
    let world = team(&["Ana", "Bea", "Cleo"]);
    let world = world.with_manager("Ana");
    world.enters("Bea");
    let mut told = telling(&world.who("Cleo"), "Stayed late.");
    told["giver_id"] = json!(world.who("Bea"));
    let sent = world.does("story_tell", told.clone());
    told["text"] = json!("Stayed until the taxi came.");
    world.does("story_edit", json!({"id": sent["id"], "telling": told}));
    // Others see nothing of it, not even whom it is about.
    world.enters("Cleo");
    assert_eq!(
        world.refused("story_show", json!({"id": sent["id"]})).code,
        Code::NotAllowed
    );
    world.enters_as_manager("Ana");
    world.reads(&sent);
    world.enters("Bea");
    is(
        &world.refused("story_edit", json!({"id": sent["id"], "telling": told})),
        Code::NotAllowed,
        "id",
    );
    assert_eq!(world.shown(&sent)["may_change"], false);
    // Taken back it can be until a huddle told it.
    world.does("story_withdraw", json!({"id": sent["id"]}));
    assert_eq!(world.stories(), Vec::<String>::new());
}

#[test]
fn whoever_is_thanked_in_private_sees_it_and_no_colleague_does() {
    let world = team(&["Ana", "Bea", "Cleo"]).with_manager("Ana");
    world.enters("Bea");
    let mut private = telling(&world.who("Cleo"), "You carried me through that night.");
    private["aloud"] = json!("private");
    private["giver_id"] = json!(world.who("Bea"));
    let sent = world.does("story_tell", private);
    world.enters_as_manager("Ana");
    for name in ["Bea", "Cleo"] {
        let pin = json!({"person_id": world.who(name), "pin": "7261"});
        world.does("pin_give", pin);
    }
    let enters = |name: &str| {
        let pin = json!({"person_id": world.who(name), "pin": "7261"});
        world.does("here_enter", pin);
    };
    let sees = |name: &str| {
        enters(name);
        world.tries("story_show", json!({"id": sent["id"]})).is_ok()
    };
    assert!(sees("Bea"), "whoever told it");
    assert!(sees("Cleo"), "whoever is thanked");
    world.does("here_leave", json!({}));
    assert!(
        world
            .tries("story_show", json!({"id": sent["id"]}))
            .is_err()
    );
    enters("Bea");
    let cleo = world.does("person_show", json!({"id": world.who("Cleo")}));
    assert_eq!(
        cleo["received"],
        json!([]),
        "not on the page that everybody reads"
    );
    enters("Cleo");
    let cleo = world.does("person_show", json!({"id": world.who("Cleo")}));
    assert_eq!(cleo["received"].as_array().unwrap().len(), 1);
}

#[test]
fn staff_decide_nothing() {
    let world = team(&["Ana", "Bea"]).with_manager("Ana");
    let told = tells(&world, "Bea", "Stayed late.");
    world.enters("Bea");
    for (command, request) in [
        ("inbox_show", json!({})),
        ("story_ready", json!({"ids": [told["id"]]})),
        ("story_private", json!({"ids": [told["id"]]})),
        (
            "story_decline",
            json!({"ids": [told["id"]], "reason": "No."}),
        ),
        (
            "story_reword",
            json!({"id": told["id"], "text": "Left early."}),
        ),
    ] {
        assert_eq!(world.refused(command, request).code, Code::NotAllowed);
    }
}

#[test]
fn who_wants_to_be_asked_first_is_named_before_the_huddle() {
    let world = team(&["Ana", "Bea"]);
    let mut asks = telling(&world.who("Ana"), "Stayed late.");
    asks["aloud"] = json!("ask");
    asks["giver_id"] = json!(world.who("Bea"));
    let told = world.sends(asks);
    assert_eq!(world.shown(&told)["ask"][0]["name"], "Bea");
    let run = world.starts();
    let steps = run["steps"].as_array().unwrap();
    let card = steps.iter().find(|step| step["kind"] == "thanks").unwrap();
    assert_eq!(card["ask_giver"], true);
}

#[test]
fn private_thanks_become_public_by_no_key_and_a_later_wish_opens_nothing_declined() {
    let world = team(&["Ana", "Bea"]);
    let mut private = telling(&world.who("Ana"), "For you alone.");
    private["aloud"] = json!("private");
    let told = world.does("story_tell", private.clone());
    assert_eq!(world.reads(&told)["status"], "private");
    // Said in private later, it is private from then on.
    let public = world.sends(telling(&world.who("Bea"), "Stayed late."));
    private["people"] = json!([world.who("Bea")]);
    world.does(
        "story_edit",
        json!({"id": public["id"], "telling": private}),
    );
    assert_eq!(world.shown(&public)["story"]["status"], "private");
    assert_eq!(world.stories(), Vec::<String>::new());

    let world = team(&["Ana", "Bea", "Cleo"]).with_manager("Ana");
    let told = tells(&world, "Cleo", "Cleo was rude to a guest.");
    world.enters_as_manager("Ana");
    world.does(
        "story_decline",
        json!({"ids": [told["id"]], "reason": "Let us talk."}),
    );
    let mut cleo = world.does("person_show", json!({"id": world.who("Cleo")}))["person"].clone();
    for field in ["access", "presence"] {
        cleo.as_object_mut().unwrap().remove(field);
    }
    cleo["wish"] = json!("private");
    world.does("person_save", cleo);
    world.enters("Cleo");
    assert_eq!(
        world.refused("story_show", json!({"id": told["id"]})).code,
        Code::NotAllowed
    );
}

#[test]
fn a_change_of_the_day_publishes_nothing_and_takes_nothing_back() {
    let world = team(&["Ana", "Bea"]);
    world.gives("Bea", "leader");
    let on = |id: &Value, day: &str| {
        let mut telling = telling(&world.who("Ana"), "Stayed late.");
        telling["day"] = json!(day);
        let edit = json!({"id": id, "telling": telling});
        world.does("story_edit", edit)["status"].clone()
    };
    let unread = tells(&world, "Ana", "Stayed late.");
    world.enters("Bea");
    let own = tells(&world, "Ana", "Stayed late.");
    assert_eq!(on(&unread["id"], "2026-03-10"), "new");
    world.does("here_leave", json!({}));
    assert_eq!(on(&own["id"], "2026-03-10"), "ready");
}
