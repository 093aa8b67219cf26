//! A letter, a mail or a review that somebody pastes, read into what a story needs: whom it names, the customer's own
//! words, the day. By plain rules and lists of words, without a network; whoever pastes it looks it over.
//!
//! - `plain`: HTML goes; `pieces`, `ends`: mail headers, earlier mails, stars and buttons, greeting and signature are
//!   told apart
//! - `names`, `written`: which colleagues are named; `ordinary`: and whether `Will` is one
//! - `quote`: which sentences are worth reading aloud; `day`: when it was written
//!
//! Nothing is rewritten: the quote is whole sentences, and what is not in it stands in `left_out`, but for HTML, stars
//! and buttons. Surprising: line ends and other white space inside a sentence become single spaces, for mails break
//! lines anywhere. Names in signatures, other headers than the subject, earlier mails and the owner's answer are nobody's;
//! one in the greeting counts only where the text names nobody else.

mod day;
mod ends;
mod names;
mod ordinary;
mod pieces;
mod plain;
mod quote;
mod tokens;
mod words;
mod written;

use crate::store::word;
use crate::time::Day;
use names::{Mention, Names, Place, unique};
use pieces::{Kind, Piece, Role};

word! {
    /// What was pasted.
    pub enum Shape {
        /// With a greeting or a signature.
        Letter = "letter",
        /// With a mail's headers.
        Mail = "mail",
        /// Anything else, such as what stands on a page of reviews.
        Review = "review",
    }
}

/// Where sentences between two were left out.
const GAP: &str = " […] ";

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// The colleagues it names, as places in the list of staff, in the order in which it names them.
    pub people: Vec<usize>,
    /// For each name that may be several colleagues', whose. Of a single one where the surname beside it is not theirs.
    pub unsure: Vec<Vec<usize>>,
    /// The customer's own sentences about them, at most about 120 words.
    pub customer_words: String,
    /// What is not among those, in lines.
    pub left_out: String,
    /// The day it was written, where it says so plainly; not after today.
    pub day: Option<Day>,
    /// What it looks like.
    pub shape: Shape,
}

/// A piece, or a sentence of one.
struct Item {
    text: String,
    kind: Kind,
    voice: usize,
    /// The line on which its paragraph begins.
    line: usize,
}

/// Reads `text`; `staff` are the names of the colleagues.
pub fn read(text: &str, staff: &[&str], today: Day) -> Pasted {
    let plain = plain::plain(text);
    let (pieces, roles) = pieces::pieces(&plain);
    let items = items(&pieces, roles.len());
    let names = Names::new(staff);
    let (voice, mentions) = speaker(&items, &roles, &names);

    let sentences: Vec<usize> = (0..items.len())
        .filter(|at| items[*at].voice == voice && items[*at].kind == Kind::Body)
        .collect();
    let said: Vec<quote::Said<'_>> = sentences
        .iter()
        .map(|at| {
            let here = mentions.iter().filter(|mention| mention.place == *at);
            quote::Said {
                text: &items[*at].text,
                who: here.flat_map(|mention| mention.who.clone()).collect(),
            }
        })
        .collect();
    let chosen = quote::chosen(&said);
    let mut taken = vec![false; items.len()];
    for (at, _) in sentences.iter().zip(&chosen).filter(|(_, chosen)| **chosen) {
        taken[*at] = true;
    }

    let greeted = |mention: &&Mention| items[mention.place].kind == Kind::Greeting;
    let others: Vec<&Mention> = mentions
        .iter()
        .filter(|mention| !greeted(mention))
        .collect();
    let counted = if others.is_empty() {
        mentions.iter().collect()
    } else {
        others
    };
    let sure = |mention: &&&Mention| mention.known && mention.who.len() == 1;
    let people = unique(
        counted
            .iter()
            .filter(sure)
            .flat_map(|mention| mention.who.clone()),
    );
    let unsure = counted
        .iter()
        .filter(|mention| !sure(mention))
        .map(|mention| mention.who.clone());
    // Who is found anyway needs no question.
    let unsure = unique(unsure.filter(|who| !(who.len() == 1 && people.contains(&who[0]))));
    Pasted {
        people,
        unsure,
        customer_words: quoted(&items, &taken),
        left_out: left_out(&items, &taken),
        day: written_on(&pieces, voice, today),
        shape: shape(&pieces, &roles),
    }
}

/// The pieces; those of the customers' sentences joined where a program broke them, and taken apart by sentence.
fn items(pieces: &[Piece<'_>], voices: usize) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let first = &pieces[at];
        let mut text = first.text.to_owned();
        let mut last = first;
        at += 1;
        while let Some(next) = pieces.get(at) {
            let body =
                last.kind == Kind::Body && next.kind == Kind::Body && last.voice == next.voice;
            if !(body && next.line == last.line + 1 && quote::is_broken(last.text, next.text)) {
                break;
            }
            text.push(' ');
            text.push_str(next.text);
            last = next;
            at += 1;
        }
        let (kind, voice, line) = (first.kind, first.voice, first.line);
        let parts = if kind == Kind::Body {
            quote::sentences(&text)
        } else {
            vec![text]
        };
        items.extend(parts.into_iter().map(|text| {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            Item {
                text,
                kind,
                voice,
                line,
            }
        }));
    }
    // The last sentence of each voice may be its signature, where it is not all that there is.
    let mut last = vec![None; voices];
    for (at, item) in items.iter().enumerate() {
        if item.kind == Kind::Body {
            last[item.voice] = Some((at, last[item.voice].is_some()));
        }
    }
    for (at, _) in last.into_iter().flatten().filter(|(_, more)| *more) {
        if ends::is_signed(&items[at].text) {
            items[at].kind = Kind::Aside;
        }
    }
    items
}

/// The voice that is the customer's, and whom it names: the mail that was passed on before the words of whoever passed it
/// on; else the first that names somebody; else the first that says anything.
fn speaker(items: &[Item], roles: &[Role], names: &Names) -> (usize, Vec<Mention>) {
    let weight = |voice: &usize| match roles[*voice] {
        Role::Forwarded => 0,
        Role::First => 1,
        Role::Earlier => 2,
        Role::Quoted => 3,
        Role::Response => 4,
    };
    let mut order: Vec<usize> = (0..roles.len())
        .filter(|voice| roles[*voice] != Role::Response)
        .collect();
    // Of what was passed on more than once the innermost is the customer's.
    order.sort_by_key(|voice| {
        (
            weight(voice),
            if weight(voice) == 0 {
                roles.len() - voice
            } else {
                *voice
            },
        )
    });
    let says = |voice: &usize| {
        items
            .iter()
            .any(|item| item.voice == *voice && item.kind == Kind::Body)
    };
    let spoken: Vec<usize> = order.into_iter().filter(says).collect();
    let mut found = spoken
        .iter()
        .map(|voice| (*voice, mentions(items, *voice, names)));
    let first = found.clone().next();
    found
        .find(|(_, mentions)| !mentions.is_empty())
        .or(first)
        .unwrap_or_else(|| (0, mentions(items, 0, names)))
}

/// Whom a voice names.
fn mentions(items: &[Item], voice: usize, names: &Names) -> Vec<Mention> {
    let places: Vec<Place<'_>> = items
        .iter()
        .map(|item| {
            let read = matches!(
                item.kind,
                Kind::Body | Kind::Field | Kind::Subject | Kind::Greeting
            );
            let text = if read && item.voice == voice {
                item.text.as_str()
            } else {
                ""
            };
            Place {
                text,
                form: item.kind == Kind::Field,
            }
        })
        .collect();
    names.find(&places)
}

/// What was taken, as one text.
fn quoted(items: &[Item], taken: &[bool]) -> String {
    let mut quoted = String::new();
    let (mut gap, mut last) = (false, None::<&Item>);
    for (item, taken) in items.iter().zip(taken) {
        if !taken {
            gap |= item.kind != Kind::Noise;
            continue;
        }
        if let Some(last) = last {
            // A line without a full stop, such as a title, would run into the next.
            let open = last.line != item.line && !pieces::ends_a_sentence(&last.text);
            quoted.push_str(match (gap, open) {
                (true, _) => GAP,
                (false, true) => "\n",
                (false, false) if last.text.ends_with(['。', '！', '？']) => "",
                (false, false) => " ",
            });
        }
        quoted.push_str(&item.text);
        (gap, last) = (false, Some(item));
    }
    quoted
}

/// What was not taken, in the lines in which it stood.
fn left_out(items: &[Item], taken: &[bool]) -> String {
    let mut left = String::new();
    let mut line = None;
    for (item, _) in items
        .iter()
        .zip(taken)
        .filter(|(item, taken)| !**taken && item.kind != Kind::Noise)
    {
        if !left.is_empty() {
            left.push(if line == Some(item.line) { ' ' } else { '\n' });
        }
        left.push_str(&item.text);
        line = Some(item.line);
    }
    left
}

/// The day in the header of the customer's mail; else where a page says when the review was written. That of an earlier
/// mail or of whoever passed this one on is another day.
fn written_on(pieces: &[Piece<'_>], voice: usize, today: Day) -> Option<Day> {
    let dated = |kind: Kind| {
        pieces
            .iter()
            .filter(|piece| piece.kind == kind && piece.voice == voice)
            .find_map(|piece| day::day(piece.text, today))
    };
    dated(Kind::Header(true)).or_else(|| dated(Kind::Reviewed))
}

fn shape(pieces: &[Piece<'_>], roles: &[Role]) -> Shape {
    let any = |is: fn(&Piece<'_>) -> bool| pieces.iter().any(is);
    let mail = roles
        .iter()
        .any(|role| matches!(role, Role::Forwarded | Role::Earlier));
    if mail
        || any(|piece| matches!(piece.kind, Kind::Header(_) | Kind::Subject) || piece.voice == 1)
    {
        Shape::Mail
    } else if any(|piece| matches!(piece.kind, Kind::Noise | Kind::Reviewed))
        || roles.contains(&Role::Response)
    {
        // A letter has its day as well, but also a greeting.
        let stars = any(|piece| piece.kind == Kind::Noise) || roles.contains(&Role::Response);
        if !stars && any(|piece| piece.kind == Kind::Greeting) {
            Shape::Letter
        } else {
            Shape::Review
        }
    } else if any(|piece| piece.kind == Kind::Greeting || ends::closes(piece.text)) {
        Shape::Letter
    } else {
        Shape::Review
    }
}

#[cfg(test)]
mod tests;
