//! The whole story in the window, by keyboard alone: from the first start to what the first huddle leaves.

use anyhow::Result;
use huddle_tests::wait::until;
use huddle_tests::{Clock, Folder, Window};
use serde_json::json;

/// Names from many places, as a leader pastes them.
const TEAM: &str = "Zoë Vandenberg\nŁukasz Wiśniewski\nЖанна Петрова\n美咲 小笠原\nمريم الحسن";

#[test]
fn a_team_comes_from_its_first_start_to_its_first_huddle_without_a_mouse() -> Result<()> {
    is_told_whole()
}

/// Also told where there is no network.
pub fn is_told_whole() -> Result<()> {
    let folder = Folder::empty()?;
    let clock = Clock::at("2026-03-03T14:00:00Z")?;
    let window = Window::open(&folder, &[&clock.argument()])?;
    first_run(&window)?;
    thanks(&window)?;
    story(&window)?;
    window.has_kept_within_the_walls()?;
    drop(window);

    clock.moves_to("2026-03-04T07:40:00Z")?;
    let window = Window::open(&folder, &[&clock.argument()])?;
    reads(&window)?;
    huddle(&window)?;
    record(&window)?;
    window.has_kept_within_the_walls()
}

fn first_run(window: &Window) -> Result<()> {
    window.sees("Where do you work?")?;
    window.press("Space")?;
    window.press("Enter")?;
    window.sees("Who is on the team?")?;
    window.focus_is_on("Name of the team")?;
    window.types("Harbour Hotel")?;
    window.tabs_to("People")?;
    window.types(TEAM)?;
    window.press("Ctrl+Enter")?;
    window.sees("Why do you come to work?")?;
    window.types("We make every guest feel expected.")?;
    window.press("Ctrl+Enter")?;
    window.sees("When do you huddle?")?;
    window.focus_is_on("Time")?;
    window.has_typed("07:45")?;
    window.press("Enter")?;
    window.stands_at("today")?;
    window.sees("Start huddle")
}

fn thanks(window: &Window) -> Result<()> {
    window.press("Ctrl+N")?;
    window.stands_at("tell")?;
    window.focus_is_on("Who?")?;
    window.types("zoe")?;
    window.sees("Zoë Vandenberg")?;
    window.press("Enter")?;
    window.tabs_to("What happened?")?;
    window.types("Stayed late on Tuesday so that everybody had a room.")?;
    window.press("Ctrl+Enter")?;
    window.sees("Sent.")?;
    window.sees("A leader reads it before the huddle.")?;
    window.sees("Zoë Vandenberg’s team hears it, likely tomorrow at 07:45.")
}

fn story(window: &Window) -> Result<()> {
    window.press("Ctrl+1")?;
    window.stands_at("today")?;
    window.press("Ctrl+N")?;
    window.focus_is_on("Who?")?;
    window.types("مريم")?;
    window.sees("مريم الحسن")?;
    window.press("Enter")?;
    window.has_typed("")?;
    window.types("lukasz")?;
    window.sees("Łukasz Wiśniewski")?;
    window.press("Enter")?;
    window.tabs_to("What happened?")?;
    window.types(
        "A guest had lost her ring in the lift shaft. مريم and Łukasz stayed until the engineer came, \
         and held the torch for an hour. Because of that she flew home with it, and wrote to us.",
    )?;
    window.press("Ctrl+Enter")?;
    window.sees("Sent.")
}

/// The leader reads what came in, one key each.
fn reads(window: &Window) -> Result<()> {
    window.stands_at("")?;
    window.press("Ctrl+8")?;
    window.stands_at("inbox")?;
    for left in [1, 0] {
        window.sees(&format!("1 of {}", left + 1))?;
        window.press("A")?;
        until("one less waits", || {
            let count = window.calls("inbox_count", json!({}))?;
            Ok((count["unread"] == json!(left)).then_some(()))
        })?;
        window.settles()?;
    }
    window.press("Ctrl+1")?;
    window.stands_at("today")
}

fn huddle(window: &Window) -> Result<()> {
    window.sees("Morning team, 07:45")?;
    window.press("F5")?;
    window.stands_at("huddle")?;
    window.sees("Step 1 of")?;
    window.sees("We make every guest feel expected.")?;
    window.press("PageDown")?;
    window.sees("A guest had lost her ring")?;
    window.press(".")?;
    window.sees("The screen is dark.")?;
    window.press(".")?;
    window.sees_no_longer("The screen is dark.")?;
    window.press("PageDown")?;
    window.sees("About this story")?;
    window.press("PageUp")?;
    window.sees("A guest had lost her ring")?;
    window.press("Esc")?;
    window.sees("Paused")?;
    window.press("F5")?;
    window.press("PageDown")?;
    window.sees("About this story")?;
    window.press("PageDown")?;
    window.sees("Stayed late on Tuesday")?;
    window.press("PageDown")?;
    // A question to talk about, which its code names.
    window.sees("Step 5 of 6")?;
    window.press("PageDown")?;
    window.sees("One thing for today")?;
    // A press that comes before the core has kept the last step never ends the huddle.
    until("the last step is kept", || {
        let run = window.calls("huddle_run", json!({}))?;
        Ok((run["at"] == json!(5)).then_some(()))
    })?;
    window.settles()?;
    window.press("PageDown")?;
    window.sees("One story and one thank-you were told.")?;
    window.press("Esc")?;
    window.stands_at("today")
}

fn record(window: &Window) -> Result<()> {
    window.press("Ctrl+6")?;
    window.stands_at("huddles")?;
    window.tabs_to("4 Mar 2026")?;
    window.press("Enter")?;
    window.sees("One story and one thank-you were told.")?;
    window.sees("A guest had lost her ring")?;
    window.sees("مريم الحسن")
}
