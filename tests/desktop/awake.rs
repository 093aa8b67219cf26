//! The screen stays awake while a huddle is presented, and no longer.

use std::sync::Arc;

use anyhow::Result;
use huddle_tests::sleep::Sleep;
use huddle_tests::wait::until;
use huddle_tests::{Folder, Machine, Window};

#[test]
fn the_screen_stays_awake_while_somebody_presents_and_may_sleep_in_a_pause() -> Result<()> {
    let machine = Arc::new(Machine::start()?);
    let sleep = Sleep::serve(&machine)?;
    let folder = Folder::demo()?;
    let window = Window::open_on(&machine, &folder, &[])?;
    let becomes =
        |awake: bool, when: &str| until(when, || Ok((sleep.is_kept_away() == awake).then_some(())));
    assert!(!sleep.is_kept_away(), "nothing is presented");
    window.press("F5")?;
    window.sees("Step 1 of")?;
    becomes(true, "awake in the huddle")?;
    window.press("P")?;
    window.sees("Paused")?;
    becomes(false, "free in a pause")?;
    window.press("PageDown")?;
    becomes(true, "awake again")?;
    window.press("Esc")?;
    becomes(false, "free where the huddle was stopped")
}
