//! The command line as an administrator meets it: the built program, in a folder of its own, without a display.
//!
//! Every test also demands that nothing panicked and that a refusal is a sentence. Surprising: where the tests run as
//! root, which no folder can refuse, the program is started as nobody to meet a read-only folder.

// The attribute tells clippy that unwrapping is a test's way to fail.
#[cfg(test)]
mod faults;
#[cfg(test)]
mod given;
#[cfg(test)]
mod who;

use given::{Given, OK, REFUSED, USAGE};
use std::fs;
use std::process::Stdio;

#[test]
fn the_example_team_can_be_looked_at_checked_and_copied() {
    let given = Given::folder();
    given
        .runs(&["demo", "--records", "40", "--seed", "7"])
        .ends(OK);
    let today = given.runs(&["today"]).ends(OK).out;
    assert!(today.lines().count() >= 2, "{today}");
    assert!(given.runs(&["check"]).ends(OK).out.contains('.'));
    given.runs(&["backup", "copy.db"]).ends(OK);
    assert!(fs::metadata(given.at("copy.db")).unwrap().len() > 10_000);
    given
        .runs(&["backup", "copy.db"])
        .ends(REFUSED)
        .says("copy.db");
}

#[test]
fn the_same_seed_makes_the_same_team() {
    let told = |seed: &str| {
        let given = Given::folder();
        given
            .runs(&["demo", "--records", "20", "--seed", seed])
            .ends(OK);
        given.runs(&["export", "recognitions", "out.csv"]).ends(OK);
        fs::read_to_string(given.at("out.csv")).unwrap()
    };
    assert_eq!(told("3"), told("3"));
    assert_ne!(told("3"), told("4"));
}

#[test]
fn a_team_that_is_there_is_never_painted_over() {
    let given = Given::example();
    let before = given.runs(&["today"]).ends(OK).out;
    given.runs(&["demo"]).ends(REFUSED);
    assert_eq!(given.runs(&["today"]).ends(OK).out, before);
}

#[test]
fn today_is_json_for_scripts() {
    let given = Given::example();
    let out = given.runs(&["today", "--json"]).ends(OK).out;
    let today: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert!(
        today["team"]["name"].is_string() && today["items"].is_array(),
        "{out}"
    );
}

#[test]
fn a_folder_without_a_team_is_said_to_be_one_and_stays_as_it_was() {
    let given = Given::folder();
    for verb in [
        &["today"][..],
        &["check"],
        &["backup", "b.db"],
        &["export", "recognitions", "e.csv"],
    ] {
        given.runs(verb).ends(REFUSED);
    }
    assert!(!given.at("data").exists());
}

#[test]
fn people_come_from_a_file() {
    let given = Given::example();
    given.write(
        "people.csv",
        "Name,Job\nZoë Ångström,Cook\n美咲,Host\n\"Łukasz, the tall\",Porter\n",
    );
    given
        .runs(&["import", "people", "people.csv"])
        .ends(OK)
        .says_of_it("3");
    given
        .runs(&["import", "people", "nowhere.csv"])
        .ends(REFUSED)
        .says("nowhere.csv");
}

#[test]
fn bad_lines_stop_an_import_until_the_good_ones_are_asked_for() {
    let given = Given::example();
    given.write(
        "people.csv",
        "Name,Birthday\nAnna Berg,03-14\n,01-01\nOmar Said,31-31\n",
    );
    let refused = given
        .runs(&["import", "people", "people.csv"])
        .ends(REFUSED);
    assert!(
        refused.err.contains('3') && refused.err.contains('4'),
        "{}",
        refused.err
    );
    given
        .runs(&["import", "people", "--keep-good", "people.csv"])
        .ends(OK)
        .says_of_it("One");
}

#[test]
fn files_that_are_no_lists_are_refused() {
    let given = Given::example();
    given.write("binary.csv", [0, 159, 146, 150, 0, 1, 2, 255].as_slice());
    given.write("half.csv", [0xff, 0xfe, b'N'].as_slice());
    given.write("huge.csv", "Name\n".to_owned() + &"x".repeat(4_000_000));
    for file in ["binary.csv", "half.csv", "huge.csv", "."] {
        given.runs(&["import", "people", file]).ends(REFUSED);
    }
}

#[test]
fn recognitions_go_to_a_file_and_to_nothing_else() {
    let given = Given::example();
    given
        .runs(&["export", "recognitions", "out.csv"])
        .ends(OK)
        .says_of_it("out.csv");
    let csv = fs::read_to_string(given.at("out.csv")).unwrap();
    assert!(csv.lines().count() > 20, "{csv}");
    given.runs(&["export", "recognitions", "."]).ends(REFUSED);
    given
        .runs(&["export", "recognitions", "no/such/folder/out.csv"])
        .ends(REFUSED);
    #[cfg(unix)]
    given
        .runs(&["export", "recognitions", "/dev/null"])
        .ends(REFUSED);
    assert_eq!(
        fs::read_dir(given.at(".")).unwrap().count(),
        2,
        "something was left behind"
    );
}

#[test]
fn a_folder_that_another_copy_holds_can_be_read_and_not_written() {
    let given = Given::example();
    given.write("people.csv", "Name\nAnna Berg\n");
    let lock = fs::OpenOptions::new()
        .write(true)
        .open(given.at("data/huddle.lock"))
        .unwrap();
    lock.lock().unwrap();
    given
        .runs(&["import", "people", "people.csv"])
        .ends(REFUSED);
    given.runs(&["today"]).ends(OK);
    given.runs(&["backup", "copy.db"]).ends(OK);
    drop(lock);
    given.runs(&["import", "people", "people.csv"]).ends(OK);
}

#[test]
fn a_file_of_a_newer_version_or_another_program_is_left_alone() {
    let newer: &dyn Fn(&mut Vec<u8>) =
        &|file| file[60..64].copy_from_slice(&9999_i32.to_be_bytes());
    let foreign: &dyn Fn(&mut Vec<u8>) =
        &|file| *file = b"Dear diary, today I learned a thing.".repeat(99);
    for harm in [newer, foreign] {
        let given = Given::example();
        let mut file = fs::read(given.at("data/huddle.db")).unwrap();
        harm(&mut file);
        given.write("data/huddle.db", &*file);
        given.write("people.csv", "Name\nAnna Berg\n");
        for verb in [
            &["today"][..],
            &["check"],
            &["demo"],
            &["import", "people", "people.csv"],
        ] {
            given.runs(verb).ends(REFUSED);
        }
        assert_eq!(fs::read(given.at("data/huddle.db")).unwrap(), file);
    }
}

#[test]
fn a_damaged_file_is_found_and_never_a_panic() {
    let given = Given::example();
    let whole = fs::read(given.at("data/huddle.db")).unwrap();
    for seed in 0..8_usize {
        let mut file = whole.clone();
        let at = 4096 * (1 + seed * 3 % (file.len() / 4096 - 1));
        for byte in &mut file[at..at + 512] {
            *byte = byte
                .wrapping_mul(31)
                .wrapping_add(u8::try_from(seed).unwrap() + 1);
        }
        given.write("data/huddle.db", &*file);
        given.runs(&["check"]).ends(REFUSED);
        given.runs(&["today"]).never_panics();
        given
            .runs(&["backup", &format!("copy{seed}.db")])
            .never_panics();
    }
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_can_be_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let given = Given::example();
    given.write("people.csv", "Name\nAnna Berg\n");
    if !given.as_nobody_works() {
        eprintln!("skipped: runs as root, and nobody may not run the program from its folder");
        return;
    }
    let modes = |folder, file| {
        fs::set_permissions(given.at("data"), fs::Permissions::from_mode(folder)).unwrap();
        for entry in fs::read_dir(given.at("data")).unwrap() {
            fs::set_permissions(entry.unwrap().path(), fs::Permissions::from_mode(file)).unwrap();
        }
    };
    modes(0o555, 0o444);
    given.runs_as_nobody(&["today"]).ends(OK);
    given
        .runs_as_nobody(&["import", "people", "people.csv"])
        .ends(REFUSED);
    given.runs_as_nobody(&["demo"]).ends(REFUSED);
    given.runs_as_nobody(&["check"]).ends(OK);
    modes(0o755, 0o000);
    given.runs_as_nobody(&["today"]).ends(REFUSED);
    modes(0o755, 0o644);
}

#[test]
fn names_of_folders_may_be_odd() {
    for name in [
        "with space",
        "ümlaut-美咲-😀",
        "100%",
        "a?b#c",
        "file:x",
        "'quoted' \"twice\"",
    ] {
        let given = Given::named(name);
        given.runs(&["demo", "--records", "5"]).ends(OK);
        given.runs(&["today"]).ends(OK);
        assert!(given.at(name).join("huddle.db").is_file(), "{name}");
    }
}

#[test]
fn what_is_not_understood_is_told_apart_from_what_is_refused() {
    let given = Given::folder();
    for args in [
        &["dance"][..],
        &["backup"],
        &["today", "--yaml"],
        &["import", "rocks", "x"],
        &["demo", "--records", "-1"],
    ] {
        given.runs(args).ends(USAGE);
    }
    assert!(given.runs(&["--help"]).ends(OK).out.contains("today"));
    assert!(
        given
            .runs(&["--version"])
            .ends(OK)
            .out
            .contains(env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let given = Given::example();
    for args in [
        &["today"][..],
        &["today", "--json"],
        &["check"],
        &["--help"],
    ] {
        let mut child = given
            .command(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        given::Ran::of(child.wait_with_output().unwrap()).ends(OK);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_under_the_output_is_said() {
    let given = Given::example();
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let out = given
        .command(&["today"])
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    given::Ran::of(out).ends(REFUSED);
}

#[cfg(target_os = "linux")]
#[test]
fn a_window_without_a_screen_says_what_works_without_one() {
    let given = Given::folder();
    given.runs(&[]).ends(REFUSED).says("--help");
    assert!(!given.at("data").exists());
}
