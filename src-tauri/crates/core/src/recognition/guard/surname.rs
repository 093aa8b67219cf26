//! Surnames after a title.
//!
//! Taken: after a title of the usual European languages, a name with a capital letter of any script, with first names,
//! initials, particles, hyphens and apostrophes ("Mrs J. van der Berg-O'Neill"); after "mr", "mrs", "dr" and their like
//! also typed small; and a name before "san" ("Tanaka-san"). Left alone: brands and characters ("Mr Whippy", "Dr
//! Martens"), the names of the team's own people, a doctor who is thanked, spoken to or told of at work ("thank you Dr
//! Sam"), an initial alone ("Mrs B"), a title alone ("the Dr said"), a "miss" that is a verb, a street ("45 Oak Dr").

use super::names;
use super::plain::{Gap, Sheet};
use super::words::one_of;
use super::{Candidate, LIKELY, Sign};

/// A name has no more tokens.
const MOST: usize = 14;

pub(super) fn find(sheet: &Sheet<'_>, staff: &[&str], found: &mut Vec<Candidate>) {
    let staff: Vec<Vec<String>> = staff.iter().map(|name| words(name)).collect();
    let mut at = 0;
    while at < sheet.len() {
        let name = names::is_title(sheet.get(at))
            .then(|| name(sheet, at))
            .flatten()
            .or_else(|| with_title_behind(sheet, at));
        let Some((first, last)) = name else {
            at += 1;
            continue;
        };
        if !is_colleague(sheet, first, last, &staff) && !is_thanked(sheet, at, last) {
            found.push(Candidate {
                sign: Sign::Surname,
                first,
                last,
                weight: LIKELY,
            });
        }
        at = last + 1;
    }
}

/// A name's words, as plain as the text's.
fn words(name: &str) -> Vec<String> {
    let plain = super::plain::Plain::of(name);
    let sheet = Sheet::of(&plain);
    (0..sheet.len())
        .filter(|at| sheet.get(*at).is_word())
        .map(|at| sheet.low(at).to_owned())
        .collect()
}

/// Whether a name is a colleague's: every word of it, initials and particles apart, is one of theirs.
fn is_colleague(sheet: &Sheet<'_>, first: usize, last: usize, staff: &[Vec<String>]) -> bool {
    let said = || {
        (first..=last).map(|at| sheet.get(at)).filter(|token| {
            token.is_word() && token.low.len() > 1 && !names::is_particle(token.low)
        })
    };
    said().next().is_some()
        && staff
            .iter()
            .any(|name| said().all(|token| name.iter().any(|word| word == token.low)))
}

/// Whether a doctor is thanked, spoken to or at work: `thank you Dr Sam`, `Dr Mo, you are a legend`, `Dr Lind's
/// clinic`. Stories thank colleagues, and of a title that both sides have, this one is theirs. Of "Mrs" it is not: only
/// customers are called so.
fn is_thanked(sheet: &Sheet<'_>, title: usize, last: usize) -> bool {
    if !one_of!(sheet.low(title);
        "dr" "doctor" "prof" "professor" "sir" "sister" "doktor" "chief" "captain"
    ) {
        return false;
    }
    let name = title + 1 + usize::from(sheet.low(title + 1) == ".");
    let please = sheet.low(last + 1) == "please";
    // `Dr Lind's clinic ran late`
    let own = sheet.low(last + 1) == "'"
        && one_of!(sheet.low(last + 3);
            "clinic" "clinics" "list" "round" "rounds" "surgery" "team" "shift" "theatre" "office"
        );
    let you = sheet.low(last + 1) == "," && matches!(sheet.low(last + 2), "you" | "your" | "u");
    let mut back = 1;
    while back < 5
        && one_of!(sheet.before(title, back).low;
            "you" "to" "," "u" "goes" "go" "so" "much" "a" "our" "-" "out" ":" "for" "done"
        )
    {
        back += 1;
    }
    let thanks = one_of!(sheet.before(title, back).low;
        "thank" "thanks" "thx" "ty" "kudos" "shoutout" "shout" "cheers" "bravo" "well" "props"
        "applause" "hats" "thankyou" "respect" "ta" "big"
    );
    own || (name == last && (you || thanks || please))
}

/// A title that stands behind its name: `Tanaka-san`.
fn with_title_behind(sheet: &Sheet<'_>, at: usize) -> Option<(usize, usize)> {
    let title = at + 1 + usize::from(sheet.low(at + 1) == "-");
    let token = sheet.get(title);
    let behind = matches!(token.raw, "san" | "sama" | "ssi") && sheet.goes_on(title);
    let name = sheet.get(at);
    (behind && name.is_word() && name.is_capital() && name.low.len() > 1).then_some((at, at))
}

/// The name that follows a title.
fn name(sheet: &Sheet<'_>, title: usize) -> Option<(usize, usize)> {
    let key = sheet.low(title);
    let mut first = title + 1;
    let dotted = sheet.low(first) == "." && sheet.is_close(first);
    first += usize::from(dotted);
    // `Sig.ra`, `Sr.ª`
    if dotted && matches!(sheet.low(first), "ra" | "na") && sheet.is_close(first) {
        first += 1;
    }
    let own = matches!(key, "m" | "sig" | "mw");
    if (own && !dotted && key == "m")
        || is_street(sheet, title)
        || sheet.is_close(title) && sheet.before(title, 1).low == "'"
    {
        return None;
    }
    if is_verb(sheet, title) {
        return None;
    }
    // Initials: `Mrs J. Patel`, `Dr A.K. Sharma`.
    let start = first;
    let mut initials = 0;
    while initials < 3 && is_initial(sheet, first) {
        first += 1 + usize::from(sheet.low(first + 1) == ".");
        initials += 1;
    }
    let from = if initials > 0 { start } else { first };
    let head = sheet.get(first);
    if first >= sheet.len() || head.gap == Gap::Line || !head.is_word() && head.digits > 0 {
        return None;
    }
    if !head.is_word() {
        return None;
    }
    let shouted = sheet.get(title).is_upper() && sheet.get(title).low.len() > 1 && head.is_upper();
    let fits = if head.is_capital() && !shouted {
        !(names::is_pronoun(head.low))
            && (head.low.len() > 1 || sheet.low(first + 1) == "'" || is_uncased(head.raw))
    } else {
        !names::needs_capital(key) && is_small_name(sheet, title, first)
            || particle_then_capital(sheet, first)
    };
    let next = after_possessive(sheet, first);
    if !fits || names::is_title(head) || names::is_brand(key, head.low, next) {
        return None;
    }
    Some((from, ends(sheet, first)))
}

/// One capital letter that a full stop or a name follows.
fn is_initial(sheet: &Sheet<'_>, at: usize) -> bool {
    let token = sheet.get(at);
    let dotted = sheet.low(at + 1) == ".";
    let follows = sheet.get(at + 1 + usize::from(dotted));
    // mr. j. kowalczyk
    let small = dotted && !token.is_capital() && follows.is_word() && follows.low.len() > 1;
    small && token.is_word() && token.low.len() == 1
        || token.is_word()
            && token.low.len() == 1
            && token.is_capital()
            && !is_uncased(token.raw)
            && follows.is_capital()
            && follows.gap != Gap::Line
            && !(token.low == "o" && sheet.low(at + 1) == "'")
}

/// A letter without a Latin form: one can be a whole name.
fn is_uncased(raw: &str) -> bool {
    raw == "Z"
}

/// Whether a name typed small, or shouted, follows a title.
fn is_small_name(sheet: &Sheet<'_>, title: usize, first: usize) -> bool {
    let (key, word) = (sheet.low(title), sheet.low(first));
    let apostrophe = sheet.low(first + 1) == "'" && sheet.get(first + 2).low.len() > 1;
    if (word.len() < 2 && !apostrophe) || names::is_common(word) {
        return false;
    }
    if matches!(key, "missus" | "mister") && !sheet.get(title).is_capital() {
        return false;
    }
    true
}

/// Whether a "miss" is a verb: "I'll miss her", "didn't miss lunch".
fn is_verb(sheet: &Sheet<'_>, title: usize) -> bool {
    if sheet.low(title) != "miss" || sheet.get(title).is_capital() {
        return false;
    }
    let before = sheet.before(title, 1).low;
    let verb = one_of!(before;
        "to" "not" "t" "will" "would" "i" "we" "you" "never" "they" "might" "didnt" "dont"
        "nearly" "almost" "a" "hit" "near" "and" "ll" "d" "can" "could" "cant" "always" "all" "or"
        "really" "he" "she" "who" "people" "customers" "guests" "patients" "cannot" "wont"
        "doesnt" "also" "often" "rarely" "don"
    );
    // "spoke to miss patel", "mr and miss patel"
    let spoken = before == "to"
        && one_of!(sheet.before(title, 2).low;
            "spoke" "talked" "listened" "attended" "apologised" "went" "back" "sent" "next"
        );
    let pair = before == "and" && names::is_title(sheet.before(title, 2));
    verb && !spoken && !pair
}

/// `Frau von Hagen`, `Mr de la Cruz`: small particles before the capital.
fn particle_then_capital(sheet: &Sheet<'_>, first: usize) -> bool {
    let mut at = first;
    while names::is_particle(sheet.low(at)) && at < first + 4 {
        at += 1 + usize::from(matches!(sheet.low(at + 1), "'" | "-"));
    }
    at > first && sheet.get(at).is_capital() && sheet.get(at).is_word() && sheet.goes_on(at)
}

/// The last token of a name.
fn ends(sheet: &Sheet<'_>, first: usize) -> usize {
    let capital = sheet.get(first).is_capital();
    let mut last = first;
    while last < first + MOST {
        let mark = sheet.low(last + 1);
        let joined =
            sheet.is_close(last + 1) && sheet.is_close(last + 2) && matches!(mark, "-" | "'");
        let inner = sheet.get(last + 2);
        if joined
            && inner.is_word()
            && !(mark == "'"
                && (inner.low == "s"
                    || inner.low == "ll"
                    || inner.low == "d"
                    || inner.low == "re"
                    || inner.low == "ve"))
        {
            last += 2;
            continue;
        }
        let next = sheet.get(last + 1);
        let spaced = next.gap == Gap::Space && next.is_word();
        let after_particle =
            names::is_particle(sheet.low(last)) && spaced && !names::is_common(next.low);
        let more = capital
            && next.is_capital()
            && !names::is_pronoun(next.low)
            && !is_calendar(next.low)
            && !names::is_title(next);
        let particle = spaced
            && names::is_particle(next.low)
            && (next.is_capital() || particle_then_capital(sheet, last + 1))
            && !matches!(next.low, "do" | "y");
        if after_particle || (spaced && more) || particle {
            last += 1;
            continue;
        }
        break;
    }
    last
}

/// A capital that says when, not who.
fn is_calendar(word: &str) -> bool {
    one_of!(word;
        "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday" "room" "rm" "bed"
        "ward" "bay" "suite" "dob" "mrn" "nhs" "id" "ref" "order" "booking" "tel" "mob"
    )
}

/// The word after a name, past its `'s`.
fn after_possessive<'p>(sheet: &Sheet<'p>, name: usize) -> &'p str {
    if sheet.low(name + 1) == "'" && sheet.low(name + 2) == "s" {
        sheet.low(name + 3)
    } else {
        sheet.low(name + 1)
    }
}

/// `45 Oak Dr`: a drive.
fn is_street(sheet: &Sheet<'_>, title: usize) -> bool {
    sheet.low(title) == "dr"
        && sheet.before(title, 1).is_capital()
        && (2..=3).any(|back| sheet.before(title, back).is_number())
}
