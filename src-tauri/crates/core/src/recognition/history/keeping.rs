//! Keeping the tellings of a list, and with them whoever and whatever in them is new: colleagues that the person wants added, standards
//! that nobody here has, and one former colleague for all whose names did not stay.
//!
//! Surprising: where our own export names nobody, what it says is kept under a colleague called [`FORMER`], made once, who has left and
//! wants no name to stay. So no words are lost, and the next export leaves the cell empty again.

use std::collections::HashMap;

use super::HistoryImported;
use super::marks::There;
use super::names::{Known, Who};
use super::rows::{Praised, Telling};
use crate::access::Access;
use crate::error::Result;
use crate::id::{PersonId, ShiftId, StandardId};
use crate::person::{PersonRow, Wish};
use crate::recognition::{RecognitionAlso, RecognitionGroup, RecognitionPerson};
use crate::standard::StandardRow;
use crate::store::Tx;
use crate::text;

/// What the former colleague is called by whoever may see it.
const FORMER: &str = "–";

/// What an import did so far.
pub(super) struct Keeping<'a, 'b> {
    pub tx: &'a mut Tx<'b>,
    pub known: Known,
    there: There,
    standards: HashMap<String, StandardId>,
    former: Option<PersonId>,
    /// The first row that does not fit, and how many there are.
    pub bad: Option<(u64, usize)>,
    pub keep_good: bool,
    pub kept: HistoryImported,
}

impl<'a, 'b> Keeping<'a, 'b> {
    pub fn new(tx: &'a mut Tx<'b>, known: Known, keep_good: bool) -> Result<Keeping<'a, 'b>> {
        let team = tx.team()?.id;
        // Of equals the one that is not removed.
        let standards: Vec<StandardRow> =
            tx.many("WHERE team_id = ?1 AND (of_id IS NULL OR removed = 0) ORDER BY removed DESC, of_id IS NOT NULL DESC, id DESC", [team])?;
        let standards = standards.into_iter();
        let former = tx.first::<PersonRow>(
            "WHERE team_id = ?1 AND unnamed AND left_on <= ?2 AND name = ?3 ORDER BY id",
            rusqlite::params![team, tx.today()?, FORMER],
        )?;
        Ok(Keeping {
            there: There::of(tx)?,
            standards: standards
                .map(|one| (text::key(&one.text), one.standard()))
                .collect(),
            former: former.map(|person| person.id),
            tx,
            known,
            bad: None,
            keep_good,
            kept: HistoryImported {
                added: 0,
                same: 0,
                people: 0,
                skipped: 0,
            },
        })
    }

    /// A row on this line does not fit.
    pub fn is_bad(&mut self, line: u64) {
        let (first, count) = self.bad.unwrap_or((line, 0));
        self.bad = Some((first, count + 1));
        self.kept.skipped += usize::from(self.keep_good);
    }

    /// Keeps one telling. Once a row was bad that may not be left out, it is only counted: nothing of it all will stay.
    pub fn put(&mut self, telling: Telling) -> Result<()> {
        if self
            .there
            .holds(&telling, |name| self.known.stands_as(name))
        {
            self.kept.same += 1;
            return Ok(());
        }
        let meant = |one: &Praised| match one {
            Praised::Person(name) => self.known.who(name) != Who::Nobody,
            _ => true,
        };
        if !telling.praised.iter().any(meant) {
            self.kept.skipped += 1;
            return Ok(());
        }
        self.kept.added += 1;
        match self.bad {
            Some(_) if !self.keep_good => Ok(()),
            _ => self.add(telling),
        }
    }

    fn add(&mut self, telling: Telling) -> Result<()> {
        let (mut people, mut groups): (Vec<PersonId>, Vec<Option<ShiftId>>) = Default::default();
        for one in &telling.praised {
            let person = match one {
                Praised::Person(name) => self.somebody(name)?,
                Praised::Former => Some(self.former()?),
                Praised::Shift(id, _) => {
                    groups.extend(Some(Some(*id)).filter(|id| !groups.contains(id)));
                    None
                }
                Praised::Team => {
                    groups.extend(Some(None).filter(|id| !groups.contains(id)));
                    None
                }
            };
            people.extend(person.filter(|id| !people.contains(id)));
        }
        let giver_id = match telling.giver.as_str() {
            "" => None,
            name => self.somebody(name)?,
        };
        let mut also: Vec<PersonId> = Vec::new();
        for name in &telling.also {
            let person = self.somebody(name)?;
            also.extend(person.filter(|id| !also.contains(id) && giver_id != Some(*id)));
        }
        let standard = self.standard(&telling.standard)?;
        let row = telling.row(self.tx, giver_id, standard)?;
        self.tx.add(&row)?;
        let recognition_id = row.id;
        for (position, person_id) in (0..).zip(people) {
            self.tx.add(&RecognitionPerson {
                id: self.tx.id(),
                recognition_id,
                person_id,
                position,
            })?;
        }
        for (position, shift_id) in (0..).zip(groups) {
            self.tx.add(&RecognitionGroup {
                id: self.tx.id(),
                recognition_id,
                shift_id,
                position,
            })?;
        }
        for (position, person_id) in (0..).zip(also) {
            self.tx.add(&RecognitionAlso {
                id: self.tx.id(),
                recognition_id,
                person_id,
                position,
            })?;
        }
        Ok(())
    }

    /// Who is meant by a name, added first where the person wants it so.
    fn somebody(&mut self, name: &str) -> Result<Option<PersonId>> {
        Ok(match self.known.who(name) {
            Who::Person(id) => Some(id),
            Who::Nobody => None,
            Who::New => {
                let person = self.person(name)?;
                self.tx.add(&person)?;
                self.known.is_now(name, person.id);
                self.kept.people += 1;
                Some(person.id)
            }
        })
    }

    fn former(&mut self) -> Result<PersonId> {
        if let Some(id) = self.former {
            return Ok(id);
        }
        let person = PersonRow {
            left_on: Some(self.tx.today()?),
            unnamed: true,
            ..self.person(FORMER)?
        };
        self.tx.add(&person)?;
        self.former = Some(person.id);
        Ok(person.id)
    }

    fn person(&self, name: &str) -> Result<PersonRow> {
        Ok(PersonRow {
            id: self.tx.id(),
            team_id: self.tx.team()?.id,
            name: name.to_owned(),
            say_as: String::new(),
            job: String::new(),
            access: Access::Staff,
            shift_id: None,
            started_on: None,
            birthday: None,
            wish: Wish::Public,
            leave_from: None,
            leave_until: None,
            left_on: None,
            unnamed: false,
        })
    }

    fn standard(&mut self, words: &str) -> Result<Option<StandardId>> {
        let key = text::key(words);
        if words.is_empty() || self.standards.contains_key(&key) {
            return Ok(self.standards.get(&key).copied());
        }
        let standard = StandardRow::first(self.tx, words, "")?;
        self.tx.add(&standard)?;
        self.standards.insert(key, standard.id);
        Ok(Some(standard.id))
    }
}
