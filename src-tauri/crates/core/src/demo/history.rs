//! What the example team told over the years, and the huddles that it held.

use super::{Demo, at, texts};
use crate::access::Access;
use crate::error::Result;
use crate::huddle::form::Form;
use crate::huddle::question::LIBRARY;
use crate::huddle::{HuddleItem, HuddleRecord, Segment, State};
use crate::id::{HuddleId, PersonId, RecognitionId, ShiftId, TeamId};
use crate::person::{PersonRow, Wish};
use crate::recognition::{Aloud, Kind, RecognitionPerson, RecognitionRow, Source, Status};
use crate::store::Tx;
use crate::team::Team;
use crate::team::shift::Shift;
use crate::time::{At, Day};

/// Recognitions in a week of such a team.
const PER_WEEK: usize = 20;
/// The last ones, all of yesterday, which no huddle has told yet.
const UNTOLD: usize = 9;
/// Days up to yesterday in which each shift held its huddles, but for one now and then.
const EACH_SHIFT_DAYS: i64 = 35;

impl Demo {
    /// Recognitions from the oldest to the newest, and the huddles that told them.
    pub(super) fn tell(&mut self, tx: &mut Tx<'_>, records: usize) -> Result<()> {
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

    /// What came in this morning, which no leader has read yet, and private thanks to hand over.
    pub(super) fn send(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        for (about, by, text) in texts::UNREAD {
            let kind = match text.len() > 100 {
                true => Kind::Story,
                false => Kind::ShoutOut,
            };
            self.sent(tx, (*about, *by), text, kind, Status::New)?;
        }
        let (about, by, text) = texts::PRIVATE;
        self.sent(tx, (about, Some(by)), text, Kind::ShoutOut, Status::Private)
    }

    fn sent(
        &mut self,
        tx: &mut Tx<'_>,
        (about, by): (usize, Option<usize>),
        text: &str,
        kind: Kind,
        status: Status,
    ) -> Result<()> {
        let Some(person) = self.people.get(about).cloned() else {
            return Ok(());
        };
        let first = person.name.split(' ').next().unwrap_or_default();
        let row = RecognitionRow {
            id: tx.id(),
            team_id: self.team.id,
            kind,
            text: text.replace("{name}", first),
            customer_words: String::new(),
            giver_id: by.and_then(|by| Some(self.people.get(by)?.id)),
            source: Source::SawIt,
            happened_on: self.today.plus(-1),
            status,
            // Just now: an example that is opened at dawn has no morning yet.
            sent_at: tx.now,
            aloud: (status == Status::Private).then_some(Aloud::Private),
            ..untold(&self.team)
        };
        self.praises(tx, &row, &[person])
    }

    /// Keeps a recognition and whom it praises.
    fn praises(&self, tx: &mut Tx<'_>, row: &RecognitionRow, people: &[PersonRow]) -> Result<()> {
        tx.put(row)?;
        for (position, person) in (0..).zip(people) {
            let id = tx.id();
            tx.put(&RecognitionPerson {
                id,
                recognition_id: row.id,
                person_id: person.id,
                position,
            })?;
        }
        Ok(())
    }

    /// The other huddles of the last weeks, which had nothing to tell: now and then a shift held none.
    pub(super) fn keep_going(&mut self, tx: &mut Tx<'_>) -> Result<()> {
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
            id: tx.id(),
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
            steady: self.chance.once_in(5),
            discretion: story && self.chance.once_in(4),
            standard_id: match self.chance.once_in(2) {
                true => Some(*self.chance.one(&self.standards)),
                false => None,
            },
            ..untold(&self.team)
        };
        self.praises(tx, &row, &praised)?;
        Ok(row)
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
                about_id: None,
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

/// A recognition of which nothing is known.
fn untold(team: &Team) -> RecognitionRow {
    RecognitionRow {
        id: RecognitionId(uuid::Uuid::nil()),
        team_id: team.id,
        kind: Kind::ShoutOut,
        text: String::new(),
        customer_words: String::new(),
        giver_id: None,
        source: Source::SawIt,
        happened_on: team.zone.day(At(0)),
        status: Status::Ready,
        sent_at: At(0),
        kept: false,
        aloud: None,
        agreed: false,
        steady: false,
        discretion: false,
        standard_id: None,
        original: String::new(),
        why_not: String::new(),
        joined_to: None,
        read_at: None,
        read_by: None,
        handed_at: None,
        theme: String::new(),
    }
}
