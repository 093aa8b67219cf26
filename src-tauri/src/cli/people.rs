//! People from a file: all of it or nothing, unless the good lines are asked for.
//!
//! It says of each line that does not fit which one it is and why, also where the good ones are kept. Surprising: the
//! reasons are looked up before the import, by the same rules that the page shows before it.

use huddle_core::App;
use huddle_core::api;
use huddle_core::error::{Code, Error, Result};
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
                ("skipped", number("skipped").into()),
            ];
            let mut lines = left_out;
            lines.push(
                words
                    .say("cli-people-imported", &args)
                    .trim_end()
                    .to_owned(),
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

/// Why each line that does not fit does not.
fn reasons(app: &App, text: &str, words: &Words) -> Vec<String> {
    let ask = PreviewPeople {
        text: text.to_owned(),
        header: None,
        mapping: None,
    };
    let preview = app.read(|read| import::preview(read, ask));
    let bad = preview.map(|list| list.bad).unwrap_or_default();
    bad.iter().map(|row| why(words, row)).collect()
}

/// Why a line does not fit, with its number and, where one is at fault, its column.
fn why(words: &Words, row: &BadRow) -> String {
    let field = row.fault.field.as_deref().unwrap_or_default();
    let why = match (row.fault.code, field) {
        (Code::NotFound, "shift") => words.say("cli-people-no-shift", &[]),
        (Code::AlreadyThere, _) => words.say("cli-people-there", &[]),
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
