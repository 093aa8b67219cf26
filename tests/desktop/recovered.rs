//! Damage, a full disk and the way back to a copy, as a person at the window meets them.

use std::fs;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result};
use huddle_tests::pages::{self, PAGE};
use huddle_tests::wait::until;
use huddle_tests::{FILM, Folder, Window};
use serde_json::json;

const FILE: &str = "huddle.db";

/// Waits until the program has kept a copy by itself.
fn a_copy_is_kept(folder: &Path) -> Result<()> {
    let copies = folder.join("backups");
    until("a copy", || {
        let names = fs::read_dir(&copies).into_iter().flatten().flatten();
        let whole =
            |name: std::ffi::OsString| name.to_string_lossy().ends_with(".db").then_some(());
        Ok(names.map(|entry| entry.file_name()).find_map(whole))
    })
}

/// Empties the page at which a table begins, as it lies on the disk.
fn loses_a_page(folder: &Path, table: &str) -> Result<()> {
    let file = folder.join(FILE);
    pages::all_in_the_file(&file)?;
    let place = pages::place(&file, table)?;
    let mut file = fs::File::options().write(true).open(file)?;
    file.seek(SeekFrom::Start(u64::try_from(place)?))?;
    Ok(file.write_all(&[0; PAGE])?)
}

#[test]
fn a_damaged_file_is_set_aside_and_the_window_says_what_was_kept() -> Result<()> {
    let folder = Folder::demo_at_once()?;
    let window = Window::open(&folder, &[])?;
    a_copy_is_kept(folder.path())?;
    window.tells("Told after the copy.")?;
    window.kill()?;
    loses_a_page(folder.path(), "recognition_person")?;

    let window = Window::open(&folder, &[])?;
    window.sees("Damage was found in the data")?;
    window.sees("nothing of it was thrown away")?;
    window.sees("One thing that was done after it was found in the old file and is here again.")?;
    window.is_accessible("the notice of damage")?;
    window.press("Ctrl+3")?;
    window.sees("Told after the copy.")?;
    // From the stories the Tab key would go through all of them first.
    window.press("Ctrl+7")?;
    window.tabs_to("I have read this")?;
    window.press("Enter")?;
    until("the notice is gone", || {
        Ok((window.calls("damage_show", json!({}))?.is_null()).then_some(()))
    })?;
    let check = folder.tell(&["check"])?;
    assert!(
        check.status.success(),
        "{}",
        huddle_tests::folder::said(&check)
    );
    Ok(())
}

#[test]
fn a_damaged_file_is_noticed_while_somebody_works_and_work_goes_on() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    a_copy_is_kept(folder.path())?;
    // What nobody has looked at yet since the start.
    loses_a_page(folder.path(), "role")?;
    window.press("Ctrl+5")?;
    window.sees("Damage was found in the data")?;
    window.sees("Housekeeping")?;
    window.tells("Work goes on.")
}

#[test]
fn damage_found_after_somebody_came_leaves_nobody_here_and_work_goes_on() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    a_copy_is_kept(folder.path())?;
    window.press("Ctrl+I")?;
    window.focus_is_on("I am")?;
    window.types("maria")?;
    window.sees("Guest relations")?;
    window.press("Enter")?;
    window.sees("Hello Maria")?;
    loses_a_page(folder.path(), "role")?;
    window.press("Ctrl+5")?;
    window.sees("Damage was found in the data")?;
    // As after every change of person: the page follows, and begins anew.
    window.stands_at("today")?;
    window.sees("Who is here?")?;
    window.press("Ctrl+5")?;
    window.sees("Housekeeping")?;
    window.tells("Work goes on.")
}

#[test]
fn a_file_that_is_replaced_while_somebody_works_costs_nothing_and_is_told() -> Result<()> {
    let folder = Folder::demo_at_once()?;
    let window = Window::open(&folder, &[])?;
    a_copy_is_kept(folder.path())?;
    window.tells("Told before it was replaced.")?;
    let older = fs::read_dir(folder.path().join("backups"))?
        .flatten()
        .map(|entry| entry.path())
        .next();
    let new = folder.path().join("older");
    fs::copy(older.context("a copy")?, &new)?;
    fs::rename(&new, folder.path().join(FILE))?;
    window.begins_to_tell("Told afterwards.")?;
    window.sees("Another program put another data file in the place of the one that was open.")?;
    window.is_accessible("the notice of another file")?;
    // Nobody is here any more, so the page begins anew; what was typed does not.
    window.sees("Somebody began this at")?;
    window.tabs_to("What happened?")?;
    window.has_typed("Told afterwards.")?;
    window.press("Ctrl+Enter")?;
    window.sees("Sent.")?;
    window.press("Ctrl+3")?;
    window.sees("Told afterwards.")?;
    window.sees_no_longer("Told before it was replaced.")?;
    // What the old file held is a copy, to which there is a way back.
    window.press("Ctrl+7")?;
    window.tabs_to("All copies, and going back")?;
    window.press("Enter")?;
    window.sees("when another program replaced the data file")
}

#[test]
fn somebody_goes_back_to_a_copy_and_takes_that_back() -> Result<()> {
    let folder = Folder::demo_at_once()?;
    let window = Window::open(&folder, &[])?;
    a_copy_is_kept(folder.path())?;
    window.tells("Told after the copy.")?;
    window.press("Ctrl+7")?;
    window.tabs_to("All copies, and going back")?;
    window.press("Enter")?;
    window.stands_at("settings/copies")?;
    window.is_accessible("the copies")?;
    window.tabs_to("Look at the copy of")?;
    window.press("Enter")?;
    window.sees("1 came later and would go")?;
    window.is_accessible("a copy")?;
    window.tabs_to("Go back to this copy")?;
    window.press("Enter")?;
    window.sees("Everything is as it was on")?;
    window.press("Ctrl+3")?;
    window.sees("Stories")?;
    window.sees_no_longer("Told after the copy.")?;
    window.press("Ctrl+Z")?;
    window.sees("Told after the copy.")
}

/// Takes what is left of a disk.
fn fills(disk: &Path) -> Result<()> {
    let mut filler = fs::File::create(disk.join(FILM))?;
    for size in [64 * 1024, 4096, 512, 1] {
        while filler.write_all(&vec![7; size]).is_ok() {}
    }
    Ok(())
}

#[test]
fn on_a_full_disk_nothing_typed_is_lost_and_work_goes_on_once_there_is_room() -> Result<()> {
    let folder = Folder::demo_at_once()?;
    let window = Window::open_on_a_small_disk(&folder, 8)?;
    let disk = window.sees_at(folder.path());
    window.begins_to_tell("She carried the pram")?;
    window.sees("Kept as you type")?;
    // One that the full disk cut short would give its room back.
    a_copy_is_kept(&disk)?;
    fills(&disk)?;
    window.types(" up four floors.")?;
    window
        .sees("The disk is full. What you write here is kept only until the window is closed.")?;
    window.sees_no_longer("Kept as you type")?;
    window.press("Ctrl+Enter")?;
    window.sees("The disk is full. What you wrote is still on the screen.")?;
    // Gone to another screen and back: the words are kept, if only in mind.
    window.press("Ctrl+1")?;
    window.stands_at("today")?;
    window.press("Ctrl+N")?;
    window.tabs_to("What happened?")?;
    window.has_typed("She carried the pram up four floors.")?;
    fs::remove_file(disk.join(FILM))?;
    window.sees_no_longer("is kept only until the window is closed")?;
    window.sees("Kept as you type")?;
    window.press("Ctrl+Enter")?;
    window.sees("Sent.")?;
    window.press("Ctrl+3")?;
    window.sees("She carried the pram up four floors.")
}

#[test]
fn a_start_on_a_full_disk_shows_what_there_is_and_writes_once_there_is_room() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open_on_a_full_disk(&folder, 16)?;
    window.sees("Start huddle")?;
    window.sees("The disk is full: these data can be read but not changed.")?;
    let ana = window.calls("person_list", json!({"query": "Ana R", "left": false}))?;
    let ana = json!({"person_id": ana[0]["id"], "pin": null});
    window.calls("here_enter", ana)?;
    window.sees("Ana Ribeiro")?;
    window.begins_to_tell("She carried the pram up four floors.")?;
    window.press("Ctrl+Enter")?;
    window.sees("The disk is full. What you wrote is still on the screen.")?;
    fs::remove_file(window.sees_at(folder.path()).join(FILM))?;
    window.sees_no_longer("these data can be read but not changed")?;
    let here = window.calls("here_show", json!({}))?;
    assert_eq!(here["person"]["name"], "Ana Ribeiro", "she is still here");
    window.tabs_to("What happened?")?;
    window.press("Ctrl+End")?;
    window.types(" Twice.")?;
    window.has_typed("She carried the pram up four floors. Twice.")?;
    window.press("Ctrl+Enter")?;
    window.sees("Sent.")
}
