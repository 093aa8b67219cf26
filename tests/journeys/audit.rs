//! Who did what when, as a manager looks it up.

use serde_json::{Value, json};

use crate::world::{World, id};

/// Asks for everything.
pub fn all() -> Value {
    json!({"person_id": null, "kind": null, "query": "", "from": null, "until": null, "before": null, "limit": 100})
}

/// The names of everything that was done, the newest first.
pub fn names(world: &World) -> Vec<String> {
    named(&world.does("audit_list", all()))
}

fn named(list: &Value) -> Vec<String> {
    let rows = list["rows"].as_array().unwrap().iter();
    rows.map(|row| row["name"].as_str().unwrap().to_owned())
        .collect()
}

fn asking(world: &World, field: &str, value: Value) -> Vec<String> {
    let mut ask = all();
    ask[field] = value;
    named(&world.does("audit_list", ask))
}

/// Ana, who told of Bea and changed it; then nobody thanked Ana.
fn busy_team() -> World {
    let world = World::with_people(&["Ana", "Bea", "Łukasz"]);
    world.does(
        "here_enter",
        json!({"person_id": world.who("Ana"), "pin": null}),
    );
    let told = world.thanks("Bea", "Stayed late.");
    world.does(
        "story_edit",
        json!({"id": told["id"], "telling": {"people": [world.who("Bea")], "text": "Stayed until the taxi came.",
               "customer_words": "", "kind": "shout_out", "giver_id": null, "source": "saw_it", "day": "2026-03-11"}}),
    );
    world.does("here_leave", json!({}));
    world.thanks("Ana", "Found the ring.");
    world
}

#[test]
fn an_entry_says_who_changed_what_about_whom_before_and_after() {
    let world = busy_team();
    let list = world.does("audit_list", all());
    let edit = &list["rows"][1];
    assert_eq!(
        (&edit["name"], &edit["who"]["name"], &edit["about"]),
        (&json!("story_edit"), &json!("Ana"), &json!(["Bea"]))
    );
    let changed = &edit["changes"][0];
    assert_eq!(
        (&changed["entity"], &changed["kind"]),
        (&json!("recognition"), &json!("update"))
    );
    let text =
        json!({"name": "text", "before": "Stayed late.", "after": "Stayed until the taxi came."});
    assert_eq!(changed["fields"], json!([text]));
    let newest = &list["rows"][0];
    assert_eq!(
        (&newest["who"], &newest["about"]),
        (&Value::Null, &json!(["Ana"]))
    );
}

#[test]
fn it_is_searched_by_person_kind_name_and_day() {
    let world = busy_team();
    assert_eq!(
        asking(&world, "person_id", json!(world.who("Ana"))),
        ["story_edit", "story_tell"]
    );
    assert_eq!(
        asking(&world, "kind", json!("team")),
        ["shift_save", "team_save"]
    );
    assert_eq!(asking(&world, "kind", json!("people")), ["person_save"; 3]);
    // By Bea, or about Bea.
    assert_eq!(
        asking(&world, "query", json!("bea")),
        ["story_edit", "story_tell", "person_save"]
    );
    assert_eq!(asking(&world, "query", json!("lukasz")), ["person_save"]);
    assert_eq!(asking(&world, "query", json!("taxi")), ["story_edit"]);
    assert_eq!(asking(&world, "query", json!("100%_")), [""; 0]);
    world.days_pass(2);
    world.thanks("Bea", "Again.");
    assert_eq!(asking(&world, "from", json!("2026-03-13")), ["story_tell"]);
    assert_eq!(asking(&world, "until", json!("2026-03-10")), [""; 0]);
    assert_eq!(asking(&world, "until", json!("2026-03-11")).len(), 8);
}

#[test]
fn it_comes_in_pages_without_a_gap() {
    let world = busy_team();
    let whole = names(&world);
    let mut ask = all();
    ask["limit"] = json!(3);
    let mut found = Vec::new();
    loop {
        let page = world.does("audit_list", ask.clone());
        found.extend(named(&page));
        if page["more"] == json!(false) {
            break;
        }
        ask["before"] = page["rows"].as_array().unwrap().last().unwrap()["seq"].clone();
    }
    assert_eq!(found, whole);
}

#[test]
fn what_was_taken_back_is_named_and_stays() {
    let world = busy_team();
    world.does("undo", json!({}));
    let list = world.does("audit_list", all());
    let undone = &list["rows"][0];
    assert_eq!(
        (&undone["name"], &undone["of"], &undone["about"]),
        (&json!("undo"), &json!("story_tell"), &json!(["Ana"]))
    );
    assert_eq!(list["rows"][1]["name"], "story_tell");
    assert_eq!(asking(&world, "kind", json!("stories"))[0], "undo");
    world.does("redo", json!({}));
    assert_eq!(
        world.does("audit_list", all())["rows"][0]["of"],
        "story_tell"
    );
}

#[test]
fn ids_are_shown_as_names_and_who_left_keeps_theirs() {
    let world = busy_team();
    let shift = world.shift("Night", "22:00");
    let mut bea = crate::world::person("Bea", &shift);
    bea["id"] = json!(world.who("Bea"));
    bea["left_on"] = json!("2026-03-11");
    world.does("person_save", bea);
    let list = world.does("audit_list", all());
    let fields = list["rows"][0]["changes"][0]["fields"].as_array().unwrap();
    let shift = fields
        .iter()
        .find(|field| field["name"] == "shift_id")
        .unwrap();
    assert_eq!(
        (&shift["before"], &shift["after"]),
        (&json!("Morning"), &json!("Night"))
    );
    assert_eq!(list["rows"][0]["about"], json!(["Bea"]));
}

#[test]
fn a_long_list_of_people_is_one_entry_that_says_how_many_more() {
    let world = World::with_people(&["Ana"]);
    let names: Vec<String> = (0..100)
        .map(|n| format!("Person {}", ["A", "B"][n % 2].repeat(n + 1)))
        .collect();
    world.does(
        "people_import",
        json!({"text": names.join("\n"), "header": false, "mapping": null, "keep_good": true}),
    );
    let list = world.does("audit_list", all());
    let entry = &list["rows"][0];
    assert_eq!(entry["changes"].as_array().unwrap().len(), 60);
    assert!(entry["more"].as_u64().unwrap() > 0, "{}", entry["more"]);
    let _ = id(&world.does("person_list", json!({"query": "Person", "left": false}))[0]);
}

#[test]
fn the_record_is_unbroken_until_somebody_changes_it_past_the_program() {
    let world = World::with_people(&["Ana"]);
    world.thanks("Ana", "Stayed late.");
    let record = world.does("audit_record", json!({}));
    assert_eq!(
        (&record["entries"], &record["broken_at"]),
        (&json!(4), &Value::Null)
    );
    world.thanks("Ana", "Stayed late again.");
    let later = world.does("audit_record", json!({}));
    assert_ne!(record["head"], later["head"]);
    for (number, way) in [
        "UPDATE operation SET actor_id = 'somebody' WHERE seq = 3",
        "UPDATE change SET fields = replace(fields, 'late', 'away') WHERE operation_seq = 4",
        "DELETE FROM change WHERE operation_seq = 4",
        "UPDATE operation SET at = at + 1 WHERE seq = 4",
        "PRAGMA foreign_keys = OFF; DELETE FROM operation WHERE seq = 4",
        "PRAGMA foreign_keys = OFF; UPDATE operation SET seq = 9 WHERE seq = 4",
    ]
    .into_iter()
    .enumerate()
    {
        let world = World::with_people(&["Ana"]);
        world.thanks("Ana", "Stayed late.");
        world.thanks("Ana", "And again.");
        let other = rusqlite::Connection::open(world.folder.path().join("huddle.db")).unwrap();
        other.execute_batch(way).unwrap();
        drop(other);
        let broken = world.does("audit_record", json!({}))["broken_at"].clone();
        let expected = if number == 0 { 3 } else { 4 };
        assert_eq!(broken, json!(expected), "{way}");
    }
}
