//! Where a row of a list belongs among those who are there: somebody new, or somebody of whom it says something new.
//!
//! A name is somebody's where case is all that differs. An empty cell says nothing, so nothing is ever emptied by a list. A name that
//! two people have is refused: nobody can tell whose the row is.

use std::collections::HashMap;

use serde::Serialize;
use ts_rs::TS;

use super::{Column, PeopleRow};
use crate::error::{Code, Error, Result};
use crate::id::ShiftId;
use crate::person::{self, PersonRow, Presence};
use crate::store::Read;
use crate::team::shift;
use crate::text;

/// Somebody who is there, and what a row says of them that is new.
#[derive(Debug, Serialize, TS)]
pub struct PeopleChange {
    /// Its line in the list, from 1.
    pub line: usize,
    /// The name.
    pub name: String,
    /// What changes.
    pub fields: Vec<ChangedField>,
    /// The person as they will be.
    #[serde(skip)]
    #[ts(skip)]
    pub person: PersonRow,
}

/// Something of a person that a list changes.
#[derive(Debug, Serialize, TS)]
pub struct ChangedField {
    /// What.
    pub column: Column,
    /// What it is; may be empty.
    pub before: String,
    /// What it will be.
    pub after: String,
}

/// Where a row belongs.
pub(super) enum Placed {
    /// Somebody new.
    New(PeopleRow),
    /// Somebody who is there.
    Changed(PeopleChange),
    /// It says nothing new.
    Same,
}

/// Those who are there, by name, and the names that the list had so far.
pub(super) struct Roster {
    people: HashMap<String, Vec<PersonRow>>,
    /// By how they look and by their letters without accents.
    alike: HashMap<String, PersonRow>,
    /// The lines of those who are the one that they are alike to.
    same: Vec<usize>,
    /// The names of the list so far, by how they look.
    looks: HashMap<String, String>,
    shifts: HashMap<ShiftId, String>,
    /// With the line where each stands first.
    seen: HashMap<String, usize>,
}

impl Roster {
    pub fn of(read: &Read<'_>, same: Vec<usize>) -> Result<Roster> {
        let today = read.today()?;
        let shifts = shift::of_team(read, read.team()?.id)?.into_iter();
        let mut roster = Roster {
            people: HashMap::new(),
            alike: HashMap::new(),
            same,
            looks: HashMap::new(),
            shifts: shifts.map(|shift| (shift.id, shift.name)).collect(),
            seen: HashMap::new(),
        };
        for person in person::of_team(read)? {
            // Whoever comes with the name of somebody who left is another one, as far as a list can tell.
            if person.presence(today) != Presence::Left {
                for spelling in [text::looks(&person.name), letters(&person.name)] {
                    let first = roster.alike.entry(spelling);
                    first.or_insert_with(|| person.clone());
                }
            }
            let key = text::key(&person.name);
            roster.people.entry(key).or_default().push(person);
        }
        Ok(roster)
    }

    pub fn place(&mut self, mut row: PeopleRow) -> Result<Placed> {
        let alike = match self.people.contains_key(&text::key(&row.name)) {
            true => None,
            false => [text::looks(&row.name), letters(&row.name)]
                .iter()
                .find_map(|spelling| self.alike.get(spelling)),
        };
        match alike {
            // As the team writes it.
            Some(person) if self.same.contains(&row.line) => row.name.clone_from(&person.name),
            alike => row.alike = alike.map(PersonRow::named),
        }
        let key = text::key(&row.name);
        let known = self.people.get(&key).map_or(&[][..], Vec::as_slice);
        let earlier = self.seen.get(&key).copied();
        self.seen.entry(key).or_insert(row.line);
        // Which of both it is decides what can be done about it: names in the team are not mended in the list.
        let fact = match (known.len(), earlier) {
            (2.., _) => Some(("people", known.len())),
            (_, Some(line)) => Some(("line", line)),
            _ => None,
        };
        if let Some((fact, number)) = fact {
            return Err(Error::new(Code::AlreadyThere)
                .at("name")
                .with("name", row.name)
                .with(fact, number));
        }
        let Some(before) = known.first() else {
            let looks = text::looks(&row.name);
            row.looks_like = self.looks.get(&looks).cloned();
            self.looks.insert(looks, row.name.clone());
            return Ok(Placed::New(row));
        };
        let person = PersonRow {
            say_as: said(&row.say_as, &before.say_as),
            job: said(&row.job, &before.job),
            shift_id: row.shift_id.or(before.shift_id),
            started_on: row.started_on.or(before.started_on),
            birthday: row.birthday.or(before.birthday),
            ..before.clone()
        };
        if person == *before {
            return Ok(Placed::Same);
        }
        let fields = self.fields(before, &person);
        Ok(Placed::Changed(PeopleChange {
            line: row.line,
            name: before.name.clone(),
            fields,
            person,
        }))
    }

    fn fields(&self, before: &PersonRow, after: &PersonRow) -> Vec<ChangedField> {
        let all = |person: &PersonRow| {
            let shift = person.shift_id.and_then(|id| self.shifts.get(&id).cloned());
            let started_on = person.started_on.map(|day| day.to_string());
            let birthday = person.birthday.map(|day| day.to_string());
            [
                (Column::SayAs, person.say_as.clone()),
                (Column::Job, person.job.clone()),
                (Column::Shift, shift.unwrap_or_default()),
                (Column::StartedOn, started_on.unwrap_or_default()),
                (Column::Birthday, birthday.unwrap_or_default()),
            ]
        };
        let changed = all(before).into_iter().zip(all(after));
        let changed = changed.filter(|((_, before), (_, after))| before != after);
        changed
            .map(|((column, before), (_, after))| ChangedField {
                column,
                before,
                after,
            })
            .collect()
    }
}

/// Its letters, digits and spaces without accents: an apostrophe has many forms.
fn letters(name: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || *c == ' ';
    text::fold(name).chars().filter(kept).collect()
}

/// What a cell says, or what was known where it says nothing.
fn said(cell: &str, known: &str) -> String {
    let said = if cell.is_empty() { known } else { cell };
    said.to_owned()
}
