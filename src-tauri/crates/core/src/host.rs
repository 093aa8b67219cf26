//! What the core asks of the desktop around it. The shell implements it; tests use [`NoHost`].

use std::path::PathBuf;

/// The desktop's dialogs. No command takes a path from the page: the host asks the person.
pub trait Host: Send + Sync {
    /// Lets the person choose a text file (CSV); none where the dialog was closed.
    fn pick_text_file(&self) -> Option<PathBuf>;

    /// Lets the person choose a folder.
    fn pick_folder(&self) -> Option<PathBuf>;

    /// Lets the person choose where a new file goes, and asks before another is replaced; `name` is offered.
    fn pick_new_file(&self, name: &str) -> Option<PathBuf>;
}

/// A host without a desktop: every dialog is closed at once.
pub struct NoHost;

impl Host for NoHost {
    fn pick_text_file(&self) -> Option<PathBuf> {
        None
    }

    fn pick_folder(&self) -> Option<PathBuf> {
        None
    }

    fn pick_new_file(&self, _: &str) -> Option<PathBuf> {
        None
    }
}
