//! Dates as people write them.
//!
//! `14/03/1961`, `14.3.61`, `1961-03-14`, `14th of March 1961`, `March 14, 1961`, `14-Mar-61`; without a year only where
//! the month is a word. Day and month may stand either way.

use super::plain::Sheet;
use super::words::one_of;

/// A date that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Date {
    /// Its last token.
    pub last: usize,
    /// Whether it has a year.
    pub has_year: bool,
}

/// The date that begins at a token.
pub(super) fn at(sheet: &Sheet<'_>, at: usize) -> Option<Date> {
    numeric(sheet, at, true)
        .or_else(|| day_first(sheet, at))
        .or_else(|| month_first(sheet, at))
}

/// A date of three numbers with the same mark between them; of spaces only where `loose`, for a telephone number has them.
pub(super) fn numeric(sheet: &Sheet<'_>, at: usize, loose: bool) -> Option<Date> {
    let first = sheet.get(at);
    if !first.is_number() || first.low.len() > 4 {
        return None;
    }
    let mark = sheet.low(at + 1);
    let (second, third) = if matches!(mark, "." | "/" | "-") && sheet.low(at + 3) == mark {
        // `14. 3. 1961` has spaces, `14/3/1961` none.
        if !loose && !(1..=4).all(|next| sheet.is_close(at + next)) {
            return None;
        }
        (at + 2, at + 4)
    } else if loose {
        (at + 1, at + 2)
    } else {
        return None;
    };
    let value = |at: usize, most: usize| {
        let token = sheet.get(at);
        token.value().filter(|_| token.low.len() <= most)
    };
    let (one, two, three) = (value(at, 4)?, value(second, 2)?, value(third, 4)?);
    let length = (first.low.len(), sheet.low(third).len());
    let fits = match length {
        (1 | 2, 2 | 4) => {
            is_day_and_month(one, two) && (length.1 == 2 || (1850..2100).contains(&three))
        }
        (4, 1 | 2) => (1850..2100).contains(&one) && is_day_and_month(three, two),
        _ => false,
    };
    fits.then_some(Date {
        last: third,
        has_year: true,
    })
}

fn is_day_and_month(one: u32, two: u32) -> bool {
    one > 0 && two > 0 && one.max(two) <= 31 && one.min(two) <= 12
}

/// `14 March`, `14th of March 1961`, `14-Mar-61`.
fn day_first(sheet: &Sheet<'_>, at: usize) -> Option<Date> {
    day(sheet, at)?;
    let mut month = at + 1;
    if matches!(sheet.low(month), "." | "-" | "/" | "of") {
        month += 1;
    }
    is_month(sheet.low(month)).then(|| with_year(sheet, month))
}

/// `March 14`, `March 14th, 1961`.
fn month_first(sheet: &Sheet<'_>, at: usize) -> Option<Date> {
    if !is_month(sheet.low(at)) {
        return None;
    }
    let mut number = at + 1;
    while matches!(sheet.low(number), "." | "-" | "the") && number < at + 3 {
        number += 1;
    }
    day(sheet, number)?;
    Some(with_year(sheet, number))
}

/// The number of a day, also as `14th`.
fn day(sheet: &Sheet<'_>, at: usize) -> Option<u32> {
    let token = sheet.get(at);
    let (number, ending) = token.low.split_at(token.digits.min(token.low.len()));
    let fits = token.digits <= 2 && matches!(ending, "" | "st" | "nd" | "rd" | "th");
    let value = number.parse().ok().filter(|day| (1..=31).contains(day))?;
    fits.then_some(value)
}

/// The date that has come as far as `last`, with the year that may follow.
fn with_year(sheet: &Sheet<'_>, last: usize) -> Date {
    let mut year = last + 1;
    while matches!(sheet.low(year), "," | "." | "-" | "'" | "of" | "/") && year < last + 3 {
        year += 1;
    }
    let token = sheet.get(year);
    let close = year == last + 1 || matches!(sheet.before(year, 1).low, "-" | "'" | "/");
    let has_year = match (token.value(), token.low.len()) {
        (Some(value), 4) => (1850..2100).contains(&value),
        // Two digits may as well be the hour.
        (Some(_), 2) => close && sheet.low(year + 1) != ":",
        _ => false,
    };
    Date {
        last: if has_year { year } else { last },
        has_year,
    }
}

/// The months in English, and as neighbours write them.
fn is_month(word: &str) -> bool {
    one_of!(word;
        "january" "jan" "february" "feb" "march" "mar" "april" "apr" "may" "june" "jun" "july" "jul"
        "august" "aug" "september" "sept" "sep" "october" "oct" "november" "nov" "december" "dec"
        "januar" "februar" "marz" "mai" "juni" "juli" "oktober" "dezember" "janvier" "fevrier"
        "mars" "avril" "juin" "juillet" "aout" "septembre" "octobre" "novembre" "decembre" "enero"
        "febrero" "marzo" "abril" "mayo" "junio" "julio" "agosto" "septiembre" "octubre" "noviembre"
        "diciembre"
    )
}
