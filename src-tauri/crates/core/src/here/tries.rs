//! Wrong tries at a PIN or at the recovery code: five, then waits that double from half a minute to a quarter of an hour.
//!
//! A try is counted before it is looked at, in the database, so that neither a restart nor a kill takes one back. The wait
//! goes by the steady clock: a clock set forward does not shorten it; after a restart what is left of it by the clock on
//! the wall holds, and never more than the wait was long. Surprising: a verb of the command line that only looks counts
//! nothing itself; see there.

use std::sync::PoisonError;

use super::pin::{self, Pin};
use super::{now::Moment, secret};
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::store::{Entity, Mode, Op, Tx, record};
use crate::time::At;

/// Wrong tries before the first wait.
const FREE: i64 = 5;
/// The first wait, in seconds.
const FIRST_WAIT: i64 = 30;
/// The longest, in seconds.
const LONGEST_WAIT: i64 = 15 * 60;

record! {
    /// Wrong tries since the last right one.
    pub struct PinTry of PinTry {
        /// A person's id, or that of the recovery code.
        pub id: String,
        /// How many.
        pub count: i64,
        /// When the wait after the last one is over.
        pub wait_until: Option<At>,
    }
}

/// Forgets all tries: what a counter in memory would do at each start.
pub(crate) fn forget(tx: &mut Tx<'_>) -> Result<()> {
    for kept in tx.many::<PinTry>("", [])? {
        tx.remove::<PinTry>(kept.id)?;
    }
    Ok(())
}

/// Passes with the PIN that is kept; else refuses with `PinNeeded`, `WrongPin` or `TryLater`.
pub(super) fn right_pin(app: &App, kept: &Pin, given: &str) -> Result<()> {
    if given.trim().is_empty() {
        return Err(Error::new(Code::PinNeeded).at("pin"));
    }
    let given = pin::digits(given);
    right(app, Entity::Pin, &kept.id.to_string(), "pin", || {
        // What is no PIN is a wrong one, and counts.
        let Ok(given) = &given else { return Ok(false) };
        secret::matches(given, &kept.hash)
    })
}

/// Passes where `is_right`; else refuses at `field` with the code for a wrong one, or with `TryLater` while a wait lasts.
pub(super) fn right(
    app: &App,
    entity: Entity,
    id: &str,
    field: &str,
    is_right: impl FnOnce() -> Result<bool>,
) -> Result<()> {
    let wrong = match entity {
        Entity::Recovery => Code::WrongCode,
        _ => Code::WrongPin,
    };
    let _one_at_a_time = (app.here.checking.lock()).unwrap_or_else(PoisonError::into_inner);
    let kept: Option<PinTry> = app.read(|read| read.first("WHERE id = ?1", [id]))?;
    let left = left(app, id, kept.as_ref());
    if left > 0 {
        return Err(Error::new(Code::TryLater).at(field).with("seconds", left));
    }
    // Not so for a window that cannot write for now: whoever fills the disk, or takes the right away, could try them all.
    if app.store().mode() == Mode::Look {
        return match is_right()? {
            true => Ok(()),
            false => Err(Error::new(wrong).at(field).with("left", 0_i64)),
        };
    }
    let count = kept.map_or(0, |kept| kept.count) + 1;
    let wait = wait_after(count);
    let Moment { at, steady } = app.moment();
    app.write(Op::fixed("pin_try"), |tx| {
        tx.put(&PinTry {
            id: id.to_owned(),
            count,
            wait_until: wait.map(|seconds| at.plus_seconds(seconds)),
        })
    })?;
    if is_right()? {
        app.here.set_wait(id, None);
        return app.write(Op::fixed("pin_try"), |tx| tx.remove::<PinTry>(id));
    }
    let refused = Error::new(wrong)
        .at(field)
        .with("left", (FREE - count).max(0));
    match wait {
        None => Err(refused),
        Some(seconds) => {
            app.here.set_wait(id, Some(steady + seconds * 1000));
            app.write(Op::fixed("pin_refused"), |tx| tx.note(entity, id))?;
            Err(refused.with("seconds", seconds))
        }
    }
}

/// Seconds that are left of a wait.
fn left(app: &App, id: &str, kept: Option<&PinTry>) -> i64 {
    let Some((until, wait)) =
        kept.and_then(|kept| Some((kept.wait_until?, wait_after(kept.count)?)))
    else {
        return 0;
    };
    let now = app.moment();
    let by_the_wall = || now.steady + (until.0 - now.at.0).clamp(0, wait * 1000);
    let end = app.here.wait_until(id, by_the_wall);
    // A second that has begun is one to wait.
    ((end - now.steady).max(0) + 999) / 1000
}

/// Seconds to wait after so many wrong tries; none where there is no wait yet.
fn wait_after(count: i64) -> Option<i64> {
    let doubled = count - FREE;
    (doubled >= 0).then(|| (FIRST_WAIT << doubled.min(10)).min(LONGEST_WAIT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_from_half_a_minute_to_a_quarter_of_an_hour() {
        let waits: Vec<_> = (1..=12).map(wait_after).collect();
        assert_eq!(waits[..4], [None; 4]);
        let seconds: Vec<_> = waits[4..].iter().flatten().copied().collect();
        assert_eq!(seconds, [30, 60, 120, 240, 480, 900, 900, 900]);
        assert_eq!(wait_after(i64::MAX), Some(LONGEST_WAIT));
    }
}
