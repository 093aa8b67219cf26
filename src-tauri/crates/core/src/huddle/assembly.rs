//! How a plan comes together: the parts of its form, filled by the rules, and what the leader chose on top. The same data,
//! choices and day give the same plan.
//!
//! 1. What the leader added is in it, what they dropped or swapped is not; where something was swapped, the next best
//!    stands in its place.
//! 2. A part that has nothing to show is not there. Where no story is there to tell, the room is asked for one.
//! 3. What was moved stands where the leader moved it.

mod asking;

use std::collections::HashSet;

use super::choices::{CELEBRATE, Choices};
use super::form::{self, Form, Part};
use super::plan::{PlanItem, Reason, Why};
use super::pool::{self, Context, Found, Lately, Waiting};
use super::rank::{self, Ranked};
use super::{HuddleRecord, Segment, celebrate, question};
use crate::error::Result;
use crate::id::{PersonId, RecognitionId, ShiftId};
use crate::purpose;
use crate::recognition::RecognitionRow;
use crate::recognition::list;
use crate::store::Read;
use crate::time::Day;

/// Days after which a story may be told to the same shift once more, where nothing is new.
const RETOLD_AFTER_DAYS: i64 = 28;
/// The code of the purpose.
pub const PURPOSE: &str = "purpose";
/// The code of the one thing that the leader set.
pub const ONE_THING: &str = "one_thing";
/// What was added to a form that has no part for it gets so much time each.
const ADDED_SECONDS: i64 = 60;
/// A line of celebrations takes so much of what a card takes.
const CELEBRATE_SECONDS: i64 = 15;

/// A plan.
#[derive(Debug)]
pub struct Plan {
    /// Its form.
    pub form: Form,
    /// Its items, in order.
    pub items: Vec<PlanItem>,
    /// How many of those that the leader added may not be told any more.
    pub gone: usize,
    /// What the leader chose of it.
    pub choices: Choices,
}

/// The plan of a shift's day; `chosen` is the row of what the leader chose for it.
pub fn plan(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    day: Day,
    chosen: Option<&HuddleRecord>,
) -> Result<Plan> {
    let (lately, waiting) = (Lately::load(read, day)?, Waiting::load(read)?);
    let mut assembly = Assembly::begin(read, shift, day, chosen, &lately, &waiting)?;
    for part in assembly.parts()? {
        assembly.fill(part)?;
    }
    let Assembly {
        form,
        mut items,
        gone,
        choices,
        ..
    } = assembly;
    arrange(&mut items, chosen.map_or("", |huddle| &huddle.arranged));
    Ok(Plan {
        form,
        items,
        gone,
        choices,
    })
}

/// The stories and shout-outs that a huddle to come will tell, where `waiting` waits and `lately` was told: to look ahead.
pub fn will_tell(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    day: Day,
    chosen: Option<&HuddleRecord>,
    lately: &Lately,
    waiting: &Waiting,
) -> Result<Vec<(Segment, Found)>> {
    let mut assembly = Assembly::begin(read, shift, day, chosen, lately, waiting)?;
    let mut told = Vec::new();
    for part in assembly.parts()? {
        let ranked = match part.segment {
            Segment::Story => assembly.stories(part)?,
            Segment::Thanks => assembly.cards(part)?,
            _ => continue,
        };
        told.extend(
            ranked
                .into_iter()
                .map(|ranked| (part.segment, ranked.found)),
        );
    }
    Ok(told)
}

struct Assembly<'a> {
    read: &'a Read<'a>,
    shift: Option<ShiftId>,
    day: Day,
    form: Form,
    chosen: Option<&'a HuddleRecord>,
    choices: Choices,
    lately: &'a Lately,
    waiting: &'a Waiting,
    context: Context,
    /// What the parts that are filled tell.
    told: Vec<Found>,
    items: Vec<PlanItem>,
    gone: usize,
}

impl<'a> Assembly<'a> {
    fn begin(
        read: &'a Read<'a>,
        shift: Option<ShiftId>,
        day: Day,
        chosen: Option<&'a HuddleRecord>,
        lately: &'a Lately,
        waiting: &'a Waiting,
    ) -> Result<Self> {
        Ok(Assembly {
            read,
            shift,
            day,
            form: form::of(read, shift, day, chosen)?,
            chosen,
            choices: Choices::of(read, chosen)?,
            lately,
            waiting,
            context: lately.context(shift, day),
            told: Vec::new(),
            items: Vec::new(),
            gone: 0,
        })
    }

    /// The parts of the form that the team has; one more where the leader added something that has none.
    fn parts(&self) -> Result<Vec<Part>> {
        let mut parts = form::parts(self.read, self.form)?;
        parts.retain(|part| part.seconds > 0);
        for segment in [Segment::Standard, Segment::Story, Segment::Thanks] {
            let added = self.choices.added(segment).len();
            if added > 0 && !parts.iter().any(|part| part.segment == segment) {
                let end = parts.iter().position(|part| part.segment == Segment::Today);
                let part = Part {
                    segment,
                    seconds: ADDED_SECONDS * i64::try_from(added).unwrap_or(1),
                    most: 0,
                };
                parts.insert(end.unwrap_or(parts.len()), part);
            }
        }
        Ok(parts)
    }

    fn fill(&mut self, part: Part) -> Result<()> {
        let most = self.choices.places(part.segment, part.most);
        match part.segment {
            Segment::Purpose if most > 0 => self.purpose(part),
            Segment::Opening if most > 0 => {
                let code = format!("opening-{}", self.form.word());
                let why = Reason::bare(Why::OpeningAlways);
                self.items
                    .push(PlanItem::asking(part.segment, &code, why, part.seconds));
                Ok(())
            }
            Segment::Standard => self.standard(part, most),
            Segment::Story => self.tell_stories(part),
            Segment::Thanks => self.say_thanks(part),
            Segment::Ideas => self.ideas(part, most),
            Segment::Actions if most > 0 => self.actions(part),
            Segment::Practice => self.practice(part, most),
            Segment::Today if most > 0 => {
                self.today(part);
                Ok(())
            }
            Segment::Purpose | Segment::Opening | Segment::Actions | Segment::Today => Ok(()),
        }
    }

    fn purpose(&mut self, part: Part) -> Result<()> {
        if let Some(purpose) = purpose::current(self.read)? {
            let why = Reason::bare(Why::PurposeAlways);
            self.items.push(PlanItem {
                purpose: Some(purpose),
                ..PlanItem::new(Segment::Purpose, PURPOSE, why, part.seconds)
            });
        }
        Ok(())
    }

    fn tell_stories(&mut self, part: Part) -> Result<()> {
        let ranked = self.stories(part)?;
        if ranked.is_empty() {
            if self.choices.places(part.segment, part.most) > 0 {
                self.ask(part);
            }
            return Ok(());
        }
        let count = ranked.len();
        let prompts = question::by_day("story", question::AFTER_A_STORY, self.day);
        let ranked = ranked.into_iter().zip(prompts.iter().cycle());
        for (at, (Ranked { found, reasons }, prompt)) in ranked.enumerate() {
            let seconds = share(part.seconds, count, at);
            let item = PlanItem::telling(self.read, Segment::Story, found.row, reasons, seconds)?;
            let prompt = self.form.asks().then(|| prompt.clone());
            self.items.push(PlanItem { prompt, ..item });
        }
        Ok(())
    }

    /// The stories of a part: what the leader added, and the best of the others for the places that are left.
    fn stories(&mut self, part: Part) -> Result<Vec<Ranked>> {
        let most = self.choices.places(part.segment, part.most);
        let mut ranked = self.added(Segment::Story)?;
        if ranked.len() < most {
            let wanted = most - ranked.len();
            let found = self.could_be_told()?;
            let best = if self.form.tells_the_best() {
                rank::best(found, &self.context)
            } else {
                rank::stories(found, &self.context)
            };
            ranked.extend(self.not_yet_in(best, &ranked).into_iter().take(wanted));
        }
        if ranked.is_empty() && most > 0 {
            ranked.extend(self.told_longest_ago()?);
        }
        self.told
            .extend(ranked.iter().map(|ranked| ranked.found.clone()));
        Ok(ranked)
    }

    /// The stories that this form tells, in no order.
    fn could_be_told(&self) -> Result<Vec<Found>> {
        let mut found = self.waiting.stories.clone();
        if self.form.tells_the_best() {
            found.extend(pool::told(self.read)?);
            return Ok(found);
        }
        found.retain(|found| !self.is_out(&found.row));
        if found.is_empty() {
            found = self.lately.heard_elsewhere(self.read, self.shift)?;
        }
        Ok(found)
    }

    /// What the leader added to a part, as far as it may be told.
    fn added(&mut self, segment: Segment) -> Result<Vec<Ranked>> {
        let added = self.choices.added(segment);
        let ids: Vec<RecognitionId> = added.into_iter().map(RecognitionId).collect();
        let found = pool::named(self.read, &ids)?;
        self.gone += ids.len() - found.len();
        let ranked = found.into_iter().map(|found| Ranked {
            found,
            reasons: vec![Reason::bare(Why::Added)],
        });
        Ok(ranked.collect())
    }

    /// Those that are neither left out nor in the plan.
    fn not_yet_in(&self, mut ranked: Vec<Ranked>, beside: &[Ranked]) -> Vec<Ranked> {
        let beside = beside.iter().map(|ranked| &ranked.found);
        let known: HashSet<RecognitionId> =
            beside.chain(&self.told).map(|found| found.row.id).collect();
        ranked.retain(|ranked| {
            !known.contains(&ranked.found.row.id) && !self.is_out(&ranked.found.row)
        });
        ranked
    }

    fn is_out(&self, row: &RecognitionRow) -> bool {
        self.choices.is_out(&row.id.to_string())
    }

    /// The story whose last telling to this shift is longest ago, and at least four weeks.
    fn told_longest_ago(&self) -> Result<Option<Ranked>> {
        let until = self.day.plus(-RETOLD_AFTER_DAYS);
        let out = |id: RecognitionId| self.choices.is_out(&id.to_string());
        let Some((id, last)) = list::told_longest_ago(self.read, self.shift, until, &out)? else {
            return Ok(None);
        };
        let reasons = vec![Reason::with(
            Why::ToldLongestAgo,
            "days",
            self.day.days_since(last),
        )];
        let found = pool::named(self.read, &[id])?.into_iter().next();
        Ok(found.map(|found| Ranked { found, reasons }))
    }

    fn say_thanks(&mut self, part: Part) -> Result<()> {
        let celebrations = celebrate::celebrations(self.read, self.day)?;
        let celebrates = !celebrations.is_empty() && !self.choices.is_out(CELEBRATE);
        if celebrates {
            let why = Reason::bare(Why::DayToCelebrate);
            self.items.push(PlanItem {
                prompt: Some(CELEBRATE.to_owned()),
                celebrations,
                ..PlanItem::new(Segment::Thanks, CELEBRATE, why, CELEBRATE_SECONDS)
            });
        }
        let ranked = self.cards(part)?;
        let left = part.seconds - i64::from(celebrates) * CELEBRATE_SECONDS;
        // A few cards do not take the time of many.
        let count = ranked.len().max(part.most.div_ceil(2));
        for (at, Ranked { found, reasons }) in ranked.into_iter().enumerate() {
            let seconds = share(left.max(0), count, at);
            let item = PlanItem::telling(self.read, Segment::Thanks, found.row, reasons, seconds)?;
            self.items.push(item);
        }
        Ok(())
    }

    /// The thanks of a part: what the leader added, and in turns for the places that are left.
    fn cards(&mut self, part: Part) -> Result<Vec<Ranked>> {
        let mut ranked = self.added(Segment::Thanks)?;
        let mut found = self.waiting.cards.clone();
        found.retain(|found| !self.is_out(&found.row));
        found.retain(|found| {
            !ranked
                .iter()
                .any(|added| added.found.row.id == found.row.id)
        });
        let most = self.choices.places(part.segment, part.most);
        let wanted = most.saturating_sub(ranked.len());
        let added = ranked.iter().map(|ranked| &ranked.found);
        let heard: Vec<PersonId> = added
            .chain(&self.told)
            .flat_map(|found| found.people.iter().copied())
            .collect();
        ranked.extend(rank::thanks(found, &self.context, &heard, wanted));
        self.told
            .extend(ranked.iter().map(|ranked| ranked.found.clone()));
        Ok(ranked)
    }
}

/// The seconds of one of `count` items that share a part: together they take all of it.
fn share(seconds: i64, count: usize, at: usize) -> i64 {
    let until = |at: usize| {
        let (at, count) = (i64::try_from(at), i64::try_from(count.max(1)));
        seconds * at.unwrap_or(0) / count.unwrap_or(1)
    };
    until(at + 1) - until(at)
}

/// Puts the items that the leader moved into the order in which they were moved; the others stay where they are.
fn arrange(items: &mut [PlanItem], arranged: &str) {
    let order: Vec<&str> = arranged.split_whitespace().collect();
    let place = |item: &PlanItem| order.iter().position(|code| *code == item.item);
    let places: Vec<usize> = (0..items.len())
        .filter(|at| place(&items[*at]).is_some())
        .collect();
    let mut moved: Vec<PlanItem> = places.iter().map(|at| items[*at].clone()).collect();
    moved.sort_by_key(place);
    for (at, item) in places.into_iter().zip(moved) {
        items[at] = item;
    }
}
