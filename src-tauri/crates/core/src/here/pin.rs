//! PINs: who has one, giving and changing them, and ending them altogether.
//!
//! They show who did what. They do not protect the file from somebody who can use this account of the computer. It
//! refuses what anybody would try, and less than six digits for whoever may do more than the staff. Surprising: the first
//! PIN is a manager's and turns all of them on; with it comes the recovery code.

use rusqlite::OptionalExtension as _;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{at_work, begin, own_pin, recovery, secret, tries};
use crate::access::Access;
use crate::api::{ById, Nothing};
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::id::PersonId;
use crate::person::{self, PersonName, PersonRow, Presence};
use crate::store::{Op, Read, Record as _, Tx, record};
use crate::time::At;

/// Digits for the staff.
const FEWEST: usize = 4;
/// Digits for leaders and managers.
const FEWEST_ABOVE_STAFF: usize = 6;
/// More than anybody types.
const MOST: usize = 12;

record! {
    /// What is kept of a PIN.
    pub struct Pin of Pin {
        /// Whose.
        pub id: PersonId,
        /// Its hash.
        pub hash: String,
        /// How many digits it has.
        pub digits: i64,
        /// Since when.
        pub set_at: At,
    }
}

/// Gives somebody a PIN.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GivePin {
    /// Who.
    pub person_id: PersonId,
    /// Four digits; six for leaders and managers.
    pub pin: String,
}

/// Changes the PIN of whoever is here.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePin {
    /// The one so far.
    pub old: String,
    /// The new one.
    pub pin: String,
}

/// A PIN was given.
#[derive(Debug, Serialize, TS)]
pub struct PinGiven {
    /// With the first one: what a manager who forgot theirs needs. It is shown once.
    pub recovery: Option<String>,
}

/// Somebody, and whether they have a PIN.
#[derive(Debug, Serialize, TS)]
pub struct PinHolder {
    /// Who.
    pub person: PersonName,
    /// What they may do here.
    pub access: Access,
    /// Since when they have a PIN.
    pub set_at: Option<At>,
}

/// Who has a PIN.
#[derive(Debug, Serialize, TS)]
pub struct PinsView {
    /// Whether there are any.
    pub on: bool,
    /// Everybody who works here: managers first, then leaders, then staff.
    pub people: Vec<PinHolder>,
    /// When the recovery code that is on paper was made.
    pub recovery_made_at: Option<At>,
    /// When the newest was made, while nobody has said that it is on paper; until then both open.
    pub recovery_unread_at: Option<At>,
}

/// Who has a PIN.
pub fn show(read: &Read<'_>, _: Nothing) -> Result<PinsView> {
    let today = read.today()?;
    let mut people = Vec::new();
    for row in person::of_team(read)? {
        if row.presence(today) != Presence::Left {
            people.push(PinHolder {
                access: row.access,
                set_at: of(read, row.id)?.map(|pin| pin.set_at),
                person: row.named(),
            });
        }
    }
    people.sort_by_key(|holder| std::cmp::Reverse(holder.access));
    Ok(PinsView {
        on: are_on(read)?,
        people,
        recovery_made_at: recovery::made_at(read, recovery::CODE)?,
        recovery_unread_at: recovery::made_at(read, recovery::NEW)?,
    })
}

/// Gives somebody a PIN, in place of the one that they had.
pub fn give(app: &App, ask: GivePin) -> Result<PinGiven> {
    let (person, on) = app.read(|read| Ok((at_work(read, ask.person_id)?, are_on(read)?)))?;
    if !on && person.access < Access::Manager {
        return Err(Error::new(Code::ManagerFirst).at("person_id"));
    }
    let pin = made(app, &person, &ask.pin)?;
    let code = (!on).then(|| recovery::made(app)).transpose()?;
    app.write(Op::fixed("pin_give"), |tx| {
        if are_on(tx)? != on {
            return Err(Error::new(Code::ChangedSince));
        }
        keep(tx, &pin)?;
        code.as_ref().map_or(Ok(()), |code| tx.put(&code.kept))
    })?;
    if !on {
        // Whoever set it has just shown that they know it.
        begin(app, Some(person.id), true)?;
    } else if app.session().person == Some(person.id) {
        app.here.is_proved(app.moment());
    }
    Ok(PinGiven {
        recovery: code.map(|code| code.text),
    })
}

/// Changes the PIN of whoever is here.
pub fn change(app: &App, ask: ChangePin) -> Result<()> {
    let (kept, person) = app.read(|read| {
        let kept = own_pin(read)?;
        let person: PersonRow = read.get(kept.id)?;
        Ok((kept, person))
    })?;
    // What is refused anyway costs no try.
    checked(&ask.pin, person.access)?;
    tries::right_pin(app, &kept, &ask.old).map_err(|e| e.at("old"))?;
    let pin = made(app, &person, &ask.pin)?;
    app.write(Op::fixed("pin_change"), |tx| keep(tx, &pin))?;
    app.here.is_proved(app.moment());
    Ok(())
}

/// Takes somebody's PIN away. Not the last manager's: that is ending all of them.
pub fn remove(tx: &mut Tx<'_>, ask: ById<PersonId>) -> Result<()> {
    let pin: Pin = tx.get(ask.id)?;
    tx.remove::<Pin>(pin.id)?;
    tx.remove::<tries::PinTry>(pin.id)?;
    match a_manager_has_one(tx)? {
        true => Ok(()),
        false => Err(Error::new(Code::LastManager)),
    }
}

/// Ends all PINs: everything is open again.
pub fn end(tx: &mut Tx<'_>, _: Nothing) -> Result<()> {
    for pin in tx.many::<Pin>("", [])? {
        tx.remove::<Pin>(pin.id)?;
    }
    for kept in tx.many::<tries::PinTry>("", [])? {
        tx.remove::<tries::PinTry>(kept.id)?;
    }
    recovery::end(tx)
}

/// Whether there are PINs at all.
pub fn are_on(read: &Read<'_>) -> Result<bool> {
    read.value("SELECT EXISTS (SELECT 1 FROM pin)", [])
}

/// Whether whoever is here has shown that they are: a name without a PIN is anybody's to pick, which is too little for what is between
/// a few.
pub fn is_sure(read: &Read<'_>) -> Result<bool> {
    if read.session.access >= Access::Leader {
        return Ok(true);
    }
    match read.session.person {
        Some(person) => Ok(read.session.access >= Access::Staff && has_one(read, person)?),
        None => Ok(false),
    }
}

/// What stands under the name of somebody with a PIN is changed by them, or by whoever leads. A name without a PIN is anybody's to
/// pick. The refusal names `field`.
pub fn must_be_theirs(read: &Read<'_>, owner: PersonId, field: &str) -> Result<()> {
    let session = read.session;
    let theirs = session.person == Some(owner) || session.access >= Access::Leader;
    if theirs || !has_one(read, owner)? {
        return Ok(());
    }
    let needs = Access::Leader.word();
    Err(Error::new(Code::NotAllowed).at(field).with("needs", needs))
}

/// Whether somebody has a PIN.
pub fn has_one(read: &Read<'_>, person: PersonId) -> Result<bool> {
    Ok(of(read, person)?.is_some())
}

/// Somebody's PIN.
pub(super) fn of(read: &Read<'_>, person: PersonId) -> Result<Option<Pin>> {
    let sql = format!("SELECT {} FROM pin WHERE id = ?1", Pin::COLUMNS.join(", "));
    let mut statement = read.conn.prepare_cached(&sql)?;
    Ok(statement.query_row([person], Pin::from_row).optional()?)
}

/// Whether somebody who looks after the team, and has no last day, has a PIN.
pub(super) fn a_manager_has_one(read: &Read<'_>) -> Result<bool> {
    read.value(
        "SELECT EXISTS (SELECT 1 FROM pin JOIN person ON person.id = pin.id
                        WHERE access = 'manager' AND left_on IS NULL)",
        [],
    )
}

/// Refuses where somebody who may do more has a PIN for those who may do less.
pub(super) fn are_long_enough(read: &Read<'_>) -> Result<()> {
    let short: bool = read.value(
        "SELECT EXISTS (SELECT 1 FROM pin JOIN person ON person.id = pin.id
                        WHERE access != 'staff' AND digits < ?1)",
        [i64::try_from(FEWEST_ABOVE_STAFF).unwrap_or(0)],
    )?;
    match short {
        true => Err(too_short(FEWEST_ABOVE_STAFF)),
        false => Ok(()),
    }
}

/// A PIN of somebody, as it is kept.
pub(super) fn made(app: &App, person: &PersonRow, pin: &str) -> Result<Pin> {
    let pin = checked(pin, person.access)?;
    Ok(Pin {
        id: person.id,
        hash: secret::hash(&pin)?,
        digits: i64::try_from(pin.len()).unwrap_or(0),
        set_at: app.now(),
    })
}

/// Keeps a PIN; wrong tries at the one before are over.
pub(super) fn keep(tx: &mut Tx<'_>, pin: &Pin) -> Result<()> {
    tx.put(pin)?;
    tx.remove::<tries::PinTry>(pin.id)
}

/// The digits of a PIN as it was typed, also in the digits of Arabic and Persian keyboards.
pub(super) fn digits(typed: &str) -> Result<String> {
    let digit = |c: char| {
        let zero = match c {
            '0'..='9' => '0',
            '\u{660}'..='\u{669}' => '\u{660}',
            '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
            _ => return Err(Error::new(Code::NotDigits).at("pin")),
        };
        let value = u32::from(c) - u32::from(zero);
        char::from_digit(value, 10).ok_or_else(|| Error::bug("no digit"))
    };
    typed.trim().chars().take(MOST + 1).map(digit).collect()
}

/// A new PIN that will do for somebody with this access.
pub(super) fn checked(pin: &str, access: Access) -> Result<String> {
    let pin = digits(pin)?;
    let fewest = match access > Access::Staff {
        true => FEWEST_ABOVE_STAFF,
        false => FEWEST,
    };
    if pin.len() < fewest {
        return Err(too_short(fewest));
    }
    if pin.len() > MOST {
        return Err(Error::new(Code::TooLong).at("pin").with("limit", MOST));
    }
    if is_easy(pin.as_bytes()) {
        return Err(Error::new(Code::EasyToGuess).at("pin"));
    }
    Ok(pin)
}

/// The same over and over (7777, 1212, 123123), or a run up or down (123456, 9876, 7890).
fn is_easy(pin: &[u8]) -> bool {
    let repeats = (1..=pin.len() / 2).any(|part| pin.chunks(part).all(|c| pin.starts_with(c)));
    let runs = |step: u8| {
        let follows = |two: &[u8]| (two[0] - b'0' + step) % 10 == two[1] - b'0';
        pin.windows(2).all(follows)
    };
    repeats || runs(1) || runs(9)
}

fn too_short(limit: usize) -> Error {
    Error::new(Code::PinTooShort).at("pin").with("limit", limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_anybody_would_try_is_refused() {
        let code = |pin: &str, access| checked(pin, access).map_err(|e| e.code);
        for easy in ["000000", "123456", "654321", "121212", "123123", "890123"] {
            assert_eq!(
                code(easy, Access::Manager),
                Err(Code::EasyToGuess),
                "{easy}"
            );
        }
        assert_eq!(code("1111", Access::Staff), Err(Code::EasyToGuess));
        assert_eq!(code("48291", Access::Leader), Err(Code::PinTooShort));
        assert_eq!(code("482", Access::Staff), Err(Code::PinTooShort));
        assert_eq!(code("48a915", Access::Staff), Err(Code::NotDigits));
        assert_eq!(code("4829154829159", Access::Staff), Err(Code::TooLong));
        assert_eq!(code("4829", Access::Staff), Ok("4829".to_owned()));
        assert_eq!(code(" ٤٨٢٩۱۵ ", Access::Manager), Ok("482915".to_owned()));
    }
}
