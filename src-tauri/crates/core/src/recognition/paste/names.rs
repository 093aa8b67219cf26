//! Which colleagues a text names.
//!
//! A colleague is named by the whole name, by the first name (with or without the surname's initial), by a nickname in
//! brackets or quotation marks, by a title and the surname (`Dr Okafor`), or, in scripts without spaces, by a part of the
//! text. A first name beside a surname that no colleague has may be a stranger's: it is unsure, not found. A first name
//! that is an ordinary word as well counts only where it is plainly a name (see `ordinary`).

use std::collections::HashMap;

use super::ordinary;
use super::tokens::{Token, has_no_spaces, stems, tokens};
use super::written::Written;

/// Titles before a surname, folded.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "doctor",
    "prof",
    "professor",
    "nurse",
    "sister",
    "matron",
    "herr",
    "herrn",
    "frau",
    "monsieur",
    "madame",
    "mademoiselle",
    "mme",
    "mlle",
    "senor",
    "senora",
    "senorita",
    "sr",
    "sra",
    "srta",
    "dra",
    "doctora",
    "doutor",
    "doutora",
    "dona",
    "signor",
    "signora",
    "dott",
    "dottoressa",
    "dottor",
];
/// What stands between a title and a surname of several words.
const PARTICLES: &[&str] = &[
    "van", "von", "de", "der", "den", "da", "dos", "di", "du", "la", "le", "el", "al",
];
/// Beginnings of a sentence that follows a name without a full stop.
const NO_SURNAME: &[&str] = &[
    "i", "he", "she", "they", "we", "you", "it", "the", "this", "and", "thank", "thanks", "my",
    "our", "your", "was", "is", "who", "for", "so", "very", "great", "a", "at", "from", "in",
];
/// A text in which names are looked for.
pub(super) struct Place<'a> {
    pub text: &'a str,
    /// Whether a name is expected here: a line of a form.
    pub form: bool,
}

/// That a place names somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// The place.
    pub place: usize,
    at: usize,
    /// The colleagues whom it may mean.
    pub who: Vec<usize>,
    /// Whether it is surely one of them.
    pub known: bool,
    /// How many words of the name stand there beyond the first; what is longer says more.
    full: bool,
}

/// The staff, ready to be looked for.
pub(super) struct Names {
    /// The words of each name, folded.
    words: Vec<Vec<String>>,
    /// First names and nicknames by their first word.
    calls: HashMap<String, Vec<(usize, Vec<String>)>>,
    /// Those in scripts without spaces.
    written: Written,
}

impl Names {
    pub(super) fn new(staff: &[&str]) -> Names {
        let mut names = Names {
            words: Vec::new(),
            calls: HashMap::new(),
            written: Written::default(),
        };
        for (who, name) in staff.iter().enumerate() {
            names.add(who, name);
        }
        names
    }

    fn add(&mut self, who: usize, name: &str) {
        // `Lopez, Maria` is Maria Lopez.
        let turned = name
            .split_once(',')
            .map(|(last, first)| format!("{first} {last}"));
        let name = turned.as_deref().unwrap_or(name);
        if name.chars().any(has_no_spaces) {
            self.written.add(who, name);
        }
        let mut words: Vec<String> = Vec::new();
        let mut calls: Vec<Vec<String>> = Vec::new();
        let mut nick = false;
        for part in name.split_whitespace() {
            let own: Vec<String> = tokens(part).into_iter().map(|token| token.folded).collect();
            let opens = part.starts_with(['(', '"', '“', '„', '«', '‘', '\'']);
            nick |= opens;
            if own.is_empty() || (words.is_empty() && TITLES.contains(&own[0].as_str())) {
                continue;
            }
            if words.is_empty() || opens {
                calls.push(own.clone());
            }
            if !nick {
                words.extend(own);
            }
            nick &= !part.ends_with([')', '"', '”', '“', '»', '’', '\'']);
        }
        for call in calls {
            // A lone initial calls nobody.
            if call.iter().map(|word| word.chars().count()).sum::<usize>() > 1 {
                self.calls
                    .entry(call[0].clone())
                    .or_default()
                    .push((who, call));
            }
        }
        self.words.resize(who, Vec::new());
        self.words.push(words);
    }

    /// The mentions in `places`, in their order.
    pub(super) fn find(&self, places: &[Place<'_>]) -> Vec<Mention> {
        let read: Vec<Vec<Token>> = places.iter().map(|place| tokens(place.text)).collect();
        let mut mentions = Vec::new();
        // Once it is plain that somebody is called Will, a sentence may begin with the name.
        let mut plain: Vec<String> = Vec::new();
        for _ in 0..2 {
            mentions.clear();
            let before = plain.clone();
            for (place, tokens) in read.iter().enumerate() {
                let mut at = 0;
                while at < tokens.len() {
                    let found = self.called(tokens, at, places[place].form, &before);
                    let found = found.or_else(|| self.titled(tokens, at));
                    let Some((length, who, known, full)) = found else {
                        at += 1;
                        continue;
                    };
                    plain.push(tokens[at].folded.clone());
                    mentions.push(Mention {
                        place,
                        at: tokens[at].start,
                        who,
                        known,
                        full,
                    });
                    at += length;
                }
            }
        }
        for (place, text) in places.iter().enumerate() {
            let found = self.written.find(text.text).into_iter();
            mentions.extend(found.map(|(at, who, full)| Mention {
                place,
                at,
                who,
                known: true,
                full,
            }));
        }
        mentions.sort_by_key(|mention| (mention.place, mention.at));
        self.settle(&mut mentions);
        mentions
    }

    /// A first name or nickname at `at`: how many words it takes, who it may be, whether it is one of them, and whether
    /// more of the name than the first stands there.
    fn called(
        &self,
        tokens: &[Token],
        at: usize,
        form: bool,
        plain: &[String],
    ) -> Option<(usize, Vec<usize>, bool, bool)> {
        let token = &tokens[at];
        if token.after_hyphen || is_own(&tokens[..at]) {
            return None;
        }
        let stem = stems(&token.folded).find(|stem| self.calls.contains_key(*stem))?;
        let mut best: Vec<(usize, usize, usize)> = Vec::new();
        for (who, call) in &self.calls[stem] {
            let rest = tokens[at + 1..]
                .iter()
                .take(call.len() - 1)
                .map(|token| &token.folded);
            if !rest.eq(&call[1..]) {
                continue;
            }
            let more = self.more(*who, call.len(), &tokens[at + call.len()..], token.capital);
            let before = usize::from(more == 0 && self.before(*who, tokens, at));
            best.push((more + before, call.len() + more, *who));
        }
        let most = best.iter().map(|(more, ..)| *more).max()?;
        best.retain(|(more, ..)| *more == most);
        let length = best[0].1;
        let next = tokens.get(at + length);
        if next.is_some_and(|next| next.after_hyphen && !ordinary::is_polite(&next.folded)) {
            return None;
        }
        let who: Vec<usize> = unique(best.iter().map(|(.., who)| *who));
        if most > 0 {
            return Some((length, who, true, true));
        }
        let short = stem.chars().count() <= 2 && length == 1;
        if short && token.cased && !token.capital {
            return None;
        }
        let colleague = |token: &Token| self.calls.contains_key(&token.folded);
        let stranger = next.is_some_and(|next| {
            next.beside
                && next.capital
                && !(next.upper && token.upper)
                && next.folded.chars().count() > 1
                && !colleague(next)
                && !NO_SURNAME.contains(&next.folded.as_str())
        });
        if length == 1 && ordinary::is(stem) {
            let named = form && token.capital
                || ordinary::is_name(tokens, at, &colleague)
                || (token.capital
                    && plain.iter().any(|name| name == stem)
                    && !ordinary::is_barred(tokens, at));
            if stranger || !named {
                return None;
            }
        }
        Some((length, who, !stranger, false))
    }

    /// How many of the words after the first name go on with `who`'s name: later words of it in their order, or an initial.
    fn more(&self, who: usize, from: usize, rest: &[Token], capital: bool) -> usize {
        let mut left = self.words[who].get(from..).unwrap_or_default();
        let mut count = 0;
        for token in rest {
            let initial = token.folded.chars().count() == 1 && token.capital;
            let goes_on = |word: &String| {
                *word == token.folded || (initial && word.starts_with(&token.folded))
            };
            let Some(found) = left.iter().position(goes_on) else {
                break;
            };
            if !token.beside
                || (capital && !token.capital && !PARTICLES.contains(&token.folded.as_str()))
            {
                break;
            }
            left = &left[found + 1..];
            count += 1;
        }
        count
    }

    /// Whether the surname stands before the first name, as in `LOPEZ Maria`.
    fn before(&self, who: usize, tokens: &[Token], at: usize) -> bool {
        let last = self.words[who].get(1..).and_then(<[String]>::last);
        tokens[at].beside && at > 0 && last == Some(&tokens[at - 1].folded)
    }

    /// A title and a surname at `at`, or a surname and `san`.
    fn titled(&self, tokens: &[Token], at: usize) -> Option<(usize, Vec<usize>, bool, bool)> {
        let title = TITLES.contains(&tokens[at].folded.as_str());
        let mut last = at;
        if title {
            last += 1;
            while PARTICLES.contains(&tokens.get(last)?.folded.as_str()) {
                last += 1;
            }
        }
        let polite = tokens
            .get(last + 1)
            .is_some_and(|next| ordinary::is_polite(&next.folded));
        let surname = &tokens.get(last)?.folded;
        if !(title || polite) || surname.chars().count() < 2 {
            return None;
        }
        let has = |words: &&Vec<String>| {
            words.iter().skip(1).any(|word| word == surname)
                || (title && words.len() == 1 && words[0] == *surname)
        };
        let who: Vec<usize> = (0..self.words.len())
            .filter(|who| has(&&self.words[*who]))
            .collect();
        (!who.is_empty()).then_some((last + 1 - at, who, true, true))
    }

    /// A name that several share is clear where the text names just one of them in full.
    fn settle(&self, mentions: &mut [Mention]) {
        let full: Vec<usize> = mentions
            .iter()
            .filter(|mention| mention.full && mention.who.len() == 1)
            .map(|mention| mention.who[0])
            .collect();
        for mention in mentions
            .iter_mut()
            .filter(|mention| mention.known && mention.who.len() > 1)
        {
            let clear = unique(mention.who.iter().copied().filter(|who| full.contains(who)));
            if clear.len() == 1 {
                mention.who = clear;
            }
        }
    }
}

/// Whether a customer tells the own name next: `my name is`.
fn is_own(before: &[Token]) -> bool {
    const OWN: &[&[&str]] = &[
        &["my", "name", "is"],
        &["i", "am"],
        &["i", "m"],
        &["ich", "bin"],
        &["mein", "name", "ist"],
        &["je", "suis"],
        &["je", "m", "appelle"],
        &["me", "llamo"],
        &["yo", "soy"],
        &["me", "chamo"],
        &["mi", "chiamo"],
    ];
    let ends = |own: &&[&str]| {
        let start = before.len().checked_sub(own.len());
        start.is_some_and(|start| {
            before[start..]
                .iter()
                .map(|token| token.folded.as_str())
                .eq(own.iter().copied())
        })
    };
    OWN.iter().any(ends)
}

/// Each once, in their order.
pub(super) fn unique<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    all.fold(Vec::new(), |mut once, one| {
        if !once.contains(&one) {
            once.push(one);
        }
        once
    })
}
