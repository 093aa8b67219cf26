//! What an administrator meets on a computer in trouble: no room, no handles, somebody else's lock. Each time there is a
//! sentence, no half file, and everything works once the trouble is over.

#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
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
    for (verb, file) in [
        ("export recognitions", "all.csv"),
        ("export everything", "all.json"),
        ("backup", "copy.db"),
    ] {
        // Where the program is done before it can be stopped, it is given more to do.
        let told = [1_000, 4_000, 16_000].into_iter().find_map(|records| {
            let given = Given::folder();
            let records = records.to_string();
            given
                .runs(&["demo", "--records", &records, "--seed", "1"])
                .ends(OK);
            fs::create_dir(given.at("small")).unwrap();
            fs::create_dir(given.at("disk")).unwrap();
            let script = PULLED_OUT.replace("$TOO_FAST", &TOO_FAST.to_string());
            let script = script.replace("$VERB", verb).replace("$FILE", file);
            let ran = shell(&given, &script);
            (ran.code != Some(TOO_FAST)).then_some(ran)
        });
        let ran = told.expect("the program is never met in the middle");
        let whole = format!("pulled out:\non the disk:\nagain:\n{file}\n");
        assert_eq!(ran.out, whole, "{ran:#?}");
        ran.ends(REFUSED)
            .says(&format!("small/{file} could not be read or written"));
    }
}

/// Ends as the verb whose disk is pulled out while the half of its file stands there. It lists what lies in the place then,
/// which whole files lie on the disk, and which once the disk is back and the verb was run again. The half that is on the
/// disk when it goes, with what SQLite keeps beside it, nobody can remove.
const PULLED_OUT: &str = r#"
mount -t tmpfs -o size=64m tmpfs small && mount --bind small disk || exit 8
half() { for half in small/*.part; do [ -e "$half" ]; return; done; }
is() { read -r _ _ state _ < /proc/$program/stat; [ "$state" = "$1" ]; }
$P $VERB small/$FILE & program=$!
until half || is Z; do :; done
kill -STOP $program
until is T || is Z; do :; done
if ! half || [ -e small/$FILE ]; then kill -KILL $program; exit $TOO_FAST; fi
umount -l small
kill -CONT $program
wait $program; code=$?
echo pulled out:; ls -A small
echo on the disk:; ls disk | grep -v '[.]part'
mount --bind disk small && $P $VERB small/$FILE > said
echo again:; ls small | grep -v '[.]part'
exit $code
"#;

const TOO_FAST: i32 = 9;

#[test]
fn data_on_a_network_drive_are_refused_and_not_touched() {
    let files = |given: &Given| -> BTreeMap<PathBuf, Vec<u8>> {
        let files = fs::read_dir(given.at("data")).unwrap();
        let files = files.map(|file| file.unwrap().path());
        files
            .map(|file| (file.clone(), fs::read(file).unwrap()))
            .collect()
    };
    let given = Given::example();
    given.write("people.csv", "Name\nAnna Berg\n");
    let before = files(&given);
    for verb in [
        "today",
        "check",
        "demo",
        "import people people.csv",
        "export recognitions out.csv",
        "export everything out.json",
        "backup copy.db",
    ] {
        let ran = shell(&given, &format!("{ON_A_NETWORK_DRIVE} && exec $P {verb}"));
        ran.ends(REFUSED).says("These data lie on a network drive");
        assert!(files(&given) == before, "{verb} changed the data");
    }
    for made in ["out.csv", "out.json", "copy.db"] {
        assert!(!given.at(made).exists(), "{made}");
    }
    // Nor are any begun there.
    let given = Given::folder();
    let ran = shell(&given, &format!("{ON_A_NETWORK_DRIVE} && exec $P demo"));
    ran.ends(REFUSED).says("These data lie on a network drive");
    assert!(!given.at("data").exists());
}

/// Has the list of what is mounted say, to the program that the shell becomes, that another computer holds the test's place.
const ON_A_NETWORK_DRIVE: &str = r#"
{ cat /proc/$$/mountinfo; echo "1 1 0:1 / $(pwd -P) rw - cifs //server/team rw"; } > mounted &&
mount --bind mounted /proc/$$/mountinfo"#;

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
