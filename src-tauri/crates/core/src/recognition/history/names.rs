//! Whom the names of a list mean: somebody here, somebody who is to be added, or nobody who is to be kept.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Code, Error, Result};
use crate::id::PersonId;
use crate::person::{self, PersonName, PersonRow};
use crate::store::Read;
use crate::text;

/// The most names that nobody here has.
const MOST_NAMES: usize = 5_000;

/// A name of a list that nobody here has, or several have.
#[derive(Debug, Serialize, TS)]
pub struct HistoryName {
    /// The name.
    pub name: String,
    /// In how many rows it stands.
    pub rows: usize,
    /// Those who have it, where they are several.
    pub several: Vec<PersonName>,
    /// Somebody whose name is the same but for accents, or looks the same.
    pub looks_like: Option<PersonName>,
}

/// What is to be done with a name.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NameChoice {
    /// The name, as the list has it.
    pub name: String,
    /// Whose it is; none adds somebody.
    pub person_id: Option<PersonId>,
    /// Leave it out instead: rows about them alone are passed over, and what they say is said by "a colleague".
    pub leave_out: bool,
}

/// Whom a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// Somebody here.
    Person(PersonId),
    /// Somebody who is to be added.
    New,
    /// Nobody who is to be kept.
    Nobody,
}

/// Those who are here, and the names of the list so far.
pub(super) struct Known {
    here: HashMap<String, Vec<PersonRow>>,
    alike: HashMap<String, PersonName>,
    folded: HashMap<PersonId, String>,
    chosen: HashMap<String, Who>,
    met: Vec<HistoryName>,
    places: HashMap<String, Option<usize>>,
}

impl Known {
    pub fn of(read: &Read<'_>) -> Result<Known> {
        let mut known = Known {
            here: HashMap::new(),
            alike: HashMap::new(),
            folded: HashMap::new(),
            chosen: HashMap::new(),
            met: Vec::new(),
            places: HashMap::new(),
        };
        for person in person::of_team(read)? {
            for form in [text::fold(&person.name), text::looks(&person.name)] {
                known.alike.insert(form, person.named());
            }
            known.folded.insert(person.id, text::fold(&person.name));
            let key = text::key(&person.name);
            known.here.entry(key).or_default().push(person);
        }
        Ok(known)
    }

    /// Takes the person's say about names. A name that several have and nothing was said of is added to none of them.
    pub fn choose(&mut self, read: &Read<'_>, choices: &[NameChoice]) -> Result<()> {
        for choice in choices {
            let who = match (choice.leave_out, choice.person_id) {
                (true, _) => Who::Nobody,
                (false, Some(id)) => {
                    read.get::<PersonRow>(id).map_err(|e| e.at("names"))?;
                    Who::Person(id)
                }
                (false, None) => Who::New,
            };
            self.chosen.insert(text::key(&choice.name), who);
        }
        Ok(())
    }

    /// Whom a name means. One that nobody here has is added only where the person said so.
    pub fn who(&self, name: &str) -> Who {
        let key = text::key(name);
        if let Some(who) = self.chosen.get(&key) {
            return *who;
        }
        match self.here.get(&key).map(Vec::as_slice) {
            Some([one]) => Who::Person(one.id),
            _ => Who::Nobody,
        }
    }

    /// The folded name under which a name stands, or will; none where it is left out.
    pub fn stands_as(&self, name: &str) -> Option<String> {
        match self.who(name) {
            Who::Person(id) => self.folded.get(&id).cloned(),
            Who::New => Some(text::fold(name)),
            Who::Nobody => None,
        }
    }

    /// A name is somebody's from now on.
    pub fn is_now(&mut self, name: &str, id: PersonId) {
        self.folded.insert(id, text::fold(name));
        self.chosen.insert(text::key(name), Who::Person(id));
    }

    /// Counts names of a row. Refuses with `TooLong` where a list has more names than a team could have people.
    pub fn count<'a>(&mut self, names: impl Iterator<Item = &'a str>) -> Result<()> {
        for name in names {
            let key = text::key(name);
            match self.places.get(&key) {
                Some(Some(place)) => {
                    if let Some(met) = self.met.get_mut(*place) {
                        met.rows += 1;
                    }
                }
                Some(None) => {}
                None => self.meet(name, key)?,
            }
        }
        Ok(())
    }

    fn meet(&mut self, name: &str, key: String) -> Result<()> {
        let namesakes = self.here.get(&key).map_or(&[][..], Vec::as_slice);
        if namesakes.len() == 1 {
            self.places.insert(key, None);
            return Ok(());
        }
        if self.met.len() == MOST_NAMES {
            return Err(Error::new(Code::TooLong)
                .at("names")
                .with("limit", MOST_NAMES));
        }
        let alike = [text::fold(name), text::looks(name)];
        let alike = alike.iter().find_map(|form| self.alike.get(form));
        self.met.push(HistoryName {
            name: name.to_owned(),
            rows: 1,
            several: namesakes.iter().map(PersonRow::named).collect(),
            looks_like: alike.filter(|_| namesakes.is_empty()).cloned(),
        });
        self.places.insert(key, Some(self.met.len() - 1));
        Ok(())
    }

    /// The names that the person has to say something about, and how many are somebody's here.
    pub fn counted(self) -> (Vec<HistoryName>, usize) {
        let known = self.places.values().filter(|place| place.is_none());
        (self.met, known.count())
    }
}
