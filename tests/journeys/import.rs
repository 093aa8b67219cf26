//! People from a list, and recognitions into a file.

use huddle_core::Code;
use huddle_core::person::import;
use huddle_core::recognition::export;
use serde_json::{Value, json};

use crate::world::{World, telling};

fn ask(text: &str) -> Value {
    json!({"text": text, "header": null, "mapping": null})
}

#[test]
fn a_pasted_list_without_a_header_finds_the_first_days() {
    let world = World::with_people(&["Ana"]);
    let text = "Zoë Young,Porter,2024-03-01\nمريم,Reception,1.3.2024\nJoe,Kitchen,2024-13-45";
    let seen = world.does("people_preview", ask(text));
    assert_eq!(seen["mapping"], json!(["name", "job", "started_on"]));
    assert_eq!(seen["good"].as_array().unwrap().len(), 2);
    assert_eq!(
        (&seen["bad"][0]["line"], &seen["bad"][0]["fault"]["field"]),
        (&json!(3), &json!("started_on"))
    );
}

#[test]
fn names_are_pasted_one_a_line() {
    let world = World::with_people(&[]);
    let preview = world.does("people_preview", ask("Ana\n\n  Joe Carter \nZoë"));
    assert_eq!(preview["good"].as_array().unwrap().len(), 3);
    assert_eq!(
        (
            preview["header"].as_bool(),
            preview["good"][1]["name"].as_str()
        ),
        (Some(false), Some("Joe Carter"))
    );
    let lines = |preview: &Value| -> Vec<u64> {
        preview["good"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["line"].as_u64().unwrap())
            .collect()
    };
    assert_eq!(lines(&preview), [1, 3, 4]);
    assert_eq!(
        lines(&world.does("people_preview", ask("Ana\r\nJoe\r\n\r\n\r\nMei\r\n"))),
        [1, 2, 5]
    );
    assert_eq!(
        lines(&world.does("people_preview", ask("\n\nAna,\"a\nb\"\nJoe\rMei"))),
        [3, 5, 6]
    );
}

#[test]
fn a_day_that_does_not_exist_is_shown_and_costs_no_other_day() {
    let world = World::with_people(&[]);
    let seen = world.does(
        "people_preview",
        ask("Ana,Desk,2024-03-01\nJoe,Bar,31.2.2026"),
    );
    assert_eq!(seen["mapping"], json!(["name", "job", "started_on"]));
    assert_eq!(seen["good"][0]["started_on"], json!("2024-03-01"));
    assert_eq!(seen["bad"][0]["fault"]["field"], json!("started_on"));
}

#[test]
fn names_in_one_line_are_as_many_people() {
    let world = World::with_people(&[]);
    let seen = world.does("people_preview", ask("Ana, Joe Carter, Mei, Zoë, مريم"));
    assert_eq!(seen["good"].as_array().unwrap().len(), 5);
    // Columns without rows are nobody, and empty columns of a spreadsheet hide nobody.
    let heads = "Name,Say as,Job,Shift,Birthday";
    let seen = world.does("people_preview", ask(heads));
    assert_eq!(seen["good"], json!([]));
    let seen = world.does("people_preview", ask("Ana;Cook;;;;;;;\nJoe;Bar;;;;;;;"));
    assert_eq!(seen["good"].as_array().unwrap().len(), 2);
    // One person with a job and a shift stays one.
    let seen = world.does("people_preview", ask("Joe Carter, Bar"));
    assert_eq!(seen["good"].as_array().unwrap().len(), 1);
}

#[test]
fn a_list_that_lost_its_line_ends_and_a_row_of_another_sign_are_shown_as_bad() {
    let world = World::with_people(&[]);
    let lost = "Ana,Desk,2024-03-01,Joe,Bar,2024-03-02,Mei,Bar,2024-03-03";
    let seen = world.does("people_preview", ask(lost));
    assert_eq!(seen["good"], json!([]));
    assert_eq!(seen["bad"][0]["fault"]["code"], json!("bad_request"));
    let mixed = "Ana,Desk,2024-03-01\nTom O'Neill; Bar; 1.4.2025";
    let seen = world.does("people_preview", ask(mixed));
    assert_eq!(seen["good"].as_array().unwrap().len(), 1);
    assert_eq!(seen["bad"][0]["line"], json!(2));
}

#[test]
fn a_csv_with_semicolons_is_read_by_its_own_column_names() {
    let world = World::with_people(&[]);
    let csv = "\u{feff}First name;Last name;Job title;Shift;Start date;Birthday;Salary\r\n\
               Ana;Ribeiro;\"Front; desk\";morning;2020-04-01;1990-12-24;9\r\n\
               Łukasz;Wiśniewski;Porter;Morning;1.4.2021;24.12.;9\r\n";
    let preview = world.does("people_preview", ask(csv));
    assert_eq!(preview["bad"], json!([]));
    let ana = &preview["good"][0];
    assert_eq!(
        [
            &ana["name"],
            &ana["job"],
            &ana["shift"],
            &ana["started_on"],
            &ana["birthday"]
        ],
        [
            "Ana Ribeiro",
            "Front; desk",
            "Morning",
            "2020-04-01",
            "12-24"
        ]
    );
    assert_eq!(preview["mapping"][6], "ignore");
    let import = json!({"text": csv, "header": null, "mapping": null, "keep_good": false});
    assert_eq!(world.does("people_import", import)["added"], 2);
    assert!(
        world.does("person_list", json!({"query": "wis", "left": false}))[0]["shift_id"]
            .is_string()
    );
}

#[test]
fn bad_rows_are_shown_with_line_and_reason_and_good_ones_are_kept_only_when_asked() {
    let world = World::with_people(&["Ana"]);
    let csv = "name,start date,shift\nJoe,2020-01-01,Morning\n,2020-01-01,Morning\nJOE,,\nMei,31/04/2020,\nTom,,Dawn\n";
    let preview = world.does("people_preview", ask(csv));
    let bad: Vec<_> = preview["bad"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                row["line"].as_u64().unwrap(),
                row["fault"]["code"].as_str().unwrap().to_owned(),
            )
        })
        .collect();
    let expected = [
        (3, "empty"),
        (4, "already_there"),
        (5, "not_a_day"),
        (6, "not_found"),
    ];
    assert_eq!(bad, expected.map(|(line, code)| (line, code.to_owned())));
    let import =
        |keep: bool| json!({"text": csv, "header": null, "mapping": null, "keep_good": keep});
    let refused = world.refused("people_import", import(false));
    assert_eq!(
        (refused.code, &refused.facts["bad"]),
        (Code::BadRows, &4_i64.into())
    );
    assert_eq!(
        world.does("people_import", import(true)),
        json!({"added": 1, "changed": 0, "skipped": 4})
    );
}

#[test]
fn a_list_says_something_new_of_those_who_are_there_and_makes_no_twins() {
    let world = World::with_people(&["Ana", "Bea"]);
    let csv = "name,job,shift,birthday\nANA,Concierge,Morning,31.12.\nBea,,,\nМei,Bell,,\nJoe,,,\n";
    let preview = world.does("people_preview", ask(csv));
    let change = &preview["changed"][0];
    assert_eq!(
        (change["line"].as_u64(), &change["name"]),
        (Some(2), &json!("Ana"))
    );
    assert_eq!(
        change["fields"],
        json!([
            {"column": "job", "before": "", "after": "Concierge"},
            {"column": "birthday", "before": "", "after": "12-31"},
        ])
    );
    assert_eq!(
        (&preview["same"], preview["good"].as_array().unwrap().len()),
        (&json!(1), 2)
    );
    let import = json!({"text": csv, "header": null, "mapping": null, "keep_good": false});
    assert_eq!(
        world.does("people_import", import.clone()),
        json!({"added": 2, "changed": 1, "skipped": 0})
    );
    // The same list once more says nothing new, and an empty cell empties nothing.
    assert_eq!(
        world.does("people_import", import),
        json!({"added": 0, "changed": 0, "skipped": 0})
    );
    assert_eq!(
        world
            .does("person_list", json!({"query": "", "left": true}))
            .as_array()
            .unwrap()
            .len(),
        4
    );
    world.does("undo", json!({}));
    let ana = world.does("person_show", json!({"id": world.who("Ana")}));
    assert_eq!(ana["person"]["job"], "");
    world.is_sound();
}

#[test]
fn a_name_in_a_list_that_looks_like_somebody_is_pointed_out() {
    let world = World::with_people(&["Mei"]);
    // The first letter is a Cyrillic one.
    let preview = world.does("people_preview", ask("\u{41c}ei\nJoe"));
    assert_eq!(preview["good"][0]["alike"]["name"], "Mei");
    assert_eq!(preview["good"][1]["alike"], Value::Null);
    // And one that looks like another of the list.
    let preview = world.does("people_preview", ask("Joe\nJo\u{435}"));
    assert_eq!(preview["good"][1]["looks_like"], "Joe");
}

#[test]
fn a_name_that_two_people_have_changes_neither() {
    let world = World::with_people(&["Ana", "Ana"]);
    let preview = world.does("people_preview", ask("name,job\nAna,Cook\n"));
    assert_eq!(preview["bad"][0]["fault"]["code"], "already_there");
}

#[test]
fn whether_a_name_is_twice_in_the_list_or_two_people_have_it_is_told_apart() {
    let world = World::with_people(&["Ana", "Ana", "Bea"]);
    let list = "name\nJoe\nAna\nBea\n\nJOE\nBea\nAna\n";
    let preview = world.does("people_preview", ask(list));
    let facts: Vec<_> = preview["bad"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["line"].clone(), row["fault"]["facts"].clone()))
        .collect();
    assert_eq!(
        facts,
        [
            (json!(3), json!({"name": "Ana", "people": 2})),
            (json!(6), json!({"name": "JOE", "line": 2})),
            (json!(7), json!({"name": "Bea", "line": 4})),
            (json!(8), json!({"name": "Ana", "people": 2})),
        ]
    );
}

#[test]
fn two_names_that_differ_in_an_accent_or_a_vowel_are_two_people() {
    let world = World::with_people(&["Zoe"]);
    let preview = world.does("people_preview", ask("Zoë\nमीना\nमोना\nสมศรี\nสมศร"));
    assert_eq!(preview["good"].as_array().unwrap().len(), 5);
}

#[test]
fn columns_can_be_mapped_by_hand() {
    let world = World::with_people(&[]);
    let ask = json!({"text": "7,Front desk,Ana\n8,Kitchen,Joe", "header": false, "mapping": ["ignore", "job", "name"]});
    let preview = world.does("people_preview", ask);
    assert_eq!(
        (
            preview["good"][1]["name"].as_str(),
            preview["good"][1]["job"].as_str()
        ),
        (Some("Joe"), Some("Kitchen"))
    );
}

#[test]
fn a_file_in_another_encoding_is_refused_not_guessed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("people.csv");
    std::fs::write(&file, b"Zo\xeb\n").unwrap();
    assert_eq!(
        import::read_file(&file).unwrap_err().code,
        Code::BadEncoding
    );
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("Zoë\n美咲".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    std::fs::write(&file, utf16).unwrap();
    assert_eq!(import::read_file(&file).unwrap(), "Zoë\n美咲");
    std::fs::write(&file, vec![b'a'; import::MOST_BYTES + 1]).unwrap();
    assert_eq!(import::read_file(&file).unwrap_err().code, Code::TooLarge);
    assert_eq!(
        import::read_file(&folder.path().join("none.csv"))
            .unwrap_err()
            .code,
        Code::NotFound
    );
}

#[test]
fn a_quote_that_is_never_closed_makes_a_bad_row_and_no_import() {
    let world = World::with_people(&[]);
    let csv = format!("name,job\nAna,\"Front desk\n{}", "Joe,Porter\n".repeat(200));
    let preview = world.does("people_preview", ask(&csv));
    assert_eq!(preview["bad"][0]["line"], 2);
    assert_eq!(preview["good"], json!([]));
    // What is left of a short list is no name and no job either; an inch sign hides nothing and is nothing.
    for (csv, line) in [
        ("name,job\nAna,\"Cook\nBea,Bell", 2),
        (
            "name,job\nJoe,\"Bar\nand desk\"\nMei,27\" screens\nAna,\"Cook\n",
            5,
        ),
    ] {
        let preview = world.does("people_preview", ask(csv));
        assert_eq!(preview["bad"][0]["line"], line, "{csv}");
        assert_eq!(preview["bad"][0]["fault"]["code"], "quote_open");
        assert_eq!(preview["bad"][0]["fault"]["facts"]["line"], line);
        let import = json!({"text": csv, "header": null, "mapping": null, "keep_good": false});
        assert_eq!(world.refused("people_import", import).code, Code::BadRows);
    }
    let right = "name,job\nMei,27\" screens\nJoe,\"Bar\nand desk\"";
    let preview = world.does("people_preview", ask(right));
    assert_eq!(preview["bad"], json!([]));
    assert_eq!(preview["good"].as_array().unwrap().len(), 2);
}

#[test]
fn an_empty_list_is_said_to_be_empty() {
    let world = World::with_people(&[]);
    let import = json!({"text": " \n\n", "header": null, "mapping": null, "keep_good": true});
    assert_eq!(world.refused("people_import", import).code, Code::Empty);
}

#[test]
fn a_spreadsheet_reads_the_export_and_finds_no_formula() {
    let world = World::with_people(&["Ana", "Joe"]);
    let mut both = telling(
        &world.who("Ana"),
        "=HYPERLINK(\"x\"), \"quoted\"\nand a second line",
    );
    both["people"] = json!([world.who("Ana"), world.who("Joe")]);
    world.does("story_tell", both);
    let outside = tempfile::tempdir().unwrap();
    let file = outside.path().join("out.csv");
    let heads: Vec<String> = export::COLUMNS
        .iter()
        .map(|column| (*column).to_owned())
        .collect();
    assert_eq!(export::to_file(&world.app, &file, &heads).unwrap(), 2);
    let written = std::fs::read_to_string(&file).unwrap();
    assert!(written.contains("\"'=HYPERLINK(\"\"x\"\")"));
    let left: Vec<_> = std::fs::read_dir(outside.path())
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    assert!(
        left.iter()
            .all(|name| !name.to_string_lossy().ends_with(".part")),
        "{left:?}"
    );
}
