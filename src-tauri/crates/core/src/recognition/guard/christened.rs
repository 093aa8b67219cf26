//! A hotel's rooms that have a name instead of a number: `the Lavender Suite`, `villa Rosa`.
//!
//! Taken: one or two words with a capital before "suite", "cottage", "lodge" and their like, or one after "villa" and
//! "suite", where the sentence speaks of a guest before it, or the guests of it follow. Left alone: kinds of rooms
//! ("Junior Suite", "the Honeymoon Suite"), and named rooms where nobody sleeps ("the Windsor Suite was set for
//! lunch").

use super::names;
use super::plain::Sheet;
use super::words::{is_person, one_of};
use super::{Candidate, LIKELY, Sign};

/// How far before its name the guest is looked for, in tokens.
const BEFORE: usize = 10;

pub(super) fn find(sheet: &Sheet<'_>, found: &mut Vec<Candidate>) {
    for at in 0..sheet.len() {
        let Some((first, last)) = name(sheet, at) else {
            continue;
        };
        let guest = (1..=BEFORE.min(first))
            .map(|back| first - back)
            .take_while(|near| !sheet.is_end(*near))
            .any(|near| is_person(sheet.low(near)) || names::is_title(sheet.get(near)));
        let next = sheet.low(last + 1);
        if guest || is_person(next) || acts(next) {
            found.push(Candidate {
                sign: Sign::Room,
                first,
                last,
                weight: LIKELY,
            });
        }
    }
}

/// From the name to the word for a room, or from the word to the name.
fn name(sheet: &Sheet<'_>, at: usize) -> Option<(usize, usize)> {
    let before = one_of!(sheet.low(at);
        "suite" "villa" "cottage" "cabin" "lodge" "chalet" "bungalow" "penthouse" "casita"
        "apartment" "treehouse" "hut" "tent"
    );
    if !before {
        return None;
    }
    let mut first = at;
    while first > 0 && at - first < 2 && sheet.goes_on(first) && is_own(sheet, first - 1) {
        first -= 1;
    }
    let after = matches!(sheet.low(at), "suite" | "villa" | "chalet" | "casita");
    if first < at {
        Some((first, at))
    } else if after && sheet.goes_on(at + 1) && is_own(sheet, at + 1) {
        Some((at + 1, at + 1))
    } else {
        None
    }
}

/// Whether a word can be a room's own name.
fn is_own(sheet: &Sheet<'_>, at: usize) -> bool {
    let token = sheet.get(at);
    token.is_word()
        && token.is_capital()
        && token.low.len() > 2
        && !names::is_pronoun(token.low)
        && !one_of!(token.low;
            "deluxe" "junior" "executive" "family" "honeymoon" "bridal" "presidential" "superior"
            "standard" "double" "twin" "king" "queen" "penthouse" "sea" "view" "ocean" "pool"
            "corner" "master" "premium" "premier" "club" "business" "luxury" "luxe" "classic"
            "bedroom" "suite" "room" "spa" "beach" "front" "royal" "every" "upgraded" "free"
            "conference" "meeting" "function" "and" "grand" "large" "small" "new" "service"
        )
}

/// What only its guests do.
fn acts(word: &str) -> bool {
    one_of!(word;
        "called" "rang" "wanted" "asked" "needed" "complained" "phoned" "requested" "checked"
        "forgot"
    )
}
