//! Dates of birth.
//!
//! Taken: a date right beside "born", "date of birth", "DOB" or "birthday", on either side; after "born" and "DOB" also
//! a month with its year, after "DOB" a day without one. A date with its year in a sentence that speaks of a birth
//! anywhere, or of an age, an ID or a wristband if the year is long past. And a full date long past by itself: a story
//! tells of this week, and a day so far away is most often somebody's birth. Left alone: every date of these years, a
//! birthday without its year, an age, a year alone, and a day long past that is told as history ("married", "opened",
//! "since").

use super::dates::{self, Date};
use super::plain::Sheet;
use super::words::{is_between, is_mark_between, one_of};
use super::{Candidate, GUESS, SURE, Sign};

/// How far beside a date its word is looked for where only small words may stand between, in tokens.
const NEAR: usize = 8;
/// And in its whole sentence.
const FAR: usize = 18;
/// A year up to this one is long past.
const LONG_PAST: u32 = 2015;

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
        let date = dates::at(sheet, at)
            .or_else(|| dates::digits(sheet, at))
            .or_else(|| day_and_month(sheet, at))
            .or_else(|| dates::month_and_year(sheet, at));
        let Some(date) = date else {
            at += 1;
            continue;
        };
        let weight = weight(sheet, at, date);
        if let Some(weight) = weight {
            found.push(Candidate {
                sign: Sign::Birth,
                first: at,
                last: date.last,
                weight,
            });
        }
        at = date.last + 1;
    }
}

/// Two numbers with a mark between: `3/3` after "DOB".
fn day_and_month(sheet: &Sheet<'_>, at: usize) -> Option<Date> {
    let token = sheet.get(at);
    let last = at + 2;
    let fits = matches!(token.low.len(), 1 | 2)
        && token.is_number()
        && matches!(sheet.low(at + 1), "/" | "." | "-")
        && sheet.is_close(last)
        && sheet.get(last).value().is_some_and(|two| two <= 31);
    fits.then_some(Date {
        last,
        year: None,
        short: false,
    })
}

/// How sure it is that a date is of a birth; none where it is not.
fn weight(sheet: &Sheet<'_>, at: usize, date: Date) -> Option<u8> {
    let month_only = dates::at(sheet, at).is_none() && dates::month_and_year(sheet, at).is_some();
    let spaced = sheet.get(at).is_number() && sheet.get(at + 1).is_number();
    let together = date.last == at && sheet.get(at).is_number();
    let near = before(sheet, at).or_else(|| after(sheet, date.last));
    match near {
        Some(Key::Birth) => return Some(SURE + 1),
        Some(Key::Day) if date.year.is_some() && !(together && date.short) => {
            return Some(SURE + 1);
        }
        _ => {}
    }
    let year = date.year?;
    if month_only || together {
        return None;
    }
    let (born, person) = sentence(sheet, at, date.last);
    let long_past = year <= LONG_PAST && !(spaced && date.short);
    if born || (person && long_past) {
        return Some(SURE);
    }
    // By itself: `12/10/08` may as well be sizes.
    let surely_past = long_past && year >= 1900 && !(date.short && year >= 2000);
    (surely_past && !is_history(sheet, at, date.last)).then_some(GUESS + 1)
}

fn before(sheet: &Sheet<'_>, at: usize) -> Option<Key> {
    for back in 1..=NEAR {
        let token = sheet.before(at, back);
        if is_birth(token.low) {
            return Some(Key::Birth);
        }
        let letter = |more| sheet.before(at, back + more).low;
        match token.low {
            // D.O.B., D/O/B
            "b" if letter(2) == "o" && letter(4) == "d" => return Some(Key::Birth),
            // b. 14/3/61
            "b" if sheet.before(at, back - 1).low == "." || back == 1 => return Some(Key::Day),
            // *14.3.1961
            "*" if back == 1 && sheet.is_close(at) => return Some(Key::Day),
            "b" if back <= 3 => return None,
            "world" if sheet.before(at, back + 2).low == "into" => return Some(Key::Day),
            "on" | "in" | "back" | "date" | "am" | "le" | "el" | "il" | "for" | "monday"
            | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
            | "confirmed" | "falls" | "checked" | "?" | "says" | "den" | "dnia" | "em" | "o" => {}
            word if is_day(word) => return Some(Key::Day),
            word if is_between(word) || is_mark_between(word) => {}
            _ => return None,
        }
    }
    None
}

/// `14/03/1961 is her date of birth`, `14/03/1961 (DOB)`.
fn after(sheet: &Sheet<'_>, last: usize) -> Option<Key> {
    for next in last + 1..=last + NEAR {
        match sheet.low(next) {
            "date" if matches!(sheet.low(next + 1), "of" | "-") => {}
            "of" if sheet.low(next + 1) == "birth" => {}
            word if is_birth(word) => return Some(Key::Birth),
            "birthday" | "bday" | "born" => return Some(Key::Day),
            "is" | "was" | "her" | "his" | "their" | "the" | "as" | "a" | "(" | "-" | "for"
            | "," | "s" | "'" | "patient" | "guest" | "customer" | "caller" | "that" | "he"
            | "she" => {}
            _ => return None,
        }
    }
    None
}

/// Whether the sentence around a date speaks of a birth, and whether of an age or of papers that say one. Another date
/// between is the one spoken of.
fn sentence(sheet: &Sheet<'_>, first: usize, last: usize) -> (bool, bool) {
    let (mut born, mut person) = (false, false);
    let mut look = |at: usize, back: bool| {
        let word = sheet.low(at);
        born |= is_birth(word) || (back && matches!(word, "born" | "nee" | "geboren"));
        let age = matches!(
            word,
            "turn" | "turns" | "turned" | "turning" | "age" | "aged"
        ) || sheet.get(at).digits > 0 && word.ends_with("th") && word.len() == 4;
        person |= age || is_day(word) || is_paper(word);
    };
    for back in 1..=FAR.min(first) {
        let at = first - back;
        if sheet.is_end(at) || other(sheet.low(at)) || dates::at(sheet, at).is_some() {
            break;
        }
        look(at, true);
    }
    for next in last + 1..=last + FAR {
        if sheet.is_end(next - 1) || other(sheet.low(next)) || dates::at(sheet, next).is_some() {
            break;
        }
        look(next, false);
    }
    (born, person)
}

/// What nobody says of anything but a date of birth.
fn is_birth(word: &str) -> bool {
    one_of!(word;
        "dob" "birth" "birthdate" "birthdates" "dobs" "geburtsdatum" "naissance" "nacimiento"
        "nascimento" "nascita" "geburtstag" "geboortedatum" "urodzenia"
    )
}

/// What is also said of parties and babies.
fn is_day(word: &str) -> bool {
    one_of!(word;
        "born" "birthday" "birthdays" "bday" "geboren" "geb" "nacido" "nacida" "nacio" "nato"
        "nata" "ne" "nee" "urodzony" "urodzona" "ur" "fodt" "fodd" "nascido" "nascida" "birthdate"
    )
}

/// What shows a date of birth.
fn is_paper(word: &str) -> bool {
    one_of!(word;
        "id" "ids" "passport" "licence" "license" "wristband" "band" "underage" "18" "over18"
        "verified" "verification" "identity" "security" "notes" "chart" "file" "form" "dvla"
    )
}

/// What a date is of where it is not of a birth.
fn other(word: &str) -> bool {
    one_of!(word;
        "appointment" "appt" "booked" "arrival" "arrived" "arriving" "departure" "stay" "stayed"
        "expired" "expires" "expiry" "valid" "issued" "delivery" "deliver" "delivered" "renewed"
        "until" "dated" "scheduled" "rescheduled" "since" "anniversary" "married" "wedding"
    )
}

/// Whether a sentence tells of the past of something else than a life: `open since`, `they married on`.
fn is_history(sheet: &Sheet<'_>, first: usize, last: usize) -> bool {
    let told = |at: usize| {
        other(sheet.low(at))
            || one_of!(sheet.low(at);
                "opened" "opening" "open" "opens" "founded" "built" "joined" "started" "start"
                "began" "bought" "purchased" "purchase" "receipt" "photo" "photograph" "picture"
                "newspaper" "established" "retired" "issue" "warranty" "visited" "vintage" "closed"
                "worked" "launched" "engaged" "honeymoon" "letter" "postcard" "coin" "edition" "wed"
                "ceremony" "war" "version" "hired" "history" "recorded" "released" "record"
                "concert" "album" "stamp" "until" "employed" "ago" "size" "sizes" "catalogue"
                "catalog" "party" "system" "software" "log" "event" "memory" "printed" "installed"
                "updated" "reset" "default" "signed"
            )
    };
    for back in 1..=FAR.min(first) {
        if sheet.is_end(first - back) {
            break;
        }
        if told(first - back) {
            return true;
        }
    }
    (last + 1..=last + 6)
        .take_while(|next| !sheet.is_end(*next - 1))
        .any(told)
}
