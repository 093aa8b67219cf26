//! Names from many places go through the window and come back as they were written.

use anyhow::Result;
use huddle_tests::wait::until;
use huddle_tests::{Folder, Window};
use serde_json::json;

const NAMES: [&str; 5] = ["Zoë", "Łukasz", "Жанна", "美咲", "مريم"];

#[test]
fn names_from_many_places_come_back_as_they_were_written() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    for name in NAMES {
        window.goes("people/new")?;
        window.focus_is_on("Name")?;
        window.types(name)?;
        window.has_typed(name)?;
        window.press("Enter")?;
        window.sees(&format!("{name} is in the team now."))?;
        assert!(has(&window, name)?, "{name} was saved as something else");
        until("nothing unsaved is kept", || {
            let draft = window.calls("draft_show", json!({ "key": "person-new" }))?;
            Ok(draft.is_null().then_some(()))
        })?;
    }
    window.goes("people")?;
    for name in NAMES {
        window.sees(name)?;
    }
    drop(window);

    let window = Window::open(&folder, &[])?;
    for name in NAMES {
        assert!(has(&window, name)?, "{name} came back as something else");
    }
    Ok(())
}

#[test]
fn a_long_text_in_many_scripts_comes_back_as_it_was_sent() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    let text = NAMES.join(" and ").repeat(40);
    let person =
        window.calls("person_list", json!({ "query": "", "left": false }))?[0]["id"].clone();
    let story = json!({ "people": [person], "text": text, "customer_words": "", "kind": null, "giver_id": null,
        "source": "saw_it", "day": null });
    let told = window.calls("story_tell", story)?;
    let shown = window.calls("story_show", json!({ "id": told["id"] }))?;
    assert_eq!(shown["story"]["text"], json!(text));
    window.goes(&format!(
        "stories/{}",
        told["id"].as_str().unwrap_or_default()
    ))?;
    window.sees(&text)
}

/// Whether somebody in the team has exactly this name, as the core keeps it.
fn has(window: &Window, name: &str) -> Result<bool> {
    let people = window.calls("person_list", json!({ "query": name, "left": false }))?;
    Ok(people
        .as_array()
        .into_iter()
        .flatten()
        .any(|person| person["name"] == json!(name)))
}
