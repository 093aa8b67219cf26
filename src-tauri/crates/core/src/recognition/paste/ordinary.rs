//! First names that are ordinary words as well: `Will`, `Grace`, `May`.
//!
//! Such a word is a name where it has a capital inside a sentence that is not all capitals, or beside a word that only a
//! name stands beside. Months and towns are none after `in`, `since` or a number.

use super::tokens::Token;

/// Folded: words of English, some of its neighbours', and short names of the East that are words of the West.
const WORDS: &[&str] = &[
    "will", "mark", "grace", "hope", "may", "rose", "joy", "bill", "sunny", "april", "june",
    "july", "august", "faith", "dawn", "eve", "frank", "art", "rob", "sue", "pat", "drew",
    "summer", "autumn", "winter", "ruby", "amber", "jade", "pearl", "daisy", "lily", "ivy",
    "olive", "violet", "holly", "iris", "heather", "hazel", "ginger", "sky", "chase", "chance",
    "hunter", "mason", "guy", "ray", "rich", "dean", "miles", "grant", "max", "melody", "harmony",
    "charity", "patience", "prudence", "mercy", "angel", "destiny", "precious", "blessing",
    "miracle", "gift", "lucky", "happy", "honey", "star", "storm", "river", "forest", "cliff",
    "dale", "glen", "heath", "lane", "brook", "rod", "jay", "robin", "wren", "penny", "rusty",
    "buddy", "major", "king", "queen", "prince", "duke", "earl", "baron", "price", "young", "long",
    "love", "page", "florence", "sydney", "paris", "london", "austin", "chelsea", "brooklyn",
    "india", "china", "georgia", "virginia", "carolina", "jordan", "israel", "savannah", "dallas",
    "madison", "cherry", "candy", "crystal", "coral", "fern", "basil", "sage", "rosemary", "clay",
    "dusty", "sandy", "stormy", "misty", "trust", "bliss", "reed", "rock", "rowan", "skip", "stew",
    "ward", "wade", "noble", "dot", "gene", "mar", "luz", "paz", "sol", "rosa", "flor", "cruz",
    "marine", "ernst", "wolf", "gioia", "vita", "pilar", "dan", "jan", "al", "an", "so", "my",
    "me", "do", "song", "van", "sang", "can", "son", "bin", "man", "ran", "sun", "ha", "hung",
    "hang", "in", "on", "no", "more", "to", "see", "you", "he", "she", "les", "tu", "lo", "la",
    "le", "per", "win", "moe", "tin",
];
/// Of these: months, seasons and places.
const TIMES_AND_TOWNS: &[&str] = &[
    "may", "april", "june", "july", "august", "summer", "autumn", "winter", "jan", "mar",
    "florence", "sydney", "paris", "london", "austin", "chelsea", "brooklyn", "india", "china",
    "georgia", "virginia", "carolina", "jordan", "israel", "savannah", "dallas", "madison",
];
const BEFORE_THOSE: &[&str] = &[
    "in", "since", "until", "till", "last", "next", "this", "of", "early", "late", "mid", "during",
    "every", "near", "by", "to", "visiting", "around", "through", "end", "between",
];
/// What stands before things, not before people.
const ARTICLES: &[&str] = &[
    "the",
    "a",
    "an",
    "this",
    "that",
    "our",
    "hotel",
    "cafe",
    "restaurant",
    "christmas",
    "years",
];
/// After these even a small letter is a name.
const CALLED: &[&str] = &["named", "called"];
const BEFORE: &[&str] = &[
    "name",
    "thanks",
    "thank",
    "dear",
    "hi",
    "hello",
    "nurse",
    "receptionist",
    "waiter",
    "waitress",
    "colleague",
    "manager",
    "doctor",
    "miss",
    "mr",
    "mrs",
    "ms",
    "concierge",
    "porter",
    "agent",
    "therapist",
    "assistant",
    "bartender",
];
/// Two words before: `her name is`, `thanks to`, `thank you`, `a big shout out to`.
const BEFORE_TWO: &[(&str, &str)] = &[
    ("name", "is"),
    ("name", "was"),
    ("thanks", "to"),
    ("thank", "you"),
    ("kudos", "to"),
    ("out", "to"),
    ("credit", "to"),
    ("grateful", "to"),
    ("mention", "to"),
    ("mention", "for"),
    ("compliments", "to"),
    ("praise", "for"),
    ("by", "name"),
];
const DID: &[&str] = &[
    "who",
    "helped",
    "greeted",
    "welcomed",
    "assisted",
    "served",
    "explained",
    "showed",
    "gave",
    "sorted",
    "looked",
    "offered",
    "checked",
    "called",
    "arranged",
    "stayed",
    "answered",
    "listened",
    "brought",
    "went",
];
const AT: &[&str] = &["at", "from", "in", "on", "behind", "of"];
const DEPARTMENTS: &[&str] = &[
    "reception",
    "front",
    "desk",
    "bar",
    "counter",
    "restaurant",
    "ward",
    "housekeeping",
    "concierge",
    "shop",
    "store",
    "till",
    "phone",
    "support",
    "kitchen",
    "breakfast",
    "spa",
    "pharmacy",
    "checkout",
    "lobby",
    "clinic",
    "service",
];
const POLITE: &[&str] = &["san", "sama", "kun", "chan", "sensei", "nim", "ssi"];
/// Words that make of `Will` and `May` at the start of a sentence a question.
const ASKED: &[&str] = &[
    "you", "i", "we", "the", "it", "this", "there", "they", "he", "she", "be", "not",
];

/// Whether `word` (folded) is an ordinary word as well.
pub(super) fn is(word: &str) -> bool {
    WORDS.contains(&word)
}

/// Whether `word` follows a name out of politeness: `Misaki-san`.
pub(super) fn is_polite(word: &str) -> bool {
    POLITE.contains(&word)
}

/// Whether the ordinary word at `at` is plainly a name.
pub(super) fn is_name(tokens: &[Token], at: usize, colleague: &dyn Fn(&Token) -> bool) -> bool {
    let word = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at))
            .map_or("", |token| token.folded.as_str())
    };
    let (before, two) = (word(at.checked_sub(1)), word(at.checked_sub(2)));
    if CALLED.contains(&before) {
        return true;
    }
    if !tokens[at].capital {
        return false;
    }
    let (after, next) = (word(Some(at + 1)), word(Some(at + 2)));
    let place = if matches!(next, "the" | "our" | "your") {
        word(Some(at + 3))
    } else {
        next
    };
    let beside = BEFORE.contains(&before)
        || BEFORE_TWO.contains(&(two, before))
        || (before == "and" && at > 1 && colleague(&tokens[at - 2]) && !is(two))
        || DID.contains(&after)
        || (AT.contains(&after) && DEPARTMENTS.contains(&place))
        || (after == "and"
            && tokens
                .get(at + 2)
                .is_some_and(|token| token.capital && colleague(token) && !is(next)));
    if is_barred(tokens, at) {
        return false;
    }
    beside || !(tokens[at].first || shouted(tokens))
}

/// Whether the ordinary word at `at` is plainly none: `the Rose`, `in May`, `12 May`, `Will you`.
pub(super) fn is_barred(tokens: &[Token], at: usize) -> bool {
    let before = at
        .checked_sub(1)
        .map_or("", |at| tokens[at].folded.as_str());
    let after = tokens.get(at + 1).map_or("", |token| token.folded.as_str());
    let number = |word: &str| word.chars().next().is_some_and(|c| c.is_ascii_digit());
    let two = at
        .checked_sub(2)
        .map_or("", |at| tokens[at].folded.as_str());
    let thanked = BEFORE_TWO.contains(&(two, before));
    ARTICLES.contains(&before)
        || (tokens[at].first && ASKED.contains(&after))
        || (TIMES_AND_TOWNS.contains(&tokens[at].folded.as_str())
            && ((BEFORE_THOSE.contains(&before) && !thanked) || number(before) || number(after)))
}

/// Whether most words of a sentence are all capitals, so that a capital says nothing.
fn shouted(tokens: &[Token]) -> bool {
    let long = tokens
        .iter()
        .filter(|token| token.cased && token.folded.chars().count() > 1);
    let (upper, all) = long.fold((0, 0), |(upper, all), token| {
        (upper + usize::from(token.upper), all + 1)
    });
    upper * 10 >= all * 6
}
