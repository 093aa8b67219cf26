//! Folders that cannot be used as they are, and a second start: the window says what is the matter and what is safe.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use anyhow::Result;
use huddle_tests::folder::{command_line, said};
use huddle_tests::wait::until;
use huddle_tests::{Folder, Machine, Window};
use rusqlite::Connection;
use serde_json::json;
use xtask::end::Ends;
use xtask::place;

const FILE: &str = "huddle.db";

#[test]
fn a_second_start_on_the_same_folder_ends_and_brings_the_first_window_forward() -> Result<()> {
    a_second_start_ends(&Arc::new(Machine::start()?))
}

#[test]
fn without_a_session_bus_a_second_start_finds_the_first_window_too() -> Result<()> {
    a_second_start_ends(&Arc::new(Machine::without_bus()?))
}

fn a_second_start_ends(machine: &Arc<Machine>) -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open_on(machine, &folder, &[])?;
    let other = Folder::empty()?;
    let _in_front = Window::open_on(machine, &other, &[])?;
    let is_in_front = || window.asks("return document.hasFocus()");
    assert_eq!(is_in_front()?, json!(false), "another window is");
    let mut second = Command::new(place::program("debug"));
    let mut second = machine
        .hosts(&mut second)
        .arg("--data")
        .arg(folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let status = until("the second start ends", || Ok(second.try_wait()?))?;
    assert!(status.success(), "{status}");
    until("the first window comes forward", || {
        Ok((is_in_front()? == json!(true)).then_some(()))
    })?;
    window.sees("Start huddle")
}

#[test]
fn two_starts_in_the_same_moment_are_one_window() -> Result<()> {
    let (folder, machine) = (Folder::demo()?, Machine::start()?);
    let start = || -> Result<Ends> {
        let mut command = Command::new(place::program("debug"));
        let command = machine.hosts(&mut command);
        let command = command.arg("--data").arg(folder.path());
        let command = command.stdout(Stdio::null()).stderr(Stdio::null());
        Ends::start(command, "the program")
    };
    let mut both = [start()?, start()?];
    let ended = until("one of them ends", || {
        let mut ended = Vec::new();
        for one in &mut both {
            ended.extend(one.child().try_wait()?);
        }
        Ok((!ended.is_empty()).then_some(ended))
    })?;
    assert!(ended.len() == 1 && ended[0].success(), "{ended:?}");
    Ok(())
}

#[test]
fn a_page_that_is_loaded_again_shows_what_is_true_now() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    let left = window.asks("return Object.keys(globalThis.answered ?? {})")?;
    assert_eq!(left, json!([]), "answers that the page did not ask for");
    let team = window.calls("team_show", json!({}))?;
    let renamed = json!({ "name": "The Lighthouse", "place": team["team"]["place"], "zone": team["team"]["zone"],
        "remind_minutes": team["team"]["remind_minutes"] });
    window.calls("team_save", renamed)?;
    window
        .driven()
        .does(async |session| session.refresh().await)?;
    window.settles()?;
    window.sees("The Lighthouse")
}

#[test]
fn a_folder_that_another_copy_holds_says_so_and_opens_once_it_is_free() -> Result<()> {
    let folder = Folder::demo()?;
    let first = Window::open(&folder, &[])?;
    // On another machine's screen: only the lock in the folder can tell.
    let second = Window::open(&folder, &[])?;
    second.sees("Another window of the program, or another program, has these data open.")?;
    second.focus_is_on("Try again")?;
    first.sees("Start huddle")?;
    first.kill()?;
    // Nobody pressed anything.
    second.sees("Start huddle")
}

#[test]
fn a_copy_is_kept_by_itself_and_the_settings_say_when() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    let copies = folder.path().join("backups");
    until("a copy", || {
        let names = std::fs::read_dir(&copies).into_iter().flatten().flatten();
        let whole = |name: String| name.ends_with(".db").then_some(());
        Ok(names
            .filter_map(|entry| entry.file_name().into_string().ok())
            .find_map(whole))
    })?;
    window.press("Ctrl+7")?;
    window.sees("The last copy was kept on")?;
    window.sees("It is the only one")?;
    let settings = window.reads()?;
    assert!(!settings.contains("in step with"), "{settings}");
    Ok(())
}

#[test]
fn data_in_a_folder_that_is_kept_in_step_with_others_are_warned_about() -> Result<()> {
    let home = Folder::empty()?;
    let data = home.path().join("Dropbox/huddle");
    let made = command_line(&place::program("debug"), &data, &["demo", "--seed", "1"])?;
    assert!(made.status.success(), "{}", said(&made));
    let arguments = ["--data".to_owned(), data.display().to_string()];
    let machine = Arc::new(Machine::start()?);
    let window = Window::of(&machine, place::program("debug"), &arguments)?;
    window.settles()?;
    window.sees("Start huddle")?;
    window.press("Ctrl+7")?;
    window.sees("The data folder lies in “Dropbox”, which is kept in step with other computers.")
}

#[test]
fn data_on_a_network_drive_are_refused_with_the_reason_and_an_offer() -> Result<()> {
    let folder = Folder::demo()?;
    let before = all_in(folder.path())?;
    let window = Window::open_on_a_network_drive(&folder)?;
    window.sees("These data lie on a network drive. Two computers that write there at once")?;
    window.sees("Keep the data on this computer")?;
    window.tabs_to("Choose a folder")?;
    window.is_accessible("data on a network drive")?;
    window.kill()?;
    assert!(all_in(folder.path())? == before, "the drive was written to");
    Ok(())
}

/// Every file under a folder with its contents.
fn all_in(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let files = place::files_under(folder)?.into_iter();
    files
        .map(|file| Ok((file.clone(), std::fs::read(file)?)))
        .collect()
}

#[test]
fn a_folder_of_a_newer_version_says_so_and_is_not_touched() -> Result<()> {
    let folder = Folder::demo()?;
    Connection::open(folder.path().join(FILE))?.pragma_update(None, "user_version", 9_999)?;
    let before = std::fs::read(folder.path().join(FILE))?;
    let window = Window::open(&folder, &[])?;
    window.sees("newer")?;
    drop(window);
    assert!(
        std::fs::read(folder.path().join(FILE))? == before,
        "the newer file was written to"
    );
    Ok(())
}

#[test]
fn a_file_that_is_no_database_says_so_and_is_not_touched() -> Result<()> {
    let folder = Folder::empty()?;
    std::fs::write(
        folder.path().join(FILE),
        "a letter to the guests, not a database ".repeat(200),
    )?;
    let before = std::fs::read(folder.path().join(FILE))?;
    let window = Window::open(&folder, &[])?;
    window.sees("It was not changed.")?;
    drop(window);
    assert!(
        std::fs::read(folder.path().join(FILE))? == before,
        "the file was written to"
    );
    Ok(())
}

#[test]
fn a_folder_that_takes_no_writes_can_be_read_and_costs_nobody_a_word() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open_where_nothing_can_be_written(&folder)?;
    window.sees("Start huddle")?;
    window.sees("These data can be read but not changed.")?;
    window.press("F5")?;
    window.sees("These data can be read but not written.")?;
    window.begins_to_tell("She stayed late.")?;
    window.press("Ctrl+Enter")?;
    window.press("Ctrl+1")?;
    window.stands_at("today")?;
    window.press("Ctrl+N")?;
    window.sees("Somebody began this at")?;
    window.tabs_to("What happened?")?;
    window.has_typed("She stayed late.")?;
    window.unlocks(folder.path())?;
    window.sees_no_longer("These data can be read but not changed.")?;
    // Whoever types goes on where they are.
    window.press("Ctrl+End")?;
    window.types(" Twice.")?;
    window.has_typed("She stayed late. Twice.")?;
    window.press("Ctrl+Enter")?;
    window.sees("Sent.")
}

#[test]
fn a_file_that_takes_no_writes_can_be_read_and_is_written_to_once_it_takes_them() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open_where_only_the_file_takes_no_writes(&folder)?;
    window.sees("These data can be read but not changed.")?;
    window.unlocks(&folder.path().join("huddle.db"))?;
    window.sees_no_longer("These data can be read but not changed.")?;
    window.tells("She stayed late.")
}
