//! The day that a line names plainly. A day that could be two (`03/04/2026`) is none.

use chrono::{Datelike, Months, NaiveDate};

use crate::text::fold;
use crate::time::Day;

/// The months by their number, as the mails of six languages and their short forms begin them; folded. Looked for from
/// the start of a word, so what is longer comes first where it matters not: no form begins another month's.
const MONTHS: &[(u32, &[&str])] = &[
    (1, &["jan", "ene", "gen"]),
    (2, &["feb", "fev"]),
    (3, &["mar", "mrz"]),
    (4, &["apr", "avr", "abr"]),
    (5, &["may", "mai", "mag"]),
    (6, &["jun", "juin", "giu"]),
    (7, &["jul", "juil", "lug"]),
    (8, &["aug", "aou", "ago"]),
    (9, &["sep", "set"]),
    (10, &["oct", "okt", "out", "ott"]),
    (11, &["nov"]),
    (12, &["dec", "dez", "dic"]),
];
/// Letters of the longest name of a month.
const LONGEST_MONTH: usize = 10;
/// Words that may stand between a day, its month and its year.
const BETWEEN: &[&str] = &[
    "de", "del", "of", "st", "nd", "rd", "th", "er", "o", "a", "the", "do",
];

/// How long ago, in words: what stands before or after the number in six languages.
const AGO: &[&str] = &["ago", "vor", "il y a", "hace", "ha", "atras", "fa"];
/// Units by how their words begin, as days (0: less than a day) or as months.
const UNITS: &[(&str, i64, u32)] = &[
    ("second", 0, 0),
    ("sekund", 0, 0),
    ("segund", 0, 0),
    ("minut", 0, 0),
    ("hour", 0, 0),
    ("stund", 0, 0),
    ("heure", 0, 0),
    ("hora", 0, 0),
    ("ora", 0, 0),
    ("ore", 0, 0),
    ("day", 1, 0),
    ("tag", 1, 0),
    ("jour", 1, 0),
    ("dia", 1, 0),
    ("giorn", 1, 0),
    ("week", 7, 0),
    ("woche", 7, 0),
    ("semain", 7, 0),
    ("seman", 7, 0),
    ("settiman", 7, 0),
    ("month", 0, 1),
    ("monat", 0, 1),
    ("mois", 0, 1),
    ("mes", 0, 1),
    ("year", 0, 12),
    ("jahr", 0, 12),
    ("an", 0, 12),
    ("anno", 0, 12),
];
/// One of something, in words.
const ONE: &[&str] = &[
    "a", "an", "one", "einem", "einer", "un", "une", "una", "um", "uma",
];

/// As [`Day`] has it.
const FIRST_YEAR: i32 = 1900;

enum Token {
    /// A number and how many digits it has.
    Number(u32, usize),
    Word(String),
    Sign(char),
}

/// The day that `line` names, not after `today`.
pub(super) fn day(line: &str, today: Day) -> Option<Day> {
    let tokens = tokens(line);
    (0..tokens.len())
        .find_map(|at| written(&tokens[at..]))
        .or_else(|| ago(&tokens, today))
        .filter(|day| *day <= today)
}

/// Whether `line` names a day, or says how long ago something was.
pub(super) fn is_dated(line: &str) -> bool {
    // Any day will do from which one can count back.
    NaiveDate::from_ymd_opt(2200, 1, 1).is_some_and(|last| day(line, Day(last)).is_some())
}

/// A day at the very start of `tokens`.
fn written(tokens: &[Token]) -> Option<Day> {
    use Token::{Number, Sign, Word};
    match tokens {
        [
            Number(y, 4),
            Sign(a @ ('-' | '/' | '.')),
            Number(m, 1..=2),
            Sign(b),
            Number(d, 1..=2),
            ..,
        ] if a == b => of(*y, *m, *d),
        [
            Number(y, 4),
            Sign('年'),
            Number(m, 1..=2),
            Sign('月'),
            Number(d, 1..=2),
            Sign('日'),
            ..,
        ] => of(*y, *m, *d),
        // With points the day comes first wherever people write so.
        [
            Number(d, 1..=2),
            Sign('.'),
            Number(m, 1..=2),
            Sign('.'),
            Number(y, 4),
            ..,
        ] => of(*y, *m, *d),
        [
            Number(a, 1..=2),
            Sign(s @ ('/' | '-')),
            Number(b, 1..=2),
            Sign(t),
            Number(y, 4),
            ..,
        ] if s == t => {
            let (first, second) = (of(*y, *b, *a), of(*y, *a, *b));
            match (first, second) {
                (Some(one), Some(other)) if one != other => None,
                (one, other) => one.or(other),
            }
        }
        [Number(d, 1..=2), rest @ ..] => {
            let (month, rest) = month(rest)?;
            let [Number(y, 4), ..] = skip(rest) else {
                return None;
            };
            of(*y, month, *d)
        }
        [Word(_), ..] => {
            let (month, rest) = month(tokens)?;
            let [Number(d, 1..=2), rest @ ..] = skip(rest) else {
                return None;
            };
            let [Number(y, 4), ..] = skip(rest) else {
                return None;
            };
            of(*y, month, *d)
        }
        _ => None,
    }
}

/// The month at the start of `tokens`, and what follows it.
fn month(tokens: &[Token]) -> Option<(u32, &[Token])> {
    let [Token::Word(word), rest @ ..] = skip(tokens) else {
        return None;
    };
    let is = |start: &&str| word.starts_with(*start) && word.len() <= LONGEST_MONTH;
    let (month, _) = MONTHS.iter().find(|(_, starts)| starts.iter().any(is))?;
    Some((*month, rest))
}

/// `tokens` from the first that says something.
fn skip(tokens: &[Token]) -> &[Token] {
    let idle = |token: &Token| match token {
        Token::Word(word) => BETWEEN.contains(&word.as_str()),
        Token::Sign(sign) => matches!(sign, '.' | ',' | '-' | '/' | 'º' | '°'),
        Token::Number(..) => false,
    };
    let start = tokens.iter().position(|token| !idle(token));
    &tokens[start.unwrap_or(tokens.len())..]
}

/// `2 weeks ago`, `yesterday`.
fn ago(tokens: &[Token], today: Day) -> Option<Day> {
    let words: Vec<&str> = tokens
        .iter()
        .filter_map(|token| match token {
            Token::Word(word) => Some(word.as_str()),
            _ => None,
        })
        .collect();
    if words.iter().any(|word| {
        matches!(
            *word,
            "yesterday" | "gestern" | "hier" | "ayer" | "ontem" | "ieri"
        )
    }) {
        return Some(today.plus(-1));
    }
    let joined = format!(" {} ", words.join(" "));
    if !AGO.iter().any(|ago| joined.contains(&format!(" {ago} "))) {
        return None;
    }
    tokens.windows(2).find_map(|pair| {
        let (count, unit) = match pair {
            [Token::Number(count, ..=3), Token::Word(unit)] => (*count, unit),
            [Token::Word(one), Token::Word(unit)] if ONE.contains(&one.as_str()) => (1, unit),
            _ => return None,
        };
        let (_, days, months) = UNITS.iter().find(|(start, ..)| unit.starts_with(start))?;
        let day = today.plus(-i64::from(count) * days);
        let then = day.0.checked_sub_months(Months::new(count * months))?;
        (then.year() >= FIRST_YEAR).then_some(Day(then))
    })
}

fn of(year: u32, month: u32, day: u32) -> Option<Day> {
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    (FIRST_YEAR..=2200)
        .contains(&day.year())
        .then_some(Day(day))
}

fn tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let folded = fold(line);
    let mut rest = folded.as_str();
    while let Some(c) = rest.chars().next() {
        let same = |kind: fn(char) -> bool| rest.find(|c| !kind(c)).unwrap_or(rest.len());
        let digit = |c: char| c.is_ascii_digit();
        let length = if digit(c) {
            let length = same(digit);
            // A number of more digits than any day has is one all the same, so that none of its ends looks like a day.
            tokens.push(Token::Number(
                rest[..length].parse().unwrap_or(u32::MAX),
                length,
            ));
            length
        } else if c.is_alphabetic() && !matches!(c, '年' | '月' | '日') {
            let length = same(|c| c.is_alphabetic() && !matches!(c, '年' | '月' | '日'));
            tokens.push(Token::Word(rest[..length].to_owned()));
            length
        } else {
            if !c.is_whitespace() {
                tokens.push(Token::Sign(c));
            }
            c.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

#[cfg(test)]
mod tests {
    //! Which days are plain.

    use super::*;

    fn read(line: &str) -> Option<String> {
        let today = Day::parse("2026-11-26").unwrap();
        day(line, today).map(|day| day.to_string())
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for line in [
            "2026-03-12",
            "12 March 2026",
            "March 12, 2026",
            "12th of March 2026",
            "12. März 2026",
            "Thu, 12 Mar 2026 10:11:12 +0100",
            "le 12 mars 2026",
            "12 de marzo de 2026",
            "12.03.2026",
            "12 de março de 2026",
            "12 marzo 2026",
            "2026年3月12日",
            "Reviewed 12 March 2026",
        ] {
            assert_eq!(read(line).as_deref(), Some("2026-03-12"), "{line}");
        }
        assert_eq!(read("25/03/2026").as_deref(), Some("2026-03-25"));
        assert_eq!(read("03/25/2026").as_deref(), Some("2026-03-25"));
        assert_eq!(read("04/04/2026").as_deref(), Some("2026-04-04"));
    }

    #[test]
    fn how_long_ago_counts_back_from_today() {
        for (line, then) in [
            ("2 weeks ago", "2026-11-12"),
            ("a week ago", "2026-11-19"),
            ("vor 3 Tagen", "2026-11-23"),
            ("il y a 2 semaines", "2026-11-12"),
            ("hace un mes", "2026-10-26"),
            ("há 2 dias", "2026-11-24"),
            ("2 settimane fa", "2026-11-12"),
            ("a year ago", "2025-11-26"),
            ("yesterday", "2026-11-25"),
            ("5 hours ago", "2026-11-26"),
        ] {
            assert_eq!(read(line).as_deref(), Some(then), "{line}");
        }
    }

    #[test]
    fn what_could_be_two_days_or_lies_ahead_is_none() {
        for line in [
            "03/04/2026",
            "2026-12-24",
            "31 February 2026",
            "March 2026",
            "12 March",
            "call 555-12-03-2026",
            "99999999999999999999 years ago",
            "999 years ago now",
            "2 weeks",
            "1234567",
        ] {
            let found = read(line);
            assert!(found.is_none(), "{line}: {found:?}");
        }
    }
}
