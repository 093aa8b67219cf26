//! People from a file: all of it or nothing, unless the good lines are asked for.
//!
//! It says of each line that does not fit which one it is and why, also where the good ones are kept. Surprising: the
//! reasons are looked up before the import, by the same rules that the page shows before it.

use huddle_core::App;
use huddle_core::api;
use huddle_core::error::{Code, Error, Fact, Result};
use huddle_core::person::import::{self, BadRow, PreviewPeople};
use huddle_words::Words;
use serde_json::{Value, json};

use super::{Outcome, sentence};
use crate::said;

/// Adds the people of a list to the team.
pub fn import(app: &App, text: &str, keep_good: bool) -> Result<Outcome> {
    let ask = json!({ "text": text, "header": null, "mapping": null, "keep_good": keep_good });
    let words = said::words(Some(app));
    // By the same rules, and before anything was added: afterwards each of them would be there already.
    let left_out = reasons(app, text, &words);
    match api::call(app, "people_import", &ask.to_string()) {
        Ok(answer) => {
            let answer: Value = serde_json::from_str(&answer).map_err(Error::bug)?;
            let number = |name: &str| answer[name].as_i64().unwrap_or_default();
            let args = [
                ("added", number("added").into()),
                ("changed", number("changed").into()),
                ("skipped", number("skipped").into()),
            ];
            let mut lines = left_out;
            lines.push(
                words
                    .say("cli-people-imported", &args)
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" "),
            );
            Ok(Outcome::done(lines.join("\n") + "\n"))
        }
        Err(error) if error.code == Code::BadRows => {
            let mut problems = left_out;
            problems.push(sentence::sentence(&words, &error, &app.data_dir));
            Ok(Outcome {
                text: String::new(),
                problems,
            })
        }
        Err(error) => Err(error),
    }
}

/// Why each line that does not fit does not, and who is added though somebody is there under another spelling.
fn reasons(app: &App, text: &str, words: &Words) -> Vec<String> {
    let ask = PreviewPeople {
        text: text.to_owned(),
        header: None,
        mapping: None,
        same: Vec::new(),
    };
    let Ok(preview) = app.read(|read| import::preview(read, ask)) else {
        return Vec::new();
    };
    let alike = preview.good.iter().filter_map(|row| {
        let args = [
            ("line", row.line.into()),
            ("name", row.name.as_str().into()),
            ("other", row.alike.as_ref()?.name.as_str().into()),
        ];
        Some(words.say("cli-people-alike", &args))
    });
    let bad = preview.bad.iter().map(|row| why(words, row));
    bad.chain(alike).collect()
}

/// Why a line does not fit, with its number and, where one is at fault, its column.
fn why(words: &Words, row: &BadRow) -> String {
    let field = row.fault.field.as_deref().unwrap_or_default();
    let why = match (row.fault.code, field) {
        (Code::NotFound, "shift") => words.say("cli-people-no-shift", &[]),
        (Code::AlreadyThere, _) => match row.fault.facts.get("line") {
            Some(Fact::Number(line)) => words.say("cli-people-twice", &[("line", (*line).into())]),
            _ => words.say("cli-people-there", &[]),
        },
        _ => sentence::of_the_page(words, &row.fault, &[]),
    };
    let column = words.find(&format!("field-{field}"), &[]);
    let args = [
        ("line", row.line.into()),
        ("field", column.clone().unwrap_or_default().into()),
        ("why", why.into()),
    ];
    words.say(
        if column.is_some() {
            "cli-people-bad-field"
        } else {
            "cli-people-bad"
        },
        &args,
    )
}
