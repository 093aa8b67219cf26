//! What an administrator meets on a computer in trouble: no room, no handles, somebody else's lock. Each time there is a
//! sentence, no half file, and everything works once the trouble is over.

#![cfg(target_os = "linux")]

use std::fs;
use std::process::Command;

use crate::given::{Given, OK, REFUSED, Ran};

/// Runs a shell that may end with the program; `$P` is the program with its data folder.
fn shell(given: &Given, script: &str) -> Ran {
    let program = given.command(&[]);
    let words = std::iter::once(program.get_program()).chain(program.get_args());
    let words: Vec<String> = words
        .map(|word| format!("'{}'", word.to_string_lossy()))
        .collect();
    given.write("script", script.replace("$P", &words.join(" ")));
    let mut command = Command::new("unshare");
    command
        .current_dir(given.at(""))
        .args(["--mount", "--map-root-user", "sh", "script"])
        .env("LC_ALL", "C.UTF-8")
        .env_remove("DISPLAY");
    Ran::of(command.output().unwrap())
}

/// The same on a disk of 64 kilobytes under `small`, which only it can see.
fn with_a_small_disk(given: &Given, script: &str) -> Ran {
    fs::create_dir(given.at("small")).unwrap();
    let mount = "mount -t tmpfs -o size=64k tmpfs small";
    shell(given, &format!("{mount} && {{ {script}; }}"))
}

#[test]
fn an_export_that_does_not_fit_leaves_no_half_file() {
    let given = Given::folder();
    given
        .runs(&["demo", "--records", "600", "--seed", "1"])
        .ends(OK);
    let ran = with_a_small_disk(
        &given,
        "$P export recognitions small/all.csv; code=$?; ls -A small; exit $code",
    );
    assert_eq!(ran.out, "", "{ran:#?}");
    ran.ends(REFUSED).says("full");
    given.runs(&["export", "recognitions", "all.csv"]).ends(OK);
}

#[test]
fn a_copy_and_everything_as_json_that_do_not_fit_leave_no_half_file() {
    for verb in ["backup small/copy.db", "export everything small/all.json"] {
        let given = Given::folder();
        given
            .runs(&["demo", "--records", "600", "--seed", "1"])
            .ends(OK);
        let ran = with_a_small_disk(
            &given,
            &format!("$P {verb}; code=$?; ls -A small; exit $code"),
        );
        assert_eq!(ran.out, "", "{ran:#?}");
        ran.ends(REFUSED).says("full");
    }
}

#[test]
fn a_disk_that_is_pulled_out_in_the_middle_is_said() {
    let given = Given::example();
    let ran = with_a_small_disk(
        &given,
        "umount -l small; rmdir small; $P export recognitions small/all.csv",
    );
    ran.ends(REFUSED).says("small/all.csv");
}

#[test]
fn a_computer_without_handles_refuses_in_a_sentence_and_loses_nothing() {
    let given = Given::example();
    let mut refused = 0;
    for handles in 4..24 {
        let ran = shell(
            &given,
            &format!("ulimit -n {handles}; exec $P export recognitions out.csv"),
        );
        ran.never_panics();
        // Below a few, the system cannot even start a program.
        if ran.code == Some(REFUSED) {
            refused += 1;
        }
        if ran.code != Some(OK) {
            assert!(!given.at("out.csv").exists(), "{handles} handles: {ran:#?}");
        }
        let _ = fs::remove_file(given.at("out.csv"));
    }
    assert!(refused > 0, "the program never ran out of handles");
    given.runs(&["check"]).ends(OK);
}

#[test]
fn everything_as_json_is_had_from_the_command_line() {
    let given = Given::example();
    given
        .runs(&["export", "everything", "all.json"])
        .ends(OK)
        .says_of_it("all.json");
    let text = fs::read_to_string(given.at("all.json")).unwrap();
    let all: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(all["tables"]["recognition"].as_array().unwrap().len(), 30);
    given.runs(&["export", "everything", "."]).ends(REFUSED);
}

#[test]
fn a_file_that_is_gone_beside_its_copies_is_no_new_team() {
    let given = Given::example();
    fs::create_dir(given.at("data/backups")).unwrap();
    fs::rename(
        given.at("data/huddle.db"),
        given.at("data/backups/2026-03-11T06-00-00Z_1.db"),
    )
    .unwrap();
    given.runs(&["check"]).ends(REFUSED).says("Open the window");
}
