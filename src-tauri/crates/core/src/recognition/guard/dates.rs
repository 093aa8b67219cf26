//! Dates as people write them.
//!
//! `14/03/1961`, `14.3.61`, `1961-03-14`, `14th of March 1961`, `March 14, 1961`, `14-Mar-61`, `14MAR61`,
//! `14.III.1961`, `fourteenth of March 1961`, `14 de marzo de 1961`, `14th of the 3rd 1961`; without a year only where
//! the month is a word. Day and month may stand either way. A year of two digits is of this century up to 35.

use super::plain::Sheet;
use super::words::{is_number_word, makes_quantity, one_of};

/// A date that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Date {
    /// Its last token.
    pub last: usize,
    /// Its year, if it has one.
    pub year: Option<u32>,
    /// Whether its year has two digits, so that it may be no year at all.
    pub short: bool,
}

impl Date {
    fn new(last: usize, year: Option<u32>) -> Self {
        let short = year.is_some_and(|year| year < 100);
        let year = year.map(|year| match year {
            0..=35 => year + 2000,
            36..100 => year + 1900,
            _ => year,
        });
        Self { last, year, short }
    }
}

/// The date that begins at a token.
pub(super) fn at(sheet: &Sheet<'_>, at: usize) -> Option<Date> {
    numeric(sheet, at, true)
        .or_else(|| day_first(sheet, at))
        .or_else(|| month_first(sheet, at))
        .or_else(|| together(sheet, at))
}

/// A date of three numbers with the same mark between them; of spaces only where `loose`, for a telephone number has
/// them.
pub(super) fn numeric(sheet: &Sheet<'_>, at: usize, loose: bool) -> Option<Date> {
    let first = sheet.get(at);
    if !first.is_number() || first.low.len() > 4 {
        return None;
    }
    let mark = sheet.low(at + 1);
    let (second, third) = if matches!(mark, "." | "/" | "-" | "\\") && sheet.low(at + 3) == mark {
        let third = at + 4 + usize::from(sheet.low(at + 4) == "'");
        // `14. 3. 1961` has spaces, `14/3/1961` none.
        if !loose && !(at + 1..=third).all(|next| sheet.is_close(next)) {
            return None;
        }
        (at + 2, third)
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
    let (fits, year) = match length {
        (1 | 2, 2 | 4) => (
            is_day_and_month(one, two) && (length.1 == 2 || (1850..2100).contains(&three)),
            three,
        ),
        (4, 1 | 2) => (
            (1850..2100).contains(&one) && is_day_and_month(three, two),
            one,
        ),
        _ => (false, 0),
    };
    fits.then(|| Date::new(third, Some(year)))
}

fn is_day_and_month(one: u32, two: u32) -> bool {
    one > 0 && two > 0 && one.max(two) <= 31 && one.min(two) <= 12
}

/// Six or eight digits that are a day, a month and a year, in either order.
pub(super) fn digits(sheet: &Sheet<'_>, at: usize) -> Option<Date> {
    let token = sheet.get(at);
    let part = |range| {
        token
            .low
            .get(range)
            .and_then(|part: &str| part.parse().ok())
    };
    let (one, two): (u32, u32) = (part(0..2)?, part(2..4)?);
    if !token.is_number() {
        return None;
    }
    let year = match token.low.len() {
        6 if is_day_and_month(one, two) => part(4..6)?,
        6 if is_day_and_month(two, part(4..6)?) => one,
        8 if is_day_and_month(one, two) => part(4..8).filter(|year| (1850..2100).contains(year))?,
        8 if is_day_and_month(part(4..6)?, part(6..8)?) => {
            part(0..4).filter(|year| (1850..2100).contains(year))?
        }
        _ => return None,
    };
    Some(Date::new(at, Some(year)))
}

/// `14 March`, `14th of March 1961`, `14-Mar-61`, `14.III.1961`, `14th of the 3rd 1961`.
fn day_first(sheet: &Sheet<'_>, at: usize) -> Option<Date> {
    let mut month = day(sheet, at)? + 1;
    let ordinal = !sheet.get(month - 1).is_number();
    if ordinal && sheet.low(month) == "of" && sheet.low(month + 1) == "the" {
        let number = day(sheet, month + 2)?;
        let date = with_year(sheet, number);
        return (!sheet.get(number).is_number() && date.year.is_some()).then_some(date);
    }
    let mark = sheet.low(month);
    if matches!(mark, "." | "-" | "/" | "," | "of" | "de" | "di") {
        month += 1;
    }
    let roman = matches!(mark, "." | "-" | "/") && is_roman(sheet.low(month));
    (roman || is_month(sheet.low(month))).then(|| with_year(sheet, month))
}

/// `March 14`, `March 14th, 1961`, `March the fourteenth`.
fn month_first(sheet: &Sheet<'_>, at: usize) -> Option<Date> {
    if !is_month(sheet.low(at)) {
        return None;
    }
    let mut number = at + 1;
    while matches!(sheet.low(number), "." | "-" | "the" | "/") && number < at + 3 {
        number += 1;
    }
    Some(with_year(sheet, day(sheet, number)?))
}

/// `March 1961`, `03/1961`: enough only where somebody is born.
pub(super) fn month_and_year(sheet: &Sheet<'_>, at: usize) -> Option<Date> {
    let number = sheet.get(at).value();
    let month = is_month(sheet.low(at))
        || (number.is_some_and(|month| (1..=12).contains(&month))
            && matches!(sheet.low(at + 1), "/" | "." | "-"));
    let date = with_year(sheet, at);
    (month && date.year.is_some() && !date.short).then_some(date)
}

/// `14MAR61`, `3March 1961`.
fn together(sheet: &Sheet<'_>, at: usize) -> Option<Date> {
    let low = sheet.low(at);
    let is_digit = |c: char| c.is_ascii_digit();
    let tail = low.trim_start_matches(is_digit);
    let month = tail.trim_end_matches(is_digit);
    let year = &tail[month.len()..];
    let day = low[..low.len() - tail.len()].parse().unwrap_or(0);
    if !(1..=31).contains(&day) || !is_month(month) {
        return None;
    }
    match year.len() {
        0 => Some(with_year(sheet, at)),
        2 | 4 => Some(Date::new(at, year.parse().ok())),
        _ => None,
    }
}

/// Where the number of a day ends that begins at a token: `14`, `14th`, `fourteenth`, `twenty-first`.
fn day(sheet: &Sheet<'_>, at: usize) -> Option<usize> {
    let token = sheet.get(at);
    if token.digits == 0 {
        let tens = matches!(token.low, "twenty" | "thirty");
        let unit = at + 1 + usize::from(sheet.low(at + 1) == "-");
        if tens && is_ordinal(sheet.low(unit)) {
            return Some(unit);
        }
        return is_ordinal(token.low).then_some(at);
    }
    let (number, ending) = token.low.split_at(token.digits.min(token.low.len()));
    let fits = token.digits <= 2 && matches!(ending, "" | "st" | "nd" | "rd" | "th");
    let value: Option<u32> = number.parse().ok();
    (fits && value.is_some_and(|day| (1..=31).contains(&day))).then_some(at)
}

fn is_ordinal(word: &str) -> bool {
    one_of!(word;
        "first" "second" "third" "fourth" "fifth" "sixth" "seventh" "eighth" "ninth" "tenth"
        "eleventh" "twelfth" "thirteenth" "fourteenth" "fifteenth" "sixteenth" "seventeenth"
        "eighteenth" "nineteenth" "twentieth" "thirtieth"
    )
}

/// The date that has come as far as `last`, with the year that may follow.
fn with_year(sheet: &Sheet<'_>, last: usize) -> Date {
    let mut year = last + 1;
    while one_of!(sheet.low(year);
        "," "." "-" "'" "of" "/" "de" "del" "in"
    ) && year < last + 4
    {
        year += 1;
    }
    let token = sheet.get(year);
    let close = year == last + 1 || matches!(sheet.before(year, 1).low, "-" | "'" | "/");
    let is_year = match (token.value(), token.low.len()) {
        (Some(value), 4) => (1850..2100).contains(&value),
        // Two digits may as well be the hour, or so many of something.
        (Some(_), 2) => close && sheet.low(year + 1) != ":" && !makes_quantity(sheet.low(year + 1)),
        _ => false,
    };
    if is_year {
        return Date::new(year, token.value());
    }
    // `nineteen sixty-one`
    let unit = year + 2 + usize::from(sheet.low(year + 2) == "-");
    if token.low == "nineteen" && is_tens(sheet.low(year + 1)) {
        let end = if is_number_word(sheet.low(unit)) {
            unit
        } else {
            year + 1
        };
        return Date {
            last: end,
            year: Some(1900),
            short: false,
        };
    }
    Date::new(last, None)
}

/// A number as a word, twenty to ninety.
pub(super) fn is_tens(word: &str) -> bool {
    one_of!(word;
        "twenty" "thirty" "forty" "fourty" "fifty" "sixty" "seventy" "eighty" "ninety"
    )
}

fn is_roman(word: &str) -> bool {
    one_of!(word;
        "i" "ii" "iii" "iv" "v" "vi" "vii" "viii" "ix" "x" "xi" "xii"
    )
}

/// The months in English, and as neighbours write them.
fn is_month(word: &str) -> bool {
    one_of!(word;
        "january" "jan" "february" "febuary" "feb" "march" "mar" "april" "apr" "may" "june" "jun"
        "july" "jul" "august" "aug" "september" "sept" "sep" "october" "oct" "november" "nov"
        "december" "dec" "januar" "februar" "marz" "mai" "juni" "juli" "oktober" "okt" "dezember"
        "dez" "janvier" "fevrier" "mars" "avril" "juin" "juillet" "aout" "septembre" "octobre"
        "novembre" "decembre" "enero" "febrero" "marzo" "abril" "mayo" "junio" "julio" "agosto"
        "septiembre" "octubre" "noviembre" "diciembre" "gennaio" "febbraio" "aprile" "maggio"
        "giugno" "luglio" "settembre" "ottobre" "dicembre" "janeiro" "fevereiro" "marco" "maio"
        "junho" "julho" "setembro" "outubro" "novembro" "dezembro" "januari" "februari" "maart"
        "mei" "augustus" "augusti" "maj" "stycznia" "lutego" "marca" "kwietnia" "maja" "czerwca"
        "lipca" "sierpnia" "wrzesnia" "pazdziernika" "listopada" "grudnia"
    )
}
