//! A person of the team: the name and how to say it, what they do, what they may do here, and how they like to be
//! thanked.
//!
//! `job` is what somebody does, `access` what they may do in this program. Whether somebody is here, on leave or has
//! left follows from dates, so nobody has to remember to change it back.

pub mod access;
pub mod find;
pub mod import;
pub mod list;
pub mod save;

use serde::Serialize;
use ts_rs::TS;

use crate::access::Access;
use crate::app::Session;
use crate::error::Result;
use crate::id::{PersonId, ShiftId, TeamId};
use crate::store::{Read, record, word};
use crate::time::{Day, MonthDay, Zone};

word! {
    /// How somebody likes to be thanked.
    pub enum Wish {
        /// In front of the others.
        Public = "public",
        /// Only after being asked.
        Ask = "ask",
        /// Never aloud.
        Private = "private",
    }
}

word! {
    /// Whether somebody works here today.
    pub enum Presence {
        /// At work, as far as is known.
        Here = "here",
        /// Away between two dates.
        OnLeave = "on_leave",
        /// Works here no more.
        Left = "left",
    }
}

record! {
    /// What is kept of a person.
    #[derive(Serialize, TS)]
    pub struct PersonRow of Person {
        /// Their id.
        pub id: PersonId,
        /// Their team.
        #[serde(skip)]
        #[ts(skip)]
        pub team_id: TeamId,
        /// As the team calls them.
        pub name: String,
        /// How to say the name; may be empty.
        pub say_as: String,
        /// What they do; may be empty.
        pub job: String,
        /// What they may do here.
        pub access: Access,
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
        /// Last day away; none while the end is open.
        pub leave_until: Option<Day>,
        /// The day after their last.
        pub left_on: Option<Day>,
        /// Whether what is said of them stands under "a former colleague" once they have left.
        pub unnamed: bool,
    }
}

impl PersonRow {
    /// Whether they work here on `day`.
    pub fn presence(&self, day: Day) -> Presence {
        if self.left_on.is_some_and(|left| left <= day) {
            Presence::Left
        } else if self.leave_from.is_some_and(|from| from <= day)
            && self.leave_until.is_none_or(|until| day <= until)
        {
            Presence::OnLeave
        } else {
            Presence::Here
        }
    }

    /// The person as whoever is here may see them: of who left and wants no name to stay, staff see none.
    pub fn seen_by(self, session: &Session, today: Day) -> Person {
        let presence = self.presence(today);
        let own = session.person == Some(self.id) || session.access >= Access::Leader;
        let row = match self.unnamed && presence == Presence::Left && !own {
            true => PersonRow {
                name: String::new(),
                say_as: String::new(),
                job: String::new(),
                shift_id: None,
                started_on: None,
                birthday: None,
                ..self
            },
            false => self,
        };
        Person { row, presence }
    }

    /// Their first day; where nobody gave one, the day on which they were entered.
    pub fn began(&self, zone: Zone) -> Day {
        self.started_on
            .unwrap_or_else(|| zone.day(self.id.made_at()))
    }

    /// Their name, for a list.
    pub fn named(&self) -> PersonName {
        PersonName {
            id: self.id,
            name: self.name.clone(),
            say_as: self.say_as.clone(),
        }
    }
}

/// A person as the page shows them.
#[derive(Debug, Serialize, TS)]
pub struct Person {
    /// What is kept of them.
    #[serde(flatten)]
    pub row: PersonRow,
    /// Whether they work here today.
    pub presence: Presence,
}

/// A name on a card.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonName {
    /// Whose.
    pub id: PersonId,
    /// As the team calls them; empty for a former colleague who wants no name to stay.
    pub name: String,
    /// How to say it; may be empty.
    pub say_as: String,
}

/// The name of somebody as it stands under what was said, where there is somebody.
pub fn name_of(read: &Read<'_>, id: Option<PersonId>) -> Result<Option<PersonName>> {
    let Some(id) = id else { return Ok(None) };
    let person: PersonRow = read.get(id)?;
    let gone = person.unnamed && person.presence(read.today()?) == Presence::Left;
    let named = person.named();
    Ok(Some(match gone {
        true => PersonName {
            name: String::new(),
            say_as: String::new(),
            ..named
        },
        false => named,
    }))
}

/// Everybody of the team, by name as people sort names.
pub fn of_team(read: &Read<'_>) -> Result<Vec<PersonRow>> {
    let mut people: Vec<PersonRow> = read.many("WHERE team_id = ?1", [read.team()?.id])?;
    people.sort_by_cached_key(|person| (crate::text::fold(&person.name), person.id));
    Ok(people)
}
