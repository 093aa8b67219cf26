//! Who is here: a name that is picked, the lock after a while, and what one person's work means to the next.

use huddle_core::access::Access;
use huddle_core::here::{stay, stays};
use huddle_core::{Code, api};
use serde_json::{Value, json};

use crate::pins::{MANAGER_PIN, gives_pin, with_pins};
use crate::world::{World, is};

fn here(world: &World) -> Value {
    world.does("here_show", json!({}))
}

fn enters(world: &World, name: &str, pin: Option<&str>) -> Value {
    world.does(
        "here_enter",
        json!({"person_id": world.who(name), "pin": pin}),
    )
}

fn draft(world: &World) -> Value {
    world.does("draft_show", json!({"key": "tell"}))["body"].clone()
}

fn types(world: &World, body: &str) {
    world.does("draft_save", json!({"key": "tell", "body": body}));
}

#[test]
fn without_pins_everything_is_open_and_a_name_says_who_it_was() {
    let world = World::with_people(&["Ana", "Bea"]);
    let view = here(&world);
    assert_eq!(
        (&view["person"], &view["pins"], &view["access"]),
        (&Value::Null, &json!(false), &json!("manager"))
    );
    let view = enters(&world, "Ana", None);
    assert_eq!(
        (&view["person"]["name"], &view["access"]),
        (&json!("Ana"), &json!("manager"))
    );
    world.does(
        "role_save",
        json!({"id": null, "job": "Laundry", "function": "Wash.", "purpose": "Fresh."}),
    );
    let list = world.does("audit_list", crate::audit::all());
    assert_eq!(list["rows"][0]["who"]["name"], "Ana");
    assert!(view["locks_in"].is_null(), "nothing is locked without PINs");
    world.clock.pass(24 * 60 * 60);
    assert_eq!(here(&world)["person"]["name"], "Ana");
    let view = world.does("here_leave", json!({}));
    assert_eq!(view["person"], Value::Null);
}

#[test]
fn who_left_the_team_is_not_here() {
    let world = World::with_people(&["Ana"]);
    let shift = world.today()["shift"]["id"].as_str().unwrap().to_owned();
    let mut ana = crate::world::person("Ana", &shift);
    ana["id"] = json!(world.who("Ana"));
    ana["left_on"] = json!("2026-03-10");
    world.does("person_save", ana);
    is(
        &world.refused(
            "here_enter",
            json!({"person_id": world.who("Ana"), "pin": null}),
        ),
        Code::NotFound,
        "person_id",
    );
}

#[test]
fn a_story_without_a_giver_is_a_colleagues_whoever_is_here() {
    let world = World::with_people(&["Ana", "Bea"]);
    enters(&world, "Bea", None);
    let told = world.thanks("Ana", "Stayed late.");
    assert!(
        told["giver"].is_null(),
        "the page suggests a giver, and whoever tells may take it out"
    );
}

#[test]
fn drafts_of_one_person_are_not_shown_to_another() {
    let world = with_pins(&["Ana", "Bea", "Carl"]);
    enters(&world, "Bea", None);
    types(&world, "Bea's half story");
    world.does("here_leave", json!({}));
    assert_eq!(draft(&world), Value::Null);
    enters(&world, "Carl", None);
    assert_eq!(draft(&world), Value::Null);
    types(&world, "Carl's");
    enters(&world, "Bea", None);
    assert_eq!(draft(&world), "Bea's half story");
    world.does("draft_drop", json!({"key": "tell"}));
    enters(&world, "Carl", None);
    assert_eq!(draft(&world), "Carl's");
}

#[test]
fn a_draft_begun_by_nobody_is_offered_to_whoever_comes_until_somebody_goes_on_with_it() {
    let world = World::with_people(&["Ana", "Bea"]);
    types(&world, "begun");
    enters(&world, "Ana", None);
    assert_eq!(draft(&world), "begun");
    enters(&world, "Bea", None);
    assert_eq!(draft(&world), "begun");
    types(&world, "begun, and gone on with");
    enters(&world, "Ana", None);
    assert_eq!(draft(&world), Value::Null);
    world.does("here_leave", json!({}));
    assert_eq!(draft(&world), Value::Null);
}

#[test]
fn sending_what_nobody_began_leaves_no_draft_behind() {
    let world = World::with_people(&["Ana", "Bea"]);
    types(&world, "begun");
    world.sends_draft_as("Bea");
    assert_eq!(draft(&world), Value::Null);
}

#[test]
fn nothing_that_somebody_else_did_is_undone_after_a_change_of_person() {
    let world = World::with_people(&["Ana", "Bea"]);
    enters(&world, "Ana", None);
    let told = world.thanks("Bea", "Stayed late.");
    enters(&world, "Bea", None);
    assert!(world.does("undo_show", json!({}))["undo"].is_null());
    assert_eq!(world.refused("undo", json!({})).code, Code::NothingToUndo);
    world.does("here_leave", json!({}));
    assert_eq!(world.refused("undo", json!({})).code, Code::NothingToUndo);
    // Not even by the same person after somebody else was here: the page has forgotten it too.
    enters(&world, "Ana", None);
    assert_eq!(world.refused("undo", json!({})).code, Code::NothingToUndo);
    world.shown(&told);
}

#[test]
fn the_program_locks_itself_after_a_while_without_a_key() {
    let world = with_pins(&["Ana", "Bea"]);
    enters(&world, "Ana", Some(MANAGER_PIN));
    types(&world, "half a story");
    assert_eq!(here(&world)["locks_in"], 90);
    world.clock.pass(80);
    assert_eq!(here(&world)["locks_in"], 10);
    assert_eq!(world.does("here_active", json!({}))["locks_in"], 90);
    world.clock.pass(89);
    assert_eq!(here(&world)["person"]["name"], "Ana");
    world.clock.pass(1);
    // Any command finds it locked, not only the one that asks.
    assert_eq!(
        world.refused("copies_show", json!({})).code,
        Code::NotAllowed
    );
    let view = here(&world);
    assert_eq!(
        (&view["person"], &view["access"]),
        (&Value::Null, &json!("anyone"))
    );
    assert_eq!(
        draft(&world),
        Value::Null,
        "what was typed is shown to nobody else"
    );
    enters(&world, "Bea", None);
    assert_eq!(draft(&world), Value::Null);
    enters(&world, "Ana", Some(MANAGER_PIN));
    assert_eq!(draft(&world), "half a story");
}

#[test]
fn a_key_after_it_was_time_does_not_bring_anybody_back() {
    let world = with_pins(&["Ana"]);
    enters(&world, "Ana", Some(MANAGER_PIN));
    world.clock.pass(91);
    assert!(world.does("here_active", json!({}))["person"].is_null());
}

#[test]
fn a_clock_that_is_moved_neither_keeps_nor_ends_a_sitting_for_long() {
    let world = with_pins(&["Ana"]);
    enters(&world, "Ana", Some(MANAGER_PIN));
    world.it_is("2026-03-10T06:00:00Z");
    world.clock.pass(95);
    assert!(
        here(&world)["person"].is_null(),
        "set back, and idle all the same"
    );
    enters(&world, "Ana", Some(MANAGER_PIN));
    // A computer that slept shows it on the wall alone.
    world.it_is("2026-03-10T09:00:00Z");
    assert!(here(&world)["person"].is_null());
}

#[test]
fn a_manager_chooses_after_how_long_it_locks() {
    let world = with_pins(&["Ana", "Bea"]);
    enters(&world, "Ana", Some(MANAGER_PIN));
    world.does("idle_save", json!({"seconds": 300}));
    assert_eq!(here(&world)["idle_seconds"], 300);
    world.clock.pass(200);
    assert_eq!(here(&world)["locks_in"], 100);
    is(
        &world.refused("idle_save", json!({"seconds": 86_400})),
        Code::BadRequest,
        "seconds",
    );
    enters(&world, "Bea", None);
    let refused = world.refused("idle_save", json!({"seconds": 900}));
    assert_eq!(refused.code, Code::NotAllowed);
}

#[test]
fn it_does_not_lock_while_a_huddle_runs_on_the_screen() {
    let world = with_pins(&["Ana"]);
    enters(&world, "Ana", Some(MANAGER_PIN));
    let run = world.starts();
    assert!(here(&world)["locks_in"].is_null());
    world.clock.pass(10 * 60);
    let run = world.next(&run);
    world.does(
        "huddle_pause",
        json!({"huddle_id": run["huddle_id"], "paused": true}),
    );
    assert_eq!(here(&world)["locks_in"], 90);
    world.clock.pass(90);
    assert!(
        here(&world)["person"].is_null(),
        "a huddle that was left alone"
    );
    enters(&world, "Ana", Some(MANAGER_PIN));
    world.does(
        "huddle_pause",
        json!({"huddle_id": run["huddle_id"], "paused": false}),
    );
    world.clock.pass(29 * 60);
    assert!(here(&world)["person"].is_object(), "a long story");
    world.clock.pass(32 * 60);
    here(&world);
    world.clock.pass(90);
    assert!(
        here(&world)["person"].is_null(),
        "nobody stands there any more"
    );
}

#[test]
fn a_page_that_was_left_can_do_nothing_any_more() {
    let world = with_pins(&["Ana"]);
    let turn = enters(&world, "Ana", Some(MANAGER_PIN))["turn"]
        .as_u64()
        .unwrap();
    let asks = |turn, name: &str, request: Value| {
        api::call_in_turn(&world.app, turn, name, &request.to_string()).map_err(|e| e.code)
    };
    let save = json!({"key": "tell", "body": "typed before"});
    assert!(asks(turn, "draft_save", save).is_ok());
    world.clock.pass(60 * 60);
    // The first key after the computer slept: what it types belongs to nobody who comes.
    let late = json!({"key": "tell", "body": "typed too late"});
    assert_eq!(asks(turn, "draft_save", late), Err(Code::SomebodyElse));
    assert_eq!(draft(&world), Value::Null);
    assert!(asks(turn, "here_show", json!({})).is_ok());
    let now = here(&world)["turn"].as_u64().unwrap();
    assert!(asks(now, "huddle_today", json!({"shift_id": null})).is_ok());
}

#[test]
fn a_locked_session_may_do_nothing_above_anyone() {
    let world = with_pins(&["Ana"]);
    enters(&world, "Ana", Some(MANAGER_PIN));
    world.clock.pass(120);
    for command in api::COMMANDS {
        // A number is no request of any command: whoever may call it is told so.
        let asked = api::call_from(&world.app, command.window, command.name, "7");
        let code = asked.unwrap_err().code;
        let expected = match command.access > Access::Anyone {
            true => Code::NotAllowed,
            false => Code::BadRequest,
        };
        assert_eq!(code, expected, "{}", command.name);
    }
}

#[test]
fn a_page_follows_where_damaged_data_are_opened_anew() {
    let world = with_pins(&["Ana"]);
    let before = enters(&world, "Ana", Some(MANAGER_PIN))["turn"].as_u64();
    // The same process, as the window does it.
    let world = world.restarts();
    let turn = before.unwrap();
    let asks = |turn, name: &str| api::call_in_turn(&world.app, turn, name, "{}");
    let refused = asks(turn, "team_show").unwrap_err();
    assert_eq!(refused.code, Code::SomebodyElse);
    let view: Value = serde_json::from_str(&asks(turn, "here_show").unwrap()).unwrap();
    let now = view["turn"].as_u64().unwrap();
    assert!(now > turn, "{now} after {turn} is an overtaken answer");
    assert_eq!(view["person"], Value::Null);
    asks(now, "team_show").unwrap();
}

#[test]
fn whoever_stays_while_the_data_are_opened_anew_stays_as_who_they_were() {
    let world = World::with_people(&["Ana", "Bea"]);
    let before = enters(&world, "Bea", None);
    let bea = stay(&world.app).unwrap();
    let world = world.restarts();
    stays(&world.app, bea).unwrap();
    let after = here(&world);
    assert_eq!(
        (&after["person"]["name"], &after["turn"]),
        (&json!("Bea"), &before["turn"])
    );
}

#[test]
fn staying_gives_nobody_more_than_they_may_do_by_then() {
    let world = World::with_people(&["Ana", "Bea"]);
    let before = enters(&world, "Bea", None);
    let bea = stay(&world.app).unwrap();
    world.gives("Ana", "manager");
    gives_pin(&world, "Ana", MANAGER_PIN);
    assert!(
        stay(&world.app).is_none(),
        "a PIN that was entered is entered again"
    );
    // PINs were turned on in between: of the staff, and in another turn.
    let world = world.restarts();
    stays(&world.app, bea).unwrap();
    let after = here(&world);
    assert_eq!(
        (&after["person"]["name"], &after["access"]),
        (&json!("Bea"), &json!("staff"))
    );
    assert_ne!(after["turn"], before["turn"]);
    // Bea got one.
    enters(&world, "Ana", Some(MANAGER_PIN));
    gives_pin(&world, "Bea", "7391");
    let world = world.restarts();
    assert!(stays(&world.app, bea).is_err());
    assert_eq!(here(&world)["person"], Value::Null);
}

#[test]
fn whoever_was_away_too_long_does_not_stay() {
    let world = with_pins(&["Ana", "Bea"]);
    enters(&world, "Bea", None);
    world.clock.pass(3600);
    let nobody = stay(&world.app).unwrap();
    let world = world.restarts();
    stays(&world.app, nobody).unwrap();
    assert_eq!(here(&world)["person"], Value::Null);
}

#[test]
fn words_under_the_name_of_somebody_with_a_pin_are_changed_by_them_and_by_leaders_alone() {
    let world = with_pins(&["Ana", "Bea", "Cleo", "Dan"]);
    enters(&world, "Ana", Some(MANAGER_PIN));
    gives_pin(&world, "Cleo", "7261");
    let tells = |giver: Option<&str>| {
        let mut telling = crate::world::telling(&world.who("Dan"), "Carried my bags.");
        telling["giver_id"] = json!(giver.map(|name| world.who(name)));
        world.does("story_tell", telling)["id"].clone()
    };
    let (cleos, beas, nobodys) = (tells(Some("Cleo")), tells(Some("Bea")), tells(None));
    let edit = |id: &Value| {
        let telling = crate::world::telling(&world.who("Dan"), "Carried all bags.");
        json!({"id": id, "telling": telling})
    };
    enters(&world, "Dan", None);
    is(
        &world.refused("story_edit", edit(&cleos)),
        Code::NotAllowed,
        "id",
    );
    is(
        &world.refused("story_withdraw", json!({"id": cleos})),
        Code::NotAllowed,
        "id",
    );
    // A name without a PIN is anybody's to pick; what stands under no name is theirs who told it, while they are here.
    world.does("story_edit", edit(&beas));
    is(
        &world.refused("story_edit", edit(&nobodys)),
        Code::NotAllowed,
        "id",
    );
    let own = tells(None);
    world.does("story_edit", edit(&own));
    enters(&world, "Cleo", Some("7261"));
    world.does("story_edit", edit(&cleos));
    let another = tells(Some("Cleo"));
    enters(&world, "Ana", Some(MANAGER_PIN));
    world.does("story_withdraw", json!({"id": another}));
}
