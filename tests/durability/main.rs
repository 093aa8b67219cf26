//! Durability as every change is tested for it: some seeds of each measure find nothing, and every bug that is sown in the
//! core is found by the measure that claims it, with seeds that find nothing without it.
//!
//! The measures run in processes of their own, by the program `torture`; what it does in hours, this does in a minute.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measure that fails ends its test"
)]

use std::process::{Child, Command, Output, Stdio};

fn shard(measure: &str, from: u64, seeds: u64, bug: Option<&str>) -> Child {
    let mut torture = Command::new(env!("CARGO_BIN_EXE_torture"));
    torture
        .args([
            "shard",
            measure,
            "--from",
            &from.to_string(),
            "--seeds",
            &seeds.to_string(),
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    if let Some(bug) = bug {
        torture.args(["--bug", bug]);
    }
    torture.spawn().unwrap()
}

fn said(output: &Output) -> String {
    format!(
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// So many seeds of a measure find nothing, and count at least so many.
fn finds_nothing(measure: &str, seeds: u64, at_least: u64) {
    let output = shard(measure, 0, seeds, None).wait_with_output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    assert!(count(&output) >= at_least, "{}", said(&output));
}

/// What a shard's last line counts.
fn count(output: &Output) -> u64 {
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let last: serde_json::Value = serde_json::from_str(said.lines().last().unwrap()).unwrap();
    last["count"].as_u64().unwrap()
}

/// The same measure finds the bug that is sown.
fn finds(measure: &str, seeds: u64, bug: &str) {
    let output = shard(measure, 0, seeds, Some(bug))
        .wait_with_output()
        .unwrap();
    assert_eq!(
        output.status.code(),
        Some(1),
        "{bug} is not found: {}",
        said(&output)
    );
    assert!(
        said(&output).contains("FOUND by"),
        "{bug} ended it: {}",
        said(&output)
    );
}

#[test]
fn nothing_acknowledged_is_lost_when_the_program_is_killed_three_hundred_times() {
    finds_nothing("kill", 10, 300);
}

#[test]
fn nothing_acknowledged_is_lost_when_the_power_goes_two_hundred_times() {
    finds_nothing("power", 10, 200);
}

#[test]
fn a_first_start_may_be_killed_at_any_step() {
    finds_nothing("first-start", 1, 100);
}

#[test]
fn an_update_of_old_data_may_be_killed_at_any_step() {
    finds_nothing("update", 1, 100);
}

#[test]
fn a_copy_may_be_killed_at_any_step() {
    finds_nothing("copy", 1, 100);
}

#[test]
fn going_back_to_a_copy_may_be_killed_at_any_step() {
    finds_nothing("restore", 1, 100);
}

#[test]
fn a_move_to_this_computer_may_be_killed_at_any_step() {
    finds_nothing("bring", 2, 20);
}

#[test]
fn recovery_from_damage_may_be_killed_at_any_step() {
    finds_nothing("recovery", 5, 300);
}

#[test]
fn a_reminder_may_be_killed_at_any_step_and_is_recorded_before_it_is_shown() {
    finds_nothing("reminder", 1, 10);
}

#[test]
fn a_full_disk_loses_nothing_and_later_saves_work() {
    finds_nothing("full", 1, 100);
}

#[test]
fn a_copy_that_arrives_garbled_does_not_count() {
    finds_nothing("garbled", 1, 50);
}

#[test]
fn a_damaged_file_crashes_nothing_and_shows_nothing_wrong_unnoticed() {
    finds_nothing("damage", 10, 200);
    finds_nothing("damaged-log", 2, 40);
}

#[test]
fn nonsense_to_any_command_lets_nobody_in_and_changes_nothing() {
    finds_nothing("requests", 1, 1_000);
}

#[test]
fn wrong_pins_count_although_the_program_is_killed_between_them() {
    finds_nothing("tries", 1, 9);
}

#[test]
fn no_parser_trips_over_its_saved_cases() {
    for parser in [
        "bodies", "texts", "times", "lists", "names", "sheets", "marks",
    ] {
        finds_nothing(parser, 1, 200);
    }
    finds_nothing("logs", 2, 200);
}

#[test]
fn acknowledging_before_commit_is_found() {
    finds("kill", 3, "AcknowledgedBeforeCommit");
}

#[test]
fn synchronous_off_is_found() {
    finds("power", 10, "SynchronousOff");
}

#[test]
fn synchronous_normal_is_found() {
    finds("power", 10, "SynchronousNormal");
}

#[test]
fn a_write_outside_the_door_is_found() {
    finds("kill", 3, "OutsideTheDoor");
}

#[test]
fn a_migration_outside_a_transaction_is_found() {
    finds("update", 1, "MigrationInPieces");
}

#[test]
fn a_copy_without_the_log_is_found() {
    finds("copy", 1, "CopyWithoutLog");
}

#[test]
fn a_copy_that_is_not_reopened_is_found() {
    finds("garbled", 1, "CopyNotReopened");
}

#[test]
fn a_folder_that_is_not_synced_after_a_rename_is_found() {
    finds("power", 10, "FolderNotSynced");
}

#[test]
fn a_full_disk_that_is_passed_over_is_found() {
    finds("full", 1, "DiskFullIgnored");
}

#[test]
fn a_missing_check_of_access_is_found() {
    finds("requests", 1, "AccessNotChecked");
}

#[test]
fn a_reminder_recorded_after_it_was_shown_is_found() {
    finds("reminder", 1, "ReminderRecordedLate");
}

#[test]
fn an_undo_that_does_not_ask_for_access_is_found() {
    finds("requests", 1, "UndoWithoutAccess");
}

#[test]
fn pin_tries_kept_in_memory_are_found() {
    finds("tries", 1, "PinTriesInMemory");
}
