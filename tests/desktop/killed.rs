//! The program is killed in the middle of things, and nothing that it had acknowledged is missing.

use anyhow::Result;
use huddle_tests::wait::until;
use huddle_tests::{Folder, Window};
use serde_json::json;

#[test]
fn a_huddle_goes_on_at_the_same_step_after_a_power_cut() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    window.press("F5")?;
    window.sees("Step 1 of")?;
    window.press("PageDown")?;
    window.press("PageDown")?;
    window.sees("Step 3 of")?;
    let shown = window.reads()?;
    // The screen shows a step with its key; what survives is what the core has kept.
    let before = until("the step is kept", || {
        let run = window.calls("huddle_run", json!({}))?;
        Ok((run["at"] == json!(2)).then_some(run))
    })?;
    window.kill()?;

    let window = Window::open(&folder, &[])?;
    window.sees("Continue at step 3 of")?;
    window.sees("Everything up to there is saved.")?;
    window.press("F5")?;
    window.sees("Step 3 of")?;
    until("the time goes on", || {
        let run = window.calls("huddle_run", json!({}))?;
        Ok((run["paused"] == json!(false)).then_some(()))
    })?;
    until("the same words in the room", || {
        Ok((window.reads()? == shown).then_some(()))
    })?;
    let after = window.calls("huddle_run", json!({}))?;
    assert_eq!(
        (&after["huddle_id"], &after["at"]),
        (&before["huddle_id"], &json!(2))
    );
    let check = folder.tell(&["check"])?;
    assert!(
        check.status.success(),
        "{}",
        huddle_tests::folder::said(&check)
    );
    Ok(())
}

#[test]
fn a_draft_comes_back_after_a_power_cut() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    window.begins_to_tell("She stayed with the boy until his mother came.")?;
    window.sees("Kept as you type")?;
    until("the draft in the core", || {
        let draft = window.calls("draft_show", json!({ "key": "tell" }))?;
        Ok(draft["body"]
            .as_str()
            .is_some_and(|body| body.contains("mother came."))
            .then_some(()))
    })?;
    window.kill()?;

    let window = Window::open(&folder, &[])?;
    window.press("Ctrl+N")?;
    window.sees("Somebody began this at")?;
    window.sees("Ana Ribeiro")?;
    window.tabs_to("What happened?")?;
    window.has_typed("She stayed with the boy until his mother came.")
}

#[test]
fn what_was_sent_is_there_after_a_power_cut() -> Result<()> {
    let folder = Folder::demo_at_once()?;
    let window = Window::open(&folder, &[])?;
    window.tells("Found the stroller under the stairs.")?;
    window.kill()?;

    let window = Window::open(&folder, &[])?;
    window.press("Ctrl+3")?;
    window.sees("Found the stroller under the stairs.")
}
