//! The reminder arrives at a real notification service on a private session bus, once; without one it stands in the window.

use std::sync::Arc;

use anyhow::Result;
use huddle_tests::notices::Notices;
use huddle_tests::wait::until;
use huddle_tests::{Clock, Folder, Machine, Window};
use serde_json::json;

/// A Wednesday.
const BEFORE: &str = "2026-03-04T07:30:00Z";
const DUE: &str = "2026-03-04T07:36:00Z";
const LATER: &str = "2026-03-04T07:38:00Z";

/// A team that huddles at 07:45 and is reminded ten minutes before.
pub fn team(window: &Window) -> Result<()> {
    let team = json!({ "name": "Front office", "place": "hotel", "zone": "Etc/UTC", "remind_minutes": 10 });
    window.calls("team_save", team)?;
    let shift = json!({ "id": null, "name": "Morning", "weekdays": [1, 2, 3, 4, 5, 6, 7], "huddle_at": "07:45" });
    window.calls("shift_save", shift)?;
    window.calls("setup_finish", json!({})).map(drop)
}

#[test]
fn the_reminder_is_shown_once_and_not_again_after_a_restart() -> Result<()> {
    let (folder, clock) = (Folder::empty()?, Clock::at(BEFORE)?);
    let machine = Arc::new(Machine::start()?);
    let notices = Notices::serve(&machine)?;
    let window = Window::open_on(&machine, &folder, &[&clock.argument()])?;
    team(&window)?;
    clock.moves_to(DUE)?;
    let notice = notices.first()?;
    assert!(notice.title.contains("Morning"), "{notice:?}");
    assert!(notice.body.contains("07:45"), "{notice:?}");
    clock.moves_to(LATER)?;
    until("the reminder in the window", || {
        let rows = window.calls("reminder_list", json!({}))?;
        Ok((rows.as_array().map(Vec::len) == Some(1)).then_some(()))
    })?;
    window.kill()?;

    let window = Window::open_on(&machine, &folder, &[&clock.argument()])?;
    window.sees("Morning: the huddle starts at 07:45.")?;
    // The second day's reminder proves that the watch runs: what did not come before it does not come.
    clock.moves_to("2026-03-05T07:36:00Z")?;
    until("the second day's notification", || {
        Ok((notices.heard().len() >= 2).then_some(()))
    })?;
    assert_eq!(notices.heard().len(), 2, "{:?}", notices.heard());
    Ok(())
}

#[test]
fn without_a_notification_service_the_reminder_stands_in_the_window() -> Result<()> {
    reminder_in_the_window(Machine::start()?)
}

#[test]
fn without_a_session_bus_the_reminder_stands_in_the_window() -> Result<()> {
    reminder_in_the_window(Machine::without_bus()?)
}

fn reminder_in_the_window(machine: Machine) -> Result<()> {
    let (folder, clock) = (Folder::empty()?, Clock::at(BEFORE)?);
    let window = Window::open_on(&Arc::new(machine), &folder, &[&clock.argument()])?;
    team(&window)?;
    window.sees("Start huddle")?;
    clock.moves_to(DUE)?;
    window.sees("Morning: the huddle starts at 07:45.")?;
    window.tabs_to("Got it")?;
    window.press("Enter")?;
    window.sees_no_longer("the huddle starts at 07:45.")
}
