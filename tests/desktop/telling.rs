//! Telling with the keys alone, counted; and hostile text in every field, which runs nothing and breaks no screen.

use std::cell::Cell;

use anyhow::{Result, ensure};
use huddle_tests::screens::{State, routes};
use huddle_tests::stage::Stage;
use huddle_tests::wait::until;
use huddle_tests::{Folder, Window};
use serde_json::{Value, json};

/// Key presses that a shout-out may take beside its words.
const MOST_PRESSES: u32 = 8;

/// What a mischievous or unlucky hand puts into a field.
const HOSTILE: [&str; 7] = [
    "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>",
    "\"><svg onload=window.ran=1>{{constructor.constructor('window.ran=1')()}}",
    "\u{202e}gnp.exe\u{202c}\u{200b}\u{2066}hidden\u{2069}",
    "javascript:window.ran=1//${window.ran=1}",
    "👩‍👩‍👧‍👦🏳️‍🌈👨🏽‍⚕️",
    "ＷｏｌｆｅｓｃｈｌｅｇｅｌｓｔｅｉｎｈａｕｓｅｎｂｅｒｇｅｒｄｏｒｆｆWolfeschlegelsteinhausenbergerdorffWolfeschlegelsteinhausenbergerdorff",
    "مرحبا\u{0301}\u{0301}\u{0301}\u{0301}\u{0301} Z\u{0351}\u{036b}\u{0343}a\u{0321}\u{034d}l\u{0342}g\u{0321}o",
];

#[test]
fn a_shout_out_takes_at_most_eight_presses_beside_its_words() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    window.stands_at("")?;
    let presses = Cell::new(0);
    let press = |keys: &str| {
        presses.set(presses.get() + 1);
        window.press(keys)
    };
    press("N")?;
    window.focus_is_on("Who?")?;
    for letter in ["m", "e", "i"] {
        press(letter)?;
    }
    window.sees("Mei Lin")?;
    press("Enter")?;
    press("Tab")?;
    window.focus_is_on("What happened?")?;
    press("1")?;
    until("a sentence stands there", || {
        let value = window.asks("return document.activeElement?.value ?? ''")?;
        Ok(value
            .as_str()
            .is_some_and(|text| !text.is_empty())
            .then_some(()))
    })?;
    press("Ctrl+Enter")?;
    window.sees("Sent.")?;
    ensure!(presses.get() <= MOST_PRESSES, "{} presses", presses.get());
    // The words are words like any others, and the leaders have them to read.
    let inbox = window.calls("inbox_show", json!({}))?;
    let texts = inbox["unread"].to_string();
    ensure!(texts.contains("Mei"), "{texts}");
    Ok(())
}

#[test]
fn a_story_of_four_sentences_is_told_read_and_planned_without_the_mouse() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    let story = "A guest had left her violin in the taxi. Joe rang every rank in town until one of them had it. \
        He fetched it on his way home. She played for us at breakfast.";
    window.press("Ctrl+N")?;
    window.focus_is_on("Who?")?;
    window.types("joe")?;
    window.sees("Joe Carter")?;
    window.press("Enter")?;
    window.press("Tab")?;
    window.focus_is_on("What happened?")?;
    window.types(story)?;
    window.press("Ctrl+Enter")?;
    window.sees("Sent.")?;
    // A leader reads what waits, one key each, the oldest first.
    window.press("Ctrl+8")?;
    window.stands_at("inbox")?;
    let waiting = || -> Result<i64> {
        let count = window.calls("inbox_count", json!({}))?;
        Ok(count["unread"].as_i64().unwrap_or(0))
    };
    let mut left = waiting()?;
    ensure!(left == 6, "{left} wait");
    while left > 0 {
        window.sees(&format!("1 of {left}"))?;
        window.press("A")?;
        left -= 1;
        until("one less waits", || Ok((waiting()? == left).then_some(())))?;
        window.settles()?;
    }
    let ready = json!({ "filter": { "query": "violin" }, "limit": 1, "offset": 0 });
    let found = window.calls("story_list", ready)?;
    ensure!(found["rows"][0]["status"] == json!("ready"), "{found}");
    window.press("Ctrl+3")?;
    window.sees("She played for us at breakfast.")
}

#[test]
fn hostile_text_in_every_field_runs_nothing_and_breaks_no_screen() -> Result<()> {
    let mut stage = Stage::set(State::Typical)?;
    stage.window.resize(1280, 800)?;
    let mut fields = 0;
    let mut reports = Vec::new();
    for route in routes()? {
        // The first run has its own fields, and is over here.
        if !route.states.contains(&State::Typical) || route.path == "huddle" {
            continue;
        }
        stage.shows(&route)?;
        // What is folded has fields too.
        stage
            .window
            .asks("for (const one of document.querySelectorAll('details')) one.open = true")?;
        for text in HOSTILE {
            let filled = stage.window.asks_with(FILL, vec![json!(text)])?;
            fields += filled.as_u64().unwrap_or(0);
            stage.window.settles()?;
            let broken = stage.window.asks(BROKEN)?;
            reports.extend(
                broken
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(|one| format!("{} with {text:?}: {one}", route.path)),
            );
        }
    }
    ensure!(reports.is_empty(), "{}", reports.join("\n"));
    ensure!(fields > 200, "only {fields} fields were filled");
    stage.window.has_kept_within_the_walls()
}

#[test]
fn what_was_told_in_hostile_text_is_shown_as_text_everywhere() -> Result<()> {
    let mut stage = Stage::set(State::Typical)?;
    stage.window.resize(1280, 800)?;
    let window = &stage.window;
    let mut people: Vec<Value> = Vec::new();
    for text in HOSTILE {
        let name: String = text.chars().filter(|c| *c != '\u{202e}').take(78).collect();
        let person = json!({ "id": null, "name": name, "say_as": name, "job": name, "shift_id": null, "started_on": null,
            "birthday": null, "wish": "public", "leave_from": null, "leave_until": null, "left_on": null, "unnamed": false });
        people.push(window.calls("person_save", person)?["id"].clone());
    }
    let standard = window.calls(
        "standard_save",
        json!({ "id": null, "text": HOSTILE[0], "reason": HOSTILE[5] }),
    )?;
    for (text, person) in HOSTILE.iter().zip(&people) {
        let story = json!({ "people": [person, people[0]], "text": text.repeat(3), "customer_words": text, "kind": "story",
            "giver_id": person, "source": "saw_it", "day": null, "standard_id": standard["id"] });
        let told = window.calls("story_tell", story.clone())?;
        window.calls("story_ready", json!({ "ids": [told["id"]] }))?;
        // And one that waits to be read.
        window.calls("story_tell", story)?;
    }
    let mut reports = Vec::new();
    for route in routes()? {
        if !route.states.contains(&State::Typical) {
            continue;
        }
        stage.shows(&route)?;
        let broken = stage.window.asks(BROKEN)?;
        reports.extend(
            broken
                .as_array()
                .into_iter()
                .flatten()
                .map(|one| format!("{}: {one}", route.path)),
        );
    }
    ensure!(reports.is_empty(), "{}", reports.join("\n"));
    stage.window.has_kept_within_the_walls()
}

/// Puts a text into every field that can be written in, as typing does; gives how many there were.
const FILL: &str = "
    const fields = [...document.querySelectorAll('input, textarea')].filter(field =>
        !field.disabled && !field.readOnly && field.offsetParent !== null
        && !['checkbox', 'radio', 'range', 'file', 'button', 'submit'].includes(field.type))
    for (const field of fields) {
        const kind = field.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement
        Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, arguments[0])
        field.dispatchEvent(new InputEvent('input', { bubbles: true, data: arguments[0] }))
        field.dispatchEvent(new Event('change', { bubbles: true }))
    }
    return fields.length";

/// That a script ran, an element came from the text, or the page scrolls sideways.
const BROKEN: &str = "
    const found = []
    if (window.ran !== undefined) found.push('a script ran')
    if (document.querySelector('img[src=x], svg[onload], main script')) found.push('markup became elements')
    const wide = document.documentElement
    if (wide.scrollWidth > wide.clientWidth + 1) found.push(`the page is ${wide.scrollWidth} px wide`)
    return found";
