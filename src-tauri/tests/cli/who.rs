//! Who may use which verb, once there are PINs and before.

use std::fs;

use crate::given::{Given, OK, REFUSED, Ran};

const MARIA: &str = "Maria do Carmo Figueiredo de Albuquerque";
const LEADER: &str = "Tom O'Neill";

/// Who may do it, once there are PINs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    /// Whoever says nothing of who they are; so everybody.
    Anyone,
    /// A manager who gives their PIN.
    Manager,
    /// Nobody, where there is a team.
    Nobody,
}

/// Each verb, as it was reviewed, with something that it can do; the file that it makes is `out`.
const VERBS: [(&[&str], By); 8] = [
    (&["today"], By::Anyone),
    (&["today", "--json"], By::Anyone),
    (&["check"], By::Anyone),
    (&["demo"], By::Nobody),
    (&["backup", "out"], By::Manager),
    (&["import", "people", "people.csv"], By::Manager),
    (&["export", "recognitions", "out"], By::Manager),
    (&["export", "everything", "out"], By::Manager),
];

/// The words before the first argument: those that a verb has.
fn words<'a>(verb: &[&'a str]) -> Vec<&'a str> {
    let known = ["today", "check", "demo", "backup"];
    verb[..if known.contains(&verb[0]) { 1 } else { 2 }].to_vec()
}

/// The verbs that the program tells of, also of those that have more than one word.
fn told_verbs(given: &Given, before: &[&str]) -> Vec<String> {
    let help = given.runs(&[before, &["--help"]].concat()).ends(OK).out;
    let commands = help.split("Commands:").nth(1).unwrap_or_default();
    let lines = commands.lines().skip(1);
    let names = lines.map_while(|line| line.split_whitespace().next());
    names
        .filter(|name| *name != "help")
        .flat_map(|name| {
            let verb = [before, &[name]].concat();
            let more = told_verbs(given, &verb);
            match more.is_empty() {
                true => vec![verb.join(" ")],
                false => more,
            }
        })
        .collect()
}

#[test]
fn who_may_use_each_verb_was_reviewed() {
    let mut told = told_verbs(&Given::folder(), &[]);
    let mut reviewed: Vec<String> = VERBS
        .iter()
        .map(|(verb, _)| words(verb).join(" "))
        .collect();
    reviewed.dedup();
    told.sort();
    reviewed.sort();
    assert_eq!(told, reviewed, "review who may use what is new, in VERBS");
}

#[test]
fn once_there_are_pins_each_verb_is_for_whom_it_was_reviewed() {
    let given = Given::example();
    given.write("people.csv", "Name\nZoë Ångström\n");
    let people = || -> i64 {
        let count =
            |read: &huddle_core::store::Read<'_>| read.value("SELECT count(*) FROM person", []);
        given.opens().read(count).unwrap()
    };
    let does = |verb: &[&str], ran: Ran, may: bool| {
        let out = given.at("out");
        match may {
            true => {
                ran.ends(OK);
                assert_eq!(out.exists(), verb.contains(&"out"), "{verb:?}");
            }
            false => {
                ran.ends(REFUSED);
                assert!(!out.exists(), "{verb:?} was refused, and made a file");
            }
        }
        let _ = fs::remove_file(out);
    };
    // Before, they are everybody's.
    for (verb, by) in VERBS.iter().filter(|(verb, _)| verb[0] != "import") {
        does(verb, given.runs(verb), *by != By::Nobody);
    }
    given.sets_pins(&[
        (MARIA, "manager", "482915"),
        ("Sam Okafor", "staff", "720519"),
        (LEADER, "leader", "730264"),
    ]);
    let maria = MARIA.to_lowercase();
    let callers = [
        ("Sam Okafor", "720519", false),
        (LEADER, "730264", false),
        (&maria, "482915", true),
    ];
    for (verb, by) in VERBS {
        let before = people();
        let ran = given.runs(verb);
        if by == By::Manager {
            assert!(ran.err.contains("--as"), "{ran:#?}");
        }
        does(verb, ran, by == By::Anyone);
        for (name, pin, manages) in callers {
            let ran = given.runs_as(name, &format!("{pin}\n"), verb);
            let may = by == By::Anyone || (by == By::Manager && manages);
            if by == By::Manager && !may {
                assert!(ran.err.contains("Only a manager"), "{name}: {ran:#?}");
            }
            does(verb, ran, may);
        }
        let added = i64::from(verb[0] == "import");
        assert_eq!(
            people(),
            before + added,
            "{verb:?}: the manager adds somebody, once"
        );
    }
}

#[test]
fn wrong_names_and_pins_are_refused_and_counted() {
    let given = Given::example();
    given.sets_pin(MARIA, "482915");
    let refused = |who, pin| given.runs_as(who, pin, &["backup", "b.db"]).ends(REFUSED);
    refused("Nobody Atall", "482915").says("Nobody Atall");
    refused("Sam Okafor", "").says("manager");
    refused(MARIA, "").says("--pin-stdin");
    for _ in 0..5 {
        refused(MARIA, "999111\n").says("not the PIN");
    }
    refused(MARIA, "482915\n").says("Wait");
    assert!(!given.at("b.db").exists());
}

#[test]
fn beside_an_open_window_the_pin_is_asked_for_too() {
    let given = Given::example();
    given.sets_pin(MARIA, "482915");
    let _window = given.opens();
    let copy = |pin, file| given.runs_as(MARIA, pin, &["backup", file]);
    copy("999111\n", "a.db").ends(REFUSED).says("not the PIN");
    copy("482915\n", "b.db").ends(OK);
    assert!(!given.at("a.db").exists());
}

#[test]
fn a_name_without_pins_stands_in_the_log() {
    let given = Given::example();
    given.write("people.csv", "Name\nZoë Ångström\n");
    given
        .runs_as("Sam Okafor", "", &["import", "people", "people.csv"])
        .ends(OK);
    let newest = given.opens().read(|read| {
        let sql = "SELECT name FROM person WHERE id = (SELECT actor_id FROM operation ORDER BY seq DESC LIMIT 1)";
        read.value::<String>(sql, [])
    });
    assert_eq!(newest.unwrap(), "Sam Okafor");
}
