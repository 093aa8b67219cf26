//! Who is here, and what that lets them do.
//!
//! Without PINs everything is open: whoever sits at the computer may do everything, and a name only says who it was.
//! Once somebody has a PIN, whoever has not entered theirs may do what anyone may; a person of the staff without one
//! counts as staff when they pick their name, a leader or manager without one as anyone. It refuses whatever would leave
//! no manager with a PIN, whichever command it came from. Surprising: each change of person is a *turn*, and a page that
//! still shows an earlier one can do nothing any more.

pub(crate) mod asking;
pub mod idle;
pub(crate) mod now;
pub mod pin;
pub mod recovery;
mod secret;
pub mod tries;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::access::Access;
use crate::api::Nothing;
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::id::PersonId;
use crate::person::{self, PersonName, PersonRow, Presence};
use crate::store::{Entity, Read, Tx};
use crate::text;
use pin::Pin;

/// Who is here.
#[derive(Debug, Serialize, TS)]
pub struct HereView {
    /// Who picked their name.
    pub person: Option<PersonName>,
    /// What they may do.
    pub access: Access,
    /// Whether there are PINs; without them everything is open.
    pub pins: bool,
    /// Whether whoever is here has one.
    pub has_pin: bool,
    /// Whether whoever is here can do little because a manager has to give them one first.
    pub needs_pin: bool,
    /// Counts the changes of person; the page sends it back with each call.
    pub turn: u64,
    /// Seconds until the program locks itself; none where it does not.
    pub locks_in: Option<i64>,
    /// Seconds without a key after which it does.
    pub idle_seconds: i64,
    /// That the recovery code was used, until a manager has seen it.
    pub recovery_used: Option<recovery::Used>,
    /// Whether the newest recovery code was shown, and no manager has said that it is on paper.
    pub recovery_unread: bool,
}

/// Somebody says that they are here.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EnterHere {
    /// Who.
    pub person_id: PersonId,
    /// Where they have one.
    pub pin: Option<String>,
}

/// The PIN of whoever is here, once more.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EnterAgain {
    /// Their PIN.
    pub pin: String,
}

/// Who is here.
pub fn show(app: &App, _: Nothing) -> Result<HereView> {
    let turn = asking::turn().unwrap_or_else(|| app.here.turn());
    let locks_in = idle::left(app)?;
    app.read(|read| {
        let (session, pins) = (read.session, pin::are_on(read)?);
        let person = match session.person {
            Some(id) => Some(read.get::<PersonRow>(id)?),
            None => None,
        };
        let kept = person.as_ref().map(|person| pin::of(read, person.id));
        let has_pin = kept.transpose()?.flatten().is_some();
        let above_staff = |person: &PersonRow| person.access > Access::Staff;
        Ok(HereView {
            needs_pin: pins && !has_pin && person.as_ref().is_some_and(above_staff),
            person: person.map(|person| person.named()),
            access: session.access,
            pins,
            has_pin,
            turn,
            locks_in,
            idle_seconds: idle::seconds(read)?,
            recovery_used: recovery::unseen(read)?,
            recovery_unread: recovery::is_unread(read)?,
        })
    })
}

/// Lets somebody in. Refuses with `PinNeeded`, `WrongPin` or `TryLater`.
pub fn enter(app: &App, ask: EnterHere) -> Result<HereView> {
    let (person, kept) = app.read(|read| {
        let person = at_work(read, ask.person_id)?;
        let kept = pin::of(read, person.id)?;
        Ok((person, kept))
    })?;
    if let Some(kept) = &kept {
        let given = ask.pin.unwrap_or_default();
        tries::right_pin(app, kept, &given)?;
    }
    begin(app, Some(person.id), kept.is_some())?;
    show(app, Nothing {})
}

/// Who was here before the data were opened anew.
#[derive(Debug, Clone, Copy)]
pub struct Stay {
    person: Option<PersonId>,
    access: Access,
    turn: u64,
    active: now::Moment,
}

/// Who is here, to stay where the data are opened anew; none where they entered a PIN, which they then do again.
pub fn stay(app: &App) -> Option<Stay> {
    // Whoever was away for too long does not stay.
    let _ = idle::lock_when_due(app);
    let (person, proved) = app.here.who();
    let stay = Stay {
        person,
        access: app.session().access,
        turn: app.here.turn(),
        active: app.here.active(),
    };
    (!proved).then_some(stay)
}

/// Lets them stay. Where they may still do the same, it is the same turn, and what they type goes on where it stands.
pub fn stays(app: &App, stay: Stay) -> Result<()> {
    if let Some(person_id) = stay.person {
        let pin = None;
        enter(app, EnterHere { person_id, pin })?;
    }
    if app.session().access == stay.access {
        app.here.goes_on(stay.turn, stay.active);
    }
    Ok(())
}

/// Nobody is here any more.
pub fn leave(app: &App, _: Nothing) -> Result<HereView> {
    begin(app, None, false)?;
    show(app, Nothing {})
}

/// Whoever is here does something.
pub fn active(app: &App, _: Nothing) -> Result<HereView> {
    app.here.is_active(app.moment());
    show(app, Nothing {})
}

/// Takes the PIN of whoever is here once more, for what asks for it.
pub fn again(app: &App, ask: EnterAgain) -> Result<HereView> {
    let kept = app.read(own_pin)?;
    tries::right_pin(app, &kept, &ask.pin)?;
    app.here.is_proved(app.moment());
    show(app, Nothing {})
}

/// From now on somebody else is here, or nobody.
pub(crate) fn begin(app: &App, person: Option<PersonId>, proved: bool) -> Result<()> {
    let access = app.read(|read| access_of(read, person, proved))?;
    app.here.begin(person, access, proved, app);
    let (session, turn) = app.here.session(app.moment());
    asking::goes_on_as(session, turn);
    Ok(())
}

/// Nobody is here any more; whatever call found out is not theirs.
pub(crate) fn lock(app: &App) -> Result<()> {
    let access = app.read(|read| access_of(read, None, false))?;
    app.here.begin(None, access, false, app);
    Ok(())
}

/// After a commit: nobody goes on with what they may no longer do. An act never gives more, entering does.
pub(crate) fn settle(app: &App) {
    let (person, proved) = app.here.who();
    let now = app.read(|read| Ok((pin::are_on(read)?, access_of(read, person, proved)?)));
    // What cannot be looked up is not allowed.
    let (pins, access) = now.unwrap_or((true, Access::Anyone));
    app.here.settle(pins, access);
}

/// What somebody may do who has entered their PIN, or has not.
fn access_of(read: &Read<'_>, person: Option<PersonId>, proved: bool) -> Result<Access> {
    if !pin::are_on(read)? {
        return Ok(Access::Manager);
    }
    let Some(id) = person else {
        return Ok(Access::Anyone);
    };
    let row: PersonRow = read.get(id)?;
    if row.presence(read.today()?) == Presence::Left {
        return Ok(Access::Anyone);
    }
    Ok(match (pin::of(read, id)?, proved, row.access) {
        (Some(_), true, access) => access,
        (None, _, Access::Staff) => Access::Staff,
        _ => Access::Anyone,
    })
}

/// Refuses what would leave no manager with a PIN, or a leader with one that is too short. Asked before each commit.
pub(crate) fn guard(tx: &Tx<'_>) -> Result<()> {
    let concerns = [Entity::Person, Entity::Pin]
        .iter()
        .any(|entity| tx.has_touched(*entity));
    if !concerns || !pin::are_on(tx)? {
        return Ok(());
    }
    if !pin::a_manager_has_one(tx)? {
        return Err(Error::new(Code::LastManager));
    }
    pin::are_long_enough(tx)
}

/// Whoever works here under this name, as people write it; of several, the one who may do most.
pub fn named(read: &Read<'_>, name: &str) -> Result<Option<PersonId>> {
    let (wanted, today) = (text::key(name), read.today()?);
    let people = person::of_team(read)?.into_iter();
    let found = people.filter(|person| {
        text::key(&person.name) == wanted && person.presence(today) != Presence::Left
    });
    Ok(found
        .max_by_key(|person| person.access)
        .map(|person| person.id))
}

/// A person who works here.
fn at_work(read: &Read<'_>, id: PersonId) -> Result<PersonRow> {
    let person: PersonRow = read.get(id).map_err(|e| e.at("person_id"))?;
    if person.presence(read.today()?) == Presence::Left {
        return Err(Error::new(Code::NotFound).at("person_id"));
    }
    Ok(person)
}

/// The PIN of whoever is here.
fn own_pin(read: &Read<'_>) -> Result<Pin> {
    let own = read.session.person.map(|person| pin::of(read, person));
    let refused = || {
        Error::new(Code::NotAllowed)
            .at("pin")
            .with("needs", Access::Staff.word())
    };
    own.transpose()?.flatten().ok_or_else(refused)
}
