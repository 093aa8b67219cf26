//! The desktop's dialogs, for the core.
//!
//! No command takes a path from the page: the person chooses a file here, and only the core sees where it is.
//! Surprising: the core may be open before the window is; until then every dialog counts as closed.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use huddle_core::host::Host;
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt as _;

use crate::said;

/// The desktop, as soon as it is there.
#[derive(Clone, Default)]
pub struct Desk(Arc<OnceLock<AppHandle>>);

impl Desk {
    /// From now on dialogs open.
    pub fn set(&self, app: AppHandle) {
        let _ = self.0.set(app);
    }
}

impl Host for Desk {
    fn pick_text_file(&self) -> Option<PathBuf> {
        let dialog = self.0.get()?.dialog().file();
        let kind = said::words(None).say("window-text-files", &[]);
        let chosen = dialog
            .add_filter(kind, &["csv", "txt", "tsv"])
            .blocking_pick_file()?;
        chosen.into_path().ok()
    }
}
