//! E-mail addresses.
//!
//! Taken: `ana@example.org`, also with spaces around the sign, and "ana at gmail dot com" where the provider or the
//! ending is a usual one. Left alone: names on social networks (`@ana`), "@ 9.30", and a company's own letter boxes
//! (`info@`, `reception@`), which belong to nobody.

use super::plain::{Gap, Sheet};
use super::words::one_of;
use super::{Candidate, SURE, Sign};

/// No address is longer, in tokens.
const MOST: usize = 24;

pub(super) fn find(sheet: &Sheet<'_>, found: &mut Vec<Candidate>) {
    for at in 1..sheet.len() {
        let (sign, first_of_domain) = match sheet.low(at) {
            "@" => (at, at + 1),
            "at" if sheet.goes_on(at) => match (sheet.before(at, 1).low, sheet.low(at + 1)) {
                ("(" | "[", ")" | "]") => (at - 1, at + 2),
                _ => (at, at + 1),
            },
            _ => continue,
        };
        let Some(name_ends) = sign.checked_sub(1) else {
            continue;
        };
        let close = sheet.low(at) == "@" && sheet.is_close(at) && sheet.is_close(at + 1);
        let Some((last, usual)) = domain(sheet, first_of_domain) else {
            continue;
        };
        let first = name(sheet, name_ends, first_of_domain);
        let is_name = sheet.get(name_ends).is_alphanumeric() && !is_common(sheet.low(name_ends));
        if is_name && (close || usual) && !(first == name_ends && is_company(sheet.low(first))) {
            found.push(Candidate {
                sign: Sign::Email,
                first,
                last,
                weight: SURE + 1,
            });
        }
    }
}

/// Where the part before the sign begins.
fn name(sheet: &Sheet<'_>, ends: usize, domain: usize) -> usize {
    let mut first = ends;
    while first > 0 && domain - first < MOST {
        let before = sheet.before(first, 1);
        let joins = matches!(before.low, "." | "_" | "-" | "+" | "%" | "'");
        if sheet.is_close(first) && (joins || before.is_alphanumeric()) {
            first -= 1;
        } else if before.low == "dot" && first > 1 {
            first -= 2;
        } else {
            break;
        }
    }
    // A mark cannot begin it.
    while first < ends && !sheet.get(first).is_alphanumeric() {
        first += 1;
    }
    first
}

/// Where what follows the sign ends, and whether it is one that people know.
fn domain(sheet: &Sheet<'_>, first: usize) -> Option<(usize, bool)> {
    if !sheet.get(first).is_alphanumeric() || sheet.get(first).gap == Gap::Line {
        return None;
    }
    let (mut last, mut labels) = (first, 1);
    while last < first + MOST {
        let mark = sheet.low(last + 1);
        let close = sheet.is_close(last + 1) && sheet.is_close(last + 2);
        let joins =
            (close && matches!(mark, "." | "-")) || (mark == "dot" && sheet.goes_on(last + 2));
        if !joins || !sheet.get(last + 2).is_alphanumeric() {
            break;
        }
        labels += usize::from(mark != "-");
        last += 2;
    }
    let ending = sheet.get(last);
    let usual = is_provider(sheet.low(first)) || is_ending(ending.low);
    (labels > 1 && ending.is_word() && ending.low.len() > 1).then_some((last, usual))
}

fn is_provider(word: &str) -> bool {
    one_of!(word;
        "gmail" "googlemail" "hotmail" "outlook" "yahoo" "icloud" "live" "msn" "aol" "gmx" "web"
        "proton" "protonmail" "btinternet" "me" "mail" "yandex" "orange" "free" "libero" "wp"
    )
}

fn is_ending(word: &str) -> bool {
    one_of!(word;
        "com" "org" "net" "uk" "de" "fr" "es" "it" "nl" "pl" "eu" "ie" "pt" "ch" "at" "be" "se" "dk"
        "no" "fi" "cz" "example" "test" "io" "edu" "us" "ca" "au" "in"
    )
}

/// Words before "at" that are no names: "write to us at gmail.com".
fn is_common(word: &str) -> bool {
    one_of!(word;
        "us" "me" "him" "her" "them" "it" "online" "found" "is" "was" "look" "looked" "order"
        "ordered" "website" "site" "bought" "book" "booked" "live" "here" "page" "team" "form"
        "account" "log" "login" "in" "up" "email" "emailed" "mail" "review" "reviews"
    )
}

/// Letter boxes of a company.
fn is_company(word: &str) -> bool {
    one_of!(word;
        "info" "reception" "support" "hello" "contact" "help" "service" "services" "sales"
        "feedback" "booking" "bookings" "reservation" "reservations" "frontdesk" "noreply"
        "enquiries" "inquiries" "office" "careers" "jobs" "hr" "team" "admin" "customerservice"
        "customercare" "shop" "store" "orders" "returns" "complaints" "press" "it" "helpdesk"
        "concierge" "care" "housekeeping" "appointments" "billing" "accounts" "ideas" "everyone"
        "all" "reply" "mail"
    )
}
