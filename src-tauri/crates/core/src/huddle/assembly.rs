//! How a plan comes together: the parts of its form, filled by the rules, and what the leader chose on top. The same data,
//! choices and day give the same plan.
//!
//! 1. What the leader added is in it, what they dropped or swapped is not; where something was swapped, the next best
//!    stands in its place.
//! 2. A part that has nothing to show is not there. Where no story is there to tell, the room is asked for one.
//! 3. What was moved stands where the leader moved it.

use std::collections::HashSet;

use super::choices::{CELEBRATE, Choices};
use super::form::{self, Form, Part};
use super::plan::{PlanItem, Reason, Why};
use super::pool::{self, Context, Found, Lately};
use super::rank::{self, Ranked};
use super::{HuddleRecord, Segment, celebrate, question, retell};
use crate::action;
use crate::error::Result;
use crate::id::{PersonId, RecognitionId, ShiftId};
use crate::purpose;
use crate::recognition::list;
use crate::recognition::{Kind, RecognitionRow};
use crate::store::Read;
use crate::time::Day;

/// Days after which a story may be told to the same shift once more, where nothing is new.
const RETOLD_AFTER_DAYS: i64 = 28;
/// The code of the purpose.
pub const PURPOSE: &str = "purpose";
/// The code of the promises and topics.
pub const ACTIONS: &str = "actions";
/// Promises and topics in one huddle.
const MOST_ACTIONS: usize = 3;
/// The code of the one thing that the leader set.
pub const ONE_THING: &str = "one_thing";
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
}

/// The plan of a shift's day; `chosen` is the row of what the leader chose for it.
pub fn plan(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    day: Day,
    chosen: Option<&HuddleRecord>,
) -> Result<Plan> {
    let form = form::of(read, shift, day, chosen)?;
    let lately = Lately::load(read, day)?;
    let mut assembly = Assembly {
        read,
        shift,
        day,
        form,
        chosen,
        choices: Choices::of(read, chosen)?,
        context: lately.context(shift, day),
        lately,
        items: Vec::new(),
        gone: 0,
    };
    for part in form::parts(read, form)? {
        assembly.fill(part)?;
    }
    let Assembly {
        mut items, gone, ..
    } = assembly;
    arrange(&mut items, chosen.map_or("", |huddle| &huddle.arranged));
    Ok(Plan { form, items, gone })
}

struct Assembly<'a> {
    read: &'a Read<'a>,
    shift: Option<ShiftId>,
    day: Day,
    form: Form,
    chosen: Option<&'a HuddleRecord>,
    choices: Choices,
    lately: Lately,
    context: Context,
    items: Vec<PlanItem>,
    gone: usize,
}

impl Assembly<'_> {
    fn fill(&mut self, part: Part) -> Result<()> {
        let most = self.choices.places(part.segment, part.most);
        if part.seconds == 0 {
            return Ok(());
        }
        match part.segment {
            Segment::Purpose if most > 0 => self.purpose(part),
            Segment::Opening if most > 0 => {
                let code = format!("opening-{}", self.form.word());
                let why = Reason::bare(Why::OpeningAlways);
                self.items
                    .push(PlanItem::asking(part.segment, &code, why, part.seconds));
                Ok(())
            }
            Segment::Story => self.stories(part, most),
            Segment::Thanks => self.thanks(part, most),
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

    fn stories(&mut self, part: Part, most: usize) -> Result<()> {
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
        if ranked.is_empty() && most > 0 {
            self.ask(part);
            return Ok(());
        }
        let each = part.seconds / i64::try_from(ranked.len()).unwrap_or(1).max(1);
        let prompts = question::by_day("story", question::AFTER_A_STORY, self.day);
        for (Ranked { found, reasons }, prompt) in ranked.into_iter().zip(prompts.iter().cycle()) {
            let item = PlanItem::telling(self.read, Segment::Story, found.row, reasons, each)?;
            let prompt = self.form.asks().then(|| prompt.clone());
            self.items.push(PlanItem { prompt, ..item });
        }
        Ok(())
    }

    /// The stories that this form tells, in no order.
    fn could_be_told(&self) -> Result<Vec<Found>> {
        let mut found = pool::waiting(self.read, Kind::Story)?;
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
        let ids = self.choices.added(segment);
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
        let known: HashSet<RecognitionId> = beside
            .iter()
            .map(|ranked| ranked.found.row.id)
            .chain(
                self.items
                    .iter()
                    .filter_map(|item| Some(item.story.as_ref()?.id)),
            )
            .collect();
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
        let rested = list::told_longest_ago(
            self.read,
            self.shift,
            self.day.plus(-RETOLD_AFTER_DAYS),
            &|row| self.is_out(row),
        )?;
        let Some((row, last)) = rested else {
            return Ok(None);
        };
        let reasons = vec![Reason::with(
            Why::ToldLongestAgo,
            "days",
            self.day.days_since(last),
        )];
        let people = Vec::new();
        Ok(Some(Ranked {
            found: Found { row, people },
            reasons,
        }))
    }

    fn ask(&mut self, part: Part) {
        let asks = question::by_day("ask", question::ASKS, self.day);
        if let Some(code) = asks.iter().find(|code| !self.choices.is_out(code)) {
            let why = Reason::bare(Why::NothingToTell);
            self.items
                .push(PlanItem::asking(Segment::Story, code, why, part.seconds));
        }
    }

    fn thanks(&mut self, part: Part, most: usize) -> Result<()> {
        let celebrations = celebrate::celebrations(self.read, self.day)?;
        if !celebrations.is_empty() && !self.choices.is_out(CELEBRATE) {
            let why = Reason::bare(Why::DayToCelebrate);
            self.items.push(PlanItem {
                prompt: Some(CELEBRATE.to_owned()),
                celebrations,
                ..PlanItem::new(Segment::Thanks, CELEBRATE, why, CELEBRATE_SECONDS)
            });
        }
        let mut ranked = self.added(Segment::Thanks)?;
        let mut found = pool::waiting(self.read, Kind::ShoutOut)?;
        found.retain(|found| !self.is_out(&found.row));
        found.retain(|found| {
            !ranked
                .iter()
                .any(|added| added.found.row.id == found.row.id)
        });
        let wanted = most.saturating_sub(ranked.len());
        let heard = self.heard(&ranked);
        ranked.extend(rank::thanks(found, &self.context, &heard, wanted));
        let celebrated = self.items.last().is_some_and(|item| item.item == CELEBRATE);
        let left = part.seconds - i64::from(celebrated) * CELEBRATE_SECONDS;
        // A few cards do not take the time of many.
        let cards = i64::try_from(ranked.len().max(part.most.div_ceil(2))).unwrap_or(1);
        for Ranked { found, reasons } in ranked {
            let each = left.max(0) / cards.max(1);
            self.items.push(PlanItem::telling(
                self.read,
                Segment::Thanks,
                found.row,
                reasons,
                each,
            )?);
        }
        Ok(())
    }

    /// Whom the plan tells of already.
    fn heard(&self, beside: &[Ranked]) -> Vec<PersonId> {
        let of_items = self
            .items
            .iter()
            .filter_map(|item| item.story.as_ref())
            .flat_map(|story| story.people.iter().map(|person| person.id));
        let added = beside.iter().flat_map(|ranked| ranked.found.people.clone());
        of_items.chain(added).collect()
    }

    /// The promises and topics whose day has come, no more than a room takes in.
    fn actions(&mut self, part: Part) -> Result<()> {
        let mut due = action::due(self.read, self.shift, self.day)?;
        let count = due.len();
        due.truncate(MOST_ACTIONS);
        if !due.is_empty() {
            let why = Reason::with(Why::ActionsDue, "count", count);
            self.items.push(PlanItem {
                prompt: Some(ACTIONS.to_owned()),
                actions: due,
                ..PlanItem::new(Segment::Actions, ACTIONS, why, part.seconds)
            });
        }
        Ok(())
    }

    /// A story that comes back, unless the last huddle had one too; else the questions that have their turn.
    fn practice(&mut self, part: Part, most: usize) -> Result<()> {
        let mut items = Vec::new();
        if most > 0
            && !self.form.tells_the_best()
            && !retell::was_last_time(self.read, self.shift, self.day)?
        {
            let mut due = retell::due(self.read, self.shift, self.day)?;
            // What the leader put in is told, not recalled.
            due.retain(|due| !self.choices.is_added(&due.found.row.id.to_string()));
            if let Some(Ranked { found, reasons }) = self.not_yet_in(due, &[]).into_iter().next() {
                let item = PlanItem::telling(self.read, part.segment, found.row, reasons, 0)?;
                items.push(PlanItem {
                    recall: true,
                    ..item
                });
            }
        }
        if self.form == Form::Visit {
            let codes = question::by_day("visit", question::VISITS, self.day);
            let open = codes.iter().filter(|code| !self.choices.is_out(code));
            let why = |code: &String| {
                let why = Reason::bare(Why::OpeningAlways);
                PlanItem::asking(part.segment, code, why, 0)
            };
            items.extend(open.map(why).take(most));
        } else if items.len() < most {
            let turns = question::turns(self.read, self.shift, self.day)?;
            let open = turns
                .into_iter()
                .filter(|turn| !self.choices.is_out(&turn.code));
            let asked = open.map(|turn| PlanItem {
                text: turn.text,
                ..PlanItem::asking(
                    part.segment,
                    &turn.code,
                    Reason::with(Why::QuestionTurn, "kind", turn.kind),
                    0,
                )
            });
            let wanted = most - items.len();
            items.extend(asked.take(wanted));
        }
        let each = part.seconds / i64::try_from(items.len()).unwrap_or(1).max(1);
        self.items.extend(items.into_iter().map(|item| PlanItem {
            seconds: each,
            ..item
        }));
        Ok(())
    }

    fn today(&mut self, part: Part) {
        let set = self.chosen.map(|huddle| huddle.one_thing.as_str());
        if let Some(text) = set.filter(|text| !text.is_empty()) {
            let why = Reason::bare(Why::OneThingSet);
            self.items.push(PlanItem {
                text: text.to_owned(),
                ..PlanItem::new(Segment::Today, ONE_THING, why, part.seconds)
            });
            return;
        }
        let codes = question::by_day("today", question::TODAYS, self.day);
        if let Some(code) = codes.iter().find(|code| !self.choices.is_out(code)) {
            let why = Reason::bare(Why::OneThingQuestion);
            self.items
                .push(PlanItem::asking(Segment::Today, code, why, part.seconds));
        }
    }
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
