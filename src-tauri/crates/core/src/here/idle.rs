//! The lock: after a while without a key nobody is here any more.
//!
//! The page reports keys; when it is time, the core decides, at the next call of whatever kind. A huddle that runs on the
//! screen counts as a key: its presenter reads aloud. It refuses to lock where there are no PINs.

use serde::Deserialize;
use ts_rs::TS;

use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::huddle::run;
use crate::settings;
use crate::store::{Read, Tx};

/// The setting's name.
const IDLE: &str = "idle_seconds";
/// Until somebody chooses.
const USUAL: i64 = 90;
/// What can be chosen, in seconds.
pub const CHOICES: [i64; 4] = [30, 90, 5 * 60, 15 * 60];

/// Chooses after how long the program locks itself.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveIdle {
    /// 30, 90, 300 or 900.
    pub seconds: i64,
}

/// Chooses after how long the program locks itself.
pub fn save(tx: &mut Tx<'_>, ask: SaveIdle) -> Result<()> {
    if !CHOICES.contains(&ask.seconds) {
        return Err(Error::new(Code::BadRequest).at("seconds"));
    }
    settings::put(tx, IDLE, &ask.seconds)
}

/// Seconds without a key after which the program locks itself.
pub(super) fn seconds(read: &Read<'_>) -> Result<i64> {
    Ok(settings::get(read, IDLE)?
        .filter(|seconds| CHOICES.contains(seconds))
        .unwrap_or(USUAL))
}

/// Seconds that are left; none where it does not lock.
pub(super) fn left(app: &App) -> Result<Option<i64>> {
    let Some(idle) = app.here.idle(app.moment()) else {
        return Ok(None);
    };
    app.read(|read| {
        let limit = seconds(read)?;
        Ok((!run::is_presented(read)?).then(|| (limit - idle).max(0)))
    })
}

/// Locks where it is time.
pub(crate) fn lock_when_due(app: &App) -> Result<()> {
    // The shortest choice first: most calls have nothing to look up.
    if app
        .here
        .idle(app.moment())
        .is_none_or(|idle| idle < CHOICES[0])
    {
        return Ok(());
    }
    match left(app)? {
        Some(0) => super::lock(app),
        None => {
            app.here.is_active(app.moment());
            Ok(())
        }
        Some(_) => Ok(()),
    }
}
