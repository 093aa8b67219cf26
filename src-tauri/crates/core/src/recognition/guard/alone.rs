//! Numbers that are somebody's room without a word that says so, as staff write them: "in 412", "412 called".
//!
//! Staff of a hotel speak of a guest by the room; of anything else by number they say what it is. So what stands around
//! decides: a small word or a verb of a guest's makes a room of three or four digits, a noun of many a quantity.

use super::names;
use super::plain::{Gap, Sheet, Token};
use super::words::{is_people, is_person, is_unit, is_year, makes_quantity, one_of};
use crate::team::Place;

/// Whether a number by itself is somebody's room.
pub(super) fn alone(sheet: &Sheet<'_>, at: usize, place: Place) -> bool {
    let token = sheet.get(at);
    let (before, next) = (sheet.before(at, 1), sheet.get(at + 1));
    if token.digits == 0 || !is_free(sheet, at) {
        return false;
    }
    let number = token.low.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let fits = token.low.len() - number.len() <= 1
        && number.bytes().all(|c| c.is_ascii_digit())
        && !matches!(
            token.low.as_bytes().last(),
            Some(b'm' | b'k' | b'g' | b'h' | b's')
        );
    let person = is_person(sheet.before(at, 2).low)
        || (sheet.before(at, 2).is_capital() && names::is_title(sheet.before(at, 3)));
    let one_of = (3..=4).any(|back| {
        matches!(
            sheet.before(at, back).low,
            "one" | "every" | "each" | "per" | "any" | "1"
        )
    });
    if is_lettered(token) {
        let small = matches!(before.low, "in" | "from" | "to" | "for" | "of" | "at");
        return matches!(place, Place::Hotel | Place::Clinic)
            && ((small && (person || has_parts(sheet.before(at, 2).low)))
                || (place == Place::Hotel && is_person(before.low)))
            && !one_of
            && !makes_quantity(next.low);
    }
    let person = person || (place == Place::Clinic && has_person(sheet, at));
    // `14's son`
    let own = sheet.low(at + 1) == "'" && sheet.low(at + 2) == "s" && sheet.is_close(at + 1);
    if place == Place::Clinic && own && fits && number.len() <= 2 && is_person(sheet.low(at + 3)) {
        return true;
    }
    if place == Place::Clinic {
        return fits
            && number.len() <= 3
            && matches!(before.low, "in" | "from")
            && person
            && !one_of
            && !makes_quantity(next.low);
    }
    let somebody = is_person(sheet.before(at, 2).low) && !is_people(sheet.before(at, 2).low);
    if place == Place::Hotel && fits && number.len() < 3 && somebody {
        // A small house: `the couple in 7`.
        return matches!(before.low, "in" | "from") && !one_of && !makes_quantity(next.low);
    }
    if place != Place::Hotel || !fits || !(3..=4).contains(&number.len()) || number.starts_with('0')
    {
        return false;
    }
    let value = number.parse().unwrap_or(0);
    if sheet.low(at + 1) == "'" && sheet.low(at + 2) == "s" && sheet.is_close(at + 1) {
        return !is_year(value) && value % 100 != 0;
    }
    if before.low == "#" {
        return !matches!(
            sheet.before(at, 2).low,
            "table" | "order" | "ticket" | "booking" | "number" | "gate" | "bus"
        ) && !makes_quantity(next.low);
    }
    if is_clause_start(sheet, at) && number.len() == 3 && speaks(sheet, at) {
        return true;
    }
    if makes_quantity(next.low) || (is_year(value) && !(before.low == "in" && person)) {
        return false;
    }
    let ends = !next.is_alphanumeric() || next.gap == Gap::Line || continues(next.low);
    let round = value % 50 == 0;
    match before.low {
        "in" | "into" | "inside" | "outside" | "opposite" | "next" => {
            !matches!(sheet.before(at, 2).low, "bring" | "brought" | "fit")
        }
        "from" => {
            let moved = (2..=4).any(|back| is_move(sheet.before(at, back).low));
            (next.low != "to" || moved) && (ends || person)
        }
        // Whom everybody calls in need.
        "rang" | "phoned" | "call" | "ring" | "calling"
            if matches!(value, 101 | 111 | 112 | 911 | 999) =>
        {
            false
        }
        "asked" | "told" | "rang" | "phoned" | "woke" => ends && !round,
        "gave" => matches!(
            next.low,
            "a" | "an" | "the" | "their" | "his" | "her" | "extra"
        ),
        word if is_done_to(word) => ends && value % 10 != 0,
        "between" => next.low == "and" && !round && !makes_quantity(sheet.low(at + 3)),
        "on" => matches!(sheet.before(at, 2).low, "knocked" | "checked" | "popped"),
        // `Mrs Lindgren (412)`
        "(" | "," if is_person(sheet.before(at, 2).low) => matches!(next.low, ")" | ","),
        "(" | "," if (3..=4).any(|back| names::is_title(sheet.before(at, back))) => {
            matches!(next.low, ")" | ",")
        }
        // A line of a log: `412: flowers delivered`
        _ if !sheet.goes_on(at) && matches!(next.low, ":" | "-") => {
            number.len() == 3 && !sheet.get(at + 2).is_number()
        }
        "to" => {
            let counted = matches!(
                sheet.before(at, 2).low,
                "close" | "rose" | "grew" | "increased" | "dropped" | "went"
            );
            let up = matches!(sheet.before(at, 2).low, "up" | "down") && value % 10 == 0;
            // "went from 140 to 165" is a change, "moved from 226 to 301" is not.
            let change = sheet.before(at, 3).low == "from" && sheet.before(at, 2).is_number();
            let moved = (4..=7).any(|back| is_move(sheet.before(at, back).low));
            has_parts(sheet.before(at, 2).low)
                || (ends && !counted && !up && (!change || moved) && (!round || person))
        }
        "at" if value < 2400 && value % 100 < 60 && value % 5 == 0 => false,
        "for" if has_parts(sheet.before(at, 2).low) => true,
        "for" | "at" => {
            ends && (person || !round)
                && !matches!(sheet.before(at, 2).low, "open" | "rate" | "price")
        }
        "of" => (person && ends) || has_parts(sheet.before(at, 2).low),
        "no" | "number" | "." => {
            matches!(sheet.before(at, 2).low, "in" | "no") && ends && before.low != "."
        }
        "the" | "our" | "and" if is_person(next.low) => true,
        _ => is_clause_start(sheet, at) && acts(next.low),
    }
}

/// Whether a clause goes on from a number as from somebody: `509 sends her love`, `415 and 417 fell out`.
fn speaks(sheet: &Sheet<'_>, at: usize) -> bool {
    let number = |at: usize| sheet.get(at).is_number() && sheet.low(at).len() == 3;
    let verb = if matches!(sheet.low(at + 1), "and" | "&") && number(at + 2) {
        at + 3
    } else {
        at + 1
    };
    let (word, object) = (sheet.low(verb), sheet.low(verb + 1));
    let present = word.len() > 3
        && word.ends_with('s')
        && matches!(
            object,
            "her" | "his" | "their" | "the" | "a" | "an" | "us" | "me" | "to" | "our"
        );
    sheet.get(verb).is_word()
        && !is_unit(word)
        && (acts(word) || (present && !is_people(word)) || (word.len() > 4 && word.ends_with("ed")))
}

/// One capital letter with its number: `B14`. A quarter and a terminal are no rooms.
fn is_lettered(token: Token<'_>) -> bool {
    let letter = token.low.len() - token.digits == 1 && token.is_capital();
    letter
        && (1..=3).contains(&token.digits)
        && !(token.digits == 1 && matches!(token.low.as_bytes()[0], b'q' | b't'))
}

/// Whether somebody is spoken of a little before: `the lady waiting in 4`.
fn has_person(sheet: &Sheet<'_>, at: usize) -> bool {
    (3..=4).any(|back| is_person(sheet.before(at, back).low)) && !sheet.before(at, 2).is_number()
}

fn is_move(word: &str) -> bool {
    matches!(
        word,
        "moved" | "upgraded" | "switched" | "transferred" | "swapped" | "move" | "moving"
    )
}

/// What staff do with a guest they call by the room: `helped 318 with the bags`, `chatted with 207`.
fn is_done_to(word: &str) -> bool {
    one_of!(word;
        "with" "helped" "help" "helping" "met" "walked" "showed" "brought" "comped" "visited"
        "welcomed" "calmed" "thanked" "surprised" "rescued" "upgraded" "moved" "escorted" "drove"
        "served" "messaged" "checked" "calling" "ring" "call"
    )
}

/// What a room has: `the balcony door of 519`, `key to 633`.
fn has_parts(word: &str) -> bool {
    one_of!(word;
        "door" "minibar" "balcony" "shower" "bathroom" "bath" "key" "keys" "keycard" "safe" "tv"
        "telly" "fridge" "window" "windows" "bed" "lock" "toilet" "sink" "tap" "aircon" "ac"
        "heating" "heater" "bill" "kettle" "phone" "curtains" "lamp" "wardrobe" "carpet" "terrace"
        "occupant" "occupants" "corridor" "ceiling" "thermostat" "pillows" "tray" "towels" "laundry"
    )
}

/// A room, and those that are counted up with it: `in 412 and 413`, `301, 302 and 303 called`.
pub(super) fn beside(sheet: &Sheet<'_>, at: usize) -> Vec<usize> {
    let alike = |other: usize| {
        let token = sheet.get(other);
        token.is_number() && token.low.len() == sheet.low(at).len() && is_free(sheet, other)
    };
    let joins = |mark: usize| matches!(sheet.low(mark), "," | "and" | "&" | "/" | "or");
    let mut rooms = vec![at];
    let mut first = at;
    while first >= 2 && rooms.len() < 6 && joins(first - 1) && alike(first - 2) {
        first -= 2;
        rooms.push(first);
    }
    let mut last = at;
    while rooms.len() < 6
        && joins(last + 1)
        && alike(last + 2)
        && !makes_quantity(sheet.low(last + 3))
    {
        last += 2;
        rooms.push(last);
    }
    rooms
}

/// Whether nothing close makes a number a price, a time or a part of something longer.
fn is_free(sheet: &Sheet<'_>, at: usize) -> bool {
    let before = sheet.before(at, 1).low;
    let near = sheet.is_close(at) && !matches!(before, "#" | "(" | "\"" | "'" | "/" | "*");
    let after = sheet.low(at + 1);
    let follows = sheet.is_close(at + 1)
        && (matches!(after, "%" | "$" | "+" | "-")
            || (matches!(after, "." | "," | ":")
                && sheet.is_close(at + 2)
                && sheet.get(at + 2).digits > 0));
    let fraction = before == "/" && sheet.before(at, 2).is_number();
    !(near || follows || fraction || after == "$" || before == "$")
}

/// Whether a sentence or a part of one begins at a token.
fn is_clause_start(sheet: &Sheet<'_>, at: usize) -> bool {
    let before = sheet.before(at, 1);
    let mark = before.low.is_empty()
        || one_of!(before.low;
            "." "," "!" "?" ";" ":" "-" "(" "\"" "*"
        );
    mark || !sheet.goes_on(at)
        || one_of!(before.low;
            "and" "when" "because" "that" "so" "but" "as" "after" "then" "while" "since" "before"
            "once" "guest" "guests" "if" "where" "until" "&" "couple" "lady" "family" "gentleman"
            "man"
        )
}

/// Whether a word is what a guest does.
fn acts(word: &str) -> bool {
    one_of!(word;
        "called" "rang" "wanted" "asked" "needed" "complained" "had" "was" "has" "checked" "said"
        "left" "got" "phoned" "requested" "is" "forgot" "lost" "couldn" "can" "loved" "reported"
        "found" "kept" "woke" "arrived" "came" "wants" "needs" "were" "are" "locked" "couldnt"
        "fell" "could" "will" "may" "might" "should" "must" "gave" "took" "made" "felt" "slept"
        "ran" "fought" "rated" "paid" "hated" "liked" "didn" "didnt" "ordered" "who" "whose"
        "wouldn" "went" "broke" "spilled" "spilt" "calls" "rings" "asks" "says" "have" "did" "wrote"
        "all" "both" "thanked" "would" "won" "cannot" "cant" "stayed" "moved" "sent" "mentioned"
        "told" "flooded" "again"
    )
}

/// Whether a word can follow a room that a sentence speaks of.
fn continues(word: &str) -> bool {
    one_of!(word;
        "and" "with" "to" "for" "on" "at" "after" "before" "because" "that" "when" "their" "as" "so"
        "but" "in" "by" "within" "until" "while" "the" "a" "she" "he" "they" "we" "i" "last" "this"
        "again" "late" "early" "today" "yesterday" "tonight" "straight" "every" "herself" "himself"
        "personally" "without" "about" "just" "even" "whose" "where" "or" "then" "instead" "first"
        "asap" "all" "twice" "whilst" "since" "during" "rather" "from" "couldn" "didn" "cos" "bc"
        "cause" "using" "only" "still" "right" "not" "too" "also" "pls" "plz" "please" "thx" "x"
        "xx" "n" "w" "which" "there" "earlier" "later" "myself" "each" "around" "if" "what" "why"
        "how"
    ) || acts(word)
}
