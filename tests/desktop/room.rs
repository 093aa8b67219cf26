//! The window in the room: it follows the presenter, and whatever runs in it can ask for nothing else.

use anyhow::{Context, Result};
use huddle_tests::wait::until;
use huddle_tests::{Folder, Window};
use serde_json::json;

#[test]
fn the_room_follows_the_presenter_in_a_window_of_its_own() -> Result<()> {
    let folder = Folder::demo()?;
    let window = with_a_room(&folder)?;
    window.watches_the_walls()?;
    window.sees("Step 1 of")?;

    at_the_presenter(&window)?;
    window.press("PageDown")?;
    window.sees("Step 2 of")?;
    let shown = window.reads()?;
    in_the_room(&window)?;
    window.sees("Step 2 of")?;
    window.has_kept_within_the_walls()?;
    // The main window says beside it that there is no second display.
    let room = window.reads()?;
    let (step, hint) = room
        .split_once(" Move this window")
        .context("no word of where it belongs")?;
    assert!(shown.starts_with(step), "both show the same");
    assert!(hint.contains("press F11"));
    assert!(shown.contains("Move the other window to the room’s screen"));
    window.is_accessible("the window in the room")?;

    at_the_presenter(&window)?;
    window.press(".")?;
    in_the_room(&window)?;
    window.sees("The screen is dark.")?;
    at_the_presenter(&window)?;
    window.press(".")?;
    in_the_room(&window)?;
    window.sees_no_longer("The screen is dark.")?;

    at_the_presenter(&window)?;
    window.press("W")?;
    has_windows(&window, 1)?;
    window.press("W")?;
    has_windows(&window, 2)?;
    window.press("Esc")?;
    window.press("Esc")?;
    window.sees("Leave")?;
    let run = window.calls("huddle_run", json!({}))?;
    let close = json!({ "huddle_id": run["huddle_id"], "through": true });
    window.calls("huddle_close", close)?;
    has_windows(&window, 1)
}

#[test]
fn from_inside_the_room_nothing_can_be_asked_but_what_the_room_sees() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    let refused = window.awaits(ROOM, Vec::new())?;
    assert_eq!(refused, json!("refused"), "the main window asks for itself");
    window.press("F5")?;
    window.sees("Step 1 of")?;
    window.press("W")?;
    has_windows(&window, 2)?;
    in_the_room(&window)?;
    window.sees("Step 1 of")?;
    let commands = huddle_core::api::COMMANDS
        .iter()
        .map(|command| command.name);
    let commands: Vec<&str> = commands.collect();
    let answered = window.awaits(CALLS, vec![json!(commands)])?;
    assert_eq!(answered, json!([]), "answered");
    let room = window.awaits(ROOM, Vec::new())?;
    let fields = room["view"].as_object().context("no view")?;
    assert!(fields.contains_key("step") && !fields.contains_key("team"));
    at_the_presenter(&window)?;
    window.sees("Step 1 of")
}

/// A huddle at its first step, and the window in the room, in which the test goes on.
fn with_a_room(folder: &Folder) -> Result<Window> {
    let window = Window::open(folder, &[])?;
    window.press("F5")?;
    window.sees("Step 1 of")?;
    window.press("W")?;
    has_windows(&window, 2)?;
    in_the_room(&window)?;
    Ok(window)
}

fn has_windows(window: &Window, count: usize) -> Result<()> {
    until(&format!("{count} windows"), || {
        let all = window
            .driven()
            .does(async |session| session.windows().await)?;
        Ok((all.len() == count).then_some(()))
    })
}

fn at_the_presenter(window: &Window) -> Result<()> {
    turns_to(window, false)
}

fn in_the_room(window: &Window) -> Result<()> {
    turns_to(window, true)
}

/// What the test does next, it does in that window.
fn turns_to(window: &Window, room: bool) -> Result<()> {
    until("the other window", || {
        let all = window
            .driven()
            .does(async |session| session.windows().await)?;
        for handle in all {
            window
                .driven()
                .does(async |session| session.switch_to_window(handle).await)?;
            let own = window.asks("return location.hash === '#/wall'")?;
            if own == json!(room) {
                return Ok(Some(()));
            }
        }
        Ok(None)
    })
}

/// Calls every command of the core, and what the main window may call beside them.
const CALLS: &str = "
    const [commands, done] = arguments
    const ask = (command, request) => window.__TAURI_INTERNALS__.invoke(command, request).then(() => [command], () => [])
    const tried = [
        ...commands.map(command => ask('call', { command, request: {} }).then(got => got.map(() => command))),
        ask('ready', {}), ask('full_screen', { on: true }), ask('show_room', { wish: 'keep', seen: { dark: true, cheers: 0 } }),
        ask('plugin:event|emit', { event: 'changed', payload: [] }), ask('plugin:window|close', { label: 'main' }),
        ask('plugin:dialog|open', { options: {} }),
    ]
    Promise.all(tried).then(answers => done(answers.flat()))";

const ROOM: &str = "
    const done = arguments[0]
    window.__TAURI_INTERNALS__.invoke('room').then(done, () => done('refused'))";

#[test]
fn a_key_pressed_in_the_room_steps_the_presenter_too_and_words_are_typed_in_the_main_window_alone()
-> Result<()> {
    let folder = Folder::demo()?;
    let window = with_a_room(&folder)?;
    window.sees("Step 1 of")?;
    window.press("PageDown")?;
    window.sees("Step 2 of")?;
    window.press("N")?;
    window.press(".")?;
    window.sees("The screen is dark.")?;
    window.press(".")?;
    window.sees_no_longer("The screen is dark.")?;
    at_the_presenter(&window)?;
    window.sees("Step 2 of")?;
    let dialogs = window.asks("return document.querySelectorAll('dialog[open]').length")?;
    assert_eq!(dialogs, json!(0), "N is not passed on");

    window.press("V")?;
    window.sees("Next")?;
    window.press("V")?;
    window.press("N")?;
    window.focus_is_on("Who")?;
    window.types("mei")?;
    window.sees("Mei Lin")?;
    window.press("Enter")?;
    window.tabs_to("What for?")?;
    window.types("Carried all the chairs before six.")?;
    window.press("Ctrl+Enter")?;
    window.sees("Everybody here has heard it")?;
    window.sees("Step 2 of")?;
    let run = window.calls("huddle_run", json!({}))?;
    let close = json!({ "huddle_id": run["huddle_id"], "through": false });
    let record = window.calls("huddle_close", close)?;
    assert!(
        record.to_string().contains("Carried all the chairs"),
        "{record}"
    );
    Ok(())
}
