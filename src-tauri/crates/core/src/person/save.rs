//! Adding a person and changing what is known of them.

use serde::Deserialize;
use ts_rs::TS;

use super::{Person, PersonRow, Wish};
use crate::access::Access;
use crate::error::{Code, Error, Result};
use crate::id::{PersonId, ShiftId};
use crate::store::Tx;
use crate::team::shift::Shift;
use crate::text;
use crate::time::{Day, MonthDay};

/// Adds a person or changes one.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SavePerson {
    /// None adds one.
    pub id: Option<PersonId>,
    /// At most 80 characters.
    pub name: String,
    /// How to say the name; may be empty.
    pub say_as: String,
    /// What they do; may be empty.
    pub job: String,
    /// Their home shift.
    pub shift_id: Option<ShiftId>,
    /// Their first day.
    pub started_on: Option<Day>,
    /// Without the year.
    pub birthday: Option<MonthDay>,
    /// How they like to be thanked.
    pub wish: Wish,
    /// First day away.
    pub leave_from: Option<Day>,
    /// Last day away.
    pub leave_until: Option<Day>,
    /// The day after their last.
    pub left_on: Option<Day>,
    /// Whether what is said of them stands under "a former colleague" once they have left.
    #[serde(default)]
    pub unnamed: bool,
}

/// Adds a person, of the staff at first, or changes one. Two people may have one name.
pub fn save(tx: &mut Tx<'_>, ask: SavePerson) -> Result<Person> {
    let team_id = tx.team()?.id;
    let (id, access) = match ask.id {
        Some(id) => {
            let before: PersonRow = tx.get(id)?;
            may_change(tx, &before, ask.left_on)?;
            (id, before.access)
        }
        None => (tx.id(), Access::Staff),
    };
    if let Some(shift) = ask.shift_id {
        tx.get::<Shift>(shift).map_err(|e| e.at("shift_id"))?;
    }
    in_order(ask.leave_from, ask.leave_until, "leave_until")?;
    in_order(ask.started_on, ask.left_on, "left_on")?;
    if ask.leave_until.is_some() && ask.leave_from.is_none() {
        return Err(Error::new(Code::Empty).at("leave_from"));
    }
    let row = PersonRow {
        id,
        team_id,
        name: text::line(&ask.name, text::NAME, "name")?,
        say_as: text::optional_line(&ask.say_as, text::LINE, "say_as")?,
        job: text::optional_line(&ask.job, text::NAME, "job")?,
        access,
        shift_id: ask.shift_id,
        started_on: ask.started_on,
        birthday: ask.birthday,
        wish: ask.wish,
        leave_from: ask.leave_from,
        leave_until: ask.leave_until,
        left_on: ask.left_on,
        unnamed: ask.unnamed,
    };
    tx.put(&row)?;
    Ok(Person {
        presence: row.presence(tx.today()?),
        row,
    })
}

/// Staff change what stands of themselves, such as how they like to be thanked; those who lead change everybody who may do
/// no more than they, and say who has left: whoever has, can do nothing here any more.
fn may_change(tx: &Tx<'_>, before: &PersonRow, left_on: Option<Day>) -> Result<()> {
    let leaves = left_on != before.left_on;
    let own = tx.session.person == Some(before.id);
    let needs = match own && !leaves {
        true => before.access,
        false => before.access.max(Access::Leader),
    };
    if tx.session.access < needs {
        let field = if leaves { "left_on" } else { "id" };
        return Err(Error::new(Code::NotAllowed)
            .at(field)
            .with("needs", needs.word()));
    }
    Ok(())
}

fn in_order(start: Option<Day>, end: Option<Day>, field: &str) -> Result<()> {
    match (start, end) {
        (Some(start), Some(end)) if end < start => Err(Error::new(Code::EndsBeforeStart).at(field)),
        _ => Ok(()),
    }
}
