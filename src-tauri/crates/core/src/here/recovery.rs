//! The recovery code: for a manager who forgot their PIN. Shown once, for paper; only its hash is kept.
//!
//! Using it gives a manager a new PIN and makes a new code; the other managers are told. A new code ends the one before only
//! once somebody says that it is on paper: until then both open, since the screen that shows it may go dark. Its letters are
//! Crockford's base 32, which has no I, L, O and U; what is typed in their place is understood. Surprising: it holds 140
//! bits, so that its seven groups are of one length.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::pin;
use super::{at_work, begin, secret, tries};
use crate::access::Access;
use crate::api::Nothing;
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::id::PersonId;
use crate::person::PersonRow;
use crate::store::{Entity, Op, Read, Tx, record};
use crate::time::At;

/// The id of the code that is on paper.
pub(super) const CODE: &str = "code";
/// The id of the newest one, while nobody has said that it is on paper.
pub(super) const NEW: &str = "new";
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 28;
const GROUP: usize = 4;

record! {
    /// What is kept of the code.
    pub struct Recovery of Recovery {
        /// Which: the one on paper, or the newest.
        pub id: String,
        /// Its hash.
        pub hash: String,
        /// When it was made.
        pub made_at: At,
        /// When the one before it was used, until that was seen.
        pub used_at: Option<At>,
        /// For whom.
        pub used_for: Option<PersonId>,
    }
}

/// A new code. It is shown once.
#[derive(Debug, Serialize, TS)]
pub struct RecoveryCode {
    /// In groups.
    pub recovery: String,
}

/// That the code was used.
#[derive(Debug, Serialize, TS)]
pub struct Used {
    /// When.
    pub at: At,
    /// Who got a new PIN with it.
    pub name: String,
}

/// Gives a manager who forgot their PIN a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UseRecovery {
    /// As it stands on the paper; small letters and other spaces do no harm.
    pub code: String,
    /// A manager.
    pub person_id: PersonId,
    /// Their new PIN.
    pub pin: String,
}

/// A code that was just made.
pub(super) struct Made {
    /// As it is shown.
    pub text: String,
    /// As it is kept.
    pub kept: Recovery,
}

/// Makes a new code; the one before opens until this one is on paper.
pub fn make(app: &App, _: Nothing) -> Result<RecoveryCode> {
    let code = made(app)?;
    app.write(Op::fixed("recovery_make"), |tx| {
        if !pin::are_on(tx)? {
            return Err(Error::new(Code::NotFound));
        }
        // Where no code was ever said to be on paper, the one before may be.
        let codes = kept(tx)?;
        if let [only] = &codes[..] {
            stays(tx, only)?;
        }
        let (used_at, used_for) = used(&codes).unzip();
        tx.put(&Recovery {
            used_at,
            used_for,
            ..code.kept
        })
    })?;
    Ok(RecoveryCode {
        recovery: code.text,
    })
}

/// Gives a manager a new PIN, lets them in, and makes a new code.
pub fn use_code(app: &App, ask: UseRecovery) -> Result<RecoveryCode> {
    let (person, kept) = app.read(|read| {
        let kept = kept(read)?;
        if kept.is_empty() {
            return Err(Error::new(Code::NotFound).with("entity", Entity::Recovery.word()));
        }
        Ok((at_work(read, ask.person_id)?, kept))
    })?;
    if person.access < Access::Manager {
        let needs = Access::Manager.word();
        return Err(Error::new(Code::NotAllowed)
            .at("person_id")
            .with("needs", needs));
    }
    pin::checked(&ask.pin, person.access)?;
    let given = plain(&ask.code);
    // A code that was read from paper with a letter missing is no guess.
    if given.len() != LENGTH {
        return Err(Error::new(Code::WrongCode).at("code"));
    }
    let mut right = None;
    tries::right(app, Entity::Recovery, CODE, "code", || {
        for code in &kept {
            if secret::matches(&given, &code.hash)? {
                right = Some(code);
                break;
            }
        }
        Ok(right.is_some())
    })?;
    let (pin, code) = (pin::made(app, &person, &ask.pin)?, made(app)?);
    app.write(Op::fixed("recovery_use"), |tx| {
        pin::keep(tx, &pin)?;
        // It was read from paper, so it is on it: until the next one is too, it opens.
        right.map_or(Ok(()), |code| stays(tx, code))?;
        tx.put(&Recovery {
            used_at: Some(tx.now),
            used_for: Some(person.id),
            ..code.kept
        })
    })?;
    app.here.set_wait(&person.id.to_string(), None);
    begin(app, Some(person.id), true)?;
    Ok(RecoveryCode {
        recovery: code.text,
    })
}

/// The newest code is on paper: from now on it is the only one that opens.
pub fn is_on_paper(tx: &mut Tx<'_>, _: Nothing) -> Result<()> {
    let codes = kept(tx)?;
    let Some(new) = codes.iter().find(|code| code.id == NEW) else {
        return Ok(());
    };
    let (used_at, used_for) = used(&codes).unzip();
    stays(
        tx,
        &Recovery {
            used_at,
            used_for,
            ..new.clone()
        },
    )
}

/// A code is the one on paper from now on.
fn stays(tx: &mut Tx<'_>, code: &Recovery) -> Result<()> {
    if code.id == NEW {
        tx.remove::<Recovery>(NEW)?;
    }
    tx.put(&Recovery {
        id: CODE.to_owned(),
        ..code.clone()
    })
}

/// When one of them was used, and for whom, while that is still to be seen.
fn used(codes: &[Recovery]) -> Option<(At, PersonId)> {
    codes
        .iter()
        .find_map(|code| code.used_at.zip(code.used_for))
}

/// Ends all codes.
pub(super) fn end(tx: &mut Tx<'_>) -> Result<()> {
    for code in kept(tx)? {
        tx.remove::<Recovery>(code.id)?;
    }
    Ok(())
}

/// A manager has seen that the code was used.
pub fn seen(tx: &mut Tx<'_>, _: Nothing) -> Result<()> {
    if unseen(tx)?.is_none() {
        return Ok(());
    }
    for code in kept(tx)? {
        tx.put(&Recovery {
            used_at: None,
            used_for: None,
            ..code
        })?;
    }
    Ok(())
}

/// The codes that open, the newest first.
fn kept(read: &Read<'_>) -> Result<Vec<Recovery>> {
    read.many("ORDER BY id = ?1 DESC", [NEW])
}

/// What whoever is here should see: that the code was used, by others than themselves where there are others.
pub(super) fn unseen(read: &Read<'_>) -> Result<Option<Used>> {
    if read.session.access < Access::Manager {
        return Ok(None);
    }
    let Some((at, person)) = used(&kept(read)?) else {
        return Ok(None);
    };
    let others: bool = read.value(
        "SELECT EXISTS (SELECT 1 FROM pin JOIN person ON person.id = pin.id
                        WHERE access = 'manager' AND left_on IS NULL AND person.id != ?1)",
        [person],
    )?;
    if others && read.session.person == Some(person) {
        return Ok(None);
    }
    let name = read.get::<PersonRow>(person)?.name;
    Ok(Some(Used { at, name }))
}

/// When a code was made.
pub(super) fn made_at(read: &Read<'_>, id: &str) -> Result<Option<At>> {
    let kept: Option<Recovery> = read.first("WHERE id = ?1", [id])?;
    Ok(kept.map(|kept| kept.made_at))
}

/// Whether whoever is here should make sure that the newest code is on paper.
pub(super) fn is_unread(read: &Read<'_>) -> Result<bool> {
    Ok(read.session.access >= Access::Manager && made_at(read, NEW)?.is_some())
}

/// A new code.
pub(super) fn made(app: &App) -> Result<Made> {
    let bytes = app.secret()?;
    let letters = bytes.iter().take(LENGTH);
    let text: String = letters
        .map(|byte| char::from(LETTERS[usize::from(byte % 32)]))
        .collect();
    let kept = Recovery {
        id: NEW.to_owned(),
        hash: secret::hash(&text)?,
        made_at: app.now(),
        used_at: None,
        used_for: None,
    };
    let groups: Vec<String> = text
        .as_bytes()
        .chunks(GROUP)
        .map(|group| String::from_utf8_lossy(group).into_owned())
        .collect();
    Ok(Made {
        text: groups.join("-"),
        kept,
    })
}

/// What was typed, as the letters that it means.
fn plain(typed: &str) -> String {
    let letters = typed.chars().filter(|c| c.is_ascii_alphanumeric());
    letters
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .take(LENGTH + 1)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_understood_as_people_write_it() {
        assert_eq!(plain("abcd-01OI lL9z"), "ABCD01011".to_owned() + "19Z");
        for look_alike in b"ILOU" {
            assert!(!LETTERS.contains(look_alike));
        }
    }
}
