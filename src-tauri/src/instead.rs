//! Which folder a person chose in the place of one that cannot be used: a network drive's.
//!
//! The choice stands in a small file among the program's own settings, which is this computer's alone. A file that cannot be
//! read is none. Surprising: a chosen folder that is not there is refused, because the next best place, the one that was
//! asked for, would be another team's beginning.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use huddle_core::error::{Code, Error, Result};

use crate::folder::IDENTIFIER;

/// The file of the choices: folders as they were asked for, and what was chosen.
pub struct Choices(PathBuf);

type Folders = BTreeMap<String, PathBuf>;

impl Choices {
    /// Those of this account on this computer; none where the system names no place for settings.
    pub fn ours() -> Option<Self> {
        let folder = dirs::config_local_dir()?.join(IDENTIFIER);
        Some(Self(folder.join("folders.json")))
    }

    /// What was chosen in the place of `asked`, if anything was. Refuses with `PlaceGone` where that is not there.
    pub fn instead_of(&self, asked: &Path) -> Result<Option<PathBuf>> {
        match self.all().remove(&name(asked)) {
            Some(chosen) if !chosen.is_dir() => {
                Err(Error::new(Code::PlaceGone).with("path", name(&chosen)))
            }
            chosen => Ok(chosen),
        }
    }

    /// From now on `chosen` stands in the place of `asked`.
    pub fn choose(&self, asked: &Path, chosen: &Path) -> Result<()> {
        let mut all = self.all();
        all.insert(name(asked), chosen.to_path_buf());
        let text = serde_json::to_string_pretty(&all).map_err(Error::bug)?;
        let half = self.0.with_extension("part");
        let write = || {
            fs::create_dir_all(self.0.parent().unwrap_or(Path::new(".")))?;
            fs::write(&half, text)?;
            fs::rename(&half, &self.0)
        };
        write().map_err(|e| Error::file(&e, &self.0))
    }

    fn all(&self) -> Folders {
        let text = fs::read_to_string(&self.0).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }
}

fn name(folder: &Path) -> String {
    folder.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_remembered_beside_others_and_can_be_changed() {
        let place = tempfile::tempdir().unwrap();
        let choices = || Choices(place.path().join("settings/folders.json"));
        let [first, second] = ["first", "second"].map(|name| place.path().join(name));
        for folder in [&first, &second] {
            fs::create_dir(folder).unwrap();
        }
        let (share, other) = (Path::new("/mnt/share"), Path::new("/mnt/other"));
        assert_eq!(choices().instead_of(share), Ok(None));
        choices().choose(share, &first).unwrap();
        choices().choose(other, &first).unwrap();
        choices().choose(share, &second).unwrap();
        assert_eq!(choices().instead_of(share), Ok(Some(second)));
        assert_eq!(choices().instead_of(other), Ok(Some(first)));
        assert_eq!(choices().instead_of(place.path()), Ok(None));
    }

    #[test]
    fn a_chosen_folder_that_is_not_there_is_said_and_not_replaced() {
        let place = tempfile::tempdir().unwrap();
        let choices = Choices(place.path().join("folders.json"));
        let share = Path::new("/mnt/share");
        choices
            .choose(share, &place.path().join("unplugged"))
            .unwrap();
        let gone = choices.instead_of(share).unwrap_err();
        assert_eq!(gone.code, Code::PlaceGone);
        fs::write(place.path().join("folders.json"), "{ half").unwrap();
        assert_eq!(choices.instead_of(share), Ok(None));
        choices.choose(share, place.path()).unwrap();
        let again = choices.instead_of(share);
        assert_eq!(again, Ok(Some(place.path().to_path_buf())));
    }
}
