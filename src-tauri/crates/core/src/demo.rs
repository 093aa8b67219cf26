//! The made-up example team: a hotel with people of many languages, at a team's own rate of telling, so that ten
//! thousand records stretch over ten years and a month stays a month. The same seed makes the same data.

pub mod chance;
mod texts;

use crate::access::Access;
use crate::action::{ActionRow, ActionState};
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::huddle::form::Form;
use crate::huddle::question::{LIBRARY, Question};
use crate::huddle::{HuddleItem, HuddleRecord, Segment, State};
use crate::id::{HuddleId, PersonId, PurposeId, RecognitionId, ShiftId, TeamId};
use crate::person::{PersonRow, Wish};
use crate::purpose::{PurposeRow, role::Role};
use crate::recognition::{Kind, RecognitionPerson, RecognitionRow, Source, Status};
use crate::store::{Op, Tx};
use crate::team::{Place, Team, shift::Shift};
use crate::time::{At, Day, MonthDay, TimeOfDay, Weekdays, Zone};
use chance::Chance;

/// What the example holds where nobody says otherwise.
pub const RECORDS: usize = 120;
/// Recognitions in a week of such a team.
const PER_WEEK: usize = 20;
/// The last ones, all of yesterday, which no huddle has told yet.
const UNTOLD: usize = 9;
/// Days up to yesterday in which each shift held its huddles, but for one now and then.
const EACH_SHIFT_DAYS: i64 = 35;

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
        demo.tell(tx, records)?;
        demo.keep_going(tx)?;
        demo.promise(tx)?;
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
            today,
            held: Vec::new(),
            dealt: 0,
            dealt_stories: 0,
            dealt_new: 0,
        };
        demo.people(tx)?;
        demo.purposes(tx)?;
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

    /// Recognitions from the oldest to the newest, and the huddles that told them.
    fn tell(&mut self, tx: &mut Tx<'_>, records: usize) -> Result<()> {
        let mut waiting: Vec<RecognitionRow> = Vec::new();
        let mut last_day = None;
        for number in 0..records {
            let left = records - number - 1;
            let new = left < UNTOLD;
            let days = i64::try_from((left + 1) * 7 / PER_WEEK).unwrap_or(0);
            let day = self.today.plus(if new { -1 } else { -days });
            if last_day.is_some_and(|last| last != day) {
                // One huddle a day, by the shifts in turn: it tells what was waiting.
                let shift = self.shifts[day.number() % self.shifts.len()].clone();
                self.hold(tx, day, &shift, &mut waiting)?;
            }
            last_day = Some(day);
            let story = match new {
                true => left % 4 == 1,
                false => self.chance.once_in(8),
            };
            waiting.push(self.recognition(tx, day, new, story)?);
        }
        Ok(())
    }

    /// The other huddles of the last weeks, which had nothing to tell: now and then a shift held none.
    fn keep_going(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        for ago in (1..=EACH_SHIFT_DAYS).rev() {
            let day = self.today.plus(-ago);
            for shift in self.shifts.clone() {
                if !self.held.contains(&(day, shift.id)) && !self.chance.once_in(9) {
                    self.hold(tx, day, &shift, &mut Vec::new())?;
                }
            }
        }
        Ok(())
    }

    /// One recognition of `day`; only a `new` one praises somebody who wants no thanks aloud, since no huddle told it.
    fn recognition(
        &mut self,
        tx: &mut Tx<'_>,
        day: Day,
        new: bool,
        story: bool,
    ) -> Result<RecognitionRow> {
        let mut told_of = self.people.clone();
        told_of.retain(|person| new || person.wish != Wish::Private);
        let mut praised: Vec<PersonRow> = vec![self.chance.one(&told_of).clone()];
        if self.chance.once_in(6) {
            let other = self.chance.one(&told_of).clone();
            if other.id != praised[0].id {
                praised.push(other);
            }
        }
        let giver = Some(self.chance.one(&self.people).id)
            .filter(|giver| praised.iter().all(|p| p.id != *giver));
        // Dealt, not drawn: what was just told does not come again with another name.
        let (text, customer_words) = match (story, new) {
            (true, true) => deal(&mut self.dealt_new, texts::NEW_STORIES),
            (true, false) => deal(&mut self.dealt_stories, texts::STORIES),
            (false, _) => (deal(&mut self.dealt, texts::THANKS), ""),
        };
        let first = praised[0].name.split(' ').next().unwrap_or_default();
        let hours = i64::try_from(self.chance.below(8)).unwrap_or(0);
        let row = RecognitionRow {
            id: tx.id::<RecognitionId>(),
            team_id: self.team.id,
            kind: if story { Kind::Story } else { Kind::ShoutOut },
            text: text.replace("{name}", first),
            customer_words: customer_words.to_owned(),
            giver_id: giver,
            source: *self.chance.one(&[
                Source::SawIt,
                Source::SawIt,
                Source::CustomerTold,
                Source::Letter,
            ]),
            happened_on: day,
            status: Status::Ready,
            sent_at: at(&self.team, day, 9 + hours),
            // Now and then a leader finds one worth hearing again.
            kept: story && hours == 3,
        };
        tx.put(&row)?;
        for (position, person) in (0..).zip(praised) {
            let id = tx.id();
            tx.put(&RecognitionPerson {
                id,
                recognition_id: row.id,
                person_id: person.id,
                position,
            })?;
        }
        Ok(row)
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
            removed: false,
        })
    }

    /// A shift's huddle of `day`: the purpose, and the stories and thanks that waited.
    fn hold(
        &mut self,
        tx: &mut Tx<'_>,
        day: Day,
        shift: &Shift,
        waiting: &mut Vec<RecognitionRow>,
    ) -> Result<()> {
        self.held.push((day, shift.id));
        let late = i64::try_from(self.chance.below(120)).unwrap_or(0);
        let started = self
            .team
            .zone
            .instant(day, shift.huddle_at)
            .plus_seconds(late);
        let leads = |person: &&PersonRow| {
            person.access == Access::Leader && person.shift_id == Some(shift.id)
        };
        let leaders: Vec<PersonId> = self
            .people
            .iter()
            .filter(leads)
            .map(|person| person.id)
            .collect();
        let (id, team_id): (HuddleId, TeamId) = (tx.id(), self.team.id);
        let shift_id: Option<ShiftId> = Some(shift.id);
        let one_thing = if self.chance.once_in(3) {
            (*self.chance.one(texts::ONE_THINGS)).to_owned()
        } else {
            String::new()
        };
        let mut items = vec![(Segment::Purpose, None, 30 + self.chance.below(30))];
        for row in waiting.drain(..) {
            let (segment, seconds) = match row.kind {
                Kind::Story => (Segment::Story, 90 + self.chance.below(90)),
                Kind::ShoutOut => (Segment::Thanks, 20 + self.chance.below(25)),
            };
            items.push((segment, Some(row.id), seconds));
            tx.put(&RecognitionRow {
                status: Status::Told,
                ..row
            })?;
        }
        items.push((Segment::Practice, None, 60 + day.number() % 50));
        items.push((Segment::Today, None, 30 + self.chance.below(40)));
        items.sort_by_key(|item| item.0);
        let took: usize = items.iter().map(|item| item.2).sum();
        let closed = started.plus_seconds(i64::try_from(took).unwrap_or(0));
        tx.put(&HuddleRecord {
            id,
            team_id,
            shift_id,
            held_on: day,
            state: State::Closed,
            presenter_id: Some(*self.chance.one(&leaders)),
            chosen: false,
            one_thing: one_thing.clone(),
            form: Some(Form::Ten),
            arranged: String::new(),
            started_at: Some(started),
            closed_at: Some(closed),
        })?;
        for (position, (segment, recognition_id, seconds)) in (0..).zip(items) {
            let item_id = tx.id();
            let is_today = segment == Segment::Today;
            tx.put(&HuddleItem {
                id: item_id,
                huddle_id: id,
                position,
                segment,
                recognition_id,
                purpose_id: (segment == Segment::Purpose).then_some(self.purpose),
                prompt: match segment {
                    Segment::Practice => Some(question(day)),
                    Segment::Today if one_thing.is_empty() => Some("today-1".to_owned()),
                    _ => None,
                },
                text: if is_today {
                    one_thing.clone()
                } else {
                    String::new()
                },
                planned: 60,
                seconds: i64::try_from(seconds).unwrap_or(0),
                told_at: Some(closed),
                recall: false,
                live: false,
            })?;
        }
        Ok(())
    }
}

/// The next one of a list, and after the last the first.
fn deal<T: Copy>(dealt: &mut usize, of: &[T]) -> T {
    *dealt += 1;
    of[(*dealt - 1) % of.len()]
}

/// A question of the program's own, another each day.
fn question(day: Day) -> String {
    let (kind, count) = LIBRARY[day.number() % LIBRARY.len()];
    format!("{kind}-{:02}", day.number() / LIBRARY.len() % count + 1)
}

/// `hour` o'clock of `day` in the team's zone.
fn at(team: &Team, day: Day, hour: i64) -> At {
    let midnight = TimeOfDay::parse("00:00").map_or(At(0), |time| team.zone.instant(day, time));
    midnight.plus_seconds(hour * 3600)
}
