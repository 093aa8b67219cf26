//! Which story and which thanks come first: plain points, and turns. Pure: the same facts give the same order.
//!
//! A story has points (see [`stories`]); one more for each week that it waits, so that nothing waits for ever. Thanks go
//! in turns: whoever the team has not heard of for longest is next, and of what is said of them the oldest. Surprising:
//! a card counts for everybody on it, and who was heard of in this huddle already comes last.

use std::cmp::Reverse;

use super::plan::{Reason, Why};
use super::pool::{Context, Found};
use crate::id::PersonId;
use crate::recognition::Status;
use crate::time::At;

/// A story that no huddle told.
const UNTOLD: i64 = 8;
/// Somebody in it is on this shift today.
const PRESENT: i64 = 3;
/// The customer's own words.
const WORDS: i64 = 2;
/// Nothing from its source was heard for three weeks.
const SOURCE: i64 = 2;
/// A small thing after a great one.
const SMALL: i64 = 1;
/// A leader found it worth hearing again.
const KEPT: i64 = 4;

const SOURCE_DAYS: i64 = 21;
/// Characters up to which a story is a small thing, and over which a great one.
const SMALL_LENGTH: i64 = 240;
/// Days that a shout-out waits for a huddle of the shift of whoever is thanked.
const OWN_SHIFT_DAYS: i64 = 7;
/// Days after which somebody's turn is worth a word.
const TURN_DAYS: i64 = 14;
/// Reasons that are told: more than three nobody reads.
const MOST_REASONS: usize = 3;

/// One that was chosen, and why.
#[derive(Debug, Clone)]
pub struct Ranked {
    /// What.
    pub found: Found,
    /// Why, what weighs most first.
    pub reasons: Vec<Reason>,
}

/// The stories in the order in which they would be told.
///
/// Points: 8 for one that no huddle told, 1 for each week it waits, 3 where somebody in it is on this shift today, 2 for
/// the customer's own words, 2 where the shift heard nothing from its source for three weeks, 1 for each week in which
/// nobody heard of somebody in it who is on this shift, 1 for a small thing after a great one. Among equals the older comes
/// first.
pub fn stories(found: Vec<Found>, context: &Context) -> Vec<Ranked> {
    let untold = |found: &&Found| found.row.status == Status::Ready;
    let oldest = found.iter().filter(untold).min_by_key(|found| age(found));
    let oldest = oldest.map(|found| found.row.id);
    let several = found.iter().filter(untold).count() > 1;
    let weighed = found.into_iter().map(|found| {
        let days = context.day.days_since(found.row.happened_on).max(0);
        let (code, first) = match found.row.status {
            Status::Ready if several && oldest == Some(found.row.id) => (Why::OldestUntold, UNTOLD),
            Status::Ready => (Why::Untold, UNTOLD),
            _ => (Why::HeardElsewhere, 0),
        };
        let (points, others) = speaks_for(&found, context);
        let mut reasons = vec![Reason::with(code, "days", days)];
        reasons.extend(others);
        reasons.truncate(MOST_REASONS);
        let weeks = context.day.days_since(found.since).max(0) / 7;
        (first + weeks + points, Ranked { found, reasons })
    });
    in_order(weighed.collect())
}

/// The best stories, new or not, for people who know none: 4 points for one that a leader kept, 2 for the customer's own
/// words, 3 where somebody in it is on this shift today. Among equals the newer comes first.
pub fn best(found: Vec<Found>, context: &Context) -> Vec<Ranked> {
    let mut weighed: Vec<(i64, Ranked)> = found
        .into_iter()
        .map(|found| {
            let kept = i64::from(found.row.kept) * KEPT;
            let words = i64::from(!found.row.customer_words.is_empty()) * WORDS;
            let (present, name) = present(&found, context);
            let mut reasons = vec![Reason::bare(Why::OneOfTheBest)];
            reasons.extend((words > 0).then(|| Reason::bare(Why::CustomersWords)));
            reasons.extend(name);
            (kept + words + present, Ranked { found, reasons })
        })
        .collect();
    weighed.sort_by_key(|(points, ranked)| (*points, age(&ranked.found)));
    weighed
        .into_iter()
        .rev()
        .map(|(_, ranked)| ranked)
        .collect()
}

/// Up to `most` thanks, in turns; `heard` are the people whom the huddle tells of already.
///
/// Those about people on this shift come before others', and others' only after a week.
pub fn thanks(
    found: Vec<Found>,
    context: &Context,
    heard: &[PersonId],
    most: usize,
) -> Vec<Ranked> {
    let ours = |found: &Found| {
        let mut people = found.people.iter();
        context.is_about_us(found) || people.any(|person| context.here.contains_key(person))
    };
    let waited = |found: &Found| context.day.days_since(found.since) >= OWN_SHIFT_DAYS;
    let mut left: Vec<Found> = found
        .into_iter()
        .filter(|found| ours(found) || waited(found))
        .collect();
    let oldest = left.iter().min_by_key(|found| age(found));
    let oldest = oldest.map(|found| found.row.id);
    let mut heard = heard.to_vec();
    let mut ranked = Vec::new();
    while ranked.len() < most {
        let silence = |person: &PersonId| match heard.contains(person) {
            true => -1,
            false => context.silence(*person),
        };
        let turn = |found: &Found| {
            let here = found
                .people
                .iter()
                .filter(|person| context.here.contains_key(person));
            // Whom a card praises as one is heard of as long ago as the card waits.
            if found.people.is_empty() {
                return context.day.days_since(found.since);
            }
            // Of a card about several, whoever waits longest for their turn decides; those on the shift, where there are any.
            let longest = here.map(&silence).max();
            longest
                .or_else(|| found.people.iter().map(&silence).max())
                .unwrap_or(-1)
        };
        let next = left
            .iter()
            .enumerate()
            .min_by_key(|(_, found)| (Reverse(ours(found)), Reverse(turn(found)), age(found)));
        let Some((place, _)) = next else { break };
        let found = left.remove(place);
        let days = context.day.days_since(found.row.happened_on).max(0);
        let code = if oldest == Some(found.row.id) {
            Why::OldestUntold
        } else {
            Why::Untold
        };
        let mut reasons = vec![Reason::with(code, "days", days)];
        reasons.extend(due(&found, context, &heard));
        heard.extend(&found.people);
        ranked.push(Ranked { found, reasons });
    }
    ranked
}

/// The older first; whatever else is equal, the id decides.
fn age(found: &Found) -> (crate::time::Day, At, crate::id::RecognitionId) {
    (found.row.happened_on, found.row.sent_at, found.row.id)
}

fn in_order(mut weighed: Vec<(i64, Ranked)>) -> Vec<Ranked> {
    weighed.sort_by_key(|(points, ranked)| (Reverse(*points), age(&ranked.found)));
    weighed.into_iter().map(|(_, ranked)| ranked).collect()
}

/// What speaks for a story beside how long it waits, and how many points that is; the heaviest first.
fn speaks_for(found: &Found, context: &Context) -> (i64, Vec<Reason>) {
    let mut reasons = Vec::new();
    let (mut points, here) = present(found, context);
    reasons.extend(here);
    let due = due(found, context, &[]);
    points += silence(found, context) / 7;
    if !found.row.customer_words.is_empty() {
        points += WORDS;
        reasons.push(Reason::bare(Why::CustomersWords));
    }
    reasons.extend(due);
    let source = found.row.source;
    let silent = |last: &crate::time::Day| context.day.days_since(*last) >= SOURCE_DAYS;
    // While the shift has heard nothing at all, every source is silent, and that says nothing.
    if !context.sources.is_empty() && context.sources.get(&source).is_none_or(silent) {
        points += SOURCE;
        reasons.push(Reason::with(Why::SourceSilent, "source", source.word()));
    }
    let length = i64::try_from(found.row.text.chars().count()).unwrap_or(i64::MAX);
    if length <= SMALL_LENGTH && context.last_length.is_some_and(|last| last > SMALL_LENGTH) {
        points += SMALL;
        reasons.push(Reason::bare(Why::SmallGesture));
    }
    (points, reasons)
}

/// Points and the reason where somebody in it is on this shift today.
fn present(found: &Found, context: &Context) -> (i64, Option<Reason>) {
    let name = found
        .people
        .iter()
        .find_map(|person| context.here.get(person));
    match name {
        Some(name) => (
            PRESENT,
            Some(Reason::with(Why::Present, "name", name.clone())),
        ),
        None if context.is_about_us(found) => (PRESENT, None),
        None => (0, None),
    }
}

/// Days in which nobody heard of somebody in it who is on this shift; of several the longest.
fn silence(found: &Found, context: &Context) -> i64 {
    let here = found
        .people
        .iter()
        .filter(|person| context.here.contains_key(person));
    here.map(|person| context.silence(*person))
        .max()
        .unwrap_or(0)
}

/// The reason where somebody on this shift, and not among `heard`, was not heard of for long.
fn due(found: &Found, context: &Context, heard: &[PersonId]) -> Option<Reason> {
    let longest = found
        .people
        .iter()
        .filter(|person| !heard.contains(person) && context.here.contains_key(person))
        .filter(|person| context.silence(**person) >= TURN_DAYS)
        .max_by_key(|person| context.silence(**person))?;
    let name = context.here.get(longest)?.clone();
    Some(Reason::with(Why::DueAgain, "name", name))
}

#[cfg(test)]
mod tests;
