//! What requests look like, learnt from what the core says about wrong ones: so that no command can be forgotten, and a
//! new one is asked nonsense from its first day.
//!
//! A request with an unknown field is told which there are; a field alone is tried with values of every kind, and those
//! that are not refused for their kind are its values. Requests are kept as text, because much of what is wrong with
//! JSON cannot be said in JSON. Surprising: nothing here knows a command by its name.

use std::collections::BTreeMap;

use huddle_core::demo::chance::Chance;
use huddle_core::{App, Code, api};
use serde_json::{Value, json};

/// Values that fields are tried with, as JSON text.
const VALUES: [&str; 18] = [
    "null",
    "true",
    "false",
    "0",
    "1",
    "3",
    "100",
    "[]",
    "[1, 5]",
    "\"\"",
    "\"Ana\"",
    "\"2026-03-11\"",
    "\"2099-01-01\"",
    "\"07:45\"",
    "\"03-31\"",
    "\"Europe/Madrid\"",
    "\"tell\"",
    "\"en\"",
];

/// The fields of each command's request, with the values that their kind takes.
pub type Shapes = BTreeMap<&'static str, Vec<(String, Vec<String>)>>;

/// The fields of one request, each with its value, as JSON text.
pub type Fields = Vec<(String, String)>;

/// Learns the shapes of all commands from a team's program; `ids` are names of records that exist.
pub fn learn(app: &App, ids: &[String]) -> Shapes {
    let command = |command: &api::Command| {
        let fields = between_ticks(&said(app, command.name, "{\"no such field\": 1}"));
        let fields = fields.into_iter().skip(1).map(|field| {
            let values = values(app, command.name, &field, ids);
            (field, values)
        });
        (command.name, fields.collect())
    };
    api::COMMANDS.iter().map(command).collect()
}

/// The values that are not refused for their kind.
fn values(app: &App, command: &str, field: &str, ids: &[String]) -> Vec<String> {
    let taken = |value: &String| {
        // A second field that does not exist stops what would be done.
        let detail = said(
            app,
            command,
            &format!("{{{}: {value}, \"no such field\": 1}}", json!(field)),
        );
        if detail.contains("no such field") {
            Ok(())
        } else {
            Err(detail)
        }
    };
    let mut tried: Vec<String> = VALUES.iter().map(|value| (*value).to_owned()).collect();
    tried.extend(
        ids.iter()
            .flat_map(|id| [format!("\"{id}\""), format!("[\"{id}\"]")]),
    );
    // Words are told when a wrong one is tried.
    for (wrong, list) in [("\"no such word\"", false), ("[\"no such word\"]", true)] {
        if let Err(detail) = taken(&wrong.to_owned()) {
            let words = between_ticks(&detail).into_iter().skip(1);
            tried.extend(words.map(|word| {
                if list {
                    format!("[\"{word}\"]")
                } else {
                    format!("\"{word}\"")
                }
            }));
        }
    }
    tried.retain(|value| taken(value).is_ok());
    tried
}

/// What the core says about a request that it cannot read; nothing where it can.
fn said(app: &App, command: &str, request: &str) -> String {
    match api::call(app, command, request) {
        Err(error) if error.code == Code::BadRequest => match error.facts.get("detail") {
            Some(huddle_core::error::Fact::Text(detail)) => detail.clone(),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

fn between_ticks(text: &str) -> Vec<String> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// Every id that the answers of a program hold.
pub fn ids_in(value: &Value, ids: &mut Vec<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| ids_in(value, ids)),
        Value::Object(map) => {
            for (name, value) in map {
                match value
                    .as_str()
                    .filter(|_| name == "id" || name.ends_with("_id"))
                {
                    Some(id) if !ids.iter().any(|other| other == id) => ids.push(id.to_owned()),
                    _ => ids_in(value, ids),
                }
            }
        }
        _ => {}
    }
}

/// A request that the core can read, more often than not.
pub fn request(shapes: &Shapes, command: &str, chance: &mut Chance) -> Fields {
    let fields = shapes.get(command).map_or(&[][..], Vec::as_slice);
    let some = |values: &Vec<String>, chance: &mut Chance| {
        if values.is_empty() {
            "null".to_owned()
        } else {
            chance.one(values).clone()
        }
    };
    fields
        .iter()
        .map(|(field, values)| (json!(field).to_string(), some(values, chance)))
        .collect()
}

/// A request of each command that was answered, where a few attempts find one: the field that a refusal names is tried
/// with another value, or any field. What is asked is done, so this is for a copy.
pub fn answered(app: &App, shapes: &Shapes, chance: &mut Chance) -> BTreeMap<&'static str, Fields> {
    let mut found = BTreeMap::new();
    for command in api::COMMANDS {
        let mut fields = request(shapes, command.name, chance);
        for _ in 0..80 {
            let error = match api::call(app, command.name, &written(&fields)) {
                Ok(_) => {
                    found.insert(command.name, fields);
                    break;
                }
                Err(error) => error,
            };
            let named = error.field.map(|field| json!(field).to_string());
            let place = fields
                .iter()
                .position(|(field, _)| Some(field) == named.as_ref());
            let place = place.unwrap_or_else(|| chance.below(fields.len()));
            if let Some(value) = fields.get_mut(place) {
                value
                    .1
                    .clone_from(&request(shapes, command.name, chance)[place].1);
            }
        }
    }
    found
}

/// Values that nobody sends by accident.
fn nasty(chance: &mut Chance) -> String {
    let few = [
        "null",
        "true",
        "-1",
        "0.5",
        "1e308",
        "1e999",
        "-1e999",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551616",
        "[]",
        "{}",
        "[[]]",
        "{\"a\": {}}",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\"a\\u0000b\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\\u202e\\u200b\"",
        "\"\u{feff}x\"",
        "\"../../etc/passwd\"",
        "\"'; DROP TABLE team; --\"",
        "\"\\\" OR 1=1\"",
        "\"%s%n\"",
        "\"00000000-0000-0000-0000-000000000000\"",
        "\"01890000-0000-7000-8000-000000000000\"",
        "\"2026-02-31\"",
        "\"0000-00-00\"",
        "\"9999-12-31\"",
        "\"24:00\"",
        "\"Mars/Olympus\"",
        "\"__proto__\"",
        "NaN",
        "Infinity",
        "'x'",
        "\"\\x\"",
        "01",
        "+1",
        "\"unended",
        "// x\n1",
    ];
    match chance.below(few.len() + 4) {
        0 => format!("\"{}\"", "a".repeat(1 << (4 + chance.below(14)))),
        1 => format!("\"{}\"", "e\u{301}".repeat(1 << (4 + chance.below(12)))),
        2 => {
            let depth = 1 << chance.below(14);
            format!("{}{}", "[".repeat(depth), "]".repeat(depth))
        }
        3 => {
            let depth = 1 << chance.below(12);
            format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth))
        }
        at => few.get(at - 4).copied().unwrap_or("null").to_owned(),
    }
}

/// A request with something wrong in it, or not.
pub fn spoilt(mut fields: Fields, chance: &mut Chance) -> String {
    let at = chance.below(fields.len());
    match chance.below(12) {
        0..=3 if !fields.is_empty() => fields[at].1 = nasty(chance),
        4 if !fields.is_empty() => drop(fields.remove(at)),
        5 if !fields.is_empty() => fields.push(fields[at].clone()),
        6 => fields.push((
            json!(*chance.one(&["extra", "__proto__", "id", ""])).to_string(),
            nasty(chance),
        )),
        7 => return nasty(chance),
        8 => return bent(&written(&fields), chance),
        9 if chance.once_in(300) => {
            return format!("{{\"text\": \"{}\"}}", "a".repeat(api::MOST_BYTES));
        }
        _ => {}
    }
    written(&fields)
}

fn written(fields: &[(String, String)]) -> String {
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    format!("{{{}}}", fields.join(", "))
}

/// A text with some characters changed, lost or doubled.
fn bent(text: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..=chance.below(4) {
        let at = chance.below(letters.len());
        match chance.below(4) {
            0 if !letters.is_empty() => drop(letters.remove(at)),
            1 if !letters.is_empty() => letters.truncate(at),
            2 if !letters.is_empty() => {
                letters[at] =
                    *chance.one(&['{', '}', '"', ',', ':', '\\', '0', 'e', '\0', '\u{fffd}'])
            }
            _ => letters.insert(
                at.min(letters.len()),
                *chance.one(&['[', ']', '"', ' ', '-', '\u{7f}', '\u{10ffff}']),
            ),
        }
    }
    letters.into_iter().collect()
}
