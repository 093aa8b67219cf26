//! Where a letter, a mail or a review begins and ends: its greeting, its signature, the name of whoever wrote it. Those
//! names are no colleagues'.

use unicode_segmentation::UnicodeSegmentation;

use super::pieces::{Kind, Line, ends_a_sentence, starts, starts_with, words};
use super::words::*;
use crate::text::fold;

/// The name above a review: a line of a name alone, right above what a page says of the review.
pub(super) fn author(lines: &mut [Line<'_>]) {
    let page = |line: &Line<'_>| matches!(line.kind, Kind::Noise | Kind::Aside | Kind::Reviewed);
    let [first, second, ..] = lines else { return };
    let thanks = words(first.text)
        .iter()
        .any(|word| word.starts_with("thank"));
    if first.kind == Kind::Body && page(second) && is_name(first.text) && !thanks {
        first.kind = Kind::Aside;
    }
}

/// A greeting is among the first three lines of what the customer writes.
pub(super) fn greeting(lines: &mut [Line<'_>]) {
    for line in lines
        .iter_mut()
        .filter(|line| line.kind == Kind::Body)
        .take(3)
    {
        if greeted(line.text) == Some(line.text.len()) {
            line.kind = Kind::Greeting;
            return;
        }
    }
}

/// How much of a line is greeting: up to its comma or colon, or all of it.
pub(super) fn greeted(text: &str) -> Option<usize> {
    let all = words(text);
    if !starts(&all, GREETINGS) {
        return None;
    }
    let end = text.find([',', ':', '!', '，', '،']);
    let end = end.map_or(text.len(), |at| {
        at + text[at..].chars().next().map_or(0, char::len_utf8)
    });
    let count = words(&text[..end]).len();
    // `Dear Ana, dear Tom,` goes on.
    let rest = text[end..].trim();
    if !rest.is_empty() && words(rest).len() <= 5 && rest.ends_with([',', ':']) {
        return Some(text.len());
    }
    (count <= 7).then_some(if rest.is_empty() { text.len() } else { end })
}

/// From the last line that begins like a signature all is signature, but for a postscript.
pub(super) fn signature(lines: &mut [Line<'_>]) {
    let begins = |at: usize, line: &Line<'_>| {
        let (all, text) = (words(line.text), line.text);
        let phrase = starts_with(&all, CLOSINGS);
        let alone = THANKS.contains(&all.join(" ").as_str());
        let next = lines.get(at + 1);
        let name_follows =
            next.is_some_and(|next| words(next.text).len() <= 5 && !ends_a_sentence(next.text));
        let short = phrase.is_some_and(|length| {
            // `Best hotel ever` is none, `Best, Maria` is one.
            let rest = all.len() - length;
            let parted = text.contains(',') || rest == 0 || length > 1;
            rest <= 5
                && parted
                && !text.contains('!')
                && (rest > 0 || next.is_none() || name_follows || length > 1)
        });
        // Whatever it says: a few words, a comma, and below them a name.
        let above_a_name = all.len() <= 3
            && text.ends_with(',')
            && next.is_some_and(|next| is_name(next.text) && at > 0);
        text == "--"
            || above_a_name
            || short
            || (alone && name_follows)
            || starts(&all, PROGRAMS) && all.len() <= 8
    };
    let body = |line: &Line<'_>| matches!(line.kind, Kind::Body | Kind::Field | Kind::Aside);
    let said = |at: usize| lines[..at].iter().any(|line| line.kind == Kind::Body);
    let closing = (0..lines.len())
        .filter(|at| body(&lines[*at]) && said(*at))
        .rfind(|at| begins(*at, &lines[*at]));
    // Of two in a row (`Many thanks`, `Kind regards`, a name, `Sent from my phone`) the upper begins it.
    let first = closing.map(|mut first| {
        while let Some(upper) =
            (first.saturating_sub(4)..first).find(|at| said(*at) && begins(*at, &lines[*at]))
        {
            first = upper;
        }
        first
    });
    // Below a name alone there may be a room or a town, but no sentence.
    let below = lines
        .iter()
        .rev()
        .filter(|line| line.kind == Kind::Body)
        .take_while(|line| words(line.text).len() <= 4 && !ends_a_sentence(line.text));
    let low = below.take(3).map(|line| line.number).min();
    let name_alone = (0..lines.len()).find(|at| {
        let line = &lines[*at];
        if line.kind != Kind::Body || low.is_none_or(|low| line.number < low) {
            return false;
        }
        let above = lines[..*at].iter().rfind(|line| line.kind == Kind::Body);
        let dash = line.text.starts_with(['-', '–', '—', '~']);
        // A list of names goes on from a colon, or from other names.
        let free =
            above.is_some_and(|above| dash || (!above.text.ends_with(':') && !is_name(above.text)));
        free && is_name(line.text)
    });
    if let Some(first) = first.or(name_alone) {
        for line in &mut lines[first..] {
            let text = fold(line.text);
            if ["ps ", "ps:", "ps.", "p.s", "p. s"]
                .iter()
                .any(|ps| text.starts_with(ps))
            {
                break;
            }
            if body(line) {
                line.kind = Kind::Aside;
            }
        }
    }
}

/// One to three words that all begin like names, and nothing that ends a sentence.
fn is_name(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '–', '—', '~', ' ']);
    let all: Vec<&str> = text.unicode_words().collect();
    let initial = text.ends_with('.') && all.last().is_some_and(|last| last.chars().count() == 1);
    let big = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    (1..=3).contains(&all.len())
        && all.iter().all(big)
        && (initial || !text.ends_with(['.', '!', '?', ':', ',']))
}

/// Whether a line begins like a signature.
pub(super) fn closes(text: &str) -> bool {
    let words = words(text);
    starts_with(&words, CLOSINGS).is_some_and(|length| words.len() - length <= 3)
}

/// Whether a last sentence is a signature on the line of what it follows: `Thanks, Maria`. With a full stop or without
/// the comma it may be Maria who is thanked.
pub(super) fn is_signed(text: &str) -> bool {
    let Some((before, name)) = text.rsplit_once(',') else {
        return false;
    };
    let before = words(before).join(" ");
    let known = |list: &[&str]| list.contains(&before.as_str());
    (known(THANKS) || known(CLOSINGS)) && is_name(name.trim())
}
