//! Runs of numbers: what can be a telephone number, a card, or a long number by itself.
//!
//! Numbers belong to one run while only a space or a usual mark parts them, in one line. Dates are no part of a run,
//! for their numbers beside others would look like something else; neither are times, prices and thousands with a
//! comma.

use std::ops::Range;

use super::dates;
use super::plain::Sheet;

/// Numbers that stand together; each is the index of its token.
pub(super) struct Run {
    pub groups: Vec<usize>,
}

/// The runs of a text, in order and apart.
pub(super) fn of(sheet: &Sheet<'_>) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < sheet.len() {
        if let Some(date) = dates::numeric(sheet, at, false) {
            at = date.last + 1;
            continue;
        }
        if !sheet.get(at).is_number() {
            at += 1;
            continue;
        }
        let mut groups = vec![at];
        let mut next = follower(sheet, at);
        while let Some(more) = next.filter(|more| dates::numeric(sheet, *more, false).is_none()) {
            groups.push(more);
            at = more;
            next = follower(sheet, at);
        }
        runs.push(Run { groups });
        at += 1;
    }
    runs
}

/// The number that goes on after a number: close or after a space, with at most three marks in between.
fn follower(sheet: &Sheet<'_>, at: usize) -> Option<usize> {
    let mut next = at + 1;
    while next < at + 4 && sheet.goes_on(next) {
        let token = sheet.get(next);
        if token.is_number() {
            return Some(next);
        }
        if !matches!(token.low, "-" | "." | "/" | "(" | ")") {
            return None;
        }
        // A full stop before a space ends a sentence.
        if token.low == "." && sheet.get(next + 1).gap != super::plain::Gap::None {
            return None;
        }
        next += 1;
    }
    None
}

/// The digits of some groups of a run.
pub(super) fn digits(sheet: &Sheet<'_>, groups: &[usize]) -> String {
    groups.iter().map(|group| sheet.low(*group)).collect()
}

/// Whether what stands around some groups makes them a part of something else: a price, a time, a share, a longer word.
pub(super) fn is_part(sheet: &Sheet<'_>, range: Range<usize>) -> bool {
    let (first, last) = (range.start, range.end);
    let before = sheet.before(first, 1);
    let after = sheet.get(last + 1);
    let close_before = sheet.is_close(first)
        && (matches!(before.low, "$" | ":" | "," | "@" | "_") || before.is_alphanumeric());
    let money = before.low == "$" || after.low == "$";
    let close_after = sheet.is_close(last + 1)
        && (matches!(after.low, "%" | "@" | "_")
            || after.is_alphanumeric()
            || (matches!(after.low, ":" | ",")
                && sheet.is_close(last + 2)
                && sheet.get(last + 2).is_number()));
    // Nobody says so many of something.
    let many = sheet.low(last).len() >= 9;
    money || close_before || close_after || (!many && super::words::is_unit(after.low))
}
