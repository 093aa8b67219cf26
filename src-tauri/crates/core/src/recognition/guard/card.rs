//! Payment cards.
//!
//! Taken: 13 to 19 digits whose check digit is right, together or in groups; sixteen in fours even mistyped, unless a
//! shop's own card or an order is spoken of, and together after "card" or a brand; the last digits after "card ending",
//! "Visa ending in", "last four", behind stars, or before "on her card"; the security code. Left alone: bar codes and
//! numbers of parcels, "ends in 2026", "the last four days".

use super::plain::Sheet;
use super::runs::{self, Run};
use super::words::{is_between, is_mark_between, is_year, one_of};
use super::{Candidate, SURE, Sign};

/// How far before a whole number a card is looked for, in tokens.
const BEFORE: usize = 8;

pub(super) fn find(sheet: &Sheet<'_>, runs: &[Run], found: &mut Vec<Candidate>) {
    let mut push = |first, last| {
        found.push(Candidate {
            sign: Sign::Card,
            first,
            last,
            weight: SURE + 1,
        });
    };
    for run in runs {
        let mut start = 0;
        while start < run.groups.len() {
            match whole(sheet, &run.groups[start..]) {
                Some(count) => {
                    push(run.groups[start], run.groups[start + count - 1]);
                    start += count;
                }
                None => start += 1,
            }
        }
    }
    for at in 0..sheet.len() {
        let token = sheet.get(at);
        if (3..=4).contains(&token.low.len()) && token.is_number() && !runs::is_part(sheet, at..at)
        {
            let four = token.low.len() == 4;
            if (four && (is_ending(sheet, at) || is_masked(sheet, at) || is_named_by(sheet, at)))
                || is_security_code(sheet, at)
            {
                push(at, at);
            }
        } else if token.low.starts_with("xxx") && token.digits == 4 {
            // xxxx4421
            push(at, at);
        }
    }
}

/// How many groups make a whole card number from the first on.
fn whole(sheet: &Sheet<'_>, groups: &[usize]) -> Option<usize> {
    let first = *groups.first()?;
    let length = |at: usize| sheet.low(at).len();
    if groups.len() > 1 && length(first) != 4 && length(first) < 13 {
        return None;
    }
    let mut digits = String::new();
    let mut best = None;
    for (at, group) in groups.iter().enumerate().take(5) {
        digits.push_str(sheet.low(*group));
        if digits.len() > 19 {
            break;
        }
        let fours = groups[..=at].iter().all(|group| length(*group) == 4);
        let shaped = fours || at == 0 || (at == 2 && length(groups[1]) == 6) || at == 3 || at == 4;
        let right = digits.len() >= 13 && shaped && luhn(&digits);
        // Four fours are written of little else, and often copied with a digit wrong.
        let mistyped = digits.len() == 16
            && ((fours && at == 3 && !is_shops_own(sheet, first))
                || (at == 0 && says_card(sheet, first)));
        if (right || mistyped) && !is_goods(sheet, first) {
            best = Some(at + 1);
        }
    }
    best
}

fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, c)| {
            let value = u32::from(c - b'0') * if at % 2 == 1 { 2 } else { 1 };
            value / 10 + value % 10
        })
        .sum();
    sum.is_multiple_of(10) && digits.bytes().any(|c| c != b'0')
}

fn is_card(word: &str) -> bool {
    one_of!(word;
        "card" "cards" "visa" "mastercard" "mc" "amex" "maestro" "debit" "credit" "cc" "express"
        "karte"
    )
}

/// Whether a card is spoken of before a number, and no card of a shop's own.
fn says_card(sheet: &Sheet<'_>, at: usize) -> bool {
    let near = |back| sheet.before(at, back).low;
    (1..=BEFORE).any(|back| {
        is_card(near(back)) && !matches!(near(back + 1), "gift" | "loyalty" | "club" | "store")
    })
}

/// A card by which a shop or a hotel knows its customers: its number is a record's.
fn is_shops_own(sheet: &Sheet<'_>, at: usize) -> bool {
    (1..=BEFORE).any(|back| {
        one_of!(sheet.before(at, back).low;
            "gift" "loyalty" "club" "clubcard" "member" "membership" "points" "order" "booking"
            "rewards" "reward" "case" "ticket" "policy" "voucher" "nectar" "reference" "ref"
        )
    })
}

/// Numbers of things: a bar code, a parcel.
fn is_goods(sheet: &Sheet<'_>, at: usize) -> bool {
    (1..=3).any(|back| {
        one_of!(sheet.before(at, back).low;
            "barcode" "ean" "tracking" "parcel" "imei" "sku" "product" "isbn" "code" "serial"
        )
    })
}

/// `card ending in 4421`, `last four digits 4421`, `Visa 4421`.
fn is_ending(sheet: &Sheet<'_>, at: usize) -> bool {
    let (mut ends, mut card, mut right_behind) = (false, false, false);
    for back in 1..=12 {
        let token = sheet.before(at, back);
        match token.low {
            "ending" | "ends" | "ended" | "finishing" | "finishes" => ends = true,
            "four" | "4" | "digits" if is_last_digits(sheet, at.saturating_sub(back)) => {
                ends = true;
                right_behind |= (1..back).all(|near| {
                    let word = sheet.before(at, near).low;
                    is_between(word) || is_mark_between(word) || word == "digits"
                });
            }
            "account" | "phone" | "order" | "booking" | "mobile" | "loyalty" | "gift"
            | "policy" | "case" | "claim" | "ticket" | "reference" | "ref" => return false,
            // A card is enough where the number stands right behind it.
            "visa" | "mastercard" | "amex" | "maestro" if back <= 2 => return true,
            "card" | "cc"
                if matches!(sheet.before(at, 1).low, "#" | "number" | "no" | "num")
                    && back <= 3 =>
            {
                return !matches!(
                    sheet.before(at, back + 1).low,
                    "gift" | "loyalty" | "club" | "store"
                );
            }
            word if is_card(word) && ends => {
                return !matches!(sheet.before(at, back + 1).low, "gift" | "loyalty" | "club");
            }
            "" | "!" | "?" | ";" => break,
            word if is_card(word) => card = true,
            _ => {}
        }
    }
    // `4421, the last four of her card` is rare; `last four digits 4421` says enough.
    let year = sheet.get(at).value().is_some_and(is_year);
    (right_behind && !year)
        || ends && (card || (1..=6).any(|back| sheet.before(at, back).low == "digits"))
}

/// `the 4421 card`, `4421 on her card`.
fn is_named_by(sheet: &Sheet<'_>, at: usize) -> bool {
    let next = sheet.low(at + 1);
    let direct =
        is_plastic(next) && matches!(sheet.before(at, 1).low, "the" | "her" | "his" | "their");
    let on = next == "on"
        && matches!(sheet.low(at + 2), "her" | "his" | "their" | "the")
        && is_plastic(sheet.low(at + 3));
    let value = sheet.get(at).value().unwrap_or(0);
    (direct || on) && !value.is_multiple_of(50) && !is_year(value)
}

fn is_plastic(word: &str) -> bool {
    matches!(word, "card" | "visa" | "mastercard" | "amex" | "maestro")
}

/// Whether a token belongs to "last four", "last 4", "last four digits".
fn is_last_digits(sheet: &Sheet<'_>, at: usize) -> bool {
    sheet.before(at, 1).low == "last"
        || sheet.before(at, 2).low == "last"
        || sheet.before(at, 2).low == "final"
}

/// `**** 4421`.
fn is_masked(sheet: &Sheet<'_>, at: usize) -> bool {
    let masked = |back| matches!(sheet.before(at, back).low, "*" | "xxxx" | "xx" | "xxx");
    let dots = (1..=3).all(|back| sheet.before(at, back).low == ".") && says_card(sheet, at);
    let cut = sheet.before(at, 1).low == "*" && says_card(sheet, at);
    dots || cut
        || matches!(sheet.before(at, 1).low, "xxxx" | "xxx")
        || (masked(1) && masked(2))
        || { sheet.before(at, 1).low == "-" && masked(2) }
}

/// `CVV 123`, `security code 123`.
fn is_security_code(sheet: &Sheet<'_>, at: usize) -> bool {
    (1..=4).any(|back| match sheet.before(at, back).low {
        "cvv" | "cvc" | "cvv2" => true,
        "code" => sheet.before(at, back + 1).low == "security" && says_card(sheet, at),
        _ => false,
    })
}
