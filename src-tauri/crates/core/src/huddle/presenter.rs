//! Who presents: fair turns among those who lead, so that nobody has to ask.
//!
//! Whoever presented longest ago is next; those who never did come first, except in their first two weeks, or where
//! somebody only just entered their name: then nobody should have to. Where the team has no leaders, everybody takes a turn.

use super::HuddleRecord;
use crate::access::Access;
use crate::error::Result;
use crate::id::{PersonId, ShiftId};
use crate::person::{self, PersonName, PersonRow, Presence, Wish};
use crate::store::Read;
use crate::team::Team;
use crate::time::Day;

/// Days after the first in which a newcomer is asked last.
const NEWCOMER_DAYS: i64 = 14;

/// Everybody of the shift who works on `day`; everybody of the team where the shift is none or has nobody.
pub fn on_shift(read: &Read<'_>, shift: Option<ShiftId>, day: Day) -> Result<Vec<PersonRow>> {
    let people = person::of_team(read)?;
    Ok(of_these(&people, shift, day).into_iter().cloned().collect())
}

/// The same of people who are known already.
pub(super) fn of_these(people: &[PersonRow], shift: Option<ShiftId>, day: Day) -> Vec<&PersonRow> {
    let here = people
        .iter()
        .filter(|person| person.presence(day) == Presence::Here);
    let (home, others): (Vec<_>, Vec<_>) =
        here.partition(|person| shift.is_some() && person.shift_id == shift);
    if home.is_empty() { others } else { home }
}

/// Whoever of the huddle's shift began in the last two weeks and does not mind to be named.
pub(super) fn newcomers(read: &Read<'_>, huddle: &HuddleRecord) -> Result<Vec<PersonName>> {
    let here = on_shift(read, huddle.shift_id, huddle.held_on)?;
    let new = |person: &&PersonRow| {
        let began = person.started_on.map(|day| huddle.held_on.days_since(day));
        began.is_some_and(|days| (0..NEWCOMER_DAYS).contains(&days)) && person.wish != Wish::Private
    };
    Ok(here.iter().filter(new).map(PersonRow::named).collect())
}

/// Who can present, the fairest choice first, with the day on which they did last.
pub fn turns(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    day: Day,
) -> Result<Vec<(PersonRow, Option<Day>)>> {
    let mut here = on_shift(read, shift, day)?;
    if here.iter().any(|person| person.access >= Access::Leader) {
        here.retain(|person| person.access >= Access::Leader);
    }
    let mut turns = Vec::new();
    for person in here {
        let last = last_presented(read, person.id)?;
        turns.push((person, last));
    }
    // The sort is stable: people with equal claims keep the order of their names.
    let team = read.team()?;
    turns.sort_by_key(|(person, last)| (newness(person, team, day), *last));
    Ok(turns)
}

/// 0 for whoever knows the team, 1 for whoever was entered lately without a first day, 2 for a newcomer. On the day on
/// which the team itself is entered that says nothing.
fn newness(person: &PersonRow, team: &Team, day: Day) -> u8 {
    let lately = |began: Day| day.days_since(began) < NEWCOMER_DAYS;
    match person.started_on {
        Some(started) => 2 * u8::from(lately(started)),
        // Whoever was there when the team was founded here knows it.
        None => {
            let (founded, entered) = (team.id.made_at(), person.id.made_at());
            let later = team.zone.day(entered) > team.zone.day(founded);
            u8::from(later && lately(team.zone.day(entered)))
        }
    }
}

fn last_presented(read: &Read<'_>, person: PersonId) -> Result<Option<Day>> {
    read.value(
        "SELECT max(held_on) FROM huddle WHERE presenter_id = ?1 AND state = 'closed'",
        [person],
    )
}
