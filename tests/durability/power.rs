//! The power goes: what was not synced is gone, half there, or there in another order.
//!
//! A team works in this process while every write and sync is recorded; then the disk is made as it may be at moments of
//! that record, and opened by the core. What was acknowledged must be there. Surprising: a run with `synchronous`
//! lowered must lose something, else this measure is blind; the tests sow that.

use anyhow::{Context, Result};
use huddle_core::demo::chance::{Chance, mix};

use crate::crash::{Files, Kept};
use crate::disk::{self, Event};
use crate::judge::{self, State};
use crate::place;
use crate::team::{Done, Team};

/// Power cuts of one team.
const CUTS: usize = 20;

/// What a team did, as the disk and the team saw it.
pub struct Record {
    /// What lay in the folder before.
    pub files: Files,
    /// What happened.
    pub events: Vec<Event>,
    /// What stood there before the first deed and after each that was acknowledged.
    pub states: Vec<State>,
    /// Whether the data were of an older version.
    pub is_update: bool,
}

impl Record {
    /// Where the record stands after `count` events: the last acknowledged state, and the next one.
    pub fn at(&self, count: usize) -> (&State, Option<&State>) {
        let passed = &self.events[..count];
        let done = passed
            .iter()
            .filter(|event| **event == Event::Acknowledged)
            .count();
        let last = done.min(self.states.len() - 1);
        (&self.states[last], self.states.get(last + 1))
    }
}

/// Cuts the power of one team twenty times. Gives the cuts.
pub fn run(seed: u64) -> Result<u64> {
    disk::listen()?;
    let mut chance = Chance::new(mix(seed));
    let folder = place::in_memory()?;
    let record = worked(folder.path(), seed, &mut chance)?;
    // Half of them right after an answer, when the most is promised and the least is long ago.
    let answers: Vec<usize> = (1..=record.events.len())
        .filter(|at| record.events[at - 1] == Event::Acknowledged)
        .collect();
    let mut moments: Vec<usize> = (0..CUTS / 2)
        .map(|_| chance.below(record.events.len() + 1))
        .collect();
    moments.extend((CUTS / 2..CUTS).map(|_| *chance.one(&answers)));
    moments.sort_unstable();
    let (mut files, mut played) = (record.files.clone(), 0);
    for moment in moments {
        record.events[played..moment]
            .iter()
            .for_each(|event| files.play(event));
        played = moment;
        let kept = *chance.one(&[Kept::Nothing, Kept::Some, Kept::Torn]);
        let context = || {
            format!(
                "after {moment} of {} events, {kept:?} kept",
                record.events.len()
            )
        };
        let left = place::in_memory()?;
        files.leave(kept, folder.path(), left.path(), &mut chance)?;
        let found = judge::reopened(left.path(), seed).with_context(context)?;
        let (before, after) = record.at(moment);
        judge::holds(&found, before, after).with_context(context)?;
        if chance.once_in(4) {
            judge::works_on(left.path(), seed).with_context(context)?;
        }
    }
    Ok(CUTS as u64)
}

/// A team works through some sittings, each of which ends as a program should, with what its closing writes.
fn worked(folder: &std::path::Path, seed: u64, chance: &mut Chance) -> Result<Record> {
    let mut states = vec![State::default()];
    disk::record();
    for sitting in 0..=chance.below(3) as u64 {
        let mut team = Team::open(folder, seed, sitting)?;
        disk::tell(Event::Acknowledged);
        states.push(State::of(folder)?);
        // Some teams work so long that the log is taken into the file by itself.
        let deeds = if chance.once_in(6) { 250 } else { 25 };
        for _ in 0..chance.below(deeds) {
            if let Done::Ok(_) = team.act_noted()? {
                states.push(State::of(folder)?);
            }
        }
        if team.keep_a_copy()? {
            disk::tell(Event::Acknowledged);
            states.push(State::of(folder)?);
        }
    }
    let events = disk::recorded();
    Ok(Record {
        files: Files::default(),
        events,
        states,
        is_update: false,
    })
}
