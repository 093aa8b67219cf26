//! The team's list of people, and one person's page.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Person, PersonRow, Presence};
use crate::access::Access;
use crate::api::ById;
use crate::error::Result;
use crate::here::pin;
use crate::id::PersonId;
use crate::recognition::rows::{self, StoryRow};
use crate::recognition::{PRIVATE, SHOWN};
use crate::store::Read;
use crate::text;

/// How many stories a person's page lists of each kind.
const STORIES_ON_A_PAGE: i64 = 100;

/// Which people to list.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListPeople {
    /// The start of any part of the name, without accents; empty for all.
    pub query: String,
    /// Those who left too.
    pub left: bool,
}

/// One person's page.
#[derive(Debug, Serialize, TS)]
pub struct PersonView {
    /// The person.
    pub person: Person,
    /// What was said of them, newest first, at most a hundred.
    pub received: Vec<StoryRow>,
    /// What they said of others, newest first, at most a hundred.
    pub given: Vec<StoryRow>,
    /// How many were said of them.
    #[ts(type = "number")]
    pub received_total: i64,
    /// How many they said.
    #[ts(type = "number")]
    pub given_total: i64,
}

/// The people whose name matches, by name; those whose first name matches before the others.
pub fn list(read: &Read<'_>, ask: ListPeople) -> Result<Vec<Person>> {
    let today = read.today()?;
    let query = text::fold(ask.query.trim());
    let people = super::of_team(read)?.into_iter();
    let people = people.map(|row| row.seen_by(read.session, today));
    let people = people.filter(|person| ask.left || person.presence != Presence::Left);
    if query.is_empty() {
        return Ok(people.collect());
    }
    let mut found: Vec<(bool, Person)> = people
        .filter_map(|person| {
            let name = text::fold(&person.row.name);
            let first = name.starts_with(&query);
            let inside = || {
                name.split([' ', '-', '\''])
                    .any(|part| part.starts_with(&query))
            };
            (first || inside()).then_some((!first, person))
        })
        .collect();
    found.sort_by_key(|(later, _)| *later);
    Ok(found.into_iter().map(|(_, person)| person).collect())
}

/// One person's page. What was not read yet is on it for themselves and for those who lead; so is what is private, once they are
/// [sure](pin::is_sure).
pub fn show(read: &Read<'_>, ask: ById<PersonId>) -> Result<PersonView> {
    let row: PersonRow = read.get(ask.id)?;
    let own = read.session.person == Some(row.id) || read.session.access >= Access::Leader;
    let sure = own && pin::is_sure(read)?;
    let seen = match sure {
        true => "status IN ('ready', 'told', 'private')".to_owned(),
        false => format!("{SHOWN} AND id NOT IN ({PRIVATE})"),
    };
    let sent = match (own, sure) {
        (_, true) => "status != 'withdrawn'".to_owned(),
        (true, _) => format!(
            "status NOT IN ('withdrawn', 'private') AND aloud IS NOT 'private' AND id NOT IN ({PRIVATE})"
        ),
        _ => seen.clone(),
    };
    let of = format!(
        "WHERE {seen} AND id IN (SELECT recognition_id FROM recognition_person WHERE person_id = ?1)"
    );
    let by = format!(
        "WHERE {sent} AND id IN (SELECT id FROM recognition WHERE giver_id = ?1
           UNION SELECT recognition_id FROM recognition_also WHERE person_id = ?1)"
    );
    let page = |tail: &str| {
        let newest = format!("{tail} ORDER BY sent_at DESC, id DESC LIMIT ?2");
        rows::rows(
            read,
            read.many(&newest, rusqlite::params![row.id, STORIES_ON_A_PAGE])?,
        )
    };
    let total = |tail: &str| {
        read.value(
            &format!("SELECT count(*) FROM recognition {tail}"),
            [row.id],
        )
    };
    Ok(PersonView {
        received: page(&of)?,
        given: page(&by)?,
        received_total: total(&of)?,
        given_total: total(&by)?,
        person: row.seen_by(read.session, read.today()?),
    })
}
