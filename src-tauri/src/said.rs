//! The shell's way to the words: in which language and for which kind of place it speaks, and the chosen theme.
//!
//! It owns no sentence. Surprising: it asks the core through the same door as the page, so that a setting has one
//! meaning; where there is no core, it speaks the computer's language.

use huddle_core::App;
use huddle_core::api;
use huddle_words::{FALLBACK, Words};
use serde_json::Value;

/// The words in the team's language and for its kind of place; in the computer's language where no team is known.
pub fn words(app: Option<&App>) -> Words {
    let (settings, setup) = (ask(app, "settings_show"), ask(app, "setup_show"));
    let system = || sys_locale::get_locale().unwrap_or_else(|| FALLBACK.to_owned());
    let language = settings["language"]
        .as_str()
        .map_or_else(system, str::to_owned);
    Words::new(
        &language,
        setup["team"]["place"].as_str().unwrap_or_default(),
    )
}

/// The theme the person chose, as `system` or `dark`.
pub fn theme(app: &App) -> String {
    ask(Some(app), "settings_show")["theme"]
        .as_str()
        .unwrap_or("system")
        .to_owned()
}

fn ask(app: Option<&App>, command: &str) -> Value {
    let answer = app.and_then(|app| api::call(app, command, "{}").ok());
    answer
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}
