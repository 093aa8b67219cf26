//! What is done to every text before it is kept: made one form (NFC), cleaned by rule, held to its limit.
//!
//! Cleaned without a word: line ends, tabs and typesetters' breaks, white space at the ends, direction overrides and
//! invisible characters in names. Refused: NUL and control characters, and what is over the limit; nothing is cut off.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::error::{Code, Error, Result};

/// How long a text may be, in characters as people count them.
#[derive(Debug, Clone, Copy)]
pub struct Limit(pub usize);

/// The name of a person, a team or a shift; a job.
pub const NAME: Limit = Limit(80);
/// One line: how to say a name, the one thing for today.
pub const LINE: Limit = Limit(200);
/// A purpose, a job's function.
pub const SENTENCE: Limit = Limit(400);
/// A story, or a customer's words.
pub const STORY: Limit = Limit(4000);

/// Bytes that one character as people count them may take on average: an emoji of many parts takes 28.
const BYTES_EACH: usize = 8;

/// One line that must not be empty; `field` is named in a refusal.
pub fn line(text: &str, limit: Limit, field: &str) -> Result<String> {
    filled(optional_line(text, limit, field)?, field)
}

/// One line, perhaps empty.
pub fn optional_line(text: &str, limit: Limit, field: &str) -> Result<String> {
    // What stood apart only by a hidden character may be one letter now.
    let clean: String = clean(text, field)?
        .chars()
        .filter(|c| !is_hidden(*c))
        .nfc()
        .collect();
    let one: Vec<&str> = clean.split_whitespace().collect();
    within(one.join(" "), limit, field)
}

/// Text of several lines that must not be empty.
pub fn paragraph(text: &str, limit: Limit, field: &str) -> Result<String> {
    filled(optional_paragraph(text, limit, field)?, field)
}

/// Text of several lines, perhaps empty; more than one empty line in a row becomes one.
pub fn optional_paragraph(text: &str, limit: Limit, field: &str) -> Result<String> {
    let clean = clean(text, field)?;
    let mut lines: Vec<&str> = Vec::new();
    for line in clean.trim().lines().map(str::trim_end) {
        if !(line.is_empty() && lines.last().is_some_and(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    within(lines.join("\n"), limit, field)
}

/// How a text is compared when accents, case and the forms of letters do not count: `Łukasz` and `lukasz` are one.
pub fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_accent(*c) && !is_hidden(*c))
        .flat_map(char::to_lowercase)
        .fold(String::with_capacity(text.len()), |mut folded, c| {
            // Letters that no decomposition takes apart, as the languages that use them spell them out.
            match c {
                'ł' => folded.push('l'),
                'ø' => folded.push('o'),
                'đ' | 'ð' => folded.push('d'),
                'ħ' => folded.push('h'),
                'ı' => folded.push('i'),
                'ß' => folded.push_str("ss"),
                'æ' => folded.push_str("ae"),
                'œ' => folded.push_str("oe"),
                'þ' => folded.push_str("th"),
                other => folded.push(other),
            }
            folded
        })
}

/// Whether two names are one: case apart. Accents count here, for Zoë and Zoe may be two people.
pub fn same(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// What is the same of two names that are one.
pub fn key(name: &str) -> String {
    name.nfc().flat_map(char::to_lowercase).collect()
}

/// What is the same of two names that look the same on a screen, though their letters are others: a Cyrillic А is no Latin A.
pub fn looks(name: &str) -> String {
    // As it is written, and small only then: a small Cyrillic м looks like no Latin m.
    let skeleton: String = unicode_security::skeleton(name).collect();
    key(&skeleton)
}

/// Marks that many leave out when they type: accents, and the vowel points of Arabic and Hebrew. The vowel signs of
/// Indic and South-East Asian scripts are no accents: without them a name is another name.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{652}' | '\u{670}')
}

/// Words as people count them.
pub fn words(text: &str) -> usize {
    text.unicode_words().count()
}

/// Parts of at most `most` words: split between sentences, inside one only where it is longer than a part itself.
pub fn parts(text: &str, most: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut room = 0;
    for piece in text
        .split_sentence_bounds()
        .flat_map(|sentence| pieces(sentence, most))
    {
        let count = words(&piece);
        match parts.last_mut() {
            Some(part) if count <= room => {
                part.push_str(&piece);
                room -= count;
            }
            _ => {
                parts.push(piece);
                room = most.saturating_sub(count);
            }
        }
    }
    parts
        .iter()
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// A text in two: as much of its beginning as makes one curious, and the rest. The beginning is whole sentences, of at
/// most half of the words; of a single sentence, its first words. Both hold something, where there are two words.
pub fn beginning(text: &str) -> (String, String) {
    let text = text.trim();
    let half = words(text) / 2;
    let mut sentences = text.split_sentence_bounds();
    let mut start = sentences.next().unwrap_or_default().len();
    for sentence in sentences {
        if words(&text[..start + sentence.len()]) > half.min(MOST_BEGINNING) {
            break;
        }
        start += sentence.len();
    }
    let begun = words(&text[..start]);
    if begun == 0 || begun > half.clamp(1, MOST_BEGINNING) || words(&text[start..]) == 0 {
        let beginning = pieces(text, half.clamp(1, MOST_BEGINNING))
            .into_iter()
            .next()
            .unwrap_or_default();
        start = beginning.len();
    }
    let (beginning, ending) = text.split_at(start);
    (beginning.trim().to_owned(), ending.trim().to_owned())
}

/// Words of a beginning: one step of the room, with space for the question.
const MOST_BEGINNING: usize = 24;

/// One sentence in pieces of at most `most` words.
fn pieces(sentence: &str, most: usize) -> Vec<String> {
    if words(sentence) <= most {
        return vec![sentence.to_owned()];
    }
    let mut pieces = vec![String::new()];
    let mut count = 0;
    for token in sentence.split_word_bounds() {
        let is_word = token.chars().any(char::is_alphanumeric);
        if is_word && count == most {
            pieces.push(String::new());
            count = 0;
        }
        count += usize::from(is_word);
        if let Some(last) = pieces.last_mut() {
            last.push_str(token);
        }
    }
    pieces
}

fn clean(text: &str, field: &str) -> Result<String> {
    let text: String = text
        .replace("\r\n", "\n")
        .chars()
        .map(|c| match c {
            '\r' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            '\t' => ' ',
            other => other,
        })
        .filter(|c| !is_override(*c))
        .nfc()
        .collect();
    match text.chars().find(|c| c.is_control() && *c != '\n') {
        Some(_) => Err(Error::new(Code::ControlCharacter).at(field)),
        None => Ok(text),
    }
}

/// Characters that turn the direction of what follows them, by which a text can pose as another; and the mark that
/// files carry at their start.
fn is_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Characters without width that make two names look alike. Joiners stay: Persian, Indic scripts and emoji need them.
fn is_hidden(c: char) -> bool {
    is_override(c)
        || matches!(
            c,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{ad}' | '\u{180e}'
        )
}

fn filled(text: String, field: &str) -> Result<String> {
    if text.chars().any(|c| !c.is_whitespace() && !is_hidden(c)) {
        Ok(text)
    } else {
        Err(Error::new(Code::Empty).at(field))
    }
}

fn within(text: String, Limit(limit): Limit, field: &str) -> Result<String> {
    let length = text.graphemes(true).count();
    if length > limit || text.len() > limit * BYTES_EACH {
        return Err(Error::new(Code::TooLong)
            .at(field)
            .with("limit", limit)
            .with("length", length));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_loses_what_nobody_sees() {
        assert_eq!(
            line(" Zoe\u{308}\t\u{202e}Ana\u{200b}  ", NAME, "name").unwrap(),
            "Zoë Ana"
        );
        assert_eq!(line("\u{200b} Ana", NAME, "name").unwrap(), "Ana");
        assert_eq!(line("Zoe\u{200b}\u{308}", NAME, "name").unwrap(), "Zoë");
    }

    #[test]
    fn a_control_character_is_refused_with_its_field() {
        let refused = line("A\0na", NAME, "name").unwrap_err();
        assert_eq!(
            (refused.code, refused.field.as_deref()),
            (Code::ControlCharacter, Some("name"))
        );
    }

    #[test]
    fn nothing_but_invisible_characters_is_empty() {
        for text in ["", "  \n ", "\u{200b}\u{202e}"] {
            assert_eq!(line(text, NAME, "name").unwrap_err().code, Code::Empty);
            assert_eq!(
                paragraph(text, STORY, "text").unwrap_err().code,
                Code::Empty
            );
        }
    }

    #[test]
    fn the_limit_counts_characters_as_people_do() {
        assert!(line(&"ł".repeat(80), NAME, "name").is_ok());
        assert_eq!(
            line(&"a".repeat(81), NAME, "name").unwrap_err().code,
            Code::TooLong
        );
        assert_eq!(
            line(&format!("a{}", "\u{301}".repeat(5000)), NAME, "name")
                .unwrap_err()
                .code,
            Code::TooLong
        );
    }

    #[test]
    fn accents_case_and_forms_do_not_count_when_names_are_compared() {
        assert_eq!(fold("Łukasz"), "lukasz");
        assert_eq!(fold("ZOË"), "zoe");
        assert_eq!(fold("ﬁ Straße"), "fi strasse");
        assert_eq!(fold("Жанна"), "жанна");
        assert_ne!(fold("मीना"), fold("मोना"));
        assert_ne!(fold("สมศรี"), fold("สมศร"));
    }

    #[test]
    fn a_long_story_is_split_between_its_sentences() {
        let sentence = "The guest had lost a ring and Ana looked for it under every table. ";
        let parts = parts(&sentence.repeat(7), 40);
        assert_eq!(parts.len(), 4);
        assert!(
            parts
                .iter()
                .all(|part| words(part) <= 40 && part.ends_with('.'))
        );
    }

    #[test]
    fn a_sentence_without_end_is_split_between_its_words() {
        let parts = parts(&"and then ".repeat(50), 40);
        assert!(parts.iter().all(|part| words(part) <= 40));
        assert_eq!(parts.iter().map(|part| words(part)).sum::<usize>(), 100);
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing_more(text in "(\\PC|[\u{200b}\u{200e}\u{202e}\u{2060}\u{feff} \t\n]){0,60}") {
            if let Ok(once) = optional_line(&text, NAME, "name") {
                prop_assert_eq!(&optional_line(&once, NAME, "name").unwrap(), &once);
            }
            if let Ok(once) = optional_paragraph(&text, STORY, "text") {
                prop_assert_eq!(&optional_paragraph(&once, STORY, "text").unwrap(), &once);
            }
        }

        #[test]
        fn beginning_and_ending_are_the_whole(text in "[a-zA-Z,. łÖ美🙂\n]{0,600}") {
            let (start, end) = beginning(&text);
            prop_assert_eq!(words(&start) + words(&end), words(&text));
            prop_assert!(words(&start) <= words(&text) / 2 + 1 && words(&start) <= MOST_BEGINNING);
            prop_assert!(words(&text) < 2 || (words(&start) > 0 && words(&end) > 0), "{:?} {:?}", start, end);
        }

        #[test]
        fn splitting_loses_no_word(text in "[a-zA-Z,. łÖ美🙂\n]{0,600}", most in 1usize..50) {
            let parts = parts(&text, most);
            prop_assert!(parts.iter().all(|part| words(part) <= most));
            prop_assert_eq!(parts.iter().map(|part| words(part)).sum::<usize>(), words(&text));
        }
    }
}
