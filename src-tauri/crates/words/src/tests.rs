//! Every word of every file, in every place, is well written and can be said.

use super::*;
use fluent_bundle::FluentError;
use fluent_bundle::resolver::{ResolverError, errors::ReferenceKind};
use fluent_syntax::ast::Entry;
use std::collections::BTreeSet;

fn languages() -> BTreeSet<&'static str> {
    FILES.iter().map(|file| file.0).collect()
}

fn places(language: &str) -> Vec<&'static str> {
    let mine = FILES.iter().filter(|file| file.0 == language);
    mine.map(|file| file.1).filter(|p| !p.is_empty()).collect()
}

/// Every message and attribute of a text, as an id for [`Words::say`].
fn ids(text: &str) -> Vec<String> {
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(good, _)| good);
    let mut found = Vec::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else {
            continue;
        };
        if message.value.is_some() {
            found.push(message.id.name.to_owned());
        }
        for attribute in &message.attributes {
            found.push(format!("{}.{}", message.id.name, attribute.id.name));
        }
    }
    found
}

/// Says one id, giving the number 3 for every argument it asks for; what went wrong besides.
fn mistakes(words: &Words, id: &str) -> Vec<FluentError> {
    let (name, attribute) = id.split_once('.').unwrap_or((id, ""));
    let message = words.bundle.get_message(name).unwrap();
    let pattern = match attribute {
        "" => message.value().unwrap(),
        name => message.get_attribute(name).unwrap().value(),
    };
    let mut args = FluentArgs::new();
    loop {
        let mut errors = Vec::new();
        let _ = words
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        let missing = errors.iter().find_map(|error| match error {
            FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable {
                id,
            })) => Some(id.clone()),
            _ => None,
        });
        match missing {
            Some(id) if args.get(id.as_str()).is_none() => args.set(id, 3),
            _ => return errors,
        }
    }
}

#[test]
fn every_file_is_well_written() {
    for (language, place, name, text) in FILES {
        if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
            panic!("{language} {place} {name}.ftl: {errors:?}");
        }
    }
}

#[test]
fn every_message_can_be_said_in_every_place() {
    for language in languages() {
        for place in places(language) {
            let words = Words::new(language, place);
            for file in FILES.iter().filter(|f| f.0 == language && f.1.is_empty()) {
                for id in ids(file.3) {
                    let errors = mistakes(&words, &id);
                    assert!(
                        errors.is_empty(),
                        "{}.ftl {id} in {place}: {errors:?}",
                        file.2
                    );
                }
            }
        }
    }
}

#[test]
fn no_id_is_said_twice() {
    for language in languages() {
        let mut seen = BTreeSet::new();
        for file in FILES.iter().filter(|f| f.0 == language && f.1.is_empty()) {
            for id in ids(file.3) {
                assert!(
                    seen.insert(id.clone()),
                    "{}.ftl: {id} is there twice",
                    file.2
                );
            }
        }
    }
}

#[test]
fn arguments_stand_bare() {
    let words = Words::new("en", "hotel");
    let said = words.say(
        "reminder-title",
        &[("shift", "Früh".into()), ("minutes", 10.into())],
    );
    assert!(said.contains("Früh") && said.contains("10"), "{said}");
    assert!(!said.contains('\u{2068}'), "{said:?}");
}

#[test]
fn an_unknown_language_speaks_english_and_an_unknown_id_says_itself() {
    let (english, martian) = (Words::new("en", "clinic"), Words::new("x-mars", "moon"));
    assert_eq!(
        english.say("window-title", &[]),
        martian.say("window-title", &[])
    );
    assert_eq!(english.say("no-such-thing", &[]), "no-such-thing");
    assert_eq!(Words::new("en-GB", "shop").find("no-such.thing", &[]), None);
}

/// The words that an enumeration of the core is written in.
fn codes<T: ts_rs::TS>() -> Vec<String> {
    let union = T::inline(&ts_rs::Config::default());
    let codes: Vec<String> = union
        .split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect();
    assert!(codes.len() > 3, "{union}");
    codes
}

#[test]
fn every_refusal_of_the_core_has_words_and_something_to_do() {
    let words = Words::new("en", "hotel");
    for code in codes::<huddle_core::Code>() {
        for id in [format!("error-{code}"), format!("error-{code}.action")] {
            assert!(words.find(&id, &[]).is_some(), "{id} has no words");
        }
    }
}

#[test]
fn every_reason_of_the_plan_has_words() {
    let words = Words::new("en", "hotel");
    for code in codes::<huddle_core::huddle::plan::Why>() {
        assert!(
            words.find(&format!("why-{code}"), &[]).is_some(),
            "why-{code} has no words"
        );
    }
}
