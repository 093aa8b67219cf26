//! Dates of birth.
//!
//! Taken: a full date beside "born", "date of birth", "DOB" or "birthday", on either side; after "DOB" and "date of birth"
//! also a day without a year and six or eight digits. Left alone: every other date, a birthday without its year, an age, a
//! year alone.

use super::dates::{self, Date};
use super::plain::Sheet;
use super::words::{is_between, is_mark_between};
use super::{Candidate, SURE, Sign};

/// How far before a date its word is looked for, in tokens.
const BEFORE: usize = 8;
/// And after it.
const AFTER: usize = 6;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    /// It can be nothing else.
    Birth,
    /// It can be told of a party or a baby.
    Day,
}

pub(super) fn find(sheet: &Sheet<'_>, found: &mut Vec<Candidate>) {
    let mut at = 0;
    while at < sheet.len() {
        let date = dates::at(sheet, at).or_else(|| digits(sheet, at));
        let Some(date) = date else {
            at += 1;
            continue;
        };
        let key = before(sheet, at).or_else(|| after(sheet, date.last));
        let alone = sheet.get(date.last).is_number() && date.last == at;
        if key.is_some_and(|key| key == Key::Birth || (date.has_year && !alone)) {
            found.push(Candidate {
                sign: Sign::Birth,
                first: at,
                last: date.last,
                weight: SURE + 1,
            });
        }
        at = date.last + 1;
    }
}

/// A date as six or eight digits, or as two numbers with a mark between.
fn digits(sheet: &Sheet<'_>, at: usize) -> Option<Date> {
    let token = sheet.get(at);
    let last = match token.low.len() {
        6 | 8 if token.is_number() => at,
        1 | 2 if token.is_number() && matches!(sheet.low(at + 1), "/" | "." | "-") => at + 2,
        _ => return None,
    };
    let fits = last == at
        || (sheet.is_close(last) && sheet.get(last).value().is_some_and(|two| two <= 31));
    fits.then_some(Date {
        last,
        has_year: last == at,
    })
}

fn before(sheet: &Sheet<'_>, at: usize) -> Option<Key> {
    for back in 1..=BEFORE {
        let token = sheet.before(at, back);
        match token.low {
            "dob" | "birth" | "birthdate" | "geburtsdatum" => return Some(Key::Birth),
            // D.O.B.
            "b" if sheet.before(at, back + 2).low == "o"
                && sheet.before(at, back + 4).low == "d" =>
            {
                return Some(Key::Birth);
            }
            "b" if sheet.before(at, back - 1).low == "."
                && matches!(sheet.before(at, back + 1).low, "(" | ",") =>
            {
                return Some(Key::Day);
            }
            "born" | "birthday" | "bday" | "geboren" | "geb" | "nacido" | "nacida" | "nato"
            | "nata" => {
                return Some(Key::Day);
            }
            "on" | "in" | "back" | "date" | "am" | "le" | "el" | "il" | "for" | "monday"
            | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
            | "confirmed" | "falls" | "checked" => {}
            word if is_between(word) || is_mark_between(word) => {}
            _ => return None,
        }
    }
    None
}

/// `14/03/1961 is her date of birth`, `14/03/1961 (DOB)`.
fn after(sheet: &Sheet<'_>, last: usize) -> Option<Key> {
    for next in last + 1..=last + AFTER {
        match sheet.low(next) {
            "dob" | "birthdate" => return Some(Key::Birth),
            "date" if sheet.low(next + 1) == "of" && sheet.low(next + 2) == "birth" => {
                return Some(Key::Birth);
            }
            "birthday" => return Some(Key::Day),
            "is" | "was" | "her" | "his" | "their" | "the" | "as" | "a" | "(" | "-" | "for" => {}
            _ => return None,
        }
    }
    None
}
