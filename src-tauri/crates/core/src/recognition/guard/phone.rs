//! Telephone numbers.
//!
//! Taken: after `+` or `00`, 8 to 15 digits; from 0, 9 to 12 digits as nations write them; ten digits as North America
//! writes them, nine in threes; and six or more after a word such as "phone", "mobile", "call back on". Left alone:
//! dates, times, prices, sizes, numbers after "order" and its like (`record` takes these), short numbers of a house.

use super::plain::Sheet;
use super::runs::{self, Run};
use super::words::one_of;
use super::words::{is_between, is_mark_between, is_number_sign};
use super::{Candidate, GUESS, LIKELY, SURE, Sign};
use crate::team::Place;

/// A number has no more groups.
const MOST_GROUPS: usize = 8;
/// How far before a number its word is looked for, in tokens.
const BEFORE: usize = 9;

pub(super) fn find(sheet: &Sheet<'_>, runs: &[Run], place: Place, found: &mut Vec<Candidate>) {
    for run in runs {
        let mut start = 0;
        while start < run.groups.len() {
            let most = MOST_GROUPS.min(run.groups.len() - start);
            let fitting = (1..=most).rev().find_map(|count| {
                Some((
                    count,
                    weight(sheet, &run.groups[start..start + count], place)?,
                ))
            });
            let Some((count, weight)) = fitting else {
                start += 1;
                continue;
            };
            let (first, last) = (run.groups[start], run.groups[start + count - 1]);
            found.push(Candidate {
                sign: Sign::Phone,
                first: opened(sheet, first, last),
                last: extended(sheet, last),
                weight,
            });
            start += count;
        }
    }
}

/// How sure it is that groups are a telephone number; none where they are none.
fn weight(sheet: &Sheet<'_>, groups: &[usize], place: Place) -> Option<u8> {
    let (first, last) = (*groups.first()?, *groups.last()?);
    if runs::is_part(sheet, first..last) {
        return None;
    }
    let lengths: Vec<usize> = groups.iter().map(|group| sheet.low(*group).len()).collect();
    let count: usize = lengths.iter().sum();
    if !(6..=16).contains(&count) {
        return None;
    }
    let plus = sheet.before(first, 1).low == "+"
        || (sheet.before(first, 1).low == "(" && sheet.before(first, 2).low == "+");
    let digits = runs::digits(sheet, groups);
    let pairs = lengths.iter().all(|length| *length == 2);
    let called = is_called(sheet, first);
    if plus {
        return (8..=16).contains(&count).then_some(SURE + 1);
    }
    if called {
        let thousands =
            lengths.len() > 1 && lengths[0] < 3 && lengths[1..].iter().all(|length| *length == 3);
        return (!thousands).then_some(SURE + 1);
    }
    // 0044 …, 00 44 …
    if digits.starts_with("00") && (lengths[0] >= 3 || (lengths.len() > 2 && !pairs)) {
        return (10..=16).contains(&count).then_some(LIKELY);
    }
    if digits.starts_with('0') {
        let grouped = if pairs {
            groups.len() == 5
        } else {
            lengths[0] >= 2 && lengths.iter().all(|length| *length <= 8)
        };
        return (grouped && (9..=12).contains(&count)).then_some(LIKELY);
    }
    let second = digits.as_bytes();
    let american = |digits: &[u8]| digits.len() == 10 && digits[0] >= b'2' && digits[3] >= b'2';
    match lengths.as_slice() {
        [3, 3, 4] | [10] if is_nhs(second) && (place == Place::Clinic) => None,
        [3, 3, 4] | [3, 7] if digits.as_bytes()[0] >= b'2' => Some(LIKELY),
        [1, 3, 3, 4] if digits.starts_with('1') => Some(LIKELY),
        [10] if american(second) => Some(GUESS + 1),
        [11] if digits.starts_with('1') && american(&second[1..]) => Some(GUESS),
        [3, 4] if digits.starts_with("555") => Some(LIKELY),
        [3, 3, 3] | [3, 2, 2, 2] if second[0] >= b'5' && !sheet.low(first + 1).starts_with('.') => {
            Some(GUESS)
        }
        [2 | 3, ..] if is_country(sheet.low(first)) && (11..=13).contains(&count) && !pairs => {
            Some(GUESS)
        }
        [12] if digits.starts_with("447") => Some(GUESS),
        _ => None,
    }
}

/// The codes of countries that people type without their `+`.
fn is_country(code: &str) -> bool {
    one_of!(code;
        "44" "49" "33" "34" "39" "31" "48" "353" "351" "43" "41" "91" "61" "971"
    )
}

/// The check digit of the ten digits by which the NHS knows a patient.
pub(super) fn is_nhs(digits: &[u8]) -> bool {
    digits.len() == 10 && {
        let sum: u32 = (2..=10)
            .rev()
            .zip(digits)
            .map(|(weight, c)| weight * u32::from(c - b'0'))
            .sum();
        (11 - sum % 11) % 11 == u32::from(digits[9] - b'0')
    }
}

/// Whether a word before it makes it a telephone number.
fn is_called(sheet: &Sheet<'_>, first: usize) -> bool {
    let mut numbered = false;
    for back in 1..=BEFORE {
        let low = sheet.before(first, back).low;
        match low {
            "phone" | "telephone" | "tel" | "mobile" | "mob" | "cell" | "cellphone"
            | "whatsapp" | "landline" | "telefon" | "handy" | "fax" | "ph" | "callback"
            | "texted" | "rang" | "phoned" | "dialled" | "dialed" => return true,
            "call" | "ring" | "text" | "reach" | "reached" | "calling" | "ringing" | "contact"
            | "called" => return true,
            "s" if numbered && sheet.before(first, back + 1).low == "'" => return true,
            "her" | "his" | "their" if numbered => return true,
            "on" | "at" | "back" | "him" | "them" | "me" | "please" | "or" | "directly" | "pls"
            | "new" => {}
            word if is_number_sign(word) => {
                numbered = numbered || matches!(word, "number" | "no" | "nr" | "num")
            }
            word if is_between(word) || is_mark_between(word) || word == "+" => {}
            _ => return false,
        }
    }
    false
}

/// With the mark that opens it; a bracket only where it closes inside.
fn opened(sheet: &Sheet<'_>, first: usize, last: usize) -> usize {
    let closes = (first..=last).any(|at| sheet.low(at) == ")");
    let mut from = first;
    if from > 0 && closes && sheet.before(from, 1).low == "(" && sheet.is_close(from) {
        from -= 1;
    }
    if from > 0 && sheet.before(from, 1).low == "+" {
        from -= 1;
    }
    from
}

/// With the extension that follows.
fn extended(sheet: &Sheet<'_>, last: usize) -> usize {
    let mut next = last + 1;
    while matches!(sheet.low(next), "," | "(" | "-") && next < last + 3 {
        next += 1;
    }
    if !matches!(sheet.low(next), "ext" | "x" | "extension" | "extn") {
        return last;
    }
    next += 1;
    if matches!(sheet.low(next), "." | ":") {
        next += 1;
    }
    if sheet.get(next).is_number() {
        next
    } else {
        last
    }
}
