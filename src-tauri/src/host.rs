//! The desktop around the core: its dialogs, and the page that hears of changes.
//!
//! No command takes a path from the page: the person chooses a file here, and only the core sees where it is.
//! Surprising: the core may be open before the window is. Until then every dialog counts as closed, and what changes is
//! kept until the page listens, because its first answers may be older.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use huddle_core::host::Host;
use huddle_core::store::Entity;
use tauri::{AppHandle, Emitter as _, Manager as _, Wry};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder};

use crate::{room, said, window};

/// The desktop, as soon as it is there.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

struct Inner {
    app: OnceLock<AppHandle>,
    /// What changed before the page listened; none from then on.
    unheard: Mutex<Option<BTreeSet<Entity>>>,
}

impl Default for Desk {
    fn default() -> Self {
        let (app, unheard) = (OnceLock::new(), Mutex::new(Some(BTreeSet::new())));
        Self(Arc::new(Inner { app, unheard }))
    }
}

impl Desk {
    /// From now on dialogs open, and changes are told.
    pub fn set(&self, app: AppHandle) {
        let _ = self.0.app.set(app);
    }

    /// Tells the page what a commit touched.
    pub fn changed(&self, touched: &BTreeSet<Entity>) {
        if let Some(unheard) = &mut *self.unheard() {
            unheard.extend(touched);
        }
        self.tell(touched);
    }

    /// The page is there and listens: tells it what it may have missed.
    pub fn listens(&self) {
        let missed = self.unheard().take();
        if let Some(missed) = missed.filter(|missed| !missed.is_empty()) {
            self.tell(&missed);
        }
    }

    fn tell(&self, touched: &BTreeSet<Entity>) {
        if let Some(app) = self.0.app.get() {
            let _ = app.emit_to(window::MAIN, "changed", touched);
            room::tell(app);
        }
    }

    fn unheard(&self) -> std::sync::MutexGuard<'_, Option<BTreeSet<Entity>>> {
        self.0
            .unheard
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Desk {
    /// A dialog in front of the window, under the words of `title`.
    fn dialog(&self, title: &str) -> Option<FileDialogBuilder<Wry>> {
        let app = self.0.app.get()?;
        let dialog = app.dialog().file().set_title(say(title));
        Some(match app.get_webview_window(window::MAIN) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        })
    }
}

impl Desk {
    /// Lets the person choose the folder in which the data are kept; none where the dialog was closed.
    pub fn pick_place(&self) -> Option<PathBuf> {
        self.folder("window-choose-place")
    }

    fn folder(&self, title: &str) -> Option<PathBuf> {
        let dialog = self.dialog(title)?;
        dialog.blocking_pick_folder()?.into_path().ok()
    }
}

fn say(id: &str) -> String {
    said::words(None).say(id, &[])
}

impl Host for Desk {
    fn pick_text_file(&self) -> Option<PathBuf> {
        let dialog = self.dialog("window-choose-list")?;
        let dialog = dialog.add_filter(say("window-text-files"), &["csv", "txt", "tsv"]);
        dialog.blocking_pick_file()?.into_path().ok()
    }

    fn pick_folder(&self) -> Option<PathBuf> {
        self.folder("window-choose-folder")
    }

    fn pick_new_file(&self, name: &str) -> Option<PathBuf> {
        let dialog = self.dialog("window-choose-new-file")?.set_file_name(name);
        dialog.blocking_save_file()?.into_path().ok()
    }
}
