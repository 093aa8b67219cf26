//! What a person sees in the window: words, fields, the focus, and a picture when a test fails.

use anyhow::{Context, Result};
use serde_json::json;
use xtask::place;

use crate::wait::until;
use crate::window::Window;

impl Window {
    /// Waits until these words stand on the screen.
    pub fn sees(&self, words: &str) -> Result<()> {
        until(&format!("“{words}” on the screen"), || {
            Ok(self.reads()?.contains(words).then_some(()))
        })
        .with_context(|| self.testimony(words))
    }

    /// Waits until these words are gone from the screen.
    pub fn sees_no_longer(&self, words: &str) -> Result<()> {
        until(&format!("“{words}” gone from the screen"), || {
            Ok((!self.reads()?.contains(words)).then_some(()))
        })
        .with_context(|| self.testimony(words))
    }

    /// Waits until these words stand in the field that has the focus.
    pub fn has_typed(&self, words: &str) -> Result<()> {
        until(&format!("“{words}” in the field"), || {
            let value = self.asks("return document.activeElement?.value ?? ''")?;
            Ok((value == json!(words)).then_some(()))
        })
        .with_context(|| self.testimony(words))
    }

    /// Waits until something with this name has the focus.
    pub fn focus_is_on(&self, name: &str) -> Result<()> {
        until(&format!("the focus on “{name}”"), || {
            Ok(self.focused()?.contains(name).then_some(()))
        })
        .with_context(|| self.testimony(name))
    }

    /// Presses Tab until something with this name has the focus: what a person without a mouse does.
    pub fn tabs_to(&self, name: &str) -> Result<()> {
        for _ in 0..60 {
            if self.focused()?.contains(name) {
                return Ok(());
            }
            self.press("Tab")?;
        }
        Err(anyhow::anyhow!("“{name}” is not reached with the Tab key"))
            .with_context(|| self.testimony(name))
    }

    /// All the words on the screen, on one line, without the marks that isolate names.
    pub fn reads(&self) -> Result<String> {
        let words = self.asks("return document.body?.innerText ?? ''")?;
        Ok(plain(words.as_str().unwrap_or_default()))
    }

    /// The name of what has the focus: its label, its words or its tag.
    pub fn focused(&self) -> Result<String> {
        let name = self.asks(FOCUSED)?;
        Ok(plain(name.as_str().unwrap_or_default()))
    }

    /// What stands on the screen now, for the report of a failure, with a picture beside it.
    fn testimony(&self, wanted: &str) -> String {
        let letters: String = wanted
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .take(30)
            .collect();
        let thread = std::thread::current()
            .name()
            .unwrap_or("window")
            .replace("::", "-");
        let picture = place::target()
            .join("failures")
            .join(format!("{thread}-{letters}.png"));
        let saved = self.machine().screen().save(&picture).is_ok();
        let mut report = format!("the screen says: {}", self.reads().unwrap_or_default());
        report += &format!("\nthe focus is on: {}", self.focused().unwrap_or_default());
        if saved {
            report += &format!("\npicture: {}", picture.display());
        }
        if let Ok(log) = std::fs::read_to_string(self.machine().log()) {
            let last: Vec<&str> = log.lines().rev().take(8).collect();
            report += &format!(
                "\nthe program said: {}",
                last.into_iter().rev().collect::<Vec<_>>().join("\n  ")
            );
        }
        report
    }
}

/// Words without direction marks, spaces collapsed.
pub fn plain(words: &str) -> String {
    let kept: String = words
        .chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}'))
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

const FOCUSED: &str = "
    const it = document.activeElement
    if (!it || it === document.body) return 'nothing'
    const labels = [...(it.labels ?? [])].map(label => label.innerText)
    const named = (it.getAttribute('aria-labelledby') ?? '').split(' ')
        .map(id => document.getElementById(id)?.innerText ?? '')
    return [...labels, ...named, it.getAttribute('aria-label') ?? '', it.innerText ?? '', it.title ?? '', it.tagName]
        .filter(Boolean).join(' | ')";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_around_names_do_not_hide_them() {
        assert_eq!(
            plain("Thank  you,\n\u{2068}مريم\u{2069}"),
            "Thank you, مريم"
        );
    }
}
