//! Numbers by which a system knows somebody, after the word that says so.
//!
//! Taken: after a word of any place ("booking", "MRN", "order", "claim", "passport" …), with "number", "ref", "#" or a
//! few small words between, a code of digits, or of letters and digits: three digits after "number" or "#", four
//! without. Words that are also people ("patient", "member") need the "number", or a code of letters with four digits;
//! names of companies that number people or parcels ("Expedia", "DHL") a long one. Also before its word: "7719402 was
//! the order number". Left alone: quantities ("order 1500 napkins"), prices, dates, times ("reservation 19:30"), years,
//! queue and raffle tickets, numbers of goods and flights.

use super::dates;
use super::plain::{Gap, Sheet};
use super::words::one_of;
use super::words::{is_between, is_mark_between, is_number_sign, is_unit, is_year, makes_quantity};
use super::{Candidate, SURE, Sign};

/// How far before a code its word is looked for, in tokens.
const BEFORE: usize = 9;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    /// A number after it is a record's.
    Enough,
    /// Only after its "number", or where it has letters and four digits.
    NeedsNumber,
    /// A company's: a long one after it is a record's.
    Company,
}

fn key(word: &str) -> Option<Key> {
    let enough = one_of!(word;
        "booking" "bookings" "bkg" "reservation" "res" "rsv" "resv" "confirmation" "conf" "conf."
        "itinerary" "folio" "pnr" "locator" "mrn" "nhs" "chi" "chart" "order" "orders" "ord" "ordr"
        "receipt" "return" "returns" "rma" "invoice" "ticket" "case" "policy" "account" "acct" "acc"
        "claim" "loyalty" "membership" "complaint" "incident" "tracking" "passport" "contract" "ssn"
        "nino" "crm" "rewards" "refund" "transaction" "ref" "reference" "refs" "id" "hosp" "ur"
        "nhi" "request" "interaction" "sr" "job" "enquiry" "application" "medicare" "file" "episode"
        "referral" "prescription" "rx" "sample" "quote" "subscription" "delivery" "layaway"
        "exchange" "club" "clubcard" "repair" "collection" "buchung" "bestellung"
    );
    let needs_number = one_of!(word;
        "customer" "patient" "pt" "pat" "guest" "member" "hospital" "insurance" "licence" "license"
        "caller" "client" "plate" "registration" "reg" "card" "security" "user" "unit" "sort"
        "specimen" "lab" "visitor" "parcel" "consignment" "purchase" "meter" "points"
        "miles" "form"
    );
    match (enough, needs_number) {
        (true, _) => Some(Key::Enough),
        (_, true) => Some(Key::NeedsNumber),
        _ => is_company(word).then_some(Key::Company),
    }
}

/// Companies that number their customers, their parcels or their cases.
fn is_company(word: &str) -> bool {
    one_of!(word;
        "expedia" "agoda" "airbnb" "hotels" "trivago" "tripadvisor" "opentable" "bonvoy" "honors"
        "honours" "hilton" "marriott" "accor" "hyatt" "avios" "nectar" "boots" "tesco" "ikea"
        "zendesk" "freshdesk" "intercom" "servicenow" "jira" "salesforce" "hubspot" "dhl" "ups"
        "dpd" "fedex" "hermes" "evri" "usps" "gls" "yodel" "inpost" "amazon" "ebay" "etsy" "shopify"
        "klarna" "paypal" "stripe" "bupa" "aetna" "cigna" "axa" "allianz" "vitality" "medibank"
        "emis" "epic" "medicaid" "aok" "barmer" "vrbo" "lufthansa" "emirates" "skywards" "miles"
        "tui" "easyjet" "ryanair" "eurostar" "trainline" "vodafone" "sky" "royal" "parcelforce"
    )
}

pub(super) fn find(sheet: &Sheet<'_>, found: &mut Vec<Candidate>) {
    let mut at = 0;
    while at < sheet.len() {
        let token = sheet.get(at);
        if !token.is_alphanumeric() || sheet.is_close(at) && sheet.before(at, 1).is_alphanumeric() {
            at += 1;
            continue;
        }
        let (mut last, digits, letters) = code(sheet, at);
        if digits == 0 || dates::at(sheet, at).is_some() {
            let spelled = digits == 0 && is_locator(sheet, at);
            if spelled {
                push(found, at, at);
            }
            at += 1;
            continue;
        }
        let first = prefixed(sheet, at);
        let said = digits >= 4 && said_after(sheet, last);
        if said || fits(sheet, first, (at, last), digits, letters) {
            last = groups(sheet, last);
            push(found, first, last);
        }
        at = last + 1;
    }
}

fn push(found: &mut Vec<Candidate>, first: usize, last: usize) {
    found.push(Candidate {
        sign: Sign::Record,
        first,
        last,
        weight: SURE,
    });
}

/// Where the code that begins at a token ends, and how many digits and letters it has.
pub(super) fn code(sheet: &Sheet<'_>, at: usize) -> (usize, usize, usize) {
    let mut last = at;
    loop {
        let mark = sheet.low(last + 1);
        let joins = matches!(mark, "-" | "/" | "." | "_") && sheet.is_close(last + 1);
        if joins
            && sheet.is_close(last + 2)
            && sheet.get(last + 2).is_alphanumeric()
            && last < at + 10
        {
            last += 2;
        } else {
            break;
        }
    }
    let tokens = (at..=last)
        .map(|at| sheet.get(at))
        .filter(|token| token.is_alphanumeric());
    let (digits, all) = tokens.fold((0, 0), |(digits, all), token| {
        (digits + token.digits, all + token.low.len())
    });
    (last, digits, all - digits)
}

/// The letters that stand before a code with a space: `AB 123456`.
fn prefixed(sheet: &Sheet<'_>, at: usize) -> usize {
    let before = sheet.before(at, 1);
    let is_prefix =
        before.is_word() && before.is_upper() && before.low.len() <= 4 && sheet.goes_on(at);
    if is_prefix
        && key(before.low).is_none()
        && !is_number_sign(before.low)
        && !is_between(before.low)
    {
        at - 1
    } else {
        at
    }
}

/// The groups that go on after a code: `943 476 5919`, `1Z 999 AA1 01`.
fn groups(sheet: &Sheet<'_>, mut last: usize) -> usize {
    for _ in 0..5 {
        let next = sheet.get(last + 1);
        let figures = next.is_number() || (next.digits > 0 && next.is_upper());
        let longer = figures && next.low.len() >= 2 && next.gap == Gap::Space;
        if !longer || sheet.get(last).digits == 0 || super::runs::is_part(sheet, last + 1..last + 1)
        {
            break;
        }
        last += 1;
    }
    last
}

/// Whether a code stands after a word that makes it a record's, and is long enough for it.
fn fits(
    sheet: &Sheet<'_>,
    first: usize,
    (at, last): (usize, usize),
    digits: usize,
    letters: usize,
) -> bool {
    let Some((key, word, numbered)) = before(sheet, first) else {
        return false;
    };
    if super::runs::is_part(sheet, at..last) && !is_unit(sheet.low(last + 1)) {
        return false;
    }
    let (low, after) = (sheet.low(at), sheet.low(last + 1));
    let grouped = groups(sheet, last);
    let all: usize = digits
        + (last + 1..=grouped)
            .map(|at| sheet.get(at).digits)
            .sum::<usize>();
    let is_measure = letters > 0
        && low.as_bytes()[0].is_ascii_digit()
        && is_unit(low.trim_start_matches(|c: char| c.is_ascii_digit()));
    if (is_measure || is_unit(after)) && !numbered {
        return false;
    }
    // A whole telephone number after a word for a person is their telephone's.
    if key == Key::NeedsNumber
        && letters == 0
        && low.starts_with('0')
        && (10..=11).contains(&all)
        && word != "card"
    {
        return false;
    }
    if numbered {
        return all >= 3
            || (letters > 0 && digits >= 2 && digits + letters >= 4)
            || (first < at && all >= 2);
    }
    if key == Key::NeedsNumber {
        return letters > 0 && digits >= 4;
    }
    if key == Key::Company {
        return all + letters >= 7 && !makes_quantity(after);
    }
    if letters > 0 || first < at {
        let named = (at..=last).any(|at| matches!(sheet.low(at), "covid" | "iso"));
        return digits >= 2 && digits + letters >= 5 && !named;
    }
    let value = sheet.get(at).value().unwrap_or(u32::MAX);
    let is_time = matches!(
        word,
        "booking" | "bookings" | "reservation" | "res" | "collection" | "delivery"
    ) && value < 2400
        && matches!(value % 100, 0 | 15 | 30 | 45);
    all >= 4
        && !(last == grouped && last == at && (is_year(value) || is_time))
        && !makes_quantity(after)
}

/// `7719402 was the order number`, `48213 (her booking ref)`: the word and its "number" behind a code.
fn said_after(sheet: &Sheet<'_>, last: usize) -> bool {
    let mut next = last + 1;
    while one_of!(sheet.low(next);
        "is" "was" "the" "her" "his" "their" "(" "," "-" "that" "as" "s" "'" "being" "our"
    ) && next < last + 6
    {
        next += 1;
    }
    next > last + 1
        && !is_goods(sheet.low(next))
        && key(sheet.low(next)).is_some()
        && (is_number_sign(sheet.low(next + 1)) || is_number_sign(sheet.low(next)))
}

/// The word before a code that says what it is, and whether a "number" stands between.
fn before<'p>(sheet: &Sheet<'p>, first: usize) -> Option<(Key, &'p str, bool)> {
    let mut numbered = false;
    let mut weak = None;
    for back in 1..=BEFORE {
        let token = sheet.before(first, back);
        let next = sheet.before(first, back - 1);
        if back > 1 && next.gap == Gap::Line || back == 1 && sheet.get(first).gap == Gap::Line {
            break;
        }
        if is_goods(token.low) {
            return None;
        }
        if let Some(key) = key(token.low) {
            let number = numbered || (back > 1 && sheet.before(first, 1).low == ":");
            let queue = one_of!(sheet.before(first, back + 1).low;
                "queue" "raffle" "lottery" "parking" "cloakroom" "deli" "room" "in" "just"
            );
            // "in case", "in order", "in return", "just in case" are no cases.
            if queue
                && matches!(
                    token.low,
                    "ticket" | "case" | "order" | "return" | "number" | "service"
                )
            {
                return None;
            }
            if is_number_sign(token.low) {
                // "reference" may belong to a word before it, and is enough by itself.
                numbered = number || matches!(token.low, "ref" | "reference");
                weak = weak.or(Some((key, token.low)));
                continue;
            }
            if key == Key::NeedsNumber && !number {
                weak = weak.or(Some((key, token.low)));
                continue;
            }
            return Some((key, token.low, number));
        }
        match token.low {
            // a/c
            "c" if sheet.before(first, back + 1).low == "/"
                && sheet.before(first, back + 2).low == "a" =>
            {
                return Some((Key::Enough, "account", numbered));
            }
            word if is_number_sign(word) => numbered = true,
            "ending" | "ends" | "starting" | "under" => numbered = true,
            "in" | "card" | "account" | "record" | "found" | "read" | "out" | "com" | "blue"
            | "slip" | "label" => {}
            word if is_between(word) || is_mark_between(word) => {}
            _ => break,
        }
    }
    weak.map(|(key, word)| (key, word, numbered))
}

/// Numbers of things, not of people.
pub(super) fn is_goods(word: &str) -> bool {
    one_of!(word;
        "flight" "model" "sku" "barcode" "ean" "product" "item" "part" "serial" "size" "style" "bus"
        "train" "gate" "table" "channel" "version" "article" "batch" "lot" "isbn" "platform" "aisle"
        "till" "phone" "telephone" "tel" "mobile" "cell" "room" "rm" "floor" "shelf" "page"
        "locker" "printer" "router" "laptop" "tv" "telly" "monitor" "camera" "toner" "cartridge"
        "filter" "headphones" "colour" "color" "shade" "door" "car" "lift" "error" "postcode"
    )
}

/// A booking code of six capital letters, after its word: `PNR XKQWZT`.
fn is_locator(sheet: &Sheet<'_>, at: usize) -> bool {
    let token = sheet.get(at);
    if !(token.is_word() && token.is_upper() && token.low.len() == 6) {
        return false;
    }
    let words_around = (at.saturating_sub(6)..at + 6)
        .any(|near| sheet.get(near).raw.bytes().any(|c| c.is_ascii_lowercase()));
    words_around
        && before(sheet, at).is_some_and(|(_, word, numbered)| {
            numbered || matches!(word, "pnr" | "locator" | "ref" | "reference")
        })
}
