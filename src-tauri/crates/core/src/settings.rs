//! What this computer is set to: theme, size of text, language, keys. Local: neither logged nor undone.

pub mod damage;
pub mod draft;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::access::Access;
use crate::api::Nothing;
use crate::error::{Code, Error, Result};
use crate::store::{Read, Tx, record, word};
use crate::text;

record! {
    /// One setting, its value as JSON.
    pub struct Setting of Setting {
        /// Its name.
        pub id: String,
        /// Its value.
        pub value: String,
    }
}

word! {
    /// The colours.
    pub enum Theme {
        /// As the system is set.
        System = "system",
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
        /// The strongest contrast.
        Contrast = "contrast",
    }
}

/// What this computer is set to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The colours.
    pub theme: Theme,
    /// Per cent: 100, 125, 150 or 200.
    pub text_size: u32,
    /// A language tag.
    pub language: String,
    /// Whether single letters act.
    pub single_keys: bool,
    /// Per cent of the room's type, 50 to 300.
    pub room_size: u32,
    /// The diagonal of the room's screen in inches, 10 to 200, where somebody measured it.
    pub screen: Option<u32>,
    /// The distance of the farthest seat in decimetres, 5 to 300.
    pub seat: Option<u32>,
    /// Whether the program stays when its window is closed, to remind the team; none: nobody was asked yet.
    pub stay: Option<bool>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            theme: Theme::System,
            text_size: 100,
            language: "en".to_owned(),
            single_keys: true,
            room_size: 100,
            screen: None,
            seat: None,
            stay: None,
        }
    }
}

/// The settings' row.
const DISPLAY: &str = "display";

/// What this computer is set to.
pub fn show(read: &Read<'_>, _: Nothing) -> Result<Settings> {
    // A setting that a newer version wrote is not worth a refusal: the defaults are.
    Ok(get(read, DISPLAY)?.unwrap_or_default())
}

/// Sets this computer.
pub fn save(tx: &mut Tx<'_>, ask: Settings) -> Result<Settings> {
    if ![100, 125, 150, 200].contains(&ask.text_size) {
        return Err(Error::new(Code::BadRequest).at("text_size"));
    }
    // It decides what starts with the computer.
    let before = show(tx, Nothing {})?;
    if ask.stay != before.stay && tx.session.access < Access::Leader {
        let needs = Access::Leader.word();
        return Err(Error::new(Code::NotAllowed).at("stay").with("needs", needs));
    }
    let language = text::line(&ask.language, text::NAME, "language")?;
    let settings = Settings {
        room_size: ask.room_size.clamp(50, 300),
        screen: ask.screen.map(|inches| inches.clamp(10, 200)),
        seat: ask.seat.map(|decimetres| decimetres.clamp(5, 300)),
        language,
        ..ask
    };
    put(tx, DISPLAY, &settings)?;
    Ok(settings)
}

/// Keeps a value under a name.
pub(crate) fn put(tx: &mut Tx<'_>, name: &str, value: &impl Serialize) -> Result<()> {
    let value = serde_json::to_string(value).map_err(Error::bug)?;
    tx.put(&Setting {
        id: name.to_owned(),
        value,
    })
}

/// The value under a name; none where there is none, or one that cannot be read.
pub(crate) fn get<T: for<'de> Deserialize<'de>>(read: &Read<'_>, name: &str) -> Result<Option<T>> {
    let kept: Option<Setting> = read.first("WHERE id = ?1", [name])?;
    Ok(kept.and_then(|kept| serde_json::from_str(&kept.value).ok()))
}

/// Whether a name is kept at all.
pub(crate) fn has(read: &Read<'_>, name: &str) -> Result<bool> {
    Ok(read.first::<Setting>("WHERE id = ?1", [name])?.is_some())
}
