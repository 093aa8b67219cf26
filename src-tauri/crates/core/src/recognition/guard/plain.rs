//! A text as the rules read it: every character one plain ASCII character, cut into tokens.
//!
//! Accents are gone, digits of every script are 0 to 9, dashes and apostrophes are the ones of a keyboard. A letter
//! without a Latin form is `z`, a capital one `Z`; one of a script without capitals counts as a capital, for it can
//! begin a name. What nobody sees is left out. A token knows where it stood.

use unicode_normalization::char::decompose_canonical;

/// The zeros of the scripts whose digits people type.
const ZEROS: [char; 18] = [
    '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}',
    '\u{be6}', '\u{c66}', '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}',
    '\u{17e0}', '\u{ff10}',
];

/// A text in plain characters.
pub(super) struct Plain {
    /// As typed, but plain.
    raw: String,
    /// And in small letters.
    low: String,
    /// Where each plain character begins in the text, and at last where the text ends.
    starts: Vec<usize>,
}

impl Plain {
    pub(super) fn of(text: &str) -> Self {
        let mut raw = String::with_capacity(text.len());
        let mut starts = Vec::with_capacity(text.len() + 1);
        for (at, c) in text.char_indices() {
            if let Some(plain) = plain(c) {
                raw.push(plain);
                starts.push(at);
            }
        }
        starts.push(text.len());
        let low = raw.to_ascii_lowercase();
        Self { raw, low, starts }
    }
}

/// What a character is for the rules; none for what is left out.
fn plain(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c);
    }
    if let Some(digit) = digit(c) {
        return Some(digit);
    }
    let plain = match c {
        // Invisible characters and joiners, and accents that stand by themselves.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{300}'..='\u{36f}' => return None,
        '\u{2010}'..='\u{2013}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' | '´' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '…' | '•' | '●' | '·' | '∗' | '×' => '*',
        '£' | '€' | '¥' | '₹' | '₺' | '₽' | '₩' | '₪' | '¢' => '$',
        '。' => '.',
        '、' => ',',
        '№' => '#',
        'º' | 'ª' | '°' => '*',
        // The full-width forms of what is on a keyboard.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(';'),
        'ł' | 'Ł' => cased(c, 'l'),
        'ø' | 'Ø' => cased(c, 'o'),
        'đ' | 'ð' | 'Đ' | 'Ð' => cased(c, 'd'),
        'ħ' | 'Ħ' => cased(c, 'h'),
        'ı' => 'i',
        'ß' => 's',
        'æ' | 'Æ' => cased(c, 'a'),
        'œ' | 'Œ' => cased(c, 'o'),
        'þ' | 'Þ' => cased(c, 't'),
        _ if c.is_whitespace() => ' ',
        _ if c.is_alphanumeric() => letter(c),
        _ => ';',
    };
    Some(plain)
}

/// A letter without its accents.
fn letter(c: char) -> char {
    let mut base = None;
    decompose_canonical(c, |part| base = base.or(Some(part)));
    match base {
        Some(base) if base.is_ascii_alphabetic() => base,
        _ if c.is_lowercase() => 'z',
        _ => 'Z',
    }
}

fn cased(c: char, plain: char) -> char {
    if c.is_uppercase() {
        plain.to_ascii_uppercase()
    } else {
        plain
    }
}

fn digit(c: char) -> Option<char> {
    let value = ZEROS.iter().find_map(|zero| {
        u32::from(c)
            .checked_sub(u32::from(*zero))
            .filter(|value| *value < 10)
    })?;
    char::from_digit(value, 10)
}

/// What stands before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: it stands close to the one before.
    None,
    Space,
    Line,
}

/// Letters and digits that stand together, or one mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'p> {
    /// In small letters.
    pub low: &'p str,
    /// As typed.
    pub raw: &'p str,
    /// What stands before it.
    pub gap: Gap,
    /// How many of it are digits.
    pub digits: usize,
    /// Its first character in the plain text.
    at: usize,
}

impl Token<'_> {
    /// What stands outside the text.
    const NONE: Token<'static> = Token {
        low: "",
        raw: "",
        gap: Gap::Line,
        digits: 0,
        at: 0,
    };

    pub(super) fn is_number(&self) -> bool {
        self.digits > 0 && self.digits == self.low.len()
    }

    pub(super) fn is_word(&self) -> bool {
        self.digits == 0 && self.is_alphanumeric()
    }

    pub(super) fn is_alphanumeric(&self) -> bool {
        self.low
            .bytes()
            .next()
            .is_some_and(|c| c.is_ascii_alphanumeric())
    }

    /// Whether it begins with a capital letter.
    pub(super) fn is_capital(&self) -> bool {
        self.raw
            .bytes()
            .next()
            .is_some_and(|c| c.is_ascii_uppercase())
    }

    /// Whether it holds letters, and no small ones.
    pub(super) fn is_upper(&self) -> bool {
        self.digits < self.low.len() && !self.raw.bytes().any(|c| c.is_ascii_lowercase())
    }

    /// Its value, where it is a number of at most nine digits.
    pub(super) fn value(&self) -> Option<u32> {
        self.is_number()
            .then(|| self.low.parse().ok())
            .flatten()
            .filter(|_| self.low.len() <= 9)
    }
}

/// A text in tokens. Asking for a token outside it answers with an empty one.
pub(super) struct Sheet<'p> {
    plain: &'p Plain,
    tokens: Vec<Token<'p>>,
}

impl<'p> Sheet<'p> {
    pub(super) fn of(plain: &'p Plain) -> Self {
        let bytes = plain.low.as_bytes();
        let mut tokens = Vec::with_capacity(bytes.len() / 4 + 1);
        let (mut at, mut gap) = (0, Gap::Line);
        while let Some(&first) = bytes.get(at) {
            if first.is_ascii_whitespace() || first.is_ascii_control() {
                if first == b'\n' {
                    gap = Gap::Line;
                } else if gap == Gap::None {
                    gap = Gap::Space;
                }
                at += 1;
                continue;
            }
            let mut end = at + 1;
            if first.is_ascii_alphanumeric() {
                while bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) {
                    end += 1;
                }
            }
            let low = &plain.low[at..end];
            tokens.push(Token {
                low,
                raw: &plain.raw[at..end],
                gap,
                digits: low.bytes().filter(u8::is_ascii_digit).count(),
                at,
            });
            (at, gap) = (end, Gap::None);
        }
        Self { plain, tokens }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn get(&self, at: usize) -> Token<'p> {
        self.tokens.get(at).copied().unwrap_or(Token::NONE)
    }

    /// The token `back` places before.
    pub(super) fn before(&self, at: usize, back: usize) -> Token<'p> {
        at.checked_sub(back).map_or(Token::NONE, |at| self.get(at))
    }

    /// A word or mark, empty outside the text.
    pub(super) fn low(&self, at: usize) -> &'p str {
        self.get(at).low
    }

    /// Whether a token follows the one before it without a space.
    pub(super) fn is_close(&self, at: usize) -> bool {
        at > 0 && at < self.len() && self.get(at).gap == Gap::None
    }

    /// Whether a token stands in the same line as the one before it.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        at < self.len() && self.get(at).gap != Gap::Line
    }

    /// Whether a sentence ends at a token: a mark that ends one, or a full stop that no abbreviation has.
    pub(super) fn is_end(&self, at: usize) -> bool {
        let next = self.get(at + 1);
        let stop = self.low(at) == "."
            && next.gap != Gap::None
            && next.is_capital()
            && !(at > 0 && self.get(at - 1).is_capital() && self.low(at - 1).len() <= 4);
        stop || self.low(at) == "!" || !self.goes_on(at + 1)
    }

    /// Where tokens begin and end in the text, in bytes.
    pub(super) fn bytes(&self, first: usize, last: usize) -> (usize, usize) {
        let end = self.get(last);
        (
            self.plain.starts[self.get(first).at],
            self.plain.starts[end.at + end.low.len()],
        )
    }
}
