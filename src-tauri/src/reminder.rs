//! Reminds the team some minutes before its huddle.
//!
//! It owns the moment and the toast. What is due, and that it is due once only, the core decides: its row is
//! committed before the toast is shown, and the page lists the rows, so a toast that nobody saw is not lost.
//! It names nobody and quotes no story: a toast shows on any screen that happens to be on.
//! Surprising: nothing is scheduled ahead. Timers stand still while a computer sleeps, so a short nap and a look at
//! the wall clock, over and over, is the only schedule that holds.

use std::time::Duration;

use huddle_core::reminder::Due;
use huddle_words::Words;
use tauri::{AppHandle, Emitter as _};
use tauri_plugin_notification::NotificationExt as _;

use crate::opening::{Opening, guarded};
use crate::{background, said, window};

/// Where a reminder leads.
const ROUTE: &str = "today";

/// Looks at the clock until the program ends, first at once. Not for the main thread.
pub fn watch(app: &AppHandle, opening: &Opening, nap: Duration) {
    let shown = app.clone();
    let _ = app.notification().on_action(move |_| {
        let app = shown.clone();
        let _ = shown.run_on_main_thread(move || {
            background::show(&app);
            let _ = app.emit_to(window::MAIN, "open", ROUTE);
        });
    });
    loop {
        // Where there is no core, or no way to write its rows, there is no toast either; the next look may find it mended.
        if let Ok(core) = opening.wait_or_retry() {
            let due = guarded(|| huddle_core::reminder::due(&core)).unwrap_or_default();
            if let Some((title, body)) = toast(&due, || said::words(Some(&core))) {
                let _ = app.notification().builder().title(title).body(body).show();
            }
        }
        std::thread::sleep(nap);
    }
}

/// One toast for all that is due: its title, which is plain text everywhere, and its body, which some desktops read
/// as markup and which therefore holds no word that a person typed.
fn toast(due: &[Due], words: impl FnOnce() -> Words) -> Option<(String, String)> {
    let (first, others) = due.split_first()?;
    let words = words();
    let at = first.huddle_at.to_string();
    let args = [
        ("shift", first.shift.as_str().into()),
        ("minutes", first.minutes.into()),
    ];
    let several = [("count", due.len().into())];
    let (title, body) = match (first, others) {
        (_, [_, ..]) => (
            words.say("reminder-several", &several),
            "reminder-several-body",
        ),
        (due, []) if due.minutes < 0 => (words.say("reminder-late", &args), "reminder-late-body"),
        (due, []) if due.minutes == 0 => (words.say("reminder-now", &args), "reminder-body"),
        _ => (words.say("reminder-title", &args), "reminder-body"),
    };
    Some((title, words.say(body, &[("at", at.as_str().into())])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(shift: &str, minutes: i64) -> Due {
        Due {
            id: serde_json::from_str("\"00000000-0000-7000-8000-000000000000\"").unwrap(),
            team: "Harbour Hotel".to_owned(),
            shift: shift.to_owned(),
            huddle_at: huddle_core::time::TimeOfDay::parse("09:00").unwrap(),
            minutes,
        }
    }

    fn said(due: &[Due]) -> Option<(String, String)> {
        toast(due, || Words::new("en", "hotel"))
    }

    #[test]
    fn a_reminder_says_how_long_there_is() {
        assert_eq!(said(&[]), None);
        assert_eq!(
            said(&[due("Early", 10)]).unwrap().0,
            "Early: huddle in 10 minutes"
        );
        assert_eq!(
            said(&[due("Early", 1)]).unwrap().0,
            "Early: huddle in one minute"
        );
        assert_eq!(
            said(&[due("Early", 0)]).unwrap().0,
            "Early: the huddle starts now"
        );
        let (title, body) = said(&[due("Early", -20)]).unwrap();
        assert!(
            title.contains("already") && body.contains("09:00"),
            "{title} {body}"
        );
    }

    #[test]
    fn many_at_once_are_one_toast() {
        let (title, _) = said(&[due("Early", 10), due("Late", 5), due("Night", -3)]).unwrap();
        assert!(title.starts_with('3'), "{title}");
    }

    #[test]
    fn nothing_that_was_typed_stands_where_markup_is_read() {
        let (_, body) = said(&[due("<b>&amp;", 10)]).unwrap();
        assert!(!body.contains('<') && !body.contains("amp"), "{body}");
    }
}
