//! The program stays in the background: no window, and the reminder comes all the same; started once more, the window is
//! there.

use std::process::{Command, Stdio};
use std::sync::Arc;

use anyhow::Result;
use huddle_tests::notices::Notices;
use huddle_tests::wait::until;
use huddle_tests::{Clock, Folder, Machine, Window, network};
use serde_json::json;
use xtask::end::Ends;
use xtask::place;

use crate::reminded::team;

#[test]
fn without_a_window_the_reminder_comes_and_a_second_start_brings_the_window() -> Result<()> {
    let (folder, clock) = (Folder::empty()?, Clock::at("2026-03-04T05:00:00Z")?);
    let machine = Arc::new(Machine::start()?);
    let notices = Notices::serve(&machine)?;
    let window = Window::open_on(&machine, &folder, &[&clock.argument()])?;
    team(&window)?;
    let mut settings = window.calls("settings_show", json!({}))?;
    settings["stay"] = json!(true);
    window.calls("settings_save", settings)?;
    window.kill()?;

    let starts = |more: &[&str]| -> Result<Ends> {
        let mut command = Command::new(place::program("debug"));
        machine
            .hosts(&mut command)
            .arg("--data")
            .arg(folder.path())
            .arg(clock.argument())
            .args(more)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        Ends::start(&mut command, "the program")
    };
    let mut first = starts(&["--background"])?;
    clock.moves_to("2026-03-04T07:36:00Z")?;
    let notice = notices.first()?;
    assert!(notice.body.contains("07:45"), "{notice:?}");
    let process = first.id();
    let draws = || network::family(process).len() > 1;
    assert!(!draws(), "a window is open");

    let mut second = starts(&[])?;
    until("the second start ends", || Ok(second.child().try_wait()?))?;
    until("the first has its window", || Ok(draws().then_some(())))?;
    assert!(first.child().try_wait()?.is_none(), "the first goes on");
    Ok(())
}
