//! A list of people once more: who is there under another spelling, and a mark that is never closed.

use serde_json::{Value, json};

use crate::world::World;

#[test]
fn somebody_who_is_there_under_another_spelling_is_asked_about_and_has_no_twin() {
    let world = World::with_people(&["Łukasz Wiśniewski", "Tom O'Neill", "Mei Lin"]);
    let text = "Name,Job\nLukasz Wisniewski,Cook\nTom O’Neill,Bar\n\u{41c}ei Lin,Desk\nZoë,Desk";
    let alike = |seen: &Value| -> Vec<Value> {
        let good = seen["good"].as_array().unwrap().iter();
        good.map(|row| row["alike"]["name"].clone()).collect()
    };
    let mut ask = json!({"text": text, "header": null, "mapping": null, "same": []});
    let seen = world.does("people_preview", ask.clone());
    assert_eq!(
        alike(&seen),
        [
            json!("Łukasz Wiśniewski"),
            json!("Tom O'Neill"),
            json!("Mei Lin"),
            json!(null)
        ]
    );
    ask["same"] = json!([2, 3]);
    let seen = world.does("people_preview", ask.clone());
    assert_eq!(seen["changed"][0]["name"], "Łukasz Wiśniewski");
    assert_eq!(seen["good"].as_array().unwrap().len(), 2);
    ask["keep_good"] = json!(false);
    let kept = world.does("people_import", ask);
    assert_eq!((&kept["added"], &kept["changed"]), (&json!(2), &json!(2)));
    let people = world.does("person_list", json!({"query": "", "left": true}));
    assert_eq!(people.as_array().unwrap().len(), 5);
}

#[test]
fn whoever_comes_with_the_name_of_somebody_who_left_is_another_one() {
    let world = World::with_people(&["José García", "Ann Alee"]);
    let mut jose = world.does("person_show", json!({"id": world.who("José")}))["person"].clone();
    for field in ["access", "presence"] {
        jose.as_object_mut().unwrap().remove(field);
    }
    jose["left_on"] = json!("2026-03-01");
    world.does("person_save", jose);
    let seen = world.does(
        "people_preview",
        json!({"text": "Jose Garcia\nAnna Lee", "header": false, "mapping": ["name"]}),
    );
    assert_eq!(
        (&seen["good"][0]["alike"], &seen["good"][1]["alike"]),
        (&json!(null), &json!(null))
    );
}

#[test]
fn a_mark_that_is_never_closed_costs_no_line_of_a_list() {
    let world = World::with_people(&[]);
    let text = "Ana,\"the desk\nJoe,\"the bar \"\"low\"\" end\"\nMei,Kitchen";
    let seen = world.does(
        "people_preview",
        json!({"text": text, "header": false, "mapping": ["name", "job"]}),
    );
    assert_eq!(seen["good"][0]["name"], "Mei");
    assert_eq!(
        (&seen["bad"][0]["line"], &seen["bad"][0]["fault"]["code"]),
        (&json!(1), &json!("quote_open"))
    );
}
