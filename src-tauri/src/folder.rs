//! Where things are kept: the team's data, the example team, and what the web view caches.
//!
//! It makes no folder; the core does that when it opens one.
//! Surprising: the web view gets a folder of its own under the system's caches. Left alone it would write beside the
//! team's data, even where `--data` names another place.

use std::path::{Path, PathBuf};

use huddle_core::error::{Code, Error, Result};
use huddle_core::store::bring::{self, Brought};

use crate::args::Start;
use crate::instead::Choices;

/// The program's name in the system: the same as `identifier` in `tauri.conf.json`.
pub const IDENTIFIER: &str = "app.purposehuddle.desktop";

/// The folder a start works on, and whether that is the everyday one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// The one that was asked for, absolute.
    asked: PathBuf,
    /// Neither `--data` nor `--demo` chose it.
    pub everyday: bool,
    /// It is the example team's.
    pub demo: bool,
}

impl Folder {
    /// The folder that the arguments ask for; none where the system names no place for a program's data.
    pub fn of(start: &Start) -> Option<Self> {
        let (path, everyday) = match &start.data {
            Some(chosen) => (chosen.clone(), false),
            None if start.demo => (cache().join("purpose-huddle-demo"), false),
            None => (dirs::data_dir()?.join(IDENTIFIER), true),
        };
        let path = std::path::absolute(&path).unwrap_or(path);
        Some(Self {
            asked: path,
            everyday,
            demo: start.demo,
        })
    }

    /// Where the data are: there, or where a person chose to keep them instead. Refuses with `PlaceGone` where that is not
    /// there.
    pub fn path(&self) -> Result<PathBuf> {
        let instead = match Choices::ours() {
            Some(choices) if !self.demo => choices.instead_of(&self.asked)?,
            _ => None,
        };
        Ok(instead.unwrap_or_else(|| self.asked.clone()))
    }

    /// The folder that was asked for, to be shown.
    pub fn asked(&self) -> &Path {
        &self.asked
    }

    /// Brings the data to a folder of ours in `chosen`, and opens them there from now on.
    pub fn keep_in(&self, chosen: &Path) -> Result<Brought> {
        let choices = Choices::ours().ok_or_else(|| Error::new(Code::NotFound))?;
        let brought = bring::bring(&self.asked, chosen)?;
        choices.choose(&self.asked, &brought.folder)?;
        Ok(brought)
    }

    /// The one that was asked for: two names of one folder are one folder, as far as it is there already.
    pub fn real(&self) -> PathBuf {
        for there in self.asked.ancestors() {
            if let (Ok(real), Ok(rest)) = (there.canonicalize(), self.asked.strip_prefix(there)) {
                return real.join(rest);
            }
        }
        self.asked.clone()
    }
}

/// What the web view may write; nothing in it is missed when it goes.
pub fn web_view() -> PathBuf {
    cache().join(IDENTIFIER)
}

fn cache() -> PathBuf {
    dirs::cache_dir().unwrap_or_else(std::env::temp_dir)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser as _;

    fn of(args: &[&str]) -> Folder {
        Folder::of(&Start::parse_from([&["purpose-huddle"], args].concat())).unwrap()
    }

    #[test]
    fn the_example_team_never_lies_among_the_real_one() {
        let (real, demo) = (of(&[]), of(&["--demo"]));
        assert!(demo.demo && !demo.everyday && real.everyday);
        assert!(!demo.asked.starts_with(&real.asked) && !real.asked.starts_with(&demo.asked));
    }

    #[test]
    fn a_folder_that_was_named_is_absolute_and_has_one_name() {
        let here = of(&["--data", "here"]);
        assert!(here.asked.is_absolute() && here.asked.ends_with("here"));
        assert_eq!(of(&["--data", "./here"]).real(), here.real());
        assert_ne!(of(&["--data", "there"]).real(), here.real());
    }
}
