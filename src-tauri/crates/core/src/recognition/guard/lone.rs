//! Long codes that stand alone.
//!
//! Taken: letters in capitals with three digits or more, seven characters at least (`BK-48213`), or six with a hyphen
//! (`HD-4412`); six where letters and digits mix as in a booking code (`K7PQ2X`); digits alone from seven on, and from
//! five on after "#"; in a clinic ten whose check digit is an NHS number's. Left alone: models, flights, standards,
//! sizes, bar codes, measures, and whatever a word before or after makes one of these.

use super::dates;
use super::plain::Sheet;
use super::record::is_goods;
use super::runs::{self, Run};
use super::words::{
    is_between, is_mark_between, is_number_sign, is_unit, is_year, makes_quantity, one_of,
};
use super::{Candidate, GUESS, LIKELY, Sign, phone};
use crate::team::Place;

pub(super) fn find(sheet: &Sheet<'_>, runs: &[Run], place: Place, found: &mut Vec<Candidate>) {
    let mut push = |first, last, weight| {
        found.push(Candidate {
            sign: Sign::Record,
            first,
            last,
            weight,
        });
    };
    let mut at = 0;
    while at < sheet.len() {
        if !sheet.get(at).is_alphanumeric() {
            at += 1;
            continue;
        }
        let last = chunk(sheet, at);
        if is_code(sheet, at, last) && !is_thing(sheet, at, last) {
            push(at, last, GUESS);
        }
        at = last + 1;
    }
    for run in runs {
        for group in &run.groups {
            let length = sheet.low(*group).len();
            let marked = length >= 5 && sheet.before(*group, 1).low == "#";
            let whole = length >= 7
                && run.groups.len() == 1
                && !sheet.low(*group).ends_with("000")
                && dates::digits(sheet, *group).is_none()
                && !makes_quantity(sheet.low(*group + 1));
            if (marked || whole || length >= 9)
                && length <= 24
                && !runs::is_part(sheet, *group..*group)
                && !is_thing(sheet, *group, *group)
            {
                push(*group, *group, GUESS);
            }
        }
        let digits = runs::digits(sheet, &run.groups);
        if place == Place::Clinic && run.groups.len() <= 3 && phone::is_nhs(digits.as_bytes()) {
            push(run.groups[0], run.groups[run.groups.len() - 1], LIKELY);
        }
    }
}

/// Where letters and digits end that hyphens join.
fn chunk(sheet: &Sheet<'_>, at: usize) -> usize {
    let mut last = at;
    while sheet.low(last + 1) == "-"
        && sheet.is_close(last + 1)
        && sheet.is_close(last + 2)
        && sheet.get(last + 2).is_alphanumeric()
    {
        last += 2;
    }
    last
}

fn is_code(sheet: &Sheet<'_>, at: usize, last: usize) -> bool {
    let tokens = || {
        (at..=last)
            .map(|at| sheet.get(at))
            .filter(|token| token.is_alphanumeric())
    };
    let all: usize = tokens().map(|token| token.low.len()).sum();
    let digits: usize = tokens().map(|token| token.digits).sum();
    let letters = all - digits;
    if letters == 0 || digits < 2 || all > 30 {
        return false;
    }
    let first = sheet.get(at);
    let upper = tokens().all(|token| token.is_number() || token.is_upper());
    let turns: usize = tokens()
        .map(|token| {
            token
                .low
                .as_bytes()
                .windows(2)
                .filter(|two| two[0].is_ascii_digit() != two[1].is_ascii_digit())
                .count()
        })
        .sum();
    // `1500ML`, `2-4PM`: a measure begins with its number.
    let measure = tokens().any(|token| {
        token.digits > 0 && is_unit(token.low.trim_start_matches(|c: char| c.is_ascii_digit()))
    });
    // Two letters and four digits together are a flight's.
    let joined = last > at && digits >= 4;
    let long = digits >= 3 && (all >= 7 || (all >= 6 && joined)) && (letters <= 6 || turns > 1);
    let mixed = all >= 6 && letters >= 2 && turns >= 3;
    // Typed small: `inc0048213`.
    let small =
        first.low.len() == all && !first.is_number() && digits >= 6 && letters <= 4 && turns == 1;
    !measure && ((upper && (long || mixed)) || small)
}

/// Whether a word may stand between a thing and its code.
fn is_small(word: &str) -> bool {
    is_between(word) || is_mark_between(word) || is_number_sign(word)
}

/// Whether a code is a thing's: by how it begins, or by the word beside it.
fn is_thing(sheet: &Sheet<'_>, at: usize, last: usize) -> bool {
    let begins = sheet.low(at).trim_end_matches(|c: char| c.is_ascii_digit());
    let standard = one_of!(begins;
        "covid" "iso" "en" "wh" "wf" "kb" "rtx" "gtx" "fy" "sars" "h" "din" "sku" "model" "usb" "mp"
        "ral"
    );
    let near = |back| sheet.before(at, back).low;
    let brand = one_of!(near(1);
        "sony" "bosch" "samsung" "lg" "hp" "canon" "epson" "dell" "philips" "dyson" "makita" "lego"
        "nikon" "casio"
    );
    // `SUMMER-2026`, and what is counted by machines.
    let dated =
        last > at && sheet.get(at).is_word() && sheet.get(last).value().is_some_and(is_year);
    let device = one_of!(near(1);
        "server" "wifi" "promo" "form" "router" "switch" "fridge" "pump" "ap" "terminal" "template"
    );
    standard
        || dated
        || device
        || brand
        || is_goods(sheet.low(last + 1))
        || (1..=3)
            .take_while(|back| *back == 1 || is_small(near(back - 1)))
            .any(|back| is_goods(near(back)))
        || near(1) == "@"
        || near(1) == "http"
}
