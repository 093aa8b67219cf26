//! The bugs that can be sown in the core, by the names that the command line takes.

use std::sync::OnceLock;

use anyhow::{Result, bail};
use huddle_core::fault::{self, Bug};

static SOWN: OnceLock<String> = OnceLock::new();

/// Sows the bug of this name in this process, and in the children that it starts.
pub fn sow(name: &str) -> Result<()> {
    let Some(bug) = Bug::ALL.iter().find(|bug| format!("{bug:?}") == name) else {
        bail!("no bug is called {name}: {:?}", Bug::ALL);
    };
    fault::sow(Some(*bug));
    let _ = SOWN.set(name.to_owned());
    Ok(())
}

/// What a child is told, so that it has the same bug.
pub fn arguments() -> Vec<String> {
    SOWN.get()
        .map_or_else(Vec::new, |name| vec!["--bug".to_owned(), name.clone()])
}

/// Whether any is.
pub fn are_sown() -> bool {
    SOWN.get().is_some()
}
