//! Bank accounts: an IBAN whose check digits are right; after the word "IBAN" also a mistyped one. Left alone: whatever
//! begins like one and does not check out. Also six digits after "sort code", nine after "routing number", and seven to
//! twelve after "account" where the sentence speaks of a bank; elsewhere an account is a record's.

use super::plain::Sheet;
use super::words::one_of;
use super::{Candidate, SURE, Sign};

/// How far beside an account its bank is looked for, in tokens.
const AROUND: usize = 12;

pub(super) fn find(sheet: &Sheet<'_>, found: &mut Vec<Candidate>) {
    let mut at = 0;
    while at < sheet.len() {
        let last = iban(sheet, at);
        if let Some(last) = last {
            found.push(Candidate {
                sign: Sign::Card,
                first: at,
                last,
                weight: SURE + 2,
            });
        }
        let last = last.or_else(|| local(sheet, at, found));
        at = last.unwrap_or(at) + 1;
    }
}

/// Where an account ends as the banks of one country number them.
fn local(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Candidate>) -> Option<usize> {
    if !sheet.get(at).is_number() {
        return None;
    }
    let two = |at: usize| sheet.get(at).is_number() && sheet.low(at).len() == 2;
    // 20-14-53, 20 14 53
    let step = 1 + usize::from(sheet.low(at + 1) == "-");
    let last = if two(at) && two(at + step) && two(at + 2 * step) {
        at + 2 * step
    } else {
        at
    };
    let digits: usize = (at..=last).map(|at| sheet.get(at).digits).sum();
    let named = |words: [&str; 3]| (1..=6).any(|back| words.contains(&sheet.before(at, back).low));
    let fits = (digits == 6 && named(["sort", "sortcode", "sc"]))
        || (digits == 9 && named(["routing", "aba", "bsb"]))
        || (last == at
            && (7..=12).contains(&digits)
            && named(["account", "acct", "acc"])
            && says_bank(sheet, at));
    fits.then(|| {
        found.push(Candidate {
            sign: Sign::Card,
            first: at,
            last,
            weight: SURE + 2,
        });
        last
    })
}

fn says_bank(sheet: &Sheet<'_>, at: usize) -> bool {
    (at.saturating_sub(AROUND)..at + AROUND).any(|near| {
        one_of!(sheet.low(near);
            "bank" "sort" "sortcode" "routing" "iban" "barclays" "hsbc" "lloyds" "natwest" "monzo"
            "santander" "halifax" "revolut" "chase" "debit" "transfer" "payee"
        )
    })
}

/// Where the IBAN that begins at a token ends.
fn iban(sheet: &Sheet<'_>, at: usize) -> Option<usize> {
    let head = sheet.low(at).as_bytes();
    let begins = head.len() >= 4
        && head[..2].iter().all(u8::is_ascii_lowercase)
        && head[2..4].iter().all(u8::is_ascii_digit);
    if !begins {
        return None;
    }
    let named = (1..=4).any(|back| sheet.before(at, back).low == "iban");
    let mut all = String::new();
    let mut named_end = None;
    let mut next = at;
    while sheet.get(next).is_alphanumeric() && (next == at || sheet.goes_on(next)) {
        all.push_str(sheet.low(next));
        if all.len() > 34 {
            break;
        }
        if all.len() >= 15 && checks(all.as_bytes()) {
            return Some(next);
        }
        if all.len() >= 15 && sheet.get(next).digits > 0 {
            named_end = Some(next);
        }
        next += if sheet.low(next + 1) == "-" { 2 } else { 1 };
    }
    named_end.filter(|_| named)
}

/// Whether the check digits are right: the rest of 97, the first four characters last, letters as 10 to 35.
fn checks(all: &[u8]) -> bool {
    let (head, tail) = all.split_at(4);
    let rest = tail.iter().chain(head).fold(0u32, |rest, c| match c {
        b'0'..=b'9' => (rest * 10 + u32::from(c - b'0')) % 97,
        _ => (rest * 100 + u32::from(c - b'a') + 10) % 97,
    });
    rest == 1
}
