//! The lines of a pasted text, each cut into what is the customer's and what is not.
//!
//! Who speaks changes within a text: whoever passes a mail on, the customer, an earlier mail below, the owner's answer.
//! So every piece has a voice, and each voice has a greeting and a signature of its own.

use super::ends::{author, greeted, greeting, signature};
use super::words::*;
use crate::text::{self, fold};

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The customer's sentences.
    Body,
    /// The greeting above them.
    Greeting,
    /// A line of a mail's header; its day counts where `true`.
    Header(bool),
    /// What a mail is about.
    Subject,
    /// A line of a form, such as `Agent: Tom`.
    Field,
    /// When a review was written.
    Reviewed,
    /// A signature, or whatever else names people who are no colleagues.
    Aside,
    /// Stars and buttons: they are dropped.
    Noise,
}

/// Whose words they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// From the top.
    First,
    /// Below "forwarded message".
    Forwarded,
    /// An earlier mail below this one.
    Earlier,
    /// Lines behind `>`.
    Quoted,
    /// The answer of whoever was reviewed.
    Response,
}

/// A part of a line.
#[derive(Debug, Clone)]
pub(super) struct Piece<'a> {
    pub text: &'a str,
    pub kind: Kind,
    /// Its place in the list of voices.
    pub voice: usize,
    /// The line, counted from 0.
    pub line: usize,
}

/// A line of one voice.
pub(super) struct Line<'a> {
    pub number: usize,
    pub text: &'a str,
    pub kind: Kind,
}

/// The pieces of `plain` in their order, and who speaks.
pub(super) fn pieces(plain: &str) -> (Vec<Piece<'_>>, Vec<Role>) {
    let (mut voices, mut roles) = voices(plain);
    let mut pieces = Vec::new();
    for (voice, (lines, role)) in voices.iter_mut().zip(&roles).enumerate() {
        if *role == Role::Response {
            for line in lines.iter_mut() {
                line.kind = Kind::Aside;
            }
        } else {
            classify(lines);
        }
        for line in lines.iter() {
            for (text, kind) in cut(line) {
                let line = line.number;
                pieces.push(Piece {
                    text,
                    kind,
                    voice,
                    line,
                });
            }
        }
    }
    pieces.sort_by_key(|piece| piece.line);
    pass_on(&pieces, &mut roles);
    (pieces, roles)
}

/// An earlier mail below one whose subject says that it was passed on is what was passed on.
fn pass_on(pieces: &[Piece<'_>], roles: &mut [Role]) {
    let forwards = pieces.iter().any(|piece| {
        let (_, value) = label(piece.text).unwrap_or_default();
        let first = value.split(':').next().map(fold).unwrap_or_default();
        piece.kind == Kind::Subject && value.contains(':') && FORWARDED.contains(&first.trim())
    });
    for role in roles
        .iter_mut()
        .filter(|role| forwards && **role == Role::Earlier)
    {
        *role = Role::Forwarded;
    }
}

/// The lines by who speaks.
fn voices(plain: &str) -> (Vec<Vec<Line<'_>>>, Vec<Role>) {
    let mut voices = vec![Vec::new(), Vec::new()];
    let mut roles = vec![Role::First, Role::Quoted];
    let mut now = 0;
    let all: Vec<&str> = plain.lines().map(str::trim).collect();
    for (number, raw) in all.iter().enumerate().filter(|(_, raw)| !raw.is_empty()) {
        let mut line = Line {
            number,
            text: raw,
            kind: Kind::Body,
        };
        if let Some(quoted) = raw.strip_prefix('>') {
            line.text = quoted.trim_start_matches(['>', ' ', '\t']);
            voices[1].push(line);
            continue;
        }
        let words = words(raw);
        let below = || all[number + 1..].iter().find(|line| !line.is_empty());
        let opens = if roles[now] == Role::Response {
            None
        } else if matches(&words, FORWARDS) {
            Some(Role::Forwarded)
        } else if matches(&words, EARLIER) {
            Some(Role::Earlier)
        } else if wrote(raw, &words) {
            line.kind = Kind::Aside;
            // What it tells of stands behind `>` and has its voice already.
            let quoted = below().is_none_or(|line| line.starts_with('>'));
            (!quoted).then_some(Role::Earlier)
        } else if words.len() <= 14 && starts(&words, RESPONSES) && !ends_a_sentence(raw) {
            Some(Role::Response)
        } else if voices[now]
            .iter()
            .any(|line: &Line<'_>| label(line.text).is_none())
            && is_header(&words_of_label(raw), STRONG_LABELS)
            && below().is_some_and(|line| is_header(&words_of_label(line), STRONG_LABELS))
        {
            roles.push(Role::Earlier);
            voices.push(Vec::new());
            now = roles.len() - 1;
            None
        } else {
            None
        };
        if let Some(role) = opens {
            line.kind = Kind::Aside;
            roles.push(role);
            voices.push(Vec::new());
            now = roles.len() - 1;
        }
        voices[now].push(line);
    }
    (voices, roles)
}

/// Whether a line says who wrote what stands below: `On 12 March Ana wrote:`.
fn wrote(raw: &str, words: &[String]) -> bool {
    // German puts the name last: `Am 12.03.2026 schrieb Ana Lopez:`
    let all = format!(" {} ", words.join(" "));
    raw.ends_with(':')
        && raw.chars().any(|c| c.is_ascii_digit() || c == '@')
        && WROTE
            .iter()
            .any(|wrote| all.contains(&format!(" {wrote} ")))
}

/// What each line of one voice is.
fn classify(lines: &mut [Line<'_>]) {
    headers(lines);
    for line in lines.iter_mut().filter(|line| line.kind == Kind::Body) {
        line.kind = kind(line.text);
    }
    author(lines);
    greeting(lines);
    signature(lines);
}

/// Lines in a row that begin like a mail's header, where one of them is surely one.
fn headers(lines: &mut [Line<'_>]) {
    let mut at = 0;
    while at < lines.len() {
        let run = lines[at..]
            .iter()
            .take_while(|line| {
                let label = words_of_label(line.text);
                line.kind == Kind::Body
                    && (is_header(&label, STRONG_LABELS) || is_header(&label, WEAK_LABELS))
            })
            .count();
        let run = &mut lines[at..at + run];
        if run
            .iter()
            .any(|line| is_header(&words_of_label(line.text), STRONG_LABELS))
        {
            for line in run.iter_mut() {
                let label = words_of_label(line.text);
                line.kind = if is_header(&label, SUBJECTS) {
                    Kind::Subject
                } else {
                    Kind::Header(is_header(&label, DATES))
                };
            }
        }
        at += run.len().max(1);
    }
}

/// What a line is by itself.
fn kind(line: &str) -> Kind {
    let (text, words) = (line, words(line));
    let count = words.len();
    let spoken: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| !word.chars().all(|c| c.is_ascii_digit()))
        .collect();
    let starred = text.contains(STARS);
    let rated = count <= 7 && spoken.iter().all(|word| RATING.contains(word));
    let points = text.contains('/') || spoken.iter().any(|word| RATING.contains(word));
    let number = text
        .trim()
        .parse::<f32>()
        .is_ok_and(|points| (0.0..=10.0).contains(&points));
    if number || (rated && (starred || (points && count > spoken.len()))) || (count == 0 && starred)
    {
        return Kind::Noise;
    }
    if !spoken.is_empty() && BUTTONS.contains(&spoken.join(" ").as_str()) {
        return Kind::Noise;
    }
    let thumb = text.contains(['👍', '👎', '❤']);
    if thumb && spoken.is_empty() && count <= 1 {
        return Kind::Noise;
    }
    let of_form = label(text).map(|(label, value)| (self::words(label).join(" "), value));
    if let Some((label, value)) = &of_form {
        if matches!(label.as_str(), "q" | "question" | "frage") {
            return Kind::Aside;
        }
        if COMMENTS.contains(&label.as_str()) && kind(value) == Kind::Noise {
            return Kind::Noise;
        }
    }
    if ends_a_sentence(text) {
        return Kind::Body;
    }
    if count <= 12 && starts(&words, REVIEWED) {
        return Kind::Reviewed;
    }
    if count <= 12
        && (starts(&words, ABOUT)
            || words.iter().any(|word| word.starts_with("review")) && count > spoken.len())
    {
        return Kind::Aside;
    }
    if let Some((label, value)) = of_form {
        if COMMENTS.contains(&label.as_str()) {
            return Kind::Body;
        }
        if OWN_LABELS.contains(&label.as_str()) {
            return Kind::Aside;
        }
        if DATES.contains(&label.as_str()) {
            return Kind::Reviewed;
        }
        if self::words(value).len() <= 6 {
            return Kind::Field;
        }
    }
    // Short, and about a day: the line above or below a review.
    if text::words(text) <= 8 && super::day::is_dated(text) {
        return Kind::Reviewed;
    }
    Kind::Body
}

/// A line in its pieces: stars at its ends, the label or greeting before, the button behind.
fn cut<'a>(line: &Line<'a>) -> Vec<(&'a str, Kind)> {
    let mut pieces = Vec::new();
    let mut text = line.text;
    if line.kind != Kind::Noise && text.starts_with(STARS) {
        text = text.trim_start_matches(|c: char| {
            STARS.contains(&c) || c == '\u{fe0f}' || c.is_whitespace()
        });
        pieces.push((&line.text[..line.text.len() - text.len()], Kind::Noise));
    }
    if line.kind != Kind::Body {
        pieces.push((text, line.kind));
        return pieces;
    }
    let of_form =
        label(text).filter(|(label, _)| COMMENTS.contains(&words(label).join(" ").as_str()));
    let before = match of_form {
        Some((_, value)) => Some((text.len() - value.len(), Kind::Aside)),
        None => greeted(text).map(|end| (end, Kind::Greeting)),
    };
    // Only at the top does a greeting greet.
    if let Some((end, kind)) =
        before.filter(|(_, kind)| line.number < 12 || *kind != Kind::Greeting)
    {
        pieces.push((text[..end].trim(), kind));
        text = text[end..].trim();
    }
    let lower = text.to_ascii_lowercase();
    let button = ["read more", "show more", "see more", " more"]
        .iter()
        .find(|button| {
            let Some(before) = lower.strip_suffix(**button) else {
                return false;
            };
            let before = before.trim_end();
            before.ends_with('…') || before.ends_with("...")
        });
    let end = text.len() - button.map_or(0, |button| button.len());
    let tail = text[..end].trim_end_matches(STARS);
    pieces.push((tail.trim(), Kind::Body));
    pieces.push((text[tail.len()..].trim(), Kind::Noise));
    pieces.retain(|(text, _)| !text.is_empty());
    pieces
}

const STARS: [char; 8] = ['★', '☆', '⭐', '✩', '✪', '🌟', '✭', '⯨'];

/// Whether `text` ends as sentences do; quotation marks and brackets may close behind.
pub(super) fn ends_a_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '“', '»', '’', '\'', ')', '」'])
        .ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।'])
}

/// A line's label of up to three words without digits, and what follows its colon.
fn label(text: &str) -> Option<(&str, &str)> {
    let (label, value) = text.split_once([':', '·', '：'])?;
    let count = label.split_whitespace().count();
    let plain = label.chars().count() <= 32 && !label.chars().any(|c| c.is_ascii_digit());
    ((1..=3).contains(&count) && plain && !value.starts_with("//"))
        .then_some((label, value.trim_start()))
}

fn words_of_label(text: &str) -> String {
    label(text)
        .map(|(label, _)| words(label).join(" "))
        .unwrap_or_default()
}

fn is_header(label: &str, labels: &[&str]) -> bool {
    labels.contains(&label)
}

/// The folded words of `text`; an apostrophe parts them.
pub(super) fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn matches(words: &[String], phrases: &[&str]) -> bool {
    words.len() <= 5 && phrases.contains(&words.join(" ").as_str())
}

pub(super) fn starts(words: &[String], phrases: &[&str]) -> bool {
    starts_with(words, phrases).is_some()
}

/// How many words of the longest phrase `words` begin with.
pub(super) fn starts_with(words: &[String], phrases: &[&str]) -> Option<usize> {
    (1..=words.len().min(5)).rfind(|count| phrases.contains(&words[..*count].join(" ").as_str()))
}
