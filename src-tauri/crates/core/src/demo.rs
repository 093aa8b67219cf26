//! The made-up example team: a hotel with people of many languages, at a team's own rate of telling, so that ten
//! thousand records stretch over ten years and a month stays a month. The same seed makes the same data.

pub mod chance;
mod history;
mod practice;
mod texts;

use crate::access::Access;
use crate::action::{ActionRow, ActionState};
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::huddle::question::Question;
use crate::id::{PurposeId, ShiftId, StandardId};
use crate::person::{PersonRow, Wish};
use crate::purpose::{PurposeRow, role::Role};
use crate::store::{Op, Tx};
use crate::team::{Place, Team, shift::Shift};
use crate::time::{At, Day, MonthDay, TimeOfDay, Weekdays, Zone};
use chance::Chance;

/// What the example holds where nobody says otherwise.
pub const RECORDS: usize = 120;

/// Fills an empty database with the example team and `records` recognitions.
///
/// Refuses with `AlreadyThere` where a team exists: an example never mixes with real data.
pub fn make(app: &App, records: usize, seed: u64) -> Result<()> {
    match app.read(|read| read.team().cloned()) {
        Ok(team) => return Err(Error::new(Code::AlreadyThere).with("name", team.name)),
        Err(error) if error.code == Code::NotSetUp => {}
        Err(error) => return Err(error),
    }
    app.write(Op::fixed("demo"), |tx| {
        let mut demo = Demo::found(tx, Chance::new(seed), &app.zone)?;
        let sent = texts::UNREAD.len() + 1;
        demo.tell(tx, records.saturating_sub(sent))?;
        demo.keep_going(tx)?;
        if records > sent {
            demo.send(tx)?;
        }
        demo.promise(tx)?;
        demo.ideas(tx)?;
        demo.decided(tx)?;
        crate::setup::finish(tx, crate::api::Nothing {})
    })
}

struct Demo {
    chance: Chance,
    team: Team,
    shifts: Vec<Shift>,
    people: Vec<PersonRow>,
    purpose: PurposeId,
    today: Day,
    standards: Vec<StandardId>,
    /// Which shift held a huddle on which day.
    held: Vec<(Day, ShiftId)>,
    /// How many texts of each list were used.
    dealt: usize,
    dealt_stories: usize,
    dealt_new: usize,
}

impl Demo {
    fn found(tx: &mut Tx<'_>, chance: Chance, zone: &str) -> Result<Demo> {
        let zone = Zone::parse(zone)?;
        let name = "Harbour Hotel".to_owned();
        let team = Team {
            id: tx.id(),
            name,
            place: Place::Hotel,
            zone,
            remind_minutes: Some(10),
            at_once: false,
        };
        tx.put(&team)?;
        let today = zone.day(tx.now);
        let mut shifts = Vec::new();
        for (name, time) in texts::SHIFTS {
            let weekdays = Weekdays::of(&[1, 2, 3, 4, 5, 6, 7])?;
            let huddle_at = TimeOfDay::parse(time)?;
            let (id, team_id, name) = (tx.id(), team.id, (*name).to_owned());
            let shift = Shift {
                id,
                team_id,
                name,
                weekdays,
                huddle_at,
                form: None,
                weekly_on: None,
                removed: false,
            };
            tx.put(&shift)?;
            shifts.push(shift);
        }
        let mut demo = Demo {
            chance,
            team,
            shifts,
            people: Vec::new(),
            purpose: PurposeId(uuid::Uuid::nil()),
            standards: Vec::new(),
            today,
            held: Vec::new(),
            dealt: 0,
            dealt_stories: 0,
            dealt_new: 0,
        };
        demo.people(tx)?;
        demo.purposes(tx)?;
        demo.standards(tx)?;
        Ok(demo)
    }

    fn people(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        for (place, (name, say_as, job, access, shift)) in (0..).zip(texts::PEOPLE) {
            let access = match *access {
                "leader" => Access::Leader,
                "manager" => Access::Manager,
                _ => Access::Staff,
            };
            // Spread over the years; one of them started ten days ago.
            let days = if place == 13 { 10 } else { 200 + place * 173 };
            let person = PersonRow {
                id: tx.id(),
                team_id: self.team.id,
                name: (*name).to_owned(),
                say_as: (*say_as).to_owned(),
                job: (*job).to_owned(),
                access,
                shift_id: self.shifts.get(*shift).map(|shift| shift.id),
                started_on: Some(self.today.plus(-days)),
                birthday: Some(MonthDay::of(self.today.plus(place * 26))),
                wish: match place {
                    3 => Wish::Ask,
                    12 => Wish::Private,
                    _ => Wish::Public,
                },
                leave_from: None,
                leave_until: None,
                left_on: None,
                unnamed: false,
            };
            tx.put(&person)?;
            self.people.push(person);
        }
        Ok(())
    }

    fn purposes(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        let mut days = 700;
        for text in texts::PURPOSES {
            let (id, team_id, by_id) = (
                tx.id(),
                self.team.id,
                self.people.last().map(|person| person.id),
            );
            tx.put(&PurposeRow {
                id,
                team_id,
                text: (*text).to_owned(),
                adopted_on: self.today.plus(-days),
                by_id,
            })?;
            self.purpose = id;
            days -= 610;
        }
        for (job, function, purpose) in texts::ROLES {
            let (id, team_id) = (tx.id(), self.team.id);
            let (job, function, purpose) = (
                (*job).to_owned(),
                (*function).to_owned(),
                (*purpose).to_owned(),
            );
            tx.put(&Role {
                id,
                team_id,
                job,
                function,
                purpose,
            })?;
        }
        Ok(())
    }

    /// What was promised lately, and a question that a leader wrote.
    fn promise(&self, tx: &mut Tx<'_>) -> Result<()> {
        for (kind, owner, days, text) in texts::ACTIONS {
            let (id, due_on) = (tx.id(), self.today.plus(*days));
            tx.put(&ActionRow {
                id,
                team_id: self.team.id,
                kind: *kind,
                text: (*text).to_owned(),
                owner_id: owner.and_then(|place| Some(self.people.get(place)?.id)),
                due_on,
                state: ActionState::Open,
                shift_id: None,
                huddle_id: None,
                made_at: at(&self.team, due_on.plus(-2).min(self.today.plus(-1)), 8),
                ended_at: None,
            })?;
        }
        let id = tx.id();
        tx.put(&Question {
            id,
            team_id: self.team.id,
            text: texts::QUESTION.to_owned(),
            reveal: String::new(),
            removed: false,
        })
    }
}

/// `hour` o'clock of `day` in the team's zone.
fn at(team: &Team, day: Day, hour: i64) -> At {
    let midnight = TimeOfDay::parse("00:00").map_or(At(0), |time| team.zone.instant(day, time));
    midnight.plus_seconds(hour * 3600)
}
