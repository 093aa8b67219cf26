//! How a refusal becomes a sentence in a terminal.
//!
//! It owns the choice of words: the page's own (`error-too_new` and its `.action`), or others where the page speaks
//! of a screen or of a button. Surprising: the list of the others is written out, so that the check of the words
//! finds each of them used.

use std::path::Path;

use huddle_core::error::{Code, Error, Fact};
use huddle_words::{Value, Words};

/// What a refusal says to whoever typed the verb: what is the matter, what is safe, what to do.
pub fn sentence(words: &Words, error: &Error, folder: &Path) -> String {
    let shown = folder.display().to_string();
    let mut more: Vec<(&str, Value<'_>)> = vec![("folder", shown.as_str().into())];
    if !error.facts.contains_key("path") {
        more.push(("path", shown.as_str().into()));
    }
    if (error.code, error.field.as_deref()) == (Code::NotFound, Some("as")) {
        return words.say("cli-error-nobody", &facts(error, &more));
    }
    match for_a_terminal(error.code) {
        Some(id) => words.say(id, &facts(error, &more)),
        None => of_the_page(words, error, &more),
    }
}

/// The words that the page has for a refusal, and what to do about it.
pub fn of_the_page(words: &Words, error: &Error, more: &[(&str, Value<'_>)]) -> String {
    let facts = facts(error, more);
    // The code as the outside world writes it: `too_new`.
    let code = serde_json::to_value(error.code).unwrap_or_default();
    let id = format!("error-{}", code.as_str().unwrap_or_default());
    let (what, action) = (
        words.say(&id, &facts),
        words.find(&format!("{id}.action"), &facts),
    );
    format!("{what} {}", action.unwrap_or_default())
        .trim_end()
        .to_owned()
}

fn facts<'a>(error: &'a Error, more: &[(&'a str, Value<'a>)]) -> Vec<(&'a str, Value<'a>)> {
    let own = error.facts.iter().map(|(name, fact)| match fact {
        Fact::Text(text) => (name.as_str(), text.as_str().into()),
        Fact::Number(number) => (name.as_str(), (*number).into()),
    });
    own.chain(more.iter().cloned()).collect()
}

fn for_a_terminal(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::NotSetUp => "cli-error-not_set_up",
        Code::NotFound => "cli-error-not_found",
        Code::AlreadyThere => "cli-error-already_there",
        Code::PinNeeded => "cli-error-pin_needed",
        Code::WrongPin => "cli-error-wrong_pin",
        Code::NotAllowed => "cli-error-not_allowed",
        Code::ReadOnly => "cli-error-read_only",
        Code::Locked => "cli-error-locked",
        Code::DiskFull => "cli-error-disk_full",
        Code::NetworkDrive => "cli-error-network_drive",
        Code::Damaged => "cli-error-damaged",
        Code::NotADatabase => "cli-error-not_a_database",
        Code::Io => "cli-error-io",
        Code::Empty => "cli-error-empty",
        Code::BadRows => "cli-error-bad_rows",
        Code::Bug => "cli-error-bug",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(error: &Error) -> String {
        sentence(&Words::new("en", "hotel"), error, Path::new("/srv/team"))
    }

    #[test]
    fn a_refusal_says_what_is_the_matter_and_what_to_do() {
        let too_new = said(&Error::new(Code::TooNew));
        assert!(
            too_new.contains("newer") && too_new.ends_with('.') && too_new.contains(". "),
            "{too_new}"
        );
        assert!(said(&Error::new(Code::Locked)).contains("/srv/team"));
        assert!(said(&Error::new(Code::NotFound).with("path", "list.csv")).contains("list.csv"));
        assert!(!said(&Error::new(Code::Cancelled)).ends_with(' '));
    }
}
