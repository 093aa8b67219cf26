//! The desktop around the core: its dialogs, and the page that hears of changes.
//!
//! No command takes a path from the page: the person chooses a file here, and only the core sees where it is.
//! Surprising: the core may be open before the window is. Until then every dialog counts as closed, and nobody needs
//! to hear of a change, because nobody has read anything yet.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use huddle_core::host::Host;
use huddle_core::store::Entity;
use tauri::{AppHandle, Emitter as _, Manager as _};
use tauri_plugin_dialog::DialogExt as _;

use crate::{said, window};

/// The desktop, as soon as it is there.
#[derive(Clone, Default)]
pub struct Desk(Arc<OnceLock<AppHandle>>);

impl Desk {
    /// From now on dialogs open, and changes are told.
    pub fn set(&self, app: AppHandle) {
        let _ = self.0.set(app);
    }

    /// Tells the page what a commit touched.
    pub fn changed(&self, touched: &BTreeSet<Entity>) {
        if let Some(app) = self.0.get() {
            let _ = app.emit_to(window::MAIN, "changed", touched);
        }
    }
}

impl Host for Desk {
    fn pick_text_file(&self) -> Option<PathBuf> {
        let (app, words) = (self.0.get()?, said::words(None));
        let mut dialog = app
            .dialog()
            .file()
            .set_title(words.say("window-choose-people", &[]))
            .add_filter(words.say("window-text-files", &[]), &["csv", "txt", "tsv"]);
        if let Some(window) = app.get_webview_window(window::MAIN) {
            dialog = dialog.set_parent(&window);
        }
        let chosen = dialog.blocking_pick_file()?;
        chosen.into_path().ok()
    }
}
