//! The words of `ui/src/words` for Rust: notifications, heads of CSV files, the window's title, the command line.
//!
//! It owns no sentence: the page and Rust read the same Fluent files, which the build puts into the program.
//! It refuses nothing: an id without words comes back as the id itself, so that a person sees something and no
//! program stops for a missing word; tests see to it that this does not happen.
//! Surprising: arguments are not wrapped in isolating marks (U+2068, U+2069), which the page wants and which a
//! terminal, a CSV file or a title bar would show as dirt.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// What fills a placeable: text or a number, made with `.into()`.
pub use fluent_bundle::FluentValue as Value;

/// Every Fluent file as `(language, place, name, text)`; `place` is empty for words that are the same everywhere.
static FILES: &[(&str, &str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The language that has every word.
pub const FALLBACK: &str = "en";

/// The words of one language and one kind of place.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the words of `language`, or of English where it has none, with the terms of `place` (as `hotel` or
    /// `clinic`), or those of any other place where there is no such place.
    pub fn new(language: &str, place: &str) -> Self {
        let language = known(language);
        let place = known_place(language, place);
        let locale: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        // Fails only where a function of that name is there already.
        let _ = bundle.add_builtins();
        for &(_, _, _, text) in FILES
            .iter()
            .filter(|(of, kind, _, _)| *of == language && (kind.is_empty() || *kind == place))
        {
            // A file with a mistake still gives its good messages; a test refuses the mistake.
            let resource =
                FluentResource::try_new(text.to_owned()).unwrap_or_else(|(good, _)| good);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// The words of the message `id`, or of an attribute as `id.attribute`; the id itself where there are none.
    pub fn say(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// As [`say`](Self::say), but nothing where there are no words.
    pub fn find(&self, id: &str, args: &[(&str, Value<'_>)]) -> Option<String> {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(m, a)| (m, Some(a)));
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        let mut errors = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        Some(said.into_owned())
    }
}

/// The language to read for the one asked for: itself, its base (`en` for `en-GB`), or English.
fn known(language: &str) -> &'static str {
    let base = language.split(['-', '_']).next().unwrap_or(language);
    let has = |wanted: &str| {
        FILES
            .iter()
            .find(|file| file.0 == wanted)
            .map(|file| file.0)
    };
    has(language).or_else(|| has(base)).unwrap_or(FALLBACK)
}

fn known_place(language: &str, place: &str) -> &'static str {
    let places = || {
        FILES
            .iter()
            .filter(|file| file.0 == language && !file.1.is_empty())
    };
    let named = |wanted: &str| places().find(|file| file.1 == wanted).map(|file| file.1);
    named(place)
        .or_else(|| named("other"))
        .or_else(|| places().next().map(|file| file.1))
        .unwrap_or("")
}

#[cfg(test)]
mod tests;
