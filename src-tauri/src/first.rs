//! The answers that Today needs first, made while the window is being made and given to its page: so the first picture
//! waits for no question.
//!
//! It refuses nothing: what is not answered in time, or is refused, the page asks by itself and hears why.
//! Surprising: the page that is loaded again gets the same answers again, and must not use them; `client.ts` sees to
//! that. What changes between these answers and the page's first look is told by `Desk::listens`.

use huddle_core::{App, api};

/// The questions of `ui/src/early.ts`, word for word: a question that differs is asked by the page.
const QUESTIONS: [(&str, &str); 7] = [
    ("setup_show", "{}"),
    ("settings_show", "{}"),
    ("here_show", "{}"),
    ("huddle_today", r#"{"shift_id":null}"#),
    ("action_list", "{}"),
    ("reminder_list", "{}"),
    ("inbox_count", "{}"),
];

/// A script that keeps the answers in `answered`, each under its command and request.
pub fn script(app: &App) -> String {
    let answers = QUESTIONS.iter().filter_map(|(command, request)| {
        let answer = api::call(app, command, request).ok()?;
        let name = serde_json::Value::from(format!("{command} {request}"));
        Some(format!("{name}: {answer}"))
    });
    let answers: Vec<String> = answers.collect();
    format!("globalThis.answered = {{ {} }}", answers.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use huddle_core::app::Opening;

    #[test]
    fn what_is_refused_is_left_for_the_page_to_ask() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Opening::of(folder.path())).unwrap();
        let script = script(&app);
        assert!(script.contains(r#""setup_show {}": {"#), "{script}");
        assert!(!script.contains("huddle_today"), "no team yet: {script}");
    }
}
