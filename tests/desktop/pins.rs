//! PINs in the real window: turned on, locked after a while, a wrong one, a forgotten one, and who may do what.

use anyhow::{Context, Result};
use chrono::{DateTime, TimeDelta, Utc};
use huddle_tests::wait::until;
use huddle_tests::{Clock, Folder, Window};
use serde_json::{Value, json};

const MANAGER: &str = "Maria do Carmo Figueiredo de Albuquerque";
const PIN: &str = "482915";

/// A moment some seconds after the test began, as the clock's file wants it.
fn after(began: DateTime<Utc>, seconds: i64) -> String {
    (began + TimeDelta::seconds(seconds)).to_rfc3339()
}

fn who(window: &Window, name: &str) -> Result<Value> {
    let found = window.calls("person_list", json!({ "query": name, "left": false }))?;
    Ok(found[0]["id"].clone())
}

/// Turns PINs on behind the page's back and leaves nobody here; gives the recovery code.
fn with_pins(window: &Window) -> Result<String> {
    let give = json!({ "person_id": who(window, "Maria")?, "pin": PIN });
    let given = window.calls("pin_give", give)?;
    // "Who is here?" stands there before the page knows that they came and went.
    window.sees("Hello")?;
    window.calls("here_leave", json!({}))?;
    window.sees("Locked.")?;
    window.sees("Who is here?")?;
    let code = given["recovery"].as_str();
    Ok(code.context("no recovery code")?.to_owned())
}

/// Picks a name by its first letters.
fn picks(window: &Window, name: &str) -> Result<()> {
    window.press("Ctrl+I")?;
    window.focus_is_on("I am")?;
    window.types(name)?;
    until("the name in the list", || {
        let listed =
            window.asks("return document.querySelectorAll('dialog [role=option]').length")?;
        Ok((listed == json!(1)).then_some(()))
    })?;
    window.press("Enter")
}

/// The seconds of the wait that the screen tells; none where it tells none.
fn waits(window: &Window) -> Result<Option<u32>> {
    let words = window.reads()?;
    let after = words.split("Too many wrong tries. Wait ").nth(1);
    let seconds = after.and_then(|rest| rest.split(' ').next());
    Ok(seconds.and_then(|seconds| seconds.parse().ok()))
}

/// Picks a name by its first letters, and enters the PIN.
fn comes(window: &Window, name: &str, pin: &str) -> Result<()> {
    picks(window, name)?;
    window.focus_is_on("PIN")?;
    window.types(pin)?;
    window.press("Enter")
}

#[test]
fn a_manager_turns_pins_on_and_the_program_locks_itself() -> Result<()> {
    let (folder, began) = (Folder::demo()?, Utc::now());
    let clock = Clock::at(&after(began, 0))?;
    let window = Window::open(&folder, &[&clock.argument()])?;
    window.goes("settings")?;
    window.sees("There are no PINs. Whoever sits at this computer can do everything.")?;
    window.tabs_to("Set up PINs")?;
    window.press("Enter")?;
    window.sees("They do not protect the file from someone who can use this computer account.")?;
    window.tabs_to("Their PIN")?;
    window.types("123456")?;
    window.press("Enter")?;
    window.sees("Anybody would try this PIN first.")?;
    window.tabs_to("Their PIN")?;
    window.press("Ctrl+A")?;
    window.types(PIN)?;
    window.press("Enter")?;
    window.sees("Write this code down or print it now.")?;
    window.is_accessible("the recovery code")?;
    // A key too many does not take it away.
    window.press("Esc")?;
    window.sees("Write this code down or print it now.")?;
    window.tabs_to("It is on paper")?;
    window.press("Enter")?;
    window.sees_no_longer("Write this code down")?;
    window.sees("Who has a PIN")?;
    window.sees(MANAGER)?;

    window.press("Ctrl+N")?;
    window.focus_is_on("Who?")?;
    window.tabs_to("What happened?")?;
    window.types("Half a story about the stroller")?;
    window.sees("Kept as you type")?;
    // All of it, before a minute and a half go by in a moment.
    until("the whole draft", || {
        let kept = window.calls("draft_show", json!({ "key": "tell" }))?;
        Ok(kept
            .to_string()
            .contains("about the stroller")
            .then_some(()))
    })?;
    clock.moves_to(&after(began, 82))?;
    window.sees("Are you still there?")?;
    window.is_accessible("the warning before the lock")?;
    window.press("Left")?;
    window.sees_no_longer("Are you still there?")?;
    window.focus_is_on("What happened?")?;
    clock.moves_to(&after(began, 82 + 91))?;
    window.sees("Locked. What was being typed is kept for whoever typed it.")?;
    window.stands_at("today")?;
    window.sees("Who is here?")?;
    window.sees_no_longer("Half a story about the stroller")?;

    window.press("Ctrl+N")?;
    window.focus_is_on("Who?")?;
    window.tabs_to("What happened?")?;
    window.has_typed("")?;
    let refused = window.calls("copies_show", json!({})).unwrap_err();
    assert!(refused.to_string().contains("not_allowed"), "{refused}");

    comes(&window, "maria", "111222")?;
    window.sees("This is not the PIN.")?;
    window.is_accessible("a wrong PIN")?;
    window.focus_is_on("PIN")?;
    window.types(PIN)?;
    window.press("Enter")?;
    window.sees(&format!("Hello {MANAGER}."))?;
    window.tabs_to("What happened?")?;
    window.has_typed("Half a story about the stroller")?;
    window.has_kept_within_the_walls()
}

#[test]
fn a_forgotten_pin_is_set_anew_with_the_code_on_paper() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    let code = with_pins(&window)?;
    window.press("Ctrl+I")?;
    window.focus_is_on("I am")?;
    window.types("maria")?;
    window.sees("Guest relations")?;
    window.press("Enter")?;
    window.focus_is_on("PIN")?;
    window.tabs_to("PIN forgotten?")?;
    window.press("Enter")?;
    window.stands_at("forgotten")?;
    window.is_accessible("a forgotten PIN")?;
    window.tabs_to("Code")?;
    window.types(&code.to_lowercase())?;
    window.tabs_to("New PIN")?;
    window.types("615243")?;
    window.press("Enter")?;
    window.sees("Write this code down or print it now.")?;
    assert!(
        !window.reads()?.contains(&code[..9]),
        "the old code is shown again"
    );
    window.tabs_to("It is on paper")?;
    window.press("Enter")?;
    window.sees("The recovery code was used")?;
    window.tabs_to("Seen")?;
    window.press("Enter")?;
    window.sees_no_longer("The recovery code was used")?;
    window.press("Ctrl+L")?;
    window.sees("Locked.")?;
    comes(&window, "maria", "615243")?;
    window.sees(&format!("Hello {MANAGER}."))
}

#[test]
fn too_many_wrong_pins_wait_and_the_wait_counts_down() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    with_pins(&window)?;
    comes(&window, "maria", "111222")?;
    for _ in 0..4 {
        window.sees("This is not the PIN.")?;
        window.has_typed("")?;
        window.types("111222")?;
        window.press("Enter")?;
        window.has_typed("")?;
    }
    window.sees("Too many wrong tries. Wait")?;
    let first = waits(&window)?.context("no seconds of a wait")?;
    assert!(first <= 30, "{first}");
    until("fewer seconds", || {
        Ok(waits(&window)?.filter(|seconds| *seconds < first))
    })?;
    window.is_accessible("a wait")
}

#[test]
fn what_needs_more_asks_who_is_here_and_then_goes_on() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    with_pins(&window)?;
    window.goes("settings/team")?;
    window.sees("This screen is for somebody who may do more here.")?;
    window.is_accessible("a screen that needs more")?;
    window.goes("people")?;
    assert!(
        !window.reads()?.contains("Add somebody"),
        "{}",
        window.reads()?
    );
    // One key starts the huddle all the same: first it asks who it is.
    window.press("F5")?;
    window.focus_is_on("I am")?;
    window.sees("This is for somebody who may do more here. Say who you are, and it goes on.")?;
    window.types("maria")?;
    window.sees("Guest relations")?;
    window.press("Enter")?;
    window.focus_is_on("PIN")?;
    window.types(PIN)?;
    window.press("Enter")?;
    window.stands_at("huddle")?;
    window.sees("Step 1 of")
}

#[test]
fn what_weighs_more_asks_for_the_pin_once_more_and_is_done() -> Result<()> {
    let (folder, began) = (Folder::demo()?, Utc::now());
    let clock = Clock::at(&after(began, 0))?;
    let window = Window::open(&folder, &[&clock.argument()])?;
    with_pins(&window)?;
    comes(&window, "maria", PIN)?;
    window.sees("Hello")?;
    window.calls("idle_save", json!({ "seconds": 900 }))?;
    clock.moves_to(&after(began, 180))?;
    let sam = who(&window, "Sam Okafor")?;
    window.goes(&format!("people/{}", sam.as_str().unwrap_or_default()))?;
    window.tabs_to("Tell and listen")?;
    window.press("Down")?;
    window.sees("Your PIN once more")?;
    window.is_accessible("the PIN once more")?;
    window.focus_is_on("PIN")?;
    window.types(PIN)?;
    window.press("Enter")?;
    window.sees("What Sam Okafor may do is changed.")?;
    let access = window.calls("person_show", json!({ "id": sam }))?["person"]["access"].clone();
    assert_eq!(access, json!("leader"));
    window.goes("settings/log")?;
    window.sees(&format!("{MANAGER} changed what Sam Okafor may do here."))
}

#[test]
fn axe_finds_nothing_where_there_are_pins() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    with_pins(&window)?;
    comes(&window, "maria", PIN)?;
    window.sees("Hello")?;
    for (theme, language) in [("light", "en"), ("dark", "ar-XB"), ("contrast", "en")] {
        let mut settings = window.calls("settings_show", json!({}))?;
        settings["theme"] = json!(theme);
        settings["language"] = json!(language);
        window.calls("settings_save", settings)?;
        for path in [
            "settings/pins",
            "settings/log",
            "settings",
            "forgotten",
            "people",
        ] {
            window.goes(path)?;
            window.is_accessible(&format!("{path} with PINs ({theme}, {language})"))?;
        }
    }
    window.has_kept_within_the_walls()
}

#[test]
fn enter_once_too_often_says_who_is_here_and_starts_no_huddle() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    picks(&window, "Ana Ribeiro")?;
    until("Ana is here", || {
        let here = window.calls("here_show", json!({}))?;
        Ok((here["person"]["name"] == json!("Ana Ribeiro")).then_some(()))
    })?;
    window.settles()?;
    window.sees("Start huddle")?;
    window.press("Enter")?;
    window.settles()?;
    window.sees("Start huddle")?;
    assert!(window.calls("huddle_run", json!({}))?.is_null());
    Ok(())
}
