//! The words of a text as the search knows them: folded, and in scripts that put no spaces between words each character by
//! itself, because without a dictionary nobody knows where a word begins.
//!
//! `Łukasz` is found as `lukasz`, and `美咲` inside a sentence. The index and the question are both made of these, so that
//! they cannot differ.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::fold;

/// Letters of a word that says something.
const SHORTEST_THAT_SAYS: usize = 4;

/// What stands for a text in the index: its terms, parted by spaces.
pub fn indexed(text: &str) -> String {
    let folded = fold(text);
    let mut terms = String::with_capacity(folded.len() + 16);
    for word in folded.unicode_words() {
        for term in parts(word) {
            terms.push_str(term);
            terms.push(' ');
        }
    }
    terms
}

/// The words that say what a text is about: folded, each once; short ones stand in every text and say nothing. Scripts without
/// spaces give their characters.
pub fn words_of(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let says = |term: &&str| {
        let apart = term.chars().any(has_no_spaces);
        apart || term.chars().count() >= SHORTEST_THAT_SAYS
    };
    let words = folded.unicode_words().flat_map(parts).filter(says);
    words.map(str::to_owned).collect()
}

/// A question in the language of FTS5: every word must be there, the last one may go on, and what stands in quotation
/// marks stands together. None where it holds no word.
pub fn question(query: &str) -> Option<String> {
    let mut phrases: Vec<String> = Vec::new();
    // Every other piece stood in quotation marks; a mark that is not closed yet goes to the end.
    let pieces: Vec<&str> = query.split(['"', '“', '”', '„', '«', '»']).collect();
    for (at, piece) in pieces.iter().enumerate() {
        if at % 2 == 1 {
            phrases.push(indexed(piece).trim_end().to_owned());
            continue;
        }
        // Without a space between them they are one word to whoever wrote them.
        for word in piece.split_whitespace() {
            phrases.push(indexed(word).trim_end().to_owned());
        }
    }
    let goes_on = query.ends_with(|last: char| last.is_alphanumeric());
    phrases.retain(|phrase| !phrase.is_empty());
    let last = phrases.len().checked_sub(1)?;
    let quoted = phrases.iter().enumerate().map(|(at, phrase)| {
        let star = if at == last && goes_on { "*" } else { "" };
        format!("\"{phrase}\"{star}")
    });
    Some(quoted.collect::<Vec<_>>().join(" "))
}

/// A word, or its characters where its script puts no spaces between words.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let apart = word.chars().any(has_no_spaces);
    let whole = (!apart).then_some(word).into_iter();
    let characters = apart.then(|| word.graphemes(true)).into_iter().flatten();
    whole.chain(characters)
}

/// Whether a character's script is written without spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
pub fn has_no_spaces(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    //! What stands in the index, and how it is asked.

    use super::*;

    #[test]
    fn accents_case_and_the_forms_of_letters_do_not_count() {
        assert_eq!(indexed("Łukasz, ZOË & Maß!"), "lukasz zoe mass ");
    }

    #[test]
    fn scripts_without_spaces_are_taken_apart_by_character() {
        assert_eq!(indexed("雨の夜"), "雨 の 夜 ");
        assert_eq!(indexed("แขก VIP"), "แ ข ก vip ");
    }

    #[test]
    fn every_word_is_wanted_and_the_last_may_go_on() {
        assert_eq!(question("Ana tax").unwrap(), "\"ana\" \"tax\"*");
        assert_eq!(question("Ana taxi ").unwrap(), "\"ana\" \"taxi\"");
        assert_eq!(question("美咲").unwrap(), "\"美 咲\"*");
    }

    #[test]
    fn what_stands_in_quotation_marks_stands_together() {
        assert_eq!(
            question("\"last taxi\" ana").unwrap(),
            "\"last taxi\" \"ana\"*"
        );
        assert_eq!(question("“last ta").unwrap(), "\"last ta\"*");
    }

    #[test]
    fn signs_that_mean_something_to_the_search_mean_nothing_here() {
        for signs in ["", "   ", "*", "\"\"", "^:()-+", "\u{0}"] {
            assert_eq!(question(signs), None, "{signs:?}");
        }
        assert_eq!(
            question("AND NOT text:ana*").unwrap(),
            "\"and\" \"not\" \"text:ana\""
        );
    }
}
