//! The parts of a plan that ask or remind: the question where no story is there, promises and topics, practice, today.

use super::{Assembly, ONE_THING, share};
use crate::action;
use crate::error::Result;
use crate::huddle::form::{Form, Part};
use crate::huddle::plan::{PlanItem, Reason, Why};
use crate::huddle::rank::Ranked;
use crate::huddle::{Segment, question, retell};
use crate::idea::{self, due::Due};
use crate::standard::{self, turns::Turn};
use crate::time::Day;

/// The code of the promises and topics.
const ACTIONS: &str = "actions";
/// An idea takes as long as it takes to read it.
const LEAST_SECONDS: i64 = 15;
/// Promises and topics in one huddle.
const MOST_ACTIONS: usize = 3;

impl Assembly<'_> {
    pub(super) fn ask(&mut self, part: Part) {
        let asks = question::by_day("ask", question::ASKS, self.day);
        if let Some(code) = asks.iter().find(|code| !self.choices.is_out(code)) {
            let why = Reason::bare(Why::NothingToTell);
            self.items
                .push(PlanItem::asking(Segment::Story, code, why, part.seconds));
        }
    }

    /// The standard that has its turn, or those that the leader added.
    pub(super) fn standard(&mut self, part: Part, most: usize) -> Result<()> {
        let turns = standard::turns::turns(self.read, self.shift, self.day)?;
        let code = |turn: &Turn| turn.wording.standard().to_string();
        let added = self.choices.added(part.segment);
        let wanted = added.len();
        let (added, mut open): (Vec<Turn>, Vec<Turn>) = turns
            .into_iter()
            .partition(|turn| added.contains(&turn.wording.standard().0));
        self.gone += wanted - added.len();
        open.retain(|turn| !self.choices.is_out(&code(turn)));
        open.truncate(most.saturating_sub(added.len()));
        let reasoned = added
            .into_iter()
            .map(|turn| (turn, Reason::bare(Why::Added)))
            .chain(open.into_iter().map(|turn| {
                let why = why(&turn, self.day);
                (turn, why)
            }));
        let items: Vec<PlanItem> = reasoned
            .map(|(turn, why)| PlanItem {
                about: Some(turn.wording.id.to_string()),
                under: turn.wording.reason.clone(),
                text: turn.wording.text.clone(),
                ..PlanItem::new(part.segment, &code(&turn), why, 0)
            })
            .collect();
        let count = items.len();
        let timed = items.into_iter().enumerate().map(|(at, item)| PlanItem {
            seconds: share(part.seconds, count, at),
            ..item
        });
        self.items.extend(timed);
        Ok(())
    }

    /// The ideas that are due: all that were silent for too long, and for the places that are left what comes first of the others.
    pub(super) fn ideas(&mut self, part: Part, most: usize) -> Result<()> {
        let mut due = idea::due::due(self.read, self.shift, self.day)?;
        due.retain(|(row, _)| !self.choices.is_out(&row.id.to_string()));
        let silent = |due: &Due| matches!(due, Due::Silent(_));
        let must = due.iter().filter(|(_, due)| silent(due)).count();
        due.truncate(must.max(most));
        let count = due.len().max(most);
        let timed = due.into_iter().enumerate().map(|(at, (row, due))| {
            let code = row.id.to_string();
            let why = match due {
                Due::Silent(days) => Reason::with(Why::IdeaSilent, "days", days),
                Due::Waiting(days) => Reason::with(Why::IdeaWaiting, "days", days),
                Due::Tried => Reason::bare(Why::IdeaTried),
                Due::News => Reason::with(Why::IdeaNews, "state", row.state.word()),
            };
            let seconds = share(part.seconds, count, at).max(LEAST_SECONDS);
            PlanItem {
                about: Some(code.clone()),
                text: row.text,
                under: row.answer,
                ..PlanItem::new(part.segment, &code, why, seconds)
            }
        });
        self.items.extend(timed);
        Ok(())
    }

    /// The promises and topics whose day has come, no more than a room takes in.
    pub(super) fn actions(&mut self, part: Part) -> Result<()> {
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
    pub(super) fn practice(&mut self, part: Part, most: usize) -> Result<()> {
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
                let why = Reason::with(Why::QuestionTurn, "kind", "visit");
                PlanItem::asking(part.segment, code, why, 0)
            };
            let mut asked: Vec<PlanItem> = open.map(why).take(most).collect();
            // They are numbered from the easy one to the hard one: a customer is not asked the hard one first.
            asked.sort_by(|one, other| one.item.cmp(&other.item));
            items.extend(asked);
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
        let count = items.len();
        let timed = items.into_iter().enumerate().map(|(at, item)| PlanItem {
            // A story that comes back may take longer.
            seconds: item.seconds.max(share(part.seconds, count, at)),
            ..item
        });
        self.items.extend(timed);
        Ok(())
    }

    pub(super) fn today(&mut self, part: Part) {
        let set = self.chosen.map(|huddle| huddle.one_thing.as_str());
        if let Some(text) = set.filter(|text| !text.is_empty()) {
            let why = Reason::bare(Why::OneThingSet);
            self.items.push(PlanItem {
                text: text.to_owned(),
                ..PlanItem::new(Segment::Today, ONE_THING, why, part.seconds)
            });
            return;
        }
        // Each form that has strangers in the room ends with a question of its own.
        let codes = match self.form {
            Form::Visit | Form::Orientation => vec![format!("close-{}", self.form.word())],
            _ => question::by_day("today", question::TODAYS, self.day),
        };
        if let Some(code) = codes.iter().find(|code| !self.choices.is_out(code)) {
            let why = Reason::bare(Why::OneThingQuestion);
            self.items
                .push(PlanItem::asking(Segment::Today, code, why, part.seconds));
        }
    }
}

/// Why a standard has its turn.
fn why(turn: &Turn, day: Day) -> Reason {
    match (turn.quiet, turn.last) {
        (true, _) => {
            let since = turn.last_story_on.unwrap_or(turn.began);
            let weeks = day.days_since(since) / 7;
            Reason::with(Why::StandardQuiet, "weeks", weeks)
        }
        (false, Some(last)) => Reason::with(Why::StandardTurn, "days", day.days_since(last)),
        (false, None) => Reason::bare(Why::StandardFirst),
    }
}
