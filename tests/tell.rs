//! Telling a story with the keys, as people do it.

use anyhow::Result;

use crate::window::Window;

impl Window {
    /// Begins to tell about Ana, of the example team, and stops before it is sent.
    pub fn begins_to_tell(&self, text: &str) -> Result<()> {
        self.press("Ctrl+N")?;
        self.focus_is_on("Who?")?;
        self.types("ana")?;
        self.sees("Ana Ribeiro")?;
        self.press("Enter")?;
        self.tabs_to("What happened?")?;
        self.types(text)
    }

    /// Tells about Ana, to the end.
    pub fn tells(&self, text: &str) -> Result<()> {
        self.begins_to_tell(text)?;
        self.press("Ctrl+Enter")?;
        self.sees("Sent.")
    }
}
