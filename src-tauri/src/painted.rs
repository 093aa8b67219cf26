//! Watches that the window really shows something, and does what can be done where it does not.
//!
//! Some graphics drivers leave a WebKitGTK window blank. The page reports once it is painted; where no report comes
//! within ten seconds after the core is open, the program starts itself again, once, without the fast path that
//! these drivers break (`WEBKIT_DISABLE_DMABUF_RENDERER`). Where that does not help, a native message says so.
//! Surprising: that variable is also set at once where the computer has no graphics card, because scrolling is then
//! four to eight times faster; but not under a WebDriver, whose screenshots hang with it. Whoever sets it, decides.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt as _, MessageDialogButtons, MessageDialogKind};

use crate::opening::Opening;
use crate::said;
#[cfg(target_os = "linux")]
use crate::start;

/// How long a page may take to paint, from the moment the core is open, before another way to draw is tried.
const PATIENCE: Duration = Duration::from_secs(10);
/// How much longer, before a person is told. A computer may simply be slow.
const MORE_PATIENCE: Duration = Duration::from_secs(20);

#[cfg(target_os = "linux")]
const SLOW_AND_SURE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Whether the page has painted.
#[derive(Clone, Default)]
pub struct Painted(Arc<(Mutex<bool>, Condvar)>);

impl Painted {
    /// The page has painted.
    pub fn set(&self) {
        let (painted, told) = &*self.0;
        *painted.lock().unwrap_or_else(PoisonError::into_inner) = true;
        told.notify_all();
    }

    /// Waits for the page, at most `patience`; whether it has painted.
    fn within(&self, patience: Duration) -> bool {
        let (painted, told) = &*self.0;
        let painted = painted.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = told.wait_timeout_while(painted, patience, |painted| !*painted);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// Waits for the page; never returns where the program starts itself again. Not for the main thread.
pub fn watch(app: &AppHandle, opening: &Opening, painted: &Painted) {
    // A long migration is no blank window: the page cannot paint before the core answers.
    let _ = opening.wait();
    if painted.within(PATIENCE) {
        return;
    }
    #[cfg(target_os = "linux")]
    start_again();
    if painted.within(MORE_PATIENCE) {
        return;
    }
    let words = said::words(None);
    app.dialog()
        .message(words.say("window-blank", &[]))
        .title(words.say("window-title", &[]))
        .kind(MessageDialogKind::Error)
        .buttons(MessageDialogButtons::OkCustom(
            words.say("window-close-message", &[]),
        ))
        .show(|_| {});
}

/// Sets the variable where there is no graphics card to draw with.
///
/// Must be called before anything else runs beside the main thread.
#[cfg(target_os = "linux")]
pub fn choose_renderer() {
    let chosen = std::env::var_os(SLOW_AND_SURE).is_some();
    if !chosen && !under_automation() && !has_graphics_card(std::path::Path::new("/dev/dri")) {
        // SAFETY: `run` calls this before the first thread is started, so nobody else reads the environment now. The
        // safe way, to start the program again with the variable set, loads every library twice: 60 ms of each start.
        #[allow(unsafe_code)]
        unsafe {
            std::env::set_var(SLOW_AND_SURE, "1");
        }
    }
}

/// Becomes a fresh start of the same program with the variable set; does nothing where it was set already.
#[cfg(target_os = "linux")]
fn start_again() {
    if std::env::var_os(SLOW_AND_SURE).is_some() || under_automation() {
        return;
    }
    let _ = start::again(SLOW_AND_SURE, "1");
}

#[cfg(target_os = "linux")]
fn under_automation() -> bool {
    std::env::var_os("TAURI_AUTOMATION").is_some_and(|value| value == "true")
        || std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}

#[cfg(target_os = "linux")]
fn has_graphics_card(folder: &std::path::Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return false;
    };
    entries
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_reports_ends_the_watch_at_once() {
        let painted = Painted::default();
        assert!(!painted.within(Duration::from_millis(1)));
        painted.set();
        assert!(painted.within(Duration::from_secs(60)));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn only_a_render_node_is_a_graphics_card() {
        let folder =
            std::env::temp_dir().join(format!("purpose-huddle-dri-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("card0"), "").unwrap();
        assert!(!has_graphics_card(&folder));
        std::fs::write(folder.join("renderD128"), "").unwrap();
        assert!(has_graphics_card(&folder));
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(!has_graphics_card(&folder));
    }
}
