//! Where somebody sleeps or lies.
//!
//! Hotels: a number after "room", "suite", "villa" and their like, and three or four digits by themselves where a guest
//! is spoken of ("in 412", "412 called", "412's", "helped 412", "the key to 412"); a letter with its number beside a
//! guest ("guest in B14"); small numbers right after one ("the couple in 7"). Clinics: after "bed", "bay", "cubicle",
//! "room"; a ward with its bed, or with somebody on it; "patient in 4". Shops and contact centres: only "room" with
//! three digits. Left alone: rooms for everybody (meeting, fitting, waiting), a ward by itself, floors, tables, years,
//! quantities, prices and times.

use super::alone::{alone, beside};
use super::dates;
use super::plain::Sheet;
use super::words::one_of;
use super::words::{is_number_word, is_people, is_person, is_unit, makes_quantity};
use super::{Candidate, GUESS, SURE, Sign};
use crate::team::Place;

pub(super) fn find(sheet: &Sheet<'_>, place: Place, found: &mut Vec<Candidate>) {
    let mut at = 0;
    while at < sheet.len() {
        match named(sheet, at, place) {
            Some(rooms) => {
                at = rooms.last().map_or(at, |(_, last)| *last) + 1;
                found.extend(rooms.into_iter().map(|(first, last)| Candidate {
                    sign: Sign::Room,
                    first,
                    last,
                    weight: SURE,
                }));
            }
            None => {
                if alone(sheet, at, place) {
                    found.extend(beside(sheet, at).into_iter().map(|room| Candidate {
                        sign: Sign::Room,
                        first: room,
                        last: room,
                        weight: GUESS + 1,
                    }));
                }
                at += 1;
            }
        }
    }
}

/// Whether a word says at a place that a number after it is somebody's room.
fn is_key(word: &str, place: Place) -> bool {
    let room = one_of!(word;
        "room" "rooms" "rm" "rms" "bedroom" "zimmer" "chambre" "habitacion" "hab" "kamer" "camera"
        "stanza" "quarto" "pokoj"
    );
    let hotel = one_of!(word;
        "suite" "suites" "villa" "villas" "apartment" "apt" "cabin" "chalet" "bungalow" "cottage"
        "penthouse" "lodge" "studio" "dorm" "pod" "casita" "cabana" "pitch" "yurt"
        "tent" "hut" "treehouse" "caravan" "berth" "unit"
    );
    let clinic = one_of!(word;
        "bed" "beds" "bay" "bays" "cubicle" "cubicles" "chair" "bedspace" "trolley" "sideroom"
        "resus" "ward" "cube" "couch" "cot" "pod" "incubator" "exam" "curtain"
    );
    match place {
        Place::Hotel => (room && word != "camera") || hotel,
        Place::Clinic => room || clinic,
        Place::Shop | Place::ContactCentre => matches!(word, "room" | "rm"),
        Place::Other => room || matches!(word, "suite" | "bed" | "ward"),
    }
}

/// Rooms that are nobody's own.
fn is_for_all(word: &str, place: Place) -> bool {
    one_of!(word;
        "meeting" "conference" "function" "board" "breakfast" "training" "staff" "fitting"
        "changing" "dining" "seminar" "store" "storage" "stock" "laundry" "linen" "waiting" "break"
        "breakout" "class" "event" "party" "escape" "chat" "zoom" "games" "locker" "luggage" "plant"
        "server" "post" "mail" "try" "banquet" "syndicate" "teams" "loading" "cleaning" "parking"
        "sluice" "supply" "dressing" "stockroom" "interview" "quiet" "handover" "lecture" "testing"
        "demo" "music"
    ) || (place != Place::Clinic && matches!(word, "treatment" | "spa" | "massage" | "therapy"))
}

/// The rooms that follow a word for one at a token; more than one in `rooms 412, 413 and 415`.
fn named(sheet: &Sheet<'_>, at: usize, place: Place) -> Option<Vec<(usize, usize)>> {
    let token = sheet.get(at);
    // rm412, bed4
    let stuck = token.low.trim_end_matches(|c: char| c.is_ascii_digit());
    if token.digits > 0
        && stuck.len() > 1
        && stuck.len() + token.digits == token.low.len()
        && is_key(stuck, place)
    {
        return (!matches!(place, Place::Shop | Place::ContactCentre)).then(|| vec![(at, at)]);
    }
    if !is_key(token.low, place) || is_for_all(sheet.before(at, 1).low, place) {
        return None;
    }
    if sheet.before(at, 1).low == "-" && is_for_all(sheet.before(at, 2).low, place) {
        return None;
    }
    let mut first = at + 1;
    while one_of!(sheet.low(first);
        "no" "number" "numbers" "nr" "num" "nos" "#" "." ":" "space" "-"
    ) && first < at + 4
    {
        first += 1;
    }
    if !matches!(place, Place::Shop | Place::ContactCentre) {
        first = told(sheet, at, first);
    }
    let mut last = number(sheet, first, token.low)?;
    let digits = sheet.get(first).digits;
    if matches!(place, Place::Shop | Place::ContactCentre) && digits < 3 {
        return None;
    }
    // A ward alone is where people work; with a bed, or with somebody on it, it is where somebody lies.
    let bed = place == Place::Clinic;
    let chained = (bed && matches!(token.low, "ward" | "bay"))
        .then(|| chain(sheet, last, place))
        .flatten();
    if token.low == "ward" && chained.is_none() && !has_person(sheet, at) {
        return None;
    }
    if let Some(end) = chained {
        last = end;
    }
    let mut rooms = vec![(first, last)];
    while rooms.len() < 8 {
        let mut next = last + 1;
        while one_of!(sheet.low(next);
            "," "and" "&" "/" "or" "-" "to" "+" "room" "bed"
        ) && next < last + 3
        {
            next += 1;
        }
        let more = sheet.get(next);
        let alike = next > last + 1
            && more.is_number()
            && more.low.len() == sheet.low(first).len()
            && sheet.goes_on(next);
        match number(sheet, next, token.low) {
            Some(end) if alike && !(more.low.len() == 1 && makes_quantity(sheet.low(next + 1))) => {
                rooms.push((next, end));
                last = end;
            }
            _ => break,
        }
    }
    Some(rooms)
}

/// Past the small words to a number that is still the room's: `room number is 412`, `their bungalow, number 14`, `her
/// room (412)`. Without "number" only three digits, and no price.
fn told(sheet: &Sheet<'_>, at: usize, first: usize) -> usize {
    let mut next = first;
    while one_of!(sheet.low(next);
        "is" "was" "," "(" "=" "number" "no" "nr" "#" ":"
    ) && next < at + 6
    {
        next += 1;
    }
    let numbered = (at + 1..next).any(|near| matches!(sheet.low(near), "number" | "no" | "nr"));
    let marked = next == first + 1 && matches!(sheet.low(first), "(" | ",");
    let token = sheet.get(next);
    let long = token.is_number() && matches!(token.low.len(), 3 | 4);
    let fits =
        token.digits > 0 && (numbered || (marked && long && !makes_quantity(sheet.low(next + 1))));
    if fits { next } else { first }
}

/// Where the number of a room that begins at a token ends.
fn number(sheet: &Sheet<'_>, first: usize, key: &str) -> Option<usize> {
    let token = sheet.get(first);
    if !sheet.goes_on(first) {
        return None;
    }
    let letters = token.low.len() - token.digits;
    // 412, 12A, B12
    let plain =
        (1..=4).contains(&token.digits) && (letters <= 1 || (letters == 2 && token.is_upper()));
    let is_letter = token.is_word() && token.low.len() == 1 && !matches!(token.low, "i");
    let lettered =
        is_letter && (token.is_upper() || (token.low != "a" && !sheet.goes_on(first + 1)));
    let in_letters = one_of!(key;
        "bay" "ward" "cubicle" "suite" "villa" "pod" "sideroom" "chair" "room"
    );
    let hyphen = sheet.low(first + 1) == "-"
        && sheet.is_close(first + 1)
        && sheet.is_close(first + 2)
        && sheet.get(first + 2).is_number();
    // "room one" may be one of them, "room one-oh-one" is not.
    let more = first + 1 + usize::from(sheet.low(first + 1) == "-");
    let goes_on = matches!(sheet.low(more), "oh" | "o" | "zero" | "hundred")
        || is_number_word(sheet.low(more))
        || dates::is_tens(sheet.low(more));
    let spelled = (is_number_word(token.low) || dates::is_tens(token.low))
        && (token.low != "one" || goes_on || !matches!(key, "room" | "rooms" | "suite" | "chair"));
    let last =
        if (plain || is_letter) && hyphen && sheet.get(first + 2).low.len() <= 3 && letters > 0 {
            first + 2
        } else if plain || (lettered && in_letters && key != "room") || spelled {
            first
        } else {
            return None;
        };
    let next = sheet.get(last + 1);
    let close = sheet.is_close(last + 1);
    let goes_on = close
        && matches!(next.low, ":" | "%" | "." | ",")
        && sheet.is_close(last + 2)
        && sheet.get(last + 2).digits > 0;
    let quantity = is_unit(next.low)
        && next.low != "m"
        && !matches!(
            next.low,
            "of" | "new" | "plus" | "other" | "time" | "staff" | "night" | "day"
        );
    let measure = letters > 0
        && matches!(
            token.low.trim_start_matches(|c: char| c.is_ascii_digit()),
            "m" | "am" | "pm" | "h" | "th" | "st" | "nd" | "rd"
        );
    (!goes_on && !quantity && !measure).then_some(last)
}

/// Where the bed ends that follows a ward or a bay: `ward 3B bed 2`.
fn chain(sheet: &Sheet<'_>, last: usize, place: Place) -> Option<usize> {
    let mut next = last + 1;
    while matches!(sheet.low(next), "," | "-" | "/" | "side" | "in" | "on") && next < last + 4 {
        next += 1;
    }
    if !is_key(sheet.low(next), place) || !sheet.goes_on(next) {
        return None;
    }
    let key = sheet.low(next);
    next += 1;
    while matches!(sheet.low(next), "no" | "number" | "#" | "." | "space") {
        next += 1;
    }
    let end = number(sheet, next, key)?;
    // Bay and bed.
    Some(chain_once(sheet, end, place).unwrap_or(end))
}

fn chain_once(sheet: &Sheet<'_>, last: usize, place: Place) -> Option<usize> {
    let key = last + 1 + usize::from(sheet.low(last + 1) == ",");
    let lies = is_key(sheet.low(key), place)
        && matches!(sheet.low(key), "bed" | "chair" | "trolley" | "bedspace");
    lies.then(|| number(sheet, key + 1, sheet.low(key)))
        .flatten()
}

/// Whether somebody is spoken of right before: "patient on ward 6", "Mrs X on ward 6".
fn has_person(sheet: &Sheet<'_>, at: usize) -> bool {
    (1..=5).any(|back| {
        is_person(sheet.before(at, back).low) && !sheet.before(at, back).low.ends_with('s')
    }) || (2..=5).any(|next| is_person(sheet.low(at + next)) && !is_people(sheet.low(at + next)))
        || (3..=4).any(|back| super::names::is_title(sheet.before(at, back)))
}
