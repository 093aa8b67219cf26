//! What in a story is likely a private detail of a customer: said before the story can be shown. It advises, and never
//! keeps anybody from telling.
//!
//! No network, no model, no dictionary of names: plain rules, each with what it takes and what it leaves alone. The text is
//! read once into plain tokens (`plain`), so that digits of every script, typographic marks and accents are no matter, and
//! every rule looks only a few tokens around itself: the time grows with the length alone. A rule that knows more (a code
//! after the word "booking") goes before one that guesses (a long code standing alone).

mod account;
mod alone;
mod birth;
mod card;
mod christened;
mod dates;
mod email;
mod lone;
mod names;
mod phone;
mod plain;
mod record;
mod room;
mod runs;
mod surname;
mod words;

use serde::Serialize;
use ts_rs::TS;

use crate::store::word;
use crate::team::Place;
use plain::{Plain, Sheet};

word! {
    /// What kind of private detail something is.
    pub enum Sign {
        /// A telephone number.
        Phone = "phone",
        /// An e-mail address.
        Email = "email",
        /// Where somebody sleeps or lies: a hotel's room, a clinic's bed.
        Room = "room",
        /// A number by which a system knows somebody: a booking, a patient, an order, a case.
        Record = "record",
        /// A payment card, its last digits, or a bank account.
        Card = "card",
        /// A date of birth.
        Birth = "birth",
        /// A surname after a title.
        Surname = "surname",
    }
}

/// A detail that is likely private.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Finding {
    /// Its kind.
    pub sign: Sign,
    /// As it stands in the text.
    pub text: String,
    /// Where it begins, in UTF-16 code units, as the page counts.
    #[ts(type = "number")]
    pub from: usize,
    /// Where it has ended.
    #[ts(type = "number")]
    pub to: usize,
}

/// What a rule takes for a detail: tokens `first` to `last`. Of two that overlap, the one of more weight stays.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    sign: Sign,
    first: usize,
    last: usize,
    weight: u8,
}

/// It stands after a word that says what it is, or checks out.
const SURE: u8 = 3;
/// Its form says what it is.
const LIKELY: u8 = 2;
/// It could be something else.
const GUESS: u8 = 1;

/// The likely private details of a text, in order of place and without overlaps. `staff` are the full names of the team's
/// people, whose own names are no customers'.
pub fn findings(text: &str, place: Place, staff: &[&str]) -> Vec<Finding> {
    let plain = Plain::of(text);
    let sheet = Sheet::of(&plain);
    let runs = runs::of(&sheet);
    let mut found = Vec::new();
    email::find(&sheet, &mut found);
    birth::find(&sheet, &mut found);
    account::find(&sheet, &mut found);
    card::find(&sheet, &runs, &mut found);
    record::find(&sheet, &mut found);
    phone::find(&sheet, &runs, place, &mut found);
    room::find(&sheet, place, &mut found);
    if place == Place::Hotel {
        christened::find(&sheet, &mut found);
    }
    surname::find(&sheet, staff, &mut found);
    lone::find(&sheet, &runs, place, &mut found);
    let mut chosen = apart(found, sheet.len());
    chosen.sort_unstable_by_key(|candidate| candidate.first);
    told(text, &sheet, &chosen)
}

/// Those that stay: the heavier first, among equals the longer, then the earlier.
fn apart(mut found: Vec<Candidate>, tokens: usize) -> Vec<Candidate> {
    found.sort_by_key(|one| {
        let length = one.last - one.first;
        (
            std::cmp::Reverse(one.weight),
            std::cmp::Reverse(length),
            one.first,
        )
    });
    let mut taken = vec![false; tokens];
    found.retain(|one| {
        let free = !taken[one.first..=one.last].contains(&true);
        if free {
            taken[one.first..=one.last].fill(true);
        }
        free
    });
    found
}

/// The findings as the page reads them. The text is gone through once: places in it are counted along the way.
fn told(text: &str, sheet: &Sheet<'_>, chosen: &[Candidate]) -> Vec<Finding> {
    let (mut byte, mut units) = (0, 0);
    let mut until = |to: usize| {
        units += text[byte..to].encode_utf16().count();
        byte = to;
        units
    };
    chosen
        .iter()
        .map(|one| {
            let (start, end) = sheet.bytes(one.first, one.last);
            Finding {
                sign: one.sign,
                text: text[start..end].to_owned(),
                from: until(start),
                to: until(end),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
