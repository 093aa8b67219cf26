//! Which of the customer's sentences are worth reading aloud: those that name a colleague, and their neighbours that go on
//! about "her", "him" or "them". Where no sentence names anybody: those about "you" or somebody of the house and those that thank, and where
//! there are none of these either, the text from its start.

use unicode_segmentation::UnicodeSegmentation;

use super::pieces::ends_a_sentence;
use crate::text;

/// Words of a quote: most people read these aloud in less than a minute.
const MOST_WORDS: usize = 120;
/// Characters of a quote, for texts whose words nobody can count.
const MOST_CHARACTERS: usize = 1200;
/// A sentence without end is taken apart into pieces of about this many words.
const PIECE: usize = 30;
/// A line of at least this many characters was broken by a program, not by whoever wrote it.
const BROKEN_LINE: usize = 45;

/// A point after these ends no sentence.
const SHORT_FORMS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "sr", "sra", "srta", "dra", "hr", "fr", "nr", "no",
    "mme", "mlle", "dott", "sig", "e.g", "i.e", "z.b", "approx", "ca", "bzw", "etc", "vs", "inc",
    "ltd", "tel", "p.s", "ps", "a.m", "p.m", "av", "d.h",
];
/// Somebody who was named before. Accents count: `él` is he, `el` is the.
const SOMEBODY: &[&str] = &[
    "she", "he", "they", "her", "him", "them", "his", "their", "hers", "theirs", "er", "sie",
    "ihr", "ihm", "ihn", "ihnen", "ihre", "ihrer", "elle", "elles", "ils", "eux", "él", "ella",
    "ellos", "ellas", "ele", "ela", "eles", "elas", "lei", "lui", "loro", "هي", "هو", "彼女", "彼",
    "both", // Spanish and Portuguese leave "they" out: `nos ayudaron`.
    "nos",
];
/// Sentences in which `il` is he, not an Italian article, hold one of these.
const FRENCH: &[&str] = &[
    "est", "nous", "et", "les", "des", "vous", "qui", "était", "avait", "pour", "avec", "très",
    "m", "s",
];
/// A sentence with one of these tells a name: whoever it belongs to stands in the sentence before.
const NAMING: &[&str] = &[
    "name", "heißt", "hieß", "nom", "appelle", "nombre", "llama", "nome", "chiama", "chama",
];
/// Whoever is written to.
const YOU: &[&str] = &[
    "you", "your", "du", "dich", "dir", "ihnen", "vous", "votre", "usted", "ustedes", "você",
    "vocês",
];
/// Thanks.
const THANKS: &[&str] = &[
    "thank", "thanks", "thankful", "grateful", "danke", "dank", "merci", "gracias", "grazie",
    "obrigado", "obrigada",
];
/// Somebody of the house.
const HOUSE: &[&str] = &[
    "staff",
    "team",
    "receptionist",
    "nurse",
    "nurses",
    "doctor",
    "waiter",
    "waitress",
    "colleague",
    "agent",
    "cashier",
    "porter",
    "concierge",
    "housekeeper",
    "housekeeping",
    "employee",
    "assistant",
    "lady",
    "gentleman",
    "bartender",
    "personal",
    "mitarbeiter",
    "mitarbeiterin",
    "krankenschwester",
    "personnel",
    "équipe",
    "serveur",
    "infirmière",
    "empleado",
    "equipo",
    "recepcionista",
    "enfermera",
    "equipa",
    "equipe",
    "funcionário",
    "enfermeira",
    "personale",
    "receptionniste",
    "infermiera",
];

/// The sentences of a paragraph given in its lines.
pub(super) fn sentences(paragraph: &str) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for bound in paragraph.split_sentence_bounds().flat_map(small_starts) {
        match sentences.last_mut() {
            Some(last) if goes_on(last) => last.push_str(bound),
            _ => sentences.push(bound.to_owned()),
        }
    }
    let whole = sentences
        .iter()
        .map(|sentence| sentence.trim())
        .filter(|sentence| !sentence.is_empty());
    whole.flat_map(in_pieces).collect()
}

/// Whether a line goes on into the next: a program broke it, or the next begins with a small letter.
pub(super) fn is_broken(line: &str, next: &str) -> bool {
    let small = next.chars().next().is_some_and(char::is_lowercase);
    line.chars().count() >= BROKEN_LINE || (small && !ends_a_sentence(line))
}

/// Many write without capitals: `ana was great. she stayed` are two sentences.
fn small_starts(sentence: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in sentence.match_indices(". ") {
        let word = sentence[start..at]
            .rsplit([' ', '\n'])
            .next()
            .unwrap_or_default();
        let small = sentence[at + 2..]
            .trim_start()
            .chars()
            .next()
            .is_some_and(char::is_lowercase);
        if small && word.chars().count() > 2 && !word.contains('.') && !is_short_form(word) {
            parts.push(&sentence[start..at + 2]);
            start = at + 2;
        }
    }
    parts.push(&sentence[start..]);
    parts
}

/// Whether the point at the end is one of a short form, or of an initial: `Dr. Okafor`.
fn goes_on(sentence: &str) -> bool {
    let Some(before) = sentence.trim_end().strip_suffix('.') else {
        return false;
    };
    let word = before.rsplit([' ', '\n', '(']).next().unwrap_or_default();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
    initial || is_short_form(word)
}

fn is_short_form(word: &str) -> bool {
    SHORT_FORMS.contains(&word.to_lowercase().as_str())
}

/// A sentence that is longer than a whole quote may be, cut at its commas, or where it has none, between words.
fn in_pieces(sentence: &str) -> Vec<String> {
    if text::words(sentence) <= MOST_WORDS && sentence.chars().count() <= MOST_CHARACTERS {
        return vec![sentence.to_owned()];
    }
    let mut pieces = vec![String::new()];
    let mut count = 0;
    for clause in sentence.split_inclusive([',', ';', '–', '、', '，', '\n']) {
        let length = text::words(clause);
        if count > 0 && count + length > PIECE {
            pieces.push(String::new());
            count = 0;
        }
        count += length;
        if let Some(last) = pieces.last_mut() {
            last.push_str(clause);
        }
    }
    pieces
        .iter()
        .flat_map(|piece| text::parts(piece, PIECE))
        .collect()
}

/// A sentence and whom it names.
pub(super) struct Said<'a> {
    pub text: &'a str,
    pub who: Vec<usize>,
}

/// Which of `said` are in the quote.
pub(super) fn chosen(said: &[Said<'_>]) -> Vec<bool> {
    let mut chosen = vec![false; said.len()];
    let mut room = (MOST_WORDS, MOST_CHARACTERS);
    for (at, needs) in order(said) {
        let length = (
            text::words(said[at].text),
            said[at].text.chars().count() + 5,
        );
        let fits = length.0 <= room.0 && length.1 <= room.1;
        if chosen[at] || !fits || needs.is_some_and(|needs: usize| !chosen[needs]) {
            continue;
        }
        chosen[at] = true;
        room = (room.0 - length.0, room.1 - length.1);
    }
    chosen
}

/// What is to be quoted, what matters most first, each with the sentence without which it says nothing.
fn order(said: &[Said<'_>]) -> Vec<(usize, Option<usize>)> {
    let named: Vec<usize> = (0..said.len())
        .filter(|at| !said[*at].who.is_empty())
        .collect();
    if named.is_empty() {
        return unnamed(said);
    }
    // One sentence for each colleague comes before the second about any.
    let mut heard: Vec<usize> = Vec::new();
    let (first, more): (Vec<usize>, Vec<usize>) = named.iter().partition(|at| {
        let new = said[**at].who.iter().any(|who| !heard.contains(who));
        heard.extend(&said[**at].who);
        new
    });
    let mut order: Vec<(usize, Option<usize>)> =
        first.into_iter().chain(more).map(|at| (at, None)).collect();
    for root in named {
        let mut last = root;
        while let Some(next) = said.get(last + 1).filter(|next| next.who.is_empty()) {
            // One sentence between the name and "she" belongs to them.
            let over = said
                .get(last + 2)
                .is_some_and(|next| next.who.is_empty() && speaks_of_somebody(next.text));
            if !(speaks_of_somebody(next.text) || over) {
                break;
            }
            order.push((last + 1, Some(last)));
            last += 1;
        }
        let mut first = root;
        while let Some(before) = first
            .checked_sub(1)
            .filter(|before| said[*before].who.is_empty())
        {
            if !(speaks_of_somebody(said[before].text)
                || (first == root && holds(said[root].text, NAMING)))
            {
                break;
            }
            order.push((before, Some(first)));
            first = before;
        }
    }
    order
}

/// Where no sentence names anybody.
fn unnamed(said: &[Said<'_>]) -> Vec<(usize, Option<usize>)> {
    let about = |at: &usize| {
        let text = said[*at].text;
        speaks_of_somebody(text) || [YOU, THANKS, HOUSE].iter().any(|words| holds(text, words))
    };
    let about: Vec<usize> = (0..said.len()).filter(about).collect();
    let all = if about.is_empty() {
        (0..said.len()).collect()
    } else {
        about
    };
    all.into_iter().map(|at| (at, None)).collect()
}

fn speaks_of_somebody(text: &str) -> bool {
    holds(text, SOMEBODY)
        || (holds(text, &["il"]) && holds(text, FRENCH))
        || ["彼女", "彼は", "她", "他"]
            .iter()
            .any(|word| text.contains(word))
}

/// Whether `text` holds one of `known` as a word, accents and all.
fn holds(text: &str, known: &[&str]) -> bool {
    let lower = text::key(text);
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    words.any(|word| known.contains(&word))
}
