//! The words of a text as names are compared by: folded, parted at apostrophes (`Ana's`, `d'Ana`) and hyphens.

use crate::text::fold;

/// A word and how it stands in its text.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub folded: String,
    /// Where it starts, in bytes.
    pub start: usize,
    /// It begins with a capital.
    pub capital: bool,
    /// It is all capitals.
    pub upper: bool,
    /// Its script knows capitals.
    pub cased: bool,
    /// It is one with the word before: `Ana-Maria`.
    pub after_hyphen: bool,
    /// Nothing but a space, a hyphen or the point of an initial parts it from the word before.
    pub beside: bool,
    /// It begins a sentence, a line or something quoted.
    pub first: bool,
}

/// The words of `text`; what is written without spaces has none.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut gap = String::from(".");
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let is = |c: char| (c.is_alphanumeric() || is_mark(c)) && !has_no_spaces(c);
        let length = if is(c) {
            let length = rest.find(|c| !is(c)).unwrap_or(rest.len());
            let word = &rest[..length];
            let letters = || word.chars().filter(|c| c.is_alphabetic());
            let short = tokens
                .last()
                .is_some_and(|last| last.folded.chars().count() <= 2);
            let dot = if short {
                gap.strip_prefix('.').unwrap_or(&gap)
            } else {
                &gap
            };
            tokens.push(Token {
                folded: folded(word),
                start: text.len() - rest.len(),
                capital: c.is_uppercase(),
                upper: letters().all(char::is_uppercase) && letters().count() > 1,
                cased: c.is_uppercase() || c.is_lowercase(),
                after_hyphen: matches!(gap.as_str(), "-" | "‐" | "‑"),
                beside: !dot.is_empty() && dot.chars().all(|c| c.is_whitespace() || c == '-')
                    || (dot.is_empty() && gap == "."),
                first: gap.contains(['.', '!', '?', ':', '"', '“', '„', '«', '\n', '•', '…']),
            });
            gap.clear();
            length
        } else {
            gap.push(c);
            c.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

/// As [`fold`], and Arabic letters without the hamza above or below them, which many leave out.
pub(super) fn folded(text: &str) -> String {
    let mut folded = fold(text);
    folded.retain(|c| !matches!(c, '\u{653}'..='\u{655}' | '\u{640}'));
    folded
}

/// `folded` without what parts its words.
pub(super) fn compact(text: &str) -> String {
    folded(text)
        .chars()
        .filter(|c| c.is_alphanumeric() || is_mark(*c))
        .collect()
}

/// A word, and what is left of it without a word that its script writes together with it: "and", "to", "with".
pub(super) fn stems(word: &str) -> impl Iterator<Item = &str> {
    const PREFIXES: &[char] = &['و', 'ف', 'ب', 'ل', 'ك', 'ו', 'ל', 'ב', 'ש', 'מ', 'ה'];
    let bare = word
        .strip_prefix(PREFIXES)
        .filter(|bare| bare.chars().count() >= 3);
    let barer = bare
        .and_then(|bare| bare.strip_prefix(PREFIXES))
        .filter(|bare| bare.chars().count() >= 3);
    [Some(word), bare, barer].into_iter().flatten()
}

/// Marks that belong to the letter before.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// Whether words are written together: Chinese, Japanese, Thai, Lao, Khmer, Burmese; and Korean, whose endings follow
/// a name without a space.
pub(super) fn has_no_spaces(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1100}'..='\u{11ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '々')
}
